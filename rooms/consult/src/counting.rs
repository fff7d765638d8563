//! Which votes count, and for which statement: one rule, for the map, for exports and for every figure.
//!
//! 1. What came through a source that is set aside does not count, nor what a participant in quarantine said. Nothing of it is deleted.
//! 2. Of a person's votes on one statement through several sources, the latest counts.
//! 3. A vote on a statement that was merged into another counts for that one, however often that one was merged further. Where a person
//!    has a vote of their own on the statement that stays, it wins over every vote that is carried over; of several carried over, the
//!    latest counts.
//!
//! Votes are never moved in the store. So taking back what changes this rule (a source set aside, a quarantine, a merge) gives exactly
//! what was there before.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

/// Which votes of a dialogue count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counting {
    set_aside: BTreeSet<i64>,
    quarantined: BTreeSet<Uuid>,
    /// From each merged statement to the one that stays in the end.
    roots: BTreeMap<i64, i64>,
}

/// A vote of one person, with whatever else is to be known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate<T> {
    /// Number of the statement.
    pub statement: i64,
    /// The source through which it came.
    pub source: i64,
    /// The journal's number.
    pub seq: i64,
    /// What was said.
    pub said: T,
}

impl Counting {
    /// From the sources that are set aside, the participants in quarantine, and each merged statement with the one it was merged into.
    pub fn new(set_aside: BTreeSet<i64>, quarantined: BTreeSet<Uuid>, merged: &BTreeMap<i64, i64>) -> Self {
        let root_of = |mut statement: i64| {
            // A ring, which no command makes, must not hold anybody up.
            for _ in 0..merged.len() {
                match merged.get(&statement) {
                    Some(&next) => statement = next,
                    None => break,
                }
            }
            statement
        };
        let roots = merged.keys().map(|&statement| (statement, root_of(statement))).collect();
        Self { set_aside, quarantined, roots }
    }

    /// The same with one more source set aside: what the result would be without it.
    #[must_use]
    pub fn without_source(mut self, source: i64) -> Self {
        self.set_aside.insert(source);
        self
    }

    /// The sources that are set aside.
    pub fn set_aside(&self) -> &BTreeSet<i64> {
        &self.set_aside
    }

    /// The participants in quarantine.
    pub fn quarantined(&self) -> &BTreeSet<Uuid> {
        &self.quarantined
    }

    /// The statement for which votes on `statement` count: itself, unless it was merged.
    pub fn root(&self, statement: i64) -> i64 {
        self.roots.get(&statement).copied().unwrap_or(statement)
    }

    /// Whether anything that this person says through this source counts.
    pub fn hears(&self, participant: Uuid, source: i64) -> bool {
        !self.set_aside.contains(&source) && !self.quarantined.contains(&participant)
    }

    /// Leaves of one person's votes those that count, one for each statement, sorted by the statement for which they count, which
    /// takes the place of the one that was weighed.
    pub fn resolve<T>(&self, participant: Uuid, votes: &mut Vec<Candidate<T>>) {
        if self.quarantined.contains(&participant) {
            votes.clear();
            return;
        }
        votes.retain(|vote| !self.set_aside.contains(&vote.source));
        // What wins comes first among the votes that count for the same statement.
        let order = |vote: &Candidate<T>| (self.root(vote.statement), self.roots.contains_key(&vote.statement), -vote.seq);
        if !votes.is_sorted_by_key(order) {
            votes.sort_by_key(order);
        }
        for vote in &mut *votes {
            vote.statement = self.root(vote.statement);
        }
        votes.dedup_by_key(|vote| vote.statement);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vote(statement: i64, source: i64, seq: i64, said: i8) -> Candidate<i8> {
        Candidate { statement, source, seq, said }
    }

    fn resolved(counting: &Counting, votes: &[Candidate<i8>]) -> Vec<(i64, i8)> {
        let mut votes = votes.to_vec();
        counting.resolve(Uuid::nil(), &mut votes);
        votes.into_iter().map(|vote| (vote.statement, vote.said)).collect()
    }

    #[test]
    fn the_latest_of_several_sources_counts_and_without_that_source_the_one_before() {
        let votes = [vote(3, 0, 10, 1), vote(3, 2, 11, -1), vote(5, 0, 4, 0)];
        assert_eq!(resolved(&Counting::default(), &votes), [(3, -1), (5, 0)]);
        assert_eq!(resolved(&Counting::default().without_source(2), &votes), [(3, 1), (5, 0)]);
    }

    #[test]
    fn an_own_vote_wins_over_one_that_is_carried_over_and_of_those_the_latest_counts() {
        let merged = BTreeMap::from([(7, 2), (9, 7)]);
        let counting = Counting::new(BTreeSet::new(), BTreeSet::new(), &merged);
        assert_eq!([counting.root(9), counting.root(7), counting.root(2)], [2, 2, 2]);
        assert_eq!(resolved(&counting, &[vote(2, 0, 1, 1), vote(7, 0, 5, -1), vote(9, 0, 9, -1)]), [(2, 1)]);
        assert_eq!(resolved(&counting, &[vote(7, 0, 9, -1), vote(9, 0, 5, 1), vote(11, 0, 1, 0)]), [(2, -1), (11, 0)]);
    }

    #[test]
    fn whoever_is_in_quarantine_is_not_counted() {
        let counting = Counting::new(BTreeSet::new(), BTreeSet::from([Uuid::nil()]), &BTreeMap::new());
        assert_eq!(resolved(&counting, &[vote(1, 0, 1, 1)]), []);
        assert!(!counting.hears(Uuid::nil(), 0) && counting.hears(Uuid::max(), 0));
    }

    #[test]
    fn statements_merged_in_a_ring_hold_nobody_up() {
        let counting = Counting::new(BTreeSet::new(), BTreeSet::new(), &BTreeMap::from([(1, 2), (2, 1)]));
        assert_eq!(counting.root(1), 1);
    }
}
