//! The server engine: one PostgreSQL connection with its prepared statements, and what its errors mean.

use std::collections::BTreeMap;
use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use postgres::error::SqlState;
use postgres::fallible_iterator::FallibleIterator;
use postgres::types::ToSql;
use postgres::{Client, Config, NoTls, Statement};

use crate::error::{Cause, Trouble};
use crate::tx::Failure;
use crate::{Row, Sql, StoreError, Value};

/// First half of the key of the advisory lock that whoever writes holds; the second half comes from the schema.
const LOCK_FAMILY: i32 = 0x0070_676e;

/// One connection.
pub(crate) struct Pg {
    config: Config,
    client: Client,
    /// By the text's place in memory, which is the same for every use of a constant.
    prepared: BTreeMap<(usize, usize), Statement>,
    /// By text, for statements that are put together.
    pub(crate) composed: BTreeMap<String, Statement>,
}

impl Pg {
    /// Connects.
    pub(crate) fn connect(address: &str) -> Result<Self, StoreError> {
        let mut config: Config = address.parse().map_err(|error: postgres::Error| StoreError::Location { why: error.to_string() })?;
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(Duration::from_secs(5));
        }
        config.application_name("toguna");
        let client = open(&config).map_err(|error| StoreError::Unreachable { cause: cause_of(&error) })?;
        Ok(Self { config, client, prepared: BTreeMap::new(), composed: BTreeMap::new() })
    }

    /// Connects anew after the connection broke.
    pub(crate) fn reconnect(&mut self) -> Result<(), Cause> {
        self.client = open(&self.config).map_err(|error| cause_of(&error))?;
        self.forget_prepared();
        Ok(())
    }

    /// Lets go of prepared statements, which no longer fit once a table has changed.
    pub(crate) fn forget_prepared(&mut self) {
        self.prepared.clear();
        self.composed.clear();
    }

    /// Runs statements without parameters, several at once if need be, in one journey to the server.
    pub(crate) fn batch(&mut self, text: &str) -> Result<(), Trouble> {
        self.client.batch_execute(text).map_err(|error| trouble("transaction", &error))
    }

    /// Waits until nobody else writes, then begins. One journey: the lock is taken in a transaction of its own, so that the view of
    /// the one that follows begins after it.
    pub(crate) fn begin_write(&mut self, savepoint: bool) -> Result<(), Trouble> {
        let savepoint = if savepoint { "; SAVEPOINT command" } else { "" };
        self.batch(&format!(
            "BEGIN; SELECT pg_advisory_lock({LOCK_FAMILY}, hashtext(current_schema())); COMMIT; BEGIN ISOLATION LEVEL SERIALIZABLE{savepoint}"
        ))
    }

    /// Makes everything fast, then lets the next one write.
    pub(crate) fn commit_write(&mut self) -> Result<(), Trouble> {
        self.batch("COMMIT; SELECT pg_advisory_unlock_all()")
    }

    /// Undoes everything and lets the next one write.
    pub(crate) fn rollback_write(&mut self) -> Result<(), Trouble> {
        self.batch("ROLLBACK; SELECT pg_advisory_unlock_all()")
    }

    pub(crate) fn execute(&mut self, sql: &Sql, values: &[Value]) -> Result<u64, Failure> {
        let statement = self.prepare(sql)?;
        check_count(&statement, values.len())?;
        let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as &(dyn ToSql + Sync)).collect();
        Ok(self.client.execute(&statement, &values)?)
    }

    /// Hands each row to `walk` until it says false.
    pub(crate) fn each(&mut self, sql: &Sql, values: &[Value], walk: &mut dyn FnMut(&Row<'_>) -> bool) -> Result<(), Failure> {
        let statement = self.prepare(sql)?;
        check_count(&statement, values.len())?;
        let mut rows = self.client.query_raw(&statement, values)?;
        while let Some(row) = rows.next()? {
            if !walk(&Row::postgres(&row)) {
                break;
            }
        }
        Ok(())
    }

    /// Prepares a registered statement, once for each connection.
    pub(crate) fn prepare(&mut self, sql: &Sql) -> Result<Statement, postgres::Error> {
        let key = (sql.text.as_ptr() as usize, sql.text.len());
        if let Some(statement) = self.prepared.get(&key) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(sql.text)?;
        self.prepared.insert(key, statement.clone());
        Ok(statement)
    }

    /// The connection itself, for what only this crate does.
    pub(crate) fn client(&mut self) -> &mut Client {
        &mut self.client
    }
}

fn open(config: &Config) -> Result<Client, postgres::Error> {
    let mut client = config.connect(NoTls)?;
    // A process that hangs while it holds the lock is thrown out by the server; one that waits for the lock gives up.
    client.batch_execute("SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '30s'; SET synchronous_commit = on")?;
    Ok(client)
}

fn check_count(statement: &Statement, given: usize) -> Result<(), Failure> {
    let wanted = statement.params().len();
    if wanted == given { Ok(()) } else { Err(Failure::Unsound(format!("it takes {wanted} values, {given} were given"))) }
}

/// What the server said, without the values that it may quote.
pub(crate) fn cause_of(error: &postgres::Error) -> Cause {
    let said = if let Some(said) = error.as_db_error() {
        // Only messages about the statement itself are sure to quote nothing but the program's own names.
        let about_the_text = said.code().code().starts_with("42");
        let what = match (said.constraint(), said.table(), about_the_text) {
            (Some(constraint), _, _) => format!("constraint {constraint}"),
            (None, Some(table), _) => format!("table {table}"),
            (None, None, true) => said.message().to_owned(),
            (None, None, false) => "no more is told".to_owned(),
        };
        format!("PostgreSQL {}: {what}", said.code().code())
    } else {
        error.source().map_or_else(|| error.to_string(), |source| format!("{error}: {source}"))
    };
    Arc::from(Box::<dyn Error + Send + Sync>::from(said))
}

/// What an error of PostgreSQL means for the transaction.
pub(crate) fn trouble(statement: &'static str, error: &postgres::Error) -> Trouble {
    let cause = cause_of(error);
    let Some(code) = error.code() else {
        let broken = error.is_closed() || error.source().is_some_and(<dyn Error>::is::<std::io::Error>);
        return if broken { Trouble::Lost(cause) } else { Trouble::Statement(StoreError::Statement { statement, cause }) };
    };
    match code.code() {
        "40001" | "40P01" => Trouble::Again,
        // A plan that was made before a table changed.
        "0A000" if error.as_db_error().is_some_and(|said| said.message().contains("cached plan")) => Trouble::Again,
        "55P03" => Trouble::Passing(StoreError::Busy { what: "another server has been writing for ten seconds".to_owned() }),
        "53100" => Trouble::Passing(StoreError::Full),
        // The server goes down, comes up, or has become a standby; or it threw us out.
        "57P01" | "57P02" | "57P03" | "25006" | "25P03" => Trouble::Lost(cause),
        "58030" | "XX001" | "XX002" => Trouble::Fatal(StoreError::Fatal { cause }),
        other if other.starts_with("08") => Trouble::Lost(cause),
        other if other.starts_with("53") => Trouble::Passing(StoreError::Unreachable { cause }),
        other if other.starts_with("23") => Trouble::Statement(StoreError::Rule { statement, cause }),
        _ if *code == SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT => Trouble::Lost(cause),
        _ => Trouble::Statement(StoreError::Statement { statement, cause }),
    }
}

/// Rewrites the tables without what was erased. The server's own log keeps old bytes until it goes round.
pub(crate) fn scrub(pg: &mut Pg, only: Option<&'static str>) -> Result<(), Trouble> {
    let tables = match only {
        Some(table) => vec![table.to_owned()],
        None => tables_of(pg)?,
    };
    for table in &tables {
        pg.batch(&format!("VACUUM (FULL) {table}"))?;
    }
    // Only some users may ask for it; for the others the server does it by itself in a while.
    match pg.batch("CHECKPOINT") {
        Err(Trouble::Lost(cause)) => Err(Trouble::Lost(cause)),
        _ => Ok(()),
    }
}

/// Every table of the schema, quoted.
fn tables_of(pg: &mut Pg) -> Result<Vec<String>, Trouble> {
    let tables = pg
        .client
        .query("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename", &[])
        .map_err(|error| trouble("scrub", &error))?;
    tables.iter().map(|table| table.try_get(0).map_err(|error| trouble("scrub", &error))).collect()
}
