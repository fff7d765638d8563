//! The file engine: how SQLite is opened so that what was acknowledged stays, what was erased is gone, and nobody else writes.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::Trouble;
use crate::tx::Failure;
use crate::{Row, StoreError, Value};

/// Before this version, two connections of one process could damage the file (the WAL-reset fault).
const OLDEST: i32 = 3_051_003;
/// How long a statement waits for another program's lock.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long all that write wait for a reader when the log has become very long.
const PATIENCE_FOR_READERS: Duration = Duration::from_millis(200);
/// Statements that stay prepared on a connection.
const PREPARED: usize = 512;
/// Pages of the write-ahead log after which it is brought into the file: 16 MB. A page that was changed many times meanwhile is brought
/// there once.
pub(crate) const PAGES_BEFORE_CHECKPOINT: u64 = 4_000;
/// Bytes of the write-ahead log before its first page.
const LOG_HEAD: usize = 32;
/// Pages after which that is worth waiting for readers: 80 MB.
const PAGES_BEFORE_WAITING: u64 = 20_000;

/// Sees to it that the file exists, for its owner's eyes only, and that no other process has it open.
///
/// The returned file holds the lock for as long as it lives.
pub(crate) fn claim(path: &Path) -> Result<File, StoreError> {
    if rusqlite::version_number() < OLDEST {
        return Err(StoreError::Open { why: format!("SQLite {} is too old; 3.51.3 or newer is needed", rusqlite::version()) });
    }
    let open = |path: &Path| -> std::io::Result<File> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path)
    };
    let explain = |path: &Path, error: &std::io::Error| StoreError::Open {
        why: format!("{}: {error}; check that the folder exists and that you may write there", path.display()),
    };
    let beside = lock_file(path);
    let lock = open(&beside).map_err(|error| explain(&beside, &error))?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(StoreError::InUse { file: path.display().to_string() }),
        Err(TryLockError::Error(error)) => return Err(explain(&beside, &error)),
    }
    open(path).map_err(|error| explain(path, &error))?;
    Ok(lock)
}

/// The file whose lock says that the database is in use.
pub(crate) fn lock_file(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    name.into()
}

/// The one connection that writes.
pub(crate) fn open_writer(path: &Path, durable: bool) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let set_up = || -> rusqlite::Result<(Connection, String)> {
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        connection.execute_batch("PRAGMA auto_vacuum = INCREMENTAL; PRAGMA secure_delete = ON;")?;
        let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
        // The log is brought into the file by `checkpoint`, where a failing disk is noticed; SQLite itself would pass over it.
        connection.execute_batch(
            "PRAGMA wal_autocheckpoint = 0; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;
             PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA fullfsync = ON;",
        )?;
        connection.execute_batch(if durable { "PRAGMA synchronous = FULL" } else { "PRAGMA synchronous = OFF" })?;
        connection.set_prepared_statement_cache_capacity(PREPARED);
        Ok((connection, mode))
    };
    let (connection, mode) = set_up().map_err(|error| explain(path, &error))?;
    if mode != "wal" {
        return Err(StoreError::Open { why: format!("{}: the file system does not allow a write-ahead log", path.display()) });
    }
    Ok(connection)
}

/// A connection that only reads.
pub(crate) fn open_reader(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let set_up = || -> rusqlite::Result<Connection> {
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        connection.execute_batch(
            "PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4000; PRAGMA trusted_schema = OFF;
             PRAGMA cell_size_check = ON;",
        )?;
        connection.set_prepared_statement_cache_capacity(PREPARED);
        Ok(connection)
    };
    set_up().map_err(|error| explain(path, &error))
}

fn explain(path: &Path, error: &rusqlite::Error) -> StoreError {
    StoreError::Open { why: format!("{}: {error}", path.display()) }
}

pub(crate) fn execute(connection: &Connection, text: &str, values: &[Value]) -> Result<u64, Failure> {
    let mut statement = connection.prepare_cached(text)?;
    Ok(statement.execute(rusqlite::params_from_iter(values))? as u64)
}

/// Hands each row to `walk` until it says false.
pub(crate) fn each(connection: &Connection, text: &str, values: &[Value], walk: &mut dyn FnMut(&Row<'_>) -> bool) -> Result<(), Failure> {
    let mut statement = connection.prepare_cached(text)?;
    let mut rows = statement.query(rusqlite::params_from_iter(values))?;
    while let Some(row) = rows.next()? {
        if !walk(&Row::sqlite(row)) {
            break;
        }
    }
    Ok(())
}

/// Runs a fixed statement that answers with nothing.
pub(crate) fn command(connection: &Connection, text: &str) -> Result<(), Trouble> {
    let run = || connection.prepare_cached(text)?.execute([]);
    run().map(drop).map_err(|error| trouble("transaction", error))
}

/// Brings the write-ahead log into the file, without waiting for anybody unless the log has become very long.
pub(crate) fn checkpoint(connection: &Connection, pages: u64) -> Result<(), Trouble> {
    let waits = pages > PAGES_BEFORE_WAITING;
    let text = if waits { "PRAGMA wal_checkpoint(RESTART)" } else { "PRAGMA wal_checkpoint(PASSIVE)" };
    let patience = |time| connection.busy_timeout(time).map_err(|error| trouble("checkpoint", error));
    if waits {
        patience(PATIENCE_FOR_READERS)?;
    }
    let run = || connection.prepare_cached(text)?.query_row([], |row| row.get::<_, i64>(0));
    let outcome = run();
    if waits {
        patience(PATIENCE)?;
    }
    match outcome.map_err(|error| trouble("checkpoint", error)) {
        Ok(_) | Err(Trouble::Passing(_)) => Ok(()),
        Err(trouble) => Err(trouble),
    }
}

/// Gives freed pages back, and overwrites and empties the write-ahead log, so that no erased byte is left in either file nor in the
/// blocks that the log gives back.
pub(crate) fn scrub(connection: &Connection) -> Result<(), Trouble> {
    let run = || -> rusqlite::Result<bool> {
        {
            let mut vacuum = connection.prepare("PRAGMA incremental_vacuum")?;
            let mut rows = vacuum.query([])?;
            while rows.next()?.is_some() {}
        }
        let is_busy = |text| connection.query_row(text, [], |row| row.get::<_, bool>(0));
        if is_busy("PRAGMA wal_checkpoint(RESTART)")? {
            return Ok(true);
        }
        // From here on nobody reads the log, and whoever writes begins it anew. If it cannot be overwritten, it is emptied all the same.
        if let Some(path) = connection.path()
            && let Err(error) = blank_log(path)
        {
            tracing::warn!(reason = %error, "the write-ahead log was not overwritten");
        }
        is_busy("PRAGMA wal_checkpoint(TRUNCATE)")
    };
    match run() {
        Ok(false) => Ok(()),
        Ok(true) => Err(Trouble::Passing(StoreError::Busy { what: "a reader has not finished".to_owned() })),
        Err(error) => Err(trouble("scrub", error)),
    }
}

/// Overwrites the log of a database whose file holds everything. Its head goes first, and alone: a power cut must not leave a log that
/// is whole at the beginning, since its old pages would then be taken for the newest.
fn blank_log(database: &str) -> std::io::Result<()> {
    let mut log = OpenOptions::new().write(true).open(format!("{database}-wal"))?;
    let length = log.metadata()?.len();
    if length == 0 {
        return Ok(());
    }
    log.write_all(&[0; LOG_HEAD])?;
    log.sync_all()?;
    std::io::copy(&mut std::io::repeat(0).take(length.saturating_sub(LOG_HEAD as u64)), &mut log)?;
    log.sync_all()
}

/// What an error of SQLite means for the transaction.
pub(crate) fn trouble(statement: &'static str, error: rusqlite::Error) -> Trouble {
    let code = error.sqlite_error_code();
    let cause: crate::error::Cause = Arc::new(error);
    match code {
        Some(ErrorCode::ConstraintViolation) => Trouble::Statement(StoreError::Rule { statement, cause }),
        Some(ErrorCode::DiskFull) => Trouble::Passing(StoreError::Full),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Trouble::Passing(StoreError::Busy { what: cause.to_string() }),
        Some(ErrorCode::SystemIoFailure | ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
            Trouble::Fatal(StoreError::Fatal { cause })
        }
        Some(ErrorCode::OutOfMemory) => Trouble::Passing(StoreError::Statement { statement, cause }),
        _ => Trouble::Statement(StoreError::Statement { statement, cause }),
    }
}
