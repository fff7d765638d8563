//! Some organisations have accounts for their people already, in a house that looks after them (OpenID Connect). Whoever runs the server may
//! let that house open doors here. It is off until somebody sets it.
//!
//! What the house may do is open an account whose owner has linked it, while signed in here. It makes no account, and an e-mail address that
//! it names means nothing: whoever can change addresses there would be whoever they like here.
//!
//! [`jws`] holds that a message is signed by the house, [`claims`] that it is for us, about this sign-in, and of now. Nothing is stored on the
//! way: state, nonce and the verifier of PKCE all come from one random text in a cookie, under the key of the site.

pub mod claims;
pub mod jws;

use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde::Deserialize;
use sha2::{Digest, Sha256};
use toguna_outside::address::{Allowed, target};
use toguna_outside::caller::{CallFailure, Caller, Question};
use toguna_store::{StoreError, Tx};
use toguna_web::{Seal, base64};
use uuid::Uuid;

use self::claims::{Expected, Unfit};
use self::jws::{NamedKey, Unsigned};
use super::queries;
use crate::accounts::{self, Account};

/// For how long it is remembered what a house says of itself.
const REMEMBERED: Duration = Duration::from_hours(1);
/// How soon its keys are asked for again where a message names one that is not known.
const ASKED_AGAIN: Duration = Duration::from_mins(1);

/// How the house is reached, as whoever runs the server says.
#[derive(Clone, PartialEq, Eq)]
pub struct ProviderSettings {
    /// Its address, as it calls itself: `https://accounts.example.org`.
    pub issuer: String,
    /// How we are known there.
    pub client: String,
    /// The secret that shows it is us; `None`: PKCE alone does.
    pub secret: Option<String>,
    /// What people call it.
    pub name: String,
    /// Which hosts may be called: its own, and others on which it keeps its keys.
    pub allowed: Allowed,
}

impl std::fmt::Debug for ProviderSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { issuer, client, secret, name, allowed } = self;
        let mut shown = f.debug_struct("ProviderSettings");
        shown.field("issuer", issuer).field("client", client).field("has_secret", &secret.is_some());
        shown.field("name", name).field("allowed", allowed).finish()
    }
}

/// Why a house did not let somebody in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It was not reached.
    #[error("it was not reached: {0}")]
    Call(#[from] CallFailure),
    /// What it says of itself cannot be used.
    #[error("what it says of itself cannot be used")]
    Discovery,
    /// It did not take what it had given: a code that was used before, or a secret that is not ours.
    #[error("it did not take the code: {0}")]
    Refused(u16),
    /// What it said is not signed as it must be.
    #[error(transparent)]
    Unsigned(#[from] Unsigned),
    /// What it said is not about this sign-in.
    #[error(transparent)]
    Unfit(#[from] Unfit),
}

/// What a house says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct House {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Vec<String>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

#[derive(Clone)]
struct Remembered {
    house: House,
    keys: Vec<NamedKey>,
    at: Duration,
}

/// The house that may open doors here. Cheap to clone.
#[derive(Clone)]
pub struct Provider(Arc<Inner>);

struct Inner {
    settings: ProviderSettings,
    caller: Caller,
    remembered: Mutex<Option<Remembered>>,
}

impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Provider").field("issuer", &self.0.settings.issuer).finish_non_exhaustive()
    }
}

/// One walk to the house and back: everything in it comes from one random text.
#[derive(Clone, PartialEq, Eq)]
pub struct Walk {
    /// Comes back with the answer, so that nobody else's answer is taken for it.
    pub state: String,
    /// Stands in the signed message.
    pub nonce: String,
    /// Shows that whoever turns in the code is who asked for it (RFC 7636).
    pub verifier: String,
}

/// Whoever has these can end somebody else's walk.
impl std::fmt::Debug for Walk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Walk")
    }
}

impl Walk {
    /// The walk of this random text.
    pub fn of(seal: &Seal, token: &str) -> Self {
        let part = |purpose: &str| base64::encode(&seal.code(purpose, &[token.as_bytes()]));
        Self { state: part("provider-state"), nonce: part("provider-nonce"), verifier: part("provider-verifier") }
    }
}

impl Provider {
    /// The house of these settings, called by `caller`, which must be allowed to.
    pub fn new(settings: ProviderSettings, caller: Caller) -> Self {
        Self(Arc::new(Inner { settings, caller, remembered: Mutex::new(None) }))
    }

    /// What people call it.
    pub fn name(&self) -> &str {
        &self.0.settings.name
    }

    /// Where a browser is sent. `back` is our address to which it comes back; `now` is measured from any beginning.
    ///
    /// # Errors
    /// Where the house is not reached, or cannot be used.
    pub async fn address(&self, walk: &Walk, back: &str, now: Duration) -> Result<String, Failure> {
        let house = self.house(now, false).await?.house;
        let challenge = base64::encode(&Sha256::digest(walk.verifier.as_bytes()));
        let joint = if house.authorization_endpoint.contains('?') { '&' } else { '?' };
        let fields = [
            ("response_type", "code"),
            ("client_id", &self.0.settings.client),
            ("redirect_uri", back),
            ("scope", "openid"),
            ("state", &walk.state),
            ("nonce", &walk.nonce),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ];
        Ok(format!("{}{joint}{}", house.authorization_endpoint, form(&fields)))
    }

    /// Whether an answer may be of this house, by what it calls itself in it (RFC 9207).
    ///
    /// # Errors
    /// Where the house is not reached, or cannot be used.
    pub async fn is_answer_of(&self, issuer: Option<&str>, now: Duration) -> Result<bool, Failure> {
        let house = self.house(now, false).await?.house;
        Ok(issuer.map_or(!house.authorization_response_iss_parameter_supported, |issuer| issuer == house.issuer))
    }

    /// Turns in a code. Gives back what is kept of whoever signed in there: a hash under the key of the site.
    ///
    /// # Errors
    /// Why nobody is let in.
    pub async fn who(&self, seal: &Seal, walk: &Walk, code: &str, back: &str, now: Duration, second: i64) -> Result<[u8; 32], Failure> {
        #[derive(Deserialize)]
        struct Tokens {
            id_token: String,
        }
        let settings = &self.0.settings;
        let known = self.house(now, false).await?;
        let mut fields =
            vec![("grant_type", "authorization_code"), ("code", code), ("redirect_uri", back), ("code_verifier", &walk.verifier)];
        let methods = &known.house.token_endpoint_auth_methods_supported;
        let by_head = methods.is_empty() || methods.iter().any(|method| method == "client_secret_basic");
        let mut authorization = None;
        match &settings.secret {
            Some(secret) if by_head => {
                let pair = format!("{}:{}", escaped(&settings.client), escaped(secret));
                authorization = Some(format!("Basic {}", base64::encode_padded(pair.as_bytes())));
            }
            Some(secret) => fields.extend([("client_id", settings.client.as_str()), ("client_secret", secret)]),
            None => fields.push(("client_id", &settings.client)),
        }
        let answer = self.0.caller.call(&known.house.token_endpoint, Question::Form(form(&fields), authorization)).await?;
        if answer.status != 200 {
            return Err(Failure::Refused(answer.status));
        }
        let tokens: Tokens = serde_json::from_slice(&answer.body).map_err(|_| Unsigned::Unreadable)?;
        let said = match jws::open(&tokens.id_token, &known.keys) {
            // The house may have a new key since we asked.
            Err(Unsigned::NoKey) => jws::open(&tokens.id_token, &self.house(now, true).await?.keys),
            opened => opened,
        }?;
        let expected = Expected { issuer: &settings.issuer, client: &settings.client, nonce: &walk.nonce, now: second };
        let subject = claims::subject(&said, &expected)?;
        Ok(seal.code("provider-subject", &[settings.issuer.as_bytes(), subject.as_bytes()]))
    }

    /// What the house says of itself, from memory where that is fresh enough.
    async fn house(&self, now: Duration, is_suspect: bool) -> Result<Remembered, Failure> {
        let holds = if is_suspect { ASKED_AGAIN } else { REMEMBERED };
        let remembered = self.0.remembered.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(remembered) = remembered.filter(|it| now.saturating_sub(it.at) < holds) {
            return Ok(remembered);
        }
        let issuer = &self.0.settings.issuer;
        let url = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let answer = self.0.caller.call(&url, Question::Get).await?;
        let house: House = serde_json::from_slice(&answer.body).map_err(|_| Failure::Discovery)?;
        // A house that calls itself otherwise is another one; and a browser is sent nowhere but to hosts that were named.
        let is_sound = answer.status == 200 && house.issuer == *issuer;
        if !is_sound || target(&house.authorization_endpoint, self.0.caller.allowed()).is_err() {
            return Err(Failure::Discovery);
        }
        let keys = self.0.caller.call(&house.jwks_uri, Question::Get).await?;
        let keys = jws::keys(&keys.body).filter(|_| keys.status == 200).ok_or(Failure::Discovery)?;
        let remembered = Remembered { house, keys, at: now };
        *self.0.remembered.lock().unwrap_or_else(PoisonError::into_inner) = Some(remembered.clone());
        Ok(remembered)
    }
}

fn form(fields: &[(&str, &str)]) -> String {
    fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect::<Vec<_>>().join("&")
}

/// As forms and queries write it: letters, digits and `-._~` stay.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// The account that somebody elsewhere opens; notes the day.
///
/// # Errors
/// Only the store's.
pub fn opens(tx: &mut Tx<'_>, subject: &[u8; 32], day: i64) -> Result<Option<Account>, StoreError> {
    let found = tx.first(&queries::IDENTITY, &[subject.into()], |row| row.uuid(0))?;
    let Some(account) = found else { return Ok(None) };
    tx.execute(&queries::IDENTITY_USED, &[day.into(), subject.into()])?;
    accounts::by_id(tx, account)
}

/// Lets somebody elsewhere open this account. False if they open another one already; an account has one at most, the last.
///
/// # Errors
/// Only the store's.
pub fn link(tx: &mut Tx<'_>, subject: &[u8; 32], account: Uuid, day: i64) -> Result<bool, StoreError> {
    if let Some(other) = tx.first(&queries::IDENTITY, &[subject.into()], |row| row.uuid(0))? {
        return Ok(other == account);
    }
    tx.execute(&queries::DELETE_IDENTITIES_OF, &[account.into()])?;
    tx.execute(&queries::INSERT_IDENTITY, &[subject.into(), account.into(), day.into()])?;
    Ok(true)
}

/// Nobody elsewhere opens this account any more.
///
/// # Errors
/// Only the store's.
pub fn unlink(tx: &mut Tx<'_>, account: Uuid) -> Result<bool, StoreError> {
    Ok(tx.execute(&queries::DELETE_IDENTITIES_OF, &[account.into()])? > 0)
}

/// Since which day an account is linked, and the day on which it was last opened so; counted from 1970-01-01.
///
/// # Errors
/// Only the store's.
pub fn linked(tx: &mut Tx<'_>, account: Uuid) -> Result<Option<(i64, Option<i64>)>, StoreError> {
    tx.first(&queries::IDENTITY_OF, &[account.into()], |row| Ok((row.int(0)?, row.opt_int(1)?)))
}

#[cfg(test)]
#[path = "provider_tests.rs"]
mod tests;
