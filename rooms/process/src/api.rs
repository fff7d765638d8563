//! What a program needs to know of a dialogue before anybody takes part in it: its words, its rules, and what it asks people to declare.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;
use toguna_store::StoreError;
use toguna_web::api::paging::Paged;
use toguna_web::api::{Answer, Described, Paging, Query};
use toguna_web::routes::Verb;
use toguna_web::{Access, PageError, Routes, Site, Visit};
use utoipa::{IntoParams, OpenApi, ToSchema};

use crate::care::queries::consent_number;
use crate::dialogues::Dialogues;
use crate::model::{Dialogue, Label, Moderation, State};
use crate::queries;

/// The calls of this room.
pub fn routes(site: &Site, dialogues: Dialogues) -> Routes {
    Routes::new(site)
        .api(Verb::Get, "/api/v1/dialogues", Access::Anyone, list)
        .api(Verb::Get, "/api/v1/dialogues/{slug}", Access::Anyone, show)
        .with(dialogues)
}

/// What this room says of its calls.
pub fn described() -> Described {
    #[derive(OpenApi)]
    #[openapi(paths(list, show))]
    struct Calls;
    Described { calls: Calls::openapi(), codes: &[] }
}

/// The dialogue of a path, for descriptions of calls.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct OfDialogue {
    /// The short name of the dialogue, as in its link.
    #[param(pattern = "^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$", example = "le-puits")]
    pub slug: String,
}

/// A dialogue.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Dialogue)]
pub(crate) struct Shown {
    /// Its short name.
    #[schema(example = "le-puits")]
    slug: String,
    /// Where it stands.
    state: Standing,
    /// Whether voices come in now.
    takes_voices: bool,
    /// First day on which voices come in (UTC).
    #[schema(format = Date)]
    opens: Option<String>,
    /// Last day on which voices come in (UTC).
    #[schema(format = Date)]
    closes: Option<String>,
    /// When a person looks at a statement: before or after others see it.
    moderation: Looking,
    /// Whether all of it is made up, to show or to teach.
    simulated: bool,
    /// What it says of itself. The first language is the one that others fall back on.
    texts: Vec<Text>,
    /// The number of the version that the consent texts are: from 1, another one whenever they change.
    #[schema(minimum = 1)]
    consent_version: i64,
    /// What people may declare of themselves.
    dimensions: Vec<Asked>,
}

/// Where a dialogue stands.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = DialogueState)]
enum Standing {
    /// Voices come in, between its days.
    Open,
    /// No voices for now; results stay.
    Paused,
    /// Ended; results stay.
    Closed,
}

/// When a person looks at a statement.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = Moderation)]
enum Looking {
    /// Before others see it.
    Before,
    /// Others see it at once.
    After,
}

/// What a dialogue says of itself in one language.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DialogueText)]
struct Text {
    /// Tag of the language (BCP 47).
    #[schema(example = "fr")]
    language: String,
    /// A short name.
    title: String,
    /// The question that is asked of everybody.
    question: String,
    /// What it is for; may be empty.
    description: String,
    /// What people agree to by taking part. Whoever joins for somebody must have told them this.
    consent: String,
}

/// Something that people may declare of themselves.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Dimension)]
struct Asked {
    /// Its number.
    dimension: usize,
    /// Its name by language.
    names: BTreeMap<String, String>,
    /// What can be answered; not saying it is always an answer too.
    values: Vec<Value>,
}

/// One answer.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DimensionValue)]
struct Value {
    /// Its number.
    value: usize,
    /// Its name by language.
    names: BTreeMap<String, String>,
}

/// The dialogues that everybody may see, in the order of their making.
#[utoipa::path(
    get, path = "/api/v1/dialogues", operation_id = "listDialogues", tag = "dialogues",
    params(toguna_web::api::paging::PagingQuery),
    responses((
        status = 200, description = "A page of dialogues.", body = Paged<Shown>,
        links(("one" = (operation_id = "showDialogue", parameters(("slug" = "$response.body#/items/0/slug")))))
    ), (status = 304, description = "Unchanged."))
)]
async fn list(visit: Visit, mut query: Query) -> Result<Response, PageError> {
    let paging = Paging::read(&mut query, &visit.site, "dialogues")?;
    query.finish()?;
    let read = visit.site.store.read(|tx| {
        let all = queries::all_dialogues(tx)?;
        let versions = all.iter().map(|dialogue| Ok((dialogue.number, consent_number(tx, dialogue.number)?)));
        let versions = versions.collect::<Result<BTreeMap<i64, i64>, StoreError>>()?;
        Ok::<_, StoreError>((all, versions))
    });
    let (all, versions) = read.await?;
    let after = paging.after.unwrap_or(i64::MIN);
    let frozen = visit.site.frozen();
    let is_shown = |dialogue: &&Dialogue| dialogue.is_public() && dialogue.number > after && !frozen.covers(&dialogue.draft.slug);
    let mut public: Vec<&Dialogue> = all.iter().filter(is_shown).collect();
    public.sort_unstable_by_key(|dialogue| dialogue.number);
    public.truncate(paging.limit + 1);
    let page = paging.page(&visit.site, public, |dialogue| dialogue.number);
    let items = page.items.into_iter().map(|dialogue| shown(&visit, dialogue, versions.get(&dialogue.number).copied())).collect();
    Answer::of(Paged::<Shown> { items, next: page.next }).tagged(&visit)
}

/// One dialogue.
#[utoipa::path(
    get, path = "/api/v1/dialogues/{slug}", operation_id = "showDialogue", tag = "dialogues",
    params(OfDialogue),
    responses((status = 200, description = "The dialogue.", body = Shown), (status = 304, description = "Unchanged."))
)]
async fn show(
    visit: Visit,
    Path(slug): Path<String>,
    query: Query,
    axum::Extension(dialogues): axum::Extension<Dialogues>,
) -> Result<Response, PageError> {
    query.finish()?;
    let dialogue: Arc<Dialogue> = dialogues.public(&slug).await?;
    let asked = Arc::clone(&dialogue);
    // Texts and number belong together, so both are read from one moment.
    let read = visit.site.store.read(move |tx| match queries::dialogue_by_number(tx, asked.number)? {
        Some(now) => Ok::<_, StoreError>((now, consent_number(tx, asked.number)?)),
        None => Ok(((*asked).clone(), 0)),
    });
    let (now, version) = read.await?;
    Answer::of(shown(&visit, &now, Some(version))).tagged(&visit)
}

fn shown(visit: &Visit, dialogue: &Dialogue, consent_version: Option<i64>) -> Shown {
    let draft = &dialogue.draft;
    let texts = draft.texts.iter().filter(|text| text.is_whole()).map(|text| Text {
        language: text.language.clone(),
        title: text.title.clone(),
        question: text.question.clone(),
        description: text.description.clone(),
        consent: text.consent.clone(),
    });
    let dimensions = draft.dimensions.iter().enumerate().map(|(dimension, asked)| Asked {
        dimension,
        names: names(&asked.label),
        values: asked.values.iter().enumerate().map(|(value, label)| Value { value, names: names(label) }).collect(),
    });
    Shown {
        slug: draft.slug.clone(),
        state: match dialogue.state {
            // Drafts are not shown; should one be, nothing comes in.
            State::Draft | State::Paused => Standing::Paused,
            State::Open => Standing::Open,
            State::Closed => Standing::Closed,
        },
        takes_voices: dialogue.takes_voices(visit.site.now()).is_ok(),
        opens: draft.opens_day.map(iso_date),
        closes: draft.closes_day.map(iso_date),
        moderation: match draft.moderation {
            Moderation::Before => Looking::Before,
            Moderation::After => Looking::After,
        },
        simulated: draft.simulated,
        texts: texts.collect(),
        consent_version: consent_version.unwrap_or_default().max(1),
        dimensions: dimensions.collect(),
    }
}

fn names(label: &Label) -> BTreeMap<String, String> {
    label.names.iter().cloned().collect()
}

/// A day (since 1970-01-01) as programs write it: `2026-03-03`. A day beyond all calendars is the last one.
///
/// ```
/// assert_eq!(toguna_process::api::iso_date(20_515), "2026-03-03");
/// ```
pub fn iso_date(day: i64) -> String {
    let start = jiff::civil::date(1970, 1, 1);
    let span = jiff::Span::new().try_days(day).and_then(|span| start.checked_add(span));
    span.unwrap_or(jiff::civil::Date::MAX).to_string()
}
