//! Signing in with a passkey. Nobody is asked for a name: the device knows whose key it holds.

use axum::http::HeaderMap;
use axum::response::Response;
use toguna_store::StoreError;
use toguna_web::{Flash, Form, PageError, Visit, base64};

use super::sign_in;
use crate::doors::passkeys::ceremony::{self, Answer, MOST_ID_BYTES, Place};
use crate::doors::passkeys::{self, Challenge, Purpose};
use crate::doors::sign_ins::Way;
use crate::member::hour_of;

/// Where the device's answer goes.
pub(super) const PATH: &str = "/team/login/passkey";

/// What the page of the sign-in needs to offer it; nothing where this site can have no passkeys.
pub(super) struct Offer {
    /// The name for which passkeys are made.
    pub(super) place: String,
    /// What the device is to sign.
    pub(super) challenge: String,
}

/// A fresh offer.
pub(super) fn offer(visit: &Visit) -> Option<Offer> {
    let place = Place::of(&visit.site.settings().base_url)?;
    Some(Offer { place: place.id, challenge: Challenge::new(&visit.site, Purpose::SignIn).text })
}

/// `POST /team/login/passkey`.
pub(super) async fn take(visit: Visit, headers: HeaderMap, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let place = Place::of(&site.settings().base_url).ok_or(PageError::NotFound)?;
    let to = sign_in::back(form.text("to"));
    let again = sign_in::path_back_to(to);
    let failed = |key: &str| Ok(visit.go_saying(&again, &Flash::attention(words.plain(key))));
    let now = site.now();
    let Some(challenge) = Challenge::open(site.seal(), now, Purpose::SignIn, form.text("challenge")) else {
        return failed("doors-passkey-late");
    };
    let bytes = |name: &str| base64::decode(form.text(name)).unwrap_or_default();
    let (client_data, authenticator_data, signature) = (bytes("client_data"), bytes("authenticator_data"), bytes("signature"));
    let id = Some(bytes("credential")).filter(|id| !id.is_empty() && id.len() <= MOST_ID_BYTES);
    let Some(id) = id else { return failed("doors-passkey-doubt") };
    let (wanted, asked) = (id.clone(), challenge.clone());
    let (known, is_spent) = site.store.read(move |tx| Ok::<_, StoreError>((passkeys::known(tx, &wanted)?, asked.is_spent(tx)?))).await?;
    // Looked at before the count of uses is: a form that was sent twice is no copy of a device.
    if is_spent {
        return failed("doors-passkey-late");
    }
    let Some(known) = known else { return failed("doors-passkey-unknown") };
    let handle = form.text("handle");
    if !handle.is_empty() && handle != passkeys::handle(site.seal(), known.account.id) {
        return failed("doors-passkey-doubt");
    }
    let answer = Answer { client_data: &client_data, authenticator_data: &authenticator_data, signature: &signature };
    let uses = match ceremony::authenticate(&place, challenge.text.as_bytes(), answer, &known.public_key, known.uses) {
        Ok(uses) => uses,
        Err(doubt) => {
            tracing::debug!(%doubt, "a passkey did not open");
            return failed(if doubt == ceremony::Doubt::Copied { "doors-passkey-copied" } else { "doors-passkey-doubt" });
        }
    };
    let day = hour_of(now).div_euclid(24);
    // Between the reading and this, the passkey may have been taken away or used: then this answer counts no more.
    let change =
        site.store.transact(move |tx| Ok::<_, StoreError>(challenge.spend(tx, now)? && passkeys::used(tx, &id, known.uses, uses, day)?));
    if !change.await? {
        return failed("doors-passkey-late");
    }
    sign_in::signed_in_by(&visit, &known.account, Some(&headers), to, None, Way::Passkey).await
}
