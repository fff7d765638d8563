//! Thousands of rows at once — a stack of paper forms, a backlog of messages — must not cost thousands of journeys to the server.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use postgres::types::ToSql;

use crate::pg::Pg;
use crate::tx::{Failure, Link};
use crate::{StoreError, Tx, Value, lite};

/// What happens to a new row whose key exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict<'a> {
    /// Nothing is inserted, and the command fails.
    Fail,
    /// The old row stays.
    KeepOld,
    /// The new values replace the old ones; these columns are the key. Of several new rows with the same key, the last counts.
    Replace(&'a [&'a str]),
}

impl Tx<'_> {
    /// Inserts all rows into a table and returns how many were inserted or replaced.
    ///
    /// Names of the table and its columns come from the program's own text, never from people. Every row has as many values as there
    /// are columns.
    pub fn insert_many(
        &mut self,
        table: &'static str,
        columns: &[&'static str],
        rows: &[Vec<Value>],
        conflict: Conflict<'_>,
    ) -> Result<u64, StoreError> {
        self.stop_after_trouble()?;
        self.begin_change(table)?;
        let unsound = |why: String| StoreError::Unsound { statement: table, why };
        if let Some(row) = rows.iter().find(|row| row.len() != columns.len()) {
            return Err(unsound(format!("a row has {} values for {} columns", row.len(), columns.len())));
        }
        let rows = match conflict {
            Conflict::Replace(key) => last_of_each_key(columns, rows, key).map_err(unsound)?,
            Conflict::Fail | Conflict::KeepOld => rows.iter().collect(),
        };
        if rows.is_empty() {
            return Ok(0);
        }
        self.registered.counters.statement(0);
        let ending = ending(columns, conflict);
        let outcome = match &mut self.link {
            Link::Sqlite(connection) => insert_one_by_one(connection, table, columns, &rows, &ending),
            Link::Postgres(pg) => insert_columns(pg, table, columns, &rows, &ending),
        };
        outcome.map_err(|failure| self.note(table, failure))
    }
}

/// What follows the values.
fn ending(columns: &[&str], conflict: Conflict<'_>) -> String {
    match conflict {
        Conflict::Fail => String::new(),
        Conflict::KeepOld => " ON CONFLICT DO NOTHING".to_owned(),
        Conflict::Replace(key) => {
            let others: Vec<String> =
                columns.iter().filter(|column| !key.contains(column)).map(|column| format!("{column} = excluded.{column}")).collect();
            let change = if others.is_empty() { "NOTHING".to_owned() } else { format!("UPDATE SET {}", others.join(", ")) };
            format!(" ON CONFLICT ({}) DO {change}", key.join(", "))
        }
    }
}

/// A statement that stays prepared costs a microsecond a row; longer statements are no faster.
fn insert_one_by_one(
    connection: &rusqlite::Connection,
    table: &str,
    columns: &[&str],
    rows: &[&Vec<Value>],
    ending: &str,
) -> Result<u64, Failure> {
    let mut text = format!("INSERT INTO {table} ({}) VALUES (", columns.join(", "));
    for number in 1..=columns.len() {
        let _ = write!(text, "{}${number}", if number > 1 { ", " } else { "" });
    }
    let _ = write!(text, "){ending}");
    let mut inserted = 0;
    for row in rows {
        inserted += lite::execute(connection, &text, row)?;
    }
    Ok(inserted)
}

/// One array for each column: any number of rows in one journey, with one prepared statement.
fn insert_columns(pg: &mut Pg, table: &str, columns: &[&str], rows: &[&Vec<Value>], ending: &str) -> Result<u64, Failure> {
    let names = columns.join(", ");
    let key = format!("{table} ({names}){ending}");
    let statement = if let Some(statement) = pg.composed.get(&key) {
        statement.clone()
    } else {
        let kinds = pg.client().prepare(&format!("SELECT {names} FROM {table}"))?;
        let arrays: Vec<String> =
            (1..).zip(kinds.columns()).map(|(number, column)| format!("${number}::{}[]", column.type_().name())).collect();
        let text = format!("INSERT INTO {table} ({names}) SELECT * FROM unnest({}){ending}", arrays.join(", "));
        let statement = pg.client().prepare(&text)?;
        pg.composed.insert(key, statement.clone());
        statement
    };
    let arrays: Vec<Vec<&Value>> = (0..columns.len()).map(|column| rows.iter().map(|row| &row[column]).collect()).collect();
    let arrays: Vec<&(dyn ToSql + Sync)> = arrays.iter().map(|array| array as &(dyn ToSql + Sync)).collect();
    Ok(pg.client().execute(&statement, &arrays)?)
}

/// Of rows with the same key the last, in the order in which the keys first appear.
fn last_of_each_key<'r>(columns: &[&str], rows: &'r [Vec<Value>], key: &[&str]) -> Result<Vec<&'r Vec<Value>>, String> {
    let places: Vec<usize> = key
        .iter()
        .map(|name| columns.iter().position(|column| column == name).ok_or_else(|| format!("the key column {name} is not inserted")))
        .collect::<Result<_, _>>()?;
    let mut kept: Vec<&Vec<Value>> = Vec::new();
    let mut seen: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    for row in rows {
        match seen.entry(key_bytes(places.iter().map(|place| &row[*place]))) {
            std::collections::btree_map::Entry::Occupied(place) => kept[*place.get()] = row,
            std::collections::btree_map::Entry::Vacant(place) => {
                place.insert(kept.len());
                kept.push(row);
            }
        }
    }
    Ok(kept)
}

fn key_bytes<'v>(values: impl Iterator<Item = &'v Value>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for value in values {
        let (kind, part): (u8, &[u8]) = match value {
            Value::Null => (0, &[]),
            Value::Int(number) => (1, &number.to_le_bytes()),
            Value::Real(number) => (2, &number.to_le_bytes()),
            Value::Text(text) => (3, text.as_bytes()),
            Value::Blob(blob) => (4, blob),
        };
        bytes.push(kind);
        bytes.extend((part.len() as u64).to_le_bytes());
        bytes.extend(part);
    }
    bytes
}
