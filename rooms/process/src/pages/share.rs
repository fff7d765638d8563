//! How people get to hear of a dialogue: the link, a code for cameras, and words for messages and for the radio, ready to be copied.

use askama::Template;
use axum::response::Response;
use toguna_tongues::Words;
use toguna_web::{Html, PageError, Visit};

use super::{Owned, Said, qr};
use crate::model::DialogueText;
use crate::spoken;

#[derive(Template)]
#[template(path = "process/share.html")]
struct Share<'a> {
    words: &'a Words,
    is_public: bool,
    link: &'a str,
    short: &'a str,
    qr: Html,
    posters: Vec<Poster<'a>>,
    texts: Vec<Texts<'a>>,
}

struct Poster<'a> {
    path: String,
    name: &'a str,
    tag: &'a str,
    dir: &'static str,
}

struct Texts<'a> {
    language: Said<'a>,
    /// Pairs of the message that names the use, and the text; the first one also with its length in characters.
    uses: Vec<(&'static str, String)>,
}

pub(super) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let words = visit.words();
    let link = visit.site.url(&owned.public_path(""));
    let short = spelled(&link);
    let whole = || owned.dialogue.draft.texts.iter().filter(|text| text.is_whole());
    let template = Share {
        words,
        is_public: owned.dialogue.is_public(),
        link: &link,
        short,
        qr: qr::drawing(&link, &words.plain("process-qr"))?,
        posters: whole().map(|text| poster(&owned, &text.language)).collect(),
        texts: whole().map(|text| texts(&visit, text, &link)).collect(),
    };
    owned.page(&visit, &words.plain("process-share"), &Html::of(&template)?)?.respond()
}

fn poster<'a>(owned: &Owned, tag: &'a str) -> Poster<'a> {
    Poster { path: owned.path(&format!("/poster?in={tag}")), name: spoken::own_name(tag), tag, dir: spoken::direction(tag) }
}

/// The link as it is said and printed: nobody needs to type `https://`.
pub fn spelled(link: &str) -> &str {
    link.strip_prefix("https://").or_else(|| link.strip_prefix("http://")).unwrap_or(link)
}

/// Texts in one language. Where the pages do not speak it, only what the dialogue itself says, with the link.
fn texts<'a>(visit: &Visit, text: &'a DialogueText, link: &str) -> Texts<'a> {
    let language = Said::new(spoken::own_name(&text.language), &text.language);
    let Some(page_language) = spoken::page_language(&text.language) else {
        return Texts { language, uses: vec![("process-share-any", format!("{}\n{link}", text.question))] };
    };
    let words = visit.site.words(page_language);
    let arguments = [("question", text.question.as_str().into()), ("title", text.title.as_str().into()), ("link", link.into())];
    let radio = [arguments[0].clone(), arguments[1].clone(), ("link", spelled(link).into())];
    // What is copied goes to where marks of direction are not understood, or make a message dearer.
    let plain = |text: String| text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
    let uses = vec![
        ("process-share-sms", plain(words.say("process-share-sms-text", &arguments))),
        ("process-share-chat", plain(words.say("process-share-chat-text", &arguments))),
        ("process-share-radio", plain(words.say("process-share-radio-text", &radio))),
    ];
    Texts { language, uses }
}
