//! Which statements are open to somebody, from memory: after each vote of each person the store would have to be asked for all that they
//! have not weighed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::counting::Counting;
use crate::model::{Standing, Statement};

/// A set of statements by their numbers, one bit each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers(Vec<u64>);

impl Numbers {
    /// Adds a number; what is no number of a statement is passed over.
    pub fn insert(&mut self, number: i64) {
        let Ok(number) = u32::try_from(number) else { return };
        let word = number as usize / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (number % 64);
    }

    /// Takes a number out.
    pub fn remove(&mut self, number: i64) {
        let Ok(number) = u32::try_from(number) else { return };
        if let Some(word) = self.0.get_mut(number as usize / 64) {
            *word &= !(1 << (number % 64));
        }
    }

    /// Whether a number is in it.
    pub fn contains(&self, number: i64) -> bool {
        u32::try_from(number).is_ok_and(|number| self.0.get(number as usize / 64).is_some_and(|word| word >> (number % 64) & 1 == 1))
    }

    /// Every number that is in it, the lowest first.
    pub fn iter(&self) -> impl Iterator<Item = u32> + Clone {
        (0..).zip(self.0.iter().copied()).flat_map(|(place, word): (u32, u64)| Bits(word).map(move |bit| place * 64 + bit))
    }

    /// Adds all that are in another set.
    pub fn add(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(word, more)| *word |= more);
    }

    /// What is in this set and not in the other.
    fn without(&self, other: &Self) -> Self {
        let less = other.0.iter().copied().chain(std::iter::repeat(0));
        Self(self.0.iter().zip(less).map(|(word, less)| word & !less).collect())
    }
}

impl FromIterator<i64> for Numbers {
    fn from_iter<I: IntoIterator<Item = i64>>(numbers: I) -> Self {
        let mut set = Self::default();
        numbers.into_iter().for_each(|number| set.insert(number));
        set
    }
}

/// The bits of a word that are set, the lowest first.
#[derive(Clone)]
struct Bits(u64);

impl Iterator for Bits {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let bit = self.0.trailing_zeros();
        self.0 &= self.0.wrapping_sub(1);
        (bit < 64).then_some(bit)
    }
}

/// The statements of a dialogue as they are asked.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    accepted: Numbers,
    statements: BTreeMap<i64, Arc<Statement>>,
    /// Place and number of those that are asked before all others, in their order.
    placed: Vec<(i64, i64)>,
    /// Statements that were merged, each with the one that stays in the end.
    merged: Vec<(i64, i64)>,
}

impl Asked {
    /// From all statements of a dialogue.
    pub fn of(statements: &[Arc<Statement>]) -> Self {
        let accepted = || statements.iter().filter(|statement| statement.standing == Standing::Accepted);
        let merged: BTreeMap<i64, i64> =
            statements.iter().filter_map(|statement| Some((statement.number, statement.merged_into?))).collect();
        let roots = Counting::new(BTreeSet::new(), BTreeSet::new(), &merged);
        let mut placed: Vec<(i64, i64)> = accepted().filter_map(|statement| Some((statement.place?, statement.number))).collect();
        placed.sort_unstable();
        Self {
            accepted: accepted().map(|statement| statement.number).collect(),
            statements: accepted().map(|statement| (statement.number, Arc::clone(statement))).collect(),
            placed,
            merged: merged.into_keys().map(|number| (number, roots.root(number))).collect(),
        }
    }

    /// The accepted statement with this number.
    pub fn statement(&self, number: i64) -> Option<&Arc<Statement>> {
        self.statements.get(&number)
    }

    /// Accepted statements that somebody who has weighed these has not weighed yet, neither themselves nor as another one that was merged
    /// into them: what [`crate::queries::open_to`] finds in the store.
    pub fn open(&self, weighed: &Numbers) -> Numbers {
        let mut open = self.accepted.without(weighed);
        for (merged, root) in &self.merged {
            if weighed.contains(*merged) {
                open.remove(*root);
            }
        }
        open
    }

    /// The one of these that is asked before all others, if there is such a one.
    pub fn first(&self, open: &Numbers) -> Option<i64> {
        self.placed.iter().map(|(_, number)| *number).find(|number| open.contains(*number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    fn statement(number: i64, standing: Standing) -> Statement {
        Statement {
            number,
            kind: Kind::Value,
            standing,
            reason: None,
            reviewed: true,
            seed: true,
            said_at: 0,
            seq: number,
            merged_into: None,
            place: None,
            texts: Vec::new(),
            translations: Vec::new(),
        }
    }

    #[test]
    fn a_set_of_numbers_gives_back_what_was_put_into_it() {
        let mut set: Numbers = [0, 63, 64, 200, -5, 64].into_iter().collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 63, 64, 200]);
        assert!(set.contains(200) && !set.contains(199) && !set.contains(-5) && !set.contains(i64::MAX));
        set.remove(63);
        set.add(&[300].into_iter().collect());
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 64, 200, 300]);
    }

    #[test]
    fn what_was_weighed_as_another_one_is_not_asked_again() {
        let mut statements: Vec<Statement> = (0..70).map(|number| statement(number, Standing::Accepted)).collect();
        (statements[3].standing, statements[3].merged_into) = (Standing::Rejected, Some(5));
        (statements[5].standing, statements[5].merged_into) = (Standing::Rejected, Some(66));
        statements[9].standing = Standing::Waiting;
        let asked = Asked::of(&statements.into_iter().map(Arc::new).collect::<Vec<_>>());
        let open = |weighed: &[i64]| asked.open(&weighed.iter().copied().collect()).iter().collect::<Vec<_>>();
        assert_eq!(open(&[]).len(), 67);
        assert!(open(&[3]).iter().all(|number| ![3, 5, 9, 66].contains(number)) && open(&[3]).len() == 66);
        assert!(open(&[4, 66]).iter().all(|number| ![4, 66].contains(number)) && open(&[4, 66]).len() == 65);
        assert!(asked.statement(9).is_none() && asked.statement(66).is_some());
    }

    #[test]
    fn those_with_a_place_are_asked_in_its_order() {
        let mut statements: Vec<Statement> = (0..4).map(|number| statement(number, Standing::Accepted)).collect();
        (statements[1].place, statements[2].place) = (Some(2), Some(1));
        let asked = Asked::of(&statements.into_iter().map(Arc::new).collect::<Vec<_>>());
        let first = |weighed: &[i64]| asked.first(&asked.open(&weighed.iter().copied().collect()));
        assert_eq!([first(&[]), first(&[2]), first(&[1, 2])], [Some(2), Some(1), None]);
    }
}
