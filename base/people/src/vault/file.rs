//! Sealed contacts travel to where trustees sit: as a file of lines, so that a cut-off one is noticed and a large one is no burden.
//!
//! The first line is `{"format":"toguna-vault-1","dialogue":"…","key":"…"}`, then comes one line for each contact,
//! `{"id":"…","sealed":"…"}` (hexadecimal, and base64url without padding), and the last is `{"end":N}` with their number. A contact in it
//! is as safe as in the database: without the shares it is noise.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use toguna_web::base64;

use super::key::{KeyError, PublicKey};
use super::sealing::SEALED;

/// What the first line says of the format.
const FORMAT: &str = "toguna-vault-1";

/// One sealed contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedRow {
    /// The hash of its word.
    pub id: [u8; 16],
    /// What is sealed.
    pub sealed: Vec<u8>,
}

/// A file of sealed contacts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedFile {
    /// The short name of the dialogue.
    pub dialogue: String,
    /// The key to which they are sealed.
    pub key: PublicKey,
    /// The contacts, by their identifiers.
    pub rows: Vec<SealedRow>,
}

/// Why a file cannot be read. Lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FileError {
    /// It is something else.
    #[error("line 1: this is not a file of sealed contacts; fetch one from the page of the vault")]
    Format,
    /// The key in it is none.
    #[error("line 1: {0}")]
    Key(KeyError),
    /// A line is not what it should be.
    #[error("line {line}: this is not a sealed contact; the file was changed or damaged: fetch it again")]
    Line {
        /// Which.
        line: usize,
    },
    /// The end is missing.
    #[error("the file breaks off after {found} contacts: fetch it again")]
    Cut {
        /// How many are there.
        found: usize,
    },
}

#[derive(Serialize, Deserialize)]
struct Head {
    format: String,
    dialogue: String,
    key: String,
}

#[derive(Serialize, Deserialize)]
struct Line {
    id: String,
    sealed: String,
}

#[derive(Serialize, Deserialize)]
struct End {
    end: usize,
}

impl SealedFile {
    /// The file as text.
    pub fn write(&self) -> String {
        let mut text = String::with_capacity(200 + self.rows.len() * (SEALED * 4 / 3 + 60));
        let head = Head { format: FORMAT.to_owned(), dialogue: self.dialogue.clone(), key: self.key.text() };
        let mut push = |line: Result<String, serde_json::Error>| {
            // Texts and numbers always become JSON.
            text.push_str(&line.unwrap_or_default());
            text.push('\n');
        };
        push(serde_json::to_string(&head));
        for row in &self.rows {
            push(serde_json::to_string(&Line { id: hexadecimal(&row.id), sealed: base64::encode(&row.sealed) }));
        }
        push(serde_json::to_string(&End { end: self.rows.len() }));
        text
    }

    /// Reads what [`SealedFile::write`] wrote.
    ///
    /// # Errors
    /// The first thing that is wrong, with its line.
    pub fn read(text: &str) -> Result<Self, FileError> {
        let mut lines = (1..).zip(text.lines()).peekable();
        let head: Head = lines.next().and_then(|(_, line)| serde_json::from_str(line).ok()).ok_or(FileError::Format)?;
        if head.format != FORMAT {
            return Err(FileError::Format);
        }
        let key = PublicKey::read(&head.key).map_err(FileError::Key)?;
        let mut rows = Vec::new();
        while let Some((number, line)) = lines.next() {
            if let Ok(end) = serde_json::from_str::<End>(line) {
                return if end.end == rows.len() {
                    Ok(Self { dialogue: head.dialogue, key, rows })
                } else {
                    Err(FileError::Cut { found: rows.len() })
                };
            }
            let row = serde_json::from_str::<Line>(line).ok().and_then(|line| {
                Some(SealedRow { id: bytes_of(&line.id)?, sealed: base64::decode(&line.sealed).filter(|sealed| sealed.len() == SEALED)? })
            });
            // A line that is cut in the middle is the last one.
            let is_last = lines.peek().is_none();
            rows.push(row.ok_or(if is_last { FileError::Cut { found: rows.len() } } else { FileError::Line { line: number } })?);
        }
        Err(FileError::Cut { found: rows.len() })
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

fn bytes_of(text: &str) -> Option<[u8; 16]> {
    if text.len() != 32 || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; 16];
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[place * 2..place * 2 + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha20Rng;
    use rand_core::SeedableRng;

    use super::*;
    use crate::vault::SecretKey;

    fn file() -> SealedFile {
        let secret = SecretKey::make(&mut ChaCha20Rng::from_seed([1; 32]));
        let key = PublicKey { bytes: secret.public(), trustees: 3, needed: 2 };
        let row = |byte| SealedRow { id: [byte; 16], sealed: vec![byte; SEALED] };
        SealedFile { dialogue: "le-puits".to_owned(), key, rows: vec![row(1), row(2)] }
    }

    #[test]
    fn a_file_comes_back_and_a_cut_one_is_noticed() {
        let text = file().write();
        assert_eq!(SealedFile::read(&text).unwrap(), file());
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(SealedFile::read(&lines[..2].join("\n")), Err(FileError::Cut { found: 1 }));
        assert_eq!(SealedFile::read(&text[..text.len() - 40]), Err(FileError::Cut { found: 1 }));
        assert_eq!(SealedFile::read("name,phone\n"), Err(FileError::Format));
        assert_eq!(SealedFile::read(&text.replacen("0101", "01", 1)), Err(FileError::Line { line: 2 }));
        assert_eq!(SealedFile::read(""), Err(FileError::Format));
    }
}
