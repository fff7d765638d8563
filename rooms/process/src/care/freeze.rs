//! Somebody learns that those who spoke are being looked for. One person stops everything, at once and without being asked whether she is
//! sure; nobody alone can start it again, since whoever threatens one person of the team should not get it back.

use serde::{Deserialize, Serialize};
use toguna_people::roles::acts::{MACHINE, Noted};
use toguna_store::{Command, Header, StoreError, Tx, Uuid};

use super::queries::{self, ASK_THAW, DELETE_FREEZE, INSERT_FREEZE};
use crate::model::day_of;

/// Stops a dialogue, or [`queries::EVERYTHING`].
#[derive(Debug, Clone)]
pub struct Freeze {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue, or [`queries::EVERYTHING`].
    pub dialogue: i64,
    /// Who; nobody where it is done on the machine itself.
    pub account: Option<Uuid>,
}

/// What became of [`Freeze`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Froze {
    /// It is stopped from now on.
    Now,
    /// It was already. A wish to end it is void from now on.
    Before,
}

impl Freeze {
    /// The same, as it is done on the machine itself, and noted among the acts of the team.
    pub fn on_the_machine(header: Header, dialogue: i64) -> Noted<Self> {
        Noted::new(Self { header, dialogue, account: None }, MACHINE, act_of(dialogue, "process-act-frozen", "process-act-frozen-all"))
    }
}

/// The message of an act on a dialogue, or on everything.
pub(crate) fn act_of(dialogue: i64, of_one: &'static str, of_all: &'static str) -> &'static str {
    if dialogue == queries::EVERYTHING { of_all } else { of_one }
}

impl Command for Freeze {
    const KIND: &'static str = "freeze";
    type Answer = Froze;
    type Refusal = StoreError;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        said(self.dialogue, self.account)
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Froze, StoreError> {
        if let Some(before) = queries::freeze_of(tx, self.dialogue)? {
            // Whoever stops it anew knows of a danger that whoever wished to end it may not have known.
            if before.asked_by.is_some() {
                tx.execute(&ASK_THAW, &[None::<Uuid>.into(), None::<i64>.into(), seq.into(), self.dialogue.into()])?;
            }
            return Ok(Froze::Before);
        }
        let day = day_of(self.header.at);
        tx.execute(&INSERT_FREEZE, &[self.dialogue.into(), self.account.into(), day.into(), seq.into()])?;
        Ok(Froze::Now)
    }
}

/// Somebody wants to end it. The first one asks; when another one says the same, it ends.
#[derive(Debug, Clone)]
pub struct Thaw {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue, or [`queries::EVERYTHING`].
    pub dialogue: i64,
    /// Who.
    pub account: Uuid,
    /// Whether she may be the first to ask, and not only the second to agree.
    pub may_ask: bool,
}

/// What became of [`Thaw`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Thawed {
    /// It was asked for: somebody else has to agree.
    Asked,
    /// The same person had asked already: somebody else has to agree.
    StillAsked,
    /// It has ended: two people wanted it.
    Ended,
    /// Nothing was stopped.
    WasNot,
    /// Nobody has asked for it yet who may.
    NotAsked,
}

impl Command for Thaw {
    const KIND: &'static str = "thaw";
    type Answer = Thawed;
    type Refusal = StoreError;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        said(self.dialogue, Some(self.account))
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Thawed, StoreError> {
        let Some(now) = queries::freeze_of(tx, self.dialogue)? else { return Ok(Thawed::WasNot) };
        match now.asked_by {
            Some(asked) if asked == self.account => Ok(Thawed::StillAsked),
            Some(_) => {
                tx.execute(&DELETE_FREEZE, &[self.dialogue.into()])?;
                Ok(Thawed::Ended)
            }
            None if !self.may_ask => Ok(Thawed::NotAsked),
            None => {
                let day = day_of(self.header.at);
                tx.execute(&ASK_THAW, &[self.account.into(), day.into(), seq.into(), self.dialogue.into()])?;
                Ok(Thawed::Asked)
            }
        }
    }
}

/// Somebody does not want it to end: whoever asked has to ask again.
#[derive(Debug, Clone)]
pub struct KeepFrozen {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue, or [`queries::EVERYTHING`].
    pub dialogue: i64,
    /// Who.
    pub account: Uuid,
}

impl Command for KeepFrozen {
    const KIND: &'static str = "keep-frozen";
    type Answer = ();
    type Refusal = StoreError;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        said(self.dialogue, Some(self.account))
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), StoreError> {
        tx.execute(&ASK_THAW, &[None::<Uuid>.into(), None::<i64>.into(), seq.into(), self.dialogue.into()])?;
        Ok(())
    }
}

fn said(dialogue: i64, account: Option<Uuid>) -> Vec<u8> {
    let mut bytes = dialogue.to_be_bytes().to_vec();
    bytes.extend(account.map_or([0; 16], Uuid::into_bytes));
    bytes
}
