//! A dialogue is copied as the pattern of another; the button stands on the team's overview.

use axum::response::Response;
use toguna_process::create_dialogue::DraftRefused;
use toguna_process::pages::Owned;
use toguna_web::{Flash, Form, PageError, Visit};

use crate::duplicate_dialogue::DuplicateDialogue;

/// `POST /team/d/{slug}/duplicate`.
pub(crate) async fn copy(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let command = DuplicateDialogue {
        header: visit.site.header(form.command_id()?, None, 0, visit.site.now()),
        pattern: owned.dialogue.number,
        owner: owned.member.account.id,
    };
    match visit.site.store.write(command).await {
        Ok(done) => {
            let flash = Flash::good(visit.words().plain("consult-duplicated"));
            Ok(visit.go_saying(&format!("/team/d/{}", done.answer.slug), &flash))
        }
        // A pattern that was held to the rules when it was made is not held to newer ones here: whoever edits it is told what to mend.
        Err(DraftRefused::Faults(_) | DraftRefused::ChangedSince(_)) => Err(PageError::Conflict),
        Err(DraftRefused::NoSuchDialogue) => Err(PageError::NotFound),
        Err(DraftRefused::Store(error)) => Err(error.into()),
    }
}
