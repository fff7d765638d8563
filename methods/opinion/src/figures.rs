//! The figures of one group on one statement, and what represents a group: the definitions of Polis, from their published form.

use crate::analysis::{Direction, GroupFigures, OpinionGroup, Representative, Tally};
use crate::distributions::{Jeffreys, normal_tail};

/// One-sided z of 90 %, the threshold of every selection.
pub(crate) const Z90: f64 = 1.2816;

/// Smoothed share: (hits + 1) / (seen + 2).
pub(crate) fn share(hits: u32, seen: u32) -> f64 {
    (f64::from(hits) + 1.0) / (f64::from(seen) + 2.0)
}

/// z of a share against one half: 2 √(seen + 1) · ((hits + 1)/(seen + 1) − ½).
pub(crate) fn share_z(hits: u32, seen: u32) -> f64 {
    let n = f64::from(seen) + 1.0;
    2.0 * n.sqrt() * ((f64::from(hits) + 1.0) / n - 0.5)
}

/// z of the difference between two shares, one added to every count; 0 where the pooled share is 1.
pub(crate) fn difference_z(hits: u32, seen: u32, other_hits: u32, other_seen: u32) -> f64 {
    let (s1, s2) = (f64::from(hits) + 1.0, f64::from(other_hits) + 1.0);
    let (n1, n2) = (f64::from(seen) + 1.0, f64::from(other_seen) + 1.0);
    let pooled = (s1 + s2) / (n1 + n2);
    if pooled >= 1.0 {
        return 0.0;
    }
    (s1 / n1 - s2 / n2) / (pooled * (1.0 - pooled) * (1.0 / n1 + 1.0 / n2)).sqrt()
}

/// The figures of a group against all other groups together.
pub(crate) fn figures(tally: Tally, others: Tally, jeffreys: &Jeffreys) -> GroupFigures {
    let (pa, pd) = (share(tally.agree, tally.seen), share(tally.disagree, tally.seen));
    GroupFigures {
        tally,
        pa,
        pd,
        pat: share_z(tally.agree, tally.seen),
        pdt: share_z(tally.disagree, tally.seen),
        ra: pa / share(others.agree, others.seen),
        rd: pd / share(others.disagree, others.seen),
        rat: difference_z(tally.agree, tally.seen, others.agree, others.seen),
        rdt: difference_z(tally.disagree, tally.seen, others.disagree, others.seen),
        agreement: agreement_interval(tally, jeffreys),
    }
}

/// 5 % and 95 % points of the Jeffreys posterior of agreement.
pub(crate) fn agreement_interval(tally: Tally, jeffreys: &Jeffreys) -> [f64; 2] {
    jeffreys.quantiles(tally.agree, tally.seen, [0.05, 0.95])
}

impl GroupFigures {
    /// A group is reported by whichever direction sets it more apart.
    fn direction(&self) -> Direction {
        if self.rat > self.rdt { Direction::Agree } else { Direction::Disagree }
    }

    fn in_direction(&self, statement: u32, direction: Direction, q: f64, best_agree: bool) -> Representative {
        let (voted, share, share_z, ratio, ratio_z) = match direction {
            Direction::Agree => (self.tally.agree, self.pa, self.pat, self.ra, self.rat),
            Direction::Disagree => (self.tally.disagree, self.pd, self.pdt, self.rd, self.rdt),
        };
        Representative { statement, direction, voted, seen: self.tally.seen, share, share_z, ratio, ratio_z, q, best_agree }
    }
}

/// Chooses what represents each group: the statements on which it stands out against one half and against all others, at most five, the one
/// that it agrees with best first among the agreements. `figures[statement][group]`; `eligible` are the statements not moderated, in order.
pub(crate) fn choose_representatives(groups: &mut [OpinionGroup], figures: &[Vec<GroupFigures>], eligible: &[u32]) {
    let q = false_discovery(figures, eligible, groups.len());
    for (g, group) in groups.iter_mut().enumerate() {
        let all = eligible.iter().enumerate().map(|(place, &j)| (j, &figures[j as usize][g], q[g * eligible.len() + place]));
        group.representative = choose(all);
    }
}

fn choose<'a>(statements: impl Iterator<Item = (u32, &'a GroupFigures, [f64; 2])>) -> Vec<Representative> {
    const MOST: usize = 5;
    let mut sufficient: Vec<Representative> = Vec::new();
    let mut best: Option<(f64, Representative)> = None;
    let mut best_agree: Option<(u32, &GroupFigures, [f64; 2])> = None;
    for (j, f, q) in statements {
        let direction = f.direction();
        let found = f.in_direction(j, direction, q[direction as usize], false);
        if (f.rat > Z90 && f.pat > Z90) || (f.rdt > Z90 && f.pdt > Z90) {
            sufficient.push(found.clone());
        }
        let strongest = f.rat.max(f.rdt);
        if sufficient.is_empty() && best.as_ref().is_none_or(|(z, _)| strongest > *z) {
            best = Some((strongest, found));
        }
        if f.tally.agree == 0 && f.tally.disagree == 0 {
            continue;
        }
        let better = match best_agree {
            Some((_, b, _)) if b.ra > 1.0 => f.ra * f.rat * f.pa * f.pat > b.ra * b.rat * b.pa * b.pat,
            Some((_, b, _)) => f.pa * f.pat > b.pa * b.pat,
            None => f.pat > Z90 || (f.ra > 1.0 && f.pa > 0.5),
        };
        if better {
            best_agree = Some((j, f, q));
        }
    }
    let best_agree = best_agree.map(|(j, f, q)| f.in_direction(j, f.direction(), q[f.direction() as usize], true));
    if sufficient.is_empty() {
        return best_agree.or(best.map(|(_, b)| b)).into_iter().collect();
    }
    let weight = |r: &Representative| r.ratio * r.ratio_z * r.share * r.share_z;
    sufficient.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    let mut chosen: Vec<Representative> = best_agree.into_iter().collect();
    let first = chosen.first().map(|r| r.statement);
    chosen.extend(sufficient.into_iter().filter(|r| Some(r.statement) != first));
    chosen.truncate(MOST);
    chosen.sort_by_key(|r| r.direction == Direction::Disagree);
    chosen
}

/// Benjamini–Hochberg adjusted p-values (Benjamini and Hochberg 1995) for "the group stands out in this direction", over all groups,
/// statements and directions: the p-value of one claim is the larger of its two tests (it claims both). Entry `g · statements + place`
/// holds [agree, disagree].
fn false_discovery(figures: &[Vec<GroupFigures>], eligible: &[u32], groups: usize) -> Vec<[f64; 2]> {
    let mut p = Vec::with_capacity(groups * eligible.len() * 2);
    for g in 0..groups {
        for &j in eligible {
            let f = &figures[j as usize][g];
            p.push(normal_tail(f.pat.min(f.rat)));
            p.push(normal_tail(f.pdt.min(f.rdt)));
        }
    }
    benjamini_hochberg(&p).chunks_exact(2).map(|pair| [pair[0], pair[1]]).collect()
}

/// q_i = min over p_j ≥ p_i of p_j · m / rank_j, at most 1.
fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|&a, &b| p[b].total_cmp(&p[a]).then(a.cmp(&b)));
    let mut q = vec![1.0; p.len()];
    let mut least = 1.0_f64;
    for (from_largest, &i) in order.iter().enumerate() {
        let rank = (p.len() - from_largest) as f64;
        least = least.min(p[i] * p.len() as f64 / rank);
        q[i] = least;
    }
    q
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_of_a_small_group_can_be_checked_by_hand() {
        let jeffreys = Jeffreys::new();
        let f = figures(Tally { agree: 8, disagree: 1, seen: 10 }, Tally { agree: 3, disagree: 5, seen: 10 }, &jeffreys);
        assert_eq!(f.pa, 9.0 / 12.0);
        assert_eq!(f.pd, 2.0 / 12.0);
        assert_eq!(f.ra, (9.0 / 12.0) / (4.0 / 12.0));
        assert!((f.pat - 2.0 * 11.0_f64.sqrt() * (9.0 / 11.0 - 0.5)).abs() < 1e-15);
        // s1 = 9, s2 = 4, n1 = n2 = 11, pooled 13/22
        let expected = (5.0 / 11.0) / (13.0 / 22.0 * 9.0 / 22.0 * 2.0 / 11.0_f64).sqrt();
        assert!((f.rat - expected).abs() < 1e-14);
    }

    #[test]
    fn when_everybody_everywhere_agrees_no_group_stands_out() {
        assert_eq!(difference_z(9, 9, 4, 4), 0.0);
    }

    #[test]
    fn adjusted_p_values_follow_the_worked_example() {
        let q = benjamini_hochberg(&[0.01, 0.04, 0.03, 0.5]);
        let expected = [0.04, 0.04 * 4.0 / 3.0, 0.04 * 4.0 / 3.0, 0.5];
        assert!(q.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12), "{q:?}");
    }
}
