//! A database is taken as it was left, or refused with a sentence that says what to do.

use toguna_store::testing::{Scratch, places};
use toguna_store::{Location, Migration, Options, Part, Sql, Store, StoreError};

use crate::forest::{FOREST, Plant, trees};

const FIRST: Migration = FOREST.migrations[0];
const SECOND: Migration = Migration {
    part: "forest",
    number: 2,
    name: "owner",
    sql: "ALTER TABLE tree ADD COLUMN owner TEXT; CREATE INDEX tree_owner ON tree (owner);",
    postgres: None,
};

static GROWN: Part = Part { migrations: &[FIRST, SECOND], ..FOREST };

fn open(scratch: &Scratch, parts: &[&'static Part]) -> Result<Store, StoreError> {
    Store::open(&scratch.location, parts, Options::default())
}

#[test]
fn a_database_is_opened_again_and_grows_with_the_program() {
    for scratch in places() {
        let store = open(&scratch, &[&FOREST]).unwrap();
        store.write_blocking(Plant::new(1, 1, 5)).unwrap();
        store.close();
        for _ in 0..2 {
            let store = open(&scratch, &[&GROWN]).unwrap();
            assert_eq!(trees(&store), [(1, 5)]);
            let again = store.write_blocking(Plant::new(1, 1, 5)).unwrap();
            assert!(again.repeated);
            assert_eq!(*store.watch_seq().borrow(), 1);
        }
    }
}

#[test]
fn a_database_of_a_newer_program_is_refused_and_left_as_it_is() {
    for scratch in places() {
        open(&scratch, &[&GROWN]).unwrap().close();
        let refused = open(&scratch, &[&FOREST]);
        assert!(matches!(&refused, Err(StoreError::Newer { part, number: 2 }) if part == "forest"), "{refused:?}");
        open(&scratch, &[&GROWN]).unwrap();
    }
}

#[test]
fn a_database_with_a_part_that_the_program_does_not_have_is_refused() {
    for scratch in places() {
        open(&scratch, &[&FOREST]).unwrap().close();
        let refused = open(&scratch, &[]);
        assert!(matches!(&refused, Err(StoreError::UnknownPart { part }) if part == "forest"), "{refused:?}");
    }
}

#[test]
fn a_step_that_reads_differently_than_when_it_was_applied_is_refused() {
    static EDITED: Part = Part { migrations: &[Migration { sql: "CREATE TABLE tree (number BIGINT);", ..FIRST }], ..FOREST };
    for scratch in places() {
        open(&scratch, &[&FOREST]).unwrap().close();
        let refused = open(&scratch, &[&EDITED]);
        assert!(matches!(&refused, Err(StoreError::MigrationChanged { part, number: 1 }) if part == "forest"), "{refused:?}");
    }
}

#[test]
fn a_step_that_fails_leaves_nothing_of_itself_or_of_those_before_it() {
    static BROKEN: Part = Part {
        migrations: &[FIRST, Migration { sql: "CREATE TABLE half (a BIGINT); ALTER TABLE nowhere ADD COLUMN b TEXT;", ..SECOND }],
        ..FOREST
    };
    for scratch in places() {
        let refused = open(&scratch, &[&BROKEN]);
        assert!(matches!(refused, Err(StoreError::Statement { statement: "forest", .. })), "{refused:?}");
        let store = open(&scratch, &[&GROWN]).unwrap();
        assert_eq!(trees(&store), []);
    }
}

#[test]
fn postgres_may_have_a_text_of_its_own() {
    static OWN: Part = Part {
        name: "own",
        migrations: &[Migration {
            part: "own",
            number: 1,
            name: "engine",
            sql: "CREATE TABLE engine (name TEXT NOT NULL); INSERT INTO engine VALUES ('sqlite');",
            postgres: Some("CREATE TABLE engine (name TEXT NOT NULL); INSERT INTO engine VALUES ('postgres');"),
        }],
        statements: &[],
    };
    const NAME: Sql = Sql { name: "test-name", text: "SELECT name FROM engine" };
    for scratch in places() {
        let store = open(&scratch, &[&OWN]).unwrap();
        let name = store.read_blocking(|tx| tx.one(&NAME, &[], |row| row.text(0).map(str::to_owned)));
        assert_eq!(name.unwrap(), scratch.engine);
    }
}

#[test]
fn parts_that_are_numbered_wrongly_or_given_twice_are_refused() {
    static GAP: Part = Part { migrations: &[SECOND], ..FOREST };
    for scratch in places() {
        assert!(matches!(open(&scratch, &[&GAP]), Err(StoreError::Part { part: "forest", .. })));
        assert!(matches!(open(&scratch, &[&FOREST, &FOREST]), Err(StoreError::Part { part: "forest", .. })));
    }
}

#[test]
fn a_file_that_is_in_use_is_refused_with_a_sentence_that_says_what_to_do() {
    let [scratch, ..] = &places()[..] else { panic!("no place for a file") };
    let store = open(scratch, &[&FOREST]).unwrap();
    let refused = open(scratch, &[&FOREST]).unwrap_err();
    assert!(matches!(refused, StoreError::InUse { .. }));
    assert!(refused.to_string().contains("stop that one first"), "{refused}");
    store.close();
    open(scratch, &[&FOREST]).unwrap();
}

#[test]
fn what_is_no_database_or_cannot_be_reached_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("poem.sqlite");
    std::fs::write(&path, "a poem, not a database, and long enough to look like one. ".repeat(100)).unwrap();
    let refused = Store::open(&Location::Sqlite(path), &[], Options::default());
    assert!(matches!(refused, Err(StoreError::Open { .. } | StoreError::Fatal { .. })), "{refused:?}");
    let refused = Store::open(&Location::Sqlite(folder.path().join("no/such/folder.sqlite")), &[], Options::default());
    assert!(matches!(&refused, Err(StoreError::Open { why }) if why.contains("folder exists")), "{refused:?}");
    let nobody = format!("host={} user=nobody", folder.path().display());
    let refused = Store::open(&Location::Postgres(nobody), &[], Options::default());
    assert!(matches!(refused, Err(StoreError::Unreachable { .. })), "{refused:?}");
}

#[cfg(unix)]
#[test]
fn the_files_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&Location::Sqlite(folder.path().join("a.sqlite")), &[&FOREST], Options::default()).unwrap();
    store.write_blocking(Plant::new(1, 1, 5)).unwrap();
    let mut files = 0;
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o077, 0, "{:?}", file.file_name());
        files += 1;
    }
    assert_eq!(files, 4, "database, lock, log and its index");
}
