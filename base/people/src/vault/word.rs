//! Nothing ties a contact to a voice, so nobody can find "mine" in the vault: whoever leaves a contact gets a word with which, and with nothing
//! else, it is found and destroyed.

use std::fmt;

use sha2::{Digest as _, Sha256};

use super::letters::{self, LettersError};

/// Bytes of a word.
const LENGTH: usize = 10;

/// Eighty random bits, written as four groups of letters. The store has only [`RemovalWord::id`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RemovalWord(pub [u8; LENGTH]);

impl RemovalWord {
    /// The word as it is shown.
    pub fn text(&self) -> String {
        letters::write_dashed(&self.0)
    }

    /// Reads what somebody typed.
    ///
    /// # Errors
    /// Which group is wrong.
    pub fn read(typed: &str) -> Result<Self, LettersError> {
        let bytes = letters::read(typed, LENGTH)?;
        let mut word = Self([0; LENGTH]);
        word.0.copy_from_slice(&bytes);
        Ok(word)
    }

    /// The identifier under which the sealed contact lies: the first 16 bytes of SHA-256 over `toguna/contact/1` and the word. It tells
    /// neither the word nor when it was made.
    pub fn id(&self) -> [u8; 16] {
        let hash: [u8; 32] = Sha256::new().chain_update(b"toguna/contact/1").chain_update(self.0).finalize().into();
        let mut id = [0; 16];
        id.copy_from_slice(&hash[..16]);
        id
    }
}

impl fmt::Debug for RemovalWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RemovalWord")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_back_however_it_is_typed() {
        let word = RemovalWord([200, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert_eq!(word.text().len(), 23);
        assert_eq!(RemovalWord::read(&word.text().to_lowercase().replace('-', " ")).unwrap(), word);
        assert_ne!(word.id(), RemovalWord([0; 10]).id());
    }
}
