//! People speak many languages, and a translation can say something else than what was said. So every text that is not as it was said
//! tells where it comes from: who translated it, whether somebody else has looked it over, and whether the original has changed since.
//!
//! A text that was typed in elsewhere, in the form of the dialogue or of the first statements, carries nobody's name: [`TranslationState::Unsigned`].
//! Whoever saves it on the desk stands for it from then on.

use serde::Serialize;
use sha2::{Digest as _, Sha256};
use toguna_people::accounts::name_key;
use toguna_process::model::{Dialogue, DialogueText, TextField};
use toguna_store::{StoreError, Tx};
use toguna_web::TextError;
use toguna_web::text::{clean_lines, clean_statement};
use utoipa::ToSchema;

use crate::model::{Kind, STATEMENT_LIMIT, Standing, Statement, Wording};
use crate::queries::{self, TranslationRow};

/// SHA-256 of a text.
pub type Digest = [u8; 32];

/// The digest of a text.
pub fn digest(text: &str) -> Digest {
    Sha256::digest(text.as_bytes()).into()
}

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}

/// A text that can be translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextKey {
    /// A text of the dialogue itself.
    Dialogue(TextField),
    /// The wording of the statement with this number.
    Statement(i64),
}

/// The number that stands for the dialogue itself where others have the number of a statement.
const THE_DIALOGUE: i64 = -1;

impl TextKey {
    /// Its name in forms and files: `statement-12`, `consent`.
    ///
    /// ```
    /// use toguna_consult::translation::TextKey;
    /// assert_eq!(TextKey::from_name("statement-12"), Some(TextKey::Statement(12)));
    /// assert_eq!(TextKey::Statement(12).name(), "statement-12");
    /// assert_eq!(TextKey::from_name("statement-012"), None);
    /// ```
    pub fn name(self) -> String {
        match self {
            Self::Dialogue(field) => field.word().to_owned(),
            Self::Statement(number) => format!("statement-{number}"),
        }
    }

    /// The text with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        let key = match name.strip_prefix("statement-") {
            Some(number) => Self::Statement(number.parse().ok().filter(|number| *number >= 0)?),
            None => Self::Dialogue(TextField::from_word(name)?),
        };
        (key.name() == name).then_some(key)
    }

    pub(crate) fn columns(self) -> (i64, &'static str) {
        match self {
            Self::Dialogue(field) => (THE_DIALOGUE, field.word()),
            Self::Statement(number) => (number, "text"),
        }
    }

    pub(crate) fn from_columns(statement: i64, field: &str) -> Option<Self> {
        if statement == THE_DIALOGUE { TextField::from_word(field).map(Self::Dialogue) } else { Some(Self::Statement(statement)) }
    }

    /// Its greatest length in characters, in every language.
    pub fn limit(self) -> usize {
        match self {
            Self::Dialogue(field) => field.limit(),
            Self::Statement(_) => STATEMENT_LIMIT,
        }
    }

    /// Whether it may have several lines.
    pub fn has_lines(self) -> bool {
        matches!(self, Self::Dialogue(field) if field.has_lines())
    }

    /// A translation as it is kept: without characters that deceive or break.
    ///
    /// # Errors
    /// It is empty, too long, or has no letters.
    pub fn clean(self, text: &str) -> Result<String, TextError> {
        let cleaned = if self.has_lines() { clean_lines(text, self.limit())? } else { clean_statement(text, self.limit())? };
        if cleaned.is_empty() {
            return Err(TextError::Empty);
        }
        if cleaned.chars().any(char::is_alphabetic) { Ok(cleaned) } else { Err(TextError::NoLetters) }
    }
}

/// How far a translation can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TranslationState {
    /// It was typed in elsewhere: nobody's name stands with it.
    Unsigned,
    /// The original has changed since it was translated.
    Stale,
    /// Nobody but the translator has looked at it.
    Waiting,
    /// Somebody else has looked it over.
    LookedOver,
}

impl TranslationState {
    /// The state of a translation, from what was noted with it and from both texts as they are now.
    pub fn of(reviewer: Option<&str>, original_digest: &[u8], text_digest: &[u8], original: &str, text: &str) -> Self {
        if digest(text) != *text_digest {
            Self::Unsigned
        } else if digest(original) != *original_digest {
            Self::Stale
        } else if reviewer.is_some() {
            Self::LookedOver
        } else {
            Self::Waiting
        }
    }

    fn of_row(row: Option<&TranslationRow>, original: &str, text: &str) -> Self {
        row.map_or(Self::Unsigned, |row| Self::of(row.reviewer.as_deref(), &row.original_digest, &row.text_digest, original, text))
    }
}

/// What is known of one wording of a statement that is no original.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Translation {
    /// Tag of its language.
    pub language: String,
    /// How far it can be relied on.
    pub state: TranslationState,
}

/// Whether two names are one person's, as far as names tell.
pub fn is_same_person(one: &str, other: &str) -> bool {
    name_key(one) == name_key(other)
}

/// How a text is shown to somebody who reads a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading<'a> {
    /// What is read first.
    pub first: &'a Wording,
    /// What is one touch away: the original; or the translation, where the original has changed since.
    pub beneath: Option<&'a Wording>,
    /// What is said of it.
    pub mark: Mark,
}

/// What is said of a text that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It is as it was said.
    AsSaid,
    /// It is a translation that nobody but the translator has looked over.
    Translated,
    /// It is a translation that somebody has looked over.
    LookedOver,
    /// It is as it was said, and there is a translation of something older.
    Outdated,
}

impl<'a> Reading<'a> {
    /// What is read of a text and its translation.
    pub fn of(original: &'a Wording, translated: Option<&'a Wording>, state: TranslationState) -> Self {
        let Some(translated) = translated else { return Self { first: original, beneath: None, mark: Mark::AsSaid } };
        match state {
            TranslationState::Stale => Self { first: original, beneath: Some(translated), mark: Mark::Outdated },
            TranslationState::LookedOver => Self { first: translated, beneath: Some(original), mark: Mark::LookedOver },
            TranslationState::Unsigned | TranslationState::Waiting => {
                Self { first: translated, beneath: Some(original), mark: Mark::Translated }
            }
        }
    }
}

/// A text as it was said, and all its translations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translatable {
    /// Which text.
    pub key: TextKey,
    /// What kind of idea it holds, if it is a statement.
    pub kind: Option<Kind>,
    /// As it was said.
    pub original: Wording,
    /// In other languages.
    pub translations: Vec<Translated>,
}

/// A translation with everything that is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translated {
    /// The wording.
    pub wording: Wording,
    /// How far it can be relied on.
    pub state: TranslationState,
    /// Who translated it; `None` where nobody's name stands with it.
    pub translator: Option<String>,
    /// Who has looked it over.
    pub reviewer: Option<String>,
    /// When it was translated, in days since 1970.
    pub day: Option<i64>,
}

impl Translatable {
    /// Its translation into a language.
    pub fn into_language(&self, language: &str) -> Option<&Translated> {
        self.translations.iter().find(|translated| translated.wording.language == language)
    }

    /// How somebody who reads `language` gets to see it.
    pub fn reading(&self, language: &str) -> Reading<'_> {
        let translated = self.into_language(language);
        Reading::of(&self.original, translated.map(|it| &it.wording), translated.map_or(TranslationState::Unsigned, |it| it.state))
    }

    fn add(&mut self, wording: Wording, row: Option<&TranslationRow>) {
        let state = TranslationState::of_row(row, &self.original.text, &wording.text);
        let row = row.filter(|_| state != TranslationState::Unsigned);
        self.translations.push(Translated {
            wording,
            state,
            translator: row.map(|row| row.translator.clone()),
            reviewer: row.and_then(|row| row.reviewer.clone()),
            day: row.map(|row| row.day),
        });
    }
}

/// Everything in a dialogue that is to be had in all its languages: its own texts, then the statements that others weigh.
///
/// # Errors
/// Only the store's.
pub fn translatables(tx: &mut Tx<'_>, dialogue: &Dialogue) -> Result<Vec<Translatable>, StoreError> {
    let rows = queries::translation_rows(tx, dialogue.number)?;
    let mut all = of_dialogue(dialogue, &rows);
    let statements = queries::statements(tx, dialogue.number)?;
    all.extend(statements.into_iter().filter(|it| it.standing == Standing::Accepted).filter_map(|it| of_statement(it, &rows)));
    Ok(all)
}

/// The dialogue's own texts.
///
/// # Errors
/// Only the store's.
pub fn texts_of_dialogue(tx: &mut Tx<'_>, dialogue: &Dialogue) -> Result<Vec<Translatable>, StoreError> {
    if dialogue.draft.texts.len() < 2 {
        return Ok(of_dialogue(dialogue, &[]));
    }
    Ok(of_dialogue(dialogue, &queries::translation_rows(tx, dialogue.number)?))
}

fn of_dialogue(dialogue: &Dialogue, rows: &[TranslationRow]) -> Vec<Translatable> {
    let Some((first, others)) = dialogue.draft.texts.split_first() else { return Vec::new() };
    let wording = |text: &DialogueText, field| Wording { language: text.language.clone(), text: text.field(field).to_owned() };
    let mut all = Vec::new();
    for field in TextField::ALL.into_iter().filter(|field| !first.field(*field).is_empty()) {
        let key = TextKey::Dialogue(field);
        let mut text = Translatable { key, kind: None, original: wording(first, field), translations: Vec::new() };
        for other in others.iter().filter(|other| !other.field(field).is_empty()) {
            text.add(wording(other, field), find(rows, key, &other.language));
        }
        all.push(text);
    }
    all
}

fn of_statement(statement: Statement, rows: &[TranslationRow]) -> Option<Translatable> {
    let key = TextKey::Statement(statement.number);
    let mut wordings = statement.texts.into_iter();
    let mut text = Translatable { key, kind: Some(statement.kind), original: wordings.next()?, translations: Vec::new() };
    for wording in wordings {
        let row = find(rows, key, &wording.language);
        text.add(wording, row);
    }
    Some(text)
}

fn find<'a>(rows: &'a [TranslationRow], key: TextKey, language: &str) -> Option<&'a TranslationRow> {
    // They come from the store in the order of their columns.
    let (statement, field) = key.columns();
    let place = rows.binary_search_by(|row| {
        let (row_statement, row_field) = row.key.columns();
        (row_statement, row_field, row.language.as_str()).cmp(&(statement, field, language))
    });
    place.ok().map(|place| &rows[place])
}

/// One text as it stands in the store: what a command about its translation has to look at first.
pub(crate) struct Now {
    pub(crate) original: Wording,
    pub(crate) text: Option<String>,
    pub(crate) row: Option<TranslationRow>,
}

impl Now {
    /// `None` where there is no such text: a statement that was taken back, a description that was never written.
    pub(crate) fn of(tx: &mut Tx<'_>, dialogue: &Dialogue, key: TextKey, language: &str) -> Result<Option<Self>, StoreError> {
        let found = match key {
            TextKey::Dialogue(field) => dialogue.draft.texts.split_first().map(|(first, others)| {
                let wording = Wording { language: first.language.clone(), text: first.field(field).to_owned() };
                let text = others.iter().find(|text| text.language == language).map(|text| text.field(field).to_owned());
                (wording, text.filter(|text| !text.is_empty()))
            }),
            TextKey::Statement(number) => queries::statement(tx, dialogue.number, number)?.and_then(|found| {
                let mut wordings = found.texts.into_iter();
                let original = wordings.next()?;
                Some((original, wordings.find(|wording| wording.language == language).map(|wording| wording.text)))
            }),
        };
        let Some((original, text)) = found.filter(|(original, _)| !original.text.is_empty()) else { return Ok(None) };
        Ok(Some(Self { row: queries::row_of(tx, dialogue.number, key, language)?, original, text }))
    }

    pub(crate) fn state(&self) -> Option<TranslationState> {
        self.text.as_deref().map(|text| TranslationState::of_row(self.row.as_ref(), &self.original.text, text))
    }
}

/// What somebody saw who translated or looked over a text: digests, which go with the form and come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Of the original.
    pub original: Digest,
    /// Of the translation; `None` where there was none.
    pub text: Option<Digest>,
}

impl Seen {
    /// What somebody sees now.
    pub fn of(original: &str, text: Option<&str>) -> Self {
        Self { original: digest(original), text: text.map(digest) }
    }

    pub(crate) fn is_now(self, now: &Now) -> bool {
        self == Self::of(&now.original.text, now.text.as_deref())
    }
}

/// Why a translation was not taken.
#[derive(Debug, thiserror::Error)]
pub enum TranslationRefused {
    /// The dialogue is not there.
    #[error("there is no such dialogue")]
    NoSuchDialogue,
    /// There is no such text, or not any more: what was taken back is not translated.
    #[error("there is no such text to translate")]
    NoSuchText,
    /// The dialogue is not held in this language, or the text was said in it.
    #[error("the text is not to be had in this language")]
    NoSuchLanguage,
    /// The translation is empty, too long, or has no letters.
    #[error(transparent)]
    Text(#[from] TextError),
    /// Somebody else changed the original or the translation after the page was opened.
    #[error("the text was changed in the meantime")]
    ChangedSince,
    /// Whoever looks over a translation must be somebody else than its translator.
    #[error("the translator cannot look over the translation")]
    SamePerson,
    /// There is nothing to look over: nobody stands for the translation, or the original has changed since.
    #[error("there is no translation to look over")]
    NothingToLookOver,
    /// A dialogue cannot be without this text in any of its languages.
    #[error("the text cannot be left out")]
    Needed,
    /// One of several could not be taken, so none was.
    #[error("{}: {}", .0.name(), .1)]
    In(TextKey, Box<TranslationRefused>),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_understood_in_one_way_only() {
        for field in TextField::ALL {
            assert_eq!(TextKey::from_name(field.word()), Some(TextKey::Dialogue(field)));
        }
        for name in
            ["", "text", "statement-", "statement--1", "statement-1 ", "statement-+1", "Statement-1", "statement-99999999999999999999"]
        {
            assert_eq!(TextKey::from_name(name), None, "{name}");
        }
    }

    #[test]
    fn a_translation_is_held_to_the_rules_of_its_text() {
        let statement = TextKey::Statement(0);
        assert_eq!(statement.clean(" Hɛrɛ\u{202E} bɛ\u{0} \n yan "), Ok("Hɛrɛ bɛ yan".to_owned()));
        assert_eq!(statement.clean("🕊️ 🕊️"), Err(TextError::NoLetters));
        assert_eq!(statement.clean("50"), Err(TextError::NoLetters));
        assert_eq!(statement.clean(" \u{2066} "), Err(TextError::Empty));
        assert_eq!(statement.clean(&"ا".repeat(281)), Err(TextError::TooLong { length: 281, too_many: 1 }));
        let consent = TextKey::Dialogue(TextField::Consent);
        assert_eq!(consent.clean("un\r\n\r\n\r\ndeux"), Ok("un\n\ndeux".to_owned()));
        assert_eq!(consent.clean("\n"), Err(TextError::Empty));
    }

    #[test]
    fn what_is_read_first_is_never_a_translation_of_something_else() {
        let wording = |language: &str, text: &str| Wording { language: language.to_owned(), text: text.to_owned() };
        let (original, arabic) = (wording("fr", "La paix."), wording("ar", "السلام."));
        let read = |state| {
            let reading = Reading::of(&original, Some(&arabic), state);
            (reading.first.language.as_str(), reading.beneath.map(|it| it.language.as_str()), reading.mark)
        };
        assert_eq!(read(TranslationState::Stale), ("fr", Some("ar"), Mark::Outdated));
        assert_eq!(read(TranslationState::Unsigned), ("ar", Some("fr"), Mark::Translated));
        assert_eq!(read(TranslationState::Waiting), ("ar", Some("fr"), Mark::Translated));
        assert_eq!(read(TranslationState::LookedOver), ("ar", Some("fr"), Mark::LookedOver));
        assert_eq!(Reading::of(&original, None, TranslationState::Unsigned).mark, Mark::AsSaid);
    }

    #[test]
    fn a_text_that_was_changed_elsewhere_is_nobodys() {
        let (old, new) = (digest("a"), digest("b"));
        assert_eq!(TranslationState::of(Some("Oumar"), &old, &new, "a", "b"), TranslationState::LookedOver);
        assert_eq!(TranslationState::of(None, &old, &new, "a", "b"), TranslationState::Waiting);
        assert_eq!(TranslationState::of(Some("Oumar"), &old, &new, "a!", "b"), TranslationState::Stale);
        assert_eq!(TranslationState::of(Some("Oumar"), &old, &new, "a", "b!"), TranslationState::Unsigned);
        assert!(is_same_person(" awa  DIALLO", "Awa Diallo") && !is_same_person("Awa", "Aua"));
    }
}
