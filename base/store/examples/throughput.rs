//! What a voice costs: how many commands are made fast in a second while many people wait for theirs, and how long a walk through a
//! million rows takes.
//!
//! `cargo run --release -p toguna-store --example throughput -- [DATABASE] [COMMANDS] [WRITERS] [ROWS]`; the database is a file or a
//! PostgreSQL address, and should be empty.

use std::time::Instant;

use toguna_store::{Command, Conflict, Header, Location, Migration, Options, Part, Sql, Store, StoreError, Timestamp, Tx, Uuid, Value};

const CAST: Sql = Sql {
    name: "cast",
    text: "INSERT INTO voice (person, statement, vote, seq) VALUES ($1, $2, $3, $4)
           ON CONFLICT (person, statement) DO UPDATE SET vote = excluded.vote, seq = excluded.seq",
};
const ALL: Sql = Sql { name: "all", text: "SELECT person, statement, vote, seq FROM voice WHERE seq > $1" };
const CLEAR: Sql = Sql { name: "clear", text: "DELETE FROM voice" };

static PART: Part = Part {
    name: "measure",
    migrations: &[Migration {
        part: "measure",
        number: 1,
        name: "voice",
        sql: "CREATE TABLE voice (
                  person BYTEA NOT NULL, statement BIGINT NOT NULL, vote BIGINT NOT NULL, seq BIGINT NOT NULL,
                  PRIMARY KEY (person, statement)
              ) /*clustered*/;",
        postgres: None,
    }],
    statements: &[&[&CAST, &ALL, &CLEAR]],
};

struct Cast {
    number: u64,
}

impl Cast {
    /// Bytes that look random and are the same on every run.
    fn bytes(&self, seed: u64) -> [u8; 32] {
        toguna_store::digest(&[0; 32], "measure", &[self.number.to_le_bytes(), seed.to_le_bytes()].concat())
    }

    fn person(&self) -> Uuid {
        let person = Self { number: self.number % 50_000 };
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&person.bytes(1)[..16]);
        Uuid::from_bytes(bytes)
    }
}

impl Command for Cast {
    const KIND: &'static str = "cast";
    type Answer = ();
    type Refusal = StoreError;

    fn header(&self) -> Header {
        let mut id = [0; 16];
        id[..8].copy_from_slice(&self.number.to_be_bytes());
        id[8..].copy_from_slice(&self.bytes(2)[..8]);
        Header { id: Uuid::from_bytes(id), dialogue: Some(1), source: 1, at: Timestamp::UNIX_EPOCH, salt: self.bytes(3) }
    }

    fn content(&self) -> Vec<u8> {
        self.number.to_le_bytes().to_vec()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), StoreError> {
        let statement = i64::try_from(self.number / 50_000).unwrap_or_default();
        tx.execute(&CAST, &[self.person().into(), statement.into(), 1.into(), seq.into()]).map(drop)
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, usual: u64| given.get(at).map_or(Ok(usual), |text| text.parse::<u64>());
    let location: Location = given.first().map_or("memory:", String::as_str).parse()?;
    let (commands, writers, rows) = (number(1, 200_000)?, number(2, 256)?.max(1), number(3, 1_000_000)?);
    let store = Store::open(&location, &[&PART], Options::default())?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build()?;

    let first = u64::try_from(runtime.block_on(store.last_seq())?)?;
    let watch = watch();
    runtime.block_on(async {
        let tasks: Vec<_> = (0..writers)
            .map(|writer| {
                let store = store.clone();
                tokio::spawn(async move {
                    let mut number = first + writer;
                    while number < first + commands {
                        store.write(Cast { number }).await?;
                        number += writers;
                    }
                    Ok::<(), StoreError>(())
                })
            })
            .collect();
        for task in tasks {
            task.await??;
        }
        Ok::<(), Box<dyn std::error::Error>>(())
    })?;
    let seconds = watch.elapsed().as_secs_f64();
    println!("{commands} commands by {writers} writers: {seconds:.2} s, {:.0} a second", commands as f64 / seconds);

    store.transact_blocking(|tx| tx.execute(&CLEAR, &[]))?;
    let watch = self::watch();
    for from in (0..rows).step_by(50_000) {
        let rows: Vec<Vec<Value>> = (from..rows.min(from + 50_000))
            .map(|number| vec![Cast { number }.person().into(), ((number / 50_000) as i64).into(), 1.into(), (number as i64 + 1).into()])
            .collect();
        store.transact_blocking(move |tx| {
            tx.insert_many("voice", &["person", "statement", "vote", "seq"], &rows, Conflict::Replace(&["person", "statement"]))
        })?;
    }
    println!("{rows} rows by insert_many: {:.2} s", watch.elapsed().as_secs_f64());

    for _ in 0..3 {
        let watch = self::watch();
        let (count, sum) = store.read_blocking(|tx| {
            let (mut count, mut sum) = (0_u64, 0_i64);
            tx.each(&ALL, &[0.into()], |row| {
                let person = row.uuid(0)?;
                count += 1;
                sum += row.int(1)? + row.int(2)? + row.int(3)? + i64::from(person.as_bytes()[0]);
                Ok(())
            })?;
            Ok::<_, StoreError>((count, sum))
        })?;
        println!("a walk through {count} rows (sum {sum}): {:.3} s", watch.elapsed().as_secs_f64());
    }
    store.close();
    Ok(())
}

/// The stopwatch of this measurement.
#[expect(clippy::disallowed_methods, reason = "it measures itself")]
fn watch() -> Instant {
    Instant::now()
}
