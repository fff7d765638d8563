//! What was spoken waits here for somebody who listens, gives it words, or says why it is not taken in.

use askama::Template;
use axum::response::Response;
use toguna_people::roles::acts::Noted;
use toguna_process::pages::Owned;
use toguna_process::spoken::own_name;
use toguna_tongues::Words;
use toguna_web::text::clean_statement;
use toguna_web::{Flash, Form, Html, PageError, Problems, Visit};
use uuid::Uuid;

use super::labels::{kind_key, kind_symbol, reason_key};
use super::sound::player;
use crate::languages::to_write;
use crate::model::{Kind, Reason, STATEMENT_LIMIT, Wording};
use crate::queries::recordings::spoken_waiting;
use crate::recording::{Spoken, forget_gone};
use crate::refusal::Refusal;
use crate::write_down::{RejectSpoken, WriteDown};

/// Recordings on one page: listening takes time.
const SHOWN: usize = 10;

#[derive(Template)]
#[template(path = "consult/spoken.html")]
struct Queue<'a> {
    words: &'a Words,
    form: Html,
    items: Vec<Item<'a>>,
    count: usize,
    recordings: String,
}

struct Item<'a> {
    id: Uuid,
    day: String,
    player: Html,
    command: Html,
    languages: Vec<(&'a str, &'a str, bool)>,
    language: &'a str,
    is_shared: bool,
    kinds: Vec<(Kind, bool)>,
    text: String,
    problem: Option<String>,
}

/// What was typed for a recording and could not be kept, and why.
struct Again<'a> {
    id: Uuid,
    form: &'a Form,
    problem: String,
}

/// `GET /team/d/{slug}/spoken`: the oldest first.
pub(crate) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    page(&visit, &owned, None).await
}

/// `POST /team/d/{slug}/spoken`: of `sound`, `do` is `write` with `text`, `language` and `kind`, or `reject.REASON`.
pub(crate) async fn act(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let id: Uuid = form.number("sound").ok_or(PageError::BadInput("no sound".into()))?;
    let (dialogue, account) = (owned.dialogue.number, owned.member.account.id);
    let header = site.header(form.command_id()?, Some(dialogue), 0, site.now());
    let again = |problem: String| Again { id, form: &form, problem };
    let outcome = match form.text("do").split_once('.') {
        Some(("reject", reason)) => {
            let reason = Reason::from_word(reason).ok_or(PageError::BadInput("a reason that is none".into()))?;
            let command = RejectSpoken { header, dialogue, id, reason };
            let done = site.store.write(Noted::new(command, account, "consult-audit-spoken-rejected")).await;
            done.map(|_| words.plain("consult-spoken-did-reject"))
        }
        _ if form.text("do") == "write" => {
            let text = match clean_statement(form.text("text"), STATEMENT_LIMIT) {
                Ok(text) => text,
                Err(error) => return page(&visit, &owned, Some(again(error.say(words)))).await,
            };
            let Some(kind) = Kind::from_word(form.text("kind")) else {
                return page(&visit, &owned, Some(again(words.plain("consult-say-kind-missing")))).await;
            };
            let language = to_write(&owned.dialogue).into_iter().find(|tag| *tag == form.text("language"));
            let language = language.ok_or(PageError::BadInput("a language that is not offered".into()))?.to_owned();
            let command = WriteDown { header, dialogue, id, kind, wording: Wording { language, text } };
            let done = site.store.write(Noted::new(command, account, "consult-audit-spoken-written")).await;
            done.map(|done| words.say("consult-spoken-did-write", &[("number", done.answer.number.to_string().as_str().into())]))
        }
        _ => return Err(PageError::BadInput("an act that is none".into())),
    };
    forget_gone(&site.store, &site.keys).await?;
    match outcome {
        Ok(said) => Ok(visit.go_saying(&owned.path("/spoken"), &Flash::good(said))),
        Err(Refusal::NoSuchStatement | Refusal::Store(toguna_store::StoreError::Forgotten { .. })) => {
            Ok(visit.go_saying(&owned.path("/spoken"), &Flash::attention(words.plain("consult-spoken-gone"))))
        }
        Err(Refusal::Store(error)) => Err(error.into()),
        Err(refusal) => page(&visit, &owned, Some(again(super::desk::act::why_not(words, &refusal)))).await,
    }
}

async fn page(visit: &Visit, owned: &Owned, again: Option<Again<'_>>) -> Result<Response, PageError> {
    let words = visit.words();
    let dialogue = owned.dialogue.number;
    let waiting = visit.site.store.read(move |tx| spoken_waiting(tx, dialogue)).await?;
    let count = waiting.len();
    let mut problems = Problems::new();
    let mut items = Vec::new();
    for said in waiting.iter().take(SHOWN) {
        let again = again.as_ref().filter(|again| again.id == said.id);
        if let Some(again) = again {
            problems.add(&format!("text-{}", said.id), again.problem.clone());
        }
        items.push(item(visit, owned, said, again)?);
    }
    let template = Queue { words, form: visit.form(&owned.path("/spoken")), items, count, recordings: owned.path("/recordings") };
    owned.page(visit, &words.plain("consult-spoken"), &Html::of(&template)?)?.problems(&problems)?.respond()
}

fn item<'a>(visit: &Visit, owned: &'a Owned, said: &Spoken, again: Option<&Again<'_>>) -> Result<Item<'a>, PageError> {
    let words = visit.words();
    let typed = |field: &str| again.map(|again| again.form.text(field));
    let chosen = typed("language").unwrap_or(&said.language);
    let languages: Vec<(&str, &str, bool)> = to_write(&owned.dialogue).into_iter().map(|tag| (tag, own_name(tag), tag == chosen)).collect();
    let language = languages.iter().find(|(tag, ..)| *tag == chosen).map_or("", |(tag, ..)| *tag);
    let kind = typed("kind").and_then(Kind::from_word);
    Ok(Item {
        id: said.id,
        day: words.date(said.said_at.div_euclid(86_400)),
        player: player(words, &owned.path(&format!("/spoken/{}", said.id)), said.seconds)?,
        command: visit.command_field(),
        languages,
        language,
        is_shared: said.is_shared,
        kinds: Kind::ALL.map(|each| (each, Some(each) == kind)).to_vec(),
        text: typed("text").unwrap_or_default().to_owned(),
        problem: again.map(|again| again.problem.clone()),
    })
}
