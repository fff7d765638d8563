//! Work waits in a line of bounded length: when it is full, newcomers are told at once, instead of everybody waiting too long.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::StoreError;

/// A line that many join and few serve.
pub(crate) struct Queue<T> {
    line: Mutex<Line<T>>,
    stir: Condvar,
    capacity: usize,
}

struct Line<T> {
    waiting: VecDeque<T>,
    /// Why nobody may join any more.
    closed: Option<StoreError>,
}

impl<T> Queue<T> {
    pub(crate) fn new(capacity: usize) -> Self {
        Self { line: Mutex::new(Line { waiting: VecDeque::new(), closed: None }), stir: Condvar::new(), capacity }
    }

    /// Joins the line, or says why not and gives the newcomer back.
    pub(crate) fn join(&self, newcomer: T) -> Result<(), (T, StoreError)> {
        let mut line = self.line();
        if let Some(why) = &line.closed {
            let why = why.clone();
            return Err((newcomer, why));
        }
        if line.waiting.len() >= self.capacity {
            return Err((newcomer, StoreError::Overloaded));
        }
        line.waiting.push_back(newcomer);
        drop(line);
        self.stir.notify_one();
        Ok(())
    }

    /// Takes up to `most` from the head of the line, waiting for the first; nothing when the line is closed and empty.
    pub(crate) fn take(&self, most: usize) -> Option<Vec<T>> {
        let mut line = self.line();
        while line.waiting.is_empty() {
            if line.closed.is_some() {
                return None;
            }
            line = self.stir.wait(line).unwrap_or_else(PoisonError::into_inner);
        }
        let count = line.waiting.len().min(most);
        Some(line.waiting.drain(..count).collect())
    }

    /// Lets nobody join any more. Who waits is still served.
    pub(crate) fn close(&self, why: StoreError) {
        self.line().closed.get_or_insert(why);
        self.stir.notify_all();
    }

    /// Lets nobody join any more and sends those away who wait.
    pub(crate) fn clear(&self, why: StoreError) -> Vec<T> {
        let mut line = self.line();
        line.closed = Some(why);
        self.stir.notify_all();
        line.waiting.drain(..).collect()
    }

    /// How many wait.
    pub(crate) fn len(&self) -> usize {
        self.line().waiting.len()
    }

    fn line(&self) -> MutexGuard<'_, Line<T>> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_line_turns_newcomers_away() {
        let queue = Queue::new(2);
        assert!(queue.join(1).is_ok() && queue.join(2).is_ok());
        assert!(matches!(queue.join(3), Err((3, StoreError::Overloaded))));
        assert_eq!(queue.take(1), Some(vec![1]));
        assert!(queue.join(3).is_ok());
        assert_eq!(queue.take(9), Some(vec![2, 3]));
    }

    #[test]
    fn a_closed_line_is_served_to_its_end() {
        let queue = Queue::new(9);
        assert!(queue.join(1).is_ok());
        queue.close(StoreError::Closed);
        assert!(matches!(queue.join(2), Err((2, StoreError::Closed))));
        assert_eq!(queue.take(9), Some(vec![1]));
        assert_eq!(queue.take(9), None);
    }
}
