//! Whoever sits with people in a courtyard has no time to read a guide, and may have no network: one page to be printed says what keeps
//! everybody safe, from before to after.
//!
//! `docs/guide/en/one-page.md` and its French sister hold the same words; a test compares them.

use askama::Template;
use axum::response::Response;
use toguna_tongues::Words;
use toguna_web::{Html, PageError, Visit};

/// Where the page is; it is open to everybody, since nothing in it is about anybody.
pub(super) const PATH: &str = "/guide/session";

#[derive(Template)]
#[template(path = "process/session.html")]
struct Session<'a> {
    words: &'a Words,
}

/// `GET /guide/session`.
pub(super) async fn show(visit: Visit) -> Result<Response, PageError> {
    let words = visit.words();
    visit.page(words.plain("process-session")).body(Html::of(&Session { words })?).respond()
}

#[cfg(test)]
mod tests {
    use toguna_tongues::Language;

    use super::*;

    /// Letters and spaces of a document, without its marks and its breaks of lines.
    fn plain(text: &str) -> String {
        let letters = text.replace(['*', '>', '#', '_', '\u{a0}', '\u{202f}'], " ");
        letters.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_guide_says_the_same_words_as_the_page() {
        let guides = [
            (Language::En, include_str!("../../locales/en/session.ftl"), include_str!("../../../../docs/guide/en/one-page.md")),
            (Language::Fr, include_str!("../../locales/fr/session.ftl"), include_str!("../../../../docs/guide/fr/one-page.md")),
        ];
        for (language, messages, guide) in guides {
            let words = Words::for_page(language, &[crate::LOCALES]);
            let page = Session { words: &words }.render().unwrap();
            let guide = plain(guide);
            let said: Vec<(&str, &str)> = messages.lines().filter_map(|line| line.split_once(" = ")).collect();
            assert_eq!(said.len(), 28, "{language:?}");
            for (key, text) in said {
                assert!(plain(&page).contains(&plain(text)) || key == "process-session-to", "{language:?} {key}: {text}");
                let is_about_printing = matches!(key, "process-session-to" | "process-session-print");
                assert!(is_about_printing || guide.contains(&plain(text)), "{language:?} {key}: {text}");
            }
        }
    }
}
