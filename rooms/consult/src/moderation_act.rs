//! Whoever takes out what somebody said must answer for it, and must be able to take it back. So every act of the team on a statement is
//! kept with what was before and what is after.
//!
//! The acts on one statement are a stack: the latest that stands can be undone, then the one before it. An undoing is an act too, and can
//! itself be undone as long as it is the last thing that happened. When the voice behind a statement is withdrawn, the acts stay and the
//! wordings in them go.

use serde::{Deserialize, Serialize};
use toguna_store::{Header, StoreError, Tx};
use uuid::Uuid;

use crate::model::{Reason, Standing, Statement};
use crate::queries::desk;
use crate::refusal::Refusal;

/// What was done to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum ActKind {
    /// Others weigh it.
    Accept,
    /// It was taken out with a reason.
    Reject,
    /// It was merged into another one, which says the same.
    Merge,
    /// It was taken apart from the one that it was merged into.
    Split,
    /// A slip in its wording was corrected.
    Correct,
    /// An earlier act was undone.
    Undo,
    /// The undoing of an act was undone.
    Redo,
    /// It came apart by itself, because the one that it was merged into was taken back by its author.
    Apart,
    /// It was given another place among those that are asked first, or none.
    Place,
}

impl ActKind {
    /// Every kind.
    pub const ALL: [Self; 9] =
        [Self::Accept, Self::Reject, Self::Merge, Self::Split, Self::Correct, Self::Undo, Self::Redo, Self::Apart, Self::Place];

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Reject => "reject",
            Self::Merge => "merge",
            Self::Split => "split",
            Self::Correct => "correct",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Apart => "apart",
            Self::Place => "place",
        }
    }

    /// The kind with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether it lies on the stack of acts: it changed the statement, and is no undoing.
    pub fn is_on_the_stack(self) -> bool {
        !matches!(self, Self::Undo | Self::Redo | Self::Place)
    }
}

/// What an act found or left: where the statement stands. Its wording is there where the act changed it, its place likewise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// Where it stands.
    pub standing: Standing,
    /// Why it was taken out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// Whether a person has looked at it.
    pub reviewed: bool,
    /// The statement that it was merged into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<i64>,
    /// Its place among those that are asked first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<i64>,
    /// Its wording as it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<String>,
}

impl State {
    /// How a statement stands, without its wording and place.
    pub fn of(statement: &Statement) -> Self {
        Self {
            standing: statement.standing,
            reason: statement.reason,
            reviewed: statement.reviewed,
            merged_into: statement.merged_into,
            place: None,
            wording: None,
        }
    }

    /// Accepted by a person.
    pub fn accepted() -> Self {
        Self { standing: Standing::Accepted, reason: None, reviewed: true, merged_into: None, place: None, wording: None }
    }

    /// Taken out by a person.
    pub fn rejected(reason: Reason) -> Self {
        Self { standing: Standing::Rejected, reason: Some(reason), ..Self::accepted() }
    }

    /// Merged into another statement.
    pub fn merged(into: i64) -> Self {
        Self { merged_into: Some(into), ..Self::rejected(Reason::Duplicate) }
    }

    /// Whether a statement stands like this, whatever its wording and place.
    pub(crate) fn stands_like(&self, statement: &Statement) -> bool {
        let now = Self::of(statement);
        Self { place: None, wording: None, ..self.clone() } == now
    }
}

/// One act on one statement, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModerationAct {
    /// The journal's number of the command, which may have acted on many statements.
    pub seq: i64,
    /// Number of the statement.
    pub statement: i64,
    /// What was done.
    pub kind: ActKind,
    /// The reason, where it was taken out.
    pub reason: Option<Reason>,
    /// How it stood before.
    pub before: State,
    /// How it stood after.
    pub after: State,
    /// The account that did it; none where it came about by itself.
    pub account: Option<Uuid>,
    /// Days since 1970-01-01, UTC.
    pub day: i64,
    /// The journal's number of the act that undid it.
    pub undone: Option<i64>,
}

/// The command that acts, as every act needs it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Acting {
    pub(crate) dialogue: i64,
    pub(crate) account: Option<Uuid>,
    pub(crate) day: i64,
    pub(crate) seq: i64,
}

impl Acting {
    pub(crate) fn new(header: &Header, dialogue: i64, account: Option<Uuid>, seq: i64) -> Self {
        Self { dialogue, account, day: header.day(), seq }
    }

    /// Leads a statement from `before` to `after` and keeps the act.
    pub(crate) fn lead(&self, tx: &mut Tx<'_>, statement: i64, kind: ActKind, before: State, after: State) -> Result<(), StoreError> {
        desk::put_state(tx, self.dialogue, statement, &after, self.seq)?;
        self.keep(tx, statement, kind, before, after)
    }

    /// Keeps an act whose effect stands elsewhere.
    pub(crate) fn keep(&self, tx: &mut Tx<'_>, statement: i64, kind: ActKind, before: State, after: State) -> Result<(), StoreError> {
        let Self { account, day, seq, .. } = *self;
        let reason = (kind == ActKind::Reject).then_some(after.reason).flatten();
        desk::insert_act(tx, self.dialogue, &ModerationAct { seq, statement, kind, reason, before, after, account, day, undone: None })
    }
}

/// A statement that the team wants to act on, and the last act on it that was seen: so that nobody decides over what another has decided
/// in the meantime without having read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Target {
    /// Number of the statement.
    pub statement: i64,
    /// The journal's number of the last act on it that was seen, 0 if there was none; `None`: whatever happened.
    pub seen: Option<i64>,
}

impl From<i64> for Target {
    /// The statement of this number, whatever happened to it.
    fn from(statement: i64) -> Self {
        Self { statement, seen: None }
    }
}

impl Target {
    /// The statement as it stands now, if nobody has acted on it in the meantime.
    ///
    /// # Errors
    /// [`Refusal::NoSuchStatement`] if it is not there any more, [`Refusal::ChangedMeanwhile`] if somebody was quicker.
    pub(crate) fn find(&self, tx: &mut Tx<'_>, dialogue: i64) -> Result<Statement, Refusal> {
        let found = crate::queries::statement(tx, dialogue, self.statement)?.filter(|found| found.standing != Standing::Withdrawn);
        let found = found.ok_or(Refusal::NoSuchStatement)?;
        if let Some(seen) = self.seen
            && desk::last_act(tx, dialogue, self.statement)? > seen
        {
            return Err(Refusal::ChangedMeanwhile { statements: vec![self.statement] });
        }
        Ok(found)
    }
}

/// How a statement can stand, for counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Nobody of the team has read it; it may be shown already where statements are moderated afterwards.
    Waiting,
    /// Others weigh it, and it was read.
    Accepted,
    /// Taken out; the reason's place in [`Reason::ALL`].
    Rejected(usize),
    /// Merged into another one.
    Merged,
}

impl Outcome {
    /// Of a statement that is there; `None` when it was withdrawn.
    pub fn of(statement: &Statement) -> Option<Self> {
        let place = |reason: Option<Reason>| Reason::ALL.iter().position(|one| Some(*one) == reason).unwrap_or(Reason::ALL.len() - 1);
        match statement.standing {
            Standing::Withdrawn => None,
            _ if statement.merged_into.is_some() => Some(Self::Merged),
            _ if !statement.reviewed => Some(Self::Waiting),
            Standing::Waiting => Some(Self::Waiting),
            Standing::Accepted => Some(Self::Accepted),
            Standing::Rejected => Some(Self::Rejected(place(statement.reason))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_that_is_stored_is_understood_again() {
        assert!(ActKind::ALL.iter().all(|kind| ActKind::from_word(kind.word()) == Some(*kind)));
    }

    #[test]
    fn a_state_is_kept_as_json_that_names_only_what_is_there() {
        let kept = serde_json::to_string(&State::merged(7)).unwrap();
        assert_eq!(kept, r#"{"standing":"rejected","reason":"duplicate","reviewed":true,"merged_into":7}"#);
        assert_eq!(serde_json::from_str::<State>(&kept).unwrap(), State::merged(7));
        assert_eq!(serde_json::from_str::<State>(r#"{"standing":"waiting","reviewed":false}"#).unwrap().reason, None);
    }
}
