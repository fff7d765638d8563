//! A voice can be taken back. Before it is, the person reads exactly what goes and what cannot.

use askama::Template;
use axum::response::Response;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Flash, Form, Html, PageError, signs};

use super::here::Taking;
use crate::queries::recordings::spoken_by;
use crate::queries::{groups_of, statements_of, votes_of};
use crate::recording::{SpokenState, forget_gone, recordings_of};
use crate::withdraw::Withdraw;

#[derive(Template)]
#[template(path = "consult/leave.html")]
struct Leave<'a> {
    words: &'a Words,
    form: Html,
    command: Html,
    votes: u64,
    statements: u64,
    groups: u64,
    recordings: u64,
    mine: String,
}

/// `GET /d/{slug}/leave`.
pub(crate) async fn ask(here: Taking) -> Result<Response, PageError> {
    let (dialogue, person) = (here.dialogue.number, here.voice.participant);
    let counts = here.visit.site.store.read(move |tx| {
        let votes = votes_of(tx, dialogue, person)?.len();
        let statements = statements_of(tx, dialogue, person)?;
        // What waits to be written down, and the voice that others may hear.
        let mut recordings = spoken_by(tx, dialogue, person)?.iter().filter(|said| said.state == SpokenState::Waiting).count();
        for own in &statements {
            recordings += recordings_of(tx, dialogue, own.number)?.iter().filter(|found| found.is_own_voice).count();
        }
        let groups = groups_of(tx, dialogue, person)?.len();
        Ok::<_, StoreError>([votes, statements.len(), groups, recordings].map(|count| count as u64))
    });
    let [votes, statements, groups, recordings] = counts.await?;
    let template = Leave {
        words: here.words(),
        form: here.visit.form(&here.path("/leave")),
        command: here.visit.command_field(),
        votes,
        statements,
        groups,
        recordings,
        mine: here.path("/mine"),
    };
    here.page(&here.words().plain("consult-leave"), &template)?.respond()
}

/// `POST /d/{slug}/leave`: possible at any time, whether the dialogue is open or not.
pub(crate) async fn withdraw(here: Taking, form: Form) -> Result<Response, PageError> {
    let site = &here.visit.site;
    let command = Withdraw {
        header: site.header(form.command_id()?, Some(here.dialogue.number), 0, site.now()),
        dialogue: here.dialogue.number,
        participant: here.voice.participant,
    };
    let done = site.store.write(command).await;
    forget_gone(&site.store, &site.keys).await?;
    match done {
        Ok(_) => Ok(here.forget(&Flash::good(here.words().plain("consult-left")))),
        Err(refusal) => here.refused(refusal, None, ""),
    }
}
