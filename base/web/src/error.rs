//! When something cannot be done, the person must learn what to do next, in her language; and what went wrong inside stays inside.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use thiserror::Error;
use toguna_store::StoreError;

use crate::api::problem::Problem;
use crate::form::Fields;

/// Why a page cannot be shown or a form cannot be taken.
///
/// A handler returns it with `?`; the guard around all routes writes the page in the person's language, with the right status. Requests
/// that do not ask for HTML get the same in one line.
#[derive(Debug, Clone, Error)]
pub enum PageError {
    /// There is nothing at this address (404).
    #[error("not found")]
    NotFound,
    /// There was something at this address, and it was taken away for good (410).
    #[error("gone")]
    Gone,
    /// The person may not do this (403).
    #[error("forbidden")]
    Forbidden,
    /// The address is right, but not for this method (405).
    #[error("method not allowed")]
    NotAllowed,
    /// A form that no page of this site made for this person (403).
    #[error("forged form")]
    Forged,
    /// A form that was open for too long (403). The page offers to send it again as it is, if that is safe.
    #[error("stale form")]
    Stale(Option<Arc<Resend>>),
    /// More was sent than a form may hold (413).
    #[error("form too large")]
    TooLarge,
    /// More was sent than a form with a file or a recording may hold (413).
    #[error("form with a file too large")]
    FileTooLarge,
    /// What was sent did not arrive in time (408).
    #[error("form did not arrive in time")]
    Slow,
    /// Something else than a plain form was sent (415).
    #[error("not a plain form")]
    NotAForm,
    /// A form whose bytes cannot be read, or that lacks what its page put into it (400). The text says which part, for the log.
    #[error("bad input: {0}")]
    BadInput(Cow<'static, str>),
    /// Too many requests from one place (429).
    #[error("too many requests")]
    TooMany {
        /// When it is worth trying again.
        retry_after: Duration,
    },
    /// The dialogue takes no voices now (403).
    #[error("closed")]
    Closed,
    /// Somebody else changed the same thing in the meantime (409).
    #[error("conflict")]
    Conflict,
    /// The server cannot answer now (503).
    #[error("unavailable")]
    Unavailable {
        /// When it is worth trying again.
        retry_after: Duration,
    },
    /// It was stopped by the team, and nobody is told why or until when (503).
    #[error("resting")]
    Resting,
    /// Something went wrong inside (500). The text goes to the log with the request's number, never to the page.
    #[error("internal: {0}")]
    Internal(String),
    /// Not an error: the person is sent on to another page of this site (303).
    #[error("elsewhere: {0}")]
    Elsewhere(String),
    /// An error of a room, already in the person's words.
    #[error("{} {}", .0.status, .0.title)]
    Told(Arc<Told>),
    /// An error of a call, for a program.
    #[error("{} {}", .0.status, .0.code)]
    Problem(Arc<Problem>),
}

/// An error of a room in the person's words.
#[derive(Debug, Clone)]
pub struct Told {
    /// The status of the answer.
    pub status: StatusCode,
    /// What happened, as a heading.
    pub title: String,
    /// What to do next.
    pub text: String,
    /// Where to go next: a path of this site and what it is called.
    pub next: Option<(String, String)>,
}

/// A form to be offered once more.
#[derive(Debug, Clone)]
pub struct Resend {
    /// Where it goes.
    pub action: String,
    /// What was filled in.
    pub fields: Fields,
}

impl PageError {
    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            Self::Forbidden | Self::Forged | Self::Stale(_) | Self::Closed => StatusCode::FORBIDDEN,
            Self::NotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge | Self::FileTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Slow => StatusCode::REQUEST_TIMEOUT,
            Self::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::BadInput(_) => StatusCode::BAD_REQUEST,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Conflict => StatusCode::CONFLICT,
            Self::Unavailable { .. } | Self::Resting => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Elsewhere(_) => StatusCode::SEE_OTHER,
            Self::Told(told) => told.status,
            Self::Problem(problem) => problem.status,
        }
    }

    /// The keys of the messages that say what happened and what to do; a [`PageError::Told`] brings its own words.
    pub fn keys(&self) -> (&'static str, &'static str) {
        match self {
            Self::NotFound => ("web-error-not-found", "web-error-not-found-next"),
            Self::Gone => ("web-error-gone", "web-error-gone-next"),
            Self::Forbidden => ("web-error-forbidden", "web-error-forbidden-next"),
            Self::NotAllowed => ("web-error-not-allowed", "web-error-not-allowed-next"),
            Self::Forged => ("web-error-forged", "web-error-forged-next"),
            Self::Stale(Some(_)) => ("web-error-stale", "web-error-stale-again"),
            Self::Stale(None) => ("web-error-stale", "web-error-stale-next"),
            Self::TooLarge => ("web-error-too-large", "web-error-too-large-next"),
            Self::FileTooLarge => ("web-error-file-too-large", "web-error-file-too-large-next"),
            Self::Slow => ("web-error-slow", "web-error-slow-next"),
            Self::NotAForm => ("web-error-not-a-form", "web-error-not-a-form-next"),
            Self::BadInput(_) => ("web-error-bad-input", "web-error-bad-input-next"),
            Self::TooMany { .. } => ("web-error-too-many", "web-error-too-many-next"),
            Self::Closed => ("web-error-closed", "web-error-closed-next"),
            Self::Conflict => ("web-error-conflict", "web-error-conflict-next"),
            Self::Unavailable { .. } => ("web-error-unavailable", "web-error-unavailable-next"),
            Self::Resting => ("web-error-resting", "web-error-resting-next"),
            Self::Internal(_) | Self::Elsewhere(_) | Self::Told(_) | Self::Problem(_) => ("web-error-internal", "web-error-internal-next"),
        }
    }

    /// When it is worth trying again.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::TooMany { retry_after } | Self::Unavailable { retry_after } => Some(*retry_after),
            Self::Problem(problem) => problem.retry_after,
            _ => None,
        }
    }
}

impl From<askama::Error> for PageError {
    fn from(error: askama::Error) -> Self {
        Self::Internal(format!("a template could not be written: {error}"))
    }
}

impl From<StoreError> for PageError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::IdReused { .. } => Self::Conflict,
            StoreError::Forgotten { .. } => Self::Gone,
            passing if passing.is_passing() => Self::Unavailable { retry_after: Duration::from_secs(5) },
            error => Self::Internal(format!("the store: {error}")),
        }
    }
}

/// The error as it goes from the handler to the guard, which writes the page.
#[derive(Debug, Clone)]
pub(crate) struct Raised(pub(crate) PageError);

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        if let Self::Elsewhere(path) = &self {
            return crate::visit::see_other(path);
        }
        let mut response = self.status().into_response();
        if let Some(after) = self.retry_after() {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(after.as_secs().max(1)));
        }
        response.extensions_mut().insert(Raised(self));
        response
    }
}
