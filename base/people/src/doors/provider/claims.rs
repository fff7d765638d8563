//! A message of another house must be for us, about this very sign-in, and of now (OpenID Connect Core 1.0, section 3.1.3.7).

use serde::Deserialize;

/// Clocks may differ by so many seconds.
const LEEWAY: i64 = 60;
/// So many seconds after it was written, a message is too old, however long the house says that it holds.
const OLDEST: i64 = 15 * 60;
/// The longest name under which a house knows somebody, in bytes.
const MOST_SUBJECT_BYTES: usize = 255;

/// What a message must be.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'a> {
    /// The house.
    pub issuer: &'a str,
    /// How we are known there.
    pub client: &'a str,
    /// What we sent along, so that an answer to somebody else is none to us.
    pub nonce: &'a str,
    /// Now, in seconds since 1970.
    pub now: i64,
}

/// Why a message is not about this sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It cannot be read.
    #[error("it cannot be read")]
    Unreadable,
    /// Of another house.
    #[error("it is of another house")]
    Issuer,
    /// For somebody else.
    #[error("it is for somebody else")]
    Audience,
    /// About another sign-in.
    #[error("it is about another sign-in")]
    Nonce,
    /// It holds no more, or not yet, or is too old.
    #[error("it is not of now")]
    Time,
    /// It says nobody's name.
    #[error("it names nobody")]
    Subject,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Audience,
    azp: Option<String>,
    exp: f64,
    iat: f64,
    nbf: Option<f64>,
    nonce: Option<String>,
}

/// Under which name the house knows whoever signed in, if the message is what it must be.
///
/// # Errors
/// The first thing that it is not.
pub fn subject(json: &[u8], expected: &Expected<'_>) -> Result<String, Unfit> {
    let claims: Claims = serde_json::from_slice(json).map_err(|_| Unfit::Unreadable)?;
    if claims.iss != expected.issuer {
        return Err(Unfit::Issuer);
    }
    let (is_for_us, is_for_others) = match &claims.aud {
        Audience::One(one) => (one == expected.client, false),
        Audience::Several(all) => (all.iter().any(|one| one == expected.client), all.len() > 1),
    };
    let is_party = claims.azp.as_deref().map_or(!is_for_others, |party| party == expected.client);
    if !is_for_us || !is_party {
        return Err(Unfit::Audience);
    }
    if claims.nonce.as_deref() != Some(expected.nonce) {
        return Err(Unfit::Nonce);
    }
    let (exp, iat, nbf) = (claims.exp as i64, claims.iat as i64, claims.nbf.map(|nbf| nbf as i64));
    let is_now = expected.now < exp.saturating_add(LEEWAY)
        && iat <= expected.now + LEEWAY
        && expected.now - OLDEST < iat
        && nbf.is_none_or(|nbf| nbf <= expected.now + LEEWAY);
    if !is_now {
        return Err(Unfit::Time);
    }
    if claims.sub.is_empty() || claims.sub.len() > MOST_SUBJECT_BYTES {
        return Err(Unfit::Subject);
    }
    Ok(claims.sub)
}
