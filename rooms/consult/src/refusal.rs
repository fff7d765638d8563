//! Why a voice was not taken, in cases that a person can do something about.

use toguna_process::care::consent;
use toguna_process::model::NotOpen;
use toguna_store::{StoreError, Tx};
use uuid::Uuid;

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
    /// The consent text has changed since they agreed to it.
    #[error("the consent text has changed: version {version} holds now")]
    AgreeAgain {
        /// The version that holds now.
        version: i64,
    },
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
    /// Somebody of the team, or an author, was quicker: these statements are no longer as they were seen. Nothing was changed.
    #[error("statements {statements:?} were changed in the meantime")]
    ChangedMeanwhile {
        /// Their numbers.
        statements: Vec<i64>,
    },
    /// The statement is merged into another one, and has to be taken apart from it first.
    #[error("the statement is merged into statement {into}")]
    Merged {
        /// Number of that one.
        into: i64,
    },
    /// The statement is not merged into another one.
    #[error("the statement is not merged")]
    NotMerged,
    /// A statement cannot be merged into itself.
    #[error("a statement cannot be merged into itself")]
    IntoItself,
    /// A statement that others weigh cannot be merged into one that waits.
    #[error("the statement to merge into has not been accepted yet")]
    IntoWaiting,
    /// A statement cannot be merged into one that was taken out, or that is merged itself.
    #[error("the statement to merge into was taken out (merged into: {merged_into:?})")]
    IntoTakenOut {
        /// The one that it is merged into itself.
        merged_into: Option<i64>,
    },
    /// The correction would make it another statement.
    #[error("that would be another statement, not a correction")]
    AnotherStatement,
    /// Somebody but its author has weighed the statement: its wording stands.
    #[error("others have weighed this wording already")]
    WeighedAlready,
    /// There is no such act, or it is none that can be undone.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// The act has been undone.
    #[error("that was undone already")]
    UndoneAlready,
    /// Something was done later to these statements, and has to be undone first.
    #[error("something was done to statements {statements:?} later")]
    LaterActs {
        /// Their numbers.
        statements: Vec<i64>,
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

/// Refuses where somebody has agreed to an earlier consent text than the one that holds.
pub(crate) fn agreed(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid) -> Result<(), Refusal> {
    match consent::ask_again(tx, dialogue, participant)? {
        Some(asked) => Err(Refusal::AgreeAgain { version: asked.now }),
        None => Ok(()),
    }
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
