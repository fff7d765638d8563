//! What a page weighs is what travels: here it is fetched as a browser would, over a plain connection, and every byte is counted.

use std::io::{Read, Write};
use std::net::TcpStream;

use anyhow::{Context, Result, bail};

/// A browser that keeps its cookies and counts bytes.
pub(crate) struct Browser {
    /// `127.0.0.1:8080`.
    host: String,
    cookies: Vec<(String, String)>,
    /// What it asks for: `br, gzip` as over https, `gzip` as over http.
    pub(crate) codings: &'static str,
}

/// An answer as it came.
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    /// Bytes on the wire, the head included.
    pub(crate) bytes: usize,
    /// The body as it came; text only where nothing was packed.
    pub(crate) body: String,
}

impl Browser {
    /// A new browser for the site at a link that the program printed.
    pub(crate) fn new(link: &str) -> Result<Self> {
        let host = link.strip_prefix("http://").context("not a plain link")?.split('/').next().unwrap_or_default();
        Ok(Self { host: host.to_owned(), cookies: Vec::new(), codings: "identity" })
    }

    /// Opens a page; redirects are not followed.
    pub(crate) fn get(&mut self, path: &str) -> Result<Answer> {
        self.send("GET", path, "")
    }

    /// Sends a form.
    pub(crate) fn post(&mut self, path: &str, fields: &[(String, String)]) -> Result<Answer> {
        let encode = |text: &str| text.bytes().fold(String::new(), |out, byte| out + &format!("%{byte:02X}"));
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        self.send("POST", path, &body.join("&"))
    }

    fn send(&mut self, method: &str, path: &str, body: &str) -> Result<Answer> {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut stream = TcpStream::connect(&self.host)?;
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\naccept: text/html\r\naccept-language: fr\r\naccept-encoding: {}\r\n\
             cookie: {}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            self.host,
            self.codings,
            cookies.join("; "),
            body.len()
        );
        stream.write_all(request.as_bytes())?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").context("no whole head")?;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        for line in head.lines().filter_map(|line| line.strip_prefix("set-cookie: ")) {
            if let Some((name, value)) = line.split(';').next().and_then(|pair| pair.split_once('=')) {
                self.cookies.retain(|(known, _)| known != name);
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).context("no status")?;
        Ok(Answer { status, head, bytes: bytes.len(), body: String::from_utf8_lossy(&bytes[end + 4..]).into_owned() })
    }

    /// Bytes of a page with everything that belongs to it, as a browser gets them that has nothing yet.
    pub(crate) fn first_view(&mut self, path: &str) -> Result<usize> {
        let coding = std::mem::replace(&mut self.codings, "identity");
        let plain = self.get(path)?;
        self.codings = coding;
        if plain.status != 200 {
            bail!("{path} answers {}", plain.status);
        }
        let mut bytes = self.get(path)?.bytes;
        let mut files: Vec<&str> = plain.body.split('"').filter(|text| text.starts_with("/assets/")).collect();
        files.sort_unstable();
        files.dedup();
        for file in files {
            bytes += self.get(file)?.bytes;
        }
        Ok(bytes)
    }
}

impl Answer {
    /// Where it leads, if it leads on.
    pub(crate) fn place(&self) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix("location: "))
    }

    /// The hidden fields of the form that goes to `action`.
    pub(crate) fn hidden(&self, action: &str) -> Result<Vec<(String, String)>> {
        let (_, form) = self.body.split_once(&format!("action=\"{action}\"")).with_context(|| format!("no form to {action}"))?;
        let form = form.split("</form>").next().unwrap_or(form);
        let value = |tag: &str, name: &str| Some(tag.split_once(&format!("{name}=\""))?.1.split('"').next()?.to_owned());
        let tags = form.split("<input").skip(1).filter(|tag| tag.contains("type=\"hidden\""));
        Ok(tags.filter_map(|tag| Some((value(tag, "name")?, value(tag, "value")?))).collect())
    }
}
