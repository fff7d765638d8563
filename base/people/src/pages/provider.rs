//! The walk to another house and back: to sign in, or to link one's account with it. What comes back counts for the browser that went, once,
//! and for a while.

use askama::Template;
use axum::Extension;
use axum::extract::RawQuery;
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use toguna_tongues::Words;
use toguna_web::form::Fields;
use toguna_web::{Cookie, Field, Flash, Form, Html, PageError, Problems, Site, Visit, base64, cookies};
use uuid::Uuid;

use super::account::{PROVIDER, ask_passphrase, is_really};
use super::sign_in;
use crate::doors::provider::{self, Failure, Provider, Walk};
use crate::doors::sign_ins::Way;
use crate::member::{self, Member, hour_of};

/// Where the walk begins.
pub(super) const PATH: &str = "/team/login/provider";
/// Where it comes back.
pub(super) const BACK: &str = "/team/login/provider/back";
/// Where the link is taken away.
pub(super) const UNLINK: &str = "/team/account/provider/unlink";
/// The cookie of somebody who is on the way.
const AWAY: &str = "toguna_away";
/// For how long one may be on the way, in minutes.
const MINUTES: i64 = 15;

/// What for somebody went.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Errand {
    /// To sign in and go on to a page of the team.
    SignIn(String),
    /// To link this account.
    Link(Uuid),
}

/// Somebody on the way.
struct Away {
    token: String,
    errand: Errand,
}

impl Away {
    fn cookie(&self, site: &Site) -> Cookie {
        let (word, rest) = match &self.errand {
            Errand::SignIn(to) => ("in", base64::encode(to.as_bytes())),
            Errand::Link(account) => ("link", account.simple().to_string()),
        };
        let expires = minute(site) + MINUTES;
        let sealed = site.seal().seal("provider-away", &format!("{}.{expires}.{word}.{rest}", self.token));
        Cookie::new(AWAY, sealed).path(PATH)
    }

    fn of(site: &Site, headers: &HeaderMap) -> Option<Self> {
        let text = site.seal().open("provider-away", cookies::read(headers, site, AWAY)?)?;
        let mut parts = text.split('.');
        let (token, expires) = (parts.next()?.to_owned(), parts.next()?.parse::<i64>().ok()?);
        let errand = match (parts.next()?, parts.next()?) {
            ("in", to) => Errand::SignIn(String::from_utf8(base64::decode(to)?).ok()?),
            ("link", account) => Errand::Link(Uuid::parse_str(account).ok()?),
            _ => return None,
        };
        (minute(site) < expires).then_some(Self { token, errand })
    }
}

fn minute(site: &Site) -> i64 {
    site.now().as_second().div_euclid(60)
}

/// Takes the cookie away: nobody comes back twice.
fn arrived(site: &Site, mut response: Response) -> Response {
    response.headers_mut().append(SET_COOKIE, Cookie::gone(AWAY).path(PATH).header(site));
    response
}

/// `GET /team/login/provider`: sends the browser there.
pub(super) async fn go(
    visit: Visit,
    Extension(provider): Extension<Option<Provider>>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let Some(provider) = provider else { return Err(PageError::Elsewhere(super::account::HOME.to_owned())) };
    let site = &visit.site;
    let fields = Fields::decode(query.unwrap_or_default().as_bytes()).unwrap_or_default();
    let away = Away { token: site.random_token(), errand: Errand::SignIn(sign_in::back(fields.text("to")).to_owned()) };
    let address = match address(site, &provider, &away).await {
        Ok(address) => address,
        Err(failure) => return Ok(told(&visit, &provider, failure, sign_in::PATH)),
    };
    let place = HeaderValue::from_str(&address).map_err(|_| PageError::Internal("the address of a provider is no header".to_owned()))?;
    let mut response = (StatusCode::SEE_OTHER, [(LOCATION, place)]).into_response();
    response.headers_mut().append(SET_COOKIE, away.cookie(site).header(site));
    Ok(response)
}

async fn address(site: &Site, provider: &Provider, away: &Away) -> Result<String, Failure> {
    provider.address(&Walk::of(site.seal(), &away.token), &site.url(BACK), site.elapsed()).await
}

/// `GET /team/login/provider/back`: what came of it.
pub(super) async fn back(
    visit: Visit,
    headers: HeaderMap,
    Extension(provider): Extension<Option<Provider>>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let Some(provider) = provider else { return Err(PageError::Elsewhere(super::account::HOME.to_owned())) };
    let (site, words) = (&visit.site, visit.words());
    let fields = Fields::decode(query.unwrap_or_default().as_bytes()).unwrap_or_default();
    let said = |key: &str| words.say(key, &[("name", provider.name().into())]);
    let away = Away::of(site, &headers);
    let home = match away.as_ref().map(|away| &away.errand) {
        Some(Errand::Link(_)) => PROVIDER,
        _ => sign_in::PATH,
    };
    let failed = |key: &str| Ok(arrived(site, visit.go_saying(home, &Flash::attention(said(key)))));
    let Some(away) = away else { return failed("doors-provider-late") };
    let walk = Walk::of(site.seal(), &away.token);
    if fields.text("state") != walk.state {
        return failed("doors-provider-late");
    }
    if fields.get("error").is_some() {
        return failed("doors-provider-declined");
    }
    let who = async {
        if !provider.is_answer_of(fields.get("iss"), site.elapsed()).await? {
            return Err(Failure::Discovery);
        }
        let second = site.now().as_second();
        provider.who(site.seal(), &walk, fields.text("code"), &site.url(BACK), site.elapsed(), second).await
    };
    let subject = match who.await {
        Ok(subject) => subject,
        Err(failure) => return Ok(arrived(site, told(&visit, &provider, failure, home))),
    };
    let day = hour_of(site.now()).div_euclid(24);
    match away.errand {
        Errand::SignIn(to) => {
            let Some(account) = site.store.transact(move |tx| provider::opens(tx, &subject, day)).await? else {
                return failed("doors-provider-unknown");
            };
            let response = sign_in::signed_in_by(&visit, &account, Some(&headers), sign_in::back(&to), None, Way::Provider).await?;
            Ok(arrived(site, response))
        }
        Errand::Link(account) => {
            // Whoever comes back must still be who went.
            if member::of(site, &headers).await?.is_none_or(|member| member.account.id != account) {
                return failed("doors-provider-late");
            }
            if !site.store.transact(move |tx| provider::link(tx, &subject, account, day)).await? {
                return failed("doors-provider-taken");
            }
            Ok(arrived(site, visit.go_saying(PROVIDER, &Flash::good(said("doors-provider-linked")))))
        }
    }
}

/// Says that nothing came of it. What exactly went wrong is for whoever runs the server: it names no person.
fn told(visit: &Visit, provider: &Provider, failure: Failure, home: &str) -> Response {
    tracing::warn!(%failure, "the provider of accounts let nobody in");
    visit.go_saying(home, &Flash::attention(visit.words().say("doors-provider-failed", &[("name", provider.name().into())])))
}

#[derive(Template)]
#[template(path = "people/account/provider.html")]
struct Linking<'a> {
    words: &'a Words,
    name: &'a str,
    state: String,
    is_linked: bool,
    form: Html,
    unlink: Html,
    passphrase: Field<'a>,
}

#[derive(Template)]
#[template(path = "people/account/provider_go.html")]
struct Leaving<'a> {
    words: &'a Words,
    name: &'a str,
    address: String,
}

/// `GET /team/account/provider`.
pub(super) async fn show(visit: Visit, member: Member, Extension(provider): Extension<Option<Provider>>) -> Result<Response, PageError> {
    let Some(provider) = provider else { return Err(PageError::Elsewhere(super::account::PATH.to_owned())) };
    page(&visit, &member, &provider, &Problems::new()).await
}

/// `POST /team/account/provider`: after the passphrase, the way there.
///
/// The page has a link and does not send on by itself: browsers hold that what was sent by a form goes nowhere else.
pub(super) async fn begin(
    visit: Visit,
    member: Member,
    Extension(provider): Extension<Option<Provider>>,
    form: Form,
) -> Result<Response, PageError> {
    let Some(provider) = provider else { return Err(PageError::Elsewhere(super::account::PATH.to_owned())) };
    let (site, words) = (&visit.site, visit.words());
    let mut problems = Problems::new();
    if !is_really(&visit, &member, &form, &mut problems).await? {
        return page(&visit, &member, &provider, &problems).await;
    }
    let away = Away { token: site.random_token(), errand: Errand::Link(member.account.id) };
    let address = match address(site, &provider, &away).await {
        Ok(address) => address,
        Err(failure) => return Ok(told(&visit, &provider, failure, PROVIDER)),
    };
    let content = Html::of(&Leaving { words, name: provider.name(), address })?;
    let mut response = member.page(&visit, provider.name(), &content)?.respond()?;
    response.headers_mut().append(SET_COOKIE, away.cookie(site).header(site));
    Ok(response)
}

/// `POST /team/account/provider/unlink`.
pub(super) async fn unlink(visit: Visit, member: Member, _: Form) -> Result<Response, PageError> {
    let account = member.account.id;
    visit.site.store.transact(move |tx| provider::unlink(tx, account)).await?;
    Ok(visit.go_saying(super::account::PATH, &Flash::good(visit.words().plain("doors-provider-unlinked"))))
}

async fn page(visit: &Visit, member: &Member, provider: &Provider, problems: &Problems) -> Result<Response, PageError> {
    let words = visit.words();
    let account = member.account.id;
    let linked = visit.site.store.read(move |tx| provider::linked(tx, account)).await?;
    let template = Linking {
        words,
        name: provider.name(),
        state: match linked {
            None => words.plain("doors-provider-none"),
            Some((day, _)) => words.say("doors-provider-since", &[("day", words.date(day).as_str().into())]),
        },
        is_linked: linked.is_some(),
        form: visit.form(PROVIDER),
        unlink: visit.form(UNLINK),
        passphrase: ask_passphrase(words, problems),
    };
    let title = words.say("doors-provider", &[("name", provider.name().into())]);
    member.page(visit, &title, &Html::of(&template)?)?.problems(problems)?.respond()
}
