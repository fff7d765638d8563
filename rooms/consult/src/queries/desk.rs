//! What the team's desk asks of the store: how statements stand, and every act that led them there.

use serde::Serialize;
use serde::de::DeserializeOwned;
use toguna_store::{Row, Sql, StoreError, Tx, Value};
use uuid::Uuid;

use crate::model::Reason;
use crate::moderation_act::{ActKind, ModerationAct, State};

/// The statements of this file, for [`super::PART`].
pub(super) const STATEMENTS: &[&Sql] = &[
    &PUT_STATE,
    &PUT_PLACE,
    &PUT_ORIGINAL,
    &PUT_FOLDED,
    &INSERT_ACT,
    &MARK_UNDONE,
    &CLEAN_ACT,
    &LAST_ACT,
    &ACTS_OF_COMMAND,
    &ACTS_ON,
    &ALL_ACTS,
    &LAST_ACTS,
    &LOG,
    &LOG_BEFORE,
    &COUNT_LOG,
    &LAST_OF_ACCOUNT,
    &MERGED_INTO,
    &FORGET_MERGE,
    &WAS_ALWAYS_WAITING,
    &WEIGHED_BY_OTHERS,
    &AUTHORS,
    &ACCOUNT_NAMES,
];

const PUT_STATE: Sql = Sql {
    name: "consult.put-state",
    text: "UPDATE statement SET state = $1, reason = $2, reviewed = $3, merged_into = $4, seq = $5 WHERE dialogue = $6 AND number = $7",
};

const PUT_PLACE: Sql =
    Sql { name: "consult.put-place", text: "UPDATE statement SET place = $1, seq = $2 WHERE dialogue = $3 AND number = $4" };

const PUT_ORIGINAL: Sql = Sql {
    name: "consult.put-original",
    text: "UPDATE statement_text SET text = $1 WHERE dialogue = $2 AND statement = $3 AND original = 1",
};

const PUT_FOLDED: Sql = Sql { name: "consult.put-folded", text: "UPDATE statement SET folded = $1 WHERE dialogue = $2 AND number = $3" };

const INSERT_ACT: Sql = Sql {
    name: "consult.insert-act",
    text: "INSERT INTO moderation_act (dialogue, seq, statement, act, reason, before, after, account, day) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
};

const MARK_UNDONE: Sql =
    Sql { name: "consult.mark-undone", text: "UPDATE moderation_act SET undone = $1 WHERE dialogue = $2 AND seq = $3 AND statement = $4" };

const CLEAN_ACT: Sql = Sql {
    name: "consult.clean-act",
    text: "UPDATE moderation_act SET before = $1, after = $2 WHERE dialogue = $3 AND seq = $4 AND statement = $5",
};

const LAST_ACT: Sql = Sql {
    name: "consult.last-act",
    text: "SELECT COALESCE(MAX(seq), 0) FROM moderation_act WHERE dialogue = $1 AND statement = $2 AND act <> 'place'",
};

const ACTS_OF_COMMAND: Sql = Sql {
    name: "consult.acts-of-command",
    text: "SELECT seq, statement, act, reason, before, after, account, day, undone FROM moderation_act \
           WHERE dialogue = $1 AND seq = $2 ORDER BY statement",
};

const ACTS_ON: Sql = Sql {
    name: "consult.acts-on",
    text: "SELECT seq, statement, act, reason, before, after, account, day, undone FROM moderation_act \
           WHERE dialogue = $1 AND statement = $2 ORDER BY seq",
};

const ALL_ACTS: Sql = Sql {
    name: "consult.all-acts",
    text: "SELECT seq, statement, act, reason, before, after, account, day, undone FROM moderation_act \
           WHERE dialogue = $1 ORDER BY seq, statement",
};

/// The last act on every statement, so that it can be told whether somebody was quicker.
const LAST_ACTS: Sql = Sql {
    name: "consult.last-acts",
    text: "SELECT statement, MAX(seq) FROM moderation_act WHERE dialogue = $1 AND act <> 'place' GROUP BY statement ORDER BY statement",
};

const LOG: Sql = Sql {
    name: "consult.log",
    text: "SELECT seq, act, reason, account, day, COUNT(*), CAST(SUM(CASE WHEN undone IS NULL THEN 0 ELSE 1 END) AS BIGINT) \
           FROM moderation_act WHERE dialogue = $1 GROUP BY seq, act, reason, account, day ORDER BY seq DESC, act LIMIT $2 OFFSET $3",
};

const LOG_BEFORE: Sql = Sql {
    name: "consult.log-before",
    text: "SELECT seq, act, reason, account, day, COUNT(*), CAST(SUM(CASE WHEN undone IS NULL THEN 0 ELSE 1 END) AS BIGINT) \
           FROM moderation_act WHERE dialogue = $1 AND seq < $2 GROUP BY seq, act, reason, account, day ORDER BY seq DESC, act, reason LIMIT $3",
};

const COUNT_LOG: Sql = Sql { name: "consult.count-log", text: "SELECT COUNT(DISTINCT seq) FROM moderation_act WHERE dialogue = $1" };

const LAST_OF_ACCOUNT: Sql = Sql {
    name: "consult.last-of-account",
    text: "SELECT seq, statement, act, reason, before, after, account, day, undone FROM moderation_act \
           WHERE dialogue = $1 AND account = $2 AND undone IS NULL AND act NOT IN ('undo', 'redo', 'place') ORDER BY seq DESC, statement LIMIT 1",
};

const MERGED_INTO: Sql = Sql {
    name: "consult.merged-into",
    text: "SELECT number FROM statement WHERE dialogue = $1 AND merged_into IS NOT NULL AND merged_into = $2 ORDER BY number",
};

const FORGET_MERGE: Sql =
    Sql { name: "consult.forget-merge", text: "UPDATE statement SET merged_into = NULL, seq = $1 WHERE dialogue = $2 AND number = $3" };

/// One that waits and on which nobody has acted was never to be seen by others.
const WAS_ALWAYS_WAITING: Sql = Sql {
    name: "consult.was-always-waiting",
    text: "SELECT COUNT(*) FROM statement s WHERE s.dialogue = $1 AND s.number = $2 AND s.state = 'waiting' AND NOT EXISTS \
           (SELECT 1 FROM moderation_act a WHERE a.dialogue = s.dialogue AND a.statement = s.number AND a.act NOT IN ('reject', 'correct'))",
};

const WEIGHED_BY_OTHERS: Sql = Sql {
    name: "consult.weighed-by-others",
    text: "SELECT v.statement FROM statement s, vote v WHERE s.dialogue = $1 AND s.number = $2 AND v.dialogue = s.dialogue \
           AND v.statement = s.number AND (s.author IS NULL OR v.participant <> s.author) LIMIT 1",
};

const AUTHORS: Sql = Sql {
    name: "consult.authors",
    text: "SELECT number, author FROM statement WHERE dialogue = $1 AND author IS NOT NULL ORDER BY number",
};

/// Those of the team who acted in a dialogue; an account that is gone has no name.
const ACCOUNT_NAMES: Sql = Sql {
    name: "consult.account-names",
    text: "SELECT DISTINCT a.id, a.name FROM account a, moderation_act m WHERE m.dialogue = $1 AND m.account = a.id ORDER BY a.name, a.id",
};

/// Leads a statement to a standing.
pub(crate) fn put_state(tx: &mut Tx<'_>, dialogue: i64, statement: i64, state: &State, seq: i64) -> Result<(), StoreError> {
    let row: [Value; 7] = [
        state.standing.word().into(),
        state.reason.map_or("", Reason::word).into(),
        i64::from(state.reviewed).into(),
        state.merged_into.into(),
        seq.into(),
        dialogue.into(),
        statement.into(),
    ];
    tx.execute(&PUT_STATE, &row)?;
    Ok(())
}

/// Gives a statement a place among those that are asked first, or takes it away.
pub(crate) fn put_place(tx: &mut Tx<'_>, dialogue: i64, statement: i64, place: Option<i64>, seq: i64) -> Result<(), StoreError> {
    tx.execute(&PUT_PLACE, &[place.into(), seq.into(), dialogue.into(), statement.into()])?;
    Ok(())
}

/// Another original wording, and how it is compared.
pub(crate) fn put_original(tx: &mut Tx<'_>, dialogue: i64, statement: i64, text: &str, folded: &str) -> Result<(), StoreError> {
    tx.execute(&PUT_ORIGINAL, &[text.into(), dialogue.into(), statement.into()])?;
    tx.execute(&PUT_FOLDED, &[folded.into(), dialogue.into(), statement.into()])?;
    Ok(())
}

/// Keeps an act.
pub(crate) fn insert_act(tx: &mut Tx<'_>, dialogue: i64, act: &ModerationAct) -> Result<(), StoreError> {
    let row: [Value; 9] = [
        dialogue.into(),
        act.seq.into(),
        act.statement.into(),
        act.kind.word().into(),
        act.reason.map_or("", Reason::word).into(),
        json(&act.before)?.into(),
        json(&act.after)?.into(),
        act.account.into(),
        act.day.into(),
    ];
    tx.execute(&INSERT_ACT, &row)?;
    Ok(())
}

/// Notes by which act another one was undone, or that it stands again.
pub(crate) fn mark_undone(tx: &mut Tx<'_>, dialogue: i64, seq: i64, statement: i64, by: Option<i64>) -> Result<(), StoreError> {
    tx.execute(&MARK_UNDONE, &[by.into(), dialogue.into(), seq.into(), statement.into()])?;
    Ok(())
}

/// The journal's number of the last act on a statement, 0 if there is none. Its place in the order does not count.
pub(crate) fn last_act(tx: &mut Tx<'_>, dialogue: i64, statement: i64) -> Result<i64, StoreError> {
    tx.one(&LAST_ACT, &[dialogue.into(), statement.into()], |row| row.int(0))
}

/// The last act on every statement on which there was one, by statement.
///
/// # Errors
/// Only the store's.
pub fn last_acts(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<(i64, i64)>, StoreError> {
    tx.list(&LAST_ACTS, &[dialogue.into()], |row| Ok((row.int(0)?, row.int(1)?)))
}

/// What one command did, by statement.
///
/// # Errors
/// Only the store's.
pub fn acts_of_command(tx: &mut Tx<'_>, dialogue: i64, seq: i64) -> Result<Vec<ModerationAct>, StoreError> {
    tx.list(&ACTS_OF_COMMAND, &[dialogue.into(), seq.into()], act_row)
}

/// What was done to one statement, the first act first.
///
/// # Errors
/// Only the store's.
pub fn acts_on(tx: &mut Tx<'_>, dialogue: i64, statement: i64) -> Result<Vec<ModerationAct>, StoreError> {
    tx.list(&ACTS_ON, &[dialogue.into(), statement.into()], act_row)
}

/// Every act of a dialogue in the order of the journal.
///
/// # Errors
/// Only the store's.
pub fn each_act(tx: &mut Tx<'_>, dialogue: i64, mut take: impl FnMut(ModerationAct)) -> Result<(), StoreError> {
    tx.each(&ALL_ACTS, &[dialogue.into()], |row| {
        take(act_row(row)?);
        Ok(())
    })
}

/// What one command did, in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// The journal's number of the command.
    pub seq: i64,
    /// What it did.
    pub kind: ActKind,
    /// The reason, where something was taken out.
    pub reason: Option<Reason>,
    /// Who did it; none where it came about by itself.
    pub account: Option<Uuid>,
    /// Days since 1970-01-01, UTC.
    pub day: i64,
    /// On how many statements.
    pub statements: u64,
    /// On how many of them it was undone.
    pub undone: u64,
}

/// What the team did, the last command first: `most` lines after the first `skipped`.
///
/// # Errors
/// Only the store's.
pub fn log(tx: &mut Tx<'_>, dialogue: i64, most: i64, skipped: i64) -> Result<Vec<LogLine>, StoreError> {
    tx.list(&LOG, &[dialogue.into(), most.into(), skipped.into()], log_line)
}

/// What the team did by commands before the number `before` of the journal, the last one first: at least `most` lines if there are so
/// many, and all lines of the commands that they belong to. With them, whether there is more.
///
/// # Errors
/// Only the store's.
pub fn log_before(tx: &mut Tx<'_>, dialogue: i64, before: i64, most: usize) -> Result<(Vec<LogLine>, bool), StoreError> {
    /// A command has at most one line for each kind of act and each reason.
    const LINES_OF_A_COMMAND: usize = ActKind::ALL.len() * (Reason::ALL.len() + 1);
    let asked = (most + LINES_OF_A_COMMAND) as i64;
    let mut lines = tx.list(&LOG_BEFORE, &[dialogue.into(), before.into(), asked.into()], log_line)?;
    let cut = (most..lines.len()).find(|&place| place == 0 || lines[place].seq != lines[place - 1].seq);
    lines.truncate(cut.unwrap_or(lines.len()));
    Ok((lines, cut.is_some()))
}

fn log_line(row: &Row<'_>) -> Result<LogLine, StoreError> {
    Ok(LogLine {
        seq: row.int(0)?,
        kind: kind(row, 1)?,
        reason: Reason::from_word(row.text(2)?),
        account: row.opt_uuid(3)?,
        day: row.int(4)?,
        statements: row.int(5)?.unsigned_abs(),
        undone: row.int(6)?.unsigned_abs(),
    })
}

/// How many commands the log holds.
///
/// # Errors
/// Only the store's.
pub fn count_log(tx: &mut Tx<'_>, dialogue: i64) -> Result<i64, StoreError> {
    tx.one(&COUNT_LOG, &[dialogue.into()], |row| row.int(0))
}

/// The last act of an account that stands and can be undone by one press of a key.
///
/// # Errors
/// Only the store's.
pub fn last_of_account(tx: &mut Tx<'_>, dialogue: i64, account: Uuid) -> Result<Option<ModerationAct>, StoreError> {
    tx.first(&LAST_OF_ACCOUNT, &[dialogue.into(), account.into()], act_row)
}

/// The merge by which a statement is merged now.
pub(crate) fn standing_merge(tx: &mut Tx<'_>, dialogue: i64, statement: i64) -> Result<Option<ModerationAct>, StoreError> {
    let acts = acts_on(tx, dialogue, statement)?;
    Ok(acts.into_iter().rev().find(|act| act.kind == ActKind::Merge && act.undone.is_none()))
}

/// The statements that were merged into this one, not counting those merged into them.
///
/// # Errors
/// Only the store's.
pub fn merged_into(tx: &mut Tx<'_>, dialogue: i64, root: i64) -> Result<Vec<i64>, StoreError> {
    tx.list(&MERGED_INTO, &[dialogue.into(), root.into()], |row| row.int(0))
}

/// A withdrawn statement leads nowhere any more.
pub(crate) fn forget_merge(tx: &mut Tx<'_>, dialogue: i64, statement: i64, seq: i64) -> Result<(), StoreError> {
    tx.execute(&FORGET_MERGE, &[seq.into(), dialogue.into(), statement.into()])?;
    Ok(())
}

/// Whether anybody but its author has weighed a statement.
///
/// # Errors
/// Only the store's.
pub fn is_weighed_by_others(tx: &mut Tx<'_>, dialogue: i64, statement: i64) -> Result<bool, StoreError> {
    let which = [dialogue.into(), statement.into()];
    // Votes are kept by person: the look through all of them is spared where it cannot find anything.
    if tx.one(&WAS_ALWAYS_WAITING, &which, |row| row.int(0))? > 0 {
        return Ok(false);
    }
    Ok(tx.first(&WEIGHED_BY_OTHERS, &which, |row| row.int(0))?.is_some())
}

/// Statements with an author, and who it is.
///
/// # Errors
/// Only the store's.
pub fn authors(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<(i64, Uuid)>, StoreError> {
    tx.list(&AUTHORS, &[dialogue.into()], |row| Ok((row.int(0)?, row.uuid(1)?)))
}

/// The names of those of the team who acted in a dialogue.
///
/// # Errors
/// Only the store's.
pub fn account_names(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<(Uuid, String)>, StoreError> {
    tx.list(&ACCOUNT_NAMES, &[dialogue.into()], |row| Ok((row.uuid(0)?, row.text(1)?.to_owned())))
}

/// Takes the wordings out of the acts on a statement whose author withdrew; the numbers of the commands that said them.
pub(crate) fn forget_wordings(tx: &mut Tx<'_>, dialogue: i64, statement: i64) -> Result<Vec<i64>, StoreError> {
    let mut said = Vec::new();
    for act in acts_on(tx, dialogue, statement)? {
        if act.before.wording.is_none() && act.after.wording.is_none() {
            continue;
        }
        let without = |state: &State| json(&State { wording: None, ..state.clone() });
        let row: [Value; 5] =
            [without(&act.before)?.into(), without(&act.after)?.into(), dialogue.into(), act.seq.into(), statement.into()];
        tx.execute(&CLEAN_ACT, &row)?;
        said.push(act.seq);
    }
    Ok(said)
}

fn act_row(row: &Row<'_>) -> Result<ModerationAct, StoreError> {
    Ok(ModerationAct {
        seq: row.int(0)?,
        statement: row.int(1)?,
        kind: kind(row, 2)?,
        reason: Reason::from_word(row.text(3)?),
        before: from_json(row, 4)?,
        after: from_json(row, 5)?,
        account: row.opt_uuid(6)?,
        day: row.int(7)?,
        undone: row.opt_int(8)?,
    })
}

fn kind(row: &Row<'_>, column: usize) -> Result<ActKind, StoreError> {
    ActKind::from_word(row.text(column)?).ok_or(StoreError::Column { column, wanted: "an act of moderation" })
}

fn from_json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> Result<T, StoreError> {
    serde_json::from_str(row.text(column)?).map_err(|_| StoreError::Column { column, wanted: "how a statement stands, as JSON" })
}

fn json(state: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(state).map_err(|_| StoreError::Column { column: 0, wanted: "how a statement stands, as JSON" })
}
