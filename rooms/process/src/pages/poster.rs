//! A sheet of paper on a wall reaches those whom no message reaches: the question in large letters, the code, the link, and that it costs
//! nothing and asks no name.

use askama::Template;
use axum::response::Response;
use toguna_tongues::{Language, Words};
use toguna_web::{Html, PageError, Visit};

use super::share::spelled;
use super::{InLanguage, Owned, Said, in_languages, qr, text_asked_for};
use crate::spoken;

#[derive(Template)]
#[template(path = "process/poster.html")]
struct Poster<'a> {
    /// Of the page around the sheet.
    words: &'a Words,
    /// Of the sheet: the language of the dialogue's text, or the first one of the dialogue that the pages speak.
    sheet: &'a Words,
    languages: Vec<InLanguage<'a>>,
    title: Said<'a>,
    question: &'a str,
    qr: Html,
    host: &'a str,
    path: &'a str,
    back: String,
}

pub(super) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let text = text_asked_for(&visit, &owned.dialogue);
    let spoken_here = spoken::page_language(&text.language).or_else(|| owned.dialogue.languages().find_map(spoken::page_language));
    let sheet: Language = spoken_here.unwrap_or(visit.language);
    let link = visit.site.url(&owned.public_path(""));
    let (host, path) = spelled(&link).split_at(spelled(&link).find('/').unwrap_or(0));
    let words = visit.words();
    let template = Poster {
        words,
        sheet: visit.site.words(sheet),
        languages: in_languages(&owned.path("/poster"), &owned.dialogue, &text.language),
        title: Said::title(text),
        question: &text.question,
        qr: qr::drawing(&link, &words.plain("process-qr"))?,
        host,
        path,
        back: owned.path("/share"),
    };
    // The name in the header is printed too: it is the dialogue's, not the team's.
    owned.page(&visit, &words.plain("process-poster"), &Html::of(&template)?)?.home(owned.path(""), owned.title(&visit)).respond()
}
