//! Speed is easily lost and hard to test: a clock in a test tells more of the machine than of the program. What is asked of the database
//! can be counted, and is the same on every machine.

use std::sync::atomic::{AtomicU64, Ordering};

/// What was asked of the database since the store was opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Queries of readers, each a transaction of its own.
    pub reads: u64,
    /// Changes that were made fast: on SQLite, each waited for the disk once.
    pub commits: u64,
    /// Statements, in queries and in changes; many rows inserted at once are one.
    pub statements: u64,
    /// Rows that these statements found.
    pub rows: u64,
}

/// The counters themselves. They are no promise of a moment: each goes on by itself.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    reads: AtomicU64,
    commits: AtomicU64,
    statements: AtomicU64,
    rows: AtomicU64,
}

impl Counters {
    pub(crate) fn read(&self) {
        self.reads.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn commit(&self) {
        self.commits.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn statement(&self, rows: u64) {
        self.statements.fetch_add(1, Ordering::Relaxed);
        self.rows.fetch_add(rows, Ordering::Relaxed);
    }

    pub(crate) fn counts(&self) -> Counts {
        let of = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        Counts { reads: of(&self.reads), commits: of(&self.commits), statements: of(&self.statements), rows: of(&self.rows) }
    }
}

impl std::ops::Sub for Counts {
    type Output = Self;

    /// What was asked between two moments.
    fn sub(self, before: Self) -> Self {
        Self {
            reads: self.reads - before.reads,
            commits: self.commits - before.commits,
            statements: self.statements - before.statements,
            rows: self.rows - before.rows,
        }
    }
}
