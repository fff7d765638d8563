//! The first thing that a result says: what all sides share, in one sentence.

use toguna_opinion::analysis::Analysis;

use super::sides::Sides;
use toguna_tongues::{Argument, Words};

/// Statements that could be agreed on: not moderated, and weighed by somebody.
pub(crate) fn in_play(analysis: &Analysis) -> usize {
    analysis.statements.iter().filter(|statement| !statement.moderated && statement.tally.seen > 0).count()
}

/// "All 3 opinion groups and all 18 declared groups", as a plural subject.
pub(crate) fn all_sides(sides: Sides<'_>, words: &Words) -> String {
    let key = match (sides.parted(), sides.declared() > 0) {
        (true, true) => "who-groups-and-declared",
        (true, false) => "who-groups",
        (false, true) => "who-everybody-and-declared",
        (false, false) => "who-everybody",
    };
    words.say(key, &[("groups", Argument::from(sides.analysis.groups.len())), ("declared", Argument::from(sides.declared()))])
}

/// The sentence, whatever was found.
pub(crate) fn sentence(sides: Sides<'_>, words: &Words) -> String {
    let analysis = sides.analysis;
    let weighed = in_play(analysis);
    if weighed == 0 {
        return words.plain(if analysis.votes == 0 { "headline-no-votes" } else { "headline-nothing-left" });
    }
    let of = ("statements", Argument::from(weighed));
    if !analysis.common_ground.is_empty() {
        let who = all_sides(sides, words);
        return words.say("headline-agreed", &[("who", Argument::from(who)), ("agreed", Argument::from(analysis.common_ground.len())), of]);
    }
    if !analysis.agreed_so_far.is_empty() {
        return words.say("headline-so-far", &[("agreed", Argument::from(analysis.agreed_so_far.len())), of]);
    }
    words.say("headline-none", &[of])
}

/// What else all sides share, in sentences: refused by all, agreed so far.
pub(crate) fn more(sides: Sides<'_>, words: &Words) -> Vec<String> {
    let analysis = sides.analysis;
    let mut sentences = Vec::new();
    if !analysis.common_refusal.is_empty() {
        sentences.push(words.say("headline-refused", &[("refused", Argument::from(analysis.common_refusal.len()))]));
    }
    if !analysis.common_ground.is_empty() && !analysis.agreed_so_far.is_empty() {
        sentences.push(words.say("headline-also-so-far", &[("agreed", Argument::from(analysis.agreed_so_far.len()))]));
    }
    sentences
}
