//! What others show within their pages: framed by anybody, without cookies, scripts and forms; and nothing else is.

use axum::http::header;

use super::*;
use crate::etag::Etag;

async fn framed(visit: Visit) -> Result<Response, PageError> {
    let tag = Etag::of(&["framed", visit.language.tag()]);
    if let Some(unchanged) = visit.if_unchanged(&tag) {
        return Ok(unchanged);
    }
    visit.embed("Framed").body(Html::fixed("<h1>Framed</h1>")).tag(tag).respond()
}

async fn told(visit: Visit) -> Result<Response, PageError> {
    let mut response = Response::new(visit.language.tag().to_owned().into());
    response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static("application/atom+xml"));
    Ok(response)
}

async fn preview(visit: Visit) -> Result<Response, PageError> {
    visit.page("Preview").previewing().respond()
}

fn client() -> Client {
    let (site, _) = site();
    let routes = routes(&site).get("/embed/{slug}", Access::Anyone, framed).get("/framed", Access::Anyone, framed);
    Client::new(routes.get("/d/{slug}/events.atom", Access::Anyone, told).get("/preview", Access::Anyone, preview).into_router())
}

#[tokio::test]
async fn an_embed_may_be_framed_by_anybody_and_do_nothing() {
    let seen = client().get("/embed/well").await;
    seen.expect(200).says("Framed");
    let policy = seen.header("content-security-policy");
    for rule in ["default-src 'none'", "frame-ancestors *", "form-action 'none'", "sandbox allow-popups", "style-src 'sha256-"] {
        assert!(policy.contains(rule), "{rule} is not in {policy}");
    }
    assert!(!policy.contains("script-src") && !policy.contains("allow-same-origin") && !policy.contains("allow-scripts"));
    assert_eq!((seen.header("x-frame-options"), seen.header("cross-origin-opener-policy")), ("", ""));
    assert_eq!(seen.header("cross-origin-resource-policy"), "cross-origin");
    assert_eq!((seen.header("referrer-policy"), seen.header("x-content-type-options")), ("no-referrer", "nosniff"));
    assert!(!seen.body.contains("<script") && !seen.body.contains("<form") && !seen.body.contains("src="));
}

#[tokio::test]
async fn the_policy_names_the_style_that_stands_in_the_page() {
    use sha2::Digest;
    let seen = client().get("/embed/well").await;
    let style = seen.body.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    let hash = crate::base64::encode_padded(&sha2::Sha256::digest(style.as_bytes()));
    assert!(seen.header("content-security-policy").contains(&format!("'sha256-{hash}'")));
}

#[tokio::test]
async fn from_elsewhere_no_cookie_is_read_or_set() {
    let client = client();
    client.set_cookie(crate::cookies::LANGUAGE, "/", "ar");
    client.set_cookie(crate::cookies::TEAM, "/", "somebody");
    for path in ["/embed/well", "/embed/well?lang=fr", "/embed/none/at/all?lang=fr", "/d/well/events.atom?lang=fr"] {
        let seen = client.get(path).await;
        assert_eq!(seen.headers.get_all(header::SET_COOKIE).iter().count(), 0, "{path}");
    }
    assert!(client.get("/embed/well").await.body.contains("<html lang=\"en\""), "the cookie's language is not used");
    assert!(client.get("/embed/well?lang=fr").await.body.contains("<html lang=\"fr\""));
    assert!(client.get("/embed/well?lang=ar").await.body.contains("dir=\"rtl\""));
    assert_eq!(client.get("/d/well/events.atom").await.body, "en");
    assert!(client.get("/hello").await.body.contains("<html lang=\"ar\""), "our own pages do read it");
}

#[tokio::test]
async fn everything_else_refuses_frames() {
    let client = client();
    for path in ["/hello", "/nowhere", "/d/well/events.atom", "/embedded", "/preview", "/"] {
        let seen = client.get(path).await;
        assert!(seen.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(seen.header("x-frame-options"), "DENY", "{path}");
    }
    client.get("/framed").await.expect(404);
    assert!(client.get("/preview").await.header("content-security-policy").ends_with("frame-src 'self'"));
    assert!(!client.get("/hello").await.header("content-security-policy").contains("frame-src"));
}

#[tokio::test]
async fn an_error_in_a_frame_is_a_line_of_text() {
    let seen = client().get("/embed/none/at/all").await;
    seen.expect(404);
    assert!(seen.header("content-type").starts_with("text/plain") && !seen.body.contains('<'));
    assert!(seen.header("content-security-policy").contains("frame-ancestors *"));
}

#[tokio::test]
async fn an_embed_is_kept_for_a_moment_and_asked_about_afterwards() {
    let client = client();
    let seen = client.get("/embed/well").await;
    assert_eq!(seen.header("cache-control"), "public, max-age=60");
    let vary: Vec<_> = seen.headers.get_all(header::VARY).iter().filter_map(|value| value.to_str().ok()).collect();
    assert!(vary.contains(&"accept-language"), "{vary:?}");
    let tag = seen.header("etag").to_owned();
    let again = client.clone().with_header("if-none-match", &tag).get("/embed/well").await;
    assert_eq!((again.status.as_u16(), again.header("cache-control")), (304, "public, max-age=60"));
    client.with_header("if-none-match", &tag).get("/embed/well?lang=ar").await.expect(200);
}
