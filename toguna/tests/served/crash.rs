//! A voice that was acknowledged is on the disk, whatever is unplugged next, and it is counted once however often it was sent. The program
//! is killed again and again while many people speak; afterwards everything is compared with what they were told.
//!
//! `TOGUNA_CRASH_ROUNDS` says how often (2 without it; `cargo xtask crash` asks for 50).

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use toguna_store::testing::engines;
use toguna_store::{Location, Options, Sql, Store};
use toguna_web::testing::{Client, Filled};

use crate::program::Served;
use crate::{story, wire};

/// People who speak at the same time.
const PEOPLE: u8 = 8;
/// The shortest and the longest time until the program is killed, in milliseconds.
const LIVES: (u64, u64) = (150, 900);

/// Votes that were answered: for each person and statement the last vote that was acknowledged, and the one that was under way when the
/// answer did not come.
type Told = BTreeMap<(u8, String), (Option<String>, Option<String>)>;

#[test]
fn every_acknowledged_voice_survives_being_killed_and_is_there_once() {
    let rounds: u64 = std::env::var("TOGUNA_CRASH_ROUNDS").ok().map_or(2, |rounds| rounds.parse().unwrap());
    for scratch in engines() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let start = || Served::start(&data, &scratch.location, &["--log", "quiet", "--limits", "off"]);
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let mut served = start();
        let team = wire::client(served.address, IpAddr::V4(Ipv4Addr::LOCALHOST));
        runtime.block_on(story::open_dialogue(&team, &served.set_up.clone().unwrap()));
        runtime.block_on(more_seeds(&team));
        let told: Arc<Mutex<Told>> = Arc::default();
        let mut people: Vec<Client> = Vec::new();
        for _ in 0..PEOPLE {
            let person = wire::client(served.address, IpAddr::V4(Ipv4Addr::LOCALHOST));
            runtime.block_on(story::take_part(&person, None));
            people.push(person);
        }
        let mut acknowledged = 0;
        for round in 0..rounds {
            let stop = Arc::new(AtomicBool::new(false));
            let speaking: Vec<_> = (0..PEOPLE)
                .map(|number| {
                    let person = moved(&people[usize::from(number)], served.address);
                    runtime.spawn(speak(number, person, round, Arc::clone(&told), Arc::clone(&stop)))
                })
                .collect();
            let life = LIVES.0 + (round * 7_919) % (LIVES.1 - LIVES.0);
            runtime.block_on(async { tokio::time::sleep(Duration::from_millis(life)).await });
            served.kill();
            stop.store(true, Ordering::Relaxed);
            for person in speaking {
                acknowledged += runtime.block_on(person).unwrap();
            }
            served = start();
        }
        assert!(acknowledged > rounds, "{}: only {acknowledged} voices in {rounds} rounds", scratch.engine);

        // What people see of themselves is what they were told.
        let told = told.lock().unwrap().clone();
        for number in 0..PEOPLE {
            let person = moved(&people[usize::from(number)], served.address);
            let pages = runtime.block_on(all_of_mine(&person));
            for ((_, statement), (sure, maybe)) in told.iter().filter(|((who, _), _)| *who == number) {
                let seen = vote_on(&pages, statement);
                let is_told = seen.is_some() && (seen == *sure || seen == *maybe) || (sure.is_none() && seen.is_none());
                assert!(is_told, "{}: person {number} sees {seen:?} on {statement}, was told {sure:?}, perhaps {maybe:?}", scratch.engine);
            }
        }
        let (code, _) = served.stop();
        assert_eq!(code, Some(0));
        check_store(&scratch.location, &data, told.len(), scratch.engine);
        println!("{}: {acknowledged} acknowledged voices, {rounds} kills, none lost, none doubled", scratch.engine);
    }
}

/// More to weigh, so that people do not run out of it.
async fn more_seeds(team: &Client) {
    let page = team.get(&format!("/team/d/{}/seeds", story::SLUG)).await;
    let lines: Vec<String> = (1..=40).map(|number| format!("Idea number {number} is worth a try.")).collect();
    page.form("/seeds").force("kind", "solution").set("lines-en", &lines.join("\n")).submit().await.expect(200);
}

/// The same browser with its cookies, at the address where the server is now.
fn moved(person: &Client, to: std::net::SocketAddr) -> Client {
    let moved = wire::client(to, IpAddr::V4(Ipv4Addr::LOCALHOST));
    let cookie = person.cookie("toguna_voice", &story::path("")).expect("a voice");
    moved.set_cookie("toguna_voice", &story::path(""), &cookie);
    moved
}

/// Weighs one statement after the other, new ones and old ones, until the server is gone. A form without an answer is sent again once the
/// server is back: here it is only noted.
async fn speak(number: u8, person: Client, round: u64, told: Arc<Mutex<Told>>, stop: Arc<AtomicBool>) -> u64 {
    let mut acknowledged = 0;
    let mut turn = u64::from(number) + round;
    while !stop.load(Ordering::Relaxed) {
        turn += 1;
        let vote = ["1", "-1", "0"][(turn % 3) as usize];
        let place = if turn % 4 == 0 { format!("/weigh?s={}", turn % 40) } else { "/weigh".to_owned() };
        let page = person.get(&story::path(&place)).await;
        if page.status == wire::LOST {
            break;
        }
        if !page.body.contains("name=\"vote\"") {
            continue;
        }
        let form: Filled = page.form("/weigh").force("vote", vote);
        let statement = form.value("statement").unwrap().to_owned();
        let key = (number, statement);
        told.lock().unwrap().entry(key.clone()).or_default().1 = Some(vote.to_owned());
        let body = form.encoded();
        let answer = person.post_raw(&story::path("/weigh"), body.clone()).await;
        if answer.status == wire::LOST {
            break;
        }
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text());
        told.lock().unwrap().insert(key, (Some(vote.to_owned()), None));
        acknowledged += 1;
        if turn % 5 == 0 {
            // An answer that got lost on the way back: the phone sends the same again.
            let again = person.post_raw(&story::path("/weigh"), body).await;
            assert!(again.status == wire::LOST || again.status.as_u16() == 303, "{}", again.text());
        }
    }
    acknowledged
}

/// Everything that somebody sees of their own voice, page after page.
async fn all_of_mine(person: &Client) -> String {
    let mut pages = String::new();
    for number in 1.. {
        let page = person.get(&story::path(&format!("/mine?page={number}"))).await;
        page.expect(200);
        pages += &page.body;
        if !page.links().iter().any(|link| link.ends_with(&format!("?page={}", number + 1))) {
            break;
        }
    }
    pages
}

/// The vote on a statement that the page of one's own voice shows, by the class of its mark.
fn vote_on(page: &str, statement: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("<li id=\"s{statement}\">"))?;
    let (_, rest) = rest.split_once("class=\"mark-")?;
    let vote = match rest.split('"').next()? {
        "agree" => "1",
        "disagree" => "-1",
        _ => "0",
    };
    Some(vote.to_owned())
}

/// The journal has no gap and no command twice, and there is one vote for each person and statement.
fn check_store(location: &Location, data: &std::path::Path, statements_told: usize, engine: &str) {
    const JOURNAL: Sql = Sql { name: "crash.journal", text: "SELECT COUNT(*), COALESCE(MAX(seq), 0), COUNT(DISTINCT id) FROM journal" };
    const VOTES: Sql = Sql {
        name: "crash.votes",
        text: "SELECT COUNT(*), (SELECT COUNT(*) FROM (SELECT DISTINCT participant, statement FROM vote) AS once) FROM vote",
    };
    const JOINED: Sql = Sql { name: "crash.joined", text: "SELECT COUNT(*) FROM journal WHERE kind = 'join'" };
    const PART: toguna_store::Part = toguna_store::Part { name: "crash", migrations: &[], statements: &[&[&JOURNAL, &VOTES, &JOINED]] };
    static PARTS: std::sync::LazyLock<Vec<&'static toguna_store::Part>> =
        std::sync::LazyLock::new(|| toguna::serve::house::PARTS.iter().copied().chain([&PART as &'static _]).collect());
    let location = match location {
        Location::Postgres(_) => location.clone(),
        _ => Location::Sqlite(data.join("toguna.sqlite")),
    };
    let store = Store::open(&location, &PARTS, Options::default()).unwrap();
    let ((rows, last, distinct), (votes, once), joined) = store
        .read_blocking(|tx| {
            let journal = tx.one(&JOURNAL, &[], |row| Ok((row.int(0)?, row.int(1)?, row.int(2)?)))?;
            let votes = tx.one(&VOTES, &[], |row| Ok((row.int(0)?, row.int(1)?)))?;
            Ok::<_, toguna_store::StoreError>((journal, votes, tx.one(&JOINED, &[], |row| row.int(0))?))
        })
        .unwrap();
    assert_eq!((rows, distinct), (last, last), "{engine}: the journal has no gap and no command twice");
    assert_eq!(votes, once, "{engine}: one vote for each person and statement");
    assert!(votes as usize <= statements_told, "{engine}: {votes} votes, {statements_told} were sent");
    assert_eq!(joined, i64::from(PEOPLE), "{engine}");
    store.close();
}
