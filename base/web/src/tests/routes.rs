//! Nobody gets in where the table does not let her in, and nothing exists that is not in the table.

use std::sync::Arc;

use axum::http::request::Parts;

use super::*;
use crate::routes::{Admission, Scope, Verb};

/// Lets participants in, and sends the team to its door.
struct Half;

impl Gate for Half {
    fn admit<'a>(&'a self, _: &'a Site, access: Access, parts: &'a mut Parts) -> Admission<'a> {
        Box::pin(async move {
            match access {
                Access::Participant => {
                    parts.extensions.insert("Aminata");
                    Ok(())
                }
                Access::Team => Err(PageError::Elsewhere("/hello?then=team".to_owned())),
                _ => Err(PageError::Forbidden),
            }
        })
    }
}

async fn named(visit: Visit, axum::Extension(name): axum::Extension<&'static str>) -> Result<Response, PageError> {
    visit.page(name).body(Html::text(name)).respond()
}

async fn secret() -> &'static str {
    "canary"
}

#[tokio::test]
async fn the_router_asks_the_gate_before_any_page_runs() {
    let (site, _) = site_with(Arc::new(Half), |_| {});
    let routes = routes(&site)
        .get("/d/{slug}/weigh", Access::Participant, named)
        .get("/team", Access::Team, secret)
        .post("/team/new", Access::Administrator, secret)
        .get("/setup/{token}", Access::SetUp, secret);
    let client = Client::new(routes.into_router());
    client.get("/d/eau/weigh").await.expect(200).says("Aminata");
    assert_eq!(client.get("/team").await.path, "/hello?then=team");
    client.post_raw("/team/new", "").await.expect(403).says("This page is not open to you");
    client.get("/setup/guess").await.expect(403);
}

#[tokio::test]
async fn a_route_is_handed_what_comes_after_it_and_of_one_kind_the_first() {
    let (site, _) = site();
    let routes = Routes::new(&site).get("/first", Access::Anyone, named).with("Awa").get("/second", Access::Anyone, named).with("Moussa");
    let client = Client::new(routes.into_router());
    client.get("/first").await.expect(200).says("Awa");
    client.get("/second").await.expect(200).says("Moussa");
}

#[tokio::test]
#[should_panic(expected = "/hello has two pages")]
async fn two_parts_with_the_same_page_are_a_mistake_that_is_told() {
    let (site, _) = site();
    drop(Routes::new(&site).get("/hello", Access::Anyone, secret).merge(Routes::new(&site).get("/hello", Access::Anyone, secret)));
}

#[tokio::test]
async fn without_a_gate_only_pages_for_anyone_are_open() {
    let (site, _) = site();
    let mut routes = routes(&site);
    let closed = [Access::Participant, Access::Team, Access::Administrator, Access::SetUp, Access::Token(Scope::Read)];
    for (number, access) in closed.into_iter().enumerate() {
        routes = routes.get(&format!("/closed/{number}"), access, secret);
    }
    let client = Client::new(routes.into_router());
    for number in 0..closed.len() {
        let page = client.get(&format!("/closed/{number}")).await;
        assert!(!page.expect(403).body.contains("canary"));
    }
}

#[tokio::test]
async fn the_table_lists_every_route_with_who_may_use_it() {
    let (site, _) = site();
    let routes = routes(&site).merge(Routes::new(&site).attempt("/team/login", Access::Anyone, say));
    let table: Vec<(String, Verb, Access)> = routes.table().into_iter().map(|entry| (entry.path, entry.method, entry.access)).collect();
    let expected = [
        ("/about", Verb::Get, Access::Anyone),
        ("/assets/{name}", Verb::Get, Access::Anyone),
        ("/healthz", Verb::Get, Access::Machine),
        ("/hello", Verb::Get, Access::Anyone),
        ("/metrics", Verb::Get, Access::Machine),
        ("/say", Verb::Post, Access::Anyone),
        ("/team/login", Verb::Post, Access::Anyone),
    ];
    assert_eq!(table, expected.map(|(path, method, access)| (path.to_owned(), method, access)));

    let client = Client::new(routes.into_router());
    for unlisted in ["/", "/team", "/hello/x", "/hello%2f", "/say/../hello"] {
        client.get(unlisted).await.expect(404);
    }
    client.get("/say").await.expect(405);
    client.once("HEAD", "/hello", None, axum::body::Body::empty()).await.expect(200);
}

#[tokio::test]
async fn machines_are_answered_here_or_with_their_token() {
    let (site, _) = site_with(Arc::new(crate::routes::Shut), |settings| settings.machine_token = Some("s3cret".to_owned()));
    let here = Client::new(router(&site));
    here.get("/hello").await;
    let metrics = here.get("/metrics").await;
    assert!(
        metrics.expect(200).body.contains("toguna_requests_total{route=\"/hello\",method=\"GET\",status=\"2xx\"} 1"),
        "{}",
        metrics.body
    );
    assert_eq!(here.get("/healthz").await.expect(200).body, "ok\n");

    let away = here.another().at([192, 0, 2, 1]);
    for path in ["/metrics", "/healthz"] {
        away.get(path).await.expect(404);
        away.clone().with_header("authorization", "Bearer s3cret").get(path).await.expect(200);
        away.clone().with_header("authorization", "Bearer s3cre").get(path).await.expect(404);
        here.clone().with_header("x-forwarded-for", "192.0.2.1").get(path).await.expect(404);
    }
}
