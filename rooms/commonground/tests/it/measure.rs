//! What a million voices cost. Measurements, for a release build:
//! `cargo test --release -p toguna-commonground --test it measure -- --ignored --nocapture`.

use std::time::{Duration, Instant};

use toguna_commonground::live::{Live, Options};
use toguna_opinion::votes::Vote;
use toguna_store::testing::{Scratch, engines};
use toguna_store::{Conflict, Options as StoreOptions, Store, StoreError, Value};

use crate::pages::Shown;
use crate::village::{DIMENSIONS, Dice, PARTS, Village, caught_up, draft, runtime};

const PEOPLE: u64 = 25_000;
const VOTES_EACH: u64 = 40;
const STATEMENTS: u64 = 200;
/// Votes of one insertion.
const TOGETHER: usize = 40_000;

/// A million votes of four camps, each of whom weighs a fifth of the statements.
fn fill(store: &Store, village: &mut Village<'_>) {
    for number in 0..STATEMENTS {
        village.seed(&format!("Énoncé numéro {number} : l’eau du puits et la route du marché sont à tout le monde."));
    }
    let mut dice = Dice(1);
    let (mut votes, mut groups): (Vec<Vec<Value>>, Vec<Vec<Value>>) = (Vec::new(), Vec::new());
    let last = store.read_blocking(|tx| tx.one(&LAST, &[], |row| row.int(0))).map_err(|error: StoreError| error).unwrap();
    for person in 0..PEOPLE {
        let mut id = [0; 16];
        id.fill_with(|| dice.below(256) as u8);
        for (dimension, values) in [(0, 2), (1, 3)] {
            let value = dice.below(values) as i64;
            groups.push(vec![village.dialogue.into(), id.into(), dimension.into(), value.into(), last.into()]);
        }
        let start = dice.below(STATEMENTS);
        for step in 0..VOTES_EACH {
            let statement = (start + step * 7) % STATEMENTS;
            let likely = [16, 3, 12, 8][((person % 4) * (statement % 4) % 4) as usize];
            let vote: i64 = if dice.below(20) < likely { 1 } else { [-1, -1, 0][dice.below(3) as usize] };
            let none: Value = Value::Null;
            let row = [village.dialogue.into(), id.into(), (statement as i64).into(), 0_i64.into(), vote.into(), 0_i64.into(), none];
            votes.push(row.into_iter().chain([0_i64.into(), last.into()]).collect());
        }
        if votes.len() >= TOGETHER || person + 1 == PEOPLE {
            let (votes, groups) = (std::mem::take(&mut votes), std::mem::take(&mut groups));
            let columns = ["dialogue", "participant", "statement", "source", "vote", "matters", "probability", "cast_at", "seq"];
            let written = store.transact_blocking(move |tx| {
                tx.insert_many("vote", &columns, &votes, Conflict::Fail)?;
                tx.insert_many("participant_group", &["dialogue", "participant", "dimension", "value", "said_seq"], &groups, Conflict::Fail)
            });
            written.map_err(|error: StoreError| error).unwrap();
        }
    }
}

const LAST: toguna_store::Sql = toguna_store::Sql { name: "test-last", text: "SELECT MAX(seq) FROM journal" };

/// Memory of this process in megabytes.
fn memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kilobytes| kilobytes.parse::<f64>().ok()).unwrap_or(f64::NAN) / 1024.0
}

#[expect(clippy::disallowed_methods, reason = "a measurement has a stopwatch")]
fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    println!("{what}: {:?}", start.elapsed());
    result
}

#[test]
#[ignore = "a measurement, for a release build"]
fn a_million_votes_are_there_in_three_seconds_and_their_pages_in_fifty_milliseconds() {
    for scratch in engines() {
        measure(&scratch);
    }
}

fn measure(scratch: &Scratch) {
    println!("on {}", scratch.engine);
    let store = Store::open(&scratch.location, PARTS, StoreOptions::default()).unwrap();
    let mut village = Village::open(&store, draft("le-puits", DIMENSIONS), 1);
    timed("filling the store", || fill(&store, &mut village));
    let runtime = runtime();
    let before = memory();
    let live = timed("start", || runtime.block_on(Live::start(store.clone(), Options::alone())).unwrap());
    let snapshot = live.snapshot(village.dialogue).unwrap();
    println!("{} votes of {} people, {:.0} MB more", snapshot.analysis.votes, snapshot.analysis.participants, memory() - before);
    let person = village.join();
    village.vote(person, 3, Vote::Agree);
    timed("from a vote to the next analysis", || caught_up(&runtime, &live, &village));
    runtime.block_on(async { tokio::time::sleep(Duration::from_millis(400)).await });
    drop(live);
    let shown = Shown::of_with(&store, Options::alone());
    for page in crate::pages::PAGES {
        let path = format!("/d/le-puits/{page}");
        timed(&format!("{page}, first"), || shown.get(&path).expect(200).bytes.len());
        timed(&format!("{page}, again"), || shown.get(&path).expect(200).bytes.len());
    }
    store.close();
}
