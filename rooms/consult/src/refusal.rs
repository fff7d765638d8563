//! Why a voice was not taken, in cases that a person can do something about.

use toguna_process::model::NotOpen;
use toguna_store::StoreError;

use crate::source::NotInvited;

/// Why a voice was not taken.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The dialogue is not there.
    #[error("there is no such dialogue")]
    NoSuchDialogue,
    /// The dialogue takes no voices now.
    #[error("the dialogue takes no voices now: {0:?}")]
    NotOpen(NotOpen),
    /// The participant is not there, or has withdrawn.
    #[error("there is no such participant any more")]
    NoSuchParticipant,
    /// The statement is not there, or cannot be weighed.
    #[error("there is no such statement to weigh")]
    NoSuchStatement,
    /// The dimension or value is not one of those that the dialogue asks for.
    #[error("the dialogue does not ask for this")]
    NotAsked,
    /// The statement has no letters, or too many.
    #[error("a statement has 1 to {limit} characters, and letters among them")]
    Wording {
        /// The most characters that it may have.
        limit: usize,
    },
    /// The same has been said already, as the statement of this number.
    #[error("statement {number} says the same")]
    SaidAlready {
        /// Its number.
        number: i64,
        /// Whether others see it.
        visible: bool,
    },
    /// This person has as many statements waiting as one may have, or the dialogue is full.
    #[error("at most {limit} statements may wait")]
    TooMany {
        /// How many may.
        limit: i64,
    },
    /// All the codes that were tried are somebody else's: another try with a fresh secret will do.
    #[error("no free return code was found; try again")]
    NoFreeCode,
    /// The way by which somebody wanted to come in is not open to them.
    #[error("nobody comes in by this way: {0:?}")]
    NotInvited(NotInvited),
    /// The source is not there.
    #[error("there is no such source")]
    NoSuchSource,
    /// What was to be undone was undone already, or something else was done since.
    #[error("something else was done since")]
    ChangedSince,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NotOpen> for Refusal {
    fn from(why: NotOpen) -> Self {
        Self::NotOpen(why)
    }
}

impl From<NotInvited> for Refusal {
    fn from(why: NotInvited) -> Self {
        Self::NotInvited(why)
    }
}
