//! Another house on this machine, that is honest or lies in one way.

use std::sync::{Arc, Mutex};

use axum::body::Body;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use toguna_outside::address::Allowed;
use toguna_outside::caller::Caller;
use toguna_people::doors::leaving::Keepers;
use toguna_people::doors::provider::{Provider, ProviderSettings};
use toguna_people::{Member, pages};
use toguna_web::testing::{Client, Seen};
use toguna_web::{Access, Html, Routes, Visit, base64};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::pages::{set_up, sign_in};
use crate::village::{House, PASSPHRASE, Village, in_each_house};

/// In which way the house lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lie {
    None,
    OtherIssuer,
    LeadsElsewhere,
    Redirects,
    TalksWithoutEnd,
    OtherKey,
    OtherNonce,
    OtherClient,
    LongAgo,
    RefusesCode,
}

struct Told {
    lie: Lie,
    subject: &'static str,
    nonce: String,
    now: i64,
    heard: Vec<String>,
}

/// The other house.
#[derive(Clone)]
struct Other {
    issuer: String,
    told: Arc<Mutex<Told>>,
}

impl Other {
    async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let told = Told { lie: Lie::None, subject: "awa-there", nonce: String::new(), now: 0, heard: Vec::new() };
        let other = Self { issuer, told: Arc::new(Mutex::new(told)) };
        let (house, random) = (other.clone(), SystemRandom::new());
        let pair = || {
            let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new()).unwrap();
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &SystemRandom::new()).unwrap()
        };
        let (own, stolen) = (pair(), pair());
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut asked = Vec::new();
                let mut buffer = [0; 4096];
                loop {
                    let read = stream.read(&mut buffer).await.unwrap_or(0);
                    asked.extend_from_slice(&buffer[..read]);
                    let text = String::from_utf8_lossy(&asked).into_owned();
                    let length =
                        text.split("content-length: ").nth(1).and_then(|rest| rest.split("\r\n").next()?.parse().ok()).unwrap_or(0);
                    let body = text.split_once("\r\n\r\n").map(|(_, body)| body.len());
                    if read == 0 || body.is_some_and(|body| body >= length) {
                        break;
                    }
                }
                let asked = String::from_utf8_lossy(&asked).into_owned();
                let answer = house.answer(&asked, &own, &stolen, &random);
                let _ = stream.write_all(&answer).await;
                let _ = stream.shutdown().await;
            }
        });
        other
    }

    fn answer(&self, asked: &str, own: &EcdsaKeyPair, stolen: &EcdsaKeyPair, random: &SystemRandom) -> Vec<u8> {
        let mut told = self.told.lock().unwrap();
        told.heard.push(asked.to_owned());
        let (issuer, lie) = (&self.issuer, told.lie);
        let answer = |status: &str, body: &str| format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n\r\n{body}", body.len()).into_bytes();
        if asked.starts_with("GET /.well-known/openid-configuration ") {
            let named = if lie == Lie::OtherIssuer { "http://127.0.0.1:1" } else { issuer };
            let way = if lie == Lie::LeadsElsewhere { "https://evil.example" } else { issuer };
            return answer(
                "200 OK",
                &format!(
                    r#"{{"issuer":"{named}","authorization_endpoint":"{way}/auth","token_endpoint":"{issuer}/token","jwks_uri":"{issuer}/keys"}}"#
                ),
            );
        }
        if asked.starts_with("GET /keys ") {
            let point = own.public_key().as_ref();
            let (x, y) = (base64::encode(&point[1..33]), base64::encode(&point[33..]));
            return answer("200 OK", &format!(r#"{{"keys":[{{"kty":"EC","crv":"P-256","kid":"1","x":"{x}","y":"{y}"}}]}}"#));
        }
        match lie {
            Lie::Redirects => return format!("HTTP/1.1 307 There\r\nlocation: {issuer}/token\r\ncontent-length: 0\r\n\r\n").into_bytes(),
            Lie::TalksWithoutEnd => return answer("200 OK", &" ".repeat(2_000_000)),
            Lie::RefusesCode => return answer("400 Bad Request", r#"{"error":"invalid_grant"}"#),
            _ => {}
        }
        let nonce = if lie == Lie::OtherNonce { "another" } else { &told.nonce };
        let client = if lie == Lie::OtherClient { "another" } else { "toguna" };
        let at = if lie == Lie::LongAgo { told.now - 86_400 } else { told.now };
        let subject = told.subject;
        let body = format!(r#"{{"iss":"{issuer}","sub":"{subject}","aud":"{client}","exp":{},"iat":{at},"nonce":"{nonce}"}}"#, at + 300);
        let signed = format!("{}.{}", base64::encode(br#"{"alg":"ES256","kid":"1"}"#), base64::encode(body.as_bytes()));
        let pair = if lie == Lie::OtherKey { stolen } else { own };
        let signature = base64::encode(pair.sign(random, signed.as_bytes()).unwrap().as_ref());
        answer("200 OK", &format!(r#"{{"access_token":"x","token_type":"Bearer","id_token":"{signed}.{signature}"}}"#))
    }

    fn provider(&self) -> Provider {
        let settings = ProviderSettings {
            issuer: self.issuer.clone(),
            client: "toguna".to_owned(),
            secret: Some("a:b ç".to_owned()),
            name: "The Union".to_owned(),
            allowed: Allowed::new([], true),
        };
        let caller = Caller::new(settings.allowed.clone()).unwrap();
        Provider::new(settings, caller)
    }
}

/// A browser of a site over which this house stands. Every one asks the house anew what it says of itself.
fn browser(house: &House, other: &Other) -> Client {
    let provider = Some(other.provider());
    let home = |visit: Visit, member: Member| async move { member.page(&visit, "Home", &Html::fixed("<h1>Home</h1>"))?.respond() };
    let routes = Routes::new(&house.site).get("/team", Access::Team, home);
    let routes = routes.merge(pages::routes(&house.site, house.set_up.clone(), provider.clone()));
    let account = pages::account_routes(&house.site, Arc::new(Village), Keepers::default(), provider);
    Client::new(routes.merge(account).into_router())
}

/// Goes to the house by this address and comes back with its answer.
async fn comes_back(client: &Client, house: &House, other: &Other, address: &str) -> Seen {
    let value = |name: &str| address.split(['?', '&']).find_map(|pair| pair.strip_prefix(name)).unwrap_or_default().to_owned();
    {
        let mut told = other.told.lock().unwrap();
        told.nonce = value("nonce=");
        told.now = house.site.now().as_second();
    }
    client.get(&format!("/team/login/provider/back?code=c0de&state={}", value("state="))).await
}

/// Signs in through the house.
async fn through(client: &Client, house: &House, other: &Other) -> Seen {
    let sent = client.once("GET", "/team/login/provider", None, Body::empty()).await;
    let address = sent.header("location").to_owned();
    if sent.status.as_u16() == 303 && address.starts_with(&other.issuer) {
        return comes_back(client, house, other, &address).await;
    }
    client.get("/team/login").await
}

async fn link(client: &Client, house: &House, other: &Other) -> Seen {
    let page = client.get("/team/account/provider").await;
    let page = page.form("/team/account/provider").set("passphrase", PASSPHRASE).submit().await;
    let address = page.links().into_iter().find(|link| link.starts_with(&other.issuer)).unwrap();
    comes_back(client, house, other, &address.replace("&#38;", "&").replace("&amp;", "&")).await
}

#[test]
fn an_account_that_its_owner_linked_opens_and_no_other() {
    in_each_house(async |house| {
        let other = Other::open().await;
        let client = browser(&house, &other);
        set_up(&house, &client).await;
        through(&client.another(), &house, &other).await.says("knows you, but no account here is linked");
        link(&client, &house, &other).await.expect(200).says("Your account is linked with The Union");
        through(&client.another(), &house, &other).await.expect(200).says("You are signed in as Awa Traoré");
        let heard = other.told.lock().unwrap().heard.clone();
        let token = heard.iter().rfind(|asked| asked.starts_with("POST /token ")).unwrap();
        // The secret travels as forms are written, in base64.
        assert!(token.contains(&format!("authorization: Basic {}", base64::encode_padded(b"toguna:a%3Ab%20%C3%A7"))), "{token}");
        assert!(token.contains("grant_type=authorization_code&code=c0de&redirect_uri=") && token.contains("&code_verifier="));
        assert!(heard.iter().filter(|asked| asked.starts_with("GET ")).count() == 2, "what it says of itself is remembered");

        other.told.lock().unwrap().subject = "moussa-there";
        through(&client.another(), &house, &other).await.says("no account here is linked");
        other.told.lock().unwrap().subject = "awa-there";
        // Somebody who is signed out on the way links nothing.
        let page = client.get("/team/account/provider").await;
        page.form("/team/account/provider/unlink").submit().await.expect(200).says("The link is gone");
        through(&client.another(), &house, &other).await.says("no account here is linked");
    });
}

#[test]
fn a_house_that_lies_lets_nobody_in() {
    in_each_house(async |house| {
        let other = Other::open().await;
        let client = browser(&house, &other);
        set_up(&house, &client).await;
        link(&client, &house, &other).await.says("Your account is linked");
        for lie in [
            Lie::OtherIssuer,
            Lie::LeadsElsewhere,
            Lie::Redirects,
            Lie::TalksWithoutEnd,
            Lie::OtherKey,
            Lie::OtherNonce,
            Lie::OtherClient,
            Lie::LongAgo,
            Lie::RefusesCode,
        ] {
            other.told.lock().unwrap().lie = lie;
            let phone = browser(&house, &other);
            let page = through(&phone, &house, &other).await;
            assert!(page.has("It did not work out with The Union"), "{lie:?}: {}", page.text());
            assert!(!page.has("You are signed in"), "{lie:?}");
            phone.get("/team").await.says("Please sign in first");
        }
        other.told.lock().unwrap().lie = Lie::None;
        through(&browser(&house, &other), &house, &other).await.says("You are signed in as Awa Traoré");
        // The passphrase opens whatever becomes of the house.
        sign_in(&browser(&house, &other), "Awa Traoré", PASSPHRASE).await.expect(200);
    });
}

#[test]
fn without_another_house_there_is_no_way_to_one() {
    in_each_house(async |house| {
        set_up(&house, &house.client).await;
        assert!(!house.client.another().get("/team/login").await.body.contains("/team/login/provider"));
        for path in ["/team/login/provider", "/team/login/provider/back?code=x&state=y"] {
            assert_eq!(house.client.another().get(path).await.path, "/team/login?to=/team");
            assert_eq!(house.client.get(path).await.path, "/team");
        }
        assert_eq!(house.client.get("/team/account/provider").await.path, "/team/account");
    });
}
