//! Which statement a person is asked next, and how answers given under unequal chances are weighed.
//!
//! Routing decides who is heard. Asking the promising statements more often teaches more per voice, but starves the others, and answers
//! can then not be compared. So every statement keeps a least chance, statements that the person's own groups have hardly weighed are
//! asked more, and the chance of each draw is handed back with it: whoever stores it can undo the preference later.

use std::collections::BTreeSet;

use crate::analysis::{Analysis, Side, StatementResult};

/// How the next statement is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Routing {
    /// Part of all draws that is shared out evenly, whatever the priorities: the least chance of one of n statements is this divided by n.
    /// 0 to 1, default 0.2.
    pub floor: f64,
    /// Factor on the priority of a statement for each of the person's own groups in which it is untested. At least 1, default 2.
    pub untested_boost: f64,
}

impl Default for Routing {
    fn default() -> Self {
        Self { floor: 0.2, untested_boost: 2.0 }
    }
}

/// A drawn statement and the chance that it had.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Choice {
    /// Its place in the caller's list.
    pub statement: u32,
    /// The probability with which it was drawn, above 0, at most 1.
    pub probability: f64,
}

/// Draws one of `candidates` (statements that the person may still be asked, each once) for a person who belongs to the sides `own`.
/// `draw` is uniform on [0, 1). `None` when there are no candidates.
///
/// P(j) = floor / n + (1 − floor) · w_j / Σ w, with w_j = priority_j · boost^(number of `own` sides in which j is untested). A statement
/// that the analysis does not know yet has the priority of one without votes and without extremity.
///
/// ```
/// use toguna_opinion::analysis::{Grouping, Settings};
/// use toguna_opinion::next_statement::{Routing, next_statement};
/// use toguna_opinion::votes::VoteTable;
///
/// let nothing = toguna_opinion::analyse(&VoteTable::new(0, 4), &[], &Grouping::Found, &Settings::default());
/// let choice = next_statement(&[0, 1, 2, 3], &nothing, &[], Routing::default(), 0.6).expect("there are candidates");
/// assert_eq!((choice.statement, choice.probability), (2, 0.25));
/// ```
pub fn next_statement(candidates: &[u32], analysis: &Analysis, own: &[Side], routing: Routing, draw: f64) -> Option<Choice> {
    Weights::of(analysis, own, routing).draw(candidates.iter().copied(), draw)
}

/// What each statement weighs for people of the same sides: computed once for all of them, so that a draw costs no more than a walk
/// through its candidates.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    of: Vec<f64>,
    unknown: f64,
    floor: f64,
}

impl Weights {
    /// For people who belong to the sides `own`, as [`next_statement`] says.
    pub fn of(analysis: &Analysis, own: &[Side], routing: Routing) -> Self {
        /// ((1 − ½)(0 + 1) ½ · 9)²
        const UNKNOWN: f64 = 5.0625;
        let own: BTreeSet<Side> = own.iter().copied().collect();
        let boost = routing.untested_boost.max(1.0);
        let weight = |statement: &StatementResult| {
            let untested = statement.common_ground.untested_in.iter().filter(|side| own.contains(side)).count();
            statement.priority * boost.powi(untested as i32)
        };
        Self {
            of: analysis.statements.iter().map(weight).collect(),
            unknown: UNKNOWN * boost.powi(own.len() as i32),
            floor: routing.floor.clamp(0.0, 1.0),
        }
    }

    /// Draws one of `candidates` as [`next_statement`] does. `draw` is uniform on [0, 1). `None` when there are no candidates.
    pub fn draw(&self, candidates: impl Iterator<Item = u32> + Clone, draw: f64) -> Option<Choice> {
        let weight = |statement: u32| self.of.get(statement as usize).copied().unwrap_or(self.unknown);
        let (mut count, mut total) = (0_u32, 0.0);
        for statement in candidates.clone() {
            count += 1;
            total += weight(statement);
        }
        let floor = if total > 0.0 { self.floor } else { 1.0 };
        let (even, scale) = (floor / f64::from(count), 1.0 - floor);
        let mut sum = 0.0;
        let mut last = None;
        for statement in candidates {
            let probability = even + if total > 0.0 { scale * weight(statement) / total } else { 0.0 };
            sum += probability;
            if probability > 0.0 {
                last = Some(Choice { statement, probability });
                if sum > draw {
                    break;
                }
            }
        }
        last
    }
}

/// One answer with the chance that the person was asked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeighedAnswer {
    /// Whether the person agreed.
    pub agrees: bool,
    /// The probability with which the statement was drawn for this person, above 0.
    pub probability: f64,
}

/// A share with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeighedShare {
    /// Estimated share, 0 to 1.
    pub share: f64,
    /// 5 % and 95 % bounds.
    pub interval: [f64; 2],
    /// Number of answers.
    pub answers: usize,
    /// Answers of equal weight that would be as precise: (Σ w)² / Σ w².
    pub effective: f64,
}

/// The share of agreement if everybody had been asked with the same chance: each answer weighs 1/probability (Hájek's ratio estimator,
/// Särndal, Swensson and Wretman 1992, §5.7). Interval: Wilson's (1927) at 90 % with the effective number of answers.
///
/// `None` when there are no answers with a probability above 0.
///
/// ```
/// use toguna_opinion::next_statement::{WeighedAnswer, inverse_probability_share};
/// let answers = [
///     WeighedAnswer { agrees: true, probability: 0.5 },
///     WeighedAnswer { agrees: false, probability: 0.25 },
/// ];
/// // Weights 2 and 4: the share is 2/6.
/// let weighed = inverse_probability_share(&answers).expect("two answers");
/// assert!((weighed.share - 1.0 / 3.0).abs() < 1e-12);
/// assert!((weighed.effective - 36.0 / 20.0).abs() < 1e-12);
/// ```
pub fn inverse_probability_share(answers: &[WeighedAnswer]) -> Option<WeighedShare> {
    const Z: f64 = 1.644_853_626_951_472_2;
    let (mut sum, mut squares, mut agreed, mut count) = (0.0, 0.0, 0.0, 0);
    for answer in answers.iter().filter(|a| a.probability > 0.0 && a.probability.is_finite()) {
        let weight = 1.0 / answer.probability;
        sum += weight;
        squares += weight * weight;
        agreed += if answer.agrees { weight } else { 0.0 };
        count += 1;
    }
    if count == 0 {
        return None;
    }
    let (share, effective) = (agreed / sum, sum * sum / squares);
    let spread = Z * Z / effective;
    let middle = (share + spread / 2.0) / (1.0 + spread);
    let half = (share * (1.0 - share) * spread + spread * spread / 4.0).sqrt() / (1.0 + spread);
    Some(WeighedShare { share, interval: [(middle - half).max(0.0), (middle + half).min(1.0)], answers: count, effective })
}
