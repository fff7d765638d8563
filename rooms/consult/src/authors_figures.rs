//! A team can silence a group without wanting to, or without anybody noticing: so what became of statements is counted by the groups to
//! which their authors say that they belong, and what stands out is said.
//!
//! Only counts, never who. A group with fewer than [`FEWEST_AUTHORS`] authors is held back, and so is the one beside it if the small one
//! could be had by subtraction.

use std::collections::{BTreeMap, BTreeSet};

use toguna_disclosure::{Cell, Table, people};
use toguna_process::model::Dialogue;
use toguna_store::{StoreError, Tx};
use uuid::Uuid;

use crate::model::Reason;
use crate::moderation_act::Outcome;
use crate::queries::{desk, each_group, statements};

/// A group is shown from this many authors on.
pub const FEWEST_AUTHORS: u32 = toguna_disclosure::INSIDE;
/// The quantile of the normal distribution for an interval of 95 %.
const Z: f64 = 1.959_964;

/// What became of some statements.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// People who said them.
    pub authors: u32,
    /// How many there are.
    pub said: u32,
    /// Others weigh them.
    pub accepted: u32,
    /// Taken out, by reason in the order of [`Reason::ALL`].
    pub rejected: [u32; Reason::ALL.len()],
    /// Merged into another one.
    pub merged: u32,
    /// Not read yet.
    pub waiting: u32,
}

impl Outcomes {
    fn count(&mut self, outcome: Outcome) {
        self.said += 1;
        match outcome {
            Outcome::Waiting => self.waiting += 1,
            Outcome::Accepted => self.accepted += 1,
            Outcome::Rejected(reason) => self.rejected[reason] += 1,
            Outcome::Merged => self.merged += 1,
        }
    }

    /// Everything in a row: authors, said, accepted, merged, waiting, taken out, and that by reason in the order of [`Reason::ALL`].
    pub fn row(&self) -> Vec<u64> {
        let whole = [self.authors, self.said, self.accepted, self.merged, self.waiting, self.taken_out()];
        whole.into_iter().chain(self.rejected).map(u64::from).collect()
    }

    /// Taken out for whatever reason; what was merged is not.
    pub fn taken_out(&self) -> u32 {
        self.rejected.iter().sum()
    }

    /// Those on which the team has decided.
    pub fn decided(&self) -> u32 {
        self.accepted + self.merged + self.taken_out()
    }

    fn without(&self, other: &Self) -> (u32, u32) {
        (self.taken_out() - other.taken_out(), self.decided() - other.decided())
    }
}

/// What became of the statements of one group.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupFigures {
    /// The value of the dimension; `None`: those who did not say.
    pub value: Option<usize>,
    /// Its figures; `None`: held back, because they could point at somebody.
    pub outcomes: Option<Outcomes>,
    /// Whether surely more of its statements are taken out than of all others': by at least this many hundredths, with 95 % confidence.
    pub stands_out: Option<StandsOut>,
}

/// How much more of a group's statements is taken out than of all others'.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StandsOut {
    /// Share of the group's decided statements that was taken out, 0 to 1.
    pub share: f64,
    /// The same of all others.
    pub others: f64,
    /// The lower end of the interval of the difference.
    pub at_least: f64,
}

/// The figures of one dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct DimensionFigures {
    /// Place of the dimension in the dialogue.
    pub dimension: usize,
    /// Its groups in their order, and last those who did not say.
    pub groups: Vec<GroupFigures>,
}

/// Figures by group of author, with those of everybody together.
///
/// # Errors
/// Only the store's.
pub fn authors_figures(tx: &mut Tx<'_>, dialogue: &Dialogue) -> Result<(Outcomes, Vec<DimensionFigures>), StoreError> {
    let author_of: BTreeMap<i64, Uuid> = desk::authors(tx, dialogue.number)?.into_iter().collect();
    let authors: BTreeSet<Uuid> = author_of.values().copied().collect();
    let said: Vec<(Uuid, Outcome)> = statements(tx, dialogue.number)?
        .iter()
        .filter_map(|statement| Some((*author_of.get(&statement.number)?, Outcome::of(statement)?)))
        .collect();
    let mut declared: BTreeMap<(Uuid, i64), i64> = BTreeMap::new();
    each_group(tx, dialogue.number, |person, dimension, value| {
        if authors.contains(&person) {
            declared.insert((person, dimension), value);
        }
    })?;
    let mut all = Outcomes { authors: authors.len() as u32, ..Outcomes::default() };
    for (_, outcome) in &said {
        all.count(*outcome);
    }
    let mut figures = Vec::new();
    for (place, dimension) in dialogue.draft.dimensions.iter().enumerate() {
        let values = dimension.values.len();
        let group_of = |person: &Uuid| {
            let value = declared.get(&(*person, place as i64)).and_then(|value| usize::try_from(*value).ok());
            value.filter(|value| *value < values).unwrap_or(values)
        };
        let mut groups = vec![Outcomes::default(); values + 1];
        for author in &authors {
            groups[group_of(author)].authors += 1;
        }
        for (author, outcome) in &said {
            groups[group_of(author)].count(*outcome);
        }
        figures.push(DimensionFigures { dimension: place, groups: shown_groups(&all, &groups, values) });
    }
    Ok((all, figures))
}

fn shown_groups(all: &Outcomes, groups: &[Outcomes], values: usize) -> Vec<GroupFigures> {
    // Those who did not say are one of the groups.
    let sizes: Vec<_> = groups.iter().map(|group| people(group.authors)).collect();
    let telling = Table { cells: &sizes, rest: people(0), held_before: &[] }.tell(FEWEST_AUTHORS);
    let told = |((place, group), cell): ((usize, &Outcomes), Cell)| GroupFigures {
        value: (place < values).then_some(place),
        outcomes: matches!(cell, Cell::Told | Cell::Nobody).then_some(*group),
        stands_out: if cell == Cell::Told { stands_out(group, all) } else { None },
    };
    groups.iter().enumerate().zip(telling.cells).map(told).collect()
}

/// Whether surely more of a group's statements are taken out than of all others'.
fn stands_out(group: &Outcomes, all: &Outcomes) -> Option<StandsOut> {
    let (others_out, others_decided) = all.without(group);
    let own = (group.taken_out(), group.decided());
    if own.1 == 0 || others_decided == 0 || all.authors - group.authors < FEWEST_AUTHORS {
        return None;
    }
    let (at_least, _) = difference(own, (others_out, others_decided));
    let share = |(out, decided): (u32, u32)| f64::from(out) / f64::from(decided);
    (at_least > 0.0).then(|| StandsOut { share: share(own), others: share((others_out, others_decided)), at_least })
}

/// Wilson's score interval of a proportion of `out` among `all`, `all` above 0, with 95 % confidence (Wilson 1927, "Probable inference, the
/// law of succession, and statistical inference", JASA 22).
fn wilson(out: u32, all: u32) -> (f64, f64) {
    let (n, p) = (f64::from(all), f64::from(out) / f64::from(all));
    let middle = p + Z * Z / (2.0 * n);
    let reach = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    let whole = 1.0 + Z * Z / n;
    ((middle - reach) / whole, (middle + reach) / whole)
}

/// The interval of the difference of two proportions, each as how many of how many, made of their Wilson intervals: with p, l, u for the
/// first and q, m, v for the second, from d − √((p − l)² + (v − q)²) to d + √((u − p)² + (q − m)²), d = p − q (Newcombe 1998, "Interval
/// estimation for the difference between independent proportions", Statistics in Medicine 17, method 10).
fn difference(first: (u32, u32), second: (u32, u32)) -> (f64, f64) {
    let share = |(out, all): (u32, u32)| f64::from(out) / f64::from(all);
    let (p, q) = (share(first), share(second));
    let ((l, u), (m, v)) = (wilson(first.0, first.1), wilson(second.0, second.1));
    let d = p - q;
    (d - (p - l).hypot(v - q), d + (u - p).hypot(q - m))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(authors: u32, accepted: u32, unclear: u32) -> Outcomes {
        let mut group = Outcomes { authors, accepted, said: accepted + unclear, ..Outcomes::default() };
        group.rejected[5] = unclear;
        group
    }

    fn together(groups: &[Outcomes]) -> Outcomes {
        let mut all = Outcomes::default();
        for group in groups {
            all.authors += group.authors;
            all.said += group.said;
            all.accepted += group.accepted;
            all.rejected[5] += group.rejected[5];
        }
        all
    }

    #[test]
    fn the_interval_is_that_of_the_paper() {
        // Newcombe's case (a), 56/70 and 48/80, method 10: 0.0524 to 0.3339.
        let (low, high) = difference((56, 70), (48, 80));
        assert!((low - 0.0524).abs() < 5e-5 && (high - 0.3339).abs() < 5e-5, "{low} {high}");
        // His case (h), 10/10 and 0/20: 0.6791 to 1.
        let (low, high) = difference((10, 10), (0, 20));
        assert!((low - 0.6791).abs() < 5e-5 && (high - 1.0).abs() < 5e-5, "{low} {high}");
    }

    #[test]
    fn a_group_whose_statements_are_taken_out_more_than_all_others_stands_out() {
        let groups = [group(20, 10, 30), group(30, 55, 5), group(0, 0, 0)];
        let shown = shown_groups(&together(&groups), &groups, 2);
        let out = shown[0].stands_out.unwrap();
        assert_eq!((out.share, (out.others * 120.0).round()), (0.75, 10.0));
        assert!(out.at_least > 0.48 && out.at_least < 0.49, "{}", out.at_least);
        assert_eq!((shown[1].stands_out, shown[2].value), (None, None));
    }

    #[test]
    fn a_few_chance_rejections_do_not_stand_out() {
        let groups = [group(6, 5, 2), group(30, 55, 5), group(0, 0, 0)];
        assert!(shown_groups(&together(&groups), &groups, 2).iter().all(|group| group.stands_out.is_none()));
    }

    #[test]
    fn where_only_few_spoke_not_even_empty_groups_are_shown() {
        let groups = [group(4, 2, 2), group(0, 0, 0), group(0, 0, 0)];
        assert!(shown_groups(&together(&groups), &groups, 2).iter().all(|group| group.outcomes.is_none()));
    }

    #[test]
    fn a_group_of_few_authors_is_held_back_with_the_one_beside_it() {
        let groups = [group(40, 40, 1), group(4, 0, 9), group(12, 12, 0), group(0, 0, 0)];
        let shown = shown_groups(&together(&groups), &groups, 3);
        let is_shown: Vec<bool> = shown.iter().map(|group| group.outcomes.is_some()).collect();
        assert_eq!(is_shown, [true, false, false, true]);
        assert!(shown.iter().all(|group| group.outcomes.is_some() || group.stands_out.is_none()));
    }
}
