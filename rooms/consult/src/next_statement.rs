//! Some statements have to be heard by everybody before all others: those that the team asks first, in its order. After them chance
//! decides, as the guide weighs it.
//!
//! Pages and programs ask the same question in the same way: here.

use crate::guide::{Drawn, Guide};

/// An accepted statement that a person has not weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// Number of the statement.
    pub number: i64,
    /// Its place among those that are asked first; `None` where the guide draws it.
    pub place: Option<i64>,
}

/// The statement that a person who declared `groups` (dimension and value) is asked next: of those with a place the one with the lowest,
/// for sure, so with probability 1; when none of them is left, the one that `guide` draws with `draw`, uniform on [0, 1). `None` when
/// nothing is open.
///
/// ```
/// use toguna_consult::guide::EvenGuide;
/// use toguna_consult::next_statement::{Open, next_statement};
/// let open = |number, place| Open { number, place };
/// let next = |open: &[Open]| next_statement(1, open, &[], &EvenGuide, 0.6).map(|drawn| (drawn.statement, drawn.probability));
/// assert_eq!(next(&[open(4, None), open(7, Some(2)), open(9, Some(1))]), Some((9, 1.0)));
/// assert_eq!(next(&[open(4, None), open(5, None)]), Some((5, 0.5)));
/// assert_eq!(next(&[]), None);
/// ```
pub fn next_statement(dialogue: i64, open: &[Open], groups: &[(i64, i64)], guide: &dyn Guide, draw: f64) -> Option<Drawn> {
    let first = open.iter().filter_map(|open| Some((open.place?, open.number))).min();
    if let Some((_, statement)) = first {
        return Some(Drawn { statement, probability: 1.0 });
    }
    let candidates: Vec<i64> = open.iter().map(|open| open.number).collect();
    guide.next(dialogue, &candidates, groups, draw)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::EvenGuide;

    #[test]
    fn of_two_statements_with_the_same_place_the_older_one_is_asked_first() {
        let open = [Open { number: 8, place: Some(1) }, Open { number: 3, place: Some(1) }, Open { number: 1, place: None }];
        assert_eq!(next_statement(1, &open, &[], &EvenGuide, 0.99).map(|drawn| drawn.statement), Some(3));
    }
}
