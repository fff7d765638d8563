//! Which statement a person weighs next, from what the opinion map knows now: those that the person's own groups have hardly weighed come
//! more often, and every one keeps a chance.

use std::sync::Arc;

use toguna_consult::asked::Numbers;
use toguna_consult::guide::{Drawn, EvenGuide, Guide};
use toguna_consult::model::Statement;

use crate::live::Live;

impl Guide for Live {
    fn next(&self, dialogue: i64, candidates: &[i64], groups: &[(i64, i64)], draw: f64) -> Option<Drawn> {
        let Some(snapshot) = self.snapshot(dialogue) else { return EvenGuide.next(dialogue, candidates, groups, draw) };
        let places = candidates.iter().filter_map(|&number| u32::try_from(number).ok());
        let choice = snapshot.weights(groups).draw(places, draw)?;
        Some(Drawn { statement: i64::from(choice.statement), probability: choice.probability })
    }

    fn recall(&self, dialogue: i64, weighed: &Numbers, groups: &[(i64, i64)], draw: f64) -> Option<(Arc<Statement>, f64)> {
        let (asked, snapshot) = self.asked(dialogue)?;
        let open = asked.open(weighed);
        if let Some(first) = asked.first(&open) {
            return Some((Arc::clone(asked.statement(first)?), 1.0));
        }
        let choice = snapshot.weights(groups).draw(open.iter(), draw)?;
        Some((Arc::clone(asked.statement(i64::from(choice.statement))?), choice.probability))
    }
}
