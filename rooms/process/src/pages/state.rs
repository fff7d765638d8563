//! A dialogue is opened, paused, closed and opened again. Each step says beforehand what it means for people; closing is asked twice.

use askama::Template;
use axum::response::Response;
use toguna_people::roles::acts::Noted;
use toguna_tongues::Words;
use toguna_web::{Flash, Form, Html, PageError, Visit};

use super::{Owned, Said, text_for};
use crate::change_state::{ChangeState, StateRefused};
use crate::model::State;

/// A step that can be taken now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    /// Where it leads.
    pub(super) to: State,
    /// The message on its button.
    pub(super) button: &'static str,
    /// The message that says what it means.
    pub(super) meaning: &'static str,
}

/// What can be done with a dialogue in this state, the likeliest first.
pub(super) fn steps(from: State) -> impl Iterator<Item = Step> {
    [State::Open, State::Paused, State::Closed].into_iter().filter(move |to| from.may_become(*to)).map(move |to| {
        let (button, meaning) = match (from, to) {
            (State::Draft, _) => ("process-open", "process-open-meaning"),
            (_, State::Paused) => ("process-pause", "process-pause-meaning"),
            (_, State::Closed) => ("process-close", "process-close-meaning"),
            (State::Paused, _) => ("process-go-on", "process-go-on-meaning"),
            _ => ("process-reopen", "process-reopen-meaning"),
        };
        Step { to, button, meaning }
    })
}

/// The message with the name of a state.
pub(super) fn name_of(state: State) -> &'static str {
    match state {
        State::Draft => "process-state-draft",
        State::Open => "process-state-open",
        State::Paused => "process-state-paused",
        State::Closed => "process-state-closed",
    }
}

#[derive(Template)]
#[template(path = "process/close.html")]
struct Close<'a> {
    words: &'a Words,
    title: Said<'a>,
    form: Html,
    command: Html,
    back: String,
}

/// Asks once more before a dialogue is closed.
pub(super) async fn ask(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    if !owned.dialogue.state.may_become(State::Closed) {
        return Ok(visit.go(&owned.path("")));
    }
    let words = visit.words();
    let template = Close {
        words,
        title: Said::title(text_for(&visit, &owned.dialogue)),
        form: visit.form(&owned.path("/state")),
        command: visit.command_field(),
        back: owned.path(""),
    };
    owned.page(&visit, &words.plain("process-close-ask"), &Html::of(&template)?)?.respond()
}

pub(super) async fn take(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let words = visit.words();
    let offered = State::from_word(form.text("to")).filter(|to| *to != State::Draft);
    let to = offered.ok_or_else(|| PageError::BadInput("no state that a dialogue can be led to".into()))?;
    if to == State::Closed && form.text("sure") != "yes" {
        return Ok(visit.go(&owned.path("/close")));
    }
    let (site, number) = (&visit.site, owned.dialogue.number);
    let header = site.header(form.command_id()?, Some(number), 0, site.now());
    let what = match to {
        State::Open | State::Draft => "process-act-opened",
        State::Paused => "process-act-paused",
        State::Closed => "process-act-closed",
    };
    let command = Noted::new(ChangeState { header, dialogue: number, to }, owned.member.account.id, what);
    let flash = match site.store.write(command).await {
        Ok(_) => Flash::good(words.plain(match to {
            State::Open | State::Draft => "process-now-open",
            State::Paused => "process-now-paused",
            State::Closed => "process-now-closed",
        })),
        // Somebody else was quicker, or the page was old: what the page shows now is what holds.
        Err(StateRefused::NoWay { .. }) => Flash::attention(words.plain("process-state-changed-since")),
        Err(StateRefused::NoSuchDialogue) => return Err(PageError::NotFound),
        Err(StateRefused::Store(error)) => return Err(error.into()),
    };
    Ok(visit.go_saying(&owned.path(""), &flash))
}
