//! A newspaper or a radio shows on its own page what a dialogue says, or asks its readers to take part.

use std::sync::Arc;

use askama::Template;
use axum::response::Response;
use toguna_commonground::brief::Brief;
use toguna_commonground::live::{Live, Snapshot};
use toguna_process::dialogues::in_its_language;
use toguna_process::model::{DialogueText, NotOpen, day_of};
use toguna_tongues::{Argument, Words};
use toguna_web::etag::Etag;
use toguna_web::{Html, PageError, Visit};

/// Statements in a frame: more would be scrolled past.
const SHOWN: usize = 5;

#[derive(Template)]
#[template(path = "publish/embed_results.html", whitespace = "minimize")]
struct Results<'a> {
    words: &'a Words,
    text: &'a DialogueText,
    simulated: bool,
    brief: &'a Brief,
    more: Option<String>,
    people: Option<String>,
    whole: String,
}

/// `GET /embed/{slug}/results`: what all sides share, in brief.
pub(super) async fn results(live: Live, visit: Visit, slug: String) -> Result<Response, PageError> {
    let snapshot = live.snapshot_of(&slug).ok_or(PageError::NotFound)?;
    let visit = in_its_language(&visit, &snapshot.dialogue);
    let tag = snapshot.tag("embed", visit.language, "");
    if let Some(unchanged) = visit.if_unchanged(&tag) {
        return Ok(unchanged);
    }
    let brief = {
        let (snapshot, visit) = (Arc::clone(&snapshot), visit.clone());
        tokio::task::spawn_blocking(move || snapshot.brief(visit.words(), SHOWN)).await
    };
    let brief = brief.map_err(|error| PageError::Internal(format!("an embed could not be written: {error}")))?;
    let words = visit.words();
    let text = snapshot.dialogue.text(visit.language.tag());
    let template = Results {
        words,
        text,
        simulated: snapshot.dialogue.draft.simulated,
        more: (brief.hidden > 0).then(|| words.say("publish-embed-more", &[("count", Argument::from(brief.hidden))])),
        people: people(&snapshot, words),
        whole: format!("/d/{slug}/shared?lang={}", visit.language.tag()),
        brief: &brief,
    };
    visit.embed(&text.title).body(Html::of(&template)?).tag(tag).respond()
}

#[derive(Template)]
#[template(path = "publish/embed_invitation.html", whitespace = "minimize")]
struct Invitation<'a> {
    words: &'a Words,
    text: &'a DialogueText,
    simulated: bool,
    people: Option<String>,
    /// Why no voices come in.
    standing: Option<String>,
    path: String,
    whole: String,
}

/// `GET /embed/{slug}/invitation`: the question, and the way to take part.
pub(super) fn invitation(live: &Live, visit: &Visit, slug: &str) -> Result<Response, PageError> {
    let snapshot = live.snapshot_of(slug).ok_or(PageError::NotFound)?;
    let dialogue = &snapshot.dialogue;
    let visit = in_its_language(visit, dialogue);
    let now = visit.site.now();
    // Whether voices come in depends on the day as well.
    let tag = Etag::of(&[snapshot.tag("invitation", visit.language, "").as_str(), &day_of(now).to_string()]);
    if let Some(unchanged) = visit.if_unchanged(&tag) {
        return Ok(unchanged);
    }
    let words = visit.words();
    let text = dialogue.text(visit.language.tag());
    let template = Invitation {
        words,
        text,
        simulated: dialogue.draft.simulated,
        people: people(&snapshot, words),
        standing: dialogue.takes_voices(now).err().map(|why| match why {
            NotOpen::NotYet(Some(day)) => words.say("publish-embed-opens", &[("day", words.date(day).into())]),
            NotOpen::NotYet(None) => words.plain("publish-embed-opens-soon"),
            NotOpen::Paused => words.plain("publish-embed-paused"),
            NotOpen::Ended => words.plain("publish-embed-ended"),
        }),
        path: format!("/d/{slug}?lang={}", visit.language.tag()),
        whole: format!("/d/{slug}/shared?lang={}", visit.language.tag()),
    };
    visit.embed(&text.title).body(Html::of(&template)?).tag(tag).respond()
}

/// How many have taken part, where that is told.
fn people(snapshot: &Snapshot, words: &Words) -> Option<String> {
    snapshot.people().map(|people| words.say("publish-embed-people", &[("people", Argument::from(people))]))
}
