//! To be replaced.
use toguna_store::{Command, Conflict, Header, Location, Migration, Options, Part, Sql, Store, StoreError, Timestamp, Tx, Uuid, Value};

const PUT: Sql = Sql {
    name: "put",
    text: "INSERT INTO tree (number, height) VALUES ($1, $2) ON CONFLICT (number) DO UPDATE SET height = excluded.height",
};
const SUM: Sql = Sql { name: "sum", text: "SELECT CAST(COALESCE(SUM(height), 0) AS BIGINT), COUNT(*) FROM tree" };
const PART: Part = Part {
    name: "trees",
    migrations: &[Migration {
        part: "trees",
        number: 1,
        name: "tree",
        sql: "CREATE TABLE tree (number BIGINT NOT NULL PRIMARY KEY, height BIGINT NOT NULL) /*clustered*/;",
        postgres: None,
    }],
    statements: &[&PUT, &SUM],
};

struct Plant {
    id: u8,
    number: i64,
    height: i64,
}

impl Command for Plant {
    const KIND: &'static str = "plant";
    type Answer = i64;
    type Refusal = StoreError;
    fn header(&self) -> Header {
        Header { id: Uuid::from_bytes([self.id; 16]), dialogue: None, source: 0, at: Timestamp::UNIX_EPOCH, salt: [self.id; 32] }
    }
    fn content(&self) -> Vec<u8> {
        [self.number.to_le_bytes(), self.height.to_le_bytes()].concat()
    }
    fn run(&mut self, tx: &mut Tx<'_>, _seq: i64) -> Result<i64, StoreError> {
        tx.execute(&PUT, &[self.number.into(), self.height.into()])?;
        Ok(self.height)
    }
}

fn story(location: &Location) {
    let store = Store::open(location, &[&PART], Options::default()).unwrap();
    let first = store.write_blocking(Plant { id: 1, number: 1, height: 5 }).unwrap();
    assert_eq!((first.answer, first.repeated), (5, false));
    let again = store.write_blocking(Plant { id: 1, number: 1, height: 5 }).unwrap();
    assert_eq!((again.answer, again.seq, again.repeated), (5, first.seq, true));
    assert!(matches!(store.write_blocking(Plant { id: 1, number: 1, height: 6 }), Err(StoreError::IdReused { .. })));
    let rows: Vec<Vec<Value>> = (2..10_i64).map(|n| vec![n.into(), 1.into()]).collect();
    let n =
        store.transact_blocking(move |tx| tx.insert_many("tree", &["number", "height"], &rows, Conflict::Replace(&["number"]))).unwrap();
    assert_eq!(n, 8);
    let sum = store.read_blocking(|tx| tx.one(&SUM, &[], |row| Ok((row.int(0)?, row.int(1)?)))).unwrap();
    assert_eq!(sum, (13, 9));
    store.scrub_blocking().unwrap();
}

#[test]
fn sqlite() {
    story(&Location::Memory);
}

#[test]
fn postgres() {
    if let Ok(at) = std::env::var("TOGUNA_TEST_POSTGRES") {
        story(&at.parse().unwrap());
    }
}
