//! One row of a CSV file: its fields as bytes, text or numbers, and errors that name the line and the column.

use super::error::{InputError, InputErrorKind};

/// Where a field lies in the block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub(super) start: u32,
    pub(super) end: u32,
    /// The field held doubled quotes: its text lies in `scratch`.
    pub(super) unescaped: bool,
}

/// One row of the file.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    pub(super) buffer: &'a [u8],
    pub(super) scratch: &'a [u8],
    pub(super) fields: &'a [Field],
    pub(super) columns: &'a [String],
    pub(super) file: &'a str,
    /// The line on which it begins.
    pub(crate) line: u64,
}

impl<'a> Row<'a> {
    pub(crate) fn len(&self) -> usize {
        self.fields.len()
    }

    /// The bytes of a field; nothing beyond the last one.
    #[inline]
    pub(crate) fn bytes(&self, column: usize) -> &'a [u8] {
        match self.fields.get(column) {
            Some(field) if field.unescaped => &self.scratch[field.start as usize..field.end as usize],
            Some(field) => &self.buffer[field.start as usize..field.end as usize],
            None => &[],
        }
    }

    /// The text of a field.
    pub(crate) fn text(&self, column: usize) -> Result<&'a str, InputError> {
        std::str::from_utf8(self.bytes(column)).map_err(|_| self.error(column, InputErrorKind::NotUtf8))
    }

    /// An error about one field of this row.
    pub(crate) fn error(&self, column: usize, kind: InputErrorKind) -> InputError {
        let name = self.columns.get(column).map_or_else(|| (column + 1).to_string(), Clone::clone);
        InputError { file: self.file.to_owned(), line: Some(self.line), column: Some(name.into()), kind: Box::new(kind) }
    }

    /// A whole number of a field.
    pub(crate) fn integer<N: std::str::FromStr>(&self, column: usize) -> Result<N, InputError> {
        let text = self.text(column)?;
        text.parse().map_err(|_| self.error(column, InputErrorKind::NotANumber(super::error::shown(text, 40))))
    }
}
