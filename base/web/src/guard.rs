//! Around every route, whatever it does: limits before it, headers and a page for every error after it, one line in the log, one count.
//!
//! A line of the log holds the method, the pattern of the route, the status, milliseconds and the number of the request: no address of
//! anybody, no browser, no path with its tokens, no query.

use std::any::Any;
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::future::Future;
use std::marker::PhantomData;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use askama::Template;
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{ConnectInfo, FromRequestParts, MatchedPath, RawPathParams, Request};
use axum::handler::Handler;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts};
use axum::response::{IntoResponse, Response};
use toguna_tongues::Words;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::{Layer, Service};
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use crate::api::bearer::Bearer;
use crate::api::cors::{self, Offers};
use crate::api::{Problem, is_api};
use crate::assets::OwnFile;
use crate::cookies::{self, Cookie};
use crate::embed;
use crate::error::{PageError, Raised, Resend};
use crate::form;
use crate::headers;
use crate::html::Html;
use crate::limits::{Budget, Payer};
use crate::routes::{Access, RouteEntry, Thing};
use crate::site::Site;
use crate::visit::{Entered, Visit, see_other};

/// How long somebody is asked to wait when the server is full.
const COME_BACK: Duration = Duration::from_secs(5);

/// What stands before one route.
pub(crate) struct Doorway {
    pub(crate) site: Site,
    pub(crate) access: Access,
    pub(crate) budget: Budget,
    /// The path of the route, with its parameters in braces.
    pub(crate) pattern: Arc<str>,
    /// Whether it hands out what was said.
    pub(crate) takes_out: bool,
    /// What is handed to the gate and to the page, in the order in which it was handed to the route.
    pub(crate) things: Vec<Thing>,
}

/// A page behind its doorway. Both are one service, since every service around another one costs each request a copy of itself and a box for
/// its future.
pub(crate) struct Guarded<H, T> {
    doorway: Arc<Doorway>,
    page: H,
    asks_for: PhantomData<fn() -> T>,
}

impl<H, T> Guarded<H, T> {
    pub(crate) fn new(doorway: Doorway, page: H) -> Self {
        Self { doorway: Arc::new(doorway), page, asks_for: PhantomData }
    }
}

impl<H: Clone, T> Clone for Guarded<H, T> {
    fn clone(&self) -> Self {
        Self { doorway: Arc::clone(&self.doorway), page: self.page.clone(), asks_for: PhantomData }
    }
}

impl<H: Handler<T, Site>, T: 'static> Handler<(T,), Site> for Guarded<H, T> {
    type Future = Pin<Box<dyn Future<Output = Response> + Send>>;

    fn call(self, request: Request, site: Site) -> Self::Future {
        Box::pin(enter(self.doorway, request, move |request| self.page.call(request, site)))
    }
}

/// What somebody wrote whom a page had to turn away, to be given back on the page that says so.
#[derive(Clone)]
struct Kept(Vec<String>);

/// Lets a request into its route, or not.
async fn enter<F: Future<Output = Response>>(door: Arc<Doorway>, request: Request, page: impl FnOnce(Request) -> F) -> Response {
    let (mut parts, body) = request.into_parts();
    // The first that was handed over comes last, and stays.
    for thing in door.things.iter().rev() {
        thing(&mut parts.extensions);
    }
    let is_stopped = door.site.frozen().is_any() && rests(&door, &mut parts).await;
    // Where only the team of a dialogue comes in, others are not told that there is something to be stopped: it may be a draft.
    if is_stopped && !matches!(door.access, Access::May(_) | Access::Token(_)) {
        let kept = Box::pin(given_back_while_resting(&door, Request::from_parts(parts, body))).await;
        let mut response = PageError::Resting.into_response();
        response.extensions_mut().insert(Kept(kept));
        return response;
    }
    if let Err(error) = admit(&door, &mut parts).await {
        let is_of_the_team = matches!(door.access, Access::Team | Access::May(_) | Access::Coordinator | Access::Administrator);
        let is_turned_away = parts.method == Method::POST && is_of_the_team && matches!(error, PageError::Told(_));
        let kept = if is_turned_away { Box::pin(form::given_back(Request::from_parts(parts, body))).await } else { Vec::new() };
        let mut response = error.into_response();
        response.extensions_mut().insert(Kept(kept));
        return response;
    }
    if is_stopped {
        return PageError::Resting.into_response();
    }
    parts.extensions.insert(Entered(door.access));
    page(Request::from_parts(parts, body)).await
}

/// What somebody was writing while everything was stopped is hers: she gets it back to keep it herself, and it is stored nowhere.
async fn given_back_while_resting(door: &Doorway, request: Request) -> Vec<String> {
    let (parts, body) = request.into_parts();
    let place = Payer::Address(address_of(&door.site, &parts).unwrap_or(IpAddr::from([0, 0, 0, 0])));
    if parts.method != Method::POST || is_api(parts.uri.path()) || pay(&door.site, door.budget, place).is_err() {
        return Vec::new();
    }
    form::given_back(Request::from_parts(parts, body)).await
}

/// Whether this route is among what was stopped.
async fn rests(door: &Doorway, parts: &mut Parts) -> bool {
    let parameters = RawPathParams::from_request_parts(parts, &()).await.ok();
    let slug = parameters.iter().flatten().find(|(name, _)| *name == "slug").map(|(_, slug)| slug);
    door.site.frozen().closes(door.access, door.takes_out, &door.pattern, slug)
}

async fn admit(door: &Doorway, parts: &mut Parts) -> Result<(), PageError> {
    let site = &door.site;
    let address = address_of(site, parts);
    let place = Payer::Address(address.unwrap_or(IpAddr::from([0, 0, 0, 0])));
    if matches!(door.budget, Budget::Voice | Budget::Token) {
        return admit_bearer(door, place, parts).await;
    }
    pay(site, door.budget, place)?;
    match door.access {
        Access::Anyone => Ok(()),
        Access::Machine => {
            let is_here = address.is_some_and(|address| address.is_loopback()) && !parts.headers.contains_key("x-forwarded-for");
            if is_here || bears_token(site, parts) { Ok(()) } else { Err(PageError::NotFound) }
        }
        Access::Participant
        | Access::Team
        | Access::May(_)
        | Access::Coordinator
        | Access::Administrator
        | Access::SetUp
        | Access::Token(_) => site.gate().admit(site, door.access, parts).await,
    }
}

fn pay(site: &Site, budget: Budget, payer: Payer<'_>) -> Result<(), PageError> {
    site.limits().pay(budget, payer, site.elapsed()).map_err(|retry_after| PageError::TooMany { retry_after })
}

/// A call in somebody's name. Who holds a secret that the gate knows pays for themselves; who does not pays for everybody at their address,
/// since trying secrets is all that can be done without one. Neighbours who are known are not made to wait for it.
async fn admit_bearer(door: &Doorway, place: Payer<'_>, parts: &mut Parts) -> Result<(), PageError> {
    let site = &door.site;
    let refused = match site.gate().admit(site, door.access, parts).await {
        Ok(()) => return pay(site, door.budget, Payer::Bearer(Bearer::of(&parts.headers)?)),
        Err(error) => error,
    };
    if refused.status() == StatusCode::UNAUTHORIZED {
        pay(site, Budget::Stranger, place)?;
    }
    Err(refused)
}

fn bears_token(site: &Site, parts: &Parts) -> bool {
    let sent = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    match (sent, &site.settings().machine_token) {
        // Compared through a keyed code, so that the time says nothing about where they differ.
        (Some(sent), Some(token)) => site.seal().verifies("machine", &[token.as_bytes()], &site.seal().code("machine", &[sent.as_bytes()])),
        _ => false,
    }
}

/// The address that a request comes from: the neighbour's, or, if that is a trusted proxy, the last one in `X-Forwarded-For` that is not.
fn address_of(site: &Site, parts: &Parts) -> Option<IpAddr> {
    let ConnectInfo(neighbour) = parts.extensions.get::<ConnectInfo<SocketAddr>>()?;
    let mut address = neighbour.ip().to_canonical();
    let proxies = &site.settings().trusted_proxies;
    let mut forwarded: Vec<IpAddr> = parts
        .headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .filter_map(|entry| entry.trim().parse().ok())
        .collect();
    while proxies.contains(&address) {
        match forwarded.pop() {
            Some(before) => address = before.to_canonical(),
            None => break,
        }
    }
    Some(address)
}

struct Guard {
    site: Site,
    slots: Arc<Semaphore>,
    /// Routes for machines are answered even when everything is full: that is when they are needed.
    always: BTreeSet<String>,
    /// What each path of the API offers.
    offers: Offers,
}

/// A place among the requests that are worked on. It is given back while a form arrives: who sends slowly keeps nobody waiting.
#[derive(Clone)]
pub(crate) struct Slot {
    slots: Arc<Semaphore>,
    held: Arc<Mutex<Option<OwnedSemaphorePermit>>>,
}

impl Slot {
    /// Takes a place, or says that there is none.
    pub(crate) fn take(&self) -> Result<(), PageError> {
        let permit = self.slots.clone().try_acquire_owned().map_err(|_| PageError::Unavailable { retry_after: COME_BACK })?;
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = Some(permit);
        Ok(())
    }

    /// Gives the place back.
    pub(crate) fn give_back(&self) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

/// All routes with everything around them.
pub(crate) fn around(site: &Site, table: &[RouteEntry], routes: Router<Site>) -> Router<Site> {
    let guard = Guard {
        site: site.clone(),
        slots: Arc::new(Semaphore::new(site.settings().most_requests)),
        always: table.iter().filter(|entry| entry.access == Access::Machine).map(|entry| entry.path.clone()).collect(),
        offers: Offers::of(table),
    };
    // On our pages the next level of brotli takes twice the time for 7 % fewer bytes.
    let compression = CompressionLayer::new().quality(CompressionLevel::Precise(4));
    routes
        .fallback(nowhere)
        .method_not_allowed_fallback(|| async { PageError::NotAllowed })
        // Handed over as one, the outermost first: each handed over alone would cost every request a copy of all within it.
        .layer((compression, Watching(Arc::new(guard)), CatchPanicLayer::custom(caught)))
}

/// Watches over whatever is within.
#[derive(Clone)]
struct Watching(Arc<Guard>);

impl<S> Layer<S> for Watching {
    type Service = Watched<S>;

    fn layer(&self, within: S) -> Watched<S> {
        Watched { guard: Arc::clone(&self.0), within }
    }
}

/// What is watched over.
#[derive(Clone)]
struct Watched<S> {
    guard: Arc<Guard>,
    within: S,
}

impl<S, B> Service<Request> for Watched<S>
where
    S: Service<Request, Response = axum::http::Response<B>, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
    B: HttpBody<Data = Bytes> + Send + 'static,
    B::Error: Into<axum::BoxError>,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.within.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        // The one that has said that it is ready is called; its copy takes its place.
        let next = self.within.clone();
        let mut ready = std::mem::replace(&mut self.within, next);
        let guard = Arc::clone(&self.guard);
        Box::pin(watch(guard, request, move |request| {
            let answer = ready.call(request);
            async move { answer.await.unwrap_or_else(|never| match never {}).map(Body::new) }
        }))
    }
}

/// An address without a page; one that only ends with a slash too many leads to the page without it.
async fn nowhere(method: Method, request: Request) -> Response {
    match request.uri().path().strip_suffix('/') {
        Some(path) if method == Method::GET && !is_api(path) && !path.is_empty() && !path.ends_with('/') => see_other(path),
        _ => PageError::NotFound.into_response(),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "this is how a panic is handed over")]
fn caught(panic: Box<dyn Any + Send + 'static>) -> Response {
    let said = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    PageError::Internal(format!("a page panicked: {}", said.unwrap_or("without a word"))).into_response()
}

async fn watch<F: Future<Output = Response>>(
    guard: Arc<Guard>,
    request: Request,
    next: impl FnOnce(Request) -> F,
) -> Result<Response, Infallible> {
    let site = &guard.site;
    let start = site.elapsed();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or_else(|| "none".to_owned(), |path| path.as_str().to_owned());
    let (mut parts, body) = request.into_parts();
    if embed::is_from_elsewhere(parts.uri.path()) {
        // Whoever looks from elsewhere is nobody in particular: no page below can know them, even by mistake.
        parts.headers.remove(header::COOKIE);
    }
    let visit = Visit::of(site, &parts);
    parts.extensions.insert(visit.clone());
    let is_free = guard.always.contains(&route);
    let told = if method == Method::OPTIONS { guard.offers.tell(&route) } else { None };
    let response = match told {
        Some(told) => told,
        None => run(&guard, is_free, Request::from_parts(parts, body), next).await,
    };
    let mut response = finish(&visit, response);
    if matches!(method, Method::GET | Method::HEAD) && guard.offers.is_public(&route) {
        cors::open(response.headers_mut());
    }
    let took = site.elapsed().saturating_sub(start);
    let status = response.status().as_u16();
    site.metrics().count(counted_as(&method), &route, status, took);
    tracing::info!(method = counted_as(&method), route, status, ms = took.as_millis() as u64, request = visit.request_id(), "answered");
    Ok(response)
}

async fn run<F: Future<Output = Response>>(
    guard: &Guard,
    is_free: bool,
    mut request: Request,
    next: impl FnOnce(Request) -> F,
) -> Response {
    let slot = Slot { slots: guard.slots.clone(), held: Arc::default() };
    if !is_free {
        if let Err(error) = slot.take() {
            return error.into_response();
        }
        request.extensions_mut().insert(slot.clone());
    }
    let answer = tokio::time::timeout(guard.site.settings().request_timeout, next(request)).await;
    answer.unwrap_or_else(|_| PageError::Unavailable { retry_after: COME_BACK }.into_response())
}

/// Methods that nobody serves are all counted as one, so that nobody can make the counters grow.
fn counted_as(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::HEAD => "HEAD",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// Writes the page of an error, and puts on what goes with every answer.
fn finish(visit: &Visit, mut response: Response) -> Response {
    let kept = response.extensions_mut().remove::<Kept>().map_or_else(Vec::new, |kept| kept.0);
    if let Some(error) = raised(&mut response) {
        if let PageError::Internal(reason) = &error {
            tracing::error!(request = visit.request_id(), reason, "a page failed");
        } else {
            tracing::debug!(request = visit.request_id(), reason = %error, "refused");
        }
        response = error_page(visit, &error, &kept, response.headers());
    }
    let is_page = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let is_file = response.extensions_mut().remove::<OwnFile>().is_some();
    let previews = response.extensions_mut().remove::<embed::Previews>().is_some();
    let records = response.extensions_mut().remove::<headers::Records>().is_some();
    let is_sound = response.extensions_mut().remove::<headers::Sound>().is_some();
    let headers = response.headers_mut();
    if is_file {
        headers::protect_file(headers);
        return response;
    }
    if is_api(visit.path()) {
        headers::protect_answer(headers, visit.site.is_https());
        return response;
    }
    headers::protect(headers, visit.site.is_https());
    if previews {
        headers::let_preview(headers);
    }
    if records {
        headers::let_record(headers);
    }
    if is_sound {
        headers::protect_sound(headers);
    }
    if embed::is_embed(visit.path()) {
        embed::protect_embed(headers);
    }
    if embed::is_from_elsewhere(visit.path()) {
        embed::share(headers);
        return response;
    }
    if let Some(cookie) = visit.language_cookie() {
        headers.append(header::SET_COOKIE, cookie.header(&visit.site));
    }
    if is_page && visit.flash().is_some() {
        headers.append(header::SET_COOKIE, Cookie::gone(cookies::FLASH).header(&visit.site));
    }
    response
}

/// The error of an answer: the one that a handler raised, or the one that stands for what the framework itself refused in plain English.
fn raised(response: &mut Response) -> Option<PageError> {
    if let Some(Raised(error)) = response.extensions_mut().remove() {
        return Some(error);
    }
    let status = response.status();
    let is_bare = response.headers().get(header::CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    if !is_bare || !(status.is_client_error() || status.is_server_error()) {
        return None;
    }
    Some(match status {
        StatusCode::NOT_FOUND => PageError::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => PageError::NotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => PageError::TooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => PageError::NotAForm,
        status if status.is_client_error() => PageError::BadInput("refused before it reached the page".into()),
        status => PageError::Internal(format!("an answer with the status {status} and no page")),
    })
}

#[derive(Template)]
#[template(path = "web/error.html")]
struct ErrorPage<'a> {
    words: &'a Words,
    title: &'a str,
    text: &'a str,
    form: Html,
    resend: Option<&'a Resend>,
    next: Option<(&'a str, &'a str)>,
    kept: &'a [String],
    request_id: Option<&'a str>,
}

fn error_page(visit: &Visit, error: &PageError, kept: &[String], raised: &HeaderMap) -> Response {
    let mut response = if is_api(visit.path()) {
        let request = matches!(error, PageError::Internal(_)).then(|| visit.request_id());
        Problem::from(error).write(&visit.site.url(""), request)
    } else {
        words_of(visit, error, kept)
    };
    for (name, value) in raised {
        if [header::RETRY_AFTER, header::ALLOW, header::SET_COOKIE].contains(name) {
            response.headers_mut().append(name, value.clone());
        }
    }
    if matches!(error, PageError::Slow) {
        // What was promised of the body never came: nothing more can be read from this connection.
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

fn words_of(visit: &Visit, error: &PageError, kept: &[String]) -> Response {
    let words = visit.words();
    let (title, text, next) = match error {
        PageError::Problem(problem) => (problem.title.to_string(), problem.detail.to_string(), None),
        PageError::Told(told) => (told.title.clone(), told.text.clone(), told.next.clone()),
        error => {
            let (title, text) = error.keys();
            (words.plain(title), words.plain(text), None)
        }
    };
    if visit.wants_page() {
        let resend = if let PageError::Stale(Some(resend)) = error { Some(&**resend) } else { None };
        let template = ErrorPage {
            words,
            title: &title,
            text: &text,
            form: resend.map(|resend| visit.form(&resend.action)).unwrap_or_default(),
            resend,
            next: next.as_ref().map(|(path, name)| (path.as_str(), name.as_str())),
            kept,
            request_id: matches!(error, PageError::Internal(_)).then(|| visit.request_id()),
        };
        let page = Html::of(&template).and_then(|body| visit.page(title.as_str()).body(body).status(error.status()).respond());
        page.unwrap_or_else(|_| error.status().into_response())
    } else {
        (error.status(), [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], Body::from(format!("{title}\n{text}\n"))).into_response()
    }
}
