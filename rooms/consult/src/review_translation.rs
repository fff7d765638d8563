//! A second pair of eyes: somebody who did not translate a text says that the translation is right.

use toguna_process::queries::dialogue_by_number;
use toguna_store::{Command, Header, Tx};

use crate::put_translation::look;
use crate::queries;
use crate::translation::{Seen, TextKey, TranslationRefused, TranslationState, is_same_person};

/// Says that a translation is right as it stands.
#[derive(Debug, Clone)]
pub struct ReviewTranslation {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Which text.
    pub key: TextKey,
    /// In which language.
    pub language: String,
    /// Who looks it over.
    pub reviewer: String,
    /// What they saw.
    pub seen: Seen,
}

impl Command for ReviewTranslation {
    const KIND: &'static str = "review-translation";
    type Answer = ();
    type Refusal = TranslationRefused;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        // Nothing of the text itself: its digest would outlive it here.
        serde_json::to_vec(&(self.key.name(), &self.language, &self.reviewer)).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), TranslationRefused> {
        let dialogue = dialogue_by_number(tx, self.dialogue)?.ok_or(TranslationRefused::NoSuchDialogue)?;
        let now = look(tx, &dialogue, self.key, &self.language)?;
        if !self.seen.is_now(&now) {
            return Err(TranslationRefused::ChangedSince);
        }
        let state = now.state();
        let Some(row) = now.row.filter(|_| matches!(state, Some(TranslationState::Waiting | TranslationState::LookedOver))) else {
            return Err(TranslationRefused::NothingToLookOver);
        };
        if is_same_person(&row.translator, &self.reviewer) {
            return Err(TranslationRefused::SamePerson);
        }
        if state == Some(TranslationState::LookedOver) {
            // Somebody was faster, which is what was wanted.
            return Ok(());
        }
        queries::set_reviewer(tx, self.dialogue, self.key, &self.language, &self.reviewer)?;
        if let TextKey::Statement(number) = self.key {
            queries::touch_statement(tx, self.dialogue, number, seq)?;
        }
        Ok(())
    }
}
