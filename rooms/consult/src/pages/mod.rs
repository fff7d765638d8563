//! The pages of a consultation: made for somebody with an old phone in the sun, a weak network and little time. All of them work
//! without script, and none needs to be read twice.
//!
//! A participant comes in by the [`door`], may say who they are ([`groups`]), weighs ([`weigh`]) and says ([`say`]), or speaks ([`speak`]), looks at their own
//! voice ([`mine`]), comes back on another phone ([`come_back`]) or leaves ([`leave`]). Everybody reads how
//! statements are looked after ([`rules`]). The team moderates ([`desk`]), adds its own
//! statements ([`seeds`]), reads texts aloud ([`recordings`]), listens to what was spoken and writes it down ([`spoken`]), translates ([`translate`]), makes ways in and looks after them ([`sources`], [`cards`]; people come with a [`code`]) and copies a dialogue with them ([`duplicate`]). [`Consultation`] tells the team's overview how it stands.

mod cards;
mod code;
mod come_back;
mod consent;
mod consultation;
mod desk;
mod door;
mod duplicate;
mod groups;
mod here;
mod labels;
mod leave;
mod listen;
mod mine;
mod range;
mod recordings;
mod rules;
mod say;
mod seeds;
mod sound;
mod sources;
mod speak;
mod spoken;
mod translate;
mod vault;
pub(crate) mod voice;
mod weigh;

use std::sync::Arc;

use toguna_process::Dialogues;
use toguna_process::pages::Above;
use toguna_web::routes::Verb;
use toguna_web::{Access, Right, Routes, Site};

use crate::guide::Guide;

pub use consultation::Consultation;
pub use here::tabs;
pub use labels::{aside_key, kind_key, kind_symbol};
pub use vault::routes as vault_routes;

/// The routes of this room. `guide` says which statement is asked next; `above` is what the team's pages show of all rooms.
pub fn routes(site: &Site, dialogues: Dialogues, above: Above, guide: Arc<dyn Guide>) -> Routes {
    Routes::new(site)
        .get("/", Access::Anyone, door::list)
        .get("/d/{slug}", Access::Anyone, door::front)
        .post("/d/{slug}/join", Access::Anyone, door::join)
        .get("/d/{slug}/return", Access::Anyone, come_back::ask)
        .attempt("/d/{slug}/return", Access::Anyone, come_back::find)
        .get("/d/{slug}/code", Access::Anyone, code::ask)
        .attempt("/d/{slug}/code", Access::Anyone, code::find)
        .get("/d/{slug}/welcome", Access::Participant, door::welcome)
        .get("/d/{slug}/consent", Access::Participant, consent::ask)
        .post("/d/{slug}/consent", Access::Participant, consent::agree)
        .get("/d/{slug}/groups", Access::Participant, groups::ask)
        .post("/d/{slug}/groups", Access::Participant, groups::declare)
        .get("/d/{slug}/weigh", Access::Participant, move |here| weigh::ask(here, Arc::clone(&guide)))
        .post("/d/{slug}/weigh", Access::Participant, weigh::cast)
        .get("/d/{slug}/thanks", Access::Participant, weigh::thank)
        .get("/d/{slug}/say", Access::Participant, say::ask)
        .post("/d/{slug}/say", Access::Participant, say::add)
        .post("/d/{slug}/say/voice", Access::Participant, speak::take)
        .get("/d/{slug}/sound/{id}", Access::Anyone, sound::play)
        .get("/d/{slug}/mine/sound/{id}", Access::Participant, sound::play_own)
        .post("/d/{slug}/mine/sound", Access::Participant, speak::take_back)
        .get("/d/{slug}/mine", Access::Participant, mine::show)
        .post("/d/{slug}/mine", Access::Participant, mine::change)
        .post("/d/{slug}/rest", Access::Participant, mine::rest)
        .get("/d/{slug}/leave", Access::Participant, leave::ask)
        .post("/d/{slug}/leave", Access::Participant, leave::withdraw)
        .get("/d/{slug}/rules", Access::Anyone, rules::show)
        .get("/team/d/{slug}/moderate", Access::May(Right::Moderate), desk::list::show)
        .post("/team/d/{slug}/moderate", Access::May(Right::Moderate), desk::act::act)
        .get("/team/d/{slug}/order", Access::May(Right::Prepare), desk::order::show)
        .post("/team/d/{slug}/order", Access::May(Right::Prepare), desk::order::change)
        .get("/team/d/{slug}/log", Access::May(Right::Moderate), desk::log::show)
        .take_out(Verb::Get, "/team/d/{slug}/log.csv", Access::May(Right::Moderate), desk::log::table)
        .get("/team/d/{slug}/authors", Access::May(Right::Analyse), desk::authors::show)
        .get("/team/d/{slug}/seeds", Access::May(Right::Prepare), seeds::ask)
        .post("/team/d/{slug}/seeds", Access::May(Right::Prepare), seeds::add)
        .get("/team/d/{slug}/notes", Access::May(Right::Record), seeds::ask_notes)
        .post("/team/d/{slug}/notes", Access::May(Right::Record), seeds::add_notes)
        .get("/team/d/{slug}/sources", Access::May(Right::Gather), sources::show)
        .post("/team/d/{slug}/sources", Access::May(Right::Gather), sources::change)
        .post("/team/d/{slug}/sources/aside", Access::May(Right::Guard), sources::set_aside)
        .post("/team/d/{slug}/sources/make", Access::May(Right::Gather), cards::make)
        .take_out(Verb::Post, "/team/d/{slug}/sources/cards", Access::May(Right::Gather), cards::sheet)
        .take_out(Verb::Post, "/team/d/{slug}/sources/codes.csv", Access::May(Right::Gather), cards::csv)
        .get("/team/d/{slug}/translate", Access::May(Right::Translate), translate::desk)
        .post("/team/d/{slug}/translate", Access::May(Right::Translate), translate::save)
        .get("/team/d/{slug}/translate/files", Access::May(Right::Translate), translate::choose)
        .take_out(Verb::Get, "/team/d/{slug}/translate/export", Access::May(Right::Translate), translate::export)
        .post("/team/d/{slug}/translate/import", Access::May(Right::Translate), translate::import)
        .get("/team/d/{slug}/recordings", Access::May(Right::Translate), recordings::show)
        .post("/team/d/{slug}/recordings", Access::May(Right::Translate), recordings::take)
        .post("/team/d/{slug}/recordings/remove", Access::May(Right::Translate), recordings::remove)
        .take_out(Verb::Get, "/team/d/{slug}/recordings/{id}", Access::May(Right::Translate), sound::play_recording)
        .get("/team/d/{slug}/spoken", Access::May(Right::Hear), spoken::show)
        .post("/team/d/{slug}/spoken", Access::May(Right::Hear), spoken::act)
        .take_out(Verb::Get, "/team/d/{slug}/spoken/{id}", Access::May(Right::Hear), sound::play_spoken)
        .post("/team/d/{slug}/duplicate", Access::May(Right::Prepare), duplicate::copy)
        .with(dialogues)
        .with(above)
}
