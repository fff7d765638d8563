//! Many voices that were given elsewhere come in at once: thousands of people must not cost thousands of waits for the disk. They are one
//! command, one row of the journal, and all there or not at all.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use toguna_opinion::votes::Vote;
use toguna_people::participants;
use toguna_process::queries::dialogue_by_number;
use toguna_store::{Command, Conflict, Header, Tx, Value};
use uuid::Uuid;

use crate::model::{PREFERS_NOT_TO_SAY, Standing};
use crate::queries::{people_of_source, source, statements};
use crate::refusal::Refusal;

/// Rows that are handed to the store together.
const ROWS_AT_ONCE: usize = 10_000;

/// Brings in people with what they declared and how they voted. They have no way back: no secret, no return code.
#[derive(Debug, Clone)]
pub struct ImportVoices {
    /// When, by which command, and the source that all of them came through.
    pub header: Header,
    /// Number of the dialogue, which must take voices.
    pub dialogue: i64,
    /// The people, each with a pseudonym of their own.
    pub people: Vec<ImportedPerson>,
}

/// Somebody whose voice was given elsewhere.
#[derive(Debug, Clone)]
pub struct ImportedPerson {
    /// The pseudonym.
    pub participant: Uuid,
    /// Dimension and value, each dimension at most once.
    pub groups: Vec<(i64, i64)>,
    /// Statement and vote, each statement at most once.
    pub votes: Vec<(i64, Vote)>,
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// People who came in.
    pub people: u64,
    /// Their votes.
    pub votes: u64,
}

impl Command for ImportVoices {
    const KIND: &'static str = "import-voices";
    type Answer = Imported;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    /// For each person the pseudonym, the number of groups and each of them, the number of votes and each of them.
    fn content(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for person in &self.people {
            bytes.extend_from_slice(person.participant.as_bytes());
            bytes.extend_from_slice(&(person.groups.len() as u64).to_be_bytes());
            for (dimension, value) in &person.groups {
                bytes.extend_from_slice(&dimension.to_be_bytes());
                bytes.extend_from_slice(&value.to_be_bytes());
            }
            bytes.extend_from_slice(&(person.votes.len() as u64).to_be_bytes());
            for (statement, vote) in &person.votes {
                bytes.extend_from_slice(&statement.to_be_bytes());
                bytes.push(vote.number().to_be_bytes()[0]);
            }
        }
        bytes
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Imported, Refusal> {
        let dialogue = dialogue_by_number(tx, self.dialogue)?.ok_or(Refusal::NoSuchDialogue)?;
        dialogue.takes_voices(self.header.at)?;
        if let Some(source) = source(tx, self.dialogue, self.header.source)? {
            let there = people_of_source(tx, self.dialogue, source.number)?;
            source.admits(there + (self.people.len() as i64 - 1).max(0))?;
        }
        let values: Vec<i64> = dialogue.draft.dimensions.iter().map(|dimension| dimension.values.len() as i64).collect();
        let standing: BTreeMap<i64, Standing> =
            statements(tx, self.dialogue)?.into_iter().map(|statement| (statement.number, statement.standing)).collect();
        for person in &self.people {
            let asked = |(dimension, value): &(i64, i64)| {
                let values = usize::try_from(*dimension).ok().and_then(|place| values.get(place));
                values.is_some_and(|values| (PREFERS_NOT_TO_SAY..*values).contains(value))
            };
            if !person.groups.iter().all(asked) {
                return Err(Refusal::NotAsked);
            }
            if !person.votes.iter().all(|(statement, _)| standing.get(statement) == Some(&Standing::Accepted)) {
                return Err(Refusal::NoSuchStatement);
            }
        }
        let at = dialogue.coarse(self.header.at);
        let (number, source) = (self.dialogue, self.header.source);
        let ids: Vec<Uuid> = self.people.iter().map(|person| person.participant).collect();
        participants::insert_imported(tx, self.dialogue, &ids, self.header.source, at, seq)?;
        let groups = self.people.iter().flat_map(|person| {
            person.groups.iter().map(move |(dimension, value)| {
                let row: [Value; 5] = [number.into(), person.participant.into(), (*dimension).into(), (*value).into(), seq.into()];
                row.to_vec()
            })
        });
        let columns = ["dialogue", "participant", "dimension", "value", "said_seq"];
        insert_in_parts(tx, "participant_group", &columns, groups)?;
        let votes = self.people.iter().flat_map(|person| {
            person.votes.iter().map(move |(statement, vote)| {
                let row: [Value; 9] = [
                    number.into(),
                    person.participant.into(),
                    (*statement).into(),
                    source.into(),
                    i64::from(vote.number()).into(),
                    0_i64.into(),
                    Value::Null,
                    at.into(),
                    seq.into(),
                ];
                row.to_vec()
            })
        });
        let columns = ["dialogue", "participant", "statement", "source", "vote", "matters", "probability", "cast_at", "seq"];
        let votes = insert_in_parts(tx, "vote", &columns, votes)?;
        Ok(Imported { people: self.people.len() as u64, votes })
    }
}

fn insert_in_parts(
    tx: &mut Tx<'_>,
    table: &'static str,
    columns: &[&'static str],
    rows: impl Iterator<Item = Vec<Value>>,
) -> Result<u64, Refusal> {
    let (mut inserted, mut waiting) = (0, Vec::with_capacity(ROWS_AT_ONCE));
    for row in rows {
        waiting.push(row);
        if waiting.len() == ROWS_AT_ONCE {
            inserted += tx.insert_many(table, columns, &waiting, Conflict::Fail)?;
            waiting.clear();
        }
    }
    inserted += tx.insert_many(table, columns, &waiting, Conflict::Fail)?;
    Ok(inserted)
}
