//! `comments.csv`: one row for each statement, with its wording, its moderation, and how many agreed when the file was written.

use std::io::Read;

use super::error::{InputError, InputErrorKind, shown};
use super::names::Names;
use super::notes;
use super::scan::{Row, Scanner};
use toguna_commonground::conversation::{Note, Statement};

/// All wordings together are at most this long.
const TEXT_LIMIT_BYTES: usize = 256 << 20;
const KNOWN: [&str; 14] = [
    "timestamp",
    "datetime",
    "comment-id",
    "author-id",
    "agrees",
    "disagrees",
    "passes",
    "moderated",
    "is-meta",
    "is-seed",
    "group-informed-consensus",
    "importance",
    "comment-body",
    "xid",
];

/// A statement as the file lists it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Comment {
    pub(crate) statement: Statement,
    /// Votes for and against, superseded ones included.
    pub(crate) stated: Option<(u64, u64)>,
    pub(crate) told: Told,
}

/// What else the file tells of a statement, for those who make a dialogue of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// When it was said, in the unit of the file.
    pub(crate) time: Option<i64>,
    /// The participant who said it.
    pub(crate) author: Option<String>,
    /// Whether somebody has looked at it: moderation 1 or −1.
    pub(crate) reviewed: bool,
}

/// Reads all rows after the header, in the order of the file.
pub(crate) fn read<R: Read>(scanner: &mut Scanner<R>, notes: &mut Vec<Note>) -> Result<Vec<Comment>, InputError> {
    let id = scanner.need("comment-id")?;
    let find = |column: &str| scanner.find(column);
    let (agrees, disagrees, moderated) = (find("agrees"), find("disagrees"), find("moderated"));
    let time = find("timestamp");
    let (author, meta, seed, body) = (find("author-id"), find("is-meta"), find("is-seed"), find("comment-body"));
    notes.extend(notes::unknown_columns(scanner, &KNOWN));
    if moderated.is_none() {
        notes.push(notes::plain("notes-read-no-moderation"));
    }
    if body.is_some_and(|body| body + 1 == scanner.columns().len()) {
        // Exports of a server in 2024 leave the wording without quotes.
        scanner.set_open_end();
    }
    let (mut comments, mut names, mut text_bytes, mut odd_authors) = (Vec::new(), Names::default(), 0, 0);
    while let Some(row) = scanner.next_row()? {
        let name = row.text(id)?;
        let known = names.len();
        names.place_of(name).map_err(|kind| row.error(id, kind))?;
        if names.len() == known {
            return Err(row.error(id, InputErrorKind::DuplicateStatement(shown(name, 40))));
        }
        // Authors are numbered from 0: a negative one is the moderation of a file whose columns are mixed up.
        odd_authors += u64::from(author.is_some_and(|author| row.bytes(author).starts_with(b"-")));
        let text = body.map(|body| row.text(body)).transpose()?.unwrap_or_default();
        text_bytes += text.len();
        if text_bytes > TEXT_LIMIT_BYTES {
            return Err(row.error(body.unwrap_or(id), InputErrorKind::FieldTooLong { limit_bytes: TEXT_LIMIT_BYTES }));
        }
        let stated = match (agrees, disagrees) {
            (Some(agrees), Some(disagrees)) => Some((row.integer(agrees)?, row.integer(disagrees)?)),
            _ => None,
        };
        let meta = meta.map_or(Ok(false), |column| flag(&row, column))?;
        let rejected = moderated.map_or(Ok(false), |column| rejected(&row, column))?;
        let statement = Statement {
            id: name.to_owned(),
            text: (!text.trim().is_empty()).then(|| text.to_owned()),
            language: None,
            moderated: rejected || meta,
            meta,
            seed: seed.map_or(Ok(false), |column| flag(&row, column))?,
            ..Statement::default()
        };
        let told = Told {
            // Whatever is no number tells no time.
            time: time.and_then(|column| row.text(column).ok()?.parse().ok()),
            author: author.map(|column| row.text(column)).transpose()?.filter(|author| is_a_name(author)).map(str::to_owned),
            reviewed: moderated.is_some_and(|column| matches!(row.bytes(column), b"1" | b"-1")),
        };
        comments.push(Comment { statement, stated, told });
    }
    if odd_authors > 0 {
        notes.push(notes::count("notes-read-odd-authors", odd_authors));
    }
    if scanner.opened() > 0 {
        notes.push(notes::count("notes-read-unquoted", scanner.opened()));
    }
    Ok(comments)
}

/// Authors are numbered from 0, or have names.
fn is_a_name(author: &str) -> bool {
    !author.is_empty() && !author.starts_with('-')
}

fn rejected(row: &Row<'_>, column: usize) -> Result<bool, InputError> {
    match row.text(column)? {
        "-1" => Ok(true),
        "0" | "1" | "" => Ok(false),
        other => Err(row.error(column, InputErrorKind::NotAModeration(shown(other, 40)))),
    }
}

fn flag(row: &Row<'_>, column: usize) -> Result<bool, InputError> {
    let text = row.text(column)?;
    match text.to_ascii_lowercase().as_str() {
        "true" | "t" | "1" => Ok(true),
        "false" | "f" | "0" | "" => Ok(false),
        _ => Err(row.error(column, InputErrorKind::NotAFlag(shown(text, 40)))),
    }
}
