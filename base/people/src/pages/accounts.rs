//! Whoever looks after the installation sees who has an account, helps those who can no longer get in, and says who else looks after it. All of
//! it is noted, and whoever it is done to is told at the next sign-in.

use askama::Template;
use axum::Extension;
use axum::http::StatusCode;
use axum::response::Response;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::fields::Choice;
use toguna_web::{Access, Field, Flash, Form, Html, PageError, Problems, Routes, Site, Visit};
use uuid::Uuid;

use super::account::{ask_passphrase, is_really, role_key};
use super::recover;
use crate::accounts::{self, Account, Role};
use crate::doors::helping::{self, HOURS, Listed, ON_THE_MACHINE, Office};
use crate::doors::leaving::{self, Keepers, Leaving};
use crate::doors::recovery::RecoveryCode;
use crate::doors::sign_ins::{self, KEPT_DAYS};
use crate::member::{Member, hour_of};
use crate::roles::acts::{self, TeamAct};

/// Where everybody stands who has an account.
pub(super) const PATH: &str = "/team/accounts";
/// Where one of them is helped: `?who=` names the account.
const ONE: &str = "/team/accounts/one";
/// So many acts are shown.
const ACTS_SHOWN: i64 = 50;
/// So many of them are told at a sign-in: a cookie carries them. All stand on the page of the account.
const MOST_TOLD: usize = 3;

pub(super) fn routes(site: &Site) -> Routes {
    Routes::new(site).get(PATH, Access::Administrator, list).get(ONE, Access::Administrator, show).attempt(ONE, Access::Administrator, take)
}

/// An act as a sentence: the day, who, and what.
pub(super) fn say_act(words: &Words, act: &TeamAct) -> String {
    let gone = || words.plain("doors-somebody-gone");
    let who = if act.account == ON_THE_MACHINE { words.plain("doors-on-the-machine") } else { act.name.clone().unwrap_or_else(gone) };
    let whom = act.whom.clone().map(|name| name.unwrap_or_else(gone)).unwrap_or_default();
    let what = words.say(&act.what, &[("about", words.plain(&act.about).as_str().into()), ("whom", whom.as_str().into())]);
    words.say("doors-act-line", &[("day", words.date(act.day).into()), ("who", who.as_str().into()), ("what", what.as_str().into())])
}

/// What somebody is told who signs in after others did something to the account, together with what is said anyway.
pub(super) fn told_at_sign_in(words: &Words, untold: &[TeamAct], flash: Option<&Flash>) -> Option<Flash> {
    if untold.is_empty() {
        return None;
    }
    let said = flash.map(|flash| flash.text.clone());
    let acts = untold.iter().take(MOST_TOLD).map(|act| say_act(words, act)).collect::<Vec<_>>().join(" ");
    let told = words.say("doors-told", &[("what", acts.as_str().into())]);
    Some(Flash::attention(said.into_iter().chain([told]).collect::<Vec<_>>().join(" ")))
}

#[derive(Template)]
#[template(path = "people/accounts/list.html")]
struct List<'a> {
    words: &'a Words,
    is_alone: bool,
    rows: Vec<Row>,
    acts: Vec<String>,
}

struct Row {
    name: String,
    role: &'static str,
    is_self: bool,
    facts: String,
    path: String,
}

/// `GET /team/accounts`.
async fn list(visit: Visit, member: Member) -> Result<Response, PageError> {
    let words = visit.words();
    let read = visit.site.store.read(|tx| Ok::<_, StoreError>((helping::list(tx)?, acts::of_the_installation(tx, ACTS_SHOWN)?)));
    let (all, acts) = read.await?;
    let template = List {
        words,
        is_alone: all.iter().filter(|listed| listed.account.role == Role::Administrator).count() < 2,
        rows: all
            .iter()
            .map(|listed| Row {
                name: listed.account.name.clone(),
                role: role_key(listed.account.role),
                is_self: listed.account.id == member.account.id,
                facts: facts(words, listed),
                path: format!("{ONE}?who={}", listed.account.id),
            })
            .collect(),
        acts: acts.iter().map(|act| say_act(words, act)).collect(),
    };
    member.page(&visit, &words.plain("doors-accounts"), &Html::of(&template)?)?.respond()
}

fn facts(words: &Words, listed: &Listed) -> String {
    let last = match listed.last_day {
        Some(day) => words.say("doors-accounts-last", &[("day", words.date(day).into())]),
        None => words.say("doors-accounts-never", &[("days", KEPT_DAYS.unsigned_abs().into())]),
    };
    format!("{last} {}", words.say("doors-accounts-dialogues", &[("count", listed.dialogues.unsigned_abs().into())]))
}

#[derive(Template)]
#[template(path = "people/accounts/one.html")]
struct One<'a> {
    words: &'a Words,
    back: &'static str,
    name: &'a str,
    role: &'static str,
    were_made: bool,
    form: Html,
    who: String,
    mark: String,
    choice: Choice<'a>,
    passphrase: Field<'a>,
}

#[derive(Template)]
#[template(path = "people/accounts/code.html")]
struct Made<'a> {
    words: &'a Words,
    of: String,
    code: String,
    how: String,
    back: &'static str,
}

/// The account that is asked for, or the way back to the list.
async fn found(visit: &Visit, who: &str) -> Result<Result<Account, Response>, PageError> {
    let account = match Uuid::parse_str(who) {
        Ok(id) => visit.site.store.read(move |tx| accounts::by_id(tx, id)).await?,
        Err(_) => None,
    };
    Ok(account.ok_or_else(|| visit.go_saying(PATH, &Flash::attention(visit.words().plain("doors-accounts-gone")))))
}

/// `GET /team/accounts/one?who=`.
async fn show(visit: Visit, member: Member) -> Result<Response, PageError> {
    match found(&visit, visit.plain_query("who").unwrap_or_default()).await? {
        Ok(account) => page(&visit, &member, &account, "", false, &Problems::new()).await,
        Err(response) => Ok(response),
    }
}

/// `POST /team/accounts/one`: `who`, `do` and the administrator's own `passphrase`.
async fn take(visit: Visit, member: Member, Extension(keepers): Extension<Keepers>, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let account = match found(&visit, form.text("who")).await? {
        Ok(account) => account,
        Err(response) => return Ok(response),
    };
    let mut problems = Problems::new();
    let (asked, is_self) = (form.text("do"), account.id == member.account.id);
    if !choices(&account, is_self).iter().any(|(value, _)| *value == asked) {
        problems.add("do", words.plain("doors-help-choose"));
    }
    if !problems.is_empty() || !is_really(&visit, &member, &form, &mut problems).await? {
        return page(&visit, &member, &account, asked, false, &problems).await;
    }
    if asked == "code" {
        return make_code(&visit, &member, &account, form.text("mark")).await;
    }
    let (by, day, of, what) = (member.account.id, hour_of(site.now()).div_euclid(24), account.clone(), asked.to_owned());
    let change = site.store.transact(move |tx| {
        Ok::<_, StoreError>(match what.as_str() {
            "administrator" | "coordinator" => match helping::set_office(tx, &of, what == "administrator", by, day)? {
                Office::Changed | Office::AsBefore => Ok(if what == "administrator" { "doors-office-given" } else { "doors-office-taken" }),
                Office::LastAdministrator => Err("doors-office-last"),
            },
            "out" => {
                sign_ins::end_all(tx, of.id)?;
                helping::note(tx, of.id, by, day, "doors-act-signed-out")?;
                Ok("doors-help-out-done")
            }
            _ => match leaving::leave(tx, &of, &keepers)? {
                Leaving::Gone => {
                    acts::note(tx, &acts::NewAct::new(None, by, day, "doors-act-closed"))?;
                    Ok("doors-closed")
                }
                Leaving::LastAdministrator => Err("doors-office-last"),
                Leaving::LastCoordinator => Err("doors-close-alone"),
            },
        })
    });
    match change.await? {
        Err(why) => {
            problems.add("do", words.say(why, &[("name", account.name.as_str().into())]));
            page(&visit, &member, &account, asked, false, &problems).await
        }
        // Who gave up the office sees this page no longer.
        Ok(said) => {
            let to = if is_self { super::account::PATH } else { PATH };
            Ok(visit.go_saying(to, &Flash::good(words.say(said, &[("name", account.name.as_str().into())]))))
        }
    }
}

/// Makes a code and shows it, this once.
async fn make_code(visit: &Visit, member: &Member, account: &Account, mark: &str) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let code = RecoveryCode::new(site.random());
    let (made, seal, of, by, hour, had) =
        (code.clone(), site.seal().clone(), account.id, member.account.id, hour_of(site.now()), mark.to_owned());
    if !site.store.transact(move |tx| helping::make(tx, &seal, of, &made, by, hour, &had)).await? {
        return page(visit, member, account, "", true, &Problems::new()).await;
    }
    let address = site.url(recover::PATH);
    let template = Made {
        words,
        of: words.say("doors-help-code-made", &[("name", account.name.as_str().into())]),
        code: code.to_string(),
        how: words.say("doors-help-code-how", &[("address", address.as_str().into()), ("hours", HOURS.unsigned_abs().into())]),
        back: PATH,
    };
    member.page(visit, &words.plain("doors-help-code"), &Html::of(&template)?)?.status(StatusCode::CREATED).respond()
}

/// What can be done with an account: the value of the choice, and the key of its words.
fn choices(account: &Account, is_self: bool) -> Vec<(&'static str, &'static str)> {
    let office =
        if account.role == Role::Administrator { ("coordinator", "doors-office-take") } else { ("administrator", "doors-office-give") };
    // What concerns one's own account stands on one's own page.
    if is_self { vec![office] } else { vec![("code", "doors-help-code"), office, ("out", "doors-help-out"), ("close", "doors-close")] }
}

fn hint_of(value: &str) -> &'static str {
    match value {
        "code" => "doors-help-code-hint",
        "administrator" => "doors-office-give-hint",
        "coordinator" => "doors-office-take-hint",
        "out" => "doors-help-out-hint",
        _ => "doors-close-hint",
    }
}

async fn page(
    visit: &Visit,
    member: &Member,
    account: &Account,
    chosen: &str,
    were_made: bool,
    problems: &Problems,
) -> Result<Response, PageError> {
    let words = visit.words();
    let (seal, id) = (visit.site.seal().clone(), account.id);
    let mark = visit.site.store.read(move |tx| helping::mark(tx, &seal, id)).await?;
    let mut choice = Choice::one("do", words.plain("doors-help-what"));
    for (value, key) in choices(account, account.id == member.account.id) {
        choice = choice
            .option(value, words.plain(key), value == chosen)
            .note(words.say(hint_of(value), &[("hours", HOURS.unsigned_abs().into())]));
    }
    let template = One {
        words,
        back: PATH,
        name: &account.name,
        role: role_key(account.role),
        were_made,
        form: visit.form(ONE),
        who: account.id.to_string(),
        mark,
        choice: choice.among(problems),
        passphrase: ask_passphrase(words, problems),
    };
    let shown = member.page(visit, &words.plain("doors-help"), &Html::of(&template)?)?;
    if were_made { shown.status(StatusCode::CONFLICT).respond() } else { shown.problems(problems)?.respond() }
}
