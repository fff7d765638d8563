//! The same idea said twice divides its voices: the team merges one statement into the other. Votes stay where they were cast and are
//! carried over when they are counted ([`crate::counting`]), so a split gives back exactly what was there.
//!
//! What is merged is taken out as a duplicate; what happens to the one that stays happens to both. If the one that stays is taken back by
//! its author, those that were merged into it come apart and stand as they stood before. If one that was merged is taken back, its own
//! author's vote goes, and what others said of it goes on counting for the one that stays.

use toguna_store::{Command, Header, StoreError, Tx};
use uuid::Uuid;

use crate::model::{Standing, Statement};
use crate::moderation_act::{ActKind, Acting, State, Target};
use crate::queries::{self, desk, mark_counting_change};
use crate::refusal::Refusal;

/// Merges a statement into another one that others weigh, or that waits like itself.
#[derive(Debug, Clone)]
pub struct MergeStatement {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// The statement that goes, and what was seen of it.
    pub target: Target,
    /// The statement that stays.
    pub into: i64,
    /// Who merges.
    pub account: Option<Uuid>,
}

/// Takes a merged statement apart again: it stands as it stood before it was merged.
#[derive(Debug, Clone)]
pub struct SplitStatement {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// The statement that was merged, and what was seen of it.
    pub target: Target,
    /// Who splits.
    pub account: Option<Uuid>,
}

impl Command for MergeStatement {
    const KIND: &'static str = "merge-statement";
    type Answer = ();
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        format!("{} {}", self.target.statement, self.into).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), Refusal> {
        let found = self.target.find(tx, self.dialogue)?;
        if let Some(into) = found.merged_into {
            return Err(Refusal::Merged { into });
        }
        check_root(tx, self.dialogue, &found, self.into)?;
        let acting = Acting::new(&self.header, self.dialogue, self.account, seq);
        acting.lead(tx, found.number, ActKind::Merge, State::of(&found), State::merged(self.into))?;
        Ok(mark_counting_change(tx, self.dialogue, seq)?)
    }
}

impl Command for SplitStatement {
    const KIND: &'static str = "split-statement";
    type Answer = ();
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        self.target.statement.to_string().into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), Refusal> {
        let found = self.target.find(tx, self.dialogue)?;
        if found.merged_into.is_none() {
            return Err(Refusal::NotMerged);
        }
        let acting = Acting::new(&self.header, self.dialogue, self.account, seq);
        take_apart(tx, &acting, &found, ActKind::Split)?;
        Ok(mark_counting_change(tx, self.dialogue, seq)?)
    }
}

/// Whether `from` may be merged into `into`: another statement, which is not merged itself and not taken out.
pub(crate) fn check_root(tx: &mut Tx<'_>, dialogue: i64, from: &Statement, into: i64) -> Result<(), Refusal> {
    if into == from.number {
        return Err(Refusal::IntoItself);
    }
    let root = queries::statement(tx, dialogue, into)?.ok_or(Refusal::NoSuchStatement)?;
    match root.standing {
        // One that others weigh goes into one that they weigh too: otherwise it would be out of sight until somebody has read the other.
        Standing::Waiting if from.standing == Standing::Accepted => Err(Refusal::IntoWaiting),
        Standing::Accepted | Standing::Waiting => Ok(()),
        Standing::Rejected | Standing::Withdrawn => Err(Refusal::IntoTakenOut { merged_into: root.merged_into }),
    }
}

/// Gives a merged statement back the standing that it had before.
fn take_apart(tx: &mut Tx<'_>, acting: &Acting, merged: &Statement, kind: ActKind) -> Result<(), StoreError> {
    let merge = desk::standing_merge(tx, acting.dialogue, merged.number)?;
    // What came merged from elsewhere has no act to go back to.
    let after = merge.map_or_else(State::accepted, |act| State { place: None, wording: None, ..act.before });
    acting.lead(tx, merged.number, kind, State::of(merged), after)
}

/// The one that stays was taken back: what was merged into it comes apart. Whether anything did.
pub(crate) fn let_go(tx: &mut Tx<'_>, acting: &Acting, root: i64) -> Result<bool, StoreError> {
    let merged = desk::merged_into(tx, acting.dialogue, root)?;
    for number in &merged {
        if let Some(found) = queries::statement(tx, acting.dialogue, *number)? {
            if found.standing == Standing::Withdrawn {
                desk::forget_merge(tx, acting.dialogue, *number, acting.seq)?;
            } else {
                take_apart(tx, acting, &found, ActKind::Apart)?;
            }
        }
    }
    Ok(!merged.is_empty())
}
