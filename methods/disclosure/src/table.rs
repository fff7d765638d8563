//! The groups of one dimension, whose total everybody knows.

use crate::{Counts, size};

/// How much is told of one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Nobody is in it. That points at nobody.
    Nobody,
    /// Its figures.
    Told,
    /// That somebody is in it, and fewer than the limit.
    Few,
    /// That it reaches the limit, but not its figures: a small group could be computed from them.
    HeldBack,
    /// Nothing at all.
    Untold,
}

/// What is told of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// Of each group, in the order of the table.
    pub cells: Vec<Cell>,
    /// Whether it may be told how many are in no group. It never must.
    pub rest: bool,
}

impl Telling {
    /// Whether everything is told that there is.
    pub fn is_whole(&self, rest: Counts) -> bool {
        (self.rest || size(rest) == 0) && self.cells.iter().all(|cell| matches!(cell, Cell::Told | Cell::Nobody))
    }
}

/// Groups that nobody is in twice, and those who are in none. Their sums are known to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table<'a> {
    /// How the people of each group answered.
    pub cells: &'a [Counts],
    /// How those answered who are in no group.
    pub rest: Counts,
    /// Which groups were held back before. They are held back again rather than others: taking turns would tell both. Groups beyond the
    /// end were not.
    pub held_before: &'a [bool],
}

impl Table<'_> {
    /// What may be told of each group, so that of a group with 1 to `limit` − 1 people nothing can be found out but just that: from the
    /// totals, from what is told of others, and from what is held back, every such size stays possible, and so does every number of
    /// people with the same answer, as far as the total of everybody reaches.
    ///
    /// Small groups are held back. As long as that is not enough, something else is too: first those in no group, then what was held back
    /// before, then the smallest group. Where nothing is left to hold back, not even the sizes are hinted at: [`Cell::Untold`]. A total
    /// below the limit must not be told by whoever asks.
    ///
    /// ```
    /// use toguna_disclosure::{Cell, Table, people};
    ///
    /// let groups = [people(50), people(8), people(40)];
    /// let telling = Table { cells: &groups, rest: people(0), held_before: &[] }.tell(10);
    /// // 98 − 50 − 40 would be 8.
    /// assert_eq!(telling.cells, [Cell::Told, Cell::Few, Cell::HeldBack]);
    /// ```
    pub fn tell(&self, limit: u32) -> Telling {
        let sizes: Vec<u32> = self.cells.iter().map(|cell| size(*cell)).collect();
        let rest = size(self.rest);
        let mut shown: Vec<bool> = sizes.iter().map(|size| *size >= limit).collect();
        let mut rest_shown = rest >= limit;
        loop {
            if self.is_safe(&shown, rest_shown, limit) {
                return Telling { cells: labels(&sizes, &shown, limit), rest: rest_shown };
            }
            if rest_shown {
                rest_shown = false;
                continue;
            }
            let held_before = |cell: usize| self.held_before.get(cell).copied().unwrap_or(false);
            let next = (0..sizes.len()).filter(|&cell| shown[cell]).min_by_key(|&cell| (!held_before(cell), sizes[cell], cell));
            match next {
                Some(cell) => shown[cell] = false,
                None => return Telling { cells: vec![Cell::Untold; sizes.len()], rest: false },
            }
        }
    }

    /// It must not depend on anything that a reader does not know, or the decision itself would tell: neither on how many are in no group,
    /// which may be nobody, nor on the sizes that are held back.
    fn is_safe(&self, shown: &[bool], rest_shown: bool, limit: u32) -> bool {
        let hidden = || self.cells.iter().zip(shown).filter(|(cell, shown)| !**shown && size(**cell) > 0).map(|(cell, _)| *cell);
        let mut left: Counts = if rest_shown { [0; 3] } else { self.rest };
        for cell in hidden() {
            left.iter_mut().zip(cell).for_each(|(left, count)| *left += count);
        }
        let left_over = size(left);
        if left_over == 0 {
            return true;
        }
        let few = hidden().filter(|cell| size(*cell) < limit).count() as u32;
        let held_back = hidden().count() as u32 - few;
        let most = limit - 1;
        // What is held back reaches the limit, and in each small group there is somebody: so much is taken. `own`: 1 for one of the small
        // groups, 0 for those in no group.
        let taken = limit * held_back + few;
        let reaches_the_most = |own: u32| left_over >= taken - own + most;
        let reaches_one = |own: u32| held_back > 0 || left_over - 1 <= most * (few - own);
        let is_open = |own: u32| reaches_the_most(own) && reaches_one(own);
        (few == 0 || is_open(1)) && (rest_shown || is_open(0)) && left.iter().zip(self.totals()).all(|(left, all)| *left >= most.min(all))
    }

    fn totals(&self) -> Counts {
        let mut all = self.rest;
        for cell in self.cells {
            all.iter_mut().zip(cell).for_each(|(all, count)| *all += count);
        }
        all
    }
}

fn labels(sizes: &[u32], shown: &[bool], limit: u32) -> Vec<Cell> {
    let label = |(size, shown): (&u32, &bool)| match size {
        0 => Cell::Nobody,
        _ if *shown => Cell::Told,
        _ if *size < limit => Cell::Few,
        _ => Cell::HeldBack,
    };
    sizes.iter().zip(shown).map(label).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people;
    use Cell::{Few, HeldBack, Nobody, Told, Untold};

    fn told(sizes: &[u32], rest: u32) -> (Vec<Cell>, bool) {
        let cells: Vec<Counts> = sizes.iter().map(|size| people(*size)).collect();
        let telling = Table { cells: &cells, rest: people(rest), held_before: &[] }.tell(10);
        (telling.cells, telling.rest)
    }

    #[test]
    fn large_groups_are_all_told() {
        assert_eq!(told(&[50, 20, 10], 0).0, [Told, Told, Told]);
    }

    #[test]
    fn a_small_group_takes_its_complement_with_it() {
        assert_eq!(told(&[50, 8, 40], 0).0, [Told, Few, HeldBack]);
    }

    #[test]
    fn a_complement_that_is_hardly_larger_than_the_limit_is_not_enough() {
        // 11 people in a group of at least 10 and one below 10: 10 and 1.
        assert_eq!(told(&[50, 1, 10], 0).0, [HeldBack, Few, HeldBack]);
    }

    #[test]
    fn two_small_groups_need_more_than_each_other() {
        // 15 people in two groups below 10: neither has fewer than 6.
        assert_eq!(told(&[50, 8, 7], 0).0, [HeldBack, Few, Few]);
    }

    #[test]
    fn many_in_no_group_are_told_only_where_no_small_one_could_be_computed() {
        assert_eq!(told(&[50, 12], 30), (vec![Told, Told], true));
        assert_eq!(told(&[50, 12, 8], 30), (vec![Told, HeldBack, Few], false));
    }

    #[test]
    fn few_in_no_group_are_protected_too() {
        assert_eq!(told(&[50, 20], 3), (vec![Told, HeldBack], false));
    }

    #[test]
    fn where_only_few_spoke_nothing_is_told() {
        assert_eq!(told(&[3, 2], 0), (vec![Untold, Untold], false));
        assert_eq!(told(&[12, 3], 0).0, [Untold, Untold]);
        assert_eq!(told(&[], 0).0, []);
    }

    #[test]
    fn a_group_of_nobody_hides_nothing_and_needs_no_hiding() {
        assert_eq!(told(&[50, 0, 40], 0).0, [Told, Nobody, Told]);
    }

    #[test]
    fn what_was_held_back_stays_so_although_a_smaller_one_would_do() {
        let cells = [people(50), people(8), people(40)];
        let before = Table { cells: &cells, rest: people(0), held_before: &[true, false, false] }.tell(10);
        assert_eq!(before.cells, [HeldBack, Few, Told]);
    }

    #[test]
    fn an_answer_that_nobody_behind_the_curtain_gave_is_not_given_away() {
        // Of 48 people who are not told, none disagreed, while others did: so none of the 8 did.
        let cells = [[30, 20, 0], [8, 0, 0], [40, 0, 0]];
        let telling = Table { cells: &cells, rest: [0; 3], held_before: &[] }.tell(10);
        assert_eq!(telling.cells, [HeldBack, Few, HeldBack]);
    }
}
