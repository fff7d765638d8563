//! A voice travels as a plain struct that knows how to take effect. Here it meets the writer, who knows nothing of votes.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::sync::oneshot;

use crate::journal::{Known, digest};
use crate::{Header, StoreError, Tx};

/// Something that people do and that the journal keeps.
///
/// `run` may be called more than once before the answer goes out: it must do the same every time, and take time and randomness from
/// its own fields. It checks first and changes afterwards, since a refusal that has changed nothing costs nothing to undo.
pub trait Command: Send + 'static {
    /// What it is, as in `cast-vote`. It stands in the journal and in the digest, so it never changes.
    const KIND: &'static str;
    /// What the sender is told; kept in the journal for those who send the command again.
    type Answer: Serialize + DeserializeOwned + Send + 'static;
    /// Why it may be refused. A refused command leaves nothing.
    type Refusal: From<StoreError> + Send + 'static;

    /// What it carries besides what it says.
    fn header(&self) -> Header;

    /// What it says, as bytes that can be understood in one way only: for instance each field led by its length.
    fn content(&self) -> Vec<u8>;

    /// Checks and takes effect. `seq` is the number that the journal will give it.
    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Self::Answer, Self::Refusal>;
}

/// A command that was accepted and is on stable storage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done<A> {
    /// What it answered; the first time, if it came again.
    pub answer: A,
    /// Its number in the journal.
    pub seq: i64,
    /// Whether the same command had been accepted before.
    pub repeated: bool,
}

/// How a piece of work left the transaction.
pub(crate) enum Step {
    /// What it did is to be kept; for the journal, its answer.
    Keep(Option<String>),
    /// What it did is to be undone.
    Undo,
}

/// A piece of work for the writer.
pub(crate) trait Work: Send {
    /// Header and kind, if the journal is to keep it.
    fn voice(&self) -> Option<(Header, &'static str)>;
    /// The digest of what it says under a salt.
    fn digest(&self, salt: &[u8; 32]) -> [u8; 32];
    /// Does it, and remembers how it went.
    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Step;
    /// The journal knows its id: remembers what it answered then.
    fn repeat(&mut self, known: &Known);
    /// Remembers that it failed.
    fn fail(&mut self, error: StoreError);
    /// Tells the sender.
    fn answer(self: Box<Self>);
}

/// Where the sender waits.
pub(crate) type Reply<T, E> = oneshot::Sender<Result<T, E>>;

/// A command on its way.
pub(crate) struct Voice<C: Command> {
    command: C,
    outcome: Option<Result<Done<C::Answer>, C::Refusal>>,
    reply: Reply<Done<C::Answer>, C::Refusal>,
}

impl<C: Command> Voice<C> {
    pub(crate) fn new(command: C, reply: Reply<Done<C::Answer>, C::Refusal>) -> Self {
        Self { command, outcome: None, reply }
    }

    fn recall(&self, known: &Known) -> Result<Done<C::Answer>, StoreError> {
        let id = self.command.header().id;
        let salt = known.salt.ok_or(StoreError::Forgotten { id })?;
        if self.digest(&salt) != known.digest {
            return Err(StoreError::IdReused { id });
        }
        let answer = serde_json::from_str(&known.answer).map_err(|error| StoreError::Answer { kind: C::KIND, cause: Arc::new(error) })?;
        Ok(Done { answer, seq: known.seq, repeated: true })
    }
}

impl<C: Command> Work for Voice<C> {
    fn voice(&self) -> Option<(Header, &'static str)> {
        Some((self.command.header(), C::KIND))
    }

    fn digest(&self, salt: &[u8; 32]) -> [u8; 32] {
        digest(salt, C::KIND, &self.command.content())
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Step {
        let answer = match catch_unwind(AssertUnwindSafe(|| self.command.run(tx, seq))) {
            Ok(Ok(answer)) => answer,
            Ok(Err(refusal)) => {
                self.outcome = Some(Err(refusal));
                return Step::Undo;
            }
            Err(_) => {
                self.fail(StoreError::Panicked);
                return Step::Undo;
            }
        };
        match serde_json::to_string(&answer) {
            Ok(text) => {
                self.outcome = Some(Ok(Done { answer, seq, repeated: false }));
                Step::Keep(Some(text))
            }
            Err(error) => {
                self.fail(StoreError::Answer { kind: C::KIND, cause: Arc::new(error) });
                Step::Undo
            }
        }
    }

    fn repeat(&mut self, known: &Known) {
        self.outcome = Some(self.recall(known).map_err(C::Refusal::from));
    }

    fn fail(&mut self, error: StoreError) {
        self.outcome = Some(Err(error.into()));
    }

    fn answer(self: Box<Self>) {
        let Self { outcome, reply, .. } = *self;
        // Whoever asked may have gone; what was done stays done.
        drop(reply.send(outcome.unwrap_or_else(|| Err(StoreError::Closed.into()))));
    }
}

/// A change that is no voice, or a query.
pub(crate) struct Errand<F, T, E> {
    action: F,
    outcome: Option<Result<T, E>>,
    reply: Reply<T, E>,
}

impl<F, T, E> Errand<F, T, E> {
    pub(crate) fn new(action: F, reply: Reply<T, E>) -> Self {
        Self { action, outcome: None, reply }
    }
}

impl<F, T, E> Work for Errand<F, T, E>
where
    F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn voice(&self) -> Option<(Header, &'static str)> {
        None
    }

    fn digest(&self, _: &[u8; 32]) -> [u8; 32] {
        [0; 32]
    }

    fn run(&mut self, tx: &mut Tx<'_>, _: i64) -> Step {
        let outcome = catch_unwind(AssertUnwindSafe(|| (self.action)(tx))).unwrap_or_else(|_| Err(StoreError::Panicked.into()));
        let step = if outcome.is_ok() { Step::Keep(None) } else { Step::Undo };
        self.outcome = Some(outcome);
        step
    }

    fn repeat(&mut self, _: &Known) {}

    fn fail(&mut self, error: StoreError) {
        self.outcome = Some(Err(error.into()));
    }

    fn answer(self: Box<Self>) {
        let Self { outcome, reply, .. } = *self;
        drop(reply.send(outcome.unwrap_or_else(|| Err(StoreError::Closed.into()))));
    }
}
