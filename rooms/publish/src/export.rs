//! Whoever holds a dialogue must be able to take it elsewhere; and what goes out must say what stays behind, and put nobody in danger.
//!
//! [`lines`] writes everything that another installation of Toguna reads back; [`polis`] what tools for Polis read; [`tables`] what is
//! opened in a spreadsheet. All of them read one moment of the store ([`counted`]: the votes that count) and write as they read, into a
//! file or a [`parcel`] of files, which waits as a [`spool`] until all of it is there. [`discretion`] decides what the public gets.

pub mod counted;
pub mod discretion;
pub mod lines;
pub mod parcel;
pub mod polis;
pub mod spool;
pub mod tables;
mod workbook;

use std::io;

use toguna_process::model::{Dialogue, DialogueText};
use toguna_store::{StoreError, Tx};
use toguna_tongues::Words;

use crate::queries::carried;

/// In which form a dialogue goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The files that Polis exports.
    Polis,
    /// Everything, one record a line.
    Lines,
    /// Tables for a spreadsheet, as CSV in a zip.
    Csv,
    /// The same as one workbook.
    Xlsx,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Lines, Self::Polis, Self::Csv, Self::Xlsx];

    /// Its word on the command line and in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Polis => "polis",
            Self::Lines => "jsonl",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    /// The format with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.word() == word)
    }

    /// The message that says what it is good for.
    pub fn what_for(self) -> &'static str {
        match self {
            Self::Polis => "publish-format-polis",
            Self::Lines => "publish-format-jsonl",
            Self::Csv => "publish-format-csv",
            Self::Xlsx => "publish-format-xlsx",
        }
    }

    /// What a file of it is called: the ending, and the media type.
    pub fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Polis | Self::Csv => ("zip", "application/zip"),
            Self::Lines => ("jsonl", "application/jsonl"),
            Self::Xlsx => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        }
    }
}

/// For whom an export is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Audience {
    /// The team: everything but secrets.
    #[default]
    Team,
    /// Anybody: nothing that could point at a person.
    Public,
}

impl Audience {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Team, Self::Public];

    /// Its word on the command line, in addresses and in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Public => "public",
        }
    }

    /// The message that says what they get.
    pub fn what_for(self) -> &'static str {
        match self {
            Self::Team => "publish-audience-team",
            Self::Public => "publish-audience-public",
        }
    }

    /// The audience with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.word() == word)
    }
}

/// What is to be written.
#[derive(Debug, Clone)]
pub struct Order {
    /// The dialogue.
    pub dialogue: Dialogue,
    /// For whom.
    pub audience: Audience,
    /// In which language of the dialogue names and wordings stand, where a format has room for one only; `None`: each as it was said.
    pub language: Option<String>,
}

impl Order {
    fn is_public(&self) -> bool {
        self.audience == Audience::Public
    }

    fn text(&self) -> &DialogueText {
        self.dialogue.text(self.language.as_deref().unwrap_or_default())
    }

    fn in_language<'a>(&self, label: &'a toguna_process::model::Label) -> &'a str {
        let first = self.dialogue.languages().next().unwrap_or_default();
        label.in_language(self.language.as_deref().unwrap_or(first))
    }
}

/// Something that an export does not hold, and how much of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// What, as a word.
    pub what: &'static str,
    /// How many; 0 where that is not counted.
    pub count: u64,
}

impl Left {
    /// As a sentence.
    pub fn in_words(&self, words: &Words) -> String {
        let key = match self.what {
            "pseudonyms" => "publish-left-pseudonyms",
            "rare-groups" => "publish-left-rare-groups",
            "wordings" => "publish-left-wordings",
            "authors" => "publish-left-authors",
            "uncounted-votes" => "publish-left-uncounted-votes",
            "times" => "publish-left-times",
            "sources" => "publish-left-sources",
            "acts" => "publish-left-acts",
            "ways-back" => "publish-left-ways-back",
            "invitation-codes" => "publish-left-invitation-codes",
            "team" => "publish-left-team",
            "recordings" => "publish-left-recordings",
            "no-room-in-polis" => "publish-left-no-room-in-polis",
            _ => "publish-left-journal",
        };
        words.say(key, &[("count", self.count.into())])
    }
}

/// What was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exported {
    /// People in it.
    pub people: u64,
    /// Statements in it.
    pub statements: u64,
    /// Votes in it.
    pub votes: u64,
    /// What is not in it.
    pub left_out: Vec<Left>,
}

impl Exported {
    /// Notes that so many of something are not in the file, if any.
    fn leave(&mut self, what: &'static str, count: u64) {
        if count > 0 {
            self.left_out.push(Left { what, count });
        }
    }

    /// Notes that something of a kind that is not counted is not in the file.
    fn leave_all(&mut self, what: &'static str) {
        self.left_out.push(Left { what, count: 0 });
    }
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The place to which it was to go.
    #[error("cannot write: {0}")]
    Io(#[from] io::Error),
    /// Where it was to be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How far an export has come: votes written, of so many.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64);

/// Walks through rows of the store and writes: an error of writing ends the walk and is what is told.
fn walk(run: impl FnOnce(&mut dyn FnMut(io::Result<()>) -> Result<(), StoreError>) -> Result<(), StoreError>) -> Result<(), ExportError> {
    let mut broken = None;
    let outcome = run(&mut |written| {
        written.map_err(|error| {
            broken = Some(error);
            StoreError::Closed
        })
    });
    match broken {
        Some(error) => Err(error.into()),
        None => Ok(outcome?),
    }
}

/// What never goes out: how people come back, and what only this installation knows.
fn leave_secrets(tx: &mut Tx<'_>, order: &Order, exported: &mut Exported) -> Result<(), StoreError> {
    let (ways_back, invitations) = carried::count_secrets(tx, order.dialogue.number)?;
    exported.leave("ways-back", ways_back as u64);
    exported.leave("invitation-codes", invitations as u64);
    exported.leave_all("team");
    exported.leave_all("recordings");
    exported.leave_all("journal");
    Ok(())
}
