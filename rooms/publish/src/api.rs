//! Exports for programs: the files of the team's page, for whoever has a token for them.

use axum::Extension;
use axum::extract::Path;
use axum::response::Response;
use toguna_people::Caller;
use toguna_process::queries::dialogue_by_number;
use toguna_web::api::{Code, Described, Problem, Query};
use toguna_web::routes::{Scope, Verb};
use toguna_web::{Access, PageError, Routes, Site, Visit};
use utoipa::{IntoParams, OpenApi, ToSchema};

use crate::export::{Audience, Format, Order};
use crate::pages::handing::{Turn, hand_out};

const NO_SUCH_LANGUAGE: Code = Code {
    word: "no-such-language",
    status: 404,
    title: "The dialogue does not speak this language",
    advice: "Ask in one of its languages, or name none: then each wording stands as it was said.",
};

/// The calls of this room.
pub fn routes(site: &Site, turn: &Turn) -> Routes {
    Routes::new(site).api(Verb::Get, "/api/v1/dialogues/{slug}/exports/{format}", Access::Token(Scope::Export), take).with(turn.clone())
}

/// What this room says of its calls.
pub fn described() -> Described {
    #[derive(OpenApi)]
    #[openapi(paths(take))]
    struct Calls;
    Described { calls: Calls::openapi(), codes: &[NO_SUCH_LANGUAGE] }
}

/// Which file of which dialogue.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "it describes the path")]
struct Which {
    /// The short name of the dialogue, as in its link.
    #[param(pattern = "^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$", example = "le-puits")]
    slug: String,
    /// In which form: everything, one record a line; the files of Polis in a zip; tables as CSV in a zip; the same as a workbook.
    #[param(inline)]
    format: Form,
}

/// In which form.
#[derive(Debug, ToSchema)]
#[schema(rename_all = "lowercase")]
#[expect(dead_code, reason = "it describes the path")]
enum Form {
    Jsonl,
    Polis,
    Csv,
    Xlsx,
}

/// How it is made.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
struct How {
    /// For whom: `team`, everything but secrets; `public`, what anybody may know. Without it: `team`.
    #[param(inline, rename = "for")]
    #[expect(dead_code, reason = "it describes what is read with the query")]
    audience: Option<For>,
    /// The language of the dialogue in which names and wordings stand, where there is room for one only. Without it each wording stands as
    /// it was said.
    #[param(inline, max_length = 35)]
    #[expect(dead_code, reason = "it describes what is read with the query")]
    language: Option<String>,
}

/// For whom.
#[derive(Debug, ToSchema)]
#[schema(rename_all = "lowercase")]
#[expect(dead_code, reason = "it describes what is read with the query")]
enum For {
    Team,
    Public,
}

/// A dialogue as a file, whole, as it is at this moment. `jsonl` is read back by another installation; its lines are described by
/// `docs/formats/dialogue-1.schema.json` of the project. Every file says what is not in it. One export is made at a time: others wait.
#[utoipa::path(
    get, path = "/api/v1/dialogues/{slug}/exports/{format}", operation_id = "takeExport", tag = "exports",
    params(Which, How),
    responses(
        (status = 200, description = "The file.", content(
            (Vec<u8> = "application/jsonl"),
            (Vec<u8> = "application/zip"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        ))
    )
)]
async fn take(
    visit: Visit,
    caller: Caller,
    Path((_, format)): Path<(String, String)>,
    mut query: Query,
    Extension(turn): Extension<Turn>,
) -> Result<Response, PageError> {
    let number = caller.dialogue.ok_or_else(|| PageError::Internal("a call about a dialogue has none in its path".to_owned()))?;
    let format = Format::from_word(&format).ok_or(PageError::NotFound)?;
    let audience = match query.text("for")? {
        None => Audience::Team,
        Some(word) => Audience::from_word(word).ok_or_else(|| Problem::of_query("for", "One of team, public."))?,
    };
    let language = query.text("language")?.map(str::to_owned);
    query.finish()?;
    let found = visit.site.store.read(move |tx| dialogue_by_number(tx, number)).await?;
    let dialogue = found.ok_or(PageError::NotFound)?;
    if let Some(tag) = &language
        && !dialogue.languages().any(|known| known == tag)
    {
        let known = dialogue.languages().collect::<Vec<_>>().join(", ");
        return Err(Problem::of(&NO_SUCH_LANGUAGE).field("language").detail(format!("One of {known}.")).into());
    }
    let order = Order { dialogue, audience, language };
    hand_out(&visit, &turn, order, format, visit.language).await
}
