//! The team's desk for programs: what waits, what was decided, and deciding.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use toguna_people::Caller;
use toguna_process::api::{OfDialogue, iso_date};
use toguna_store::StoreError;
use toguna_web::api::paging::{Paged, PagingQuery};
use toguna_web::api::{Answer, Paging, Problem, Query, Sent};
use toguna_web::{PageError, Seal, Visit};
use utoipa::ToSchema;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use uuid::Uuid;

use super::refused::refused;
use crate::decide_statement::{DecideStatement, Decision};
use crate::model::{Kind, Reason, Standing, Wording};
use crate::moderation_act::{ActKind, Target};
use crate::queries::desk::{account_names, last_acts, log_before};
use crate::queries::{statement, unreviewed_after};

/// A statement that nobody of the team has looked at.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WaitingStatement)]
pub(crate) struct Waiting {
    /// Its number.
    #[schema(minimum = 0)]
    statement: i64,
    /// What kind of idea it holds.
    kind: Kind,
    /// Where it stands: `waiting`, or `accepted` where others see statements at once.
    standing: Standing,
    /// Its wordings; the first one is as it was said.
    texts: Vec<Wording>,
    /// To be sent back with a decision: the last act on it so far.
    #[schema(minimum = 0)]
    seen: i64,
}

/// What nobody of the team has looked at, the oldest first.
#[utoipa::path(
    get, path = "/api/v1/dialogues/{slug}/moderation", operation_id = "listWaiting", tag = "moderation",
    params(OfDialogue, PagingQuery),
    responses((
        status = 200, description = "A page of statements that wait.", body = Paged<Waiting>,
        links(
            ("page" = (operation_id = "listWaiting", parameters(("slug" = "$request.path.slug"), ("after" = "$response.body#/next")))),
            ("decision" = (
                operation_id = "decide", parameters(("slug" = "$request.path.slug")),
                request_body = json!({"statement": "$response.body#/items/0/statement", "seen": "$response.body#/items/0/seen"})
            ))
        )
    ))
)]
pub(crate) async fn queue(visit: Visit, caller: Caller, mut query: Query) -> Result<Answer<Paged<Waiting>>, PageError> {
    let (site, dialogue) = (&visit.site, dialogue_of(&caller)?);
    let paging = Paging::read(&mut query, site, &format!("moderation/{dialogue}"))?;
    query.finish()?;
    let (after, most) = (paging.after.unwrap_or(-1), paging.limit as i64 + 1);
    let found = site.store.read(move |tx| {
        let found = unreviewed_after(tx, dialogue, after, most)?;
        Ok::<_, StoreError>((found, last_acts(tx, dialogue)?))
    });
    let (found, acts) = found.await?;
    let acts: BTreeMap<i64, i64> = acts.into_iter().collect();
    let waiting = found.into_iter().map(|found| Waiting {
        seen: acts.get(&found.number).copied().unwrap_or(0),
        statement: found.number,
        kind: found.kind,
        standing: found.standing,
        texts: found.texts,
    });
    Ok(Answer::of(paging.page(site, waiting.collect(), |waiting| waiting.statement)))
}

/// A decision on a statement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decided {
    id: Uuid,
    statement: i64,
    decision: Choice,
    #[serde(default)]
    reason: Option<Reason>,
    #[serde(default)]
    seen: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Choice {
    Accept,
    Reject,
}

/// A decision on a statement; it can be changed by another one.
#[derive(Debug, ToSchema)]
#[schema(as = NewDecision)]
#[serde(untagged)]
#[expect(dead_code, reason = "it describes what is read as a flat object, so that what is wrong can be named by its field")]
enum Deciding {
    /// Others weigh it.
    Accept(Accepting),
    /// It is taken out.
    Reject(Rejecting),
}

/// Others weigh the statement.
#[derive(Debug, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "a part of the description")]
struct Accepting {
    /// An identifier (UUID) for this decision.
    id: Uuid,
    /// Number of the statement.
    #[schema(minimum = 0)]
    statement: i64,
    #[schema(schema_with = accept)]
    decision: String,
    /// What the queue said as `seen`: if somebody else has decided since, nothing is changed (409).
    #[schema(minimum = 0)]
    seen: Option<i64>,
}

/// The statement is taken out.
#[derive(Debug, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "a part of the description")]
struct Rejecting {
    /// An identifier (UUID) for this decision.
    id: Uuid,
    /// Number of the statement.
    #[schema(minimum = 0)]
    statement: i64,
    #[schema(schema_with = reject)]
    decision: String,
    /// Why; everybody can read it.
    reason: Reason,
    /// What the queue said as `seen`: if somebody else has decided since, nothing is changed (409).
    #[schema(minimum = 0)]
    seen: Option<i64>,
}

fn accept() -> Schema {
    only("accept")
}

fn reject() -> Schema {
    only("reject")
}

fn only(word: &str) -> Schema {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some([word])).build().into()
}

/// How the statement stands now.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Decision)]
pub(crate) struct Stands {
    /// Its number.
    #[schema(minimum = 0)]
    statement: i64,
    /// Where it stands.
    standing: Standing,
    /// Why it was taken out.
    reason: Option<Reason>,
}

/// Accepts a statement, or takes it out with a reason.
#[utoipa::path(
    post, path = "/api/v1/dialogues/{slug}/moderation", operation_id = "decide", tag = "moderation",
    params(OfDialogue), request_body = Deciding,
    responses((status = 200, description = "It is decided.", body = Stands))
)]
pub(crate) async fn decide(visit: Visit, caller: Caller, query: Query, Sent(decided): Sent<Decided>) -> Result<Answer<Stands>, PageError> {
    query.finish()?;
    let (site, dialogue) = (&visit.site, dialogue_of(&caller)?);
    let decision = match (decided.decision, decided.reason) {
        (Choice::Accept, None) => Decision::Accept,
        (Choice::Accept, Some(_)) => return Err(Problem::of_field("reason", "Only what is taken out has a reason.").into()),
        (Choice::Reject, Some(reason)) => Decision::Reject(reason),
        (Choice::Reject, None) => return Err(Problem::of_field("reason", "Say why: those who said it can read it.").into()),
    };
    if decided.seen.is_some_and(|seen| seen < 0) {
        return Err(Problem::of_field("seen", "What the queue said, or nothing.").into());
    }
    let number = decided.statement;
    let command = DecideStatement {
        header: site.header(command_id(site.seal(), dialogue, decided.id), Some(dialogue), 0, site.now()),
        dialogue,
        target: Target { statement: number, seen: decided.seen },
        decision,
        account: Some(caller.token.account.id),
    };
    site.store.write(command).await.map_err(refused)?;
    let now = site.store.read(move |tx| statement(tx, dialogue, number)).await?.ok_or(PageError::Gone)?;
    Ok(Answer::of(Stands { statement: number, standing: now.standing, reason: now.reason }))
}

/// The identifier in the journal: the same decision in two dialogues is two commands, even where a program gives both the same one.
fn command_id(seal: &Seal, dialogue: i64, id: Uuid) -> Uuid {
    let code = seal.code("api-decision", &[&dialogue.to_be_bytes(), id.as_bytes()]);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&code[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// Something that the team did.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Act {
    /// Its number in the journal: later acts have higher ones.
    #[schema(minimum = 0)]
    number: i64,
    /// What was done.
    kind: ActKind,
    /// Why something was taken out.
    reason: Option<Reason>,
    /// Who did it; `null` where it came about by itself.
    by: Option<String>,
    /// On which day (UTC).
    #[schema(format = Date)]
    day: String,
    /// On how many statements.
    #[schema(minimum = 0)]
    statements: u64,
    /// On how many of them it was undone.
    #[schema(minimum = 0)]
    undone: u64,
}

/// What the team did, the last act first. What one command did is never torn apart, so a page may be a little longer than `limit`.
#[utoipa::path(
    get, path = "/api/v1/dialogues/{slug}/moderation/log", operation_id = "listActs", tag = "moderation",
    params(OfDialogue, PagingQuery),
    responses((status = 200, description = "A page of the log.", body = Paged<Act>))
)]
pub(crate) async fn log(visit: Visit, caller: Caller, mut query: Query) -> Result<Answer<Paged<Act>>, PageError> {
    let (site, dialogue) = (&visit.site, dialogue_of(&caller)?);
    let paging = Paging::read(&mut query, site, &format!("moderation-log/{dialogue}"))?;
    query.finish()?;
    let (before, most) = (paging.after.unwrap_or(i64::MAX), paging.limit);
    let found = site.store.read(move |tx| Ok::<_, StoreError>((log_before(tx, dialogue, before, most)?, account_names(tx, dialogue)?)));
    let ((found, is_more), names) = found.await?;
    let last = found.last().filter(|_| is_more).map(|line| paging.mark(site, line.seq));
    let acts = found.into_iter().map(|line| Act {
        number: line.seq,
        kind: line.kind,
        reason: line.reason,
        by: line.account.and_then(|account| names.iter().find(|(id, _)| *id == account).map(|(_, name)| name.clone())),
        day: iso_date(line.day),
        statements: line.statements,
        undone: line.undone,
    });
    Ok(Answer::of(Paged { items: acts.collect(), next: last }))
}

fn dialogue_of(caller: &Caller) -> Result<i64, PageError> {
    caller.dialogue.ok_or_else(|| PageError::Internal("a call about a dialogue has none in its path".to_owned()))
}
