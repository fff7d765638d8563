//! What is asked of the store to let go of what is no longer needed.

use toguna_store::{Sql, StoreError, Tx};

/// What this file adds to the statements of the room.
pub(super) const STATEMENTS: &[&Sql] = &[
    &REJECTED_UNTIL,
    &COUNT_DECLARED,
    &SEQS_OF_ALL_GROUPS,
    &TOUCH_DECLARED,
    &DELETE_ALL_GROUPS,
    &COUNT_TIMED,
    &FORGET_VOTE_TIMES,
    &FORGET_STATEMENT_TIMES,
    &FORGET_JOINING_TIMES,
    &COUNT_ACCOUNTS,
    &FORGET_MODERATORS,
    &FORGET_KEEPERS_OF_SOURCES,
    &FORGET_GUARDS,
];

/// Statements that were taken out up to a day, and that no other was merged into.
const REJECTED_UNTIL: Sql = Sql {
    name: "consult.rejected-until",
    text: "SELECT s.number, s.said_seq FROM statement s WHERE s.dialogue = $1 AND s.state = 'rejected' AND s.merged_into IS NULL \
           AND COALESCE((SELECT MAX(a.day) FROM moderation_act a WHERE a.dialogue = s.dialogue AND a.statement = s.number), 0) <= $2 \
           AND NOT EXISTS (SELECT 1 FROM statement c WHERE c.dialogue = s.dialogue AND c.merged_into = s.number) ORDER BY s.number",
};

const COUNT_DECLARED: Sql =
    Sql { name: "consult.count-declared", text: "SELECT COUNT(DISTINCT participant) FROM participant_group WHERE dialogue = $1" };

const SEQS_OF_ALL_GROUPS: Sql =
    Sql { name: "consult.seqs-of-all-groups", text: "SELECT DISTINCT said_seq FROM participant_group WHERE dialogue = $1" };

/// So that the opinion map hears of it.
const TOUCH_DECLARED: Sql = Sql {
    name: "consult.touch-declared",
    text: "UPDATE participant SET seq = $1 WHERE dialogue = $2 AND withdrawn = 0 \
           AND id IN (SELECT g.participant FROM participant_group g WHERE g.dialogue = $2)",
};

const DELETE_ALL_GROUPS: Sql = Sql { name: "consult.delete-all-groups", text: "DELETE FROM participant_group WHERE dialogue = $1" };

const COUNT_TIMED: Sql = Sql {
    name: "consult.count-timed",
    text: "SELECT (SELECT COUNT(*) FROM vote v WHERE v.dialogue = $1 AND v.cast_at <> 0) \
           + (SELECT COUNT(*) FROM statement s WHERE s.dialogue = $1 AND s.said_at <> 0 AND s.author IS NOT NULL) \
           + (SELECT COUNT(*) FROM participant p WHERE p.dialogue = $1 AND p.joined <> 0)",
};

const FORGET_VOTE_TIMES: Sql =
    Sql { name: "consult.forget-vote-times", text: "UPDATE vote SET cast_at = 0 WHERE dialogue = $1 AND cast_at <> 0" };

const FORGET_STATEMENT_TIMES: Sql = Sql {
    name: "consult.forget-statement-times",
    text: "UPDATE statement SET said_at = 0 WHERE dialogue = $1 AND said_at <> 0 AND author IS NOT NULL",
};

const FORGET_JOINING_TIMES: Sql =
    Sql { name: "consult.forget-joining-times", text: "UPDATE participant SET joined = 0 WHERE dialogue = $1 AND joined <> 0" };

const COUNT_ACCOUNTS: Sql = Sql {
    name: "consult.count-accounts",
    text: "SELECT (SELECT COUNT(*) FROM moderation_act m WHERE m.dialogue = $1 AND m.account IS NOT NULL) \
           + (SELECT COUNT(*) FROM source_act s WHERE s.dialogue = $1 AND s.account IS NOT NULL) \
           + (SELECT COUNT(*) FROM quarantine q WHERE q.dialogue = $1 AND q.account IS NOT NULL)",
};

const FORGET_MODERATORS: Sql =
    Sql { name: "consult.forget-moderators", text: "UPDATE moderation_act SET account = NULL WHERE dialogue = $1 AND account IS NOT NULL" };

const FORGET_KEEPERS_OF_SOURCES: Sql = Sql {
    name: "consult.forget-keepers-of-sources",
    text: "UPDATE source_act SET account = NULL WHERE dialogue = $1 AND account IS NOT NULL",
};

const FORGET_GUARDS: Sql =
    Sql { name: "consult.forget-guards", text: "UPDATE quarantine SET account = NULL WHERE dialogue = $1 AND account IS NOT NULL" };

/// Number of each statement that was taken out up to a day, with that of the command that said it.
pub(crate) fn rejected_until(tx: &mut Tx<'_>, dialogue: i64, until: i64) -> Result<Vec<(i64, i64)>, StoreError> {
    tx.list(&REJECTED_UNTIL, &[dialogue.into(), until.into()], |row| Ok((row.int(0)?, row.int(1)?)))
}

pub(crate) fn count_declared(tx: &mut Tx<'_>, dialogue: i64) -> Result<i64, StoreError> {
    tx.one(&COUNT_DECLARED, &[dialogue.into()], |row| row.int(0))
}

/// Takes out every declared group; the numbers of the commands that declared them.
pub(crate) fn delete_all_groups(tx: &mut Tx<'_>, dialogue: i64, seq: i64) -> Result<Vec<i64>, StoreError> {
    let seqs = tx.list(&SEQS_OF_ALL_GROUPS, &[dialogue.into()], |row| row.int(0))?;
    tx.execute(&TOUCH_DECLARED, &[seq.into(), dialogue.into()])?;
    tx.execute(&DELETE_ALL_GROUPS, &[dialogue.into()])?;
    Ok(seqs)
}

pub(crate) fn count_timed(tx: &mut Tx<'_>, dialogue: i64) -> Result<i64, StoreError> {
    tx.one(&COUNT_TIMED, &[dialogue.into()], |row| row.int(0))
}

/// Puts no time in the place of each time; how many there were.
pub(crate) fn forget_times(tx: &mut Tx<'_>, dialogue: i64) -> Result<u64, StoreError> {
    let mut gone = 0;
    for sql in [&FORGET_VOTE_TIMES, &FORGET_STATEMENT_TIMES, &FORGET_JOINING_TIMES] {
        gone += tx.execute(sql, &[dialogue.into()])?;
    }
    Ok(gone)
}

pub(crate) fn count_accounts(tx: &mut Tx<'_>, dialogue: i64) -> Result<i64, StoreError> {
    tx.one(&COUNT_ACCOUNTS, &[dialogue.into()], |row| row.int(0))
}

/// Puts nobody in the place of whoever of the team acted; how many acts there were.
pub(crate) fn forget_accounts(tx: &mut Tx<'_>, dialogue: i64) -> Result<u64, StoreError> {
    let mut gone = 0;
    for sql in [&FORGET_MODERATORS, &FORGET_KEEPERS_OF_SOURCES, &FORGET_GUARDS] {
        gone += tx.execute(sql, &[dialogue.into()])?;
    }
    Ok(gone)
}
