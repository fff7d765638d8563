//! A dialogue is drawn up and changed here. What two people write at the same time does not vanish: whoever comes second sees both.

use axum::response::Response;
use toguna_people::Member;
use toguna_people::roles::acts::Noted;
use toguna_web::{Flash, Form, PageError, Problems, Visit};

use super::Owned;
use super::form::{Around, now_says, page};
use super::sketch::{Sketch, said};
use crate::create_dialogue::{CreateDialogue, DraftRefused};
use crate::edit_dialogue::EditDialogue;

/// The name and value of the button that only shows the fields of the chosen languages.
const ONLY_FIELDS: (&str, &str) = ("step", "languages");

pub(super) async fn show_new(visit: Visit, member: Member) -> Result<Response, PageError> {
    let around =
        Around { visit: &visit, member: &member, owned: None, made_from: 0, problems: &Problems::new(), is_conflict: false, marks: &[] };
    page(&around, &Sketch::blank(&visit))?.respond()
}

pub(super) async fn take_new(visit: Visit, member: Member, form: Form) -> Result<Response, PageError> {
    let words = visit.words();
    let mut problems = Problems::new();
    let sketch = Sketch::from_form(&form, words, &mut problems);
    let again = |problems: &Problems| {
        let around = Around { visit: &visit, member: &member, owned: None, made_from: 0, problems, is_conflict: false, marks: &[] };
        page(&around, &sketch)?.respond()
    };
    if form.text(ONLY_FIELDS.0) == ONLY_FIELDS.1 {
        return again(&problems);
    }
    let draft = sketch.draft(words, false, false, &mut problems);
    if !problems.is_empty() {
        return again(&problems);
    }
    let site = &visit.site;
    let header = site.header(form.command_id()?, None, 0, site.now());
    match site.store.write(CreateDialogue { header, owner: member.account.id, draft }).await {
        Ok(done) => Ok(visit.go_saying(&format!("/team/d/{}", done.answer.slug), &Flash::good(words.plain("process-drawn-up")))),
        Err(refused) => again(&noted(&visit, &sketch, refused)?),
    }
}

pub(super) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let marks = owned.above().marks(&visit, &owned.dialogue).await?;
    let problems = Problems::new();
    let around = Around { marks: &marks, ..around(&visit, &owned, owned.dialogue.seq, &problems, false) };
    page(&around, &Sketch::of(&owned.dialogue))?.respond()
}

pub(super) async fn take(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let words = visit.words();
    let mut problems = Problems::new();
    let mut sketch = Sketch::from_form(&form, words, &mut problems);
    let made_from = form.number("made_from").ok_or_else(|| PageError::BadInput("a form that does not say what it was made from".into()))?;
    if owned.dialogue.is_public() {
        // The field is not there any more.
        sketch.slug.clone_from(&owned.dialogue.draft.slug);
    }
    if form.text(ONLY_FIELDS.0) == ONLY_FIELDS.1 {
        return page(&around(&visit, &owned, made_from, &problems, false), &sketch)?.respond();
    }
    let draft = sketch.draft(words, true, owned.dialogue.draft.simulated, &mut problems);
    if !problems.is_empty() {
        return page(&around(&visit, &owned, made_from, &problems, false), &sketch)?.respond();
    }
    let (site, number, slug) = (&visit.site, owned.dialogue.number, draft.slug.clone());
    let edit = |command| Noted::new(command, owned.member.account.id, "process-act-edited");
    let header = site.header(form.command_id()?, Some(number), 0, site.now());
    match site.store.write(edit(EditDialogue { header, dialogue: number, made_from, draft })).await {
        Ok(_) => Ok(visit.go_saying(&format!("/team/d/{slug}"), &Flash::good(words.plain("process-changed")))),
        Err(DraftRefused::ChangedSince(now)) => {
            // Sending the form again now means: I have seen both.
            let theirs = sketch.differences(&Sketch::of(&now));
            if theirs.is_empty() {
                return Ok(visit.go_saying(&owned.path(""), &Flash::good(words.plain("process-changed"))));
            }
            let mut problems = Problems::new();
            let theirs = theirs.into_iter().map(|(field, value)| {
                let text = now_says(words, &field, &value);
                (field, text)
            });
            sketch.note(words, theirs.collect(), &mut problems);
            page(&around(&visit, &owned, now.seq, &problems, true), &sketch)?.respond()
        }
        Err(refused) => page(&around(&visit, &owned, made_from, &noted(&visit, &sketch, refused)?, false), &sketch)?.respond(),
    }
}

fn around<'a>(visit: &'a Visit, owned: &'a Owned, made_from: i64, problems: &'a Problems, is_conflict: bool) -> Around<'a> {
    Around { visit, member: &owned.member, owned: Some(owned), made_from, problems, is_conflict, marks: &[] }
}

/// The faults of a refusal beside their fields; anything else is no matter of the form.
fn noted(visit: &Visit, sketch: &Sketch, refused: DraftRefused) -> Result<Problems, PageError> {
    match refused {
        DraftRefused::Faults(faults) => {
            let mut problems = Problems::new();
            let words = visit.words();
            sketch.note(words, faults.iter().map(|fault| said(words, fault)).collect(), &mut problems);
            Ok(problems)
        }
        DraftRefused::NoSuchDialogue => Err(PageError::NotFound),
        DraftRefused::ChangedSince(_) => Err(PageError::Conflict),
        DraftRefused::Store(error) => Err(error.into()),
    }
}
