//! Real exports against what other programs read in them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use toguna::read::ReadOptions;
use toguna_commonground::conversation::Conversation;
use toguna_opinion::votes::Vote;

use crate::shared::shared;
use crate::small::{keys, votes};

fn folders(of: &str) -> Vec<PathBuf> {
    let Some(root) = shared(of) else { return Vec::new() };
    let mut folders: Vec<PathBuf> =
        std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn at(path: &Path) -> Conversation {
    toguna::read::read(path, &ReadOptions::default(), &mut |_| {}).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn real_exports_hold_the_votes_that_the_reference_counts() {
    for folder in folders("polis") {
        let golden: serde_json::Value = serde_json::from_slice(&std::fs::read(folder.join("reddwarf.json")).unwrap()).unwrap();
        let golden = &golden["input"];
        let read = at(&folder);
        let table = &read.votes;
        let number = |key: &str| golden[key].as_u64().unwrap();
        let cast =
            |wanted: Vote| (0..table.participants()).flat_map(|p| table.row(p as u32)).filter(|(_, vote)| *vote == wanted).count() as u64;
        let named = folder.display();
        assert_eq!(table.votes() + read.superseded, number("vote_rows"), "{named}");
        assert_eq!(table.votes(), number("votes_after_last_wins"), "{named}");
        assert_eq!(table.voters() as u64, number("participants"), "{named}");
        let voted_on = (0..table.statements()).filter(|&s| table.seen(s as u32) > 0).count();
        assert_eq!(voted_on as u64, number("statements_with_votes"), "{named}");
        assert_eq!(
            (cast(Vote::Agree), cast(Vote::Disagree), cast(Vote::Pass)),
            (number("agree"), number("disagree"), number("passes")),
            "{named}"
        );
        let moderated: Vec<u64> = read.statements.iter().filter(|s| s.moderated).map(|s| s.id.parse().unwrap()).collect();
        let expected: Vec<u64> = golden["mod_out"].as_array().unwrap().iter().map(|id| id.as_u64().unwrap()).collect();
        assert_eq!(moderated, expected, "{named}");
        assert!(read.topic.is_some() && read.statements.iter().all(|statement| statement.text.is_some()), "{named}");
        let expected: &[&str] = if named.to_string().contains("austria") { &["notes-read-matrix-only"] } else { &[] };
        assert_eq!(keys(&read), expected, "{named}");
    }
}

#[test]
fn the_votes_that_count_are_the_cells_of_the_matrix() {
    for folder in folders("interop/polis-export") {
        let read = at(&folder);
        assert!(read.notes.is_empty(), "{}: {:?}", folder.display(), read.notes);
        let matrix = at(&folder.join("participants-votes.csv"));
        let cells: HashMap<_, _> = votes(&matrix).into_iter().map(|(person, statement, vote)| ((person, statement), vote)).collect();
        let counted: HashMap<_, _> = votes(&read).into_iter().map(|(person, statement, vote)| ((person, statement), vote)).collect();
        assert_eq!(cells, counted, "{}", folder.display());
        let alone = at(&folder.join("votes.csv"));
        assert_eq!(votes(&alone), votes(&read), "{}", folder.display());
    }
}
