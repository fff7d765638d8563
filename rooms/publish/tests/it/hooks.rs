//! A program elsewhere is told what happens: over real connections, to receivers of every kind, and never to a place where it must not go.

use std::collections::BTreeMap;
use std::io::Write;
use std::net::{IpAddr, SocketAddr};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rustls::RootCertStore;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use toguna_people::roles::DialogueRole;
use toguna_process::model::State;
use toguna_publish::telling::Teller;
use toguna_publish::webhooks::address::Allowed;
use toguna_publish::webhooks::courier::Courier;
use toguna_publish::webhooks::sending::{CallFailure, Failure, Found, Letter, Resolver, Sender, SystemResolver};
use toguna_web::testing::{Client, Seen};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::Notify;

use crate::village::{Village, in_each_village};

/// A request as a receiver got it.
#[derive(Debug, Clone)]
struct Got {
    line: String,
    headers: BTreeMap<String, String>,
    body: String,
}

/// A program that is told something and answers as it was set up to.
struct Receiver {
    address: SocketAddr,
    got: Arc<Mutex<Vec<Got>>>,
    answer: Arc<Mutex<Vec<u8>>>,
}

const TAKEN: &[u8] = b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n";

impl Receiver {
    async fn start(answer: &[u8]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let receiver = Self { address: listener.local_addr().unwrap(), got: Arc::default(), answer: Arc::new(Mutex::new(answer.to_vec())) };
        let (got, answer) = (Arc::clone(&receiver.got), Arc::clone(&receiver.answer));
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (got, answer) = (Arc::clone(&got), Arc::clone(&answer));
                tokio::spawn(async move {
                    if let Some(request) = read(&mut stream).await {
                        got.lock().unwrap().push(request);
                        let answer = answer.lock().unwrap().clone();
                        let _ = stream.write_all(&answer).await;
                    }
                });
            }
        });
        receiver
    }

    fn url(&self) -> String {
        format!("http://{}/in?x=1", self.address)
    }

    fn answers(&self, answer: &[u8]) {
        *self.answer.lock().unwrap() = answer.to_vec();
    }

    fn got(&self) -> Vec<Got> {
        self.got.lock().unwrap().clone()
    }
}

async fn read(stream: &mut (impl AsyncRead + Unpin)) -> Option<Got> {
    let mut bytes = Vec::new();
    loop {
        let mut piece = [0; 4096];
        let count = stream.read(&mut piece).await.ok().filter(|count| *count > 0)?;
        bytes.extend_from_slice(&piece[..count]);
        let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.lines();
        let line = lines.next().unwrap().to_owned();
        let headers: BTreeMap<String, String> =
            lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        let length: usize = headers.get("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        if bytes.len() >= end + 4 + length {
            return Some(Got { line, headers, body: String::from_utf8(bytes[end + 4..].to_vec()).unwrap() });
        }
    }
}

fn sender(allowed: Allowed) -> Sender {
    Sender::with(allowed, Arc::new(SystemResolver), RootCertStore::empty()).unwrap()
}

/// Whoever tells and whoever carries, each called when the story wants it.
struct Carriers {
    teller: Teller,
    courier: Courier,
}

impl Carriers {
    fn of(village: &Village) -> Self {
        let woken = Arc::new(Notify::new());
        Self {
            teller: Teller::new(&village.site, &village.live, Arc::clone(&woken)),
            courier: Courier::new(&village.site, sender(Allowed::new([], true)), woken),
        }
    }

    /// Tells what there is to tell and carries it; the number of messages that were tried.
    async fn run(&self) -> usize {
        self.teller.look().await.unwrap();
        self.courier.work().await.unwrap()
    }
}

async fn add(team: &Client, url: &str) -> Seen {
    team.get("/team/d/le-puits/webhooks").await.form("/webhooks").set("url", url).submit().await
}

fn secret_on(page: &Seen) -> String {
    let start = page.body.find("whsec_").unwrap_or_else(|| panic!("no secret on {}", page.text()));
    page.body[start..start + 50].to_owned()
}

/// Whether the example of the guide takes the message for ours; nothing where there is no Python.
fn python_believes(secret: &str, got: &Got, now: i64) -> Option<bool> {
    let guide = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/guide/en/webhooks.md")).unwrap();
    let code = guide.split_once("```python\n").unwrap().1.split_once("```").unwrap().0;
    let program = format!(
        "{code}\nimport json, sys\nsaid = json.load(sys.stdin)\nprint(from_toguna(said['secret'], said['headers'], said['body'].encode(), said['now']))\n"
    );
    let mut python = Command::new("python3").args(["-c", &program]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
    let said = serde_json::json!({ "secret": secret, "headers": got.headers, "body": got.body, "now": now });
    python.stdin.take().unwrap().write_all(said.to_string().as_bytes()).unwrap();
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success());
    Some(String::from_utf8(output.stdout).unwrap().trim() == "True")
}

#[test]
fn a_program_is_told_and_can_check_who_told_it() {
    in_each_village(async |village| {
        let (team, receiver, carriers) = (village.administrator().await, Receiver::start(TAKEN).await, Carriers::of(&village));
        let page = add(&team, &receiver.url()).await;
        page.expect(200).says("it is not shown again");
        let secret = secret_on(&page);
        assert!(!team.get("/team/d/le-puits/webhooks").await.body.contains("whsec_"), "the secret is shown once");
        assert_eq!(carriers.run().await, 0, "nobody is told of a draft");

        village.lead_to(State::Open).await;
        assert_eq!(carriers.run().await, 1);
        let [got] = <[Got; 1]>::try_from(receiver.got()).unwrap();
        assert_eq!(got.line, "POST /in?x=1 HTTP/1.1");
        assert_eq!(got.headers["host"], receiver.address.to_string());
        assert_eq!(got.headers["content-type"], "application/json");
        assert!(!got.headers.contains_key("cookie") && !got.headers.contains_key("authorization"));
        let said: serde_json::Value = serde_json::from_str(&got.body).unwrap();
        assert_eq!(said["type"], "dialogue.opened");
        assert_eq!(said["timestamp"], "2026-03-03T00:00:00Z");
        assert_eq!(said["data"]["dialogue"], "le-puits");
        assert_eq!(said["data"]["url"], "https://dialogue.example.org:8443/d/le-puits");
        assert!(got.body.len() < 1_000, "{}", got.body);

        let now = village.site.now().as_second();
        if let Some(believes) = python_believes(&secret, &got, now) {
            assert!(believes);
            let mut forged = got.clone();
            forged.body = forged.body.replace("opened", "closed");
            assert_eq!(python_believes(&secret, &forged, now), Some(false), "another body");
            assert_eq!(python_believes(&secret, &got, now + 301), Some(false), "sent again later");
            let mut renamed = got.clone();
            renamed.headers.insert("webhook-id".to_owned(), "msg_other".to_owned());
            assert_eq!(python_believes(&secret, &renamed, now), Some(false), "another identifier");
            assert_eq!(python_believes("whsec_AAAA", &got, now), Some(false), "another secret");
        }
        assert_eq!(carriers.run().await, 0, "each event is told once");
        team.get("/team/d/le-puits/webhooks").await.says("The dialogue is open").says("Has arrived.");

        // A new secret signs from now on, and the old one nothing.
        let turned = team.get("/team/d/le-puits/webhooks").await.form("/webhooks/turn").submit().await;
        let newer = secret_on(&turned);
        assert_ne!(newer, secret);
        team.get("/team/d/le-puits/webhooks").await.form("/webhooks/test").submit().await.says("A test is on its way");
        assert_eq!(carriers.run().await, 1);
        let test = receiver.got().pop().unwrap();
        assert!(test.body.contains("toguna.test"));
        if let Some(believes) = python_believes(&newer, &test, now) {
            assert!(believes);
            assert_eq!(python_believes(&secret, &test, now), Some(false));
        }

        // Whoever is taken away is told nothing more, not even what was on its way.
        village.lead_to(State::Paused).await;
        carriers.teller.look().await.unwrap();
        team.get("/team/d/le-puits/webhooks").await.form("/webhooks/remove").submit().await.says("The webhook is removed");
        carriers.courier.work().await.unwrap();
        assert_eq!(receiver.got().len(), 2);
        team.get("/team/d/le-puits/webhooks").await.says("No program is told yet.");
    });
}

#[test]
fn a_message_comes_again_for_a_day_and_then_waits_for_a_person() {
    in_each_village(async |village| {
        let (team, receiver) = (village.administrator().await, Receiver::start(b"HTTP/1.1 503 Busy\r\ncontent-length: 0\r\n\r\n").await);
        let carriers = Carriers::of(&village);
        add(&team, &receiver.url()).await.expect(200);
        village.lead_to(State::Open).await;
        assert_eq!(carriers.run().await, 1);
        assert_eq!(carriers.run().await, 0, "not at once");
        team.get("/team/d/le-puits/webhooks").await.says("Tried once; will be tried again.").says("answered 503");
        let mut tries = 1;
        for _ in 0..200 {
            village.clock.advance(Duration::from_mins(15));
            // Another process, after a restart: the post is in the store.
            tries += Carriers::of(&village).courier.work().await.unwrap();
        }
        assert_eq!((tries, receiver.got().len()), (8, 8));
        let ids: Vec<String> = receiver.got().iter().map(|got| got.headers["webhook-id"].clone()).collect();
        assert!(ids.windows(2).all(|pair| pair[0] == pair[1]), "the same message");
        // Two days later everybody has to sign in again.
        let team = village.administrator_called("Oumar").await;
        let page = team.get("/team/d/le-puits/webhooks").await;
        page.says("Given up after 8 tries.");
        receiver.answers(TAKEN);
        page.form("/webhooks/again").submit().await.says("The message is tried again.");
        assert_eq!(carriers.courier.work().await.unwrap(), 1);
        team.get("/team/d/le-puits/webhooks").await.says("Has arrived.");
        assert_eq!(receiver.got().pop().unwrap().headers["webhook-id"], ids[0]);

        // 410: nothing is sent any more.
        receiver.answers(b"HTTP/1.1 410 Gone\r\ncontent-length: 0\r\n\r\n");
        village.lead_to(State::Paused).await;
        assert_eq!(carriers.run().await, 1);
        team.get("/team/d/le-puits/webhooks").await.says("wants nothing any more").says("Given up after one try.");
        village.lead_to(State::Open).await;
        assert_eq!(carriers.run().await, 0);
    });
}

#[test]
fn only_those_who_lead_look_after_webhooks_and_only_to_allowed_addresses() {
    in_each_village(async |village| {
        let team = village.coordinator().await;
        let facilitator = village.in_role(DialogueRole::Facilitator).await;
        for phone in [facilitator, village.client.another()] {
            let seen = phone.get("/team/d/le-puits/webhooks").await;
            assert!(!seen.has("Add a webhook"), "{}", seen.status);
        }
        for (url, said) in [
            ("https://evil.example/", "not on the list"),
            ("http://hooks.example.org/", "must begin with https://"),
            ("https://hooks.example.org:22/", "only to the ports"),
            ("https://hooks.example.org@169.254.169.254/", "before the @"),
            ("https://2130706433/", "instead of a number"),
            ("https://[::ffff:127.0.0.1]/", "instead of a number"),
            ("https://hooks.example.org./", "no address of a program"),
            ("https://hооks.example.org/", "no address of a program"),
            ("", "no address of a program"),
        ] {
            add(&team, url).await.expect(422).says(said);
        }
        let page = team.get("/team/d/le-puits/webhooks").await;
        page.says("No program is told yet.").says("hooks.example.org");
        let filled = page.form("/webhooks").set("url", "https://hooks.example.org/in");
        let (first, again) = (filled.clone().submit().await, filled.submit().await);
        assert_eq!(secret_on(&first), secret_on(&again), "the same form twice is one webhook");
        assert_eq!(again.body.matches("<h2 dir=\"ltr\">").count(), 1);
        for number in 1..5 {
            add(&team, &format!("https://hooks.example.org/{number}")).await.expect(200);
        }
        assert!(!team.get("/team/d/le-puits/webhooks").await.has("Address of the program"), "five are enough");
    });
}

/// Names lead where the story wants.
struct Names(Vec<(&'static str, &'static [&'static str])>);

impl Resolver for Names {
    fn addresses<'a>(&'a self, host: &'a str) -> Found<'a> {
        let found = self.0.iter().find(|(name, _)| *name == host).map(|(_, addresses)| addresses.iter().map(|one| one.parse().unwrap()));
        let found = found.map(Iterator::collect::<Vec<IpAddr>>).ok_or_else(|| std::io::ErrorKind::NotFound.into());
        Box::pin(std::future::ready(found))
    }
}

fn letter() -> Letter {
    Letter { id: "msg_1".to_owned(), timestamp: 1, signature: "v1,x".to_owned(), body: "{}".to_owned() }
}

#[tokio::test]
async fn a_name_that_leads_to_a_private_address_is_never_called() {
    let names = Names(vec![
        ("inside.example.org", &["10.0.0.1"]),
        ("mixed.example.org", &["93.184.216.34", "192.168.1.1"]),
        ("cloud.example.org", &["169.254.169.254"]),
        ("here.example.org", &["127.0.0.1"]),
        ("mapped.example.org", &["::ffff:127.0.0.1"]),
        ("nat64.example.org", &["64:ff9b::7f00:1"]),
        ("unique.example.org", &["fd00::1"]),
        ("link.example.org", &["fe80::1"]),
        ("empty.example.org", &[]),
    ]);
    let hosts: Vec<&str> = names.0.iter().map(|(name, _)| *name).chain(["nowhere.example.org"]).collect();
    let allowed = Allowed::new(hosts.clone(), true);
    let sender = Sender::with(allowed, Arc::new(names), RootCertStore::empty()).unwrap();
    for host in hosts {
        let expected = if ["empty.example.org", "nowhere.example.org"].contains(&host) {
            Failure::Call(CallFailure::NoName)
        } else {
            Failure::Call(CallFailure::NotPublic)
        };
        assert_eq!(sender.send(&format!("https://{host}/"), &letter()).await, Err(expected), "{host}");
    }
}

#[tokio::test]
async fn a_receiver_on_this_machine_is_called_only_where_that_is_allowed() {
    let receiver = Receiver::start(TAKEN).await;
    assert_eq!(sender(Allowed::new([], true)).send(&receiver.url(), &letter()).await, Ok(204));
    assert_eq!(
        sender(Allowed::new(["hooks.example.org"], false)).send(&receiver.url(), &letter()).await,
        Err(Failure::Call(CallFailure::Address))
    );
    assert_eq!(receiver.got().len(), 1);
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let inside = Receiver::start(TAKEN).await;
    let answer = format!("HTTP/1.1 307 Elsewhere\r\nlocation: {}\r\nset-cookie: a=b\r\ncontent-length: 0\r\n\r\n", inside.url());
    let receiver = Receiver::start(answer.as_bytes()).await;
    let sender = sender(Allowed::new([], true));
    for _ in 0..2 {
        assert_eq!(sender.send(&receiver.url(), &letter()).await, Err(Failure::Refused { status: 307, after: None }));
    }
    assert_eq!(inside.got().len(), 0);
    assert!(receiver.got().iter().all(|got| !got.headers.contains_key("cookie")));
}

#[tokio::test]
async fn an_endless_answer_and_one_that_is_none_end_soon() {
    let mut flood = b"HTTP/1.1 200 Yes\r\nconnection: close\r\n\r\n".to_vec();
    flood.resize(10_000_000, b'x');
    let receiver = Receiver::start(&flood).await;
    let sender = sender(Allowed::new([], true));
    let started = tokio::time::Instant::now();
    assert_eq!(sender.send(&receiver.url(), &letter()).await, Ok(200), "it was taken; what follows is not read");
    let mut head = b"HTTP/1.1 200 Yes\r\n".to_vec();
    head.extend(format!("x: {}\r\n", "y".repeat(1_000)).repeat(1_000).into_bytes());
    for nonsense in [head.as_slice(), b"SSH-2.0-OpenSSH_9\r\n", b"", b"HTTP/1.1 999999 x\r\n\r\n", &[0xff; 4096]] {
        receiver.answers(nonsense);
        assert_eq!(sender.send(&receiver.url(), &letter()).await, Err(Failure::Call(CallFailure::NoAnswer)));
    }
    assert!(started.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn whoever_answers_a_letter_at_a_time_is_let_go_after_ten_seconds() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        for letter in b"HTTP/1.1 200 Slowly, slowly, slowly, slowly".iter().cycle() {
            if stream.write_all(&[*letter]).await.is_err() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
    });
    let started = tokio::time::Instant::now();
    assert_eq!(sender(Allowed::new([], true)).send(&url, &letter()).await, Err(Failure::Call(CallFailure::TooSlow)));
    let took = started.elapsed().as_secs_f64();
    assert!((9.5..12.0).contains(&took), "{took}");
}

/// A certificate of its own for a name, and who trusts it.
fn certified(name: &str) -> (rustls::ServerConfig, RootCertStore) {
    let made = rcgen::generate_simple_self_signed([name.to_owned()]).unwrap();
    let mut roots = RootCertStore::empty();
    roots.add(made.cert.der().clone()).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.key_pair.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = rustls::ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    (builder.with_no_client_auth().with_single_cert(vec![made.cert.der().clone()], key).unwrap(), roots)
}

/// Encrypts one exchange over a pair of pipes, as [`Sender`] does with a real connection.
async fn encrypted(host: &'static str, certificate: (rustls::ServerConfig, RootCertStore)) -> (bool, Option<Got>) {
    let (server, roots) = certificate;
    let (near, far) = tokio::io::duplex(64 * 1024);
    let serving = tokio::spawn(async move {
        let mut stream = tokio_rustls::TlsAcceptor::from(Arc::new(server)).accept(far).await.ok()?;
        let got = read(&mut stream).await;
        stream.write_all(TAKEN).await.ok()?;
        got
    });
    let sender = Sender::with(Allowed::new([host], false), Arc::new(SystemResolver), roots).unwrap();
    let outcome = sender.send_over(near, &format!("https://{host}/in"), &letter()).await;
    (outcome == Ok(204), serving.await.unwrap())
}

#[tokio::test]
async fn a_host_must_show_that_it_is_who_it_is_called() {
    let (arrived, got) = encrypted("hooks.example.org", certified("hooks.example.org")).await;
    assert!(arrived);
    assert_eq!(got.unwrap().headers["host"], "hooks.example.org");
    let (arrived, got) = encrypted("hooks.example.org", certified("evil.example.org")).await;
    assert!(!arrived && got.is_none(), "a certificate for another name");
    let (server, _) = certified("hooks.example.org");
    let (arrived, got) = encrypted("hooks.example.org", (server, certified("hooks.example.org").1)).await;
    assert!(!arrived && got.is_none(), "a certificate that nobody trusts");
}
