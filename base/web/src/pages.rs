//! The few pages that belong to no room: what Toguna is, and what machines ask for.

use std::time::Duration;

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use toguna_store::StoreError;
use toguna_tongues::Words;

use crate::api::Code;
use crate::api::openapi::Document;
use crate::error::PageError;
use crate::html::Html;
use crate::routes::{Access, Routes};
use crate::site::Site;
use crate::visit::Visit;

/// The routes that every site has.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/about", Access::Anyone, about)
        .free("/assets/{name}", Access::Anyone, crate::assets::serve)
        .free("/healthz", Access::Machine, health)
        .free("/metrics", Access::Machine, metrics)
}

#[derive(Template)]
#[template(path = "web/about.html")]
struct About<'a> {
    words: &'a Words,
}

async fn about(visit: Visit) -> Result<Response, PageError> {
    let words = visit.words();
    visit.page(words.plain("web-about-title")).body(Html::of(&About { words })?).respond()
}

#[derive(Template)]
#[template(path = "web/programs.html")]
struct Programs<'a> {
    words: &'a Words,
    codes: &'a [Code],
    description: &'static str,
}

/// What programs need to know, and what each of their problems means: `type` of a problem leads here.
pub(crate) async fn programs(visit: Visit, Extension(document): Extension<Document>) -> Result<Response, PageError> {
    let words = visit.words();
    let body = Html::of(&Programs { words, codes: &document.codes, description: crate::api::openapi::PATH })?;
    visit.page(words.plain("web-programs-title")).body(body).wide().respond()
}

/// "ok" as long as the store answers and takes changes; otherwise 503, with the reason in the log.
async fn health(State(site): State<Site>) -> Result<Response, PageError> {
    let read = site.store.last_seq().await;
    // A change that changes nothing still has to pass through the one who writes.
    let write = site.store.transact(|_| Ok::<_, StoreError>(())).await;
    if let Some(error) = read.err().or(write.err()).or(site.store.failure()) {
        tracing::error!(%error, "the store does not answer");
        return Err(PageError::Unavailable { retry_after: Duration::from_secs(5) });
    }
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], "ok\n").into_response())
}

async fn metrics(State(site): State<Site>) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], site.metrics().text()).into_response()
}
