//! What a device answers is believed only if it was said here, now, to this challenge, by somebody whom the device knows, and signed by the
//! key that it once gave (Web Authentication, level 3, sections 7.1 and 7.2; the numbers of its steps stand beside the checks).
//!
//! Of what a device says about its maker nothing is asked, and nothing is looked at: it would tell people apart by what they could afford.

use serde::Deserialize;
use sha2::{Digest, Sha256};
use toguna_web::base64;

use super::cbor::Value;
use crate::signature::{Manner, PublicKey};

/// The kinds of keys that are asked for, as the standard numbers them, the best-liked first: ES256, EdDSA, RS256.
pub const ALGORITHMS: [i64; 3] = [ES256, EDDSA, RS256];
const ES256: i64 = -7;
const EDDSA: i64 = -8;
const RS256: i64 = -257;

/// The longest identifier of a passkey, in bytes.
pub const MOST_ID_BYTES: usize = 1_023;
/// Somebody touched the device.
const PRESENT: u8 = 1;
/// The device knows that it is its owner: a finger, a face, a number.
const VERIFIED: u8 = 1 << 2;
/// It may be carried to other devices.
const TRAVELS: u8 = 1 << 3;
/// It was.
const TRAVELLED: u8 = 1 << 4;
/// A new key stands in it.
const HOLDS_KEY: u8 = 1 << 6;
/// Further statements stand at its end.
const HOLDS_MORE: u8 = 1 << 7;

/// The site, as devices know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The name for which passkeys are made: the host.
    pub id: String,
    /// Where pages come from: `https://host`, with the port where it is not the usual one.
    pub origin: String,
}

impl Place {
    /// The place of a site; `None` where browsers make no passkeys: without encryption (but on this very machine), or where the host is a
    /// number.
    ///
    /// ```
    /// use toguna_people::doors::passkeys::ceremony::Place;
    /// let place = Place::of("https://Dialogue.example.org:443/").unwrap();
    /// assert_eq!((place.id.as_str(), place.origin.as_str()), ("dialogue.example.org", "https://dialogue.example.org"));
    /// assert_eq!(Place::of("http://localhost:8080").unwrap().origin, "http://localhost:8080");
    /// for without in ["http://dialogue.example.org", "https://192.0.2.1", "https://[2001:db8::1]:8080", "http://127.0.0.1:8080"] {
    ///     assert_eq!(Place::of(without), None);
    /// }
    /// ```
    pub fn of(base_url: &str) -> Option<Self> {
        let base_url = base_url.trim_end_matches('/').to_ascii_lowercase();
        let (scheme, authority) = base_url.split_once("://")?;
        let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
        let is_here = host == "localhost" || host.ends_with(".localhost");
        let last = host.rsplit('.').next().unwrap_or_default();
        let is_name = !host.starts_with('[') && last.bytes().any(|byte| byte.is_ascii_alphabetic());
        if !is_name || !(scheme == "https" || scheme == "http" && is_here) {
            return None;
        }
        let usual = if scheme == "https" { "443" } else { "80" };
        let port = port.filter(|port| *port != usual).map(|port| format!(":{port}")).unwrap_or_default();
        Some(Self { id: host.to_owned(), origin: format!("{scheme}://{host}{port}") })
    }
}

/// Why an answer of a device is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
    /// It cannot be read.
    #[error("it cannot be read")]
    Unreadable,
    /// It answers to something else: another act, another challenge.
    #[error("it answers to something else")]
    OtherQuestion,
    /// It was given on another site, or within the frame of one.
    #[error("it was given elsewhere")]
    OtherPlace,
    /// The device did not make sure who holds it.
    #[error("the device did not ask who holds it")]
    NotVerified,
    /// A kind of key that was not asked for, or no sound one.
    #[error("its key is of a kind that was not asked for")]
    OtherKey,
    /// Signed by another key, or something else was signed.
    #[error("the signature is not of this key")]
    NotSigned,
    /// Its count of uses went backwards: there may be a copy of the device.
    #[error("its count of uses went backwards")]
    Copied,
}

/// A passkey as a device has just made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The identifier that the device gave to it.
    pub id: Vec<u8>,
    /// Its public half, as the device wrote it (COSE).
    pub public_key: Vec<u8>,
    /// The device's count of uses.
    pub uses: u32,
    /// Whether it may be carried to other devices.
    pub travels: bool,
}

/// What was answered to a request to sign in.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// What the browser says that was asked, as JSON.
    pub client_data: &'a [u8],
    /// What the device says.
    pub authenticator_data: &'a [u8],
    /// Its signature over both.
    pub signature: &'a [u8],
}

#[derive(Deserialize)]
struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(rename = "crossOrigin", default)]
    is_framed: bool,
    #[serde(rename = "topOrigin", default)]
    framed_by: Option<String>,
}

/// Believes that a device has made a passkey for this challenge, or says why not.
///
/// # Errors
/// The first doubt.
pub fn register(place: &Place, challenge: &[u8], client_data: &[u8], attestation: &[u8]) -> Result<Made, Doubt> {
    said_here(place, "webauthn.create", challenge, client_data)?;
    // 7.1, steps 11 to 21. What the attestation says of the device's maker is not looked at: none was asked for.
    let (value, rest) = Value::read(attestation).ok_or(Doubt::Unreadable)?;
    let data = value.named("authData").and_then(Value::bytes).filter(|_| rest.is_empty()).ok_or(Doubt::Unreadable)?;
    let head = Head::read(place, data)?;
    let rest = head.rest;
    if head.flags & HOLDS_KEY == 0 || rest.len() < 18 {
        return Err(Doubt::Unreadable);
    }
    let length = usize::from(u16::from_be_bytes([rest[16], rest[17]]));
    let (id, rest) = rest[18..].split_at_checked(length).ok_or(Doubt::Unreadable)?;
    if id.is_empty() || id.len() > MOST_ID_BYTES {
        return Err(Doubt::Unreadable);
    }
    let (_, behind) = Value::read(rest).ok_or(Doubt::Unreadable)?;
    let public_key = &rest[..rest.len() - behind.len()];
    key(public_key).ok_or(Doubt::OtherKey)?;
    ends(head.flags, behind)?;
    Ok(Made { id: id.to_vec(), public_key: public_key.to_vec(), uses: head.uses, travels: head.flags & TRAVELS != 0 })
}

/// Believes that the passkey with this public half answered this challenge, or says why not. Gives back the device's new count of uses;
/// `uses` is the one before.
///
/// # Errors
/// The first doubt.
pub fn authenticate(place: &Place, challenge: &[u8], answer: Answer<'_>, public_key: &[u8], uses: u32) -> Result<u32, Doubt> {
    said_here(place, "webauthn.get", challenge, answer.client_data)?;
    // 7.2, steps 15 to 22.
    let head = Head::read(place, answer.authenticator_data)?;
    if head.flags & HOLDS_KEY != 0 {
        return Err(Doubt::Unreadable);
    }
    ends(head.flags, head.rest)?;
    let (key, manner) = key(public_key).ok_or(Doubt::OtherKey)?;
    let mut signed = answer.authenticator_data.to_vec();
    signed.extend_from_slice(&Sha256::digest(answer.client_data));
    if !key.verifies(manner, &signed, answer.signature) {
        return Err(Doubt::NotSigned);
    }
    if (head.uses != 0 || uses != 0) && head.uses <= uses {
        return Err(Doubt::Copied);
    }
    Ok(head.uses)
}

/// 7.1, steps 5 to 10, and 7.2, steps 8 to 14: the browser was asked for this, on this site, and not in a frame.
fn said_here(place: &Place, kind: &str, challenge: &[u8], client_data: &[u8]) -> Result<(), Doubt> {
    let said: ClientData = serde_json::from_slice(client_data).map_err(|_| Doubt::Unreadable)?;
    if said.kind != kind || said.challenge != base64::encode(challenge) {
        return Err(Doubt::OtherQuestion);
    }
    if said.origin != place.origin || said.is_framed || said.framed_by.is_some() {
        return Err(Doubt::OtherPlace);
    }
    Ok(())
}

/// What every answer of a device begins with (section 6.1).
struct Head<'a> {
    flags: u8,
    uses: u32,
    rest: &'a [u8],
}

impl<'a> Head<'a> {
    fn read(place: &Place, data: &'a [u8]) -> Result<Self, Doubt> {
        let (hash, rest) = data.split_at_checked(32).ok_or(Doubt::Unreadable)?;
        let &[flags, first, second, third, fourth, ref rest @ ..] = rest else { return Err(Doubt::Unreadable) };
        if *hash != Sha256::digest(place.id.as_bytes())[..] {
            return Err(Doubt::OtherPlace);
        }
        if flags & PRESENT == 0 || flags & VERIFIED == 0 {
            return Err(Doubt::NotVerified);
        }
        if flags & TRAVELS == 0 && flags & TRAVELLED != 0 {
            return Err(Doubt::Unreadable);
        }
        Ok(Self { flags, uses: u32::from_be_bytes([first, second, third, fourth]), rest })
    }
}

/// Holds that nothing stands behind but the statements that the flags announce.
fn ends(flags: u8, rest: &[u8]) -> Result<(), Doubt> {
    let is_whole = match Value::read(rest) {
        Some((Value::Map(_), behind)) => flags & HOLDS_MORE != 0 && behind.is_empty(),
        _ => flags & HOLDS_MORE == 0 && rest.is_empty(),
    };
    if is_whole { Ok(()) } else { Err(Doubt::Unreadable) }
}

/// A public key as devices write it (COSE, RFC 9053), and how it signs.
fn key(cose: &[u8]) -> Option<(PublicKey, Manner)> {
    const KIND: i64 = 1;
    const ALGORITHM: i64 = 3;
    let (map, rest) = Value::read(cose)?;
    let number = |at| map.at(at).and_then(Value::number);
    let bytes = |at| map.at(at).and_then(Value::bytes);
    let found = match (number(KIND)?, number(ALGORITHM)?) {
        (2, ES256) if number(-1) == Some(1) => (PublicKey::p256(bytes(-2)?, bytes(-3)?)?, Manner::P256Asn1),
        (1, EDDSA) if number(-1) == Some(6) => (PublicKey::ed25519(bytes(-2)?)?, Manner::Ed25519),
        (3, RS256) => (PublicKey::rsa(bytes(-1)?, bytes(-2)?)?, Manner::RsaPkcs1),
        _ => return None,
    };
    rest.is_empty().then_some(found)
}

#[cfg(test)]
#[path = "ceremony_tests.rs"]
mod tests;
