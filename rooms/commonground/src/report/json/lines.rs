//! JSON on one line cannot be compared line by line, and indented JSON is three times as long: here each entry has a line.

use std::io;

use serde_json::ser::Formatter;

/// Compact JSON with a new line before each key of the document, and before each member of a list of objects that is a value of it.
#[derive(Default)]
pub(super) struct OneEachLine {
    depth: u32,
}

impl Formatter for OneEachLine {
    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"[")
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        writer.write_all(b"]")
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        // Members of the document's own lists are at depth 2.
        if self.depth == 2 {
            writer.write_all(b"\n")?;
        }
        self.depth += 1;
        writer.write_all(b"{")
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        writer.write_all(if self.depth == 0 { b"\n}" } else { b"}" })
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        if self.depth == 1 {
            writer.write_all(b"\n")?;
        }
        Ok(())
    }
}
