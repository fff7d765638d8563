//! What goes out into the world and comes in from it: whoever holds a dialogue must be able to take it elsewhere, and others to see what
//! it says where they are.
//!
//! What happens in a dialogue and may be told to everybody is an [event](events); the store is followed, and each is told once
//! ([`telling`]). Others read them in a feed, see the dialogue in frames ([`pages`]), or have their programs called ([`webhooks`]);
//! [`outside`] keeps all of this going.
//!
//! A dialogue as a file: [`records`] are its lines, with days and times as they are [`spelled`]; [`export`] writes it, in this and in
//! other formats, for the team or for the public; [`import`] makes a dialogue of such a file, or of one that was held with another tool.
//! What is asked of the store stands in [`queries`]; programs get the same files by [`api`].

pub mod api;
pub mod events;
pub mod export;
pub mod import;
pub mod outside;
pub mod pages;
pub mod queries;
pub mod records;
pub mod spelled;
pub mod telling;
pub mod webhooks;

use toguna_tongues::Locale;

/// The words of this room in every language, for [`toguna_tongues::Tongues::new`].
pub const LOCALES: &[Locale] = toguna_tongues::locales!["publish.ftl", "outside.ftl"];

/// What this room keeps in the store.
pub const PARTS: &[&toguna_store::Part] = &[&queries::PART];

#[cfg(test)]
mod tests {
    #[test]
    fn every_word_is_said_in_every_language() {
        let messages = toguna_tongues::check::Messages::of(env!("CARGO_MANIFEST_DIR"), crate::LOCALES);
        let messages = messages.beside(toguna_web::LOCALES).beside(toguna_commonground::LOCALES);
        assert_eq!(messages.prefixed(&["publish-"]).findings(), [""; 0]);
    }
}
