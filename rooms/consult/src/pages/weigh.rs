//! One statement a screen, three answers far apart: agree, pass, disagree. The answer brings the next one.

use std::sync::Arc;

use askama::Template;
use axum::response::Response;
use toguna_opinion::votes::Vote;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Flash, Form, Html, PageError, signs};

use super::consent::{self, Carried};
use super::here::Taking;
use super::labels::{VOTES, kind_key, kind_symbol, mark_key, vote_class, vote_key, vote_symbol};
use super::listen::{heard_as, listen};
use crate::cast_vote::CastVote;
use crate::chance;
use crate::guide::Guide;
use crate::model::{Kind, Standing, Statement, Wording};
use crate::next_statement::next_statement;
use crate::queries::{counting, groups_of, open_to, statement, votes_of};
use crate::recording::{Answer, Script, recordings, recordings_of};
use crate::refusal::Refusal;
use crate::translation::{Mark, Reading, TextKey};

/// After so many votes somebody is thanked and shown what all share; they go on if they like.
const THANKED_AFTER: usize = 10;

#[derive(Template)]
#[template(path = "consult/weigh.html")]
struct Weigh<'a> {
    words: &'a Words,
    form: Html,
    command: Html,
    number: i64,
    kind: Kind,
    wording: &'a Wording,
    /// What is one touch away, and what is said of it.
    beneath: Option<&'a Wording>,
    mark: Mark,
    /// Where the statement is heard.
    listen: Option<Html>,
    /// Where it is heard that it matters.
    hear_matters: Option<Html>,
    /// Where the answers are heard, in the order of their buttons.
    answers: Vec<Option<Html>>,
    /// The sealed chance with which the statement was drawn; none where it was chosen.
    drawn: Option<String>,
    /// What this person said of it before, and whether it matters to them.
    earlier: Option<(Vote, bool)>,
}

/// `GET /d/{slug}/weigh`: the statement that is drawn next, or `?s=` one that was chosen.
pub(crate) async fn ask(here: Taking, guide: Arc<dyn Guide>) -> Result<Response, PageError> {
    if here.takes_voices().is_err() {
        return Ok(here.visit.go(&here.path("")));
    }
    if let Some(asked) = consent::asks_again(&here).await? {
        return Ok(asked);
    }
    let (dialogue, person) = (here.dialogue.number, here.voice.participant);
    let chosen: Option<i64> = here.visit.plain_query("s").and_then(|number| number.parse().ok());
    let draw = here.visit.site.draw();
    let found = here.visit.site.store.read(move |tx| {
        // Where it was merged into another one, that one is weighed.
        if let Some(number) = chosen
            && let number = counting(tx, dialogue)?.root(number)
            && let Some(found) = statement(tx, dialogue, number)?.filter(|found| found.standing == Standing::Accepted)
        {
            let earlier = votes_of(tx, dialogue, person)?.into_iter().find(|vote| vote.statement == number);
            return Ok(Some((found, None, earlier)));
        }
        let open = open_to(tx, dialogue, person)?;
        let groups = groups_of(tx, dialogue, person)?;
        let Some(drawn) = next_statement(dialogue, &open, &groups, &*guide, draw) else { return Ok(None) };
        Ok::<_, StoreError>(statement(tx, dialogue, drawn.statement)?.map(|found| (found, Some(drawn.probability), None)))
    });
    let Some((found, probability, earlier)) = found.await? else { return done(&here).await };
    let Some(reading) = found.reading(&here.reads) else { return done(&here).await };
    let Heard { statement: listen, matters: hear_matters, answers } = heard(&here, &found, &reading).await?;
    let template = Weigh {
        words: here.words(),
        form: here.visit.swapping_form(&here.path("/weigh")),
        command: here.visit.command_field(),
        number: found.number,
        kind: found.kind,
        wording: reading.first,
        beneath: reading.beneath,
        mark: reading.mark,
        listen,
        hear_matters,
        answers,
        drawn: probability.map(|chance| chance::seal(here.visit.site.seal(), dialogue, person, found.number, chance)),
        earlier: earlier.map(|earlier| (earlier.vote, earlier.matters)),
    };
    here.page(&here.words().plain("consult-weigh"), &template)?.respond()
}

/// What can be heard on the page: the statement, that it matters, and the answers in the order of their buttons.
struct Heard {
    statement: Option<Html>,
    matters: Option<Html>,
    answers: Vec<Option<Html>>,
}

/// Where the statement is heard, also told in a language in which it is not written, and the answers. A statement that was spoken is heard in its author's own voice, where it was allowed,
/// if nobody has read aloud what is shown.
async fn heard(here: &Taking, found: &Statement, reading: &Reading<'_>) -> Result<Heard, PageError> {
    let (dialogue, number) = (here.dialogue.number, found.number);
    let sounds =
        here.visit.site.store.read(move |tx| Ok::<_, StoreError>((recordings_of(tx, dialogue, number)?, recordings(tx, dialogue)?)));
    let (own, common) = sounds.await?;
    let (words, slug) = (here.words(), &here.dialogue.draft.slug);
    let sound = own.of_reading(TextKey::Statement(number), &here.reads, reading, &Script::of_statement(found));
    let statement = listen(words, slug, &heard_as(words, "consult-listen-statement", &reading.first.language, sound), sound)?;
    let answer = |answer: Answer, key: &str| listen(words, slug, &words.plain(key), common.of_answer(answer, &here.reads));
    Ok(Heard {
        statement,
        matters: answer(Answer::Matters, "consult-matters")?,
        answers: VOTES.map(|vote| answer(vote.into(), vote_key(vote))).into_iter().collect::<Result<_, _>>()?,
    })
}

/// `POST /d/{slug}/weigh`.
pub(crate) async fn cast(here: Taking, form: Form) -> Result<Response, PageError> {
    let site = &here.visit.site;
    let (dialogue, person) = (here.dialogue.number, here.voice.participant);
    let number: i64 = form.number("statement").ok_or(PageError::BadInput("no statement".into()))?;
    let vote = form.number("vote").and_then(Vote::from_number).ok_or(PageError::BadInput("a vote that is none".into()))?;
    let probability = chance::open(site.seal(), dialogue, person, number, form.text("drawn"));
    let command = CastVote {
        header: site.header(form.command_id()?, Some(dialogue), here.voice.source, site.now()),
        dialogue,
        participant: person,
        statement: number,
        vote,
        matters: form.checked("matters"),
        probability,
    };
    match site.store.write(command).await {
        Ok(_) if probability.is_some() => {
            let votes = site.store.read(move |tx| Ok::<_, StoreError>(votes_of(tx, dialogue, person)?.len())).await?;
            Ok(here.visit.go(&here.path(if votes == THANKED_AFTER { "/thanks" } else { "/weigh" })))
        }
        Ok(_) => Ok(here.visit.go(&here.path("/weigh"))),
        Err(Refusal::NoSuchStatement) => taken_out(&here, number).await,
        Err(Refusal::AgreeAgain { .. }) => consent::show(&here, Some(Carried::of("weigh", &form))).await,
        Err(refusal) => here.refused(refusal, None, "/weigh"),
    }
}

/// A statement that was there when the page was made was taken out since: calmly the next one. One that never was is an error.
pub(crate) async fn taken_out(here: &Taking, number: i64) -> Result<Response, PageError> {
    let dialogue = here.dialogue.number;
    let found = here.visit.site.store.read(move |tx| statement(tx, dialogue, number)).await?;
    found.ok_or(PageError::NotFound)?;
    Ok(here.visit.go_saying(&here.path("/weigh"), &Flash::attention(here.words().plain("consult-taken-out"))))
}

#[derive(Template)]
#[template(path = "consult/thanks.html")]
struct Thanks<'a> {
    words: &'a Words,
    /// How many were weighed; none when nothing is left.
    weighed: Option<u64>,
    weigh: String,
    say: String,
    shared: String,
    /// The way to stay reachable, where there is a vault.
    contact: Option<String>,
}

/// `GET /d/{slug}/thanks`: a rest after a number of votes.
pub(crate) async fn thank(here: Taking) -> Result<Response, PageError> {
    let (dialogue, person) = (here.dialogue.number, here.voice.participant);
    let votes = here.visit.site.store.read(move |tx| Ok::<_, StoreError>(votes_of(tx, dialogue, person)?.len())).await?;
    thanks(&here, Some(votes as u64)).await
}

async fn done(here: &Taking) -> Result<Response, PageError> {
    thanks(here, None).await
}

async fn thanks(here: &Taking, weighed: Option<u64>) -> Result<Response, PageError> {
    let words = here.words();
    let contact = super::vault::contact_path(here).await?;
    let template = Thanks { words, weighed, weigh: here.path("/weigh"), say: here.path("/say"), shared: here.path("/shared"), contact };
    here.page(&words.plain("consult-thanks"), &template)?.respond()
}
