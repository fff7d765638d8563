//! Trustees sit together perhaps once in years: what goes wrong must be told in their language, and so that they know which paper to look
//! at again.

use toguna_tongues::Words;

use super::contact::ContactError;
use super::key::KeyError;
use super::letters::LettersError;
use super::share::{MOST_TRUSTEES, ShareError};
use super::{FileError, OpenError};

impl LettersError {
    /// In words.
    pub fn say(self, words: &Words) -> String {
        match self {
            Self::Sign { sign } => words.say("vault-letters-sign", &[("sign", sign.to_string().into())]),
            Self::Length { expected, found } => {
                words.say("vault-letters-length", &[("expected", expected.into()), ("found", found.into())])
            }
            Self::Group { group, line } => words.say("vault-letters-group", &[("group", group.into()), ("line", line.into())]),
        }
    }
}

impl ShareError {
    /// In words.
    pub fn say(self, words: &Words) -> String {
        match self {
            Self::Letters(error) => error.say(words),
            Self::NotAShare => words.plain("vault-share-none"),
            Self::Shape => words.say("vault-share-shape", &[("most", u64::from(MOST_TRUSTEES).into())]),
            Self::TooFew { given, needed, missing } => {
                let counts =
                    [("given", given), ("needed", needed), ("missing", missing)].map(|(name, count)| (name, u64::from(count).into()));
                words.say("vault-share-few", &counts)
            }
            Self::Twice { number } => words.say("vault-share-twice", &[("number", u64::from(number).into())]),
            Self::OtherVault { place, found, expected } => {
                let vaults = [("found", found.to_string().into()), ("expected", expected.to_string().into())];
                words.say("vault-share-other-vault", &[("place", place.into()), vaults[0].clone(), vaults[1].clone()])
            }
            Self::OtherDealing { place } => words.say("vault-share-other-dealing", &[("place", place.into())]),
            Self::NotTheKey { vault } => words.say("vault-share-not-the-key", &[("vault", vault.to_string().into())]),
        }
    }
}

impl KeyError {
    /// In words.
    pub fn say(self, words: &Words) -> String {
        match self {
            Self::Letters(error) => error.say(words),
            Self::Other => words.plain("vault-key-other"),
            Self::Weak => words.plain("vault-key-weak"),
        }
    }
}

impl OpenError {
    /// In words.
    pub fn say(self, words: &Words) -> String {
        match self {
            Self::Foreign => words.plain("vault-open-foreign"),
            Self::Length { .. } => words.plain("vault-open-cut"),
        }
    }
}

impl ContactError {
    /// In words.
    pub fn say(self, words: &Words) -> String {
        match self {
            Self::TooLong => words.plain("vault-contact-too-long"),
            Self::Open(error) => error.say(words),
            Self::NoContact => words.plain("vault-open-no-contact"),
        }
    }
}

impl FileError {
    /// In words.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Format => words.plain("vault-file-format"),
            Self::Key(error) => error.say(words),
            Self::Line { line } => words.say("vault-file-line", &[("line", (*line).into())]),
            Self::Cut { found } => words.say("vault-file-cut", &[("found", (*found).into())]),
        }
    }
}
