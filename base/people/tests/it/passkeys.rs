//! A device of our own makes passkeys and signs in with them, and is refused wherever it should be.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use toguna_web::base64;
use toguna_web::testing::{Client, Seen};

use crate::pages::{set_up, sign_in};
use crate::village::{House, PASSPHRASE, in_each_house};

/// A phone that is unlocked.
struct Phone {
    id: &'static [u8],
    pair: EcdsaKeyPair,
    random: SystemRandom,
    uses: AtomicU32,
}

impl Phone {
    fn new(id: &'static [u8]) -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).unwrap();
        Self { id, pair, random, uses: AtomicU32::new(1) }
    }

    fn head(&self, flags: u8) -> Vec<u8> {
        let uses = self.uses.fetch_add(1, Ordering::Relaxed);
        [digest(&SHA256, b"localhost").as_ref(), &[flags], &uses.to_be_bytes()].concat()
    }

    /// What it answers to the page that asks it to make a passkey.
    fn make(&self, page: &Seen) -> toguna_web::testing::Filled {
        let form = page.form("/team/account/passkeys/add");
        let point = self.pair.public_key().as_ref();
        let cose = [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32][..], &point[1..33], &[0x22, 0x58, 32], &point[33..]].concat();
        let length = u8::try_from(self.id.len()).unwrap();
        let data = [&self.head(0x45)[..], &[0; 16], &[0, length], self.id, &cose].concat();
        let size = u8::try_from(data.len()).unwrap();
        let attestation = [&[0xa1, 0x68][..], b"authData", &[0x58, size], &data].concat();
        let client_data = said("webauthn.create", form.value("challenge").unwrap());
        let form = form.set("credential", &base64::encode(self.id)).set("client_data", &base64::encode(&client_data));
        form.set("attestation", &base64::encode(&attestation))
    }

    /// What it answers to the page of the sign-in.
    fn answer(&self, page: &Seen) -> toguna_web::testing::Filled {
        let form = page.form("/team/login/passkey");
        let client_data = said("webauthn.get", form.value("challenge").unwrap());
        let data = self.head(5);
        let signed = [&data[..], digest(&SHA256, &client_data).as_ref()].concat();
        let signature = self.pair.sign(&self.random, &signed).unwrap();
        let form = form.set("credential", &base64::encode(self.id)).set("client_data", &base64::encode(&client_data));
        form.set("authenticator_data", &base64::encode(&data)).set("signature", &base64::encode(signature.as_ref()))
    }
}

fn said(kind: &str, challenge: &str) -> Vec<u8> {
    let challenge = base64::encode(challenge.as_bytes());
    format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"http://localhost","crossOrigin":false}}"#).into_bytes()
}

/// The page that asks a device to make a passkey.
async fn ask(client: &Client, name: &str) -> Seen {
    let page = client.get("/team/account/passkeys").await;
    page.form("/team/account/passkeys").set("name", name).set("passphrase", PASSPHRASE).submit().await
}

async fn with_passkey(house: &House, phone: &Phone) {
    set_up(house, &house.client).await;
    let made = phone.make(&ask(&house.client, "My phone").await).submit().await;
    made.expect(200).says("The passkey “My phone” is ready");
}

#[test]
fn a_passkey_signs_in_without_a_name_and_the_account_tells_so() {
    in_each_house(async |house| {
        let phone = Phone::new(b"phone");
        with_passkey(&house, &phone).await;
        house.client.get("/team/account").await.says("You have one passkey");
        let elsewhere = house.client.another();
        let page = elsewhere.get("/team/login?to=/team/d/le-puits").await;
        let seen = phone.answer(&page).submit().await;
        assert_eq!(seen.expect(200).says("You are signed in as Awa Traoré").path, "/team/d/le-puits");
        let account = elsewhere.get("/team/account").await;
        assert!(account.body.contains("<td>Passkey</td><td>1</td>"), "{}", account.body);
        elsewhere.get("/team/account/passkeys").await.says("last used on").says("stays on this one device");
    });
}

#[test]
fn an_answer_counts_once_and_only_for_a_while() {
    in_each_house(async |house| {
        let phone = Phone::new(b"phone");
        with_passkey(&house, &phone).await;
        let thief = house.client.another();
        let page = thief.get("/team/login").await;
        let answer = phone.answer(&page);
        let overheard = answer.encoded();
        answer.submit().await.expect(200).says("Home");
        let other = house.client.another();
        other.get("/team/login").await;
        assert_eq!(other.post_raw("/team/login/passkey", overheard).await.status.as_u16(), 303);
        other.get("/team/login").await.says("sent twice");
        other.get("/team").await.says("Please sign in first");
        // The same challenge with a new signature does not do either.
        phone.answer(&page).submit().await.says("sent twice");

        let late = house.client.another();
        let page = late.get("/team/login").await;
        house.clock.advance(Duration::from_mins(16));
        phone.answer(&page).submit().await.says("took too long");
        late.get("/team").await.says("Please sign in first");
    });
}

#[test]
fn a_device_that_nobody_has_or_that_lies_opens_nothing() {
    in_each_house(async |house| {
        let phone = Phone::new(b"phone");
        with_passkey(&house, &phone).await;
        let client = house.client.another();
        let page = client.get("/team/login").await;
        Phone::new(b"another").answer(&page).submit().await.says("Nobody here has this passkey");
        // The identifier of Awa's passkey under another key.
        Phone::new(b"phone").answer(&page).submit().await.says("That did not work");
        let elsewhere = base64::encode(&said("webauthn.get", page.form("/team/login/passkey").value("challenge").unwrap()));
        let elsewhere = phone.answer(&page).set("client_data", &elsewhere.replace("bG9jYWxob3N0", "ZXZpbC5leHh4"));
        elsewhere.submit().await.says("That did not work");
        for (field, value) in
            [("challenge", "sign-in.99999999.x"), ("credential", ""), ("client_data", "%"), ("signature", ""), ("handle", "x")]
        {
            let seen = phone.answer(&page).force(field, value).submit().await;
            seen.expect(200).says("Sign in with a passkey");
        }
        // A copy of the phone, that has been used less.
        phone.uses.store(1, Ordering::Relaxed);
        phone.answer(&client.get("/team/login").await).submit().await.says("may have been copied");
        client.get("/team").await.says("Please sign in first");
    });
}

#[test]
fn adding_needs_the_passphrase_and_a_challenge_of_ones_own_and_removing_ends_it() {
    in_each_house(async |house| {
        let phone = Phone::new(b"phone");
        with_passkey(&house, &phone).await;
        let client = &house.client;
        let page = client.get("/team/account/passkeys").await;
        page.form("/team/account/passkeys").set("name", "x").set("passphrase", "wrong wrong wrong").submit().await.expect(422);
        page.form("/team/account/passkeys").set("name", " ").set("passphrase", PASSPHRASE).submit().await.expect(422);
        // A device says again what it said before: it is known already, and its challenge was answered.
        let ask_page = ask(client, "Again").await;
        phone.make(&ask_page).submit().await.says("already has a passkey");
        // A challenge for signing in does not add anything.
        let login = client.another().get("/team/login").await;
        let wrong = login.form("/team/login/passkey").value("challenge").unwrap().to_owned();
        let key = Phone::new(b"key");
        key.make(&ask_page).force("challenge", &wrong).submit().await.says("took too long");
        key.make(&ask(client, "Key").await).submit().await.says("The passkey “Key” is ready");

        let page = client.get("/team/account/passkeys").await;
        let id = base64::encode(b"phone");
        let gone = page.form_offering("/team/account/passkeys/remove", "id", &id).submit().await;
        gone.expect(200).says("The passkey “My phone” opens nothing any more").says("Key");
        let other = client.another();
        phone.answer(&other.get("/team/login").await).submit().await.says("Nobody here has this passkey");
        key.answer(&other.get("/team/login").await).submit().await.says("Home");
        sign_in(&other.another(), "Awa Traoré", PASSPHRASE).await.expect(200);
    });
}
