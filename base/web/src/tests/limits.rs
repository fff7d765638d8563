//! One visitor does not take the place of the others.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use super::*;
use crate::limits::{Allowance, Budgets};

fn few(settings: &mut Settings) {
    let few = |burst| Allowance { burst, per_second: 0.1 };
    settings.budgets = Budgets { view: few(5.0), post: few(3.0), attempt: few(2.0), ..Budgets::unlimited() };
}

#[tokio::test]
async fn who_sends_too_much_is_asked_to_wait_and_others_are_not() {
    let (site, clock) = site_with(Arc::new(crate::routes::Shut), few);
    let client = Client::new(router(&site)).at([192, 0, 2, 1]);
    for _ in 0..5 {
        client.get("/hello").await.expect(200);
    }
    let refused = client.get("/hello").await;
    refused.expect(429).says("Too many requests at once");
    assert_eq!(refused.header("retry-after"), "10");
    client.another().at([192, 0, 2, 2]).get("/hello").await.expect(200);
    client.get(site.assets().style.path()).await.expect(200);
    clock.advance(Duration::from_secs(10));
    client.get("/hello").await.expect(200);
    client.get("/hello").await.expect(429);
}

#[tokio::test]
async fn attempts_are_counted_apart_and_more_strictly() {
    let (site, _) = site_with(Arc::new(crate::routes::Shut), few);
    let routes = routes(&site).attempt("/return", Access::Anyone, say);
    let client = Client::new(routes.into_router());
    for expected in [403, 403, 429] {
        client.post_raw("/return", "code=1").await.expect(expected);
    }
    for expected in [403, 403, 403, 429] {
        client.post_raw("/say", "").await.expect(expected);
    }
}

#[tokio::test]
async fn a_forwarded_address_counts_only_behind_a_trusted_proxy() {
    let proxy = [10, 0, 0, 1];
    let views = async |client: &Client, from: &str| client.clone().with_header("x-forwarded-for", from).get("/hello").await.status.as_u16();

    let (site, _) = site_with(Arc::new(crate::routes::Shut), few);
    let client = Client::new(router(&site)).at(proxy);
    for number in 0..5 {
        assert_eq!(views(&client, &format!("192.0.2.{number}")).await, 200);
    }
    assert_eq!(views(&client, "192.0.2.99").await, 429, "anybody can write that header");

    let (site, _) = site_with(Arc::new(crate::routes::Shut), |settings| {
        few(settings);
        settings.trusted_proxies = vec![IpAddr::from(proxy)];
    });
    let client = Client::new(router(&site)).at(proxy);
    for number in 0..20 {
        assert_eq!(views(&client, &format!("192.0.2.{number}")).await, 200);
    }
    for _ in 0..5 {
        assert_eq!(views(&client, "203.0.113.1, 198.51.100.1").await, 200);
    }
    assert_eq!(views(&client, "203.0.113.2, 198.51.100.1").await, 429, "what a visitor put in front of it does not count");
}

#[tokio::test]
async fn when_all_places_are_taken_others_are_asked_to_come_back() {
    let (site, _) = site_with(Arc::new(crate::routes::Shut), |settings| settings.most_requests = 1);
    let (entered, mut has_entered) = tokio::sync::mpsc::channel::<()>(1);
    let (release, released) = tokio::sync::watch::channel(false);
    let slow = move |visit: Visit| {
        let (entered, mut released) = (entered.clone(), released.clone());
        async move {
            let _ = entered.send(()).await;
            let _ = released.wait_for(|released| *released).await;
            visit.page("Slow").respond()
        }
    };
    let client = Client::new(routes(&site).get("/slow", Access::Anyone, slow).into_router());
    let waiting = tokio::spawn({
        let client = client.clone();
        async move { client.get("/slow").await.status.as_u16() }
    });
    has_entered.recv().await;
    let refused = client.get("/hello").await;
    refused.expect(503).says("We cannot answer right now");
    assert_eq!(refused.header("retry-after"), "5");
    client.get("/healthz").await.expect(200);
    release.send(true).unwrap();
    assert_eq!(waiting.await.unwrap(), 200);
    client.get("/hello").await.expect(200);
}

#[tokio::test]
async fn a_page_that_takes_too_long_is_given_up() {
    let (site, _) = site_with(Arc::new(crate::routes::Shut), |settings| settings.request_timeout = Duration::from_millis(20));
    let never = async || -> Result<Response, PageError> { std::future::pending().await };
    let client = Client::new(Routes::new(&site).get("/never", Access::Anyone, never).into_router());
    client.get("/never").await.expect(503);
}
