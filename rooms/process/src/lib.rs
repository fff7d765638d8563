//! A dialogue: what is asked, in which languages, of which social groups, by which rules, and where it stands.
//!
//! In the order in which data flows: the [`model`] and its rules, how languages are named ([`spoken`]), links ([`short_name`]) and social
//! groups ([`dimension_lines`]) written; what the team does ([`create_dialogue`], [`edit_dialogue`], [`change_state`],
//! [`copy_dialogue`]); how it is stopped when somebody is in danger ([`care`]); what is kept of it ([`queries`]), also of the team ([`traces`]),
//! and held in memory ([`dialogues`]); and the [`pages`] of the team.

pub mod api;
pub mod care;
pub mod change_state;
pub mod copy_dialogue;
pub mod create_dialogue;
pub mod dialogues;
pub mod dimension_lines;
pub mod edit_dialogue;
pub mod model;
pub mod pages;
pub mod queries;
pub mod short_name;
pub mod spoken;
pub mod traces;

pub use dialogues::Dialogues;

/// The words of this room in every language.
pub const LOCALES: &[toguna_tongues::Locale] = toguna_tongues::locales!["process.ftl", "session.ftl"];

/// What this room keeps in the store.
pub const PARTS: &[&toguna_store::Part] = &[&queries::PART, &care::queries::PART];

#[cfg(test)]
mod tests {
    #[test]
    fn the_messages_hold() {
        let messages = toguna_tongues::check::Messages::of(env!("CARGO_MANIFEST_DIR"), crate::LOCALES);
        let messages = messages.beside(toguna_web::LOCALES).beside(toguna_people::LOCALES);
        assert_eq!(messages.prefixed(&["process-"]).findings(), [""; 0]);
    }
}
