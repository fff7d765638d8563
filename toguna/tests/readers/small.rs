//! A small export of our own, and short ways to read one.

use toguna::read::{InputError, ReadOptions, VoteSign, read_from_memory};
use toguna_commonground::conversation::{Conversation, NoteArgument};
use toguna_opinion::votes::Vote;

pub(crate) const VOTES: &str = "timestamp,datetime,comment-id,voter-id,vote
1000,Tue Jun 30 15:49:52 WIB 2015,0,0,1
1001,Tue Jun 30 15:49:53 WIB 2015,0,1,1
1002,Tue Jun 30 15:49:54 WIB 2015,0,2,-1
1010,Tue Jun 30 15:50:52 WIB 2015,2,0,1
1011,Tue Jun 30 15:50:53 WIB 2015,2,1,-1
1012,Tue Jun 30 15:50:54 WIB 2015,2,1,1
1020,Tue Jun 30 15:51:52 WIB 2015,10,0,0
1021,Tue Jun 30 15:51:53 WIB 2015,10,2,1
";
pub(crate) const COMMENTS: &str = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
900,Tue,10,0,1,0,-1,\"Wells, then roads\"
901,Tue,0,0,2,1,1,Everyone is heard
902,Tue,2,1,2,1,0,\"Two lines:
the \"\"second\"\"\"
903,Tue,7,1,0,0,1,Nobody weighed this
";
pub(crate) const MATRIX: &str = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,2,10
0,0,2,3,2,0,1,1,0
1,0,2,2,2,0,1,1,
2,,0,2,1,1,-1,,1
";
pub(crate) const SUMMARY: &str =
    "topic,Living together\nurl,https://example.org/x\nvoters,3\nconversation-description,\"What should\nchange?\"\n";

pub(crate) fn export() -> Vec<(&'static str, &'static str)> {
    vec![("votes.csv", VOTES), ("comments.csv", COMMENTS), ("participants-votes.csv", MATRIX), ("summary.csv", SUMMARY)]
}

pub(crate) fn read_as(files: &[(&str, &str)], vote_sign: VoteSign) -> Result<Conversation, InputError> {
    let files: Vec<(&str, &[u8])> = files.iter().map(|&(name, text)| (name, text.as_bytes())).collect();
    read_from_memory(&files, &ReadOptions { vote_sign })
}

pub(crate) fn read(files: &[(&str, &str)]) -> Result<Conversation, InputError> {
    read_as(files, VoteSign::Auto)
}

/// The message with which these files are refused.
pub(crate) fn refusal(files: &[(&str, &str)]) -> String {
    read(files).expect_err("these files must be refused").to_string()
}

pub(crate) fn keys(conversation: &Conversation) -> Vec<&'static str> {
    conversation.notes.iter().map(|note| note.key).collect()
}

/// The count in a note.
pub(crate) fn count(conversation: &Conversation, key: &str) -> u64 {
    let note = conversation.notes.iter().find(|note| note.key == key).expect("the note is there");
    match note.arguments[..] {
        [(_, NoteArgument::Count(count))] => count,
        _ => panic!("{key} counts nothing"),
    }
}

/// Every vote that counts, by the names of the person and the statement.
pub(crate) fn votes(conversation: &Conversation) -> Vec<(String, String, i8)> {
    let named = |person: usize, (statement, vote): (u32, Vote)| {
        (conversation.participants[person].clone(), conversation.statements[statement as usize].id.clone(), vote.number())
    };
    (0..conversation.participants.len())
        .flat_map(|person| conversation.votes.row(person as u32).map(move |cell| named(person, cell)))
        .collect()
}

/// `votes` in short: `person statement vote`.
pub(crate) fn short(conversation: &Conversation) -> Vec<String> {
    votes(conversation).into_iter().map(|(person, statement, vote)| format!("{person} {statement} {vote}")).collect()
}
