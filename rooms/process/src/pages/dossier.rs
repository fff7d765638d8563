//! Whoever asks people for their voices has to account for it: to a data-protection authority, to a partner, to themselves. What this
//! installation knows of a dialogue's settings is written here as the record and the assessment that laws ask for; what only people know
//! is left as lines to fill in.
//!
//! It follows articles 30 and 35 of the GDPR, which Mali's law 2013-015 asks for in much the same words. It is no legal advice.

use std::fmt::Write as _;

use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use toguna_people::participants;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Html, PageError, Visit};

use super::retention::{backups_go, how_long, name_of};
use super::{Owned, text_for};
use crate::care::consent::ConsentVersion;
use crate::care::queries;
use crate::care::retention::{Field, Rule};

/// What the store knows for a dossier.
struct Known {
    people: i64,
    withdrawn: i64,
    rules: Vec<Rule>,
    versions: Vec<ConsentVersion>,
    is_stopped: bool,
}

/// A part of the dossier.
struct Section {
    title: String,
    lines: Vec<Line>,
}

/// One line of it.
struct Line {
    /// What it is about, if it has a name.
    name: Option<String>,
    /// What is to be said; nothing where somebody has to fill it in.
    text: Option<String>,
}

impl Line {
    fn said(text: impl Into<String>) -> Self {
        Self { name: None, text: Some(text.into()) }
    }

    fn of(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: Some(name.into()), text: Some(text.into()) }
    }

    fn to_fill_in(name: impl Into<String>) -> Self {
        Self { name: Some(name.into()), text: None }
    }
}

#[derive(Template)]
#[template(path = "process/dossier.html")]
struct Dossier<'a> {
    words: &'a Words,
    title: &'a str,
    day: String,
    sections: Vec<Section>,
    download: String,
}

async fn known(visit: &Visit, owned: &Owned) -> Result<Known, PageError> {
    let dialogue = owned.dialogue.number;
    let read = visit.site.store.read(move |tx| {
        let (people, withdrawn) = participants::count(tx, dialogue)?;
        Ok::<_, StoreError>(Known {
            people,
            withdrawn,
            rules: queries::rules(tx, dialogue)?,
            versions: queries::consent_versions(tx, dialogue)?,
            is_stopped: queries::freeze_of(tx, dialogue)?.is_some(),
        })
    });
    Ok(read.await?)
}

fn sections(visit: &Visit, owned: &Owned, known: &Known) -> Vec<Section> {
    let words = visit.words();
    let say = |key: &str| words.plain(key);
    let count = |figure: i64| words.number(u64::try_from(figure).unwrap_or(0));
    let dialogue = &owned.dialogue;
    let text = text_for(visit, dialogue);
    let section = |key: &str, lines: Vec<Line>| Section { title: say(key), lines };
    let fill_in = |keys: &[&str]| keys.iter().map(|key| Line::to_fill_in(say(key))).collect::<Vec<_>>();
    let listed = |keys: &[&str]| keys.iter().map(|key| Line::said(say(key))).collect::<Vec<_>>();

    let mut what = vec![
        Line::of(say("process-dossier-title"), text.title.as_str()),
        Line::of(say("process-dossier-question"), text.question.as_str()),
        Line::of(
            say("process-dossier-purpose"),
            if text.description.is_empty() { say("process-dossier-purpose-usual") } else { text.description.clone() },
        ),
        Line::of(say("process-dossier-state"), super::overview::standing(visit, dialogue)),
        Line::of(say("process-dossier-address"), visit.site.url(&owned.public_path(""))),
    ];
    if dialogue.draft.simulated {
        what.push(Line::said(say("process-simulated")));
    }
    if known.is_stopped {
        what.push(Line::said(say("process-frozen-banner")));
    }

    let mut consent = listed(&["process-dossier-basis", "process-dossier-back"]);
    if let Some(version) = known.versions.last() {
        let arguments = [
            ("number", u64::try_from(version.number).unwrap_or(0).into()),
            ("day", words.date(version.day()).into()),
            ("count", u64::try_from(version.people).unwrap_or(0).into()),
        ];
        consent.push(Line::said(words.say("process-dossier-version", &arguments)));
    }
    consent.push(Line::of(say("process-dossier-consent-text"), text.consent.as_str()));

    let mut data = vec![
        Line::of(say("process-dossier-people"), count(known.people)),
        Line::of(say("process-dossier-withdrawn"), count(known.withdrawn)),
        Line::said(say("process-dossier-pseudonym")),
        Line::said(say("process-dossier-voices")),
    ];
    let language = visit.language.tag();
    let groups: Vec<&str> = dialogue.draft.dimensions.iter().map(|dimension| dimension.label.in_language(language)).collect();
    data.push(if groups.is_empty() {
        Line::said(say("process-dossier-no-groups"))
    } else {
        Line::of(say("process-dossier-groups"), groups.join(words.list_mark()))
    });
    data.extend(listed(&["process-dossier-contacts", "process-dossier-sensitive", "process-dossier-not-kept"]));

    let kept = Field::ALL.into_iter().map(|field| {
        let days = known.rules.iter().find(|rule| rule.field == field).map(|rule| rule.days);
        Line::of(name_of(words, field), how_long(words, field, days))
    });
    let mut kept: Vec<Line> = kept.collect();
    kept.push(Line::said(say("process-dossier-backups")));
    kept.push(Line::said(backups_go(visit)));
    kept.extend(fill_in(&["process-dossier-fill-backups"]));

    let mut receivers = listed(&["process-dossier-public", "process-dossier-team", "process-dossier-elsewhere"]);
    receivers.extend(fill_in(&["process-dossier-fill-host", "process-dossier-fill-country"]));
    let mut rights = listed(&["process-dossier-right-see", "process-dossier-right-back"]);
    rights.extend(fill_in(&["process-dossier-fill-contact"]));
    let mut risks = listed(&[
        "process-dossier-risk-seized",
        "process-dossier-risk-phone",
        "process-dossier-risk-figure",
        "process-dossier-risk-wording",
        "process-dossier-risk-liar",
    ]);
    risks.extend(fill_in(&["process-dossier-fill-risk", "process-dossier-fill-decision"]));

    vec![
        section(
            "process-dossier-who",
            fill_in(&[
                "process-dossier-fill-organisation",
                "process-dossier-fill-address",
                "process-dossier-fill-officer",
                "process-dossier-fill-receipt",
            ]),
        ),
        section("process-dossier-what", what),
        section("process-dossier-consent", consent),
        section("process-dossier-data", data),
        section("process-keep", kept),
        section("process-dossier-receivers", receivers),
        section(
            "process-dossier-measures",
            listed(&[
                if visit.site.is_https() { "process-dossier-measure-way" } else { "process-dossier-measure-way-open" },
                "process-dossier-measure-hashes",
                "process-dossier-measure-names",
                "process-dossier-measure-roles",
                "process-dossier-measure-stop",
                "process-dossier-measure-small",
            ]),
        ),
        section("process-dossier-rights", rights),
        section("process-dossier-risks", risks),
        section("process-dossier-signed", fill_in(&["process-dossier-fill-day", "process-dossier-fill-name"])),
    ]
}

/// `GET /team/d/{slug}/dossier`: to read, and to print.
pub(super) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let words = visit.words();
    let known = known(&visit, &owned).await?;
    let template = Dossier {
        words,
        title: owned.title(&visit),
        day: words.date(crate::model::day_of(visit.site.now())),
        sections: sections(&visit, &owned, &known),
        download: owned.path("/dossier.txt"),
    };
    owned.page(&visit, &words.plain("process-dossier"), &Html::of(&template)?)?.respond()
}

/// `GET /team/d/{slug}/dossier.txt`: to be gone on with in any word processor.
pub(super) async fn file(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let words = visit.words();
    let known = known(&visit, &owned).await?;
    let mut out = format!("{} — {}\n", words.plain("process-dossier"), owned.title(&visit));
    for section in sections(&visit, &owned, &known) {
        let _ = writeln!(out, "\n{}", section.title);
        for line in section.lines {
            let name = line.name.map(|name| format!("{name}: ")).unwrap_or_default();
            let text = line.text.unwrap_or_else(|| "______________________".to_owned());
            let _ = writeln!(out, "- {name}{text}");
        }
    }
    let name = format!("attachment; filename=\"{}-dossier.txt\"", owned.dialogue.draft.slug);
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)], out).into_response())
}
