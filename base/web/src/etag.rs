//! A page of results is asked for again and again while little changes: a tag tells whether it has to be sent at all.

use axum::http::{HeaderMap, HeaderValue, header};
use sha2::{Digest, Sha256};

use crate::base64;

/// The version of a page. Weak, because the same page may be compressed in several ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Etag(String);

impl Etag {
    /// The tag of what is shown when all of `parts` are as they are: the number of the last change, the language, who is shown it.
    ///
    /// The version of the program is always one of them.
    pub fn of(parts: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for part in std::iter::once(env!("CARGO_PKG_VERSION")).chain(parts.iter().copied()) {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        Self(format!("W/\"{}\"", base64::encode(&hash.finalize()[..12])))
    }

    /// The tag as it stands in the header.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a header `If-None-Match` names this tag.
    pub fn is_among(&self, known: &str) -> bool {
        let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
        known.trim() == "*" || known.split(',').any(|tag| bare(tag) == bare(&self.0))
    }

    /// Puts the tag on an answer, which browsers may then keep but must ask about.
    pub(crate) fn put_on(&self, headers: &mut HeaderMap) {
        if let Ok(value) = HeaderValue::from_str(&self.0) {
            headers.insert(header::ETAG, value);
        }
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_changes_with_each_of_its_parts_and_is_known_again() {
        let tag = Etag::of(&["12", "fr"]);
        assert_ne!(tag, Etag::of(&["12", "en"]));
        assert_ne!(tag, Etag::of(&["1", "2fr"]));
        assert!(tag.is_among(tag.as_str()) && tag.is_among("*"));
        assert!(tag.is_among(&format!("\"other\", {}", tag.as_str().trim_start_matches("W/"))));
        assert!(!tag.is_among("\"other\"") && !tag.is_among(""));
    }
}
