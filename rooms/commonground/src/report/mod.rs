//! A result helps only those who can read it: here one analysis becomes a page, a terminal summary, and a file for machines.
//!
//! [`json`] says everything, for programs and for anyone who checks. [`html`] and [`terminal`] are for people: they say first what all
//! sides share, and they hold back the figures of declared groups so small that a person could be recognised in them.

pub mod html;
pub mod json;
pub mod terminal;

pub(crate) mod disclosure;
mod flip;
pub(crate) mod headline;
mod notes;
pub(crate) mod sides;
mod unheard;

#[cfg(test)]
mod fixture;

pub use notes::all_notes;
