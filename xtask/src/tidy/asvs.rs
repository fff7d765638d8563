//! A list of what is checked is worth as much as its connection to the checks: `docs/security/asvs.tsv` goes through every requirement of
//! level 1 of the OWASP Application Security Verification Standard 5.0, and each test that it names must be there.

use std::collections::BTreeSet;

use super::{Finding, Source};

/// Where the list stands.
const LIST: &str = "docs/security/asvs.tsv";
/// Chapter, section, and which requirements of it are of level 1.
const LEVEL_1: [(u8, u8, &[u8]); 36] = [
    (1, 2, &[1, 2, 3, 4, 5]),
    (1, 3, &[1, 2]),
    (1, 5, &[1]),
    (2, 1, &[1]),
    (2, 2, &[1, 2]),
    (2, 3, &[1]),
    (3, 2, &[1, 2]),
    (3, 3, &[1]),
    (3, 4, &[1, 2]),
    (3, 5, &[1, 2, 3]),
    (4, 1, &[1]),
    (4, 4, &[1]),
    (5, 2, &[1, 2]),
    (5, 3, &[1, 2]),
    (6, 1, &[1]),
    (6, 2, &[1, 2, 3, 4, 5, 6, 7, 8]),
    (6, 3, &[1, 2]),
    (6, 4, &[1, 2]),
    (7, 2, &[1, 2, 3, 4]),
    (7, 4, &[1, 2]),
    (8, 1, &[1]),
    (8, 2, &[1, 2]),
    (8, 3, &[1]),
    (9, 1, &[1, 2, 3]),
    (9, 2, &[1]),
    (10, 4, &[1, 2, 3, 4, 5]),
    (11, 3, &[1, 2]),
    (11, 4, &[1]),
    (12, 1, &[1]),
    (12, 2, &[1, 2]),
    (13, 4, &[1]),
    (14, 2, &[1]),
    (14, 3, &[1]),
    (15, 1, &[1]),
    (15, 2, &[1]),
    (15, 3, &[1]),
];

fn level_1() -> BTreeSet<String> {
    let section =
        |(chapter, section, numbers): (u8, u8, &'static [u8])| numbers.iter().map(move |number| format!("V{chapter}.{section}.{number}"));
    LEVEL_1.into_iter().flat_map(section).collect()
}

/// Everything that is wrong with the list.
pub(crate) fn check(sources: &[Source]) -> Vec<Finding> {
    let Some(list) = sources.iter().find(|source| source.path == LIST) else {
        return vec![Finding {
            place: LIST.to_owned(),
            line: 0,
            what: "is missing: it says which test holds which requirement".to_owned(),
        }];
    };
    let mut findings = Vec::new();
    let mut broken = |line: usize, what: String| findings.push(Finding { place: LIST.to_owned(), line, what });
    let mut missing = level_1();
    for (number, line) in (1..).zip(list.text.lines()).skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [requirement, words, applies, tests, gap] = cells[..] else {
            broken(number, format!("has {} columns instead of five: requirement, words, applies, tests, gap", cells.len()));
            continue;
        };
        if !missing.remove(requirement) {
            broken(number, format!("`{requirement}` is no requirement of level 1, or stands here twice"));
        }
        if words.is_empty() {
            broken(number, "says nothing of what is required".to_owned());
        }
        match (applies, tests.is_empty(), gap.is_empty()) {
            ("yes", true, true) => broken(number, "names neither a test nor what is missing".to_owned()),
            ("no", _, true) => broken(number, "does not say why it has nothing to hold here".to_owned()),
            ("no", false, false) => broken(number, "names a test of what does not apply".to_owned()),
            ("yes" | "no", _, _) => {}
            _ => broken(number, format!("`{applies}`: whether it applies is `yes` or `no`")),
        }
        for test in tests.split("; ").filter(|test| !test.is_empty()) {
            if let Some(what) = wrong(test, sources) {
                broken(number, what);
            }
        }
    }
    for requirement in missing {
        broken(0, format!("`{requirement}` is missing"));
    }
    findings
}

/// What is wrong with `path: name_of_a_test`, or with the path of a document.
fn wrong(test: &str, sources: &[Source]) -> Option<String> {
    let (path, name) = test.split_once(": ").map_or((test, None), |(path, name)| (path, Some(name)));
    let Some(source) = sources.iter().find(|source| source.path == path) else {
        return Some(format!("`{path}` is not there: say where the test is now"));
    };
    let name = name?;
    let is_there = source.code.match_indices(&format!("fn {name}(")).any(|(at, _)| {
        let before = source.code[..at].rsplit(['}', ';']).next().unwrap_or_default();
        before.contains("#[test]") || before.contains("#[tokio::test")
    });
    (!is_there).then(|| format!("`{path}` has no test `{name}`: say which one holds this now"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(list: &str) -> Vec<Source> {
        let test = "#[test]\nfn it_holds() {}\nfn no_test() {}\n";
        vec![Source::new(LIST, list.to_owned()), Source::new("base/web/src/x.rs", test.to_owned())]
    }

    /// A list in which every requirement is held by the same test, with one line changed.
    fn list(requirement: &str, line: &str) -> String {
        let mut list = "requirement\twords\tapplies\ttests\tgap\n".to_owned();
        for id in level_1() {
            if id == requirement {
                list.push_str(line);
            } else {
                list.extend([id.as_str(), "\twords\tyes\tbase/web/src/x.rs: it_holds\t"]);
            }
            list.push('\n');
        }
        list
    }

    fn found(line: &str) -> String {
        let findings = check(&sources(&list("V1.2.1", line)));
        findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn level_1_has_seventy_requirements() {
        assert_eq!(level_1().len(), 70);
    }

    #[test]
    fn a_whole_list_is_right() {
        assert_eq!(found("V1.2.1\twords\tyes\tbase/web/src/x.rs: it_holds\t"), "");
        assert_eq!(found("V1.2.1\twords\tno\t\tthere is none"), "");
        assert_eq!(found("V1.2.1\twords\tyes\t\tnot yet"), "");
    }

    #[test]
    fn a_test_that_is_gone_and_a_function_that_is_none_are_caught() {
        assert!(found("V1.2.1\twords\tyes\tbase/web/src/x.rs: gone\t").contains("has no test `gone`"));
        assert!(found("V1.2.1\twords\tyes\tbase/web/src/x.rs: no_test\t").contains("has no test `no_test`"));
        assert!(found("V1.2.1\twords\tyes\tbase/web/src/y.rs: it_holds\t").contains("is not there"));
    }

    #[test]
    fn a_requirement_that_is_left_out_doubled_or_held_by_nothing_is_caught() {
        assert!(found("V9.9.9\twords\tno\t\treason").contains("`V1.2.1` is missing"));
        assert!(found("V1.2.2\twords\tno\t\treason").contains("stands here twice"));
        assert!(found("V1.2.1\twords\tyes\t\t").contains("names neither a test"));
        assert!(found("V1.2.1\twords\tno\t\t").contains("does not say why"));
        assert!(found("V1.2.1\twords\tperhaps\t\tx").contains("`yes` or `no`"));
        assert!(found("V1.2.1\twords\tyes").contains("3 columns"));
        assert!(check(&[])[0].to_string().contains("is missing"));
    }
}
