//! The compiler does not know which crate may use which, nor what no file of the project may hold: these rules are held
//! here, each by a function over plain values, so that a test can show what it catches.
//!
//! [`directions`] looks at the crates as cargo sees them, [`rules`] at the text of every file and [`places`] at where
//! things stand in it, both through [`source`]; [`asvs`] at the list of what is required and which test holds it,
//! [`cells`] at who reads what people declared, [`documents`] at numbers and lists of documents, [`french`] at the spaces of one language.

mod asvs;
mod cells;
mod directions;
mod documents;
mod french;
mod places;
mod rules;
mod source;

use std::path::Path;

use anyhow::{Result, bail};

use source::words;
pub(crate) use source::{Source, end_of_block};

/// Something that breaks a rule, and where.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    /// File or crate.
    pub(crate) place: String,
    /// Line, from 1; 0 for the whole.
    pub(crate) line: usize,
    /// What is wrong and what to do.
    pub(crate) what: String,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.place, self.what),
            line => write!(f, "{}:{line}: {}", self.place, self.what),
        }
    }
}

/// Everything on the project that breaks a rule, in order.
fn broken(root: &Path, sources: &[Source]) -> Result<Vec<Finding>> {
    let crates = directions::crates(root)?;
    let mut findings = directions::check(&crates);
    findings.extend(directions::check_roots(&crates, sources));
    for check in [rules::check, places::check, cells::check, french::check] {
        findings.extend(sources.iter().flat_map(check));
    }
    findings.extend(asvs::check(sources));
    findings.extend(documents::check(sources));
    findings.sort();
    Ok(findings)
}

/// Checks every rule on the project, prints what is wrong, and says which golden tests will be left out.
pub(crate) fn run(root: &Path) -> Result<()> {
    let sources = source::all(root)?;
    let findings = broken(root, &sources)?;
    for finding in &findings {
        println!("{finding}");
    }
    for source in sources.iter().filter(|source| rules::is_long(source)) {
        println!("   note: {} has {} lines; a file is usually under {}", source.path, source.lines(), rules::USUAL_LINES);
    }

    let golden = crate::shared::golden_tests(&sources);
    let found = crate::shared::data(root).is_some();
    if found {
        println!("   shared data found: {} golden tests read it", golden.len());
    } else {
        println!("   no shared data at ../shared/data (or TOGUNA_SHARED): {} golden tests are left out", golden.len());
        for test in &golden {
            println!("     left out: {test}");
        }
    }
    if !findings.is_empty() {
        bail!("{} of the project's rules broken, listed above", findings.len());
    }
    if !found && std::env::var_os("CI").is_some() {
        bail!("shared data is missing, and with CI set no golden test may be left out: put it at ../shared/data or set TOGUNA_SHARED");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_project_itself_breaks_no_rule() {
        let root = crate::root();
        let sources = source::all(&root).unwrap();
        assert_eq!(broken(&root, &sources).unwrap(), Vec::<Finding>::new());
    }
}
