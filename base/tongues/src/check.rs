//! A word that is missing in one language is found by whoever speaks it, on the day that it matters; so each crate has one test that
//! compares its messages with one another and with its sources.
//!
//! ```no_run
//! # const LOCALES: &[toguna_tongues::Locale] = &[];
//! # mod toguna_web { pub const LOCALES: &[toguna_tongues::Locale] = &[]; }
//! # const ROOT: &str = "";
//! use toguna_tongues::check::Messages;
//! // In a crate, ROOT is env!("CARGO_MANIFEST_DIR").
//! assert_eq!(Messages::of(ROOT, LOCALES).beside(toguna_web::LOCALES).prefixed(&["people-"]).findings(), [""; 0]);
//! ```

pub mod folder;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

use crate::language::Language;
use crate::locale::Locale;

use source::{Source, is_key, sources_under};

/// The variables and plural forms of each message, by key.
type Table = BTreeMap<String, Message>;

#[derive(Debug, Default, PartialEq, Eq)]
struct Message {
    /// The file that has it, and its words as they are written there.
    file: String,
    text: String,
    variables: BTreeSet<String>,
    /// The forms of each choice that names a plural form, `other` left out.
    plurals: Vec<BTreeSet<String>>,
}

/// The messages of one crate, to be held to.
#[derive(Debug)]
pub struct Messages {
    folder: PathBuf,
    own: &'static [Locale],
    beside: Vec<&'static [Locale]>,
    prefixes: &'static [&'static str],
    asked: Vec<&'static str>,
}

impl Messages {
    /// The messages `own` of the crate whose `Cargo.toml` stands in `folder`.
    pub fn of(folder: impl AsRef<Path>, own: &'static [Locale]) -> Self {
        Self { folder: folder.as_ref().to_owned(), own, beside: vec![crate::LOCALES], prefixes: &[], asked: Vec::new() }
    }

    /// Messages of another crate that its sources may ask for as well, and whose keys its own may not repeat.
    #[must_use]
    pub fn beside(mut self, other: &'static [Locale]) -> Self {
        self.beside.push(other);
        self
    }

    /// Every key of the crate begins with one of these, and every text in its sources that looks like such a key is one.
    #[must_use]
    pub fn prefixed(mut self, prefixes: &'static [&'static str]) -> Self {
        self.prefixes = prefixes;
        self.asked(prefixes)
    }

    /// Every text in the sources that looks like a key and begins with one of these is one: for keys that are not asked for where they are
    /// named.
    #[must_use]
    pub fn asked(mut self, prefixes: &'static [&'static str]) -> Self {
        self.asked.extend(prefixes);
        self
    }

    /// Everything that does not hold, in sentences; empty when all is well.
    ///
    /// Every file of messages is built in and has no error. Every language has every key, with the same variables, and where a message
    /// tells one plural form apart it tells all that the language has. No key is there twice, in this crate or beside it. Everything that
    /// the sources and templates ask for exists, and everything that exists is named in them (tests do not count). No sign stands
    /// where a line break would tear it off.
    pub fn findings(&self) -> Vec<String> {
        let mut findings = Vec::new();
        let tables = self.tables(&mut findings);
        self.compare(&tables, &mut findings);
        self.built_in(&mut findings);
        let known: BTreeSet<&str> = tables.iter().flat_map(|(_, table)| table.keys().map(String::as_str)).collect();
        for prefix_free in known.iter().filter(|key| !self.prefixes.is_empty() && !self.prefixes.iter().any(|p| key.starts_with(p))) {
            findings.push(format!("{prefix_free} begins with none of {}", self.prefixes.join(", ")));
        }
        let beside = self.keys_beside();
        for key in known.iter().filter(|key| beside.contains(**key)) {
            findings.push(format!("{key} is a message of another crate too"));
        }
        self.usage(&known, &beside, &mut findings);
        findings
    }

    fn tables(&self, findings: &mut Vec<String>) -> Vec<(Language, Table)> {
        Language::ALL
            .into_iter()
            .map(|language| {
                let mut table = Table::new();
                for (file, source) in sources_of(self.own, language) {
                    read_messages(&format!("{}/{file}", language.tag()), source, &mut table, findings);
                    for (number, line) in (1..).zip(source.lines()).filter(|(_, line)| !line.starts_with('#')) {
                        for sign in language.row().torn.iter().filter(|sign| line.contains(**sign)) {
                            findings.push(format!("{}/{file}:{number}: {sign:?} needs a no-break space or none", language.tag()));
                        }
                    }
                }
                for (key, message) in &table {
                    let needed = language.row().plurals;
                    for forms in &message.plurals {
                        for form in needed.iter().filter(|form| !forms.contains(**form)) {
                            findings.push(format!("{key} lacks the plural form [{form}] in {}", language.tag()));
                        }
                    }
                }
                (language, table)
            })
            .collect()
    }

    fn compare(&self, tables: &[(Language, Table)], findings: &mut Vec<String>) {
        let Some(((first, reference), others)) = tables.split_first() else { return };
        for (language, table) in others {
            for (key, message) in reference {
                match table.get(key) {
                    None => findings.push(format!("{key} is missing in {}", language.tag())),
                    Some(other) if other.variables != message.variables => findings.push(format!(
                        "{key} has the variables {:?} in {} and {:?} in {}",
                        message.variables,
                        first.tag(),
                        other.variables,
                        language.tag()
                    )),
                    Some(_) => {}
                }
            }
            for key in table.keys().filter(|key| !reference.contains_key(*key)) {
                findings.push(format!("{key} is in {} and not in {}", language.tag(), first.tag()));
            }
        }
        if self.own.len() != Language::ALL.len() {
            findings.push("there is not one locale for each language".to_owned());
        }
    }

    fn built_in(&self, findings: &mut Vec<String>) {
        for language in Language::ALL {
            let folder = self.folder.join("locales").join(language.tag());
            let on_disk: BTreeSet<String> = match fs::read_dir(&folder) {
                Ok(entries) => entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect(),
                Err(error) => {
                    findings.push(format!("locales/{} cannot be read: {error}", language.tag()));
                    continue;
                }
            };
            let built_in: BTreeSet<String> = sources_of(self.own, language).map(|(file, _)| (*file).to_owned()).collect();
            for file in on_disk.symmetric_difference(&built_in) {
                findings.push(format!("locales/{}/{file} is not both on the disk and built in", language.tag()));
            }
        }
    }

    fn keys_beside(&self) -> BTreeSet<String> {
        // The crate that holds the dates is its own neighbour.
        let others = self.beside.iter().filter(|other| **other != self.own);
        let mut keys = Table::new();
        for (file, source) in others.flat_map(|other| sources_of(other, Language::ALL[0])) {
            read_messages(file, source, &mut keys, &mut Vec::new());
        }
        keys.into_keys().collect()
    }

    fn usage(&self, known: &BTreeSet<&str>, beside: &BTreeSet<String>, findings: &mut Vec<String>) {
        let mut sources = Vec::new();
        for folder in ["src", "templates"] {
            // A crate without templates is a crate too.
            sources_under(&self.folder, &self.folder.join(folder), &mut sources);
        }
        let mut named: BTreeSet<&str> = BTreeSet::new();
        for Source { path, text, .. } in &sources {
            for (literal, asked) in source::literals(text) {
                named.insert(literal);
                let must_be = asked || self.asked.iter().any(|prefix| literal.strip_prefix(prefix).is_some_and(|rest| !rest.is_empty()));
                if must_be && is_key(literal) && !known.contains(literal) && !beside.contains(literal) {
                    findings.push(format!("{path} asks for {literal}, which no language has"));
                }
            }
        }
        for key in known.iter().filter(|key| !named.contains(**key)) {
            findings.push(format!("nothing uses {key}"));
        }
    }
}

fn sources_of(locales: &'static [Locale], language: Language) -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    locales.iter().filter(move |locale| locale.language == language).flat_map(|locale| locale.sources)
}

/// Adds the messages of one file, line by line: a message begins at the start of a line, everything indented belongs to it.
fn read_messages(file: &str, source: &str, table: &mut Table, findings: &mut Vec<String>) {
    if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
        for error in errors {
            let line = 1 + source.bytes().take(error.pos.start).filter(|byte| *byte == b'\n').count();
            findings.push(format!("{file}:{line} has an error: {error}"));
        }
    }
    let mut key = None;
    let mut forms: Option<BTreeSet<String>> = None;
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
            let name = name.trim().to_owned();
            if table.insert(name.clone(), Message { file: file.to_owned(), ..Message::default() }).is_some() {
                findings.push(format!("{file} repeats {name}"));
            }
            key = Some(name);
        }
        let Some(message) = key.as_ref().and_then(|key| table.get_mut(key)) else { continue };
        let words = if message.text.is_empty() { line.split_once('=').map_or("", |(_, words)| words) } else { line };
        message.text.push_str(words.trim_end());
        message.text.push('\n');
        for part in line.split('$').skip(1) {
            message.variables.insert(part.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-')).collect());
        }
        let variant = line.trim_start().trim_start_matches('*').strip_prefix('[').and_then(|rest| rest.split_once(']'));
        if let (Some((form, _)), Some(forms)) = (variant, &mut forms) {
            forms.insert(form.trim().to_owned());
        }
        // A choice ends at a brace of its own; the next may begin on the same line.
        if line.starts_with('}')
            && let Some(ended) = forms.take()
        {
            message.plurals.extend(plural_forms(ended));
        }
        if line.trim_end().ends_with("->") {
            forms = Some(BTreeSet::new());
        }
    }
}

/// The plural forms of a choice, if it names any beside `other`.
fn plural_forms(mut forms: BTreeSet<String>) -> Option<BTreeSet<String>> {
    const FORMS: [&str; 5] = ["zero", "one", "two", "few", "many"];
    forms.retain(|form| FORMS.contains(&form.as_str()));
    (!forms.is_empty()).then_some(forms)
}

#[cfg(test)]
mod tests;
