//! What a standard for checking the safety of web programs asks for and no other test holds. Which requirement is held where is said in
//! `docs/security/asvs.tsv`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use toguna::serve::house::{self, Ground};
use toguna::words::Language;
use toguna_people::passphrase;
use toguna_publish::webhooks::address::Allowed;
use toguna_store::{Location, Options, Timestamp};
use toguna_web::limits::Budgets;
use toguna_web::routes::{Access, RouteEntry};
use toguna_web::testing::Client;
use toguna_web::{FixedClock, Settings};

/// The whole program.
struct Program {
    client: Client,
    routes: Vec<RouteEntry>,
    set_up: String,
}

/// With the dialogue of the demonstration and its account, or with nothing at all.
async fn program(has_demo: bool) -> Program {
    let now = Timestamp::from_second(1_772_539_200).unwrap();
    let store = house::open_store(&Location::Memory, Options::default()).unwrap();
    if has_demo {
        let filled = store.clone();
        tokio::task::spawn_blocking(move || toguna::demo::live::fill(&filled, now, [5; 32])).await.unwrap().unwrap();
    }
    let settings = Settings { budgets: Budgets::unlimited(), default_language: Language::En, ..Settings::default() };
    let ground = Ground {
        store,
        keys: toguna_keys::Keys::in_memory([6; 32]).unwrap(),
        is_shared: false,
        key: [3; 32],
        clock: Arc::new(FixedClock::at(now)),
        seed: [4; 32],
        set_up: [5; 16],
        settings,
        webhooks: Allowed::new([], false),
        provider: None,
        database: None,
    };
    let house = house::build(ground).await.unwrap();
    let routes = house.routes.table();
    let set_up = house.set_up.path().unwrap_or_default();
    Program { client: Client::new(house.routes.into_router()), routes, set_up }
}

/// Every address that anybody may open, with the dialogue's name in it.
fn open_to_all(routes: &[RouteEntry]) -> Vec<String> {
    let open = routes.iter().filter(|entry| entry.access == Access::Anyone && entry.method.as_str() == "GET");
    open.map(|entry| entry.path.replace("{slug}", toguna::demo::live::SLUG)).filter(|path| !path.contains('{')).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every file of the project's own parts with this ending, with its path; tests are left out.
fn files(ending: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, ending: &str, found: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["target", "tests", "node_modules", "examples"].contains(&name.as_str()) {
                    walk(&path, ending, found);
                }
            } else if name.ends_with(ending) && name != "tests.rs" {
                found.push((path.to_string_lossy().into_owned(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    for part in ["base", "methods", "rooms", "toguna"] {
        walk(&root().join(part), ending, &mut found);
    }
    assert!(!found.is_empty());
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_says_what_it_is_and_in_which_letters() {
    let program = program(true).await;
    let paths = open_to_all(&program.routes);
    assert!(paths.len() > 15, "{paths:?}");
    for path in paths.iter().map(String::as_str).chain(["/no/such/page", "/api/v1/nowhere"]) {
        let seen = program.client.another().get(path).await;
        if seen.bytes.is_empty() {
            continue;
        }
        let kind = seen.header("content-type");
        let says_letters = kind.contains("charset=utf-8") || kind.contains("charset=UTF-8");
        // JSON has one way of writing letters, and pictures have none.
        let needs_none = kind.starts_with("application/json") || kind.starts_with("application/problem+json") || kind.starts_with("image/");
        assert!(says_letters || needs_none, "{path}: “{kind}”");
        assert_eq!(seen.header("x-content-type-options"), "nosniff", "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_file_but_the_programs_own_is_ever_handed_out() {
    let program = program(true).await;
    for path in [
        "/.git/config",
        "/.git/HEAD",
        "/.svn/entries",
        "/.env",
        "/Cargo.toml",
        "/site.key",
        "/toguna.sqlite",
        "/assets/../Cargo.toml",
        "/assets/%2e%2e%2fCargo.toml",
        "/assets/..%5c..%5csite.key",
        "/assets/toguna.js%00.txt",
        "/d/demo/../../site.key",
    ] {
        let seen = program.client.another().get(path).await;
        assert_eq!(seen.status.as_u16(), 404, "{path}");
        assert!(!seen.body.contains("[workspace]") && !seen.body.contains("SQLite format"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passphrase_is_hidden_while_it_is_typed_and_may_be_pasted() {
    let program = program(false).await;
    assert!(!program.set_up.is_empty(), "without an account there is a link");
    let mut fields = 0;
    for path in ["/team/login", program.set_up.as_str()] {
        let page = program.client.another().get(path).await;
        page.expect(200);
        for field in
            page.body.split("<input").skip(1).map(|rest| &rest[..rest.find('>').unwrap()]).filter(|field| field.contains("passphrase"))
        {
            fields += 1;
            assert!(field.contains("type=\"password\""), "{field}");
            assert!(field.contains("autocomplete=\"current-password\"") || field.contains("autocomplete=\"new-password\""), "{field}");
            assert!(!field.contains("onpaste") && !field.contains("readonly"), "{field}");
            let most = field.split("maxlength=\"").nth(1).and_then(|rest| rest.split('"').next()?.parse::<usize>().ok());
            assert!(most.is_none_or(|most| most >= 64), "{field}");
        }
        assert!(!page.text().to_lowercase().contains("maiden name") && !page.body.contains("name=\"hint\""), "no question takes its place");
    }
    assert!(fields >= 2, "{fields}");
    for (path, script) in files(".js") {
        assert!(!script.contains("onpaste") && !script.contains("'paste'") && !script.contains("\"paste\""), "{path}");
    }
}

#[test]
fn any_characters_make_a_passphrase_and_every_one_of_them_counts() {
    for passphrase in
        ["le puits est à tous", "الماء للجميع دائما", "              a goat, b well", "🐪🐐🐄🐑🐓🐫 🐪🐐🐄🐑🐓🐫", "CORRECT horse 1"]
    {
        assert_eq!(passphrase::check(passphrase, "Awa"), Ok(()), "{passphrase}");
    }
    let long = "a sentence that nobody else would think of, ".repeat(5);
    let stored = passphrase::hash(&long, &[7; 16]);
    assert!(passphrase::matches(&long, stored.as_deref()));
    for other in [long.trim_end().to_owned(), long.to_uppercase(), long[..long.len() - 1].to_owned(), format!("{long} ")] {
        assert!(!passphrase::matches(&other, stored.as_deref()), "“{other}”");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_only_one_person_may_see_is_not_kept_by_a_browser() {
    let program = program(true).await;
    let others = program.routes.iter().filter(|entry| !matches!(entry.access, Access::Anyone | Access::Machine | Access::SetUp));
    for entry in others.filter(|entry| entry.method.as_str() == "GET" && !entry.path.starts_with("/api/")) {
        let path = entry.path.replace("{slug}", toguna::demo::live::SLUG).replace(['{', '}'], "");
        let seen = program.client.another().get(&path).await;
        assert!(seen.header("cache-control").contains("no-store"), "{path}: {}", seen.header("cache-control"));
    }
    for (path, script) in files(".js") {
        for store in ["localStorage", "indexedDB", "caches.open", "document.cookie"] {
            assert!(!script.contains(store), "{path}: {store}");
        }
        // Whether the desk is worked with keys is no secret.
        for call in script.split("sessionStorage.").skip(1) {
            assert!(call.starts_with("getItem(\"keys\")") || call.starts_with("setItem(\"keys\","), "{path}: {}", &call[..20]);
        }
    }
}

#[test]
fn no_script_runs_text_or_makes_markup_of_it() {
    for (path, script) in files(".js") {
        for danger in
            ["eval(", "new Function", "Function(", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "javascript:"]
        {
            assert!(!script.contains(danger), "{path}: {danger}");
        }
    }
}

#[test]
fn no_part_of_the_server_starts_another_program() {
    for (path, text) in files(".rs") {
        assert!(!text.contains("process::Command") && !text.contains("Command::new("), "{path}");
    }
}

#[test]
fn no_broken_cipher_or_hash_is_used() {
    let is_broken = |word: &str| ["md-5", "md5", "md4", "sha1", "sha-1", "des", "rc2", "rc4", "ecb", "blowfish"].contains(&word);
    let mut manifests = files("Cargo.toml");
    manifests.push(("Cargo.toml".to_owned(), std::fs::read_to_string(root().join("Cargo.toml")).unwrap()));
    for (path, manifest) in manifests {
        for line in manifest.lines() {
            let name = line.split(['=', '.', ' ']).next().unwrap_or_default().trim_matches('"');
            assert!(!is_broken(name), "{path}: {line}");
        }
    }
    for (path, text) in files(".rs") {
        for word in ["Md5", "Sha1", "TripleDes", "Rc4", "Pkcs1v15", "Ecb"] {
            assert!(!text.contains(&format!("{word}::")), "{path}: {word}");
        }
    }
}

#[test]
fn only_the_two_newest_versions_of_encryption_are_spoken() {
    use rustls::ProtocolVersion;
    let spoken: Vec<ProtocolVersion> = rustls::ALL_VERSIONS.iter().map(|version| version.version).collect();
    assert!(!spoken.is_empty() && spoken.iter().all(|version| [ProtocolVersion::TLSv1_3, ProtocolVersion::TLSv1_2].contains(version)));
    let provider = rustls::crypto::ring::default_provider();
    for suite in provider.cipher_suites {
        let name = format!("{:?}", suite.suite());
        assert!(name.contains("GCM") || name.contains("CHACHA20_POLY1305"), "{name}");
    }
}
