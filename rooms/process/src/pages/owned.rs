//! Every page of the team about one dialogue begins here. Who may open it was decided at its route, by the gate; what the page shows beyond
//! that is what the person may do.

use std::fmt;
use std::sync::Arc;

use axum::Extension;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use toguna_people::Member;
use toguna_tongues::Words;
use toguna_web::{Html, Page, PageError, Right, Visit};

use super::{Above, Tab, text_for};
use crate::dialogues::Dialogues;
use crate::model::Dialogue;

/// The dialogue of the address and the person of the team who was let in, with what she may do in it. As an extractor, on routes that ask
/// for a right ([`toguna_web::Access::May`]).
#[derive(Clone)]
pub struct Owned {
    /// Who is signed in.
    pub member: Member,
    /// The dialogue.
    pub dialogue: Arc<Dialogue>,
    above: Above,
}

impl fmt::Debug for Owned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Owned").field("dialogue", &self.dialogue.number).finish_non_exhaustive()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Owned {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let member = Member::from_request_parts(parts, state).await?;
        let missing = || PageError::Internal("the dialogues were not handed to a page".to_owned());
        let Extension(dialogues) = Extension::<Dialogues>::from_request_parts(parts, state).await.map_err(|_| missing())?;
        let Extension(above) = Extension::<Above>::from_request_parts(parts, state).await.map_err(|_| missing())?;
        let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| PageError::NotFound)?;
        let slug = params.iter().find(|(name, _)| *name == "slug").map(|(_, slug)| slug).ok_or(PageError::NotFound)?;
        let dialogue = dialogues.by_slug(slug).await?.ok_or(PageError::NotFound)?;
        match member.dialogue {
            Some(number) if number == dialogue.number => Ok(Self { member, dialogue, above }),
            // The short name came to mean another dialogue since the gate looked.
            Some(_) => Err(PageError::NotFound),
            None => Err(PageError::Internal("a page about a dialogue does not say at its route which right it asks for".to_owned())),
        }
    }
}

impl Owned {
    /// The path of one of the team's pages of this dialogue: `owned.path("/share")`.
    pub fn path(&self, page: &str) -> String {
        format!("/team/d/{}{page}", self.dialogue.draft.slug)
    }

    /// The path of one of its public pages.
    pub fn public_path(&self, page: &str) -> String {
        format!("/d/{}{page}", self.dialogue.draft.slug)
    }

    /// Its title in the language of the page, if it has one there.
    pub fn title(&self, visit: &Visit) -> &str {
        &text_for(visit, &self.dialogue).title
    }

    /// Whether the person may do this in the dialogue: for what a page shows or leaves out. What it takes is decided at the route.
    pub fn may(&self, right: Right) -> bool {
        self.member.may(right)
    }

    /// The pages of the dialogue that this person may open.
    pub(super) fn tabs(&self, words: &Words) -> Vec<Tab> {
        let tab = |page: &str, key: &str, right| Tab::new(words, &self.dialogue, page, key, right);
        let mut tabs = vec![tab("", "process-tab-overview", Right::See), tab("/edit", "process-tab-edit", Right::Prepare)];
        tabs.extend(self.above.tabs(words, &self.dialogue));
        tabs.push(tab("/preview", "process-tab-preview", Right::See));
        tabs.push(tab("/share", "process-tab-share", Right::Gather));
        tabs.push(tab("/people", "process-tab-people", Right::Lead));
        tabs.push(tab("/acts", "process-tab-acts", Right::Audit));
        tabs.retain(|tab| self.may(tab.right));
        tabs
    }

    /// What other rooms know of it.
    pub(super) fn above(&self) -> &Above {
        &self.above
    }

    /// One of the team's pages of this dialogue: with the way to its other pages, and beneath the content who is signed in.
    ///
    /// # Errors
    /// [`PageError::Internal`] when a template cannot be written.
    pub fn page<'v>(&self, visit: &'v Visit, title: &str, content: &Html) -> Result<Page<'v>, PageError> {
        let words = visit.words();
        let tabs = self.tabs(words).into_iter().map(|tab| (tab.path, tab.name)).collect();
        let title = format!("{title} — {}", self.title(visit));
        let content = Html::trusted(format!("{}{content}", super::freeze::banner(visit, self)?));
        Ok(self.member.page(visit, &title, &content)?.nav(words.plain("process-tabs"), tabs))
    }
}
