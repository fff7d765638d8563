//! A program must never work on tables that it does not understand: at start every part's steps are compared with those that the
//! database has seen, the missing ones are applied, and anything else is refused.

use sha2::{Digest as _, Sha256};

use crate::engine::Engine;
use crate::error::Trouble;
use crate::tx::{Link, Registered, Tx};
use crate::{Migration, Part, Sql, StoreError, dialect};

const TABLE: &str = "CREATE TABLE IF NOT EXISTS migration (
    part TEXT NOT NULL,
    number BIGINT NOT NULL,
    name TEXT NOT NULL,
    checksum BYTEA NOT NULL,
    PRIMARY KEY (part, number)
) /*clustered*/;";

const APPLIED: Sql = Sql { name: "test-migrations-applied", text: "SELECT part, number, checksum FROM migration ORDER BY part, number" };

const APPLY: Sql =
    Sql { name: "test-migration-apply", text: "INSERT INTO migration (part, number, name, checksum) VALUES ($1, $2, $3, $4)" };

/// Brings the tables of all parts up to date, in one transaction; or changes nothing and says why not.
pub(crate) fn migrate(engine: &mut Engine, parts: &[&Part]) -> Result<(), StoreError> {
    for part in parts {
        if let Some(why) = part.flaw() {
            return Err(StoreError::Part { part: part.name, why });
        }
    }
    engine.begin_write(false).map_err(Trouble::into_error)?;
    let registered = Registered::default();
    let outcome = bring_up_to_date(&mut engine.tx(&registered, true), parts);
    match outcome {
        Ok(()) => {
            engine.commit_write().map_err(Trouble::into_error)?;
            engine.forget_prepared();
            Ok(())
        }
        Err(error) => {
            // What went wrong first is what matters.
            drop(engine.rollback_write());
            Err(error)
        }
    }
}

fn bring_up_to_date(tx: &mut Tx<'_>, parts: &[&Part]) -> Result<(), StoreError> {
    run_text(tx, "store", TABLE, None)?;
    let on_postgres = matches!(tx.link, Link::Postgres(_));
    let applied = tx.list(&APPLIED, &[], |row| Ok((row.text(0)?.to_owned(), row.int(1)?, row.bytes::<32>(2)?)))?;
    for (name, number, checksum) in &applied {
        let Some(part) = parts.iter().find(|part| part.name == name) else {
            return Err(StoreError::UnknownPart { part: name.clone() });
        };
        let step = usize::try_from(*number - 1).ok().and_then(|at| part.migrations.get(at));
        let Some(step) = step else { return Err(StoreError::Newer { part: name.clone(), number: *number }) };
        if checksum_of(step, on_postgres) != *checksum {
            return Err(StoreError::MigrationChanged { part: name.clone(), number: *number });
        }
    }
    for part in parts {
        let done = applied.iter().filter(|(name, ..)| name == part.name).count();
        for step in part.migrations.iter().skip(done) {
            run_text(tx, part.name, step.sql, step.postgres)?;
            let checksum = checksum_of(step, on_postgres);
            tx.execute(&APPLY, &[part.name.into(), step.number.into(), step.name.into(), checksum.into()])?;
            tracing::info!(part = part.name, step = step.number, name = step.name, "applied a step of the tables");
        }
    }
    Ok(())
}

fn run_text(tx: &mut Tx<'_>, part: &'static str, shared: &str, postgres: Option<&str>) -> Result<(), StoreError> {
    let outcome = match &mut tx.link {
        Link::Sqlite(connection) => connection.execute_batch(&dialect::for_sqlite(shared)).map_err(Into::into),
        Link::Postgres(pg) => pg.client().batch_execute(postgres.unwrap_or(shared)).map_err(Into::into),
    };
    outcome.map_err(|failure| tx.note(part, failure))
}

/// Over the text that this engine runs; whether lines end as on Windows does not matter.
fn checksum_of(step: &Migration, on_postgres: bool) -> [u8; 32] {
    let text = step.postgres.filter(|_| on_postgres).unwrap_or(step.sql);
    Sha256::digest(text.replace("\r\n", "\n").as_bytes()).into()
}

/// Makes the tables of all parts in a connection of its own, to try statements on.
#[cfg(any(test, feature = "testing"))]
pub(crate) fn for_trial(connection: &rusqlite::Connection, parts: &[&Part]) -> Result<(), rusqlite::Error> {
    connection.execute_batch(&dialect::for_sqlite(TABLE))?;
    for step in [&crate::journal::PART].iter().chain(parts).flat_map(|part| part.migrations) {
        connection.execute_batch(&dialect::for_sqlite(step.sql))?;
    }
    Ok(())
}
