//! Tables that go out are opened in a spreadsheet, where a cell that begins with `=` is run as a formula on the desk of whoever opens it;
//! and tables that come in were saved by every spreadsheet there is, in its own manner.
//!
//! Written as RFC 4180 says: commas, CRLF, quotes where they are needed, UTF-8 with the mark in front by which spreadsheets know it. What
//! people said is guarded: where it could be taken for a formula, an apostrophe stands before it, and reading takes that one away again,
//! so that every text comes back as it was.
//!
//! ```
//! use toguna_web::csv::{Writer, rows};
//! let mut table = Writer::new();
//! table.text("statement").text("votes").end();
//! table.text("=cmd|' /C calc'!A0").number(-12).end();
//! let table = table.finish();
//! assert_eq!(table, "\u{feff}statement,votes\r\n'=cmd|' /C calc'!A0,-12\r\n");
//! let read: Vec<_> = rows(&table).map(Result::unwrap).collect();
//! assert_eq!((read[1].line, read[1].cells[0].as_str()), (2, "=cmd|' /C calc'!A0"));
//! ```

use std::borrow::Cow;
use std::fmt::{Display, Write as _};

use thiserror::Error;

/// The mark at the beginning of a file by which spreadsheets know that it is UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Writes a table, cell by cell.
#[derive(Debug, Default)]
pub struct Writer {
    text: String,
    is_within_row: bool,
}

impl Writer {
    /// An empty table: nothing but the mark in front.
    pub fn new() -> Self {
        Self { text: BYTE_ORDER_MARK.to_owned(), is_within_row: false }
    }

    /// A table that goes on where another one was handed out.
    pub fn going_on() -> Self {
        Self::default()
    }

    /// A cell with words, guarded.
    pub fn text(&mut self, cell: &str) -> &mut Self {
        self.next();
        let cell = guarded(cell);
        if cell.contains([',', ';', '\t', '"', '\n', '\r']) {
            self.text.push('"');
            self.text.push_str(&cell.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(&cell);
        }
        self
    }

    /// A cell with a number, which may begin with a minus sign. Nothing that people wrote may go in by here.
    pub fn number(&mut self, cell: impl Display) -> &mut Self {
        self.next();
        // Writing into a string does not fail.
        let _ = write!(self.text, "{cell}");
        self
    }

    /// Ends the row.
    pub fn end(&mut self) -> &mut Self {
        self.text.push_str("\r\n");
        self.is_within_row = false;
        self
    }

    /// What was written since the last time this was asked: for tables that are handed out in pieces.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    /// The table.
    pub fn finish(self) -> String {
        self.text
    }

    fn next(&mut self) {
        if self.is_within_row {
            self.text.push(',');
        }
        self.is_within_row = true;
    }
}

/// Whether spreadsheets may take a text with this beginning for a formula; full-width signs count in some of them.
fn begins_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// The text with an apostrophe before it, if it could be taken for a formula; or if it looks as if it had been guarded already, so that
/// reading it gives the same text again.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if begins_a_formula(text.trim_start_matches('\'')) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text as it was before it was [`guarded`].
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if begins_a_formula(rest.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

/// A file that is no text in UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line {line} has bytes that are not UTF-8")]
pub struct NotUtf8 {
    /// The line of the first byte that cannot be read, counted from 1.
    pub line: usize,
}

/// The text of a file, without the mark in front.
///
/// # Errors
/// The line of the first byte that is not UTF-8: such files come from spreadsheets that save in the manner of Windows.
///
/// ```
/// use toguna_web::csv::{NotUtf8, decode};
/// assert_eq!(decode(b"\xEF\xBB\xBFl\xC3\xA0"), Ok("là"));
/// assert_eq!(decode(b"id\nl\xE0"), Err(NotUtf8 { line: 2 }));
/// ```
pub fn decode(bytes: &[u8]) -> Result<&str, NotUtf8> {
    let text = std::str::from_utf8(bytes);
    let text = text.map_err(|error| NotUtf8 { line: bytes[..error.valid_up_to()].split(|&byte| byte == b'\n').count() })?;
    Ok(text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text))
}

/// One row of a table that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line on which it begins, counted from 1.
    pub line: usize,
    /// Its cells, without their guards.
    pub cells: Vec<String>,
}

impl Row {
    /// A cell; empty where the row is shorter.
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", String::as_str)
    }
}

/// Where a table breaks off, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line {line}, character {column}: {what}")]
pub struct Broken {
    /// The line, counted from 1.
    pub line: usize,
    /// The character in the line, counted from 1.
    pub column: usize,
    /// Why.
    pub what: BrokenKind,
}

/// Why a table cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BrokenKind {
    /// A quotation mark opens a cell and none closes it: the file was cut.
    #[error("the quotation mark is never closed")]
    NeverClosed,
    /// Something stands between the closing quotation mark and the next cell.
    #[error("something stands after the closing quotation mark")]
    AfterQuote,
}

/// The rows of a table, empty ones left out. Commas, semicolons or tabs part the cells: whichever the first row has most of.
pub fn rows(text: &str) -> Rows<'_> {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    Rows { rest: text, line: 1, separator: separator_of(text), is_broken: false }
}

fn separator_of(text: &str) -> char {
    let mut is_quoted = false;
    let mut counts = [0usize; 3];
    for letter in text.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            '\n' | '\r' if !is_quoted => break,
            ',' if !is_quoted => counts[0] += 1,
            ';' if !is_quoted => counts[1] += 1,
            '\t' if !is_quoted => counts[2] += 1,
            _ => {}
        }
    }
    let most = counts.iter().max().copied().unwrap_or(0);
    if counts[0] == most {
        ','
    } else if counts[1] == most {
        ';'
    } else {
        '\t'
    }
}

/// Reads a table row by row; ends after the first [`Broken`].
#[derive(Debug, Clone)]
pub struct Rows<'a> {
    rest: &'a str,
    line: usize,
    separator: char,
    is_broken: bool,
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, Broken>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.is_broken && !self.rest.is_empty() {
            match self.row() {
                Ok(row) if row.cells.iter().all(|cell| cell.trim().is_empty()) => {}
                Ok(row) => return Some(Ok(row)),
                Err(broken) => {
                    self.is_broken = true;
                    return Some(Err(broken));
                }
            }
        }
        None
    }
}

impl Rows<'_> {
    fn row(&mut self) -> Result<Row, Broken> {
        let mut row = Row { line: self.line, cells: Vec::new() };
        let mut column = 1;
        loop {
            let (cell, length) = if self.rest.starts_with('"') { self.quoted(column)? } else { self.plain() };
            column += length;
            row.cells.push(unguarded(&cell).to_owned());
            match self.rest.chars().next() {
                Some(letter) if letter == self.separator => {
                    self.rest = &self.rest[letter.len_utf8()..];
                    column += 1;
                }
                Some('\r' | '\n') => {
                    self.rest = self.rest.strip_prefix("\r\n").unwrap_or(&self.rest[1..]);
                    self.line += 1;
                    return Ok(row);
                }
                None => return Ok(row),
                Some(_) => return Err(Broken { line: self.line, column, what: BrokenKind::AfterQuote }),
            }
        }
    }

    fn plain(&mut self) -> (String, usize) {
        let end = self.rest.find([self.separator, '\r', '\n']).unwrap_or(self.rest.len());
        let (cell, rest) = self.rest.split_at(end);
        self.rest = rest;
        (cell.to_owned(), cell.chars().count())
    }

    fn quoted(&mut self, column: usize) -> Result<(String, usize), Broken> {
        let opened = Broken { line: self.line, column, what: BrokenKind::NeverClosed };
        let mut cell = String::new();
        let mut rest = &self.rest[1..];
        let mut length = 2;
        loop {
            let end = rest.find('"').ok_or(opened)?;
            let part = &rest[..end];
            cell.push_str(part);
            self.line += part.matches('\n').count();
            length = part.rfind('\n').map_or(length + part.chars().count(), |last| part[last + 1..].chars().count() + 1);
            rest = &rest[end + 1..];
            let Some(after) = rest.strip_prefix('"') else { break };
            cell.push('"');
            length += 2;
            rest = after;
        }
        self.rest = rest;
        Ok((cell, length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Vec<String>>, Broken> {
        rows(text).map(|row| row.map(|row| row.cells)).collect()
    }

    #[test]
    fn every_text_comes_back_as_it_was() {
        let texts = [
            "la paix",
            "=1+1",
            "+223 66",
            "-5",
            "@SUM(A1)",
            "'=1",
            "''=1",
            "'quoted'",
            "a,b;c\td",
            "\"là\"",
            "two\nlines",
            "two\r\nlines",
            "\tx",
            "",
            "'",
            "＝1",
            "السلام، أولا",
            "ߒߞߏ",
            "a\"b",
        ];
        let mut table = Writer::new();
        for text in texts {
            table.text(text);
        }
        table.end().number(-3).text("x").end();
        let table = table.finish();
        let read = read(&table).unwrap();
        assert_eq!(read[0], texts);
        assert_eq!(read[1], ["-3", "x"]);
        for cell in table.trim_start_matches(BYTE_ORDER_MARK).lines().next().unwrap().split(',') {
            assert!(!cell.starts_with(['=', '+', '@']), "{cell} would be run");
        }
    }

    #[test]
    fn the_tables_of_every_spreadsheet_are_read() {
        for text in ["a,b\r\n1,\"x,y\"\r\n", "a;b\n1;x,y", "a\tb\r1\tx,y\r", "\u{feff}a;b\r\n\r\n;\r\n\"1\";\"x,y\""] {
            assert_eq!(read(text).unwrap(), [["a", "b"], ["1", "x,y"]], "{text:?}");
        }
        assert_eq!(read("").unwrap(), Vec::<Vec<String>>::new());
    }

    #[test]
    fn a_row_knows_its_line_and_a_break_its_place() {
        let lines: Vec<usize> = rows("a,b\n\"one\ntwo\",x\n\nc,d").map(|row| row.unwrap().line).collect();
        assert_eq!(lines, [1, 2, 5]);
        assert_eq!(read("a,b\nc,\"cut of"), Err(Broken { line: 2, column: 3, what: BrokenKind::NeverClosed }));
        assert_eq!(read("a,b\n\"c\"d,e"), Err(Broken { line: 2, column: 4, what: BrokenKind::AfterQuote }));
        assert_eq!(rows("a\n\"b").count(), 2, "nothing is read beyond a break");
    }

    #[test]
    fn bytes_of_another_encoding_are_found_by_their_line() {
        assert_eq!(decode("id\nlà\n".as_bytes()), Ok("id\nlà\n"));
        assert_eq!(decode(b"id\r\nbon\r\nl\xE0\r\n"), Err(NotUtf8 { line: 3 }));
        assert_eq!(decode(b"\xFF\xFEi\0d\0"), Err(NotUtf8 { line: 1 }));
    }
}
