//! What people agreed to, in each of its versions, and how many agreed to which: for the team, and for whoever asks it to account for that.

use askama::Template;
use axum::response::Response;
use toguna_tongues::Words;
use toguna_web::{Html, PageError, Visit};

use super::{Owned, Said};
use crate::care::queries::consent_versions;
use crate::spoken::own_name;

#[derive(Template)]
#[template(path = "process/consent.html")]
struct Versions<'a> {
    words: &'a Words,
    /// The newest first.
    shown: Vec<Version<'a>>,
    /// How many people agreed to an earlier one than the newest.
    earlier: u64,
}

struct Version<'a> {
    number: u64,
    day: String,
    people: String,
    texts: Vec<(Said<'a>, &'a str, String)>,
}

/// `GET /team/d/{slug}/consent`.
pub(super) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let words = visit.words();
    let dialogue = owned.dialogue.number;
    let found = visit.site.store.read(move |tx| consent_versions(tx, dialogue)).await?;
    let last = found.last().map_or(0, |version| version.number);
    let earlier: i64 = found.iter().filter(|version| version.number < last).map(|version| version.people).sum();
    let shown = found.iter().rev().map(|version| Version {
        number: u64::try_from(version.number).unwrap_or(0),
        day: words.date(version.day()),
        people: words.say("process-people", &[("people", u64::try_from(version.people).unwrap_or(0).into())]),
        texts: version
            .texts
            .iter()
            .map(|text| (Said::new(&text.text, &text.language), own_name(&text.language), spelled(&text.digest)))
            .collect(),
    });
    let template = Versions { words, shown: shown.collect(), earlier: u64::try_from(earlier).unwrap_or(0) };
    owned.page(&visit, &words.plain("process-consent-versions"), &Html::of(&template)?)?.respond()
}

/// A digest in sixteen figures: enough to compare two by eye.
fn spelled(digest: &[u8; 32]) -> String {
    use std::fmt::Write as _;
    digest[..8].iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
