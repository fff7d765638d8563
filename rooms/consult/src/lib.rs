//! What people say: they join, declare their groups, weigh statements and add their own, and can take everything back.
//!
//! In the order in which data flows: the [`model`]; what people do ([`join`], [`declare_groups`], [`cast_vote`], [`add_statement`] after
//! a look at [`near_duplicates`], [`withdraw`]; many at once: [`import_voices`]) and what the team does ([`decide_statement`], [`duplicate_dialogue`]); which statement is
//! asked next ([`guide`], and from memory [`asked`] and [`present`]); which votes count ([`counting`]); how a dialogue is doing ([`figures()`]); what is kept ([`queries`]); why a voice is not taken ([`refusal`]); and the
//! [`pages`] on which all of this happens, with the [`api`] beside them for programs.

pub mod add_statement;
pub mod api;
pub mod asked;
pub mod cast_vote;
mod chance;
pub mod counting;
pub mod decide_statement;
pub mod declare_groups;
pub mod duplicate_dialogue;
pub mod figures;
pub mod guide;
pub mod import_voices;
pub mod join;
pub mod model;
pub mod near_duplicates;
pub mod pages;
pub mod present;
pub mod queries;
pub mod refusal;
pub mod withdraw;

pub use figures::{Figures, figures};

/// The words of this room in every language, for [`toguna_tongues::Tongues::new`].
pub const LOCALES: &[toguna_tongues::Locale] = toguna_tongues::locales!["consult.ftl"];

#[cfg(test)]
mod tests {
    #[test]
    fn every_word_is_said_in_every_language() {
        let messages = toguna_tongues::check::Messages::of(env!("CARGO_MANIFEST_DIR"), crate::LOCALES);
        let messages = messages.beside(toguna_web::LOCALES).beside(toguna_people::LOCALES).beside(toguna_process::LOCALES);
        assert_eq!(messages.prefixed(&["consult-"]).findings(), [""; 0]);
    }
}
