//! Every statement about care that this room says to the store.

use std::collections::{BTreeMap, BTreeSet};

use toguna_store::{Migration, Part, Sql, StoreError, Tx, Uuid};
use toguna_web::frozen::Stopped;

use crate::model::State;

/// What is kept so that nobody is hurt.
pub const PART: Part = Part {
    name: "care",
    migrations: &[Migration {
        part: "care",
        number: 1,
        name: "freeze",
        sql: include_str!("../../migrations/care_0001_freeze.sql"),
        postgres: None,
    }],
    statements: &[&[&FREEZES, &FREEZE_OF, &INSERT_FREEZE, &ASK_THAW, &DELETE_FREEZE]],
};

/// The number under which everything is stopped.
pub const EVERYTHING: i64 = 0;

const FREEZES: Sql = Sql {
    name: "care.freezes",
    text: "SELECT f.dialogue, d.slug, d.state FROM standstill f LEFT JOIN dialogue d ON d.number = f.dialogue ORDER BY f.dialogue",
};

const FREEZE_OF: Sql = Sql {
    name: "care.freeze-of",
    text: "SELECT f.account, a.name, f.day, f.asked_by, b.name, f.asked_day FROM standstill f \
           LEFT JOIN account a ON a.id = f.account LEFT JOIN account b ON b.id = f.asked_by WHERE f.dialogue = $1",
};

pub(super) const INSERT_FREEZE: Sql = Sql {
    name: "care.insert-freeze",
    text: "INSERT INTO standstill (dialogue, account, day, asked_by, asked_day, seq) VALUES ($1, $2, $3, NULL, NULL, $4)",
};

pub(super) const ASK_THAW: Sql =
    Sql { name: "care.ask-thaw", text: "UPDATE standstill SET asked_by = $1, asked_day = $2, seq = $3 WHERE dialogue = $4" };

pub(super) const DELETE_FREEZE: Sql = Sql { name: "care.delete-freeze", text: "DELETE FROM standstill WHERE dialogue = $1" };

/// That something is stopped, and who said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freeze {
    /// Who stopped it; nobody where it was done on the machine itself.
    pub account: Option<Uuid>,
    /// Their name, as long as they have an account.
    pub name: Option<String>,
    /// On which day, counted from 1970-01-01.
    pub day: i64,
    /// Who has asked to end it.
    pub asked_by: Option<Uuid>,
    /// Their name.
    pub asked_name: Option<String>,
    /// On which day they asked.
    pub asked_day: Option<i64>,
}

/// All that is stopped, for a server's memory.
///
/// # Errors
/// Only the store's.
pub fn stopped(tx: &mut Tx<'_>) -> Result<Stopped, StoreError> {
    let (mut everything, mut slugs, mut numbers) = (false, BTreeMap::new(), BTreeSet::new());
    tx.each(&FREEZES, &[], |row| {
        let number = row.int(0)?;
        if number == EVERYTHING {
            everything = true;
            return Ok(());
        }
        numbers.insert(number);
        if let (Some(slug), Some(state)) = (row.opt_text(1)?, row.opt_text(2)?) {
            slugs.insert(slug.to_owned(), state != State::Draft.word());
        }
        Ok(())
    })?;
    Ok(Stopped { everything, slugs, numbers })
}

/// Whether a dialogue, or [`EVERYTHING`], is stopped.
///
/// # Errors
/// Only the store's.
pub fn freeze_of(tx: &mut Tx<'_>, dialogue: i64) -> Result<Option<Freeze>, StoreError> {
    tx.first(&FREEZE_OF, &[dialogue.into()], |row| {
        Ok(Freeze {
            account: row.opt_uuid(0)?,
            name: row.opt_text(1)?.map(str::to_owned),
            day: row.int(2)?,
            asked_by: row.opt_uuid(3)?,
            asked_name: row.opt_text(4)?.map(str::to_owned),
            asked_day: row.opt_int(5)?,
        })
    })
}
