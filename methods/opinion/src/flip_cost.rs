//! How safe is a result? As safe as the number of voices that it takes to overturn it: whoever can bring so many people, all of one mind
//! and all in one group, decides it alone.
//!
//! A side with k agreeing of n voices surely agrees when P(share ≤ ½ | Beta(k + ½, n − k + ½)) < 5 % ([`crate::jeffreys_interval`]).
//! m more voices against make it Beta(k + ½, n + m − k + ½). Each one raises that probability, so there is one least m at which the side
//! no longer surely agrees. A normal bound for the share, (k/(n+m) − ½) · 2√(n+m) = z with z = 1.645 (Brown, Cai and DasGupta 2001,
//! "Interval estimation for a binomial proportion", §3, with the variance at ½), is a quadratic in √(n+m) and gives
//!
//! m ≈ ((√(z² + 8k) − z) / 2)² − n,
//!
//! from which the least m is looked for; it is exact, not approximate. The flip cost of a statement is the least over all sides: not only
//! the side with the least lower bound, for a large side just above one half may take more voices than a small one far above it. A side
//! that was not heard enough costs at least the voices that it lacks to be heard.

use crate::analysis::{Side, Tally};
use crate::distributions::Jeffreys;

/// Probability left below the lower bound.
pub(crate) const LEVEL: f64 = 0.05;
/// A side agrees when surely more than this share of it does.
pub(crate) const MAJORITY: f64 = 0.5;
/// The 95 % point of the normal distribution.
const Z: f64 = 1.644_853_626_951_472_2;
/// Beyond this many voices a flip is not counted further.
const MOST_VOICES: u32 = 1_000_000;

/// How many of how many said it surely: whether more than half of those behind `count` of `seen` do.
fn surely(count: u32, seen: u32, jeffreys: &Jeffreys) -> bool {
    jeffreys.below(count, seen, MAJORITY) < LEVEL
}

/// The least number of further voices, none of them in favour, after which a side with `count` in favour of `seen` is heard (by
/// `min_voices`) and no longer surely in favour. 0 if it is so already; at most a million.
pub(crate) fn voices_to_lose(count: u32, seen: u32, min_voices: u32, jeffreys: &Jeffreys) -> u32 {
    let lacking = min_voices.saturating_sub(seen);
    let root = ((Z * Z + 8.0 * f64::from(count)).sqrt() - Z) / 2.0;
    let guess = (root * root - f64::from(seen)).max(0.0) as u32;
    least(lacking, guess, |more| !surely(count, seen.saturating_add(more), jeffreys))
}

/// The least number of further voices, all of them in favour, after which a side with `count` in favour of `seen` is surely in favour.
pub(crate) fn voices_to_win(count: u32, seen: u32, jeffreys: &Jeffreys) -> u32 {
    // 2(k + m) − (n + m) = z √(n + m), with N = n + m: N − z √N + 2k − 2n = 0.
    let against = f64::from(seen - count);
    let root = f64::midpoint(Z, (Z * Z + 8.0 * against).sqrt());
    let guess = (root * root - f64::from(seen)).max(0.0) as u32;
    least(0, guess, |more| surely(count.saturating_add(more), seen.saturating_add(more), jeffreys))
}

/// The least m from `from` on for which `holds`, which holds for every larger one too; `guess` is near it.
fn least(from: u32, guess: u32, holds: impl Fn(u32) -> bool) -> u32 {
    let guess = guess.clamp(from, MOST_VOICES);
    // Between `short`, where it does not hold, and `enough`, where it does.
    let (mut short, mut enough);
    let mut step = 1;
    if holds(guess) {
        enough = guess;
        loop {
            if enough == from {
                return from;
            }
            let before = enough.saturating_sub(step).max(from);
            if holds(before) {
                enough = before;
                step *= 2;
            } else {
                short = before;
                break;
            }
        }
    } else {
        short = guess;
        loop {
            let next = short.saturating_add(step).min(MOST_VOICES);
            if holds(next) || next == MOST_VOICES {
                enough = next;
                break;
            }
            short = next;
            step *= 2;
        }
    }
    while enough - short > 1 {
        let middle = u32::midpoint(short, enough);
        if holds(middle) {
            enough = middle;
        } else {
            short = middle;
        }
    }
    enough
}

/// The side in which it takes the fewest voices against what all sides say, and how many; `count` reads from a tally how many are in
/// favour. `None` without sides. Of equal ones the side listed first.
pub(crate) fn cheapest(
    sides: impl Iterator<Item = (Side, Tally)>,
    count: impl Fn(Tally) -> u32,
    min_voices: u32,
    jeffreys: &Jeffreys,
) -> Option<(Side, u32)> {
    let mut best: Option<(Side, u32)> = None;
    for (side, tally) in sides {
        let favour = count(tally);
        // Most sides are seen at one glance to cost no less than the best one so far.
        if let Some((_, cost)) = best {
            let one_less = cost.saturating_sub(1);
            let is_heard = tally.seen.saturating_add(one_less) >= min_voices;
            if cost == 0 || !is_heard || surely(favour, tally.seen.saturating_add(one_less), jeffreys) {
                continue;
            }
        }
        best = Some((side, voices_to_lose(favour, tally.seen, min_voices, jeffreys)));
    }
    best
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// One voice after the other.
    fn by_hand(from: u32, holds: impl Fn(u32) -> bool) -> u32 {
        (from..100_000).find(|more| holds(*more)).unwrap()
    }

    #[test]
    fn ten_of_ten_take_four_against() {
        // Of 13 the lower bound is 0.54, of 14 it is 0.49.
        let jeffreys = Jeffreys::new();
        assert_eq!(voices_to_lose(10, 10, 5, &jeffreys), 4);
        assert!(crate::jeffreys_interval(10, 13)[0] > 0.5 && crate::jeffreys_interval(10, 14)[0] < 0.5);
        assert_eq!(voices_to_lose(5, 10, 5, &jeffreys), 0);
    }

    #[test]
    fn a_side_that_was_not_heard_costs_at_least_the_voices_that_it_lacks() {
        let jeffreys = Jeffreys::new();
        assert_eq!(voices_to_lose(0, 0, 5, &jeffreys), 5);
        assert_eq!(voices_to_lose(4, 4, 5, &jeffreys), 1);
        assert_eq!(voices_to_lose(2, 2, 5, &jeffreys), 3);
    }

    #[test]
    fn a_small_side_far_above_one_half_may_be_cheaper_than_a_large_one_just_above() {
        let jeffreys = Jeffreys::new();
        let large = (Side::Opinion(0), Tally { agree: 2_200, disagree: 1_800, seen: 4_000 });
        let small = (Side::Declared(0, 1), Tally { agree: 14, disagree: 2, seen: 16 });
        assert!(crate::jeffreys_interval(2_200, 4_000)[0] < crate::jeffreys_interval(14, 16)[0]);
        let (side, cost) = cheapest([large, small].into_iter(), |tally| tally.agree, 5, &jeffreys).unwrap();
        assert_eq!((side, cost), (Side::Declared(0, 1), voices_to_lose(14, 16, 5, &jeffreys)));
        assert!(voices_to_lose(2_200, 4_000, 5, &jeffreys) > 10 * cost);
    }

    #[test]
    fn a_million_voices_are_found_fast_and_right() {
        let jeffreys = Jeffreys::new();
        let cost = voices_to_lose(900_000, 1_000_000, 5, &jeffreys);
        assert!(!surely(900_000, 1_000_000 + cost, &jeffreys) && surely(900_000, 1_000_000 + cost - 1, &jeffreys));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn the_search_finds_what_counting_one_by_one_finds(seen in 0u32..400, part in 0.0f64..=1.0, min_voices in 0u32..12) {
            let count = (f64::from(seen) * part).round() as u32;
            let jeffreys = Jeffreys::new();
            let lose = by_hand(min_voices.saturating_sub(seen), |more| !surely(count, seen + more, &jeffreys));
            prop_assert_eq!(voices_to_lose(count, seen, min_voices, &jeffreys), lose);
            let win = by_hand(0, |more| surely(count + more, seen + more, &jeffreys));
            prop_assert_eq!(voices_to_win(count, seen, &jeffreys), win);
        }

        #[test]
        fn the_cheapest_side_is_that_of_a_plain_comparison(tallies in proptest::collection::vec((0u32..300, 0u32..300), 1..12)) {
            let jeffreys = Jeffreys::new();
            let sides: Vec<(Side, Tally)> = (0u16..)
                .zip(&tallies)
                .map(|(place, &(agree, disagree))| (Side::Opinion(place), Tally { agree, disagree, seen: agree + disagree }))
                .collect();
            let plain = sides.iter().map(|(side, tally)| (voices_to_lose(tally.agree, tally.seen, 5, &jeffreys), *side)).min();
            let found = cheapest(sides.into_iter(), |tally| tally.agree, 5, &jeffreys).map(|(side, cost)| (cost, side));
            prop_assert_eq!(found, plain);
        }
    }
}
