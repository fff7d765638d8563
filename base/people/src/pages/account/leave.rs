//! One's own data, and the way out for good.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use toguna_tongues::Words;
use toguna_web::{Field, Flash, Form, Html, PageError, Problems, Visit};

use super::{LEAVE, ask_passphrase, is_really};
use crate::doors::leaving::{self, Keepers, Leaving};
use crate::gate::{DialogueNumbers, Joined};
use crate::member::{self, Member, hour_of};
use crate::pages::sign_in;

#[derive(Template)]
#[template(path = "people/account/leave.html")]
struct Leave<'a> {
    words: &'a Words,
    is_last: bool,
    joined: Vec<Joined>,
    form: Html,
    passphrase: Field<'a>,
}

/// `GET /team/account/data.json`: everything that is kept of whoever asks.
pub(super) async fn data(visit: Visit, member: Member, Extension(keepers): Extension<Keepers>) -> Result<Response, PageError> {
    let (account, hour) = (member.account.clone(), hour_of(visit.site.now()));
    let file = visit.site.store.read(move |tx| leaving::told(tx, &account, hour, &keepers)).await?;
    let text = serde_json::to_string_pretty(&file).map_err(|error| PageError::Internal(format!("one's own data: {error}")))?;
    // Written so that nothing in it is markup, whatever opens the file.
    let mut response = (StatusCode::OK, text.replace('<', "\\u003c") + "\n").into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"toguna-account.json\""));
    Ok(response)
}

/// `GET /team/account/leave`.
pub(super) async fn show(
    visit: Visit,
    member: Member,
    Extension(dialogues): Extension<Arc<dyn DialogueNumbers>>,
) -> Result<Response, PageError> {
    page(&visit, &member, &*dialogues, &Problems::new()).await
}

/// `POST /team/account/leave`: for good.
pub(super) async fn leave(
    visit: Visit,
    member: Member,
    Extension(dialogues): Extension<Arc<dyn DialogueNumbers>>,
    Extension(keepers): Extension<Keepers>,
    form: Form,
) -> Result<Response, PageError> {
    let mut problems = Problems::new();
    if !is_really(&visit, &member, &form, &mut problems).await? {
        return page(&visit, &member, &*dialogues, &problems).await;
    }
    let account = member.account.clone();
    let left = visit.site.store.transact(move |tx| leaving::leave(tx, &account, &keepers)).await?;
    if left == Leaving::LastCoordinator {
        problems.add("passphrase", visit.words().plain("doors-leave-alone"));
    }
    if left != Leaving::Gone {
        return page(&visit, &member, &*dialogues, &problems).await;
    }
    let mut response = visit.go_saying(sign_in::PATH, &Flash::good(visit.words().plain("doors-left")));
    response.headers_mut().append(SET_COOKIE, member::no_cookie().header(&visit.site));
    Ok(response)
}

async fn page(visit: &Visit, member: &Member, dialogues: &dyn DialogueNumbers, problems: &Problems) -> Result<Response, PageError> {
    let words = visit.words();
    let account = member.account.clone();
    let is_last = visit.site.store.read(move |tx| leaving::is_last_administrator(tx, &account)).await?;
    let joined = if member.is_administrator() { Vec::new() } else { dialogues.joined(&member.account, visit.language.tag()).await? };
    let template = Leave { words, is_last, joined, form: visit.form(LEAVE), passphrase: ask_passphrase(words, problems) };
    member.page(visit, &words.plain("doors-leave"), &Html::of(&template)?)?.problems(problems)?.respond()
}
