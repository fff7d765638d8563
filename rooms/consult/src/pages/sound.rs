//! How sounds come in from a form and go out to a player.
//!
//! What comes in is recoded in memory, two at a time, on threads of their own, and the original is let go of. What goes out is played only
//! when somebody taps, in parts if the player asks for parts, and is kept by no browser.

use std::sync::Arc;
use std::time::Duration;

use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use toguna_people::Voice;
use toguna_process::pages::Owned;
use toguna_sound::{Limits, Prepared, Refused, Stranger, Veil};
use toguna_tongues::Words;
use toguna_web::error::Told;
use toguna_web::{Html, PageError, Site, Visit, signs};
use tokio::sync::Semaphore;
use uuid::Uuid;

use super::here::{Here, Taking};
use super::range::part_of;
use crate::model::Standing;
use crate::queries::{recordings as rows, statement};
use crate::recording::{self, About, Script, SpokenState};
use crate::translation::TextKey;

/// Recordings that are read at the same time: each takes a core and up to 40 MB for a moment.
static READERS: Semaphore = Semaphore::const_new(2);
/// Recordings that may wait for that in memory; who comes then is asked to come back.
static WAITING: Semaphore = Semaphore::const_new(24);

/// Makes what is kept out of what was sent. `disguised`: under a veil that is drawn here and forgotten.
pub(crate) async fn prepare(site: &Site, bytes: Vec<u8>, limits: Limits, disguised: bool) -> Result<Result<Prepared, Refused>, PageError> {
    let _place = WAITING.try_acquire().map_err(|_| PageError::Unavailable { retry_after: Duration::from_secs(10) })?;
    let permit = READERS.acquire().await.map_err(|error| PageError::Internal(error.to_string()))?;
    let veil = disguised.then(|| Veil::drawn(site.random()));
    let work = tokio::task::spawn_blocking(move || {
        let prepared = toguna_sound::prepare(&bytes, &limits, veil);
        drop(permit);
        prepared
    });
    work.await.map_err(|error| PageError::Internal(format!("a recording could not be read: {error}")))
}

/// Why a recording is not taken, and what to do.
pub(crate) fn why_not(words: &Words, refused: Refused) -> String {
    let key = match refused {
        Refused::Empty => "consult-sound-missing",
        Refused::TooLarge { .. } => "consult-sound-too-large",
        Refused::TooLong { most_seconds } => return words.say("consult-sound-too-long", &[("seconds", most_seconds.into())]),
        Refused::TooShort => "consult-sound-too-short",
        Refused::Silent => "consult-sound-silent",
        Refused::NotSound(Stranger::Archive) => "consult-sound-archive",
        Refused::NotSound(Stranger::Picture) => "consult-sound-picture",
        Refused::NotSound(Stranger::Text | Stranger::Program | Stranger::Unknown) => "consult-sound-none",
        Refused::Unreadable => "consult-sound-unreadable",
        Refused::Broken => "consult-sound-broken",
    };
    words.plain(key)
}

#[derive(Template)]
#[template(
    source = r#"<audio controls preload="none" src="{{ path }}" aria-label="{{ label }}"></audio> <span class="soft">{{ length }}</span>"#,
    ext = "html"
)]
struct Player<'a> {
    path: &'a str,
    label: String,
    length: String,
}

/// A player that loads nothing before somebody taps it.
pub(crate) fn player(words: &Words, path: &str, seconds: u32) -> Result<Html, PageError> {
    let length = words.say("consult-sound-seconds", &[("seconds", seconds.into())]);
    Html::of(&Player { path, label: words.plain("consult-sound-listen"), length })
}

#[derive(Template)]
#[template(path = "consult/recorder.html")]
struct Recorder<'a> {
    words: &'a Words,
    /// Tells the fields of several recorders on one page apart.
    name: &'a str,
    most: u32,
    keeps_file: bool,
    problem: Option<&'a str>,
}

/// The part of a form in which somebody records, or chooses a file: field `recording`. `keeps_file`: the field stays beside the recorder.
pub(crate) fn recorder(words: &Words, name: &str, limits: Limits, keeps_file: bool, problem: Option<&str>) -> Result<Html, PageError> {
    Html::of(&Recorder { words, name, most: limits.most_seconds, keeps_file, problem })
}

/// What a path says, if it can be read.
pub(crate) type Path = Result<axum::extract::Path<(String, Uuid)>, PathRejection>;

/// What a player, or a person, is told where there is no such recording, or it is gone.
fn gone(words: &Words) -> PageError {
    PageError::Told(Arc::new(Told {
        status: StatusCode::NOT_FOUND,
        title: words.plain("consult-sound-gone"),
        text: words.plain("consult-sound-gone-next"),
        next: None,
    }))
}

/// The identifier in the address.
fn id_of(words: &Words, named: Path) -> Result<Uuid, PageError> {
    named.map(|axum::extract::Path((_, id))| id).map_err(|_| gone(words))
}

/// `GET /d/{slug}/sound/{id}`: what everybody may hear. Of statements only those that others weigh, and no recording of a text that has
/// changed since.
pub(crate) async fn play(here: Here, named: Path, headers: HeaderMap) -> Result<Response, PageError> {
    let id = id_of(here.words(), named)?;
    let dialogue = Arc::clone(&here.dialogue);
    let read = here.visit.site.store.read(move |tx| {
        let Some(found) = rows::by_id(tx, dialogue.number, id)? else { return Ok(false) };
        let script = match found.about {
            About::Text(TextKey::Statement(number)) => {
                let weighed = statement(tx, dialogue.number, number)?.filter(|found| found.standing == Standing::Accepted);
                let Some(weighed) = weighed else { return Ok(false) };
                Script::of_statement(&weighed)
            }
            about => Script::of(tx, &dialogue, about)?,
        };
        Ok::<_, toguna_store::StoreError>(script.is_said_by(&found))
    });
    if !read.await? {
        return Err(gone(here.words()));
    }
    answer(&here.visit, here.dialogue.number, id, &headers).await
}

/// `GET /d/{slug}/mine/sound/{id}`: what this person said aloud and what waits.
pub(crate) async fn play_own(here: Taking, named: Path, headers: HeaderMap) -> Result<Response, PageError> {
    let id = id_of(here.words(), named)?;
    let (dialogue, Voice { participant, .. }) = (here.dialogue.number, here.voice);
    let found = here.visit.site.store.read(move |tx| rows::one_spoken(tx, dialogue, id)).await?;
    found.filter(|found| found.participant == participant).ok_or_else(|| gone(here.words()))?;
    answer(&here.visit, dialogue, id, &headers).await
}

/// `GET /team/d/{slug}/spoken/{id}`: what waits to be written down.
pub(crate) async fn play_spoken(visit: Visit, owned: Owned, named: Path, headers: HeaderMap) -> Result<Response, PageError> {
    let id = id_of(visit.words(), named)?;
    let dialogue = owned.dialogue.number;
    let found = visit.site.store.read(move |tx| rows::one_spoken(tx, dialogue, id)).await?;
    found.filter(|found| found.state == SpokenState::Waiting).ok_or_else(|| gone(visit.words()))?;
    answer(&visit, dialogue, id, &headers).await
}

/// `GET /team/d/{slug}/recordings/{id}`: what the team has read aloud, before the public may hear it.
pub(crate) async fn play_recording(visit: Visit, owned: Owned, named: Path, headers: HeaderMap) -> Result<Response, PageError> {
    let id = id_of(visit.words(), named)?;
    let dialogue = owned.dialogue.number;
    let found = visit.site.store.read(move |tx| rows::by_id(tx, dialogue, id)).await?;
    // The voice of a participant is for those who may hear what waits, and for everybody once it is shared.
    found.filter(|found| !found.is_own_voice).ok_or_else(|| gone(visit.words()))?;
    answer(&visit, dialogue, id, &headers).await
}

/// The sound, or the part of it that the player asks for.
async fn answer(visit: &Visit, dialogue: i64, id: Uuid, headers: &HeaderMap) -> Result<Response, PageError> {
    let site = &visit.site;
    let opened = recording::open(&site.store, &site.keys, dialogue, id).await;
    let sound = opened.map_err(|error| PageError::Internal(format!("a sound could not be opened: {error}")))?;
    let sound = sound.ok_or_else(|| gone(visit.words()))?;
    let length = sound.len();
    let wanted = headers.get(header::RANGE).and_then(|range| range.to_str().ok()).unwrap_or_default();
    let (status, range, bytes) = match part_of(wanted, length) {
        Err(()) => (StatusCode::RANGE_NOT_SATISFIABLE, Some(format!("bytes */{length}")), Vec::new()),
        Ok(None) => (StatusCode::OK, None, sound),
        Ok(Some(part)) => {
            let range = format!("bytes {}-{}/{length}", part.start, part.end - 1);
            (StatusCode::PARTIAL_CONTENT, Some(range), sound[part].to_vec())
        }
    };
    let mut response = (status, bytes).into_response();
    response.extensions_mut().insert(toguna_web::Sound);
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static("audio/ogg"));
    out.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"voice.ogg\""));
    out.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    if let Some(range) = range.and_then(|range| HeaderValue::from_str(&range).ok()) {
        out.insert(header::CONTENT_RANGE, range);
    }
    Ok(response)
}
