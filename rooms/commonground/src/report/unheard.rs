//! Who is missing from a result changes what it means: the people of each declared group that spoke, and the sides that were not asked.

use toguna_opinion::analysis::{Dimension, Side};

use super::disclosure::{FEWEST_SHOWN, shown_values};
use super::sides::Sides;

/// How many people of a declared group spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voices {
    /// This many.
    People(u32),
    /// Nobody at all.
    Nobody,
    /// Fewer than [`FEWEST_SHOWN`].
    Few,
    /// Enough, but held back because a smaller group could be computed from it.
    HeldBack,
}

/// One declared group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ValueVoices<'a> {
    pub(crate) name: &'a str,
    pub(crate) voices: Voices,
}

/// One declared dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DimensionVoices<'a> {
    pub(crate) name: &'a str,
    pub(crate) values: Vec<ValueVoices<'a>>,
    /// People who voted and declared nothing; `None` when that number would tell too much.
    pub(crate) undeclared: Option<u32>,
}

/// The people who voted, by declared group.
pub(crate) fn voices(sides: Sides<'_>) -> Vec<DimensionVoices<'_>> {
    sides.dimensions.iter().map(|dimension| voices_of(dimension, &sides.analysis.vote_counts)).collect()
}

fn voices_of<'a>(dimension: &'a Dimension, vote_counts: &[u32]) -> DimensionVoices<'a> {
    let mut people = vec![0; dimension.values.len()];
    let mut undeclared = 0;
    for (value, _) in dimension.value_of.iter().zip(vote_counts).filter(|(_, votes)| **votes > 0) {
        match value {
            Some(value) => people[usize::from(*value)] += 1,
            None => undeclared += 1,
        }
    }
    let shown = shown_values(&people, undeclared, dimension);
    let values = dimension
        .values
        .iter()
        .zip(people.iter().zip(&shown))
        .map(|(name, (&people, &shown))| {
            let voices = match people {
                0 => Voices::Nobody,
                _ if shown => Voices::People(people),
                1..FEWEST_SHOWN => Voices::Few,
                _ => Voices::HeldBack,
            };
            ValueVoices { name, voices }
        })
        .collect();
    let all_shown = shown.iter().zip(&people).all(|(&shown, &people)| shown || people == 0);
    DimensionVoices {
        name: &dimension.name,
        values,
        undeclared: (undeclared >= FEWEST_SHOWN || (undeclared == 0 && all_shown)).then_some(undeclared),
    }
}

/// A side and the statements that too few of it weighed, most first.
pub(crate) fn untested(sides: Sides<'_>) -> Vec<(Side, Vec<u32>)> {
    let mut missing: Vec<(Side, Vec<u32>)> = sides.all().map(|side| (side, Vec::new())).collect();
    for (place, statement) in sides.analysis.statements.iter().enumerate().filter(|(_, s)| !s.moderated && s.tally.seen > 0) {
        for (side, statements) in &mut missing {
            if statement.common_ground.untested_in.contains(side) {
                statements.push(place as u32);
            }
        }
    }
    missing.retain(|(_, statements)| !statements.is_empty());
    missing.sort_by_key(|(side, statements)| (std::cmp::Reverse(statements.len()), *side));
    missing
}
