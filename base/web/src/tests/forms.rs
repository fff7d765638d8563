//! Only whole, readable forms from pages of this site, made for this person, are taken.

use std::time::Duration;

use axum::body::Body;

use super::*;
use crate::token::{self, Verdict};

const DAY: Duration = Duration::from_hours(24);

#[tokio::test]
async fn a_form_is_taken_once_it_is_sent_from_its_page() {
    let page = client().get("/hello").await.form("/say").set("text", "oui").submit().await;
    page.expect(200).says("You said <oui>");
}

#[tokio::test]
async fn a_token_holds_for_its_form_its_session_and_a_few_days() {
    let (site, clock) = site();
    let (aminata, bakary) = (crate::hash_token("a"), crate::hash_token("b"));
    let token = token::make(&site, Some(&aminata), "/d/eau/weigh");
    let check = |session: Option<&[u8; 32]>, action: &str| token::check(&site, session, action, &token);
    assert_eq!(check(Some(&aminata), "/d/eau/weigh"), Verdict::Good);
    assert_eq!(check(Some(&aminata), "/d/eau/leave"), Verdict::Forged, "another form");
    assert_eq!(check(Some(&aminata), "/d/bois/weigh"), Verdict::Forged, "another dialogue");
    assert_eq!(check(Some(&bakary), "/d/eau/weigh"), Verdict::Forged, "another session");
    assert_eq!(check(None, "/d/eau/weigh"), Verdict::Forged, "no session");
    clock.advance(DAY * 2);
    assert_eq!(check(Some(&aminata), "/d/eau/weigh"), Verdict::Good);
    clock.advance(DAY);
    assert_eq!(check(Some(&aminata), "/d/eau/weigh"), Verdict::Stale);
}

#[tokio::test]
async fn a_token_looks_different_on_every_page() {
    let (site, _) = site();
    let tokens: std::collections::BTreeSet<String> = (0..50).map(|_| token::make(&site, None, "/say")).collect();
    assert_eq!(tokens.len(), 50);
    for token in &tokens {
        assert_eq!(token::check(&site, None, "/say", token), Verdict::Good);
    }
    let shared = tokens.iter().map(|token| &token[..8]).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(shared.len(), 50, "nothing of it stays the same");
}

#[tokio::test]
async fn a_forged_form_changes_nothing() {
    let client = client();
    let good = client.get("/hello").await.form("/say").value(token::FIELD).unwrap().to_owned();
    let bent = format!("{}{}", if good.starts_with('A') { 'B' } else { 'A' }, &good[1..]);
    for token in ["", "x", &bent, &good[..good.len() - 4], &crate::base64::encode(&[0; 40]), &"A".repeat(10_000)] {
        let page = client.post("/say", &[(token::FIELD, token), ("text", "x")]).await;
        page.expect(403).says("We could not be sure that this came from you");
    }
    client.post("/say", &[("text", "x")]).await.expect(403);
    assert!(!client.get("/hello").await.has("You said"));
}

#[tokio::test]
async fn a_form_sent_from_another_site_is_refused_even_with_a_good_token() {
    let client = client();
    let form = client.get("/hello").await.form("/say").set("text", "x");
    let send =
        async |name: &str, value: &str| client.clone().with_header(name, value).post_raw("/say", form.encoded()).await.status.as_u16();
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "http://localhost.evil.example"),
        ("origin", "\u{e9}"),
    ] {
        assert_eq!(send(name, value).await, 403, "{name}: {value}");
    }
    for (name, value) in [("sec-fetch-site", "same-origin"), ("sec-fetch-site", "none"), ("origin", "http://localhost"), ("origin", "null")]
    {
        assert_eq!(send(name, value).await, 303, "{name}: {value}");
    }
}

#[tokio::test]
async fn a_page_that_was_open_for_days_offers_the_form_again() {
    let (site, clock) = site();
    let client = Client::new(router(&site)).in_language("fr");
    let form = client.get("/hello").await.form("/say").set("text", "le \"puits\" <b>");
    let id = form.value(crate::form::COMMAND).unwrap().to_owned();
    clock.advance(DAY * 3);
    let stale = form.submit().await;
    stale.expect(403).says("Cette page est restée ouverte longtemps").says("Oui, envoyer maintenant");
    let again = stale.form("/say");
    assert_eq!(again.value(crate::form::COMMAND), Some(id.as_str()), "it is still the same command");
    again.submit().await.expect(200).says("You said <le \"puits\" <b>>");
}

#[tokio::test]
async fn a_passphrase_is_never_written_into_a_page() {
    let (site, clock) = site();
    let client = Client::new(router(&site));
    let form = client.get("/hello").await.form("/say").force("passphrase", "canary");
    clock.advance(DAY * 3);
    let stale = form.submit().await;
    stale.expect(403).says("Please go back");
    assert!(!stale.body.contains("canary") && !stale.has("Yes, send it now"));
}

#[tokio::test]
async fn a_form_of_one_session_is_worth_nothing_in_another() {
    let client = client();
    client.set_cookie(crate::cookies::VOICE, "/", "aminata");
    let form = client.get("/hello").await.form("/say").set("text", "x");
    let body = form.encoded();
    client.set_cookie(crate::cookies::VOICE, "/", "bakary");
    client.post_raw("/say", body.clone()).await.expect(403);
    client.another().post_raw("/say", body.clone()).await.expect(403);
    client.set_cookie(crate::cookies::VOICE, "/", "aminata");
    client.post_raw("/say", body).await.expect(303);
}

#[tokio::test]
async fn a_form_for_anyone_that_was_open_before_the_session_began_is_taken() {
    let client = client();
    let form = client.get("/hello").await.form("/say").set("text", "x");
    client.set_cookie(crate::cookies::VOICE, "/", "aminata");
    form.submit().await.expect(200).says("You said <x>");
}

#[tokio::test]
async fn only_plain_forms_are_read() {
    let client = client();
    for kind in [None, Some("application/json"), Some("multipart/form-data; boundary=x"), Some("text/plain")] {
        client.once("POST", "/say", kind, Body::from("text=x")).await.expect(415).says("Only the forms on these pages can be read");
    }
    let kind = Some("Application/X-WWW-Form-Urlencoded; charset=UTF-8");
    client.once("POST", "/say", kind, Body::from("text=x")).await.expect(403);
}

#[tokio::test]
async fn what_is_too_long_or_unreadable_is_refused_in_words() {
    let client = client().in_language("fr");
    for length in [64 * 1024 + 1, 1_000_000, 5_000_000] {
        client.post_raw("/say", "x".repeat(length)).await.expect(413).says("C’est trop long pour être envoyé");
    }
    let form = client.get("/hello").await.form("/say").set("text", &"é".repeat(10_000));
    assert!(form.encoded().len() < crate::form::MOST_BYTES);
    form.submit().await.expect(200);
    for bytes in [&b"text=%ff"[..], b"text=%C3", b"text=%zz", b"text=%4", b"te\xffxt=a", b"%00%=x"] {
        client.post_raw("/say", bytes.to_vec()).await.expect(400).says("Nous ne pouvons pas lire cet envoi");
    }
    client.post_raw("/say", "a&".repeat(2000)).await.expect(400);
    client.get("/hello").await.form("/say").force(crate::form::COMMAND, "7").submit().await.expect(400);
}

#[tokio::test]
async fn what_is_refused_for_its_size_takes_no_place_from_those_who_may_send_as_much() {
    async fn hear(_: crate::Upload) -> Result<Response, PageError> {
        Err(PageError::NotFound)
    }
    let (site, _) = site();
    let client = Client::new(routes(&site).post("/hear", Access::Anyone, hear).into_router());
    let recording = || {
        let form = format!(
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n\r\n{}\r\n--x--\r\n",
            "x".repeat(3_000_000)
        );
        client.once("POST", "/hear", Some("multipart/form-data; boundary=x"), Body::from(form))
    };
    let all = crate::form::LARGE.acquire_many(crate::form::MOST_LARGE as u32).await.unwrap();
    client.post_raw("/say", "x".repeat(3_000_000)).await.expect(413).says("This is too long to send").says("make your text shorter");
    recording().await.expect(503);
    drop(all);
    recording().await.expect(413).says("This file is too large to send").says("make a shorter recording");
}

#[tokio::test]
async fn wrong_fields_say_so_beside_themselves_and_on_top() {
    use crate::fields::{Choice, Field, Problems};
    async fn wrong(visit: Visit) -> Result<Response, PageError> {
        let mut problems = Problems::new();
        problems.add("title", "Too <short>");
        problems.add("title", "never shown");
        let title = Field::line("title", "Title").hint("A few words").value("a \"b\" <c>").required().among(&problems);
        let text = Field::lines("text", "Text", 4).value("\nfirst line\n</textarea>");
        let secret = Field::passphrase("passphrase", "Passphrase", false).value("canary");
        let choice = Choice::one("region", "Region").option("1", "Ségou", false).option("2", "Mopti", true).among(&problems);
        let body = Html::trusted(format!("<h1>New</h1>{}{title}{text}{secret}{choice}</form>", visit.form("/new")));
        visit.page("New").body(body).problems(&problems)?.respond()
    }
    let (site, _) = site();
    let page = Client::new(Routes::new(&site).get("/new", Access::Anyone, wrong).into_router()).get("/new").await;
    page.expect(422).says("Something is not right yet").says("Too <short>");
    assert!(page.body.contains("<title>Please check: "));
    for part in [
        "<a href=\"#f-title\">",
        "id=\"f-title\" name=\"title\"",
        "aria-invalid=\"true\" aria-describedby=\"e-title h-title\"",
        "<p class=\"problem\" id=\"e-title\">",
        "<label for=\"f-title\">Title</label>",
    ] {
        assert!(page.body.contains(part), "{part} is not in\n{}", page.body);
    }
    assert!(!page.body.contains("canary") && !page.body.contains("never shown"));
    let form = page.form("/new");
    assert_eq!(form.value("title"), Some("a \"b\" <c>"));
    assert_eq!(form.value("text"), Some("first line\n</textarea>"));
    assert_eq!(form.value("region"), Some("2"));
}
