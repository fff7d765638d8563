//! Sealing must be such that a browser can open it with what every browser has, that nothing outside tells how long a name is, and that
//! no sealed contact can be put in the place of another.
//!
//! HPKE (RFC 9180) in base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM; `info` is [`INFO`], the associated data is
//! the identifier of the row. What is sealed is the length as two bytes, highest first, the text, and zeros up to [`PADDED`] bytes. The
//! result is the encapsulated key (32 bytes) and the ciphertext with its tag.

use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal_with_rng};
use rand_core::CryptoRng;
use thiserror::Error;
use zeroize::Zeroizing;

use super::key::SecretKey;

pub(super) type Kem = X25519HkdfSha256;

/// What the sealing is for; no seal made for something else opens here.
pub const INFO: &[u8] = b"toguna vault contact 1";
/// How many bytes are sealed, whatever is in them.
pub const PADDED: usize = 1024;
/// How many bytes a sealed contact has.
pub const SEALED: usize = 32 + PADDED + 16;
/// The longest text that can be sealed, in bytes.
pub const LONGEST: usize = PADDED - 2;

/// Why something cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum OpenError {
    /// It was sealed to another key, for another row, or has been changed.
    #[error("it was sealed to another key, or has been changed since")]
    Foreign,
    /// It has not the length of what is sealed here.
    #[error("it has {found} bytes where a sealed contact has {SEALED}: part of it is missing")]
    Length {
        /// What it has.
        found: usize,
    },
}

/// Seals a text of at most [`LONGEST`] bytes; nothing if it is longer, or the key is none.
pub fn seal(public: &[u8; 32], id: &[u8; 16], text: &[u8], chance: &mut impl CryptoRng) -> Option<Vec<u8>> {
    if text.len() > LONGEST {
        return None;
    }
    let mut padded = Zeroizing::new([0; PADDED]);
    padded[..2].copy_from_slice(&(text.len() as u16).to_be_bytes());
    padded[2..2 + text.len()].copy_from_slice(text);
    let public = <Kem as hpke::Kem>::PublicKey::from_bytes(public).ok()?;
    let (key, ciphertext) =
        single_shot_seal_with_rng::<AesGcm256, HkdfSha256, Kem>(&OpModeS::Base, &public, INFO, &*padded, id, chance).ok()?;
    let mut sealed = key.to_bytes().to_vec();
    sealed.extend(ciphertext);
    Some(sealed)
}

/// Opens what [`seal`] sealed.
///
/// # Errors
/// When it is not whole, or was sealed to another key or for another row.
pub fn open(secret: &SecretKey, id: &[u8; 16], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    if sealed.len() != SEALED {
        return Err(OpenError::Length { found: sealed.len() });
    }
    let (key, ciphertext) = sealed.split_at(32);
    let key = <Kem as hpke::Kem>::EncappedKey::from_bytes(key).map_err(|_| OpenError::Foreign)?;
    let secret = <Kem as hpke::Kem>::PrivateKey::from_bytes(&*secret.0).map_err(|_| OpenError::Foreign)?;
    let padded = single_shot_open::<AesGcm256, HkdfSha256, Kem>(&OpModeR::Base, &secret, &key, INFO, ciphertext, id);
    let padded = Zeroizing::new(padded.map_err(|_| OpenError::Foreign)?);
    let length = usize::from(u16::from_be_bytes([padded[0], padded[1]]));
    padded.get(2..2 + length).map(|text| Zeroizing::new(text.to_vec())).ok_or(OpenError::Foreign)
}

/// Whether the curve takes this as a key: the few points of small order, whose secret is known to all, it does not.
pub(super) fn can_seal(public: &[u8; 32]) -> bool {
    use rand_core::SeedableRng;
    seal(public, &[0; 16], b"", &mut rand_chacha::ChaCha20Rng::from_seed([0; 32])).is_some()
}

#[cfg(test)]
mod tests {
    use hpke::aead::AesGcm128;
    use proptest::prelude::*;
    use rand_chacha::ChaCha20Rng;
    use rand_core::SeedableRng;

    use super::*;

    fn bytes(hex: &str) -> Vec<u8> {
        (0..hex.len()).step_by(2).map(|place| u8::from_str_radix(&hex[place..place + 2], 16).unwrap()).collect()
    }

    /// RFC 9180, appendix A.1.1: the same key agreement and key derivation with the smaller of the two ciphers. There is no vector
    /// for the larger one in the RFC; that the browser opens what is sealed here is tried in `e2e`.
    #[test]
    fn the_first_vector_of_the_standard_opens() {
        let secret = bytes("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8");
        let key = bytes("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431");
        let ciphertext = bytes("f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a");
        let secret = <Kem as hpke::Kem>::PrivateKey::from_bytes(&secret).unwrap();
        let key = <Kem as hpke::Kem>::EncappedKey::from_bytes(&key).unwrap();
        let info = bytes("4f6465206f6e2061204772656369616e2055726e");
        let opened = single_shot_open::<AesGcm128, HkdfSha256, Kem>(&OpModeR::Base, &secret, &key, &info, &ciphertext, b"Count-0");
        assert_eq!(opened.unwrap(), b"Beauty is truth, truth beauty");
    }

    #[test]
    fn every_seal_is_as_long_as_every_other() {
        let mut chance = ChaCha20Rng::from_seed([2; 32]);
        let secret = SecretKey::make(&mut chance);
        for length in [0, 1, 20, 500, LONGEST] {
            let sealed = seal(&secret.public(), &[1; 16], &vec![b'x'; length], &mut chance).unwrap();
            assert_eq!(sealed.len(), SEALED);
            assert_eq!(open(&secret, &[1; 16], &sealed).unwrap().len(), length);
        }
        assert_eq!(seal(&secret.public(), &[1; 16], &[b'x'; LONGEST + 1], &mut chance), None);
    }

    #[test]
    fn nothing_opens_with_another_key_for_another_row_or_after_a_change() {
        let mut chance = ChaCha20Rng::from_seed([3; 32]);
        let (secret, other) = (SecretKey::make(&mut chance), SecretKey::make(&mut chance));
        let sealed = seal(&secret.public(), &[1; 16], "Aïssata".as_bytes(), &mut chance).unwrap();
        assert_eq!(open(&other, &[1; 16], &sealed), Err(OpenError::Foreign));
        assert_eq!(open(&secret, &[2; 16], &sealed), Err(OpenError::Foreign));
        assert_eq!(open(&secret, &[1; 16], &sealed[1..]), Err(OpenError::Length { found: SEALED - 1 }));
        for place in [0, 31, 32, 500, SEALED - 1] {
            let mut changed = sealed.clone();
            changed[place] ^= 1;
            assert_eq!(open(&secret, &[1; 16], &changed), Err(OpenError::Foreign), "byte {place}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn what_is_sealed_opens(text in proptest::collection::vec(any::<u8>(), 0..LONGEST), seed: [u8; 32], id: [u8; 16]) {
            let mut chance = ChaCha20Rng::from_seed(seed);
            let secret = SecretKey::make(&mut chance);
            let sealed = seal(&secret.public(), &id, &text, &mut chance).unwrap();
            prop_assert_eq!(&**open(&secret, &id, &sealed).unwrap(), &text[..]);
        }
    }
}
