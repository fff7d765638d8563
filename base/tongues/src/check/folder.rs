//! Whoever gives a language to the pages wants to know how far it is: what is still missing, what nobody asks for any more, and what would
//! lose a name or a number on the way.

use std::collections::BTreeSet;

use crate::brought::Brought;
use crate::language::Language;
use crate::locale::Locale;

use super::{Message, Table, read_messages};

/// How the messages of a folder stand to those of the program.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compared {
    /// Messages of the program.
    pub messages: usize,
    /// Of these, those that the folder has.
    pub said: usize,
    /// Of these, those that say the same as the language from which it was begun: perhaps nobody has been there yet.
    pub as_parent: usize,
    /// What the folder does not have. None for other words of a built-in language: those are all there.
    pub missing: Vec<Place>,
    /// What it has and nobody asks for.
    pub left_over: Vec<Place>,
    /// What does not name the same variables: with those that the program hands over, and those that stand in the folder.
    pub differing: Vec<(Place, Vec<String>, Vec<String>)>,
    /// Choices between singular and plural that leave out a form of the language: with the form.
    pub plurals: Vec<(Place, &'static str)>,
    /// What cannot be read, in sentences of the reader of Fluent, or stands there twice.
    pub faults: Vec<String>,
    /// Signs that a line break would tear from their neighbours: file, line and sign.
    pub torn: Vec<(String, usize, &'static str)>,
}

/// Where a message stands: the file, and its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub file: String,
    /// The name of the message.
    pub key: String,
}

impl Compared {
    /// Whether pages can be shown in it as they are: nothing is missing, and nothing is wrong.
    pub fn holds(&self) -> bool {
        self.missing.is_empty() && self.is_sound()
    }

    /// Whether what is there is right, even if some is missing.
    pub fn is_sound(&self) -> bool {
        self.left_over.is_empty() && self.differing.is_empty() && self.plurals.is_empty() && self.faults.is_empty()
    }
}

/// Compares a folder with the messages of these crates.
pub fn compare(brought: &Brought, crates: &[&'static [Locale]]) -> Compared {
    let sources = brought.sources.iter().map(|(file, text)| (file.as_str(), text.as_str()));
    let is_whole = Language::built_in(&brought.tag).is_none();
    stand(brought.parent, brought.parent, sources, is_whole, crates)
}

/// Compares a language that is built in with English, from which the others were written.
pub fn built_in(language: Language, crates: &[&'static [Locale]]) -> Compared {
    Compared { as_parent: 0, ..stand(Language::En, language, sources(language, crates), true, crates) }
}

/// The files of messages of a language that is built in, as somebody begins with them: name and text. Each is whole; two crates never have
/// a file of the same name.
pub fn files(language: Language, crates: &[&'static [Locale]]) -> Vec<(&'static str, &'static str)> {
    sources(language.parent(), crates).collect()
}

fn sources(language: Language, crates: &[&'static [Locale]]) -> impl Iterator<Item = (&'static str, &'static str)> {
    let locales = [crate::LOCALES].into_iter().chain(crates.iter().copied()).flatten();
    locales.filter(move |locale| locale.language == language).flat_map(|locale| locale.sources).copied()
}

/// Compares `own`, in a language whose rules are those of `rules`, with the messages of `reference`.
fn stand<'a>(
    reference: Language,
    rules: Language,
    own: impl Iterator<Item = (&'a str, &'a str)>,
    is_whole: bool,
    crates: &[&'static [Locale]],
) -> Compared {
    let mut compared = Compared::default();
    let mut asked = Table::new();
    for (file, text) in sources(reference, crates) {
        read_messages(file, text, &mut asked, &mut Vec::new());
    }
    let mut table = Table::new();
    for (file, text) in own {
        read_messages(file, text, &mut table, &mut compared.faults);
        for (line, words) in (1..).zip(text.lines()).filter(|(_, line)| !line.starts_with('#')) {
            compared.torn.extend(rules.row().torn.iter().filter(|sign| words.contains(**sign)).map(|sign| (file.to_owned(), line, *sign)));
        }
    }
    compared.messages = asked.len();
    for (key, message) in &asked {
        let Some(own) = table.get(key) else {
            if is_whole {
                compared.missing.push(place(key, message));
            }
            continue;
        };
        compared.said += 1;
        compared.as_parent += usize::from(own.text.trim_end() == message.text.trim_end());
        if own.variables != message.variables {
            compared.differing.push((place(key, own), names(&message.variables), names(&own.variables)));
        }
    }
    for (key, own) in &table {
        if !asked.contains_key(key) {
            compared.left_over.push(place(key, own));
        }
        for forms in &own.plurals {
            let needed = rules.row().plurals.iter().filter(|form| !forms.contains(**form));
            compared.plurals.extend(needed.map(|form| (place(key, own), *form)));
        }
    }
    compared.missing.sort();
    compared.left_over.sort();
    compared
}

fn place(key: &str, message: &Message) -> Place {
    Place { file: message.file.clone(), key: key.to_owned() }
}

fn names(variables: &BTreeSet<String>) -> Vec<String> {
    variables.iter().map(|name| format!("${name}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROGRAM: &[Locale] = &[
        Locale {
            language: Language::En,
            sources: &[(
                "a.ftl",
                "a-hello = Hello { $name }\na-voices = { $count ->\n    [one] One\n   *[other] { $count }\n}\na-bye = Bye",
            )],
        },
        Locale {
            language: Language::Fr,
            sources: &[(
                "a.ftl",
                "a-hello = Bonjour { $name }\na-voices = { $count ->\n    [one] Une\n   *[other] { $count }\n}\na-bye = Adieu",
            )],
        },
    ];

    fn compared(tag: &str, text: &str) -> Compared {
        let sources = vec![("a.ftl".to_owned(), text.to_owned())];
        let brought = Brought { tag: tag.to_owned(), own_name: String::new(), direction: "ltr", parent: Language::Fr, sources };
        compare(&brought, &[PROGRAM])
    }

    fn keys(places: &[Place]) -> Vec<&str> {
        places.iter().map(|place| place.key.as_str()).filter(|key| key.starts_with("a-")).collect()
    }

    #[test]
    fn what_is_missing_left_over_and_different_is_named() {
        let found = compared("bm", "a-hello = I ni ce { $togo }\na-old = X\na-bye = Adieu");
        assert_eq!(keys(&found.missing), ["a-voices"]);
        assert_eq!(keys(&found.left_over), ["a-old"]);
        assert_eq!(found.differing[0].1, ["$name"]);
        assert_eq!(found.differing[0].2, ["$togo"]);
        // "Adieu" is still the French.
        assert_eq!((found.said, found.as_parent), (2, 1));
        assert!(!found.holds() && !found.is_sound());
    }

    #[test]
    fn a_plural_form_that_is_left_out_and_a_mistake_are_named_with_their_place() {
        let found = compared("bm", "a-voices = { $count ->\n    [1] Kelen\n    [few] { $count }\n   *[other] { $count }\n}\n\na-bye = { $");
        assert_eq!(found.plurals[0].0.key, "a-voices");
        assert_eq!(found.plurals[0].1, "one");
        assert!(found.faults[0].starts_with("a.ftl:7 "), "{:?}", found.faults);
    }

    #[test]
    fn other_words_for_a_built_in_language_need_not_be_all_of_them() {
        let found = compared("fr", "a-bye = À bientôt !");
        assert_eq!(keys(&found.missing), [""; 0]);
        assert!(found.holds());
        assert_eq!(found.torn, [("a.ftl".to_owned(), 1, " !")]);
    }

    #[test]
    fn what_one_begins_with_is_whole() {
        let begun: String = files(Language::Fr, &[PROGRAM]).iter().flat_map(|(_, text)| [text, "\n"]).collect();
        let found = compared("bm", &begun);
        assert!(found.holds(), "{found:?}");
        assert_eq!(found.as_parent, found.messages);
    }
}
