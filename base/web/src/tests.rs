//! Stories over the whole crate: what pages, forms and errors look like from outside.

mod api;
mod connections;
mod elsewhere;
mod errors;
mod forms;
mod frame;
mod limits;
mod routes;

use std::sync::Arc;

use axum::Router;
use axum::response::Response;
use toguna_store::{Location, Options, Store};

use crate::routes::Gate;
use crate::testing::{Client, foundation};
use crate::{Access, FixedClock, Flash, Form, Html, PageError, Routes, Settings, Site, Visit};

fn store() -> Store {
    Store::open(&Location::Memory, &[], Options { readers: 1, ..Options::default() }).unwrap()
}

/// A site with its settings changed as the test needs them.
fn site_with(gate: Arc<dyn Gate>, change: impl FnOnce(&mut Settings)) -> (Site, Arc<FixedClock>) {
    let (mut foundation, clock) = foundation(store(), gate, &[]);
    change(&mut foundation.settings);
    (Site::new(foundation), clock)
}

fn site() -> (Site, Arc<FixedClock>) {
    site_with(Arc::new(crate::routes::Shut), |_| {})
}

async fn hello(visit: Visit) -> Result<Response, PageError> {
    let form = visit.form("/say");
    let body = format!("<h1>Hello</h1>{form}{}<input name=\"text\"></form>", visit.command_field());
    visit.page("Hello").body(Html::trusted(body)).respond()
}

async fn say(visit: Visit, form: Form) -> Result<Response, PageError> {
    form.command_id()?;
    Ok(visit.go_saying("/hello", &Flash::good(format!("You said <{}>", form.text("text")))))
}

fn routes(site: &Site) -> Routes {
    Routes::new(site).get("/hello", Access::Anyone, hello).post("/say", Access::Anyone, say)
}

fn router(site: &Site) -> Router {
    routes(site).into_router()
}

fn client() -> Client {
    Client::new(router(&site().0))
}

#[test]
fn the_messages_hold() {
    let messages = toguna_tongues::check::Messages::of(env!("CARGO_MANIFEST_DIR"), crate::LOCALES).prefixed(&["web-"]);
    assert_eq!(messages.findings(), [""; 0]);
}
