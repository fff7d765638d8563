//! Who is missing from a result changes what it means: the people of each declared group that spoke, and the sides that were not asked.

use toguna_disclosure::Cell;
use toguna_opinion::analysis::Side;

use super::sides::Sides;

/// How many people of a declared group spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voices {
    /// This many.
    People(u32),
    /// Nobody at all.
    Nobody,
    /// Fewer than [`FEWEST_SHOWN`](super::disclosure::FEWEST_SHOWN).
    Few,
    /// Held back because a smaller group could be computed from it.
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
    let told = |(cell, people): (Cell, u32)| match cell {
        Cell::Told => Voices::People(people),
        Cell::Nobody => Voices::Nobody,
        Cell::Few => Voices::Few,
        Cell::HeldBack | Cell::Untold => Voices::HeldBack,
    };
    let of_one = |(number, dimension)| {
        let dimension: &toguna_opinion::analysis::Dimension = dimension;
        let (cells, undeclared) = sides.told.people(number);
        let values = dimension.values.iter().zip(cells).map(|(name, entry)| ValueVoices { name, voices: told(entry) }).collect();
        DimensionVoices { name: &dimension.name, values, undeclared }
    };
    sides.dimensions.iter().enumerate().map(of_one).collect()
}

/// A side and the statements that too few of it weighed, most first.
pub(crate) fn untested(sides: Sides<'_>) -> Vec<(Side, Vec<u32>)> {
    let mut missing: Vec<(Side, Vec<u32>)> = sides.all().map(|side| (side, Vec::new())).collect();
    for (place, statement) in sides.analysis.statements.iter().enumerate().filter(|(_, s)| !s.moderated && s.tally.seen > 0) {
        for (side, statements) in &mut missing {
            if statement.common_ground.untested_in.contains(side) && sides.told.may_name_as_unheard(place, *side) {
                statements.push(place as u32);
            }
        }
    }
    missing.retain(|(_, statements)| !statements.is_empty());
    missing.sort_by_key(|(side, statements)| (std::cmp::Reverse(statements.len()), *side));
    missing
}
