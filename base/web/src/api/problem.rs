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

/// Why a call was not answered as it was meant.
///
/// A handler returns it with `?`, as an error of its own or as a [`PageError`]; the guard writes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The status of the answer.
    pub status: StatusCode,
    /// What programs tell problems apart by: a few small words with hyphens, which never change.
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
    /// A problem with its code and title.
    pub fn new(status: StatusCode, code: &'static str, title: impl Into<Cow<'static, str>>) -> Self {
        Self { status, code, title: title.into(), detail: Cow::Borrowed(""), field: None, retry_after: None, members: None }
    }

    /// A field that holds what it may not (422).
    pub fn of_field(field: impl Into<String>, detail: impl Into<Cow<'static, str>>) -> Self {
        let problem = Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid-field", "A field is not as it should be");
        problem.detail(detail).field(field)
    }

    /// A value of the query that is none (400).
    pub fn of_query(field: impl Into<String>, detail: impl Into<Cow<'static, str>>) -> Self {
        let problem = Self::new(StatusCode::BAD_REQUEST, "invalid-query", "The query is not as it should be");
        problem.detail(detail).field(field)
    }

    /// A body that is no JSON object (400).
    pub fn of_body(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "invalid-body", "The body cannot be read").detail(detail)
    }

    /// Nobody said who calls, or nobody knows them (401).
    pub fn unauthorized(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "unauthorized", "This call needs somebody who may make it").detail(detail)
    }

    /// Whoever calls is known and may not do this (403).
    pub fn forbidden(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "forbidden", "Whoever calls may not do this").detail(detail)
    }

    /// Nothing is there (404).
    pub fn not_found(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found", "There is nothing here").detail(detail)
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
        let of = |code, title: &'static str, detail: &'static str| Self::new(error.status(), code, title).detail(detail);
        let problem = match error {
            PageError::Problem(problem) => return Self::clone(problem),
            PageError::Told(told) => Self::new(told.status, "refused", told.title.clone()).detail(told.text.clone()),
            PageError::NotFound => of("not-found", "There is nothing here", "Check the path; the short name of a dialogue is in its link."),
            PageError::Gone => of("gone", "This is gone for good", "What it was about was taken back. Do not send it again."),
            PageError::Forbidden | PageError::Forged | PageError::Stale(_) => {
                of("forbidden", "Whoever calls may not do this", "Another participant or token may.")
            }
            PageError::NotAllowed => of("method-not-allowed", "This path has no such method", "The header Allow lists the methods."),
            PageError::TooLarge => of("too-large", "Too much was sent", "A body holds 64 kB at most."),
            PageError::Slow => of("too-slow", "The body did not arrive in time", "Send it again as it was; it is taken once."),
            PageError::NotAForm => of("not-json", "The body is not JSON", "Send the header Content-Type: application/json."),
            PageError::BadInput(_) => of("bad-request", "The request cannot be understood", "Compare it with /api/v1/openapi.json."),
            PageError::TooMany { .. } => of("too-many", "Too many calls", "Wait as long as Retry-After says, and go on more slowly."),
            PageError::Closed => of("closed", "The dialogue takes no voices now", "Its `state` and days say when it does."),
            PageError::Conflict => of("conflict", "This id was used for something else", "Give every new command a fresh id."),
            PageError::Unavailable { .. } => {
                of("unavailable", "The server cannot answer now", "Send the same again later, with the same id.")
            }
            PageError::Internal(_) | PageError::Elsewhere(_) => {
                let problem = of("internal", "Something went wrong inside", "Whoever runs the server finds it in the log under `request`.");
                return Self { status: StatusCode::INTERNAL_SERVER_ERROR, ..problem };
            }
        };
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
    fn what_went_wrong_inside_stays_inside() {
        let problem = Problem::from(&PageError::Internal("canary".to_owned()));
        assert!(!problem.to_json("").to_string().contains("canary"));
        assert_eq!(problem.status, StatusCode::INTERNAL_SERVER_ERROR);
    }
}
