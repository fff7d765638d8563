//! A page may load nothing from elsewhere, run nothing that was written into it, be framed by nobody and tell nobody where it was.

use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What goes with every page and every error.
const ALWAYS: [(HeaderName, &str); 8] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
    (HeaderName::from_static("x-permitted-cross-domain-policies"), "none"),
];

/// What goes with the program's own stylesheet, script and drawings. They run nowhere by themselves, and on a slow network every byte that
/// says so again costs.
const FILE: [(HeaderName, &str); 3] = [
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// What goes with an answer of the API: nothing in it may run, wherever it is opened.
const ANSWER: [(HeaderName, &str); 4] = [
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Puts on an answer of the API what it needs. Unless it said otherwise, nothing is kept on the way.
pub(crate) fn protect_answer(headers: &mut HeaderMap, is_https: bool) {
    for (name, value) in ANSWER {
        headers.insert(name, HeaderValue::from_static(value));
    }
    keep_nothing(headers, is_https);
}

/// Puts on one of the program's own files what it needs.
pub(crate) fn protect_file(headers: &mut HeaderMap) {
    for (name, value) in FILE {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

/// Puts them on an answer. Unless the page said otherwise, nothing is kept by the browser: the phone may be seized.
pub(crate) fn protect(headers: &mut HeaderMap, is_https: bool) {
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    keep_nothing(headers, is_https);
}

fn keep_nothing(headers: &mut HeaderMap, is_https: bool) {
    if is_https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// Lets a page show others of this site within itself.
pub(crate) fn let_preview(headers: &mut HeaderMap) {
    if let Ok(policy) = HeaderValue::from_str(&format!("{POLICY}; frame-src 'self'")) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
}
