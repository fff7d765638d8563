//! Every statement that this room says to the store, and how rows become nouns.

use std::collections::BTreeMap;

use toguna_opinion::votes::Vote;
use toguna_store::{Migration, Part, Row, Sql, StoreError, Tx};
use uuid::Uuid;

use crate::asked::Numbers;
use crate::counting::{Candidate, Counting};
use crate::model::{Kind, Reason, Standing, Statement, Wording};
use crate::next_statement::Open;
use crate::translation::{Translation, TranslationState};

mod counting;
pub mod deeds;
pub mod desk;
mod perishing;
mod quarantine;
pub mod recordings;
mod sources;
pub mod traces;
mod translation;

use counting::merges;
pub use counting::{counting, counting_changed, last_counting_change, mark_counting_change};
pub(crate) use perishing::{count_accounts, count_declared, count_timed, delete_all_groups, forget_accounts, forget_times, rejected_until};
pub use quarantine::{Aside, Quarantine, aside, quarantines};
pub(crate) use quarantine::{forget_quarantine, quarantined_by, release, set_aside_people};
pub use sources::{
    Invitation, Joining, SourceAct, SourceActKind, SourceFigures, invitation, joinings, people_of_source, source, source_acts,
    source_figures, sources, vote_cells,
};
pub(crate) use sources::{
    delete_source, insert_source_act, last_act_on_source, mark_source_act_undone, next_source_number, put_source, source_act,
    use_invitation,
};
pub use translation::{TranslationRow, translation_rows};
pub(crate) use translation::{
    delete_of_statement, delete_row, delete_wording, put_row, put_wording, row_of, seqs_of_statement, set_reviewer, touch_statement,
};

/// What this room keeps in the store.
pub const PART: Part = Part {
    name: "consult",
    migrations: &[
        Migration { part: "consult", number: 1, name: "voices", sql: include_str!("../../migrations/0001_voices.sql"), postgres: None },
        Migration { part: "consult", number: 2, name: "desk", sql: include_str!("../../migrations/0002_desk.sql"), postgres: None },
        Migration { part: "consult", number: 3, name: "merges", sql: include_str!("../../migrations/0003_merges.sql"), postgres: None },
        Migration { part: "consult", number: 4, name: "voices", sql: include_str!("../../migrations/0004_voices.sql"), postgres: None },
    ],
    statements: &[
        STATEMENTS_HERE,
        counting::STATEMENTS,
        deeds::STATEMENTS,
        desk::STATEMENTS,
        sources::STATEMENTS,
        quarantine::STATEMENTS,
        translation::STATEMENTS,
        perishing::STATEMENTS,
        traces::STATEMENTS,
    ],
};

const STATEMENTS_HERE: &[&Sql] = &[
    &MAY_VOTE,
    &OLD_VOTE,
    &PUT_VOTE,
    &VOTES_OF,
    &OPEN_TO,
    &GROUPS_OF,
    &DELETE_GROUPS,
    &INSERT_GROUP,
    &NEXT_STATEMENT_NUMBER,
    &SAME_WORDING,
    &WAITING_OF,
    &INSERT_STATEMENT,
    &INSERT_TEXT,
    &STATEMENTS,
    &STATEMENT,
    &STATEMENTS_OF,
    &STATEMENTS_SINCE,
    &UNREVIEWED,
    &TEXTS,
    &TEXTS_OF_STATEMENT,
    &DELETE_VOTES_OF,
    &SEQS_OF_VOTES,
    &SEQS_OF_GROUPS,
    &SAID_BY,
    &WITHDRAW_STATEMENT,
    &DELETE_TEXTS_OF_STATEMENT,
    &ALL_VOTES,
    &VOTES_SINCE,
    &ALL_GROUPS,
    &MATTERS,
    &COUNT_STANDINGS,
    &COUNT_VOTES,
    &ACCEPTED_AFTER,
    &UNREVIEWED_AFTER,
];

/// What a vote needs to know, in one look: the dialogue's rules, whether the person is still there, where the statement stands, and which
/// vote it takes the place of.
pub(crate) const MAY_VOTE: Sql = Sql {
    name: "consult.may-vote",
    text: "SELECT d.state, d.opens_day, d.closes_day, d.precision_seconds, \
           (SELECT p.withdrawn FROM participant p WHERE p.dialogue = d.number AND p.id = $1), \
           (SELECT s.state FROM statement s WHERE s.dialogue = d.number AND s.number = $2), \
           (SELECT v.seq FROM vote v WHERE v.dialogue = d.number AND v.participant = $1 AND v.statement = $2 AND v.source = $3), \
           (SELECT MAX(c.number) FROM consent_version c WHERE c.dialogue = d.number), \
           (SELECT a.version FROM consented a WHERE a.dialogue = d.number AND a.participant = $1) \
           FROM dialogue d WHERE d.number = $4",
};

pub(crate) const OLD_VOTE: Sql = Sql {
    name: "consult.old-vote",
    text: "SELECT seq FROM vote WHERE dialogue = $1 AND participant = $2 AND statement = $3 AND source = $4",
};

pub(crate) const PUT_VOTE: Sql = Sql {
    name: "consult.put-vote",
    text: "INSERT INTO vote (dialogue, participant, statement, source, vote, matters, probability, cast_at, seq) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
           ON CONFLICT (dialogue, participant, statement, source) DO UPDATE SET vote = excluded.vote, matters = excluded.matters, \
           probability = excluded.probability, cast_at = excluded.cast_at, seq = excluded.seq",
};

/// In the order of the journal: the last row of a statement is the one that counts.
const VOTES_OF: Sql = Sql {
    name: "consult.votes-of",
    text: "SELECT statement, vote, matters, seq FROM vote WHERE dialogue = $1 AND participant = $2 ORDER BY statement, seq",
};

/// Accepted statements that this person has not weighed.
const OPEN_TO: Sql = Sql {
    name: "consult.open-to",
    text: "SELECT s.number, s.place FROM statement s WHERE s.dialogue = $1 AND s.state = 'accepted' AND NOT EXISTS \
           (SELECT 1 FROM vote v WHERE v.dialogue = s.dialogue AND v.participant = $2 AND v.statement = s.number) ORDER BY s.number",
};

const GROUPS_OF: Sql = Sql {
    name: "consult.groups-of",
    text: "SELECT dimension, value FROM participant_group WHERE dialogue = $1 AND participant = $2 ORDER BY dimension",
};

pub(crate) const DELETE_GROUPS: Sql =
    Sql { name: "consult.delete-groups", text: "DELETE FROM participant_group WHERE dialogue = $1 AND participant = $2" };

pub(crate) const INSERT_GROUP: Sql = Sql {
    name: "consult.insert-group",
    text: "INSERT INTO participant_group (dialogue, participant, dimension, value, said_seq) VALUES ($1, $2, $3, $4, $5)",
};

pub(crate) const NEXT_STATEMENT_NUMBER: Sql =
    Sql { name: "consult.next-statement-number", text: "SELECT COALESCE(MAX(number), -1) + 1 FROM statement WHERE dialogue = $1" };

pub(crate) const SAME_WORDING: Sql = Sql {
    name: "consult.same-wording",
    text: "SELECT number, state FROM statement WHERE dialogue = $1 AND folded = $2 AND state <> 'withdrawn' ORDER BY number",
};

pub(crate) const WAITING_OF: Sql = Sql {
    name: "consult.waiting-of",
    text: "SELECT COUNT(*) FROM statement WHERE dialogue = $1 AND author = $2 AND reviewed = 0 AND state <> 'withdrawn'",
};

pub(crate) const INSERT_STATEMENT: Sql = Sql {
    name: "consult.insert-statement",
    text: "INSERT INTO statement (dialogue, number, kind, author, state, reviewed, reason, folded, said_at, said_seq, seq) \
           VALUES ($1, $2, $3, $4, $5, $6, '', $7, $8, $9, $10)",
};

pub(crate) const INSERT_TEXT: Sql = Sql {
    name: "consult.insert-text",
    text: "INSERT INTO statement_text (dialogue, statement, language, text, original) VALUES ($1, $2, $3, $4, $5)",
};

const STATEMENTS: Sql = Sql {
    name: "consult.statements",
    text: "SELECT number, kind, state, reason, reviewed, CASE WHEN author IS NULL THEN 1 ELSE 0 END, said_at, seq, merged_into, place FROM statement WHERE dialogue = $1 ORDER BY number",
};

const STATEMENT: Sql = Sql {
    name: "consult.statement",
    text: "SELECT number, kind, state, reason, reviewed, CASE WHEN author IS NULL THEN 1 ELSE 0 END, said_at, seq, merged_into, place FROM statement WHERE dialogue = $1 AND number = $2",
};

const STATEMENTS_OF: Sql = Sql {
    name: "consult.statements-of",
    text: "SELECT number, kind, state, reason, reviewed, CASE WHEN author IS NULL THEN 1 ELSE 0 END, said_at, seq, merged_into, place FROM statement \
           WHERE dialogue = $1 AND author = $2 ORDER BY number",
};

const STATEMENTS_SINCE: Sql = Sql {
    name: "consult.statements-since",
    text: "SELECT number, kind, state, reason, reviewed, CASE WHEN author IS NULL THEN 1 ELSE 0 END, said_at, seq, merged_into, place FROM statement \
           WHERE dialogue = $1 AND seq > $2 AND seq <= $3 ORDER BY number",
};

const UNREVIEWED: Sql = Sql {
    name: "consult.unreviewed",
    text: "SELECT number, kind, state, reason, reviewed, CASE WHEN author IS NULL THEN 1 ELSE 0 END, said_at, seq, merged_into, place FROM statement \
           WHERE dialogue = $1 AND reviewed = 0 AND state <> 'withdrawn' ORDER BY number",
};

/// A page of what others weigh.
const ACCEPTED_AFTER: Sql = Sql {
    name: "consult.accepted-after",
    text: "SELECT number, kind, state, reason, reviewed, CASE WHEN author IS NULL THEN 1 ELSE 0 END, said_at, seq, merged_into, place FROM statement \
           WHERE dialogue = $1 AND state = 'accepted' AND number > $2 ORDER BY number LIMIT $3",
};

/// A page of what nobody has looked at.
const UNREVIEWED_AFTER: Sql = Sql {
    name: "consult.unreviewed-after",
    text: "SELECT number, kind, state, reason, reviewed, CASE WHEN author IS NULL THEN 1 ELSE 0 END, said_at, seq, merged_into, place FROM statement \
           WHERE dialogue = $1 AND reviewed = 0 AND state <> 'withdrawn' AND number > $2 ORDER BY number LIMIT $3",
};

/// The wordings, and what is known of those that are translations.
const TEXTS: Sql = Sql {
    name: "consult.texts",
    text: "SELECT t.statement, t.language, t.text, r.reviewer, r.original_digest, r.text_digest FROM statement_text t \
           LEFT JOIN translation r ON r.dialogue = t.dialogue AND r.statement = t.statement AND r.field = 'text' AND r.language = t.language \
           WHERE t.dialogue = $1 ORDER BY t.statement, t.original DESC, t.language",
};

const TEXTS_OF_STATEMENT: Sql = Sql {
    name: "consult.texts-of-statement",
    text: "SELECT t.statement, t.language, t.text, r.reviewer, r.original_digest, r.text_digest FROM statement_text t \
           LEFT JOIN translation r ON r.dialogue = t.dialogue AND r.statement = t.statement AND r.field = 'text' AND r.language = t.language \
           WHERE t.dialogue = $1 AND t.statement = $2 ORDER BY t.original DESC, t.language",
};

pub(crate) const DELETE_VOTES_OF: Sql =
    Sql { name: "consult.delete-votes-of", text: "DELETE FROM vote WHERE dialogue = $1 AND participant = $2" };

pub(crate) const SEQS_OF_VOTES: Sql =
    Sql { name: "consult.seqs-of-votes", text: "SELECT DISTINCT seq FROM vote WHERE dialogue = $1 AND participant = $2" };

pub(crate) const SEQS_OF_GROUPS: Sql = Sql {
    name: "consult.seqs-of-groups",
    text: "SELECT DISTINCT said_seq FROM participant_group WHERE dialogue = $1 AND participant = $2",
};

pub(crate) const SAID_BY: Sql =
    Sql { name: "consult.said-by", text: "SELECT number, said_seq FROM statement WHERE dialogue = $1 AND author = $2 ORDER BY number" };

pub(crate) const WITHDRAW_STATEMENT: Sql = Sql {
    name: "consult.withdraw-statement",
    text: "UPDATE statement SET state = 'withdrawn', author = NULL, reason = '', folded = '', said_at = 0, place = NULL, seq = $1 \
           WHERE dialogue = $2 AND number = $3",
};

pub(crate) const DELETE_TEXTS_OF_STATEMENT: Sql =
    Sql { name: "consult.delete-texts-of-statement", text: "DELETE FROM statement_text WHERE dialogue = $1 AND statement = $2" };

const ALL_VOTES: Sql = Sql {
    name: "consult.all-votes",
    text: "SELECT participant, statement, source, vote, seq FROM vote WHERE dialogue = $1 AND seq <= $2 ORDER BY participant, statement, source",
};

const VOTES_SINCE: Sql = Sql {
    name: "consult.votes-since",
    text: "SELECT dialogue, participant, statement, source, vote, seq FROM vote WHERE seq > $1 AND seq <= $2 ORDER BY seq",
};

const ALL_GROUPS: Sql = Sql {
    name: "consult.all-groups",
    text: "SELECT participant, dimension, value FROM participant_group WHERE dialogue = $1 ORDER BY participant, dimension",
};

const MATTERS: Sql = Sql {
    name: "consult.matters",
    text: "SELECT participant, statement, source, seq, matters FROM vote WHERE dialogue = $1 ORDER BY participant, statement, source",
};

const COUNT_STANDINGS: Sql = Sql {
    name: "consult.count-standings",
    text: "SELECT state, reviewed, COUNT(*) FROM statement WHERE dialogue = $1 GROUP BY state, reviewed ORDER BY state, reviewed",
};

const COUNT_VOTES: Sql = Sql { name: "consult.count-votes", text: "SELECT COUNT(*) FROM vote WHERE dialogue = $1" };

/// What a person said of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnVote {
    /// The statement.
    pub statement: i64,
    /// What was said.
    pub vote: Vote,
    /// Whether it matters to them.
    pub matters: bool,
}

/// A vote on its way to the opinion map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MapVote {
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Who.
    pub participant: Uuid,
    /// On which statement.
    pub statement: i64,
    /// Through which source.
    pub source: i64,
    /// What was said.
    pub vote: Vote,
    /// The journal's number.
    pub seq: i64,
}

/// What a person has weighed, by the statement for which it counts: a vote on a statement that was merged stands beneath the one that
/// stays. Their own view of their votes: sources that are set aside are not looked at.
///
/// # Errors
/// Only the store's.
pub fn votes_of(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid) -> Result<Vec<OwnVote>, StoreError> {
    let mut votes = tx.list(&VOTES_OF, &[dialogue.into(), participant.into()], |row| {
        Ok(Candidate { statement: row.int(0)?, source: 0, seq: row.int(3)?, said: (vote(row, 1)?, row.int(2)? != 0) })
    })?;
    merges(tx, dialogue)?.unwrap_or_default().resolve(participant, &mut votes);
    Ok(votes.into_iter().map(|own| OwnVote { statement: own.statement, vote: own.said.0, matters: own.said.1 }).collect())
}

/// The statements that somebody has voted on, through whatever source.
///
/// # Errors
/// Only the store's.
pub fn weighed_by(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid) -> Result<Numbers, StoreError> {
    let mut weighed = Numbers::default();
    tx.each(&VOTES_OF, &[dialogue.into(), participant.into()], |row| {
        weighed.insert(row.int(0)?);
        Ok(())
    })?;
    Ok(weighed)
}

/// Accepted statements that this person has not weighed yet, neither themselves nor as another one that was merged into them.
///
/// # Errors
/// Only the store's.
pub fn open_to(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid) -> Result<Vec<Open>, StoreError> {
    let who = [dialogue.into(), participant.into()];
    let mut open = tx.list(&OPEN_TO, &who, |row| Ok(Open { number: row.int(0)?, place: row.opt_int(1)? }))?;
    let merges = merges(tx, dialogue)?;
    if merges.is_some() {
        let weighed = votes_of(tx, dialogue, participant)?;
        open.retain(|open| weighed.binary_search_by_key(&open.number, |own| own.statement).is_err());
    }
    Ok(open)
}

/// What a person has declared: dimension and value, [`crate::model::PREFERS_NOT_TO_SAY`] included.
///
/// # Errors
/// Only the store's.
pub fn groups_of(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid) -> Result<Vec<(i64, i64)>, StoreError> {
    tx.list(&GROUPS_OF, &[dialogue.into(), participant.into()], |row| Ok((row.int(0)?, row.int(1)?)))
}

/// Every statement of a dialogue with its wordings.
///
/// # Errors
/// Only the store's.
pub fn statements(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Statement>, StoreError> {
    let mut statements = tx.list(&STATEMENTS, &[dialogue.into()], statement_row)?;
    let mut place = 0;
    tx.each(&TEXTS, &[dialogue.into()], |row| {
        let number = row.int(0)?;
        while statements.get(place).is_some_and(|statement| statement.number < number) {
            place += 1;
        }
        match statements.get_mut(place).filter(|statement| statement.number == number) {
            Some(statement) => add_wording(statement, row),
            None => Ok(()),
        }
    })?;
    Ok(statements)
}

/// One statement.
///
/// # Errors
/// Only the store's.
pub fn statement(tx: &mut Tx<'_>, dialogue: i64, number: i64) -> Result<Option<Statement>, StoreError> {
    let found = tx.first(&STATEMENT, &[dialogue.into(), number.into()], statement_row)?;
    Ok(with_texts(tx, dialogue, found.into_iter().collect())?.pop())
}

/// What one person said.
///
/// # Errors
/// Only the store's.
pub fn statements_of(tx: &mut Tx<'_>, dialogue: i64, author: Uuid) -> Result<Vec<Statement>, StoreError> {
    let found = tx.list(&STATEMENTS_OF, &[dialogue.into(), author.into()], statement_row)?;
    with_texts(tx, dialogue, found)
}

/// Statements that nobody of the team has looked at, the oldest first.
///
/// # Errors
/// Only the store's.
pub fn unreviewed(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Statement>, StoreError> {
    let found = tx.list(&UNREVIEWED, &[dialogue.into()], statement_row)?;
    with_texts(tx, dialogue, found)
}

/// Accepted statements with a number above `after`, at most `most`, by number.
///
/// # Errors
/// Only the store's.
pub fn accepted_after(tx: &mut Tx<'_>, dialogue: i64, after: i64, most: i64) -> Result<Vec<Statement>, StoreError> {
    let found = tx.list(&ACCEPTED_AFTER, &[dialogue.into(), after.into(), most.into()], statement_row)?;
    with_texts(tx, dialogue, found)
}

/// Statements with a number above `after` that nobody of the team has looked at, at most `most`, by number.
///
/// # Errors
/// Only the store's.
pub fn unreviewed_after(tx: &mut Tx<'_>, dialogue: i64, after: i64, most: i64) -> Result<Vec<Statement>, StoreError> {
    let found = tx.list(&UNREVIEWED_AFTER, &[dialogue.into(), after.into(), most.into()], statement_row)?;
    with_texts(tx, dialogue, found)
}

/// How many votes a dialogue has, through all sources.
///
/// # Errors
/// Only the store's.
pub fn count_votes(tx: &mut Tx<'_>, dialogue: i64) -> Result<i64, StoreError> {
    tx.one(&COUNT_VOTES, &[dialogue.into()], |row| row.int(0))
}

/// Statements that commands after `after`, up to and with `upto`, have changed.
///
/// # Errors
/// Only the store's.
pub fn statements_since(tx: &mut Tx<'_>, dialogue: i64, after: i64, upto: i64) -> Result<Vec<Statement>, StoreError> {
    let found = tx.list(&STATEMENTS_SINCE, &[dialogue.into(), after.into(), upto.into()], statement_row)?;
    with_texts(tx, dialogue, found)
}

/// How many statements stand where, looked at or not.
///
/// # Errors
/// Only the store's.
pub fn count_standings(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<(Standing, bool, i64)>, StoreError> {
    tx.list(&COUNT_STANDINGS, &[dialogue.into()], |row| Ok((standing(row, 0)?, row.int(1)? != 0, row.int(2)?)))
}

/// How many people said of each statement that it matters to them, by statement, among the votes that count: a carried one for the
/// statement for which it counts.
///
/// # Errors
/// Only the store's.
pub fn matters(tx: &mut Tx<'_>, dialogue: i64, counting: &Counting) -> Result<Vec<(i64, i64)>, StoreError> {
    let mut sums: BTreeMap<i64, i64> = BTreeMap::new();
    let mut person: Option<Uuid> = None;
    let mut votes: Vec<Candidate<i64>> = Vec::new();
    let mut take = |participant: Uuid, votes: &mut Vec<Candidate<i64>>| {
        counting.resolve(participant, votes);
        for vote in votes.drain(..) {
            *sums.entry(vote.statement).or_default() += vote.said;
        }
    };
    tx.each(&MATTERS, &[dialogue.into()], |row| {
        let participant = row.uuid(0)?;
        if let Some(last) = person.filter(|last| *last != participant) {
            take(last, &mut votes);
        }
        person = Some(participant);
        votes.push(Candidate { statement: row.int(1)?, source: row.int(2)?, seq: row.int(3)?, said: row.int(4)? });
        Ok(())
    })?;
    if let Some(last) = person {
        take(last, &mut votes);
    }
    Ok(sums.into_iter().collect())
}

/// Every vote of a dialogue up to and with `upto`: by participant, then statement, then source.
///
/// # Errors
/// Those of `take`, and the store's.
pub fn each_vote(tx: &mut Tx<'_>, dialogue: i64, upto: i64, mut take: impl FnMut(MapVote)) -> Result<(), StoreError> {
    tx.each(&ALL_VOTES, &[dialogue.into(), upto.into()], |row| {
        take(MapVote {
            dialogue,
            participant: row.uuid(0)?,
            statement: row.int(1)?,
            source: row.int(2)?,
            vote: vote(row, 3)?,
            seq: row.int(4)?,
        });
        Ok(())
    })
}

/// The votes of a dialogue that count, up to and with `upto`: by participant, then by the statement for which they count, which is the
/// one that `take` sees.
///
/// # Errors
/// Only the store's.
pub fn each_counted_vote(
    tx: &mut Tx<'_>,
    dialogue: i64,
    upto: i64,
    counting: &Counting,
    mut take: impl FnMut(MapVote),
) -> Result<(), StoreError> {
    let mut person: Option<Uuid> = None;
    let mut votes: Vec<Candidate<Vote>> = Vec::new();
    let mut give = |participant: Uuid, votes: &mut Vec<Candidate<Vote>>| {
        counting.resolve(participant, votes);
        for Candidate { statement, source, seq, said } in votes.drain(..) {
            take(MapVote { dialogue, participant, statement, source, vote: said, seq });
        }
    };
    each_vote(tx, dialogue, upto, |vote| {
        if let Some(last) = person.filter(|last| *last != vote.participant) {
            give(last, &mut votes);
        }
        person = Some(vote.participant);
        votes.push(Candidate { statement: vote.statement, source: vote.source, seq: vote.seq, said: vote.vote });
    })?;
    if let Some(last) = person {
        give(last, &mut votes);
    }
    Ok(())
}

/// Votes of all dialogues that commands after `after`, up to and with `upto`, have cast or changed, in the order of the journal.
///
/// # Errors
/// Only the store's.
pub fn votes_since(tx: &mut Tx<'_>, after: i64, upto: i64, mut take: impl FnMut(MapVote)) -> Result<(), StoreError> {
    tx.each(&VOTES_SINCE, &[after.into(), upto.into()], |row| {
        take(MapVote {
            dialogue: row.int(0)?,
            participant: row.uuid(1)?,
            statement: row.int(2)?,
            source: row.int(3)?,
            vote: vote(row, 4)?,
            seq: row.int(5)?,
        });
        Ok(())
    })
}

/// Everything that people of a dialogue declared: participant, dimension, value; by participant.
///
/// # Errors
/// Only the store's.
pub fn each_group(tx: &mut Tx<'_>, dialogue: i64, mut take: impl FnMut(Uuid, i64, i64)) -> Result<(), StoreError> {
    tx.each(&ALL_GROUPS, &[dialogue.into()], |row| {
        take(row.uuid(0)?, row.int(1)?, row.int(2)?);
        Ok(())
    })
}

fn with_texts(tx: &mut Tx<'_>, dialogue: i64, mut statements: Vec<Statement>) -> Result<Vec<Statement>, StoreError> {
    for statement in &mut statements {
        tx.each(&TEXTS_OF_STATEMENT, &[dialogue.into(), statement.number.into()], |row| add_wording(statement, row))?;
    }
    Ok(statements)
}

/// Adds a wording to its statement, the original first; any other with what is known of it as a translation.
fn add_wording(statement: &mut Statement, row: &Row<'_>) -> Result<(), StoreError> {
    let wording = Wording { language: row.text(1)?.to_owned(), text: row.text(2)?.to_owned() };
    if let Some(original) = statement.texts.first() {
        let state = match row.opt_blob(4)?.zip(row.opt_blob(5)?) {
            Some((original_digest, text_digest)) => {
                TranslationState::of(row.opt_text(3)?, original_digest, text_digest, &original.text, &wording.text)
            }
            None => TranslationState::Unsigned,
        };
        statement.translations.push(Translation { language: wording.language.clone(), state });
    }
    statement.texts.push(wording);
    Ok(())
}

fn statement_row(row: &Row<'_>) -> Result<Statement, StoreError> {
    Ok(Statement {
        number: row.int(0)?,
        kind: Kind::from_word(row.text(1)?).ok_or(StoreError::Column { column: 1, wanted: "a kind of statement" })?,
        standing: standing(row, 2)?,
        reason: Reason::from_word(row.text(3)?),
        reviewed: row.int(4)? != 0,
        seed: row.int(5)? != 0,
        said_at: row.int(6)?,
        seq: row.int(7)?,
        merged_into: row.opt_int(8)?,
        place: row.opt_int(9)?,
        texts: Vec::new(),
        translations: Vec::new(),
    })
}

fn standing(row: &Row<'_>, column: usize) -> Result<Standing, StoreError> {
    Standing::from_word(row.text(column)?).ok_or(StoreError::Column { column, wanted: "a standing" })
}

fn vote(row: &Row<'_>, column: usize) -> Result<Vote, StoreError> {
    Vote::from_number(row.int(column)?).ok_or(StoreError::Column { column, wanted: "a vote" })
}
