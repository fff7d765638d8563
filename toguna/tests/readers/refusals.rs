//! What is not certainly an export is refused, with one sentence that says where and what to do.

use std::path::Path;

use toguna::read::{InputErrorKind, ReadOptions};

use crate::small::{COMMENTS, MATRIX, VOTES, read, refusal};
use crate::variants::{gzip, zip};

fn kind_at(path: &Path) -> (InputErrorKind, String) {
    let error = toguna::read::read(path, &ReadOptions::default(), &mut |_| {}).unwrap_err();
    (*error.kind.clone(), error.to_string())
}

/// What a file of this name with these bytes is refused for.
fn kind_of(name: &str, bytes: &[u8]) -> InputErrorKind {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let (kind, message) = kind_at(&path);
    assert!(message.contains(name), "{message}");
    kind
}

#[test]
fn a_wrong_value_is_shown_with_its_line_and_column() {
    let votes = |from: &str, to: &str| refusal(&[("votes.csv", &VOTES.replacen(from, to, 1))]);
    assert_eq!(
        votes("2,1,-1\n", "2,1,x\n"),
        "votes.csv, line 6, column vote: `x` is not one of −1, 0, 1: correct the vote or export the file again"
    );
    assert!(votes(",0,1\n", ",0,2\n").starts_with("votes.csv, line 2, column vote: `2` is not one of"));
    assert!(votes(",0,1\n", ",0,\n").starts_with("votes.csv, line 2, column vote: `` is not one of"));
    assert!(votes("1010", "1.4E+12").starts_with("votes.csv, line 5, column timestamp: `1.4E+12` is not a whole number"));
    assert!(votes(",0,1\n", ",,1\n").starts_with("votes.csv, line 2, column voter-id: the name is missing"));
    assert!(votes("1,1\n", "1\n").starts_with("votes.csv, line 3: this row has 4 fields where the first line has 5"));
    assert!(votes("WIB", "W\"IB").starts_with("votes.csv, line 2, column datetime: there is a quote in the middle"));
    assert!(votes("1010,Tue", "1010,\"Tue").starts_with("votes.csv, line 5, column datetime: a quoted text begins here and never ends"));
    assert!(votes("1021", "10\u{0}21").starts_with("votes.csv, line 9: there is a zero byte"));
}

#[test]
fn a_value_that_a_terminal_would_obey_is_made_harmless() {
    let message = refusal(&[("votes.csv", &VOTES.replace(",-1\n", ",\u{1b}[2J\n"))]);
    assert!(message.contains("`\u{fffd}[2J`") && !message.contains('\u{1b}'), "{message}");
    let long = "9".repeat(1000);
    assert!(refusal(&[("votes.csv", &VOTES.replace(",-1\n", &format!(",{long}\n")))]).len() < 200);
}

#[test]
fn a_missing_column_is_named_with_those_that_are_there() {
    assert_eq!(
        refusal(&[("votes.csv", &VOTES.replace(",vote\n", ",voted\n"))]),
        "votes.csv, line 1: there is no column `vote` among timestamp, datetime, comment-id, voter-id, voted: \
         take the file as it was exported, separated by commas, with its first line"
    );
    assert!(refusal(&[("votes.csv", &VOTES.replace(',', ";"))]).contains("there is no column `comment-id`"));
    assert!(refusal(&[("participants-votes.csv", &MATRIX.replace("n-disagree", "dis"))]).contains("there is no column `n-disagree`"));
    assert!(
        refusal(&[("votes.csv", VOTES), ("comments.csv", "id,text\n1,x\n")])
            .starts_with("comments.csv, line 1: there is no column `comment-id`")
    );
    assert!(refusal(&[("votes.csv", &VOTES.replace("datetime", "vote"))]).contains("two columns are called `vote`"));
}

#[test]
fn nobody_and_nothing_may_be_listed_twice() {
    let comments = format!("{COMMENTS}904,Tue,2,1,2,1,0,again\n");
    assert!(
        refusal(&[("votes.csv", VOTES), ("comments.csv", &comments)])
            .starts_with("comments.csv, line 7, column comment-id: the statement `2` is listed a second time")
    );
    let matrix = format!("{MATRIX}1,0,2,2,2,0,1,1,\n");
    let message = "participants-votes.csv, line 5, column participant: the participant `1` is listed a second time";
    assert!(refusal(&[("participants-votes.csv", &matrix)]).starts_with(message));
    assert!(refusal(&[("votes.csv", VOTES), ("participants-votes.csv", &matrix)]).starts_with(message));
    assert!(refusal(&[("participants-votes.csv", &MATRIX.replace("0,2,10\n", "0,2,2\n"))]).contains("two columns are called `2`"));
}

#[test]
fn wrong_marks_of_moderation_are_refused() {
    let comments = |from: &str, to: &str| refusal(&[("votes.csv", VOTES), ("comments.csv", &COMMENTS.replace(from, to))]);
    assert!(comments("1,0,-1", "1,0,-7").contains("column moderated: `-7` is not one of −1 (rejected)"));
    assert!(comments("1,0,-1", "1,x,-1").contains("column disagrees: `x` is not a whole number"));
    assert!(comments("moderated", "is-meta").contains("column is-meta: `-1` is neither true nor false"));
}

#[test]
fn a_file_without_votes_is_refused() {
    let header = VOTES.split_once('\n').unwrap().0;
    assert!(refusal(&[("votes.csv", "")]).contains("the file is empty"));
    assert!(refusal(&[("votes.csv", header)]).contains("the file holds no vote"));
    assert!(
        refusal(&[("participants-votes.csv", "participant,n-votes,n-agree,n-disagree,0\n1,0,0,0,\n")]).contains("the file holds no vote")
    );
    assert!(refusal(&[("votes.csv", VOTES), ("comments.csv", "")]).starts_with("comments.csv: the file is empty"));
}

#[test]
fn a_sign_that_cannot_be_told_is_asked_for() {
    let mostly_against = "timestamp,comment-id,voter-id,vote\n1,1,1,-1\n1,1,2,-1\n1,1,3,1\n";
    let message = refusal(&[("votes.csv", mostly_against)]);
    assert!(
        message.starts_with("votes.csv: cannot tell whether +1 means agree or disagree: there is no other file to compare with, and 66 %"),
        "{message}"
    );
    assert!(message.contains("--vote-sign polis") && message.contains("--vote-sign inverted"));
    let comments = "comment-id,agrees,disagrees,moderated,comment-body\n1,1,2,1,x\n";
    let message = refusal(&[("votes.csv", mostly_against), ("comments.csv", comments)]);
    assert!(message.contains("the files agree among themselves, but 66 %"), "{message}");
    let turned = COMMENTS.replace("agrees,disagrees", "disagrees,agrees");
    let message = refusal(&[("votes.csv", VOTES), ("comments.csv", &turned), ("participants-votes.csv", MATRIX)]);
    assert!(message.contains("contradict one another"), "{message}");
    let swapped = VOTES.replace("comment-id,voter-id", "voter-id,comment-id");
    assert!(
        refusal(&[("votes.csv", &swapped), ("comments.csv", COMMENTS), ("participants-votes.csv", MATRIX)])
            .contains("contradict one another")
    );
}

#[test]
fn what_is_no_export_is_told_what_is_expected() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(kind_at(&folder.path().join("nothing")).0, InputErrorKind::NotFound);
    let (kind, message) = kind_at(folder.path());
    assert!(matches!(kind, InputErrorKind::NotAnExport(_)));
    assert!(message.contains("give the folder or the .zip of an export, or its votes.csv"), "{message}");
    assert!(matches!(kind_of("comments.csv", COMMENTS.as_bytes()), InputErrorKind::NotAnExport(_)));
    assert!(matches!(kind_of("picture.png", b"\x89PNG\r\n\x1a\n"), InputErrorKind::NotUtf8));
    assert_eq!(kind_of("empty.csv", b""), InputErrorKind::Empty);
    let both = [("votes.csv", VOTES), ("votes.csv.gz", VOTES)];
    assert!(refusal(&both).starts_with("votes.csv.gz: it could be meant as well as votes.csv"));
    assert!(read(&[("votes.csv", VOTES), ("old-votes.csv", "")]).is_ok(), "the plain name is meant");
}

#[test]
fn damaged_compression_is_refused() {
    let packed = gzip(VOTES.as_bytes());
    for cut in [3, 12, packed.len() / 2, packed.len() - 1] {
        assert_eq!(kind_of("votes.csv.gz", &packed[..cut]), InputErrorKind::TruncatedGzip, "{cut}");
    }
    assert_eq!(kind_of("votes.csv.gz", VOTES.as_bytes()), InputErrorKind::NotGzip);
    let mut flipped = packed.clone();
    let last = flipped.len() - 5;
    flipped[last] ^= 1;
    assert!(matches!(kind_of("votes.csv.gz", &flipped), InputErrorKind::CorruptGzip(_)));
    let followed = [packed.as_slice(), b"and something more, which is not gzip"].concat();
    assert!(matches!(kind_of("votes.csv.gz", &followed), InputErrorKind::CorruptGzip(_)));
}

#[test]
fn damaged_locked_and_unsafe_archives_are_refused() {
    let good = zip(&[("votes.csv", VOTES.as_bytes())]);
    assert!(matches!(kind_of("e.zip", &good[..good.len() - 30]), InputErrorKind::CorruptZip(_)));
    assert!(matches!(kind_of("e.zip", b"PK but no archive"), InputErrorKind::CorruptZip(_)));
    assert!(matches!(kind_of("e.zip", b""), InputErrorKind::CorruptZip(_)));
    assert!(matches!(kind_of("e.zip", &zip(&[("../votes.csv", VOTES.as_bytes())])), InputErrorKind::UnsafeZipPath(_)));
    assert!(matches!(
        kind_of("e.zip", &zip(&[("a/votes.csv", b"x".as_slice()), ("b/comments.csv", b"x")])),
        InputErrorKind::NotAnExport(_)
    ));
    assert!(matches!(kind_of("e.zip", &zip(&[("a.txt", b"x".as_slice())])), InputErrorKind::NotAnExport(_)));

    let mut twice = zip(&[("votes.csv", VOTES.as_bytes()), ("Votes.csv", VOTES.as_bytes())]);
    while let Some(at) = twice.windows(9).position(|bytes| bytes == b"Votes.csv") {
        twice[at] = b'v';
    }
    assert_eq!(kind_of("e.zip", &twice), InputErrorKind::TwiceInZip("votes.csv".to_owned()));

    // Bit 0 of the flags, in the local and in the central header, says that a password is needed.
    let mut locked = good.clone();
    let central = good.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
    locked[6] |= 1;
    locked[central + 8] |= 1;
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("e.zip"), locked).unwrap();
    let (kind, message) = kind_at(&folder.path().join("e.zip"));
    assert_eq!(kind, InputErrorKind::EncryptedZip);
    assert!(message.contains("unpack it and give the folder"), "{message}");

    let mut wrong_sum = good.clone();
    wrong_sum[central + 16] ^= 1;
    std::fs::write(folder.path().join("e.zip"), wrong_sum).unwrap();
    assert!(matches!(kind_at(&folder.path().join("e.zip")).0, InputErrorKind::CorruptZip(_)));
}

#[test]
fn a_file_that_unpacks_to_far_too_much_is_stopped() {
    let row = format!("1,{},1,1,1\n", "x".repeat(60_000));
    let bomb = format!("timestamp,datetime,comment-id,voter-id,vote\n{}", row.repeat(1_200)).into_bytes();
    let packed = gzip(&bomb);
    assert!(bomb.len() > 64 << 20 && bomb.len() / packed.len() > 250, "{} to {}", packed.len(), bomb.len());
    for (name, bytes) in [("votes.csv.gz", packed), ("e.zip", zip(&[("votes.csv", &bomb)]))] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        assert!(matches!(kind_at(&path).0, InputErrorKind::UnpacksTooLarge { unpacked_bytes } if unpacked_bytes < 66 << 20), "{name}");
    }
}
