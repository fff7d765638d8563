//! Documents point at each other by number and by name: a number that is given twice, a note that calls itself by another number, or a
//! guide that no list names leads a reader astray.

use super::source::ending;
use super::{Finding, Source};

/// Numbers of decisions, the list of guides, and guides in both languages.
pub(crate) fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = decisions(sources);
    findings.extend(guides(sources));
    findings
}

fn decisions(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut known: Vec<(&str, &str)> = Vec::new();
    for source in sources {
        let Some(name) = source.path.strip_prefix("docs/decisions/") else { continue };
        let mut broken = |what: String| findings.push(Finding { place: source.path.clone(), line: 1, what });
        let Some((number, _)) = name.split_once('-') else { continue };
        if !source.text.starts_with(&format!("# {number} ")) {
            broken(format!("the title begins with its number, `# {number} `"));
        }
        if let Some((_, other)) = known.iter().find(|(taken, _)| *taken == number) {
            broken(format!("{number} is the number of {other} already"));
        }
        known.push((number, &source.path));
    }
    findings
}

fn guides(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let has = |path: &str| sources.iter().any(|source| source.path == path);
    let Some(readme) = sources.iter().find(|source| source.path == "README.md") else { return findings };
    for source in sources.iter().filter(|source| ending(&source.path) == "md") {
        let Some((language, name)) = source.path.strip_prefix("docs/guide/").and_then(|rest| rest.split_once('/')) else { continue };
        let mut broken = |what: String| findings.push(Finding { place: source.path.clone(), line: 0, what });
        for other in ["en", "fr"].into_iter().filter(|other| *other != language) {
            if !has(&format!("docs/guide/{other}/{name}")) {
                broken(format!("there is no docs/guide/{other}/{name}"));
            }
        }
        if !readme.text.contains(&source.path) {
            broken("README.md does not list this guide".to_owned());
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let sources: Vec<Source> = files.iter().map(|(path, text)| Source::new(path, (*text).to_owned())).collect();
        check(&sources).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn two_decisions_of_one_number_and_a_title_with_another_are_caught() {
        let twice = [("docs/decisions/0019-a.md", "# 0019 A"), ("docs/decisions/0019-b.md", "# 0019 B")];
        assert_eq!(found(&twice), ["0019 is the number of docs/decisions/0019-a.md already"]);
        assert_eq!(found(&[("docs/decisions/0015-a.md", "# 0019 A")]), ["the title begins with its number, `# 0015 `"]);
    }

    #[test]
    fn a_guide_that_no_list_names_or_that_lacks_a_language_is_caught() {
        let readme = ("README.md", "[en](docs/guide/en/a.md), [fr](docs/guide/fr/a.md)");
        assert_eq!(found(&[readme, ("docs/guide/en/a.md", ""), ("docs/guide/fr/a.md", "")]), Vec::<String>::new());
        assert_eq!(found(&[readme, ("docs/guide/en/a.md", "")]), ["there is no docs/guide/fr/a.md"]);
        let unlisted = [readme, ("docs/guide/en/b.md", ""), ("docs/guide/fr/b.md", "")];
        assert_eq!(found(&unlisted), ["README.md does not list this guide"; 2]);
    }
}
