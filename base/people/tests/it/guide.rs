//! The guide shows the very table by which the program decides.

use std::fmt::Write as _;
use std::path::PathBuf;

use toguna_people::roles::words::{ADMINISTRATOR, right_key};
use toguna_people::roles::{DialogueRole, TABLE};
use toguna_tongues::{Language, Tongues, Words};
use toguna_web::Right;

const BEGIN: &str = "<!-- table: begin -->\n";
const END: &str = "<!-- table: end -->";
/// With this variable set the test writes the table into the guides.
const KEEP: &str = "TOGUNA_KEEP_GUIDE";

/// A right a line, a role a column.
fn table(words: &Words) -> String {
    let mut names: Vec<String> = DialogueRole::ALL.iter().map(|role| words.plain(role.key())).collect();
    names.push(words.plain(ADMINISTRATOR));
    let mut out = format!("\n| | {} |\n|---|{}\n", names.join(" | "), "---|".repeat(names.len()));
    let columns = TABLE.roles.iter().map(|(_, rights)| *rights).chain([TABLE.administrator]);
    for right in Right::ALL {
        let cells = columns.clone().map(|rights| if rights.has(right) { "●" } else { "" }).collect::<Vec<_>>();
        writeln!(out, "| {} | {} |", words.plain(right_key(right)), cells.join(" | ")).unwrap();
    }
    out + "\n"
}

#[test]
fn the_guide_has_the_table_that_the_program_goes_by() {
    let tongues = Tongues::new(&[toguna_people::LOCALES]);
    for language in ["en", "fr"] {
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("../../docs/guide/{language}/roles.md"));
        let guide = std::fs::read_to_string(&file).unwrap();
        let (before, rest) = guide.split_once(BEGIN).expect("where the table begins");
        let (found, after) = rest.split_once(END).expect("where the table ends");
        let expected = table(tongues.words(Language::from_tag(language).unwrap()));
        if std::env::var_os(KEEP).is_some() {
            std::fs::write(&file, format!("{before}{BEGIN}{expected}{END}{after}")).unwrap();
            continue;
        }
        assert_eq!(found, expected, "the table of {language}/roles.md is not the program's: set {KEEP}=1 and run this test once");
    }
}
