//! What was erased leaves no byte behind.

use std::path::Path;

use toguna_store::testing::{for_each_engine, places};
use toguna_store::{Location, Options, Sql, Store};

use crate::forest::{FOREST, Plant, trees};

const WRITE: Sql = Sql { name: "test-write", text: "INSERT INTO note (number, words) VALUES ($1, $2)" };
const ERASE: Sql = Sql { name: "test-erase", text: "DELETE FROM note WHERE number < $1" };
const MODE: Sql = Sql { name: "test-mode", text: "PRAGMA auto_vacuum" };

/// How often the word stands in the files of a folder.
fn count(folder: &Path, word: &str) -> usize {
    let files = std::fs::read_dir(folder).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
    files.map(|bytes| bytes.windows(word.len()).filter(|window| *window == word.as_bytes()).count()).sum()
}

#[test]
fn no_byte_of_what_was_erased_stays_in_any_file() {
    let [scratch, ..] = &places()[..] else { panic!("no place for a file") };
    let Location::Sqlite(path) = &scratch.location else { panic!("not a file") };
    let folder = path.parent().unwrap();
    let store = Store::open(&scratch.location, &[&FOREST], Options::default()).unwrap();
    store
        .transact_blocking(|tx| {
            for number in 0..500_i64 {
                let words = format!("kanari-{number} {}", "sings ".repeat(number as usize * 3));
                tx.execute(&WRITE, &[number.into(), words.into()])?;
            }
            Ok::<_, toguna_store::StoreError>(())
        })
        .unwrap();
    assert!(count(folder, "kanari-") >= 500, "the words are there to be found");
    store.transact_blocking(|tx| tx.execute(&ERASE, &[499.into()])).unwrap();
    assert!(count(folder, "kanari-77 ") >= 1, "the log still holds them");
    store.scrub_blocking().unwrap();
    assert_eq!(count(folder, "kanari-77 "), 0);
    assert_eq!(count(folder, "kanari-"), 1, "only what was kept is left");
    assert!(std::fs::metadata(path).unwrap().len() < 200_000, "two megabytes were erased, and their pages given back");
    let mode = store.transact_blocking(|tx| tx.one(&MODE, &[], |row| row.int(0)));
    assert_eq!(mode.unwrap(), 2, "freed pages can be given back");
}

#[test]
fn scrubbing_comes_in_its_turn_and_leaves_everything_in_place() {
    for_each_engine(&[&FOREST], |store| {
        for number in 1..=20_i64 {
            store.write_blocking(Plant::new(number as u128, number, 5)).unwrap();
        }
        store.scrub_blocking().unwrap();
        assert_eq!(trees(store).len(), 20);
        assert!(store.write_blocking(Plant::new(1, 1, 5)).unwrap().repeated);
    });
}
