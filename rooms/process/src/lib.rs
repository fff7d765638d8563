//! A dialogue: what is asked, in which languages, of which social groups, by which rules, and where it stands.
//!
//! In the order in which data flows: the [`model`] and its rules; what the team does ([`create_dialogue`], [`edit_dialogue`],
//! [`change_state`]); and what is kept of it ([`queries`]).

pub mod change_state;
pub mod create_dialogue;
pub mod edit_dialogue;
pub mod model;
pub mod queries;
