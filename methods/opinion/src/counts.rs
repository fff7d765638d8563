//! How each group voted on each statement, counted in one pass over the votes.

use crate::analysis::{Dimension, Tally};
use crate::rows::{Arena, Entry, with_rows};
use crate::votes::VoteTable;

/// Tallies of some groups of people: `tally(group, statement)`.
#[derive(Debug, Clone)]
pub(crate) struct Counts {
    /// Four cells a statement, one block of them for each group.
    cells: Vec<u32>,
    statements: usize,
}

impl Counts {
    /// Counts the votes of every group; people whose `group_of` is `None`, or beyond its end, are in none.
    pub(crate) fn of(table: &VoteTable, groups: usize, group_of: impl Fn(usize) -> Option<u16> + Sync, threads: usize) -> Self {
        let statements = table.statements();
        let people = table.participants();
        let threads = threads.clamp(1, people.div_ceil(4096).max(1));
        let share = people.div_ceil(threads).max(1);
        let group_of = &group_of;
        let mut parts: Vec<Vec<u32>> = std::thread::scope(|scope| {
            let running: Vec<_> = (0..threads)
                .map(|t| {
                    scope.spawn(move || {
                        let range = (t * share).min(people)..((t + 1) * share).min(people);
                        let mut cells = vec![0; 4 * statements * groups];
                        with_rows!(table.rows(), arena => count(arena, range, 4 * statements, &mut cells, group_of));
                        cells
                    })
                })
                .collect();
            running.into_iter().filter_map(|thread| thread.join().ok()).collect()
        });
        let mut cells = parts.pop().unwrap_or_default();
        for part in parts {
            cells.iter_mut().zip(part).for_each(|(sum, add)| *sum += add);
        }
        Self { cells, statements }
    }

    pub(crate) fn of_dimension(table: &VoteTable, dimension: &Dimension, threads: usize) -> Self {
        let values = dimension.values.len();
        let value_of = |p: usize| dimension.value_of.get(p).copied().flatten().filter(|v| usize::from(*v) < values);
        Self::of(table, values, value_of, threads)
    }

    pub(crate) fn tally(&self, group: usize, statement: usize) -> Tally {
        let at = 4 * (group * self.statements + statement);
        let [disagree, pass, agree] = [self.cells[at], self.cells[at + 1], self.cells[at + 2]];
        Tally { agree, disagree, seen: agree + disagree + pass }
    }
}

fn count<E: Entry>(
    arena: &Arena<E>,
    people: std::ops::Range<usize>,
    block: usize,
    cells: &mut [u32],
    group_of: &(impl Fn(usize) -> Option<u16> + Sync),
) {
    for p in people {
        if let Some(group) = group_of(p) {
            let mine = &mut cells[usize::from(group) * block..][..block];
            for entry in arena.row(p) {
                mine[entry.cell()] += 1;
            }
        }
    }
}
