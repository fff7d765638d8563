//! The team reads a text aloud, so that those who do not read can take part.

use toguna_process::queries::dialogue_by_number;
use toguna_store::{Command, Header, Tx};
use uuid::Uuid;

use crate::model::Wording;
use crate::queries::recordings as rows;
use crate::recording::{About, Recording, Script};
use crate::refusal::Refusal;
use crate::translation::{Digest, digest};

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
    /// The digest of what [`text_of`] gave to whoever read aloud, as they saw it; `None` where there is no text.
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

/// What somebody has before them now who reads aloud in `language`: the text in that language, or the original, to be told in it. `None` for
/// what is not written anywhere: an answer, the name of a language.
///
/// # Errors
/// [`Refusal::NoSuchStatement`] for a text that is not there, [`Refusal::NoSuchDialogue`].
pub fn text_of(tx: &mut Tx<'_>, dialogue: i64, about: About, language: &str) -> Result<Option<Wording>, Refusal> {
    let dialogue = dialogue_by_number(tx, dialogue)?.ok_or(Refusal::NoSuchDialogue)?;
    let found = Script::of(tx, &dialogue, about)?.in_language(language).cloned();
    match about {
        About::Text(_) | About::Group(_) => found.map(Some).ok_or(Refusal::NoSuchStatement),
        About::Answer(_) | About::Name => Ok(None),
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
        let now = text_of(tx, self.dialogue, self.about, &self.language)?;
        // In its own language a text is read aloud wherever it comes from; told in another one, it is for people who can choose that one.
        let is_written = now.as_ref().is_some_and(|now| now.language == self.language);
        if !(is_written || dialogue.languages().any(|own| own == self.language)) || now.is_none() && self.text.is_some() {
            return Err(Refusal::NotAsked);
        }
        if self.text != now.map(|now| digest(&now.text)) {
            return Err(Refusal::ChangedSince);
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
