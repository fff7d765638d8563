//! Rooms must not know which engine they stand on: they get one transaction, with a handful of ways to ask and to change.

use std::collections::BTreeSet;

use crate::counts::Counters;
use crate::error::Trouble;
use crate::pg::Pg;
use crate::{Row, Sql, StoreError, Value, lite, pg};

/// A transaction on either engine.
///
/// Everything that is done through it is kept together or not at all. A statement that fails undoes the whole command, even if the
/// error is swallowed.
pub struct Tx<'a> {
    pub(crate) link: Link<'a>,
    pub(crate) registered: &'a Registered,
    pub(crate) may_change: bool,
    pub(crate) notes: Notes,
}

/// The connection that a transaction runs on.
pub(crate) enum Link<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres(&'a mut Pg),
}

/// What a transaction remembers for the one who settles it.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    /// The first thing that went wrong.
    pub(crate) trouble: Option<Trouble>,
    /// Whether a statement ran that may have changed something.
    pub(crate) changed: bool,
    /// Journal entries whose salts are to be forgotten.
    pub(crate) forgotten: Vec<i64>,
}

/// The texts of all registered statements, and what was asked so far.
#[derive(Debug, Default)]
pub(crate) struct Registered {
    texts: BTreeSet<&'static str>,
    pub(crate) counters: Counters,
}

impl Registered {
    pub(crate) fn new(statements: impl Iterator<Item = &'static Sql>) -> Self {
        Self { texts: statements.map(|sql| sql.text).collect(), counters: Counters::default() }
    }

    /// In programs that are being tested, a statement that was not registered is refused, so that none escapes the test that prepares
    /// them all.
    fn check(&self, sql: &Sql) -> Result<(), StoreError> {
        if cfg!(debug_assertions) && !sql.name.starts_with("test-") && !self.texts.contains(sql.text) {
            return Err(StoreError::Unsound { statement: sql.name, why: "it is not in the list of statements of its part".to_owned() });
        }
        Ok(())
    }
}

impl<'a> Tx<'a> {
    pub(crate) fn new(link: Link<'a>, registered: &'a Registered, may_change: bool) -> Self {
        Self { link, registered, may_change, notes: Notes::default() }
    }

    /// Runs a statement that changes something, and returns how many rows it touched.
    pub fn execute(&mut self, sql: &Sql, values: &[Value]) -> Result<u64, StoreError> {
        self.begin_statement(sql, true)?;
        let outcome = match &mut self.link {
            Link::Sqlite(connection) => lite::execute(connection, sql.text, values),
            Link::Postgres(pg) => pg.execute(sql, values),
        };
        self.registered.counters.statement(0);
        outcome.map_err(|failure| self.note(sql.name, failure))
    }

    /// Hands each row of the answer to `look`, one after another, as the engine finds them. Nothing is gathered.
    ///
    /// An error of `look` ends the walk and is returned.
    pub fn each(
        &mut self,
        sql: &Sql,
        values: &[Value],
        mut look: impl FnMut(&Row<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.begin_statement(sql, false)?;
        let mut stopped = None;
        let mut rows = 0;
        let mut walk = |row: &Row<'_>| match look(row) {
            Ok(()) => {
                rows += 1;
                true
            }
            Err(error) => {
                stopped = Some(error);
                false
            }
        };
        let outcome = match &mut self.link {
            Link::Sqlite(connection) => lite::each(connection, sql.text, values, &mut walk),
            Link::Postgres(pg) => pg.each(sql, values, &mut walk),
        };
        self.registered.counters.statement(rows);
        outcome.map_err(|failure| self.note(sql.name, failure))?;
        stopped.map_or(Ok(()), Err)
    }

    /// Every row of the answer, as `read` understands it.
    pub fn list<T>(
        &mut self,
        sql: &Sql,
        values: &[Value],
        mut read: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        self.each(sql, values, |row| {
            found.push(read(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// The first row of the answer, if there is one.
    pub fn first<T>(
        &mut self,
        sql: &Sql,
        values: &[Value],
        mut read: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut found = None;
        self.each(sql, values, |row| {
            if found.is_none() {
                found = Some(read(row)?);
            }
            Ok(())
        })?;
        Ok(found)
    }

    /// The first row of the answer; [`StoreError::NoRow`] if there is none.
    pub fn one<T>(&mut self, sql: &Sql, values: &[Value], read: impl FnMut(&Row<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.first(sql, values, read)?.ok_or(StoreError::NoRow { statement: sql.name })
    }

    /// Takes every row out of a table at once. On PostgreSQL the table begins a new file, so that no old row is left in it even while somebody
    /// else's long query could still want to see it.
    ///
    /// The name comes from the program's own text, never from people.
    pub fn empty(&mut self, table: &'static str) -> Result<(), StoreError> {
        self.stop_after_trouble()?;
        self.begin_change(table)?;
        let outcome = match &mut self.link {
            Link::Sqlite(connection) => lite::execute(connection, &format!("DELETE FROM {table}"), &[]),
            Link::Postgres(pg) => pg.client().execute(&format!("TRUNCATE {table}"), &[]).map_err(Failure::from),
        };
        self.registered.counters.statement(0);
        outcome.map(drop).map_err(|failure| self.note(table, failure))
    }

    fn begin_statement(&mut self, sql: &Sql, changes: bool) -> Result<(), StoreError> {
        self.registered.check(sql)?;
        if changes || sql.may_change() {
            self.begin_change(sql.name)?;
        }
        self.stop_after_trouble()
    }

    /// Notes that something is about to be changed, which only some transactions may.
    pub(crate) fn begin_change(&mut self, statement: &'static str) -> Result<(), StoreError> {
        if !self.may_change {
            return Err(StoreError::Unsound { statement, why: "it changes something, and `read` may not".to_owned() });
        }
        self.notes.changed = true;
        Ok(())
    }

    /// After a failed statement PostgreSQL takes no more; so neither does SQLite.
    pub(crate) fn stop_after_trouble(&self) -> Result<(), StoreError> {
        self.notes.trouble.as_ref().map_or(Ok(()), |trouble| Err(trouble.clone().into_error()))
    }

    /// Keeps the first trouble, and turns the failure into what the caller sees.
    pub(crate) fn note(&mut self, statement: &'static str, failure: Failure) -> StoreError {
        let trouble = match failure {
            Failure::Unsound(why) => Trouble::Statement(StoreError::Unsound { statement, why }),
            Failure::Sqlite(error) => lite::trouble(statement, error),
            Failure::Postgres(error) => pg::trouble(statement, &error),
        };
        let error = trouble.clone().into_error();
        self.notes.trouble.get_or_insert(trouble);
        error
    }
}

/// Why a statement did not run.
pub(crate) enum Failure {
    Unsound(String),
    Sqlite(rusqlite::Error),
    Postgres(postgres::Error),
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<postgres::Error> for Failure {
    fn from(error: postgres::Error) -> Self {
        Self::Postgres(error)
    }
}
