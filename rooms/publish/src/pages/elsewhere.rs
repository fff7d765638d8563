//! Whoever looks after a dialogue gives others something to show: a few lines to copy, as they will be seen, and the address of the feed.

use askama::Template;
use axum::response::Response;
use toguna_process::pages::Owned;
use toguna_process::spoken;
use toguna_tongues::{Language, Words};
use toguna_web::{Html, PageError, Right, Visit};

#[derive(Template)]
#[template(path = "publish/elsewhere.html")]
struct Elsewhere<'a> {
    words: &'a Words,
    is_public: bool,
    languages: Vec<InLanguage>,
    frames: Vec<Frame>,
    feed: String,
    webhooks: Option<String>,
}

struct InLanguage {
    path: String,
    name: &'static str,
    tag: &'static str,
    dir: &'static str,
    is_this: bool,
}

struct Frame {
    heading: String,
    shows: String,
    /// What is copied.
    snippet: String,
    /// The same page for the preview, on this very site.
    path: String,
    title: String,
    height: u32,
}

/// `GET /team/d/{slug}/embed`.
pub(super) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let words = visit.words();
    let dialogue = &owned.dialogue;
    let offered = &visit.site.settings().languages;
    let mut languages: Vec<Language> =
        dialogue.languages().filter_map(spoken::page_language).filter(|language| offered.contains(language)).collect();
    if languages.is_empty() {
        languages.push(visit.language);
    }
    let asked = visit.plain_query("in").and_then(Language::from_tag).unwrap_or(visit.language);
    let language = if languages.contains(&asked) { asked } else { languages[0] };
    let in_language = |&other: &Language| InLanguage {
        path: owned.path(&format!("/embed?in={}", other.tag())),
        name: other.own_name(),
        tag: other.tag(),
        dir: other.direction(),
        is_this: other == language,
    };
    let title = &dialogue.text(language.tag()).title;
    let frame = |page: &str, heading: &str, shows: &str, name: &str, height| {
        let path = format!("/embed/{}/{page}?lang={}", dialogue.draft.slug, language.tag());
        let title = visit
            .site
            .words(language)
            .say(name, &[("dialogue", title.into())])
            .replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
        Frame {
            heading: words.plain(heading),
            shows: words.plain(shows),
            snippet: snippet(&visit.site.url(&path), &title, height),
            path,
            title,
            height,
        }
    };
    let template = Elsewhere {
        words,
        is_public: dialogue.is_public(),
        languages: if languages.len() > 1 { languages.iter().map(in_language).collect() } else { Vec::new() },
        frames: vec![
            frame("results", "publish-embed-results", "publish-embed-results-shows", "publish-embed-results-title", 520),
            frame("invitation", "publish-embed-invitation", "publish-embed-invitation-shows", "publish-embed-invitation-title", 300),
        ],
        feed: visit.site.url(&owned.public_path(&format!("/events.atom?lang={}", language.tag()))),
        webhooks: owned.may(Right::Lead).then(|| owned.path("/webhooks")),
    };
    owned.page(&visit, &words.plain("publish-elsewhere"), &Html::of(&template)?)?.previewing().respond()
}

/// What goes into the page of others.
fn snippet(address: &str, title: &str, height: u32) -> String {
    let (address, title) = (Html::text(address), Html::text(title));
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
         sandbox=\"allow-popups allow-popups-to-escape-sandbox\" referrerpolicy=\"no-referrer\" style=\"border:0\"></iframe>"
    )
}
