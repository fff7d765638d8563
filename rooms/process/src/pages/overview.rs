//! Where a dialogue stands, in one look: its state in a sentence, the figures, and what can be done next.

use askama::Template;
use axum::response::Response;
use toguna_people::participants;
use toguna_tongues::Words;
use toguna_web::{Html, PageError, Right, Visit};

use super::state::{self, Step};
use super::{Fact, Owned, Said, text_for};
use crate::model::{Dialogue, NotOpen, State};

#[derive(Template)]
#[template(path = "process/overview.html")]
struct Overview<'a> {
    words: &'a Words,
    owned: &'a Owned,
    title: Said<'a>,
    question: Said<'a>,
    state: &'static str,
    is_draft: bool,
    state_name: String,
    standing: String,
    facts: Vec<Fact>,
    steps: Vec<StepForm>,
    duplicate: Option<Html>,
    command: Html,
    may_freeze: bool,
}

struct StepForm {
    /// Nothing for closing, which is asked once more on a page of its own.
    form: Option<Html>,
    step: Step,
}

pub(super) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let words = visit.words();
    let dialogue = &owned.dialogue;
    let number = dialogue.number;
    let (people, withdrawn) = visit.site.store.read(move |tx| participants::count(tx, number)).await?;
    let fact = |key: &str, figure: i64| Fact { label: words.plain(key), figure: words.number(figure as u64), path: None };
    let mut facts = vec![fact("process-fact-people", people)];
    if withdrawn > 0 {
        facts.push(fact("process-fact-withdrawn", withdrawn));
    }
    facts.extend(owned.above().facts(&visit, dialogue).await?);
    let tabs = owned.tabs(words);
    for fact in &mut facts {
        fact.path = fact.path.take().filter(|path| tabs.iter().any(|tab| tab.path == *path));
    }
    let text = text_for(&visit, dialogue);
    let steps = state::steps(dialogue.state)
        .filter(|_| owned.may(Right::Lead))
        .map(|step| StepForm { form: (step.to != State::Closed).then(|| visit.form(&owned.path("/state"))), step });
    let template = Overview {
        words,
        owned: &owned,
        title: Said::title(text),
        question: Said::question(text),
        state: shown_state(&visit, dialogue),
        state_name: words.plain(shown_name(&visit, dialogue)),
        standing: standing(&visit, dialogue),
        facts,
        steps: steps.collect(),
        duplicate: owned.may(Right::Prepare).then(|| visit.form(&owned.path("/duplicate"))),
        command: visit.command_field(),
        is_draft: dialogue.state == State::Draft,
        may_freeze: owned.may(Right::Freeze) && !visit.site.frozen().covers(&dialogue.draft.slug),
    };
    owned.page(&visit, &words.plain("process-tab-overview"), &Html::of(&template)?)?.respond()
}

/// The word of a dialogue's state as its sign is drawn: what is stopped is not shown as open.
pub(super) fn shown_state(visit: &Visit, dialogue: &Dialogue) -> &'static str {
    if visit.site.frozen().covers(&dialogue.draft.slug) { "stopped" } else { dialogue.state.word() }
}

/// The message that names it.
pub(super) fn shown_name(visit: &Visit, dialogue: &Dialogue) -> &'static str {
    if visit.site.frozen().covers(&dialogue.draft.slug) { "process-state-stopped" } else { state::name_of(dialogue.state) }
}

/// Where a dialogue stands today, in a sentence with its days.
pub(super) fn standing(visit: &Visit, dialogue: &Dialogue) -> String {
    let words = visit.words();
    if visit.site.frozen().covers(&dialogue.draft.slug) {
        return words.plain("process-stands-stopped");
    }
    let with_day = |key: &str, day: i64| words.say(key, &[("day", words.date(day).into())]);
    if dialogue.state == State::Draft {
        return words.plain("process-stands-draft");
    }
    match (dialogue.takes_voices(visit.site.now()), dialogue.draft.closes_day) {
        (Ok(()), Some(day)) => with_day("process-stands-open-until", day),
        (Ok(()), None) => words.plain("process-stands-open"),
        (Err(NotOpen::NotYet(Some(day))), _) => with_day("process-stands-opens-on", day),
        (Err(NotOpen::NotYet(None)), _) => words.plain("process-stands-draft"),
        (Err(NotOpen::Paused), _) => words.plain("process-stands-paused"),
        (Err(NotOpen::Ended), Some(day)) if dialogue.state == State::Open => with_day("process-stands-ended-on", day),
        (Err(NotOpen::Ended), _) => words.plain("process-stands-closed"),
    }
}
