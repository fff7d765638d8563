//! Some tests compare the program with real conversations that are not part of the project: where they lie, and which
//! tests go without them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::tidy::{Source, end_of_block};

/// The environment variable that says where the shared data lies. Whatever reads the data names it.
const VARIABLE: &str = "TOGUNA_SHARED";

/// Where the real data lies: `TOGUNA_SHARED/data`, or `../shared/data` beside the project. `None` if it is not there.
pub(crate) fn data(root: &Path) -> Option<PathBuf> {
    let shared = std::env::var_os(VARIABLE).map_or_else(|| root.join("../shared"), PathBuf::from);
    Some(shared.join("data")).filter(|folder| folder.is_dir())
}

/// A function as it stands in a file.
struct Function<'a> {
    path: &'a str,
    /// Its crate's folder.
    of_crate: &'a str,
    name: &'a str,
    is_test: bool,
    code: &'a str,
    text: &'a str,
}

/// Names (`path: test`) of the tests that read the real data: those that name its variable, or call what does, however far down.
pub(crate) fn golden_tests(sources: &[Source]) -> Vec<String> {
    let functions: Vec<Function<'_>> =
        sources.iter().filter(|source| source.is_rust() && !source.path.starts_with("xtask/")).flat_map(functions).collect();
    let mut reading: BTreeSet<(&str, &str)> =
        functions.iter().filter(|function| function.text.contains(VARIABLE)).map(|function| (function.of_crate, function.name)).collect();
    loop {
        let before = reading.len();
        for function in &functions {
            if reading.iter().any(|(of_crate, name)| *of_crate == function.of_crate && calls(function.code, name)) {
                reading.insert((function.of_crate, function.name));
            }
        }
        if reading.len() == before {
            break;
        }
    }
    let golden = functions.iter().filter(|function| function.is_test && reading.contains(&(function.of_crate, function.name)));
    golden.map(|function| format!("{}: {}", function.path, function.name)).collect()
}

fn functions(source: &Source) -> Vec<Function<'_>> {
    let mut found = Vec::new();
    let mut last_end = 0;
    for (start, _) in source.code.match_indices("fn ") {
        let name_at = start + "fn ".len();
        let name = &source.code[name_at..];
        let name = &name[..name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len())];
        let Some(length) = end_of_block(&source.code[start..]) else { continue };
        let attributes = source.code[last_end.min(start)..start].rsplit(['}', ';']).next().unwrap_or_default();
        let of_crate = source.path.find("/src/").or_else(|| source.path.find("/tests/")).map_or("", |end| &source.path[..end]);
        found.push(Function {
            path: &source.path,
            of_crate,
            name,
            is_test: attributes.contains("#[test]"),
            code: &source.code[name_at + name.len()..start + length],
            text: &source.text[start..start + length],
        });
        last_end = name_at;
    }
    found
}

/// Whether the code calls a function of that name; a method of that name is another one.
fn calls(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        code[at + name.len()..].starts_with('(') && !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_that_comes_to_read_shared_data_is_named_and_another_is_not() {
        let text = format!(
            "fn data() {{ var(\"{VARIABLE}\") }}\nfn conversations() {{ data() }}\n\
             #[test]\nfn reads_it() {{ for c in conversations() {{ x(c) }} }}\n\
             #[test]\nfn does_not() {{ f(\"data()\"); self.data(); other_data(); let conversations = 1; }}\n"
        );
        let elsewhere = "#[test]\nfn another_crate() { conversations() }".to_owned();
        let found = golden_tests(&[Source::new("toguna/tests/x.rs", text), Source::new("methods/opinion/tests/y.rs", elsewhere)]);
        assert_eq!(found, ["toguna/tests/x.rs: reads_it"]);
    }
}
