//! What was acknowledged is there afterwards, whatever breaks: the process, the connection, the disk.
//!
//! Where a process must die, the test starts itself again as a child that does the work.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use toguna_store::testing::{places, postgres};
use toguna_store::{Location, Options, Sql, Store, StoreError};

use crate::forest::{FOREST, Plant, Refusal, journal, trees};

/// Names the database for a child.
const CHILD: &str = "TOGUNA_TEST_CHILD_DATABASE";

fn child(test: &str, location: &Location) -> Command {
    let address = match location {
        Location::Sqlite(path) => path.display().to_string(),
        Location::Postgres(address) => address.clone(),
        Location::Memory => panic!("a child needs a place that both can reach"),
    };
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture"]).env(CHILD, address).stdout(Stdio::piped());
    command
}

/// Writes for ever with four threads, and prints each number that was acknowledged.
fn write_for_ever(address: &str) {
    let store = Store::open(&address.parse().unwrap(), &[&FOREST], Options::default()).unwrap();
    let next = AtomicU64::new(*store.watch_seq().borrow() as u64 * 1_000 + 1);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                loop {
                    let id = next.fetch_add(1, Ordering::Relaxed);
                    store.write_blocking(Plant::new(id.into(), id as i64, 1)).unwrap();
                    println!("kept {id}");
                }
            });
        }
    });
}

#[test]
fn what_was_acknowledged_survives_the_death_of_the_process() {
    if let Ok(address) = std::env::var(CHILD) {
        write_for_ever(&address);
    }
    for scratch in places() {
        let mut acknowledged = BTreeSet::new();
        for round in 0..5 {
            let mut child = child("faults::what_was_acknowledged_survives_the_death_of_the_process", &scratch.location).spawn().unwrap();
            let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
            let mut take = |line: String| {
                let kept = line.split_once("kept ").map(|(_, id)| id.parse::<u128>());
                acknowledged.extend(kept.and_then(Result::ok));
            };
            // Die in the middle of it, each time a little later.
            lines.by_ref().take(20 + 37 * round).map_while(Result::ok).for_each(&mut take);
            child.kill().unwrap();
            // The last line may have been cut short, and then names no number or a shorter one: only whole lines count.
            let rest: Vec<String> = lines.map_while(Result::ok).collect();
            child.wait().unwrap();
            rest.into_iter().rev().skip(1).for_each(&mut take);
        }
        let store = Store::open(&scratch.location, &[&FOREST], Options::default()).unwrap();
        let rows = journal(&store);
        let kept: BTreeSet<u128> = rows.iter().map(|(_, id)| id.as_u128()).collect();
        assert!(acknowledged.len() >= 100, "only {} were acknowledged", acknowledged.len());
        assert!(acknowledged.is_subset(&kept), "on {}: {:?}", scratch.engine, acknowledged.difference(&kept).collect::<Vec<_>>());
        assert_eq!(kept.len(), rows.len());
        assert_eq!(rows.last().unwrap().0, rows.len() as i64, "numbers have no gaps");
        assert_eq!(trees(&store).len(), rows.len(), "every voice in the journal took effect, and no other");
    }
}

/// A child that may write only so many bytes to a file, and is told of it by an error as a failing disk gives it.
fn write_until_the_disk_fails(address: &str) {
    let calls = Arc::new(AtomicU64::new(0));
    let counted = Arc::clone(&calls);
    let on_fatal = Arc::new(move |_: &StoreError| {
        counted.fetch_add(1, Ordering::Relaxed);
    });
    let options = Options { on_fatal, ..Options::default() };
    let store = Store::open(&address.parse().unwrap(), &[&FOREST], options).unwrap();
    for number in 1.. {
        match store.write_blocking(Plant::new(number as u128, number, 1)) {
            Ok(_) => println!("kept {number}"),
            Err(Refusal::Store(StoreError::Fatal { .. })) => break,
            Err(other) => panic!("{other:?}"),
        }
    }
    for _ in 0..3 {
        let after = store.write_blocking(Plant::new(u128::MAX, 1, 1));
        assert!(matches!(after, Err(Refusal::Store(StoreError::Fatal { .. }))), "{after:?}");
    }
    assert!(matches!(store.scrub_blocking(), Err(StoreError::Fatal { .. })));
    assert!(store.failure().is_some());
    assert!(!trees(&store).is_empty(), "reading goes on");
    store.close();
    assert_eq!(calls.load(Ordering::Relaxed), 1, "said once");
    println!("the disk failed");
}

#[cfg(unix)]
#[test]
fn when_the_disk_fails_nothing_more_is_acknowledged() {
    if let Ok(address) = std::env::var(CHILD) {
        write_until_the_disk_fails(&address);
        return;
    }
    let [scratch, ..] = &places()[..] else { panic!("no place for a file") };
    let child = child("faults::when_the_disk_fails_nothing_more_is_acknowledged", &scratch.location);
    let mut shell = Command::new("sh");
    // 512 blocks of 512 or 1,024 bytes: enough for the tables, too little for the log to go on.
    shell.args(["-c", "trap '' XFSZ; ulimit -f 512; exec \"$0\" \"$@\""]).arg(child.get_program()).args(child.get_args());
    for (name, value) in child.get_envs() {
        shell.env(name, value.unwrap());
    }
    let mut child = shell.stdout(Stdio::piped()).spawn().unwrap();
    let mut said = String::new();
    child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(child.wait().unwrap().success(), "{said}");
    assert!(said.contains("the disk failed"), "{said}");
    let acknowledged = said.matches("kept ").count() as i64;
    assert!(acknowledged > 10, "{said}");
    let store = Store::open(&scratch.location, &[&FOREST], Options::default()).unwrap();
    let seqs: Vec<i64> = journal(&store).into_iter().map(|(seq, _)| seq).collect();
    assert_eq!(seqs, (1..=acknowledged).collect::<Vec<_>>(), "exactly what was acknowledged");
    assert_eq!(trees(&store).len() as i64, acknowledged);
}

#[test]
fn a_full_disk_refuses_and_goes_on_when_there_is_room() {
    const LIMIT: Sql = Sql { name: "test-limit", text: "PRAGMA max_page_count = 30" };
    const NO_LIMIT: Sql = Sql { name: "test-no-limit", text: "PRAGMA max_page_count = 1000000" };
    const FILL: Sql = Sql { name: "test-fill", text: "INSERT INTO note (number, words) VALUES ($1, $2)" };
    let store = Store::open(&Location::Memory, &[&FOREST], Options::default()).unwrap();
    store.transact_blocking(|tx| tx.list(&LIMIT, &[], |row| row.int(0))).unwrap();
    let fill = |number: i64| store.transact_blocking(move |tx| tx.execute(&FILL, &[number.into(), "x".repeat(3_000).into()]));
    let filled = (0..100).take_while(|number| fill(*number).is_ok()).count();
    assert!((5..100).contains(&filled), "{filled}");
    assert!(matches!(fill(100), Err(StoreError::Full)));
    assert!(store.failure().is_none());
    store.transact_blocking(|tx| tx.list(&NO_LIMIT, &[], |row| row.int(0))).unwrap();
    fill(100).unwrap();
}

#[test]
fn a_connection_that_breaks_loses_nothing_and_doubles_nothing() {
    let Some(scratch) = postgres() else { return };
    let Location::Postgres(address) = &scratch.location else { return };
    let store = Store::open(&scratch.location, &[&FOREST], Options::default()).unwrap();
    let done = AtomicU64::new(0);
    std::thread::scope(|scope| {
        for thread in 0..4_i64 {
            let (store, done) = (&store, &done);
            scope.spawn(move || {
                for number in 0..100 {
                    let id = thread * 1_000 + number + 1;
                    let answer = store.write_blocking(Plant::new(id as u128, id, 1)).unwrap();
                    assert!(answer.answer.starts_with("tree"));
                    done.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        let mut executioner = postgres::Client::connect(address, postgres::NoTls).unwrap();
        let mut thrown_out = 0;
        while done.load(Ordering::Relaxed) < 400 {
            let before = done.load(Ordering::Relaxed);
            let rows = executioner.query(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'toguna'
                 AND pid IN (SELECT pid FROM pg_locks JOIN pg_class ON pg_class.oid = relation
                 WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()))",
                &[],
            );
            thrown_out += rows.unwrap().len();
            // Let some go through in between.
            while done.load(Ordering::Relaxed) < (before + 12).min(400) {
                std::thread::yield_now();
            }
        }
        assert!(thrown_out > 3, "{thrown_out}");
    });
    let rows = journal(&store);
    assert_eq!(rows.iter().map(|(seq, _)| *seq).collect::<Vec<_>>(), (1..=400).collect::<Vec<_>>());
    assert_eq!(trees(&store).len(), 400);
}
