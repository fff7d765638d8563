//! A house of our own signs messages, rightly and in every wrong way.

use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};

use super::*;

const NOW: i64 = 1_800_000_000;

struct Signer {
    pair: EcdsaKeyPair,
    random: SystemRandom,
}

impl Signer {
    fn new() -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &random).unwrap();
        Self { pair, random }
    }

    fn published(&self, name: &str, more: &str) -> String {
        let point = self.pair.public_key().as_ref();
        let (x, y) = (base64::encode(&point[1..33]), base64::encode(&point[33..]));
        format!(r#"{{"kty":"EC","crv":"P-256","kid":"{name}","x":"{x}","y":"{y}"{more}}}"#)
    }

    fn sign(&self, head: &str, body: &str) -> String {
        let signed = format!("{}.{}", base64::encode(head.as_bytes()), base64::encode(body.as_bytes()));
        let signature = self.pair.sign(&self.random, signed.as_bytes()).unwrap();
        format!("{signed}.{}", base64::encode(signature.as_ref()))
    }
}

#[test]
fn a_message_is_believed_by_a_published_key_in_a_settled_manner_alone() {
    let (signer, other) = (Signer::new(), Signer::new());
    let set = |keys: &[String]| jws::keys(format!(r#"{{"keys":[{}]}}"#, keys.join(",")).as_bytes()).unwrap();
    let keys = set(&[signer.published("a", ""), r#"{"kty":"oct","k":"AAAA"}"#.to_owned(), "7".to_owned()]);
    let good = signer.sign(r#"{"alg":"ES256","kid":"a"}"#, "hello");
    assert_eq!(jws::open(&good, &keys).unwrap(), b"hello");
    assert_eq!(jws::open(&signer.sign(r#"{"alg":"ES256"}"#, "hello"), &keys).unwrap(), b"hello");
    for (message, why) in [
        (signer.sign(r#"{"alg":"none","kid":"a"}"#, "hello"), Unsigned::OtherManner),
        (signer.sign(r#"{"alg":"HS256","kid":"a"}"#, "hello"), Unsigned::OtherManner),
        (signer.sign(r#"{"alg":"ES256","kid":"a","crit":["x"]}"#, "hello"), Unsigned::OtherManner),
        (signer.sign(r#"{"alg":"RS256","kid":"a"}"#, "hello"), Unsigned::NotSigned),
        (signer.sign(r#"{"alg":"ES256","kid":"b"}"#, "hello"), Unsigned::NoKey),
        (other.sign(r#"{"alg":"ES256","kid":"a"}"#, "hello"), Unsigned::NotSigned),
        (good.replace(&base64::encode(b"hello"), &base64::encode(b"hallo")), Unsigned::NotSigned),
        (good[..=good.rfind('.').unwrap()].to_owned(), Unsigned::NotSigned),
        ("a.b".to_owned(), Unsigned::Unreadable),
        ("x".repeat(20_000), Unsigned::Unreadable),
    ] {
        assert_eq!(jws::open(&message, &keys), Err(why), "{message}");
    }
    assert_eq!(jws::open(&good, &set(&[signer.published("a", r#","use":"enc""#)])), Err(Unsigned::NoKey), "a key for something else");
    assert_eq!(jws::open(&good, &set(&[signer.published("a", r#","alg":"RS256""#)])), Err(Unsigned::NoKey));
    assert_eq!(jws::keys(b"{}"), None);
}

#[test]
fn a_message_must_be_of_this_house_for_us_about_this_sign_in_and_of_now() {
    let expected = Expected { issuer: "https://house.example.org", client: "toguna", nonce: "n", now: NOW };
    let told = |more: &str| {
        let json = format!(
            r#"{{"iss":"https://house.example.org","sub":"248289761001","aud":"toguna","exp":1800000300,"iat":1799999990,"nonce":"n","email":"awa@example.org"{more}}}"#
        );
        claims::subject(json.as_bytes(), &expected)
    };
    assert_eq!(told(""), Ok("248289761001".to_owned()));
    assert_eq!(told(r#","azp":"toguna""#), Ok("248289761001".to_owned()));
    assert_eq!(told(r#","azp":"other""#), Err(Unfit::Audience));
    assert_eq!(told(r#","sub":"twice""#), Err(Unfit::Unreadable));
    let base = r#"{"iss":"https://house.example.org","sub":"s","aud":"toguna","exp":1800000300,"iat":1799999990,"nonce":"n"}"#;
    for (from, to, why) in [
        ("house.example.org", "evil.example", Unfit::Issuer),
        ("house.example.org", "house.example.org/", Unfit::Issuer),
        (r#""toguna""#, r#""other""#, Unfit::Audience),
        (r#""toguna""#, "[]", Unfit::Audience),
        (r#""toguna""#, r#"["toguna","other"]"#, Unfit::Audience),
        (r#""nonce":"n""#, r#""nonce":"m""#, Unfit::Nonce),
        (r#","nonce":"n""#, "", Unfit::Nonce),
        ("1800000300", "1799999900", Unfit::Time),
        ("1799999990", "1800000100", Unfit::Time),
        ("1799999990", "1799990000", Unfit::Time),
        (r#""sub":"s""#, r#""sub":"""#, Unfit::Subject),
        (r#""sub":"s""#, r#""sub":7"#, Unfit::Unreadable),
        (r#""exp":1800000300,"#, "", Unfit::Unreadable),
    ] {
        assert_eq!(claims::subject(base.replace(from, to).as_bytes(), &expected), Err(why), "{to}");
    }
    let several = base.replace(r#""toguna""#, r#"["toguna","other"],"azp":"toguna""#);
    assert_eq!(claims::subject(several.as_bytes(), &expected), Ok("s".to_owned()));
    assert_eq!(claims::subject(base.replace(r#""toguna""#, r#"["toguna"]"#).as_bytes(), &expected), Ok("s".to_owned()));
}

#[test]
fn every_walk_has_texts_of_its_own_that_nobody_can_make_without_the_key() {
    let (seal, other) = (Seal::new(&[1; 32]), Seal::new(&[2; 32]));
    let walk = Walk::of(&seal, "token");
    assert_eq!(walk, Walk::of(&seal, "token"));
    assert_ne!(walk, Walk::of(&seal, "tokem"));
    assert_ne!(walk.state, Walk::of(&other, "token").state);
    assert!(walk.state != walk.nonce && walk.nonce != walk.verifier && walk.verifier.len() == 43);
    assert_eq!(escaped("a b&c=é~"), "a%20b%26c%3D%C3%A9~");
}

#[test]
fn no_secret_of_a_house_gets_into_a_log() {
    let settings = ProviderSettings {
        issuer: "https://accounts.example.org".to_owned(),
        client: "toguna".to_owned(),
        secret: Some("canary".to_owned()),
        name: "Example".to_owned(),
        allowed: Allowed::new(["accounts.example.org"], false),
    };
    let walk = Walk { state: "canary".to_owned(), nonce: "canary".to_owned(), verifier: "canary".to_owned() };
    let shown = format!("{settings:?} {settings:#?} {walk:?}");
    assert!(!shown.contains("canary") && shown.contains("has_secret: true") && shown.ends_with("Walk"), "{shown}");
}
