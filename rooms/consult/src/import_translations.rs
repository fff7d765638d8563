//! Translators work where they are, with the tools that they know: what they send back comes in as a whole, or not at all.

use serde::{Deserialize, Serialize};
use toguna_process::queries::dialogue_by_number;
use toguna_store::{Command, Header, Tx};

use crate::put_translation::{Entry, put};
use crate::translation::TranslationRefused;

/// Takes in many translations of one translator.
#[derive(Debug, Clone)]
pub struct ImportTranslations {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Who translated.
    pub translator: String,
    /// What.
    pub entries: Vec<Entry>,
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TranslationsImported {
    /// Translations that are other than before.
    pub changed: u64,
}

impl Command for ImportTranslations {
    const KIND: &'static str = "import-translations";
    type Answer = TranslationsImported;
    type Refusal = TranslationRefused;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        let entries: Vec<_> = self.entries.iter().map(|entry| (entry.key.name(), &entry.language, &entry.text)).collect();
        serde_json::to_vec(&(&self.translator, entries)).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<TranslationsImported, TranslationRefused> {
        let mut dialogue = dialogue_by_number(tx, self.dialogue)?.ok_or(TranslationRefused::NoSuchDialogue)?;
        let day = self.header.day();
        let mut changed = 0;
        for entry in &self.entries {
            let put = put(tx, &mut dialogue, entry, &self.translator, day, seq);
            let put = put.map_err(|refused| match refused {
                TranslationRefused::Store(error) => TranslationRefused::Store(error),
                refused => TranslationRefused::In(entry.key, Box::new(refused)),
            })?;
            changed += u64::from(put.changed);
        }
        Ok(TranslationsImported { changed })
    }
}
