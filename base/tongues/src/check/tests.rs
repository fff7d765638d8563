use super::*;

/// A crate in a folder of its own, with one source and, for each language, one file of messages.
struct Written(PathBuf);

impl Written {
    fn new(test: &str, source: &str, locales: &[Locale]) -> Self {
        let folder = std::env::temp_dir().join(format!("toguna-tongues-{}-{test}", std::process::id()));
        fs::create_dir_all(folder.join("src")).unwrap();
        fs::write(folder.join("src/lib.rs"), source).unwrap();
        for locale in locales {
            let place = folder.join("locales").join(locale.language.tag());
            fs::create_dir_all(&place).unwrap();
            for (file, text) in locale.sources {
                fs::write(place.join(file), text).unwrap();
            }
        }
        Self(folder)
    }
}

impl Drop for Written {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

macro_rules! speaking {
    ($en:literal, $fr:literal, $ar:literal) => {
        &[
            Locale { language: Language::En, sources: &[("a.ftl", $en)] },
            Locale { language: Language::Fr, sources: &[("a.ftl", $fr)] },
            Locale { language: Language::Ar, sources: &[("a.ftl", $ar)] },
        ]
    };
}

const SOURCE: &str = "fn a(words: &Words) { words.plain(\"a-hello\"); }";

fn findings(test: &str, source: &str, locales: &'static [Locale]) -> Vec<String> {
    let written = Written::new(test, source, locales);
    Messages::of(&written.0, locales).prefixed(&["a-"]).findings()
}

#[test]
fn messages_that_hold_are_not_complained_about() {
    const LOCALES: &[Locale] = speaking!("# x\na-hello = Hello", "a-hello = Bonjour", "a-hello = سلام");
    assert_eq!(findings("well", SOURCE, LOCALES), [""; 0]);
}

#[test]
fn a_message_that_one_language_lacks_is_named() {
    const LOCALES: &[Locale] = speaking!("a-hello = Hello", "a-hello = Bonjour\na-bye = Adieu", "");
    assert_eq!(findings("lacks", SOURCE, LOCALES), ["a-bye is in fr and not in en", "a-hello is missing in ar", "nothing uses a-bye"]);
}

#[test]
fn other_variables_are_named() {
    const LOCALES: &[Locale] = speaking!("a-hello = Hello { $name }", "a-hello = Bonjour { $nom }", "a-hello = سلام { $name }");
    let found = findings("variables", SOURCE, LOCALES);
    assert_eq!(found, ["a-hello has the variables {\"name\"} in en and {\"nom\"} in fr"]);
}

#[test]
fn what_is_asked_for_must_exist_and_what_only_a_test_names_is_not_used() {
    const LOCALES: &[Locale] = speaking!("a-hello = Hello", "a-hello = Bonjour", "a-hello = سلام");
    let source = "fn a(words: &Words) { words.say(\n    \"a-bye\", &[]); key(\"a-else\"); css(\"b-else\"); }\n#[cfg(test)]\nmod tests { \"a-hello\" }";
    assert_eq!(
        findings("asked", source, LOCALES),
        ["src/lib.rs asks for a-bye, which no language has", "src/lib.rs asks for a-else, which no language has", "nothing uses a-hello"]
    );
}

#[test]
fn a_key_of_another_crate_may_be_asked_for_and_not_repeated() {
    const OTHER: &[Locale] = speaking!("a-hello = Hello\nb-bye = Bye", "", "");
    const LOCALES: &[Locale] = speaking!("a-hello = Hello", "a-hello = Bonjour", "a-hello = سلام");
    let written = Written::new("beside", "words.plain(\"a-hello\"); words.plain(\"b-bye\");", LOCALES);
    assert_eq!(Messages::of(&written.0, LOCALES).beside(OTHER).findings(), ["a-hello is a message of another crate too"]);
}

#[test]
fn a_message_that_tells_plural_forms_apart_tells_all_of_them() {
    const LOCALES: &[Locale] = speaking!(
        "a-hello = { $n ->\n    [one] One\n   *[other] { $n }\n}",
        "a-hello = { $n ->\n    [1] Un\n   *[other] { $n }\n}",
        "a-hello = { $n ->\n    [one] واحد\n    [few] { $n }\n   *[other] { $n }\n}"
    );
    let found = findings("plural", SOURCE, LOCALES);
    assert_eq!(found, ["a-hello lacks the plural form [two] in ar", "a-hello lacks the plural form [many] in ar"]);
}

#[test]
fn a_sign_that_a_line_break_would_tear_off_is_found() {
    const LOCALES: &[Locale] = speaking!("a-hello = Hello !", "a-hello = Bonjour !", "a-hello = أهلاً ؟");
    let found = findings("torn", SOURCE, LOCALES);
    assert_eq!(found, ["fr/a.ftl:1: \" !\" needs a no-break space or none", "ar/a.ftl:1: \" ؟\" needs a no-break space or none"]);
}

#[test]
fn a_repeated_key_a_mistake_and_a_forgotten_file_are_found() {
    const LOCALES: &[Locale] = speaking!("a-hello = Hello\na-hello = Hi", "a-hello = { $", "a-hello = سلام");
    let written = Written::new("repeated", SOURCE, LOCALES);
    fs::write(written.0.join("locales/ar/b.ftl"), "").unwrap();
    let found = Messages::of(&written.0, LOCALES).findings();
    assert!(found.iter().any(|finding| finding == "en/a.ftl repeats a-hello"), "{found:?}");
    assert!(found.iter().any(|finding| finding.starts_with("fr/a.ftl:1 has an error")), "{found:?}");
    assert!(found.iter().any(|finding| finding == "locales/ar/b.ftl is not both on the disk and built in"), "{found:?}");
}

#[test]
fn keys_of_a_crate_bear_its_name() {
    const LOCALES: &[Locale] = speaking!("hello = Hello", "hello = Bonjour", "hello = سلام");
    assert_eq!(findings("bear", "words.plain(\"hello\")", LOCALES), ["hello begins with none of a-"]);
}
