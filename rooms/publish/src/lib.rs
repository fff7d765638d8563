//! What goes out into the world and comes in from it: whoever holds a dialogue must be able to take it elsewhere, and others to see what
//! it says where they are.
//!
//! Others see a dialogue in frames and read its news ([`pages`]).

pub mod pages;
pub mod queries;

use toguna_tongues::Locale;

/// The words of this room in every language, for [`toguna_tongues::Tongues::new`].
pub const LOCALES: &[Locale] = toguna_tongues::locales!["publish.ftl", "outside.ftl"];

#[cfg(test)]
mod tests {
    #[test]
    fn every_word_is_said_in_every_language() {
        let messages = toguna_tongues::check::Messages::of(env!("CARGO_MANIFEST_DIR"), crate::LOCALES);
        let messages = messages.beside(toguna_web::LOCALES).beside(toguna_commonground::LOCALES);
        let mut findings = messages.prefixed(&["publish-"]).findings();
        findings.retain(|finding| finding != "nothing uses publish-export");
        assert_eq!(findings, [""; 0]);
    }
}
