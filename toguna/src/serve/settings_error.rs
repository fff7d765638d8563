//! Settings that cannot be understood are told in words that say where they stand and what would be right.

use std::path::PathBuf;

use crate::words::Words;

use super::settings::{Given, Origin};

/// Why the settings cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingsError {
    /// The file cannot be read.
    FileUnreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// The file is no TOML.
    Syntax {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What the reader says.
        reason: String,
    },
    /// Nothing of this name can be set.
    Unknown {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The name.
        key: String,
        /// The name that was most likely meant.
        near: Option<&'static str>,
    },
    /// The value is of a kind that the setting cannot have.
    Kind {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The setting.
        name: &'static str,
    },
    /// The value cannot be understood.
    Value {
        /// What was given.
        given: Given,
        /// The setting.
        name: &'static str,
        /// The message that says what would be right.
        expected: &'static str,
    },
    /// A setting needs another one.
    Alone {
        /// What was given.
        given: Given,
        /// The setting.
        name: &'static str,
        /// The one that is missing.
        other: &'static str,
    },
    /// Two settings exclude each other.
    Both {
        /// What was given.
        given: Given,
        /// The setting.
        name: &'static str,
        /// The other one.
        other: &'static str,
    },
}

impl SettingsError {
    /// Whether a file is to be put right, rather than the command.
    pub fn is_in_file(&self) -> bool {
        match self {
            Self::FileUnreadable { .. } | Self::Syntax { .. } | Self::Unknown { .. } | Self::Kind { .. } => true,
            Self::Value { given, .. } | Self::Alone { given, .. } | Self::Both { given, .. } => matches!(given.origin, Origin::File(..)),
        }
    }

    /// What is wrong and what to do.
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            Self::FileUnreadable { path, reason } => {
                words.say("serve-file-unreadable", &[("path", path.display().to_string().into()), ("reason", reason.into())])
            }
            Self::Syntax { path, line, reason } => {
                words.say("serve-file-syntax", &[("place", format!("{}:{line}", path.display()).into()), ("reason", reason.into())])
            }
            Self::Unknown { path, line, key, near } => {
                let place = format!("{}:{line}", path.display());
                match near {
                    Some(near) => {
                        words.say("serve-unknown-near", &[("place", place.into()), ("key", key.into()), ("near", (*near).into())])
                    }
                    None => words.say("serve-unknown", &[("place", place.into()), ("key", key.into())]),
                }
            }
            Self::Kind { path, line, name } => {
                words.say("serve-kind", &[("place", format!("{}:{line}", path.display()).into()), ("name", (*name).into())])
            }
            Self::Value { given, name, expected } => {
                // What is secret is not said again, not even wrong.
                let is_secret = super::settings::setting(name).is_some_and(|setting| setting.is_secret);
                let value = if is_secret { "…" } else { given.text.as_str() };
                let arguments = [("place", given.place(name).into()), ("value", value.into()), ("expected", words.plain(expected).into())];
                words.say("serve-value", &arguments)
            }
            Self::Alone { given, name, other } => {
                words.say("serve-alone", &[("place", given.place(name).into()), ("other", (*other).into())])
            }
            Self::Both { given, name, other } => {
                words.say("serve-both", &[("place", given.place(name).into()), ("other", (*other).into())])
            }
        }
    }
}
