//! How a change of the vault itself is told: to everybody who has to do with the vault, and with a button for whoever may answer.

use askama::Template;
use toguna_people::vault::change::{Change, Wish};
use toguna_people::vault::opening::OpeningState;
use toguna_tongues::Words;
use toguna_web::{Html, Visit};
use uuid::Uuid;

/// The changes, the latest first.
#[derive(Template)]
#[template(path = "consult/vault/changes.html")]
pub(super) struct Changes<'a> {
    words: &'a Words,
    /// Whether one waits for an answer.
    is_waiting: bool,
    list: Vec<Shown>,
}

struct Shown {
    title: String,
    facts: Vec<String>,
    state: String,
    id: Uuid,
    agree: Option<(Html, Html)>,
    refuse: Option<(Html, Html)>,
}

/// Where answers go, and which of them whoever looks may give.
pub(super) struct Answers<'a> {
    /// The place whose changes can be answered here; those of another are only told.
    pub dialogue: i64,
    /// The path of the form; nothing for whoever may only look.
    pub action: Option<String>,
    /// What she may agree to.
    pub may_agree: &'a [Uuid],
}

impl<'a> Changes<'a> {
    pub(super) fn new(visit: &'a Visit, changes: &[Change], answers: &Answers<'_>) -> Self {
        let list: Vec<Shown> = changes.iter().map(|change| shown(visit, change, answers)).collect();
        let is_waiting = changes.iter().any(|change| change.state == OpeningState::Asked);
        Self { words: visit.words(), is_waiting, list }
    }
}

fn shown(visit: &Visit, change: &Change, answers: &Answers<'_>) -> Shown {
    let words = visit.words();
    let said = |key: &str, name: &Option<String>, day: i64| {
        let name = name.clone().unwrap_or_else(|| words.plain("consult-vault-gone"));
        words.say(key, &[("name", name.as_str().into()), ("day", words.date(day).as_str().into())])
    };
    let mut facts = vec![said("consult-vault-change-asked", &change.asked_name, change.asked_day)];
    match (change.answered_by, change.answered_day) {
        (Some(_), Some(day)) if change.state == OpeningState::Agreed => {
            facts.push(said("consult-vault-agreed-by", &change.answered_name, day));
        }
        (Some(_), Some(day)) => facts.push(said("consult-vault-refused-by", &change.answered_name, day)),
        // The first key, or one for which nobody had left a contact.
        _ if change.state == OpeningState::Agreed => facts.push(words.plain("consult-vault-change-alone")),
        _ => {}
    }
    if change.dialogue == 0 && answers.dialogue != 0 {
        facts.push(words.plain("consult-vault-of-all"));
    }
    let form = || answers.action.as_ref().map(|action| (visit.form(action), visit.command_field()));
    let is_answered_here = change.state == OpeningState::Asked && change.dialogue == answers.dialogue;
    Shown {
        title: match change.wish {
            Wish::Key(key) => words.say("consult-vault-change-key", &[("vault", key.name().to_string().into())]),
            Wish::OnePerson => words.plain("consult-vault-change-rule"),
        },
        facts,
        state: words.plain(match change.state {
            OpeningState::Asked => "consult-vault-state-asked",
            OpeningState::Agreed => "consult-vault-change-done",
            OpeningState::Refused => "consult-vault-state-refused",
        }),
        id: change.id,
        agree: (is_answered_here && answers.may_agree.contains(&change.id)).then(form).flatten(),
        refuse: is_answered_here.then(form).flatten(),
    }
}
