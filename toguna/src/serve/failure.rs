//! A server that does not start must say what to do about it, in one line.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::path::PathBuf;

use toguna_store::StoreError;
use toguna_tongues::brought::FolderError;

use crate::cli::failure::Failure;
use crate::words::Words;

use super::settings_error::SettingsError;

/// Why the server does not run.
#[derive(Debug)]
pub enum ServeFailure {
    /// The settings cannot be used.
    Settings(SettingsError),
    /// The data folder cannot be made or used.
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// The secret of the site cannot be used.
    Key {
        /// Its file.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// There is no secret of a site where one was expected.
    NoKey {
        /// Its file, or the table.
        place: String,
    },
    /// The system has no random numbers.
    NoRandomness {
        /// What the system says.
        reason: String,
    },
    /// No connections can be taken at this address.
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why.
        kind: ErrorKind,
        /// What the system says.
        reason: String,
    },
    /// The certificate or its key cannot be used.
    Certificate {
        /// The files.
        paths: String,
        /// What is wrong.
        reason: String,
    },
    /// The folder of further languages cannot be used.
    Tongues(FolderError),
    /// The database cannot be used.
    Store(StoreError),
    /// The demonstration could not be put together: a mistake in the program.
    Demo {
        /// What went wrong.
        reason: String,
    },
    /// Something of the system failed.
    System {
        /// What the system says.
        reason: String,
    },
}

impl From<StoreError> for ServeFailure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<SettingsError> for ServeFailure {
    fn from(error: SettingsError) -> Self {
        Self::Settings(error)
    }
}

impl ServeFailure {
    /// The line for whoever started the server, with the exit code that belongs to it.
    pub fn told(&self, words: &Words) -> Failure {
        let reason = |reason: &str| ("reason", reason.to_owned().into());
        match self {
            Self::Settings(error) if error.is_in_file() => Failure::BadInput(error.in_words(words)),
            Self::Settings(error) => Failure::WrongUse(error.in_words(words)),
            Self::Folder { path, reason: why } => {
                Failure::Failed(words.say("serve-folder", &[("path", path.display().to_string().into()), reason(why)]))
            }
            Self::Key { path, reason: why } => {
                Failure::BadInput(words.say("serve-key", &[("path", path.display().to_string().into()), reason(why)]))
            }
            Self::NoKey { place } => Failure::Failed(words.say("serve-no-key", &[("place", place.as_str().into())])),
            Self::NoRandomness { reason: why } => Failure::Failed(words.say("serve-no-randomness", &[reason(why)])),
            Self::Listen { address, kind: ErrorKind::AddrInUse, .. } => {
                Failure::Failed(words.say("serve-port-taken", &[("address", address.to_string().into())]))
            }
            Self::Listen { address, kind: ErrorKind::PermissionDenied, .. } => {
                Failure::Failed(words.say("serve-port-forbidden", &[("address", address.to_string().into())]))
            }
            Self::Listen { address, reason: why, .. } => {
                Failure::Failed(words.say("serve-port", &[("address", address.to_string().into()), reason(why)]))
            }
            Self::Certificate { paths, reason: why } => {
                Failure::BadInput(words.say("serve-certificate", &[("paths", paths.into()), reason(why)]))
            }
            Self::Tongues(error) => crate::cli::tongues::unusable(error, words),
            Self::Store(error) => store_failure(error, words),
            Self::Demo { reason: why } => Failure::Failed(words.say("demo-failed", &[reason(why)])),
            Self::System { reason: why } => Failure::Failed(words.say("serve-system", &[reason(why)])),
        }
    }
}

fn store_failure(error: &StoreError, words: &Words) -> Failure {
    match error {
        StoreError::InUse { file } => Failure::Failed(words.say("serve-database-in-use", &[("file", file.into())])),
        StoreError::Newer { part, .. } | StoreError::UnknownPart { part } => {
            Failure::BadInput(words.say("serve-database-newer", &[("part", part.into())]))
        }
        StoreError::Unreachable { cause } => {
            Failure::Failed(words.say("serve-database-unreachable", &[("reason", cause.to_string().into())]))
        }
        StoreError::Full => Failure::Failed(words.plain("serve-disk-full")),
        StoreError::Fatal { cause } => Failure::Failed(words.say("serve-disk-failed", &[("reason", cause.to_string().into())])),
        error => Failure::Failed(words.say("serve-database", &[("reason", error.to_string().into())])),
    }
}
