//! What is told of a table is looked at as somebody would who knows the rule and wants to know more.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use toguna_disclosure::{Cell, Counts, Kept, Table, Telling, change, moving, people};

/// Low enough for every small table to be looked through.
const LIMIT: u32 = 3;

fn tell(cells: &[Counts], rest: Counts) -> Telling {
    Table { cells, rest, held_before: &[] }.tell(LIMIT)
}

/// Every list of so many numbers up to `most`.
fn lists(length: usize, most: u32) -> Vec<Vec<u32>> {
    (0..length).fold(vec![Vec::new()], |lists, _| {
        lists.iter().flat_map(|list| (0..=most).map(|next| list.iter().copied().chain([next]).collect())).collect()
    })
}

/// All that a reader sees: the total, the figures that are told, and the words for the others.
fn seen(sizes: &[u32], rest: u32, telling: &Telling) -> (u32, Vec<(&'static str, u32)>, Option<u32>) {
    let word = |(cell, size): (&Cell, &u32)| match cell {
        Cell::Nobody => ("nobody", 0),
        Cell::Told => ("told", *size),
        Cell::Few => ("few", 0),
        Cell::HeldBack => ("held back", 0),
        Cell::Untold => ("untold", 0),
    };
    (sizes.iter().sum::<u32>() + rest, telling.cells.iter().zip(sizes).map(word).collect(), telling.rest.then_some(rest))
}

#[test]
fn whoever_knows_the_rule_itself_learns_of_a_small_group_only_that_it_is_small() {
    for length in 1..=3 {
        // What a reader sees, and every size that each group may have then.
        let mut possible: BTreeMap<_, Vec<BTreeSet<u32>>> = BTreeMap::new();
        let tables: Vec<(Vec<u32>, u32)> =
            lists(length, 9).into_iter().flat_map(|sizes| (0..=9).map(move |rest| (sizes.clone(), rest))).collect();
        let mut told = Vec::new();
        for (sizes, rest) in &tables {
            let cells: Vec<Counts> = sizes.iter().map(|size| people(*size)).collect();
            let telling = tell(&cells, people(*rest));
            let seen = seen(sizes, *rest, &telling);
            let sets = possible.entry(seen.clone()).or_insert_with(|| vec![BTreeSet::new(); length + 1]);
            for (set, size) in sets.iter_mut().zip(sizes.iter().chain([rest])) {
                set.insert(*size);
            }
            told.push((sizes, *rest, telling, seen));
        }
        for (sizes, rest, telling, seen) in told {
            // Larger tables than those looked through could be behind the same words.
            if seen.0 > 9 {
                continue;
            }
            let sets = &possible[&seen];
            for (cell, set) in telling.cells.iter().zip(sets) {
                match cell {
                    Cell::Few => assert!((1..LIMIT).all(|size| set.contains(&size)), "{sizes:?} and {rest}: {set:?}"),
                    Cell::Untold => {
                        assert!((1..LIMIT.min(seen.0 + 1)).all(|size| set.contains(&size)), "{sizes:?} and {rest}: {set:?}");
                    }
                    Cell::Nobody | Cell::Told | Cell::HeldBack => {}
                }
            }
        }
    }
}

/// Whether `wanted` of the answer `answer` could be in the small group `few`, were it to have `size` people, with all totals and all that is
/// told as it is; tried by giving each other hidden group what it must have.
fn could_be(cells: &[Counts], rest: Counts, telling: &Telling, few: usize, filled: Counts) -> bool {
    let limit = LIMIT;
    let mut left = [0_i64; 3];
    let mut floor = 0;
    let mut ceiling: u64 = 0;
    for (place, cell) in cells.iter().enumerate() {
        if !matches!(telling.cells[place], Cell::Told | Cell::Nobody) {
            left.iter_mut().zip(cell).for_each(|(left, count)| *left += i64::from(*count));
        }
        if place != few {
            match telling.cells[place] {
                Cell::Few => {
                    floor += 1;
                    ceiling += u64::from(limit - 1);
                }
                Cell::HeldBack => {
                    floor += i64::from(limit);
                    ceiling += 1_000_000;
                }
                _ => {}
            }
        }
    }
    if !telling.rest {
        left.iter_mut().zip(rest).for_each(|(left, count)| *left += i64::from(count));
        ceiling += if rest.iter().sum::<u32>() > 0 { 1_000_000 } else { 0 };
    }
    left.iter_mut().zip(filled).for_each(|(left, count)| *left -= i64::from(count));
    let others: i64 = left.iter().sum();
    left.iter().all(|left| *left >= 0) && others >= floor && others as u64 <= ceiling
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn every_answer_of_a_small_group_stays_possible_as_far_as_the_totals_reach(
        cells in prop::collection::vec((0_u32..9, 0_u32..5, 0_u32..3).prop_map(|(a, b, c)| [a, b, c]), 1..6),
        rest in (0_u32..4, 0_u32..3, 0_u32..2).prop_map(|(a, b, c)| [a, b, c]),
    ) {
        let telling = tell(&cells, rest);
        let all: Counts = [0, 1, 2].map(|answer| cells.iter().map(|cell| cell[answer]).sum::<u32>() + rest[answer]);
        for few in (0..cells.len()).filter(|&place| telling.cells[place] == Cell::Few) {
            for size in 1..LIMIT {
                for answer in 0..3 {
                    let filled = |count: u32| { let mut filled = [0; 3]; filled[answer] = count; filled };
                    // All of one answer, where so many gave it at all.
                    if all[answer] >= size {
                        prop_assert!(could_be(&cells, rest, &telling, few, filled(size)), "{cells:?} {rest:?} {telling:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_not_told_is_nobody_or_as_many_as_the_limit_unless_nothing_is_told(
        cells in prop::collection::vec((0_u32..60).prop_map(people), 1..9),
        rest in (0_u32..40).prop_map(people),
    ) {
        let telling = Table { cells: &cells, rest, held_before: &[] }.tell(10);
        let hidden: u32 = telling.cells.iter().zip(&cells).filter(|(cell, _)| **cell != Cell::Told).map(|(_, cell)| cell[0]).sum::<u32>()
            + if telling.rest { 0 } else { rest[0] };
        let nothing_is_told = telling.cells.iter().all(|cell| *cell == Cell::Untold);
        prop_assert!(hidden == 0 || hidden >= 10 || nothing_is_told);
        for (cell, size) in telling.cells.iter().zip(&cells) {
            prop_assert!(*cell != Cell::Told || size[0] >= 10);
        }
    }

    #[test]
    fn no_figure_follows_fewer_people_than_the_limit_nor_leaves_fewer_behind(
        changes in prop::collection::vec(prop_oneof![Just(0_u32), 0_u32..14], 1..8),
        rest in 0_u32..14,
    ) {
        let moves = moving(&changes, rest, 10);
        for (moves, change) in moves.iter().zip(&changes) {
            prop_assert!(!*moves || *change == 0 || *change >= 10);
        }
        let behind: u32 = rest + changes.iter().zip(&moves).filter(|(_, moves)| !**moves).map(|(change, _)| change).sum::<u32>();
        let anything_moves = changes.iter().zip(&moves).any(|(change, moves)| *moves && *change > 0);
        prop_assert!(behind == 0 || behind >= 10 || !anything_moves);
    }

    #[test]
    fn a_change_is_never_told_larger_than_it_was(
        before in (0_u32..50, 0_u32..50, 0_u32..50).prop_map(|(a, b, c)| [a, b, c]),
        votes in prop::collection::vec(0_usize..3, 0..20),
    ) {
        let mut now = before;
        for answer in &votes {
            now[*answer] += 1;
        }
        prop_assert_eq!(change(before, now) as usize, votes.len());
        prop_assert_eq!(change(now, before) as usize, votes.len());
    }

    #[test]
    fn over_time_a_figure_is_one_that_was_true_and_moves_with_enough_people_only(
        begin in prop::collection::vec(0_u32..40, 2..5),
        steps in prop::collection::vec((0_usize..6, 0_usize..3, 0_u32..8), 1..60),
    ) {
        // Somebody comes to a group, or to none, and answers something; or leaves again.
        let groups = begin.len();
        let mut now: Vec<Counts> = begin.iter().map(|size| [*size, size / 2, 1]).collect();
        let mut rest: Counts = [begin[0] / 3, 1, 0];
        let mut kept = Kept::of(&now, rest, 10, None);
        let mut was: Vec<Vec<Counts>> = now.iter().map(|counts| vec![*counts]).collect();
        let mut last: Vec<Option<Counts>> = (0..groups).map(|place| kept.told(place)).collect();
        for (group, answer, dice) in steps {
            let counts = if group % (groups + 1) == groups { &mut rest } else { &mut now[group % (groups + 1)] };
            counts[answer] = if dice == 0 { counts[answer].saturating_sub(1) } else { counts[answer] + dice };
            was.iter_mut().zip(&now).for_each(|(was, now)| was.push(*now));
            let before = kept;
            kept = Kept::of(&now, rest, 10, Some(&before));
            for place in 0..groups {
                if let Some(told) = kept.told(place) {
                    prop_assert!(was[place].contains(&told) && told.iter().sum::<u32>() >= 10);
                    // However long it was held back meanwhile.
                    let people = last[place].map_or(0, |last| change(last, told));
                    prop_assert!(people == 0 || people >= 10, "{:?} to {:?}", last[place], told);
                    last[place] = Some(told);
                }
                if kept.cell(place) == Cell::Nobody {
                    prop_assert_eq!(now[place], [0; 3]);
                }
                // Of a small group nothing is reckoned with.
                prop_assert!(kept.reckoned(place) == [0; 3] || kept.reckoned(place).iter().sum::<u32>() >= 10);
            }
            if let (Some(earlier), Some(later)) = (before.rest(), kept.rest()) {
                let people = change(earlier, later);
                prop_assert!(people == 0 || people >= 10);
            }
            // The same again tells the same.
            let again = Kept::of(&now, rest, 10, Some(&kept));
            for place in 0..groups {
                prop_assert_eq!((again.cell(place), again.told(place)), (kept.cell(place), kept.told(place)));
            }
        }
    }
}
