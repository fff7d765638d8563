//! What everybody may see of a dialogue while it goes on: first what all sides share, then where they differ, the map, each group, who is
//! missing, and how it was computed.
//!
//! A page is written once for each snapshot and language, and then only handed out; a browser that has it is told so by its tag.

mod results;
mod voices;

use std::sync::{Arc, OnceLock};

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use toguna_process::model::Dialogue;
use toguna_tongues::{Language, Words};
use toguna_web::error::Told;
use toguna_web::etag::Etag;
use toguna_web::{Access, Html, PageError, Routes, Site, Visit, signs};

use crate::live::{Live, Snapshot};
use crate::report::json::public_json;

pub use voices::team_routes;

/// The routes of this room.
pub fn routes(site: &Site, live: &Live) -> Routes {
    let mut routes = Routes::new(site);
    for view in View::ALL {
        let live = live.clone();
        let show = move |visit, Path(slug): Path<String>| show(live.clone(), view, visit, slug);
        routes = routes.get(&format!("/d/{{slug}}/{}", view.path()), Access::Anyone, show);
    }
    let live = live.clone();
    routes.get("/d/{slug}/results.json", Access::Anyone, move |visit, Path(slug): Path<String>| hand_out(live.clone(), visit, slug))
}

/// One page of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum View {
    Shared,
    Differ,
    Map,
    Portraits,
    Missing,
    How,
    All,
}

impl View {
    const ALL: [Self; 7] = [Self::Shared, Self::Differ, Self::Map, Self::Portraits, Self::Missing, Self::How, Self::All];
    /// Those that stand beside each other on top of each page; the table of all statements is reached from them.
    const TABS: [Self; 6] = [Self::Shared, Self::Differ, Self::Map, Self::Portraits, Self::Missing, Self::How];

    /// The signs of [`TABS`](Self::TABS), for those who do not read.
    const SIGNS: &[Html] = &[signs::SHARED, signs::DIFFER, signs::MAP, signs::GROUPS, signs::MISSING, signs::COUNTED];

    fn path(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::Differ => "differ",
            Self::Map => "map",
            Self::Portraits => "portraits",
            Self::Missing => "missing",
            Self::How => "how",
            Self::All => "all",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Shared => "ground-tab-shared",
            Self::Differ => "ground-tab-differ",
            Self::Map => "ground-tab-map",
            Self::Portraits => "ground-tab-portraits",
            Self::Missing => "ground-tab-missing",
            Self::How => "ground-tab-how",
            Self::All => "ground-tab-all",
        }
    }
}

/// The pages of one snapshot that have been asked for.
#[derive(Debug, Default)]
pub(crate) struct Rendered([[OnceLock<Result<Html, PageError>>; Language::MOST]; View::ALL.len()]);

impl Snapshot {
    /// What a page says in the language of `words`. Further parts of a long page are asked for so rarely that they are not kept.
    fn body(&self, view: View, part: usize, words: &Words) -> Result<Html, PageError> {
        if part > 0 {
            return results::write(self, view, part, words);
        }
        let slot = &self.rendered.0[view as usize][words.language().place()];
        slot.get_or_init(|| results::write(self, view, part, words)).clone()
    }

    fn is_written(&self, view: View, part: usize, language: Language) -> bool {
        part == 0 && self.rendered.0[view as usize][language.place()].get().is_some()
    }
}

async fn show(live: Live, view: View, visit: Visit, slug: String) -> Result<Response, PageError> {
    let snapshot = live.snapshot_of(&slug).ok_or(PageError::NotFound)?;
    let visit = spoken(visit, &snapshot.dialogue);
    let asked = visit.plain_query("part").and_then(|part| part.parse().ok()).unwrap_or(0);
    let part: usize = if view == View::All { asked } else { 0 };
    let tag = snapshot.tag(&format!("{} {part}", view.path()), visit.language, visit.site.assets().style.path());
    if let Some(unchanged) = visit.if_unchanged(&tag) {
        return Ok(unchanged);
    }
    let body = if snapshot.is_written(view, part, visit.language) {
        snapshot.body(view, part, visit.words())?
    } else {
        let (snapshot, visit) = (Arc::clone(&snapshot), visit.clone());
        // A million voices take a moment, in which others want their pages.
        let written = tokio::task::spawn_blocking(move || snapshot.body(view, part, visit.words())).await;
        written.map_err(|error| PageError::Internal(format!("a page of results could not be written: {error}")))??
    };
    let words = visit.words();
    let text = snapshot.dialogue.text(visit.language.tag());
    let links = View::TABS.iter().map(|tab| (format!("/d/{slug}/{}", tab.path()), words.plain(tab.name()))).collect();
    visit
        .page(words.say("ground-title", &[("page", words.plain(view.name()).into()), ("dialogue", (&text.title).into())]))
        .home(format!("/d/{slug}"), &text.title)
        .nav(words.plain("ground-tabs"), links)
        .nav_signs(View::SIGNS)
        .body(body)
        .feed(format!("/d/{slug}/events.atom"))
        .tag(tag)
        .refreshing()
        .wide()
        .respond()
}

/// What a file of results is handed out as.
pub(crate) enum Results {
    /// Whoever asks has it already.
    Unchanged(Response),
    /// Its tag and its bytes.
    File(Etag, Vec<u8>),
    /// A declared group is too small for its figures to leave the house.
    HeldBack,
}

/// The whole result for programs, where that tells nothing of a handful of people; in the language in which the visit reads it best.
pub(crate) async fn results(live: &Live, visit: &Visit, slug: &str) -> Result<Results, PageError> {
    let snapshot = live.snapshot_of(slug).ok_or(PageError::NotFound)?;
    let visit = spoken(visit.clone(), &snapshot.dialogue);
    let tag = snapshot.tag("results.json", visit.language, "");
    if let Some(unchanged) = visit.if_unchanged(&tag) {
        return Ok(Results::Unchanged(unchanged));
    }
    let file = tokio::task::spawn_blocking(move || results_json(&snapshot, visit.words())).await;
    let file = file.map_err(|error| PageError::Internal(format!("the results could not be written: {error}")))?;
    Ok(file.map_or(Results::HeldBack, |file| Results::File(tag, file)))
}

/// The file on the pages.
async fn hand_out(live: Live, visit: Visit, slug: String) -> Result<Response, PageError> {
    let (tag, file) = match results(&live, &visit, &slug).await? {
        Results::Unchanged(unchanged) => return Ok(unchanged),
        Results::File(tag, file) => (tag, file),
        Results::HeldBack => {
            let dialogue = live.snapshot_of(&slug).ok_or(PageError::NotFound)?.dialogue.clone();
            let visit = spoken(visit, &dialogue);
            let words = visit.words();
            return Err(PageError::Told(Arc::new(Told {
                status: StatusCode::FORBIDDEN,
                title: words.plain("ground-json-refused"),
                text: words.plain("ground-how-no-json"),
                next: Some((format!("/d/{slug}/how"), words.plain("ground-tab-how"))),
            })));
        }
    };
    let mut response = as_json(&tag, file);
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"{slug}-results.json\"")) {
        response.headers_mut().insert(CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// The file as an answer that must be asked about each time.
pub(crate) fn as_json(tag: &Etag, file: Vec<u8>) -> Response {
    let mut response = file.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    if let Ok(tag) = HeaderValue::from_str(tag.as_str()) {
        headers.insert(axum::http::header::ETAG, tag);
    }
    response
}

/// `None` where a declared group is too small for its figures to leave the house.
fn results_json(snapshot: &Snapshot, words: &Words) -> Option<Vec<u8>> {
    let conversation = snapshot.conversation(words.language());
    snapshot.told.is_whole(&snapshot.public).then(|| public_json(&conversation, &snapshot.public, &snapshot.settings, words))
}

/// Whoever has not chosen a language reads in the one of their phone if the dialogue has it, otherwise in the dialogue's own.
fn spoken(visit: Visit, dialogue: &Dialogue) -> Visit {
    if visit.has_chosen_language || dialogue.languages().any(|tag| tag == visit.language.tag()) {
        return visit;
    }
    let offered = &visit.site.settings().languages;
    let own = dialogue.languages().filter_map(Language::from_tag).find(|language| offered.contains(language));
    own.map_or_else(|| visit.clone(), |language| visit.speaking(language))
}
