//! Beside every common ground stands how many voices it would take to overturn it: a reader should know how much one crowd could change.

use toguna_opinion::analysis::{Side, Verdict};
use toguna_tongues::{Argument, Words};

use super::sides::Sides;

/// The flip cost of an agreed or refused statement in a sentence; `None` for others. A side whose figures are held back is not named, and
/// neither is the number.
pub(crate) fn flip_sentence(sides: Sides<'_>, statement: usize, words: &Words) -> Option<String> {
    let (side, cost, is_agreed) = flip(sides, statement)?;
    if !sides.may_show(statement, side) {
        return Some(words.plain("flip-held-back"));
    }
    let is_everybody = matches!(side, Side::Opinion(_)) && !sides.parted();
    let key = match (is_agreed, is_everybody) {
        (true, false) => "flip-agreed",
        (true, true) => "flip-agreed-all",
        (false, false) => "flip-refused",
        (false, true) => "flip-refused-all",
    };
    Some(words.say(key, &[("voices", Argument::from(cost)), ("side", Argument::from(sides.name(side, words)))]))
}

/// The same in two words, for a table; empty where there is nothing to say.
pub(crate) fn flip_short(sides: Sides<'_>, statement: usize, words: &Words) -> String {
    match flip(sides, statement) {
        Some((side, cost, is_agreed)) if sides.may_show(statement, side) => {
            words.say(if is_agreed { "flip-short-against" } else { "flip-short-for" }, &[("voices", Argument::from(cost))])
        }
        _ => String::new(),
    }
}

fn flip(sides: Sides<'_>, statement: usize) -> Option<(Side, u32, bool)> {
    let ground = &sides.analysis.statements[statement].common_ground;
    let is_agreed = match ground.verdict {
        Verdict::Agreed | Verdict::AgreedSoFar => true,
        Verdict::Refused | Verdict::RefusedSoFar => false,
        _ => return None,
    };
    Some((ground.flip_side?, ground.flip_cost?, is_agreed))
}
