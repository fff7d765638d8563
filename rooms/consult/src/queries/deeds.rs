//! What people of the team did at the desks, counted by person and day: for those who watch over the team.

use toguna_store::{Row, Sql, StoreError, Tx};

use super::SourceActKind;
use crate::moderation_act::ActKind;

/// The statements of this file.
pub(super) const STATEMENTS: &[&Sql] = &[&MODERATION, &SOURCES, &QUARANTINES];

const MODERATION: Sql = Sql {
    name: "consult.deeds-on-statements",
    text: "SELECT m.day, a.name, COUNT(*), m.act FROM moderation_act m LEFT JOIN account a ON a.id = m.account \
           WHERE m.dialogue = $1 GROUP BY m.day, m.account, a.name, m.act ORDER BY m.day DESC, m.account, m.act",
};

const SOURCES: Sql = Sql {
    name: "consult.deeds-on-sources",
    text: "SELECT s.day, a.name, COUNT(*), s.act FROM source_act s LEFT JOIN account a ON a.id = s.account \
           WHERE s.dialogue = $1 GROUP BY s.day, s.account, a.name, s.act ORDER BY s.day DESC, s.account, s.act",
};

const QUARANTINES: Sql = Sql {
    name: "consult.deeds-of-quarantine",
    text: "SELECT q.day, a.name, COUNT(*) FROM quarantine q LEFT JOIN account a ON a.id = q.account \
           WHERE q.dialogue = $1 GROUP BY q.day, q.account, a.name ORDER BY q.day DESC, q.account",
};

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeedKind {
    /// An act on statements.
    Statements(ActKind),
    /// An act on a way in.
    Source(SourceActKind),
    /// People who are still set aside.
    Quarantine,
}

/// Acts of one kind that a person did on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// The day, counted from 1970-01-01.
    pub day: i64,
    /// The person's name, if they still have an account.
    pub name: Option<String>,
    /// What was done.
    pub kind: DeedKind,
    /// How many times.
    pub count: u64,
}

/// What the team of a dialogue did at its desks.
///
/// # Errors
/// Only the store's.
pub fn deeds(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Deed>, StoreError> {
    let deed = |row: &Row<'_>, kind| {
        Ok::<_, StoreError>(Deed { day: row.int(0)?, name: row.opt_text(1)?.map(str::to_owned), kind, count: row.int(2)?.unsigned_abs() })
    };
    let mut found = tx.list(&MODERATION, &[dialogue.into()], |row| {
        let kind = ActKind::from_word(row.text(3)?).ok_or(StoreError::Column { column: 3, wanted: "an act" })?;
        deed(row, DeedKind::Statements(kind))
    })?;
    found.extend(tx.list(&SOURCES, &[dialogue.into()], |row| {
        let kind = SourceActKind::from_word(row.text(3)?).ok_or(StoreError::Column { column: 3, wanted: "an act on a source" })?;
        deed(row, DeedKind::Source(kind))
    })?);
    found.extend(tx.list(&QUARANTINES, &[dialogue.into()], |row| deed(row, DeedKind::Quarantine))?);
    Ok(found)
}
