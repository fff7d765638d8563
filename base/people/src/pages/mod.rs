//! The doors of the team: the first account, coming by an invitation, signing in, signing out; and the keys of its programs.

pub(crate) mod account;
mod accounts;
pub mod invited;
mod passkey;
mod provider;
mod recover;
mod set_up;
pub(crate) mod sign_in;
mod tokens;

use std::sync::Arc;

use axum::response::Response;
use toguna_web::{Access, PageError, Routes, Site, Visit};

use crate::accounts::Account;
use crate::doors::leaving::Keepers;
use crate::doors::provider::Provider;
use crate::gate::DialogueNumbers;
use crate::set_up::SetUp;

/// Signs somebody in without a passphrase and leads on to `to`: for whoever has proved in another way who they are.
///
/// # Errors
/// Only the store's.
pub async fn let_in(visit: &Visit, account: &Account, to: &str) -> Result<Response, PageError> {
    sign_in::signed_in(visit, account, None, to, None).await
}

/// The doors themselves. `provider`: another house that may open some, if there is one.
pub fn routes(site: &Site, set_up: SetUp, provider: Option<Provider>) -> Routes {
    Routes::new(site)
        .get("/setup/{token}", Access::SetUp, set_up::show)
        .attempt("/setup/{token}", Access::SetUp, set_up::take)
        .get(sign_in::PATH, Access::Anyone, sign_in::show)
        .attempt(sign_in::PATH, Access::Anyone, sign_in::take)
        .post("/team/logout", Access::Anyone, sign_in::leave)
        .get(recover::PATH, Access::Anyone, recover::show)
        .attempt(recover::PATH, Access::Anyone, recover::take)
        .attempt(passkey::PATH, Access::Anyone, passkey::take)
        .get(provider::PATH, Access::Anyone, provider::go)
        .get(provider::BACK, Access::Anyone, provider::back)
        .with(set_up)
        .with(provider)
}

/// The pages on which keys for programs are made and revoked, and those of whoever was invited onto a team.
pub fn token_routes(site: &Site, dialogues: Arc<dyn DialogueNumbers>) -> Routes {
    Routes::new(site)
        .get(tokens::PATH, Access::Team, tokens::show)
        .post(tokens::PATH, Access::Team, tokens::make)
        .post("/team/tokens/revoke", Access::Team, tokens::revoke)
        .get(invited::PATH, Access::Anyone, invited::ask)
        .attempt(invited::PATH, Access::Anyone, invited::find)
        .get("/team/invited/{code}", Access::Anyone, invited::show)
        .attempt("/team/invited/{code}", Access::Anyone, invited::take)
        .with(dialogues)
}

/// The pages about one's own account, and those on which an administrator looks after all of them. `keepers` are the rooms that keep something of people of the team.
pub fn account_routes(site: &Site, dialogues: Arc<dyn DialogueNumbers>, keepers: Keepers, provider: Option<Provider>) -> Routes {
    account::routes(site).merge(accounts::routes(site)).with(dialogues).with(keepers).with(provider)
}
