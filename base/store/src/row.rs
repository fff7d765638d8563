//! A row is looked at where the engine holds it: reading a million votes must not make a million copies.

use std::error::Error;

use postgres::types::{FromSql, Type};
use uuid::Uuid;

use crate::StoreError;

/// A row of an answer, borrowed for as long as it is looked at. Columns count from 0.
pub struct Row<'r> {
    source: Source<'r>,
}

enum Source<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r postgres::Row),
}

/// One column's value, borrowed.
enum Cell<'r> {
    Null,
    Int(i64),
    Real(f64),
    Text(&'r [u8]),
    Blob(&'r [u8]),
}

impl<'r> Row<'r> {
    pub(crate) fn sqlite(row: &'r rusqlite::Row<'r>) -> Self {
        Self { source: Source::Sqlite(row) }
    }

    pub(crate) fn postgres(row: &'r postgres::Row) -> Self {
        Self { source: Source::Postgres(row) }
    }

    /// A whole number.
    pub fn int(&self, column: usize) -> Result<i64, StoreError> {
        self.opt_int(column)?.ok_or(StoreError::Column { column, wanted: "a whole number" })
    }

    /// A whole number that stands for a truth value: 0 is false, all else true.
    pub fn bool(&self, column: usize) -> Result<bool, StoreError> {
        Ok(self.int(column)? != 0)
    }

    /// A number.
    pub fn real(&self, column: usize) -> Result<f64, StoreError> {
        self.opt_real(column)?.ok_or(StoreError::Column { column, wanted: "a number" })
    }

    /// Text.
    pub fn text(&self, column: usize) -> Result<&str, StoreError> {
        self.opt_text(column)?.ok_or(StoreError::Column { column, wanted: "text" })
    }

    /// Bytes.
    pub fn blob(&self, column: usize) -> Result<&[u8], StoreError> {
        self.opt_blob(column)?.ok_or(StoreError::Column { column, wanted: "bytes" })
    }

    /// Exactly so many bytes.
    pub fn bytes<const N: usize>(&self, column: usize) -> Result<[u8; N], StoreError> {
        self.blob(column)?.try_into().map_err(|_| StoreError::Column { column, wanted: "of the length asked for" })
    }

    /// An identifier of 16 bytes.
    pub fn uuid(&self, column: usize) -> Result<Uuid, StoreError> {
        self.opt_uuid(column)?.ok_or(StoreError::Column { column, wanted: "an identifier" })
    }

    /// A whole number, or nothing.
    pub fn opt_int(&self, column: usize) -> Result<Option<i64>, StoreError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Int(number) => Ok(Some(number)),
            _ => Err(StoreError::Column { column, wanted: "a whole number" }),
        }
    }

    /// A number, or nothing. A whole number is taken as well.
    pub fn opt_real(&self, column: usize) -> Result<Option<f64>, StoreError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Real(number) => Ok(Some(number)),
            Cell::Int(number) => Ok(Some(number as f64)),
            _ => Err(StoreError::Column { column, wanted: "a number" }),
        }
    }

    /// Text, or nothing.
    pub fn opt_text(&self, column: usize) -> Result<Option<&str>, StoreError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Text(bytes) => std::str::from_utf8(bytes).map(Some).map_err(|_| StoreError::Column { column, wanted: "valid text" }),
            _ => Err(StoreError::Column { column, wanted: "text" }),
        }
    }

    /// Bytes, or nothing.
    pub fn opt_blob(&self, column: usize) -> Result<Option<&[u8]>, StoreError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Blob(bytes) => Ok(Some(bytes)),
            _ => Err(StoreError::Column { column, wanted: "bytes" }),
        }
    }

    /// An identifier of 16 bytes, or nothing.
    pub fn opt_uuid(&self, column: usize) -> Result<Option<Uuid>, StoreError> {
        let Some(bytes) = self.opt_blob(column)? else { return Ok(None) };
        Uuid::from_slice(bytes).map(Some).map_err(|_| StoreError::Column { column, wanted: "an identifier" })
    }

    fn cell(&self, column: usize) -> Result<Cell<'_>, StoreError> {
        match self.source {
            Source::Sqlite(row) => {
                use rusqlite::types::ValueRef;
                Ok(match row.get_ref(column).map_err(|_| StoreError::Column { column, wanted: "there" })? {
                    ValueRef::Null => Cell::Null,
                    ValueRef::Integer(number) => Cell::Int(number),
                    ValueRef::Real(number) => Cell::Real(number),
                    ValueRef::Text(bytes) => Cell::Text(bytes),
                    ValueRef::Blob(bytes) => Cell::Blob(bytes),
                })
            }
            Source::Postgres(row) => {
                let cell = row.try_get::<_, Option<Cell<'_>>>(column).map_err(|_| StoreError::Column {
                    column,
                    wanted: "there, or of a kind that both engines know (write CAST(… AS BIGINT) around sums)",
                })?;
                Ok(cell.unwrap_or(Cell::Null))
            }
        }
    }
}

impl<'r> FromSql<'r> for Cell<'r> {
    fn from_sql(kind: &Type, raw: &'r [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(match *kind {
            Type::INT8 => Self::Int(i64::from_sql(kind, raw)?),
            Type::INT4 => Self::Int(i64::from(i32::from_sql(kind, raw)?)),
            Type::INT2 => Self::Int(i64::from(i16::from_sql(kind, raw)?)),
            Type::BOOL => Self::Int(i64::from(bool::from_sql(kind, raw)?)),
            Type::FLOAT8 => Self::Real(f64::from_sql(kind, raw)?),
            Type::BYTEA => Self::Blob(raw),
            _ => Self::Text(raw),
        })
    }

    fn accepts(kind: &Type) -> bool {
        [Type::INT8, Type::INT4, Type::INT2, Type::BOOL, Type::FLOAT8, Type::BYTEA, Type::TEXT, Type::VARCHAR, Type::NAME].contains(kind)
    }
}
