//! Beside every text that can be heard stands the same sign; a tap plays it. Nothing of it is loaded before.

use askama::Template;
use toguna_process::spoken::own_name;
use toguna_tongues::Words;
use toguna_web::{Html, PageError, signs};

use crate::languages::is_same_speech;
use crate::recording::Recording;

#[derive(Template)]
#[template(source = r#"<a class="listen" data-listen href="{{ path }}" aria-label="{{ label }}">{{ signs::LISTEN }}</a>"#, ext = "html")]
struct Listen {
    path: String,
    label: String,
}

/// What is heard, and in which language where that is another one than stands on the page.
pub(crate) fn heard_as(words: &Words, what: &str, shown: &str, recording: Option<&Recording>) -> String {
    let what = words.plain(what);
    match recording {
        Some(found) if !is_same_speech(&found.language, shown) => {
            words.say("consult-listen-in", &[("what", what.into()), ("language", own_name(&found.language).into())])
        }
        _ => what,
    }
}

/// Where a text is heard that `what` names, such as *Agree* or *the question*; nothing where there is no recording. Without script it is a
/// link to the sound, which every browser plays.
pub(crate) fn listen(words: &Words, slug: &str, what: &str, recording: Option<&Recording>) -> Result<Option<Html>, PageError> {
    let Some(recording) = recording else { return Ok(None) };
    let label = words.say("consult-listen-to", &[("what", what.into())]);
    Html::of(&Listen { path: recording.path(slug), label }).map(Some)
}
