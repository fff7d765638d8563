//! Notes of the readers: what was decided or left out, in messages that every language has.

use std::io::Read;

use super::error::shown;
use super::scan::Scanner;
use toguna_commonground::conversation::{Note, NoteArgument};

pub(crate) fn plain(key: &'static str) -> Note {
    Note { key, arguments: Vec::new() }
}

pub(crate) fn count(key: &'static str, count: u64) -> Note {
    Note { key, arguments: vec![("count", NoteArgument::Count(count))] }
}

pub(crate) fn text(key: &'static str, name: &'static str, text: String) -> Note {
    Note { key, arguments: vec![(name, NoteArgument::Text(text))] }
}

/// A note that names the columns of a file that were passed over, if there are any.
pub(crate) fn unknown_columns<R: Read>(scanner: &Scanner<R>, known: &[&str]) -> Option<Note> {
    let unknown = scanner.columns().iter().filter(|name| !known.iter().any(|known| name.eq_ignore_ascii_case(known)));
    let names: Vec<String> = unknown.take(8).map(|name| shown(name, 40)).collect();
    let arguments = vec![("file", NoteArgument::Text(scanner.file().to_owned())), ("columns", NoteArgument::Text(names.join(", ")))];
    (!names.is_empty()).then_some(Note { key: "notes-read-unknown-columns", arguments })
}
