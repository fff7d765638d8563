//! Programs take part as well: a gateway that sends the voices of a whole region, a team's own tool, a site that shows results. They get
//! their own way in, where nothing depends on cookies and every answer, errors too, can be read by a machine.
//!
//! In the order in which a call meets them: [`bearer`] (who calls) · [`query`] and [`paging`] (what is asked for) · [`body`] (what was
//! sent) · [`answer`] (what goes back) · [`problem`] (why not) · [`cors`] (which pages of other sites may read along) · [`openapi`]
//! (all of it, described).
//!
//! A call differs from a page in four ways. Whoever calls is named by the header `Authorization`, never by a cookie, so no other site can
//! make a browser write in somebody's name. Every error is a [`Problem`]. Calls in somebody's name are paid out of that somebody's budget,
//! since a gateway has one address and thousands of voices. And what everybody may read may be read by pages of other sites too.

pub mod answer;
pub mod bearer;
pub mod body;
pub mod cors;
pub mod openapi;
pub mod paging;
pub mod problem;
pub mod query;
pub mod secret;

pub use answer::Answer;
pub use bearer::Bearer;
pub use body::Sent;
pub use openapi::Described;
pub use paging::Paging;
pub use problem::{Code, Problem};
pub use query::Query;

/// Under which all calls lie.
pub const ROOT: &str = "/api/";

/// Whether a path belongs to the API, where errors are problems and cookies mean nothing.
///
/// ```
/// use toguna_web::api::is_api;
/// assert!(is_api("/api/v1/dialogues") && is_api("/api/nowhere"));
/// assert!(!is_api("/api") && !is_api("/d/api/mine"));
/// ```
pub fn is_api(path: &str) -> bool {
    path.starts_with(ROOT)
}
