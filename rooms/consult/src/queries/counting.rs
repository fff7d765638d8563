//! What is asked of the store to know which votes count.

use std::collections::{BTreeMap, BTreeSet};

use toguna_store::{Sql, StoreError, Tx};

use crate::counting::Counting;

/// The statements of this file, for [`super::PART`].
pub(super) const STATEMENTS: &[&Sql] = &[&SET_ASIDE, &IN_QUARANTINE, &MERGED, &LAST_CHANGE, &CHANGED, &PUT_CHANGE];

const SET_ASIDE: Sql =
    Sql { name: "consult.set-aside", text: "SELECT number FROM source WHERE dialogue = $1 AND set_aside = 1 ORDER BY number" };

const IN_QUARANTINE: Sql =
    Sql { name: "consult.in-quarantine", text: "SELECT participant FROM quarantine WHERE dialogue = $1 ORDER BY participant" };

const MERGED: Sql = Sql {
    name: "consult.merged",
    text: "SELECT number, merged_into FROM statement WHERE dialogue = $1 AND merged_into IS NOT NULL ORDER BY number",
};

const LAST_CHANGE: Sql = Sql { name: "consult.last-counting-change", text: "SELECT seq FROM counting_change WHERE dialogue = $1" };

const CHANGED: Sql =
    Sql { name: "consult.counting-changed", text: "SELECT dialogue FROM counting_change WHERE seq > $1 ORDER BY dialogue" };

const PUT_CHANGE: Sql = Sql {
    name: "consult.put-counting-change",
    text: "INSERT INTO counting_change (dialogue, seq) VALUES ($1, $2) ON CONFLICT (dialogue) DO UPDATE SET seq = excluded.seq",
};

/// The rule as far as merges go, for one's own view of one's votes; `None` where nothing is merged.
///
/// # Errors
/// Only the store's.
pub(super) fn merges(tx: &mut Tx<'_>, dialogue: i64) -> Result<Option<Counting>, StoreError> {
    let merged = tx.list(&MERGED, &[dialogue.into()], |row| Ok((row.int(0)?, row.int(1)?)))?;
    Ok((!merged.is_empty()).then(|| Counting::new(BTreeSet::new(), BTreeSet::new(), &merged.into_iter().collect())))
}

/// Which votes of this dialogue count now.
///
/// # Errors
/// Only the store's.
pub fn counting(tx: &mut Tx<'_>, dialogue: i64) -> Result<Counting, StoreError> {
    let set_aside = tx.list(&SET_ASIDE, &[dialogue.into()], |row| row.int(0))?;
    let quarantined = tx.list(&IN_QUARANTINE, &[dialogue.into()], |row| row.uuid(0))?;
    let merged = tx.list(&MERGED, &[dialogue.into()], |row| Ok((row.int(0)?, row.int(1)?)))?;
    let (set_aside, quarantined) = (set_aside.into_iter().collect::<BTreeSet<_>>(), quarantined.into_iter().collect::<BTreeSet<_>>());
    Ok(Counting::new(set_aside, quarantined, &merged.into_iter().collect::<BTreeMap<_, _>>()))
}

/// The journal's number of the last command that changed which votes of this dialogue count; 0 if none did.
///
/// # Errors
/// Only the store's.
pub fn last_counting_change(tx: &mut Tx<'_>, dialogue: i64) -> Result<i64, StoreError> {
    Ok(tx.first(&LAST_CHANGE, &[dialogue.into()], |row| row.int(0))?.unwrap_or(0))
}

/// Dialogues in which a command after `after` changed which votes count.
///
/// # Errors
/// Only the store's.
pub fn counting_changed(tx: &mut Tx<'_>, after: i64) -> Result<Vec<i64>, StoreError> {
    tx.list(&CHANGED, &[after.into()], |row| row.int(0))
}

/// Says that the command with this number changes which votes count: every map of the dialogue is counted afresh. A command that sets
/// a source aside, puts somebody in quarantine, merges or splits statements, or undoes one of these, must call it.
///
/// # Errors
/// Only the store's.
pub fn mark_counting_change(tx: &mut Tx<'_>, dialogue: i64, seq: i64) -> Result<(), StoreError> {
    tx.execute(&PUT_CHANGE, &[dialogue.into(), seq.into()])?;
    Ok(())
}
