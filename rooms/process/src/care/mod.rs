//! Those who speak may be in danger: what was opened to everybody must be stopped within seconds, and nothing may be kept for longer than
//! it is needed.
//!
//! [`freeze`] stops a dialogue, or everything, and two people together end that; [`following`] tells it to every server. [`consent`] knows what people agreed to. [`retention`] lets go
//! of what is no longer needed. [`queries`] is
//! what is kept.

pub mod consent;
pub mod following;
pub mod freeze;
pub mod queries;
pub mod retention;
