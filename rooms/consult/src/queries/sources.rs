//! What is asked of the store about sources, their codes, and what the team did to them.

use std::collections::BTreeMap;

use toguna_store::{Row, Sql, StoreError, Tx, Value};
use uuid::Uuid;

use crate::source::{AsideReason, OPEN_LINK, Source, SourceKind};

/// The statements of this file, for [`super::PART`].
pub(super) const STATEMENTS: &[&Sql] = &[
    &SOURCES,
    &SOURCE,
    &NEXT_NUMBER,
    &PUT_SOURCE,
    &DELETE_SOURCE,
    &DELETE_CODES,
    &INVITATION,
    &USE_INVITATION,
    &PEOPLE_OF,
    &PEOPLE,
    &VOTES,
    &CODES,
    &INSERT_ACT,
    &ACT,
    &MARK_UNDONE,
    &LAST_ACT_ON,
    &ACTS,
    &JOININGS,
    &VOTE_CELLS,
];

const SOURCES: Sql = Sql {
    name: "consult.sources",
    text: "SELECT number, kind, name, most, closed, set_aside, reason, link_key FROM source WHERE dialogue = $1 ORDER BY number",
};

const SOURCE: Sql = Sql {
    name: "consult.source",
    text: "SELECT number, kind, name, most, closed, set_aside, reason, link_key FROM source WHERE dialogue = $1 AND number = $2",
};

const NEXT_NUMBER: Sql =
    Sql { name: "consult.next-source-number", text: "SELECT COALESCE(MAX(number), 0) + 1 FROM source WHERE dialogue = $1" };

const PUT_SOURCE: Sql = Sql {
    name: "consult.put-source",
    text: "INSERT INTO source (dialogue, number, kind, name, most, closed, set_aside, reason, link_key, created_day, seq) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
           ON CONFLICT (dialogue, number) DO UPDATE SET name = excluded.name, most = excluded.most, closed = excluded.closed, \
           set_aside = excluded.set_aside, reason = excluded.reason, seq = excluded.seq",
};

const DELETE_SOURCE: Sql = Sql { name: "consult.delete-source", text: "DELETE FROM source WHERE dialogue = $1 AND number = $2" };

const DELETE_CODES: Sql = Sql { name: "consult.delete-codes", text: "DELETE FROM invitation WHERE dialogue = $1 AND source = $2" };

const INVITATION: Sql =
    Sql { name: "consult.invitation", text: "SELECT source, used FROM invitation WHERE dialogue = $1 AND code_hash = $2" };

const USE_INVITATION: Sql =
    Sql { name: "consult.use-invitation", text: "UPDATE invitation SET used = 1 WHERE dialogue = $1 AND code_hash = $2" };

const PEOPLE_OF: Sql = Sql {
    name: "consult.people-of-source",
    text: "SELECT COUNT(*) FROM participant WHERE dialogue = $1 AND source = $2 AND withdrawn = 0",
};

const PEOPLE: Sql = Sql {
    name: "consult.people-by-source",
    text: "SELECT source, COUNT(*), MIN(joined), MAX(joined) FROM participant WHERE dialogue = $1 AND withdrawn = 0 \
           GROUP BY source ORDER BY source",
};

const VOTES: Sql = Sql {
    name: "consult.votes-by-source",
    text: "SELECT source, COUNT(*), MIN(cast_at), MAX(cast_at) FROM vote WHERE dialogue = $1 GROUP BY source ORDER BY source",
};

const CODES: Sql = Sql {
    name: "consult.codes-by-source",
    text: "SELECT source, COUNT(*), CAST(SUM(used) AS BIGINT) FROM invitation WHERE dialogue = $1 GROUP BY source ORDER BY source",
};

const INSERT_ACT: Sql = Sql {
    name: "consult.insert-source-act",
    text: "INSERT INTO source_act (dialogue, seq, source, act, before, account, day) VALUES ($1, $2, $3, $4, $5, $6, $7)",
};

const ACT: Sql = Sql {
    name: "consult.source-act",
    text: "SELECT seq, source, act, before, account, day, undone FROM source_act WHERE dialogue = $1 AND seq = $2",
};

const MARK_UNDONE: Sql =
    Sql { name: "consult.mark-source-act-undone", text: "UPDATE source_act SET undone = $1 WHERE dialogue = $2 AND seq = $3" };

const LAST_ACT_ON: Sql = Sql {
    name: "consult.last-act-on-source",
    text: "SELECT COALESCE(MAX(seq), 0) FROM source_act WHERE dialogue = $1 AND source = $2 AND act <> 'undone' AND undone IS NULL",
};

const ACTS: Sql = Sql {
    name: "consult.source-acts",
    text: "SELECT seq, source, act, before, account, day, undone FROM source_act WHERE dialogue = $1 ORDER BY seq DESC LIMIT $2",
};

const JOININGS: Sql =
    Sql { name: "consult.joinings", text: "SELECT id, source, joined FROM participant WHERE dialogue = $1 AND withdrawn = 0 ORDER BY id" };

/// How many votes of each source stand in each cell of time; those of people in quarantine left out.
const VOTE_CELLS: Sql = Sql {
    name: "consult.vote-cells",
    text: "SELECT v.source, v.cast_at, COUNT(*) FROM vote v WHERE v.dialogue = $1 AND NOT EXISTS \
           (SELECT 1 FROM quarantine q WHERE q.dialogue = v.dialogue AND q.participant = v.participant) \
           GROUP BY v.source, v.cast_at ORDER BY v.source, v.cast_at",
};

/// What the team did to a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceActKind {
    /// It was made.
    Made,
    /// Its name or cap was changed.
    Changed,
    /// It takes nobody in any more.
    Closed,
    /// It takes people in again.
    Opened,
    /// It no longer counts.
    SetAside,
    /// It counts again.
    TakenBack,
    /// An act before was undone.
    Undone,
}

impl SourceActKind {
    const ALL: [Self; 7] = [Self::Made, Self::Changed, Self::Closed, Self::Opened, Self::SetAside, Self::TakenBack, Self::Undone];

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Changed => "changed",
            Self::Closed => "closed",
            Self::Opened => "opened",
            Self::SetAside => "set-aside",
            Self::TakenBack => "taken-back",
            Self::Undone => "undone",
        }
    }

    /// The act with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether it changes what counts.
    pub fn sets_aside(self) -> bool {
        matches!(self, Self::SetAside | Self::TakenBack)
    }
}

/// One thing that the team did to a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceAct {
    /// The journal's number of the command.
    pub seq: i64,
    /// Number of the source.
    pub source: i64,
    /// What was done.
    pub kind: SourceActKind,
    /// The source as it was before; `None`: it was not there.
    pub before: Option<Source>,
    /// Who did it, where that is known.
    pub account: Option<Uuid>,
    /// When, in days since 1970.
    pub day: i64,
    /// Whether it was undone.
    pub undone: bool,
}

/// A code as the store knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invitation {
    /// The source that it belongs to.
    pub source: i64,
    /// Whether somebody has come in with it; always false for a session's.
    pub used: bool,
}

/// How much came in by a source.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SourceFigures {
    /// People who are there.
    pub people: i64,
    /// Their votes, counted or not.
    pub votes: i64,
    /// Codes that were made.
    pub codes: i64,
    /// Codes that somebody came in with.
    pub used: i64,
    /// The first and the last time at which something came, in seconds since 1970, as coarse as the dialogue wants it.
    pub span: Option<(i64, i64)>,
}

/// Somebody who is there: the pseudonym, the source, and when they came, in seconds since 1970, as coarse as the dialogue wants it.
pub type Joining = (Uuid, i64, i64);

/// Every source of a dialogue, the open link first.
///
/// # Errors
/// Only the store's.
pub fn sources(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Source>, StoreError> {
    let mut sources = tx.list(&SOURCES, &[dialogue.into()], source_row)?;
    if sources.first().is_none_or(|first| first.number != OPEN_LINK) {
        sources.insert(0, Source::open_link());
    }
    Ok(sources)
}

/// One source.
///
/// # Errors
/// Only the store's.
pub fn source(tx: &mut Tx<'_>, dialogue: i64, number: i64) -> Result<Option<Source>, StoreError> {
    let found = tx.first(&SOURCE, &[dialogue.into(), number.into()], source_row)?;
    Ok(found.or_else(|| (number == OPEN_LINK).then(Source::open_link)))
}

pub(crate) fn next_source_number(tx: &mut Tx<'_>, dialogue: i64) -> Result<i64, StoreError> {
    tx.one(&NEXT_NUMBER, &[dialogue.into()], |row| row.int(0))
}

pub(crate) fn put_source(tx: &mut Tx<'_>, dialogue: i64, source: &Source, day: i64, seq: i64) -> Result<(), StoreError> {
    let row: [Value; 11] = [
        dialogue.into(),
        source.number.into(),
        source.kind.word().into(),
        source.name.as_str().into(),
        source.most.into(),
        i64::from(source.closed).into(),
        i64::from(source.aside.is_some()).into(),
        source.aside.map_or("", AsideReason::word).into(),
        source.link_key.into(),
        day.into(),
        seq.into(),
    ];
    tx.execute(&PUT_SOURCE, &row)?;
    Ok(())
}

/// Takes a source away by which nobody came, with its codes.
pub(crate) fn delete_source(tx: &mut Tx<'_>, dialogue: i64, number: i64) -> Result<(), StoreError> {
    let key = [dialogue.into(), number.into()];
    tx.execute(&DELETE_CODES, &key)?;
    tx.execute(&DELETE_SOURCE, &key)?;
    Ok(())
}

/// What is known of a code.
///
/// # Errors
/// Only the store's.
pub fn invitation(tx: &mut Tx<'_>, dialogue: i64, code_hash: &[u8; 32]) -> Result<Option<Invitation>, StoreError> {
    tx.first(&INVITATION, &[dialogue.into(), code_hash.into()], |row| Ok(Invitation { source: row.int(0)?, used: row.int(1)? != 0 }))
}

pub(crate) fn use_invitation(tx: &mut Tx<'_>, dialogue: i64, code_hash: &[u8; 32]) -> Result<(), StoreError> {
    tx.execute(&USE_INVITATION, &[dialogue.into(), code_hash.into()])?;
    Ok(())
}

/// How many people who are there came in by this source.
///
/// # Errors
/// Only the store's.
pub fn people_of_source(tx: &mut Tx<'_>, dialogue: i64, source: i64) -> Result<i64, StoreError> {
    tx.one(&PEOPLE_OF, &[dialogue.into(), source.into()], |row| row.int(0))
}

/// How much came in by each source by which anything came or for which codes were made.
///
/// # Errors
/// Only the store's.
pub fn source_figures(tx: &mut Tx<'_>, dialogue: i64) -> Result<BTreeMap<i64, SourceFigures>, StoreError> {
    let mut all: BTreeMap<i64, SourceFigures> = BTreeMap::new();
    let widened = |span: Option<(i64, i64)>, first: i64, last: i64| Some(span.map_or((first, last), |(a, b)| (a.min(first), b.max(last))));
    tx.each(&PEOPLE, &[dialogue.into()], |row| {
        let figures = all.entry(row.int(0)?).or_default();
        figures.people = row.int(1)?;
        figures.span = widened(figures.span, row.int(2)?, row.int(3)?);
        Ok(())
    })?;
    tx.each(&VOTES, &[dialogue.into()], |row| {
        let figures = all.entry(row.int(0)?).or_default();
        figures.votes = row.int(1)?;
        figures.span = widened(figures.span, row.int(2)?, row.int(3)?);
        Ok(())
    })?;
    tx.each(&CODES, &[dialogue.into()], |row| {
        let figures = all.entry(row.int(0)?).or_default();
        (figures.codes, figures.used) = (row.int(1)?, row.int(2)?);
        Ok(())
    })?;
    Ok(all)
}

/// Everybody who is there, by pseudonym.
///
/// # Errors
/// Only the store's.
pub fn joinings(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Joining>, StoreError> {
    tx.list(&JOININGS, &[dialogue.into()], |row| Ok((row.uuid(0)?, row.int(1)?, row.int(2)?)))
}

/// How many votes came by each source in each cell of time: source, when the cell begins (seconds since 1970), votes. People in
/// quarantine are left out.
///
/// # Errors
/// Only the store's.
pub fn vote_cells(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<(i64, i64, i64)>, StoreError> {
    tx.list(&VOTE_CELLS, &[dialogue.into()], |row| Ok((row.int(0)?, row.int(1)?, row.int(2)?)))
}

pub(crate) fn insert_source_act(
    tx: &mut Tx<'_>,
    dialogue: i64,
    seq: i64,
    source: i64,
    kind: SourceActKind,
    before: Option<&Source>,
    (account, day): (Option<Uuid>, i64),
) -> Result<(), StoreError> {
    let before = before.and_then(|before| serde_json::to_string(before).ok()).unwrap_or_default();
    let row: [Value; 7] = [dialogue.into(), seq.into(), source.into(), kind.word().into(), before.into(), account.into(), day.into()];
    tx.execute(&INSERT_ACT, &row)?;
    Ok(())
}

pub(crate) fn source_act(tx: &mut Tx<'_>, dialogue: i64, seq: i64) -> Result<Option<SourceAct>, StoreError> {
    tx.first(&ACT, &[dialogue.into(), seq.into()], act_row)
}

pub(crate) fn mark_source_act_undone(tx: &mut Tx<'_>, dialogue: i64, act: i64, seq: i64) -> Result<(), StoreError> {
    tx.execute(&MARK_UNDONE, &[seq.into(), dialogue.into(), act.into()])?;
    Ok(())
}

/// The journal's number of the last act on this source that stands; 0 when there is none.
pub(crate) fn last_act_on_source(tx: &mut Tx<'_>, dialogue: i64, source: i64) -> Result<i64, StoreError> {
    tx.one(&LAST_ACT_ON, &[dialogue.into(), source.into()], |row| row.int(0))
}

/// What the team did to sources, the last first; `most` of them.
///
/// # Errors
/// Only the store's.
pub fn source_acts(tx: &mut Tx<'_>, dialogue: i64, most: i64) -> Result<Vec<SourceAct>, StoreError> {
    tx.list(&ACTS, &[dialogue.into(), most.into()], act_row)
}

fn source_row(row: &Row<'_>) -> Result<Source, StoreError> {
    let is_aside = row.int(5)? != 0;
    Ok(Source {
        number: row.int(0)?,
        kind: SourceKind::from_word(row.text(1)?).ok_or(StoreError::Column { column: 1, wanted: "a kind of source" })?,
        name: row.text(2)?.to_owned(),
        most: row.opt_int(3)?,
        closed: row.int(4)? != 0,
        aside: is_aside.then_some(AsideReason::from_word(row.text(6)?).unwrap_or(AsideReason::Mistake)),
        link_key: row.opt_blob(7)?.and_then(|key| key.try_into().ok()),
    })
}

fn act_row(row: &Row<'_>) -> Result<SourceAct, StoreError> {
    let word = row.text(2)?;
    let kind = SourceActKind::ALL.into_iter().find(|kind| kind.word() == word);
    Ok(SourceAct {
        seq: row.int(0)?,
        source: row.int(1)?,
        kind: kind.ok_or(StoreError::Column { column: 2, wanted: "an act" })?,
        before: serde_json::from_str(row.text(3)?).ok(),
        account: row.opt_uuid(4)?,
        day: row.int(5)?,
        undone: row.opt_int(6)?.is_some(),
    })
}
