//! Somebody says aloud what nobody has said yet. It has no words until a person of the team writes them down, so it waits apart from the
//! statements.

use serde::{Deserialize, Serialize};
use toguna_people::participants;
use toguna_process::queries::dialogue_by_number;
use toguna_store::{Command, Header, Tx, forget_salts};
use uuid::Uuid;

use crate::model::WAITING_LIMIT;
use crate::queries::{WAITING_OF, recordings as rows};
use crate::recording::{Spoken, SpokenState};
use crate::refusal::{Refusal, agreed};
use crate::translation::Digest;

/// Adds something that a participant said aloud.
#[derive(Debug, Clone)]
pub struct SpeakStatement {
    /// When, by which command, through which source.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Who says it.
    pub participant: Uuid,
    /// Tag of the language in which it is said.
    pub language: String,
    /// Whether others may hear this voice once it is accepted.
    pub is_shared: bool,
    /// SHA-256 of the recording as it was sent, by which the same one is known again.
    pub sent: Digest,
    /// Under which the sound was sealed.
    pub id: Uuid,
    /// The sound, disguised if that was wished, and sealed.
    pub sealed: Vec<u8>,
    /// How long it lasts, in seconds.
    pub seconds: u32,
}

/// A participant takes back something that was spoken and not written down yet. [`crate::recording::forget_gone`] follows.
#[derive(Debug, Clone)]
pub struct TakeBackSpoken {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Who said it.
    pub participant: Uuid,
    /// Which sound.
    pub id: Uuid,
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waits {
    /// Under which it waits.
    pub id: Uuid,
}

impl Command for SpeakStatement {
    const KIND: &'static str = "speak-statement";
    type Answer = Waits;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    /// What was sent, and not what is kept: the same recording sent twice is disguised in two ways.
    fn content(&self) -> Vec<u8> {
        serde_json::to_vec(&(self.participant, &self.language, self.is_shared, self.sent)).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Waits, Refusal> {
        let dialogue = dialogue_by_number(tx, self.dialogue)?.ok_or(Refusal::NoSuchDialogue)?;
        dialogue.takes_voices(self.header.at)?;
        if !participants::is_there(tx, self.dialogue, self.participant)? {
            return Err(Refusal::NoSuchParticipant);
        }
        agreed(tx, self.dialogue, self.participant)?;
        let written: i64 = tx.one(&WAITING_OF, &[self.dialogue.into(), self.participant.into()], |row| row.int(0))?;
        if written + rows::count_spoken_by(tx, self.dialogue, self.participant)? >= WAITING_LIMIT {
            return Err(Refusal::TooMany { limit: WAITING_LIMIT });
        }
        let said = Spoken {
            id: self.id,
            participant: self.participant,
            source: self.header.source,
            language: self.language.clone(),
            seconds: self.seconds,
            is_shared: self.is_shared,
            state: SpokenState::Waiting,
            said_at: dialogue.coarse(self.header.at),
            said_seq: seq,
        };
        rows::keep_sound(tx, self.dialogue, self.id, &self.sealed)?;
        rows::add_spoken(tx, self.dialogue, &said)?;
        Ok(Waits { id: self.id })
    }
}

impl Command for TakeBackSpoken {
    const KIND: &'static str = "take-back-spoken";
    type Answer = ();
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        serde_json::to_vec(&(self.participant, self.id)).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, _: i64) -> Result<(), Refusal> {
        let found = rows::one_spoken(tx, self.dialogue, self.id)?.filter(|found| found.participant == self.participant);
        let found = found.ok_or(Refusal::NoSuchStatement)?;
        forget_salts(tx, &[found.said_seq])?;
        rows::delete_spoken(tx, self.dialogue, self.id)?;
        Ok(rows::delete_sound(tx, self.dialogue, self.id)?)
    }
}

/// Takes away everything that a participant said aloud and that waits; the numbers of the commands that said it. Part of withdrawing.
pub(crate) fn take_back_all(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid) -> Result<Vec<i64>, Refusal> {
    let mut seqs = Vec::new();
    for said in rows::spoken_by(tx, dialogue, participant)? {
        seqs.push(said.said_seq);
        rows::delete_spoken(tx, dialogue, said.id)?;
        rows::delete_sound(tx, dialogue, said.id)?;
    }
    Ok(seqs)
}
