//! Every statement about care that this room says to the store.

use std::collections::{BTreeMap, BTreeSet};

use toguna_store::{Conflict, Migration, Part, Row, Sql, StoreError, Tx, Uuid, Value};
use toguna_web::frozen::Stopped;

use super::consent::{ConsentText, ConsentVersion};
use super::retention::{Field, Rule};

use crate::model::State;

/// What is kept so that nobody is hurt.
pub const PART: Part = Part {
    name: "care",
    migrations: &[
        Migration { part: "care", number: 1, name: "freeze", sql: include_str!("../../migrations/care_0001_freeze.sql"), postgres: None },
        Migration {
            part: "care",
            number: 2,
            name: "retention",
            sql: include_str!("../../migrations/care_0002_retention.sql"),
            postgres: None,
        },
    ],
    statements: &[&[
        &FREEZES,
        &FREEZE_OF,
        &INSERT_FREEZE,
        &ASK_THAW,
        &DELETE_FREEZE,
        &RULES,
        &INSERT_RULE,
        &DELETE_RULE,
        &NOTE_ERASED,
        &ERASED,
        &LAST_CHANGE_OF_STATE,
    ]],
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

/// What this file adds to the statements of the room.
pub(crate) const OF_CONSENT: &[&Sql] = &[
    &CONSENT_TEXTS,
    &CONSENT_NUMBER,
    &DIGESTS_OF_VERSION,
    &CONSENT_VERSIONS,
    &PUT_CONSENTED,
    &CONSENTED,
    &DELETE_CONSENTED,
    &CONSENTED_BY_VERSION,
];

const CONSENT_TEXTS: Sql =
    Sql { name: "care.consent-texts", text: "SELECT language, consent FROM dialogue_text WHERE dialogue = $1 ORDER BY position" };

const CONSENT_NUMBER: Sql =
    Sql { name: "care.consent-number", text: "SELECT COALESCE(MAX(number), 0) FROM consent_version WHERE dialogue = $1" };

const DIGESTS_OF_VERSION: Sql =
    Sql { name: "care.digests-of-version", text: "SELECT language, digest FROM consent_version WHERE dialogue = $1 AND number = $2" };

const CONSENT_VERSIONS: Sql = Sql {
    name: "care.consent-versions",
    text: "SELECT number, language, text, digest, day FROM consent_version WHERE dialogue = $1 ORDER BY number, day, language",
};

const PUT_CONSENTED: Sql = Sql {
    name: "care.put-consented",
    text: "INSERT INTO consented (dialogue, participant, version, seq) VALUES ($1, $2, $3, $4) \
           ON CONFLICT (dialogue, participant) DO UPDATE SET version = excluded.version, seq = excluded.seq",
};

const CONSENTED: Sql = Sql { name: "care.consented", text: "SELECT version, seq FROM consented WHERE dialogue = $1 AND participant = $2" };

const DELETE_CONSENTED: Sql = Sql { name: "care.delete-consented", text: "DELETE FROM consented WHERE dialogue = $1 AND participant = $2" };

const CONSENTED_BY_VERSION: Sql = Sql {
    name: "care.consented-by-version",
    text: "SELECT COALESCE(c.version, 1), COUNT(*) FROM participant p \
           LEFT JOIN consented c ON c.dialogue = p.dialogue AND c.participant = p.id \
           WHERE p.dialogue = $1 AND p.withdrawn = 0 GROUP BY COALESCE(c.version, 1) ORDER BY COALESCE(c.version, 1)",
};

/// The consent texts of a dialogue as they read now: language and text.
pub(super) fn consent_texts(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<(String, String)>, StoreError> {
    tx.list(&CONSENT_TEXTS, &[dialogue.into()], |row| Ok((row.text(0)?.to_owned(), row.text(1)?.to_owned())))
}

/// The number of the version that holds; 0 while there is none.
///
/// # Errors
/// Only the store's.
pub fn consent_number(tx: &mut Tx<'_>, dialogue: i64) -> Result<i64, StoreError> {
    tx.one(&CONSENT_NUMBER, &[dialogue.into()], |row| row.int(0))
}

/// The languages of a version, each with its digest.
type Digests = Vec<(String, [u8; 32])>;

pub(super) fn last_consent_version(tx: &mut Tx<'_>, dialogue: i64) -> Result<Option<(i64, Digests)>, StoreError> {
    let number = consent_number(tx, dialogue)?;
    if number == 0 {
        return Ok(None);
    }
    let digest = |row: &Row<'_>| Ok((row.text(0)?.to_owned(), row.bytes(1)?));
    Ok(Some((number, tx.list(&DIGESTS_OF_VERSION, &[dialogue.into(), number.into()], digest)?)))
}

pub(super) fn insert_consent_texts(tx: &mut Tx<'_>, dialogue: i64, number: i64, texts: &[ConsentText]) -> Result<(), StoreError> {
    let row = |text: &ConsentText| -> Vec<Value> {
        let digest: Value = (&text.digest).into();
        vec![dialogue.into(), number.into(), text.language.as_str().into(), text.text.as_str().into(), digest, text.day.into()]
    };
    let rows: Vec<_> = texts.iter().map(row).collect();
    if !rows.is_empty() {
        tx.insert_many("consent_version", &["dialogue", "number", "language", "text", "digest", "day"], &rows, Conflict::Fail)?;
    }
    Ok(())
}

/// Every version of the consent texts, the first one first, each with how many agreed to it last.
///
/// # Errors
/// Only the store's.
pub fn consent_versions(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<ConsentVersion>, StoreError> {
    let people = tx.list(&CONSENTED_BY_VERSION, &[dialogue.into()], |row| Ok((row.int(0)?, row.int(1)?)))?;
    let mut versions: Vec<ConsentVersion> = Vec::new();
    tx.each(&CONSENT_VERSIONS, &[dialogue.into()], |row| {
        let number = row.int(0)?;
        let text =
            ConsentText { language: row.text(1)?.to_owned(), text: row.text(2)?.to_owned(), digest: row.bytes(3)?, day: row.int(4)? };
        match versions.last_mut().filter(|version| version.number == number) {
            Some(version) => version.texts.push(text),
            None => versions.push(ConsentVersion {
                number,
                texts: vec![text],
                people: people.iter().find(|(version, _)| *version == number).map_or(0, |(_, people)| *people),
            }),
        }
        Ok(())
    })?;
    Ok(versions)
}

pub(super) fn put_consented(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid, version: i64, seq: i64) -> Result<(), StoreError> {
    tx.execute(&PUT_CONSENTED, &[dialogue.into(), participant.into(), version.into(), seq.into()]).map(drop)
}

/// Which version somebody agreed to last, and by which command.
///
/// # Errors
/// Only the store's.
pub fn consented(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid) -> Result<Option<(i64, i64)>, StoreError> {
    tx.first(&CONSENTED, &[dialogue.into(), participant.into()], |row| Ok((row.int(0)?, row.int(1)?)))
}

/// Forgets to what somebody agreed: she takes everything back.
///
/// # Errors
/// Only the store's.
pub fn forget_consented(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid) -> Result<(), StoreError> {
    tx.execute(&DELETE_CONSENTED, &[dialogue.into(), participant.into()]).map(drop)
}

const RULES: Sql = Sql { name: "care.rules", text: "SELECT field, days, since_day FROM retention WHERE dialogue = $1" };

const INSERT_RULE: Sql =
    Sql { name: "care.insert-rule", text: "INSERT INTO retention (dialogue, field, days, since_day) VALUES ($1, $2, $3, $4)" };

const DELETE_RULE: Sql = Sql { name: "care.delete-rule", text: "DELETE FROM retention WHERE dialogue = $1 AND field = $2" };

const NOTE_ERASED: Sql =
    Sql { name: "care.note-erased", text: "INSERT INTO erased (dialogue, seq, field, day, count) VALUES ($1, $2, $3, $4, $5)" };

const ERASED: Sql =
    Sql { name: "care.erased", text: "SELECT day, field, count FROM erased WHERE dialogue = $1 ORDER BY seq DESC, field LIMIT 100" };

const LAST_CHANGE_OF_STATE: Sql = Sql {
    name: "care.last-change-of-state",
    text: "SELECT MAX(day) FROM journal WHERE dialogue = $1 AND kind IN ('change-state', 'finish-import')",
};

/// For how long a dialogue keeps what.
///
/// # Errors
/// Only the store's.
pub fn rules(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Rule>, StoreError> {
    let mut rules = Vec::new();
    tx.each(&RULES, &[dialogue.into()], |row| {
        if let Some(field) = Field::from_word(row.text(0)?) {
            rules.push(Rule { field, days: row.int(1)?, since_day: row.int(2)? });
        }
        Ok(())
    })?;
    rules.sort_by_key(|rule| Field::ALL.iter().position(|field| *field == rule.field));
    Ok(rules)
}

pub(super) fn insert_rule(tx: &mut Tx<'_>, dialogue: i64, rule: Rule) -> Result<(), StoreError> {
    tx.execute(&INSERT_RULE, &[dialogue.into(), rule.field.word().into(), rule.days.into(), rule.since_day.into()]).map(drop)
}

pub(super) fn delete_rule(tx: &mut Tx<'_>, dialogue: i64, field: Field) -> Result<(), StoreError> {
    tx.execute(&DELETE_RULE, &[dialogue.into(), field.word().into()]).map(drop)
}

pub(super) fn note_erased(tx: &mut Tx<'_>, dialogue: i64, seq: i64, field: Field, day: i64, count: i64) -> Result<(), StoreError> {
    tx.execute(&NOTE_ERASED, &[dialogue.into(), seq.into(), field.word().into(), day.into(), count.into()]).map(drop)
}

/// What went by itself, the latest first: day, kind, how much.
///
/// # Errors
/// Only the store's.
pub fn erased(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<(i64, Field, i64)>, StoreError> {
    let mut all = Vec::new();
    tx.each(&ERASED, &[dialogue.into()], |row| {
        all.extend(Field::from_word(row.text(1)?).map(|field| Ok::<_, StoreError>((row.int(0)?, field, row.int(2)?))).transpose()?);
        Ok(())
    })?;
    Ok(all)
}

/// The day on which the team last led a dialogue to another state, or brought it in as it stood.
pub(super) fn last_change_of_state(tx: &mut Tx<'_>, dialogue: i64) -> Result<Option<i64>, StoreError> {
    tx.one(&LAST_CHANGE_OF_STATE, &[dialogue.into()], |row| row.opt_int(0))
}
