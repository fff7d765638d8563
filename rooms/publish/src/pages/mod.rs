//! What can be seen of a dialogue from elsewhere, and the pages of the team about it.

mod elsewhere;
mod embed;
mod export;
mod feed;
pub(crate) mod handing;
mod hooks;
mod outward;

use axum::extract::Path;
use toguna_commonground::live::Live;
use toguna_process::Dialogues;
use toguna_process::pages::Above;
use toguna_web::routes::Verb;
use toguna_web::{Access, Right, Routes, Site, Visit};

use crate::outside::Outside;

pub use handing::Turn;
pub use outward::Outward;

/// The pages of this room that look outward.
pub fn routes(site: &Site, live: &Live, dialogues: Dialogues, above: Above, outside: Outside) -> Routes {
    let (results, inviting, telling) = (live.clone(), live.clone(), dialogues.clone());
    let invitation = async move |visit: Visit, Path(slug): Path<String>| embed::invitation(&inviting, &visit, &slug);
    Routes::new(site)
        .get("/team/d/{slug}/embed", Access::May(Right::Gather), elsewhere::show)
        .get("/team/d/{slug}/webhooks", Access::May(Right::Lead), hooks::show)
        .post("/team/d/{slug}/webhooks", Access::May(Right::Lead), hooks::add)
        .post("/team/d/{slug}/webhooks/turn", Access::May(Right::Lead), hooks::turn)
        .post("/team/d/{slug}/webhooks/test", Access::May(Right::Lead), hooks::test)
        .post("/team/d/{slug}/webhooks/again", Access::May(Right::Lead), hooks::again)
        .post("/team/d/{slug}/webhooks/remove", Access::May(Right::Lead), hooks::remove)
        .with(dialogues)
        .with(above)
        .with(outside)
        .get("/d/{slug}/events.atom", Access::Anyone, move |visit, Path(slug): Path<String>| feed::show(telling.clone(), visit, slug))
        .get("/embed/{slug}/results", Access::Anyone, move |visit, Path(slug): Path<String>| embed::results(results.clone(), visit, slug))
        .get("/embed/{slug}/invitation", Access::Anyone, invitation)
}

/// The pages on which the team takes a dialogue away.
pub fn taking_routes(site: &Site, dialogues: Dialogues, above: Above, turn: &Turn) -> Routes {
    Routes::new(site)
        .get("/team/d/{slug}/export", Access::May(Right::Export), export::choose)
        .take_out(Verb::Get, "/team/d/{slug}/export/{format}", Access::May(Right::Export), export::take)
        .with(dialogues)
        .with(above)
        .with(turn.clone())
}
