//! One forgotten table is enough to name the only fisher of a village: whatever reads what people declared, or figures by what they
//! declared, is listed here with what keeps it from telling too much. A new one is caught until somebody has thought about it.

use super::source::outside_tests;
use super::{Finding, Source, words};

/// What people declared, and figures by it, under the names by which code gets at them.
const DECLARED: [&str; 4] = ["by_declared", "each_group", "each_participant", "participant_group"];

/// Who may, and why that tells nobody too much.
const MAY_READ: [(&str, &str); 16] = [
    ("rooms/commonground/src/findings/reading.rs", "the team's: no figure of it is by group"),
    ("rooms/commonground/src/live/followed.rs", "it keeps the map"),
    ("rooms/commonground/src/live/mod.rs", "it keeps the map"),
    ("rooms/commonground/src/report/disclosure.rs", "it asks `toguna_disclosure`"),
    ("rooms/commonground/src/report/fixture.rs", "for tests"),
    ("rooms/commonground/src/report/json.rs", "handed out only where `Told::is_whole`"),
    ("rooms/commonground/src/report/json/statements.rs", "handed out only where `Told::is_whole`"),
    ("rooms/commonground/src/report/sides.rs", "shown only where `Told::may_show`"),
    ("rooms/consult/src/authors_figures.rs", "it asks `toguna_disclosure`"),
    ("rooms/consult/src/import_voices.rs", "it writes"),
    ("rooms/consult/src/queries/mod.rs", "it reads for those above"),
    ("rooms/publish/src/export/discretion.rs", "it asks for `toguna_disclosure::PUBLIC`"),
    ("rooms/publish/src/export/lines.rs", "for the team; for the public through `discretion`"),
    ("rooms/publish/src/export/tables.rs", "for the team; for the public through `discretion`"),
    ("rooms/publish/src/import/commands.rs", "it writes"),
    ("rooms/publish/src/queries/carried.rs", "it reads for exports"),
];

/// Where everybody's eyes are: here the analysis is the one that everybody may know.
const PUBLIC: [&str; 5] = [
    "rooms/commonground/src/pages/mod.rs",
    "rooms/commonground/src/pages/results.rs",
    "rooms/commonground/src/brief.rs",
    "rooms/commonground/src/api.rs",
    "rooms/publish/src/",
];

/// Everything in one file that gets at what people declared without being known for it.
pub(crate) fn check(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    let is_room = source.path.starts_with("rooms/") && source.path.contains("/src/") && source.is_rust();
    if !is_room || source.path.ends_with("tests.rs") {
        return findings;
    }
    let code = outside_tests(&source.code);
    let mut broken = |what: String| findings.push(Finding { place: source.path.clone(), line: 0, what });
    if !MAY_READ.iter().any(|(path, _)| *path == source.path)
        && let Some(word) = words(&code).find(|word| DECLARED.contains(word))
    {
        broken(format!("`{word}`: ask `toguna_disclosure` what may be told, and say in xtask/src/tidy/cells.rs how"));
    }
    if PUBLIC.iter().any(|path| source.path.starts_with(path)) && code.contains("napshot.analysis") {
        broken("`snapshot.analysis` is for the team: everybody gets `snapshot.public`".to_owned());
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, code: &str) -> usize {
        check(&Source::new(path, code.to_owned())).len()
    }

    #[test]
    fn a_table_by_group_that_nobody_has_thought_about_is_caught() {
        let code = "fn table(s: &StatementResult) { for figures in &s.by_declared {} }";
        assert_eq!(found("rooms/publish/src/pages/poster.rs", code), 1);
        assert_eq!(found("rooms/commonground/src/report/sides.rs", code), 0);
        assert_eq!(found("rooms/publish/src/pages/poster.rs", "// by_declared\n#[cfg(test)]\nmod tests { fn x() { by_declared(); } }"), 0);
        assert_eq!(found("methods/opinion/src/analyse.rs", code), 0);
    }

    #[test]
    fn a_public_page_that_takes_the_analysis_of_the_team_is_caught() {
        let code = "fn show(snapshot: &Snapshot) { write(&snapshot.analysis) }";
        assert_eq!(found("rooms/commonground/src/pages/results.rs", code), 1);
        assert_eq!(found("rooms/publish/src/telling.rs", code), 1);
        assert_eq!(found("rooms/commonground/src/pages/voices.rs", code), 0);
    }

    #[test]
    fn everybody_on_the_list_is_there() {
        let root = crate::root();
        for (path, why) in MAY_READ {
            assert!(root.join(path).is_file() && !why.is_empty(), "{path}");
        }
    }
}
