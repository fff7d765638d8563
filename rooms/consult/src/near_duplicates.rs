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
    /// In order, each as often as it occurs: three letters of 21 bits each.
    sorted: Vec<u64>,
    /// One bit for each run, several runs to a bit: what is not here does not occur.
    mark: [u64; 4],
}

impl Runs {
    /// The runs of a wording: of its folded letters with a blank before and after each word.
    pub fn of(text: &str) -> Self {
        let padded: Vec<char> = std::iter::once(' ').chain(folded(text).chars()).chain(std::iter::once(' ')).collect();
        let mut sorted: Vec<u64> =
            padded.windows(RUN).map(|run| run.iter().fold(0, |packed, letter| (packed << 21) | u64::from(u32::from(*letter)))).collect();
        sorted.sort_unstable();
        let mut mark = [0; 4];
        for run in &sorted {
            // Fibonacci hashing: the upper bits of the product are well mixed (Knuth, The Art of Computer Programming 3, §6.4).
            let bit = run.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56;
            mark[(bit >> 6) as usize] |= 1 << (bit & 63);
        }
        Self { sorted, mark }
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
        let (own, others) = (self.sorted.as_slice(), other.sorted.as_slice());
        let (mut at, mut there, mut common) = (0, 0, 0);
        while at < own.len() && there < others.len() {
            let order = own[at].cmp(&others[there]);
            common += usize::from(order == Ordering::Equal);
            at += usize::from(order != Ordering::Greater);
            there += usize::from(order != Ordering::Less);
        }
        self.dice(other, common)
    }

    /// At least the likeness of two wordings, in a few operations: each bit that only one of them has stands for a run at least that the
    /// other one lacks.
    fn likeness_at_most(&self, other: &Self) -> f64 {
        let only = |a: &[u64; 4], b: &[u64; 4]| a.iter().zip(b).map(|(a, b)| (a & !b).count_ones() as usize).sum::<usize>();
        let common = (self.sorted.len() - only(&self.mark, &other.mark)).min(other.sorted.len() - only(&other.mark, &self.mark));
        self.dice(other, common)
    }

    fn dice(&self, other: &Self, common: usize) -> f64 {
        let all = self.sorted.len() + other.sorted.len();
        if all == 0 { 0.0 } else { (2 * common) as f64 / all as f64 }
    }
}

/// Many wordings, each taken apart once, among which near duplicates of others are looked for.
#[derive(Debug, Clone)]
pub struct Wordings(Vec<Runs>);

impl Wordings {
    /// Wordings in the order in which they are found again.
    pub fn of<'a>(wordings: impl IntoIterator<Item = &'a str>) -> Self {
        Self(wordings.into_iter().map(Runs::of).collect())
    }

    /// The places of at most `most` wordings that are alike to `own` and that `counts` says to look at, the most alike first, with their
    /// likeness.
    pub fn alike_to(&self, own: &Runs, most: usize, counts: impl Fn(usize) -> bool) -> Vec<(usize, f64)> {
        let quick = |(place, other): (usize, &Runs)| (own.likeness_at_most(other), place);
        let mut hopeful: Vec<(f64, usize)> = (0..).zip(&self.0).map(quick).filter(|(most, _)| *most >= ALIKE_FROM).collect();
        hopeful.retain(|(_, place)| counts(*place));
        hopeful.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut alike: Vec<(usize, f64)> = Vec::new();
        for (at_most, place) in hopeful {
            // What is left is less alike than all that were found.
            if alike.len() == most && alike.last().is_none_or(|(_, least)| at_most < *least) {
                break;
            }
            let likeness = own.likeness(&self.0[place]);
            if likeness >= ALIKE_FROM {
                let at = alike.partition_point(|&(other, known)| known.total_cmp(&likeness).then(place.cmp(&other)).is_gt());
                alike.insert(at, (place, likeness));
                alike.truncate(most);
            }
        }
        alike
    }
}

/// The places of at most `most` wordings that are alike to `text`, the most alike first, with their likeness.
pub fn near_duplicates<'a>(text: &str, wordings: impl IntoIterator<Item = &'a str>, most: usize) -> Vec<(usize, f64)> {
    Wordings::of(wordings).alike_to(&Runs::of(text), most, |_| true)
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
    fn the_quick_look_never_passes_over_what_is_alike() {
        let words = ["puits", "marché", "école", "route", "le", "la", "est", "fermé", "ouverte", "a", "aaa", "ߒߞߏ", "السلام"];
        let texts: Vec<String> = (0..300)
            .map(|n: usize| (0..2 + n % 7).map(|k| words[(n * (k + 3) + k * k) % words.len()]).collect::<Vec<_>>().join(" "))
            .collect();
        let runs: Vec<Runs> = texts.iter().map(|text| Runs::of(text)).collect();
        for a in &runs {
            for b in &runs {
                assert!(a.likeness_at_most(b) >= a.likeness(b));
            }
        }
        for (text, own) in texts.iter().zip(&runs).take(20) {
            let mut plainly: Vec<(usize, f64)> =
                runs.iter().map(|run| own.likeness(run)).enumerate().filter(|(_, like)| *like >= ALIKE_FROM).collect();
            plainly.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            for most in [1, 3, usize::MAX] {
                let found = near_duplicates(text, texts.iter().map(String::as_str), most);
                assert_eq!(found, plainly[..most.min(plainly.len())]);
            }
        }
    }

    #[test]
    fn at_most_so_many_are_shown() {
        assert_eq!(near_duplicates("oui", ["oui", "oui", "oui"], 2).len(), 2);
    }
}
