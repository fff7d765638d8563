//! How statements are looked after, for everybody to read before they say something: when, by whom, for which reasons, and what to do when
//! one does not agree.

use askama::Template;
use axum::response::Response;
use toguna_process::model::Moderation;
use toguna_tongues::Words;
use toguna_web::PageError;

use super::here::Here;
use super::labels::{reason_key, rule_key};
use crate::model::Reason;
use crate::moderation_act::Outcome;
use crate::place_statements::first_asked;
use crate::queries::statements;

#[derive(Template)]
#[template(path = "consult/rules.html")]
struct Rules<'a> {
    words: &'a Words,
    is_before: bool,
    reasons: Vec<(Reason, u64)>,
    said: u64,
    accepted: u64,
    waiting: u64,
    merged: u64,
    taken_out: u64,
    first: u64,
    say: Option<String>,
    front: String,
}

/// `GET /d/{slug}/rules`.
pub(crate) async fn show(here: Here) -> Result<Response, PageError> {
    let dialogue = here.dialogue.number;
    let all = here.visit.site.store.read(move |tx| statements(tx, dialogue)).await?;
    let outcomes: Vec<Outcome> = all.iter().filter_map(Outcome::of).collect();
    let count = |wanted: Outcome| outcomes.iter().filter(|outcome| **outcome == wanted).count() as u64;
    let reasons: Vec<(Reason, u64)> = (0..).zip(Reason::ALL).map(|(place, reason)| (reason, count(Outcome::Rejected(place)))).collect();
    let template = Rules {
        words: here.words(),
        is_before: here.dialogue.draft.moderation == Moderation::Before,
        said: outcomes.len() as u64,
        accepted: count(Outcome::Accepted),
        waiting: count(Outcome::Waiting),
        merged: count(Outcome::Merged),
        taken_out: reasons.iter().map(|(_, count)| count).sum(),
        reasons,
        first: first_asked(&all).len() as u64,
        say: (here.voice.is_some() && here.takes_voices().is_ok()).then(|| here.path("/say")),
        front: here.path(""),
    };
    here.page(&here.words().plain("consult-rules"), &template)?.respond()
}
