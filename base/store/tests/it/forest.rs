//! The crate that the stories are about: trees with heights.

use std::sync::mpsc::{Receiver, Sender, channel};

use toguna_store::{Command, Header, Migration, Part, Sql, Store, StoreError, Timestamp, Tx, Uuid, forget_salts};

pub(crate) const PLANT: Sql = Sql {
    name: "plant",
    text: "INSERT INTO tree (number, height) VALUES ($1, $2) ON CONFLICT (number) DO UPDATE SET height = excluded.height",
};
pub(crate) const HEIGHT: Sql = Sql { name: "height", text: "SELECT height FROM tree WHERE number = $1" };
pub(crate) const TREES: Sql = Sql { name: "trees", text: "SELECT number, height FROM tree ORDER BY number" };
pub(crate) const FELL: Sql = Sql { name: "fell", text: "DELETE FROM tree WHERE number = $1" };
pub(crate) const JOURNAL: Sql =
    Sql { name: "test-journal", text: "SELECT seq, id, kind, salt, digest, answer, day, dialogue, source FROM journal ORDER BY seq" };

pub(crate) static FOREST: Part = Part {
    name: "forest",
    migrations: &[Migration {
        part: "forest",
        number: 1,
        name: "tree",
        sql: "CREATE TABLE tree (number BIGINT NOT NULL PRIMARY KEY, height BIGINT NOT NULL CHECK (height > 0)) /*clustered*/;
              CREATE TABLE note (number BIGINT NOT NULL, words TEXT, weight DOUBLE PRECISION, bytes BYTEA);",
        postgres: None,
    }],
    statements: &[&[&PLANT, &HEIGHT, &TREES, &FELL]],
};

/// What a [`Plant`] does besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Twist {
    None,
    /// Refuses before it has changed anything.
    RefuseFirst,
    /// Refuses after it has changed something.
    RefuseLate,
    /// Breaks a rule of the table and passes over the error.
    Swallow,
    /// Panics after it has changed something.
    Panic,
    /// Makes the journal forget this number.
    Forget(i64),
}

/// Plants a tree, or sets its height.
#[derive(Debug, Clone)]
pub(crate) struct Plant {
    pub(crate) id: Uuid,
    pub(crate) number: i64,
    pub(crate) height: i64,
    pub(crate) twist: Twist,
}

impl Plant {
    pub(crate) fn new(id: u128, number: i64, height: i64) -> Self {
        Self { id: Uuid::from_u128(id), number, height, twist: Twist::None }
    }

    pub(crate) fn but(self, twist: Twist) -> Self {
        Self { twist, ..self }
    }
}

#[derive(Debug)]
pub(crate) enum Refusal {
    NoRoom,
    Store(StoreError),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Command for Plant {
    const KIND: &'static str = "plant";
    type Answer = String;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        let mut salt = [9; 32];
        salt[..16].copy_from_slice(self.id.as_bytes());
        Header { id: self.id, dialogue: Some(3), source: 4, at: Timestamp::from_second(86_400 * 7 + 5).unwrap(), salt }
    }

    fn content(&self) -> Vec<u8> {
        [self.number.to_le_bytes(), self.height.to_le_bytes()].concat()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<String, Refusal> {
        let planted = [self.number.into(), self.height.into()];
        match self.twist {
            Twist::RefuseFirst => return Err(Refusal::NoRoom),
            Twist::RefuseLate => {
                tx.execute(&PLANT, &planted)?;
                return Err(Refusal::NoRoom);
            }
            Twist::Swallow => {
                tx.execute(&PLANT, &planted)?;
                let broken = tx.execute(&PLANT, &[self.number.into(), 0.into()]);
                assert!(matches!(broken, Err(StoreError::Rule { statement: "plant", .. })), "{broken:?}");
            }
            Twist::Panic => {
                tx.execute(&PLANT, &planted)?;
                panic!("a branch breaks, as planned");
            }
            Twist::Forget(seq) => forget_salts(tx, &[seq])?,
            Twist::None => {}
        }
        tx.execute(&PLANT, &planted)?;
        Ok(format!("tree {} of {} m, number {seq}", self.number, self.height))
    }
}

/// Every tree with its height.
pub(crate) fn trees(store: &Store) -> Vec<(i64, i64)> {
    store.read_blocking(|tx| tx.list(&TREES, &[], |row| Ok((row.int(0)?, row.int(1)?)))).unwrap()
}

/// Numbers and ids of the journal.
pub(crate) fn journal(store: &Store) -> Vec<(i64, Uuid)> {
    store.read_blocking(|tx| tx.list(&JOURNAL, &[], |row| Ok((row.int(0)?, row.uuid(1)?)))).unwrap()
}

/// Keeps the writer busy until it is let go, so that what is sent meanwhile comes into one batch.
pub(crate) struct Hold {
    let_go: Sender<()>,
    thread: std::thread::JoinHandle<()>,
}

impl Hold {
    pub(crate) fn on(store: &Store) -> Self {
        let (let_go, wait): (Sender<()>, Receiver<()>) = channel();
        let (started, has_started) = channel();
        let store = store.clone();
        let thread = std::thread::spawn(move || {
            let held = store.transact_blocking(move |_| {
                started.send(()).unwrap();
                wait.recv().unwrap();
                Ok::<(), StoreError>(())
            });
            held.unwrap();
        });
        has_started.recv().unwrap();
        Self { let_go, thread }
    }

    pub(crate) fn let_go(self) {
        self.let_go.send(()).unwrap();
        self.thread.join().unwrap();
    }
}

/// Sends commands in this order while the writer is held, then lets it go and gathers the answers.
pub(crate) fn together(store: &Store, commands: Vec<Plant>) -> Vec<Result<toguna_store::Done<String>, Refusal>> {
    let hold = Hold::on(store);
    let mut threads = Vec::new();
    for command in commands {
        let waiting = store.waiting().0;
        let sender = store.clone();
        threads.push(std::thread::spawn(move || sender.write_blocking(command)));
        while store.waiting().0 == waiting {
            std::thread::yield_now();
        }
    }
    hold.let_go();
    threads.into_iter().map(|thread| thread.join().unwrap()).collect()
}
