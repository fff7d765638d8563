//! Moderation in its simplest true form: a person of the team takes a statement in, or takes it out with a reason that can be read; one
//! statement, or many for the same reason.

use toguna_store::{Command, Header, Tx};
use uuid::Uuid;

use crate::model::Reason;
use crate::moderation_act::{ActKind, Acting, State, Target};
use crate::refusal::Refusal;

/// The most statements of one decision.
pub const MOST_AT_ONCE: usize = 500;

/// Decides on a statement; a decision can be changed by another one.
#[derive(Debug, Clone)]
pub struct DecideStatement {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Which statement, and what was seen of it.
    pub target: Target,
    /// In, or out for a reason.
    pub decision: Decision,
    /// Who decides.
    pub account: Option<Uuid>,
}

/// Decides on many statements at once: on all of them or on none.
#[derive(Debug, Clone)]
pub struct DecideStatements {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Which statements, at most [`MOST_AT_ONCE`], and what was seen of each.
    pub targets: Vec<Target>,
    /// In, or out for a reason.
    pub decision: Decision,
    /// Who decides.
    pub account: Option<Uuid>,
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
        format!("{} {standing} {reason}", self.target.statement).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), Refusal> {
        let acting = Acting::new(&self.header, self.dialogue, self.account, seq);
        if let Some(before) = self.decision.check(tx, self.dialogue, self.target)? {
            self.decision.take(tx, &acting, self.target.statement, before)?;
        }
        Ok(())
    }
}

impl Command for DecideStatements {
    const KIND: &'static str = "decide-statements";
    /// How many changed by it.
    type Answer = u64;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        let (standing, reason) = self.decision.words();
        let numbers: Vec<String> = self.targets.iter().map(|target| target.statement.to_string()).collect();
        format!("{} {standing} {reason}", numbers.join(",")).into_bytes()
    }

    /// Everybody who changed or left in the meantime is named at once: [`Refusal::ChangedMeanwhile`].
    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<u64, Refusal> {
        // The command itself stays as it was sent: the journal's digest is over that.
        let mut targets = self.targets.clone();
        targets.sort_unstable();
        targets.dedup_by_key(|target| target.statement);
        if targets.is_empty() {
            return Err(Refusal::NoSuchStatement);
        }
        if targets.len() > MOST_AT_ONCE {
            return Err(Refusal::TooMany { limit: MOST_AT_ONCE as i64 });
        }
        let (mut changes, mut changed) = (Vec::new(), Vec::new());
        for target in &targets {
            match self.decision.check(tx, self.dialogue, *target) {
                Ok(before) => changes.extend(before.map(|before| (target.statement, before))),
                Err(Refusal::Store(error)) => return Err(error.into()),
                Err(_) => changed.push(target.statement),
            }
        }
        if !changed.is_empty() {
            return Err(Refusal::ChangedMeanwhile { statements: changed });
        }
        let acting = Acting::new(&self.header, self.dialogue, self.account, seq);
        let count = changes.len() as u64;
        for (statement, before) in changes {
            self.decision.take(tx, &acting, statement, before)?;
        }
        Ok(count)
    }
}

impl Decision {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Accept => ("accepted", ""),
            Self::Reject(reason) => ("rejected", reason.word()),
        }
    }

    /// How a statement stands once this is decided.
    fn state(self) -> State {
        match self {
            Self::Accept => State::accepted(),
            Self::Reject(reason) => State::rejected(reason),
        }
    }

    /// How the statement stands before; `None` when it stands already as it should.
    fn check(self, tx: &mut Tx<'_>, dialogue: i64, target: Target) -> Result<Option<State>, Refusal> {
        let found = match target.find(tx, dialogue) {
            // Somebody else decided the same: that is what was wanted.
            Err(Refusal::ChangedMeanwhile { .. }) if self.stands(tx, dialogue, target)? => return Ok(None),
            found => found?,
        };
        if let Some(into) = found.merged_into {
            return Err(Refusal::Merged { into });
        }
        Ok((!self.state().stands_like(&found)).then(|| State::of(&found)))
    }

    fn stands(self, tx: &mut Tx<'_>, dialogue: i64, target: Target) -> Result<bool, Refusal> {
        let now = Target { seen: None, ..target }.find(tx, dialogue)?;
        Ok(self.state().stands_like(&now))
    }

    fn take(self, tx: &mut Tx<'_>, acting: &Acting, statement: i64, before: State) -> Result<(), Refusal> {
        let kind = match self {
            Self::Accept => ActKind::Accept,
            Self::Reject(_) => ActKind::Reject,
        };
        Ok(acting.lead(tx, statement, kind, before, self.state())?)
    }
}
