//! The same dialogue for programs: a gateway joins for somebody who sent a text message, asks for the next statement and gives the answer.
//!
//! [`called`] is who calls and in which dialogue, [`refused`] why a call is not taken; then one file for each thing that is done.

mod called;
mod join;
mod mine;
mod moderation;
mod refused;
mod statements;
mod voices;
mod votes;

use std::sync::Arc;

use toguna_people::voice::AsksAgain;
use toguna_process::Dialogues;
use toguna_web::api::Described;
use toguna_web::routes::{Scope, Verb};
use toguna_web::{Access, Routes, Site};

use utoipa::OpenApi;

use crate::guide::Guide;
use crate::present::Present;

/// What this room says of its calls.
pub fn described() -> Described {
    #[derive(OpenApi)]
    #[openapi(paths(
        join::join,
        votes::next,
        votes::cast,
        statements::list,
        statements::add,
        voices::list,
        voices::speak,
        mine::agree,
        mine::declare,
        mine::show,
        mine::withdraw,
        moderation::queue,
        moderation::decide,
        moderation::log
    ))]
    struct Calls;
    Described { calls: Calls::openapi(), codes: refused::CODES }
}

/// The calls of this room. `guide` says which statement is asked next, `present` remembers those who weigh.
pub fn routes(site: &Site, dialogues: Dialogues, guide: Arc<dyn Guide>, present: Present) -> Routes {
    let path = |end: &str| format!("/api/v1/dialogues/{{slug}}/{end}");
    // The way that is taken most is handed nothing that it does not need.
    let vote = Routes::new(site).api(Verb::Post, &path("votes"), Access::Participant, votes::cast).with(AsksAgain);
    Routes::new(site)
        .api(Verb::Post, &path("participants"), Access::Anyone, join::join)
        .api(Verb::Get, &path("next"), Access::Participant, votes::next)
        .api(Verb::Get, &path("statements"), Access::Anyone, statements::list)
        .api(Verb::Post, &path("statements"), Access::Participant, statements::add)
        .api(Verb::Get, &path("recordings"), Access::Anyone, voices::list)
        .api(Verb::Post, &path("spoken"), Access::Participant, voices::speak)
        .api(Verb::Post, &path("consent"), Access::Participant, mine::agree)
        .api(Verb::Post, &path("groups"), Access::Participant, mine::declare)
        .api(Verb::Get, &path("mine"), Access::Participant, mine::show)
        .api(Verb::Post, &path("withdrawal"), Access::Participant, mine::withdraw)
        .api(Verb::Get, &path("moderation"), Access::Token(Scope::Moderate), moderation::queue)
        .api(Verb::Post, &path("moderation"), Access::Token(Scope::Moderate), moderation::decide)
        .api(Verb::Get, &path("moderation/log"), Access::Token(Scope::Moderate), moderation::log)
        .with(dialogues)
        .merge(vote)
        .with(votes::Guiding(guide, present))
}
