//! A dialogue is opened, rests, goes on, ends, and may be opened again.

use toguna_store::{Command, Header, StoreError, Tx};

use crate::care::consent;
use crate::model::{State, day_of};
use crate::queries::{self, UPDATE_STATE};

/// Leads a dialogue from one state to another.
#[derive(Debug, Clone)]
pub struct ChangeState {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Where to.
    pub to: State,
}

/// Why the state stayed as it was.
#[derive(Debug, thiserror::Error)]
pub enum StateRefused {
    /// There is no way from this state to the one that was asked for.
    #[error("a dialogue that is {} cannot become {}", .from.word(), .to.word())]
    NoWay {
        /// Where it stands.
        from: State,
        /// Where it was to go.
        to: State,
    },
    /// The dialogue is not there any more.
    #[error("there is no such dialogue")]
    NoSuchDialogue,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Command for ChangeState {
    const KIND: &'static str = "change-state";
    type Answer = ();
    type Refusal = StateRefused;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        self.to.word().as_bytes().to_vec()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), StateRefused> {
        let Some(now) = queries::dialogue_by_number(tx, self.dialogue)? else { return Err(StateRefused::NoSuchDialogue) };
        if !now.state.may_become(self.to) {
            return Err(StateRefused::NoWay { from: now.state, to: self.to });
        }
        tx.execute(&UPDATE_STATE, &[self.to.word().into(), seq.into(), self.dialogue.into()])?;
        // From here on people may agree.
        consent::note(tx, self.dialogue, day_of(self.header.at))?;
        Ok(())
    }
}
