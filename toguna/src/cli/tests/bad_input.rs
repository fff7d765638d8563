//! What cannot be used is refused in one line, in the reader's language, and leaves nothing behind.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::{Folder, toguna};

const VOTES: &str = "timestamp,comment-id,voter-id,vote\n1,0,0,1\n2,0,1,1\n3,1,0,1\n4,1,1,-1\n";
const AGAINST: &str = "timestamp,comment-id,voter-id,vote\n1,0,0,-1\n2,0,1,-1\n3,1,0,1\n";
const GROUPS: &str = "participant,region\n0,north\n1,south\n";

/// Files that are refused, and what is said of them in English and in French.
struct Case {
    /// What is analysed, within the folder of the case.
    path: &'static str,
    files: Vec<(&'static str, Vec<u8>)>,
    english: [&'static str; 2],
    french: [&'static str; 2],
}

/// `english` and `french` are the beginning of the message and a part of what follows. `<path>` stands for the path of what is analysed.
fn case(path: &'static str, files: &[(&'static str, &[u8])], english: [&'static str; 2], french: [&'static str; 2]) -> Case {
    Case { path, files: files.iter().map(|&(name, bytes)| (name, bytes.to_vec())).collect(), english, french }
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The message of `toguna analyse` on these files in this language, which must be one line and all that there is.
fn refused(case: &Case, language: &str, options: &[&str]) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in &case.files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let before = names_in(folder.path());
    let within = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (path, json, html) = (within(case.path), within("result.json"), within("page.html"));
    let mut line = vec!["analyse", path.as_str(), "--json", &json, "--html", &html, "--lang", language];
    let options: Vec<String> =
        options.iter().map(|option| if option.starts_with('-') { (*option).to_owned() } else { within(option) }).collect();
    line.extend(options.iter().map(String::as_str));
    let (code, out, err) = toguna(&line);
    assert_eq!((code, out.as_str()), (3, ""), "{err}");
    assert_eq!(names_in(folder.path()), before, "{err}");
    let message = err.strip_prefix("toguna: ").and_then(|rest| rest.strip_suffix('\n')).unwrap_or_else(|| panic!("{err}"));
    assert_eq!(message.lines().count(), 1, "{err}");
    (message.to_owned(), path)
}

fn holds(case: &Case, options: &[&str]) {
    for (language, [beginning, part]) in [("en", case.english), ("fr", case.french)] {
        let (message, path) = refused(case, language, options);
        assert!(message.starts_with(&beginning.replace("<path>", &path)), "{message}");
        assert!(message.contains(part), "{message}");
    }
    let (message, path) = refused(case, "ar", options);
    assert!(message.starts_with(&path) || !case.english[0].starts_with("<path>"), "{message}");
    assert!(message.chars().any(|c| ('ء'..='ي').contains(&c)) && !message.contains("error-"), "{message}");
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn a_wrong_table_is_refused_with_its_file_line_and_column() {
    let votes = |from: &str, to: &str| VOTES.replacen(from, to, 1).into_bytes();
    let twice = b"participant,n-votes,n-agree,n-disagree,0,1\n0,2,2,0,1,1\n0,1,1,0,1,\n";
    let cases = [
        case(
            "votes.csv",
            &[("votes.csv", &votes(",vote\n", ",voted\n"))],
            ["votes.csv, line 1: there is no column `vote` among timestamp, ", "comment-id, voter-id, voted: take"],
            ["votes.csv, ligne 1\u{a0}: il n’y a pas de colonne «\u{a0}vote\u{a0}»", "comment-id, voter-id, voted\u{a0}: prenez"],
        ),
        case(
            "votes.csv",
            &[("votes.csv", &votes("2,0,1,1", "2,0,1,7"))],
            ["votes.csv, line 3, column vote: `7` is not one of −1, 0, 1: ", "correct the vote"],
            ["votes.csv, ligne 3, colonne vote\u{a0}: «\u{a0}7\u{a0}» n’est ni −1, ni 0, ni 1\u{a0}: ", "corrigez le vote"],
        ),
        case(
            "participants-votes.csv",
            &[("participants-votes.csv", twice)],
            ["participants-votes.csv, line 3, column participant: the participant `0` is listed a second time", "keep one row"],
            [
                "participants-votes.csv, ligne 3, colonne participant\u{a0}: le participant «\u{a0}0\u{a0}» apparaît une deuxième fois",
                "une seule ligne",
            ],
        ),
        case(
            "votes.csv",
            &[("votes.csv", &votes("2,0,1,1", "2,0,1"))],
            ["votes.csv, line 3: this row has 3 fields where the first line has 4: ", "a line may be cut"],
            ["votes.csv, ligne 3\u{a0}: cette ligne a 3 champs alors que la première ligne en a 4\u{a0}: ", "coupée"],
        ),
    ];
    for case in &cases {
        holds(case, &[]);
    }
}

#[test]
fn a_damaged_file_is_refused() {
    let packed = gzip(VOTES.repeat(20).as_bytes());
    let cases = [
        case(
            "votes.csv",
            &[("votes.csv", b"")],
            ["votes.csv: the file is empty: ", "export it"],
            ["votes.csv\u{a0}: le fichier est vide", "exportez"],
        ),
        case(
            "votes.csv.gz",
            &[("votes.csv.gz", &packed[..packed.len() / 2])],
            ["votes.csv.gz: the compressed file is cut short: ", "download it again"],
            ["votes.csv.gz\u{a0}: le fichier compressé est coupé avant sa fin\u{a0}: ", "téléchargez-le à nouveau"],
        ),
        case(
            "votes.csv",
            &[("votes.csv", VOTES.replacen("2,0,1,1", "2,\u{0},1,1", 1).as_bytes())],
            ["votes.csv, line 3: there is a zero byte", "export it again"],
            ["votes.csv, ligne 3\u{a0}: il y a un octet nul", "exportez-le à nouveau"],
        ),
        case(
            "export.zip",
            &[("export.zip", b"PK but no archive")],
            ["<path>: the archive is damaged (", "copy or download"],
            ["<path>\u{a0}: l’archive est abîmée (", "copiez-la"],
        ),
    ];
    for case in &cases {
        holds(case, &[]);
    }
}

#[test]
fn votes_whose_sign_cannot_be_told_are_refused_until_it_is_given() {
    let comments = b"comment-id,agrees,disagrees,moderated,comment-body\n0,0,2,1,x\n1,1,0,1,y\n";
    let alone = case(
        "votes.csv",
        &[("votes.csv", AGAINST.as_bytes())],
        [
            "votes.csv: cannot tell whether +1 means agree or disagree: there is no other file to compare with, and 66% ",
            "--vote-sign inverted",
        ],
        ["votes.csv\u{a0}: impossible de savoir si +1 veut dire «\u{a0}d’accord\u{a0}»", "66\u{202f}% des votes seraient des désaccords"],
    );
    let swapped = case(
        ".",
        &[("votes.csv", AGAINST.as_bytes()), ("comments.csv", comments)],
        ["comments.csv, votes.csv: cannot tell whether +1 means agree or disagree: the files agree among themselves", "--vote-sign polis"],
        ["comments.csv, votes.csv\u{a0}: impossible de savoir si +1", "les fichiers s’accordent entre eux, mais 66\u{202f}% des votes"],
    );
    holds(&alone, &[]);
    holds(&swapped, &[]);
    let folder = Folder::new("sign-given");
    let path = folder.path().join("votes.csv");
    fs::write(&path, AGAINST).unwrap();
    let (code, _, err) = toguna(&["analyse", path.to_str().unwrap(), "--vote-sign", "polis"]);
    assert_eq!((code, err.as_str()), (0, ""));
}

#[test]
fn what_is_no_export_is_told_what_is_expected() {
    let cases = [
        case(
            "budget.csv",
            &[("budget.csv", b"year,amount\n2024,100\n")],
            ["budget.csv: this is not a Polis export (its first line names neither", "give the folder"],
            ["budget.csv\u{a0}: ce n’est pas un export de Polis (sa première ligne ne nomme", "donnez le dossier"],
        ),
        case(
            ".",
            &[("readme.txt", b"nothing here")],
            ["<path>: this is not a Polis export (neither votes.csv", "is in it)"],
            ["<path>\u{a0}: ce n’est pas un export de Polis (on n’y trouve ni votes.csv", "donnez le dossier"],
        ),
        case(
            "gone.csv",
            &[],
            ["<path>: there is no such file or folder: ", "check the path"],
            ["<path>\u{a0}: ce fichier ou ce dossier n’existe pas\u{a0}: ", "vérifiez le chemin"],
        ),
    ];
    for case in &cases {
        holds(case, &[]);
    }
}

#[test]
fn a_wrong_table_of_groups_is_refused_too() {
    let with = |groups: String, english, french| {
        case("votes.csv", &[("votes.csv", VOTES.as_bytes()), ("groups.csv", groups.as_bytes())], english, french)
    };
    let twice = with(
        format!("{GROUPS}0,south\n"),
        ["groups.csv, line 4, column participant: the participant `0` was placed differently", "keep one row"],
        ["groups.csv, ligne 4, colonne participant\u{a0}: le participant «\u{a0}0\u{a0}» est placé autrement", "une seule ligne"],
    );
    holds(&twice, &["--groups", "groups.csv"]);
    let unlabelled = with(
        GROUPS.to_owned(),
        ["groups.csv, line 1: there is no column `group` among participant, region", "take the file"],
        ["groups.csv, ligne 1\u{a0}: il n’y a pas de colonne «\u{a0}group\u{a0}» parmi participant, region", "prenez le fichier"],
    );
    holds(&unlabelled, &["--labels", "groups.csv"]);
}
