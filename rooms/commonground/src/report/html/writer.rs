//! What every part of a result is written from, on the page of a report as on the pages of a dialogue that goes on.

use std::fmt;

use askama::filters::HtmlSafe;
use toguna_opinion::analysis::Settings;
use toguna_tongues::{Argument, Words};
use toguna_web::Html;

use crate::conversation::{Beneath, Conversation};
use crate::report::sides::Sides;

/// Statements of a list that a report shows in full.
const SHOWN_IN_REPORT: usize = 15;

/// Writes the parts of a result in one language.
#[derive(Clone, Copy)]
pub(crate) struct Writer<'a> {
    pub(crate) conversation: &'a Conversation,
    pub(crate) sides: Sides<'a>,
    pub(crate) words: &'a Words,
    pub(crate) min_voices: u32,
    /// Statements of a list that are shown in full.
    pub(crate) shown: usize,
    /// For everybody's eyes: the map is coarser, and shows nobody who stands nearly alone.
    pub(crate) is_public: bool,
}

/// The words of a statement; in a page of another language they say which language they are.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a> {
    words: &'a str,
    language: Option<&'a str>,
    /// What else there is to read, and the sentence that says so.
    pub(crate) beneath: Option<(&'a Beneath, &'a Words)>,
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Html::text(self.words);
        match self.language {
            Some(language) => write!(f, "<span lang=\"{}\">{words}</span>", Html::text(language)),
            None => write!(f, "{words}"),
        }
    }
}

/// It escapes what comes from people itself.
impl HtmlSafe for Text<'_> {}

impl Text<'_> {
    /// What stands beneath the words of a translation, one touch away; nothing beneath an original.
    pub(crate) fn beneath(&self) -> Html {
        let Some((beneath, words)) = self.beneath else { return Html::default() };
        Html::trusted(format!(
            "<details><summary class=\"soft\">{}</summary><p lang=\"{}\" dir=\"auto\">{}</p></details>",
            Html::text(&words.plain(beneath.key)),
            Html::text(&beneath.language),
            Html::text(&beneath.text)
        ))
    }
}

impl<'a> Writer<'a> {
    /// For a report, which whoever made it hands on.
    pub(crate) fn for_report(conversation: &'a Conversation, sides: Sides<'a>, words: &'a Words, settings: &Settings) -> Self {
        Self { conversation, sides, words, min_voices: settings.min_voices, shown: SHOWN_IN_REPORT, is_public: false }
    }

    pub(crate) fn id(self, statement: u32) -> &'a str {
        &self.conversation.statements[statement as usize].id
    }

    /// The words of a statement; `None` where there are none, or moderation has taken them out.
    pub(crate) fn text(self, statement: u32) -> Option<Text<'a>> {
        let shown = !self.sides.analysis.statements[statement as usize].moderated;
        let said = &self.conversation.statements[statement as usize];
        let words = said.text.as_deref().filter(|text| shown && !text.trim().is_empty())?;
        let language = said.language.as_deref().filter(|language| *language != self.words.language().tag());
        Some(Text { words, language, beneath: said.beneath.as_ref().map(|beneath| (beneath, self.words)) })
    }

    /// From how many voices on a side counts as heard.
    pub(crate) fn untested_rule(self) -> String {
        self.words.say("method-untested", &[("voices", Argument::from(self.min_voices))])
    }
}
