//! Texts as a table for spreadsheets: one row each, with the original beside the translation.

use toguna_process::model::Dialogue;
use toguna_web::csv::{self, BrokenKind, Writer};

use super::{FileFault, FileFaultKind, Found, Sent, mark, mark_of_dialogue};

/// The columns, in the order in which they are written. Those that come back may stand in any order, and only `id` and `translation` have
/// to be there.
const COLUMNS: [&str; 9] = ["id", "kind", "original language", "original", "target language", "translation", "translator", "note", "mark"];

/// A table with these texts for those who translate into `language`. `note` says of a text what its translator should know.
pub fn write(dialogue: &Dialogue, language: &str, texts: &[Sent<'_>], note: impl Fn(&Sent<'_>) -> String) -> String {
    let of_dialogue = mark_of_dialogue(dialogue);
    let mut table = Writer::new();
    for column in COLUMNS {
        table.text(column);
    }
    table.end();
    for sent in texts {
        let text = sent.text;
        table.text(&text.key.name()).text(text.kind.map_or("text", crate::model::Kind::word));
        table.text(&text.original.language).text(&text.original.text).text(language).text(sent.translation);
        table.text(sent.translator).text(&note(sent)).text(&mark(&of_dialogue, &text.original.text)).end();
    }
    table.finish()
}

/// The texts of a table.
///
/// # Errors
/// Where and why it is none.
pub fn read(text: &str) -> Result<Vec<Found>, FileFault> {
    let mut rows = csv::rows(text).map(|row| {
        row.map_err(|broken| {
            let what = match broken.what {
                BrokenKind::NeverClosed => FileFaultKind::CutOff,
                BrokenKind::AfterQuote => FileFaultKind::NotUnderstood,
            };
            FileFault { line: broken.line, column: broken.column, what }
        })
    });
    let Some(head) = rows.next().transpose()? else { return Err(FileFault { line: 1, column: 0, what: FileFaultKind::Empty }) };
    let place = |name: &str| head.cells.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name));
    let (Some(id), Some(translation)) = (place("id"), place("translation")) else {
        return Err(FileFault { line: head.line, column: 0, what: FileFaultKind::NoColumns });
    };
    let [language, translator, mark] = ["target language", "translator", "mark"].map(place);
    // Spreadsheets leave out nothing but empty columns at the end.
    let needed = head.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
    rows.map(|row| {
        let row = row?;
        if row.cells.len() < needed {
            return Err(FileFault { line: row.line, column: 0, what: FileFaultKind::CutOff });
        }
        let cell = |place: Option<usize>| place.map(|place| row.cell(place).trim().to_owned()).filter(|cell| !cell.is_empty());
        Ok(Found {
            line: row.line,
            name: row.cell(id).trim().to_owned(),
            language: cell(language),
            text: Some(row.cell(translation).to_owned()),
            mark: cell(mark),
            translator: cell(translator),
        })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_from_any_spreadsheet_is_read_by_the_names_of_its_columns() {
        let found = read("Translation;ID;note\r\n\"Sugu; ka da wuli.\";statement-1;x\r\n'=1+1;title;\r\n").unwrap();
        let read: Vec<_> = found.iter().map(|it| (it.line, it.name.as_str(), it.text.as_deref().unwrap())).collect();
        assert_eq!(read, [(2, "statement-1", "Sugu; ka da wuli."), (3, "title", "=1+1")]);
        assert_eq!(found[0].mark, None);
    }

    #[test]
    fn a_table_that_was_cut_or_is_another_one_is_refused_with_its_line() {
        let fault = |text: &str| read(text).map_err(|fault| (fault.line, fault.what)).unwrap_err();
        assert_eq!(fault("id,translation,mark\nstatement-0,a,b\nstatement-1,\"a"), (3, FileFaultKind::CutOff));
        assert_eq!(fault("id,translation,mark\nstatement-0,a,b\nstatement-1,a"), (3, FileFaultKind::CutOff));
        assert_eq!(fault("id,translation\n\"statement-0\"x,a\n"), (2, FileFaultKind::NotUnderstood));
        assert_eq!(fault("name,text\na,b\n"), (1, FileFaultKind::NoColumns));
    }
}
