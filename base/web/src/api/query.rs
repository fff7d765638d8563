//! What is asked for in an address is held to its description as well: a misspelt `limt=10` would otherwise silently ask for everything.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::api::problem::Problem;
use crate::error::PageError;
use crate::form::Fields;

/// The values behind the question mark. A handler takes those that it knows and then calls [`Query::finish`].
#[derive(Debug, Clone)]
pub struct Query {
    fields: Fields,
    known: Vec<&'static str>,
}

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, PageError> {
        Ok(Self::read(parts.uri.query().unwrap_or_default())?)
    }
}

impl Query {
    /// Reads what stands behind the question mark.
    ///
    /// # Errors
    /// A problem of status 400 for bytes that are no text.
    pub fn read(query: &str) -> Result<Self, Problem> {
        let fields = Fields::decode(query.as_bytes()).map_err(|_| Problem::of_query("", "The query is not percent-encoded UTF-8."))?;
        Ok(Self { fields, known: Vec::new() })
    }

    /// The value of `name`, if it is there.
    ///
    /// # Errors
    /// A problem of status 400 where it is there twice.
    pub fn text(&mut self, name: &'static str) -> Result<Option<&str>, Problem> {
        self.known.push(name);
        let mut values = self.fields.iter().filter(|(key, _)| *key == name).map(|(_, value)| value);
        let value = values.next();
        if values.next().is_some() {
            return Err(Problem::of_query(name, "It comes twice."));
        }
        Ok(value)
    }

    /// The value of `name` as a whole number from `least` to `most`, in plain digits.
    ///
    /// # Errors
    /// A problem of status 400 where it is none, or there twice.
    pub fn number(&mut self, name: &'static str, least: i64, most: i64) -> Result<Option<i64>, Problem> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        let is_plain = text.strip_prefix('-').unwrap_or(text).bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|number| is_plain && (least..=most).contains(number));
        number.map(Some).ok_or_else(|| Problem::of_query(name, format!("A whole number from {least} to {most}.")))
    }

    /// Holds that nothing else was asked for.
    ///
    /// # Errors
    /// A problem of status 400 with the name that nobody asked for.
    pub fn finish(self) -> Result<(), Problem> {
        match self.fields.iter().find(|(name, _)| !self.known.contains(name)) {
            None => Ok(()),
            Some((name, _)) => {
                let name: String = name.chars().filter(|letter| !letter.is_control()).take(60).collect();
                Err(Problem::of_query(name, "There is no such value here."))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_is_found_and_nothing_else_is_let_through() {
        let mut query = Query::read("limit=20&after=a%2Bb").unwrap();
        assert_eq!(query.number("limit", 1, 100).unwrap(), Some(20));
        assert_eq!(query.text("after").unwrap(), Some("a+b"));
        assert_eq!(query.text("state").unwrap(), None);
        assert!(query.clone().finish().is_ok());
        query.known.retain(|name| *name != "after");
        assert_eq!(query.finish().unwrap_err().field.as_deref(), Some("after"));
    }

    #[test]
    fn numbers_are_plain_and_within_their_bounds_and_come_once() {
        for wrong in ["limit=0", "limit=101", "limit=+5", "limit=5.0", "limit=", "limit=x", "limit=99999999999999999999", "limit=1&limit=1"]
        {
            let problem = Query::read(wrong).unwrap().number("limit", 1, 100).unwrap_err();
            assert_eq!((problem.status.as_u16(), problem.field.as_deref()), (400, Some("limit")), "{wrong}");
        }
        assert!(Query::read("a=%FF").is_err() && Query::read("a=%2").is_err());
    }
}
