use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::CommandFactory;
use toguna_opinion::analysis::Grouping;

use super::arguments::VoteSign;
use super::*;
use crate::words::Language;

mod bad_input;

/// A folder for one test, removed when the test is over.
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn new(test: &str) -> Self {
        let path = std::env::temp_dir().join(format!("toguna-test-{}-{test}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Exit code, standard output and standard error of `toguna` with these arguments.
fn toguna(arguments: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let all = std::iter::once("toguna").chain(arguments.iter().copied()).map(OsString::from);
    let code = run(all, |_| None, Terminal { out: &mut out, err: &mut err, watched: false });
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

fn analyse(arguments: &[&str]) -> arguments::AnalyseArguments {
    match Cli::try_parse_from(["toguna", "analyse"].iter().chain(arguments)).unwrap().command {
        Command::Analyse(arguments) => arguments,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_arguments_hold_together() {
    Cli::command().debug_assert();
}

#[test]
fn an_analysis_without_options_is_what_the_engine_does_by_default() {
    let arguments = analyse(&["export"]);
    assert_eq!(arguments.settings(1), toguna_opinion::analysis::Settings::default());
    assert_eq!(arguments.grouping(), Grouping::Found);
    assert_eq!(arguments.vote_sign, VoteSign::Auto);
    assert_eq!(arguments.settings(4).threads, 4);
}

#[test]
fn options_of_an_analysis_reach_the_engine() {
    let options = "export --k 3 --min-votes 4 --min-voices 9 --bootstrap 0 --no-gap-test --seed 8 --threads 2 --vote-sign inverted";
    let arguments = analyse(&options.split(' ').collect::<Vec<_>>());
    let settings = arguments.settings(16);
    assert_eq!((settings.min_votes, settings.min_voices, settings.bootstrap, settings.gap_test), (4, 9, 0, false));
    assert_eq!((settings.seed, settings.threads), (8, 2));
    assert_eq!(arguments.grouping(), Grouping::Forced(3));
    assert_eq!(arguments.vote_sign, VoteSign::Inverted);
}

#[test]
fn the_language_may_stand_before_or_after_the_command() {
    for line in ["toguna --lang fr demo", "toguna demo --lang fr-ML", "toguna demo --lang=FR"] {
        assert_eq!(Cli::try_parse_from(line.split(' ')).unwrap().lang, Some(Language::Fr), "{line}");
    }
}

#[test]
fn wrong_use_exits_with_2_and_says_why() {
    let cases = [
        ("", "Usage"),
        ("analyze x", "analyse"),
        ("analyse", "<PATH>"),
        ("analyse x --k 1", "2..=26"),
        ("analyse x --k 3 --labels l.csv", "cannot be said together"),
        ("analyse x --threads 0", "threads"),
        ("demo --lang de", "languages are en, fr"),
        ("simulate", "--out"),
        ("simulate --out x --dimension region", "region:5:0.6"),
        ("simulate --out x --strength 0.1", "from 0.5 to 1"),
        ("simulate --out x --statements 10 --mean-votes 11", "from 1 to the number of statements, 10"),
        ("simulate --out x --groups 2 --shares 1,2,3", "2 groups"),
    ];
    for (line, reason) in cases {
        let (code, out, err) = toguna(&line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>());
        assert_eq!(code, 2, "{line}: {err}");
        assert!(err.contains(reason), "{line}: {err}");
        assert_eq!(out, "", "{line}");
    }
}

#[test]
fn help_names_the_commands_shows_examples_and_is_no_error() {
    let (code, out, err) = toguna(&["--help"]);
    assert_eq!((code, err.as_str()), (0, ""));
    for word in ["analyse", "demo", "serve", "simulate", "Examples:", "Exit codes:", "--lang"] {
        assert!(out.contains(word), "{word}");
    }
    for command in ["analyse", "demo", "serve", "simulate"] {
        assert!(toguna(&[command, "--help"]).1.contains("Examples:"), "{command}");
    }
}

#[test]
fn simulate_writes_an_export_that_says_what_it_is() {
    let folder = Folder::new("simulate");
    let path = folder.path().join("planted");
    let line = ["simulate", "--out", path.to_str().unwrap(), "--participants", "50", "--statements", "9", "--shares", "2,1"];
    let (code, out, err) = toguna(&line);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.starts_with("Simulated: 50 people, 9 statements, "), "{out}");
    let mut files: Vec<String> = fs::read_dir(&path).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    assert_eq!(files, ["comments.csv", "groups.csv", "labels.csv", "participants-votes.csv", "summary.csv", "votes.csv"]);
    let groups = fs::read_to_string(path.join("groups.csv")).unwrap();
    assert_eq!(groups.lines().next(), Some("participant,region,sex,generation"));
    let before = fs::read(path.join("votes.csv")).unwrap();
    assert_eq!(toguna(&line).0, 0);
    assert_eq!(fs::read(path.join("votes.csv")).unwrap(), before);
}

#[test]
fn demo_writes_its_dialogue_in_the_language_asked_for() {
    let folder = Folder::new("demo");
    let (code, out, err) = toguna(&["demo", "--lang", "fr", "--report", folder.path().to_str().unwrap()]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("Dialogue simulé") && out.contains("Écrit"), "{out}");
    let comments = fs::read_to_string(folder.path().join("comments.csv")).unwrap();
    assert_eq!(comments.lines().count(), 61);
    assert!(comments.contains("Le cousinage à plaisanterie"));
}

#[test]
fn the_demonstration_in_arabic_is_written_from_right_to_left_and_says_that_it_is_simulated() {
    let folder = Folder::new("demo-ar");
    let (code, out, err) = toguna(&["demo", "--lang", "ar", "--report", folder.path().to_str().unwrap()]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("حوار بالمحاكاة") && out.contains("كُتب"), "{out}");
    let page = fs::read_to_string(folder.path().join("report.html")).unwrap();
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(page.matches("محاكاة: لم يقل أحد هذا الكلام.").count() >= 3);
    assert!(fs::read_to_string(folder.path().join("comments.csv")).unwrap().contains("المزاح بين أبناء العمومة"));
    assert!(fs::read_to_string(folder.path().join("analysis.json")).unwrap().contains("المنطقة"));
}

#[test]
fn a_place_that_cannot_be_written_exits_with_1_in_one_line() {
    let folder = Folder::new("blocked");
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let (code, out, err) = toguna(&["demo", "--report", file.join("below").to_str().unwrap()]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.starts_with("toguna: cannot write") && err.ends_with('\n') && err.lines().count() == 1, "{err}");
}

#[test]
fn quiet_prints_nothing() {
    let folder = Folder::new("quiet");
    let (code, out, err) = toguna(&["demo", "--quiet", "--report", folder.path().to_str().unwrap()]);
    assert_eq!((code, out.as_str(), err.as_str()), (0, "", ""));
}

#[test]
fn a_certificate_that_is_none_is_told_before_anybody_is_let_in() {
    let folder = Folder::new("certificate");
    let (file, data) = (folder.path().join("cert.pem"), folder.path().join("data"));
    fs::write(&file, "not a certificate").unwrap();
    let (file, data) = (file.to_str().unwrap(), data.to_str().unwrap());
    let arguments = ["serve", "--listen", "127.0.0.1:0", "--data", data, "--log", "quiet", "--tls-certificate", file, "--tls-key", file];
    let (code, out, err) = toguna(&arguments);
    assert_eq!((code, out.as_str()), (3, ""));
    assert!(err.contains("cert.pem") && err.contains("PEM"), "{err}");
}

/// A reader that has gone away.
struct Gone(io::ErrorKind);

impl Write for Gone {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn no_result_is_written_over_what_it_is_made_of_or_over_another_result() {
    let folder = Folder::new("over");
    let within = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (votes, groups, new) = (within("votes.csv"), within("groups.csv"), within("new"));
    let table = "timestamp,comment-id,voter-id,vote\n1,0,0,1\n2,0,1,1\n";
    fs::write(&votes, table).unwrap();
    fs::write(&groups, "participant,region\n0,north\n").unwrap();
    let folder_path = folder.path().to_str().unwrap();
    for (line, reason) in [
        (vec![votes.as_str(), "--json", &votes], "from which it is made"),
        (vec![folder_path, "--html", &votes], "from which it is made"),
        (vec![&votes, "--groups", &groups, "--html", &groups], "from which it is made"),
        (vec![&votes, "--json", &new, "--html", &new], "a place of its own"),
    ] {
        let (code, _, err) = toguna(&[&["analyse"], line.as_slice()].concat());
        assert_eq!(code, 2, "{line:?}: {err}");
        assert!(err.contains(reason), "{line:?}: {err}");
    }
    assert_eq!(fs::read_to_string(&votes).unwrap(), table);
    assert_eq!(toguna(&["analyse", &votes, "--html", "/dev/null", "--json", "/dev/null"]).0, 0);
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error_and_a_full_disk_is() {
    for (kind, expected) in [(io::ErrorKind::BrokenPipe, 0), (io::ErrorKind::StorageFull, 1)] {
        let folder = Folder::new(&format!("gone-{expected}"));
        let arguments = ["toguna", "demo", "--report", folder.path().to_str().unwrap()].map(OsString::from);
        let mut err = Vec::new();
        let code = run(arguments, |_| None, Terminal { out: &mut Gone(kind), err: &mut err, watched: false });
        assert_eq!(code, expected);
        assert_eq!(err.is_empty(), expected == 0);
    }
}

#[test]
fn a_message_is_one_line_whatever_it_holds() {
    assert_eq!(Failure::BadInput("votes.csv:3:\n  not a vote\r\n".to_owned()).to_string(), "votes.csv:3: not a vote");
    assert_eq!(Failure::BadInput(String::new()).exit_code(), 3);
}

#[test]
fn settings_are_printed_with_the_place_that_each_came_from() {
    let folder = Folder::new("settings");
    let file = folder.path().join("toguna.toml");
    fs::write(&file, "# ours\npatience = 3\n").unwrap();
    let (code, out, err) = toguna(&["serve", "--config", file.to_str().unwrap(), "--listen", "9000", "--print-config"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("listen = \"9000\" # --listen\n"), "{out}");
    assert!(out.contains(&format!("patience = \"3\" # {}:2\n", file.display())), "{out}");
}

#[test]
fn settings_that_cannot_be_exit_with_2_on_the_command_line_and_with_3_in_a_file() {
    let folder = Folder::new("wrong-settings");
    let file = folder.path().join("toguna.toml");
    fs::write(&file, "listen = \"127.0.0.1:1\"\nbase-ur1 = \"http://x\"\n").unwrap();
    let (code, _, err) = toguna(&["serve", "--config", file.to_str().unwrap()]);
    assert_eq!(code, 3);
    assert!(err.contains(&format!("{}:2", file.display())) && err.contains("did you mean \"base-url\""), "{err}");
    let (code, _, err) = toguna(&["serve", "--lang", "fr", "--listen", "nowhere"]);
    assert_eq!(code, 2);
    assert!(err.contains("--listen") && err.contains("adresse avec un port"), "{err}");
    assert_eq!(toguna(&["serve", "--tls-key", "key.pem"]).0, 2);
}

#[test]
fn a_server_that_cannot_start_says_what_to_do_in_every_language() {
    let folder = Folder::new("no-start");
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let data = folder.path().join("data");
    let held = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = held.local_addr().unwrap().to_string();
    for (language, folder_word, port_word) in
        [("en", "Choose another", "in use"), ("fr", "Choisissez-en", "occupé"), ("ar", "اختر", "برنامج آخر")]
    {
        let below = file.join("below");
        let (code, out, err) = toguna(&["serve", "--lang", language, "--data", below.to_str().unwrap()]);
        assert_eq!((code, out.as_str(), err.lines().count()), (1, "", 1), "{err}");
        assert!(err.contains(folder_word), "{err}");
        let (code, _, err) = toguna(&["serve", "--lang", language, "--data", data.to_str().unwrap(), "--listen", &taken]);
        assert_eq!(code, 1);
        assert!(err.contains(port_word) && err.contains(&taken), "{err}");
    }
}
