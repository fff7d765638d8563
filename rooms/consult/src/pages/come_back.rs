//! Somebody who took part before finds their voice again on any phone, with the number that they kept.

use askama::Template;
use axum::response::Response;
use toguna_people::return_code::{CodeFault, ReturnCode};
use toguna_people::{participants, voice};
use toguna_tongues::Words;
use toguna_web::{Field, Form, Html, PageError, Problems, signs};

use super::here::Here;

#[derive(Template)]
#[template(path = "consult/return.html")]
struct Return<'a> {
    words: &'a Words,
    form: Html,
    code: Field<'a>,
    front: String,
}

/// `GET /d/{slug}/return`.
pub(crate) async fn ask(here: Here) -> Result<Response, PageError> {
    page(&here, "", &Problems::new())
}

/// `POST /d/{slug}/return`: few tries are taken from one place.
pub(crate) async fn find(here: Here, form: Form) -> Result<Response, PageError> {
    let site = &here.visit.site;
    let words = here.words();
    let typed = form.text("code");
    let mut problems = Problems::new();
    let code = problems.take("code", ReturnCode::parse(typed), |fault| {
        words.plain(match fault {
            CodeFault::NotTwelveDigits => "consult-return-not-twelve",
            CodeFault::Slip => "consult-return-slip",
        })
    });
    if let Some(code) = code {
        let (dialogue, hash) = (here.dialogue.number, code.hash(site.seal(), here.dialogue.number));
        let found = site.store.read(move |tx| participants::by_code(tx, dialogue, &hash)).await?;
        if found.is_some() {
            let next = if here.takes_voices().is_ok() { "/weigh" } else { "/mine" };
            let cookie = voice::cookie_of_code(site, &here.dialogue.draft.slug, &code);
            return Ok(here.with_cookie(here.visit.go(&here.path(next)), &cookie));
        }
        problems.add("code", words.plain("consult-return-unknown"));
    }
    let typed: String = typed.chars().take(40).collect();
    page(&here, &typed, &problems)
}

fn page(here: &Here, typed: &str, problems: &Problems) -> Result<Response, PageError> {
    let words = here.words();
    let code = Field::digits("code", words.plain("consult-return-code")).hint(words.plain("consult-return-hint")).value(typed).required();
    let template = Return { words, form: here.visit.form(&here.path("/return")), code: code.among(problems), front: here.path("") };
    here.page(&words.plain("consult-return"), &template)?.problems(problems)?.respond()
}
