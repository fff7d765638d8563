//! The first account of a new installation, behind the one-time link.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::Response;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Field, Flash, Form, Html, PageError, Problems, Visit, clean_text, text};

use super::sign_in::signed_in;
use crate::accounts::{self, Account, NAME_LIMIT, Role};
use crate::passphrase::{self, LEAST, PassphraseFault};
use crate::set_up::SetUp;

/// How a day is counted: from 1970-01-01, in UTC.
const SECONDS_PER_DAY: i64 = 86_400;

#[derive(Template)]
#[template(path = "people/set_up.html")]
struct SetUpPage<'a> {
    words: &'a Words,
    form: Html,
    name: Field<'a>,
    passphrase: Field<'a>,
    again: Field<'a>,
}

pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, PageError> {
    page(&visit, &token, "", &Problems::new())
}

pub(super) async fn take(
    visit: Visit,
    Path(token): Path<String>,
    Extension(set_up): Extension<SetUp>,
    form: Form,
) -> Result<Response, PageError> {
    let words = visit.words();
    let passphrase = form.text("passphrase");
    let mut problems = Problems::new();
    let name = problems.take("name", clean_text(form.text("name"), NAME_LIMIT), |error| error.say(words)).unwrap_or_default();
    if let Err(fault) = passphrase::check(passphrase, &name) {
        problems.add("passphrase", say(words, fault));
    } else if form.text("passphrase_again") != passphrase {
        problems.add("passphrase_again", words.plain("people-passphrases-differ"));
    }
    if !problems.is_empty() {
        return page(&visit, &token, form.text("name"), &problems);
    }
    let site = &visit.site;
    let stored = passphrase::hash_aside(passphrase.to_owned(), site.random()).await?;
    let now = site.now();
    let account = Account { id: site.new_id(now), name, role: Role::Administrator };
    let (written, day) = (account.clone(), now.as_second().div_euclid(SECONDS_PER_DAY));
    let is_made = site.store.transact(move |tx| {
        // Two who hold the link may both have come this far; the store takes them one after the other.
        let is_first = accounts::count(tx)? == 0;
        if is_first {
            accounts::insert(tx, &written, &stored, day)?;
        }
        Ok::<_, StoreError>(is_first)
    });
    if !is_made.await? {
        return Err(PageError::Elsewhere(super::sign_in::PATH.to_owned()));
    }
    set_up.close();
    let welcome = words.say("people-welcome", &[("name", account.name.as_str().into())]);
    signed_in(&visit, &account, None, "/team", Some(&Flash::good(welcome))).await
}

fn page(visit: &Visit, token: &str, name: &str, problems: &Problems) -> Result<Response, PageError> {
    let words = visit.words();
    let least = [("least", LEAST.into())];
    let template = SetUpPage {
        words,
        form: visit.form(&format!("/setup/{token}")),
        name: Field::line("name", words.plain("people-name"))
            .hint(words.plain("people-name-hint"))
            .value(text::clean_optional(name, NAME_LIMIT * 2).unwrap_or_default())
            .autocomplete("username")
            .required()
            .among(problems),
        passphrase: Field::passphrase("passphrase", words.plain("people-passphrase"), true)
            .hint(words.say("people-passphrase-hint", &least))
            .required()
            .among(problems),
        again: Field::passphrase("passphrase_again", words.plain("people-passphrase-again"), true).required().among(problems),
    };
    visit.page(words.plain("people-set-up")).body(Html::of(&template)?).problems(problems)?.respond()
}

/// What is wrong with a passphrase, in words.
pub(super) fn say(words: &Words, fault: PassphraseFault) -> String {
    match fault {
        PassphraseFault::TooShort => words.say("people-passphrase-short", &[("least", LEAST.into())]),
        PassphraseFault::TooLong => words.plain("people-passphrase-long"),
        PassphraseFault::TooPlain => words.plain("people-passphrase-plain"),
        PassphraseFault::HoldsName => words.plain("people-passphrase-name"),
        PassphraseFault::TriedFirst => words.plain("people-passphrase-tried-first"),
    }
}
