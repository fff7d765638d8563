//! What is told of one table over time, while people come, change their minds and leave.

use crate::{Cell, Counts, Table, change, moving};

/// Each round tells one group more, so that a few are enough.
const MOST_ROUNDS: usize = 16;

/// What is told of the groups of one dimension, and what it takes to tell of them again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    entries: Vec<Entry>,
    /// Those in no group; where that is told, as they stood when they were last allowed to move.
    rest: Counts,
    rest_is_told: bool,
    rest_was_told: bool,
    /// Those in no group, as they stood when all that was told was last true at the same time.
    rest_stood: Counts,
    is_whole: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Entry {
    cell: Cell,
    /// Whether its figures have ever been told. If they were, and are held back for a while, it is not forgotten which ones they were.
    was_told: bool,
    /// Of such a group, as they stood when they were last allowed to move.
    counts: Counts,
    /// As they stood when all that was told was last true at the same time.
    stood: Counts,
}

impl Kept {
    /// What may be told of groups of these answers, and of those in none, to somebody who has not forgotten what was told `before`.
    ///
    /// Figures that were told stay as they were until enough people have moved them (see [`moving`](fn@moving)), and groups that were held back stay
    /// so rather than others (see [`Table::tell`]).
    ///
    /// ```
    /// use toguna_disclosure::{Kept, people};
    ///
    /// let first = Kept::of(&[people(50), people(40)], people(0), 10, None);
    /// let later = Kept::of(&[people(51), people(40)], people(0), 10, Some(&first));
    /// assert_eq!(later.told(0), Some(people(50)));
    /// ```
    pub fn of(now: &[Counts], rest: Counts, limit: u32, before: Option<&Self>) -> Self {
        let mut kept = Self::after(now, rest, limit, before);
        // What begins to be told no longer hides behind the curtain, so that another figure may move or may not: until nothing does, and
        // whoever computes the same again tells the same.
        for _ in 0..MOST_ROUNDS {
            let again = Self::after(now, rest, limit, Some(&kept));
            if again == kept {
                break;
            }
            kept = again;
        }
        kept
    }

    fn after(now: &[Counts], rest: Counts, limit: u32, before: Option<&Self>) -> Self {
        let before = before.filter(|before| before.entries.len() == now.len());
        let (mut counts, mut rest_counts) = (now.to_vec(), rest);
        let (mut stood, mut rest_stood) = (now.to_vec(), rest);
        let mut held_before = Vec::new();
        if let Some(before) = before {
            let since = |entry: &Entry| if entry.was_told { entry.counts } else { entry.stood };
            let mut changes: Vec<u32> = before.entries.iter().zip(now).map(|(entry, now)| change(since(entry), *now)).collect();
            // Those in no group are one figure more where their number was told, and behind the curtain where it was not.
            let rest_change = change(if before.rest_was_told { before.rest } else { before.rest_stood }, rest);
            let behind = if before.rest_was_told {
                changes.push(rest_change);
                0
            } else {
                rest_change
            };
            let moves = moving(&changes, behind, limit);
            for (place, entry) in before.entries.iter().enumerate().filter(|(_, entry)| entry.was_told) {
                if !moves[place] {
                    counts[place] = entry.counts;
                }
            }
            if before.rest_was_told && !moves[now.len()] {
                rest_counts = before.rest;
            }
            // What is behind the curtain can be had by subtraction whenever everything before it is as it is now, and only then.
            if counts != now || rest_counts != rest {
                stood = before.entries.iter().map(|entry| entry.stood).collect();
                rest_stood = before.rest_stood;
            }
            held_before = before.entries.iter().map(|entry| !matches!(entry.cell, Cell::Told | Cell::Nobody)).collect();
        }
        let telling = Table { cells: &counts, rest: rest_counts, held_before: &held_before }.tell(limit);
        let is_whole = telling.is_whole(rest_counts) && counts == now && rest_counts == rest;
        let was_told = |place: usize| before.is_some_and(|before| before.entries[place].was_told);
        let entries = telling.cells.iter().enumerate().zip(counts).zip(stood);
        let entry = |(((place, cell), counts), stood): (((usize, &Cell), Counts), Counts)| Entry {
            cell: *cell,
            was_told: *cell == Cell::Told || was_told(place),
            counts,
            stood,
        };
        let entries = entries.map(entry).collect();
        let rest_was_told = telling.rest || before.is_some_and(|before| before.rest_was_told);
        Self { entries, rest: rest_counts, rest_is_told: telling.rest, rest_was_told, rest_stood, is_whole }
    }

    /// How much is told of the group at this place; nothing of one that is not there.
    pub fn cell(&self, place: usize) -> Cell {
        self.entries.get(place).map_or(Cell::Untold, |entry| entry.cell)
    }

    /// The figures that are told of the group at this place.
    pub fn told(&self, place: usize) -> Option<Counts> {
        self.entries.get(place).filter(|entry| entry.cell == Cell::Told).map(|entry| entry.counts)
    }

    /// The figures of the group at this place as far as they may be reckoned with in what is said of all groups together, though they are
    /// not shown: of a small one, none.
    pub fn reckoned(&self, place: usize) -> Counts {
        self.entries.get(place).filter(|entry| matches!(entry.cell, Cell::Told | Cell::HeldBack)).map_or([0; 3], |entry| entry.counts)
    }

    /// How many are in no group, if that may be told.
    pub fn rest(&self) -> Option<Counts> {
        self.rest_is_told.then_some(self.rest)
    }

    /// How many groups there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no group.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether everything is told, as it is now.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people;

    fn kept(sizes: &[u32], rest: u32, before: Option<&Kept>) -> Kept {
        Kept::of(&sizes.iter().map(|size| people(*size)).collect::<Vec<_>>(), people(rest), 10, before)
    }

    fn told(kept: &Kept) -> Vec<Option<u32>> {
        (0..kept.len()).map(|place| kept.told(place).map(|counts| counts[0])).collect()
    }

    #[test]
    fn one_person_more_moves_no_figure_and_ten_do() {
        let first = kept(&[50, 40], 0, None);
        let one = kept(&[51, 40], 0, Some(&first));
        assert_eq!((told(&one), one.is_whole), (vec![Some(50), Some(40)], false));
        let ten = kept(&[60, 40], 0, Some(&one));
        assert_eq!((told(&ten), ten.is_whole), (vec![Some(60), Some(40)], true));
    }

    #[test]
    fn a_figure_waits_with_another_that_could_be_had_by_subtraction() {
        let first = kept(&[50, 40], 0, None);
        assert_eq!(told(&kept(&[62, 41], 0, Some(&first))), [Some(50), Some(40)]);
    }

    #[test]
    fn those_in_no_group_who_came_one_by_one_are_not_counted_when_a_group_moves() {
        // Whether their number is told or not.
        for silent in [30, 4] {
            let mut last = kept(&[70, 50, 40], silent, None);
            for more in 1..=9 {
                last = kept(&[70 + more, 50, 40], silent + u32::from(more > 6), Some(&last));
            }
            // One more makes ten, but eleven have come: the one would be told.
            assert_eq!(told(&kept(&[80, 50, 40], silent + 1, Some(&last)))[0], Some(70));
            assert_eq!(told(&kept(&[80, 50, 40], silent, Some(&last)))[0], Some(80));
        }
    }

    #[test]
    fn what_was_told_once_is_not_forgotten_while_it_is_held_back() {
        let first = kept(&[50, 12, 0], 0, None);
        // A small group begins, and the smallest is held back to hide it.
        let hidden = kept(&[50, 12, 9], 0, Some(&first));
        assert_eq!(told(&hidden), [Some(50), None, None]);
        let back = kept(&[50, 13, 19], 0, Some(&hidden));
        assert_eq!(told(&back), [Some(50), Some(12), Some(19)]);
    }

    #[test]
    fn the_number_of_those_in_no_group_moves_like_any_other() {
        let first = kept(&[50, 40], 30, None);
        assert_eq!(kept(&[50, 40], 31, Some(&first)).rest(), Some(people(30)));
        assert_eq!(kept(&[50, 40], 40, Some(&first)).rest(), Some(people(40)));
    }

    #[test]
    fn people_who_leave_are_not_seen_one_by_one() {
        let first = kept(&[50, 40], 0, None);
        assert_eq!(told(&kept(&[49, 40], 0, Some(&first))), [Some(50), Some(40)]);
    }

    #[test]
    fn a_group_that_was_held_back_to_hide_another_stays_so() {
        let first = kept(&[50, 8, 40], 0, None);
        assert_eq!(told(&first), [Some(50), None, None]);
        // By size alone the first one would be held back now.
        assert_eq!(told(&kept(&[50, 8, 60], 0, Some(&first))), [Some(50), None, None]);
    }
}
