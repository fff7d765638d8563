//! What goes into a statement: five kinds of value that both engines know.

use std::error::Error;

use postgres::types::private::BytesMut;
use postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use uuid::Uuid;

/// A value for a parameter of a statement.
///
/// Truth values are whole numbers (0 and 1), identifiers are 16 bytes.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number: `BIGINT`.
    Int(i64),
    /// A number: `DOUBLE PRECISION`.
    Real(f64),
    /// Text without the character 0: `TEXT`.
    Text(String),
    /// Bytes: `BYTEA`.
    Blob(Vec<u8>),
}

macro_rules! whole_numbers {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Value {
            fn from(number: $kind) -> Self {
                Self::Int(i64::from(number))
            }
        }
    )*};
}

whole_numbers!(i64, i32, i16, i8, u32, u16, u8, bool);

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Real(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Self::Blob(bytes.to_vec())
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Blob(bytes)
    }
}

impl<const N: usize> From<[u8; N]> for Value {
    fn from(bytes: [u8; N]) -> Self {
        Self::Blob(bytes.to_vec())
    }
}

impl<const N: usize> From<&[u8; N]> for Value {
    fn from(bytes: &[u8; N]) -> Self {
        Self::Blob(bytes.to_vec())
    }
}

impl From<Uuid> for Value {
    fn from(id: Uuid) -> Self {
        Self::Blob(id.as_bytes().to_vec())
    }
}

impl From<&Uuid> for Value {
    fn from(id: &Uuid) -> Self {
        Self::from(*id)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::ValueRef;
        Ok(rusqlite::types::ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Real(number) => ValueRef::Real(*number),
            // PostgreSQL has no such text, so SQLite must not have it either.
            Self::Text(text) if text.contains('\0') => {
                return Err(rusqlite::Error::ToSqlConversionFailure("the character 0 in a text".into()));
            }
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// PostgreSQL says for each parameter which type it takes; the value is written in that type.
impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) => match *kind {
                Type::INT8 => number.to_sql(kind, out),
                Type::INT4 => i32::try_from(*number)?.to_sql(kind, out),
                Type::INT2 => i16::try_from(*number)?.to_sql(kind, out),
                Type::FLOAT8 => (*number as f64).to_sql(kind, out),
                _ => Err(misfit("a whole number", kind)),
            },
            Self::Real(number) if *kind == Type::FLOAT8 => number.to_sql(kind, out),
            Self::Real(_) => Err(misfit("a number", kind)),
            Self::Text(text) if [Type::TEXT, Type::VARCHAR, Type::NAME].contains(kind) => text.as_str().to_sql(kind, out),
            Self::Text(_) => Err(misfit("text", kind)),
            Self::Blob(bytes) if *kind == Type::BYTEA => bytes.as_slice().to_sql(kind, out),
            Self::Blob(_) => Err(misfit("bytes", kind)),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

fn misfit(given: &str, kind: &Type) -> Box<dyn Error + Sync + Send> {
    format!("{given} was given where {kind} is wanted; write CAST(… AS …) around the parameter").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_values_become_the_five_kinds() {
        assert_eq!(Value::from(true), Value::Int(1));
        assert_eq!(Value::from(7_u32), Value::Int(7));
        assert_eq!(Value::from("a"), Value::Text("a".to_owned()));
        assert_eq!(Value::from(Uuid::from_bytes([3; 16])), Value::Blob(vec![3; 16]));
        assert_eq!(Value::from(None::<i64>), Value::Null);
        assert_eq!(Value::from(Some(0.5)), Value::Real(0.5));
    }
}
