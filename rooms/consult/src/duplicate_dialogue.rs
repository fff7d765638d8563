//! What was prepared for one place is needed in the next: a dialogue is taken as the pattern of a new one, with the team's statements and
//! none of the voices.

use toguna_process::copy_dialogue::copy_of;
use toguna_process::create_dialogue::{self, Created, DraftRefused};
use toguna_process::queries::{all_slugs, dialogue_by_number};
use toguna_store::{Command, Header, StoreError, Tx};
use uuid::Uuid;

use crate::add_statement::insert_seed;
use crate::model::Standing;
use crate::queries::{desk, statements};
use crate::refusal::Refusal;

/// Makes a new draft after the pattern of a dialogue.
#[derive(Debug, Clone)]
pub struct DuplicateDialogue {
    /// Its command id is also the identifier of the new dialogue.
    pub header: Header,
    /// Number of the dialogue that is the pattern.
    pub pattern: i64,
    /// The account that makes it.
    pub owner: Uuid,
}

impl Command for DuplicateDialogue {
    const KIND: &'static str = "duplicate-dialogue";
    type Answer = Created;
    type Refusal = DraftRefused;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        self.pattern.to_be_bytes().to_vec()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Created, DraftRefused> {
        let pattern = dialogue_by_number(tx, self.pattern)?.ok_or(DraftRefused::NoSuchDialogue)?;
        let draft = copy_of(&pattern, &all_slugs(tx)?);
        let created = create_dialogue::create(tx, &self.header, self.owner, &draft, seq)?;
        let copy = dialogue_by_number(tx, created.number)?.ok_or(DraftRefused::NoSuchDialogue)?;
        for seed in statements(tx, self.pattern)?.into_iter().filter(|statement| statement.seed && statement.standing == Standing::Accepted)
        {
            match insert_seed(tx, &copy, &self.header, seed.kind, &seed.texts, seq) {
                // The pattern itself was held to every rule; what it says twice is said once.
                Ok(number) => desk::put_place(tx, copy.number, number, seed.place, seq)?,
                Err(Refusal::SaidAlready { .. } | Refusal::Wording { .. }) => {}
                Err(Refusal::Store(error)) => return Err(error.into()),
                Err(_) => return Err(StoreError::Full.into()),
            }
        }
        Ok(created)
    }
}
