//! A translation that says something else than what was said is worse than none: it can be taken away.

use toguna_process::queries::dialogue_by_number;
use toguna_store::{Command, Header, Tx};

use crate::put_translation::{forget, look, write};
use crate::queries;
use crate::translation::{Seen, TextKey, TranslationRefused};

/// Takes a translation away; people read the original again.
#[derive(Debug, Clone)]
pub struct RemoveTranslation {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Which text.
    pub key: TextKey,
    /// In which language.
    pub language: String,
    /// What whoever takes it away saw.
    pub seen: Seen,
}

impl Command for RemoveTranslation {
    const KIND: &'static str = "remove-translation";
    type Answer = ();
    type Refusal = TranslationRefused;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        serde_json::to_vec(&(self.key.name(), &self.language)).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), TranslationRefused> {
        let mut dialogue = dialogue_by_number(tx, self.dialogue)?.ok_or(TranslationRefused::NoSuchDialogue)?;
        let now = look(tx, &dialogue, self.key, &self.language)?;
        if now.text.is_none() {
            // Somebody was faster.
            return Ok(());
        }
        if !self.seen.is_now(&now) {
            return Err(TranslationRefused::ChangedSince);
        }
        match self.key {
            TextKey::Dialogue(field) if !field.may_be_empty() => return Err(TranslationRefused::Needed),
            TextKey::Dialogue(_) => write(tx, &mut dialogue, self.key, &self.language, "", self.header.day(), seq)?,
            TextKey::Statement(number) => {
                queries::delete_wording(tx, self.dialogue, number, &self.language)?;
                queries::touch_statement(tx, self.dialogue, number, seq)?;
            }
        }
        forget(tx, &now)?;
        queries::delete_row(tx, self.dialogue, self.key, &self.language)?;
        Ok(())
    }
}
