//! Tables that are opened in a spreadsheet: nothing in them is a formula, every column is explained, and the figures are those that count.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use toguna_publish::export::{Audience, ExportError, Exported, Format, Order, spool};
use toguna_store::testing::for_each_engine;
use toguna_store::{Location, Options, Store};
use toguna_tongues::{Language, Words};
use toguna_web::csv;
use zip::ZipArchive;

use crate::history::{HOSTILE, PARTS, dialogue, happen};

/// The files of an export by name.
fn files(store: &Store, number: i64, format: Format, audience: Audience, language: Language) -> (BTreeMap<String, String>, Exported) {
    let order = Order { dialogue: dialogue(store, number), audience, language: None };
    let mut file = tempfile::tempfile().unwrap();
    let copy = file.try_clone().unwrap();
    let words = move || Words::new(language, &[toguna_web::LOCALES, toguna_publish::LOCALES]);
    let made = store.read_blocking(move |tx| {
        let exported = spool::write(tx, &order, format, &words(), &copy, &mut |_, _| {})?;
        Ok::<_, ExportError>(exported)
    });
    let exported = made.unwrap();
    let mut bytes = Vec::new();
    std::io::Seek::rewind(&mut file).unwrap();
    file.read_to_end(&mut bytes).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    let read = |name: String| {
        let text = std::io::read_to_string(archive.by_name(&name).unwrap()).unwrap();
        (name, text)
    };
    (names.into_iter().map(read).collect(), exported)
}

fn table(text: &str) -> Vec<Vec<String>> {
    csv::rows(text.strip_prefix('\u{feff}').unwrap()).map(|row| row.unwrap().cells).collect()
}

/// Every field, with the guards that stand in it.
fn as_a_spreadsheet_reads(text: &str) -> Vec<String> {
    let (mut cells, mut cell, mut is_quoted) = (Vec::new(), String::new(), false);
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => is_quoted = !is_quoted,
            ',' | '\r' | '\n' if !is_quoted => cells.push(std::mem::take(&mut cell)),
            letter => cell.push(letter),
        }
    }
    cells
}

#[test]
fn csv_files_hold_no_formula_and_give_every_word_back() {
    for_each_engine(PARTS, |store| {
        let number = happen(store, "le-puits", 21, 60);
        let (files, exported) = files(store, number, Format::Csv, Audience::Team, Language::Fr);
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(names, ["README.txt", "groups.csv", "moderation.csv", "participants.csv", "sources.csv", "statements.csv", "votes.csv"]);
        for (name, text) in files.iter().filter(|(name, _)| is_table(name)) {
            for cell in as_a_spreadsheet_reads(text) {
                let is_number = cell.parse::<f64>().is_ok();
                assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{name}: {cell:?}");
            }
        }
        let statements = table(&files["statements.csv"]);
        let column = |name: &str| statements[0].iter().position(|column| column == name).unwrap();
        let (text, standing) = (column("text"), column("standing"));
        for (place, said) in HOSTILE.iter().enumerate() {
            assert_eq!(statements[1 + place][text], *said);
        }
        assert!(statements.iter().all(|row| row[standing] != "withdrawn" || row[text].is_empty()));
        let votes = table(&files["votes.csv"]);
        assert_eq!(votes.len() as u64, 1 + exported.votes);
        let seen: u64 = statements[1..].iter().map(|row| row[column("seen")].parse::<u64>().unwrap()).sum();
        assert_eq!(seen, exported.votes);
        assert_eq!(table(&files["participants.csv"]).len() as u64, 1 + exported.people);
        // The explanation names every column of every table.
        let read_me = &files["README.txt"];
        for (name, text) in files.iter().filter(|(name, _)| is_table(name)) {
            for column in &table(text)[0] {
                assert!(read_me.contains(&format!("  {column}: ")), "{name}: {column} in {read_me}");
            }
        }
        assert!(!read_me.contains("publish-") && read_me.contains("N’y figurent pas"), "{read_me}");
    });
}

#[test]
fn tables_for_the_public_name_nobody() {
    let store = Store::open(&Location::Memory, PARTS, Options::default()).unwrap();
    let number = happen(&store, "le-puits", 22, 80);
    for (format, endings) in [(Format::Csv, 6), (Format::Polis, 6)] {
        let (files, _) = files(&store, number, format, Audience::Public, Language::En);
        assert_eq!(files.len(), endings, "{:?}", files.keys());
        assert!(!files.contains_key("sources.csv"));
        for (name, text) in &files {
            assert!(!text.contains("T1") && !text.contains("-4000-") && !text.contains("Ce que dit la personne 5."), "{name}");
        }
    }
    let (polis, _) = files(&store, number, Format::Polis, Audience::Public, Language::En);
    let authors: Vec<_> = polis["comments.csv"].lines().skip(1).filter_map(|line| line.split(',').nth(3)).collect();
    assert!(authors.iter().all(|author| *author == "0" || author.parse::<u32>().is_err()), "{authors:?}");
    assert!(polis["votes.csv"].lines().skip(1).all(|line| line.split(',').nth(1).unwrap().ends_with("T00:00:00Z")));
    store.close();
}

#[test]
fn a_workbook_holds_the_same_rows_as_the_csv_files() {
    let store = Store::open(&Location::Memory, PARTS, Options::default()).unwrap();
    let number = happen(&store, "le-puits", 23, 40);
    let (csv_files, _) = files(&store, number, Format::Csv, Audience::Team, Language::Ar);
    let (book, _) = files(&store, number, Format::Xlsx, Audience::Team, Language::Ar);
    let names = &book["xl/workbook.xml"];
    for (sheet, name) in (1..).zip(["README", "statements", "groups", "participants", "votes", "sources", "moderation"]) {
        assert!(names.contains(&format!("<sheet name=\"{name}\" sheetId=\"{sheet}\"")), "{names}");
        let rows = book[&format!("xl/worksheets/sheet{sheet}.xml")].matches("<row>").count();
        if let Some(text) = csv_files.get(&format!("{name}.csv")) {
            assert_eq!(rows, table(text).len(), "{name}");
        }
    }
    assert!(book.values().all(|part| !part.contains("<f>") && !part.contains("t=\"str\"")), "no formulas");
    assert!(book["xl/worksheets/sheet2.xml"].contains("=cmd|' /C calc'!A0"), "as text");
    store.close();
}

/// Whether a file of the archive is a table; all of them are written with small letters.
fn is_table(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|extension| extension == "csv")
}
