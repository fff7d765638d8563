//! Every form in which an export is known to come.

use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use toguna::read::groups::{read_declared, read_labels};
use toguna::read::{InputError, ReadOptions, VoteSign};
use toguna_commonground::conversation::Conversation;

use crate::small::{COMMENTS, MATRIX, VOTES, count, export, keys, read, read_as, short};

const CELLS: [&str; 7] = ["0 0 1", "0 2 1", "0 10 0", "1 0 1", "1 2 1", "2 0 -1", "2 10 1"];

fn at(path: &Path) -> Result<Conversation, InputError> {
    toguna::read::read(path, &ReadOptions::default(), &mut |_| {})
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// An archive with these files.
pub(crate) fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn an_export_is_read_whole() {
    let read = read(&export()).unwrap();
    assert_eq!(short(&read), CELLS);
    assert_eq!(read.superseded, 1);
    assert_eq!(read.topic.as_deref(), Some("Living together"));
    assert_eq!(read.description.as_deref(), Some("What should\nchange?"));
    let ids: Vec<&str> = read.statements.iter().map(|statement| statement.id.as_str()).collect();
    assert_eq!(ids, ["0", "2", "7", "10"]);
    assert_eq!(read.statements[1].text.as_deref(), Some("Two lines:\nthe \"second\""));
    assert_eq!(read.statements.iter().map(|statement| statement.moderated).collect::<Vec<_>>(), [false, false, false, true]);
    assert!(read.votes.is_moderated(3) && !read.votes.is_moderated(2));
    assert_eq!(read.votes.seen(2), 0);
    assert!(read.notes.is_empty(), "{:?}", read.notes);
    assert_eq!(read.files.keys().collect::<Vec<_>>(), ["comments.csv", "participants-votes.csv", "summary.csv", "votes.csv"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_is_read_once_from_its_first_byte() {
    use std::os::fd::AsRawFd as _;
    let through_a_pipe = |bytes: &[u8]| {
        let (reader, mut writer) = std::io::pipe().unwrap();
        writer.write_all(bytes).unwrap();
        drop(writer);
        at(Path::new(&format!("/proc/self/fd/{}", reader.as_raw_fd())))
    };
    for bytes in [VOTES.as_bytes(), &gzip(VOTES.as_bytes())] {
        let read = through_a_pipe(bytes).unwrap();
        assert_eq!(short(&read), CELLS);
        assert_eq!(keys(&read), ["notes-read-no-comments", "notes-read-sign-usual"]);
    }
}

#[test]
fn folder_archive_and_compressed_files_read_the_same() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in export() {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let plain = at(folder.path()).unwrap();
    assert_eq!(short(&plain), CELLS);
    assert_eq!(
        plain.files["votes.csv"], "c5fee590f0e42ab5add8a834b194df6fd18d16680873bd3d99339230c8c38fa6",
        "the digest of the file as stored"
    );

    let bytes: Vec<(String, Vec<u8>)> = export().into_iter().map(|(name, text)| (format!("dialogue/{name}"), text.into())).collect();
    let mut files: Vec<(&str, &[u8])> = bytes.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    files.push(("__MACOSX/dialogue/votes.csv", b"\0"));
    files.push(("dialogue/notes.txt", b"anything"));
    let archive = folder.path().join("export.zip");
    std::fs::write(&archive, zip(&files)).unwrap();
    let zipped = at(&archive).unwrap();
    assert_eq!((short(&zipped), &zipped.files), (short(&plain), &plain.files));

    let packed = tempfile::tempdir().unwrap();
    for (name, text) in export() {
        std::fs::write(packed.path().join(format!("{name}.gz")), gzip(text.as_bytes())).unwrap();
    }
    let compressed = at(packed.path()).unwrap();
    assert_eq!(short(&compressed), CELLS);
    assert!(compressed.files.contains_key("votes.csv.gz") && compressed.notes.is_empty());
}

#[test]
fn one_file_is_enough() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("anything.txt");
    std::fs::write(&path, VOTES).unwrap();
    let votes = at(&path).unwrap();
    assert_eq!(short(&votes), CELLS);
    assert_eq!(keys(&votes), ["notes-read-no-comments", "notes-read-sign-usual"]);

    let path = folder.path().join("participant-votes.csv.gz");
    std::fs::write(&path, gzip(MATRIX.as_bytes())).unwrap();
    let matrix = at(&path).unwrap();
    assert_eq!(short(&matrix), CELLS);
    assert_eq!(keys(&matrix), ["notes-read-matrix-only", "notes-read-no-comments"]);

    let (one, two) = VOTES.split_at(200);
    let members = [gzip(one.as_bytes()), gzip(two.as_bytes())].concat();
    let path = folder.path().join("votes.csv.gz");
    std::fs::write(&path, members).unwrap();
    assert_eq!(short(&at(&path).unwrap()), CELLS, "gzip of several members");
}

#[test]
fn names_of_files_may_have_the_dialogue_before_them() {
    let read = read(&[("2023-05-01-7abc-participant-votes.csv", MATRIX), ("2023-05-01-7abc-votes.csv", VOTES)]).unwrap();
    assert_eq!(short(&read), CELLS);
    assert_eq!(read.superseded, 1);
}

#[test]
fn columns_may_come_in_any_order_and_with_others() {
    let votes = "vote,Voter-ID, comment-id ,extra\n1,0,0,x\n-1,1,0,\"y,z\"\n";
    let read = read(&[("votes.csv", votes)]).unwrap();
    assert_eq!(short(&read), ["0 0 1", "1 0 -1"]);
    assert_eq!(keys(&read), ["notes-read-file-order", "notes-read-unknown-columns", "notes-read-no-comments", "notes-read-sign-usual"]);
}

#[test]
fn the_last_vote_counts_by_time_then_by_place_in_the_file() {
    let votes = |rows: &str| read(&[("votes.csv", &format!("timestamp,comment-id,voter-id,vote\n{rows}"))]).unwrap();
    let later_first = votes("20,1,1,1\n10,1,1,-1\n10,2,1,1\n");
    assert_eq!((short(&later_first), later_first.superseded), (vec!["1 1 1".to_owned(), "1 2 1".to_owned()], 1));
    let tie = votes("10,1,1,-1\n10,1,1,1\n10,2,1,1\n10,2,1,1\n");
    assert_eq!((short(&tie), tie.superseded), (vec!["1 1 1".to_owned(), "1 2 1".to_owned()], 2));
    assert_eq!(count(&tie, "notes-read-ties"), 1);
    let no_time = read(&[("votes.csv", "comment-id,voter-id,vote\n1,1,-1\n1,1,1\n")]).unwrap();
    assert_eq!(short(&no_time), ["1 1 1"]);
}

#[test]
fn names_are_kept_as_they_are_and_sorted() {
    let votes = "timestamp,comment-id,voter-id,vote\n1,b,007,1\n1,10,7,1\n1,9,u-1,1\n1,4000000000,7,1\n1,a,7,1\n";
    let read = read(&[("votes.csv", votes)]).unwrap();
    assert_eq!(read.participants, ["7", "007", "u-1"]);
    assert_eq!(read.statements.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(), ["9", "10", "4000000000", "a", "b"]);
    assert_eq!(short(&read), ["7 10 1", "7 4000000000 1", "7 a 1", "007 b 1", "u-1 9 1"]);
}

#[test]
fn comments_of_2024_tell_seeds_and_statements_about_the_process() {
    let comments = "timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,group-informed-consensus,comment-body
900,0,0,2,1,1,false,true,0.5,Everyone is heard
901,2,0,2,1,1,true,false,0.25,This way of asking is fair
902,10,0,1,0,1,false,false,0.125,\"Wells, then roads\"
";
    let read = read(&[("votes.csv", VOTES), ("comments.csv", comments)]).unwrap();
    let flags: Vec<_> = read.statements.iter().map(|s| (s.moderated, s.meta, s.seed)).collect();
    assert_eq!(flags, [(false, false, true), (true, true, false), (false, false, false)]);
    assert!(read.notes.is_empty(), "{:?}", read.notes);
}

#[test]
fn wordings_without_quotes_are_taken_with_a_note() {
    let comments = COMMENTS.replace("\"Wells, then roads\"", "Wells, then \"good\" roads");
    let read = read(&[("votes.csv", VOTES), ("comments.csv", &comments)]).unwrap();
    assert_eq!(read.statements[3].text.as_deref(), Some("Wells, then \"good\" roads"));
    assert_eq!(count(&read, "notes-read-unquoted"), 1);
}

#[test]
fn line_ends_and_a_byte_order_mark_make_no_difference() {
    let windows: Vec<(&str, String)> =
        export().into_iter().map(|(name, text)| (name, format!("\u{feff}{}", text.replace('\n', "\r\n")))).collect();
    let files: Vec<(&str, &str)> = windows.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let read = read(&files).unwrap();
    assert_eq!(short(&read), CELLS);
    assert_eq!(read.topic.as_deref(), Some("Living together"));
    assert!(read.notes.is_empty(), "{:?}", read.notes);
}

#[test]
fn a_matrix_may_have_more_columns_before_the_votes_and_decimals() {
    let matrix = "participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,0,2,10\n0,a,0,2,3,2,0,1.0,1,0.0\n2,,,0,2,1,1,-1.0,,1\n3,,,0,0,0,0,,,\n";
    let read = read_as(&[("participants-votes.csv", matrix), ("comments.csv", COMMENTS)], VoteSign::Polis).unwrap();
    assert_eq!(short(&read), ["0 0 1", "0 2 1", "0 10 0", "2 0 -1", "2 10 1"]);
    assert_eq!((read.participants.len(), read.votes.voters()), (3, 2));
    assert_eq!(keys(&read), ["notes-read-matrix-only", "notes-read-sign-given"], "comments.csv may count votes that were replaced");
}

#[test]
fn the_sign_is_found_where_the_files_tell_it() {
    let turned = VOTES.replace(",-1\n", ",x\n").replace(",1\n", ",-1\n").replace(",x\n", ",1\n");
    let by_comments = read(&[("votes.csv", &turned), ("comments.csv", COMMENTS)]).unwrap();
    assert_eq!((short(&by_comments), keys(&by_comments)), (CELLS.map(str::to_owned).to_vec(), vec!["notes-read-sign-inverted"]));
    let alone = read_as(&[("votes.csv", &turned)], VoteSign::Inverted).unwrap();
    assert_eq!(short(&alone), CELLS);
    let against = read_as(&[("votes.csv", VOTES), ("comments.csv", COMMENTS)], VoteSign::Inverted).unwrap();
    assert_eq!(keys(&against), ["notes-read-sign-against-files"]);
    assert_eq!(against.votes.vote(0, 0).map(toguna_opinion::votes::Vote::number), Some(-1));
}

#[test]
fn files_that_tell_different_stories_are_noted() {
    let comments = COMMENTS.replace("901,Tue,0,0,2,1", "901,Tue,0,0,3,1");
    // Files this small are told apart by a single vote, so the sign is given.
    let noted = |files: &[(&str, &str)]| read_as(files, VoteSign::Polis);
    let fewer = noted(&[("votes.csv", VOTES), ("comments.csv", &comments)]).unwrap();
    assert_eq!(count(&fewer, "notes-read-statements-differ"), 1);
    for (from, to) in
        [("0,0,2,3,2,0,1,1,0", "0,0,2,3,2,0,1,0,1"), ("0,0,2,3,2,0", "0,0,2,4,2,0"), ("1,0,2,2,2,0", "9,0,2,2,2,0"), ("2,10\n", "2,11\n")]
    {
        let matrix = MATRIX.replace(from, to);
        let read = noted(&[("votes.csv", VOTES), ("comments.csv", COMMENTS), ("participants-votes.csv", &matrix)]).unwrap();
        assert_eq!(keys(&read), ["notes-read-participants-differ", "notes-read-sign-given"], "{to}");
    }
    let unlisted = COMMENTS.replace("901,Tue,0,0,2,1", "901,Tue,12,0,0,0");
    let unlisted = noted(&[("votes.csv", VOTES), ("comments.csv", &unlisted)]).unwrap();
    assert_eq!(count(&unlisted, "notes-read-unlisted"), 1);
    let unmoderated = COMMENTS.replace("moderated", "modified");
    let unmoderated = noted(&[("votes.csv", VOTES), ("comments.csv", &unmoderated)]).unwrap();
    assert_eq!(keys(&unmoderated), ["notes-read-unknown-columns", "notes-read-no-moderation", "notes-read-sign-given"]);
}

#[test]
fn a_summary_that_cannot_be_understood_costs_no_vote() {
    let read =
        read(&[("votes.csv", VOTES), ("comments.csv", COMMENTS), ("summary.csv", "topic,Water, and \"more\"\nloose\nurl,x\n")]).unwrap();
    assert_eq!(read.topic.as_deref(), Some("Water, and \"more\""));
    assert_eq!(keys(&read), ["notes-read-summary-cut"]);
}

#[test]
fn tables_of_groups_name_them_in_order_and_say_who_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let people: Vec<String> = ["0", "1", "2", "a"].map(str::to_owned).to_vec();
    let labels = read_labels(&write("l.csv", "participant,group\na,10\n1,9\n0,9\n77,x\n2,\n1, 9 \n"), &people).unwrap();
    assert_eq!(labels.names, ["9", "10", "x"]);
    assert_eq!(labels.group_of, [Some(0), Some(0), None, Some(1)]);
    let keys: Vec<&str> = labels.notes.iter().map(|note| note.key).collect();
    assert_eq!(keys, ["notes-read-groups-unknown", "notes-read-groups-missing"]);

    let declared =
        read_declared(&write("g.csv", "\u{feff}sex;participant;region\r\nwoman;0;Mopti\r\nman;1; Ségou \r\n;a;\r\n"), &people).unwrap();
    assert_eq!(declared.dimensions.len(), 2);
    assert_eq!(
        (declared.dimensions[1].name.as_str(), &declared.dimensions[1].values[..]),
        ("region", &["Mopti".to_owned(), "Ségou".to_owned()][..])
    );
    assert_eq!(declared.dimensions[0].value_of, [Some(1), Some(0), None, None]);

    let refusal = |text: &str| read_declared(&write("x.csv", text), &people).unwrap_err().to_string();
    assert_eq!(
        refusal("participant,sex\n1,man\n1,woman\n"),
        "x.csv, line 3, column participant: the participant `1` was placed differently further up: keep one row for each participant"
    );
    assert!(refusal("participant\n1\n").contains("no column beside `participant`"));
    assert!(refusal("participant,sex\n").contains("no participant is listed"));
    assert!(refusal("person,sex\n1,man\n").contains("no column `participant` among person, sex"));
    assert!(refusal("participant,sex\n,man\n").contains("line 2, column participant: the name is missing"));
    assert!(read_labels(&write("y.csv", "participant,sex\n1,man\n"), &people).unwrap_err().to_string().contains("no column `group`"));
}
