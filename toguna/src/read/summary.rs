//! `summary.csv`: keys and values without a header, of which the topic, the description and whether the dialogue is simulated are of use.

use std::io::Read;

use super::error::{InputError, InputErrorKind};
use super::notes;
use super::scan::Scanner;
use toguna_commonground::conversation::Note;

/// What the dialogue is about.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Summary {
    pub(crate) topic: Option<String>,
    pub(crate) description: Option<String>,
    /// `simulated,true`: nobody said any of this. Written by `toguna simulate`.
    pub(crate) simulated: bool,
    /// `vote-sign,polis`: whoever wrote the files says that +1 agrees. Written by `toguna export`, since people may well disagree with
    /// most of what is said.
    pub(crate) plus_agrees: bool,
}

/// Reads the topic and the description. No vote depends on this file: where a row of it cannot be understood, the rest is left out with a
/// note that says from which line on.
pub(crate) fn read<R: Read>(scanner: &mut Scanner<R>, notes: &mut Vec<Note>) -> Result<Summary, InputError> {
    let mut summary = Summary::default();
    scanner.set_open_end();
    loop {
        match scanner.next_row() {
            Ok(None) => return Ok(summary),
            Ok(Some(row)) => {
                let value = row.text(1)?.trim();
                let value = (!value.is_empty()).then(|| value.to_owned());
                match row.bytes(0) {
                    b"simulated" => summary.simulated = value.as_deref() == Some("true"),
                    b"vote-sign" => summary.plus_agrees = value.as_deref() == Some("polis"),
                    b"topic" => summary.topic = value,
                    b"conversation-description" => summary.description = value,
                    _ => {}
                }
            }
            Err(error) if is_layout(&error.kind) => {
                let line = error.line.unwrap_or(1).to_string();
                notes.push(notes::text("notes-read-summary-cut", "line", line));
                return Ok(summary);
            }
            Err(error) => return Err(error),
        }
    }
}

fn is_layout(kind: &InputErrorKind) -> bool {
    matches!(kind, InputErrorKind::WrongFieldCount { .. } | InputErrorKind::StrayQuote | InputErrorKind::UnterminatedQuote)
}
