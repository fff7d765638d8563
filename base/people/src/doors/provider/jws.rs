//! What another house says about somebody is believed only with its signature, by a key that it publishes, of a kind that was settled here
//! beforehand: never of the kind that the message itself proposes (RFC 7515, 7517, 7518; RFC 8725).

use serde::Deserialize;
use toguna_web::base64;

use crate::signature::{Manner, PublicKey};

/// Kinds of signatures that are understood. None with a shared secret, and not "none".
const MANNERS: [(&str, Manner); 5] = [
    ("RS256", Manner::RsaPkcs1),
    ("PS256", Manner::RsaPss),
    ("ES256", Manner::P256Fixed),
    ("ES384", Manner::P384Fixed),
    ("EdDSA", Manner::Ed25519),
];
/// The longest message, in bytes.
const MOST_BYTES: usize = 16 * 1024;
/// Keys of one house that are looked at.
const MOST_KEYS: usize = 32;

/// A key that a house publishes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedKey {
    name: Option<String>,
    algorithm: Option<String>,
    key: PublicKey,
}

/// The keys of a house, as it publishes them (JWKS). What is no sound key for signatures is passed over.
pub fn keys(json: &[u8]) -> Option<Vec<NamedKey>> {
    #[derive(Deserialize)]
    struct Set {
        keys: Vec<serde_json::Value>,
    }
    let set: Set = serde_json::from_slice(json).ok()?;
    Some(set.keys.iter().take(MOST_KEYS).filter_map(key).collect())
}

fn key(json: &serde_json::Value) -> Option<NamedKey> {
    let text = |name: &str| json.get(name)?.as_str();
    let bytes = |name: &str| base64::decode(text(name)?);
    if text("use").is_some_and(|purpose| purpose != "sig") {
        return None;
    }
    let key = match (text("kty")?, text("crv")) {
        ("RSA", _) => PublicKey::rsa(&bytes("n")?, &bytes("e")?),
        ("EC", Some("P-256")) => PublicKey::p256(&bytes("x")?, &bytes("y")?),
        ("EC", Some("P-384")) => PublicKey::p384(&bytes("x")?, &bytes("y")?),
        ("OKP", Some("Ed25519")) => PublicKey::ed25519(&bytes("x")?),
        _ => None,
    }?;
    Some(NamedKey { name: text("kid").map(str::to_owned), algorithm: text("alg").map(str::to_owned), key })
}

/// Why a message is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unsigned {
    /// It is no message of this form.
    #[error("it cannot be read")]
    Unreadable,
    /// A kind of signature that was not settled, or a demand that is not understood.
    #[error("it is signed in a way that is not understood")]
    OtherManner,
    /// By a key that the house does not publish; it may have a new one.
    #[error("its key is not known")]
    NoKey,
    /// The signature does not hold.
    #[error("the signature does not hold")]
    NotSigned,
}

/// What a message says, once its signature holds under one of these keys.
///
/// # Errors
/// Why it is not believed.
pub fn open(message: &str, keys: &[NamedKey]) -> Result<Vec<u8>, Unsigned> {
    #[derive(Deserialize)]
    struct Head {
        alg: String,
        kid: Option<String>,
        crit: Option<serde_json::Value>,
    }
    if message.len() > MOST_BYTES {
        return Err(Unsigned::Unreadable);
    }
    let (signed, signature) = message.rsplit_once('.').ok_or(Unsigned::Unreadable)?;
    let (head, body) = signed.split_once('.').ok_or(Unsigned::Unreadable)?;
    let bytes = |text: &str| base64::decode(text).ok_or(Unsigned::Unreadable);
    let (head, body, signature) = (bytes(head)?, bytes(body)?, bytes(signature)?);
    let head: Head = serde_json::from_slice(&head).map_err(|_| Unsigned::Unreadable)?;
    let manner = MANNERS.iter().find(|(word, _)| *word == head.alg).map(|(_, manner)| *manner).ok_or(Unsigned::OtherManner)?;
    if head.crit.is_some() {
        return Err(Unsigned::OtherManner);
    }
    let fits = |known: &&NamedKey| {
        (head.kid.is_none() || known.name == head.kid) && known.algorithm.as_ref().is_none_or(|algorithm| *algorithm == head.alg)
    };
    let mut candidates = keys.iter().filter(fits).peekable();
    if candidates.peek().is_none() {
        return Err(Unsigned::NoKey);
    }
    let holds = candidates.any(|known| known.key.verifies(manner, signed.as_bytes(), &signature));
    if holds { Ok(body) } else { Err(Unsigned::NotSigned) }
}
