//! Answers are JSON, written once, with a tag where they are asked for again and again.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::error::PageError;
use crate::etag::Etag;
use crate::visit::Visit;

/// A JSON answer with the status 200, or another one.
#[derive(Debug, Clone)]
pub struct Answer<T>(pub StatusCode, pub T);

impl<T> Answer<T> {
    /// It is as was asked (200).
    pub fn of(answer: T) -> Self {
        Self(StatusCode::OK, answer)
    }

    /// Something was made (201).
    pub fn made(answer: T) -> Self {
        Self(StatusCode::CREATED, answer)
    }
}

impl<T: Serialize> Answer<T> {
    /// The answer under a tag made of its own bytes: 304 to whoever has it.
    ///
    /// # Errors
    /// [`PageError::Internal`] where it cannot be written.
    pub fn tagged(&self, visit: &Visit) -> Result<Response, PageError> {
        let text = self.text()?;
        let tag = Etag::of(&[&text]);
        if let Some(unchanged) = visit.if_unchanged(&tag) {
            return Ok(unchanged);
        }
        let mut response = json(self.0, text);
        tag.put_on(response.headers_mut());
        Ok(response)
    }

    fn text(&self) -> Result<String, PageError> {
        serde_json::to_string(&self.1).map_err(|error| PageError::Internal(format!("an answer could not be written: {error}")))
    }
}

impl<T: Serialize> IntoResponse for Answer<T> {
    fn into_response(self) -> Response {
        match self.text() {
            Ok(text) => json(self.0, text),
            Err(error) => error.into_response(),
        }
    }
}

/// So many headers an answer usually has in the end.
const MOST_HEADERS: usize = 10;

fn json(status: StatusCode, text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    // Made once as large as they become with all that goes with every answer.
    response.headers_mut().reserve(MOST_HEADERS);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
