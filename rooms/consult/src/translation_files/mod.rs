//! Translators have tools of their own, and often no network: the texts go to them as a file and come back as one.
//!
//! Two kinds: Fluent ([`fluent`]), which tools for translators know, and a table for spreadsheets ([`table`]). Both carry with each text a
//! mark of the dialogue and of the original as it was, so that what comes back is never put beneath another text. What a file would do is
//! first laid out ([`plan`]); nothing is done before somebody has said yes to it.

pub mod fluent;
pub mod plan;
pub mod table;

use thiserror::Error;
use toguna_process::model::Dialogue;
use toguna_web::csv;

use crate::translation::{TextKey, Translatable, TranslationState, digest, hex};

/// The most texts that one file may hold.
pub const MOST_TEXTS: usize = 20_000;

/// What goes into a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Everything that was said in another language.
    All,
    /// Only what lacks a translation, or has one that is older than its original.
    ToDo,
}

/// One text on its way to a translator.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'a> {
    /// The text.
    pub text: &'a Translatable,
    /// Its translation as it stands.
    pub translation: &'a str,
    /// Who translated it.
    pub translator: &'a str,
    /// How it stands, if it stands.
    pub state: Option<TranslationState>,
}

/// The texts of a dialogue that go to those who translate into `language`.
pub fn sent<'a>(all: &'a [Translatable], language: &str, extent: Extent) -> Vec<Sent<'a>> {
    let mut sent = Vec::new();
    for text in all.iter().filter(|text| text.original.language != language) {
        let there = text.into_language(language);
        let state = there.map(|it| it.state);
        if extent == Extent::All || matches!(state, None | Some(TranslationState::Stale)) {
            let translation = there.map_or("", |it| it.wording.text.as_str());
            sent.push(Sent { text, translation, translator: there.and_then(|it| it.translator.as_deref()).unwrap_or_default(), state });
        }
    }
    sent
}

/// Letters of the mark that say of which dialogue, and from which original.
const MARK_LETTERS: [usize; 2] = [6, 12];

/// The part of all marks that is the dialogue's.
pub fn mark_of_dialogue(dialogue: &Dialogue) -> String {
    hex(&digest(&dialogue.id.to_string()))[..MARK_LETTERS[0]].to_owned()
}

/// The mark of a text: which dialogue, and which original.
///
/// ```
/// use toguna_consult::translation_files::mark;
/// assert_eq!(mark("a1b2c3", "La paix."), "a1b2c3-062d097ef138");
/// ```
pub fn mark(of_dialogue: &str, original: &str) -> String {
    format!("{of_dialogue}-{}", &hex(&digest(original))[..MARK_LETTERS[1]])
}

/// One text as it was found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The line on which it begins, counted from 1.
    pub line: usize,
    /// Its name as it stands there.
    pub name: String,
    /// The language that the file names for it.
    pub language: Option<String>,
    /// The translation; `None` where it holds something else than words.
    pub text: Option<String>,
    /// Its mark; `None` where there is none any more.
    pub mark: Option<String>,
    /// Who translated it, if the file says so.
    pub translator: Option<String>,
}

impl Found {
    /// Which text it is, if it is one of a dialogue.
    pub fn key(&self) -> Option<TextKey> {
        TextKey::from_name(&self.name)
    }
}

/// Why a whole file is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}: {what:?}")]
pub struct FileFault {
    /// The line, counted from 1.
    pub line: usize,
    /// The character in the line, counted from 1; 0 where the whole line is meant.
    pub column: usize,
    /// Why.
    pub what: FileFaultKind,
}

/// Why a whole file is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFaultKind {
    /// Its bytes are not UTF-8.
    NotUtf8,
    /// There is nothing in it.
    Empty,
    /// Its end is missing.
    CutOff,
    /// The line is not written as such a file is.
    NotUnderstood,
    /// The first row does not name the columns `id` and `translation`.
    NoColumns,
    /// It belongs to another dialogue.
    OtherDialogue,
    /// It holds more than [`MOST_TEXTS`].
    TooMany,
    /// The dialogue is not held in this language.
    NoSuchLanguage(String),
}

/// The texts of a file, whichever of the two kinds it is.
///
/// # Errors
/// Where and why it cannot be taken at all.
pub fn read(bytes: &[u8]) -> Result<Vec<Found>, FileFault> {
    let text = csv::decode(bytes).map_err(|error| FileFault { line: error.line, column: 0, what: FileFaultKind::NotUtf8 })?;
    if text.trim().is_empty() {
        return Err(FileFault { line: 1, column: 0, what: FileFaultKind::Empty });
    }
    let found = if is_fluent(text) { fluent::read(text)? } else { table::read(text)? };
    match found.get(MOST_TEXTS) {
        Some(beyond) => Err(FileFault { line: beyond.line, column: 0, what: FileFaultKind::TooMany }),
        None => Ok(found),
    }
}

/// Whether the first line that says something is a comment or a message of Fluent. No table begins like that.
fn is_fluent(text: &str) -> bool {
    let first = text.lines().map(str::trim_end).find(|line| !line.is_empty()).unwrap_or_default();
    let name = first.split(['=', ' ']).next().unwrap_or_default();
    first.starts_with('#') || (first.contains('=') && TextKey::from_name(name).is_some())
}
