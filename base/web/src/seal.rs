//! Something that goes out with a page and comes back with a form must come back as it went: the server seals it with its own key.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::base64;

/// Length of a seal in bytes: 128 bits, the length of the tokens that it protects.
const SEAL_BYTES: usize = 16;

/// Signs and verifies short texts with HMAC-SHA-256 under the key of the site.
///
/// Every use names its purpose, so that what was sealed for one cannot be passed off as another.
#[derive(Clone)]
pub struct Seal {
    keyed: Hmac<Sha256>,
}

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seal")
    }
}

impl Seal {
    /// A seal with this key. The key must be random and secret; whoever has it can forge everything that is sealed.
    pub fn new(key: &[u8; 32]) -> Self {
        // A key of 32 bytes is within the block of SHA-256, so it is always taken; an empty one would only be reached if that changed.
        let keyed = Hmac::new_from_slice(key).unwrap_or_else(|_| Hmac::new(&hmac::digest::Key::<Hmac<Sha256>>::default()));
        Self { keyed }
    }

    /// The full code over `parts` for `purpose`: 32 bytes that nobody without the key can tell from random ones.
    ///
    /// Every part is framed by its length: `["ab", "c"]` and `["a", "bc"]` give different codes.
    pub fn code(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        self.mac(purpose, parts).finalize().into_bytes().into()
    }

    /// Whether `code` begins the code over `parts`; it is compared in a time that does not depend on where it differs.
    pub fn verifies(&self, purpose: &str, parts: &[&[u8]], code: &[u8]) -> bool {
        code.len() >= SEAL_BYTES && self.mac(purpose, parts).verify_truncated_left(code).is_ok()
    }

    /// `text` with its seal behind it: `text.seal`. The text stays readable.
    pub fn seal(&self, purpose: &str, text: &str) -> String {
        let code = self.code(purpose, &[text.as_bytes()]);
        format!("{text}.{}", base64::encode(&code[..SEAL_BYTES]))
    }

    /// The text that was sealed for this purpose, or nothing if it was not, or was changed since.
    ///
    /// ```
    /// use toguna_web::Seal;
    /// let seal = Seal::new(&[7; 32]);
    /// let sealed = seal.seal("probability", "0.25");
    /// assert_eq!(seal.open("probability", &sealed), Some("0.25"));
    /// assert_eq!(seal.open("another use", &sealed), None);
    /// assert_eq!(seal.open("probability", &sealed.replace("0.25", "0.75")), None);
    /// ```
    pub fn open<'a>(&self, purpose: &str, sealed: &'a str) -> Option<&'a str> {
        let (text, code) = sealed.rsplit_once('.')?;
        let code = base64::decode(code).filter(|code| code.len() == SEAL_BYTES)?;
        self.verifies(purpose, &[text.as_bytes()], &code).then_some(text)
    }

    fn mac(&self, purpose: &str, parts: &[&[u8]]) -> Hmac<Sha256> {
        let mut mac = self.keyed.clone();
        for part in std::iter::once(purpose.as_bytes()).chain(parts.iter().copied()) {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac
    }
}

/// What is stored of a token that somebody holds: its SHA-256. The token itself never is.
///
/// Tokens are random with at least 128 bits, so a plain hash cannot be guessed backwards.
pub fn hash_token(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_changed_or_sealed_by_another_key_does_not_open() {
        let seal = Seal::new(&[1; 32]);
        let sealed = seal.seal("flash", "a.b.c");
        assert_eq!(seal.open("flash", &sealed), Some("a.b.c"));
        assert_eq!(Seal::new(&[2; 32]).open("flash", &sealed), None);
        let last = sealed.chars().last().unwrap();
        let other = if last == 'A' { 'Q' } else { 'A' };
        for wrong in [
            String::new(),
            ".".to_owned(),
            "a.b.c".to_owned(),
            "a.b.c.".to_owned(),
            sealed.replace("a.b", "a.x"),
            sealed[..sealed.len() - 2].to_owned(),
            format!("{}{other}", &sealed[..sealed.len() - 1]),
            format!("{sealed}AAAA"),
        ] {
            assert_eq!(seal.open("flash", &wrong), None, "{wrong}");
        }
    }

    #[test]
    fn parts_are_framed_and_short_codes_are_refused() {
        let seal = Seal::new(&[1; 32]);
        let code = seal.code("p", &[b"ab", b"c"]);
        assert_ne!(code, seal.code("p", &[b"a", b"bc"]));
        assert_ne!(code, seal.code("pa", &[b"b", b"c"]));
        assert!(seal.verifies("p", &[b"ab", b"c"], &code) && seal.verifies("p", &[b"ab", b"c"], &code[..16]));
        assert!(!seal.verifies("p", &[b"ab", b"c"], &code[..15]) && !seal.verifies("p", &[b"ab", b"c"], &[]));
    }
}
