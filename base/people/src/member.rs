//! The pages of the team belong to somebody who is signed in: here it is read who that is, and shown, so that nobody works under another
//! person's name on a shared computer.

use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use toguna_store::{StoreError, Timestamp};
use toguna_tongues::Words;
use toguna_web::{Cookie, Html, Page, PageError, Right, Rights, Site, Visit, cookies, hash_token};

use crate::accounts::{self, Account, Role};
use crate::roles::DialogueRole;

/// Seconds of an hour: sign-ins end on the hour.
const SECONDS_PER_HOUR: i64 = 3_600;

/// Somebody of the team who is signed in. As an extractor, on routes for the team only: the gate leaves it there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub account: Account,
    /// Number of the dialogue of the address, on routes that ask for a right in it.
    pub dialogue: Option<i64>,
    /// Her roles in it.
    pub roles: Vec<DialogueRole>,
    /// What she may do in it: nothing on routes that are about no dialogue.
    pub rights: Rights,
}

impl Member {
    /// Whether this person looks after the installation.
    pub fn is_administrator(&self) -> bool {
        self.account.role == Role::Administrator
    }

    /// Whether this person may do something in the dialogue of the address.
    pub fn may(&self, right: Right) -> bool {
        self.rights.has(right)
    }

    /// A page of the team: the way home in the header, and beneath the content who is signed in, with the way out.
    ///
    /// # Errors
    /// [`PageError::Internal`] when a template cannot be written.
    pub fn page<'v>(&self, visit: &'v Visit, title: &str, content: &Html) -> Result<Page<'v>, PageError> {
        let words = visit.words();
        let mut body = content.to_string();
        SignedIn { words, name: &self.account.name, form: visit.form("/team/logout") }.render_into(&mut body)?;
        Ok(visit.page(title).home("/team", words.plain("people-team")).body(Html::trusted(body)))
    }
}

#[derive(Template)]
#[template(path = "people/signed_in.html")]
struct SignedIn<'a> {
    words: &'a Words,
    name: &'a str,
    form: Html,
}

impl<S: Send + Sync> FromRequestParts<S> for Member {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, PageError> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| PageError::Internal("a page for the team is not marked as one".to_owned()))
    }
}

/// Who is signed in with the cookie of this request.
///
/// # Errors
/// Only the store's.
pub async fn of(site: &Site, headers: &HeaderMap) -> Result<Option<Member>, StoreError> {
    let Some(token) = cookies::read(headers, site, cookies::TEAM) else { return Ok(None) };
    let (token_hash, hour) = (hash_token(token), hour_of(site.now()));
    Ok(site.store.read(move |tx| accounts::by_session(tx, &token_hash, hour)).await?.map(|account| Member {
        account,
        dialogue: None,
        roles: Vec::new(),
        rights: Rights::NONE,
    }))
}

/// The hour of a time, counted from 1970-01-01.
pub(crate) fn hour_of(at: Timestamp) -> i64 {
    at.as_second().div_euclid(SECONDS_PER_HOUR)
}

/// The cookie of a sign-in. It goes away with the browser; the store lets it run out after a working day.
pub(crate) fn cookie(token: String) -> Cookie {
    Cookie::new(cookies::TEAM, token).path("/team")
}

/// Takes the cookie away.
pub(crate) fn no_cookie() -> Cookie {
    Cookie::gone(cookies::TEAM).path("/team")
}
