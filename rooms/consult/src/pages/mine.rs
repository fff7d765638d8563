//! One's own voice: the number to come back with, what one said of each statement, and what became of one's own.

use askama::Template;
use axum::response::Response;
use toguna_opinion::votes::Vote;
use toguna_store::{StoreError, Tx};
use toguna_tongues::Words;
use toguna_web::{Flash, Form, Html, PageError, signs};

use super::here::Taking;
use super::labels::{VOTES, kind_key, kind_symbol, mark_key, reason_key, standing_key, vote_class, vote_key, vote_symbol};
use super::sound::player;
use super::weigh::taken_out;
use crate::cast_vote::CastVote;
use crate::model::{Kind, Reason, Standing, Statement, Wording};
use crate::moderation_act::ActKind;
use crate::queries::recordings::spoken_by;
use crate::queries::{counting, desk, groups_of, statement, statements_of, votes_of};
use crate::recording::{Spoken, SpokenState};
use crate::refusal::Refusal;
use crate::translation::{Mark, Reading};

/// Votes on one page: a phone shows them without getting slow.
const VOTES_A_PAGE: usize = 25;

#[derive(Template)]
#[template(path = "consult/mine.html")]
struct Mine<'a> {
    words: &'a Words,
    code: String,
    is_open: bool,
    form: Html,
    command: Html,
    votes: Vec<OwnVote>,
    /// The pages before and after this one.
    before: Option<String>,
    after: Option<String>,
    said: Vec<Said>,
    /// What was spoken and is no statement yet.
    spoken: Vec<OwnSpoken>,
    spoken_form: Html,
    groups: Vec<(&'a str, Option<&'a str>)>,
    groups_path: Option<String>,
    rest: Html,
    leave: String,
    weigh: String,
    rules: String,
    contact: Option<String>,
}

struct OwnVote {
    number: i64,
    kind: Kind,
    wording: Wording,
    beneath: Option<Wording>,
    mark: Mark,
    vote: Vote,
    matters: bool,
}

struct OwnSpoken {
    id: uuid::Uuid,
    /// None where it was not taken in: then the sound is gone, and this is why.
    player: Option<Html>,
    command: Html,
    reason: Option<Reason>,
    seconds: u32,
}

struct Said {
    wording: Wording,
    kind: Kind,
    standing: Standing,
    reason: Option<Reason>,
    /// Whether the team has merged it into another one, and that one if others weigh it.
    is_joined: bool,
    joined: Option<(i64, Wording)>,
    /// What it was before the team corrected it.
    written: Option<String>,
}

/// What became of a statement of one's own.
fn told(tx: &mut Tx<'_>, dialogue: i64, said: &Statement, language: &str) -> Result<Option<Said>, StoreError> {
    let Some(wording) = said.texts.first().cloned() else { return Ok(None) };
    let is_joined = said.merged_into.is_some();
    let mut joined = None;
    if is_joined {
        // Only what everybody may read is shown: the other one may have been taken out since.
        let root = counting(tx, dialogue)?.root(said.number);
        let found = statement(tx, dialogue, root)?.filter(|found| found.standing == Standing::Accepted);
        joined = found.and_then(|found| Some((found.number, found.wording(language)?.clone())));
    }
    let acts = desk::acts_on(tx, dialogue, said.number)?;
    let corrected = acts.into_iter().find(|act| act.kind == ActKind::Correct && act.undone.is_none());
    let written = corrected.and_then(|act| act.before.wording).filter(|written| *written != wording.text);
    Ok(Some(Said { wording, kind: said.kind, standing: said.standing, reason: said.reason, is_joined, joined, written }))
}

fn own_spoken(here: &Taking, own: &Spoken) -> Result<OwnSpoken, PageError> {
    let reason = match own.state {
        SpokenState::Waiting => None,
        SpokenState::Rejected(reason) => Some(reason),
    };
    let path = here.path(&format!("/mine/sound/{}", own.id));
    let player = if reason.is_none() { Some(player(here.words(), &path, own.seconds)?) } else { None };
    Ok(OwnSpoken { id: own.id, player, command: here.visit.command_field(), reason, seconds: own.seconds })
}

/// `GET /d/{slug}/mine`, a page of votes at a time: `?page=2`.
pub(crate) async fn show(here: Taking) -> Result<Response, PageError> {
    let (dialogue, person) = (here.dialogue.number, here.voice.participant);
    let page = here.visit.plain_query("page").and_then(|page| page.parse::<usize>().ok()).unwrap_or(1).clamp(1, 10_000);
    let skipped = (page - 1) * VOTES_A_PAGE;
    let (language, reads) = (here.visit.language.tag(), here.reads.clone());
    let found = here.visit.site.store.read(move |tx| {
        let own = votes_of(tx, dialogue, person)?;
        let mut votes = Vec::new();
        for own in own.iter().rev().skip(skipped).take(VOTES_A_PAGE) {
            let Some(found) = statement(tx, dialogue, own.statement)?.filter(|found| found.standing == Standing::Accepted) else {
                continue;
            };
            let Some(Reading { first, beneath, mark }) = found.reading(&reads) else { continue };
            let (wording, beneath) = (first.clone(), beneath.cloned());
            votes.push(OwnVote { number: own.statement, kind: found.kind, wording, beneath, mark, vote: own.vote, matters: own.matters });
        }
        let mut said = Vec::new();
        for own in statements_of(tx, dialogue, person)? {
            said.extend(told(tx, dialogue, &own, language)?);
        }
        Ok::<_, StoreError>((own.len(), votes, said, spoken_by(tx, dialogue, person)?, groups_of(tx, dialogue, person)?))
    });
    let (count, votes, said, spoken, declared) = found.await?;
    let spoken: Result<Vec<OwnSpoken>, PageError> = spoken.into_iter().map(|own| own_spoken(&here, &own)).collect();
    let dimensions = &here.dialogue.draft.dimensions;
    let groups = declared.iter().filter_map(|&(dimension, value)| {
        let dimension = dimensions.get(usize::try_from(dimension).ok()?)?;
        let value = usize::try_from(value).ok().and_then(|value| dimension.values.get(value));
        Some((dimension.label.in_language(language), value.map(|label| label.in_language(language))))
    });
    let is_open = here.takes_voices().is_ok();
    let other = |page: usize| here.path(&format!("/mine?page={page}"));
    let template = Mine {
        words: here.words(),
        code: here.voice.code.to_string(),
        is_open,
        form: here.visit.form(&here.path("/mine")),
        command: here.visit.command_field(),
        votes,
        before: (page > 1).then(|| other(page - 1)),
        after: (skipped + VOTES_A_PAGE < count).then(|| other(page + 1)),
        said,
        spoken: spoken?,
        spoken_form: here.visit.form(&here.path("/mine/sound")),
        groups: groups.collect(),
        groups_path: (is_open && !dimensions.is_empty()).then(|| here.path("/groups")),
        rest: here.visit.form(&here.path("/rest")),
        leave: here.path("/leave"),
        weigh: here.path("/weigh"),
        contact: super::vault::contact_path(&here).await?,
        rules: here.path("/rules"),
    };
    here.page(&here.words().plain("consult-mine"), &template)?.respond()
}

/// `POST /d/{slug}/mine`: another answer to a statement, as `change=statement.vote`.
pub(crate) async fn change(here: Taking, form: Form) -> Result<Response, PageError> {
    let site = &here.visit.site;
    let (dialogue, person) = (here.dialogue.number, here.voice.participant);
    let changed = form
        .text("change")
        .split_once('.')
        .and_then(|(number, vote)| Some((number.parse::<i64>().ok()?, Vote::from_number(vote.parse().ok()?)?)));
    let (number, vote) = changed.ok_or(PageError::BadInput("a change that is none".into()))?;
    let own = site.store.read(move |tx| votes_of(tx, dialogue, person)).await?;
    let command = CastVote {
        header: site.header(form.command_id()?, Some(dialogue), here.voice.source, site.now()),
        dialogue,
        participant: person,
        statement: number,
        vote,
        matters: own.iter().any(|own| own.statement == number && own.matters),
        probability: None,
    };
    let page = own.iter().rev().position(|own| own.statement == number).unwrap_or(0) / VOTES_A_PAGE + 1;
    let back = here.path(&format!("/mine?page={page}#s{number}"));
    match site.store.write(command).await {
        Ok(_) => Ok(here.visit.go_saying(&back, &Flash::good(here.words().plain("consult-changed")))),
        Err(Refusal::NoSuchStatement) => taken_out(&here, number).await,
        Err(refusal) => here.refused(refusal, None, "/mine"),
    }
}

/// `POST /d/{slug}/rest`: done on this phone. The voice stays, the phone forgets whose it is.
pub(crate) async fn rest(here: Taking, _form: Form) -> Result<Response, PageError> {
    Ok(here.forget(&Flash::good(here.words().plain("consult-rested"))))
}
