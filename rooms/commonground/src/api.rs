//! The results for programs and for pages of other sites: the same file, and the same refusal, as on the pages.

use axum::extract::Path;
use axum::response::Response;
use toguna_process::api::OfDialogue;
use toguna_tongues::Language;
use toguna_web::api::{Code, Described, Problem, Query};
use toguna_web::routes::Verb;
use toguna_web::{Access, PageError, Routes, Site, Visit};
use utoipa::{IntoParams, OpenApi, ToSchema};

use crate::live::Live;
use crate::pages::{Results, as_json, results};

const HELD_BACK: Code = Code {
    word: "results-held-back",
    status: 403,
    title: "The figures of a small group would show",
    advice: "Ask again when more people of each declared group have taken part. The pages show what can be shown.",
};

/// The calls of this room.
pub fn routes(site: &Site, live: &Live) -> Routes {
    Routes::new(site).api(Verb::Get, "/api/v1/dialogues/{slug}/results", Access::Anyone, show).with(live.clone())
}

/// What this room says of its calls.
pub fn described() -> Described {
    #[derive(OpenApi)]
    #[openapi(paths(show))]
    struct Calls;
    Described { calls: Calls::openapi(), codes: &[HELD_BACK] }
}

/// In which language.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
struct InLanguage {
    /// The language of the words in it; without it, that of `Accept-Language` or the dialogue's own.
    #[param(inline)]
    #[expect(dead_code, reason = "it describes what is read with the visit")]
    lang: Option<Tag>,
}

/// A language of the pages.
#[derive(Debug, ToSchema)]
#[schema(rename_all = "lowercase")]
#[expect(dead_code, reason = "it describes what is read with the visit")]
enum Tag {
    En,
    Fr,
    Ar,
}

/// What all sides share, where they differ, and everything from which it was computed that may be shown: the format is
/// `docs/formats/analysis-1.schema.json` of the project.
#[utoipa::path(
    get, path = "/api/v1/dialogues/{slug}/results", operation_id = "showResults", tag = "results",
    params(OfDialogue, InLanguage),
    responses(
        (status = 200, description = "The results.", body = serde_json::Value),
        (status = 304, description = "Unchanged."),
        (status = 403, description = "The figures of a small group would show.", body = ref("#/components/schemas/Problem"), content_type = "application/problem+json")
    )
)]
async fn show(
    visit: Visit,
    Path(slug): Path<String>,
    mut query: Query,
    axum::Extension(live): axum::Extension<Live>,
) -> Result<Response, PageError> {
    if query.text("lang")?.is_some_and(|tag| Language::from_tag(tag).is_none()) {
        return Err(Problem::of_query("lang", "One of en, fr, ar.").into());
    }
    query.finish()?;
    match results(&live, &visit, &slug).await? {
        Results::Unchanged(unchanged) => Ok(unchanged),
        Results::File(tag, file) => Ok(as_json(&tag, file)),
        Results::HeldBack => Err(Problem::of(&HELD_BACK).into()),
    }
}
