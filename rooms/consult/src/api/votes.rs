//! One call for a vote and the next statement: over a slow line, every journey there and back counts.

use std::sync::Arc;

use axum::Extension;
use serde::{Deserialize, Serialize};
use toguna_opinion::votes::Vote;
use toguna_process::api::OfDialogue;
use toguna_store::StoreError;
use toguna_web::PageError;
use toguna_web::api::{Answer, Problem, Query, Sent};
use utoipa::ToSchema;
use uuid::Uuid;

use super::called::Speaking;
use super::refused::refused;
use crate::cast_vote::CastVote;
use crate::chance;
use crate::guide::Guide;
use crate::model::{Kind, Wording};
use crate::next_statement::next_statement;
use crate::queries::{groups_of, open_to, statement};
use crate::refusal::Refusal;

/// Who says which statement comes next.
#[derive(Clone)]
pub(crate) struct Guiding(pub(crate) Arc<dyn Guide>);

/// A vote.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
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
    /// To be sent back with the vote: with what chance it was drawn, sealed.
    drawn: String,
}

/// The statement to ask somebody next.
#[utoipa::path(
    get, path = "/api/v1/dialogues/{slug}/next", operation_id = "next", tag = "votes",
    params(OfDialogue),
    responses((status = 200, description = "The statement, if there is one left.", body = Next))
)]
pub(crate) async fn next(call: Speaking, query: Query, Extension(guide): Extension<Guiding>) -> Result<Answer<Next>, PageError> {
    query.finish()?;
    call.while_open()?;
    Ok(Answer::of(Next { next: draw(&call, guide).await? }))
}

/// Records a vote, and gives the next statement with it. A later vote on the same statement takes the place of the earlier one.
#[utoipa::path(
    post, path = "/api/v1/dialogues/{slug}/votes", operation_id = "vote", tag = "votes",
    params(OfDialogue), request_body = Weighed,
    responses((status = 200, description = "It is kept.", body = Recorded))
)]
pub(crate) async fn cast(
    call: Speaking,
    query: Query,
    Extension(guide): Extension<Guiding>,
    Sent(weighed): Sent<Weighed>,
) -> Result<Answer<Recorded>, PageError> {
    query.finish()?;
    let is_mark = |drawn: &String| drawn.len() <= 200 && drawn.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    if weighed.drawn.as_ref().is_some_and(|drawn| !is_mark(drawn)) {
        return Err(Problem::of_field("drawn", "What came with the statement as `drawn`, or nothing.").into());
    }
    let (dialogue, person, site) = (call.dialogue.number, call.voice.participant, &call.site);
    let vote = Vote::from_number(weighed.vote).ok_or_else(|| Problem::of_field("vote", "1 agrees, -1 disagrees, 0 neither."))?;
    let command = CastVote {
        header: site.header(weighed.id, Some(dialogue), call.voice.source, site.now()),
        dialogue,
        participant: person,
        statement: weighed.statement,
        vote,
        matters: weighed.matters.unwrap_or(false),
        probability: weighed.drawn.and_then(|drawn| chance::open(site.seal(), dialogue, person, weighed.statement, &drawn)),
    };
    match site.store.write(command).await {
        // An old vote came again after a newer one on the same statement: the newer one stands.
        Ok(_) | Err(Refusal::Store(StoreError::Forgotten { .. })) => {}
        Err(refusal) => return Err(refused(refusal)),
    }
    Ok(Answer::of(Recorded { recorded: true, next: draw(&call, guide).await? }))
}

async fn draw(call: &Speaking, Guiding(guide): Guiding) -> Result<Option<Offered>, PageError> {
    let (dialogue, person, draw) = (call.dialogue.number, call.voice.participant, call.site.draw());
    let found = call.site.store.read(move |tx| {
        let open = open_to(tx, dialogue, person)?;
        let groups = groups_of(tx, dialogue, person)?;
        let Some(drawn) = next_statement(dialogue, &open, &groups, &*guide, draw) else { return Ok(None) };
        Ok::<_, StoreError>(statement(tx, dialogue, drawn.statement)?.map(|found| (found, drawn.probability)))
    });
    Ok(found.await?.map(|(found, probability)| Offered {
        statement: found.number,
        kind: found.kind,
        texts: found.texts,
        drawn: chance::seal(call.site.seal(), dialogue, person, found.number, probability),
    }))
}
