//! A phone shows whose voice it has by a cookie that only this one dialogue sees. It holds the secret from the consent form; on a phone
//! that came back by return code it holds the code, sealed, so that nobody can try codes in a cookie and go round the form that counts
//! tries.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use toguna_store::StoreError;
use toguna_web::api::Bearer;
use toguna_web::recent::Recent;
use toguna_web::{Cookie, PageError, Seal, Site, cookies, hash_token};
use uuid::Uuid;

use crate::participants::{self, Found};
use crate::return_code::ReturnCode;

/// How long a phone remembers whose voice it has: as long as a dialogue usually runs.
pub const REMEMBERED: Duration = Duration::from_hours(24 * 60);

/// What a return code in a cookie is sealed for.
const CODE_PURPOSE: &str = "voice-code";

/// A participant at a phone. As an extractor, on routes for participants only: the gate leaves it there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voice {
    /// The pseudonym.
    pub participant: Uuid,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// The source through which they came.
    pub source: i64,
    /// The way back in, to be shown to its owner.
    pub code: ReturnCode,
}

impl<S: Send + Sync> FromRequestParts<S> for Voice {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, PageError> {
        parts
            .extensions
            .get::<Self>()
            .copied()
            .ok_or_else(|| PageError::Internal("a page for participants is not marked as one".to_owned()))
    }
}

/// Whose voice the cookie of this request has in this dialogue; `None` without a cookie, with one of another dialogue, and for somebody
/// who has withdrawn.
///
/// # Errors
/// Only the store's.
pub async fn of(site: &Site, headers: &HeaderMap, dialogue: i64) -> Result<Option<Voice>, StoreError> {
    let Some(cookie) = cookies::read(headers, site, cookies::VOICE) else { return Ok(None) };
    if let Some(code) = code_in(site.seal(), cookie) {
        let code_hash = code.hash(site.seal(), dialogue);
        let found = site.store.read(move |tx| participants::by_code(tx, dialogue, &code_hash)).await?;
        return Ok(found.map(|found| voice(found, dialogue, code)));
    }
    let token_hash = hash_token(cookie);
    let found = site.store.read(move |tx| participants::by_token(tx, dialogue, &token_hash)).await?;
    Ok(found.map(|found| {
        let turn = u8::try_from(found.code_turn).unwrap_or_default();
        voice(found, dialogue, ReturnCode::of(site.seal(), dialogue, cookie, turn))
    }))
}

/// Handed to a route whose command asks in its own transaction whether the person is still there: for it, the gate may let in whomever it
/// remembers. Every other route is answered by what the store says now.
#[derive(Debug, Clone, Copy)]
pub struct AsksAgain;

/// Voices that called lately. What is kept of each is what the store keeps: the hash of the secret, and whom it means.
///
/// A secret never comes to mean somebody else; it only ceases to mean anybody, when they withdraw. So this is enough for routes that
/// [ask again](AsksAgain), and for nothing else.
#[derive(Debug, Clone)]
pub struct RecentVoices(Arc<Recent<[u8; 32], (i64, Found)>>);

/// So many voices are remembered, at most twice: 4 MB.
const MOST_VOICES: usize = 16_384;

impl Default for RecentVoices {
    fn default() -> Self {
        Self(Arc::new(Recent::new(MOST_VOICES)))
    }
}

impl RecentVoices {
    /// Forgets whoever has withdrawn.
    pub fn forget(&self, participant: Uuid) {
        self.0.retain(|_, (_, found)| found.id != participant);
    }

    /// As [`of_bearer`], from memory if it can be.
    ///
    /// # Errors
    /// Only the store's.
    pub(crate) async fn of_bearer(&self, site: &Site, bearer: Bearer<'_>, dialogue: i64) -> Result<Option<Voice>, StoreError> {
        let token_hash = hash_token(bearer.secret());
        let kept = self.0.with(&token_hash, |kept| *kept).filter(|(kept, _)| *kept == dialogue);
        let found = match kept {
            Some((_, found)) => Some(found),
            None => site.store.read(move |tx| participants::by_token(tx, dialogue, &token_hash)).await?,
        };
        if let (None, Some(found)) = (kept, found) {
            self.0.put(token_hash, (dialogue, found));
        }
        Ok(found.map(|found| voice_with(site, found, dialogue, bearer)))
    }
}

/// Whose voice the secret of a call has in this dialogue. A return code is none: codes are tried in the form that counts tries.
///
/// # Errors
/// Only the store's.
pub async fn of_bearer(site: &Site, bearer: Bearer<'_>, dialogue: i64) -> Result<Option<Voice>, StoreError> {
    let token_hash = hash_token(bearer.secret());
    let found = site.store.read(move |tx| participants::by_token(tx, dialogue, &token_hash)).await?;
    Ok(found.map(|found| voice_with(site, found, dialogue, bearer)))
}

fn voice_with(site: &Site, found: Found, dialogue: i64, bearer: Bearer<'_>) -> Voice {
    let turn = u8::try_from(found.code_turn).unwrap_or_default();
    voice(found, dialogue, ReturnCode::of(site.seal(), dialogue, bearer.secret(), turn))
}

fn voice(found: Found, dialogue: i64, code: ReturnCode) -> Voice {
    Voice { participant: found.id, dialogue, source: found.source, code }
}

/// The cookie of somebody who has just joined with this secret.
pub fn cookie(slug: &str, secret: &str) -> Cookie {
    Cookie::new(cookies::VOICE, secret).path(path(slug)).lasting(REMEMBERED)
}

/// The cookie of somebody who came back by return code.
pub fn cookie_of_code(site: &Site, slug: &str, code: &ReturnCode) -> Cookie {
    cookie(slug, &site.seal().seal(CODE_PURPOSE, &code.digits()))
}

/// Takes the cookie away: on a shared phone, and after a withdrawal.
pub fn no_cookie(slug: &str) -> Cookie {
    Cookie::gone(cookies::VOICE).path(path(slug))
}

fn path(slug: &str) -> String {
    format!("/d/{slug}")
}

fn code_in(seal: &Seal, cookie: &str) -> Option<ReturnCode> {
    ReturnCode::parse(seal.open(CODE_PURPOSE, cookie)?).ok()
}
