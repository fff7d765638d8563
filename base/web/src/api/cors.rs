//! Results belong to everybody, so a newspaper's page may fetch them. What is written, and what is read in somebody's name, may not be
//! asked for by pages of other sites at all.

use std::collections::BTreeMap;

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::api::is_api;
use crate::routes::{Access, RouteEntry, Verb};

/// What the paths of the API offer to whoever asks first.
#[derive(Debug, Clone, Default)]
pub(crate) struct Offers(BTreeMap<String, Offer>);

#[derive(Debug, Clone)]
struct Offer {
    methods: Vec<&'static str>,
    is_public: bool,
}

impl Offers {
    /// What a table of routes offers.
    pub(crate) fn of(table: &[RouteEntry]) -> Self {
        let mut offers: BTreeMap<String, Offer> = BTreeMap::new();
        for entry in table.iter().filter(|entry| is_api(&entry.path)) {
            let offer = offers.entry(entry.path.clone()).or_insert_with(|| Offer { methods: vec!["OPTIONS"], is_public: false });
            offer.methods.push(entry.method.as_str());
            if entry.method == Verb::Get {
                offer.methods.push("HEAD");
                offer.is_public = entry.access == Access::Anyone;
            }
            offer.methods.sort_unstable();
        }
        Self(offers)
    }

    /// Whether pages of other sites may read what `GET` answers here.
    pub(crate) fn is_public(&self, route: &str) -> bool {
        self.0.get(route).is_some_and(|offer| offer.is_public)
    }

    /// The answer to `OPTIONS`, if the route is one of the API's.
    pub(crate) fn tell(&self, route: &str) -> Option<Response> {
        let offer = self.0.get(route)?;
        let mut response = StatusCode::NO_CONTENT.into_response();
        let headers = response.headers_mut();
        if let Ok(methods) = HeaderValue::from_str(&offer.methods.join(", ")) {
            headers.insert(header::ALLOW, methods);
        }
        if offer.is_public {
            open(headers);
            headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, HEAD"));
            headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("If-None-Match"));
            headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400"));
        }
        Some(response)
    }
}

/// Lets pages of other sites read an answer. They never send a cookie along: the star rules that out.
pub(crate) fn open(headers: &mut HeaderMap) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("ETag, Retry-After"));
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin"));
}
