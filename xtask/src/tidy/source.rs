//! Rules about the text of a file must not stumble over comments, string literals and tests: a file is read once, and
//! kept with these blanked out beside the text itself.

use std::path::Path;

use anyhow::{Context, Result};

use crate::commands::output;

/// Folders that hold nothing of the project, should the list of files have to be made without git.
const NOT_OURS: [&str; 9] = [".git", ".bench", "target", "corpus", "artifacts", "toguna-demo", "toguna-data", "node_modules", "output"];

/// A text file of the project.
pub(crate) struct Source {
    /// Path from the root of the project, with `/`.
    pub(crate) path: String,
    /// What the file holds.
    pub(crate) text: String,
    /// For Rust: the text with comments and literals blanked, line for line. Otherwise the text.
    pub(crate) code: String,
}

impl Source {
    /// Keeps a file's text, and its code if it is Rust.
    pub(crate) fn new(path: &str, text: String) -> Self {
        let code = if ending(path) == "rs" { code_only(&text) } else { text.clone() };
        Self { path: path.to_owned(), text, code }
    }

    /// Whether the file is Rust.
    pub(crate) fn is_rust(&self) -> bool {
        ending(&self.path) == "rs"
    }

    /// Number of lines.
    pub(crate) fn lines(&self) -> usize {
        self.text.lines().count()
    }
}

/// What follows the last dot of a path: `rs`, `md`; nothing if there is no dot.
pub(crate) fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// Every text file that git follows or would follow; without git, every text file outside build folders.
pub(crate) fn all(root: &Path) -> Result<Vec<Source>> {
    let mut git = std::process::Command::new("git");
    git.current_dir(root).args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"]).stderr(std::process::Stdio::null());
    let mut paths = match git.output() {
        Ok(list) if list.status.success() => String::from_utf8_lossy(&list.stdout).split_terminator('\0').map(str::to_owned).collect(),
        _ => {
            let mut paths = Vec::new();
            walk(root, "", &mut paths)?;
            paths
        }
    };
    paths.sort();
    paths.dedup();
    let mut sources = Vec::new();
    for path in paths {
        let file = root.join(&path);
        // Files that were removed but not yet committed, and links to folders, are no text.
        if !file.is_file() {
            continue;
        }
        let bytes = std::fs::read(&file).with_context(|| format!("cannot read {path}"))?;
        if let Ok(text) = String::from_utf8(bytes) {
            sources.push(Source::new(&path, text));
        }
    }
    Ok(sources)
}

fn walk(root: &Path, under: &str, paths: &mut Vec<String>) -> Result<()> {
    for entry in std::fs::read_dir(root.join(under)).with_context(|| format!("cannot list the folder `{under}`"))? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        let path = if under.is_empty() { name.clone() } else { format!("{under}/{name}") };
        let kind = entry.file_type()?;
        if kind.is_file() {
            paths.push(path);
        } else if kind.is_dir() && !NOT_OURS.contains(&name.as_str()) {
            walk(root, &path, paths)?;
        }
    }
    Ok(())
}

/// Runs `cargo metadata` for the workspace's own crates.
pub(crate) fn cargo_metadata(root: &Path) -> Result<serde_json::Value> {
    let text = output(crate::commands::cargo(root).args(["metadata", "--format-version", "1", "--no-deps", "--offline"]))?;
    serde_json::from_str(&text).context("`cargo metadata` wrote something that is not JSON")
}

/// The identifiers of a piece of code, in order.
pub(crate) fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// Byte place just after the block `{…}` that opens first in `code`, or `None` if none opens, a `;` comes first, or it never closes.
pub(crate) fn end_of_block(code: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (place, byte) in code.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 1 => return Some(place + 1),
            b'}' => depth = depth.checked_sub(1)?,
            b';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// The code with every item marked `#[cfg(test)]` blanked, line for line.
pub(crate) fn outside_tests(code: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut kept = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(start) = rest.find(MARK) {
        let (before, from_mark) = rest.split_at(start);
        let item = &from_mark[MARK.len()..];
        let end = end_of_block(item).or_else(|| item.find(';').map(|place| place + 1)).unwrap_or(item.len());
        kept.push_str(before);
        kept.extend(item[..end].chars().filter(|c| *c == '\n'));
        rest = &item[end..];
    }
    kept.push_str(rest);
    kept
}

/// Rust text with comments, strings and characters turned to as many bytes of spaces; line ends stay.
fn code_only(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = end_of_blank(&chars, at);
        if end == at {
            code.push(chars[at]);
            at += 1;
        } else {
            for c in &chars[at..end] {
                // As many bytes as before, so that a place in the code is the same place in the text.
                code.push_str(if *c == '\n' { "\n" } else { &"    "[..c.len_utf8()] });
            }
            at = end;
        }
    }
    code
}

/// Where the comment or literal that starts at `at` ends; `at` itself if none starts there.
fn end_of_blank(chars: &[char], at: usize) -> usize {
    let next = |ahead: usize| chars.get(at + ahead).copied();
    match chars[at] {
        '/' if next(1) == Some('/') => (at..chars.len()).find(|&i| chars[i] == '\n').unwrap_or(chars.len()),
        '/' if next(1) == Some('*') => end_of_block_comment(chars, at),
        '"' => end_of_quoted(chars, at + 1, '"'),
        'r' if at == 0 || !(chars[at - 1].is_alphanumeric() && chars[at - 1] != 'b' || chars[at - 1] == '_') => {
            end_of_raw_string(chars, at)
        }
        '\'' if next(1) == Some('\\') || (next(2) == Some('\'') && next(1) != Some('\'')) => end_of_quoted(chars, at + 1, '\''),
        _ => at,
    }
}

fn end_of_block_comment(chars: &[char], start: usize) -> usize {
    let (mut depth, mut at) = (0_usize, start);
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => {
                depth += 1;
                at += 2;
            }
            ('*', Some('/')) => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    chars.len()
}

fn end_of_quoted(chars: &[char], mut at: usize, quote: char) -> usize {
    while at < chars.len() {
        match chars[at] {
            '\\' => at += 2,
            c if c == quote => return at + 1,
            _ => at += 1,
        }
    }
    chars.len()
}

fn end_of_raw_string(chars: &[char], start: usize) -> usize {
    let hashes = chars[start + 1..].iter().take_while(|c| **c == '#').count();
    if chars.get(start + 1 + hashes) != Some(&'"') {
        return start;
    }
    let closes = |at: usize| chars[at] == '"' && chars[at + 1..].iter().take_while(|c| **c == '#').count() >= hashes;
    (start + 2 + hashes..chars.len()).find(|&at| closes(at)).map_or(chars.len(), |at| at + 1 + hashes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_literals_are_blanked_and_lines_stay() {
        let text = "a /* x /* y */ z */ b // c\n\"d \\\" e\" f 'g' '\\n' &'h i r#\"j \" k\"# l br\"m\" n";
        let code = code_only(text);
        assert_eq!(words(&code).collect::<Vec<_>>(), ["a", "b", "f", "h", "i", "l", "b", "n"]);
        assert_eq!(code.lines().count(), 2);
        assert_eq!(code_only("'é' \"—\" /* ɲ */ x").find('x'), "'é' \"—\" /* ɲ */ x".find('x'));
    }

    #[test]
    fn items_for_tests_only_are_left_out() {
        let code = "fn a() { x }\n#[cfg(test)]\nmod tests { fn b() { y } }\nfn c() {}\n#[cfg(test)]\nmod d;\nfn e() {}\n";
        let kept = outside_tests(code);
        assert_eq!(words(&kept).collect::<Vec<_>>(), ["fn", "a", "x", "fn", "c", "fn", "e"]);
        assert_eq!(kept.lines().count(), code.lines().count());
    }

    #[test]
    fn a_block_ends_where_its_own_brace_closes() {
        assert_eq!(end_of_block("f() { a { b } } c"), Some(15));
        assert_eq!(end_of_block("mod d; fn e() {}"), None);
        assert_eq!(end_of_block("f() {"), None);
    }
}
