use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::*;

fn crate_folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Each message of a language with the variables that it names.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for (file, source) in language.sources() {
        let resource = FluentResource::try_new((*source).to_owned());
        assert!(resource.is_ok(), "{}/{file} has errors: {:?}", language.tag(), resource.err().map(|(_, errors)| errors));
        let mut key = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ') && !line.is_empty()) {
                key = name.to_owned();
                assert!(found.insert(key.clone(), BTreeSet::new()).is_none(), "{}/{file} repeats {key}", language.tag());
            }
            for part in line.split('$').skip(1) {
                let variable: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                found.get_mut(&key).unwrap().insert(variable);
            }
        }
    }
    found
}

fn sources_under(folder: &Path, into: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        if path.is_dir() {
            sources_under(&path, into);
        } else if matches!(extension, Some("rs" | "html")) && !path.ends_with("words/tests.rs") {
            into.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
}

fn program_sources() -> Vec<(PathBuf, String)> {
    let mut sources = Vec::new();
    sources_under(&crate_folder().join("src"), &mut sources);
    sources_under(&crate_folder().join("templates"), &mut sources);
    sources
}

/// The literals that follow `opening` in the sources: the keys that the program asks for.
fn literals_after<'a>(source: &'a str, opening: &str) -> Vec<&'a str> {
    source.split(opening).skip(1).filter_map(|rest| rest.split_once('"')).map(|(literal, _)| literal).collect()
}

#[test]
fn every_message_is_in_every_language_with_the_same_variables() {
    let english = messages(Language::En);
    let french = messages(Language::Fr);
    for (key, variables) in &english {
        assert_eq!(french.get(key), Some(variables), "{key} differs between English and French");
    }
    for key in french.keys() {
        assert!(english.contains_key(key), "{key} is in French only");
    }
}

#[test]
fn every_file_of_messages_is_built_in() {
    for language in Language::ALL {
        let on_disk: BTreeSet<String> = fs::read_dir(crate_folder().join("locales").join(language.tag()))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let built_in: BTreeSet<String> = language.sources().iter().map(|(file, _)| (*file).to_owned()).collect();
        assert_eq!(on_disk, built_in);
    }
}

#[test]
fn every_key_that_the_program_asks_for_exists() {
    let known = messages(Language::En);
    for (path, source) in program_sources() {
        for opening in [".say(\"", ".plain(\"", "key: \"", "\"notes-"] {
            for literal in literals_after(&source, opening) {
                // "notes-" by itself is the prefix, not a key; other functions of these names take other texts.
                if literal.is_empty() || !literal.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
                    continue;
                }
                let key = if opening == "\"notes-" { format!("notes-{literal}") } else { literal.to_owned() };
                assert!(known.contains_key(&key), "{} asks for {key}, which no language has", path.display());
            }
        }
    }
}

#[test]
fn no_message_is_left_over() {
    let sources = program_sources();
    for key in messages(Language::En).keys() {
        let literal = format!("\"{key}\"");
        assert!(sources.iter().any(|(_, source)| source.contains(&literal)), "nothing uses {key}");
    }
}

#[test]
fn french_sets_no_breakable_space_before_its_tall_punctuation() {
    for (file, source) in Language::Fr.sources() {
        for (number, line) in source.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            for sign in [" :", " ;", " ?", " !", " »", "« ", " %"] {
                assert!(!line.contains(sign), "fr/{file}:{}: {sign:?} needs a no-break space", number + 1);
            }
        }
    }
}

#[test]
fn numbers_are_written_as_the_language_writes_them() {
    let english = Words::new(Language::En);
    let french = Words::new(Language::Fr);
    assert_eq!(english.number(0), "0");
    assert_eq!(english.number(999), "999");
    assert_eq!(english.number(1_234_567), "1,234,567");
    assert_eq!(french.number(1_234_567), "1\u{202F}234\u{202F}567");
    assert_eq!(english.decimal(-1234.5, 1), "−1,234.5");
    assert_eq!(french.decimal(0.256, 2), "0,26");
    assert_eq!(english.decimal(-0.001, 1), "0.0");
    assert_eq!(english.decimal(f64::NAN, 1), "–");
}

#[test]
fn a_share_that_is_not_quite_half_or_all_is_not_written_as_if_it_were() {
    let english = Words::new(Language::En);
    assert_eq!(english.percent(0.0), "0%");
    assert_eq!(english.percent(0.5), "50%");
    assert_eq!(english.percent(1.0), "100%");
    assert_eq!(english.percent(0.502), "50.2%");
    assert_eq!(english.percent(0.499_6), "49.96%");
    assert_eq!(english.percent(0.997), "99.7%");
    assert_eq!(english.percent(0.666), "67%");
    assert_eq!(english.percent_range([0.12, 0.346]), "12–35%");
}

#[test]
fn a_tag_names_its_language_whatever_the_region() {
    assert_eq!(Language::from_tag("fr-ML"), Some(Language::Fr));
    assert_eq!(Language::from_tag("EN"), Some(Language::En));
    assert_eq!(Language::from_tag("bm"), None);
}

#[test]
fn a_key_that_nobody_knows_shows_itself() {
    assert_eq!(Words::new(Language::En).plain("no-such-thing"), "no-such-thing");
}

#[test]
fn a_page_isolates_what_is_written_from_right_to_left() {
    let arabic = [("letter", Argument::from("شرق"))];
    let latin = [("letter", Argument::from("A"))];
    assert_eq!(Words::new(Language::En).say("side-opinion", &arabic), "group شرق");
    assert_eq!(Words::for_page(Language::En).say("side-opinion", &arabic), "group \u{2068}شرق\u{2069}");
    assert_eq!(Words::for_page(Language::En).say("side-opinion", &latin), "group A");
}
