//! One call for a vote and the next statement: over a slow line, every journey there and back counts.

use std::sync::Arc;

use axum::Extension;
use serde::{Deserialize, Serialize};
use toguna_opinion::votes::Vote;
use toguna_people::{Voice, participants};
use toguna_process::api::OfDialogue;
use toguna_store::StoreError;
use toguna_web::api::{Answer, Problem, Query, Sent};
use toguna_web::{PageError, Site, Visit};
use utoipa::ToSchema;
use uuid::Uuid;

use super::called::Speaking;
use super::refused::refused;
use crate::cast_vote::CastVote;
use crate::chance;
use crate::guide::Guide;
use crate::model::{Kind, Statement, Wording};
use crate::next_statement::next_statement;
use crate::present::{Person, Present};
use crate::queries::{groups_of, open_to, statement};
use crate::refusal::Refusal;
use crate::translation::Translation;

/// Who says which statement comes next, and what is remembered of those who weigh.
#[derive(Clone)]
pub(crate) struct Guiding(pub(crate) Arc<dyn Guide>, pub(crate) Present);

/// A vote.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewVote)]
pub(crate) struct Weighed {
    /// An identifier (UUID) for this vote. The same one again, with the same content, changes nothing.
    id: Uuid,
    /// Number of the statement.
    #[schema(minimum = 0, example = 3)]
    statement: i64,
    /// 1: agrees, −1: disagrees, 0: neither.
    #[schema(minimum = -1, maximum = 1, example = 1)]
    vote: i64,
    /// Whether it matters to the person.
    #[serde(default)]
    matters: Option<bool>,
    /// What came with the statement as `drawn`; nothing where the person chose it.
    #[serde(default)]
    #[schema(pattern = "^[0-9A-Za-z._-]{0,200}$")]
    drawn: Option<String>,
}

/// The vote is kept; here is what to ask next.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Recorded {
    /// Always `true`: the vote is on stable storage.
    recorded: bool,
    /// `null` where nothing is left to weigh.
    next: Option<Offered>,
}

/// What to ask next.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Next {
    /// `null` where nothing is left to weigh.
    next: Option<Offered>,
}

/// A statement that was drawn for somebody.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Offered {
    /// Its number.
    #[schema(minimum = 0, example = 3)]
    statement: i64,
    /// What kind of idea it holds.
    kind: Kind,
    /// Its wordings; the first one is as it was said.
    texts: Vec<Wording>,
    /// What is known of each wording but the first. One that is `stale` translates an older original: show the first wording then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    translations: Vec<Translation>,
    /// To be sent back with the vote: with what chance it was drawn, sealed.
    drawn: String,
}

/// The statement to ask somebody next.
#[utoipa::path(
    get, path = "/api/v1/dialogues/{slug}/next", operation_id = "next", tag = "votes",
    params(OfDialogue),
    responses((
        status = 200, description = "The statement, if there is one left.", body = Next,
        links(("vote" = (
            operation_id = "vote", parameters(("slug" = "$request.path.slug")),
            request_body = json!({"statement": "$response.body#/next/statement", "drawn": "$response.body#/next/drawn"})
        )))
    ))
)]
pub(crate) async fn next(
    call: Speaking,
    query: Query,
    Extension(Guiding(guide, _)): Extension<Guiding>,
) -> Result<Answer<Next>, PageError> {
    query.finish()?;
    call.while_open()?;
    let next = draw(&call.site, guide, call.dialogue.number, call.voice.participant).await?;
    Ok(Answer::of(Next { next }))
}

/// Records a vote, and gives the next statement with it. A later vote on the same statement takes the place of the earlier one.
// This is the way that is taken most. The gate knows whoever spoke a moment ago; the command checks everything in its own transaction;
// what to ask next is in memory.
#[utoipa::path(
    post, path = "/api/v1/dialogues/{slug}/votes", operation_id = "vote", tag = "votes",
    params(OfDialogue), request_body = Weighed,
    responses((status = 200, description = "It is kept.", body = Recorded))
)]
pub(crate) async fn cast(
    voice: Voice,
    visit: Visit,
    query: Query,
    Extension(Guiding(guide, present)): Extension<Guiding>,
    Sent(weighed): Sent<Weighed>,
) -> Result<Answer<Recorded>, PageError> {
    query.finish()?;
    let is_mark = |drawn: &String| drawn.len() <= 200 && drawn.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    if weighed.drawn.as_ref().is_some_and(|drawn| !is_mark(drawn)) {
        return Err(Problem::of_field("drawn", "What came with the statement as `drawn`, or nothing.").into());
    }
    let Voice { participant: person, dialogue, source, .. } = voice;
    let site = &visit.site;
    let vote = Vote::from_number(weighed.vote).ok_or_else(|| Problem::of_field("vote", "1 agrees, -1 disagrees, 0 neither."))?;
    let command = CastVote {
        header: site.header(weighed.id, Some(dialogue), source, site.now()),
        dialogue,
        participant: person,
        statement: weighed.statement,
        vote,
        matters: weighed.matters.unwrap_or(false),
        probability: weighed.drawn.and_then(|drawn| chance::open(site.seal(), dialogue, person, weighed.statement, &drawn)),
    };
    match site.store.write(command).await {
        Ok(_) => {}
        // An old vote came again after a newer one on the same statement: the newer one stands. Or whoever gave it has withdrawn.
        Err(Refusal::Store(StoreError::Forgotten { .. })) => {
            present.forget(dialogue, person);
            if !Box::pin(site.store.read(move |tx| participants::is_there(tx, dialogue, person))).await? {
                return Err(refused(Refusal::NoSuchParticipant));
            }
        }
        Err(refusal) => return Err(refused(refusal)),
    }
    present.heard(dialogue, person, weighed.statement);
    let next = match recalled(site, &guide, &present, dialogue, person).await? {
        Some(offered) => Some(offered),
        None => Box::pin(draw(site, guide, dialogue, person)).await?,
    };
    Ok(Answer::of(Recorded { recorded: true, next }))
}

/// What to ask next, from memory; `None` when the store must be asked.
async fn recalled(
    site: &Site,
    guide: &Arc<dyn Guide>,
    present: &Present,
    dialogue: i64,
    person: Uuid,
) -> Result<Option<Offered>, PageError> {
    let draw = site.draw();
    let recall = |known: &Person| guide.recall(dialogue, &known.weighed, &known.groups, draw);
    let found = if let Some(found) = present.with(dialogue, person, recall) {
        found
    } else {
        let known = Box::pin(site.store.read(move |tx| Person::load(tx, dialogue, person))).await?;
        let found = recall(&known);
        present.meet(dialogue, person, known);
        found
    };
    Ok(found.map(|(found, probability)| offered(site, dialogue, person, &found, probability)))
}

async fn draw(site: &Site, guide: Arc<dyn Guide>, dialogue: i64, person: Uuid) -> Result<Option<Offered>, PageError> {
    let draw = site.draw();
    let found = site.store.read(move |tx| {
        let open = open_to(tx, dialogue, person)?;
        let groups = groups_of(tx, dialogue, person)?;
        let Some(drawn) = next_statement(dialogue, &open, &groups, &*guide, draw) else { return Ok(None) };
        Ok::<_, StoreError>(statement(tx, dialogue, drawn.statement)?.map(|found| (found, drawn.probability)))
    });
    Ok(found.await?.map(|(found, probability)| offered(site, dialogue, person, &found, probability)))
}

fn offered(site: &Site, dialogue: i64, person: Uuid, found: &Statement, probability: f64) -> Offered {
    Offered {
        statement: found.number,
        kind: found.kind,
        texts: found.texts.clone(),
        translations: found.translations.clone(),
        drawn: chance::seal(site.seal(), dialogue, person, found.number, probability),
    }
}
