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
use toguna_web::{Access, Routes, Site, Visit};

use crate::outside::Outside;

pub use handing::Turn;
pub use outward::Outward;

/// The pages of this room that look outward.
pub fn routes(site: &Site, live: &Live, dialogues: Dialogues, above: Above, outside: Outside) -> Routes {
    let (results, inviting, telling) = (live.clone(), live.clone(), dialogues.clone());
    let invitation = async move |visit: Visit, Path(slug): Path<String>| embed::invitation(&inviting, &visit, &slug);
    Routes::new(site)
        .get("/team/d/{slug}/embed", Access::Team, elsewhere::show)
        .get("/team/d/{slug}/webhooks", Access::Administrator, hooks::show)
        .post("/team/d/{slug}/webhooks", Access::Administrator, hooks::add)
        .post("/team/d/{slug}/webhooks/turn", Access::Administrator, hooks::turn)
        .post("/team/d/{slug}/webhooks/test", Access::Administrator, hooks::test)
        .post("/team/d/{slug}/webhooks/again", Access::Administrator, hooks::again)
        .post("/team/d/{slug}/webhooks/remove", Access::Administrator, hooks::remove)
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
        .get("/team/d/{slug}/export", Access::Team, export::choose)
        .get("/team/d/{slug}/export/{format}", Access::Team, export::take)
        .with(dialogues)
        .with(above)
        .with(turn.clone())
}
