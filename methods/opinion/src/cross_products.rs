//! The whole of what the axes of the map need to know of the votes, in whole numbers.
//!
//! With missing votes filled in by the column mean c_j, a filled-in cell is 0 once the column is centred. So the scatter matrix of the
//! filled-in votes needs only sums over the people who voted on both statements j and k:
//!
//! S_jk = Σ x_j x_k − c_k Σ x_j − c_j Σ x_k + c_j c_k n,    c_j = Σ x_j / n_j
//!
//! All of these are integers. They can be kept for ever: one vote changes only the pairs that it forms with the same person's other
//! votes, and neither the order in which votes came nor the number of threads that counted them can change a single bit.

use crate::rows::{Arena, Entry, Rows, with_rows};
use crate::votes::{Vote, VoteTable};

/// Sums over the people who voted on both of two statements j ≤ k: Σ x_j x_k, Σ x_j, Σ x_k, and their number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Pair {
    pub(crate) products: i32,
    pub(crate) first: i32,
    pub(crate) second: i32,
    pub(crate) both: i32,
}

/// The sums for every pair of statements: 16 bytes a pair, 2 MB for 500 statements, 128 MB for 4,000.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CrossProducts {
    /// Pair (j ≤ k) at k(k+1)/2 + j: a new statement is appended without moving any other.
    pairs: Vec<Pair>,
    statements: usize,
}

/// Where the pairs of statement k, and statements before it, begin.
fn column(k: usize) -> usize {
    k * (k + 1) / 2
}

/// People whose pairs fit the four 16-bit fields of a packed sum: each person adds at most 2 to a field.
const PEOPLE_A_BLOCK: usize = 32_767;

impl CrossProducts {
    pub(crate) fn new(statements: usize) -> Self {
        Self { pairs: vec![Pair::default(); column(statements)], statements }
    }

    /// Counts a whole table: Σ n²/2 additions for people with n votes each, shared among threads.
    pub(crate) fn of_table(table: &VoteTable, threads: usize) -> Self {
        let mut sums = Self::new(table.statements());
        let people = table.participants();
        let threads = threads.clamp(1, people.div_ceil(1024).max(1));
        if threads == 1 {
            sums.add_people(table.rows(), 0, people);
            return sums;
        }
        let share = people.div_ceil(threads);
        let partial: Vec<Self> = std::thread::scope(|scope| {
            let running: Vec<_> = (0..threads)
                .map(|t| {
                    scope.spawn(move || {
                        let mut part = Self::new(table.statements());
                        part.add_people(table.rows(), (t * share).min(people), ((t + 1) * share).min(people));
                        part
                    })
                })
                .collect();
            running.into_iter().filter_map(|thread| thread.join().ok()).collect()
        });
        for part in partial {
            for (sum, add) in sums.pairs.iter_mut().zip(part.pairs) {
                sum.products += add.products;
                sum.first += add.first;
                sum.second += add.second;
                sum.both += add.both;
            }
        }
        sums
    }

    fn add_people(&mut self, rows: &Rows, from: usize, to: usize) {
        let mut packed = vec![0_u64; self.pairs.len()];
        for block in (from..to).step_by(PEOPLE_A_BLOCK) {
            let people = block..(block + PEOPLE_A_BLOCK).min(to);
            with_rows!(rows, arena => add_block(&mut packed, arena, people));
            self.unpack(&mut packed);
        }
    }

    /// Moves packed sums into the full ones and clears them.
    fn unpack(&mut self, packed: &mut [u64]) {
        let field = |sum: u64, at: u32| (sum >> at & 0xffff) as i32;
        for (pair, sum) in self.pairs.iter_mut().zip(packed) {
            if *sum != 0 {
                let both = field(*sum, 48);
                // The fields hold x + 1 rather than x, so that they never borrow from one another.
                pair.products += field(*sum, 0) - both;
                pair.first += field(*sum, 16) - both;
                pair.second += field(*sum, 32) - both;
                pair.both += both;
                *sum = 0;
            }
        }
    }

    /// Makes room for more statements.
    pub(crate) fn grow(&mut self, statements: usize) {
        if statements > self.statements {
            self.pairs.resize(column(statements), Pair::default());
            self.statements = statements;
        }
    }

    /// Follows the change of one vote, given the same person's votes after (or before) it: O(that person's votes).
    pub(crate) fn change(&mut self, row: impl Iterator<Item = (u32, Vote)>, statement: u32, before: Option<Vote>, after: Option<Vote>) {
        if before == after {
            return;
        }
        for (other, vote) in row.filter(|(other, _)| *other != statement) {
            self.change_pair(statement, other, before, after, i32::from(vote.number()));
        }
        let own = &mut self.pairs[column(statement as usize) + statement as usize];
        for (vote, sign) in [(before, -1), (after, 1)] {
            if let Some(vote) = vote {
                let x = i32::from(vote.number());
                own.products += sign * x * x;
                own.first += sign * x;
                own.second += sign * x;
                own.both += sign;
            }
        }
    }

    fn change_pair(&mut self, statement: u32, other: u32, before: Option<Vote>, after: Option<Vote>, y: i32) {
        let (low, high) = (statement.min(other) as usize, statement.max(other) as usize);
        let pair = &mut self.pairs[column(high) + low];
        for (vote, sign) in [(before, -1), (after, 1)] {
            if let Some(vote) = vote {
                let x = i32::from(vote.number());
                pair.products += sign * x * y;
                pair.both += sign;
                if statement < other {
                    pair.first += sign * x;
                    pair.second += sign * y;
                } else {
                    pair.first += sign * y;
                    pair.second += sign * x;
                }
            }
        }
    }

    /// Mean vote on a statement among those who voted on it; 0 without votes.
    pub(crate) fn mean(&self, statement: usize) -> f64 {
        let own = self.pairs[column(statement) + statement];
        if own.both == 0 { 0.0 } else { f64::from(own.first) / f64::from(own.both) }
    }

    /// S_jk of the module's formula for j ≤ k, given the means of both.
    pub(crate) fn scatter(&self, j: usize, k: usize, mean_j: f64, mean_k: f64) -> f64 {
        let pair = self.pairs[column(k) + j];
        f64::from(pair.products) - mean_k * f64::from(pair.first) - mean_j * f64::from(pair.second) + mean_j * mean_k * f64::from(pair.both)
    }
}

/// Pairs that are counted in one go: half a megabyte of packed sums, which stays in the processor's cache.
const PAIRS_A_SWEEP: usize = 1 << 16;

/// Adds the pairs of some people to packed sums, a band of later statements at a time so that the sums at work stay in the cache.
/// The inner loop is one load, one addition and one store for each pair.
fn add_block<E: Entry>(packed: &mut [u64], arena: &Arena<E>, people: std::ops::Range<usize>) {
    // What a pair adds, for the later statement's code and the earlier one's.
    let mut adds = [[0_u64; 4]; 3];
    for (second, row) in adds.iter_mut().enumerate() {
        for (first, add) in row.iter_mut().enumerate().take(3) {
            let product = (first as i64 - 1) * (second as i64 - 1) + 1;
            *add = product as u64 | (first as u64) << 16 | (second as u64) << 32 | 1 << 48;
        }
    }
    // Where in each person's row the next band begins.
    let mut reached = vec![0_u32; people.len()];
    let mut band_start = 0;
    while column(band_start) < packed.len() {
        let mut band_end = band_start + 1;
        while column(band_end + 1) <= packed.len() && column(band_end + 1) - column(band_start) <= PAIRS_A_SWEEP {
            band_end += 1;
        }
        for (p, reached) in people.clone().zip(&mut reached) {
            let row = arena.row(p);
            let mut i = *reached as usize;
            while i < row.len() && row[i].statement() < band_end {
                let k = row[i].statement();
                let sums = &mut packed[column(k)..=column(k) + k];
                let add = &adds[row[i].code()];
                for earlier in &row[..=i] {
                    sums[earlier.statement()] += add[earlier.code()];
                }
                i += 1;
            }
            *reached = i as u32;
        }
        band_start = band_end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_people_on_two_statements_add_up_by_hand() {
        let mut table = VoteTable::new(3, 2);
        for (p, s, v) in [(0, 0, Vote::Agree), (0, 1, Vote::Disagree), (1, 0, Vote::Agree), (1, 1, Vote::Pass), (2, 0, Vote::Disagree)] {
            table.cast(p, s, v, 0);
        }
        let sums = CrossProducts::of_table(&table, 1);
        assert_eq!(sums.pairs[0], Pair { products: 3, first: 1, second: 1, both: 3 });
        assert_eq!(sums.pairs[1], Pair { products: -1, first: 2, second: -1, both: 2 });
        assert_eq!(sums.pairs[2], Pair { products: 1, first: -1, second: -1, both: 2 });
    }

    #[test]
    fn more_people_than_a_packed_block_holds_are_counted_exactly() {
        let people = PEOPLE_A_BLOCK + 5000;
        let table = VoteTable::from_rows(people, 2, |_, row| row.extend([(0, Vote::Agree), (1, Vote::Agree)]));
        let all = i32::try_from(people).unwrap();
        for threads in [1, 2, 3] {
            let sums = CrossProducts::of_table(&table, threads);
            assert_eq!(sums.pairs, vec![Pair { products: all, first: all, second: all, both: all }; 3]);
        }
    }
}
