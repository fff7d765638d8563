//! People say to which social groups they belong, or prefer not to; both are answers, and both can be changed.

use toguna_people::participants;
use toguna_process::queries::dialogue_by_number;
use toguna_store::{Command, Header, Tx, forget_salts};
use uuid::Uuid;

use crate::model::PREFERS_NOT_TO_SAY;
use crate::queries::{DELETE_GROUPS, INSERT_GROUP, SEQS_OF_GROUPS};
use crate::refusal::{Refusal, agreed};

/// Puts a person's declaration in the place of the earlier one.
#[derive(Debug, Clone)]
pub struct DeclareGroups {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Who declares.
    pub participant: Uuid,
    /// Dimension and value, each dimension at most once; dimensions that are left out were not answered.
    pub groups: Vec<(i64, i64)>,
}

impl Command for DeclareGroups {
    const KIND: &'static str = "declare-groups";
    type Answer = ();
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        serde_json::to_vec(&(self.participant, &self.groups)).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), Refusal> {
        let dialogue = dialogue_by_number(tx, self.dialogue)?.ok_or(Refusal::NoSuchDialogue)?;
        dialogue.takes_voices(self.header.at)?;
        if !participants::is_there(tx, self.dialogue, self.participant)? {
            return Err(Refusal::NoSuchParticipant);
        }
        agreed(tx, self.dialogue, self.participant)?;
        let who = [self.dialogue.into(), self.participant.into()];
        let earlier = tx.list(&SEQS_OF_GROUPS, &who, |row| row.int(0))?;
        forget_salts(tx, &earlier)?;
        tx.execute(&DELETE_GROUPS, &who)?;
        let mut last = -1;
        // The command itself stays as it was sent: the journal's digest is over that.
        let mut groups = self.groups.clone();
        groups.sort_unstable();
        for (dimension, value) in groups {
            let values =
                usize::try_from(dimension).ok().and_then(|place| dialogue.draft.dimensions.get(place)).map(|d| d.values.len() as i64);
            let offered = values.is_some_and(|values| (PREFERS_NOT_TO_SAY..values).contains(&value));
            if !offered || dimension == last {
                return Err(Refusal::NotAsked);
            }
            last = dimension;
            let row = [self.dialogue.into(), self.participant.into(), dimension.into(), value.into(), seq.into()];
            tx.execute(&INSERT_GROUP, &row)?;
        }
        Ok(participants::touch(tx, self.dialogue, self.participant, seq)?)
    }
}
