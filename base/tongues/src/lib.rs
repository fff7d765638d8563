//! People take part in their own language: every word that a person sees is a message, and numbers and dates are written as that language
//! writes them.
//!
//! [`Language`] is the table of languages that the pages speak, one row each. Every crate that speaks has its messages in
//! `locales/<tag>/*.ftl`, names them as [`Locale`]s with [`locales!`], and has one test that holds them with [`check`]. Further languages,
//! and other words for these, are [`brought`] along in folders. [`Tongues`] puts the messages of all crates together when a program
//! starts; [`Words`] says them.
//!
//! [`Tongue`] is the longer table: languages in which people speak and write, whether the pages know them or not.

pub mod brought;
pub mod check;
mod date;
mod language;
mod locale;
mod tongue;
mod words;

pub use language::Language;
pub use locale::{Locale, Tongues};
pub use tongue::{Tongue, digit_value, direction, direction_of_text, normal_tag, own_name, parent, tongue, tongues};
pub use words::{Argument, Words};

/// The names of months and the order of a date.
pub const LOCALES: &[Locale] = locales!["dates.ftl"];

#[cfg(test)]
mod tests {
    #[test]
    fn the_messages_hold() {
        assert_eq!(crate::check::Messages::of(env!("CARGO_MANIFEST_DIR"), crate::LOCALES).findings(), [""; 0]);
    }
}
