//! Whoever settles a transaction must not care which engine it runs on: begin, mark, keep, undo and commit are the same here.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::Connection;
use rusqlite::hooks::Wal;

use crate::error::{Cause, Trouble};
use crate::pg::Pg;
use crate::tx::{Link, Registered, Tx};
use crate::{StoreError, lite};

/// A connection of its own, on either engine.
pub(crate) enum Engine {
    Sqlite(Lite),
    Postgres(Box<Pg>),
}

/// A SQLite connection, and how long its write-ahead log has become.
pub(crate) struct Lite {
    pub(crate) connection: Connection,
    pages: Arc<AtomicU64>,
}

impl Lite {
    /// Takes the connection that writes, and watches the length of its log.
    pub(crate) fn writer(mut connection: Connection) -> Result<Self, StoreError> {
        let pages = Arc::new(AtomicU64::new(0));
        let seen = Arc::clone(&pages);
        let watch = move |_: &mut Wal, pages: i32| {
            seen.store(pages.unsigned_abs().into(), Ordering::Relaxed);
            Ok(())
        };
        connection.wal_hook(Some(watch)).map_err(|error| StoreError::Open { why: error.to_string() })?;
        Ok(Self { connection, pages })
    }

    /// Takes a connection that reads.
    pub(crate) fn reader(connection: Connection) -> Self {
        Self { connection, pages: Arc::default() }
    }
}

impl Engine {
    /// The transaction that is open, for a command or a query.
    pub(crate) fn tx<'a>(&'a mut self, registered: &'a Registered, may_change: bool) -> Tx<'a> {
        let link = match self {
            Self::Sqlite(lite) => Link::Sqlite(&lite.connection),
            Self::Postgres(pg) => Link::Postgres(pg),
        };
        Tx::new(link, registered, may_change)
    }

    /// Begins to write, alone. With `marked`, what follows can be undone back to here.
    pub(crate) fn begin_write(&mut self, marked: bool) -> Result<(), Trouble> {
        match self {
            Self::Sqlite(lite) => {
                lite::command(&lite.connection, "BEGIN IMMEDIATE")?;
                if marked { lite::command(&lite.connection, "SAVEPOINT command") } else { Ok(()) }
            }
            Self::Postgres(pg) => pg.begin_write(marked),
        }
    }

    /// Keeps what was done since the mark and sets the next mark.
    pub(crate) fn keep(&mut self) -> Result<(), Trouble> {
        match self {
            Self::Sqlite(lite) => {
                lite::command(&lite.connection, "RELEASE command")?;
                lite::command(&lite.connection, "SAVEPOINT command")
            }
            Self::Postgres(pg) => pg.batch("RELEASE SAVEPOINT command; SAVEPOINT command"),
        }
    }

    /// Undoes what was done since the mark, which stays.
    pub(crate) fn undo(&mut self) -> Result<(), Trouble> {
        match self {
            Self::Sqlite(lite) => lite::command(&lite.connection, "ROLLBACK TO command"),
            Self::Postgres(pg) => pg.batch("ROLLBACK TO SAVEPOINT command"),
        }
    }

    /// Makes everything fast: when this returns, it is on stable storage.
    pub(crate) fn commit_write(&mut self) -> Result<(), Trouble> {
        match self {
            Self::Sqlite(lite) => lite::command(&lite.connection, "COMMIT"),
            Self::Postgres(pg) => pg.commit_write(),
        }
    }

    /// Undoes everything.
    pub(crate) fn rollback_write(&mut self) -> Result<(), Trouble> {
        match self {
            // After some errors SQLite has already rolled back by itself.
            Self::Sqlite(lite) if lite.connection.is_autocommit() => Ok(()),
            Self::Sqlite(lite) => lite::command(&lite.connection, "ROLLBACK"),
            Self::Postgres(pg) => pg.rollback_write(),
        }
    }

    /// Begins to read: everything is seen as it was at one moment.
    pub(crate) fn begin_read(&mut self) -> Result<(), Trouble> {
        match self {
            Self::Sqlite(lite) => lite::command(&lite.connection, "BEGIN"),
            Self::Postgres(pg) => pg.batch("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
        }
    }

    /// Ends reading.
    pub(crate) fn end_read(&mut self) -> Result<(), Trouble> {
        match self {
            Self::Sqlite(lite) if lite.connection.is_autocommit() => Ok(()),
            Self::Sqlite(lite) => lite::command(&lite.connection, "ROLLBACK"),
            Self::Postgres(pg) => pg.batch("ROLLBACK"),
        }
    }

    /// What is due after a commit, when all have been answered: the log of SQLite is brought into its file.
    pub(crate) fn tidy_up(&mut self) -> Result<(), Trouble> {
        match self {
            Self::Sqlite(lite) => {
                let pages = lite.pages.load(Ordering::Relaxed);
                if pages < lite::PAGES_BEFORE_CHECKPOINT { Ok(()) } else { lite::checkpoint(&lite.connection, pages) }
            }
            Self::Postgres(_) => Ok(()),
        }
    }

    /// Connects anew if the connection is gone.
    pub(crate) fn reconnect(&mut self) -> Result<(), Cause> {
        match self {
            Self::Sqlite(_) => Ok(()),
            Self::Postgres(pg) => pg.reconnect(),
        }
    }

    /// Lets go of statements that were prepared for tables as they were.
    pub(crate) fn forget_prepared(&mut self) {
        if let Self::Postgres(pg) = self {
            pg.forget_prepared();
        }
    }

    /// Takes leave.
    pub(crate) fn close(self) {
        match self {
            Self::Sqlite(lite) => drop(lite.connection.close()),
            Self::Postgres(pg) => drop(pg),
        }
    }
}
