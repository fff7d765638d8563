//! A dialogue of a million votes in a folder, as `toguna serve` keeps one: to measure how fast it starts and answers.

use std::path::Path;

use toguna::serve::house;
use toguna_consult::add_statement::AddSeed;
use toguna_consult::import_voices::{ImportVoices, ImportedPerson};
use toguna_consult::model::{Kind, Wording};
use toguna_opinion::votes::VoteTable;
use toguna_process::change_state::ChangeState;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::{DialogueText, Dimension, Draft, Label, Moderation, State};
use toguna_store::{Header, Location, Options, Timestamp, Uuid};

const REGIONS: [&str; 5] = ["north", "south", "east", "west", "town"];

/// Writes the dialogue `village` with these votes into a new database in `folder`.
pub(crate) fn found(folder: &Path, votes: &VoteTable) -> Result<(), Box<dyn std::error::Error>> {
    let store =
        house::open_store(&Location::Sqlite(folder.join("toguna.sqlite")), Options::default()).map_err(|failure| format!("{failure:?}"))?;
    let at: Timestamp = "2026-03-05T14:30:00Z".parse()?;
    let mut number = 0_u128;
    let mut header = |dialogue| {
        number += 1;
        Header { id: Uuid::from_u128(number), dialogue, source: 0, at, salt: [7; 32] }
    };
    let create = CreateDialogue {
        header: header(None),
        owner: Uuid::from_u128(1),
        draft: draft("village", &[("sex", &["women", "men"]), ("region", &REGIONS)]),
    };
    let dialogue = store.write_blocking(create).map_err(|error| format!("{error:?}"))?.answer.number;
    for place in 0..votes.statements() {
        let wordings = vec![Wording { language: "en".to_owned(), text: format!("Idea number {place} is worth trying in our village.") }];
        store.write_blocking(AddSeed { header: header(Some(dialogue)), dialogue, kind: Kind::Solution, wordings })?;
    }
    store.write_blocking(ChangeState { header: header(Some(dialogue)), dialogue, to: State::Open })?;
    let people = (0..votes.participants()).map(|person| ImportedPerson {
        participant: Uuid::from_u128((person as u128 + 1) << 64 | 0x9e37_79b9),
        groups: vec![(0, (person % 2) as i64), (1, (person % 5) as i64)],
        votes: votes.row(person as u32).map(|(statement, vote)| (i64::from(statement), vote)).collect(),
    });
    store.write_blocking(ImportVoices { header: header(Some(dialogue)), dialogue, people: people.collect() })?;
    store.close();
    Ok(())
}

/// A dialogue in which nobody exists, with these dimensions and their values.
pub(crate) fn draft(slug: &str, dimensions: &[(&str, &[&str])]) -> Draft {
    let label = |name: &str| Label { names: vec![("en".to_owned(), name.to_owned())] };
    let dimension =
        |name: &str, values: &[&str]| Dimension { label: label(name), values: values.iter().map(|value| label(value)).collect() };
    let text = |text: &str| text.to_owned();
    Draft {
        slug: text(slug),
        opens_day: None,
        closes_day: None,
        moderation: Moderation::Before,
        precision_seconds: 3_600,
        simulated: true,
        texts: vec![DialogueText {
            language: text("en"),
            title: text("A village"),
            question: text("What is worth trying?"),
            description: String::new(),
            consent: text("Nobody here exists."),
        }],
        dimensions: dimensions.iter().map(|(name, values)| dimension(name, values)).collect(),
    }
}
