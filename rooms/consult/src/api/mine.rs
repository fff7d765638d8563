//! What belongs to one person: their groups, everything they gave, and the way out.

use serde::{Deserialize, Serialize};
use toguna_process::api::OfDialogue;
use toguna_process::care::queries::consent_number;
use toguna_store::StoreError;
use toguna_web::PageError;
use toguna_web::api::{Answer, Problem, Query, Sent};
use utoipa::ToSchema;
use uuid::Uuid;

use super::called::Speaking;
use super::refused::refused;
use super::voices::OwnSpoken;
use crate::agree_again::AgreeAgain;
use crate::declare_groups::DeclareGroups;
use crate::model::{Kind, PREFERS_NOT_TO_SAY, Reason, Standing, Wording};
use crate::queries::recordings::spoken_by;
use crate::queries::{groups_of, statements_of, votes_of};
use crate::recording::forget_gone;
use crate::refusal::Refusal;
use crate::withdraw::{Withdraw, Withdrawn};

/// Somebody agrees to the consent text as it reads now.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewConsent)]
pub(crate) struct Agreeing {
    /// An identifier (UUID) for this.
    id: Uuid,
    /// The `consent_version` of the dialogue whose text they heard or read.
    #[schema(minimum = 1, example = 2)]
    consent_version: i64,
}

/// What a person has agreed to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Consent)]
pub(crate) struct HasAgreed {
    /// The number of the version.
    #[schema(minimum = 1)]
    consent_version: i64,
}

/// Somebody who agreed to an earlier consent text agrees to the one that holds now. Until then what they say is not taken.
#[utoipa::path(
    post, path = "/api/v1/dialogues/{slug}/consent", operation_id = "agree", tag = "participants",
    params(OfDialogue), request_body = Agreeing,
    responses((status = 200, description = "It is kept.", body = HasAgreed))
)]
pub(crate) async fn agree(call: Speaking, query: Query, Sent(agreeing): Sent<Agreeing>) -> Result<Answer<HasAgreed>, PageError> {
    query.finish()?;
    let (dialogue, participant, version) = (call.dialogue.number, call.voice.participant, agreeing.consent_version);
    if version < 1 {
        return Err(Problem::of_field("consent_version", "The number of a version of the consent text, from 1.").into());
    }
    let command = AgreeAgain { header: call.header(agreeing.id), dialogue, participant, version };
    match call.site.store.write(command).await {
        Ok(done) if done.answer => Ok(Answer::of(HasAgreed { consent_version: version })),
        Ok(_) => {
            let now = call.site.store.read(move |tx| consent_number(tx, dialogue)).await?;
            Err(refused(Refusal::AgreeAgain { version: now }))
        }
        // An old yes came again after a newer one: the newer one stands.
        Err(Refusal::Store(StoreError::Forgotten { .. })) => Ok(Answer::of(HasAgreed { consent_version: version })),
        Err(refusal) => Err(refused(refusal)),
    }
}

/// What a person says of themselves in one dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Group {
    /// Number of the dimension.
    #[schema(minimum = 0, maximum = 11)]
    dimension: i64,
    /// Number of the value; `null`: prefers not to say.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true, minimum = 0, maximum = 59)]
    value: Option<i64>,
}

impl Group {
    fn of((dimension, value): (i64, i64)) -> Self {
        Self { dimension, value: (value != PREFERS_NOT_TO_SAY).then_some(value) }
    }
}

/// What a person declares.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewGroups)]
pub(crate) struct Declared {
    /// An identifier (UUID) for this declaration.
    id: Uuid,
    /// Everything that they declare: it takes the place of what they declared before. Dimensions that are left out were not answered.
    #[schema(max_items = 12)]
    groups: Vec<Group>,
}

/// What a person has declared.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Groups)]
pub(crate) struct HasDeclared {
    /// By dimension.
    groups: Vec<Group>,
}

/// Somebody says to which groups they belong, or that they prefer not to.
#[utoipa::path(
    post, path = "/api/v1/dialogues/{slug}/groups", operation_id = "declareGroups", tag = "participants",
    params(OfDialogue), request_body = Declared,
    responses((status = 200, description = "It is kept; this is what holds now.", body = HasDeclared))
)]
pub(crate) async fn declare(call: Speaking, query: Query, Sent(declared): Sent<Declared>) -> Result<Answer<HasDeclared>, PageError> {
    query.finish()?;
    let (dialogue, participant) = (call.dialogue.number, call.voice.participant);
    // The number that stands for "prefers not to say" inside is no number of a value outside.
    let group = |group: &Group| (group.dimension, group.value.map_or(PREFERS_NOT_TO_SAY, |value| if value < 0 { i64::MAX } else { value }));
    let groups = declared.groups.iter().map(group).collect();
    let command = DeclareGroups { header: call.header(declared.id), dialogue, participant, groups };
    match call.site.store.write(command).await {
        // An old declaration came again after a newer one: the newer one stands.
        Ok(_) | Err(Refusal::Store(StoreError::Forgotten { .. })) => {}
        Err(refusal) => return Err(refused(refusal)),
    }
    let now = call.site.store.read(move |tx| groups_of(tx, dialogue, participant)).await?;
    Ok(Answer::of(HasDeclared { groups: now.into_iter().map(Group::of).collect() }))
}

/// Everything that a person gave.
#[derive(Serialize, ToSchema)]
pub(crate) struct Mine {
    /// With these digits the person finds their voice again on any phone.
    #[schema(pattern = "^[0-9]{12}$")]
    return_code: String,
    /// What they declared.
    groups: Vec<Group>,
    /// What they weighed, by statement.
    votes: Vec<OwnVote>,
    /// What they said.
    statements: Vec<OwnStatement>,
    /// What they said aloud and is no statement yet.
    spoken: Vec<OwnSpoken>,
}

/// A vote.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OwnVote {
    /// Number of the statement.
    #[schema(minimum = 0)]
    statement: i64,
    /// 1: agrees, −1: disagrees, 0: neither.
    #[schema(minimum = -1, maximum = 1)]
    vote: i64,
    /// Whether it matters to them.
    matters: bool,
}

/// A statement of one's own.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OwnStatement {
    /// Its number.
    #[schema(minimum = 0)]
    statement: i64,
    /// What kind of idea it holds.
    kind: Kind,
    /// Where it stands.
    standing: Standing,
    /// Why it was taken out.
    reason: Option<Reason>,
    /// The statement that says the same and stays; its own votes count there.
    merged_into: Option<i64>,
    /// Its wordings; the first one is as it was said.
    texts: Vec<Wording>,
}

/// Everything that a person gave, for their own eyes.
#[utoipa::path(
    get, path = "/api/v1/dialogues/{slug}/mine", operation_id = "showMine", tag = "participants",
    params(OfDialogue),
    responses((status = 200, description = "Groups, votes and statements.", body = Mine))
)]
pub(crate) async fn show(call: Speaking, query: Query) -> Result<Answer<Mine>, PageError> {
    query.finish()?;
    let (dialogue, person) = (call.dialogue.number, call.voice.participant);
    let found = call.site.store.read(move |tx| {
        Ok::<_, StoreError>((
            groups_of(tx, dialogue, person)?,
            votes_of(tx, dialogue, person)?,
            statements_of(tx, dialogue, person)?,
            spoken_by(tx, dialogue, person)?,
        ))
    });
    let (groups, votes, said, spoken) = found.await?;
    let said = said.into_iter().map(|said| OwnStatement {
        statement: said.number,
        kind: said.kind,
        standing: said.standing,
        reason: said.reason,
        merged_into: said.merged_into,
        texts: said.texts,
    });
    Ok(Answer::of(Mine {
        return_code: call.voice.code.digits(),
        groups: groups.into_iter().map(Group::of).collect(),
        votes: votes
            .into_iter()
            .map(|own| OwnVote { statement: own.statement, vote: own.vote.number().into(), matters: own.matters })
            .collect(),
        statements: said.collect(),
        spoken: spoken.into_iter().map(OwnSpoken::from).collect(),
    }))
}

/// Somebody takes everything back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Withdrawal)]
pub(crate) struct Leaving {
    /// An identifier (UUID) for this.
    id: Uuid,
}

/// Somebody takes back everything that they gave, for good. Possible at any time. The secret opens nothing afterwards. The same
/// call again gives the first answer, or 401: then it is done as well.
#[utoipa::path(
    post, path = "/api/v1/dialogues/{slug}/withdrawal", operation_id = "withdraw", tag = "participants",
    params(OfDialogue), request_body = Leaving,
    responses((status = 200, description = "It is gone; so much was taken back.", body = Withdrawn))
)]
pub(crate) async fn withdraw(call: Speaking, query: Query, Sent(leaving): Sent<Leaving>) -> Result<Answer<Withdrawn>, PageError> {
    query.finish()?;
    let command = Withdraw { header: call.header(leaving.id), dialogue: call.dialogue.number, participant: call.voice.participant };
    let done = call.site.store.write(command).await.map_err(refused);
    forget_gone(&call.site.store, &call.site.keys).await?;
    Ok(Answer::of(done?.answer))
}
