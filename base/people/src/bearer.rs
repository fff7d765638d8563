//! A program shows its token at every call; here it is read what it may do, and in which dialogue.

use std::fmt;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use toguna_store::StoreError;
use toguna_web::api::{Bearer, Code, Problem, secret};
use toguna_web::routes::Scope;
use toguna_web::{PageError, Right, Rights, Site, hash_token};

use crate::gate::Place;
use crate::member::hour_of;
use crate::tokens::{self, ApiToken};

const REVOKED: Code = Code { word: "token-revoked", status: 401, title: "This token was revoked", advice: "Ask the team for another one." };
const EXPIRED: Code = Code { word: "token-expired", status: 401, title: "This token has run out", advice: "Ask the team for another one." };
const SCOPE_MISSING: Code = Code {
    word: "scope-missing",
    status: 403,
    title: "This token may not do this",
    advice: "Ask the team for one with the `scope` that is named here.",
};
const OTHER_DIALOGUE: Code = Code {
    word: "other-dialogue",
    status: 403,
    title: "This token is for another dialogue",
    advice: "Use the token that was made for this dialogue.",
};
const RIGHT_MISSING: Code = Code {
    word: "right-missing",
    status: 403,
    title: "Whoever made this token may not do this",
    advice: "Ask a coordinator of the dialogue for a token, or for a role that has the `right` that is named here.",
};

/// The problems that calls with a token have.
pub const CODES: &[Code] = &[REVOKED, EXPIRED, SCOPE_MISSING, OTHER_DIALOGUE, RIGHT_MISSING];

/// A program of the team that was let in. As an extractor, on routes for tokens: the gate leaves it there.
#[derive(Clone)]
pub struct Caller {
    /// Its token, and with it the person for whom it works.
    pub token: ApiToken,
    /// Number of the dialogue of the path, if it has one; it may be a draft.
    pub dialogue: Option<i64>,
}

impl fmt::Debug for Caller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Caller").field("token", &self.token.id).field("dialogue", &self.dialogue).finish()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, PageError> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| PageError::Internal("a call for tokens is not marked as one".to_owned()))
    }
}

/// The token of a call, if it holds and may be used for this.
///
/// # Errors
/// Problems of status 401 for a token that is none, or none any more, and of status 403 for one that may not do this.
pub(crate) async fn token_of(site: &Site, bearer: Bearer<'_>, scope: Scope) -> Result<ApiToken, PageError> {
    if !secret::is_well_written(bearer.secret()) {
        return Err(Problem::unauthorized("This is no token of the team. One begins with `tgn_`; was it copied whole?").into());
    }
    let token_hash = hash_token(bearer.secret());
    let hour = hour_of(site.now());
    let found = site.store.read(move |tx| tokens::by_secret(tx, &token_hash)).await?;
    let token = found.ok_or_else(|| Problem::unauthorized("Nobody here knows this token. It may be of another installation."))?;
    if token.is_revoked {
        return Err(Problem::of(&REVOKED).into());
    }
    if !token.holds(hour) {
        return Err(Problem::of(&EXPIRED).into());
    }
    if !token.scopes.contains(&scope) {
        return Err(Problem::of(&SCOPE_MISSING).with("scope", scope.word()).into());
    }
    let (id, day) = (token.id, hour.div_euclid(24));
    if token.last_used_day != Some(day) {
        site.store.transact(move |tx| tokens::used(tx, id, day)).await.map_err(|error: StoreError| error)?;
    }
    Ok(token)
}

/// Holds that a token may be used for the dialogue of the path, for something that asks for this right. `place` is `None` where there is no
/// such dialogue; `rights` are those that its account has there now.
///
/// # Errors
/// For what the public sees a problem of status 403; for a draft 404, as for nothing, since its name alone may tell something.
pub(crate) fn admits(token: &ApiToken, place: Option<&Place>, rights: Rights, asked: Right) -> Result<(), PageError> {
    let Some(place) = place else { return Err(PageError::NotFound) };
    let is_bound_elsewhere = token.dialogue.is_some_and(|number| number != place.number);
    if rights.has(asked) && !is_bound_elsewhere {
        return Ok(());
    }
    if !rights.is_empty() && !is_bound_elsewhere {
        return Err(Problem::of(&RIGHT_MISSING).with("right", asked.word()).into());
    }
    if !place.is_public {
        return Err(PageError::NotFound);
    }
    let problem = Problem::of(&OTHER_DIALOGUE);
    Err(if is_bound_elsewhere {
        problem.into()
    } else {
        problem.detail("Whoever made this token is not on the team of this dialogue.").into()
    })
}
