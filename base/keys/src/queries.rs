//! What is kept of keys: the key itself, what it is for, and nothing about when it was made.

use toguna_store::{Migration, Part, Row, Sql, StoreError};
use zeroize::Zeroizing;

use crate::{MARK_BYTES, SECRET_BYTES};

/// The keys, in the database itself or in a file beside it.
pub const PART: Part = Part {
    name: "keys",
    migrations: &[Migration { part: "keys", number: 1, name: "keys", sql: include_str!("../migrations/0001_keys.sql"), postgres: None }],
    statements: &[&[&FIND, &KEEP, &DROP, &DROP_FIELD, &COUNT, &ITEMS]],
};

/// The table that a dump leaves out.
pub const TABLE: &str = "sealing_key";

/// A key as it is kept.
pub(crate) struct Kept {
    pub(crate) mark: [u8; MARK_BYTES],
    pub(crate) secret: Zeroizing<[u8; SECRET_BYTES]>,
}

impl Kept {
    pub(crate) fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let wrong = || StoreError::Unsound { statement: FIND.name, why: "a key has another length".to_owned() };
        let mark = row.blob(0)?.try_into().map_err(|_| wrong())?;
        let secret = Zeroizing::new(row.blob(1)?.try_into().map_err(|_| wrong())?);
        Ok(Self { mark, secret })
    }
}

pub(crate) const FIND: Sql =
    Sql { name: "keys.find", text: "SELECT mark, secret FROM sealing_key WHERE dialogue = $1 AND field = $2 AND item = $3" };

pub(crate) const KEEP: Sql = Sql {
    name: "keys.keep",
    text: "INSERT INTO sealing_key (dialogue, field, item, mark, secret) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (dialogue, field, item) DO NOTHING",
};

pub(crate) const DROP: Sql = Sql { name: "keys.drop", text: "DELETE FROM sealing_key WHERE dialogue = $1 AND field = $2 AND item = $3" };

pub(crate) const DROP_FIELD: Sql = Sql { name: "keys.drop-field", text: "DELETE FROM sealing_key WHERE dialogue = $1 AND field = $2" };

pub(crate) const COUNT: Sql = Sql { name: "keys.count", text: "SELECT COUNT(*) FROM sealing_key WHERE dialogue = $1 AND field = $2" };

pub(crate) const ITEMS: Sql =
    Sql { name: "keys.items", text: "SELECT item FROM sealing_key WHERE dialogue = $1 AND field = $2 ORDER BY item" };
