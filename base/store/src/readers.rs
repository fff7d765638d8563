//! Reading must never wait for writing: a few threads, each with a connection of its own, answer queries in the order in which they
//! come.

use std::sync::Arc;

use crate::StoreError;
use crate::command::{Step, Work};
use crate::engine::Engine;
use crate::error::Trouble;
use crate::queue::Queue;
use crate::tx::Registered;

/// One of those who read.
pub(crate) struct Reader {
    pub(crate) engine: Engine,
    pub(crate) queries: Arc<Queue<Box<dyn Work>>>,
    pub(crate) registered: Arc<Registered>,
}

impl Reader {
    /// Works until the queue is closed and empty.
    pub(crate) fn run(mut self) {
        while let Some(queries) = self.queries.take(1) {
            for mut query in queries {
                if let Err(error) = self.look(query.as_mut()) {
                    query.fail(error);
                }
                query.answer();
            }
        }
        self.engine.close();
    }

    fn look(&mut self, query: &mut dyn Work) -> Result<(), StoreError> {
        // A connection that the server has dropped since the last query is noticed only now: one more try on a fresh one.
        for _ in 0..2 {
            match self.try_to_look(query) {
                Ok(()) => return Ok(()),
                Err(Trouble::Lost(_)) => self.engine.reconnect().map_err(|cause| StoreError::Unreachable { cause })?,
                Err(Trouble::Again) => self.engine.forget_prepared(),
                Err(trouble) => return Err(trouble.into_error()),
            }
        }
        self.try_to_look(query).map_err(Trouble::into_error)
    }

    fn try_to_look(&mut self, query: &mut dyn Work) -> Result<(), Trouble> {
        self.registered.counters.read();
        self.engine.begin_read()?;
        let (step, trouble) = {
            let mut tx = self.engine.tx(&self.registered, false);
            let step = query.run(&mut tx, 0);
            (step, tx.notes.trouble.take())
        };
        let ended = self.engine.end_read();
        match trouble {
            // The query has its own word for an error of a statement, unless it passed over it.
            Some(Trouble::Statement(error)) => {
                if matches!(step, Step::Keep(_)) {
                    query.fail(error);
                }
                ended
            }
            Some(trouble) => Err(trouble),
            None => {
                // The answer is complete; a connection that breaks now is the next query's concern.
                drop(ended);
                Ok(())
            }
        }
    }
}
