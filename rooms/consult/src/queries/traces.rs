//! What people of the team did in dialogues, person by person.

use toguna_store::{Sql, StoreError, Tx};
use uuid::Uuid;

/// The statements of this file, for [`super::PART`].
pub(super) const STATEMENTS: &[&Sql] = &[&ACTS_OF, &SOURCE_ACTS_OF, &SET_ASIDE_BY, &TRANSLATED_BY, &FORGET_TRANSLATOR, &FORGET_REVIEWER];

const ACTS_OF: Sql = Sql {
    name: "consult.acts-of",
    text: "SELECT d.slug, m.statement, m.act, m.day FROM moderation_act m JOIN dialogue d ON d.number = m.dialogue \
           WHERE m.account = $1 ORDER BY m.seq, m.statement, d.slug",
};

const SOURCE_ACTS_OF: Sql = Sql {
    name: "consult.source-acts-of",
    text: "SELECT d.slug, s.source, s.act, s.day FROM source_act s JOIN dialogue d ON d.number = s.dialogue \
           WHERE s.account = $1 ORDER BY s.seq, s.source, d.slug",
};

const SET_ASIDE_BY: Sql = Sql { name: "consult.set-aside-by", text: "SELECT COUNT(*) FROM quarantine WHERE account = $1" };

const TRANSLATED_BY: Sql = Sql {
    name: "consult.translated-by",
    text: "SELECT d.slug, t.statement, t.language, t.day FROM translation t JOIN dialogue d ON d.number = t.dialogue \
           WHERE t.translator = $1 OR t.reviewer = $2 ORDER BY d.slug, t.statement, t.field, t.language",
};

const FORGET_TRANSLATOR: Sql =
    Sql { name: "consult.forget-translator", text: "UPDATE translation SET translator = $1 WHERE translator = $2" };

const FORGET_REVIEWER: Sql = Sql { name: "consult.forget-reviewer", text: "UPDATE translation SET reviewer = $1 WHERE reviewer = $2" };

/// Something that somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoneBy {
    /// Short name of the dialogue.
    pub dialogue: String,
    /// Number of the statement or source.
    pub on: i64,
    /// What: an act, or the language of a translation.
    pub what: String,
    /// The day, counted from 1970-01-01.
    pub day: i64,
}

/// What an account did to statements.
///
/// # Errors
/// Only the store's.
pub fn acts_of(tx: &mut Tx<'_>, account: Uuid) -> Result<Vec<DoneBy>, StoreError> {
    tx.list(&ACTS_OF, &[account.into()], done_by)
}

/// What an account did to sources.
///
/// # Errors
/// Only the store's.
pub fn source_acts_of(tx: &mut Tx<'_>, account: Uuid) -> Result<Vec<DoneBy>, StoreError> {
    tx.list(&SOURCE_ACTS_OF, &[account.into()], done_by)
}

/// How many people an account has set aside.
///
/// # Errors
/// Only the store's.
pub fn set_aside_by(tx: &mut Tx<'_>, account: Uuid) -> Result<i64, StoreError> {
    tx.one(&SET_ASIDE_BY, &[account.into()], |row| row.int(0))
}

/// The translations that stand under a name, as translator or as who looked over them.
///
/// # Errors
/// Only the store's.
pub fn translated_by(tx: &mut Tx<'_>, name: &str) -> Result<Vec<DoneBy>, StoreError> {
    tx.list(&TRANSLATED_BY, &[name.into(), name.into()], done_by)
}

/// Puts `mark` where a name stood at translations.
///
/// # Errors
/// Only the store's.
pub fn forget_translator(tx: &mut Tx<'_>, name: &str, mark: &str) -> Result<(), StoreError> {
    tx.execute(&FORGET_TRANSLATOR, &[mark.into(), name.into()])?;
    tx.execute(&FORGET_REVIEWER, &[mark.into(), name.into()])?;
    Ok(())
}

fn done_by(row: &toguna_store::Row<'_>) -> Result<DoneBy, StoreError> {
    Ok(DoneBy { dialogue: row.text(0)?.to_owned(), on: row.int(1)?, what: row.text(2)?.to_owned(), day: row.int(3)? })
}
