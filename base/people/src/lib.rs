//! Who takes part, and how little needs to be known of them.
//!
//! [`participants`] are those who speak: pseudonyms that find back with a [`return_code`]. [`accounts`] are the team's, with a
//! [`passphrase`] each and further [`doors`]; the first one is made through the one-time link of [`set_up`]. What they may do in a
//! dialogue is said by their [`roles`] in it. Their programs have [`tokens`]. The [`gate`] stands before every route that is not
//! for anyone and leaves behind who came in: a [`voice`], a [`member`] or the [`bearer`] of a token. [`pages`] are the doors themselves; [`queries`] is what is kept.

pub mod accounts;
pub mod bearer;
pub mod doors;
pub mod gate;
pub mod member;
pub mod pages;
pub mod participants;
pub mod passphrase;
pub mod queries;
pub mod return_code;
pub mod roles;
pub mod set_up;
pub mod signature;
pub mod tokens;
pub mod vault;
pub mod voice;

pub use bearer::Caller;
pub use gate::{DialogueNumbers, Doorkeeper};
pub use member::Member;
pub use set_up::SetUp;
pub use voice::Voice;

/// The words of this crate in every language.
pub const LOCALES: &[toguna_tongues::Locale] = toguna_tongues::locales!["people.ftl", "roles.ftl", "doors.ftl", "vault.ftl"];

/// What this crate keeps in the store.
pub const PARTS: &[&toguna_store::Part] = &[&queries::PART, &vault::queries::PART, &doors::queries::PART, &roles::queries::PART];

#[cfg(test)]
mod tests {
    #[test]
    fn the_messages_hold() {
        let messages = toguna_tongues::check::Messages::of(env!("CARGO_MANIFEST_DIR"), crate::LOCALES);
        assert_eq!(messages.beside(toguna_web::LOCALES).prefixed(&["people-", "roles-", "doors-", "vault-"]).findings(), [""; 0]);
    }
}
