//! A side is a number in an analysis; a person needs its name and its figures.

use toguna_opinion::analysis::{Analysis, Dimension, GroupCount, Side, Tally};

use super::disclosure::Told;
use crate::conversation::Conversation;
use toguna_tongues::{Argument, Words};

/// The sides of one analysis, by name and by what they said.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sides<'a> {
    pub(crate) analysis: &'a Analysis,
    pub(crate) dimensions: &'a [Dimension],
    pub(crate) told: &'a Told,
}

impl<'a> Sides<'a> {
    pub(crate) fn new(conversation: &'a Conversation, analysis: &'a Analysis, told: &'a Told) -> Self {
        Self { analysis, dimensions: &conversation.dimensions, told }
    }

    /// Whether people are parted into two or more groups.
    pub(crate) fn parted(self) -> bool {
        self.analysis.groups.len() >= 2
    }

    /// Number of declared groups over all dimensions.
    pub(crate) fn declared(self) -> usize {
        self.dimensions.iter().map(|dimension| dimension.values.len()).sum()
    }

    /// "group A", "North (region)".
    pub(crate) fn name(self, side: Side, words: &Words) -> String {
        match side {
            Side::Opinion(_) if !self.parted() && self.analysis.group_count != GroupCount::Given => words.plain("side-everybody"),
            Side::Opinion(group) => {
                words.say("side-opinion", &[("letter", Argument::from(&self.analysis.groups[usize::from(group)].name))])
            }
            Side::Declared(dimension, value) => {
                let dimension = &self.dimensions[usize::from(dimension)];
                let value = &dimension.values[usize::from(value)];
                words.say("side-declared", &[("value", Argument::from(value)), ("dimension", Argument::from(&dimension.name))])
            }
        }
    }

    /// Whether the figures of a side on a statement may be shown.
    pub(crate) fn may_show(self, statement: usize, side: Side) -> bool {
        self.told.may_show(statement, side)
    }

    /// What the side said on a statement, and the interval of its agreement.
    pub(crate) fn figures(self, statement: usize, side: Side) -> (Tally, [f64; 2]) {
        let result = &self.analysis.statements[statement];
        match side {
            Side::Opinion(group) => {
                let figures = &result.by_group[usize::from(group)];
                (figures.tally, figures.agreement)
            }
            Side::Declared(dimension, value) => {
                let before: usize = self.dimensions[..usize::from(dimension)].iter().map(|earlier| earlier.values.len()).sum();
                let figures = &result.by_declared[before + usize::from(value)];
                debug_assert_eq!((figures.dimension, figures.value), (dimension, value));
                (figures.tally, figures.agreement)
            }
        }
    }

    /// Every side: opinion groups first, then declared groups.
    pub(crate) fn all(self) -> impl Iterator<Item = Side> {
        let opinion = (0..self.analysis.groups.len()).map(|group| Side::Opinion(group as u16));
        let declared =
            self.dimensions.iter().enumerate().flat_map(|(dimension, declared)| {
                (0..declared.values.len()).map(move |value| Side::Declared(dimension as u16, value as u16))
            });
        opinion.chain(declared)
    }
}

/// The share of those who saw it who agree; 0 when nobody did.
pub(crate) fn agreeing(tally: Tally) -> f64 {
    share(tally.agree, tally.seen)
}

/// `count / of`; 0 when there is nobody.
pub(crate) fn share(count: u32, of: u32) -> f64 {
    if of == 0 { 0.0 } else { f64::from(count) / f64::from(of) }
}
