//! What people will read before they say yes, in each language, while only the team can see it.

use askama::Template;
use axum::response::Response;
use toguna_tongues::Words;
use toguna_web::signs::people::signs_for;
use toguna_web::{Html, PageError, Visit};

use super::{InLanguage, Owned, Said, in_languages, text_asked_for};

#[derive(Template)]
#[template(path = "process/preview.html")]
struct Preview<'a> {
    words: &'a Words,
    languages: Vec<InLanguage<'a>>,
    title: Said<'a>,
    question: &'a str,
    description: &'a str,
    consent: &'a str,
    groups: Vec<(&'a str, Vec<Value<'a>>)>,
}

/// The name of a value, and its sign.
type Value<'a> = (&'a str, Option<Html>);

pub(super) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let words = visit.words();
    let text = text_asked_for(&visit, &owned.dialogue);
    let tag = text.language.as_str();
    let dimensions = owned.dialogue.draft.dimensions.iter();
    let template = Preview {
        words,
        languages: in_languages(&owned.path("/preview"), &owned.dialogue, tag),
        title: Said::title(text),
        question: &text.question,
        description: &text.description,
        consent: &text.consent,
        groups: dimensions
            .map(|dimension| {
                let names = || dimension.values.iter().map(|value| value.in_language(tag));
                (dimension.label.in_language(tag), names().zip(signs_for(names())).collect())
            })
            .collect(),
    };
    owned.page(&visit, &words.plain("process-tab-preview"), &Html::of(&template)?)?.respond()
}
