//! Devices and other houses show who they are by a signature. Which kinds are understood is settled here, in one place, and the arithmetic
//! is left to `ring`, which encrypts our connections too.

use ring::signature::{self, RsaPublicKeyComponents, UnparsedPublicKey};

/// The fewest and the most bits of an RSA key. Below, it can be broken; above, checking it would keep a small box busy.
const RSA_BITS: std::ops::RangeInclusive<usize> = 2_048..=8_192;

/// A key with which signatures are checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicKey {
    /// A point on P-256, uncompressed: 65 bytes that begin with 4.
    P256(Vec<u8>),
    /// A point on P-384, uncompressed: 97 bytes that begin with 4.
    P384(Vec<u8>),
    /// A key of Ed25519: 32 bytes.
    Ed25519(Vec<u8>),
    /// Modulus and exponent of RSA, without zeros before them.
    Rsa(Vec<u8>, Vec<u8>),
}

/// How a signature was made, and how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// P-256 with SHA-256; two numbers in ASN.1, as devices write it.
    P256Asn1,
    /// P-256 with SHA-256; two numbers of 32 bytes, as in JSON Web Signatures (`ES256`).
    P256Fixed,
    /// P-384 with SHA-384; two numbers of 48 bytes (`ES384`).
    P384Fixed,
    /// Ed25519 (`EdDSA`).
    Ed25519,
    /// RSA with SHA-256, PKCS #1 1.5 (`RS256`).
    RsaPkcs1,
    /// RSA with SHA-256, PSS (`PS256`).
    RsaPss,
}

impl PublicKey {
    /// A point on P-256.
    pub fn p256(x: &[u8], y: &[u8]) -> Option<Self> {
        point(x, y, 32).map(Self::P256)
    }

    /// A point on P-384.
    pub fn p384(x: &[u8], y: &[u8]) -> Option<Self> {
        point(x, y, 48).map(Self::P384)
    }

    /// A key of Ed25519.
    pub fn ed25519(key: &[u8]) -> Option<Self> {
        (key.len() == 32).then(|| Self::Ed25519(key.to_vec()))
    }

    /// A key of RSA; nothing for one that is too short or too long.
    pub fn rsa(modulus: &[u8], exponent: &[u8]) -> Option<Self> {
        let without_zeros = |number: &[u8]| number.iter().copied().skip_while(|&byte| byte == 0).collect::<Vec<u8>>();
        let (modulus, exponent) = (without_zeros(modulus), without_zeros(exponent));
        let bits = modulus.len() * 8 - modulus.first()?.leading_zeros() as usize;
        let is_sound = RSA_BITS.contains(&bits) && (1..=5).contains(&exponent.len());
        is_sound.then_some(Self::Rsa(modulus, exponent))
    }

    /// Whether `signed` is this key's signature of `message`, made in this manner. False also where the manner is one of another kind of
    /// key.
    pub fn verifies(&self, manner: Manner, message: &[u8], signed: &[u8]) -> bool {
        let simple = |algorithm: &'static dyn signature::VerificationAlgorithm, key: &[u8]| {
            UnparsedPublicKey::new(algorithm, key).verify(message, signed).is_ok()
        };
        match (self, manner) {
            (Self::P256(key), Manner::P256Asn1) => simple(&signature::ECDSA_P256_SHA256_ASN1, key),
            (Self::P256(key), Manner::P256Fixed) => simple(&signature::ECDSA_P256_SHA256_FIXED, key),
            (Self::P384(key), Manner::P384Fixed) => simple(&signature::ECDSA_P384_SHA384_FIXED, key),
            (Self::Ed25519(key), Manner::Ed25519) => simple(&signature::ED25519, key),
            (Self::Rsa(n, e), Manner::RsaPkcs1) => {
                RsaPublicKeyComponents { n, e }.verify(&signature::RSA_PKCS1_2048_8192_SHA256, message, signed).is_ok()
            }
            (Self::Rsa(n, e), Manner::RsaPss) => {
                RsaPublicKeyComponents { n, e }.verify(&signature::RSA_PSS_2048_8192_SHA256, message, signed).is_ok()
            }
            _ => false,
        }
    }
}

fn point(x: &[u8], y: &[u8], bytes: usize) -> Option<Vec<u8>> {
    (x.len() == bytes && y.len() == bytes).then(|| [&[4], x, y].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use ring::rand::SystemRandom;
    use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair};

    #[test]
    fn a_signature_holds_for_its_own_key_message_and_manner_alone() {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).unwrap();
        let fixed = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &random).unwrap();
        let point = pair.public_key().as_ref();
        let key = PublicKey::p256(&point[1..33], &point[33..]).unwrap();
        let (asn1, plain) = (pair.sign(&random, b"well").unwrap(), fixed.sign(&random, b"well").unwrap());
        assert!(key.verifies(Manner::P256Asn1, b"well", asn1.as_ref()));
        assert!(key.verifies(Manner::P256Fixed, b"well", plain.as_ref()));
        assert!(!key.verifies(Manner::P256Fixed, b"well", asn1.as_ref()));
        assert!(!key.verifies(Manner::P256Asn1, b"wall", asn1.as_ref()));
        assert!(!key.verifies(Manner::Ed25519, b"well", asn1.as_ref()));
        assert!(!key.verifies(Manner::P256Asn1, b"well", &[]));

        let pkcs8 = Ed25519KeyPair::generate_pkcs8(&random).unwrap();
        let pair = Ed25519KeyPair::from_pkcs8(pkcs8.as_ref()).unwrap();
        let key = PublicKey::ed25519(pair.public_key().as_ref()).unwrap();
        assert!(key.verifies(Manner::Ed25519, b"well", pair.sign(b"well").as_ref()));
        assert!(!key.verifies(Manner::Ed25519, b"wall", pair.sign(b"well").as_ref()));
    }

    #[test]
    fn keys_that_are_too_short_too_long_or_no_keys_are_none() {
        assert_eq!(PublicKey::p256(&[1; 31], &[1; 32]), None);
        assert_eq!(PublicKey::ed25519(&[1; 33]), None);
        assert_eq!(PublicKey::rsa(&[0xff; 128], &[1, 0, 1]), None, "1024 bits");
        assert_eq!(PublicKey::rsa(&[0xff; 1_025], &[1, 0, 1]), None);
        assert_eq!(PublicKey::rsa(&[], &[1, 0, 1]), None);
        assert_eq!(PublicKey::rsa(&[0xff; 256], &[]), None);
        assert!(PublicKey::rsa(&[&[0][..], &[0xff; 256]].concat(), &[1, 0, 1]).is_some());
    }
}
