//! A device of our own answers, rightly and in every wrong way.

use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};

use super::*;

const CHALLENGE: &[u8] = b"a challenge that was sealed";

fn place() -> Place {
    Place::of("https://dialogue.example.org").unwrap()
}

/// A device that does what it is told, also what no device should do.
struct Device {
    pair: EcdsaKeyPair,
    random: SystemRandom,
    host: &'static str,
    flags: u8,
    uses: u32,
    more: &'static [u8],
}

impl Device {
    fn new() -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).unwrap();
        Self { pair, random, host: "dialogue.example.org", flags: PRESENT | VERIFIED, uses: 1, more: &[] }
    }

    fn head(&self, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(self.host.as_bytes()).to_vec();
        data.push(flags);
        data.extend_from_slice(&self.uses.to_be_bytes());
        data
    }

    fn cose(&self) -> Vec<u8> {
        let point = self.pair.public_key().as_ref();
        [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32][..], &point[1..33], &[0x22, 0x58, 32], &point[33..]].concat()
    }

    fn attestation_of(&self, cose: &[u8]) -> Vec<u8> {
        let mut data = self.head(self.flags | HOLDS_KEY);
        data.extend_from_slice(&[0; 16]);
        data.extend_from_slice(&[0, 4]);
        data.extend_from_slice(b"key1");
        data.extend_from_slice(cose);
        data.extend_from_slice(self.more);
        let length = u8::try_from(data.len()).unwrap();
        [&[0xa3, 0x63][..], b"fmt", &[0x64], b"none", &[0x67], b"attStmt", &[0xa0, 0x68], b"authData", &[0x58, length], &data].concat()
    }

    fn made(&self) -> Result<Made, Doubt> {
        register(
            &place(),
            CHALLENGE,
            &said("webauthn.create", CHALLENGE, "https://dialogue.example.org", ""),
            &self.attestation_of(&self.cose()),
        )
    }

    /// Signs in after so many uses.
    fn answers(&self, client_data: &[u8], uses: u32) -> Result<u32, Doubt> {
        let data = [self.head(self.flags), self.more.to_vec()].concat();
        let signed = [&data[..], &Sha256::digest(client_data)].concat();
        let signature = self.pair.sign(&self.random, &signed).unwrap();
        let answer = Answer { client_data, authenticator_data: &data, signature: signature.as_ref() };
        authenticate(&place(), CHALLENGE, answer, &self.cose(), uses)
    }
}

fn said(kind: &str, challenge: &[u8], origin: &str, more: &str) -> Vec<u8> {
    format!(r#"{{"type":"{kind}","challenge":"{}","origin":"{origin}"{more}}}"#, base64::encode(challenge)).into_bytes()
}

fn right() -> Vec<u8> {
    said("webauthn.get", CHALLENGE, "https://dialogue.example.org", r#","crossOrigin":false,"other":[1]"#)
}

#[test]
fn a_device_makes_a_passkey_and_signs_in_with_it() {
    let mut device = Device::new();
    let made = device.made().unwrap();
    assert_eq!((made.id.as_slice(), made.uses, made.travels), (&b"key1"[..], 1, false));
    assert_eq!(made.public_key, device.cose());
    device.uses = 2;
    assert_eq!(device.answers(&right(), made.uses), Ok(2));
    // Some devices keep no count.
    device.uses = 0;
    assert_eq!(device.answers(&right(), 0), Ok(0));
    device.flags |= TRAVELS | TRAVELLED;
    assert!(device.made().unwrap().travels);
    // Statements about nothing that matters here.
    device.flags |= HOLDS_MORE;
    device.more = &[0xa1, 0x61, b'x', 0xf5];
    assert!(device.made().is_ok());
    assert_eq!(device.answers(&right(), 0), Ok(0));
}

#[test]
fn an_answer_to_another_question_or_from_another_place_is_refused() {
    let device = Device::new();
    let origin = "https://dialogue.example.org";
    for (client_data, doubt) in [
        (said("webauthn.create", CHALLENGE, origin, ""), Doubt::OtherQuestion),
        (said("webauthn.get", b"another challenge", origin, ""), Doubt::OtherQuestion),
        (said("webauthn.get", b"", origin, ""), Doubt::OtherQuestion),
        (said("webauthn.get", CHALLENGE, "https://dialogue.example.org.evil.example", ""), Doubt::OtherPlace),
        (said("webauthn.get", CHALLENGE, "http://dialogue.example.org", ""), Doubt::OtherPlace),
        (said("webauthn.get", CHALLENGE, "https://dialogue.example.org:8443", ""), Doubt::OtherPlace),
        (said("webauthn.get", CHALLENGE, origin, r#","crossOrigin":true"#), Doubt::OtherPlace),
        (said("webauthn.get", CHALLENGE, origin, r#","topOrigin":"https://evil.example""#), Doubt::OtherPlace),
        (said("webauthn.get", CHALLENGE, origin, r#","origin":"https://evil.example""#), Doubt::Unreadable),
        (b"{}".to_vec(), Doubt::Unreadable),
        (Vec::new(), Doubt::Unreadable),
    ] {
        assert_eq!(device.answers(&client_data, 0), Err(doubt), "{}", String::from_utf8_lossy(&client_data));
    }
    let elsewhere = Device { host: "evil.example", ..Device::new() };
    assert_eq!(elsewhere.made(), Err(Doubt::OtherPlace));
    assert_eq!(elsewhere.answers(&right(), 0), Err(Doubt::OtherPlace));
}

#[test]
fn a_device_that_did_not_ask_who_holds_it_or_may_be_a_copy_is_refused() {
    for flags in [0, PRESENT, VERIFIED] {
        let device = Device { flags, ..Device::new() };
        assert_eq!(device.made(), Err(Doubt::NotVerified));
        assert_eq!(device.answers(&right(), 0), Err(Doubt::NotVerified));
    }
    let device = Device { uses: 7, ..Device::new() };
    assert_eq!(device.answers(&right(), 7), Err(Doubt::Copied));
    assert_eq!(device.answers(&right(), 8), Err(Doubt::Copied));
    assert_eq!(device.answers(&right(), 6), Ok(7));
    assert_eq!(Device { uses: 0, ..Device::new() }.answers(&right(), 3), Err(Doubt::Copied));
    assert_eq!(Device { flags: PRESENT | VERIFIED | TRAVELLED, ..Device::new() }.made(), Err(Doubt::Unreadable));
}

#[test]
fn another_key_another_signature_and_anything_left_over_is_refused() {
    let (device, other) = (Device::new(), Device::new());
    let data = device.head(device.flags);
    let signed = [&data[..], &Sha256::digest(right())].concat();
    let signature = device.pair.sign(&device.random, &signed).unwrap();
    let client_data = right();
    let answer = Answer { client_data: &client_data, authenticator_data: &data, signature: signature.as_ref() };
    assert_eq!(authenticate(&place(), CHALLENGE, answer, &device.cose(), 0), Ok(1));
    assert_eq!(authenticate(&place(), CHALLENGE, answer, &other.cose(), 0), Err(Doubt::NotSigned));
    assert_eq!(authenticate(&place(), CHALLENGE, Answer { signature: &[], ..answer }, &device.cose(), 0), Err(Doubt::NotSigned));
    let mut raised = data.clone();
    raised[36] = 9;
    assert_eq!(
        authenticate(&place(), CHALLENGE, Answer { authenticator_data: &raised, ..answer }, &device.cose(), 0),
        Err(Doubt::NotSigned)
    );
    assert_eq!(authenticate(&place(), CHALLENGE, answer, b"no key", 0), Err(Doubt::OtherKey));
    assert_eq!(Device { more: b"x", ..Device::new() }.made(), Err(Doubt::Unreadable));
    assert_eq!(Device { more: b"x", ..Device::new() }.answers(&right(), 0), Err(Doubt::Unreadable));
    assert_eq!(Device { flags: PRESENT | VERIFIED | HOLDS_MORE, ..Device::new() }.made(), Err(Doubt::Unreadable));

    let create = said("webauthn.create", CHALLENGE, "https://dialogue.example.org", "");
    let whole = device.attestation_of(&device.cose());
    for end in 0..whole.len() {
        assert!(register(&place(), CHALLENGE, &create, &whole[..end]).is_err(), "cut at {end}");
    }
    // A key of a kind that was not asked for: P-256 that claims to be ES384.
    let cose = [&[0xa5, 1, 2, 3, 0x38, 0x22, 0x20, 1, 0x21, 0x58, 32][..], &[1; 32], &[0x22, 0x58, 32], &[2; 32]].concat();
    assert_eq!(register(&place(), CHALLENGE, &create, &device.attestation_of(&cose)), Err(Doubt::OtherKey));
}
