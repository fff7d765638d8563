//! A dialogue as it was read or simulated: names, texts and votes, before anything is computed from them.

use std::collections::BTreeMap;
use std::sync::Arc;

use toguna_opinion::analysis::Dimension;
use toguna_opinion::votes::VoteTable;
use toguna_tongues::{Argument, Words};

/// What was asked, who answered what, and where it was read.
#[derive(Debug, Clone)]
pub struct Conversation {
    /// What the dialogue is about, if the input says so.
    pub topic: Option<String>,
    /// A longer description, perhaps of several lines.
    pub description: Option<String>,
    /// Names of the participants as in the input, in canonical order: numbers by value, then other names by their bytes.
    pub participants: Vec<String>,
    /// The statements in canonical order of their names.
    pub statements: Vec<Statement>,
    /// The votes that count; participants and statements by their places above. Moderated statements are marked in it.
    pub votes: Arc<VoteTable>,
    /// Votes that a later vote of the same person on the same statement replaced.
    pub superseded: u64,
    /// The files that were read: name within the input, and SHA-256 of the bytes as stored (compressed where the file is).
    pub files: BTreeMap<String, String>,
    /// Declared groups, if any were given.
    pub dimensions: Vec<Dimension>,
    /// Simulated data says so on every page that is made of it.
    pub simulated: bool,
    /// What was left out or decided while reading, and why.
    pub notes: Vec<Note>,
}

/// One idea that others can weigh.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Statement {
    /// Its name as in the input.
    pub id: String,
    /// Its wording, where the input has it.
    pub text: Option<String>,
    /// Tag of the language of the wording (BCP 47), where that is known.
    pub language: Option<String>,
    /// The other text that a reader should be able to get to, where the wording is a translation or has one.
    pub beneath: Option<Beneath>,
    /// Rejected by moderation, or about the process itself: left out of the map and of every list.
    pub moderated: bool,
    /// About the process itself (`is-meta`).
    pub meta: bool,
    /// Put in by the organisers (`is-seed`).
    pub seed: bool,
}

/// What lies beneath a wording: the original of a translation; or, where the original has changed since, its older translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beneath {
    /// Key of the message that says which.
    pub key: &'static str,
    /// The text.
    pub text: String,
    /// Tag of its language (BCP 47).
    pub language: String,
}

/// Something that the reader of a result should know: the key of a message (`notes-…`) and its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Key of the message in every language.
    pub key: &'static str,
    /// Named arguments of the message.
    pub arguments: Vec<(&'static str, NoteArgument)>,
}

impl Note {
    /// The note as a sentence. `words` have the messages of whoever made the note.
    pub fn in_words(&self, words: &Words) -> String {
        let arguments: Vec<(&str, Argument<'_>)> = self
            .arguments
            .iter()
            .map(|(name, argument)| {
                let argument = match argument {
                    NoteArgument::Count(count) => Argument::Count(*count),
                    NoteArgument::Text(text) => Argument::from(text),
                };
                (*name, argument)
            })
            .collect();
        words.say(self.key, &arguments)
    }
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteArgument {
    /// A count, so that the message can be in the singular or the plural.
    Count(u64),
    /// A name or another text.
    Text(String),
}
