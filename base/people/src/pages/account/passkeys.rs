//! Where passkeys are looked at, added and taken away. Adding takes two steps: first the passphrase, so that nobody gives themselves a key to
//! a browser that was left open; then the device.

use askama::Template;
use axum::response::Response;
use toguna_tongues::Words;
use toguna_web::{Field, Flash, Form, Html, PageError, Problems, Visit, base64, clean_text, text};

use super::{PASSKEYS, ask_passphrase, is_really};
use crate::doors::passkeys::ceremony::{self, ALGORITHMS, Place};
use crate::doors::passkeys::{self, Adding, Challenge, MOST, NAME_LIMIT, Passkey, Purpose};
use crate::member::{Member, hour_of};

/// Where the device's answer goes.
pub(super) const ADD: &str = "/team/account/passkeys/add";
/// Where one is taken away.
pub(super) const REMOVE: &str = "/team/account/passkeys/remove";

#[derive(Template)]
#[template(path = "people/account/passkeys.html")]
struct Passkeys<'a> {
    words: &'a Words,
    list: Vec<Shown>,
    /// Nothing where this site can have no passkeys.
    new: Option<New<'a>>,
}

struct Shown {
    name: String,
    facts: String,
    id: String,
    form: Html,
}

struct New<'a> {
    form: Html,
    name: Field<'a>,
    passphrase: Field<'a>,
}

#[derive(Template)]
#[template(path = "people/account/passkey_add.html")]
struct Add<'a> {
    words: &'a Words,
    place: String,
    handle: String,
    account: &'a str,
    kinds: String,
    known: String,
    form: Html,
    name: &'a str,
    challenge: String,
}

/// `GET /team/account/passkeys`.
pub(super) async fn show(visit: Visit, member: Member) -> Result<Response, PageError> {
    page(&visit, &member, "", &Problems::new()).await
}

/// `POST /team/account/passkeys`: the first step.
pub(super) async fn begin(visit: Visit, member: Member, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let place = Place::of(&site.settings().base_url).ok_or(PageError::NotFound)?;
    let mut problems = Problems::new();
    let name = problems.take("name", clean_text(form.text("name"), NAME_LIMIT), |error| error.say(words)).unwrap_or_default();
    if !problems.is_empty() || !is_really(&visit, &member, &form, &mut problems).await? {
        return page(&visit, &member, form.text("name"), &problems).await;
    }
    let account = member.account.id;
    let known = site.store.read(move |tx| passkeys::list(tx, account)).await?;
    if known.len() >= MOST {
        problems.add("name", words.say("doors-passkeys-too-many", &[("limit", (MOST as u64).into())]));
        return page(&visit, &member, form.text("name"), &problems).await;
    }
    let template = Add {
        words,
        place: place.id,
        handle: passkeys::handle(site.seal(), account),
        account: &member.account.name,
        kinds: ALGORITHMS.map(|kind| kind.to_string()).join(" "),
        known: known.iter().map(|passkey| base64::encode(&passkey.id)).collect::<Vec<_>>().join(" "),
        form: visit.form(ADD),
        name: &name,
        challenge: Challenge::new(site, Purpose::Add(account)).text,
    };
    member.page(&visit, &words.plain("doors-passkeys-new"), &Html::of(&template)?)?.taking_passkeys().respond()
}

/// `POST /team/account/passkeys/add`: what the device made.
pub(super) async fn add(visit: Visit, member: Member, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let place = Place::of(&site.settings().base_url).ok_or(PageError::NotFound)?;
    let name = clean_text(form.text("name"), NAME_LIMIT).map_err(|_| PageError::BadInput("no name of a passkey".into()))?;
    let account = member.account.id;
    let failed = |key: &str| Ok(visit.go_saying(PASSKEYS, &Flash::attention(words.plain(key))));
    let now = site.now();
    let Some(challenge) = Challenge::open(site.seal(), now, Purpose::Add(account), form.text("challenge")) else {
        return failed("doors-passkey-late");
    };
    let made = (|| {
        let client_data = base64::decode(form.text("client_data"))?;
        let attestation = base64::decode(form.text("attestation"))?;
        Some(ceremony::register(&place, challenge.text.as_bytes(), &client_data, &attestation))
    })();
    let made = match made {
        Some(Ok(made)) => made,
        Some(Err(doubt)) => {
            tracing::debug!(%doubt, "a passkey was not taken");
            return failed("doors-passkey-doubt");
        }
        None => return failed("doors-passkey-doubt"),
    };
    let (called, day) = (name.clone(), hour_of(now).div_euclid(24));
    let change = site.store.transact(move |tx| {
        if !challenge.spend(tx, now)? {
            return Ok(Adding::ThereAlready);
        }
        passkeys::add(tx, account, &called, &made, day)
    });
    match change.await? {
        Adding::Added => {
            let said = words.say("doors-passkey-added", &[("name", name.as_str().into())]);
            Ok(visit.go_saying(PASSKEYS, &Flash::good(said)))
        }
        Adding::ThereAlready => failed("doors-passkey-there"),
        Adding::TooMany => {
            let said = words.say("doors-passkeys-too-many", &[("limit", (MOST as u64).into())]);
            Ok(visit.go_saying(PASSKEYS, &Flash::attention(said)))
        }
    }
}

/// `POST /team/account/passkeys/remove`: `id` is the passkey's.
pub(super) async fn remove(visit: Visit, member: Member, form: Form) -> Result<Response, PageError> {
    let id = base64::decode(form.text("id")).filter(|id| !id.is_empty()).ok_or(PageError::BadInput("no identifier of a passkey".into()))?;
    let account = member.account.id;
    let name = visit.site.store.transact(move |tx| passkeys::remove(tx, account, &id)).await?.ok_or(PageError::NotFound)?;
    let said = visit.words().say("doors-passkey-removed", &[("name", name.as_str().into())]);
    Ok(visit.go_saying(PASSKEYS, &Flash::good(said)))
}

async fn page(visit: &Visit, member: &Member, name: &str, problems: &Problems) -> Result<Response, PageError> {
    let words = visit.words();
    let account = member.account.id;
    let passkeys = visit.site.store.read(move |tx| passkeys::list(tx, account)).await?;
    let new = Place::of(&visit.site.settings().base_url).map(|_| New {
        form: visit.form(PASSKEYS),
        name: Field::line("name", words.plain("doors-passkeys-name"))
            .hint(words.plain("doors-passkeys-name-hint"))
            .value(text::clean_optional(name, NAME_LIMIT * 2).unwrap_or_default())
            .required()
            .among(problems),
        passphrase: ask_passphrase(words, problems),
    });
    let shown = passkeys.into_iter().map(|passkey| shown(visit, passkey)).collect();
    let template = Passkeys { words, list: shown, new };
    member.page(visit, &words.plain("doors-passkeys"), &Html::of(&template)?)?.problems(problems)?.respond()
}

fn shown(visit: &Visit, passkey: Passkey) -> Shown {
    let words = visit.words();
    let on = |key: &str, day: i64| words.say(key, &[("day", words.date(day).as_str().into())]);
    let used = passkey.last_used_day.map_or_else(|| words.plain("doors-passkey-unused"), |day| on("doors-passkey-used", day));
    let reach = words.plain(if passkey.travels { "doors-passkey-travels" } else { "doors-passkey-stays" });
    Shown {
        facts: [on("doors-passkey-made", passkey.created_day), used, reach].join(" · "),
        id: base64::encode(&passkey.id),
        name: passkey.name,
        form: visit.form(REMOVE),
    }
}
