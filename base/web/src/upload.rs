//! A form with a file in it is the largest thing that anybody may send: it is read whole, up to a limit, and taken apart here, in memory.
//! No file is ever written down, and none is opened by its name.

use std::fmt;
use std::ops::Deref;

use axum::extract::{FromRequest, Request};
use axum::http::header;
use uuid::Uuid;

use crate::error::PageError;
use crate::form::{self, Fields};

/// The largest file of most forms, in bytes.
pub const MOST_FILE_BYTES: usize = 2 * 1024 * 1024;
/// What the fields and frames around it may take.
const MOST_AROUND_BYTES: usize = 64 * 1024;
/// The most parts of one form.
const MOST_PARTS: usize = 100;
/// The longest head of one part, in bytes.
const MOST_HEAD_BYTES: usize = 2_000;

/// A form of `multipart/form-data` that arrived whole and comes from a page of this site that was made for this person. Its fields read
/// like [`Fields`]. A form without files may also come in the plain way. `MOST`: the largest file, in bytes.
#[derive(Clone)]
pub struct Upload<const MOST: usize = MOST_FILE_BYTES> {
    fields: Fields,
    files: Vec<(String, Vec<u8>)>,
}

impl<const MOST: usize> fmt::Debug for Upload<MOST> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload").field("fields", &self.fields).field("files", &self.files.len()).finish()
    }
}

impl<const MOST: usize> Deref for Upload<MOST> {
    type Target = Fields;

    fn deref(&self) -> &Fields {
        &self.fields
    }
}

impl<const MOST: usize> Upload<MOST> {
    /// The bytes of a file; `None` where none was chosen, or nothing is in it.
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        self.files.iter().find(|(field, bytes)| field == name && !bytes.is_empty()).map(|(_, bytes)| bytes.as_slice())
    }

    /// The identifier that the page gave to the command of this form.
    ///
    /// # Errors
    /// [`PageError::BadInput`] where there is none.
    pub fn command_id(&self) -> Result<Uuid, PageError> {
        form::command_id(&self.fields)
    }
}

impl<S: Send + Sync, const MOST: usize> FromRequest<S> for Upload<MOST> {
    type Rejection = PageError;

    async fn from_request(request: Request, _: &S) -> Result<Self, PageError> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
        let Some(boundary) = boundary_of(&kind) else {
            let fields = form::arrived(request, form::PLAIN, form::MOST_BYTES, Fields::decode).await?;
            return Ok(Self { fields, files: Vec::new() });
        };
        let mut files = Vec::new();
        let fields = form::arrived(request, "multipart/form-data", MOST + MOST_AROUND_BYTES, |bytes| {
            let mut fields = Vec::new();
            for part in parts(bytes, &boundary)? {
                if part.is_file {
                    files.push((part.name, part.content.to_vec()));
                } else {
                    let text = std::str::from_utf8(part.content);
                    let text = text.map_err(|_| PageError::BadInput("bytes that are not UTF-8".into()))?;
                    fields.push((part.name, text.to_owned()));
                }
            }
            Ok(fields.into_iter().collect())
        });
        let fields = fields.await.map_err(|error| match error {
            PageError::TooLarge => PageError::FileTooLarge,
            error => error,
        })?;
        Ok(Self { fields, files })
    }
}

/// What parts the parts of a form, if it has parts.
fn boundary_of(kind: &str) -> Option<String> {
    let mut parameters = kind.split(';').map(str::trim);
    parameters.next().filter(|kind| kind.eq_ignore_ascii_case("multipart/form-data"))?;
    let boundary = parameters.filter_map(|parameter| parameter.split_once('=')).find(|(name, _)| name.eq_ignore_ascii_case("boundary"))?.1;
    let boundary = boundary.trim_matches('"');
    ((1..=70).contains(&boundary.len())).then(|| boundary.to_owned())
}

/// One part of a form.
struct Part<'a> {
    name: String,
    is_file: bool,
    content: &'a [u8],
}

fn parts<'a>(bytes: &'a [u8], boundary: &str) -> Result<Vec<Part<'a>>, PageError> {
    let broken = || PageError::BadInput("the form broke off".into());
    let opening = format!("--{boundary}");
    let delimiter = format!("\r\n{opening}");
    let mut rest = bytes.strip_prefix(b"\r\n").unwrap_or(bytes).strip_prefix(opening.as_bytes()).ok_or_else(broken)?;
    let mut parts = Vec::new();
    loop {
        if rest.starts_with(b"--") {
            return Ok(parts);
        }
        rest = rest.strip_prefix(b"\r\n").ok_or_else(broken)?;
        if parts.len() == MOST_PARTS {
            return Err(PageError::BadInput("more parts than any form has".into()));
        }
        let head_end = find(&rest[..rest.len().min(MOST_HEAD_BYTES)], b"\r\n\r\n").ok_or_else(broken)?;
        let head = std::str::from_utf8(&rest[..head_end]).map_err(|_| PageError::BadInput("bytes that are not UTF-8".into()))?;
        rest = &rest[head_end + 4..];
        // An empty part has its delimiter right behind its head.
        let content_end =
            if rest.starts_with(opening.as_bytes()) { None } else { Some(find(rest, delimiter.as_bytes()).ok_or_else(broken)?) };
        let (name, is_file) = disposition(head).ok_or(PageError::BadInput("a part of a form without a name".into()))?;
        parts.push(Part { name, is_file, content: &rest[..content_end.unwrap_or(0)] });
        rest = &rest[content_end.map_or(opening.len(), |end| end + delimiter.len())..];
    }
}

/// The name of the field, and whether it is a file.
fn disposition(head: &str) -> Option<(String, bool)> {
    let line = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.trim().eq_ignore_ascii_case("content-disposition").then_some(value.trim())
    })?;
    let mut rest = line.strip_prefix("form-data")?;
    let (mut name, mut is_file) = (None, false);
    while let Some(parameter) = rest.trim_start().strip_prefix(';') {
        let (key, value) = parameter.trim_start().split_once('=')?;
        let (value, after) = value.strip_prefix('"')?.split_once('"')?;
        match key.trim() {
            "name" => name = Some(value.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n")),
            "filename" => is_file = true,
            _ => {}
        }
        rest = after;
    }
    Some((name?, is_file))
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut start = 0;
    while let Some(place) = bytes[start..].iter().position(|&byte| byte == first) {
        let place = start + place;
        if bytes[place..].starts_with(wanted) {
            return Some(place);
        }
        start = place + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: &str = "--x\r\nContent-Disposition: form-data; name=\"who\"\r\n\r\nAwa\r\n--x\r\nContent-Disposition: form-data; \
                        name=\"file\"; filename=\"a; b.csv\"\r\nContent-Type: text/csv\r\n\r\nid\r\n--y\r\n\r\n--x\r\n\
                        content-disposition:form-data; name=\"empty\"\r\n\r\n\r\n--x--\r\n";

    fn read(bytes: &[u8]) -> Result<Vec<(String, bool, Vec<u8>)>, PageError> {
        Ok(parts(bytes, "x")?.into_iter().map(|part| (part.name, part.is_file, part.content.to_vec())).collect())
    }

    #[test]
    fn a_form_comes_apart_where_its_boundary_is() {
        let read = read(FORM.as_bytes()).unwrap();
        assert_eq!(read[0], ("who".to_owned(), false, b"Awa".to_vec()));
        assert_eq!(read[1], ("file".to_owned(), true, b"id\r\n--y\r\n".to_vec()));
        assert_eq!(read[2], ("empty".to_owned(), false, Vec::new()));
    }

    #[test]
    fn a_form_that_breaks_off_anywhere_is_refused_and_breaks_nothing() {
        let end = FORM.len() - 4;
        for length in 0..end {
            assert!(read(&FORM.as_bytes()[..length]).is_err(), "{length}");
        }
        for garbage in ["", "--x", "--x\r\n", "--x\r\n\r\n\r\n--x--", "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n--x--", "y"]
        {
            assert!(read(garbage.as_bytes()).is_err(), "{garbage:?}");
        }
    }

    #[test]
    fn a_boundary_is_taken_with_and_without_quotes() {
        assert_eq!(boundary_of("multipart/form-data; boundary=----WebKit1").as_deref(), Some("----WebKit1"));
        assert_eq!(boundary_of("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"").as_deref(), Some("a b"));
        for none in [
            "text/plain",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            &format!("multipart/form-data; boundary={}", "a".repeat(71)),
        ] {
            assert_eq!(boundary_of(none), None, "{none}");
        }
    }
}
