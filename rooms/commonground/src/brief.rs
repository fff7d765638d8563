//! Elsewhere there is little room: the result of a dialogue in a sentence and a short list, under the same rules of disclosure as on its
//! own pages.

use toguna_opinion::analysis::{Analysis, Verdict};
use toguna_tongues::{Argument, Words};

use crate::live::Snapshot;
use crate::report::disclosure::FEWEST_SHOWN;
use crate::report::headline;
use crate::report::html::Writer;
use crate::report::sides::Sides;

/// What all sides share, in brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// The sentence that comes first.
    pub headline: String,
    /// What else all sides share, in sentences.
    pub more: Vec<String>,
    /// Why nothing is agreed, where nothing is.
    pub nothing: Option<String>,
    /// How many people took part, if they are at least ten.
    pub people: Option<u64>,
    /// Statements that all sides agree on, the surest first.
    pub agreed: Vec<Agreed>,
    /// How many more of them there are.
    pub hidden: usize,
}

/// A statement that all sides agree on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// Its words; nothing where there are none in any language.
    pub text: Option<String>,
    /// The language of its words.
    pub language: Option<String>,
    /// The share of everybody who agrees, as "84%".
    pub share: String,
    /// "agree", with nothing around it.
    pub said: String,
    /// Its interval and the number of voices.
    pub sure: String,
}

impl Snapshot {
    /// The result in brief, with at most `most` statements, in the language of `words`.
    pub fn brief(&self, words: &Words, most: usize) -> Brief {
        let conversation = self.conversation(words.language());
        let analysis = &self.public;
        let sides = Sides::new(&conversation, analysis, &self.told);
        let writer =
            Writer { conversation: &conversation, sides, words, min_voices: self.settings.min_voices, shown: most, is_public: true };
        let agreed = writer.agreed().items.into_iter().zip(&analysis.common_ground).map(|(item, &statement)| {
            let said = conversation.statements.get(statement as usize);
            Agreed {
                text: item.text.and(said).and_then(|said| said.text.clone()),
                language: said.and_then(|said| said.language.clone()),
                share: item.share,
                said: item.said,
                sure: item.sure,
            }
        });
        Brief {
            headline: headline::sentence(sides, words),
            more: headline::more(sides, words),
            nothing: nothing(analysis, self.settings.min_voices, words),
            people: self.people(),
            agreed: agreed.collect(),
            hidden: analysis.common_ground.len().saturating_sub(most),
        }
    }

    /// How many people took part, if they are at least ten: fewer are not told.
    pub fn people(&self) -> Option<u64> {
        (self.public.participants >= FEWEST_SHOWN as usize).then_some(self.public.participants as u64)
    }
}

/// What there is to say where nothing is agreed.
pub(crate) fn nothing(analysis: &Analysis, min_voices: u32, words: &Words) -> Option<String> {
    if !analysis.common_ground.is_empty() {
        return None;
    }
    if analysis.votes == 0 {
        return Some(words.plain("ground-no-votes"));
    }
    if nobody_heard(analysis) {
        return Some(words.say("ground-too-few", &[("voices", Argument::from(min_voices))]));
    }
    Some(words.plain("ground-no-common-ground"))
}

/// Whether no statement has been weighed by enough people of any side.
fn nobody_heard(analysis: &Analysis) -> bool {
    let mut in_play = analysis.statements.iter().filter(|statement| !statement.moderated && statement.tally.seen > 0);
    in_play.all(|statement| statement.common_ground.verdict == Verdict::Untested)
}
