//! Every error says in every language what to do, and says nothing of what went wrong inside.

use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::Path;
use axum::http::StatusCode;
use toguna_tongues::Language;

use super::*;
use crate::error::Told;

const WAIT: Duration = Duration::from_secs(7);

fn all() -> Vec<(PageError, u16)> {
    vec![
        (PageError::NotFound, 404),
        (PageError::Gone, 410),
        (PageError::Forbidden, 403),
        (PageError::NotAllowed, 405),
        (PageError::Forged, 403),
        (PageError::Stale(None), 403),
        (PageError::TooLarge, 413),
        (PageError::Slow, 408),
        (PageError::NotAForm, 415),
        (PageError::BadInput("canary".into()), 400),
        (PageError::TooMany { retry_after: WAIT }, 429),
        (PageError::Closed, 403),
        (PageError::Conflict, 409),
        (PageError::Unavailable { retry_after: WAIT }, 503),
        (PageError::Internal("canary".to_owned()), 500),
        (PageError::FileTooLarge, 413),
    ]
}

async fn fail(Path(number): Path<usize>) -> Result<Response, PageError> {
    Err(all().swap_remove(number).0)
}

async fn told() -> Result<Response, PageError> {
    let next = Some(("/d/eau/shared".to_owned(), "What we share".to_owned()));
    let (title, text) = ("Not yet".to_owned(), "It opens on <Monday>.".to_owned());
    Err(PageError::Told(Arc::new(Told { status: StatusCode::FORBIDDEN, title, text, next })))
}

async fn panicking() -> Result<Response, PageError> {
    panic!("canary");
}

fn failing() -> Client {
    let (site, _) = site();
    let routes = Routes::new(&site).get("/fail/{number}", Access::Anyone, fail).get("/panic", Access::Anyone, panicking).get(
        "/told",
        Access::Anyone,
        told,
    );
    Client::new(routes.into_router())
}

#[tokio::test]
async fn every_error_is_a_page_in_every_language_that_says_what_to_do() {
    let client = failing();
    let (site, _) = site();
    for language in Language::ALL {
        let client = client.clone().in_language(language.tag());
        let words = site.words(language);
        for (number, (error, status)) in all().into_iter().enumerate() {
            let page = client.get(&format!("/fail/{number}")).await;
            let (title, next) = error.keys();
            page.expect(status).says(&words.plain(title)).says(&words.plain(next));
            assert!(page.body.contains(&format!("<html lang=\"{}\"", language.tag())));
            assert_eq!(page.body.matches("<h1").count(), 1);
            assert!(!page.body.contains("canary"), "what went wrong inside stays inside");
            let waits = if error.retry_after().is_some() { "7" } else { "" };
            assert_eq!(page.header("retry-after"), waits);
        }
    }
}

#[tokio::test]
async fn who_asks_for_no_page_gets_two_lines() {
    let client = failing().with_header("accept", "*/*");
    let answer = client.get("/fail/0").await;
    assert_eq!(answer.expect(404).header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(answer.body.lines().count(), 2);
}

#[tokio::test]
async fn a_panic_is_a_page_with_a_number_and_the_server_goes_on() {
    let client = failing();
    let page = client.get("/panic").await;
    page.expect(500).says("Something went wrong on our side").says("Number:");
    assert!(!page.body.contains("canary"));
    client.get("/fail/0").await.expect(404);
}

#[tokio::test]
async fn a_room_can_say_it_in_its_own_words() {
    let page = failing().get("/told").await;
    page.expect(403).says("Not yet").says("It opens on <Monday>.");
    assert!(page.links().contains(&"/d/eau/shared".to_owned()));
}

#[tokio::test]
async fn what_the_framework_refuses_is_a_page_too() {
    let client = failing();
    client.get("/fail/nonsense").await.expect(400).says("We cannot read what was sent");
    let refused = client.once("PUT", "/told", None, axum::body::Body::empty()).await;
    refused.expect(405).says("This page cannot be opened in this way");
    assert!(refused.header("allow").contains("GET"), "{}", refused.header("allow"));
    client.get("/nowhere?lang=ar").await.expect(404).says("لا توجد صفحة هنا");
}

/// Everything that all tests log from now on, at every level.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Lines {
    fn listen() -> Self {
        let lines = Self::default();
        let writer = lines.clone();
        let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false);
        // For the whole process: a listener on one thread misses what another thread has taught the log to skip.
        tracing::subscriber::set_global_default(subscriber.with_writer(move || writer.clone()).finish()).unwrap();
        lines
    }
}

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_holds_the_route_and_no_trace_of_a_person() {
    let lines = Lines::listen();
    let client =
        failing().at([203, 0, 113, 99]).with_header("x-forwarded-for", "198.51.100.77").with_header("referer", "http://canary-from/");
    client.set_cookie(crate::cookies::VOICE, "/", "canary-cookie");
    client.get("/fail/3?name=canary-query").await;
    let internal = client.get("/fail/14").await;
    client.post("/canary-path", &[("text", "canary-text")]).await;
    let log = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    for part in ["method=\"GET\"", "route=\"/fail/{number}\"", "status=405", "ms=", "request=", "a page failed"] {
        assert!(log.contains(part), "{part} is not in\n{log}");
    }
    let number = internal.text().split("Number: ").nth(1).and_then(|rest| rest.split(' ').next().map(str::to_owned)).unwrap();
    assert!(log.contains(&number), "the number on the page finds the line in the log");
    for trace in
        ["203.0.113", "198.51", "canary-agent", "canary-from", "canary-cookie", "canary-query", "canary-path", "canary-text", "fail/3"]
    {
        assert!(!log.contains(trace), "{trace} is in\n{log}");
    }
}
