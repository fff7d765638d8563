//! An imagined village: a dialogue and the people who take part in it.

use jiff::Timestamp;
use toguna_consult::add_statement::{AddSeed, AddStatement, Added};
use toguna_consult::cast_vote::CastVote;
use toguna_consult::join::Join;
use toguna_consult::model::{Kind, Wording};
use toguna_consult::refusal::Refusal;
use toguna_opinion::votes::Vote;
use toguna_process::change_state::ChangeState;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::{DialogueText, Dimension, Draft, Label, Moderation, State};
use toguna_store::{Done, Header, Part, Sql, Store, parts};
use uuid::Uuid;

/// What the village needs of the store.
pub(crate) const PARTS: &[&Part] = parts![toguna_people::PARTS, toguna_process::PARTS, toguna_consult::PARTS, &[&LOOK]];

/// What the stories look at besides.
const LOOK: Part = Part { name: "look", migrations: &[], statements: &[&[&PROBABILITIES, &SALTS_OF_SPEAKING]] };

/// The chances with which statements were drawn, 0 where they were chosen.
pub(crate) const PROBABILITIES: Sql =
    Sql { name: "look-probabilities", text: "SELECT COALESCE(probability, 0) FROM vote WHERE dialogue = $1 ORDER BY seq" };

/// Of everything that was spoken, whether the journal still holds a salt.
pub(crate) const SALTS_OF_SPEAKING: Sql = Sql {
    name: "look-salts-of-speaking",
    text: "SELECT CASE WHEN salt IS NULL THEN 0 ELSE 1 END FROM journal WHERE dialogue = $1 AND kind = 'speak-statement' ORDER BY seq",
};

/// Half past two on an imagined afternoon.
pub(crate) fn afternoon() -> Timestamp {
    "2026-03-05T14:30:00Z".parse().unwrap()
}

/// A header whose identifier and salt come from a number.
pub(crate) fn header(number: u32, dialogue: i64) -> Header {
    let mut id = [0; 16];
    id[..4].copy_from_slice(&number.to_be_bytes());
    Header { id: Uuid::from_bytes(id), dialogue: Some(dialogue), source: 0, at: afternoon(), salt: [number as u8; 32] }
}

/// A draft with two declared dimensions.
pub(crate) fn draft(moderation: Moderation) -> Draft {
    let label = |name: &str| Label { names: vec![("fr".to_owned(), name.to_owned())] };
    let dimension =
        |name: &str, values: &[&str]| Dimension { label: label(name), values: values.iter().map(|value| label(value)).collect() };
    Draft {
        slug: "le-puits".to_owned(),
        opens_day: None,
        closes_day: None,
        moderation,
        precision_seconds: 3_600,
        simulated: true,
        texts: vec![DialogueText {
            language: "fr".to_owned(),
            title: "Le puits".to_owned(),
            question: "Comment partager l’eau ?".to_owned(),
            description: String::new(),
            consent: "Votre parole reste sans nom.".to_owned(),
        }],
        dimensions: vec![dimension("sexe", &["femmes", "hommes"]), dimension("activité", &["cultivateurs", "éleveurs", "autres"])],
    }
}

/// A dialogue that is open, and its number.
pub(crate) fn open_dialogue(store: &Store, moderation: Moderation) -> i64 {
    let create =
        CreateDialogue { header: Header { dialogue: None, ..header(1, 0) }, owner: Uuid::from_bytes([9; 16]), draft: draft(moderation) };
    let number = store.write_blocking(create).unwrap().answer.number;
    store.write_blocking(ChangeState { header: header(2, number), dialogue: number, to: State::Open }).unwrap();
    number
}

/// Somebody who has said yes.
pub(crate) fn join(store: &Store, dialogue: i64, person: u8) -> Uuid {
    store.write_blocking(joining(dialogue, person)).unwrap().answer.participant
}

/// The command behind [`join`].
pub(crate) fn joining(dialogue: i64, person: u8) -> Join {
    Join {
        header: header(100 + u32::from(person), dialogue),
        dialogue,
        participant: Uuid::from_bytes([person; 16]),
        token_hash: [person; 32],
        invitation: None,
        consent_version: None,
        code_hashes: vec![[person; 32], [person + 100; 32]],
    }
}

/// A statement of the team.
pub(crate) fn seed(store: &Store, dialogue: i64, number: u32, text: &str) -> i64 {
    let wordings = vec![Wording { language: "fr".to_owned(), text: text.to_owned() }];
    store.write_blocking(AddSeed { header: header(number, dialogue), dialogue, kind: Kind::Solution, wordings }).unwrap().answer.number
}

/// The command by which a person weighs a statement.
pub(crate) fn vote(number: u32, dialogue: i64, participant: Uuid, statement: i64, vote: Vote) -> CastVote {
    CastVote { header: header(number, dialogue), dialogue, participant, statement, vote, matters: false, probability: Some(0.5) }
}

/// A person says something.
pub(crate) fn say(store: &Store, number: u32, dialogue: i64, participant: Uuid, text: &str) -> Result<Done<Added>, Refusal> {
    let wording = Wording { language: "fr".to_owned(), text: text.to_owned() };
    store.write_blocking(AddStatement { header: header(number, dialogue), dialogue, participant, kind: Kind::Challenge, wording })
}
