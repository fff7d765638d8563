//! A newspaper wants to show a dialogue within its own page. What it gets must not be able to do anything there, know who reads, or be
//! mistaken for one of the pages on which people act: it is a page of its own kind, with its own frame and its own rules.
//!
//! Everything below [`EMBED_PATH`] may be framed by anybody, and nothing else. There, and in the feeds that programs read, cookies are
//! neither read nor set: whoever looks at a dialogue from elsewhere is nobody in particular.

use std::sync::LazyLock;

use askama::Template;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{Html as HtmlResponse, IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::base64;
use crate::error::PageError;
use crate::etag::Etag;
use crate::html::Html;
use crate::visit::Visit;

/// Below this path are the pages that others may frame.
pub const EMBED_PATH: &str = "/embed/";
/// Feeds end like this.
const FEED_ENDING: &str = ".atom";
/// For so long nobody needs to ask again: a page that a newspaper shows is opened by many at once.
const FRESH: &str = "public, max-age=60";

/// Whether a page is looked at from elsewhere: without cookies, the same for everybody who reads the language.
pub(crate) fn is_from_elsewhere(path: &str) -> bool {
    is_embed(path) || path.ends_with(FEED_ENDING)
}

pub(crate) fn is_embed(path: &str) -> bool {
    path.starts_with(EMBED_PATH)
}

/// The one style of embeds. It stands in the page: a second request would cost more than its bytes.
const STYLE: &str = include_str!("../assets/embed.css");

/// No script, no form, nothing from elsewhere, and only the one style; whoever follows a link gets a page of its own.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let hash = base64::encode_padded(&Sha256::digest(STYLE.as_bytes()));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; form-action 'none'; base-uri 'none'; frame-ancestors *; \
         sandbox allow-popups allow-popups-to-escape-sandbox"
    );
    HeaderValue::from_str(&policy).unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'; sandbox"))
});

/// What goes with every answer below [`EMBED_PATH`], errors included.
pub(crate) fn protect_embed(headers: &mut HeaderMap) {
    headers.insert(header::CONTENT_SECURITY_POLICY, POLICY.clone());
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin"));
    headers.remove(header::X_FRAME_OPTIONS);
    headers.remove("cross-origin-opener-policy");
}

/// What goes with everything that is looked at from elsewhere: it may be kept for a moment, and depends on nothing but the language.
pub(crate) fn share(headers: &mut HeaderMap) {
    headers.remove(header::SET_COOKIE);
    headers.append(header::VARY, HeaderValue::from_static("accept-language"));
    let is_tagged = headers.contains_key(header::ETAG);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(if is_tagged { FRESH } else { "no-store" }));
}

/// Marks a page of ours that shows embeds within itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Previews;

/// A page to be framed, on its way. Begin with [`Visit::embed`].
#[derive(Debug)]
#[must_use = "a page does nothing until it responds"]
pub struct Embed<'v> {
    visit: &'v Visit,
    title: String,
    body: Html,
    status: StatusCode,
    tag: Option<Etag>,
}

#[derive(Template)]
#[template(path = "web/embed.html", whitespace = "minimize")]
struct EmbedPage<'a> {
    language: &'static str,
    dir: &'static str,
    title: &'a str,
    style: &'static str,
    body: &'a Html,
}

impl<'v> Embed<'v> {
    pub(crate) fn new(visit: &'v Visit, title: String) -> Self {
        Self { visit, title, body: Html::default(), status: StatusCode::OK, tag: None }
    }

    /// What it says; it begins with its one `<h1>`. Links carry `target="_blank" rel="noopener"`.
    pub fn body(mut self, body: Html) -> Self {
        self.body = body;
        self
    }

    /// Another status than 200.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The version of the page.
    pub fn tag(mut self, tag: Etag) -> Self {
        self.tag = Some(tag);
        self
    }

    /// Writes the page.
    ///
    /// # Errors
    /// [`PageError::NotFound`] when its address does not lie below [`EMBED_PATH`], where it could not be framed;
    /// [`PageError::Internal`] when the template cannot be written.
    pub fn respond(self) -> Result<Response, PageError> {
        if !is_embed(self.visit.path()) {
            return Err(PageError::NotFound);
        }
        let language = self.visit.language;
        let page = EmbedPage { language: language.tag(), dir: language.direction(), title: &self.title, style: STYLE, body: &self.body };
        let mut response = (self.status, HtmlResponse(page.render()?)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.tag()));
        if let Some(tag) = &self.tag {
            tag.put_on(headers);
        }
        Ok(response)
    }
}
