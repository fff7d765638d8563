//! What no file of the project may hold: machine paths, hosts of registries, hundreds of lines too many, and in the
//! methods anything that reaches the world outside or can fall over.

use super::source::{ending, outside_tests};
use super::{Finding, Source, words};

/// A file is usually shorter than this.
pub(crate) const USUAL_LINES: usize = 400;
/// No file is longer than this.
const MOST_LINES: usize = 800;

/// Kinds of file that people read and write.
const WRITTEN_BY_HAND: [&str; 9] = ["rs", "md", "html", "css", "js", "ftl", "py", "sql", "toml"];

/// First folders of paths that exist on one machine only. Written without the slash, so that this file passes its own rule.
const MACHINE_FOLDERS: [&str; 4] = ["work", "tmp", "root", "usr/local"];

/// Hosts and indexes of package registries. Names of packages suffice; each machine has its own way to them.
const REGISTRY_HOSTS: [(&str, &str); 8] = [
    ("crates.", "io"),
    ("pypi.", "org"),
    ("pythonhosted.", "org"),
    ("registry.npmjs.", "org"),
    ("registry.yarnpkg.", "com"),
    ("proxy.golang.", "org"),
    ("deb.debian.", "org"),
    ("ghcr.", "io"),
];

/// What a method may not call or name, outside its tests.
const BARRED_MODULES: [&str; 6] = ["fs", "net", "io", "env", "process", "os"];
const BARRED_WORDS: [(&str, &str); 10] = [
    ("SystemTime", "the time is handed in"),
    ("Instant", "the time is handed in"),
    ("async", "methods compute and wait for nothing"),
    ("await", "methods compute and wait for nothing"),
    ("RandomState", "randomness is handed in as a seed"),
    ("thread_rng", "randomness is handed in as a seed"),
    ("println", "methods return what they find"),
    ("print", "methods return what they find"),
    ("eprintln", "methods return what they find"),
    ("eprint", "methods return what they find"),
];
const BARRED_CALLS: [(&str, &str); 2] =
    [(".unwrap()", "say with types or an error what is missing"), (".expect(", "say with types or an error what is missing")];

/// Whether the file is longer than usual, yet not too long.
pub(crate) fn is_long(source: &Source) -> bool {
    by_hand(source) && source.lines() > USUAL_LINES
}

/// Everything in one file that breaks a rule.
pub(crate) fn check(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    if source.path.ends_with("Cargo.lock") || source.path.contains("LICENSE") {
        return findings;
    }
    if by_hand(source) && source.lines() > MOST_LINES {
        findings.push(finding(source, 0, format!("{} lines; split it below {MOST_LINES}", source.lines())));
    }
    for (line, text) in (1..).zip(source.text.lines()) {
        for path in machine_paths(text) {
            findings.push(finding(source, line, format!("`{path}` is a path of one machine; name it from the root of the project")));
        }
        for (name, domain) in REGISTRY_HOSTS {
            let host = format!("{name}{domain}");
            if text.contains(&host) {
                findings.push(finding(source, line, format!("`{host}` is the host of a registry; the package's name suffices")));
            }
        }
    }
    if is_method_code(&source.path) {
        findings.extend(check_method(source));
    }
    findings
}

fn check_method(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    let code = outside_tests(&source.code);
    for (line, text) in (1..).zip(code.lines()) {
        for (call, instead) in BARRED_CALLS {
            if text.contains(call) {
                findings.push(finding(source, line, format!("`{call}` in a method: {instead}")));
            }
        }
        for (word, instead) in BARRED_WORDS {
            if words(text).any(|found| found == word) {
                findings.push(finding(source, line, format!("`{word}` in a method: {instead}")));
            }
        }
    }
    for (line, module) in std_modules(&code) {
        if BARRED_MODULES.contains(&module.as_str()) {
            findings.push(finding(
                source,
                line,
                format!("`std::{module}` in a method: methods do no input, no output, and ask no machine"),
            ));
        }
    }
    findings
}

/// Modules of `std` that the code names, with their lines: `std::fs::read` and `use std::{fs, io::Read}` alike.
fn std_modules(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (start, mark) in code.match_indices("std::") {
        if code[..start].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let after = &code[start + mark.len()..];
        let names: Vec<&str> = match super::end_of_block(after).filter(|_| after.starts_with('{')) {
            Some(end) => first_names(&after[1..end - 1]),
            None => words(after).next().into_iter().collect(),
        };
        let line = 1 + code[..start].matches('\n').count();
        found.extend(names.into_iter().map(|name| (line, name.to_owned())));
    }
    found
}

/// First name of each entry of a list of imports, whatever is nested in it.
fn first_names(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut entries) = (0_usize, 0, Vec::new());
    for (at, byte) in list.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                entries.push(&list[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    entries.push(&list[start..]);
    entries.into_iter().filter_map(|entry| words(entry).next()).collect()
}

/// Machine paths in a line: one of the barred folders, or somebody's home, at the start of a path.
fn machine_paths(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (start, _) in line.match_indices('/') {
        let goes_on = line[..start].ends_with(|c: char| c.is_alphanumeric() || "._-~/*{}<>)]".contains(c));
        if goes_on {
            continue;
        }
        let path = &line[start + 1..];
        let ends_name =
            |name: &str| path.strip_prefix(name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || "_-".contains(c)));
        let home = path.strip_prefix("home/").is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        if home || MACHINE_FOLDERS.iter().any(|folder| ends_name(folder)) {
            let end = path.find(|c: char| c.is_whitespace() || "\"'`)]>,;".contains(c)).unwrap_or(path.len());
            found.push(&line[start..=start + end.min(path.len() - 1)]);
        }
    }
    found
}

fn is_method_code(path: &str) -> bool {
    let inside = path.strip_prefix("methods/").and_then(|rest| rest.split_once('/')).is_some_and(|(_, rest)| rest.starts_with("src/"));
    inside && ending(path) == "rs" && !path.ends_with("/tests.rs") && !path.contains("/tests/")
}

fn by_hand(source: &Source) -> bool {
    WRITTEN_BY_HAND.contains(&ending(&source.path))
}

fn finding(source: &Source, line: usize, what: String) -> Finding {
    Finding { place: source.path.clone(), line, what }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines_found(path: &str, text: &str) -> Vec<usize> {
        check(&Source::new(path, text.to_owned())).into_iter().map(|finding| finding.line).collect()
    }

    fn method(text: &str) -> Vec<usize> {
        lines_found("methods/opinion/src/x.rs", text)
    }

    #[test]
    fn a_file_of_more_than_800_lines_is_caught_and_one_of_800_is_not() {
        assert_eq!(lines_found("toguna/src/x.rs", &"\n".repeat(801)), [0]);
        assert_eq!(lines_found("toguna/src/x.rs", &"\n".repeat(800)), Vec::<usize>::new());
        assert_eq!(lines_found("toguna/src/x.csv", &"\n".repeat(801)), Vec::<usize>::new());
    }

    #[test]
    fn a_file_of_more_than_400_lines_is_noted_as_long() {
        assert!(is_long(&Source::new("x.md", "\n".repeat(401))));
        assert!(!is_long(&Source::new("x.md", "\n".repeat(400))));
    }

    #[test]
    fn machine_paths_are_caught_wherever_they_stand() {
        for folder in ["work", "tmp", "root", "usr/local"] {
            assert_eq!(lines_found("README.md", &format!("first\nsee /{folder}/x")), [2], "{folder}");
            assert_eq!(lines_found("a.sh", &format!("cd \"/{folder}\"")), [1], "{folder}");
        }
        assert_eq!(lines_found("a.rs", &format!("// in /{}/awa/x", "home")), [1]);
    }

    #[test]
    fn paths_that_any_machine_has_are_not_machine_paths() {
        for fine in ["#!/usr/bin/env bash", "and/or", "docs/work/x", "x.org/tmp/y", "/workshop", "/tmpl", "../shared/data", "/home/"] {
            assert_eq!(lines_found("README.md", fine), Vec::<usize>::new(), "{fine}");
        }
    }

    #[test]
    fn hosts_of_registries_are_caught_but_not_in_the_lock_file() {
        for (name, domain) in REGISTRY_HOSTS {
            assert_eq!(lines_found("README.md", &format!("see https://{name}{domain}/x")), [1]);
            assert_eq!(lines_found("Cargo.lock", &format!("see https://{name}{domain}/x")), Vec::<usize>::new());
        }
    }

    #[test]
    fn unwrap_and_expect_in_a_method_are_caught_outside_its_tests() {
        assert_eq!(method("fn f() {\n    a.unwrap();\n    b.expect(\"c\");\n}"), [2, 3]);
        assert_eq!(
            method("// a.unwrap()\nfn f() { a.unwrap_or(0); g(\".unwrap()\"); }\n#[cfg(test)]\nmod tests { fn g() { a.unwrap(); } }"),
            Vec::<usize>::new()
        );
        assert_eq!(lines_found("methods/opinion/tests/x.rs", "a.unwrap()"), Vec::<usize>::new());
        assert_eq!(lines_found("toguna/src/x.rs", "a.unwrap()"), Vec::<usize>::new());
    }

    #[test]
    fn input_output_and_the_machine_are_caught_in_a_method() {
        for module in BARRED_MODULES {
            assert_eq!(method(&format!("use std::{module}::x;")), [1], "{module}");
            assert_eq!(method(&format!("use std::{{collections::{{BTreeMap}}, {module}::x}};")), [1], "{module}");
            assert_eq!(method(&format!("fn f() {{ ::std::{module}::x() }}")), [1], "{module}");
        }
        assert_eq!(method("use std::{cmp::Ordering, collections::BTreeMap};\nuse std::thread;\nuse mystd::fs;"), Vec::<usize>::new());
    }

    #[test]
    fn clocks_randomness_waiting_and_printing_are_caught_in_a_method() {
        for (word, _) in BARRED_WORDS {
            assert_eq!(method(&format!("fn a() {{}}\n{word} b")), [2], "{word}");
        }
        assert_eq!(method("fn instant_of_asyncness() { blueprint() }"), Vec::<usize>::new());
    }
}
