//! Somebody holds a link or a slip with a code: here she reads who invites her to what, and in which role, before she gives as much as a name.
//! A link that was used, ran out or was taken back says so, and whom to tell: it may have been passed on.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::error::Told;
use toguna_web::{Field, Flash, Form, Html, PageError, Problems, Visit, clean_text, text};

use super::set_up::say;
use super::sign_in::{path_back_to, signed_in};
use crate::accounts::{self, Account, NAME_LIMIT, Role};
use crate::gate::{DialogueNumbers, Joined};
use crate::member::{self, hour_of};
use crate::passphrase::{self, LEAST};
use crate::roles::invitation::{self, Invitation, NotInvited, TeamCode};
use crate::roles::words::{does, right_key};

/// Where a code is typed in.
pub const PATH: &str = "/team/invited";

/// The path that a link of an invitation leads to.
pub fn path_of(code: &TeamCode) -> String {
    format!("{PATH}/{}", code.letters())
}

#[derive(Template)]
#[template(path = "people/invited_ask.html")]
struct Ask<'a> {
    words: &'a Words,
    form: Html,
    code: Field<'a>,
}

#[derive(Template)]
#[template(path = "people/invited.html")]
struct Invited<'a> {
    words: &'a Words,
    title: &'a str,
    invitation: &'a Invitation,
    role: String,
    does: String,
    rights: Vec<String>,
    until: String,
    form: Html,
    /// The name of whoever is signed in.
    signed_in: Option<&'a str>,
    sign_in: String,
    name: Field<'a>,
    passphrase: Field<'a>,
    again: Field<'a>,
}

/// `GET /team/invited`: for whoever has the code on paper.
pub(super) async fn ask(visit: Visit) -> Result<Response, PageError> {
    asked(&visit, "", &Problems::new())
}

/// `POST /team/invited`: leads to the page of the code, if it can be one.
pub(super) async fn find(visit: Visit, form: Form) -> Result<Response, PageError> {
    if let Some(code) = TeamCode::read(form.text("code")) {
        return Ok(visit.go(&path_of(&code)));
    }
    let mut problems = Problems::new();
    problems.add("code", visit.words().plain("roles-code-wrong"));
    asked(&visit, form.text("code"), &problems)
}

fn asked(visit: &Visit, typed: &str, problems: &Problems) -> Result<Response, PageError> {
    let words = visit.words();
    let template = Ask {
        words,
        form: visit.form(PATH),
        code: Field::line("code", words.plain("roles-code"))
            .hint(words.plain("roles-code-hint"))
            .value(text::clean_optional(typed, 60).unwrap_or_default())
            .required()
            .among(problems),
    };
    visit.page(words.plain("roles-invited-ask")).body(Html::of(&template)?).problems(problems)?.respond()
}

/// `GET /team/invited/{code}`.
pub(super) async fn show(
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
    Extension(dialogues): Extension<Arc<dyn DialogueNumbers>>,
) -> Result<Response, PageError> {
    let code = TeamCode::read(&code).ok_or_else(|| told(&visit, &NotInvited::Unknown))?;
    let account = member::of(&visit.site, &headers).await?.map(|member| member.account);
    let (id, hash, hour) = (account.as_ref().map(|account| account.id), code.hash(visit.site.seal()), hour_of(visit.site.now()));
    let found = visit.site.store.read(move |tx| invitation::examine(tx, &hash, id, hour)).await?;
    let found = found.map_err(|refused| told(&visit, &refused))?;
    let place = place(&visit, &*dialogues, &found).await?;
    if found.used_by.is_some() {
        return Ok(visit.go(&format!("/team/d/{}", place.slug)));
    }
    page(&visit, &code, &found, &place, account.as_ref(), "", &Problems::new())
}

/// `POST /team/invited/{code}`: whoever is signed in joins; whoever is not makes an account with it.
pub(super) async fn take(
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
    Extension(dialogues): Extension<Arc<dyn DialogueNumbers>>,
    form: Form,
) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let code = TeamCode::read(&code).ok_or_else(|| told(&visit, &NotInvited::Unknown))?;
    let (hash, hour) = (code.hash(site.seal()), hour_of(site.now()));
    if let Some(member) = member::of(site, &headers).await? {
        let account = member.account.id;
        let joined = site.store.transact(move |tx| invitation::accept(tx, &hash, account, hour)).await?;
        let joined = joined.map_err(|refused| told(&visit, &refused))?;
        let place = place(&visit, &*dialogues, &joined).await?;
        return Ok(visit.go_saying(&format!("/team/d/{}", place.slug), &joined_now(words, &joined)));
    }
    let found = site.store.read(move |tx| invitation::examine(tx, &hash, None, hour)).await?.map_err(|refused| told(&visit, &refused))?;
    let place = place(&visit, &*dialogues, &found).await?;
    let mut problems = Problems::new();
    let name = problems.take("name", clean_text(form.text("name"), NAME_LIMIT), |error| error.say(words)).unwrap_or_default();
    let passphrase = form.text("passphrase");
    if let Err(fault) = passphrase::check(passphrase, &name) {
        problems.add("passphrase", say(words, fault));
    } else if form.text("passphrase_again") != passphrase {
        problems.add("passphrase_again", words.plain("people-passphrases-differ"));
    }
    if !problems.is_empty() {
        return page(&visit, &code, &found, &place, None, form.text("name"), &problems);
    }
    let stored = passphrase::hash_aside(passphrase.to_owned(), site.random()).await?;
    let account = Account { id: site.new_id(site.now()), name, role: Role::Member };
    let written = account.clone();
    let made = site.store.transact(move |tx| make_account(tx, &hash, &written, &stored, hour)).await?;
    match made {
        Made::Joined(joined) => {
            let to = format!("/team/d/{}", place.slug);
            signed_in(&visit, &account, Some(&headers), &to, Some(&joined_now(words, &joined))).await
        }
        Made::Refused(refused) => Err(told(&visit, &refused)),
        Made::NameTaken => {
            problems.add("name", words.plain("roles-name-taken"));
            page(&visit, &code, &found, &place, None, form.text("name"), &problems)
        }
    }
}

enum Made {
    Joined(Invitation),
    Refused(NotInvited),
    NameTaken,
}

/// An account and its place on the team: both or neither.
fn make_account(tx: &mut toguna_store::Tx<'_>, hash: &[u8; 32], account: &Account, stored: &str, hour: i64) -> Result<Made, StoreError> {
    if let Err(refused) = invitation::examine(tx, hash, None, hour)? {
        return Ok(Made::Refused(refused));
    }
    if accounts::by_name(tx, &account.name)?.is_some() {
        return Ok(Made::NameTaken);
    }
    accounts::insert(tx, account, stored, hour.div_euclid(24))?;
    Ok(match invitation::accept(tx, hash, account.id, hour)? {
        Ok(joined) => Made::Joined(joined),
        Err(refused) => Made::Refused(refused),
    })
}

async fn place(visit: &Visit, dialogues: &dyn DialogueNumbers, found: &Invitation) -> Result<Joined, PageError> {
    dialogues.titled(found.dialogue, visit.language.tag()).await?.ok_or_else(|| told(visit, &NotInvited::Unknown))
}

fn joined_now(words: &Words, joined: &Invitation) -> Flash {
    Flash::good(words.say("roles-joined", &[("role", words.plain(joined.role.key()).into())]))
}

fn page(
    visit: &Visit,
    code: &TeamCode,
    invitation: &Invitation,
    place: &Joined,
    account: Option<&Account>,
    name: &str,
    problems: &Problems,
) -> Result<Response, PageError> {
    let words = visit.words();
    let template = Invited {
        words,
        title: &place.title,
        invitation,
        role: words.plain(invitation.role.key()),
        does: words.plain(does(invitation.role)),
        rights: invitation.role.rights().iter().map(|right| words.plain(right_key(right))).collect(),
        until: words.date(invitation.expires.div_euclid(24)),
        form: visit.form(&path_of(code)),
        signed_in: account.map(|account| account.name.as_str()),
        sign_in: path_back_to(&path_of(code)),
        name: Field::line("name", words.plain("people-name"))
            .hint(words.plain("people-name-hint"))
            .value(text::clean_optional(name, NAME_LIMIT * 2).unwrap_or_default())
            .autocomplete("username")
            .required()
            .among(problems),
        passphrase: Field::passphrase("passphrase", words.plain("people-passphrase"), true)
            .hint(words.say("people-passphrase-hint", &[("least", LEAST.into())]))
            .required()
            .among(problems),
        again: Field::passphrase("passphrase_again", words.plain("people-passphrase-again"), true).required().among(problems),
    };
    visit.page(words.plain("roles-invited")).body(Html::of(&template)?).problems(problems)?.respond()
}

/// Why a link opens nothing, and what to do about it.
fn told(visit: &Visit, refused: &NotInvited) -> PageError {
    let words = visit.words();
    let with = |key: &str, known: &Invitation| {
        let by = known.made_by_name.clone().unwrap_or_else(|| words.plain("roles-gone"));
        let day = words.date(known.used_day.unwrap_or(known.expires.div_euclid(24)));
        words.say(key, &[("name", by.as_str().into()), ("day", day.as_str().into())])
    };
    let (status, title, said) = match refused {
        NotInvited::Unknown => (StatusCode::NOT_FOUND, "roles-invitation-unknown", words.plain("roles-invitation-unknown-next")),
        NotInvited::Used(known) => (StatusCode::GONE, "roles-invitation-used", with("roles-invitation-used-next", known)),
        NotInvited::Own(_) => (StatusCode::FORBIDDEN, "roles-invitation-own", words.plain("roles-invitation-own-next")),
        NotInvited::RunOut(known) => (StatusCode::GONE, "roles-invitation-run-out", with("roles-invitation-run-out-next", known)),
        NotInvited::Withdrawn(known) => (StatusCode::GONE, "roles-invitation-withdrawn", with("roles-invitation-withdrawn-next", known)),
    };
    let next = Some((PATH.to_owned(), words.plain("roles-invited-ask")));
    PageError::Told(Arc::new(Told { status, title: words.plain(title), text: said, next }))
}
