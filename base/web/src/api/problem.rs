//! A program that is refused must find out, without guessing at words, what was wrong, in which field, and whether trying again helps.
//!
//! Problems are those of RFC 9457, `application/problem+json`. They speak English, like the names of the fields: whoever reads them writes
//! programs. What a program says to people it says in its own words, by the `code`.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value};

use crate::error::PageError;

/// The media type of a problem.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// What programs tell problems apart by. Each part of the program has its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// A few small words with hyphens, which never change.
    pub word: &'static str,
    /// The status of the answer.
    pub status: u16,
    /// What happened.
    pub title: &'static str,
    /// What to do, unless the problem says it more closely.
    pub advice: &'static str,
}

impl Code {
    const fn new(word: &'static str, status: u16, title: &'static str, advice: &'static str) -> Self {
        Self { word, status, title, advice }
    }
}

const BAD_REQUEST: Code = Code::new("bad-request", 400, "The request cannot be understood", "Compare it with /api/v1/openapi.json.");
const INVALID_QUERY: Code = Code::new("invalid-query", 400, "The query is not as it should be", "`field` names the value.");
const INVALID_BODY: Code = Code::new("invalid-body", 400, "The body cannot be read", "A body is one JSON object in UTF-8.");
const UNAUTHORIZED: Code = Code::new(
    "unauthorized",
    401,
    "This call needs somebody who may make it",
    "Send `Authorization: Bearer …`; cookies are not looked at.",
);
const FORBIDDEN: Code = Code::new("forbidden", 403, "Whoever calls may not do this", "Another participant or token may.");
const CLOSED: Code = Code::new("closed", 403, "The dialogue takes no voices now", "Its `state` and days say when it does.");
const NOT_FOUND: Code =
    Code::new("not-found", 404, "There is nothing here", "Check the path; the short name of a dialogue is in its link.");
const NOT_ALLOWED: Code = Code::new("method-not-allowed", 405, "This path has no such method", "The header Allow lists the methods.");
const TOO_SLOW: Code = Code::new("too-slow", 408, "The body did not arrive in time", "Send it again as it was; it is taken once.");
const ID_REUSED: Code = Code::new(
    "id-reused",
    409,
    "This id was used for something else",
    "Give every new command a fresh id; send the same again only unchanged.",
);
const GONE: Code = Code::new("gone", 410, "This is gone for good", "What it was about was taken back. Do not send it again.");
const TOO_LARGE: Code = Code::new("too-large", 413, "Too much was sent", "A body holds 64 kB at most, or what its call says.");
const NOT_JSON: Code = Code::new("not-json", 415, "The body is not JSON", "Send the header Content-Type: application/json.");
const INVALID_FIELD: Code = Code::new("invalid-field", 422, "A field is not as it should be", "`field` names it.");
const TOO_MANY: Code = Code::new("too-many", 429, "Too many calls", "Wait as long as Retry-After says, and go on more slowly.");
const INTERNAL: Code =
    Code::new("internal", 500, "Something went wrong inside", "Whoever runs the server finds it in the log under `request`.");
const UNAVAILABLE: Code = Code::new("unavailable", 503, "The server cannot answer now", "Send the same again later, with the same id.");

/// The problems that any call can have, by status.
pub const CODES: &[Code] = &[
    BAD_REQUEST,
    INVALID_QUERY,
    INVALID_BODY,
    UNAUTHORIZED,
    FORBIDDEN,
    CLOSED,
    NOT_FOUND,
    NOT_ALLOWED,
    TOO_SLOW,
    ID_REUSED,
    GONE,
    TOO_LARGE,
    NOT_JSON,
    INVALID_FIELD,
    TOO_MANY,
    INTERNAL,
    UNAVAILABLE,
];

/// Why a call was not answered as it was meant.
///
/// A handler returns it with `?`, as an error of its own or as a [`PageError`]; the guard writes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The status of the answer.
    pub status: StatusCode,
    /// What programs tell problems apart by.
    pub code: &'static str,
    /// What happened, the same for every problem of this code.
    pub title: Cow<'static, str>,
    /// What to do about this one.
    pub detail: Cow<'static, str>,
    /// The field of the body or of the query that is not right.
    pub field: Option<String>,
    /// When it is worth trying again.
    pub retry_after: Option<Duration>,
    /// Boxed, so that results that hold a problem stay small.
    members: Option<Box<Map<String, Value>>>,
}

impl Problem {
    /// A problem of this kind, with its usual advice.
    pub fn of(code: &Code) -> Self {
        Self {
            status: StatusCode::from_u16(code.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            code: code.word,
            title: Cow::Borrowed(code.title),
            detail: Cow::Borrowed(code.advice),
            field: None,
            retry_after: None,
            members: None,
        }
    }

    /// A field that holds what it may not (422).
    pub fn of_field(field: impl Into<String>, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::of(&INVALID_FIELD).detail(detail).field(field)
    }

    /// A value of the query that is none (400).
    pub fn of_query(field: impl Into<String>, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::of(&INVALID_QUERY).detail(detail).field(field)
    }

    /// A body that is no JSON object (400).
    pub fn of_body(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::of(&INVALID_BODY).detail(detail)
    }

    /// Nobody said who calls, or nobody knows them (401).
    pub fn unauthorized(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::of(&UNAUTHORIZED).detail(detail)
    }

    /// Whoever calls is known and may not do this (403).
    pub fn forbidden(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::of(&FORBIDDEN).detail(detail)
    }

    /// The dialogue takes no voices now (403).
    pub fn closed(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::of(&CLOSED).detail(detail)
    }

    /// A body that is larger than this call takes (413).
    pub(crate) fn too_large(most_bytes: usize) -> Self {
        Self::of(&TOO_LARGE).detail(format!("A body of this call holds {} kB at most.", most_bytes / 1024))
    }

    /// The id of a command was used for something else (409).
    pub fn id_reused() -> Self {
        Self::of(&ID_REUSED).field("id")
    }

    /// What to do about it.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<Cow<'static, str>>) -> Self {
        self.detail = detail.into();
        self
    }

    /// The field that it is about.
    #[must_use]
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// A further member, such as the number of the statement that says the same.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.members.get_or_insert_default().insert(name.to_owned(), value.into());
        self
    }

    /// The object of the answer. `home` is the address of the site: `type` leads to what its guide says of the code.
    pub fn to_json(&self, home: &str) -> Value {
        let mut object = self.members.as_deref().cloned().unwrap_or_default();
        object.insert("type".to_owned(), format!("{home}/api#{}", self.code).into());
        object.insert("code".to_owned(), self.code.into());
        object.insert("title".to_owned(), self.title.as_ref().into());
        object.insert("status".to_owned(), self.status.as_u16().into());
        object.insert("detail".to_owned(), self.detail.as_ref().into());
        if let Some(field) = &self.field {
            object.insert("field".to_owned(), field.as_str().into());
        }
        Value::Object(object)
    }

    /// The answer itself. `request`: the number under which the log knows more, for what went wrong inside.
    pub(crate) fn write(&self, home: &str, request: Option<&str>) -> Response {
        let mut object = self.to_json(home);
        if let (Some(request), Some(object)) = (request, object.as_object_mut()) {
            object.insert("request".to_owned(), request.into());
        }
        let mut response = (self.status, [(header::CONTENT_TYPE, MEDIA_TYPE)], Body::from(object.to_string())).into_response();
        if self.status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"toguna\""));
        }
        response
    }
}

impl From<Problem> for PageError {
    fn from(problem: Problem) -> Self {
        Self::Problem(Arc::new(problem))
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        PageError::from(self).into_response()
    }
}

/// What a program is told where a person would be shown the page of this error.
impl From<&PageError> for Problem {
    fn from(error: &PageError) -> Self {
        let code = match error {
            PageError::Problem(problem) => return Self::clone(problem),
            PageError::Told(told) => {
                let problem = Self::of(&FORBIDDEN).detail(told.text.clone());
                return Self { status: told.status, title: told.title.clone().into(), ..problem };
            }
            PageError::NotFound => &NOT_FOUND,
            PageError::Gone => &GONE,
            PageError::Forbidden | PageError::Forged | PageError::Stale(_) => &FORBIDDEN,
            PageError::NotAllowed => &NOT_ALLOWED,
            PageError::TooLarge | PageError::FileTooLarge => &TOO_LARGE,
            PageError::Slow => &TOO_SLOW,
            PageError::NotAForm => &NOT_JSON,
            PageError::BadInput(_) => &BAD_REQUEST,
            PageError::TooMany { .. } => &TOO_MANY,
            PageError::Closed => &CLOSED,
            PageError::Conflict => return Self::id_reused(),
            PageError::Unavailable { .. } | PageError::Resting => &UNAVAILABLE,
            PageError::Internal(_) | PageError::Elsewhere(_) => &INTERNAL,
        };
        let problem = Self::of(code);
        Self { retry_after: error.retry_after(), ..problem }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_names_its_field_and_carries_what_helps() {
        let problem = Problem::of_field("vote", "one of 1, 0, -1").with("statement", 7);
        assert_eq!(
            problem.to_json("https://toguna.example").to_string(),
            r#"{"code":"invalid-field","detail":"one of 1, 0, -1","field":"vote","statement":7,"status":422,"title":"A field is not as it should be","type":"https://toguna.example/api#invalid-field"}"#
        );
    }

    #[test]
    fn codes_are_small_words_and_each_stands_once() {
        let mut words: Vec<&str> = CODES.iter().map(|code| code.word).collect();
        assert!(words.iter().all(|word| word.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'-')));
        assert!(CODES.iter().all(|code| Problem::of(code).status.as_u16() == code.status && !code.advice.is_empty()));
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), CODES.len());
    }

    #[test]
    fn what_went_wrong_inside_stays_inside() {
        let problem = Problem::from(&PageError::Internal("canary".to_owned()));
        assert!(!problem.to_json("").to_string().contains("canary"));
        assert_eq!(problem.status, StatusCode::INTERNAL_SERVER_ERROR);
    }
}
