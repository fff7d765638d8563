//! What a crate asks for is found in its sources: texts in quotes, and whether they stand where a message is asked for.

use std::fs;
use std::path::Path;

/// One source or template.
pub(super) struct Source {
    /// From the crate's folder.
    pub(super) path: String,
    pub(super) text: String,
}

/// What comes before the key of a message that is asked for.
const ASKING: [&str; 3] = [".say(", ".plain(", "key:"];

/// Collects the sources and templates below `folder`, in the order of their names. Tests are left out: what only they name is not used.
pub(super) fn sources_under(root: &Path, folder: &Path, into: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let extension = path.extension().and_then(|extension| extension.to_str());
        if stem == "tests" || stem.ends_with("_tests") {
            continue;
        }
        if path.is_dir() {
            sources_under(root, &path, into);
        } else if matches!(extension, Some("rs" | "html" | "txt" | "svg" | "xml"))
            && let Ok(text) = fs::read_to_string(&path)
        {
            // Tests stand last in a file.
            let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
            let path = path.strip_prefix(root).unwrap_or(&path).display().to_string();
            into.push(Source { path, text: text[..end].to_owned() });
        }
    }
}

/// Every text in quotes that could be a key, and whether it stands where a message is asked for. Quotes are not paired: a text between the
/// end of one and the start of the next is looked at too, and is no key, as it holds more than letters.
pub(super) fn literals(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let starts = text.match_indices('"').map(|(at, _)| at + 1);
    starts.filter_map(|start| {
        let end = start + text[start..].find('"')?;
        let literal = &text[start..end];
        let before = text[..start - 1].trim_end();
        is_key(literal).then(|| (literal, ASKING.iter().any(|asking| before.ends_with(asking))))
    })
}

/// Whether a text looks like the key of a message: small letters, digits and hyphens.
pub(super) fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
