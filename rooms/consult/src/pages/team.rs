//! The team's side of a dialogue: somebody who is signed in, and a dialogue that is theirs to look after.

use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use toguna_people::Member;
use toguna_process::model::Dialogue;
use toguna_process::queries::dialogue_by_slug;
use toguna_tongues::Words;
use toguna_web::{Html, Page, PageError, Visit};

use super::here::slug;

/// A dialogue on the desk of somebody who may work on it.
pub(crate) struct Desk {
    pub(crate) visit: Visit,
    pub(crate) dialogue: Dialogue,
    pub(crate) member: Member,
}

impl<S: Send + Sync> FromRequestParts<S> for Desk {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let member = Member::from_request_parts(parts, state).await?;
        let slug = slug(parts, state).await?;
        let found = visit.site.store.read(move |tx| dialogue_by_slug(tx, &slug)).await?;
        let dialogue = found.ok_or(PageError::NotFound)?;
        if !member.is_administrator() && dialogue.owner != member.account.id {
            return Err(PageError::Forbidden);
        }
        Ok(Self { visit, dialogue, member })
    }
}

impl Desk {
    /// The words of the page's language.
    pub(crate) fn words(&self) -> &Words {
        self.visit.words()
    }

    /// The address of a page of the team for this dialogue.
    pub(crate) fn path(&self, page: &str) -> String {
        format!("/team/d/{}{page}", self.dialogue.draft.slug)
    }

    /// A page of the team about this dialogue.
    pub(crate) fn page(&self, title: &str, template: &impl Template) -> Result<Page<'_>, PageError> {
        self.member.page(&self.visit, title, &Html::of(template)?)
    }
}
