//! Files are damaged on their way. Of a damaged export either nothing is read, with a message that names the file, or the same votes, or the
//! reader of the result is told that something is not as it should be.

#[path = "readers/shared.rs"]
mod shared;
#[allow(dead_code, reason = "other tests use more of it")]
#[path = "readers/small.rs"]
mod small;

use std::io::Read as _;

use flate2::read::GzDecoder;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng as _, SeedableRng as _};
use toguna::read::{InputError, ReadOptions, read_from_memory};
use toguna_commonground::conversation::Conversation;

type Files = Vec<(String, Vec<u8>)>;

fn read(files: &Files) -> Result<Conversation, InputError> {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    read_from_memory(&files, &ReadOptions::default())
}

/// Votes by participant and statement; statements with whether they are taken out, and about the process.
type Substance = (Vec<(String, String, i8)>, Vec<(String, bool, bool)>);

/// What an analysis would be made of: the votes by name, and which of the statements voted on are taken out.
fn substance(read: &Conversation) -> Substance {
    let voted = |&(place, _): &(usize, &toguna_commonground::conversation::Statement)| read.votes.seen(place as u32) > 0;
    let statements = read.statements.iter().enumerate().filter(voted);
    (small::votes(read), statements.map(|(_, statement)| (statement.id.clone(), statement.moderated, statement.meta)).collect())
}

struct Chance(ChaCha8Rng);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        (self.0.next_u64() % limit.max(1) as u64) as usize
    }

    /// Damages a file in one of many ways, and says how.
    fn damage(&mut self, bytes: &mut Vec<u8>) -> String {
        let at = self.below(bytes.len());
        let lines: Vec<Vec<u8>> = bytes.split_inclusive(|&byte| byte == b'\n').map(<[u8]>::to_vec).collect();
        let line = self.below(lines.len());
        match self.below(10) {
            0 => {
                bytes[at] ^= 1 << self.below(8);
                format!("bit flipped at {at}")
            }
            1 => {
                bytes[at] = self.below(256) as u8;
                format!("byte {at} replaced by {}", bytes[at])
            }
            2 | 3 => {
                let digits: Vec<usize> = (0..bytes.len()).filter(|&at| bytes[at].is_ascii_digit()).collect();
                let Some(&at) = digits.get(self.below(digits.len())) else { return "nothing".to_owned() };
                bytes[at] = b'0' + self.below(10) as u8;
                format!("digit {at} replaced by {}", bytes[at] - b'0')
            }
            4 => {
                bytes.truncate(at);
                format!("cut at {at}")
            }
            5 => {
                *bytes = lines[..line].concat();
                format!("cut before line {}", line + 1)
            }
            6 => {
                let copy = lines[line].clone();
                let mut lines = lines;
                lines.insert(self.below(lines.len()), copy);
                *bytes = lines.concat();
                format!("line {} twice", line + 1)
            }
            7 => {
                bytes.insert(at, 0);
                format!("zero byte at {at}")
            }
            8 => {
                let mut columns: Vec<String> = String::from_utf8_lossy(&lines[0]).trim_end().split(',').map(str::to_owned).collect();
                let (a, b) = (self.below(columns.len().min(12)), self.below(columns.len().min(12)));
                columns.swap(a, b);
                *bytes = [format!("{}\n", columns.join(",")).into_bytes(), lines[1..].concat()].concat();
                format!("columns {a} and {b} swapped")
            }
            _ => {
                let mut lines = lines;
                lines.remove(line);
                *bytes = lines.concat();
                format!("line {} lost", line + 1)
            }
        }
    }
}

/// Damages the export so many times, and returns how many were refused, read with a note, and read as before.
fn damage_and_read(files: &Files, times: usize, seed: u64) -> [usize; 3] {
    let whole = read(files).expect("the export is good");
    let (expected, notes) = (substance(&whole), whole.notes.clone());
    let mut chance = Chance(ChaCha8Rng::seed_from_u64(seed));
    let mut outcomes = [0; 3];
    for time in 0..times {
        let mut damaged = files.clone();
        let file = chance.below(files.len());
        let damage = chance.damage(&mut damaged[file].1);
        let how = format!("{time}: {} {damage}", files[file].0);
        match read(&damaged) {
            Err(error) => {
                let message = error.to_string();
                assert!(files.iter().any(|(name, _)| message.contains(name.as_str())), "{how}: {message}");
                assert!(message.len() < 600 && !message.contains('\0'), "{how}: {message}");
                outcomes[0] += 1;
            }
            Ok(read) => {
                let same = substance(&read) == expected;
                assert!(same || read.notes != notes, "{how}: other votes, and not a word of it");
                assert_eq!(read.votes.participants(), read.participants.len(), "{how}");
                assert_eq!(read.votes.statements(), read.statements.len(), "{how}");
                outcomes[if same { 2 } else { 1 }] += 1;
            }
        }
    }
    println!("{times} times: {} refused, {} read with a note, {} read as before", outcomes[0], outcomes[1], outcomes[2]);
    outcomes
}

fn real(folder: &str, unpacked: bool) -> Option<Files> {
    let mut files = Files::new();
    for entry in std::fs::read_dir(shared::shared(folder)?).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let known = ["votes.csv", "comments.csv", "participants-votes.csv", "summary.csv"];
        let plain = name.strip_suffix(".gz").unwrap_or(&name).to_owned();
        if !known.contains(&plain.as_str()) {
            continue;
        }
        let mut bytes = std::fs::read(&path).unwrap();
        if unpacked && plain != name {
            let mut text = Vec::new();
            GzDecoder::new(bytes.as_slice()).read_to_end(&mut text).unwrap();
            bytes = text;
        }
        files.push((if unpacked { plain } else { name }, bytes));
    }
    files.sort();
    Some(files)
}

#[test]
fn a_damaged_export_of_our_own_is_never_read_wrong_in_silence() {
    let files: Files = small::export().into_iter().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).collect();
    let outcomes = damage_and_read(&files, 2_000, 1);
    assert!(outcomes.iter().all(|&count| count > 50), "{outcomes:?}");
}

#[test]
fn damaged_real_exports_are_never_read_wrong_in_silence() {
    let sets = [
        ("interop/polis-export/london.youth.policing", true, 1_300),
        ("polis/scoop-hivemind.freshwater", true, 500),
        ("polis/scoop-hivemind.freshwater", false, 200),
    ];
    for (seed, (folder, unpacked, times)) in sets.into_iter().enumerate() {
        if let Some(files) = real(folder, unpacked) {
            damage_and_read(&files, times, seed as u64);
        }
    }
}
