//! Who calls, and in which dialogue: what nearly every call needs to know first.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use toguna_people::Voice;
use toguna_process::Dialogues;
use toguna_process::model::Dialogue;
use toguna_store::Header;
use toguna_web::api::Problem;
use toguna_web::{PageError, Site, Visit};
use uuid::Uuid;

use super::refused::not_open;
use crate::languages::is_taken;

/// A call about a dialogue that the public sees.
pub(crate) struct About {
    /// The request.
    pub(crate) visit: Visit,
    /// The dialogue of the path.
    pub(crate) dialogue: Arc<Dialogue>,
}

/// A call of somebody who takes part: on routes for participants.
pub(crate) struct Speaking {
    /// The site.
    pub(crate) site: Site,
    /// The dialogue of the path.
    pub(crate) dialogue: Arc<Dialogue>,
    /// Who calls.
    pub(crate) voice: Voice,
}

impl Speaking {
    /// The header of a command with the identifier that the caller gave it.
    pub(crate) fn header(&self, id: Uuid) -> Header {
        self.site.header(id, Some(self.dialogue.number), self.voice.source, self.site.now())
    }

    /// Goes on where the dialogue takes voices now.
    ///
    /// # Errors
    /// A problem of status 403 where it does not.
    pub(crate) fn while_open(&self) -> Result<(), PageError> {
        Ok(self.dialogue.takes_voices(self.site.now()).map_err(not_open)?)
    }

    /// Goes on where something may be said in this language.
    ///
    /// # Errors
    /// A problem of the field `language` where nobody knows it.
    pub(crate) fn takes_language(&self, tag: &str) -> Result<(), PageError> {
        let told = "The tag of a language of the dialogue, or of one that is spoken around it.";
        if is_taken(&self.dialogue, tag) { Ok(()) } else { Err(Problem::of_field("language", told).into()) }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for About {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let visit = Visit::from_request_parts(parts, state).await?;
        Ok(Self { visit, dialogue: dialogue(parts, state).await? })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Speaking {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let voice = Voice::from_request_parts(parts, state).await?;
        let About { visit, dialogue } = About::from_request_parts(parts, state).await?;
        // The gate found the voice by the same path a moment ago; should the path mean another dialogue now, it is nobody's here.
        if dialogue.number != voice.dialogue {
            return Err(PageError::NotFound);
        }
        Ok(Self { site: visit.site, dialogue, voice })
    }
}

async fn dialogue<S: Send + Sync>(parts: &mut Parts, state: &S) -> Result<Arc<Dialogue>, PageError> {
    let known = Extension::<Dialogues>::from_request_parts(parts, state).await;
    let Extension(known) = known.map_err(|_| PageError::Internal("the dialogues were not handed to a call".to_owned()))?;
    let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| PageError::NotFound)?;
    let slug = params.iter().find(|(name, _)| *name == "slug").map(|(_, slug)| slug).ok_or(PageError::NotFound)?;
    known.public(slug).await
}
