//! A dialogue as the pattern of another: all that is asked is the new short name.

use askama::Template;
use axum::response::Response;
use toguna_process::create_dialogue::DraftRefused;
use toguna_process::model::SLUG_LIMIT;
use toguna_tongues::Words;
use toguna_web::{Field, Flash, Form, Html, PageError, Problems};

use super::team::Desk;
use crate::duplicate_dialogue::DuplicateDialogue;

#[derive(Template)]
#[template(path = "consult/duplicate.html")]
struct Duplicate<'a> {
    words: &'a Words,
    form: Html,
    command: Html,
    slug: Field<'a>,
}

/// `GET /team/d/{slug}/duplicate`.
pub(crate) async fn ask(desk: Desk) -> Result<Response, PageError> {
    let mut proposal: String = desk.dialogue.draft.slug.chars().take(SLUG_LIMIT - 2).collect();
    proposal.push_str("-2");
    page(&desk, &proposal, &Problems::new())
}

/// `POST /team/d/{slug}/duplicate`.
pub(crate) async fn copy(desk: Desk, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&desk.visit.site, desk.words());
    let slug = form.text("slug").trim().to_lowercase();
    let command = DuplicateDialogue {
        header: site.header(form.command_id()?, None, 0, site.now()),
        pattern: desk.dialogue.number,
        slug: slug.clone(),
        owner: desk.member.account.id,
    };
    match site.store.write(command).await {
        Ok(done) => {
            let flash = Flash::good(words.plain("consult-duplicate-done"));
            Ok(desk.visit.go_saying(&format!("/team/d/{}", done.answer.slug), &flash))
        }
        Err(DraftRefused::Faults(faults)) => {
            let mut problems = Problems::new();
            for fault in faults {
                let (key, number) = fault.what.message();
                problems.add("slug", words.say(key, &[("limit", number.into())]));
            }
            page(&desk, &slug, &problems)
        }
        Err(DraftRefused::NoSuchDialogue | DraftRefused::ChangedSince(_)) => Err(PageError::NotFound),
        Err(DraftRefused::Store(error)) => Err(error.into()),
    }
}

fn page(desk: &Desk, slug: &str, problems: &Problems) -> Result<Response, PageError> {
    let words = desk.words();
    let field =
        Field::line("slug", words.plain("consult-duplicate-slug")).hint(words.plain("consult-duplicate-hint")).value(slug).required();
    let template = Duplicate {
        words,
        form: desk.visit.form(&desk.path("/duplicate")),
        command: desk.visit.command_field(),
        slug: field.among(problems),
    };
    desk.page(&words.plain("consult-duplicate"), &template)?.problems(problems)?.respond()
}
