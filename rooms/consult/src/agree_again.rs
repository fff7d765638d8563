//! The consent text has changed since somebody said yes: she reads what it says now, and says yes to that, or goes.

use toguna_people::participants;
use toguna_process::care::{consent, queries as care};
use toguna_store::{Command, Header, Tx, forget_salts};
use uuid::Uuid;

use crate::refusal::Refusal;

/// Agrees to the consent text as it reads now.
#[derive(Debug, Clone)]
pub struct AgreeAgain {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Who.
    pub participant: Uuid,
    /// The version that she read.
    pub version: i64,
}

impl Command for AgreeAgain {
    const KIND: &'static str = "agree-again";
    /// Whether it counts: false where the text has changed once more since it was shown.
    type Answer = bool;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        let mut bytes = self.participant.as_bytes().to_vec();
        bytes.extend(self.version.to_be_bytes());
        bytes
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<bool, Refusal> {
        if participants::joined_seq(tx, self.dialogue, self.participant)?.is_none() {
            return Err(Refusal::NoSuchParticipant);
        }
        if care::consent_number(tx, self.dialogue)? != self.version {
            return Ok(false);
        }
        if let Some((_, before)) = care::consented(tx, self.dialogue, self.participant)? {
            let joined = participants::joined_seq(tx, self.dialogue, self.participant)?;
            // The joining says more than the consent, and stays.
            if joined != Some(before) {
                forget_salts(tx, &[before])?;
            }
        }
        consent::agreed(tx, self.dialogue, self.participant, self.version, seq)?;
        Ok(true)
    }
}
