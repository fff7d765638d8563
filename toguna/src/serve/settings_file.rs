//! A slip in a file of settings must not pass in silence: a server that ignores a misspelt line listens where nobody meant it to.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::settings::{Given, Origin, SETTINGS, Setting, setting};
use super::settings_error::SettingsError;

/// Reads the settings of a file (TOML).
pub(super) fn read(path: &Path) -> Result<BTreeMap<&'static str, Given>, SettingsError> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| SettingsError::FileUnreadable { path: path.to_owned(), reason: error.to_string() })?;
    understand(path, &text)
}

fn understand(path: &Path, text: &str) -> Result<BTreeMap<&'static str, Given>, SettingsError> {
    let line = |span: Range<usize>| 1 + text.bytes().take(span.start).filter(|byte| *byte == b'\n').count();
    let table = DeTable::parse(text).map_err(|error| SettingsError::Syntax {
        path: path.to_owned(),
        line: line(error.span().unwrap_or_default()),
        reason: error.message().to_owned(),
    })?;
    let mut givens = BTreeMap::new();
    for (key, value) in table.get_ref() {
        let place = (path.to_owned(), line(key.span()));
        let Some(setting) = setting(key.get_ref()) else {
            return Err(SettingsError::Unknown { path: place.0, line: place.1, key: key.get_ref().to_string(), near: near(key.get_ref()) });
        };
        let Some(text) = value_text(setting, value) else {
            return Err(SettingsError::Kind { path: place.0, line: line(value.span()), name: setting.name });
        };
        givens.insert(setting.name, Given { text, origin: Origin::File(place.0, place.1) });
    }
    Ok(givens)
}

fn value_text(setting: &Setting, value: &Spanned<DeValue<'_>>) -> Option<String> {
    match value.get_ref() {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => Some(number.to_string()),
        DeValue::Array(parts) if setting.is_list => {
            let texts: Option<Vec<String>> = parts.iter().map(|part| part.get_ref().as_str().map(str::to_owned)).collect();
            texts.map(|texts| texts.join(","))
        }
        _ => None,
    }
}

/// The name that was most likely meant, if one is close.
fn near(key: &str) -> Option<&'static str> {
    let key = key.replace('_', "-").to_lowercase();
    let names = SETTINGS.iter().map(|setting| setting.name);
    names.map(|name| (distance(name.as_bytes(), key.as_bytes()), name)).filter(|(distance, _)| *distance <= 3).min().map(|(_, name)| name)
}

/// Letters to change, add or leave out between two words (Levenshtein 1966).
fn distance(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let changed = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

/// A text as TOML writes it.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            letter if letter.is_control() => out.extend(format!("\\u{:04X}", u32::from(letter)).chars()),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> SettingsError {
        understand(Path::new("toguna.toml"), text).unwrap_err()
    }

    #[test]
    fn every_value_remembers_its_line() {
        let givens =
            understand(Path::new("a.toml"), "# ours\nlisten = \"0.0.0.0:80\"\n\npatience = 5\ntrusted-proxy = [\"10.0.0.1\", \"::1\"]\n");
        let givens = givens.unwrap();
        assert_eq!(givens["listen"], Given { text: "0.0.0.0:80".to_owned(), origin: Origin::File("a.toml".into(), 2) });
        assert_eq!((givens["patience"].text.as_str(), givens["trusted-proxy"].text.as_str()), ("5", "10.0.0.1,::1"));
    }

    #[test]
    fn a_misspelt_name_is_an_error_with_its_line_and_the_name_that_was_meant() {
        let SettingsError::Unknown { line, key, near, .. } = error("data = \"x\"\nbase_url = \"http://x\"\n") else { panic!() };
        assert_eq!((line, key.as_str(), near), (2, "base_url", Some("base-url")));
        let SettingsError::Unknown { near, .. } = error("colour = \"red\"") else { panic!() };
        assert_eq!(near, None);
    }

    #[test]
    fn what_is_no_toml_or_of_the_wrong_kind_is_an_error_with_its_line() {
        assert!(matches!(error("data = \"x\"\nlisten = \n"), SettingsError::Syntax { line: 2, .. }));
        assert!(matches!(error("\n\nlisten = [\"a\"]\n"), SettingsError::Kind { line: 3, name: "listen", .. }));
        assert!(matches!(error("acme-domain = [1]"), SettingsError::Kind { line: 1, .. }));
        assert!(matches!(error("data = \"a\"\ndata = \"b\""), SettingsError::Syntax { line: 2, .. }));
    }

    #[test]
    fn what_is_quoted_is_read_as_it_was() {
        let odd = "a \"b\" \\ c\u{1}";
        assert_eq!(understand(Path::new("x"), &format!("data = {}", quoted(odd))).unwrap()["data"].text, odd);
    }
}
