//! How somebody can be reached, and what for: the only personal data in the whole program, and it exists open only between a form and
//! the seal.

use std::fmt;

use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use zeroize::{Zeroize, Zeroizing};

use super::{OpenError, PublicKey, SecretKey, sealing};

/// What somebody may be reached for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// To bring back the result.
    Result,
    /// To be invited to a panel.
    Panel,
}

impl Purpose {
    /// Both, in the order in which they are asked.
    pub const ALL: [Self; 2] = [Self::Result, Self::Panel];

    /// The word in the form.
    pub fn word(self) -> &'static str {
        match self {
            Self::Result => "result",
            Self::Panel => "panel",
        }
    }
}

/// A contact, open. Texts are cleaned before they come here; nothing is said by an empty one. It is wiped from memory when it goes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// How the person wants to be called.
    #[serde(default)]
    pub name: String,
    /// A telephone number.
    #[serde(default)]
    pub phone: String,
    /// An e-mail address.
    #[serde(default)]
    pub email: String,
    /// Another way: through whom, where, when not.
    #[serde(default)]
    pub other: String,
    /// Tag of the language in which to speak to the person.
    #[serde(default)]
    pub language: String,
    /// What for.
    #[serde(default)]
    pub purposes: Vec<Purpose>,
    /// Whether the team wrote it down for somebody who agreed.
    #[serde(default)]
    pub by_team: bool,
}

/// Why a contact cannot be sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ContactError {
    /// More than fits into a seal.
    #[error("all of it together is too long")]
    TooLong,
    /// It cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// It opens, and holds no contact.
    #[error("it opens, and what is in it is no contact")]
    NoContact,
}

impl Contact {
    /// Seals it under the identifier `id`.
    ///
    /// # Errors
    /// [`ContactError::TooLong`].
    pub fn seal(&self, key: &PublicKey, id: &[u8; 16], chance: &mut impl CryptoRng) -> Result<Vec<u8>, ContactError> {
        let text = Zeroizing::new(serde_json::to_vec(self).map_err(|_| ContactError::TooLong)?);
        sealing::seal(&key.bytes, id, &text, chance).ok_or(ContactError::TooLong)
    }

    /// Opens what [`Contact::seal`] sealed.
    ///
    /// # Errors
    /// When it does not open, or holds no contact.
    pub fn open(secret: &SecretKey, id: &[u8; 16], sealed: &[u8]) -> Result<Self, ContactError> {
        let text = sealing::open(secret, id, sealed)?;
        serde_json::from_slice(&text).map_err(|_| ContactError::NoContact)
    }
}

impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What is in it goes into no log.
        f.write_str("Contact")
    }
}

impl Drop for Contact {
    fn drop(&mut self) {
        for text in [&mut self.name, &mut self.phone, &mut self.email, &mut self.other] {
            text.zeroize();
        }
    }
}

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha20Rng;
    use rand_core::SeedableRng;

    use super::*;

    #[test]
    fn a_contact_in_any_script_fits_and_comes_back() {
        let mut chance = ChaCha20Rng::from_seed([1; 32]);
        let secret = SecretKey::make(&mut chance);
        let key = PublicKey { bytes: secret.public(), trustees: 3, needed: 2 };
        let contact = Contact {
            name: "ߊߌߛߊߕߊ".repeat(10),
            phone: "+223 70 00 00 00".to_owned(),
            email: "aissata@example.org".to_owned(),
            other: "عند صاحبة الدكان بعد صلاة العصر".to_owned(),
            language: "bm".to_owned(),
            purposes: vec![Purpose::Result, Purpose::Panel],
            by_team: false,
        };
        let sealed = contact.seal(&key, &[3; 16], &mut chance).unwrap();
        assert_eq!(Contact::open(&secret, &[3; 16], &sealed).unwrap(), contact);
        let mut long = contact.clone();
        long.other = "ߊ".repeat(400);
        assert_eq!(long.seal(&key, &[3; 16], &mut chance), Err(ContactError::TooLong));
    }

    #[test]
    fn nothing_of_a_contact_is_written_into_a_log() {
        let contact = Contact {
            name: "Moussa".to_owned(),
            phone: String::new(),
            email: String::new(),
            other: String::new(),
            language: String::new(),
            purposes: Vec::new(),
            by_team: true,
        };
        assert_eq!(format!("{contact:?}"), "Contact");
    }
}
