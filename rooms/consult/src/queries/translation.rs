//! What this room asks of the store about translations. Of the wordings themselves only what is no original is ever written here.

use toguna_store::{Row, Sql, StoreError, Tx, Value};

use crate::translation::{Digest, TextKey};

/// The statements of this file, for [`super::PART`].
pub(super) const STATEMENTS: &[&Sql] = &[
    &ROWS,
    &ROW,
    &PUT_ROW,
    &SET_REVIEWER,
    &DELETE_ROW,
    &SEQS_OF_STATEMENT,
    &DELETE_OF_STATEMENT,
    &PUT_WORDING,
    &DELETE_WORDING,
    &TOUCH_STATEMENT,
];

const ROWS: Sql = Sql {
    name: "consult.translations",
    text: "SELECT statement, field, language, translator, reviewer, original_digest, text_digest, day, seq FROM translation \
           WHERE dialogue = $1 ORDER BY statement, field, language",
};

const ROW: Sql = Sql {
    name: "consult.translation",
    text: "SELECT statement, field, language, translator, reviewer, original_digest, text_digest, day, seq FROM translation \
           WHERE dialogue = $1 AND statement = $2 AND field = $3 AND language = $4",
};

const PUT_ROW: Sql = Sql {
    name: "consult.put-translation",
    text: "INSERT INTO translation (dialogue, statement, field, language, translator, reviewer, original_digest, text_digest, day, seq) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (dialogue, statement, field, language) DO UPDATE SET \
           translator = excluded.translator, reviewer = excluded.reviewer, original_digest = excluded.original_digest, \
           text_digest = excluded.text_digest, day = excluded.day, seq = excluded.seq",
};

const SET_REVIEWER: Sql = Sql {
    name: "consult.set-reviewer",
    text: "UPDATE translation SET reviewer = $1 WHERE dialogue = $2 AND statement = $3 AND field = $4 AND language = $5",
};

const DELETE_ROW: Sql = Sql {
    name: "consult.delete-translation",
    text: "DELETE FROM translation WHERE dialogue = $1 AND statement = $2 AND field = $3 AND language = $4",
};

const SEQS_OF_STATEMENT: Sql = Sql {
    name: "consult.seqs-of-translations",
    text: "SELECT DISTINCT seq FROM translation WHERE dialogue = $1 AND statement = $2 ORDER BY seq",
};

const DELETE_OF_STATEMENT: Sql =
    Sql { name: "consult.delete-translations-of", text: "DELETE FROM translation WHERE dialogue = $1 AND statement = $2" };

/// Never in place of the original.
const PUT_WORDING: Sql = Sql {
    name: "consult.put-wording",
    text: "INSERT INTO statement_text (dialogue, statement, language, text, original) VALUES ($1, $2, $3, $4, 0) \
           ON CONFLICT (dialogue, statement, language) DO UPDATE SET text = excluded.text WHERE statement_text.original = 0",
};

const DELETE_WORDING: Sql = Sql {
    name: "consult.delete-wording",
    text: "DELETE FROM statement_text WHERE dialogue = $1 AND statement = $2 AND language = $3 AND original = 0",
};

const TOUCH_STATEMENT: Sql =
    Sql { name: "consult.touch-statement", text: "UPDATE statement SET seq = $1 WHERE dialogue = $2 AND number = $3" };

/// Who translated a text, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslationRow {
    /// Which text.
    pub key: TextKey,
    /// Tag of the language into which it was translated.
    pub language: String,
    /// Who translated it.
    pub translator: String,
    /// Who has looked over it, if anybody has.
    pub reviewer: Option<String>,
    /// Of the original as it was then.
    pub original_digest: Digest,
    /// Of the translation as it was then.
    pub text_digest: Digest,
    /// When, in days since 1970.
    pub day: i64,
    /// The journal's number of the command by which the text came.
    pub seq: i64,
}

/// What is known of all translations of a dialogue, by statement (the dialogue's own texts first), field and language.
///
/// # Errors
/// Only the store's.
pub fn translation_rows(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<TranslationRow>, StoreError> {
    let mut rows = tx.list(&ROWS, &[dialogue.into()], row)?;
    // The engines do not agree on the order of texts.
    rows.sort_by(|a, b| (a.key.columns(), &a.language).cmp(&(b.key.columns(), &b.language)));
    Ok(rows)
}

pub(crate) fn row_of(tx: &mut Tx<'_>, dialogue: i64, key: TextKey, language: &str) -> Result<Option<TranslationRow>, StoreError> {
    let (statement, field) = key.columns();
    tx.first(&ROW, &[dialogue.into(), statement.into(), field.into(), language.into()], row)
}

/// Writes what is known of a translation, in place of what was known before.
pub(crate) fn put_row(tx: &mut Tx<'_>, dialogue: i64, row: &TranslationRow) -> Result<(), StoreError> {
    let (statement, field) = row.key.columns();
    let values: [Value; 10] = [
        dialogue.into(),
        statement.into(),
        field.into(),
        row.language.as_str().into(),
        row.translator.as_str().into(),
        row.reviewer.as_deref().into(),
        row.original_digest.into(),
        row.text_digest.into(),
        row.day.into(),
        row.seq.into(),
    ];
    tx.execute(&PUT_ROW, &values)?;
    Ok(())
}

pub(crate) fn set_reviewer(tx: &mut Tx<'_>, dialogue: i64, key: TextKey, language: &str, reviewer: &str) -> Result<(), StoreError> {
    let (statement, field) = key.columns();
    tx.execute(&SET_REVIEWER, &[reviewer.into(), dialogue.into(), statement.into(), field.into(), language.into()])?;
    Ok(())
}

pub(crate) fn delete_row(tx: &mut Tx<'_>, dialogue: i64, key: TextKey, language: &str) -> Result<(), StoreError> {
    let (statement, field) = key.columns();
    tx.execute(&DELETE_ROW, &[dialogue.into(), statement.into(), field.into(), language.into()])?;
    Ok(())
}

/// The numbers of the commands by which translations of a statement came.
pub(crate) fn seqs_of_statement(tx: &mut Tx<'_>, dialogue: i64, statement: i64) -> Result<Vec<i64>, StoreError> {
    tx.list(&SEQS_OF_STATEMENT, &[dialogue.into(), statement.into()], |row| row.int(0))
}

/// Deletes what is known of all translations of a statement.
pub(crate) fn delete_of_statement(tx: &mut Tx<'_>, dialogue: i64, statement: i64) -> Result<(), StoreError> {
    tx.execute(&DELETE_OF_STATEMENT, &[dialogue.into(), statement.into()])?;
    Ok(())
}

pub(crate) fn put_wording(tx: &mut Tx<'_>, dialogue: i64, statement: i64, language: &str, text: &str) -> Result<(), StoreError> {
    tx.execute(&PUT_WORDING, &[dialogue.into(), statement.into(), language.into(), text.into()])?;
    Ok(())
}

pub(crate) fn delete_wording(tx: &mut Tx<'_>, dialogue: i64, statement: i64, language: &str) -> Result<(), StoreError> {
    tx.execute(&DELETE_WORDING, &[dialogue.into(), statement.into(), language.into()])?;
    Ok(())
}

/// Marks a statement as changed by the command with this number, so that everybody who keeps it in memory looks again.
pub(crate) fn touch_statement(tx: &mut Tx<'_>, dialogue: i64, statement: i64, seq: i64) -> Result<(), StoreError> {
    tx.execute(&TOUCH_STATEMENT, &[seq.into(), dialogue.into(), statement.into()])?;
    Ok(())
}

fn row(row: &Row<'_>) -> Result<TranslationRow, StoreError> {
    let unknown = StoreError::Column { column: 1, wanted: "a text of a dialogue" };
    Ok(TranslationRow {
        key: TextKey::from_columns(row.int(0)?, row.text(1)?).ok_or(unknown)?,
        language: row.text(2)?.to_owned(),
        translator: row.text(3)?.to_owned(),
        reviewer: row.opt_text(4)?.map(str::to_owned),
        original_digest: row.bytes(5)?,
        text_digest: row.bytes(6)?,
        day: row.int(7)?,
        seq: row.int(8)?,
    })
}
