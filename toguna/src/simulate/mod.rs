//! A tool that finds groups and common ground must be tried where the answer is known: here dialogues are planted, of any size and
//! structure, and the answer is kept beside the votes.
//!
//! In the order in which data flows: [`SimulationSettings`] says what to plant; a [`Plan`] settles how each group answers each statement;
//! [`Voices`] lets one person after another speak, holding nobody in memory; [`Simulated`] is the whole dialogue with names and times;
//! [`export`] writes it as the files that people have.
//!
//! The same settings give the same bytes. All randomness is ChaCha with 8 rounds, seeded by [`SimulationSettings::seed`], with one stream
//! for the plan, one for the people and one for the times. Planted groups use only the four operations of arithmetic, so they are the
//! same on every machine; the single clouds call `exp`, which may differ in the last bit from one system to another.

mod chance;
mod dialogue;
pub mod export;
mod plan;
mod settings;
mod voices;

pub use dialogue::{Simulated, Truth, Wording};
pub use plan::Plan;
pub use settings::{SettingsError, Shape, ShortSession, SimulatedDimension, SimulationSettings};
pub use voices::{Voice, Voices};

#[cfg(test)]
mod tests;
