//! Somebody says yes to the consent text and gets a voice: a random pseudonym, and nothing else.

use serde::{Deserialize, Serialize};
use toguna_people::participants::{self, NewParticipant};
use toguna_process::queries::dialogue_by_number;
use toguna_store::{Command, Header, Tx};
use toguna_web::Seal;
use uuid::Uuid;

use crate::refusal::Refusal;

/// Gives a voice.
#[derive(Debug, Clone)]
pub struct Join {
    /// Its command id comes from the hash of the participant's secret, so that a form that is sent twice gives one voice.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// The pseudonym to be: random, so that it tells no time.
    pub participant: Uuid,
    /// What is kept of the secret.
    pub token_hash: [u8; 32],
    /// What would be kept of the return codes, in the order in which they are tried.
    pub code_hashes: Vec<[u8; 32]>,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    /// The pseudonym.
    pub participant: Uuid,
    /// Which of the codes is this person's.
    pub code_turn: i64,
}

/// The identifier of the command that gives a voice. It is keyed, so that nobody can tell from the journal and a phone's cookie that the
/// two belong together without the key.
pub(crate) fn command_id(seal: &Seal, token_hash: &[u8; 32]) -> Uuid {
    let code = seal.code("join", &[token_hash]);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&code[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

impl Command for Join {
    const KIND: &'static str = "join";
    type Answer = Joined;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    /// Not the pseudonym: it is drawn anew when the same form comes again.
    fn content(&self) -> Vec<u8> {
        self.token_hash.to_vec()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Joined, Refusal> {
        let dialogue = dialogue_by_number(tx, self.dialogue)?.ok_or(Refusal::NoSuchDialogue)?;
        dialogue.takes_voices(self.header.at)?;
        for (turn, code_hash) in (0..).zip(&self.code_hashes) {
            if participants::code_is_taken(tx, self.dialogue, code_hash)? {
                continue;
            }
            let new = NewParticipant {
                dialogue: self.dialogue,
                id: self.participant,
                token_hash: self.token_hash,
                code_hash: *code_hash,
                code_turn: turn,
                source: self.header.source,
                joined: dialogue.coarse(self.header.at),
            };
            participants::insert(tx, &new, seq)?;
            return Ok(Joined { participant: self.participant, code_turn: turn });
        }
        Err(Refusal::NoFreeCode)
    }
}
