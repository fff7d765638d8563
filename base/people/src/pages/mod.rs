//! The doors of the team: the first account, signing in, signing out.

mod set_up;
pub(crate) mod sign_in;

use toguna_web::{Access, Routes, Site};

use crate::set_up::SetUp;

/// The pages of this crate.
pub fn routes(site: &Site, set_up: SetUp) -> Routes {
    Routes::new(site)
        .get("/setup/{token}", Access::SetUp, set_up::show)
        .attempt("/setup/{token}", Access::SetUp, set_up::take)
        .get(sign_in::PATH, Access::Anyone, sign_in::show)
        .attempt(sign_in::PATH, Access::Anyone, sign_in::take)
        .post("/team/logout", Access::Anyone, sign_in::leave)
        .with(set_up)
}
