//! After a form was taken, the next page says so once. The message travels with the person and is stored nowhere.

use std::time::Duration;

use crate::base64;
use crate::cookies::{self, Cookie};
use crate::seal::Seal;

/// The longest message that is carried, in bytes: a cookie has little room.
const MOST_BYTES: usize = 900;

/// A message for the next page, in the language of the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flash {
    /// Whether something went well, or needs attention.
    pub is_good: bool,
    /// What is said, as plain text.
    pub text: String,
}

impl Flash {
    /// Something went well.
    pub fn good(text: impl Into<String>) -> Self {
        Self { is_good: true, text: text.into() }
    }

    /// Something needs attention.
    pub fn attention(text: impl Into<String>) -> Self {
        Self { is_good: false, text: text.into() }
    }

    /// The cookie that carries it to the next page: sealed, so that nobody else can put words into the site's mouth, and gone after a
    /// minute if no page is opened.
    pub(crate) fn cookie(&self, seal: &Seal) -> Cookie {
        let mut end = self.text.len().min(MOST_BYTES);
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let mark = if self.is_good { '+' } else { '!' };
        let value = base64::encode(format!("{mark}{}", &self.text[..end]).as_bytes());
        Cookie::new(cookies::FLASH, seal.seal("flash", &value)).lasting(Duration::from_mins(1))
    }

    pub(crate) fn open(seal: &Seal, sealed: &str) -> Option<Self> {
        let bytes = base64::decode(seal.open("flash", sealed)?)?;
        let text = String::from_utf8(bytes).ok()?;
        match text.split_at_checked(1)? {
            ("+", text) => Some(Self::good(text)),
            ("!", text) => Some(Self::attention(text)),
            _ => None,
        }
    }
}
