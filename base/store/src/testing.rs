//! A story about people and votes must come out the same on both engines: it is told once and run on each.
//!
//! SQLite is always at hand. PostgreSQL is used when the variable `TOGUNA_TEST_POSTGRES` holds a connection string, as it does under
//! `cargo xtask test`; each story then gets a schema of its own that is dropped afterwards.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use postgres::{Client, NoTls};

use crate::pg::Pg;
use crate::store::temporary_folder;
use crate::{Location, Options, Part, Sql, Store, StoreError, journal, migrate};

/// The variable with the connection string of a PostgreSQL that tests may use.
pub const POSTGRES: &str = "TOGUNA_TEST_POSTGRES";

/// A place for a store that vanishes with this value.
#[derive(Debug)]
pub struct Scratch {
    /// `sqlite` or `postgres`, for messages.
    pub engine: &'static str,
    /// Where to open the store.
    pub location: Location,
    /// What to take away in the end.
    remains: Remains,
}

/// What a scratch place leaves behind if nobody takes it away.
#[derive(Debug)]
enum Remains {
    Nothing,
    Folder(PathBuf),
    Schema { address: String, schema: String },
}

/// A fresh place on each engine that is at hand.
///
/// # Panics
/// If the variable `CI` is set and no PostgreSQL is at hand, or if it cannot be reached.
pub fn engines() -> Vec<Scratch> {
    let mut found = vec![Scratch { engine: "sqlite", location: Location::Memory, remains: Remains::Nothing }];
    found.extend(postgres());
    found
}

/// As [`engines`], for stories in which a store is closed and opened again: SQLite has a real file here, and waits for the disk.
///
/// # Panics
/// As [`engines`], or if there is no place for temporary files.
pub fn places() -> Vec<Scratch> {
    let folder = temporary_folder().unwrap_or_else(|error| panic!("{error}"));
    let location = Location::Sqlite(folder.join("toguna.sqlite"));
    let mut found = vec![Scratch { engine: "sqlite", location, remains: Remains::Folder(folder) }];
    found.extend(postgres());
    found
}

/// A fresh schema on the PostgreSQL for tests, if one is at hand.
///
/// # Panics
/// If the variable `CI` is set and no PostgreSQL is at hand, or if it cannot be reached.
pub fn postgres() -> Option<Scratch> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let Ok(address) = std::env::var(POSTGRES) else {
        assert!(std::env::var_os("CI").is_none(), "{POSTGRES} is not set: `cargo xtask test` sets up a PostgreSQL and sets it");
        return None;
    };
    let schema = format!("test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    run(&address, &format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}"));
    let location = Location::Postgres(within(&address, &schema));
    Some(Scratch { engine: "postgres", location, remains: Remains::Schema { address, schema } })
}

/// Tells a story on each engine that is at hand, in an empty store each.
///
/// # Panics
/// If the story does; its message is then preceded by the engine's name.
pub fn for_each_engine(parts: &[&'static Part], story: impl Fn(&Store)) {
    for scratch in engines() {
        println!("on {}", scratch.engine);
        let store = open(&scratch, parts);
        story(&store);
        store.close();
    }
}

/// Prepares every statement of the parts on each engine that is at hand, in tables as their steps make them.
///
/// # Panics
/// With the name of the first statement that an engine does not take, or whose parameters are out of order.
pub fn prepare_all(parts: &[&'static Part]) {
    let statements: Vec<&'static Sql> = [&journal::PART].iter().chain(parts).flat_map(|part| part.all_statements()).collect();
    for sql in &statements {
        assert!(sql.parameters().is_ok(), "{}: {:?}", sql.name, sql.parameters());
    }
    for scratch in engines() {
        open(&scratch, parts).close();
        if let Location::Postgres(address) = &scratch.location {
            let mut pg = Pg::connect(address).unwrap_or_else(|error| panic!("{error}"));
            for sql in &statements {
                let prepared = pg.prepare(sql).unwrap_or_else(|error| panic!("`{}` on postgres: {error:?}", sql.name));
                assert_eq!(Ok(prepared.params().len()), sql.parameters(), "parameters of `{}` on postgres", sql.name);
            }
        } else {
            let connection = rusqlite::Connection::open_in_memory().unwrap_or_else(|error| panic!("{error}"));
            migrate::for_trial(&connection, parts).unwrap_or_else(|error| panic!("{error}"));
            for sql in &statements {
                let prepared = connection.prepare(sql.text).unwrap_or_else(|error| panic!("`{}` on sqlite: {error}", sql.name));
                assert_eq!(Ok(prepared.parameter_count()), sql.parameters(), "parameters of `{}` on sqlite", sql.name);
            }
        }
    }
}

fn open(scratch: &Scratch, parts: &[&'static Part]) -> Store {
    Store::open(&scratch.location, parts, Options::default()).unwrap_or_else(|error: StoreError| panic!("on {}: {error}", scratch.engine))
}

impl Drop for Scratch {
    fn drop(&mut self) {
        match &self.remains {
            Remains::Nothing => {}
            Remains::Folder(folder) => drop(std::fs::remove_dir_all(folder)),
            Remains::Schema { address, schema } => run(address, &format!("DROP SCHEMA IF EXISTS {schema} CASCADE")),
        }
    }
}

fn run(address: &str, text: &str) {
    let outcome = Client::connect(address, NoTls).and_then(|mut client| client.batch_execute(text));
    if let Err(error) = outcome
        && !std::thread::panicking()
    {
        panic!("the PostgreSQL of {POSTGRES}: {error:?}");
    }
}

/// The same connection string, with everything in one schema.
fn within(address: &str, schema: &str) -> String {
    if address.contains("://") {
        let mark = if address.contains('?') { '&' } else { '?' };
        format!("{address}{mark}options=-csearch_path%3D{schema}")
    } else {
        format!("{address} options='-csearch_path={schema}'")
    }
}
