//! Rows of votes as bits, so that two of them are compared 64 statements at a time.

use crate::votes::{Vote, VoteTable};

/// Bits that all rows together may take: with more, the statements with the fewest votes are left out.
const MOST_BYTES: usize = 256 << 20;

/// The rows of a table, statements that moderation took out left out.
pub(super) struct Packed {
    /// The statement behind each bit.
    statements: Vec<u32>,
    /// 64-bit words of one kind in a row.
    words: usize,
    /// For each person which statements were answered, which with agreement, which with disagreement.
    bits: Vec<u64>,
    people: usize,
}

/// One row, a person's or a pattern: three times as many words.
pub(super) type Row = [u64];

impl Packed {
    pub(super) fn of(table: &VoteTable) -> Self {
        let mut statements: Vec<u32> =
            (0..table.statements() as u32).filter(|statement| !table.is_moderated(*statement) && table.seen(*statement) > 0).collect();
        let people = table.participants();
        let most = (MOST_BYTES / 24 / people.max(1)).max(1) * 64;
        if statements.len() > most {
            statements.sort_by_key(|statement| (std::cmp::Reverse(table.seen(*statement)), *statement));
            statements.truncate(most);
            statements.sort_unstable();
        }
        let mut bit_of = vec![None; table.statements()];
        for (bit, statement) in statements.iter().enumerate() {
            bit_of[*statement as usize] = Some(bit);
        }
        let words = statements.len().div_ceil(64).max(1);
        let mut packed = Self { statements, words, bits: vec![0; people * words * 3], people };
        for person in 0..people {
            for (statement, vote) in table.row(person as u32) {
                if let Some(bit) = bit_of[statement as usize] {
                    let row = packed.row_mut(person);
                    set(row, words, bit, vote);
                }
            }
        }
        packed
    }

    pub(super) fn people(&self) -> usize {
        self.people
    }

    pub(super) fn statements(&self) -> usize {
        self.statements.len()
    }

    /// The caller's number of the statement behind a bit.
    pub(super) fn statement(&self, bit: usize) -> u32 {
        self.statements[bit]
    }

    pub(super) fn row(&self, person: usize) -> &Row {
        &self.bits[person * self.words * 3..(person + 1) * self.words * 3]
    }

    fn row_mut(&mut self, person: usize) -> &mut Row {
        &mut self.bits[person * self.words * 3..(person + 1) * self.words * 3]
    }

    /// The pattern with these answers.
    pub(super) fn pattern(&self, answers: &[(usize, Vote)]) -> Vec<u64> {
        let mut row = vec![0; self.words * 3];
        for &(bit, vote) in answers {
            set(&mut row, self.words, bit, vote);
        }
        row
    }

    /// How many statements two rows share, and on how many of them they differ.
    pub(super) fn compare(&self, one: &Row, other: &Row) -> (u32, u32) {
        let w = self.words;
        let (mut shared, mut differ) = (0, 0);
        for place in 0..w {
            let both = one[place] & other[place];
            let unlike = (one[w + place] ^ other[w + place]) | (one[2 * w + place] ^ other[2 * w + place]);
            shared += both.count_ones();
            differ += (both & unlike).count_ones();
        }
        (shared, differ)
    }

    /// The answers of a row, by bit.
    pub(super) fn answers<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = (usize, Vote)> + 'a {
        let w = self.words;
        (0..w).flat_map(move |place| {
            let mut left = row[place];
            std::iter::from_fn(move || {
                if left == 0 {
                    return None;
                }
                let bit = left.trailing_zeros();
                left &= left - 1;
                let vote = match (row[w + place] >> bit & 1, row[2 * w + place] >> bit & 1) {
                    (1, _) => Vote::Agree,
                    (_, 1) => Vote::Disagree,
                    _ => Vote::Pass,
                };
                Some((place * 64 + bit as usize, vote))
            })
        })
    }

    /// The answer of a row on the statement behind a bit.
    pub(super) fn answer(&self, row: &Row, bit: usize) -> Option<Vote> {
        let (place, shift) = (bit / 64, bit % 64);
        let is = |kind: usize| row[kind * self.words + place] >> shift & 1 == 1;
        is(0).then(|| {
            if is(1) {
                Vote::Agree
            } else if is(2) {
                Vote::Disagree
            } else {
                Vote::Pass
            }
        })
    }

    /// Number of answers of a row.
    pub(super) fn len(&self, row: &Row) -> u32 {
        row[..self.words].iter().map(|word| word.count_ones()).sum()
    }

    /// A number that looks random and depends on nothing but the row.
    pub(super) fn hash(row: &Row) -> u64 {
        let mixed = row.iter().fold(0x9e37_79b9_7f4a_7c15_u64, |hash, word| {
            let mixed = (hash ^ word).wrapping_mul(0xff51_afd7_ed55_8ccd);
            mixed ^ (mixed >> 32)
        });
        mixed.wrapping_mul(0xc4ce_b9fe_1a85_ec53) ^ (mixed >> 29)
    }
}

fn set(row: &mut Row, words: usize, bit: usize, vote: Vote) {
    let (place, mask) = (bit / 64, 1 << (bit % 64));
    row[place] |= mask;
    match vote {
        Vote::Agree => row[words + place] |= mask,
        Vote::Disagree => row[2 * words + place] |= mask,
        Vote::Pass => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_compared_on_what_both_answered() {
        let mut table = VoteTable::new(2, 130);
        for (statement, one, other) in [(0, Some(1), Some(1)), (63, Some(0), Some(-1)), (64, Some(-1), None), (129, Some(0), Some(0))] {
            for (person, vote) in [(0, one), (1, other)] {
                if let Some(vote) = vote.and_then(Vote::from_number) {
                    table.cast(person, statement, vote, 0);
                }
            }
        }
        let rows = Packed::of(&table);
        assert_eq!(rows.compare(rows.row(0), rows.row(1)), (3, 1));
        assert_eq!((rows.len(rows.row(0)), rows.statements()), (4, 4), "statements without votes take no bit");
        let answers: Vec<_> = rows.answers(rows.row(1)).map(|(bit, vote)| (rows.statement(bit), vote)).collect();
        assert_eq!(answers, [(0, Vote::Agree), (63, Vote::Disagree), (129, Vote::Pass)]);
        let again: Vec<_> = rows.answers(rows.row(1)).collect();
        assert_eq!(rows.pattern(&again), rows.row(1));
        assert_eq!((rows.answer(rows.row(0), 2), rows.answer(rows.row(1), 2)), (Some(Vote::Disagree), None));
    }
}
