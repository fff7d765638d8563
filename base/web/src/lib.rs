//! What every page stands on: a phone in the sun, a weak network and a hostile visitor all meet this crate first. It holds the shell, forms,
//! sessions, assets, errors and limits, so that a room writes only what its page says.
//!
//! In the order in which a request meets them: [`routes`] (which page, for whom) · [`guard`] (limits, headers, the log line, errors as
//! pages) · [`visit`] (who reads: language, request id) · [`form`] (what was sent) · [`shell`] (the page around an answer) · [`embed`]
//! (the page within a page of others) · [`error`] (what went wrong, in words that say what to do). [`api`] is the same way for programs.
//! Beneath them: [`site`], [`frozen`] (what was stopped), [`seal`], [`cookies`], [`assets`], [`limits`], [`metrics`], [`csv`],
//! [`text`], and `testing` (a feature) for stories that walk through the pages like a person.

pub mod api;
pub mod assets;
pub mod base64;
pub mod clock;
pub mod cookies;
pub mod csv;
pub mod embed;
pub mod error;
pub mod etag;
pub mod fields;
pub mod flash;
pub mod form;
pub mod frozen;
pub mod guard;
mod headers;
pub mod html;
pub mod language;
pub mod limits;
pub mod metrics;
mod pages;
pub mod recent;
pub mod rights;
pub mod routes;
pub mod seal;
pub mod shell;
pub mod signs;
pub mod site;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod text;
pub mod token;
pub mod upload;
pub mod visit;

pub use clock::{Clock, FixedClock, SystemClock};
pub use cookies::Cookie;
pub use embed::Embed;
pub use error::PageError;
pub use fields::{Field, Problems};
pub use flash::Flash;
pub use form::Form;
pub use headers::Sound;
pub use html::Html;
pub use rights::{Right, Rights};
pub use routes::{Access, Gate, RouteEntry, Routes};
pub use seal::{Seal, hash_token};
pub use shell::Page;
pub use site::{Foundation, Settings, Site};
pub use text::{TextError, clean_text};
pub use upload::Upload;
pub use visit::Visit;

/// The words of this crate in every language, for [`toguna_tongues::Tongues::new`].
pub const LOCALES: &[toguna_tongues::Locale] = toguna_tongues::locales!["web.ftl"];

#[cfg(test)]
mod tests;
