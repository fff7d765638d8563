//! Whoever seals needs half of a key that may lie open; the other half opens everything, and exists only while trustees sit together.

use std::fmt;

use hpke::{Deserializable, Kem as _, Serializable};
use rand_core::CryptoRng;
use sha2::{Digest as _, Sha256};
use thiserror::Error;
use zeroize::Zeroizing;

use super::letters::{self, LettersError};
use super::sealing::Kem;

/// The first byte of a public key in letters.
const KIND: u8 = 0x61;
/// Kind, shape, key and checksum.
const LENGTH: usize = 40;

/// What contacts are sealed with, and how many of how many trustees can open it. It is no secret.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey {
    /// The X25519 key.
    pub bytes: [u8; 32],
    /// Into how many shares the private key was cut; 0 if that is not known.
    pub trustees: u8,
    /// How many of them make it again.
    pub needed: u8,
}

/// Four bytes that name a vault to people: they stand on every share and on every page about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct VaultName(pub [u8; 4]);

/// What opens a vault. It is wiped from memory when it goes.
#[derive(Clone)]
pub struct SecretKey(pub(super) Zeroizing<[u8; 32]>);

/// Why a text is no public key of a vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum KeyError {
    /// It was mistyped.
    #[error(transparent)]
    Letters(#[from] LettersError),
    /// The letters hold together, and are something else: a share, say.
    #[error("this is not the public key of a vault; a share must never be given to a server")]
    Other,
    /// No secret belongs to it.
    #[error("this key seals nothing safely")]
    Weak,
}

impl PublicKey {
    /// The name of its vault.
    pub fn name(&self) -> VaultName {
        let hash: [u8; 32] = Sha256::new().chain_update(b"toguna/vault/1").chain_update(self.bytes).finalize().into();
        VaultName([hash[0], hash[1], hash[2], hash[3]])
    }

    /// The key in letters, with dashes.
    pub fn text(&self) -> String {
        letters::write_dashed(&self.packed())
    }

    /// Reads what [`PublicKey::text`] wrote.
    ///
    /// # Errors
    /// When it was mistyped, is something else, or is one of the few keys that anybody could open.
    pub fn read(text: &str) -> Result<Self, KeyError> {
        // A share is longer than a key; whoever pastes one by mistake must hear that, and not that letters are too many.
        if letters::read(text, super::share::LENGTH).is_ok() {
            return Err(KeyError::Other);
        }
        let packed = letters::read(text, LENGTH)?;
        let mut key = Self { bytes: [0; 32], trustees: packed[1] & 15, needed: packed[1] >> 4 };
        key.bytes.copy_from_slice(&packed[2..34]);
        if packed[0] != KIND || packed != key.packed() {
            return Err(KeyError::Other);
        }
        if !key.is_sound() {
            return Err(KeyError::Weak);
        }
        Ok(key)
    }

    /// Whether something can be sealed to it at all, and its shape makes sense.
    fn is_sound(&self) -> bool {
        (2..=self.trustees).contains(&self.needed) && super::sealing::can_seal(&self.bytes)
    }

    fn packed(&self) -> [u8; LENGTH] {
        let mut packed = [0; LENGTH];
        packed[0] = KIND;
        packed[1] = self.needed << 4 | self.trustees & 15;
        packed[2..34].copy_from_slice(&self.bytes);
        let check = checksum(&packed[..34]);
        packed[34..].copy_from_slice(&check[..6]);
        packed
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({}, {} of {})", self.name(), self.needed, self.trustees)
    }
}

impl fmt::Display for VaultName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d] = self.0;
        write!(f, "{a:02X}{b:02X}-{c:02X}{d:02X}")
    }
}

impl SecretKey {
    /// A new key.
    pub fn make(chance: &mut impl CryptoRng) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        chance.fill_bytes(&mut *bytes);
        Self(bytes)
    }

    /// The half that may lie open.
    pub fn public(&self) -> [u8; 32] {
        let secret = <Kem as hpke::Kem>::PrivateKey::from_bytes(&*self.0);
        // Any 32 bytes are a private key on this curve.
        secret.map_or([0; 32], |secret| Kem::sk_to_pk(&secret).to_bytes().into())
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey")
    }
}

/// SHA-256 over `toguna/letters/1` and the bytes.
pub(super) fn checksum(bytes: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(b"toguna/letters/1").chain_update(bytes).finalize().into()
}

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha20Rng;
    use rand_core::SeedableRng;

    use super::*;

    #[test]
    fn a_key_comes_back_from_paper_and_a_share_is_no_key() {
        let mut chance = ChaCha20Rng::from_seed([1; 32]);
        let secret = SecretKey::make(&mut chance);
        let key = PublicKey { bytes: secret.public(), trustees: 3, needed: 2 };
        assert_eq!(PublicKey::read(&key.text()), Ok(key));
        let shares = super::super::deal(&secret, 3, 2, &mut chance).unwrap();
        assert_eq!(PublicKey::read(&shares[0].text()), Err(KeyError::Other));
    }

    #[test]
    fn a_key_that_everybody_could_open_is_refused() {
        let key = PublicKey { bytes: [0; 32], trustees: 3, needed: 2 };
        assert_eq!(PublicKey::read(&key.text()), Err(KeyError::Weak));
        let one = PublicKey { bytes: [9; 32], trustees: 1, needed: 1 };
        assert_eq!(PublicKey::read(&one.text()), Err(KeyError::Weak));
    }
}
