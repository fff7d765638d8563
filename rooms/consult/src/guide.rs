//! Which statement a person is asked next. Consultation does not know how statements weigh; whoever keeps the opinion map does.

use std::sync::Arc;

use crate::asked::Numbers;
use crate::model::Statement;

/// A statement that was drawn for somebody, and the chance that it had.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drawn {
    /// Number of the statement.
    pub statement: i64,
    /// The probability with which it was drawn, above 0, at most 1.
    pub probability: f64,
}

/// Draws the next statement.
pub trait Guide: Send + Sync {
    /// One of `candidates` (accepted statements that the person has not weighed, each once) for a person who declared `groups`
    /// (dimension and value). `draw` is uniform on [0, 1). `None` when there are no candidates.
    fn next(&self, dialogue: i64, candidates: &[i64], groups: &[(i64, i64)], draw: f64) -> Option<Drawn>;

    /// The same from memory alone, for a person who has weighed these statements: the statement that is asked next, with its words and the
    /// probability with which it was drawn. `None` when the store must be asked: nothing is in memory of the dialogue, or nothing is left.
    fn recall(&self, dialogue: i64, weighed: &Numbers, groups: &[(i64, i64)], draw: f64) -> Option<(Arc<Statement>, f64)> {
        let _ = (dialogue, weighed, groups, draw);
        None
    }
}

/// Asks every statement with the same chance: for as long as nothing is known of how they weigh.
#[derive(Debug, Clone, Copy, Default)]
pub struct EvenGuide;

impl Guide for EvenGuide {
    fn next(&self, _: i64, candidates: &[i64], _: &[(i64, i64)], draw: f64) -> Option<Drawn> {
        let place = ((draw * candidates.len() as f64) as usize).min(candidates.len().checked_sub(1)?);
        Some(Drawn { statement: candidates[place], probability: 1.0 / candidates.len() as f64 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_even_draw_gives_every_statement_the_same_part_of_the_line() {
        let drawn = |draw| EvenGuide.next(1, &[4, 7, 9, 11], &[], draw).unwrap();
        assert_eq!([0.0, 0.25, 0.5, 0.999].map(|draw| drawn(draw).statement), [4, 7, 9, 11]);
        assert_eq!(drawn(0.3).probability, 0.25);
        assert_eq!(EvenGuide.next(1, &[], &[], 0.3), None);
    }
}
