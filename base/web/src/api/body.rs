//! What a program sends is held to its description to the letter: a field that nobody knows is a misunderstanding, and it is better told
//! at once than found out after ten thousand votes.

use std::cell::RefCell;
use std::fmt;

use axum::extract::{FromRequest, Request};
use axum::http::header;
use serde::de::value::MapDeserializer;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, de};
use serde_json::{Map, Value};

use crate::api::problem::Problem;
use crate::error::PageError;
use crate::form::{MOST_BYTES, read_whole};
use crate::guard::Slot;
use crate::visit::Visit;

/// A JSON object that arrived whole and is what the call asks for.
///
/// `T` is marked `#[serde(deny_unknown_fields)]`. Refused are, with the name of the field: unknown and missing fields, a field that comes
/// twice, values of another kind, and text with NUL or other control characters (line ends and tabs are taken). A body holds `MOST` bytes at
/// most, 64 kB unless the call says otherwise.
#[derive(Debug, Clone)]
pub struct Sent<T, const MOST: usize = MOST_BYTES>(pub T);

impl<S: Send + Sync, T: DeserializeOwned, const MOST: usize> FromRequest<S> for Sent<T, MOST> {
    type Rejection = PageError;

    async fn from_request(request: Request, _: &S) -> Result<Self, PageError> {
        let (parts, body) = request.into_parts();
        let visit = parts.extensions.get::<Visit>().cloned().ok_or_else(|| PageError::Internal("a call came past the guard".to_owned()))?;
        let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !is_json(kind) {
            return Err(PageError::NotAForm);
        }
        let slot = parts.extensions.get::<Slot>();
        if let Some(slot) = slot {
            slot.give_back();
        }
        let bytes = read_whole(body, &visit.site, MOST).await.map_err(|error| match error {
            PageError::TooLarge => Problem::too_large(MOST).into(),
            error => error,
        })?;
        if let Some(slot) = slot {
            slot.take()?;
        }
        Ok(Self(read(&bytes)?))
    }
}

/// JSON with no parameter but the one encoding that JSON has.
fn is_json(kind: &str) -> bool {
    let (essence, parameters) = kind.split_once(';').unwrap_or((kind, ""));
    let parameters = parameters.trim();
    let is_utf8 = parameters.is_empty()
        || parameters.split_once('=').is_some_and(|(name, value)| {
            name.trim().eq_ignore_ascii_case("charset") && value.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
        });
    essence.trim().eq_ignore_ascii_case("application/json") && is_utf8
}

/// Reads a JSON object into `T`, as [`Sent`] does.
///
/// # Errors
/// What is wrong, and in which field.
///
/// ```
/// #[derive(serde::Deserialize, Debug)]
/// #[serde(deny_unknown_fields)]
/// struct Weighed { statement: i64, vote: i8 }
///
/// let read = toguna_web::api::body::read::<Weighed>;
/// assert_eq!(read(br#"{"statement": 3, "vote": -1}"#).unwrap().vote, -1);
/// assert_eq!(read(br#"{"statement": 3, "vote": "no"}"#).unwrap_err().field.as_deref(), Some("vote"));
/// assert_eq!(read(br#"{"statement": 3}"#).unwrap_err().field.as_deref(), Some("vote"));
/// assert_eq!(read(br#"{"statement": 3, "vote": 1, "vote": 0}"#).unwrap_err().field.as_deref(), Some("vote"));
/// assert_eq!(read(br#"{"statement": 3, "vote": 1, "because": "x"}"#).unwrap_err().field.as_deref(), Some("because"));
/// assert_eq!(read(b"[]").unwrap_err().code, "invalid-body");
/// ```
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    if is_flat(bytes)
        && let Ok(sent) = serde_json::from_slice(bytes)
    {
        return Ok(sent);
    }
    let path = RefCell::new(Vec::new());
    let mut text = serde_json::Deserializer::from_slice(bytes);
    let value = Careful(&path).deserialize(&mut text).and_then(|value| text.end().map(|()| value));
    let value = value.map_err(|error| refused(&error, &path.borrow()))?;
    let Value::Object(object) = value else {
        return Err(Problem::of_body("A body is one JSON object."));
    };
    fields(object)
}

/// One object with nothing nested in it, in plain ASCII without escapes, as nearly every body is. There are no characters in it that show
/// nothing, and whoever describes their fields notices by themselves which come twice; so it can be read at once.
fn is_flat(bytes: &[u8]) -> bool {
    let is_plain = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t') && !matches!(byte, b'\\' | b'[');
    bytes.first() == Some(&b'{') && bytes.iter().all(is_plain) && !bytes[1..].contains(&b'{')
}

/// Errors of the text itself, and what [`Careful`] found.
fn refused(error: &serde_json::Error, path: &[String]) -> Problem {
    let (line, column) = (error.line(), error.column());
    match error.classify() {
        serde_json::error::Category::Data if !path.is_empty() => {
            let said = error.to_string();
            let said = said.split(" at line ").next().unwrap_or_default();
            Problem::of_field(path.join("."), format!("{said}."))
        }
        _ => Problem::of_body(format!("It is not JSON in UTF-8 at line {line}, column {column}.")),
    }
}

/// Gives the fields to `T` one after the other, and remembers at which one it stopped.
fn fields<T: DeserializeOwned>(object: Map<String, Value>) -> Result<T, Problem> {
    let at = RefCell::new(String::new());
    let entries = object.into_iter().inspect(|(name, _)| at.borrow_mut().clone_from(name));
    T::deserialize(MapDeserializer::new(entries)).map_err(|error: serde_json::Error| {
        let said = error.to_string();
        match named(&said) {
            Some((Fault::Missing, field)) => Problem::of_field(field, "This field is missing."),
            Some((Fault::Unknown, field)) => Problem::of_field(field, "There is no such field here."),
            None => Problem::of_field(at.borrow().clone(), format!("{}.", said.split(" at line ").next().unwrap_or_default())),
        }
    })
}

enum Fault {
    Missing,
    Unknown,
}

/// The field that an error of serde names by itself.
fn named(said: &str) -> Option<(Fault, String)> {
    let of = |start: &str| said.strip_prefix(start).and_then(|rest| rest.split('`').next()).map(str::to_owned);
    of("missing field `").map(|field| (Fault::Missing, field)).or_else(|| of("unknown field `").map(|field| (Fault::Unknown, field)))
}

/// Reads any JSON, and refuses what is not seen any more once it has been read: names that come twice, and characters that show nothing.
struct Careful<'a>(&'a RefCell<Vec<String>>);

impl<'de> de::DeserializeSeed<'de> for Careful<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

use de::DeserializeSeed as _;

impl<'de> Visitor<'de> for Careful<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        // To JSON 1.0 and 1 are the same number, and some languages write all numbers like this.
        let is_whole = value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0;
        Ok(if is_whole { (value as i64).into() } else { value.into() })
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Value, E> {
        if value.chars().any(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')) {
            return Err(E::custom("text holds no control characters"));
        }
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        loop {
            self.0.borrow_mut().push(values.len().to_string());
            let Some(value) = seq.next_element_seed(Careful(self.0))? else { break };
            self.0.borrow_mut().pop();
            values.push(value);
        }
        self.0.borrow_mut().pop();
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = map.next_key::<Name>()? {
            self.0.borrow_mut().push(name.0.chars().filter(|letter| !letter.is_control()).take(60).collect());
            if object.contains_key(&name.0) {
                return Err(de::Error::custom("this name comes twice"));
            }
            let value = map.next_value_seed(Careful(self.0))?;
            object.insert(name.0, value);
            self.0.borrow_mut().pop();
        }
        Ok(Value::Object(object))
    }
}

#[derive(Deserialize)]
struct Name(String);

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Said {
        text: String,
        #[serde(default)]
        groups: Vec<Group>,
        #[serde(default)]
        sure: Option<bool>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Group {
        value: i64,
    }

    fn fault(text: &str) -> (&'static str, Option<String>) {
        let problem = read::<Said>(text.as_bytes()).unwrap_err();
        assert!(!problem.detail.is_empty());
        (problem.code, problem.field)
    }

    #[test]
    fn a_body_that_is_right_is_read() {
        let said: Said = read(r#" {"text":"la paix\n","groups":[{"value":-1}],"sure":null} "#.as_bytes()).unwrap();
        assert_eq!(said, Said { text: "la paix\n".to_owned(), groups: vec![Group { value: -1 }], sure: None });
    }

    #[test]
    fn what_is_read_at_once_is_held_to_the_same_rules() {
        for text in
            [r#"{"text":"a","text":"b"}"#, r#"{"text":"a","extra":1}"#, "{\"text\":\"a\u{1b}\"}", r#"{"text":7}"#, r#"["a",[],null]"#]
        {
            assert!(read::<Said>(text.as_bytes()).is_err(), "{text}");
        }
        assert!(is_flat(br#"{"text": "a", "sure": true}"#) && !is_flat(br#"{"text":"\u0000"}"#) && !is_flat(br#"{"groups":[]}"#));
    }

    #[test]
    fn a_whole_number_is_one_however_it_is_written() {
        let said: Said = read(r#"{"text":"a","groups":[{"value":1.0},{"value":2e0}]}"#.as_bytes()).unwrap();
        assert_eq!(said.groups, [Group { value: 1 }, Group { value: 2 }]);
    }

    #[test]
    fn every_fault_names_its_field() {
        let of = |field: &str| ("invalid-field", Some(field.to_owned()));
        assert_eq!(fault(r#"{"text":7}"#), of("text"));
        assert_eq!(fault(r"{}"), of("text"));
        assert_eq!(fault(r#"{"text":"a","extra":1}"#), of("extra"));
        assert_eq!(fault(r#"{"text":"a","text":"b"}"#), of("text"));
        assert_eq!(fault(r#"{"text":"a\u0000"}"#), of("text"));
        assert_eq!(fault(r#"{"text":"a\u001b[31m"}"#), of("text"));
        assert_eq!(fault(r#"{"text":"a","groups":[{"value":1},{"value":2,"value":3}]}"#), of("groups.1.value"));
        assert_eq!(fault(r#"{"text":"a","groups":[{"value":"1"}]}"#), of("groups"));
        assert_eq!(fault(r#"{"text":"a","groups":[{"value":1.5}]}"#), of("groups"));
        assert_eq!(fault(r#"{"text":"a","sure":"yes"}"#), of("sure"));
    }

    #[test]
    fn what_is_no_object_in_json_is_a_body_that_cannot_be_read() {
        for text in ["", "[]", "7", "null", "{", "{} {}", "{\"text\":\"a\"", "{'text':'a'}", "{\"text\":\"\u{1}\"}", "{\"text\":1e999}"] {
            assert_eq!(fault(text).0, "invalid-body", "{text}");
        }
        assert_eq!(read::<Said>(b"{\"text\":\"\xff\"}").unwrap_err().code, "invalid-body");
        let deep = format!("{{\"text\":{}{}}}", "[".repeat(5_000), "]".repeat(5_000));
        assert!(read::<Said>(deep.as_bytes()).is_err());
    }

    #[test]
    fn only_json_is_json() {
        for kind in ["application/json", "Application/JSON; charset=UTF-8", "application/json;charset=\"utf-8\""] {
            assert!(is_json(kind), "{kind}");
        }
        for kind in ["", "text/json", "application/x-www-form-urlencoded", "application/json; charset=latin1", "application/jsonx"] {
            assert!(!is_json(kind), "{kind}");
        }
    }
}
