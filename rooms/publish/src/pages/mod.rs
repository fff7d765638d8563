//! What can be seen of a dialogue from elsewhere, and the pages of the team about it.

mod elsewhere;
mod embed;
mod outward;

use axum::extract::Path;
use toguna_commonground::live::Live;
use toguna_process::Dialogues;
use toguna_process::pages::Above;
use toguna_web::{Access, Routes, Site, Visit};

pub use outward::Outward;

/// The pages of this room that look outward.
pub fn routes(site: &Site, live: &Live, dialogues: Dialogues, above: Above) -> Routes {
    let (results, inviting) = (live.clone(), live.clone());
    let invitation = async move |visit: Visit, Path(slug): Path<String>| embed::invitation(&inviting, &visit, &slug);
    Routes::new(site)
        .get("/team/d/{slug}/embed", Access::Team, elsewhere::show)
        .with(dialogues)
        .with(above)
        .get("/embed/{slug}/results", Access::Anyone, move |visit, Path(slug): Path<String>| embed::results(results.clone(), visit, slug))
        .get("/embed/{slug}/invitation", Access::Anyone, invitation)
}
