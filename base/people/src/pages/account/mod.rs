//! One's own account: how one gets in, who was in, and what is kept.

mod codes;
mod leave;
mod passkeys;
mod passphrase;

use askama::Template;
use axum::Extension;
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Access, Field, Flash, Form, Html, PageError, Problems, Routes, Site, Visit, cookies, hash_token};

use super::accounts::say_act;
use super::{provider, sign_in};
use crate::accounts::Role;
use crate::doors::leaving;
use crate::doors::passkeys::list as passkeys_of;
use crate::doors::provider::Provider;
use crate::doors::recovery::{self, Codes};
use crate::doors::sign_ins::{self, KEPT_DAYS, SignInDay, Way};
use crate::member::{self, Member, hour_of};
use crate::roles::acts;

/// Where the team is at home: whoever is not signed in is led to the sign-in from there.
pub(super) const HOME: &str = "/team";
/// Where it is looked after.
pub(crate) const PATH: &str = "/team/account";
/// Where the passphrase is changed.
pub(super) const PASSPHRASE: &str = "/team/account/passphrase";
/// Where recovery codes are made.
pub(super) const CODES: &str = "/team/account/codes";
/// Where passkeys are looked after.
pub(super) const PASSKEYS: &str = "/team/account/passkeys";
/// Where an account is linked with one elsewhere.
pub(super) const PROVIDER: &str = "/team/account/provider";
/// Where an account is given up.
pub(super) const LEAVE: &str = "/team/account/leave";
/// Where one signs out everywhere.
const OUT: &str = "/team/account/sign-out";

/// The pages about one's own account.
pub(super) fn routes(site: &Site) -> Routes {
    Routes::new(site)
        .get(PATH, Access::Team, show)
        .post(OUT, Access::Team, sign_out)
        .get(PASSPHRASE, Access::Team, passphrase::show)
        .attempt(PASSPHRASE, Access::Team, passphrase::change)
        .get(CODES, Access::Team, codes::show)
        .attempt(CODES, Access::Team, codes::make)
        .get(PASSKEYS, Access::Team, passkeys::show)
        .attempt(PASSKEYS, Access::Team, passkeys::begin)
        .attempt(passkeys::ADD, Access::Team, passkeys::add)
        .post(passkeys::REMOVE, Access::Team, passkeys::remove)
        .get(PROVIDER, Access::Team, provider::show)
        .attempt(PROVIDER, Access::Team, provider::begin)
        .post(provider::UNLINK, Access::Team, provider::unlink)
        .get("/team/account/data.json", Access::Team, leave::data)
        .get(LEAVE, Access::Team, leave::show)
        .attempt(LEAVE, Access::Team, leave::leave)
}

#[derive(Template)]
#[template(path = "people/account/account.html")]
struct AccountPage<'a> {
    words: &'a Words,
    name: &'a str,
    role: &'static str,
    since: String,
    passkeys: String,
    codes: String,
    has_codes: bool,
    /// The house that may open this account, if there is one.
    provider: Option<String>,
    open: String,
    kept_days: i64,
    sign_ins: Vec<[String; 3]>,
    out: Html,
    /// Where an administrator looks after all accounts.
    accounts: Option<&'static str>,
    /// What others did to this account.
    done: Vec<String>,
}

/// What an account is called by what it may do on the installation.
pub(super) fn role_key(role: Role) -> &'static str {
    match role {
        Role::Administrator => "doors-administrator",
        Role::Coordinator => "doors-coordinator",
        Role::Member => "doors-member",
    }
}

/// `GET /team/account`.
async fn show(visit: Visit, member: Member, Extension(provider): Extension<Option<Provider>>) -> Result<Response, PageError> {
    let words = visit.words();
    let (account, hour) = (member.account.clone(), hour_of(visit.site.now()));
    let read = visit.site.store.read(move |tx| {
        let made_day = leaving::made_day(tx, &account)?;
        let codes = recovery::state(tx, account.id)?;
        let passkeys = passkeys_of(tx, account.id)?;
        let open = sign_ins::open_now(tx, account.id, hour)?;
        let done = acts::done_to(tx, account.id)?;
        Ok::<_, StoreError>((made_day, codes, passkeys, open, sign_ins::list(tx, account.id)?, done))
    });
    let (made_day, codes, passkeys, open, days, done) = read.await?;
    let template = AccountPage {
        words,
        name: &member.account.name,
        role: role_key(member.account.role),
        accounts: member.is_administrator().then_some(super::accounts::PATH),
        done: done.iter().map(|act| say_act(words, act)).collect(),
        since: words.say("doors-account-since", &[("day", words.date(made_day.unwrap_or_default()).as_str().into())]),
        passkeys: words.say("doors-passkeys-count", &[("count", (passkeys.len() as u64).into())]),
        codes: say_codes(words, codes),
        has_codes: codes.left > 0,
        provider: provider.as_ref().map(|provider| words.say("doors-provider", &[("name", provider.name().into())])),
        open: words.say("doors-sign-ins-open", &[("count", open.unsigned_abs().into())]),
        kept_days: KEPT_DAYS,
        sign_ins: days.into_iter().map(|day| row(words, day)).collect(),
        out: visit.form(OUT),
    };
    member.page(&visit, &words.plain("doors-account"), &Html::of(&template)?)?.respond()
}

fn row(words: &Words, day: SignInDay) -> [String; 3] {
    [words.date(day.day), words.plain(way_key(day.way)), words.number(day.times.unsigned_abs())]
}

fn way_key(way: Way) -> &'static str {
    match way {
        Way::Passphrase => "doors-way-passphrase",
        Way::Passkey => "doors-way-passkey",
        Way::Recovery => "doors-way-recovery",
        Way::Provider => "doors-way-provider",
        Way::Link => "doors-way-link",
    }
}

fn say_codes(words: &Words, codes: Codes) -> String {
    let Some(day) = codes.made_day else { return words.plain("doors-codes-none") };
    let day = words.date(day);
    let counts = [("left", codes.left.unsigned_abs().into()), ("made", codes.made.unsigned_abs().into()), ("day", day.as_str().into())];
    words.say("doors-codes-left", &counts)
}

/// `POST /team/account/sign-out`: everywhere.
async fn sign_out(visit: Visit, member: Member, _: Form) -> Result<Response, PageError> {
    let account = member.account.id;
    visit.site.store.transact(move |tx| sign_ins::end_all(tx, account)).await?;
    let mut response = visit.go_saying(sign_in::PATH, &Flash::good(visit.words().plain("doors-out-now")));
    response.headers_mut().append(SET_COOKIE, member::no_cookie().header(&visit.site));
    Ok(response)
}

/// The hash of the token under which this browser is signed in; of nothing where it is not.
fn own_token(visit: &Visit, headers: &HeaderMap) -> [u8; 32] {
    hash_token(cookies::read(headers, &visit.site, cookies::TEAM).unwrap_or_default())
}

/// The field in which whoever is signed in shows that it is really them.
pub(super) fn ask_passphrase<'a>(words: &Words, problems: &Problems) -> Field<'a> {
    Field::passphrase("passphrase", words.plain("doors-passphrase-now"), false)
        .hint(words.plain("doors-passphrase-ask"))
        .required()
        .among(problems)
}

/// Whether the passphrase in a form is that of the account; if not, the problem stands at the field.
pub(super) async fn is_really(visit: &Visit, member: &Member, form: &Form, problems: &mut Problems) -> Result<bool, PageError> {
    let account = member.account.id;
    let stored = visit.site.store.read(move |tx| sign_ins::passphrase_of(tx, account)).await?;
    let is_right = crate::passphrase::matches_aside(form.text("passphrase").to_owned(), stored).await?;
    if !is_right {
        problems.add("passphrase", visit.words().plain("doors-passphrase-wrong"));
    }
    Ok(is_right)
}
