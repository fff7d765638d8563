//! Why a command did not do what was asked, and the exit code that says so.

use std::fmt;
use std::io;
use std::path::Path;

use crate::words::Words;

/// Why a command stopped. The message says what to do, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// Exit code 1: something outside the input and the arguments failed, such as a full disk.
    Failed(String),
    /// Exit code 2: the arguments do not fit together.
    WrongUse(String),
    /// Exit code 3: the input cannot be used.
    BadInput(String),
    /// Exit code 0: whoever read standard output has seen enough.
    NobodyReads,
}

impl Failure {
    /// Exit code of wrong use, the same as that of `clap`.
    pub const WRONG_USE: u8 = 2;

    /// What the shell is told.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::NobodyReads => 0,
            Self::Failed(_) => 1,
            Self::WrongUse(_) => Self::WRONG_USE,
            Self::BadInput(_) => 3,
        }
    }

    /// Standard output could not be written.
    pub fn output(error: &io::Error, words: &Words) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::NobodyReads;
        }
        Self::Failed(words.say("cli-cannot-print", &[("reason", error.to_string().into())]))
    }

    /// A file or folder could not be written.
    pub fn cannot_write(path: &Path, reason: &impl fmt::Display, words: &Words) -> Self {
        let arguments = [("path", path.display().to_string().into()), ("reason", reason.to_string().into())];
        Self::Failed(words.say("cli-cannot-write", &arguments))
    }
}

impl fmt::Display for Failure {
    /// One line, whatever is in the message.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed(message) | Self::WrongUse(message) | Self::BadInput(message) => {
                let lines: Vec<&str> = message.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).collect();
                f.write_str(&lines.join(" "))
            }
            Self::NobodyReads => Ok(()),
        }
    }
}

impl std::error::Error for Failure {}
