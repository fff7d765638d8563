//! What was said must be countable and checkable for ever, and yet erasable: every accepted command leaves one row with a number
//! and a salted digest. When its salt is forgotten, the row still counts, and says nothing.

use std::collections::BTreeMap;

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::error::Trouble;
use crate::tx::Link;
use crate::{Conflict, Migration, Part, Sql, StoreError, Tx, Value, jobs};

/// What every command carries besides what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Made by whoever sends it, the same for every repetition.
    pub id: Uuid,
    /// Number of the dialogue, if it belongs to one.
    pub dialogue: Option<i64>,
    /// Number of the source through which it came.
    pub source: i64,
    /// When it was sent; the journal keeps the day.
    pub at: Timestamp,
    /// 32 random bytes, fresh for every command and never derived from anything that is kept.
    pub salt: [u8; 32],
}

impl Header {
    /// Days since 1970-01-01, UTC.
    pub fn day(&self) -> i64 {
        self.at.as_second().div_euclid(86_400)
    }
}

/// The commitment to what a command said: SHA-256 over `toguna/v1`, the salt, the kind and the content, each of the last two led by
/// its length as 8 bytes, lowest first.
///
/// ```
/// let digest = toguna_store::digest(&[7; 32], "cast-vote", b"1");
/// assert_ne!(digest, toguna_store::digest(&[8; 32], "cast-vote", b"1"));
/// assert_ne!(digest, toguna_store::digest(&[7; 32], "cast-vot", b"e1"));
/// ```
pub fn digest(salt: &[u8; 32], kind: &str, content: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"toguna/v1");
    hash.update(salt);
    for part in [kind.as_bytes(), content] {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// Makes the journal forget what the commands with these numbers said: salt and answer go, number, day and digest stay.
///
/// Whoever repeats such a command gets [`StoreError::Forgotten`]. For use within a command or [`Store::transact`](crate::Store::transact),
/// together with the erasure itself.
pub fn forget_salts(tx: &mut Tx<'_>, seqs: &[i64]) -> Result<(), StoreError> {
    tx.stop_after_trouble()?;
    tx.begin_change(FORGET.name)?;
    match &mut tx.link {
        Link::Sqlite(_) => {
            for seq in seqs {
                tx.execute(&FORGET, &[(*seq).into()])?;
            }
        }
        Link::Postgres(pg) => {
            let forget = || -> Result<u64, postgres::Error> {
                let statement = pg.prepare(&FORGET_ALL)?;
                pg.client().execute(&statement, &[&seqs])
            };
            let outcome = { forget }();
            outcome.map_err(|error| tx.note(FORGET_ALL.name, error.into()))?;
        }
    }
    tx.notes.forgotten.extend_from_slice(seqs);
    Ok(())
}

/// A command that the journal already holds.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub(crate) seq: i64,
    pub(crate) digest: [u8; 32],
    /// Nothing once it was forgotten.
    pub(crate) salt: Option<[u8; 32]>,
    pub(crate) answer: String,
}

/// A row that will be written when the batch is.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) header: Header,
    pub(crate) kind: &'static str,
    pub(crate) known: Known,
}

/// The last number of the journal, and those of the ids that it already holds. One journey to the server on PostgreSQL.
pub(crate) fn look_up(tx: &mut Tx<'_>, ids: &[Uuid]) -> Result<(i64, BTreeMap<Uuid, Known>), StoreError> {
    let mut known = BTreeMap::new();
    let mut last = 0;
    let mut see = |seq, id, entry: Known| {
        last = last.max(seq);
        known.insert(id, entry);
    };
    match &mut tx.link {
        Link::Sqlite(_) => {
            let seq = tx.one(&LAST, &[], |row| row.int(0))?;
            for id in ids {
                tx.each(&BY_ID, &[id.into()], |row| {
                    see(row.int(0)?, *id, Known::read(row)?);
                    Ok(())
                })?;
            }
            last = last.max(seq);
        }
        Link::Postgres(pg) => {
            let bytes: Vec<&[u8]> = ids.iter().map(|id| id.as_bytes().as_slice()).collect();
            let ask = || -> Result<Vec<postgres::Row>, postgres::Error> {
                let statement = pg.prepare(&BY_IDS)?;
                pg.client().query(&statement, &[&bytes])
            };
            let outcome = { ask }();
            let rows = outcome.map_err(|error| tx.note(BY_IDS.name, error.into()))?;
            for row in &rows {
                let row = crate::Row::postgres(row);
                see(row.int(0)?, row.uuid(4)?, Known::read(&row)?);
            }
        }
    }
    Ok((last, known))
}

impl Known {
    fn read(row: &crate::Row<'_>) -> Result<Self, StoreError> {
        let salt = match row.opt_blob(2)? {
            Some(_) => Some(row.bytes(2)?),
            None => None,
        };
        Ok(Self { seq: row.int(0)?, digest: row.bytes(1)?, salt, answer: row.text(3)?.to_owned() })
    }
}

/// Writes the rows of a batch at once.
pub(crate) fn write(tx: &mut Tx<'_>, entries: &[Entry]) -> Result<(), Trouble> {
    const COLUMNS: [&str; 9] = ["seq", "id", "dialogue", "kind", "source", "day", "salt", "digest", "answer"];
    let rows: Vec<Vec<Value>> = entries
        .iter()
        .map(|Entry { header, kind, known }| {
            vec![
                known.seq.into(),
                header.id.into(),
                header.dialogue.into(),
                (*kind).into(),
                header.source.into(),
                header.day().into(),
                known.salt.into(),
                known.digest.into(),
                known.answer.as_str().into(),
            ]
        })
        .collect();
    let outcome = tx.insert_many("journal", &COLUMNS, &rows, Conflict::Fail);
    outcome.map(drop).map_err(|error| tx.notes.trouble.take().unwrap_or(Trouble::Statement(error)))
}

/// The store's own tables.
pub(crate) const PART: Part = Part {
    name: "store",
    migrations: &[
        Migration { part: "store", number: 1, name: "journal", sql: include_str!("../migrations/0001_journal.sql"), postgres: None },
        Migration { part: "store", number: 2, name: "job", sql: include_str!("../migrations/0002_job.sql"), postgres: None },
    ],
    statements: &[&[
        &LAST,
        &BY_ID,
        &FORGET,
        &jobs::ADD,
        &jobs::DUE,
        &jobs::DUE_OF,
        &jobs::AGAIN,
        &jobs::LEASE,
        &jobs::RENEW,
        &jobs::FINISH,
        &jobs::POSTPONE,
        &jobs::SET_ASIDE,
        &jobs::WAITING,
    ]],
};

pub(crate) const LAST: Sql = Sql { name: "journal-last", text: "SELECT COALESCE(MAX(seq), 0) FROM journal" };

const BY_ID: Sql = Sql { name: "journal-by-id", text: "SELECT seq, digest, salt, answer FROM journal WHERE id = $1" };

const FORGET: Sql = Sql { name: "journal-forget", text: "UPDATE journal SET salt = NULL, answer = '' WHERE seq = $1" };

/// PostgreSQL only.
const BY_IDS: Sql = Sql {
    name: "journal-by-ids",
    text: "SELECT seq, digest, salt, answer, id FROM journal WHERE id = ANY($1) OR seq = (SELECT MAX(seq) FROM journal)",
};

/// PostgreSQL only.
const FORGET_ALL: Sql = Sql { name: "journal-forget-all", text: "UPDATE journal SET salt = NULL, answer = '' WHERE seq = ANY($1)" };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_the_published_formula() {
        let mut bytes = b"toguna/v1".to_vec();
        bytes.extend([5; 32]);
        bytes.extend([3, 0, 0, 0, 0, 0, 0, 0]);
        bytes.extend(b"say");
        bytes.extend([2, 0, 0, 0, 0, 0, 0, 0]);
        bytes.extend(b"hi");
        assert_eq!(digest(&[5; 32], "say", b"hi"), <[u8; 32]>::from(Sha256::digest(&bytes)));
    }

    #[test]
    fn a_day_ends_at_midnight_utc_also_before_1970() {
        let day = |second| {
            Header { id: Uuid::nil(), dialogue: None, source: 0, at: Timestamp::from_second(second).unwrap(), salt: [0; 32] }.day()
        };
        assert_eq!([day(-1), day(0), day(86_399), day(86_400)], [-1, 0, 0, 1]);
    }
}
