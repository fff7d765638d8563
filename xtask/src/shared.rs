//! Some tests compare the program with real conversations that are not part of the project: where they lie, and which
//! tests go without them.

use std::path::{Path, PathBuf};

use crate::tidy::Source;

/// Where the real data lies: `TOGUNA_SHARED/data`, or `../shared/data` beside the project. `None` if it is not there.
pub(crate) fn data(root: &Path) -> Option<PathBuf> {
    let shared = std::env::var_os("TOGUNA_SHARED").map_or_else(|| root.join("../shared"), PathBuf::from);
    Some(shared.join("data")).filter(|folder| folder.is_dir())
}

/// Names (`path: test`) of the tests that read the real data: those whose body calls something named `shared…`.
pub(crate) fn golden_tests(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources.iter().filter(|source| source.is_rust() && !source.path.starts_with("xtask/")) {
        let mut pieces = source.code.split("#[test]");
        pieces.next();
        for piece in pieces {
            let Some((_, after)) = piece.split_once("fn ") else { continue };
            let name: String = after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let body = &after[name.len()..crate::tidy::end_of_block(after).unwrap_or(after.len())];
            let calls_shared = crate::tidy::words(body).any(|word| word.starts_with("shared"));
            if calls_shared {
                found.push(format!("{}: {name}", source.path));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_that_calls_for_shared_data_is_named_and_another_is_not() {
        let text = "#[test]\nfn reads_it() { let d = shared_data(); if d { x() } }\n#[test]\nfn does_not() { f(\"shared\"); }\nfn shared_data() {}\n";
        let found = golden_tests(&[Source::new("toguna/tests/readers.rs", text.to_owned())]);
        assert_eq!(found, ["toguna/tests/readers.rs: reads_it"]);
    }
}
