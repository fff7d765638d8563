//! Whoever comes to a page that is not for everybody is asked once, here, who they are; pages only look at the answer.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use toguna_store::StoreError;
use toguna_web::api::{Bearer, Problem, is_api};
use toguna_web::error::Told;
use toguna_web::routes::Admission;
use toguna_web::{Access, Gate, PageError, Right, Rights, Site, Visit};

use crate::accounts::{self, Account};
use crate::bearer::{Caller, admits, token_of};
use crate::member::{self, Member};
use crate::pages::sign_in;
use crate::roles::{DialogueRole, membership};
use crate::set_up::SetUp;
use crate::voice::{self, AsksAgain, RecentVoices, Voice};

/// The answer of [`DialogueNumbers::number`].
pub type NumberFound<'a> = Pin<Box<dyn Future<Output = Result<Option<i64>, StoreError>> + Send + 'a>>;

/// Knows which dialogue an address means. Dialogues live above this crate, so whoever puts the rooms together hands it in.
pub trait DialogueNumbers: Send + Sync + 'static {
    /// The number of the dialogue with this short name, if the public may know of it.
    fn number<'a>(&'a self, slug: &'a str) -> NumberFound<'a>;

    /// The same from memory, as it was the last time that the store was asked; `None` where nothing is remembered.
    fn remembered(&self, slug: &str) -> Option<i64> {
        let _ = slug;
        None
    }

    /// The dialogue with this short name, whether the public may know of it or not.
    fn place<'a>(&'a self, slug: &'a str) -> PlaceFound<'a>;

    /// The dialogue with this number; its title in `language` if it has one.
    fn titled<'a>(&'a self, number: i64, language: &'a str) -> TitledFound<'a>;

    /// The dialogues on whose teams this person is, and all of them for an administrator, the newest first; titles in `language` if they
    /// have one.
    fn joined<'a>(&'a self, account: &'a Account, language: &'a str) -> JoinedFound<'a>;
}

/// The answer of [`DialogueNumbers::place`].
pub type PlaceFound<'a> = Pin<Box<dyn Future<Output = Result<Option<Place>, StoreError>> + Send + 'a>>;
/// The answer of [`DialogueNumbers::titled`].
pub type TitledFound<'a> = Pin<Box<dyn Future<Output = Result<Option<Joined>, StoreError>> + Send + 'a>>;
/// The answer of [`DialogueNumbers::joined`].
pub type JoinedFound<'a> = Pin<Box<dyn Future<Output = Result<Vec<Joined>, StoreError>> + Send + 'a>>;

/// What must be known of a dialogue before anybody of the team is let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Its number.
    pub number: i64,
    /// Whether the public sees it.
    pub is_public: bool,
}

/// A dialogue on whose team somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// Its number.
    pub number: i64,
    /// Its short name.
    pub slug: String,
    /// Its title.
    pub title: String,
}

/// The gate of the whole house: the team by their sign-in, participants by their cookie or, in the API, by their secret, programs by their token, the
/// first administrator by the one-time link.
pub struct Doorkeeper {
    set_up: SetUp,
    dialogues: Arc<dyn DialogueNumbers>,
    voices: RecentVoices,
}

impl fmt::Debug for Doorkeeper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Doorkeeper")
    }
}

impl Doorkeeper {
    /// A doorkeeper that knows these.
    pub fn new(set_up: SetUp, dialogues: Arc<dyn DialogueNumbers>) -> Self {
        Self { set_up, dialogues, voices: RecentVoices::default() }
    }

    /// The voices that it remembers.
    pub fn voices(&self) -> &RecentVoices {
        &self.voices
    }

    /// Who calls the API: from memory where the command [asks again](AsksAgain), otherwise from the store.
    async fn speaker(&self, site: &Site, slug: &str, parts: &Parts) -> Result<Voice, PageError> {
        let bearer = Bearer::of(&parts.headers);
        if parts.extensions.get::<AsksAgain>().is_some()
            && let (Some(dialogue), Ok(bearer)) = (self.dialogues.remembered(slug), &bearer)
            && let Some(voice) = self.voices.of_bearer(site, *bearer, dialogue).await?
        {
            return Ok(voice);
        }
        let dialogue = self.dialogues.number(slug).await?.ok_or(PageError::NotFound)?;
        Ok(voice::of_bearer(site, bearer?, dialogue).await?.ok_or_else(nobody)?)
    }

    async fn let_speak(&self, site: &Site, parts: &mut Parts) -> Result<(), PageError> {
        let slug = path_parameter(parts, "slug").await?;
        let voice = self.speaker(site, &slug, parts).await?;
        parts.extensions.insert(voice);
        Ok(())
    }

    /// Lets somebody of the team do something in the dialogue of the address, as their roles allow it now: a role that was taken a moment
    /// ago opens nothing any more, and what was being written comes back on the page that says so.
    async fn let_work(&self, site: &Site, right: Right, member: Member, parts: &mut Parts) -> Result<Member, PageError> {
        let slug = path_parameter(parts, "slug").await?;
        let Some(place) = self.dialogues.place(&slug).await? else { return Err(nothing_here(site, parts).await) };
        let (roles, rights) = standing(site, &member.account, place.number).await?;
        if rights.has(right) {
            return Ok(Member { dialogue: Some(place.number), roles, rights, ..member });
        }
        if !rights.is_empty() {
            let text = if is_looking(parts) { "people-role-lacks-page" } else { "people-role-lacks-next" };
            return Err(told(site, parts, StatusCode::FORBIDDEN, "people-role-lacks", text).await);
        }
        if place.is_public {
            let text = if is_looking(parts) { "people-not-on-team-page" } else { "people-not-on-team-next" };
            return Err(told(site, parts, StatusCode::FORBIDDEN, "people-not-on-team", text).await);
        }
        Err(nothing_here(site, parts).await)
    }

    async fn let_in(&self, site: &Site, access: Access, parts: &mut Parts) -> Result<(), PageError> {
        match access {
            Access::Team | Access::May(_) | Access::Coordinator | Access::Administrator => {
                let Some(member) = member::of(site, &parts.headers).await? else { return Err(signed_out(site, parts).await) };
                let member = match access {
                    Access::May(right) => self.let_work(site, right, member, parts).await?,
                    Access::Administrator if !member.is_administrator() => return Err(PageError::Forbidden),
                    Access::Coordinator if !draws_up(site, &member).await? => {
                        return Err(told(site, parts, StatusCode::FORBIDDEN, "people-not-coordinator", "people-not-coordinator-next").await);
                    }
                    _ => member,
                };
                parts.extensions.insert(member);
                Ok(())
            }
            Access::Participant => {
                let slug = path_parameter(parts, "slug").await?;
                let dialogue = self.dialogues.number(&slug).await?.ok_or(PageError::NotFound)?;
                match voice::of(site, &parts.headers, dialogue).await? {
                    Some(voice) => {
                        parts.extensions.insert(voice);
                        Ok(())
                    }
                    None => Err(PageError::Elsewhere(format!("/d/{slug}"))),
                }
            }
            Access::SetUp => {
                let token = path_parameter(parts, "token").await?;
                // Another process on the same database may have made the account.
                let is_first = site.store.read(accounts::count).await? == 0;
                if is_first && self.set_up.is_opened_by(&token) { Ok(()) } else { Err(link_used(site, parts, is_first).await) }
            }
            Access::Token(scope) => {
                let token = token_of(site, Bearer::of(&parts.headers)?, scope).await?;
                let mut dialogue = None;
                if let Some(slug) = optional_parameter(parts, "slug").await? {
                    let place = self.dialogues.place(&slug).await?;
                    let (_, rights) = match &place {
                        Some(place) => standing(site, &token.account, place.number).await?,
                        None => Default::default(),
                    };
                    admits(&token, place.as_ref(), rights, scope.right())?;
                    dialogue = place.map(|place| place.number);
                } else if token.dialogue.is_some() {
                    return Err(Problem::forbidden("This needs a token that is for all dialogues.").into());
                }
                parts.extensions.insert(Caller { token, dialogue });
                Ok(())
            }
            Access::Anyone | Access::Machine => Ok(()),
        }
    }
}

impl Gate for Doorkeeper {
    fn admit<'a>(&'a self, site: &'a Site, access: Access, parts: &'a mut Parts) -> Admission<'a> {
        if access == Access::Participant && is_api(parts.uri.path()) {
            // Nothing else is asked so often; what else may happen here would make its future many times as large.
            return Box::pin(self.let_speak(site, parts));
        }
        Box::pin(self.let_in(site, access, parts))
    }
}

/// What somebody may do in a dialogue just now, and by which roles.
async fn standing(site: &Site, account: &Account, dialogue: i64) -> Result<(Vec<DialogueRole>, Rights), StoreError> {
    let account = account.clone();
    site.store.read(move |tx| membership::standing(tx, &account, dialogue)).await
}

/// Whether this person may draw up a dialogue.
async fn draws_up(site: &Site, member: &Member) -> Result<bool, StoreError> {
    let account = member.account.clone();
    site.store.read(move |tx| membership::draws_up(tx, &account)).await
}

/// The same for a draft of others as for nothing, since its name alone may tell something. A form gets its text back.
async fn nothing_here(site: &Site, parts: &mut Parts) -> PageError {
    if parts.method == Method::POST {
        return told(site, parts, StatusCode::NOT_FOUND, "people-nothing-here", "people-nothing-here-next").await;
    }
    PageError::NotFound
}

fn nobody() -> Problem {
    Problem::unauthorized("No participant of this dialogue has this secret. Whoever has withdrawn has none any more.")
}

/// Whether somebody only opens a page: nothing was written that could be lost.
fn is_looking(parts: &Parts) -> bool {
    parts.method == Method::GET || parts.method == Method::HEAD
}

/// Leads to the sign-in and afterwards back. A form that was sent cannot be sent again by itself: then the page says what to do, so that
/// what was written is not lost.
async fn signed_out(site: &Site, parts: &mut Parts) -> PageError {
    if is_looking(parts) {
        return PageError::Elsewhere(sign_in::path_back_to(parts.uri.path()));
    }
    told(site, parts, StatusCode::FORBIDDEN, "people-signed-out", "people-signed-out-next").await
}

/// The link was used, or is not the one of this start.
async fn link_used(site: &Site, parts: &mut Parts, is_first: bool) -> PageError {
    if is_first {
        return told(site, parts, StatusCode::NOT_FOUND, "people-link-wrong", "people-link-wrong-next").await;
    }
    told(site, parts, StatusCode::GONE, "people-link-used", "people-link-used-next").await
}

async fn told(site: &Site, parts: &mut Parts, status: StatusCode, title: &str, text: &str) -> PageError {
    let Ok(visit) = Visit::from_request_parts(parts, site).await else { return PageError::Forbidden };
    let words = visit.words();
    let next = match title {
        "people-link-wrong" => None,
        "people-signed-out" | "people-link-used" => Some((sign_in::PATH.to_owned(), words.plain("people-sign-in"))),
        _ => Some(("/team".to_owned(), words.plain("people-to-team"))),
    };
    PageError::Told(Arc::new(Told { status, title: words.plain(title), text: words.plain(text), next }))
}

async fn path_parameter(parts: &mut Parts, name: &str) -> Result<String, PageError> {
    optional_parameter(parts, name).await?.ok_or(PageError::NotFound)
}

async fn optional_parameter(parts: &mut Parts, name: &str) -> Result<Option<String>, PageError> {
    let params = RawPathParams::from_request_parts(parts, &()).await.map_err(|_| PageError::NotFound)?;
    Ok(params.iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_owned()))
}
