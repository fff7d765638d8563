//! The team's first page: every dialogue that this person leads, and what to do while there is none.

use askama::Template;
use axum::response::Response;
use toguna_people::roles::membership;
use toguna_people::{Member, participants};
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Html, PageError, Visit};

use super::overview::{shown_name, shown_state, standing};
use super::{Said, text_for};
use crate::model::Dialogue;
use crate::queries;

#[derive(Template)]
#[template(path = "process/home.html")]
struct Home<'a> {
    words: &'a Words,
    /// Whether the person may draw up a dialogue.
    draws_up: bool,
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    path: String,
    title: Said<'a>,
    question: Said<'a>,
    state: &'static str,
    state_name: String,
    standing: String,
    people: String,
    simulated: bool,
}

pub(super) async fn show(visit: Visit, member: Member) -> Result<Response, PageError> {
    let words = visit.words();
    let (sees_all, account) = (member.is_administrator(), member.account.clone());
    let found = visit.site.store.read(move |tx| {
        let dialogues = if sees_all { queries::all_dialogues(tx)? } else { queries::dialogues_of(tx, account.id)? };
        let draws_up = membership::draws_up(tx, &account)?;
        let counted = |dialogue: Dialogue| {
            let (people, _) = participants::count(tx, dialogue.number)?;
            Ok::<_, StoreError>((dialogue, people))
        };
        Ok::<_, StoreError>((dialogues.into_iter().map(counted).collect::<Result<Vec<_>, _>>()?, draws_up))
    });
    let (found, draws_up) = found.await?;
    // What is worked on now is most likely the newest.
    let rows = found.iter().rev().map(|(dialogue, people)| {
        let text = text_for(&visit, dialogue);
        Row {
            path: format!("/team/d/{}", dialogue.draft.slug),
            title: Said::title(text),
            question: Said::question(text),
            state: shown_state(&visit, dialogue),
            state_name: words.plain(shown_name(&visit, dialogue)),
            standing: standing(&visit, dialogue),
            people: words.say("process-people", &[("people", (*people as u64).into())]),
            simulated: dialogue.draft.simulated,
        }
    });
    let template = Home { words, draws_up, rows: rows.collect() };
    let banner = super::freeze::everything_banner(&visit, &member, draws_up)?;
    let content = Html::trusted(format!("{banner}{}", Html::of(&template)?));
    member.page(&visit, &words.plain("process-home"), &content)?.wide().respond()
}
