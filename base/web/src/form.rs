//! What a form brings is the least trusted thing of all: it may be cut off, swollen, forged, or written by no browser at all.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use http_body_util::BodyExt;
use tokio::sync::Semaphore;
use uuid::Uuid;

use crate::error::{PageError, Resend};
use crate::guard::Slot;
use crate::routes::Access;
use crate::site::Site;
use crate::token::{self, Verdict};
use crate::visit::{Entered, Visit};

/// The name of the hidden field with the identifier of a command.
pub const COMMAND: &str = "_id";
/// The kind of a form without files, as its sender names it.
pub(crate) const PLAIN: &str = "application/x-www-form-urlencoded";
/// The largest form without files, in bytes.
pub const MOST_BYTES: usize = 64 * 1024;
/// How much of a form that is too large is still read, so that the browser gets to see the page that says so.
const DRAINED_BYTES: usize = 4 * 1024 * 1024;
/// A body beyond this size is a large one, in bytes.
const LARGE_BYTES: usize = 1024 * 1024;
/// So many large bodies arrive at the same time.
pub(crate) const MOST_LARGE: usize = 48;
/// Large bodies that are kept in memory, as they arrive: together they fill some hundred megabytes at most, however many send them.
pub(crate) static LARGE: Semaphore = Semaphore::const_new(MOST_LARGE);

/// The most fields of one form.
const MOST_FIELDS: usize = 1000;
/// A form with fields of these names is never offered again filled in.
const SECRETS: [&str; 2] = ["passphrase", "code"];

/// What was filled in, by name, in the order of the form.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What people say does not belong into a log: only the names.
        f.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

impl Fields {
    /// Reads `application/x-www-form-urlencoded`. Errors: [`PageError::BadInput`] for a percent sign without two digits, for bytes that are
    /// not UTF-8 and for more than a thousand fields.
    ///
    /// ```
    /// let fields = toguna_web::form::Fields::decode(b"vote=1&text=la+paix%C2%A0!&tag=a&tag=b").unwrap();
    /// assert_eq!(fields.text("text"), "la paix\u{a0}!");
    /// assert_eq!(fields.number::<i8>("vote"), Some(1));
    /// assert_eq!(fields.all("tag").collect::<Vec<_>>(), ["a", "b"]);
    /// assert!(toguna_web::form::Fields::decode(b"text=%FF").is_err());
    /// ```
    pub fn decode(bytes: &[u8]) -> Result<Self, PageError> {
        let mut fields = Vec::new();
        for pair in bytes.split(|&byte| byte == b'&').filter(|pair| !pair.is_empty()) {
            if fields.len() == MOST_FIELDS {
                return Err(PageError::BadInput("more fields than any form has".into()));
            }
            let split = pair.iter().position(|&byte| byte == b'=');
            let (name, value) = split.map_or((pair, &[][..]), |place| (&pair[..place], &pair[place + 1..]));
            fields.push((percent_decode(name)?, percent_decode(value)?));
        }
        Ok(Self(fields))
    }

    /// The value of a field, if the form had it.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The text of a field as it was sent; empty if the form did not have it. Clean it with [`crate::text`] before keeping it.
    pub fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// All values of a field that can be there several times, such as boxes that are ticked.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// A number, or any other value that is written as text; nothing if it is not there or is none.
    pub fn number<T: FromStr>(&self, name: &str) -> Option<T> {
        self.get(name)?.trim().parse().ok()
    }

    /// Whether a box was ticked.
    pub fn checked(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Every field with its value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl FromIterator<(String, String)> for Fields {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(fields: I) -> Self {
        Self(fields.into_iter().collect())
    }
}

/// A form that arrived whole, is well written, and comes from a page of this site that was made for this person. Reads like [`Fields`].
#[derive(Debug, Clone)]
pub struct Form {
    fields: Fields,
}

impl Form {
    /// The identifier that the page gave to the command of this form ([`Visit::command_field`]): the same form sent twice has the same.
    pub fn command_id(&self) -> Result<Uuid, PageError> {
        command_id(&self.fields)
    }

    /// The form that this one carries: the fields whose names begin like this, without that. A page that asks something first puts a form
    /// that came too early into its own.
    #[must_use]
    pub fn inner(&self, beginning: &str) -> Self {
        let own = self.iter().filter_map(|(name, value)| Some((name.strip_prefix(beginning)?.to_owned(), value.to_owned())));
        Self { fields: own.collect() }
    }
}

impl Deref for Form {
    type Target = Fields;

    fn deref(&self) -> &Fields {
        &self.fields
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = PageError;

    async fn from_request(request: Request, _: &S) -> Result<Self, PageError> {
        Ok(Self { fields: arrived(request, PLAIN, MOST_BYTES, Fields::decode).await? })
    }
}

/// The fields of a form of this kind and of at most so many bytes, once it has arrived whole and is known to be a form of this site.
pub(crate) async fn arrived(
    request: Request,
    kind: &str,
    most_bytes: usize,
    decode: impl FnOnce(&[u8]) -> Result<Fields, PageError>,
) -> Result<Fields, PageError> {
    let (parts, body) = request.into_parts();
    let visit = parts.extensions.get::<Visit>().cloned().ok_or_else(|| PageError::Internal("a form came past the guard".to_owned()))?;
    let site = &visit.site;
    let sent = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !sent.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(kind) {
        return Err(PageError::NotAForm);
    }
    let slot = parts.extensions.get::<Slot>();
    if let Some(slot) = slot {
        slot.give_back();
    }
    let bytes = read_whole(body, site, most_bytes).await?;
    if let Some(slot) = slot {
        slot.take()?;
    }
    let mut fields = decode(&bytes)?;
    if !comes_from_here(&parts.headers, site) {
        return Err(PageError::Forged);
    }
    let token = fields.text(token::FIELD).to_owned();
    fields.0.retain(|(name, _)| name != token::FIELD);
    let is_for_anyone = parts.extensions.get::<Entered>().is_some_and(|entered| entered.0 == Access::Anyone);
    match verdict(&visit, is_for_anyone, &token) {
        Verdict::Good => Ok(fields),
        Verdict::Stale => Err(PageError::Stale(resend(&visit, fields, bytes.len()))),
        Verdict::Forged => Err(PageError::Forged),
    }
}

/// The words in a form whose sender is no longer signed in, so that they are not lost. Only in a form that a page of this site made for
/// the same session: nobody else can have words shown here. What is no words (numbers, codes, digests) is left out.
pub(crate) async fn given_back(request: Request) -> Vec<String> {
    let fields = match arrived(request, PLAIN, MOST_BYTES, Fields::decode).await {
        Ok(fields) => fields,
        Err(PageError::Stale(Some(resend))) => resend.fields.clone(),
        Err(_) => return Vec::new(),
    };
    let is_words = |(name, value): &(&str, &str)| {
        let is_code = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-_".contains(&byte);
        !SECRETS.iter().any(|secret| name.starts_with(secret)) && !value.bytes().all(is_code)
    };
    fields.iter().filter(is_words).map(|(_, value)| value.to_owned()).collect()
}

pub(crate) fn command_id(fields: &Fields) -> Result<Uuid, PageError> {
    Uuid::parse_str(fields.text(COMMAND)).map_err(|_| PageError::BadInput("no identifier of a command".into()))
}

fn verdict(visit: &Visit, is_for_anyone: bool, token: &str) -> Verdict {
    let bound = token::check(&visit.site, visit.session(), visit.path(), token);
    // A form for anyone may have been opened before the session began: joining a dialogue in two tabs is no attack.
    if bound == Verdict::Forged && is_for_anyone && visit.session().is_some() {
        return token::check(&visit.site, None, visit.path(), token);
    }
    bound
}

/// The form once more with what was filled in: its token was authentic, so no other site had a hand in it.
fn resend(visit: &Visit, fields: Fields, bytes: usize) -> Option<Arc<Resend>> {
    let is_secret = |name: &str| SECRETS.iter().any(|secret| name.starts_with(secret));
    let is_offered = bytes <= 16 * 1024 && !fields.iter().any(|(name, _)| is_secret(name));
    is_offered.then(|| Arc::new(Resend { action: visit.path().to_owned(), fields }))
}

/// Whether the browser says that the form was sent from a page of this site. Browsers that say nothing are old ones: then the token alone
/// decides. So it does when the origin is `null`: pages without a referrer are sent like that.
fn comes_from_here(headers: &HeaderMap, site: &Site) -> bool {
    let says = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if says("sec-fetch-site").is_some_and(|place| !matches!(place, "same-origin" | "none")) {
        return false;
    }
    match says("origin") {
        None => !headers.contains_key("origin"),
        Some("null") => true,
        Some(origin) => {
            let host = origin.split_once("://").map(|(_, host)| host);
            origin.eq_ignore_ascii_case(&site.url("")) || (host.is_some() && host == says("host"))
        }
    }
}

/// Reads the whole body, if it is small enough and comes fast enough. What has arrived of a form that breaks off is dropped.
pub(crate) async fn read_whole(mut body: Body, site: &Site, most_bytes: usize) -> Result<Vec<u8>, PageError> {
    let settings = site.settings();
    let end = tokio::time::Instant::now() + settings.body_timeout;
    let mut bytes = Vec::new();
    let mut length = 0usize;
    let mut large = None;
    loop {
        let pause = settings.body_pause.min(end.saturating_duration_since(tokio::time::Instant::now()));
        if pause == Duration::ZERO {
            return Err(PageError::Slow);
        }
        match tokio::time::timeout(pause, body.frame()).await {
            Err(_) => return Err(PageError::Slow),
            Ok(None) => break,
            Ok(Some(Err(_))) => return Err(PageError::BadInput("the form broke off".into())),
            Ok(Some(Ok(frame))) => {
                let Some(data) = frame.data_ref() else { continue };
                length = length.saturating_add(data.len());
                if length > DRAINED_BYTES.max(2 * most_bytes) {
                    return Err(PageError::TooLarge);
                }
                // What will be refused is not kept, so it takes no place from those who send something large where they may.
                if length > LARGE_BYTES && most_bytes > LARGE_BYTES && large.is_none() {
                    let permit = LARGE.try_acquire().map_err(|_| PageError::Unavailable { retry_after: Duration::from_secs(10) })?;
                    large = Some(permit);
                }
                if length <= most_bytes {
                    bytes.extend_from_slice(data);
                }
            }
        }
    }
    if length > most_bytes { Err(PageError::TooLarge) } else { Ok(bytes) }
}

fn percent_decode(text: &[u8]) -> Result<String, PageError> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.iter();
    while let Some(&byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || rest.next().and_then(|&digit| char::from(digit).to_digit(16));
                match (digit(), digit()) {
                    (Some(high), Some(low)) => (high * 16 + low) as u8,
                    _ => return Err(PageError::BadInput("a percent sign without two digits".into())),
                }
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).map_err(|_| PageError::BadInput("bytes that are not UTF-8".into()))
}
