//! What every side agrees on: opinion groups that vote alike *and* every declared social group.
//!
//! A product of shares (group-informed consensus) shrinks with the number of groups, lets a group of three veto like one of three
//! thousand, and never asks the declared groups. Here each side answers for itself, with its uncertainty: the share of agreement behind
//! k of n voices has the Jeffreys posterior Beta(k + ½, n − k + ½) (Brown, Cai and DasGupta 2001, "Interval estimation for a binomial
//! proportion", §4), n counting those who passed too; a side surely agrees when the 5 % point of that posterior is above one half.
//! A statement is common ground when every side surely agrees. A side with too few voices says nothing, and is named.

use crate::analysis::{CommonGround, Side, Tally, Verdict};
use crate::distributions::Jeffreys;
use crate::flip_cost::{LEVEL, MAJORITY, cheapest, voices_to_win};

/// One side's votes on a statement.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Voices {
    pub(crate) side: Side,
    pub(crate) tally: Tally,
    /// The 5 % point of agreement, computed with the figures of the side.
    pub(crate) lower: f64,
}

/// Puts the sides' answers to one statement together. `geometric_mean` is that of the opinion groups.
pub(crate) fn common_ground(voices: &[Voices], min_voices: u32, moderated: bool, geometric_mean: f64, jeffreys: &Jeffreys) -> CommonGround {
    let (heard, unheard): (Vec<&Voices>, Vec<&Voices>) = voices.iter().partition(|v| v.tally.seen >= min_voices.max(1));
    let untested_in: Vec<Side> = unheard.iter().map(|v| v.side).collect();
    let mut ground = CommonGround {
        score: None,
        refusal_score: None,
        weakest: None,
        untested_in,
        flip_cost: None,
        flip_side: None,
        verdict: Verdict::Untested,
        geometric_mean,
    };
    // Two sides may have the same bound; then the one listed first is named.
    let weakest = heard.iter().copied().reduce(|a, b| if b.lower < a.lower { b } else { a });
    if let Some(weakest) = weakest {
        ground.weakest = Some(weakest.side);
        ground.score = Some(weakest.lower);
        let refusal = heard.iter().map(|v| jeffreys.quantile(v.tally.disagree, v.tally.seen, LEVEL)).fold(1.0, f64::min);
        ground.refusal_score = Some(refusal);
        let all_heard = ground.untested_in.is_empty();
        ground.verdict = match (weakest.lower > MAJORITY, refusal > MAJORITY) {
            (true, _) if all_heard => Verdict::Agreed,
            (true, _) => Verdict::AgreedSoFar,
            (_, true) if all_heard => Verdict::Refused,
            (_, true) => Verdict::RefusedSoFar,
            _ => Verdict::Open,
        };
        let all = || voices.iter().map(|v| (v.side, v.tally));
        let flip = match ground.verdict {
            Verdict::Agreed | Verdict::AgreedSoFar => cheapest(all(), |tally| tally.agree, min_voices, jeffreys),
            Verdict::Refused | Verdict::RefusedSoFar => cheapest(all(), |tally| tally.disagree, min_voices, jeffreys),
            _ => {
                let stands_alone = heard.iter().filter(|v| v.lower <= MAJORITY).count() == 1;
                stands_alone.then(|| (weakest.side, voices_to_win(weakest.tally.agree, weakest.tally.seen, jeffreys)))
            }
        };
        (ground.flip_side, ground.flip_cost) = flip.unzip();
    }
    if moderated {
        ground.verdict = Verdict::Moderated;
    }
    ground
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(place: u16, agree: u32, disagree: u32, seen: u32, jeffreys: &Jeffreys) -> Voices {
        let tally = Tally { agree, disagree, seen };
        Voices { side: Side::Opinion(place), tally, lower: jeffreys.quantile(agree, seen, LEVEL) }
    }

    #[test]
    fn the_weakest_side_decides_and_is_named() {
        let jeffreys = Jeffreys::new();
        let voices = [side(0, 95, 2, 100, &jeffreys), side(1, 15, 3, 20, &jeffreys)];
        let ground = common_ground(&voices, 5, false, 0.8, &jeffreys);
        assert_eq!(ground.weakest, Some(Side::Opinion(1)));
        assert_eq!(ground.verdict, Verdict::Agreed);
        let flip = ground.flip_cost.unwrap();
        assert!(jeffreys.below(15, 20 + flip, 0.5) >= LEVEL && jeffreys.below(15, 20 + flip - 1, 0.5) < LEVEL);
    }

    #[test]
    fn a_side_with_too_few_voices_makes_it_untested_never_agreed() {
        let jeffreys = Jeffreys::new();
        let voices = [side(0, 95, 2, 100, &jeffreys), side(1, 4, 0, 4, &jeffreys)];
        let ground = common_ground(&voices, 5, false, 0.8, &jeffreys);
        assert_eq!(ground.verdict, Verdict::AgreedSoFar);
        assert_eq!(ground.untested_in, [Side::Opinion(1)]);
    }

    #[test]
    fn what_every_side_refuses_is_common_too() {
        let jeffreys = Jeffreys::new();
        let voices = [side(0, 2, 95, 100, &jeffreys), side(1, 0, 18, 20, &jeffreys)];
        assert_eq!(common_ground(&voices, 5, false, 0.1, &jeffreys).verdict, Verdict::Refused);
    }

    #[test]
    fn one_reluctant_side_can_be_won_over_by_a_number_of_voices() {
        let jeffreys = Jeffreys::new();
        let voices = [side(0, 95, 2, 100, &jeffreys), side(1, 10, 3, 20, &jeffreys)];
        let ground = common_ground(&voices, 5, false, 0.5, &jeffreys);
        assert_eq!(ground.verdict, Verdict::Open);
        let flip = ground.flip_cost.unwrap();
        assert!(jeffreys.below(10 + flip, 20 + flip, 0.5) < LEVEL && jeffreys.below(9 + flip, 19 + flip, 0.5) >= LEVEL);
    }
}
