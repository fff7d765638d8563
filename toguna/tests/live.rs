//! A dialogue on the web and an export of its votes must say the same, to the last digit.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::Command;

use serde_json::Value;
use toguna::words::{Language, words};
use toguna_commonground::live::{Live, Options, Snapshot};
use toguna_commonground::report::json::analysis_json;
use toguna_consult::add_statement::AddSeed;
use toguna_consult::cast_vote::CastVote;
use toguna_consult::decide_statement::{DecideStatement, Decision};
use toguna_consult::declare_groups::DeclareGroups;
use toguna_consult::join::Join;
use toguna_consult::model::{Kind, Reason, Wording};
use toguna_consult::queries as consult;
use toguna_consult::withdraw::Withdraw;
use toguna_opinion::votes::Vote;
use toguna_process::change_state::ChangeState;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::{DialogueText, Dimension, Draft, Label, Moderation, State};
use toguna_store::{Header, Location, Options as StoreOptions, Part, Store, StoreError, Timestamp, Uuid, parts};

const PARTS: &[&Part] = parts![toguna_people::PARTS, toguna_process::PARTS, toguna_consult::PARTS, toguna_commonground::PARTS];
const STATEMENTS: i64 = 14;
const PEOPLE: u64 = 90;

/// A number that looks random and is always the same for the same question.
fn chance(person: u64, question: u64, limit: u64) -> u64 {
    let mut mixed = (person + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (question + 7).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 31)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (mixed >> 33) % limit
}

struct Pen<'s> {
    store: &'s Store,
    written: u64,
    dialogue: i64,
}

impl Pen<'_> {
    fn header(&mut self, source: i64) -> Header {
        self.written += 1;
        let id = Uuid::from_u128(u128::from(self.written));
        let dialogue = Some(self.dialogue).filter(|number| *number > 0);
        Header { id, dialogue, source, at: Timestamp::from_second(1_772_539_200).unwrap(), salt: [1; 32] }
    }

    fn vote(&mut self, participant: Uuid, statement: i64, vote: Vote, source: i64) {
        let header = self.header(source);
        let cast = CastVote { header, dialogue: self.dialogue, participant, statement, vote, matters: false, probability: None };
        self.store.write_blocking(cast).unwrap();
    }
}

fn draft() -> Draft {
    let label = |name: &str| Label { names: vec![("fr".to_owned(), name.to_owned())] };
    let text = DialogueText {
        language: "fr".to_owned(),
        title: "Le puits".to_owned(),
        question: "Comment partager l’eau ?".to_owned(),
        description: String::new(),
        consent: "Votre parole reste sans nom.".to_owned(),
    };
    Draft {
        slug: "le-puits".to_owned(),
        opens_day: None,
        closes_day: None,
        moderation: Moderation::Before,
        precision_seconds: 3_600,
        simulated: true,
        texts: vec![text],
        dimensions: vec![Dimension { label: label("sexe"), values: vec![label("femmes"), label("hommes")] }],
    }
}

/// A dialogue in which people come in no order, change their minds, speak through two sources, are moderated, and leave.
fn lively(store: &Store) -> i64 {
    let mut pen = Pen { store, written: 0, dialogue: 0 };
    let header = pen.header(0);
    let create = CreateDialogue { header, owner: Uuid::from_u128(9), draft: draft() };
    pen.dialogue = store.write_blocking(create).unwrap().answer.number;
    let dialogue = pen.dialogue;
    let header = pen.header(0);
    store.write_blocking(ChangeState { header, dialogue, to: State::Open }).unwrap();
    for number in 0..STATEMENTS {
        let wordings = vec![Wording { language: "fr".to_owned(), text: format!("Il faut, « numéro {number} », partager l’eau.") }];
        let header = pen.header(0);
        store.write_blocking(AddSeed { header, dialogue, kind: Kind::Solution, wordings }).unwrap();
    }
    for person in 0..PEOPLE {
        let participant = Uuid::from_u128(u128::from(chance(person, 99, u64::MAX)) << 90 | u128::from(person));
        let hash = |turn: u8| {
            let mut hash = [turn; 32];
            hash[..16].copy_from_slice(participant.as_bytes());
            hash
        };
        let header = pen.header(0);
        let join = Join {
            header,
            dialogue,
            participant,
            token_hash: hash(0),
            invitation: None,
            consent_version: None,
            code_hashes: vec![hash(1), hash(2)],
        };
        store.write_blocking(join).unwrap();
        if person % 7 != 0 {
            let header = pen.header(0);
            store.write_blocking(DeclareGroups { header, dialogue, participant, groups: vec![(0, (person % 2) as i64)] }).unwrap();
        }
        for statement in 0..STATEMENTS {
            let question = statement as u64;
            if chance(person, question, 5) == 0 {
                continue;
            }
            let likely = if question % 3 == 0 || (person % 2 == 0) == (question % 2 == 0) { 17 } else { 3 };
            let vote = match chance(person, question + 100, 20) {
                die if die < likely => Vote::Agree,
                19 => Vote::Pass,
                _ => Vote::Disagree,
            };
            if chance(person, question + 200, 9) == 0 {
                pen.vote(participant, statement, Vote::Pass, (question % 2) as i64);
            }
            pen.vote(participant, statement, vote, 0);
        }
        if person % 30 == 11 {
            let header = pen.header(0);
            store.write_blocking(Withdraw { header, dialogue, participant }).unwrap();
        }
    }
    let header = pen.header(0);
    let decision = Decision::Reject(Reason::Duplicate);
    store.write_blocking(DecideStatement { header, dialogue, target: (5).into(), decision, account: None }).unwrap();
    dialogue
}

/// The votes that count, the statements and the declared groups, as files that Polis would export.
fn export(store: &Store, dialogue: i64, folder: &std::path::Path) {
    let read = store.read_blocking(move |tx| {
        let (mut votes, mut groups) = (BTreeMap::new(), Vec::new());
        consult::each_vote(tx, dialogue, i64::MAX, |vote| {
            let last = votes.entry((vote.statement, vote.participant)).or_insert((vote.seq, vote.vote));
            if vote.seq > last.0 {
                *last = (vote.seq, vote.vote);
            }
        })?;
        consult::each_group(tx, dialogue, |person, _, value| groups.push((person, value)))?;
        Ok::<_, StoreError>((votes, groups))
    });
    let (votes, groups) = read.unwrap();
    let mut file = "timestamp,datetime,comment-id,voter-id,vote\n".to_owned();
    for ((statement, person), (seq, vote)) in &votes {
        writeln!(file, "{},,{statement},{person},{}", 1_772_539_200_000 + seq, vote.number()).unwrap();
    }
    std::fs::write(folder.join("votes.csv"), file).unwrap();
    let mut file = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n".to_owned();
    for number in 0..STATEMENTS {
        let said = |wanted: Vote| votes.iter().filter(|((statement, _), (_, vote))| *statement == number && *vote == wanted).count();
        let moderated = if number == 5 { -1 } else { 1 };
        let (agrees, disagrees) = (said(Vote::Agree), said(Vote::Disagree));
        writeln!(file, "1772539200000,,{number},0,{agrees},{disagrees},{moderated},Numéro {number}").unwrap();
    }
    std::fs::write(folder.join("comments.csv"), file).unwrap();
    let mut file = "participant,sexe\n".to_owned();
    for (person, value) in groups.iter().filter(|(person, _)| votes.keys().any(|(_, other)| other == person)) {
        writeln!(file, "{person},{}", ["femmes", "hommes"][*value as usize]).unwrap();
    }
    std::fs::write(folder.join("groups.csv"), file).unwrap();
}

/// Every figure, without the words and names in which an export and a dialogue differ.
fn figures(document: &[u8]) -> Value {
    let mut document: Value = serde_json::from_slice(document).unwrap();
    for words in ["topic", "description", "simulated", "notes"] {
        document.as_object_mut().unwrap().remove(words);
    }
    document["input"].as_object_mut().unwrap().remove("files");
    for person in document["participants"].as_array_mut().unwrap() {
        person.as_object_mut().unwrap().remove("id");
    }
    for statement in document["statements"].as_array_mut().unwrap() {
        for words in ["text", "seed"] {
            statement.as_object_mut().unwrap().remove(words);
        }
    }
    document
}

fn json(snapshot: &Snapshot) -> Vec<u8> {
    analysis_json(&snapshot.conversation(Language::Fr), &snapshot.analysis, &snapshot.settings, &words(Language::Fr))
}

#[test]
fn the_pages_of_a_dialogue_and_an_analysis_of_its_export_have_the_same_figures() {
    let store = Store::open(&Location::Memory, PARTS, StoreOptions::default()).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let dialogue = lively(&store);
    let live = runtime.block_on(Live::start(store.clone(), Options::alone())).unwrap();
    let snapshot = live.snapshot(dialogue).unwrap();
    assert!(snapshot.analysis.groups.len() > 1 && !snapshot.analysis.common_ground.is_empty());

    let folder = tempfile::tempdir().unwrap();
    export(&store, dialogue, folder.path());
    let analysed = Command::new(env!("CARGO_BIN_EXE_toguna"))
        .args(["analyse", "--min-voices", "10", "--json", "-", "--groups"])
        .args([folder.path().join("groups.csv").as_path(), folder.path()])
        .output()
        .unwrap();
    assert!(analysed.status.success(), "{}", String::from_utf8_lossy(&analysed.stderr));
    assert_eq!(figures(&json(&snapshot)), figures(&analysed.stdout));
    store.close();
}
