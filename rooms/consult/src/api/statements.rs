//! What others weigh, page by page; and saying something that nobody has said yet.

use axum::response::Response;
use serde::{Deserialize, Serialize};
use toguna_process::api::OfDialogue;
use toguna_process::spoken::tongues;
use toguna_web::PageError;
use toguna_web::api::paging::{Paged, PagingQuery};
use toguna_web::api::{Answer, Paging, Problem, Query, Sent};
use toguna_web::text::clean_statement;
use utoipa::ToSchema;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use uuid::Uuid;

use super::called::{About, Speaking};
use super::refused::refused;
use crate::add_statement::AddStatement;
use crate::model::{Kind, STATEMENT_LIMIT, Standing, Statement, Wording};
use crate::queries::accepted_after;
use crate::translation::Translation;

/// A statement that others weigh.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Statement)]
pub(crate) struct Shown {
    /// Its number.
    #[schema(minimum = 0)]
    statement: i64,
    /// What kind of idea it holds.
    kind: Kind,
    /// Whether it comes from the team.
    seed: bool,
    /// Its wordings; the first one is as it was said.
    texts: Vec<Wording>,
    /// What is known of each wording but the first. One that is `stale` translates an older original: show the first wording then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    translations: Vec<Translation>,
}

impl From<Statement> for Shown {
    fn from(statement: Statement) -> Self {
        let Statement { number, kind, seed, texts, translations, .. } = statement;
        Self { statement: number, kind, seed, texts, translations }
    }
}

/// The statements that others weigh, by number.
#[utoipa::path(
    get, path = "/api/v1/dialogues/{slug}/statements", operation_id = "listStatements", tag = "statements",
    params(OfDialogue, PagingQuery),
    responses((
        status = 200, description = "A page of statements.", body = Paged<Shown>,
        links(("page" = (operation_id = "listStatements", parameters(("slug" = "$request.path.slug"), ("after" = "$response.body#/next")))))
    ), (status = 304, description = "Unchanged."))
)]
pub(crate) async fn list(about: About, mut query: Query) -> Result<Response, PageError> {
    let (site, dialogue) = (&about.visit.site, about.dialogue.number);
    let paging = Paging::read(&mut query, site, &format!("statements/{dialogue}"))?;
    query.finish()?;
    let (after, most) = (paging.after.unwrap_or(-1), paging.limit as i64 + 1);
    let found = site.store.read(move |tx| accepted_after(tx, dialogue, after, most)).await?;
    let found = found.into_iter().map(Shown::from).collect();
    Answer::of(paging.page(site, found, |shown| shown.statement)).tagged(&about.visit)
}

/// Somebody says something.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewStatement)]
pub(crate) struct Said {
    /// An identifier (UUID) for this statement. The same one again, with the same content, gives the first answer.
    id: Uuid,
    /// What kind of idea it holds.
    kind: Kind,
    /// One idea, 1 to 280 characters, with letters among them.
    #[schema(min_length = 1, max_length = 280, pattern = "^[^\\x00-\\x1f\\x7f-\\x9f]*$", example = "Le puits doit être ouvert à tous.")]
    text: String,
    /// Tag of its language (BCP 47): one of those listed, or of the dialogue's own.
    #[schema(schema_with = languages)]
    language: String,
}

/// What became of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = StatementAdded)]
pub(crate) struct Added {
    /// Its number.
    #[schema(minimum = 0)]
    statement: i64,
    /// `waiting` until the team has looked at it, or `accepted` where others see statements at once.
    standing: Standing,
}

pub(super) fn languages() -> Schema {
    let tags = tongues().iter().map(|tongue| tongue.tag);
    let text = "Tag of its language (BCP 47): one of these, or one of the dialogue's own.";
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(tags)).description(Some(text)).build().into()
}

/// Somebody says something for others to weigh. They agree with it: that vote is cast with it.
#[utoipa::path(
    post, path = "/api/v1/dialogues/{slug}/statements", operation_id = "addStatement", tag = "statements",
    params(OfDialogue), request_body = Said,
    responses((
        status = 201, description = "It is kept.", body = Added,
        links(("decision" = (
            operation_id = "decide", parameters(("slug" = "$request.path.slug")),
            request_body = json!({"statement": "$response.body#/statement"})
        )))
    ))
)]
pub(crate) async fn add(call: Speaking, query: Query, Sent(said): Sent<Said>) -> Result<Answer<Added>, PageError> {
    query.finish()?;
    call.takes_language(&said.language)?;
    let text = clean_statement(&said.text, STATEMENT_LIMIT).map_err(|error| Problem::of_field("text", format!("{error}.")))?;
    let command = AddStatement {
        header: call.header(said.id),
        dialogue: call.dialogue.number,
        participant: call.voice.participant,
        kind: said.kind,
        wording: Wording { language: said.language, text },
    };
    let done = call.site.store.write(command).await.map_err(refused)?;
    Ok(Answer::made(Added { statement: done.answer.number, standing: done.answer.standing }))
}
