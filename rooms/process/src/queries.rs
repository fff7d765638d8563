//! Every statement that this room says to the store, and how rows become dialogues.

use std::collections::{BTreeMap, BTreeSet};

use toguna_store::{Migration, Part, Row, Sql, StoreError, Tx, Value};
use uuid::Uuid;

use crate::care::consent;
use crate::model::{Dialogue, DialogueText, Dimension, Draft, Label, Moderation, State};

/// What this room keeps in the store.
pub const PART: Part = Part {
    name: "process",
    migrations: &[
        Migration { part: "process", number: 1, name: "dialogue", sql: include_str!("../migrations/0001_dialogue.sql"), postgres: None },
        Migration {
            part: "process",
            number: 2,
            name: "coordinators",
            sql: include_str!("../migrations/0002_coordinators.sql"),
            postgres: None,
        },
        Migration { part: "process", number: 3, name: "consent", sql: include_str!("../migrations/0003_consent.sql"), postgres: None },
    ],
    statements: &[
        crate::care::queries::OF_CONSENT,
        &[
            &NEXT_NUMBER,
            &INSERT_DIALOGUE,
            &UPDATE_DIALOGUE,
            &UPDATE_STATE,
            &DIALOGUE_BY_SLUG,
            &DIALOGUE_BY_NUMBER,
            &ALL_DIALOGUES,
            &DIALOGUES_OF,
            &DIALOGUES_OWNED,
            &SLUG_OF,
            &ALL_SLUGS,
            &VERSION_OF_SLUG,
            &DELETE_TEXTS,
            &INSERT_TEXT,
            &UPDATE_TEXT,
            &TOUCH,
            &TEXTS,
            &DELETE_LABELS,
            &INSERT_LABEL,
            &LABELS,
        ],
    ],
};

pub(crate) const NEXT_NUMBER: Sql = Sql { name: "process.next-number", text: "SELECT COALESCE(MAX(number), 0) + 1 FROM dialogue" };

pub(crate) const INSERT_DIALOGUE: Sql = Sql {
    name: "process.insert-dialogue",
    text: "INSERT INTO dialogue (number, id, slug, owner, state, opens_day, closes_day, moderation, precision_seconds, simulated, created_day, seq) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
};

pub(crate) const UPDATE_DIALOGUE: Sql = Sql {
    name: "process.update-dialogue",
    text: "UPDATE dialogue SET slug = $1, opens_day = $2, closes_day = $3, moderation = $4, precision_seconds = $5, seq = $6 WHERE number = $7",
};

pub(crate) const UPDATE_STATE: Sql =
    Sql { name: "process.update-state", text: "UPDATE dialogue SET state = $1, seq = $2 WHERE number = $3" };

const DIALOGUE_BY_SLUG: Sql = Sql {
    name: "process.dialogue-by-slug",
    text: "SELECT number, id, slug, owner, state, opens_day, closes_day, moderation, precision_seconds, simulated, created_day, seq \
           FROM dialogue WHERE slug = $1",
};

const DIALOGUE_BY_NUMBER: Sql = Sql {
    name: "process.dialogue-by-number",
    text: "SELECT number, id, slug, owner, state, opens_day, closes_day, moderation, precision_seconds, simulated, created_day, seq \
           FROM dialogue WHERE number = $1",
};

const ALL_DIALOGUES: Sql = Sql {
    name: "process.all-dialogues",
    text: "SELECT number, id, slug, owner, state, opens_day, closes_day, moderation, precision_seconds, simulated, created_day, seq \
           FROM dialogue ORDER BY number",
};

const DIALOGUES_OWNED: Sql = Sql {
    name: "process.dialogues-owned",
    text: "SELECT number, id, slug, owner, state, opens_day, closes_day, moderation, precision_seconds, simulated, created_day, seq \
           FROM dialogue WHERE owner = $1 ORDER BY number",
};

const SLUG_OF: Sql = Sql { name: "process.slug-of", text: "SELECT slug FROM dialogue WHERE number = $1" };

const DIALOGUES_OF: Sql = Sql {
    name: "process.dialogues-of",
    text: "SELECT number, id, slug, owner, state, opens_day, closes_day, moderation, precision_seconds, simulated, created_day, seq \
           FROM dialogue WHERE number IN (SELECT dialogue FROM membership WHERE account = $1) ORDER BY number",
};

const ALL_SLUGS: Sql = Sql { name: "process.all-slugs", text: "SELECT slug FROM dialogue" };

const VERSION_OF_SLUG: Sql = Sql { name: "process.version-of-slug", text: "SELECT number, seq FROM dialogue WHERE slug = $1" };

pub(crate) const DELETE_TEXTS: Sql = Sql { name: "process.delete-texts", text: "DELETE FROM dialogue_text WHERE dialogue = $1" };

pub(crate) const INSERT_TEXT: Sql = Sql {
    name: "process.insert-text",
    text: "INSERT INTO dialogue_text (dialogue, language, position, title, question, description, consent) VALUES ($1, $2, $3, $4, $5, $6, $7)",
};

const UPDATE_TEXT: Sql = Sql {
    name: "process.update-text",
    text: "UPDATE dialogue_text SET title = $1, question = $2, description = $3, consent = $4 WHERE dialogue = $5 AND language = $6",
};

const TOUCH: Sql = Sql { name: "process.touch", text: "UPDATE dialogue SET seq = $1 WHERE number = $2" };

const TEXTS: Sql = Sql {
    name: "process.texts",
    text: "SELECT language, title, question, description, consent FROM dialogue_text WHERE dialogue = $1 ORDER BY position",
};

pub(crate) const DELETE_LABELS: Sql = Sql { name: "process.delete-labels", text: "DELETE FROM dimension_label WHERE dialogue = $1" };

pub(crate) const INSERT_LABEL: Sql = Sql {
    name: "process.insert-label",
    text: "INSERT INTO dimension_label (dialogue, dimension, value, language, label) VALUES ($1, $2, $3, $4, $5)",
};

const LABELS: Sql = Sql {
    name: "process.labels",
    text: "SELECT dimension, value, language, label FROM dimension_label WHERE dialogue = $1 ORDER BY dimension, value, language",
};

/// The dialogue with this short name.
///
/// # Errors
/// Only the store's.
pub fn dialogue_by_slug(tx: &mut Tx<'_>, slug: &str) -> Result<Option<Dialogue>, StoreError> {
    let found = tx.first(&DIALOGUE_BY_SLUG, &[slug.into()], dialogue)?;
    found.map(|found| complete(tx, found)).transpose()
}

/// The dialogue with this number.
///
/// # Errors
/// Only the store's.
pub fn dialogue_by_number(tx: &mut Tx<'_>, number: i64) -> Result<Option<Dialogue>, StoreError> {
    let found = tx.first(&DIALOGUE_BY_NUMBER, &[number.into()], dialogue)?;
    found.map(|found| complete(tx, found)).transpose()
}

/// Every dialogue of the installation, the oldest first.
///
/// # Errors
/// Only the store's.
pub fn all_dialogues(tx: &mut Tx<'_>) -> Result<Vec<Dialogue>, StoreError> {
    let found = tx.list(&ALL_DIALOGUES, &[], dialogue)?;
    found.into_iter().map(|found| complete(tx, found)).collect()
}

/// Every dialogue on whose team this account is, the oldest first.
///
/// # Errors
/// Only the store's.
pub fn dialogues_of(tx: &mut Tx<'_>, account: Uuid) -> Result<Vec<Dialogue>, StoreError> {
    let found = tx.list(&DIALOGUES_OF, &[account.into()], dialogue)?;
    found.into_iter().map(|found| complete(tx, found)).collect()
}

/// Every dialogue that this account drew up, the oldest first, whether it is still on its team or not.
///
/// # Errors
/// Only the store's.
pub fn dialogues_owned(tx: &mut Tx<'_>, account: Uuid) -> Result<Vec<Dialogue>, StoreError> {
    let found = tx.list(&DIALOGUES_OWNED, &[account.into()], dialogue)?;
    found.into_iter().map(|found| complete(tx, found)).collect()
}

/// The short name of the dialogue with this number.
///
/// # Errors
/// Only the store's.
pub fn slug_of(tx: &mut Tx<'_>, number: i64) -> Result<Option<String>, StoreError> {
    tx.first(&SLUG_OF, &[number.into()], |row| Ok(row.text(0)?.to_owned()))
}

/// The short names that are taken.
///
/// # Errors
/// Only the store's.
pub fn all_slugs(tx: &mut Tx<'_>) -> Result<BTreeSet<String>, StoreError> {
    let mut slugs = BTreeSet::new();
    tx.each(&ALL_SLUGS, &[], |row| {
        slugs.insert(row.text(0)?.to_owned());
        Ok(())
    })?;
    Ok(slugs)
}

/// Number and version of the dialogue with this short name: whoever keeps a dialogue in memory asks this to know whether it still holds.
///
/// # Errors
/// Only the store's.
pub fn version_of_slug(tx: &mut Tx<'_>, slug: &str) -> Result<Option<(i64, i64)>, StoreError> {
    tx.first(&VERSION_OF_SLUG, &[slug.into()], |row| Ok((row.int(0)?, row.int(1)?)))
}

fn dialogue(row: &Row<'_>) -> Result<Dialogue, StoreError> {
    Ok(Dialogue {
        number: row.int(0)?,
        id: row.uuid(1)?,
        owner: row.uuid(3)?,
        // An unknown word can only come from a newer program, and such a store is refused at start: the closed choice is the safe one.
        state: State::from_word(row.text(4)?).unwrap_or(State::Closed),
        created_day: row.int(10)?,
        seq: row.int(11)?,
        draft: Draft {
            slug: row.text(2)?.to_owned(),
            opens_day: row.opt_int(5)?,
            closes_day: row.opt_int(6)?,
            moderation: Moderation::from_word(row.text(7)?).unwrap_or(Moderation::Before),
            precision_seconds: row.int(8)?,
            simulated: row.int(9)? != 0,
            texts: Vec::new(),
            dimensions: Vec::new(),
        },
    })
}

fn complete(tx: &mut Tx<'_>, mut dialogue: Dialogue) -> Result<Dialogue, StoreError> {
    dialogue.draft.texts = tx.list(&TEXTS, &[dialogue.number.into()], |row| {
        Ok(DialogueText {
            language: row.text(0)?.to_owned(),
            title: row.text(1)?.to_owned(),
            question: row.text(2)?.to_owned(),
            description: row.text(3)?.to_owned(),
            consent: row.text(4)?.to_owned(),
        })
    })?;
    let rows = tx
        .list(&LABELS, &[dialogue.number.into()], |row| Ok((row.int(0)?, row.int(1)?, row.text(2)?.to_owned(), row.text(3)?.to_owned())))?;
    let mut labels: BTreeMap<i64, BTreeMap<i64, Label>> = BTreeMap::new();
    for (dimension, value, language, name) in rows {
        labels.entry(dimension).or_default().entry(value).or_default().names.push((language, name));
    }
    let place = |language: &str| dialogue.draft.texts.iter().position(|text| text.language == language);
    for label in labels.values_mut().flat_map(BTreeMap::values_mut) {
        label.names.sort_by_key(|(language, _)| place(language).unwrap_or(usize::MAX));
    }
    dialogue.draft.dimensions = labels
        .into_values()
        .map(|mut values| Dimension {
            label: values.remove(&NAME_OF_DIMENSION).unwrap_or_default(),
            values: values.into_values().collect(),
        })
        .collect();
    Ok(dialogue)
}

/// The place of a dimension's own name among the labels of its values.
const NAME_OF_DIMENSION: i64 = -1;

/// Writes the words of a draft in place of those that were there.
pub(crate) fn write_words(tx: &mut Tx<'_>, number: i64, draft: &Draft) -> Result<(), StoreError> {
    tx.execute(&DELETE_TEXTS, &[number.into()])?;
    tx.execute(&DELETE_LABELS, &[number.into()])?;
    for (position, text) in draft.texts.iter().enumerate() {
        let values: [Value; 7] = [
            number.into(),
            text.language.as_str().into(),
            (position as i64).into(),
            text.title.as_str().into(),
            text.question.as_str().into(),
            text.description.as_str().into(),
            text.consent.as_str().into(),
        ];
        tx.execute(&INSERT_TEXT, &values)?;
    }
    for (dimension, declared) in draft.dimensions.iter().enumerate() {
        let labels = std::iter::once(&declared.label).chain(&declared.values);
        for (value, label) in (NAME_OF_DIMENSION..).zip(labels) {
            for (language, name) in &label.names {
                let values: [Value; 5] =
                    [number.into(), (dimension as i64).into(), value.into(), language.as_str().into(), name.as_str().into()];
                tx.execute(&INSERT_LABEL, &values)?;
            }
        }
    }
    Ok(())
}

/// Writes what a dialogue says of itself in one of its languages, in place of what was there: for rooms above, within a command whose
/// number is `seq`, on `day`. Whoever has the dialogue's form open will be shown both.
///
/// # Errors
/// Only the store's.
pub fn write_text(tx: &mut Tx<'_>, number: i64, text: &DialogueText, day: i64, seq: i64) -> Result<(), StoreError> {
    let before = dialogue_by_number(tx, number)?;
    if let Some(before) = &before {
        consent::note_first(tx, before)?;
    }
    let values: [Value; 6] = [
        text.title.as_str().into(),
        text.question.as_str().into(),
        text.description.as_str().into(),
        text.consent.as_str().into(),
        number.into(),
        text.language.as_str().into(),
    ];
    tx.execute(&UPDATE_TEXT, &values)?;
    tx.execute(&TOUCH, &[seq.into(), number.into()])?;
    if before.is_some_and(|before| before.is_public()) {
        consent::note(tx, number, day)?;
    }
    Ok(())
}

/// Writes a new dialogue; returns its number.
pub(crate) fn insert(tx: &mut Tx<'_>, id: Uuid, owner: Uuid, draft: &Draft, created_day: i64, seq: i64) -> Result<i64, StoreError> {
    let number: i64 = tx.one(&NEXT_NUMBER, &[], |row| row.int(0))?;
    let values: [Value; 12] = [
        number.into(),
        id.into(),
        draft.slug.as_str().into(),
        owner.into(),
        State::Draft.word().into(),
        draft.opens_day.into(),
        draft.closes_day.into(),
        draft.moderation.word().into(),
        draft.precision_seconds.into(),
        i64::from(draft.simulated).into(),
        created_day.into(),
        seq.into(),
    ];
    tx.execute(&INSERT_DIALOGUE, &values)?;
    write_words(tx, number, draft)?;
    Ok(number)
}
