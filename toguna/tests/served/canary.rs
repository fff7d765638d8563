//! Whoever seizes the server must find nothing that leads to those who spoke. A whole story is told over real connections with addresses,
//! browsers, cookies and return codes that cannot be mistaken; then every byte that the program has written is searched for them.

use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;

use toguna_store::testing::engines;
use toguna_web::hash_token;

use crate::program::Served;
use crate::story;
use crate::wire;

/// The browser that everybody has in this story.
const BROWSER: &str = "Canary-Phone-7391/2.4";

/// Person `number` speaks from here.
fn address(number: u8) -> IpAddr {
    IpAddr::V4(Ipv4Addr::new(127, 211, 93, 100 + number))
}

#[test]
fn nothing_that_is_kept_or_logged_leads_to_those_who_spoke() {
    for scratch in engines() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let served = Served::start(&data, &scratch.location, &["--log", "debug", "--log-format", "json", "--limits", "off"]);
        let (to, set_up) = (served.address, served.set_up.clone().unwrap());
        let browser = |number: u8| {
            wire::client(to, address(number))
                .with_header("user-agent", BROWSER)
                .with_header("referer", "http://canary-referrer.example/from-here")
        };
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let secrets = runtime.block_on(story::tell(browser, &set_up));
        assert!(secrets.codes.len() >= 3 && secrets.cookies.len() >= 4, "{secrets:?}");

        let mut traces: Vec<Vec<u8>> = Vec::new();
        for number in 1..=7 {
            traces.push(address(number).to_string().into_bytes());
            let IpAddr::V4(address) = address(number) else { unreachable!() };
            traces.push(address.octets().to_vec());
        }
        traces.extend([BROWSER, "Canary-Phone", "canary-referrer"].map(|text| text.as_bytes().to_vec()));
        for code in &secrets.codes {
            let digits: String = code.chars().filter(char::is_ascii_digit).collect();
            assert_eq!(digits.len(), 12, "{code}");
            traces.push(digits.into_bytes());
            traces.push(code.clone().into_bytes());
        }
        traces.extend(secrets.cookies.iter().map(|cookie| cookie.clone().into_bytes()));
        traces.push(story::PASSPHRASE.as_bytes().to_vec());
        traces.push(set_up.trim_start_matches("/setup/").as_bytes().to_vec());

        // While it runs: the database with its log.
        search_folder(&data, &traces, scratch.engine);
        let (code, log) = served.stop();
        assert_eq!(code, Some(0));
        let printed = format!("http://{to}{set_up}");
        let log = String::from_utf8_lossy(&log).replace(&printed, "");
        search("the log", log.as_bytes(), &traces, scratch.engine);
        assert!(log.contains("/d/{slug}/weigh"), "the log says what was done: {log}");
        search_folder(&data, &traces, scratch.engine);
        if scratch.engine == "postgres" {
            search("the dump", &dump(&scratch.location), &traces, scratch.engine);
        } else {
            // What is kept of a cookie is its hash: the search would find it if it were the cookie.
            let hashes: Vec<Vec<u8>> = secrets.cookies.iter().map(|cookie| hash_token(cookie).to_vec()).collect();
            let database = std::fs::read(data.join("toguna.sqlite")).unwrap();
            assert!(hashes.iter().any(|hash| finds(&database, hash)), "the search finds what is there");
        }
    }
}

fn search_folder(folder: &Path, traces: &[Vec<u8>], engine: &str) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            search_folder(&path, traces, engine);
        } else {
            search(&path.display().to_string(), &std::fs::read(&path).unwrap(), traces, engine);
        }
    }
}

fn search(place: &str, bytes: &[u8], traces: &[Vec<u8>], engine: &str) {
    for trace in traces {
        assert!(!finds(bytes, trace), "{engine}: {place} holds {:?}", String::from_utf8_lossy(trace));
    }
}

fn finds(bytes: &[u8], trace: &[u8]) -> bool {
    bytes.windows(trace.len()).any(|window| window == trace)
}

/// Everything that PostgreSQL keeps for this story, as text.
fn dump(location: &toguna_store::Location) -> Vec<u8> {
    let toguna_store::Location::Postgres(address) = location else { return Vec::new() };
    let mut everything = Vec::new();
    let tables = psql(address, "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()");
    for table in String::from_utf8(tables).unwrap().lines() {
        everything.extend(psql(address, &format!("SELECT * FROM {table}")));
    }
    assert!(everything.len() > 1_000, "the tables are read");
    everything
}

fn psql(address: &str, query: &str) -> Vec<u8> {
    let output = std::process::Command::new("psql")
        .args(["--no-psqlrc", "--tuples-only", "--no-align", "--command", query, address])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}
