//! Whoever runs the program says in one word where the dialogues are kept.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use crate::StoreError;

/// Where a store keeps its data.
///
/// ```
/// use toguna_store::Location;
///
/// let here: Location = "data/toguna.sqlite".parse()?;
/// assert_eq!(here, Location::Sqlite("data/toguna.sqlite".into()));
/// let there: Location = "postgres://toguna@localhost/dialogues".parse()?;
/// assert!(matches!(there, Location::Postgres(_)));
/// # Ok::<(), toguna_store::StoreError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub enum Location {
    /// A file; it is made if it is missing, its folder is not.
    Sqlite(PathBuf),
    /// A file in a temporary folder of its own that goes away with the store. For tests and demonstrations: it does not wait for the
    /// disk.
    Memory,
    /// A PostgreSQL connection string, as an address (`postgres://…`) or as `key=value` pairs.
    Postgres(String),
}

impl FromStr for Location {
    type Err = StoreError;

    /// Reads what was given as `--database`: `postgres://…`, `postgresql://…` or `host=… user=…`, `memory:`, or the path of a file,
    /// with or without `sqlite:` before it.
    fn from_str(text: &str) -> Result<Self, StoreError> {
        let text = text.trim();
        let in_pairs = ["host=", "hostaddr=", "user=", "dbname="].iter().any(|key| text.starts_with(key));
        if text.starts_with("postgres://") || text.starts_with("postgresql://") || in_pairs {
            text.parse::<postgres::Config>().map_err(|error| StoreError::Location { why: error.to_string() })?;
            return Ok(Self::Postgres(text.to_owned()));
        }
        if text == "memory:" {
            return Ok(Self::Memory);
        }
        let path = text.strip_prefix("sqlite:").unwrap_or(text);
        let path = path.strip_prefix("//").unwrap_or(path);
        if path.is_empty() || path.contains("://") {
            return Err(StoreError::Location { why: format!("`{path}` is neither a file nor a PostgreSQL address") });
        }
        Ok(Self::Sqlite(path.into()))
    }
}

/// Shows the place without the password of a connection string.
impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Shows the place without the password of a connection string.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Memory => write!(f, "memory:"),
            Self::Postgres(text) => match text.parse::<postgres::Config>() {
                Ok(config) => write!(f, "postgres: database {}", config.get_dbname().or(config.get_user()).unwrap_or("(the user's own)")),
                Err(_) => write!(f, "postgres: (unreadable connection string)"),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_from_one_word() {
        for (text, place) in [
            ("toguna.sqlite", Location::Sqlite("toguna.sqlite".into())),
            ("sqlite:a/b.sqlite", Location::Sqlite("a/b.sqlite".into())),
            ("sqlite:///a/b.sqlite", Location::Sqlite("/a/b.sqlite".into())),
            ("memory:", Location::Memory),
            ("host=h user=u", Location::Postgres("host=h user=u".to_owned())),
            ("postgresql://u@h/d", Location::Postgres("postgresql://u@h/d".to_owned())),
        ] {
            assert_eq!(text.parse::<Location>().unwrap(), place, "{text}");
        }
    }

    #[test]
    fn what_is_no_place_is_refused() {
        for text in ["", "mysql://u@h/d", "postgres://u@h:notaport/d"] {
            assert!(text.parse::<Location>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_password_is_not_shown() {
        let place: Location = "postgres://awa:geheim@host/dialogues".parse().unwrap();
        assert!(!format!("{place} {place:?}").contains("geheim"));
        assert!(place.to_string().contains("dialogues"));
    }
}
