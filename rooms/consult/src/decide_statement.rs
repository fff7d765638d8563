//! Moderation in its simplest true form: a person of the team takes a statement in, or takes it out with a reason that can be read.

use toguna_store::{Command, Header, Tx};

use crate::model::{Reason, Standing};
use crate::queries::{self, DECIDE};
use crate::refusal::Refusal;

/// Decides on a statement; a decision can be changed by another one.
#[derive(Debug, Clone)]
pub struct DecideStatement {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Number of the statement.
    pub statement: i64,
    /// In, or out for a reason.
    pub decision: Decision,
}

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Others weigh it.
    Accept,
    /// It is taken out.
    Reject(Reason),
}

impl Command for DecideStatement {
    const KIND: &'static str = "decide-statement";
    type Answer = ();
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        let (standing, reason) = self.decision.words();
        format!("{} {standing} {reason}", self.statement).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), Refusal> {
        let now = queries::statement(tx, self.dialogue, self.statement)?.ok_or(Refusal::NoSuchStatement)?;
        if now.standing == Standing::Withdrawn {
            return Err(Refusal::NoSuchStatement);
        }
        let (standing, reason) = self.decision.words();
        tx.execute(&DECIDE, &[standing.into(), reason.into(), seq.into(), self.dialogue.into(), self.statement.into()])?;
        Ok(())
    }
}

impl Decision {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Accept => (Standing::Accepted.word(), ""),
            Self::Reject(reason) => (Standing::Rejected.word(), reason.word()),
        }
    }
}
