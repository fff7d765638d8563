//! The few pages that belong to no room: what Toguna is, and what machines ask for.

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use toguna_tongues::Words;

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

async fn health() -> Response {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], "ok\n").into_response()
}

async fn metrics(State(site): State<Site>) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], site.metrics().text()).into_response()
}
