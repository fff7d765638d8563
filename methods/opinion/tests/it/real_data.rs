//! Real conversations with the results of reference tools, read where they stand: `../shared/data/polis`, or below `TOGUNA_SHARED`.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde_json::Value;
use toguna_opinion::votes::{Vote, VoteEvent, VoteTable};

pub(crate) struct RealConversation {
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    pub(crate) golden: Value,
    /// Ids of the participants and statements in increasing order: their places in the table.
    pub(crate) participants: Vec<u64>,
    pub(crate) statements: Vec<u64>,
    pub(crate) events: Vec<VoteEvent>,
    pub(crate) table: VoteTable,
}

/// Every conversation at hand; none, with a word about it, where the data are missing. In CI they must be there.
pub(crate) fn conversations() -> Vec<RealConversation> {
    let shared =
        std::env::var_os("TOGUNA_SHARED").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let folder = shared.join("data/polis");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        assert!(std::env::var_os("CI").is_none(), "the real conversations are missing");
        println!("left out: the real conversations are not at hand");
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> = entries.map(|e| e.unwrap().path()).filter(|p| p.is_dir()).collect();
    folders.sort();
    assert!(folders.len() >= 5, "five conversations are expected");
    folders.iter().map(|folder| read(folder)).collect()
}

pub(crate) fn text(folder: &Path, name: &str) -> Option<String> {
    let mut text = String::new();
    if let Ok(plain) = std::fs::read_to_string(folder.join(name)) {
        return Some(plain);
    }
    let packed = std::fs::File::open(folder.join(format!("{name}.gz"))).ok()?;
    flate2::read::MultiGzDecoder::new(packed).read_to_string(&mut text).unwrap();
    Some(text)
}

fn read(folder: &Path) -> RealConversation {
    let golden: Value = serde_json::from_str(&text(folder, "reddwarf.json").unwrap()).unwrap();
    let mut cells: Vec<(i64, u64, u64, i64)> = Vec::new();
    if let Some(votes) = text(folder, "votes.csv") {
        for line in votes.lines().skip(1) {
            let fields: Vec<&str> = line.split(',').collect();
            let number = |i: usize| fields[i].parse::<i64>().unwrap();
            cells.push((number(0), number(3) as u64, number(2) as u64, number(4)));
        }
    } else {
        let matrix = text(folder, "participants-votes.csv").unwrap();
        let mut lines = matrix.lines();
        let header: Vec<&str> = lines.next().unwrap().split(',').collect();
        let first = header.iter().position(|h| *h == "n-disagree").unwrap() + 1;
        for line in lines {
            let fields: Vec<&str> = line.split(',').collect();
            for (column, cell) in fields.iter().enumerate().skip(first).filter(|(_, cell)| !cell.is_empty()) {
                cells.push((0, fields[0].parse().unwrap(), header[column].parse().unwrap(), cell.parse().unwrap()));
            }
        }
    }
    let places = |ids: Vec<u64>| -> (Vec<u64>, BTreeMap<u64, u32>) {
        let mut ids = ids;
        ids.sort_unstable();
        ids.dedup();
        let places = ids.iter().enumerate().map(|(i, id)| (*id, i as u32)).collect();
        (ids, places)
    };
    let (participants, person) = places(cells.iter().map(|c| c.1).collect());
    let (statements, statement) = places(cells.iter().map(|c| c.2).collect());
    let events: Vec<VoteEvent> = cells
        .iter()
        .map(|&(time, p, s, vote)| VoteEvent {
            participant: person[&p],
            statement: statement[&s],
            vote: Vote::from_number(vote).unwrap(),
            source: 0,
            time,
        })
        .collect();
    let mut table = VoteTable::from_events(participants.len(), statements.len(), &events).table;
    for id in golden["input"]["mod_out"].as_array().unwrap() {
        if let Some(&j) = statement.get(&id.as_u64().unwrap()) {
            table.set_moderated(j, true);
        }
    }
    let name = folder.file_name().unwrap().to_string_lossy().into_owned();
    RealConversation { name, folder: folder.to_owned(), golden, participants, statements, events, table }
}
