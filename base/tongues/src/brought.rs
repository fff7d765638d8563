//! Those who speak a language should be able to give it to the pages without building the program anew: a further language is one folder.
//!
//! A folder of languages holds a folder for each, named by its tag: `bm/*.ftl`. What the language is called, how it is written and whose
//! numbers it borrows comes from the table of [tongues](crate::tongues()), or, where that does not know it, from one row of the same form
//! in `language.tsv` beside the messages. A message that is missing is said as the parent says it. A folder of a language that is built
//! in, such as `fr`, changes words of it: a place may have its own word for things.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::language::{Language, Row};
use crate::tongue::{self, Tongue, normal_tag};

/// The largest file of messages, in bytes; the longest that is built in has a sixth of it.
pub const MOST_BYTES: u64 = 256 * 1024;
/// Files of one language at most.
const MOST_FILES: usize = 64;
/// The file that says what a language is that the table does not know.
const ROW_FILE: &str = "language.tsv";

/// A language in a folder, or other words for one that is built in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// Its tag.
    pub tag: String,
    /// What those who speak it call it.
    pub own_name: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// The built-in language whose numbers, dates and plural rules it has.
    pub parent: Language,
    /// Name and text of each file of messages (Fluent), in the order of their names.
    pub sources: Vec<(String, String)>,
}

/// Why a folder of languages cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderError {
    /// The folder or file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub fault: FolderFault,
}

/// What is wrong with a folder of languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FolderFault {
    /// It cannot be read, or is no text; with what the system says.
    Unreadable(String),
    /// The name of a folder is no tag of a language as it is written: `bm`, `ffm-Adlm`.
    NoTag,
    /// The table does not know the language, and nothing beside its messages says what it is, or says it wrongly.
    Unknown,
    /// A file is too large, or too many are there.
    TooMuch,
    /// There is no language in it.
    Nothing,
}

impl FolderFault {
    fn at(self, path: &Path) -> FolderError {
        FolderError { path: path.to_owned(), fault: self }
    }
}

struct Spoken {
    further: Vec<Row>,
    /// Tag and messages of each folder.
    sources: Vec<(String, Vec<(String, String)>)>,
}

/// What was brought along to this program. It is said once, before anything else is asked of languages, and never changes: languages are
/// as lasting as those that are built in.
static SPOKEN: OnceLock<Spoken> = OnceLock::new();

/// The languages of a folder, in the order of their tags. `folder` may also be that of a single language.
///
/// # Errors
/// What cannot be used, and where it is.
pub fn read(folder: &Path) -> Result<Vec<Brought>, FolderError> {
    let (folders, files) = within(folder)?;
    if files.iter().any(|file| is_messages(file)) {
        return Ok(vec![one(folder, &files)?]);
    }
    let brought: Vec<Brought> = folders.iter().map(|folder| one(folder, &within(folder)?.1)).collect::<Result<_, _>>()?;
    if brought.is_empty() {
        return Err(FolderFault::Nothing.at(folder));
    }
    if brought.iter().filter(|one| Language::built_in(&one.tag).is_none()).count() + Language::ALL.len() > Language::MOST {
        return Err(FolderFault::TooMuch.at(folder));
    }
    Ok(brought)
}

/// Lets the pages of this program speak these languages too. Only the first call counts; `false` if there was one before.
pub fn speak(brought: Vec<Brought>) -> bool {
    let leaked = |text: &str| -> &'static str { Box::leak(text.to_owned().into_boxed_str()) };
    let further = brought.iter().filter(|one| Language::built_in(&one.tag).is_none()).map(|one| Row {
        tag: leaked(&one.tag),
        own_name: leaked(&one.own_name),
        direction: one.direction,
        formats: one.parent.tag(),
        ..one.parent.row().clone()
    });
    let further: Vec<Row> = further.take(Language::MOST - Language::ALL.len()).collect();
    SPOKEN.set(Spoken { further, sources: brought.into_iter().map(|one| (one.tag, one.sources)).collect() }).is_ok()
}

/// The rows of the languages that were brought along and are not built in.
pub(crate) fn further() -> &'static [Row] {
    SPOKEN.get().map_or(&[], |spoken| &spoken.further)
}

/// The messages that were brought along for a language.
pub(crate) fn sources(tag: &str) -> impl Iterator<Item = &'static str> {
    let all = SPOKEN.get().into_iter().flat_map(|spoken| &spoken.sources);
    all.filter(move |(of, _)| of == tag).flat_map(|(_, sources)| sources).map(|(_, text)| text.as_str())
}

fn one(folder: &Path, files: &[PathBuf]) -> Result<Brought, FolderError> {
    let tag = folder.file_name().and_then(|name| name.to_str()).filter(|name| normal_tag(name).as_deref() == Some(name));
    let tag = tag.ok_or_else(|| FolderFault::NoTag.at(folder))?.to_owned();
    let row = folder.join(ROW_FILE);
    let (own_name, direction, parent) = if files.contains(&row) {
        let text = text(&row)?;
        let described = tongue::first_row(&text).filter(|described| described.tag == tag && !described.own_name.is_empty());
        let parent = described.and_then(|described| Language::built_in(described.parent));
        let (described, parent) = described.zip(parent).ok_or(FolderFault::Unknown.at(&row))?;
        (described.own_name.to_owned(), described.direction(), parent)
    } else {
        let known: &Tongue<'_> = tongue::tongue(&tag).ok_or_else(|| FolderFault::Unknown.at(folder))?;
        let parent = Language::built_in(known.parent).ok_or_else(|| FolderFault::Unknown.at(folder))?;
        (known.own_name.to_owned(), known.direction(), parent)
    };
    let messages: Vec<&PathBuf> = files.iter().filter(|file| is_messages(file)).collect();
    if messages.is_empty() {
        return Err(FolderFault::Nothing.at(folder));
    }
    if messages.len() > MOST_FILES {
        return Err(FolderFault::TooMuch.at(folder));
    }
    let named = |file: &PathBuf| Ok((file.file_name().unwrap_or_default().to_string_lossy().into_owned(), text(file)?));
    let sources = messages.into_iter().map(named).collect::<Result<_, _>>()?;
    Ok(Brought { tag, own_name, direction, parent, sources })
}

/// The folders and files in a folder, in the order of their names; hidden ones are passed over.
fn within(folder: &Path) -> Result<(Vec<PathBuf>, Vec<PathBuf>), FolderError> {
    let failed = |error: std::io::Error| FolderFault::Unreadable(error.to_string()).at(folder);
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        if !entry.file_name().as_encoded_bytes().starts_with(b".") {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths.into_iter().partition(|path| path.is_dir()))
}

fn is_messages(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "ftl")
}

fn text(file: &Path) -> Result<String, FolderError> {
    let failed = |error: std::io::Error| FolderFault::Unreadable(error.to_string()).at(file);
    if fs::metadata(file).map_err(failed)?.len() > MOST_BYTES {
        return Err(FolderFault::TooMuch.at(file));
    }
    // An editor may have put a mark at the beginning that says how the file is encoded.
    fs::read_to_string(file).map_err(failed).map(|text| text.trim_start_matches('\u{feff}').to_owned())
}
