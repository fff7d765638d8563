//! One voice with a hundred names looks like a hundred voices. Here a table of votes is searched for people whose answers are too much
//! alike, so that a person can look at them. Nothing is decided here: a village that talked it over votes alike too.
//!
//! Four things are told apart:
//! - [`Likeness::Copies`]: rows that are the same, or nearly, on many statements, while next to nobody is *somewhat* like them. People who
//!   agree with each other differ a little, each in their own way, so their rows thin out smoothly around the middle; copies do not.
//! - [`Likeness::OneAnswer`]: copies of a row that says the same to everything. Some people do that of their own.
//! - [`Likeness::Alike`]: rows that are much alike and thin out smoothly: people of one mind. There is nothing to be done about them.
//! - [`Likeness::Departures`]: rows that are ordinary for their opinion group but for the same three or more answers.
//!
//! What is expected without coordination: everybody answers each statement on their own, with the shares of their opinion group (the null
//! of `copies`). Cost: O(S · N · M/64) for N people, M statements and at most S = 512 rows that are looked around, never N²; 30,000 people
//! and 300 statements take less than a second.

mod copies;
mod departures;
mod packed;

use std::collections::BTreeSet;

use crate::votes::{Vote, VoteTable};

/// What is looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Search {
    /// People that a cluster has at least. Default 8.
    pub min_people: usize,
    /// Statements that two rows must share to be compared. Default 10.
    pub min_shared: u32,
    /// Rows that are looked around at most; more find smaller clusters in larger dialogues. Default 512.
    pub seeds: usize,
    /// The largest part of a cluster that may be there by chance. Default 0.1.
    pub by_chance: f64,
}

impl Default for Search {
    fn default() -> Self {
        Self { min_people: 8, min_shared: 10, seeds: 512, by_chance: 0.1 }
    }
}

/// In which way people of a cluster are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same row many times.
    Copies,
    /// The same answer to everything: a script, or people in haste who press one button.
    OneAnswer,
    /// Ordinary rows with the same few unusual answers.
    Departures,
    /// Much alike, each in their own way.
    Alike,
}

/// People whose answers are alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// In which way.
    pub likeness: Likeness,
    /// Their places in the table, ascending.
    pub people: Vec<u32>,
    /// What they say: by statement, the answers that they share.
    pub pattern: Vec<(u32, Vote)>,
    /// How many people would be as close to the pattern if everybody answered on their own.
    pub expected: f64,
    /// How many more people than expected are somewhat like the pattern, and not in the cluster: few around copies.
    pub around: f64,
}

/// Clusters of people who are too much alike, copies first, the largest first; nobody is in two. `group_of`: the opinion group of each
/// person, as an analysis found it. The same votes give the same clusters, in whatever order people stand.
///
/// ```
/// use toguna_opinion::coordination::{Likeness, Search, clusters};
/// use toguna_opinion::votes::{Vote, VoteTable};
/// // Sixty people with a mind of their own, and twenty times the same row.
/// let own = |person: u32, statement: u32| ((person * 31 + statement + 7).wrapping_mul(2_654_435_761) >> 13) % 3;
/// let mut table = VoteTable::new(80, 24);
/// for person in 0..80 {
///     for statement in 0..24 {
///         let answer = if person < 60 { own(person, statement) } else { (statement / 2) % 3 };
///         table.cast(person, statement, [Vote::Agree, Vote::Disagree, Vote::Pass][answer as usize], 0);
///     }
/// }
/// let found = clusters(&table, &[Some(0); 80], &Search::default());
/// assert_eq!(found[0].likeness, Likeness::Copies);
/// assert_eq!(found[0].people, (60..80).collect::<Vec<_>>());
/// ```
pub fn clusters(table: &VoteTable, group_of: &[Option<u16>], search: &Search) -> Vec<Cluster> {
    let rows = packed::Packed::of(table);
    let mut taken = vec![false; rows.people()];
    let mut found = copies::copies(&rows, group_of, search, &mut taken);
    // People of one mind stay where they are: without them, those around them would look as if they departed for no reason.
    for cluster in found.iter().filter(|cluster| cluster.likeness == Likeness::Alike) {
        for person in &cluster.people {
            taken[*person as usize] = false;
        }
    }
    let mut departing = departures::departures(&rows, group_of, search, &mut taken);
    let of_one_mind: BTreeSet<u32> =
        found.iter().filter(|cluster| cluster.likeness == Likeness::Alike).flat_map(|cluster| cluster.people.iter().copied()).collect();
    for cluster in &mut departing {
        // Who departs with others of one mind is shown there.
        if cluster.people.iter().filter(|person| of_one_mind.contains(*person)).count() * 4 >= cluster.people.len() {
            cluster.people.clear();
        }
        cluster.people.retain(|person| !of_one_mind.contains(person));
    }
    found.extend(departing);
    found.retain(|cluster| cluster.people.len() >= search.min_people);
    found.sort_by(|a, b| a.likeness.cmp(&b.likeness).then(b.people.len().cmp(&a.people.len())).then(a.people.cmp(&b.people)));
    found
}

/// P(X ≥ k) for a Poisson number with this mean, to a relative error that does not matter for deciding.
fn poisson_tail(k: usize, mean: f64) -> f64 {
    if k == 0 {
        return 1.0;
    }
    let k = k as f64;
    if k <= mean {
        return 1.0;
    }
    // The first term, and after it a geometric series that is larger than the rest.
    let log_factorial: f64 = if k < 256.0 {
        (1..=k as u32).map(|i| f64::from(i).ln()).sum()
    } else {
        (k + 0.5) * k.ln() - k + 0.5 * (2.0 * std::f64::consts::PI).ln()
    };
    let first = (k * mean.max(1e-300).ln() - mean - log_factorial).exp();
    (first / (1.0 - mean / (k + 1.0))).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_poisson_tail_is_that_of_the_tables() {
        // P(X ≥ 4 | 1) = 0.01899, P(X ≥ 10 | 3) = 0.0011025.
        assert!((poisson_tail(4, 1.0) - 0.018_99).abs() < 4e-4);
        assert!((poisson_tail(10, 3.0) - 0.001_102_5).abs() < 3e-5);
        assert_eq!((poisson_tail(0, 3.0), poisson_tail(2, 5.0)), (1.0, 1.0));
        assert!(poisson_tail(300, 10.0) < 1e-200);
    }
}
