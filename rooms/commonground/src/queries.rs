//! Every statement that this room says to the store: what has happened since it last looked.

use std::collections::BTreeSet;

use toguna_store::{Part, Sql, StoreError, Tx};

/// What this room asks of the store. It keeps nothing there: the opinion map lives in memory.
pub const PART: Part =
    Part { name: "commonground", migrations: &[], statements: &[&[&HAPPENED, &LAST, &DIALOGUES_CHANGED, &LAST_OF_PARTICIPANTS]] };

const HAPPENED: Sql = Sql { name: "commonground-happened", text: "SELECT seq, dialogue FROM journal WHERE seq > $1 ORDER BY seq" };

const LAST: Sql = Sql { name: "commonground-last", text: "SELECT COALESCE(MAX(seq), 0) FROM journal" };

const DIALOGUES_CHANGED: Sql =
    Sql { name: "commonground-dialogues-changed", text: "SELECT number FROM dialogue WHERE seq > $1 ORDER BY number" };

const LAST_OF_PARTICIPANTS: Sql =
    Sql { name: "commonground-last-of-participants", text: "SELECT COALESCE(MAX(seq), 0) FROM participant WHERE dialogue = $1" };

/// The journal's last number.
pub(crate) fn last(tx: &mut Tx<'_>) -> Result<i64, StoreError> {
    tx.one(&LAST, &[], |row| row.int(0))
}

/// What the journal says has happened.
#[derive(Debug, Default)]
pub(crate) struct Happened {
    /// The journal's last number.
    pub(crate) upto: i64,
    /// Dialogues in which something happened.
    pub(crate) dialogues: BTreeSet<i64>,
    /// Whether something happened that names no dialogue, such as the making of one.
    pub(crate) elsewhere: bool,
}

/// What has happened after `after`; `upto` is `after` when nothing has.
pub(crate) fn happened(tx: &mut Tx<'_>, after: i64) -> Result<Happened, StoreError> {
    let mut happened = Happened { upto: after, ..Happened::default() };
    tx.each(&HAPPENED, &[after.into()], |row| {
        happened.upto = row.int(0)?;
        match row.opt_int(1)? {
            Some(dialogue) => drop(happened.dialogues.insert(dialogue)),
            None => happened.elsewhere = true,
        }
        Ok(())
    })?;
    Ok(happened)
}

/// Dialogues that were made, edited or led to another state after `after`.
pub(crate) fn dialogues_changed(tx: &mut Tx<'_>, after: i64) -> Result<Vec<i64>, StoreError> {
    tx.list(&DIALOGUES_CHANGED, &[after.into()], |row| row.int(0))
}

/// The number of the last command that changed a participant of this dialogue; 0 when there is none.
pub(crate) fn last_of_participants(tx: &mut Tx<'_>, dialogue: i64) -> Result<i64, StoreError> {
    tx.one(&LAST_OF_PARTICIPANTS, &[dialogue.into()], |row| row.int(0))
}
