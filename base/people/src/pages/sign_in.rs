//! Signing in and out. Whether a name exists is not to be learnt here: not from the words, and not from the time that they take.

use askama::Template;
use axum::Extension;
use axum::extract::RawQuery;
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use toguna_tongues::Words;
use toguna_web::form::Fields;
use toguna_web::{Field, Flash, Form, Html, PageError, Problems, Visit, cookies, hash_token, text};

use super::accounts as accounts_page;
use super::passkey::{self, Offer};
use super::provider;
use crate::accounts::{self, Account, NAME_LIMIT};
use crate::doors::helping;
use crate::doors::provider::Provider;
use crate::doors::sign_ins::{self, Way};
use crate::member::{self, hour_of};
use crate::passphrase;

/// Where to sign in.
pub(crate) const PATH: &str = "/team/login";
/// Where the team is at home.
const HOME: &str = "/team";

#[derive(Template)]
#[template(path = "people/sign_in.html")]
struct SignInPage<'a> {
    words: &'a Words,
    form: Html,
    to: &'a str,
    /// Why the person is here.
    note: Option<&'static str>,
    name: Field<'a>,
    passphrase: Field<'a>,
    recover: &'static str,
    passkey: Option<Offer>,
    passkey_form: Html,
    /// What the other house is called that may open doors here, and the way there.
    provider: Option<(&'a str, String)>,
}

/// The sign-in that leads back to `path`.
pub(crate) fn path_back_to(path: &str) -> String {
    way(PATH, path)
}

/// A page that leads back to `path` in the end.
fn way(page: &str, path: &str) -> String {
    let mut place = format!("{page}?to=");
    for letter in back(path).chars() {
        match letter {
            '%' => place.push_str("%25"),
            '&' => place.push_str("%26"),
            '+' => place.push_str("%2B"),
            letter => place.push(letter),
        }
    }
    place
}

/// Where to go after signing in: a page of the team on this site, whatever was asked for.
pub(super) fn back(to: &str) -> &str {
    let is_ours = to == HOME || to.strip_prefix(HOME).is_some_and(|rest| rest.starts_with('/'));
    let is_plain = to.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\') && !to.contains("//") && !to.contains("..");
    if is_ours && is_plain && to.len() < 500 && !to.starts_with(PATH) && to != "/team/logout" { to } else { HOME }
}

pub(super) async fn show(
    visit: Visit,
    Extension(provider): Extension<Option<Provider>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let fields = Fields::decode(query.unwrap_or_default().as_bytes()).unwrap_or_default();
    if member::of(&visit.site, &headers).await?.is_some() {
        return Ok(visit.go(back(fields.text("to"))));
    }
    let note = if visit.site.store.read(accounts::count).await? == 0 {
        Some("people-nobody-yet")
    } else {
        fields.get("to").map(|_| "people-sign-in-first")
    };
    page(&visit, provider.as_ref(), back(fields.text("to")), "", note, &Problems::new())
}

pub(super) async fn take(
    visit: Visit,
    Extension(provider): Extension<Option<Provider>>,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, PageError> {
    let site = &visit.site;
    let to = back(form.text("to"));
    // A name of any length is looked for and a passphrase of any length is tried: a shortcut would tell names apart by time.
    let name = text::clean_optional(form.text("name"), usize::MAX).unwrap_or_default();
    let found = site.store.read(move |tx| accounts::by_name(tx, &name)).await?;
    let stored = found.as_ref().map(|(_, stored)| stored.clone());
    let is_right = passphrase::matches_aside(form.text("passphrase").to_owned(), stored).await?;
    if let Some((account, _)) = found.filter(|_| is_right) {
        return signed_in_by(&visit, &account, Some(&headers), to, None, Way::Passphrase).await;
    }
    let mut problems = Problems::new();
    problems.add("name", visit.words().plain("people-not-known"));
    page(&visit, provider.as_ref(), to, form.text("name"), None, &problems)
}

pub(super) async fn leave(visit: Visit, headers: HeaderMap, _: Form) -> Result<Response, PageError> {
    if let Some(token) = cookies::read(&headers, &visit.site, cookies::TEAM) {
        let token_hash = hash_token(token);
        visit.site.store.transact(move |tx| accounts::sign_out(tx, &token_hash)).await?;
    }
    let mut response = visit.go_saying(PATH, &Flash::good(visit.words().plain("people-signed-out-now")));
    response.headers_mut().append(SET_COOKIE, member::no_cookie().header(&visit.site));
    Ok(response)
}

/// Signs in whoever came by a link, as [`signed_in_by`] does.
pub(super) async fn signed_in(
    visit: &Visit,
    account: &Account,
    headers: Option<&HeaderMap>,
    to: &str,
    flash: Option<&Flash>,
) -> Result<Response, PageError> {
    signed_in_by(visit, account, headers, to, flash, Way::Link).await
}

/// Signs somebody in under a fresh token, ends the sign-in that this browser had before, counts the day, and goes on.
pub(super) async fn signed_in_by(
    visit: &Visit,
    account: &Account,
    headers: Option<&HeaderMap>,
    to: &str,
    flash: Option<&Flash>,
    way: Way,
) -> Result<Response, PageError> {
    let site = &visit.site;
    let token = site.random_token();
    let (id, token_hash, hour) = (account.id, hash_token(&token), hour_of(site.now()));
    let before = headers.and_then(|headers| cookies::read(headers, site, cookies::TEAM)).map(hash_token);
    let change = site.store.transact(move |tx| {
        if let Some(before) = &before {
            accounts::sign_out(tx, before)?;
        }
        sign_ins::count(tx, id, hour.div_euclid(24), way)?;
        accounts::sign_in(tx, id, &token_hash, hour)?;
        helping::tell(tx, id)
    });
    let untold = change.await?;
    let told = accounts_page::told_at_sign_in(visit.words(), &untold, flash);
    let flash = told.as_ref().or(flash);
    let mut response = flash.map_or_else(|| visit.go(to), |flash| visit.go_saying(to, flash));
    response.headers_mut().append(SET_COOKIE, member::cookie(token).header(site));
    Ok(response)
}

fn page(
    visit: &Visit,
    provider: Option<&Provider>,
    to: &str,
    name: &str,
    note: Option<&'static str>,
    problems: &Problems,
) -> Result<Response, PageError> {
    let words = visit.words();
    let template = SignInPage {
        words,
        form: visit.form(PATH),
        to,
        note,
        name: Field::line("name", words.plain("people-name"))
            .value(text::clean_optional(name, NAME_LIMIT * 2).unwrap_or_default())
            .autocomplete("username")
            .required()
            .among(problems),
        passphrase: Field::passphrase("passphrase", words.plain("people-passphrase"), false).required(),
        recover: super::recover::PATH,
        passkey: passkey::offer(visit),
        passkey_form: visit.form(passkey::PATH),
        provider: provider.map(|provider| (provider.name(), way(provider::PATH, to))),
    };
    visit.page(words.plain("people-sign-in")).body(Html::of(&template)?).taking_passkeys().problems(problems)?.respond()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_leads_to_pages_of_the_team_only() {
        for (asked, led) in [
            ("/team", "/team"),
            ("/team/d/le-puits/edit", "/team/d/le-puits/edit"),
            ("/team/d/a%2Fb", "/team/d/a%2Fb"),
            ("", "/team"),
            ("/d/le-puits", "/team"),
            ("/teams", "/team"),
            ("//evil.example/team", "/team"),
            ("https://evil.example/team", "/team"),
            ("/team//evil.example", "/team"),
            ("/team/../d/x", "/team"),
            ("/team/\\evil", "/team"),
            ("/team/\r\nSet-Cookie:x", "/team"),
            ("/team/login?to=/team/login", "/team"),
        ] {
            assert_eq!(back(asked), led, "{asked}");
        }
        assert_eq!(path_back_to("/team/d/a%2Fb&c"), "/team/login?to=/team/d/a%252Fb%26c");
    }
}
