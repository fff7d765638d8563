//! One folder is a further language.

use std::fs;
use std::path::{Path, PathBuf};

use toguna_tongues::brought::{self, FolderFault};
use toguna_tongues::{Language, Locale, Tongues, Words};

const PROGRAM: &[Locale] = &[
    Locale { language: Language::En, sources: &[("a.ftl", "a-hello = Hello\na-bye = Bye\na-voices = { $count } voices")] },
    Locale {
        language: Language::Fr,
        sources: &[(
            "a.ftl",
            "a-hello = Bonjour\na-bye = Adieu\na-voices = { $count ->\n    [one] une voix\n   *[other] { $count } voix\n}",
        )],
    },
    Locale { language: Language::Ar, sources: &[("a.ftl", "a-hello = سلام\na-bye = وداعًا\na-voices = { $count } صوت")] },
];

/// A folder that goes away again.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = std::env::temp_dir().join(format!("toguna-brought-{}-{name}", std::process::id()));
        for (path, text) in files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self(folder)
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_folder_is_a_language_with_its_name_its_direction_and_its_parents_numbers() {
    let row = "wo-Arab\tArab\tوࣷلࣷفࣷل\tWolof\twolof\tfr\t-\n";
    let folder = Folder::new(
        "spoken",
        &[
            ("bm/a.ftl", "\u{feff}a-hello = I ni ce\na-voices = kumakan { $count }"),
            ("mey/a.ftl", "a-hello = اشحالك"),
            ("wo-Arab/a.ftl", "a-hello = نانگا دف"),
            ("wo-Arab/language.tsv", row),
            ("fr/place.ftl", "a-bye = À la prochaine"),
            (".git/config", "x"),
        ],
    );
    let brought = brought::read(folder.path()).unwrap();
    assert_eq!(brought.iter().map(|one| one.tag.as_str()).collect::<Vec<_>>(), ["bm", "fr", "mey", "wo-Arab"]);
    assert!(brought::speak(brought.clone()));
    assert!(!brought::speak(brought), "languages do not change while a program runs");

    let tags: Vec<&str> = Language::all().map(Language::tag).collect();
    assert_eq!(tags, ["en", "fr", "ar", "bm", "mey", "wo-Arab"]);
    let bamanankan = Language::from_tag("bm-ML").unwrap();
    assert_eq!((bamanankan.own_name(), bamanankan.direction(), bamanankan.parent()), ("Bamanankan", "ltr", Language::Fr));
    assert_eq!(Language::from_tag("mey").map(|language| (language.direction(), language.parent())), Some(("rtl", Language::Ar)));
    assert_eq!(Language::from_tag("wo-Arab").map(Language::is_right_to_left), Some(true));
    assert_eq!(Language::negotiate("de, bm;q=0.9, fr;q=0.5"), Some(bamanankan));

    let tongues = Tongues::new(&[PROGRAM]);
    let words = tongues.words(bamanankan);
    assert_eq!(words.plain("a-hello"), "I ni ce");
    assert_eq!(words.say("a-voices", &[("count", 1_200_u64.into())]), "kumakan 1\u{202F}200");
    assert_eq!(words.date(20_782), "25 novembre 2026");
    // What is missing is said as the parent says it, with the words that this place has for it.
    assert_eq!(words.plain("a-bye"), "À la prochaine");
    assert_eq!(Words::new(Language::Fr, &[PROGRAM]).plain("a-bye"), "À la prochaine");
    assert_eq!(Words::new(Language::En, &[PROGRAM]).plain("a-bye"), "Bye");
}

#[test]
fn what_is_no_language_is_refused_with_its_place() {
    let refused = |name: &str, files: &[(&str, &str)]| {
        let folder = Folder::new(name, files);
        let error = brought::read(folder.path()).unwrap_err();
        (error.path.strip_prefix(folder.path()).unwrap().display().to_string(), error.fault)
    };
    assert_eq!(refused("tag", &[("bambara/a.ftl", "")]), ("bambara".to_owned(), FolderFault::NoTag));
    assert_eq!(refused("case", &[("BM/a.ftl", "")]), ("BM".to_owned(), FolderFault::NoTag));
    assert_eq!(refused("unknown", &[("wo/a.ftl", "")]), ("wo".to_owned(), FolderFault::Unknown));
    let other = "so\tLatn\tSoomaali\tSomali\tsomali\ten\t-";
    assert_eq!(refused("row", &[("wo/a.ftl", ""), ("wo/language.tsv", other)]), ("wo/language.tsv".to_owned(), FolderFault::Unknown));
    assert_eq!(refused("nothing", &[("bm/a.txt", "")]), ("bm".to_owned(), FolderFault::Nothing));
    assert_eq!(refused("large", &[("bm/a.ftl", &"#\n".repeat(200_000))]), ("bm/a.ftl".to_owned(), FolderFault::TooMuch));
    let nowhere = std::env::temp_dir().join("toguna-brought-nowhere");
    let error = brought::read(&nowhere).unwrap_err();
    assert!(error.path == nowhere && matches!(error.fault, FolderFault::Unreadable(_)));
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let folder = Folder::new("bytes", &[("bm/a.ftl", "")]);
    fs::write(folder.path().join("bm/a.ftl"), [0xff, 0xfe, 0x41]).unwrap();
    assert!(matches!(brought::read(folder.path()).unwrap_err().fault, FolderFault::Unreadable(_)));
}

#[test]
fn more_languages_than_pages_can_hold_are_refused() {
    let tags = ["bm", "ffm", "ses", "taq", "snk", "dts", "bmq", "myk", "shz", "kao", "boz", "mwk", "mey", "khq"];
    let paths: Vec<String> = tags.iter().map(|tag| format!("{tag}/a.ftl")).collect();
    let files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "a-hello = X")).collect();
    assert!(brought::read(Folder::new("most", &files[1..]).path()).is_ok());
    assert_eq!(brought::read(Folder::new("more", &files).path()).unwrap_err().fault, FolderFault::TooMuch);
}
