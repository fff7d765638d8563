//! A story test should read like a person's walk through the pages: open one, fill in its form, press the button, see what comes.
//!
//! ```ignore
//! let client = Client::new(routes.into_router());
//! let page = client.get("/d/segou").await;
//! let page = page.form("/join").tick("consent", "yes").submit().await;
//! assert_eq!(page.path, "/d/segou/weigh");
//! let page = page.form("/weigh").press("vote", "1").await;
//! page.expect(200).says("Thank you");
//! ```
//!
//! The client calls the router in the same process, keeps cookies by their paths, follows redirects, and sends hidden fields along.

mod filled;
mod markup;

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use toguna_store::Store;
use toguna_tongues::{Locale, Tongues};
use tower::ServiceExt;

use crate::clock::FixedClock;
use crate::routes::Gate;
use crate::site::{Foundation, Settings};
pub use filled::Filled;
use filled::{filled_in, offered};

/// What a site for tests is built on: a clock that stands at noon of 3 March 2026 until it is moved, fixed chance, no limits, every
/// language of `crates` (this crate's words are always there), English where nothing is asked for. Keys are in memory.
///
/// # Panics
/// If there is no place for temporary files.
pub fn foundation(store: Store, gate: Arc<dyn Gate>, crates: &[&'static [Locale]]) -> (Foundation, Arc<FixedClock>) {
    let noon = jiff::Timestamp::from_second(1_772_539_200).unwrap_or_default();
    let clock = Arc::new(FixedClock::at(noon));
    let mut all = vec![toguna_tongues::LOCALES, crate::LOCALES];
    all.extend(crates);
    let settings =
        Settings { default_language: toguna_tongues::Language::En, budgets: crate::limits::Budgets::unlimited(), ..Settings::default() };
    let tongues = Tongues::new(&all);
    let keys = toguna_keys::Keys::in_memory([8; 32]).expect("a place for keys");
    (Foundation { store, keys, tongues, key: [7; 32], clock: clock.clone(), seed: [9; 32], gate, settings }, clock)
}

/// A browser without script. Clones share their cookies, like tabs.
#[derive(Debug, Clone)]
pub struct Client {
    router: Router,
    cookies: Arc<Mutex<BTreeMap<(String, String), String>>>,
    address: SocketAddr,
    headers: HeaderMap,
}

impl Client {
    /// A browser with no cookies that asks for pages in English, from a loopback address.
    pub fn new(router: Router) -> Self {
        let client =
            Self { router, cookies: Arc::default(), address: SocketAddr::from(([127, 0, 0, 1], 50_000)), headers: HeaderMap::new() };
        client
            .with_header("accept", "text/html,application/xhtml+xml")
            .with_header("accept-language", "en")
            .with_header("host", "localhost")
            .with_header("user-agent", "canary-agent/1")
    }

    /// The same browser with another header on every request; an empty value takes it away.
    ///
    /// # Panics
    /// When name or value is no header.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        let name: header::HeaderName = name.parse().expect("the name of a header");
        if value.is_empty() {
            self.headers.remove(name);
        } else {
            self.headers.insert(name, value.parse().expect("the value of a header"));
        }
        self
    }

    /// The same browser, preferring this language.
    #[must_use]
    pub fn in_language(self, tag: &str) -> Self {
        self.with_header("accept-language", tag)
    }

    /// The same browser at another address.
    #[must_use]
    pub fn at(mut self, address: impl Into<IpAddr>) -> Self {
        self.address = SocketAddr::new(address.into(), 50_000);
        self
    }

    /// Another browser on the same site: no cookies, same headers.
    #[must_use]
    pub fn another(&self) -> Self {
        Self { cookies: Arc::default(), ..self.clone() }
    }

    /// The value of a cookie that the browser holds for a path.
    pub fn cookie(&self, name: &str, path: &str) -> Option<String> {
        let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        cookies
            .iter()
            .filter(|((key, place), _)| key == name && covers(place, path))
            .max_by_key(|((_, place), _)| place.len())
            .map(|(_, v)| v.clone())
    }

    /// Puts a cookie into the browser.
    pub fn set_cookie(&self, name: &str, path: &str, value: &str) {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner).insert((name.to_owned(), path.to_owned()), value.to_owned());
    }

    /// Opens a page, following redirects.
    pub async fn get(&self, path: &str) -> Seen {
        self.follow(self.once("GET", path, None, Body::empty()).await).await
    }

    /// Sends a form that no page made, following redirects.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let body = fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect::<Vec<_>>().join("&");
        self.follow(self.post_raw(path, body).await).await
    }

    /// Sends bytes as a form and follows nothing.
    pub async fn post_raw(&self, path: &str, body: impl Into<Body>) -> Seen {
        self.once("POST", path, Some("application/x-www-form-urlencoded"), body.into()).await
    }

    /// Makes a call of the API, as a program does: with this secret, and this JSON as its body.
    pub async fn call(&self, method: &str, path: &str, bearer: Option<&str>, body: Option<&serde_json::Value>) -> Seen {
        let mut program = self.clone().with_header("accept", "application/json");
        if let Some(bearer) = bearer {
            program = program.with_header("authorization", &format!("Bearer {bearer}"));
        }
        let kind = body.map(|_| "application/json");
        program.once(method, path, kind, body.map_or_else(Body::empty, |body| Body::from(body.to_string()))).await
    }

    async fn follow(&self, mut seen: Seen) -> Seen {
        for _ in 0..10 {
            let Some(place) = seen.headers.get(header::LOCATION).and_then(|place| place.to_str().ok()) else { return seen };
            seen = self.once("GET", place, None, Body::empty()).await;
        }
        panic!("the pages send one another on without end: {}", seen.path);
    }

    /// One request without following redirects.
    ///
    /// # Panics
    /// When the path is none.
    pub async fn once(&self, method: &str, path: &str, kind: Option<&str>, body: Body) -> Seen {
        let place = path.split('?').next().unwrap_or(path).to_owned();
        let mut request = Request::builder().method(method).uri(path.split('#').next().unwrap_or(path));
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        let cookies = self.cookies_for(&place);
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies);
        }
        let mut request = request.body(body).expect("a request");
        request.extensions_mut().insert(ConnectInfo(self.address));
        for (name, value) in &self.headers {
            request.headers_mut().insert(name, value.clone());
        }
        let Ok(response) = self.router.clone().oneshot(request).await;
        self.keep_cookies(response.headers());
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("a whole answer").to_bytes();
        Seen {
            client: self.clone(),
            status: parts.status,
            path: path.to_owned(),
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes: bytes.to_vec(),
        }
    }

    fn cookies_for(&self, path: &str) -> String {
        let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        let mut fitting: Vec<_> = cookies.iter().filter(|((_, place), _)| covers(place, path)).collect();
        fitting.sort_by_key(|((_, place), _)| std::cmp::Reverse(place.len()));
        fitting.iter().map(|((name, _), value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        let mut cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        for line in headers.get_all(header::SET_COOKIE).iter().filter_map(|line| line.to_str().ok()) {
            let mut parts = line.split("; ");
            let Some((name, value)) = parts.next().and_then(|pair| pair.split_once('=')) else { continue };
            let mut path = "/";
            let mut is_gone = false;
            for part in parts {
                match part.split_once('=') {
                    Some(("Path", place)) => path = place,
                    Some(("Max-Age", "0")) => is_gone = true,
                    _ => {}
                }
            }
            let key = (name.to_owned(), path.to_owned());
            if is_gone {
                cookies.remove(&key);
            } else {
                cookies.insert(key, value.to_owned());
            }
        }
    }
}

/// Whether a cookie for `place` goes with a request for `path`.
fn covers(place: &str, path: &str) -> bool {
    path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || place.ends_with('/') || rest.starts_with('/'))
}

/// What the browser shows.
#[derive(Debug, Clone)]
pub struct Seen {
    client: Client,
    /// The status of the answer.
    pub status: StatusCode,
    /// Where it is, with its query.
    pub path: String,
    /// The headers of the answer.
    pub headers: HeaderMap,
    /// The answer as text.
    pub body: String,
    /// The answer as bytes.
    pub bytes: Vec<u8>,
}

impl Seen {
    /// Holds that the status is this one.
    ///
    /// # Panics
    /// When it is another.
    #[track_caller]
    pub fn expect(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}\n{}", self.path, self.text());
        self
    }

    /// Holds that the visible text says this.
    ///
    /// # Panics
    /// When it does not.
    #[track_caller]
    pub fn says(&self, text: &str) -> &Self {
        assert!(self.has(text), "“{text}” is not on {}:\n{}", self.path, self.text());
        self
    }

    /// Whether the visible text says this; all kinds of spaces are the same.
    pub fn has(&self, text: &str) -> bool {
        self.text().contains(&markup::plain(text))
    }

    /// The visible text, with single spaces and without the marks that keep directions apart.
    pub fn text(&self) -> String {
        markup::text(&self.body)
    }

    /// The value of a header as text; empty if it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The answer of a call.
    ///
    /// # Panics
    /// When it is not JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{}: {error}: {}", self.path, self.body))
    }

    /// Holds that a call was refused with this status and code, as a problem.
    ///
    /// # Panics
    /// When it was not.
    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) -> serde_json::Value {
        self.expect(status);
        assert_eq!(self.header("content-type"), crate::api::problem::MEDIA_TYPE, "{}", self.path);
        let problem = self.json();
        assert_eq!((&problem["status"], &problem["code"]), (&status.into(), &code.into()), "{problem}");
        assert!(
            ["title", "detail", "type"].iter().all(|member| problem[member].as_str().is_some_and(|text| !text.is_empty())),
            "{problem}"
        );
        problem
    }

    /// Where the links of the page lead.
    pub fn links(&self) -> Vec<String> {
        markup::tags(&self.body).iter().filter(|tag| tag.name == "a").filter_map(|tag| tag.attribute("href").map(str::to_owned)).collect()
    }

    /// Where the forms of the page go, with their methods in small letters.
    pub fn forms(&self) -> Vec<(String, String)> {
        let tags = markup::tags(&self.body);
        let forms = tags.iter().filter(|tag| tag.name == "form");
        forms
            .map(|form| {
                let of = |name: &str, other: &str| form.attribute(name).unwrap_or(other).to_owned();
                (of("method", "get").to_lowercase(), of("action", &self.path))
            })
            .collect()
    }

    /// Links and buttons that are called otherwise than what stands on them: whoever says aloud what they read does not reach them.
    pub fn misnamed(&self) -> Vec<String> {
        let tags = markup::tags(&self.body);
        let named = tags.iter().filter(|tag| matches!(tag.name, "a" | "button")).filter_map(|tag| {
            let called = markup::plain(tag.attribute("aria-label")?).to_lowercase();
            let seen = markup::text(tag.until_end()).to_lowercase();
            (!called.contains(&seen)).then(|| format!("“{seen}” is called “{called}”"))
        });
        named.collect()
    }

    /// Follows the first link whose address contains `part`.
    ///
    /// # Panics
    /// When there is none.
    pub async fn follow(&self, part: &str) -> Self {
        let links = self.links();
        let link = links.iter().find(|link| link.contains(part)).unwrap_or_else(|| panic!("no link to {part} on {}: {links:?}", self.path));
        self.client.get(link).await
    }

    /// The form whose address ends with `action`, with everything that is filled in already.
    ///
    /// # Panics
    /// When there is none.
    #[track_caller]
    pub fn form(&self, action: &str) -> Filled {
        self.form_offering(action, "", "")
    }

    /// The first form whose address ends with `action` and that offers a field or button of this name and value: where a page has many.
    ///
    /// # Panics
    /// When there is none.
    #[track_caller]
    pub fn form_offering(&self, action: &str, name: &str, value: &str) -> Filled {
        let tags = markup::tags(&self.body);
        let offers = |start: usize| {
            let own = tags[start..].iter().take_while(|tag| tag.name != "/form");
            name.is_empty() || own.into_iter().any(|tag| tag.attribute("name") == Some(name) && tag.attribute("value") == Some(value))
        };
        let is_it = |tag: &markup::Tag<'_>| tag.name == "form" && tag.attribute("action").is_some_and(|to| to.ends_with(action));
        let start = (0..tags.len()).find(|&place| is_it(&tags[place]) && offers(place));
        let start = start.unwrap_or_else(|| panic!("no form that goes to {action} with {name}={value} on {}:\n{}", self.path, self.text()));
        let end = tags[start..].iter().position(|tag| tag.name == "/form").map_or(tags.len(), |length| start + length);
        let to = tags[start].attribute("action").unwrap_or_default().to_owned();
        // What stands elsewhere on the page and says that it belongs to this form.
        let id = tags[start].attribute("id").filter(|id| !id.is_empty());
        let elsewhere = tags.iter().filter(|tag| id.is_some() && tag.attribute("form") == id).cloned();
        let own: Vec<_> = tags[start..end].iter().cloned().chain(elsewhere).collect();
        Filled { client: self.client.clone(), action: to, fields: filled_in(&own), offered: offered(&own) }
    }
}

fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'*' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            byte => {
                use std::fmt::Write;
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}
