//! Whoever wants to be reached leaves a contact ([`contact`]) that nothing joins to a voice; the team sees how many there are and asks
//! for an opening ([`desk`]); trustees make the key ([`ceremony`]) and open, in their own browsers ([`opening`]).
//!
//! None of these pages takes the participant's voice, and none of their commands has a place for it.

mod ceremony;
mod changes;
mod contact;
mod desk;
mod installation;
mod opening;

use toguna_people::vault::keeping::VaultRefusal;
use toguna_process::Dialogues;
use toguna_process::pages::{Above, Owned};
use toguna_tongues::Words;
use toguna_web::routes::Verb;
use toguna_web::{Access, PageError, Right, Routes, Site};

use super::here::Here;

/// The pages of the vault.
pub fn routes(site: &Site, dialogues: Dialogues, above: Above) -> Routes {
    Routes::new(site)
        .get("/d/{slug}/contact", Access::Participant, contact::ask)
        .post("/d/{slug}/contact", Access::Participant, contact::leave)
        .get("/d/{slug}/contact/remove", Access::Anyone, contact::ask_removal)
        .attempt("/d/{slug}/contact/remove", Access::Anyone, contact::remove)
        .get("/team/d/{slug}/contacts", Access::May(Right::Contacts), desk::show)
        .get("/team/d/{slug}/openings", Access::May(Right::Open), desk::show)
        .post("/team/d/{slug}/contacts/ask", Access::May(Right::Contacts), desk::ask)
        .post("/team/d/{slug}/contacts/stop", Access::May(Right::Contacts), desk::stop)
        .post("/team/d/{slug}/openings/answer", Access::May(Right::Open), desk::answer)
        .post("/team/d/{slug}/openings/change", Access::May(Right::Open), desk::answer_change)
        .post("/team/d/{slug}/contacts/change", Access::May(Right::Lead), desk::answer_change)
        .post("/team/d/{slug}/contacts/rule", Access::May(Right::Lead), desk::rule)
        .get("/team/d/{slug}/contacts/destroy", Access::May(Right::Lead), desk::ask_destroy)
        .post("/team/d/{slug}/contacts/destroy", Access::May(Right::Lead), desk::destroy)
        .get("/team/d/{slug}/contacts/add", Access::May(Right::Gather), contact::ask_for_another)
        .post("/team/d/{slug}/contacts/add", Access::May(Right::Gather), contact::leave_for_another)
        .get("/team/d/{slug}/contacts/ceremony", Access::May(Right::Lead), ceremony::show)
        .post("/team/d/{slug}/contacts/key", Access::May(Right::Lead), ceremony::set)
        .get("/team/d/{slug}/openings/open", Access::May(Right::Open), opening::show)
        .take_out(Verb::Post, "/team/d/{slug}/openings/fetch", Access::May(Right::Open), opening::fetch)
        .post("/team/d/{slug}/openings/resealed", Access::May(Right::Open), opening::bring)
        .get("/team/vault", Access::Administrator, installation::show)
        .post("/team/vault", Access::Administrator, installation::set)
        .post("/team/vault/answer", Access::Administrator, installation::answer)
        .with(dialogues)
        .with(above)
}

/// Where somebody in this dialogue says how to be reached; nothing where there is no vault.
pub(super) async fn contact_path(here: &Here) -> Result<Option<String>, PageError> {
    Ok(contact::is_offered(&here.visit, here.dialogue.number).await?.then(|| here.path("/contact")))
}

/// The page of the vault that this person sees: the team's, the trustees', or else the overview.
fn home(owned: &Owned) -> String {
    let page = if owned.may(Right::Contacts) {
        "/contacts"
    } else if owned.may(Right::Open) {
        "/openings"
    } else {
        ""
    };
    owned.path(page)
}

/// What a refusal means on a page. Nothing of what was asked has happened.
fn refused(refusal: VaultRefusal, words: &Words) -> Result<String, PageError> {
    Ok(words.plain(match refusal {
        VaultRefusal::Store(error) => return Err(error.into()),
        VaultRefusal::NoSuchOpening => return Err(PageError::NotFound),
        VaultRefusal::NoKey => "consult-vault-no-key",
        VaultRefusal::KnownKey => "consult-vault-known-key",
        VaultRefusal::Answered => "consult-vault-answered",
        VaultRefusal::SamePerson => "consult-vault-same-person",
        VaultRefusal::CameLater => "consult-vault-came-later",
        VaultRefusal::NobodyElse => "consult-vault-nobody-else",
        VaultRefusal::FetchedBefore => "consult-vault-fetched-before",
        VaultRefusal::NotAgreed => "consult-vault-not-agreed",
        VaultRefusal::OtherKey => "consult-vault-other-key",
        VaultRefusal::WouldLose => "consult-vault-would-lose",
    }))
}
