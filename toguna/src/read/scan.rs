//! What is wrong in a CSV file must be told with its line and column, and no file may take more memory than one row: so files are
//! scanned here, block by block, and whatever other readers silently put right is refused.
//!
//! Fields end at commas, rows at line breaks (`\n` or `\r\n`); a field that holds either is quoted, with each quote inside it doubled
//! (RFC 4180). Every block is checked once for zero bytes and for UTF-8. Blank lines and a byte order mark are passed over.

use std::io::{self, Read};

use super::error::{InputError, InputErrorKind, reason};
use super::plain::is_plain_text;
use super::row::Field;
pub(crate) use super::row::Row;

/// A field is at most this long.
pub(crate) const FIELD_LIMIT_BYTES: usize = 1 << 20;
/// A row is at most this long: more than 100,000 short fields, or a few texts at their limit.
pub(crate) const ROW_LIMIT_BYTES: usize = 8 << 20;
/// A row has at most this many fields.
pub(crate) const COLUMN_LIMIT: usize = 100_000;
const BLOCK_BYTES: usize = 256 << 10;

/// A CSV file, read row by row.
pub(crate) struct Scanner<R> {
    source: R,
    file: String,
    delimiter: u8,
    buffer: Vec<u8>,
    /// Where the next row begins in `buffer`.
    cursor: usize,
    /// Where what was read ends in `buffer`.
    filled: usize,
    /// Everything before it is free of zero bytes and is UTF-8.
    checked: usize,
    ended: bool,
    /// Line on which the next row begins.
    line: u64,
    columns: Vec<String>,
    /// Whether the last field of a row may hold commas and quotes without being quoted.
    open_end: bool,
    opened: u64,
    fields: Vec<Field>,
    scratch: Vec<u8>,
}

/// How far the next row was understood.
enum Parsed {
    Row { end: usize, lines: u64 },
    Unfinished,
    End,
}

/// An error at a place of the buffer.
struct Fault {
    at: usize,
    kind: InputErrorKind,
}

impl<R: Read> Scanner<R> {
    pub(crate) fn new(file: &str, source: R) -> Self {
        Self {
            source,
            file: file.to_owned(),
            delimiter: b',',
            buffer: vec![0; BLOCK_BYTES],
            cursor: 0,
            filled: 0,
            checked: 0,
            ended: false,
            line: 1,
            columns: Vec::new(),
            open_end: false,
            opened: 0,
            fields: Vec::new(),
            scratch: Vec::new(),
        }
    }

    pub(crate) fn file(&self) -> &str {
        &self.file
    }

    /// An error about the file as a whole.
    pub(crate) fn error(&self, kind: InputErrorKind) -> InputError {
        InputError::of_file(&self.file, kind)
    }

    /// What is read from.
    pub(crate) fn into_source(self) -> R {
        self.source
    }

    /// The names in the header.
    pub(crate) fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Names the columns of a file without a header.
    pub(crate) fn set_columns(&mut self, columns: &[&str]) {
        self.columns = columns.iter().map(|&name| name.to_owned()).collect();
    }

    /// From now on the last field of a row may hold commas and quotes without being quoted.
    pub(crate) fn set_open_end(&mut self) {
        self.open_end = true;
    }

    /// How many rows made use of [`set_open_end`](Self::set_open_end).
    pub(crate) fn opened(&self) -> u64 {
        self.opened
    }

    /// Takes semicolons for commas where the first line has semicolons and no comma: spreadsheets of many languages write such files.
    pub(crate) fn guess_delimiter(&mut self) -> Result<(), InputError> {
        self.fill()?;
        let rest = &self.buffer[self.cursor..self.filled];
        let first = &rest[..memchr::memchr(b'\n', rest).unwrap_or(rest.len())];
        if !first.contains(&b',') && first.contains(&b';') {
            self.delimiter = b';';
        }
        Ok(())
    }

    /// Reads the first row as the names of the columns. Names lose the blanks around them; two of the same name are an error.
    pub(crate) fn read_header(&mut self) -> Result<(), InputError> {
        let Some(row) = self.next_row()? else {
            return Err(self.error(InputErrorKind::Empty));
        };
        let names = (0..row.len()).map(|i| row.text(i).map(|name| name.trim().to_owned())).collect::<Result<Vec<_>, _>>()?;
        let line = row.line;
        let mut sorted: Vec<&String> = names.iter().collect();
        sorted.sort_unstable();
        if let Some(twice) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
            let kind = InputErrorKind::DuplicateColumn(super::error::shown(twice[0], 40));
            return Err(InputError { line: Some(line), ..self.error(kind) });
        }
        self.columns = names;
        Ok(())
    }

    /// Where a column is, if it is there.
    pub(crate) fn find(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| name.eq_ignore_ascii_case(column))
    }

    /// Where a column is.
    pub(crate) fn need(&self, column: &'static str) -> Result<usize, InputError> {
        self.find(column).ok_or_else(|| {
            let mut found = self.columns.iter().take(12).map(|name| super::error::shown(name, 40)).collect::<Vec<_>>().join(", ");
            if self.columns.len() > 12 {
                found.push_str(", …");
            }
            InputError { line: Some(1), ..self.error(InputErrorKind::MissingColumn { column, found }) }
        })
    }

    /// The lines that are in memory as a whole, for a reader that knows a faster way through plain rows.
    /// It says with [`advance`](Self::advance) how many it took; the first that it does not know how to take is for
    /// [`next_row`](Self::next_row).
    pub(crate) fn whole_lines(&self) -> &[u8] {
        let rest = &self.buffer[self.cursor..self.filled];
        &rest[..memchr::memrchr(b'\n', rest).map_or(0, |last| last + 1)]
    }

    /// The line on which the next row begins.
    pub(crate) fn line(&self) -> u64 {
        self.line
    }

    /// Passes over whole lines that were taken.
    pub(crate) fn advance(&mut self, bytes: usize, lines: u64) {
        self.cursor += bytes;
        self.line += lines;
    }

    /// The next row, with as many fields as there are columns; `None` at the end of the file.
    pub(crate) fn next_row(&mut self) -> Result<Option<Row<'_>>, InputError> {
        let line = loop {
            let (end, lines) = match self.parse() {
                Ok(Parsed::Row { end, lines }) => (end, lines),
                Ok(Parsed::Unfinished) => {
                    self.fill()?;
                    continue;
                }
                Ok(Parsed::End) => return Ok(None),
                Err(fault) => return Err(self.fault(&fault)),
            };
            let blank = self.fields.len() == 1 && self.fields[0].start == self.fields[0].end;
            let line = self.line;
            self.line += lines;
            self.cursor = end;
            if blank && self.columns.len() != 1 {
                continue;
            }
            if !self.columns.is_empty() && self.fields.len() != self.columns.len() {
                let kind = InputErrorKind::WrongFieldCount { expected: self.columns.len(), found: self.fields.len() };
                return Err(InputError { line: Some(line), ..self.error(kind) });
            }
            break line;
        };
        let Self { buffer, scratch, fields, columns, file, .. } = self;
        Ok(Some(Row { buffer, scratch, fields, columns, file, line }))
    }

    fn fault(&self, fault: &Fault) -> InputError {
        let line = self.line + memchr::memchr_iter(b'\n', &self.buffer[self.cursor..fault.at]).count() as u64;
        let place = self.fields.len();
        let column = self.columns.get(place).map_or_else(|| (place + 1).to_string(), Clone::clone);
        let column = if matches!(fault.kind, InputErrorKind::Nul | InputErrorKind::NotUtf8) { None } else { Some(column.into()) };
        InputError { file: self.file.clone(), line: Some(line), column, kind: Box::new(fault.kind.clone()) }
    }

    /// Finds the fields of the row at the cursor.
    fn parse(&mut self) -> Result<Parsed, Fault> {
        self.fields.clear();
        self.scratch.clear();
        if self.cursor == self.filled {
            return Ok(if self.ended { Parsed::End } else { Parsed::Unfinished });
        }
        let (mut at, mut lines) = (self.cursor, 1);
        loop {
            if self.fields.len() >= COLUMN_LIMIT {
                return Err(Fault { at, kind: InputErrorKind::TooManyColumns { limit: COLUMN_LIMIT } });
            }
            let open = self.open_end && self.fields.len() + 1 == self.columns.len();
            let quoted = self.buffer[..self.filled].get(at) == Some(&b'"');
            let stop = if quoted { self.quoted(at, open)? } else { self.unquoted(at, open)? };
            let Some((field, stop, breaks)) = stop else {
                return Ok(Parsed::Unfinished);
            };
            self.fields.push(field);
            lines += breaks;
            match self.buffer[..self.filled].get(stop) {
                None => return Ok(Parsed::Row { end: stop, lines: lines - 1 }),
                Some(b'\n') => return Ok(Parsed::Row { end: stop + 1, lines }),
                Some(_) => at = stop + 1,
            }
        }
    }

    /// A field without quotes: itself and where it stops; `None` when more must be read first.
    fn unquoted(&mut self, at: usize, open: bool) -> Result<Option<(Field, usize, u64)>, Fault> {
        let rest = &self.buffer[at..self.filled];
        let found = if open { memchr::memchr(b'\n', rest) } else { memchr::memchr3(self.delimiter, b'\n', b'"', rest) };
        if found.unwrap_or(rest.len()) > FIELD_LIMIT_BYTES {
            return Err(Fault { at, kind: InputErrorKind::FieldTooLong { limit_bytes: FIELD_LIMIT_BYTES } });
        }
        let length = match found {
            Some(length) => length,
            None if self.ended => rest.len(),
            None => return Ok(None),
        };
        if rest.get(length) == Some(&b'"') {
            return Err(Fault { at: at + length, kind: InputErrorKind::StrayQuote });
        }
        let at_line_end = rest.get(length) != Some(&self.delimiter);
        let text = if at_line_end { rest[..length].strip_suffix(b"\r").unwrap_or(&rest[..length]) } else { &rest[..length] };
        if open && memchr::memchr2(self.delimiter, b'"', text).is_some() {
            self.opened += 1;
        }
        Ok(Some((Field { start: at as u32, end: (at + text.len()) as u32, unescaped: false }, at + length, 0)))
    }

    /// A field in quotes: itself, where it stops, and the line breaks inside it; `None` when more must be read first.
    fn quoted(&mut self, at: usize, open: bool) -> Result<Option<(Field, usize, u64)>, Fault> {
        let data = &self.buffer[..self.filled];
        let (from, mut until, mut doubled) = (at + 1, at + 1, false);
        let close = loop {
            let found = memchr::memchr(b'"', &data[until..]).map(|length| until + length);
            if found.unwrap_or(data.len()) - from > FIELD_LIMIT_BYTES {
                return Err(Fault { at, kind: InputErrorKind::FieldTooLong { limit_bytes: FIELD_LIMIT_BYTES } });
            }
            match found {
                None if self.ended => return Err(Fault { at, kind: InputErrorKind::UnterminatedQuote }),
                None => return Ok(None),
                Some(quote) if data.get(quote + 1) == Some(&b'"') => (until, doubled) = (quote + 2, true),
                Some(quote) if quote + 2 >= data.len() && !self.ended => return Ok(None),
                Some(quote) => break quote,
            }
        };
        let breaks = memchr::memchr_iter(b'\n', &data[from..close]).count() as u64;
        let stop = match (data.get(close + 1), data.get(close + 2)) {
            (Some(b'\r'), Some(b'\n') | None) => close + 2,
            (Some(b'\n') | None, _) => close + 1,
            (Some(&byte), _) if byte == self.delimiter && !open => close + 1,
            _ if open && breaks == 0 => return self.unquoted(at, true),
            _ => return Err(Fault { at: close, kind: InputErrorKind::StrayQuote }),
        };
        if !doubled {
            return Ok(Some((Field { start: from as u32, end: close as u32, unescaped: false }, stop, breaks)));
        }
        let start = self.scratch.len() as u32;
        let mut rest = &data[from..close];
        while let Some(quote) = memchr::memchr(b'"', rest) {
            self.scratch.extend_from_slice(&rest[..=quote]);
            rest = &rest[quote + 2..];
        }
        self.scratch.extend_from_slice(rest);
        Ok(Some((Field { start, end: self.scratch.len() as u32, unescaped: true }, stop, breaks)))
    }

    /// Reads on until the buffer is full or the file ends, keeping the row that is not finished.
    fn fill(&mut self) -> Result<(), InputError> {
        let first = self.filled == 0 && self.line == 1;
        self.buffer.copy_within(self.cursor..self.filled, 0);
        self.filled -= self.cursor;
        self.checked -= self.cursor;
        self.cursor = 0;
        if self.filled == self.buffer.len() {
            if self.buffer.len() >= ROW_LIMIT_BYTES {
                let kind = InputErrorKind::RowTooLong { limit_bytes: ROW_LIMIT_BYTES };
                return Err(InputError { line: Some(self.line), ..self.error(kind) });
            }
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        while self.filled < self.buffer.len() && !self.ended {
            match self.source.read(&mut self.buffer[self.filled..]) {
                Ok(0) => self.ended = true,
                Ok(bytes) => self.filled += bytes,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(self.error(reason(error))),
            }
        }
        if first && self.buffer[..self.filled].starts_with(b"\xef\xbb\xbf") {
            self.cursor = 3;
        }
        self.check()
    }

    fn check(&mut self) -> Result<(), InputError> {
        let new = &self.buffer[self.checked..self.filled];
        self.fields.clear();
        if is_plain_text(new) {
            self.checked = self.filled;
            return Ok(());
        }
        // Half the bytes of UTF-16 are zero, but the mark that it begins with says first what it is.
        if let Some(zero) = memchr::memchr(0, new).filter(|&zero| std::str::from_utf8(&new[..zero]).is_ok()) {
            return Err(self.fault(&Fault { at: self.checked + zero, kind: InputErrorKind::Nul }));
        }
        match std::str::from_utf8(new) {
            Ok(_) => self.checked = self.filled,
            // A letter may go on in the next block.
            Err(error) if error.error_len().is_none() && !self.ended => self.checked += error.valid_up_to(),
            Err(error) => {
                let at = self.checked + error.valid_up_to();
                return Err(self.fault(&Fault { at, kind: InputErrorKind::NotUtf8 }));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "scan_tests.rs"]
mod tests;
