//! Running a server: from what was asked for to pages that answer, and to an end that loses nothing.
//!
//! In the order of a start: [`settings`] (put together by precedence, from [`settings_file`] too) · [`log`] · [`key`] (the secret of the
//! site) · [`house`] (all rooms together) · [`doors`] (connections; [`acme`] for certificates) · [`run`] (start, stop). [`failure`] says
//! what to do when it does not start.

mod acme;
pub mod doors;
pub mod failure;
pub mod house;
pub mod key;
pub mod log;
mod perishing;
pub mod queries;
pub mod run;
pub mod settings;
pub mod settings_error;
mod settings_file;
