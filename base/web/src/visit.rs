//! A page is written for somebody: in her language, with what her browser said that it can do, and with a number under which she can ask
//! for help.

use std::fmt;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use toguna_tongues::{Language, Words};

use crate::api::is_api;
use crate::cookies::{self, Cookie};
use crate::embed::{self, Embed};
use crate::error::PageError;
use crate::flash::Flash;
use crate::html::Html;
use crate::language;
use crate::routes::Access;
use crate::seal::hash_token;
use crate::shell::Page;
use crate::site::Site;
use crate::token;

/// Who reads, and what for. Every handler takes one: as an extractor, it is there for every request.
#[derive(Clone)]
pub struct Visit {
    /// The site.
    pub site: Site,
    /// The language of the page.
    pub language: Language,
    /// Whether the person chose the language herself, in the address or earlier. If not, a dialogue may prefer its own.
    pub has_chosen_language: bool,
    /// Whether the browser asks for little data.
    pub saves_data: bool,
    inner: Arc<Inner>,
}

struct Inner {
    request_id: String,
    method: Method,
    path: String,
    query: Option<String>,
    wants_page: bool,
    if_none_match: Option<String>,
    flash: Option<Flash>,
    session: Option<[u8; 32]>,
}

impl fmt::Debug for Visit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Visit").field("request_id", &self.inner.request_id).field("language", &self.language).finish_non_exhaustive()
    }
}

impl Visit {
    /// Reads from a request what its page needs to know.
    pub(crate) fn of(site: &Site, parts: &Parts) -> Self {
        let headers = &parts.headers;
        let query = parts.uri.query();
        let settings = site.settings();
        // In the API a cookie says nothing, not even a language: the same call is answered alike from everywhere.
        let cookie = |name| if is_api(parts.uri.path()) { None } else { cookies::read(headers, site, name) };
        let chosen = cookie(cookies::LANGUAGE);
        let has_chosen_language = language::negotiate(&settings.languages, query, chosen, &HeaderMap::new()).is_some();
        let says = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
        Self {
            site: site.clone(),
            language: language::negotiate(&settings.languages, query, chosen, headers).unwrap_or(settings.default_language),
            has_chosen_language,
            saves_data: headers.get("save-data").is_some_and(|value| value == "on"),
            inner: Arc::new(Inner {
                request_id: crate::base64::encode(&site.random::<9>()),
                method: parts.method.clone(),
                path: parts.uri.path().to_owned(),
                query: query.map(str::to_owned),
                // In the frame of another page, an error is a line of text: a page of ours would have links and forms in it.
                wants_page: !embed::is_from_elsewhere(parts.uri.path())
                    && says(header::ACCEPT).is_some_and(|accept| accept.contains("text/html")),
                if_none_match: says(header::IF_NONE_MATCH).map(str::to_owned),
                flash: cookie(cookies::FLASH).and_then(|sealed| Flash::open(site.seal(), sealed)),
                session: cookies::SESSIONS.iter().find_map(|name| cookie(name)).map(hash_token),
            }),
        }
    }

    /// The words of the page's language.
    pub fn words(&self) -> &Words {
        self.site.words(self.language)
    }

    /// The direction of the page: `ltr` or `rtl`.
    pub fn dir(&self) -> &'static str {
        self.language.direction()
    }

    /// The same visit in another language, such as the dialogue's own when the person has not chosen one.
    #[must_use]
    pub fn speaking(&self, language: Language) -> Self {
        Self { language, ..self.clone() }
    }

    /// The number of this request: it stands in the log and on the page that says that something went wrong.
    pub fn request_id(&self) -> &str {
        &self.inner.request_id
    }

    /// The path that was asked for.
    pub fn path(&self) -> &str {
        &self.inner.path
    }

    /// The path that was asked for, in the language `tag`, with the rest of its query: where the language picker leads.
    ///
    /// The answer to a form is shown at an address that can only be sent to: the picker then leads to the page that the form was on, as
    /// far as it has the same address.
    pub fn path_in(&self, tag: &str) -> String {
        let rest = language::without_language(self.inner.query.as_deref());
        let joint = if rest.is_empty() { "" } else { "&" };
        format!("{}?{rest}{joint}lang={tag}", self.inner.path)
    }

    /// A value of the query, if it is there and needs no decoding: letters, digits, `-`, `_`, `.` and `~` only.
    pub fn plain_query(&self, name: &str) -> Option<&str> {
        let query = self.inner.query.as_deref()?;
        let (_, value) = query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name)?;
        value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte)).then_some(value)
    }

    /// A value of the query as it was typed, decoded; nothing if it is not there or cannot be read.
    pub fn query_text(&self, name: &str) -> Option<String> {
        let fields = crate::form::Fields::decode(self.inner.query.as_deref()?.as_bytes()).ok()?;
        fields.get(name).map(str::to_owned)
    }

    /// A page in this visit's language. Give it its markup with [`Page::body`].
    pub fn page(&self, title: impl Into<String>) -> Page<'_> {
        Page::new(self, title.into())
    }

    /// A page that others may show within theirs, in this visit's language; only below [`crate::embed::EMBED_PATH`].
    pub fn embed(&self, title: impl Into<String>) -> Embed<'_> {
        Embed::new(self, title.into())
    }

    /// The beginning of a form that is sent to `action`: the tag, the hidden token that shows that it comes from here, and nothing else.
    /// The template closes it with `</form>`.
    pub fn form(&self, action: &str) -> Html {
        self.form_with(action, "")
    }

    /// Like [`Visit::form`], for a form whose answer may take the place of the page without loading it anew, where there is script.
    pub fn swapping_form(&self, action: &str) -> Html {
        self.form_with(action, " data-swap")
    }

    /// Like [`Visit::form`], for a form with a file in it: the handler takes an [`crate::Upload`].
    pub fn upload_form(&self, action: &str) -> Html {
        self.form_with(action, " enctype=\"multipart/form-data\"")
    }

    fn form_with(&self, action: &str, more: &str) -> Html {
        let token = token::make(&self.site, self.inner.session.as_ref(), path_of(action));
        Html::trusted(format!(
            "<form method=\"post\" action=\"{}\"{more}><input type=\"hidden\" name=\"{}\" value=\"{token}\">",
            Html::text(action),
            token::FIELD
        ))
    }

    /// A hidden field with a fresh identifier for the command that the form will give: sent twice, it is done once.
    pub fn command_field(&self) -> Html {
        Html::trusted(format!("<input type=\"hidden\" name=\"{}\" value=\"{}\">", crate::form::COMMAND, self.site.new_id(self.site.now())))
    }

    /// Sends the person on to another page of this site after a form was taken (303).
    pub fn go(&self, path: &str) -> Response {
        see_other(path)
    }

    /// Like [`Visit::go`], with a message that the next page shows once.
    pub fn go_saying(&self, path: &str, flash: &Flash) -> Response {
        let mut response = see_other(path);
        response.headers_mut().append(header::SET_COOKIE, flash.cookie(self.site.seal()).header(&self.site));
        response
    }

    /// "Not modified" if the browser still has the page under this tag, nothing if it has to be written.
    pub fn if_unchanged(&self, tag: &crate::etag::Etag) -> Option<Response> {
        let known = self.inner.if_none_match.as_deref()?;
        tag.is_among(known).then(|| {
            let mut response = StatusCode::NOT_MODIFIED.into_response();
            tag.put_on(response.headers_mut());
            response
        })
    }

    /// The message that the page before left, to be shown once.
    pub(crate) fn flash(&self) -> Option<&Flash> {
        self.inner.flash.as_ref()
    }

    /// Whether the answer is for a person's browser; otherwise it stays short.
    pub(crate) fn wants_page(&self) -> bool {
        self.inner.wants_page
    }

    pub(crate) fn is_get(&self) -> bool {
        self.inner.method == Method::GET || self.inner.method == Method::HEAD
    }

    pub(crate) fn session(&self) -> Option<&[u8; 32]> {
        self.inner.session.as_ref()
    }

    /// The cookie that keeps a language that was asked for in the address.
    pub(crate) fn language_cookie(&self) -> Option<Cookie> {
        let asked = language::asked_in(self.inner.query.as_deref()).and_then(Language::from_tag)?;
        let offered = self.site.settings().languages.contains(&asked);
        offered.then(|| Cookie::new(cookies::LANGUAGE, asked.tag()).lasting(std::time::Duration::from_hours(24 * 180)))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, PageError> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| PageError::Internal("the request did not come through the guard".to_owned()))
    }
}

/// Who may use the route that a request came in by; the guard puts it there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entered(pub(crate) Access);

fn path_of(action: &str) -> &str {
    action.split(['?', '#']).next().unwrap_or(action)
}

/// An answer that sends on to `path`, which must lie on this site: anything else leads to the first page.
pub(crate) fn see_other(path: &str) -> Response {
    let is_local = path.starts_with('/') && !path.starts_with("//") && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let place = HeaderValue::from_str(if is_local { path } else { "/" }).unwrap_or_else(|_| HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, place)]).into_response()
}
