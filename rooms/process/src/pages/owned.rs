//! A dialogue is led by whoever drew it up, and by an administrator; every page of the team about one dialogue begins here.

use std::fmt;
use std::sync::Arc;

use axum::Extension;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use toguna_people::Member;
use toguna_web::{Html, Page, PageError, Visit};

use super::{Above, text_for};
use crate::dialogues::Dialogues;
use crate::model::Dialogue;

/// Whether this person of the team may lead the dialogue: the one rule that all pages use.
pub fn may_lead(member: &Member, dialogue: &Dialogue) -> bool {
    member.is_administrator() || dialogue.owner == member.account.id
}

/// The dialogue of the address and the person of the team who may lead it. As an extractor, on routes for the team whose path has a
/// `{slug}`.
///
/// For others, a draft is not there (404), since its name alone may tell something; what the public sees anyway is not theirs (403).
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
        if may_lead(&member, &dialogue) {
            Ok(Self { member, dialogue, above })
        } else if dialogue.is_public() {
            Err(PageError::Forbidden)
        } else {
            Err(PageError::NotFound)
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
        let tab = |page: &str, key: &str| (self.path(page), words.plain(key));
        let mut tabs = vec![tab("", "process-tab-overview"), tab("/edit", "process-tab-edit")];
        tabs.extend(self.above.tabs(words, &self.dialogue));
        tabs.push(tab("/preview", "process-tab-preview"));
        tabs.push(tab("/share", "process-tab-share"));
        let title = format!("{title} — {}", self.title(visit));
        let content = Html::trusted(format!("{}{content}", super::freeze::banner(visit, &self.dialogue.draft.slug)?));
        Ok(self.member.page(visit, &title, &content)?.nav(words.plain("process-tabs"), tabs))
    }
}
