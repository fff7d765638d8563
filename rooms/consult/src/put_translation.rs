//! Somebody puts into another language what was said, and stands for it with their name.

use serde::{Deserialize, Serialize};
use toguna_process::model::Dialogue;
use toguna_process::queries::{dialogue_by_number, write_text};
use toguna_store::{Command, Header, StoreError, Tx, forget_salts};

use crate::queries::{self, TranslationRow};
use crate::translation::{Now, Seen, TextKey, TranslationRefused, TranslationState, digest};

/// Puts a translation in the place of the one that was there, if any. To mend somebody's translation is to translate: the name is then
/// that of whoever mended it, and somebody else has to look it over.
#[derive(Debug, Clone)]
pub struct PutTranslation {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Who translated.
    pub translator: String,
    /// What.
    pub entry: Entry,
}

/// One translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which text.
    pub key: TextKey,
    /// Into which language.
    pub language: String,
    /// The translation, as [`TextKey::clean`] gives it.
    pub text: String,
    /// What the translator saw.
    pub seen: Seen,
    /// Whether it translates an older original than the one that stands now: then it is kept as one to be seen again.
    pub is_of_older: bool,
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Put {
    /// Whether anything is other than before. A good translation that is saved once more stays its translator's.
    pub changed: bool,
}

impl Command for PutTranslation {
    const KIND: &'static str = "put-translation";
    type Answer = Put;
    type Refusal = TranslationRefused;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        let entry = &self.entry;
        serde_json::to_vec(&(&self.translator, entry.key.name(), &entry.language, &entry.text)).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Put, TranslationRefused> {
        let mut dialogue = dialogue_by_number(tx, self.dialogue)?.ok_or(TranslationRefused::NoSuchDialogue)?;
        put(tx, &mut dialogue, &self.entry, &self.translator, self.header.day(), seq)
    }
}

/// The same as a part of a larger command; `dialogue` says afterwards what it says then.
pub(crate) fn put(
    tx: &mut Tx<'_>,
    dialogue: &mut Dialogue,
    entry: &Entry,
    translator: &str,
    day: i64,
    seq: i64,
) -> Result<Put, TranslationRefused> {
    let Entry { key, language, text, seen, is_of_older } = entry;
    let now = look(tx, dialogue, *key, language)?;
    if key.clean(text)? != *text {
        return Err(TranslationRefused::Text(toguna_web::TextError::NoLetters));
    }
    let is_there = now.text.as_deref() == Some(text);
    let stands = matches!(now.state(), Some(TranslationState::Waiting | TranslationState::LookedOver));
    if is_there && stands && seen.original == digest(&now.original.text) {
        return Ok(Put { changed: false });
    }
    if !seen.is_now(&now) {
        return Err(TranslationRefused::ChangedSince);
    }
    forget(tx, &now)?;
    if !is_there {
        write(tx, dialogue, *key, language, text, day, seq)?;
    } else if let TextKey::Statement(number) = key {
        queries::touch_statement(tx, dialogue.number, *number, seq)?;
    }
    let row = TranslationRow {
        key: *key,
        language: language.clone(),
        translator: translator.to_owned(),
        reviewer: None,
        // No text has this digest.
        original_digest: if *is_of_older { [0; 32] } else { digest(&now.original.text) },
        text_digest: digest(text),
        day,
        seq,
    };
    queries::put_row(tx, dialogue.number, &row)?;
    Ok(Put { changed: true })
}

/// The text as it stands, if it can be had in this language.
pub(crate) fn look(tx: &mut Tx<'_>, dialogue: &Dialogue, key: TextKey, language: &str) -> Result<Now, TranslationRefused> {
    let now = Now::of(tx, dialogue, key, language)?.ok_or(TranslationRefused::NoSuchText)?;
    if now.original.language == language || !dialogue.languages().any(|tag| tag == language) {
        return Err(TranslationRefused::NoSuchLanguage);
    }
    Ok(now)
}

/// What the journal could tell of a text that is overwritten or taken away is closed with it.
pub(crate) fn forget(tx: &mut Tx<'_>, now: &Now) -> Result<(), StoreError> {
    now.row.as_ref().map_or(Ok(()), |row| forget_salts(tx, &[row.seq]))
}

/// Writes the text itself; nothing of a dialogue's text where `text` is empty.
pub(crate) fn write(
    tx: &mut Tx<'_>,
    dialogue: &mut Dialogue,
    key: TextKey,
    language: &str,
    text: &str,
    day: i64,
    seq: i64,
) -> Result<(), StoreError> {
    match key {
        TextKey::Statement(number) => {
            queries::put_wording(tx, dialogue.number, number, language, text)?;
            queries::touch_statement(tx, dialogue.number, number, seq)
        }
        TextKey::Dialogue(field) => {
            let number = dialogue.number;
            let Some(own) = dialogue.draft.texts.iter_mut().find(|own| own.language == language) else { return Ok(()) };
            text.clone_into(own.field_mut(field));
            write_text(tx, number, own, day, seq)
        }
    }
}
