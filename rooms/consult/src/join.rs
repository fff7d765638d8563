//! Somebody says yes to the consent text and gets a voice: a random pseudonym, and nothing else.

use serde::{Deserialize, Serialize};
use toguna_people::participants::{self, NewParticipant};
use toguna_process::care::consent;
use toguna_process::queries::dialogue_by_number;
use toguna_store::{Command, Header, Tx};
use toguna_web::Seal;
use uuid::Uuid;

use crate::queries::{invitation, people_of_source, source, use_invitation};
use crate::refusal::Refusal;
use crate::source::{NotInvited, Source, SourceKind};

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
    /// What is kept of the code with which this person comes in. Without one they come by the open link, or by the gateway of the header.
    pub invitation: Option<[u8; 32]>,
    /// The version of the consent text that this person has read; nothing for the one that holds now.
    pub consent_version: Option<i64>,
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

    /// Not the pseudonym: it is drawn anew when the same form comes again. Nor the code: whoever has the codes of a batch could try which
    /// of them fits, and know who came in with it.
    fn content(&self) -> Vec<u8> {
        self.token_hash.to_vec()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Joined, Refusal> {
        let dialogue = dialogue_by_number(tx, self.dialogue)?.ok_or(Refusal::NoSuchDialogue)?;
        dialogue.takes_voices(self.header.at)?;
        let source = self.way_in(tx)?;
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
            consent::joined(tx, self.dialogue, self.participant, self.consent_version, (self.header.day(), seq))?;
            if let (SourceKind::Batch, Some(code_hash)) = (source.kind, &self.invitation) {
                use_invitation(tx, self.dialogue, code_hash)?;
            }
            return Ok(Joined { participant: self.participant, code_turn: turn });
        }
        Err(Refusal::NoFreeCode)
    }
}

impl Join {
    /// The source by which this person comes in, if it is open to them. The header must name the same one, since the journal does.
    fn way_in(&self, tx: &mut Tx<'_>) -> Result<Source, Refusal> {
        let invitation = match &self.invitation {
            Some(code_hash) => Some(invitation(tx, self.dialogue, code_hash)?.ok_or(NotInvited::NoSuchCode)?),
            None => None,
        };
        let number = invitation.map_or(self.header.source, |invitation| invitation.source);
        let source = source(tx, self.dialogue, number)?.filter(|_| number == self.header.source).ok_or(NotInvited::NoSuchCode)?;
        if invitation.is_none() && matches!(source.kind, SourceKind::Batch | SourceKind::Session) {
            return Err(NotInvited::NoSuchCode.into());
        }
        if invitation.is_some_and(|invitation| invitation.used) {
            return Err(NotInvited::Used.into());
        }
        let is_counted = source.most.is_some();
        source.admits(if is_counted { people_of_source(tx, self.dialogue, number)? } else { 0 })?;
        Ok(source)
    }
}
