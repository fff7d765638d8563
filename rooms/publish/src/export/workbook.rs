//! A workbook (Office Open XML, ISO/IEC 29500) of plain cells, written row by row, so that millions of votes need no memory. Texts are
//! written as texts (`inlineStr`), which no spreadsheet runs.

use std::fmt::Write as _;
use std::io::{self, Seek, Write};

use super::parcel::{Parcel, Zipped};
use super::tables::{Cell, Tables};

/// Rows of one sheet, by the format's own rule.
const ROWS_LIMIT: u32 = 1_048_576;
/// Characters of one cell, by the format's own rule.
const TEXT_LIMIT: usize = 32_767;
const SHEET_BEGINS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
const SHEET_ENDS: &str = "</sheetData></worksheet>";

/// A workbook that is being written.
pub(super) struct Workbook<W: Write + Seek> {
    parcel: Zipped<W>,
    /// Names of the sheets so far.
    sheets: Vec<String>,
    columns: Vec<String>,
    rows: u32,
    line: String,
}

impl<W: Write + Seek> Workbook<W> {
    pub(super) fn new(parcel: Zipped<W>) -> Self {
        Self { parcel, sheets: Vec::new(), columns: Vec::new(), rows: 0, line: String::new() }
    }

    pub(super) fn finish(mut self) -> io::Result<W> {
        self.end_sheet()?;
        let mut part = |name: &str, text: &str| {
            self.parcel.begin(name)?;
            self.parcel.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")?;
            self.parcel.write_all(text.as_bytes())
        };
        let (mut types, mut sheets, mut relations) = (String::new(), String::new(), String::new());
        for (number, name) in (1..).zip(&self.sheets) {
            // Writing into a string does not fail.
            let _ = write!(
                types,
                "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" \
                 ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
            );
            let _ = write!(sheets, "<sheet name=\"{}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>", escaped(name));
            let _ = write!(
                relations,
                "<Relationship Id=\"rId{number}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" \
                 Target=\"worksheets/sheet{number}.xml\"/>"
            );
        }
        part(
            "[Content_Types].xml",
            &format!(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
                 <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
                 <Override PartName=\"/xl/workbook.xml\" \
                 ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>{types}</Types>"
            ),
        )?;
        part(
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>\
             </Relationships>",
        )?;
        part(
            "xl/workbook.xml",
            &format!(
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
                 xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{sheets}</sheets></workbook>"
            ),
        )?;
        part(
            "xl/_rels/workbook.xml.rels",
            &format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"),
        )?;
        self.parcel.finish()
    }

    fn begin_sheet(&mut self, name: &str) -> io::Result<()> {
        self.end_sheet()?;
        self.sheets.push(name.to_owned());
        self.rows = 0;
        self.parcel.begin(&format!("xl/worksheets/sheet{}.xml", self.sheets.len()))?;
        self.parcel.write_all(SHEET_BEGINS.as_bytes())
    }

    fn end_sheet(&mut self) -> io::Result<()> {
        if self.sheets.is_empty() { Ok(()) } else { self.parcel.write_all(SHEET_ENDS.as_bytes()) }
    }

    fn put(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        self.rows += 1;
        let line = &mut self.line;
        line.clear();
        line.push_str("<row>");
        for cell in cells {
            // Writing into a string does not fail.
            let _ = match cell {
                Cell::Text("") | Cell::Empty => write!(line, "<c/>"),
                Cell::Text(text) => write!(line, "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escaped(text)),
                Cell::Number(number) => write!(line, "<c><v>{number}</v></c>"),
                Cell::Real(number) => write!(line, "<c><v>{number}</v></c>"),
            };
        }
        line.push_str("</row>");
        self.parcel.write_all(line.as_bytes())
    }

    fn put_columns(&mut self) -> io::Result<()> {
        let columns = std::mem::take(&mut self.columns);
        let cells: Vec<Cell<'_>> = columns.iter().map(Cell::from).collect();
        let written = self.put(&cells);
        self.columns = columns;
        written
    }
}

impl<W: Write + Seek> Tables for Workbook<W> {
    fn begin(&mut self, name: &str, columns: &[String]) -> io::Result<()> {
        self.begin_sheet(name)?;
        self.columns = columns.to_vec();
        self.put_columns()
    }

    fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        if self.rows == ROWS_LIMIT {
            // `votes`, `votes 2`, `votes 3`: the same columns, one sheet after another.
            let last = self.sheets.last().cloned().unwrap_or_default();
            let (stem, number) = match last.rsplit_once(' ').map(|(stem, number)| (stem, number.parse::<u32>())) {
                Some((stem, Ok(number))) => (stem.to_owned(), number + 1),
                _ => (last, 2),
            };
            self.begin_sheet(&format!("{stem} {number}"))?;
            self.put_columns()?;
        }
        self.put(cells)
    }

    fn text(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.begin_sheet(name)?;
        self.columns = Vec::new();
        text.lines().try_for_each(|line| self.put(&[line.into()]))
    }
}

/// Text as it stands in XML; what may not stand there, and what is too long for a cell, is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    // The format counts in units of UTF-16.
    let mut units = 0;
    for c in text.chars() {
        units += c.len_utf16();
        if units > TEXT_LIMIT {
            break;
        }
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(c),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_break_a_sheet_is_escaped() {
        assert_eq!(escaped("<a & \"b\">\u{1}\r\n"), "&lt;a &amp; &quot;b&quot;&gt;\u{fffd}&#13;\n");
        assert_eq!(escaped(&"é".repeat(40_000)).chars().count(), TEXT_LIMIT);
    }

    #[test]
    fn a_table_that_is_too_long_goes_on_in_another_sheet() {
        let mut book = Workbook::new(Zipped::new(io::Cursor::new(Vec::new())));
        book.begin("votes", &["vote".to_owned()]).unwrap();
        for number in 0..i64::from(ROWS_LIMIT) + 5 {
            book.row(&[number.into()]).unwrap();
        }
        assert_eq!(book.sheets, ["votes", "votes 2"]);
        assert_eq!(book.rows, 7);
        let bytes = book.finish().unwrap().into_inner();
        let mut read = zip::ZipArchive::new(io::Cursor::new(bytes)).unwrap();
        let text = io::read_to_string(read.by_name("xl/worksheets/sheet2.xml").unwrap()).unwrap();
        assert!(text.contains(">vote<") && text.contains("<v>1048575</v>") && text.ends_with(SHEET_ENDS), "{text}");
    }
}
