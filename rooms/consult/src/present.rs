//! Whoever weighs one statement weighs the next one a moment later: what they have weighed and declared is kept in memory meanwhile.
//!
//! The store knows better, always. What memory lacks (a vote that came in through another server a moment ago) costs at worst that a
//! statement is asked again; the vote on it then takes the place of the earlier one, as anybody's second vote does.

use std::sync::Arc;

use toguna_store::{StoreError, Tx};
use toguna_web::recent::Recent;
use uuid::Uuid;

use crate::asked::Numbers;
use crate::queries::{groups_of, weighed_by};

/// So many people are remembered, at most twice: 8 MB.
const MOST: usize = 32_768;

/// Those who weigh just now. Clones share the memory.
#[derive(Debug, Clone)]
pub struct Present(Arc<Recent<(i64, Uuid), Person>>);

/// What is remembered of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The statements that they have weighed.
    pub weighed: Numbers,
    /// What they declared: dimension and value.
    pub groups: Vec<(i64, i64)>,
}

impl Default for Present {
    fn default() -> Self {
        Self(Arc::new(Recent::new(MOST)))
    }
}

impl Present {
    /// Somebody has weighed a statement; nothing happens if they are not remembered.
    pub fn heard(&self, dialogue: i64, participant: Uuid, statement: i64) {
        self.0.with(&(dialogue, participant), |person| person.weighed.insert(statement));
    }

    /// Somebody has withdrawn or declared other groups.
    pub fn forget(&self, dialogue: i64, participant: Uuid) {
        self.0.remove(&(dialogue, participant));
    }

    /// What `look` makes of what is remembered of somebody.
    pub fn with<R>(&self, dialogue: i64, participant: Uuid, look: impl FnOnce(&Person) -> R) -> Option<R> {
        self.0.with(&(dialogue, participant), |person| look(person))
    }

    /// Remembers somebody as the store knows them, with what was heard of them meanwhile.
    pub fn meet(&self, dialogue: i64, participant: Uuid, person: Person) {
        self.0.put_or((dialogue, participant), person, |there, person| {
            there.weighed.add(&person.weighed);
            there.groups = person.groups;
        });
    }
}

impl Person {
    /// As the store knows them.
    ///
    /// # Errors
    /// Only the store's.
    pub fn load(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid) -> Result<Self, StoreError> {
        Ok(Self { weighed: weighed_by(tx, dialogue, participant)?, groups: groups_of(tx, dialogue, participant)? })
    }
}
