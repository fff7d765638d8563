//! The same dialogue for programs: a gateway joins for somebody who sent a text message, asks for the next statement and gives the answer.
//!
//! [`called`] is who calls and in which dialogue, [`refused`] why a call is not taken; then one file for each thing that is done.

mod called;
mod join;
mod refused;
mod votes;

use std::sync::Arc;

use toguna_process::Dialogues;
use toguna_web::routes::Verb;
use toguna_web::{Access, Routes, Site};

use crate::guide::Guide;
use crate::present::Present;

/// The calls of this room. `guide` says which statement is asked next, `present` remembers those who weigh.
pub fn routes(site: &Site, dialogues: Dialogues, guide: Arc<dyn Guide>, present: Present) -> Routes {
    let path = |end: &str| format!("/api/v1/dialogues/{{slug}}/{end}");
    Routes::new(site)
        .api(Verb::Post, &path("participants"), Access::Anyone, join::join)
        .api(Verb::Get, &path("next"), Access::Participant, votes::next)
        .api(Verb::Post, &path("votes"), Access::Participant, votes::cast)
        .with(votes::Guiding(guide, present))
        .with(dialogues)
}
