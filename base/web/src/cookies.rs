//! A session is a random token in a cookie: it must not leak to scripts, other sites, other dialogues or a plain connection.

use std::fmt::Write;
use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue, header};

use crate::site::Site;

/// The language that somebody chose. `Path=/`.
pub const LANGUAGE: &str = "toguna_lang";
/// The language in which somebody reads what people said, where the pages themselves do not speak it. `Path=/`: it tells nobody which
/// dialogue that was.
pub const READS: &str = "toguna_reads";
/// A message for the next page, sealed. `Path=/`.
pub const FLASH: &str = "toguna_flash";
/// The session of a person of the team. `Path=/team`.
pub const TEAM: &str = "toguna_team";
/// The token of a participant in one dialogue. `Path=/d/{slug}`.
pub const VOICE: &str = "toguna_voice";

/// The cookies that say who somebody is: forms are bound to them.
pub const SESSIONS: [&str; 2] = [TEAM, VOICE];

/// A cookie to be set: always `HttpOnly` and `SameSite=Lax`; `Secure` and with a prefix when the site is reached by https.
///
/// The prefix is `__Host-` for the path `/` and `__Secure-` for any other: a browser then refuses such a cookie from a plain connection,
/// and with `__Host-` from a neighbouring host too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cookie {
    name: &'static str,
    value: String,
    path: String,
    lasts: Option<Duration>,
}

impl Cookie {
    /// A cookie for the whole site that goes away with the browser's session.
    ///
    /// Letters that have a meaning in the header are left out of the value: use hexadecimal or base64 for URLs.
    pub fn new(name: &'static str, value: impl Into<String>) -> Self {
        let mut value = value.into();
        value.retain(|letter| letter.is_ascii_alphanumeric() || "-_.~!*+/=".contains(letter));
        Self { name, value, path: "/".to_owned(), lasts: None }
    }

    /// A cookie that takes away the one with this name and path.
    pub fn gone(name: &'static str) -> Self {
        Self::new(name, "").lasting(Duration::ZERO)
    }

    /// Only for this path and what lies below it.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        let mut path = path.into();
        path.retain(|letter| letter.is_ascii_graphic() && !";,\\\"".contains(letter));
        self.path = path;
        self
    }

    /// Stays for this long, in whole seconds.
    #[must_use]
    pub fn lasting(mut self, lasts: Duration) -> Self {
        self.lasts = Some(lasts);
        self
    }

    /// The value of the header `Set-Cookie`.
    pub fn header(&self, site: &Site) -> HeaderValue {
        let secure = site.is_https();
        let mut text = format!("{}{}={}; Path={}; HttpOnly; SameSite=Lax", prefix(secure, &self.path), self.name, self.value, self.path);
        if let Some(lasts) = self.lasts {
            let _ = write!(text, "; Max-Age={}", lasts.as_secs());
        }
        if secure {
            text.push_str("; Secure");
        }
        // Every part was reduced to visible ASCII, so this is always a header; an empty one sets nothing.
        HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
    }
}

/// The value of the cookie `name` in a request. With https, only one with a prefix counts.
///
/// Of two with the same name, the first: browsers send the one with the longer path first.
pub fn read<'a>(headers: &'a HeaderMap, site: &Site, name: &str) -> Option<&'a str> {
    let prefixes: &[&str] = if site.is_https() { &["__Host-", "__Secure-"] } else { &[""] };
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| prefixes.iter().any(|prefix| key.strip_prefix(prefix) == Some(name)))
        .map(|(_, value)| value)
        .filter(|value| !value.is_empty())
}

fn prefix(secure: bool, path: &str) -> &'static str {
    match (secure, path) {
        (false, _) => "",
        (true, "/") => "__Host-",
        (true, _) => "__Secure-",
    }
}
