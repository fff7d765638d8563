//! Making something fast costs a wait for the disk. One thread does all the writing: whatever has come in while the disk was busy
//! is made fast together, by one commit, and only then acknowledged.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{oneshot, watch};
use uuid::Uuid;

use crate::command::{Step, Work};
use crate::engine::Engine;
use crate::error::Trouble;
use crate::journal::{self, Entry, Known};
use crate::queue::Queue;
use crate::tx::Registered;
use crate::{StoreError, lite, pg};

/// A transaction is run again so often when others got in its way.
const MOST_RERUNS: u32 = 10;
/// Waits between attempts to reach the server again, in milliseconds: five seconds in all.
const WAITS: [u64; 6] = [50, 150, 300, 500, 1_000, 3_000];

/// What the writer is asked for.
pub(crate) enum Order {
    /// To do something within a transaction.
    Work(Box<dyn Work>),
    /// To make erased bytes vanish.
    Scrub(Option<&'static str>, oneshot::Sender<Result<(), StoreError>>),
}

/// The one who writes.
pub(crate) struct Writer {
    pub(crate) engine: Engine,
    pub(crate) orders: Arc<Queue<Order>>,
    pub(crate) registered: Arc<Registered>,
    pub(crate) seq: watch::Sender<i64>,
    pub(crate) most_at_once: usize,
    pub(crate) on_fatal: Arc<dyn Fn(&StoreError) + Send + Sync>,
    /// Whether the server could not be reached the last time.
    pub(crate) is_down: bool,
    /// Set once the disk has failed.
    pub(crate) fatal: Arc<Mutex<Option<StoreError>>>,
}

/// What became of an attempt to settle a batch.
enum Attempt {
    /// Everything is on stable storage; the last number given.
    Settled(Option<i64>),
    /// Once more, with a mark before each command.
    Marked,
    /// It failed.
    Failed(Trouble, When),
}

/// How far a batch came before its commit.
enum Ran {
    /// It can be committed; the last number given, if any.
    Ready(Option<i64>),
    /// One piece of work must be undone alone, and there is no mark to go back to.
    Stuck,
}

/// Whether a commit was under way when something failed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Before,
    During,
}

impl Writer {
    /// Works until the queue is closed and empty, or the disk fails.
    pub(crate) fn run(mut self) {
        while let Some(orders) = self.orders.take(self.most_at_once) {
            let mut batch = Vec::with_capacity(orders.len());
            for order in orders {
                match order {
                    Order::Work(work) => batch.push(work),
                    Order::Scrub(table, reply) => {
                        self.settle(std::mem::take(&mut batch));
                        drop(reply.send(self.scrub(table)));
                    }
                }
            }
            self.settle(batch);
        }
        if self.is_sound()
            && let Engine::Sqlite(lite) = &self.engine
        {
            // A reader may still hold the log; it is read at the next start then.
            drop(lite::scrub(&lite.connection));
        }
        self.engine.close();
    }

    fn is_sound(&self) -> bool {
        self.fatal.lock().unwrap_or_else(PoisonError::into_inner).is_none()
    }

    /// Makes a batch fast and answers everybody in it.
    fn settle(&mut self, mut batch: Vec<Box<dyn Work>>) {
        if batch.is_empty() {
            return;
        }
        let failed = self.fatal.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(error) = failed {
            fail_all(batch, &error);
            return;
        }
        match self.try_until_settled(&mut batch) {
            Ok(last) => {
                if let Some(last) = last {
                    self.seq.send_if_modified(|seq| std::mem::replace(seq, last) != last);
                }
                for work in batch {
                    work.answer();
                }
                if let Err(Trouble::Fatal(error)) = self.engine.tidy_up() {
                    self.stop(&error);
                }
            }
            Err(error) => {
                let fatal = matches!(error, StoreError::Fatal { .. });
                fail_all(batch, &error);
                if fatal {
                    self.stop(&error);
                }
            }
        }
    }

    fn try_until_settled(&mut self, batch: &mut Vec<Box<dyn Work>>) -> Result<Option<i64>, StoreError> {
        // Marks cost a copy of every page that is changed after them, or a journey to the server; they are hardly ever needed.
        let mut marked = false;
        let mut reruns = 0;
        loop {
            match self.attempt(batch, marked) {
                Attempt::Settled(last) => return Ok(last),
                Attempt::Marked => marked = true,
                Attempt::Failed(Trouble::Again, _) => {
                    reruns += 1;
                    if reruns > MOST_RERUNS {
                        return Err(StoreError::Contention);
                    }
                    self.engine.forget_prepared();
                }
                Attempt::Failed(Trouble::Lost(cause), when) => {
                    reruns += 1;
                    tracing::warn!(%cause, "the connection to the database broke");
                    if when == When::During {
                        // Voices are found by their ids if they were kept; of errands nothing tells.
                        let (voices, errands) = std::mem::take(batch).into_iter().partition(|work| work.voice().is_some());
                        *batch = voices;
                        fail_all(errands, &StoreError::Uncertain);
                    }
                    if reruns > MOST_RERUNS {
                        return Err(StoreError::Unreachable { cause });
                    }
                    self.reconnect()?;
                }
                Attempt::Failed(trouble, _) => return Err(trouble.into_error()),
            }
        }
    }

    /// Runs every piece of work in one transaction and commits it.
    fn attempt(&mut self, batch: &mut [Box<dyn Work>], marked: bool) -> Attempt {
        match self.run_all(batch, marked) {
            Ok(Ran::Ready(last)) => match self.engine.commit_write() {
                Ok(()) => {
                    self.registered.counters.commit();
                    Attempt::Settled(last)
                }
                Err(trouble) => {
                    drop(self.engine.rollback_write());
                    Attempt::Failed(trouble, When::During)
                }
            },
            Ok(Ran::Stuck) => match self.engine.rollback_write() {
                Ok(()) => Attempt::Marked,
                Err(trouble) => Attempt::Failed(trouble, When::Before),
            },
            Err(trouble) => {
                drop(self.engine.rollback_write());
                Attempt::Failed(trouble, When::Before)
            }
        }
    }

    /// Runs every piece of work and the journal's part, up to the commit.
    fn run_all(&mut self, batch: &mut [Box<dyn Work>], marked: bool) -> Result<Ran, Trouble> {
        self.engine.begin_write(marked)?;
        let ids: Vec<Uuid> = batch.iter().filter_map(|work| Some(work.voice()?.0.id)).collect();
        let (before, mut known) = if ids.is_empty() {
            (0, BTreeMap::new())
        } else {
            let mut tx = self.engine.tx(&self.registered, true);
            journal::look_up(&mut tx, &ids).map_err(|error| tx.notes.trouble.take().unwrap_or(Trouble::Statement(error)))?
        };
        let mut last = before;
        let mut entries: Vec<Entry> = Vec::with_capacity(ids.len());
        for work in batch.iter_mut() {
            let voice = work.voice();
            if let Some((header, _)) = &voice
                && let Some(known) = known.get(&header.id)
            {
                work.repeat(known);
                continue;
            }
            let (step, notes) = {
                let mut tx = self.engine.tx(&self.registered, true);
                let step = work.run(&mut tx, last + 1);
                (step, std::mem::take(&mut tx.notes))
            };
            let mut touched = notes.changed;
            let step = match notes.trouble {
                None => step,
                Some(Trouble::Statement(error)) => {
                    touched = true;
                    if matches!(step, Step::Keep(_)) {
                        work.fail(error);
                    }
                    Step::Undo
                }
                Some(trouble) => return Err(trouble),
            };
            match step {
                Step::Keep(answer) => {
                    if marked && touched {
                        self.engine.keep()?;
                    }
                    forget(&notes.forgotten, &mut entries, &mut known);
                    if let Some((header, kind)) = voice {
                        last += 1;
                        let digest = work.digest(&header.salt);
                        let entry = Known { seq: last, digest, salt: Some(header.salt), answer: answer.unwrap_or_default() };
                        known.insert(header.id, entry.clone());
                        entries.push(Entry { header, kind, known: entry });
                    }
                }
                Step::Undo if !touched => {}
                Step::Undo if marked => self.engine.undo()?,
                Step::Undo => return Ok(Ran::Stuck),
            }
        }
        if !entries.is_empty() {
            journal::write(&mut self.engine.tx(&self.registered, true), &entries)?;
        }
        Ok(Ran::Ready((last > before).then_some(last)))
    }

    /// Tries for a while; only once if that was in vain the last time, so that those who wait are told soon.
    fn reconnect(&mut self) -> Result<(), StoreError> {
        let mut outcome = self.engine.reconnect();
        for wait in WAITS.into_iter().filter(|_| !self.is_down) {
            if outcome.is_ok() {
                break;
            }
            std::thread::park_timeout(Duration::from_millis(wait));
            outcome = self.engine.reconnect();
        }
        self.is_down = outcome.is_err();
        outcome.map_err(|cause| StoreError::Unreachable { cause })
    }

    fn scrub(&mut self, table: Option<&'static str>) -> Result<(), StoreError> {
        let outcome = match &mut self.engine {
            Engine::Sqlite(lite) => lite::scrub(&lite.connection),
            Engine::Postgres(pg) => pg::scrub(pg, table),
        };
        outcome.map_err(|trouble| {
            let error = trouble.into_error();
            if matches!(error, StoreError::Fatal { .. }) {
                self.stop(&error);
            }
            error
        })
    }

    /// From here on nothing is acknowledged. A failed wait for the disk must not be tried again: the system may have forgotten what
    /// it could not write, and would then report success.
    fn stop(&self, error: &StoreError) {
        *self.fatal.lock().unwrap_or_else(PoisonError::into_inner) = Some(error.clone());
        tracing::error!(%error, "nothing more is written or acknowledged");
        for order in self.orders.clear(error.clone()) {
            match order {
                Order::Work(work) => fail_all(vec![work], error),
                Order::Scrub(_, reply) => drop(reply.send(Err(error.clone()))),
            }
        }
        (self.on_fatal)(error);
    }
}

/// What the journal will hold of this batch must not say what was erased within the same batch.
fn forget(seqs: &[i64], entries: &mut [Entry], known: &mut BTreeMap<Uuid, Known>) {
    for seq in seqs {
        for entry in entries.iter_mut().map(|entry| &mut entry.known).chain(known.values_mut()).filter(|known| known.seq == *seq) {
            entry.salt = None;
            entry.answer.clear();
        }
    }
}

fn fail_all(batch: Vec<Box<dyn Work>>, error: &StoreError) {
    for mut work in batch {
        work.fail(error.clone());
        work.answer();
    }
}
