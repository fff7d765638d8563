use super::*;

/// Hands out its bytes a few at a time.
struct Drip<'a>(&'a [u8], usize);

impl Read for Drip<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let bytes = self.0.len().min(self.1).min(buffer.len());
        buffer[..bytes].copy_from_slice(&self.0[..bytes]);
        self.0 = &self.0[bytes..];
        Ok(bytes)
    }
}

fn rows_from(source: impl Read, open_end: bool) -> Result<Vec<Vec<String>>, InputError> {
    let mut scanner = Scanner::new("t.csv", source);
    scanner.read_header()?;
    if open_end {
        scanner.set_open_end();
    }
    let mut rows = Vec::new();
    while let Some(row) = scanner.next_row()? {
        rows.push((0..row.len()).map(|i| row.text(i).map(str::to_owned)).collect::<Result<_, _>>()?);
    }
    Ok(rows)
}

fn rows(text: &str) -> Result<Vec<Vec<String>>, InputError> {
    rows_from(text.as_bytes(), false)
}

fn refusal(text: &[u8]) -> (Option<u64>, Option<String>, InputErrorKind) {
    let error = rows_from(text, false).unwrap_err();
    (error.line, error.column.map(String::from), *error.kind)
}

#[test]
fn quoted_fields_keep_commas_quotes_and_line_breaks() {
    let read = rows("a,b\n\"1,2\",\"say \"\"no\"\"\nand go\"\n\"\",\"\"\"\"\n").unwrap();
    assert_eq!(read, [["1,2", "say \"no\"\nand go"], ["", "\""]]);
}

#[test]
fn line_ends_blank_lines_and_a_byte_order_mark_make_no_difference() {
    let expected = rows("a,b\n1,2\n3,\"4\"\n").unwrap();
    for text in
        ["\u{feff}a,b\r\n1,2\r\n3,\"4\"\r\n", "a,b\n\n1,2\n\r\n3,4", "\n\na,b\n1,2\n3,\"4\"", "a,b\r\n1,2\r\n3,\"4\"\r", "a,b\n1,2\n3,4\r"]
    {
        assert_eq!(rows(text).unwrap(), expected, "{text:?}");
    }
}

#[test]
fn the_size_of_the_pieces_makes_no_difference() {
    let text = format!("a,b\n{}", "Zoé,\"é\n\"\"é\"\"\"\r\n".repeat(40_000));
    let expected = rows(&text).unwrap();
    assert_eq!(expected.len(), 40_000);
    for size in [7, 4093, 1 << 20] {
        assert_eq!(rows_from(Drip(text.as_bytes(), size), false).unwrap(), expected, "{size}");
    }
}

#[test]
fn whole_lines_and_rows_take_turns_without_losing_the_line() {
    let text = "a\n1\n2\n\"3\n\"\n4\n";
    let mut scanner = Scanner::new("t.csv", Drip(text.as_bytes(), 3));
    scanner.read_header().unwrap();
    assert_eq!(scanner.whole_lines(), b"1\n2\n\"3\n\"\n4\n");
    scanner.advance(4, 2);
    let row = scanner.next_row().unwrap().unwrap();
    assert_eq!((row.line, row.bytes(0)), (4, b"3\n".as_slice()));
    assert_eq!(scanner.next_row().unwrap().unwrap().line, 6);
    assert!(scanner.next_row().unwrap().is_none());
}

#[test]
fn what_is_damaged_is_refused_with_its_place() {
    let at = |line, column: &str, kind| (Some(line), Some(column.to_owned()), kind);
    assert_eq!(refusal(b"a,b\n1,2\n3,x\"y\n"), at(3, "b", InputErrorKind::StrayQuote));
    assert_eq!(refusal(b"a,b\n\"1\"2,2\n"), at(2, "a", InputErrorKind::StrayQuote));
    assert_eq!(refusal(b"a,b\n\"1\n\",\"x\n\n"), at(3, "b", InputErrorKind::UnterminatedQuote));
    assert_eq!(refusal(b"a,b\n1,2\n\n3\n"), (Some(4), None, InputErrorKind::WrongFieldCount { expected: 2, found: 1 }));
    assert_eq!(refusal(b"a,b\n1,2,3\n"), (Some(2), None, InputErrorKind::WrongFieldCount { expected: 2, found: 3 }));
    assert_eq!(refusal(b"a,b\n1,2\n3,\0\n"), (Some(3), None, InputErrorKind::Nul));
    assert_eq!(refusal(b"\xff\xfea\0,\0b\0\n\0"), (Some(1), None, InputErrorKind::NotUtf8));
    assert_eq!(refusal(b"a,b\n1,\xff\n"), (Some(2), None, InputErrorKind::NotUtf8));
    assert_eq!(refusal(b"a,b\n1,\xc3"), (Some(2), None, InputErrorKind::NotUtf8));
    assert_eq!(refusal(b"a,b,a\n"), (Some(1), None, InputErrorKind::DuplicateColumn("a".to_owned())));
    assert_eq!(refusal(b""), (None, None, InputErrorKind::Empty));
    assert_eq!(refusal(b"\xef\xbb\xbf\n\n"), (None, None, InputErrorKind::Empty));
}

#[test]
fn a_line_that_never_ends_is_refused_in_bounded_memory() {
    struct Endless(&'static [u8]);
    impl Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let bytes = buffer.len().min(self.0.len());
            buffer[..bytes].copy_from_slice(&self.0[..bytes]);
            Ok(bytes)
        }
    }
    let kind = |pattern, before: &'static [u8]| {
        let mut scanner = Scanner::new("t.csv", before.chain(Endless(pattern)));
        let error = loop {
            match scanner.next_row() {
                Ok(row) => assert!(row.is_some()),
                Err(error) => break error,
            }
        };
        assert!(scanner.buffer.len() <= ROW_LIMIT_BYTES);
        *error.kind
    };
    let field = InputErrorKind::FieldTooLong { limit_bytes: FIELD_LIMIT_BYTES };
    assert_eq!(kind(b"x", b""), field);
    assert_eq!(kind(b"\n", b"a,\""), field);
    assert_eq!(kind(b"\"\"", b"a,\""), field);
    assert_eq!(kind(b"1,", b""), InputErrorKind::TooManyColumns { limit: COLUMN_LIMIT });
    assert_eq!(kind(b"a long field with blanks in it, ", b"").clone(), InputErrorKind::TooManyColumns { limit: COLUMN_LIMIT });
    let long: &'static [u8] = Box::leak(format!("{},", "x".repeat(500)).into_boxed_str()).as_bytes();
    assert_eq!(kind(long, b""), InputErrorKind::RowTooLong { limit_bytes: ROW_LIMIT_BYTES });
}

#[test]
fn an_open_end_takes_commas_and_quotes_as_they_are() {
    let text = "a,body\n1,Yes, and \"no\"\n2,\"No\" he said, twice\n3,\"quoted, well\"\n4,\"two\nlines\"\n5,plain\n";
    let read = rows_from(text.as_bytes(), true).unwrap();
    let bodies: Vec<&str> = read.iter().map(|row| row[1].as_str()).collect();
    assert_eq!(bodies, ["Yes, and \"no\"", "\"No\" he said, twice", "quoted, well", "two\nlines", "plain"]);
    assert!(rows(text).is_err());
}

#[test]
fn semicolons_stand_for_commas_where_there_is_no_comma() {
    let first = |text: &str| {
        let mut scanner = Scanner::new("t.csv", text.as_bytes());
        scanner.guess_delimiter().unwrap();
        scanner.read_header().unwrap();
        scanner.columns().to_vec()
    };
    assert_eq!(first("\u{feff}a;b\n1;2\n"), ["a", "b"]);
    assert_eq!(first("a;b,c\n"), ["a;b", "c"]);
    assert_eq!(first("a"), ["a"]);
}
