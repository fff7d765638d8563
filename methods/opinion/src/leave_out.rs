//! A result that hangs on one source alone should be known to hang on it: the same analysis once more without it, and what that changes.

use crate::analysis::Analysis;
use crate::grouping::adjusted_rand;

/// What changes when some votes are left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Statements that are common ground (agreed by every side) only without them.
    pub entered: Vec<u32>,
    /// Statements that are common ground only with them.
    pub left: Vec<u32>,
    /// Statements that every side refuses only without them.
    pub refusals_entered: Vec<u32>,
    /// Statements that every side refuses only with them.
    pub refusals_left: Vec<u32>,
    /// Opinion groups with them, and without.
    pub groups: (usize, usize),
    /// How alike the two ways of grouping those who are in both are: the adjusted Rand index, 1 for the same groups, about 0 for groups
    /// that have nothing to do with each other.
    pub likeness: f64,
    /// People with at least one vote with them, and without.
    pub people: (usize, usize),
}

impl Difference {
    /// Whether what all sides share and what they refuse stays as it is.
    pub fn is_none(&self) -> bool {
        self.entered.is_empty() && self.left.is_empty() && self.refusals_entered.is_empty() && self.refusals_left.is_empty()
    }
}

/// What changes from `all` to `without`, two analyses of the same lists of people and statements; whoever is left out has no votes in the
/// second one.
///
/// # Panics
/// When the analyses are of lists of other lengths.
pub fn difference(all: &Analysis, without: &Analysis) -> Difference {
    assert_eq!(all.group_of.len(), without.group_of.len(), "two analyses of the same people");
    let only_in = |one: &[u32], other: &[u32]| {
        let mut only: Vec<u32> = one.iter().copied().filter(|statement| !other.contains(statement)).collect();
        only.sort_unstable();
        only
    };
    let grouped = all.group_of.iter().zip(&without.group_of).filter_map(|(one, other)| one.zip(*other));
    let (one, other): (Vec<u16>, Vec<u16>) = grouped.unzip();
    Difference {
        entered: only_in(&without.common_ground, &all.common_ground),
        left: only_in(&all.common_ground, &without.common_ground),
        refusals_entered: only_in(&without.common_refusal, &all.common_refusal),
        refusals_left: only_in(&all.common_refusal, &without.common_refusal),
        groups: (all.groups.len(), without.groups.len()),
        likeness: if one.is_empty() { 1.0 } else { adjusted_rand(&one, &other) },
        people: (all.participants, without.participants),
    }
}

#[cfg(test)]
mod tests {
    use crate::analyse;
    use crate::analysis::{Grouping, Settings};
    use crate::votes::{Vote, VoteTable};

    use super::*;

    #[test]
    fn a_statement_that_one_source_carries_is_named() {
        // Ten people agree with statement 0; on statement 1 six are for it and four against, and twelve more come for it alone.
        let votes = |with: bool| {
            let mut table = VoteTable::new(22, 2);
            for person in 0..10 {
                table.cast(person, 0, Vote::Agree, 0);
                table.cast(person, 1, if person < 6 { Vote::Agree } else { Vote::Disagree }, 0);
            }
            for person in 10..22 {
                if with {
                    table.cast(person, 1, Vote::Agree, 0);
                }
            }
            analyse(&table, &[], &Grouping::Given { names: vec!["all".to_owned()], group_of: vec![Some(0); 22] }, &Settings::default())
        };
        let found = difference(&votes(true), &votes(false));
        assert_eq!((found.left.as_slice(), found.entered.as_slice()), (&[1][..], &[][..]));
        assert_eq!((found.people, found.is_none()), ((22, 10), false));
        assert!(difference(&votes(true), &votes(true)).is_none());
    }
}
