//! A page may load nothing from elsewhere, run nothing that was written into it, be framed by nobody and tell nobody where it was.

use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What a page may use of the phone: nothing.
const NOTHING: &str = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
/// On a page on which people speak: the microphone, and nothing else.
const MICROPHONE: &str = "camera=(), display-capture=(), geolocation=(), microphone=(self), payment=(), usb=(), browsing-topics=()";

/// What goes with every page and every error.
const ALWAYS: [(HeaderName, &str); 8] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), NOTHING),
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

/// Marks a page on which people speak.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Records;

/// Lets a page use the microphone, and play what was just recorded before it is sent.
pub(crate) fn let_record(headers: &mut HeaderMap) {
    let policy = POLICY.replace("media-src 'self'", "media-src 'self' blob:");
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert("permissions-policy", HeaderValue::from_static(MICROPHONE));
}

/// Marks an answer that is a sound.
#[derive(Debug, Clone, Copy)]
pub struct Sound;

/// Puts on a sound what it needs: it is played on pages of this site and does nothing else anywhere.
pub(crate) fn protect_sound(headers: &mut HeaderMap) {
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox"));
}
