//! Before somebody adds a statement they are shown those that say nearly the same: the same idea twice divides its voices.
//!
//! Likeness is counted in runs of letters, so that it needs no dictionary and works in any language.

use std::cmp::Ordering;

use crate::model::folded;

/// Letters in a run.
const RUN: usize = 3;
/// From this likeness on, two wordings are shown side by side.
pub const ALIKE_FROM: f64 = 0.5;

/// A wording as a bag of runs of three letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Runs {
    /// In order, each as often as it occurs.
    sorted: Vec<[char; RUN]>,
}

impl Runs {
    /// The runs of a wording: of its folded letters with a blank before and after each word.
    pub fn of(text: &str) -> Self {
        let padded: Vec<char> = std::iter::once(' ').chain(folded(text).chars()).chain(std::iter::once(' ')).collect();
        let mut sorted: Vec<[char; RUN]> = padded.windows(RUN).map(|run| [run[0], run[1], run[2]]).collect();
        sorted.sort_unstable();
        Self { sorted }
    }

    /// Likeness of two wordings, 0 (no run in common) to 1 (the same runs): Dice's coefficient over bags, 2·|A ∩ B| / (|A| + |B|)
    /// (Dice 1945, "Measures of the amount of ecologic association between species").
    ///
    /// ```
    /// use toguna_consult::near_duplicates::Runs;
    /// // " ab", "abc", "bc " and " ab", "abd", "bd ": one of three and three in common.
    /// assert_eq!(Runs::of("abc").likeness(&Runs::of("abd")), 1.0 / 3.0);
    /// ```
    pub fn likeness(&self, other: &Self) -> f64 {
        let (mut own, mut others, mut common) = (self.sorted.iter().peekable(), other.sorted.iter().peekable(), 0u32);
        while let (Some(a), Some(b)) = (own.peek(), others.peek()) {
            match a.cmp(b) {
                Ordering::Less => drop(own.next()),
                Ordering::Greater => drop(others.next()),
                Ordering::Equal => {
                    common += 1;
                    own.next();
                    others.next();
                }
            }
        }
        let all = self.sorted.len() + other.sorted.len();
        if all == 0 { 0.0 } else { f64::from(2 * common) / all as f64 }
    }
}

/// The places of at most `most` wordings that are alike to `text`, the most alike first, with their likeness.
pub fn near_duplicates<'a>(text: &str, wordings: impl IntoIterator<Item = &'a str>, most: usize) -> Vec<(usize, f64)> {
    let own = Runs::of(text);
    let mut alike: Vec<(usize, f64)> = wordings
        .into_iter()
        .enumerate()
        .map(|(place, wording)| (place, own.likeness(&Runs::of(wording))))
        .filter(|(_, likeness)| *likeness >= ALIKE_FROM)
        .collect();
    alike.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    alike.truncate(most);
    alike
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearly_the_same_is_found_in_any_language_the_most_alike_first() {
        let wordings = [
            "Les puits doivent être ouverts à tous, éleveurs comme cultivateurs.",
            "Le marché doit rouvrir le mardi.",
            "Les puits doivent être ouverts à tous.",
            "يجب أن تكون الآبار مفتوحة للجميع.",
        ];
        let found = near_duplicates("les puits doivent etre ouverts à tous !", wordings, 5);
        assert_eq!(found.iter().map(|(place, _)| *place).collect::<Vec<_>>(), [2, 0]);
        let arabic = near_duplicates("يجب أن تكون الآبار مفتوحة للجميع دائما", wordings, 5);
        assert_eq!(arabic.iter().map(|(place, _)| *place).collect::<Vec<_>>(), [3]);
        assert_eq!(near_duplicates("La radio devrait parler bambara.", wordings, 5), []);
    }

    #[test]
    fn likeness_is_the_same_both_ways_and_one_for_the_same_letters() {
        let (a, b) = (Runs::of("Le forage est en panne"), Runs::of("Le forage n’est pas en panne"));
        assert_eq!(a.likeness(&b), b.likeness(&a));
        assert_eq!(a.likeness(&Runs::of("le FORAGE… est en panne")), 1.0);
        assert_eq!(Runs::of("").likeness(&Runs::of("")), 0.0);
    }

    #[test]
    fn at_most_so_many_are_shown() {
        assert_eq!(near_duplicates("oui", ["oui", "oui", "oui"], 2).len(), 2);
    }
}
