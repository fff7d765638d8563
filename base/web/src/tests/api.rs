//! Programs get JSON whatever happens, are known by one header only, and pages of other sites see what is public and nothing else.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::request::Parts;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::*;
use crate::api::{Answer, Bearer, Paging, Problem, Query, Sent};
use crate::limits::{Allowance, Budgets};
use crate::routes::{Admission, Scope, Verb};

/// Knows every secret that begins with `known`.
struct Known;

impl Gate for Known {
    fn admit<'a>(&'a self, _: &'a Site, _: Access, parts: &'a mut Parts) -> Admission<'a> {
        Box::pin(async move {
            let is_known = Bearer::of(&parts.headers)?.secret().starts_with("known");
            if is_known { Ok(()) } else { Err(Problem::unauthorized("Nobody has this secret.").into()) }
        })
    }
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Weighed {
    vote: i8,
}

async fn weigh(Sent(weighed): Sent<Weighed>) -> Answer<Weighed> {
    Answer::made(weighed)
}

async fn list(visit: Visit, mut query: Query) -> Result<Response, PageError> {
    let paging = Paging::read(&mut query, &visit.site, "numbers")?;
    query.finish()?;
    let first = paging.after.map_or(0, |after| after + 1);
    let found: Vec<i64> = (first..7).take(paging.limit + 1).collect();
    Answer::of(paging.page(&visit.site, found, |number| *number)).tagged(&visit)
}

async fn fail() -> Result<Response, PageError> {
    Err(PageError::Internal("canary".to_owned()))
}

async fn panicking() -> Result<Response, PageError> {
    panic!("canary");
}

fn client_with(change: impl FnOnce(&mut Settings)) -> (Client, Arc<FixedClock>) {
    let (site, clock) = site_with(Arc::new(Known), change);
    let routes = routes(&site)
        .api(Verb::Get, "/api/v1/numbers", Access::Anyone, list)
        .api(Verb::Post, "/api/v1/numbers", Access::Participant, weigh)
        .api(Verb::Get, "/api/v1/secret", Access::Token(Scope::Read), list)
        .api(Verb::Put, "/api/v1/secret", Access::Token(Scope::Moderate), weigh)
        .api(Verb::Delete, "/api/v1/secret", Access::Token(Scope::Moderate), list)
        .api(Verb::Get, "/api/v1/fail", Access::Anyone, fail)
        .api(Verb::Get, "/api/v1/panic", Access::Anyone, panicking);
    (Client::new(routes.into_router()), clock)
}

fn client() -> Client {
    client_with(|_| {}).0
}

#[tokio::test]
async fn every_error_is_a_problem_even_where_there_is_no_route() {
    let client = client();
    let weigh = async |kind: Option<&str>, body: &str| {
        let client = client.clone().with_header("authorization", "Bearer known");
        client.once("POST", "/api/v1/numbers", kind, Body::from(body.to_owned())).await
    };
    for path in ["/api/v1", "/api/v1/", "/api/v1/nowhere", "/api/v1/numbers/"] {
        client.get(path).await.refused(404, "not-found");
    }
    assert_eq!(
        client.call("PATCH", "/api/v1/numbers", None, None).await.refused(405, "method-not-allowed")["type"],
        "http://localhost/api#method-not-allowed"
    );
    assert_eq!(client.call("PATCH", "/api/v1/numbers", None, None).await.header("allow"), "GET,HEAD,POST");
    weigh(Some("application/x-www-form-urlencoded"), "vote=1").await.refused(415, "not-json");
    weigh(None, "{}").await.refused(415, "not-json");
    weigh(Some("application/json"), "{").await.refused(400, "invalid-body");
    assert_eq!(weigh(Some("application/json"), "{\"vote\":300}").await.refused(422, "invalid-field")["field"], "vote");
    weigh(Some("application/json"), &format!("{{\"vote\":1{}}}", " ".repeat(70_000))).await.refused(413, "too-large");
    weigh(Some("application/json"), "{\"vote\":1}").await.expect(201);
    for path in ["/api/v1/fail", "/api/v1/panic"] {
        let seen = client.get(path).await;
        let problem = seen.refused(500, "internal");
        assert!(problem["request"].as_str().is_some_and(|request| request.len() == 12) && !seen.body.contains("canary"), "{problem}");
    }
}

#[tokio::test]
async fn whoever_calls_is_known_by_the_header_and_never_by_a_cookie() {
    let client = client();
    for name in ["toguna_team", "toguna_voice"] {
        client.set_cookie(name, "/", "known");
    }
    let answer = json!({"vote": 1});
    let refused = client.call("POST", "/api/v1/numbers", None, Some(&answer)).await;
    refused.refused(401, "unauthorized");
    assert_eq!(refused.header("www-authenticate"), "Bearer realm=\"toguna\"");
    client.call("PUT", "/api/v1/secret", None, Some(&answer)).await.refused(401, "unauthorized");
    client.call("PUT", "/api/v1/secret", Some("stranger"), Some(&answer)).await.refused(401, "unauthorized");
    client.call("PUT", "/api/v1/secret", Some("known"), Some(&answer)).await.expect(201);
    client.call("DELETE", "/api/v1/secret", Some("known"), None).await.expect(200);
    // Nothing is left with a browser, and a language in the address is none of the API's concern.
    let seen = client.get("/api/v1/numbers?lang=fr").await;
    seen.refused(400, "invalid-query");
    assert_eq!((seen.header("set-cookie"), seen.header("cache-control")), ("", "no-store"));
}

#[tokio::test]
async fn a_list_is_read_page_by_page_and_its_marks_cannot_be_forged() {
    let client = client();
    let (mut after, mut read) = (String::new(), Vec::new());
    loop {
        let page = client.get(&format!("/api/v1/numbers?limit=3{after}")).await.expect(200).json();
        read.extend(page["items"].as_array().unwrap().iter().map(|number| number.as_i64().unwrap()));
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    assert_eq!(read, [0, 1, 2, 3, 4, 5, 6]);
    let mark = after.trim_start_matches("&after=");
    let foreign = {
        let (site, _) = site();
        let mut query = Query::read("limit=1").unwrap();
        Paging::read(&mut query, &site, "other numbers").unwrap().page(&site, vec![3, 4], |number| *number).next.unwrap()
    };
    for forged in ["", "3", &mark[1..], &format!("{mark}A"), &foreign, "Mw", "%00", "%FF"] {
        client.get(&format!("/api/v1/numbers?after={forged}")).await.refused(400, "invalid-query");
    }
    let seen = client.get("/api/v1/numbers").await;
    let again = client.clone().with_header("if-none-match", seen.header("etag")).get("/api/v1/numbers").await;
    assert_eq!((again.expect(304).body.as_str(), again.header("etag")), ("", seen.header("etag")));
}

#[tokio::test]
async fn pages_of_other_sites_may_read_what_is_public_and_nothing_else() {
    let client = client().with_header("origin", "https://news.example");
    let told = client.call("OPTIONS", "/api/v1/numbers", None, None).await;
    told.expect(204);
    assert_eq!((told.header("allow"), told.header("access-control-allow-methods")), ("GET, HEAD, OPTIONS, POST", "GET, HEAD"));
    let refused = client.call("GET", "/api/v1/numbers?limit=x", None, None).await;
    for seen in [&told, &client.get("/api/v1/numbers").await, &refused] {
        assert_eq!((seen.header("access-control-allow-origin"), seen.header("access-control-allow-credentials")), ("*", ""));
    }
    let closed = [
        client.call("OPTIONS", "/api/v1/secret", None, None).await,
        client.call("GET", "/api/v1/secret", Some("known"), None).await,
        client.call("POST", "/api/v1/numbers", Some("known"), Some(&json!({"vote": 1}))).await,
        client.get("/hello").await,
        client.get("/api/v1/nowhere").await,
    ];
    for seen in closed {
        assert_eq!(seen.header("access-control-allow-origin"), "", "{}", seen.path);
    }
    client.call("OPTIONS", "/hello", None, None).await.expect(405);
}

#[tokio::test]
async fn a_gateway_speaks_for_thousands_from_one_address_and_who_guesses_secrets_gets_tired() {
    let few = |burst| Allowance { burst, per_second: 0.5 };
    let budgets = Budgets { voice: few(2.0), stranger: few(3.0), ..Budgets::unlimited() };
    let (client, clock) = client_with(|settings| settings.budgets = budgets);
    let weigh = async |secret: &str| client.call("POST", "/api/v1/numbers", Some(secret), Some(&json!({"vote": 1}))).await;
    for voice in 0..500 {
        weigh(&format!("known-{voice}")).await.expect(201);
    }
    weigh("known-0").await.expect(201);
    let refused = weigh("known-0").await;
    refused.refused(429, "too-many");
    assert_eq!(refused.header("retry-after"), "2");
    weigh("known-1").await.expect(201);
    for guess in 0..3 {
        weigh(&format!("guess-{guess}")).await.refused(401, "unauthorized");
    }
    weigh("guess-3").await.refused(429, "too-many");
    // A neighbour of whoever guesses does not have to wait.
    weigh("known-2").await.expect(201);
    clock.advance(Duration::from_secs(2));
    weigh("guess-4").await.refused(401, "unauthorized");
    weigh("known-0").await.expect(201);
}

#[test]
#[should_panic(expected = "nobody can prove")]
fn a_route_that_needs_a_cookie_cannot_be_put_into_the_api() {
    let (site, _) = site();
    drop(Routes::new(&site).api(Verb::Get, "/api/v1/team", Access::Team, fail));
}
