//! The frame of every page: languages, headers, files, messages that are shown once, and what all this weighs.

use axum::body::Body;

use super::*;
use crate::assets::{brotli, gzip};
use crate::etag::Etag;

#[tokio::test]
async fn a_page_speaks_the_language_of_the_browser_until_another_is_chosen() {
    let client = client();
    let french = client.clone().in_language("fr-ML,fr;q=0.9,en;q=0.5").get("/hello").await;
    french.expect(200).says("Toguna : toutes les voix");
    assert!(french.body.contains("<html lang=\"fr\" dir=\"ltr\">"));
    assert_eq!(french.header("content-language"), "fr");

    let arabic = french.follow("lang=ar").await;
    assert!(arabic.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
    let again = client.get("/hello").await;
    assert!(again.body.contains("<html lang=\"ar\" dir=\"rtl\">"), "the choice is kept");
    assert!(!again.links().iter().any(|link| link.contains("lang=ar")), "the language of the page is not offered again");
    assert!(client.another().get("/hello").await.body.contains("<html lang=\"en\""));
}

#[tokio::test]
async fn the_picker_stays_on_the_page_and_keeps_what_was_asked() {
    let page = client().get("/hello?page=2&lang=en").await;
    assert!(page.body.contains("href=\"/hello?page=2&#38;lang=fr\""), "{}", page.body);
    assert!(page.body.contains("hreflang=\"ar\" lang=\"ar\" dir=\"rtl\">العربية</a>"));
    assert!(client().get("/hello?lang=de").await.body.contains("<html lang=\"en\""));
}

#[tokio::test]
async fn a_page_has_what_every_page_needs() {
    let page = client().get("/hello").await;
    for part in [
        "<!DOCTYPE html>",
        "<meta charset=\"utf-8\">",
        "name=\"viewport\"",
        "<title>Hello — Toguna</title>",
        "<a class=\"skip\" href=\"#main\">Skip to the content</a>",
        "<main id=\"main\" tabindex=\"-1\">",
        "<footer>",
    ] {
        assert!(page.body.contains(part), "{part} is not in\n{}", page.body);
    }
    for forbidden in ["<style", " style=", "javascript:", " onclick", "http://", "https://"] {
        assert!(!page.body.contains(forbidden), "{forbidden} is in\n{}", page.body);
    }
}

#[tokio::test]
async fn every_answer_is_protected() {
    let client = client();
    let asset = site().0.assets().style.path().to_owned();
    let get = |path: &'static str| client.once("GET", path, None, Body::empty());
    for seen in [
        get("/hello").await,
        get("/nowhere").await,
        get("/say").await,
        get("/healthz").await,
        client.once("GET", &asset, None, Body::empty()).await,
        client.once("DELETE", "/hello", None, Body::empty()).await,
        client.post_raw("/say", "_token=forged").await,
        client.get("/hello").await.form("/say").set("text", "x").submit().await,
    ] {
        let policy = seen.header("content-security-policy");
        if seen.path == asset {
            // One of our own files says what it needs to, and no byte more.
            assert_eq!((policy, seen.header("x-content-type-options")), ("default-src 'none'", "nosniff"));
            assert_eq!(seen.header("cross-origin-resource-policy"), "same-origin");
            assert!(seen.header("set-cookie").is_empty());
            continue;
        }
        assert!(policy.starts_with("default-src 'none'; style-src 'self'"), "{} has the policy {policy}", seen.path);
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"));
        for (name, value) in [
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(seen.header(name), value, "{name} of {}", seen.path);
        }
        assert!(seen.header("permissions-policy").contains("geolocation=()"));
        assert!(seen.header("strict-transport-security").is_empty(), "not over a plain connection");
        assert!(seen.header("server").is_empty() && seen.header("x-powered-by").is_empty());
        assert_eq!(seen.header("cache-control"), "no-store", "{}", seen.path);
    }
}

#[tokio::test]
async fn over_https_browsers_are_told_to_stay_there_and_cookies_are_bound_to_it() {
    let (site, _) = site_with(Arc::new(crate::routes::Shut), |settings| settings.base_url = "https://dialogue.example.org".to_owned());
    let client = Client::new(router(&site)).with_header("host", "dialogue.example.org");
    let page = client.get("/hello?lang=fr").await;
    assert_eq!(page.header("strict-transport-security"), "max-age=31536000");
    assert_eq!(page.header("set-cookie"), "__Host-toguna_lang=fr; Path=/; HttpOnly; SameSite=Lax; Max-Age=15552000; Secure");
    assert!(client.get("/hello").await.body.contains("<html lang=\"fr\""));
    let other = client.another();
    other.set_cookie("toguna_lang", "/", "ar");
    assert!(other.get("/hello").await.body.contains("<html lang=\"en\""), "a cookie without the prefix does not count");
    let voice = crate::Cookie::new(crate::cookies::VOICE, "secret;\r\nx").path("/d/eau; Domain=x").header(&site);
    assert_eq!(voice, "__Secure-toguna_voice=secretx; Path=/d/eauDomain=x; HttpOnly; SameSite=Lax; Secure");
}

#[tokio::test]
async fn over_http_cookies_have_no_prefix() {
    let cookie = crate::Cookie::new(crate::cookies::VOICE, "abc").path("/d/eau").header(&site().0);
    assert_eq!(cookie, "toguna_voice=abc; Path=/d/eau; HttpOnly; SameSite=Lax");
}

#[tokio::test]
async fn a_message_is_shown_once_and_cannot_be_forged() {
    let client = client();
    let page = client.get("/hello").await.form("/say").set("text", "la paix").submit().await;
    page.expect(200).says("You said <la paix>");
    assert!(page.body.contains("role=\"status\""));
    assert!(!client.get("/hello").await.has("You said"), "only once");

    let forged = crate::base64::encode(b"+Send your code to 12345");
    for value in [forged.clone(), format!("{forged}.AAAAAAAAAAAAAAAAAAAAAA"), "x".repeat(4000)] {
        client.set_cookie(crate::cookies::FLASH, "/", &value);
        assert!(!client.get("/hello").await.expect(200).body.contains("flash"), "{value}");
    }
}

#[tokio::test]
async fn a_long_message_is_cut_between_letters() {
    let page = client().get("/hello").await.form("/say").set("text", &"ɛ".repeat(1000)).submit().await;
    assert!(page.expect(200).has("You said <ɛɛɛ"));
}

#[tokio::test]
async fn pages_are_compressed_and_files_are_kept_for_good_under_a_name_that_changes_with_them() {
    let client = client();
    let brotlied = client.clone().with_header("accept-encoding", "gzip, br").get("/about").await;
    assert_eq!(brotlied.header("content-encoding"), "br");
    let gzipped = client.clone().with_header("accept-encoding", "gzip").get("/about").await;
    assert_eq!(gzipped.header("content-encoding"), "gzip");
    assert_eq!(client.get("/about").await.header("content-encoding"), "");

    let page = client.get("/hello").await;
    let style = page.body.split("rel=\"stylesheet\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    for (accepted, expected) in [("br, gzip", "br"), ("gzip;q=0.5", "gzip"), ("br;q=0", ""), ("identity", "")] {
        let asset = client.clone().with_header("accept-encoding", accepted).get(style).await;
        assert_eq!(asset.expect(200).header("content-encoding"), expected, "{accepted}");
        assert_eq!(asset.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(asset.header("content-type"), "text/css; charset=utf-8");
        assert_eq!(asset.header("vary"), "accept-encoding");
    }
    for unknown in ["/assets/toguna.css", "/assets/..%2fCargo.toml", "/assets/"] {
        client.get(unknown).await.expect(404);
    }
}

#[tokio::test]
async fn a_first_view_and_an_answer_fit_into_the_first_packets() {
    let (site, _) = site();
    let client = Client::new(router(&site)).with_header("accept-encoding", "br");
    let sizes = |asset: &crate::assets::Asset| asset.sizes();
    let [_, style_gzip, style] = sizes(&site.assets().style);
    let [_, script_gzip, script] = sizes(&site.assets().script);
    let [_, _, icon] = sizes(&site.assets().icon);
    assert!(style_gzip <= 8_000 && style <= 6_000, "the stylesheet takes {style_gzip} or {style} bytes");
    assert!(script_gzip <= 3_000, "the script takes {script_gzip} bytes");
    for language in ["fr", "en", "ar"] {
        let page = client.clone().in_language(language).get("/about").await;
        assert!(page.bytes.len() <= 4_000, "an answer in {language} takes {} bytes", page.bytes.len());
        let all = page.bytes.len() + style + script + icon;
        assert!(all <= 10_000, "a first view in {language} takes {all} bytes: rooms need the rest of 14,000");
    }
    assert!(brotli(b"a").len() < 20 && gzip(b"a").len() < 40);
}

#[tokio::test]
async fn a_page_with_a_tag_is_sent_again_only_when_it_changed() {
    async fn tagged(visit: Visit) -> Result<Response, PageError> {
        let tag = Etag::of(&["42", visit.language.tag()]);
        if let Some(unchanged) = visit.if_unchanged(&tag) {
            return Ok(unchanged);
        }
        visit.page("Results").body(Html::fixed("<h1>R</h1>")).tag(tag).refreshing().respond()
    }
    let (site, _) = site();
    let client = Client::new(Routes::new(&site).get("/results", Access::Anyone, tagged).into_router());
    let page = client.get("/results").await;
    let tag = page.header("etag").to_owned();
    assert_eq!(page.header("cache-control"), "private, no-cache");
    assert!(page.body.contains("data-tag=\"W/&#34;"), "{}", page.body);
    let again = client.clone().with_header("if-none-match", &tag).get("/results").await;
    assert_eq!((again.status.as_u16(), again.bytes.len(), again.header("etag")), (304, 0, tag.as_str()));
    client.in_language("fr").with_header("if-none-match", &tag).get("/results").await.expect(200);
}

#[tokio::test]
async fn a_slash_too_many_leads_to_the_page() {
    let page = client().get("/hello/").await;
    assert_eq!((page.status.as_u16(), page.path.as_str()), (200, "/hello"));
}

#[tokio::test]
async fn people_are_sent_on_only_within_the_site() {
    for (path, expected) in
        [("/d/eau", "/d/eau"), ("//evil.example", "/"), ("https://evil.example", "/"), ("/a\r\nb", "/"), ("/\\evil", "/")]
    {
        assert_eq!(crate::visit::see_other(path).headers()["location"], expected, "{path:?}");
    }
}
