//! Any bytes as the files of an export: nothing may panic, and whatever is read must hold together.
//!
//! The first byte says which files are compressed and how the sign is told; file separators (`0x1c`) part the files.

#![no_main]

use libfuzzer_sys::fuzz_target;
use toguna::read::{ReadOptions, VoteSign, read_from_memory};

const PLAIN: [&str; 4] = ["votes.csv", "comments.csv", "participants-votes.csv", "summary.csv"];
const PACKED: [&str; 4] = ["votes.csv.gz", "comments.csv.gz", "participants-votes.csv.gz", "summary.csv.gz"];

fuzz_target!(|data: &[u8]| {
    let Some((&choice, rest)) = data.split_first() else { return };
    let files: Vec<(&str, &[u8])> = rest
        .split(|&byte| byte == 0x1c)
        .take(4)
        .enumerate()
        .filter(|(_, bytes)| !bytes.is_empty())
        .map(|(place, bytes)| (if choice >> place & 1 == 1 { PACKED[place] } else { PLAIN[place] }, bytes))
        .collect();
    let vote_sign = [VoteSign::Auto, VoteSign::Polis, VoteSign::Inverted, VoteSign::Auto][usize::from(choice >> 4 & 3)];
    match read_from_memory(&files, &ReadOptions { vote_sign }) {
        Err(error) => assert!(error.to_string().len() < 2_000),
        Ok(read) => {
            assert_eq!(read.votes.participants(), read.participants.len());
            assert_eq!(read.votes.statements(), read.statements.len());
            assert!(read.votes.votes() > 0);
            let cells: usize = (0..read.participants.len() as u32).map(|person| read.votes.row(person).count()).sum();
            assert_eq!(cells as u64, read.votes.votes());
            for person in 0..read.participants.len() as u32 {
                assert!(read.votes.row(person).all(|(statement, _)| (statement as usize) < read.statements.len()));
            }
            let again = read_from_memory(&files, &ReadOptions { vote_sign }).expect("what was read once is read again");
            assert_eq!((again.participants, again.statements, again.notes), (read.participants, read.statements, read.notes));
        }
    }
});
