//! Which statement a person weighs next, from what the opinion map knows now: those that the person's own groups have hardly weighed come
//! more often, and every one keeps a chance.

use toguna_consult::guide::{Drawn, EvenGuide, Guide};
use toguna_opinion::analysis::Side;
use toguna_opinion::next_statement::{Routing, next_statement};

use crate::live::Live;

impl Guide for Live {
    fn next(&self, dialogue: i64, candidates: &[i64], groups: &[(i64, i64)], draw: f64) -> Option<Drawn> {
        let Some(snapshot) = self.snapshot(dialogue) else { return EvenGuide.next(dialogue, candidates, groups, draw) };
        let places: Vec<u32> = candidates.iter().filter_map(|&number| u32::try_from(number).ok()).collect();
        let own: Vec<Side> = groups
            .iter()
            .filter_map(|&(dimension, value)| Some(Side::Declared(u16::try_from(dimension).ok()?, u16::try_from(value).ok()?)))
            .collect();
        let choice = next_statement(&places, &snapshot.analysis, &own, Routing::default(), draw)?;
        Some(Drawn { statement: i64::from(choice.statement), probability: choice.probability })
    }
}
