//! The parts in which a dialogue comes in.

use serde::{Deserialize, Serialize};
use toguna_consult::model::folded;
use toguna_consult::queries::mark_counting_change;
use toguna_people::roles::{DialogueRole, membership};
use toguna_process::care::consent;
use toguna_process::create_dialogue::{DraftRefused, create_as};
use toguna_process::model::{Draft, Fault, FaultKind, State};
use toguna_process::queries::all_slugs;
use toguna_process::short_name;
use toguna_store::{Command, Conflict, Header, StoreError, Tx, Uuid, Value};

use crate::queries::carried;
use crate::records::{
    ActRecord, ParticipantRecord, QuarantineRecord, SourceActRecord, SourceRecord, StatementRecord, TranslationRecord, VoteRecord,
};

/// Rows that are handed to the store together.
const ROWS_AT_ONCE: usize = 10_000;

/// Makes the draft that takes the dialogue in.
#[derive(Debug, Clone)]
pub struct BeginImport {
    /// Its command id comes from the file.
    pub header: Header,
    /// SHA-256 of what is read.
    pub file: [u8; 32],
    /// The dialogue's identifier.
    pub id: Uuid,
    /// The day of its making.
    pub created_day: i64,
    /// What it says of itself.
    pub draft: Draft,
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begun {
    /// The dialogue's number in this installation.
    pub number: i64,
    /// The time at which the import began, in seconds since 1970: what stands where a file tells no time.
    pub at: i64,
}

/// Why a dialogue does not come in.
#[derive(Debug, thiserror::Error)]
pub enum ImportRefused {
    /// The short name is taken.
    #[error("the short name is taken; {suggestion} is free")]
    SlugTaken {
        /// One that is free.
        suggestion: String,
        /// Whether another import that stopped half way has it.
        half_made: bool,
    },
    /// The dialogue is here already.
    #[error("the dialogue is here already, as {slug}")]
    IsHere {
        /// Its short name.
        slug: String,
        /// Whether its import has stopped half way.
        half_made: bool,
    },
    /// A text is not as a dialogue wants it.
    #[error("{} texts are not as they should be", .0.len())]
    Faults(Vec<Fault>),
    /// The dialogue is finished: nothing comes in any more.
    #[error("the import of this dialogue is finished")]
    Finished,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Command for BeginImport {
    const KIND: &'static str = "begin-import";
    type Answer = Begun;
    type Refusal = ImportRefused;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        [self.file.as_slice(), self.draft.slug.as_bytes()].concat()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Begun, ImportRefused> {
        if let Some((_, slug, owner)) = carried::by_id(tx, self.id)? {
            return Err(ImportRefused::IsHere { slug, half_made: owner.is_nil() });
        }
        match create_as(tx, self.id, Uuid::nil(), &self.draft, self.created_day, seq) {
            Ok(created) => Ok(Begun { number: created.number, at: self.header.at.as_second() }),
            Err(DraftRefused::Faults(faults)) if faults.iter().any(|fault| fault.what == FaultKind::SlugTaken) => {
                let taken = all_slugs(tx)?;
                let other = toguna_process::queries::dialogue_by_slug(tx, &self.draft.slug)?;
                let suggestion = short_name::free(&self.draft.slug, &taken);
                Err(ImportRefused::SlugTaken { suggestion, half_made: other.is_some_and(|other| other.owner.is_nil()) })
            }
            Err(DraftRefused::Faults(faults)) => Err(ImportRefused::Faults(faults)),
            Err(DraftRefused::Store(error)) => Err(error.into()),
            Err(_) => Err(ImportRefused::Finished),
        }
    }
}

/// Brings one part of the dialogue in.
#[derive(Debug, Clone)]
pub struct CarryPart {
    /// Its command id comes from the file and the number of the part.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// SHA-256 of what is read.
    pub file: [u8; 32],
    /// Which part of it: the file and this number say what the part holds.
    pub part: u32,
    /// What it holds.
    pub rows: Rows,
}

/// What a part holds.
#[derive(Debug, Clone)]
pub enum Rows {
    /// Ways by which voices came in.
    Sources(Vec<SourceRecord>),
    /// People with what they declared.
    Participants(Vec<ParticipantRecord>),
    /// What was said.
    Statements(Vec<StatementRecord>),
    /// Votes, none of which takes the place of another one.
    Votes(Vec<VoteRecord>),
    /// Voices that were set aside together.
    Quarantine(Vec<QuarantineRecord>),
    /// Who translated what.
    Translations(Vec<TranslationRecord>),
    /// One act of the team on a source.
    SourceAct {
        /// Its number in the file.
        number: u32,
        /// What it did; nothing where the act is known only by what it undid.
        act: Option<SourceActRecord>,
        /// Whether it undid others, which came in before it.
        undoes: bool,
    },
    /// One act of the team.
    Act {
        /// Its number in the file.
        number: u32,
        /// What it did to each statement; nothing where the act is known only by what it undid.
        acts: Vec<ActRecord>,
        /// Whether it undid others, which came in before it.
        undoes: bool,
    },
}

impl Command for CarryPart {
    const KIND: &'static str = "carry-part";
    type Answer = ();
    type Refusal = ImportRefused;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        [self.file.as_slice(), &self.part.to_be_bytes()].concat()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), ImportRefused> {
        match carried::owner_and_state(tx, self.dialogue)? {
            Some((owner, _)) if owner.is_nil() => {}
            _ => return Err(ImportRefused::Finished),
        }
        let dialogue = self.dialogue;
        match &self.rows {
            Rows::Sources(sources) => put(tx, "source", &SOURCE, sources.iter().map(|source| source_row(dialogue, source, seq)))?,
            Rows::Participants(people) => {
                put(tx, "participant", &PARTICIPANT, people.iter().map(|person| participant_row(dialogue, person, seq)))?;
                let groups = people.iter().flat_map(|person| {
                    person
                        .groups
                        .iter()
                        .map(move |group| vec![dialogue.into(), person.id.into(), group.dimension.into(), group.value.into(), seq.into()])
                });
                put(tx, "participant_group", &GROUP, groups)?;
            }
            Rows::Statements(statements) => put_statements(tx, dialogue, statements, seq)?,
            Rows::Votes(votes) => put(tx, "vote", &VOTE, votes.iter().map(|vote| vote_row(dialogue, vote, seq)))?,
            Rows::Quarantine(people) => {
                let rows: Vec<Vec<Value>> = people
                    .iter()
                    .map(|person| {
                        let account = person.account.as_deref().map(account_id);
                        let reason = person.reason.as_str();
                        vec![dialogue.into(), person.participant.into(), reason.into(), account.into(), person.day.0.into(), seq.into()]
                    })
                    .collect();
                put_accounts(tx, people.iter().filter_map(|person| person.account.as_deref()))?;
                put(tx, "quarantine", &IN_QUARANTINE, rows.into_iter())?;
            }
            Rows::Translations(translations) => {
                put(tx, "translation", &TRANSLATION, translations.iter().map(|kept| translation_row(dialogue, kept, seq)))?;
            }
            Rows::SourceAct { number, act, undoes } => {
                put_accounts(tx, act.iter().filter_map(|act| act.account.as_deref()))?;
                put(tx, "source_act", &SOURCE_ACT, act.iter().map(|act| source_act_row(dialogue, act, seq)))?;
                if *undoes {
                    tx.execute(&carried::SOURCE_UNDONE_BY, &[seq.into(), dialogue.into(), (-i64::from(*number)).into()])?;
                }
            }
            Rows::Act { number, acts, undoes } => {
                put_accounts(tx, acts.iter().filter_map(|act| act.account.as_deref()))?;
                put(tx, "moderation_act", &ACT, acts.iter().map(|act| act_row(dialogue, act, seq)))?;
                if *undoes {
                    tx.execute(&carried::UNDONE_BY, &[seq.into(), dialogue.into(), (-i64::from(*number)).into()])?;
                }
            }
        }
        Ok(())
    }
}

const SOURCE: [&str; 10] = ["dialogue", "number", "kind", "name", "most", "closed", "set_aside", "reason", "created_day", "seq"];
const SOURCE_ACT: [&str; 8] = ["dialogue", "seq", "source", "act", "before", "account", "day", "undone"];
const PARTICIPANT: [&str; 8] = ["dialogue", "id", "code_turn", "source", "joined", "withdrawn", "joined_seq", "seq"];
const GROUP: [&str; 5] = ["dialogue", "participant", "dimension", "value", "said_seq"];
const STATEMENT: [&str; 13] =
    ["dialogue", "number", "kind", "author", "state", "reviewed", "reason", "folded", "said_at", "said_seq", "seq", "merged_into", "place"];
const TEXT: [&str; 5] = ["dialogue", "statement", "language", "text", "original"];
const VOTE: [&str; 9] = ["dialogue", "participant", "statement", "source", "vote", "matters", "probability", "cast_at", "seq"];
const IN_QUARANTINE: [&str; 6] = ["dialogue", "participant", "reason", "account", "day", "seq"];
const TRANSLATION: [&str; 10] =
    ["dialogue", "statement", "field", "language", "translator", "reviewer", "original_digest", "text_digest", "day", "seq"];
const ACT: [&str; 10] = ["dialogue", "seq", "statement", "act", "reason", "before", "after", "account", "day", "undone"];

fn put(tx: &mut Tx<'_>, table: &'static str, columns: &[&'static str], rows: impl Iterator<Item = Vec<Value>>) -> Result<(), StoreError> {
    let mut waiting = Vec::with_capacity(ROWS_AT_ONCE);
    for row in rows {
        waiting.push(row);
        if waiting.len() == ROWS_AT_ONCE {
            tx.insert_many(table, columns, &waiting, Conflict::Fail)?;
            waiting.clear();
        }
    }
    tx.insert_many(table, columns, &waiting, Conflict::Fail)?;
    Ok(())
}

fn source_row(dialogue: i64, source: &SourceRecord, seq: i64) -> Vec<Value> {
    vec![
        dialogue.into(),
        source.number.into(),
        source.kind.as_str().into(),
        source.name.as_str().into(),
        source.most.into(),
        source.closed.into(),
        source.set_aside.into(),
        source.reason.as_str().into(),
        source.created.0.into(),
        seq.into(),
    ]
}

fn participant_row(dialogue: i64, person: &ParticipantRecord, seq: i64) -> Vec<Value> {
    // An empty mark has no number of a joining either.
    let joined_seq = if person.withdrawn { 0 } else { seq };
    vec![
        dialogue.into(),
        person.id.into(),
        0_i64.into(),
        person.source.into(),
        person.joined.0.into(),
        person.withdrawn.into(),
        joined_seq.into(),
        seq.into(),
    ]
}

fn put_statements(tx: &mut Tx<'_>, dialogue: i64, statements: &[StatementRecord], seq: i64) -> Result<(), StoreError> {
    let rows = statements.iter().map(|statement| {
        let original = statement.texts.first().filter(|_| statement.standing != "withdrawn");
        vec![
            dialogue.into(),
            statement.number.into(),
            statement.kind.as_str().into(),
            statement.author.into(),
            statement.standing.as_str().into(),
            statement.reviewed.into(),
            statement.reason.as_str().into(),
            original.map_or(String::new(), |text| folded(&text.text)).into(),
            statement.said.0.into(),
            seq.into(),
            seq.into(),
            statement.merged_into.into(),
            statement.place.into(),
        ]
    });
    put(tx, "statement", &STATEMENT, rows)?;
    let texts = statements.iter().flat_map(|statement| {
        statement.texts.iter().map(move |text| {
            let words = text.text.as_str();
            vec![dialogue.into(), statement.number.into(), text.language.as_str().into(), words.into(), text.original.into()]
        })
    });
    put(tx, "statement_text", &TEXT, texts)?;
    let meta = statements.iter().filter(|statement| statement.meta).map(|statement| vec![dialogue.into(), statement.number.into()]);
    put(tx, "meta_statement", &["dialogue", "statement"], meta)
}

fn vote_row(dialogue: i64, vote: &VoteRecord, seq: i64) -> Vec<Value> {
    vec![
        dialogue.into(),
        vote.participant.into(),
        vote.statement.into(),
        vote.source.into(),
        vote.vote.into(),
        vote.matters.into(),
        vote.probability.into(),
        vote.cast.0.into(),
        seq.into(),
    ]
}

fn translation_row(dialogue: i64, kept: &TranslationRecord, seq: i64) -> Vec<Value> {
    vec![
        dialogue.into(),
        kept.statement.unwrap_or(-1).into(),
        kept.field.as_str().into(),
        kept.language.as_str().into(),
        kept.translator.as_str().into(),
        kept.reviewer.as_deref().into(),
        kept.original_sha256.0.as_slice().into(),
        kept.text_sha256.0.as_slice().into(),
        kept.day.0.into(),
        seq.into(),
    ]
}

fn act_row(dialogue: i64, act: &ActRecord, seq: i64) -> Vec<Value> {
    vec![
        dialogue.into(),
        seq.into(),
        act.statement.into(),
        act.what.as_str().into(),
        act.reason.as_str().into(),
        act.before.as_str().into(),
        act.after.as_str().into(),
        act.account.as_deref().map(account_id).into(),
        act.day.0.into(),
        // Below 0, the number of an act in the file, until that act comes in and has a number here.
        act.undone_by.map(|act| -i64::from(act)).into(),
    ]
}

fn source_act_row(dialogue: i64, act: &SourceActRecord, seq: i64) -> Vec<Value> {
    vec![
        dialogue.into(),
        seq.into(),
        act.source.into(),
        act.what.as_str().into(),
        act.before.as_str().into(),
        act.account.as_deref().map(account_id).into(),
        act.day.0.into(),
        act.undone_by.map(|act| -i64::from(act)).into(),
    ]
}

/// Names of people who acted on another installation.
fn put_accounts<'a>(tx: &mut Tx<'_>, names: impl Iterator<Item = &'a str>) -> Result<(), StoreError> {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.dedup();
    let rows: Vec<Vec<Value>> = names.into_iter().map(|name| vec![account_id(name).into(), name.into()]).collect();
    tx.insert_many("foreign_account", &["id", "name"], &rows, Conflict::KeepOld)?;
    Ok(())
}

/// What stands for an account of another installation: never one of an account here, even if it has the same name.
fn account_id(name: &str) -> Uuid {
    use sha2::{Digest as _, Sha256};
    let digest: [u8; 32] = Sha256::digest([b"toguna foreign account ", name.as_bytes()].concat()).into();
    uuid::Builder::from_custom_bytes(std::array::from_fn(|place| digest[place])).into_uuid()
}

/// Gives the dialogue to its owner: from here on it is one like any other.
#[derive(Debug, Clone)]
pub struct FinishImport {
    /// Its command id comes from the file.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// SHA-256 of what is read.
    pub file: [u8; 32],
    /// The account whose it is.
    pub owner: Uuid,
    /// Where it stands.
    pub state: State,
}

impl Command for FinishImport {
    const KIND: &'static str = "finish-import";
    type Answer = ();
    type Refusal = ImportRefused;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        [self.file.as_slice(), self.owner.as_bytes(), self.state.word().as_bytes()].concat()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), ImportRefused> {
        match carried::owner_and_state(tx, self.dialogue)? {
            Some((owner, _)) if owner.is_nil() => {}
            _ => return Err(ImportRefused::Finished),
        }
        tx.execute(&carried::FINISH, &[self.owner.into(), self.state.word().into(), seq.into(), self.dialogue.into()])?;
        membership::add(tx, self.dialogue, self.owner, DialogueRole::Coordinator, self.header.day())?;
        if self.state != State::Draft {
            // What those who come in with it agreed to, as far as anybody knows.
            consent::note(tx, self.dialogue, self.header.day())?;
        }
        Ok(mark_counting_change(tx, self.dialogue, seq)?)
    }
}
