//! What people say: they join, declare their groups, weigh statements and add their own, and can take everything back.
//!
//! In the order in which data flows:
//!
//! - the [`model`]
//! - what people do: [`join`], [`agree_again`], [`declare_groups`], [`cast_vote`], [`add_statement`] after a look at [`near_duplicates`], [`withdraw`];
//!   many at once: [`import_voices`]
//! - what the team does: [`decide_statement`], [`merge_statements`], [`correct_statement`], [`undo_act`], [`place_statements`], each kept
//!   as a [`moderation_act`]; [`duplicate_dialogue`]
//! - which statement is asked next: [`next_statement`](mod@next_statement), [`guide`]; from memory: [`asked`], [`present`]
//! - which votes count: [`counting`]
//! - by which ways people come in: [`source`], [`invitation_code`], [`make_source`], [`change_source`], [`set_source_aside`],
//!   [`undo_source_act`]; whose voices are set aside: [`quarantine`]
//! - what was said in other languages: [`translation`], [`translation_files`], [`put_translation`], [`review_translation`], [`remove_translation`],
//!   [`import_translations`]
//! - what can be heard and spoken, and in which [`languages`]: [`recording`], [`put_recording`], [`speak_statement`], [`write_down`]
//! - how a dialogue is doing: [`figures()`]; whose statements are taken out: [`authors_figures`], with small groups held back
//! - what is kept: [`queries`], of the team [`traces`]; why a voice is not taken: [`refusal`]
//! - the [`pages`] on which all of this happens, with the [`api`] beside them for programs

pub mod add_statement;
pub mod agree_again;
pub mod api;
pub mod asked;
pub mod authors_figures;
pub mod cast_vote;
mod chance;
pub mod change_source;
pub mod correct_statement;
pub mod counting;
pub mod decide_statement;
pub mod declare_groups;
pub mod duplicate_dialogue;
pub mod figures;
pub mod guide;
pub mod import_translations;
pub mod import_voices;
pub mod invitation_code;
pub mod join;
pub mod languages;
pub mod make_source;
pub mod merge_statements;
pub mod model;
pub mod moderation_act;
pub mod near_duplicates;
pub mod next_statement;
pub mod pages;
pub mod perishing;
pub mod place_statements;
pub mod present;
pub mod put_recording;
pub mod put_translation;
pub mod quarantine;
pub mod queries;
pub mod recording;
pub mod refusal;
pub mod remove_translation;
pub mod review_translation;
pub mod set_source_aside;
pub mod source;
pub mod speak_statement;
pub mod traces;
pub mod translation;
pub mod translation_files;
pub mod undo_act;
pub mod undo_source_act;
pub mod withdraw;
pub mod write_down;

pub use figures::{Figures, figures};

/// The words of this room in every language, for [`toguna_tongues::Tongues::new`].
pub const LOCALES: &[toguna_tongues::Locale] = toguna_tongues::locales!["consult.ftl", "desk.ftl", "contacts.ftl"];

/// What this room keeps in the store.
pub const PARTS: &[&toguna_store::Part] = &[&queries::PART, &queries::recordings::PART];

#[cfg(test)]
mod tests {
    #[test]
    fn every_word_is_said_in_every_language() {
        let messages = toguna_tongues::check::Messages::of(env!("CARGO_MANIFEST_DIR"), crate::LOCALES);
        let messages = messages.beside(toguna_web::LOCALES).beside(toguna_people::LOCALES).beside(toguna_process::LOCALES);
        assert_eq!(messages.prefixed(&["consult-"]).findings(), [""; 0]);
    }
}
