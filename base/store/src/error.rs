//! When the store cannot do something, the answer decides what happens next: try again later, tell the person, or stop the program
//! before it promises what is not on the disk.

use std::error::Error;
use std::sync::Arc;

use thiserror::Error;
use uuid::Uuid;

/// What an engine said.
pub(crate) type Cause = Arc<dyn Error + Send + Sync>;

/// Why the store did not do what was asked.
///
/// Messages are for whoever runs the program. They name statements, tables and places, and never hold what people said.
#[derive(Debug, Clone, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// More waits to be done than the store may keep in memory. Nothing was changed: the same command can be sent again later.
    #[error("too much is waiting to be written or read; nothing was changed, try again in a moment")]
    Overloaded,
    /// The store is closing or closed. Nothing was changed.
    #[error("the store is closed")]
    Closed,
    /// The database cannot be reached. Nothing was changed.
    #[error("the database cannot be reached ({cause}); check that it runs and that the address is right")]
    Unreachable {
        /// What the system said.
        cause: Cause,
    },
    /// The connection broke while a change without an id was being made fast: it may or may not have happened.
    #[error("the connection to the database broke at the last moment; whether the change was kept is not known")]
    Uncertain,
    /// Another program holds the database and did not let go in time. Nothing was changed.
    #[error("the database is held by another program ({what}); nothing was changed")]
    Busy {
        /// What is held.
        what: String,
    },
    /// Changes by other programs got in the way again and again. Nothing was changed.
    #[error("other changes got in the way too often; nothing was changed, try again")]
    Contention,
    /// The disk is full. Nothing was changed.
    #[error("the disk of the database is full; nothing was changed, make room")]
    Full,
    /// The disk failed, or what it holds is damaged. From here on nothing is written or acknowledged by this process.
    #[error("the disk of the database failed ({cause}); nothing more is acknowledged until the program is started again")]
    Fatal {
        /// What the engine said.
        cause: Cause,
    },
    /// A rule of the tables was broken: a key that exists, a reference to nothing, a value that is not allowed.
    #[error("the statement `{statement}` breaks a rule of its table ({cause})")]
    Rule {
        /// Name of the statement.
        statement: &'static str,
        /// What the engine said, without the values.
        cause: Cause,
    },
    /// The engine did not accept a statement: a mistake in the program.
    #[error("the statement `{statement}` failed ({cause})")]
    Statement {
        /// Name of the statement.
        statement: &'static str,
        /// What the engine said.
        cause: Cause,
    },
    /// A statement used that its crate does not register, or whose parameters are out of order or too few: a mistake in the program.
    #[error("the statement `{statement}` is not as it should be: {why}")]
    Unsound {
        /// Name of the statement.
        statement: &'static str,
        /// What is wrong.
        why: String,
    },
    /// A statement that must find a row found none.
    #[error("the statement `{statement}` found nothing")]
    NoRow {
        /// Name of the statement.
        statement: &'static str,
    },
    /// A column is missing or holds another kind of value than the one asked for.
    #[error("column {column} is not {wanted}")]
    Column {
        /// Place in the row, from 0.
        column: usize,
        /// The kind of value asked for.
        wanted: &'static str,
    },
    /// The id of a command came a second time with other content.
    #[error("the command {id} was already given with other content")]
    IdReused {
        /// The id.
        id: Uuid,
    },
    /// The id of a command came a second time, and what was said under it has been erased since.
    #[error("what the command {id} said has been erased")]
    Forgotten {
        /// The id.
        id: Uuid,
    },
    /// The answer of a command cannot be written as JSON, or a kept one no longer be read.
    #[error("the answer of a `{kind}` cannot be kept or read ({cause})")]
    Answer {
        /// Kind of the command.
        kind: &'static str,
        /// What went wrong.
        cause: Cause,
    },
    /// The code of a command or a query panicked. Its changes were undone.
    #[error("the code of a command or query failed in a way that it should not; its changes were undone")]
    Panicked,
    /// The text that names the database cannot be understood.
    #[error("the database cannot be found by what was given: {why}")]
    Location {
        /// What is wrong.
        why: String,
    },
    /// Another process has the file open.
    #[error("{file} is in use by another process: stop that one first (two servers can share a PostgreSQL database, not a file)")]
    InUse {
        /// The database file.
        file: String,
    },
    /// The database was written by a newer version of the program.
    #[error("the database has step {number} of `{part}`, which this version does not know: start the newer version that wrote it")]
    Newer {
        /// The part of the program.
        part: String,
        /// Number of the migration.
        number: i64,
    },
    /// The database holds tables of a part that this program does not have.
    #[error("the database holds the part `{part}`, which this program does not have: start the program that wrote it")]
    UnknownPart {
        /// The part of the program.
        part: String,
    },
    /// A migration that was already applied reads differently now.
    #[error("step {number} of `{part}` was applied with another text: an applied migration is never edited, add a new one")]
    MigrationChanged {
        /// The part of the program.
        part: String,
        /// Number of the migration.
        number: i64,
    },
    /// The migrations or statements of a part are not as they should be: a mistake in the program.
    #[error("the part `{part}` is not as it should be: {why}")]
    Part {
        /// The part of the program.
        part: &'static str,
        /// What is wrong.
        why: String,
    },
    /// The database could not be set up.
    #[error("the database could not be opened: {why}")]
    Open {
        /// What is wrong and what to do.
        why: String,
    },
}

impl StoreError {
    /// Whether the same thing may succeed if it is sent again a little later. Nothing was changed then.
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Overloaded | Self::Closed | Self::Unreachable { .. } | Self::Busy { .. } | Self::Contention | Self::Full)
    }
}

/// What an error of an engine means for the transaction in which it came up.
#[derive(Debug, Clone)]
pub(crate) enum Trouble {
    /// One statement failed; the command is undone and answers with this.
    Statement(StoreError),
    /// The transaction must be run again from its beginning.
    Again,
    /// The connection is gone.
    Lost(Cause),
    /// Nothing of the transaction can be kept, but the next one may succeed.
    Passing(StoreError),
    /// Nothing may be written any more.
    Fatal(StoreError),
}

impl Trouble {
    /// The error for those who wait, should nothing else come of it.
    pub(crate) fn into_error(self) -> StoreError {
        match self {
            Self::Statement(error) | Self::Passing(error) | Self::Fatal(error) => error,
            Self::Again => StoreError::Contention,
            Self::Lost(cause) => StoreError::Unreachable { cause },
        }
    }
}
