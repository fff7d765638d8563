//! The team reads a text aloud, so that those who do not read can take part.

use toguna_process::queries::dialogue_by_number;
use toguna_store::{Command, Header, Tx};
use uuid::Uuid;

use crate::queries::{recordings as rows, statement};
use crate::recording::{About, Recording};
use crate::refusal::Refusal;
use crate::translation::{Digest, TextKey, digest};

/// Puts a recording in the place of the one that was there, if any. Whoever sent it calls [`crate::recording::forget_gone`] afterwards.
#[derive(Debug, Clone)]
pub struct PutRecording {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// What is heard.
    pub about: About,
    /// Tag of its language.
    pub language: String,
    /// The digest of the text that was read aloud, as whoever read it saw it; `None` where there is no text.
    pub text: Option<Digest>,
    /// SHA-256 of the recording as it was sent, by which the same one is known again.
    pub sent: Digest,
    /// Under which the sound was sealed.
    pub id: Uuid,
    /// The sound, sealed.
    pub sealed: Vec<u8>,
    /// How long it lasts, in seconds.
    pub seconds: u32,
}

/// Takes a recording away.
#[derive(Debug, Clone)]
pub struct RemoveRecording {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// What is heard.
    pub about: About,
    /// Tag of its language.
    pub language: String,
}

/// What stands in `language` to be read aloud now.
///
/// # Errors
/// [`Refusal::NoSuchStatement`] for a text that is not there, [`Refusal::NoSuchDialogue`].
pub fn text_of(tx: &mut Tx<'_>, dialogue: i64, key: TextKey, language: &str) -> Result<String, Refusal> {
    match key {
        TextKey::Dialogue(field) => {
            let dialogue = dialogue_by_number(tx, dialogue)?.ok_or(Refusal::NoSuchDialogue)?;
            let own = dialogue.draft.texts.iter().find(|own| own.language == language);
            own.map(|own| own.field(field).to_owned()).filter(|text| !text.is_empty()).ok_or(Refusal::NoSuchStatement)
        }
        TextKey::Statement(number) => {
            let found = statement(tx, dialogue, number)?.ok_or(Refusal::NoSuchStatement)?;
            let own = found.texts.into_iter().find(|own| own.language == language);
            own.map(|own| own.text).ok_or(Refusal::NoSuchStatement)
        }
    }
}

impl Command for PutRecording {
    const KIND: &'static str = "put-recording";
    type Answer = ();
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    /// What was sent, and not what is kept: the same recording sent twice is sealed in two ways.
    fn content(&self) -> Vec<u8> {
        serde_json::to_vec(&(self.about.name(), &self.language, self.text, self.sent)).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), Refusal> {
        let dialogue = dialogue_by_number(tx, self.dialogue)?.ok_or(Refusal::NoSuchDialogue)?;
        match self.about {
            About::Text(key) => {
                let now = text_of(tx, self.dialogue, key, &self.language)?;
                if self.text != Some(digest(&now)) {
                    return Err(Refusal::ChangedSince);
                }
            }
            About::Answer(_) | About::Name => {
                if self.text.is_some() || !dialogue.languages().any(|own| own == self.language) {
                    return Err(Refusal::NotAsked);
                }
            }
        }
        rows::delete(tx, self.dialogue, self.about, &self.language)?;
        rows::keep_sound(tx, self.dialogue, self.id, &self.sealed)?;
        let recording = Recording {
            about: self.about,
            language: self.language.clone(),
            id: self.id,
            seconds: self.seconds,
            is_own_voice: false,
            text: self.text,
        };
        Ok(rows::put(tx, self.dialogue, &recording, seq)?)
    }
}

impl Command for RemoveRecording {
    const KIND: &'static str = "remove-recording";
    /// Whether there was one.
    type Answer = bool;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        serde_json::to_vec(&(self.about.name(), &self.language)).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, _: i64) -> Result<bool, Refusal> {
        Ok(rows::delete(tx, self.dialogue, self.about, &self.language)?)
    }
}
