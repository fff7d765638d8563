//! The table of routes, as everybody: who gets in is worked out here from the table alone, and then tried.

use std::fmt::Write as _;
use std::path::Path;

use axum::body::Body;
use toguna::demo::live::SLUG;
use toguna_consult::make_source::MakeSource;
use toguna_consult::source::SourceKind;
use toguna_process::care::freeze::Freeze;
use toguna_store::{Sql, StoreError};
use toguna_web::Access;
use toguna_web::api::is_api;
use toguna_web::routes::{RouteEntry, Scope, Verb};
use toguna_web::testing::Seen;

use crate::cast::{Cast, DRAFT, ELSEWHERE, HIDDEN, OPEN, WAITING, Who, on_each_engine};

/// The routes that somebody has thought about, one a line.
const KNOWN: &str = include_str!("routes.txt");
/// With this variable set the test writes the table that it found. Read the difference: each line is a door.
const KEEP: &str = "TOGUNA_KEEP_ROUTES";

/// What somebody meets at a door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// They get in; what happens inside is the page's own affair.
    In,
    /// They are asked to sign in.
    SignIn,
    /// They are led to the front page of the dialogue.
    Front,
    /// 401: the call names nobody who is known here.
    Unknown,
    /// 403.
    Forbidden,
    /// 404: nothing tells that there is something.
    Missing,
    /// 410: the link has been used.
    Gone,
}

/// The rule, once more and independently of the program.
#[expect(clippy::match_same_arms, reason = "the rule is read from top to bottom")]
fn verdict(entry: &RouteEntry, who: Who, slug: &str) -> Verdict {
    let is_about_a_dialogue = entry.path.contains("{slug}");
    let is_draft = is_about_a_dialogue && slug == DRAFT;
    let is_team = matches!(who, Who::Leader | Who::InRole(_) | Who::Colleague | Who::Administrator);
    match entry.access {
        Access::Anyone | Access::Participant if is_draft => Verdict::Missing,
        Access::Participant if who == Who::Participant => Verdict::In,
        Access::Participant if is_api(&entry.path) => Verdict::Unknown,
        Access::Participant => Verdict::Front,
        Access::Token(scope) => match who {
            Who::Token => Verdict::In,
            Who::TokenInRole(role) if role.rights().has(scope.right()) => Verdict::In,
            Who::TokenInRole(_) => Verdict::Forbidden,
            Who::TokenElsewhere | Who::TokenOfColleague if is_draft => Verdict::Missing,
            Who::TokenForOtherThings | Who::TokenElsewhere | Who::TokenOfColleague => Verdict::Forbidden,
            _ => Verdict::Unknown,
        },
        Access::SetUp => Verdict::Gone,
        Access::Anyone | Access::Machine => Verdict::In,
        Access::Team | Access::May(_) | Access::Coordinator | Access::Administrator if !is_team && entry.method == Verb::Get => {
            Verdict::SignIn
        }
        Access::Team | Access::May(_) | Access::Coordinator | Access::Administrator if !is_team => Verdict::Forbidden,
        Access::May(right) if who.rights().has(right) => Verdict::In,
        Access::May(_) if who.rights().is_empty() && is_draft => Verdict::Missing,
        Access::Coordinator if matches!(who, Who::InRole(_)) => Verdict::Forbidden,
        Access::Administrator if who != Who::Administrator => Verdict::Forbidden,
        Access::May(_) => Verdict::Forbidden,
        Access::Team | Access::Coordinator | Access::Administrator => Verdict::In,
    }
}

/// What it came to.
fn met(seen: &Seen, slug: &str) -> Option<Verdict> {
    let location = seen.header("location");
    match seen.status.as_u16() {
        303 if location.starts_with("/team/login") => Some(Verdict::SignIn),
        303 if location == format!("/d/{slug}") => Some(Verdict::Front),
        401 => Some(Verdict::Unknown),
        403 => Some(Verdict::Forbidden),
        404 => Some(Verdict::Missing),
        410 => Some(Verdict::Gone),
        500.. => None,
        _ => Some(Verdict::In),
    }
}

/// The path with its parameters filled in.
fn filled(path: &str, slug: &str, cast: &Cast) -> String {
    let mut out = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').expect("a closed parameter");
        out.push_str(before);
        match name {
            "slug" => out.push_str(slug),
            "name" => out.push_str(cast.site.assets().style.path().trim_start_matches("/assets/")),
            "code" => out.push_str(Cast::code().letters()),
            "token" => out.push_str("00000000000000000000000000000000"),
            "format" => out.push_str("jsonl"),
            // A recording that is not there: its page says so to those whom it lets in.
            "id" => out.push_str("00000000-0000-4000-8000-000000000000"),
            other => panic!("a route has the parameter {{{other}}}: say in this test what stands there"),
        }
        rest = after;
    }
    // These are nothing without a language into which to translate, or without those for whom.
    let query = match path {
        "/team/d/{slug}/translate/export" => "?to=en",
        "/team/d/{slug}/export/{format}" => "?for=team",
        _ => "",
    };
    out + rest + query
}

/// What was stopped goes on: a test has no second person at hand for each door.
const GO_ON: Sql = Sql { name: "test-go-on", text: "DELETE FROM standstill" };

impl Cast {
    async fn stop(&self, slug: &'static str) {
        let dialogue = self.number(slug).await;
        self.store.write(Freeze { header: self.header(Some(dialogue)), dialogue, account: None }).await.unwrap();
        toguna_process::care::following::refresh(&self.site).await.unwrap();
    }

    async fn go_on(&self) {
        let gone: Result<u64, StoreError> = self.site.store.transact(|tx| tx.execute(&GO_ON, &[])).await;
        gone.unwrap();
        toguna_process::care::following::refresh(&self.site).await.unwrap();
    }

    async fn knock(&self, entry: &RouteEntry, who: Who, slug: &str) -> Seen {
        let path = filled(&entry.path, slug, self);
        if entry.path.contains("{code}") {
            self.invite_again().await;
        }
        let (browser, mut secret) = self.browser(who).await;
        if who.is_program() {
            self.revoke_all().await;
            secret = Some(self.token(who, if let Access::Token(scope) = entry.access { scope } else { Scope::Read }).await);
        }
        if is_api(&entry.path) {
            let browser = secret.map_or(browser.clone(), |secret| browser.with_header("authorization", &format!("Bearer {secret}")));
            let body = if entry.method == Verb::Get { Body::empty() } else { Body::from("{}") };
            return browser.once(entry.method.as_str(), &path, Some("application/json"), body).await;
        }
        match entry.method {
            Verb::Get => self.open(&browser, &path).await,
            // The token of a program is nothing to pages, and is not sent to them.
            _ => self.send(&browser, secret.as_deref().filter(|_| !who.is_program()), &path, "").await,
        }
    }
}

#[test]
fn every_route_lets_in_whom_the_table_says_and_tells_others_nothing() {
    on_each_engine(async |cast| {
        let (mut tried, mut wrong) = (0, String::new());
        for entry in &cast.table {
            let slugs: &[&str] = if entry.path.contains("{slug}") { &[OPEN, DRAFT] } else { &[OPEN] };
            for (slug, who) in slugs.iter().flat_map(|slug| Who::all().into_iter().map(|who| (*slug, who))) {
                // To pages a program is nobody: they look at cookies only.
                if who.is_program() && !is_api(&entry.path) {
                    continue;
                }
                let expected = verdict(entry, who, slug);
                let seen = cast.knock(entry, who, slug).await;
                if cast.site.frozen().is_any() {
                    cast.go_on().await;
                }
                tried += 1;
                let found = met(&seen, slug);
                let is_right = found == Some(expected) || expected == Verdict::In && is_from_inside(entry, &seen);
                let leaks = expected != Verdict::In && [HIDDEN, WAITING].iter().any(|word| seen.body.contains(word));
                if !is_right || leaks {
                    let RouteEntry { path, method, .. } = entry;
                    writeln!(
                        wrong,
                        "{} {path} ({slug}) as {who:?}: expected {expected:?}, met {} {found:?}{}",
                        method.as_str(),
                        seen.status,
                        if leaks { ", and it tells what is hidden" } else { "" }
                    )
                    .unwrap();
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong}");
        assert!(tried > 2_000, "only {tried} tried");
    });
}

/// Whether an answer that looks like a refusal comes from a page that let somebody in: a form that was taken leads on, to the front page
/// or to the sign-in too; and results are kept back from everybody alike as long as a group is so small that they would tell of persons.
fn is_from_inside(entry: &RouteEntry, seen: &Seen) -> bool {
    let is_taken = entry.method != Verb::Get && seen.status.as_u16() == 303;
    let says_so = match entry.path.rsplit('/').next() {
        Some("results.json") => seen.has("This file is not handed out"),
        Some("results") => seen.body.contains("\"results-held-back\""),
        _ => false,
    };
    // A recording that is not there is told only to those who might have heard it.
    let has_no_sound = entry.path.ends_with("/{id}") && seen.status.as_u16() == 404 && seen.has("This recording is not there");
    let is_kept_back = seen.status.as_u16() == 403 && says_so;
    // Where no other house opens the door, its pages lead on to the sign-in.
    let leads_on = entry.path.starts_with("/team/login/") && seen.status.as_u16() == 303;
    is_taken || is_kept_back || has_no_sound || leads_on
}

#[test]
fn a_route_that_nobody_has_thought_about_fails() {
    on_each_engine(async |cast| {
        let mut found = String::new();
        for RouteEntry { path, method, access, takes_out, .. } in &cast.table {
            let access = match access {
                Access::Token(scope) => format!("Token({})", scope.word()),
                other => format!("{other:?}"),
            };
            let out = if *takes_out { " out" } else { "" };
            writeln!(found, "{:<6} {path:<60} {access}{out}", method.as_str()).unwrap();
        }
        if std::env::var_os(KEEP).is_some() {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/guard/routes.txt");
            std::fs::write(file, &found).unwrap();
            return;
        }
        let (known, found): (Vec<&str>, Vec<&str>) = (KNOWN.lines().collect(), found.lines().collect());
        let new: Vec<_> = found.iter().filter(|line| !known.contains(line)).collect();
        let gone: Vec<_> = known.iter().filter(|line| !found.contains(line)).collect();
        assert!(
            new.is_empty() && gone.is_empty(),
            "the routes are not those of tests/guard/routes.txt.\nnew: {new:#?}\ngone: {gone:#?}\n\
             If each of them is meant, set {KEEP}=1, run this test once, and read the difference."
        );
    });
}

/// Somebody of the team whose roles open this route.
fn one_who_may(entry: &RouteEntry) -> Who {
    let Access::May(right) = entry.access else { panic!("{} is not the team's", entry.path) };
    Who::all().into_iter().find(|who| who.rights().has(right)).expect("somebody")
}

/// Files of the team that nobody spoke into: what the record of a dialogue says of its settings may be asked for while it is stopped.
const OF_SETTINGS: [&str; 1] = ["/team/d/{slug}/dossier.txt"];

#[test]
fn what_takes_out_what_was_said_rests_while_the_dialogue_is_stopped() {
    on_each_engine(async |cast| {
        let out: Vec<&RouteEntry> = cast.table.iter().filter(|entry| entry.takes_out).collect();
        for path in ["/log.csv", "/acts.csv", "/translate/export", "/export/{format}", "/sources/codes.csv", "/spoken/{id}"] {
            assert!(out.iter().any(|entry| entry.path.strip_prefix("/team/d/{slug}") == Some(path)), "{path}");
        }
        let rests = async |slug: &str, which: &[&RouteEntry], who: Option<Who>, expected: bool| {
            for entry in which {
                let who = who.unwrap_or_else(|| one_who_may(entry));
                let seen = cast.knock(entry, who, slug).await;
                let RouteEntry { path, method, .. } = entry;
                assert_eq!(seen.status.as_u16() == 503, expected, "{} {path} ({slug}) as {who:?}: {}", method.as_str(), seen.status);
            }
        };
        rests(OPEN, &out, None, false).await;
        for slug in [OPEN, DRAFT] {
            cast.stop(slug).await;
            rests(slug, &out, None, true).await;
            // Who could not come in before is told as little as before.
            rests(slug, &out, Some(Who::Colleague), false).await;
            rests(slug, &out, Some(Who::Nobody), false).await;
        }
        rests(ELSEWHERE, &out, None, false).await;
        // And nothing that is not flagged hands out a file.
        let pages = cast.table.iter().filter(|entry| {
            let is_page = entry.method == Verb::Get && entry.path.starts_with("/team/d/");
            is_page && !entry.takes_out && !OF_SETTINGS.contains(&entry.path.as_str())
        });
        for entry in pages {
            let seen = cast.knock(entry, one_who_may(entry), OPEN).await;
            let is_file = !seen.header("content-disposition").is_empty() || !seen.header("content-type").starts_with("text/html");
            assert!(seen.status.as_u16() != 200 || !is_file, "{} hands out a file while the dialogue is stopped", entry.path);
        }
        cast.go_on().await;
    });
}

#[test]
fn asking_only_for_the_head_tells_no_more_than_asking_for_the_page() {
    on_each_engine(async |cast| {
        for entry in cast.table.iter().filter(|entry| entry.method == Verb::Get && !is_api(&entry.path)) {
            let path = filled(&entry.path, DRAFT, cast);
            let (browser, _) = cast.browser(Who::Nobody).await;
            let [get, head] =
                [cast.open(&browser, &path).await, browser.once("HEAD", &path, None, Body::empty()).await].map(|seen| seen.status);
            assert_eq!(get, head, "{path}");
        }
    });
}

#[test]
fn no_method_that_the_table_does_not_list_is_answered() {
    on_each_engine(async |cast| {
        for entry in &cast.table {
            let path = filled(&entry.path, OPEN, cast);
            for method in ["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"] {
                if cast.table.iter().any(|other| other.path == entry.path && other.method.as_str() == method) {
                    continue;
                }
                let (browser, _) = cast.browser(Who::Administrator).await;
                let seen = browser.once(method, &path, None, Body::empty()).await;
                assert!(matches!(seen.status.as_u16(), 404 | 405), "{method} {path}: {}", seen.status);
            }
        }
    });
}

/// The name of a source as a team might choose it: it may say who was asked, and where.
const TELLTALE: &str = "canarysource";

#[test]
fn no_page_call_feed_or_file_for_the_public_tells_what_a_team_calls_its_ways_in() {
    on_each_engine(async |cast| {
        let store = cast.store.clone();
        let noon = cast.header(None).at;
        tokio::task::spawn_blocking(move || toguna::demo::live::fill(&store, noon, [5; 32])).await.unwrap().unwrap();
        let dialogue = cast.number(SLUG).await;
        let make = MakeSource {
            header: cast.header(Some(dialogue)),
            dialogue,
            kind: SourceKind::Batch,
            name: TELLTALE.to_owned(),
            most: None,
            code_hashes: vec![[7; 32]],
            link_key: None,
            account: None,
        };
        cast.store.write(make).await.unwrap_or_else(|refusal| panic!("{refusal:?}"));
        let (_, secret) = cast.join(SLUG).await;
        let participant = cast.client.another();
        participant.set_cookie(toguna_web::cookies::VOICE, "/d", &secret);
        let by_bearer = cast.client.another().with_header("authorization", &format!("Bearer {secret}"));
        let (team, _) = cast.browser(Who::Administrator).await;
        assert!(team.get(&format!("/team/d/{SLUG}/sources")).await.body.contains(TELLTALE), "the name is there to be found");
        // The picture follows the store, and takes its time.
        let mut waits = 0;
        while cast.client.another().get(&format!("/d/{SLUG}/shared")).await.status.as_u16() != 200 {
            waits += 1;
            assert!(waits < 300, "the results do not come");
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        let public = cast.table.iter().filter(|entry| entry.method == Verb::Get);
        let (mut read, mut shown) = (0, std::collections::BTreeSet::new());
        for entry in public.filter(|entry| matches!(entry.access, Access::Anyone | Access::Participant)) {
            let path = filled(&entry.path, SLUG, cast);
            let browser = if is_api(&entry.path) { &by_bearer } else { &participant };
            for browser in [browser, &cast.client.another()] {
                let seen = browser.once("GET", &path, None, Body::empty()).await;
                assert!(!seen.body.contains(TELLTALE), "{path} tells the name of a source");
                read += 1;
                if seen.status.as_u16() == 200 {
                    shown.insert(entry.path.clone());
                }
            }
        }
        assert!(read > 60, "only {read} answers were read");
        for path in ["/d/{slug}/shared", "/d/{slug}/missing", "/d/{slug}/events.atom", "/embed/{slug}/results"] {
            assert!(shown.contains(path), "{path} was not shown");
        }
        assert!(shown.contains("/api/v1/dialogues/{slug}"), "nor the call");
    });
}
