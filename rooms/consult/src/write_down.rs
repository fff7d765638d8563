//! Somebody of the team listens to what was spoken and gives it words. From then on it is a statement like any other: its author is who
//! spoke, and moderation decides on it. The sound is destroyed, unless its author said that others may hear it.

use toguna_opinion::votes::Vote;
use toguna_process::model::Moderation;
use toguna_process::queries::dialogue_by_number;
use toguna_store::{Command, Header, Timestamp, Tx, forget_salts};
use uuid::Uuid;

use crate::add_statement::{Added, By, insert};
use crate::cast_vote::{CastVote, put_vote};
use crate::model::{Kind, Reason, Standing, Wording};
use crate::queries::recordings as rows;
use crate::recording::{About, Recording, Spoken, SpokenState};
use crate::refusal::Refusal;
use crate::translation::{TextKey, digest};

/// Makes a statement of something that was spoken. [`crate::recording::forget_gone`] follows.
#[derive(Debug, Clone)]
pub struct WriteDown {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Which sound.
    pub id: Uuid,
    /// What kind of idea it holds, as whoever listened understood it.
    pub kind: Kind,
    /// The words, in the language in which they were spoken.
    pub wording: Wording,
}

/// Does not take in something that was spoken. The sound is destroyed, so this cannot be undone. [`crate::recording::forget_gone`] follows.
#[derive(Debug, Clone)]
pub struct RejectSpoken {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Which sound.
    pub id: Uuid,
    /// Why, as its author reads it.
    pub reason: Reason,
}

fn waiting(tx: &mut Tx<'_>, dialogue: i64, id: Uuid) -> Result<Spoken, Refusal> {
    let found = rows::one_spoken(tx, dialogue, id)?.filter(|found| found.state == SpokenState::Waiting);
    found.ok_or(Refusal::NoSuchStatement)
}

impl Command for WriteDown {
    const KIND: &'static str = "write-down";
    type Answer = Added;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        serde_json::to_vec(&(self.id, self.kind, &self.wording)).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Added, Refusal> {
        let dialogue = dialogue_by_number(tx, self.dialogue)?.ok_or(Refusal::NoSuchDialogue)?;
        let said = waiting(tx, self.dialogue, self.id)?;
        let standing = match dialogue.draft.moderation {
            Moderation::Before => Standing::Waiting,
            Moderation::After => Standing::Accepted,
        };
        // It was said when it was spoken, and came by the source by which its author came.
        let at = Timestamp::from_second(said.said_at).unwrap_or(self.header.at);
        let spoken = Header { source: said.source, at, ..self.header };
        let wordings = std::slice::from_ref(&self.wording);
        let number = insert(tx, &dialogue, &spoken, By::Participant(said.participant), self.kind, wordings, standing, seq)?;
        let own = CastVote {
            header: spoken,
            dialogue: self.dialogue,
            participant: said.participant,
            statement: number,
            vote: Vote::Agree,
            matters: false,
            probability: None,
        };
        put_vote(tx, &own, said.said_at, seq)?;
        rows::delete_spoken(tx, self.dialogue, self.id)?;
        // What the journal has of the speaking is bound to the sound, and nobody can ask for it by its author any more.
        forget_salts(tx, &[said.said_seq])?;
        if said.is_shared {
            let recording = Recording {
                about: About::Text(TextKey::Statement(number)),
                language: self.wording.language.clone(),
                id: said.id,
                seconds: said.seconds,
                is_own_voice: true,
                text: Some(digest(&self.wording.text)),
            };
            rows::put(tx, self.dialogue, &recording, seq)?;
        } else {
            rows::delete_sound(tx, self.dialogue, self.id)?;
        }
        Ok(Added { number, standing })
    }
}

impl Command for RejectSpoken {
    const KIND: &'static str = "reject-spoken";
    type Answer = ();
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        serde_json::to_vec(&(self.id, self.reason.word())).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, _: i64) -> Result<(), Refusal> {
        let said = waiting(tx, self.dialogue, self.id)?;
        rows::reject_spoken(tx, self.dialogue, said.id, self.reason)?;
        Ok(rows::delete_sound(tx, self.dialogue, said.id)?)
    }
}
