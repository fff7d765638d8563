//! The way in for those who lost everything else: a name, a code from paper, a new passphrase. Whether a name exists is not to be learnt
//! here, as little as at the sign-in.

use askama::Template;
use axum::http::HeaderMap;
use axum::response::Response;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Field, Flash, Form, Html, PageError, Problems, Visit, text};

use super::{set_up, sign_in};
use crate::accounts::{self, NAME_LIMIT};
use crate::doors::helping;
use crate::doors::recovery::{self, RecoveryCode};
use crate::doors::sign_ins::{self, Way};
use crate::member::hour_of;
use crate::passphrase::{self, LEAST};

/// Where it is.
pub(crate) const PATH: &str = "/team/login/code";

#[derive(Template)]
#[template(path = "people/recover.html")]
struct Recover<'a> {
    words: &'a Words,
    form: Html,
    name: Field<'a>,
    code: Field<'a>,
    passphrase: Field<'a>,
    again: Field<'a>,
    sign_in: &'static str,
}

/// `GET /team/login/code`.
pub(super) async fn show(visit: Visit) -> Result<Response, PageError> {
    page(&visit, "", &Problems::new())
}

/// `POST /team/login/code`.
pub(super) async fn take(visit: Visit, headers: HeaderMap, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let (typed, new) = (form.text("name"), form.text("passphrase"));
    let name = text::clean_optional(typed, usize::MAX).unwrap_or_default();
    let mut problems = Problems::new();
    let code = RecoveryCode::read(form.text("code"));
    if code.is_none() {
        problems.add("code", words.plain("doors-recover-no-code"));
    }
    if let Err(fault) = passphrase::check(new, &name) {
        problems.add("passphrase", set_up::say(words, fault));
    } else if form.text("passphrase_again") != new {
        problems.add("passphrase_again", words.plain("people-passphrases-differ"));
    }
    let (Some(code), true) = (code, problems.is_empty()) else { return page(&visit, typed, &problems) };
    // Hashed before the code is looked at, so that the time tells nothing of it.
    let stored = passphrase::hash_aside(new.to_owned(), site.random()).await?;
    let (seal, hour) = (site.seal().clone(), hour_of(site.now()));
    let change = site.store.transact(move |tx| {
        let Some((account, _)) = accounts::by_name(tx, &name)? else { return Ok(None) };
        if !recovery::spend(tx, &seal, account.id, &code)? && !helping::spend(tx, &seal, account.id, &code, hour)? {
            return Ok(None);
        }
        sign_ins::set_passphrase(tx, account.id, &stored)?;
        sign_ins::end_all(tx, account.id)?;
        let left = recovery::state(tx, account.id)?.left;
        Ok::<_, StoreError>(Some((account, left)))
    });
    let Some((account, left)) = change.await? else {
        problems.add("name", words.plain("doors-recover-wrong"));
        return page(&visit, typed, &problems);
    };
    let said = words.say("doors-recovered", &[("left", left.unsigned_abs().into())]);
    let flash = if left > 0 { Flash::good(said) } else { Flash::attention(said) };
    sign_in::signed_in_by(&visit, &account, Some(&headers), super::account::PATH, Some(&flash), Way::Recovery).await
}

fn page(visit: &Visit, name: &str, problems: &Problems) -> Result<Response, PageError> {
    let words = visit.words();
    let template = Recover {
        words,
        form: visit.form(PATH),
        name: Field::line("name", words.plain("people-name"))
            .value(text::clean_optional(name, NAME_LIMIT * 2).unwrap_or_default())
            .autocomplete("username")
            .required()
            .among(problems),
        code: Field::line("code", words.plain("doors-recover-code"))
            .hint(words.plain("doors-recover-code-hint"))
            .required()
            .among(problems),
        passphrase: Field::passphrase("passphrase", words.plain("doors-change-new"), true)
            .hint(words.say("people-passphrase-hint", &[("least", LEAST.into())]))
            .required()
            .among(problems),
        again: Field::passphrase("passphrase_again", words.plain("doors-change-again"), true).required().among(problems),
        sign_in: sign_in::PATH,
    };
    visit.page(words.plain("doors-recover")).body(Html::of(&template)?).problems(problems)?.respond()
}
