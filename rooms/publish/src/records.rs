//! A dialogue as lines of a file, one record each, that another installation reads back to the last bit: `toguna-dialogue`, version 1.
//!
//! `docs/formats/dialogue-1.schema.json` says the same for programs of any kind. The first line is a [`FileHeader`], the last one an
//! [`End`]; between them stand [`Record`]s, or [`PublicRecord`]s where the file was made for the public. Keys and records come in one
//! order only, and nothing stands in them that belongs to one database.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::spelled::{Day, Hex, Moment};

/// What the first line says that the file is.
pub const FORMAT: &str = "toguna-dialogue";
/// The version that this program writes and reads.
pub const VERSION: u64 = 1;

/// The first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileHeader {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u64,
    /// For whom it was made.
    #[serde(rename = "for")]
    pub audience: String,
    /// What is not in it.
    pub left_out: Vec<LeftOut>,
}

/// Something that is not in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    /// What, as a word.
    pub what: String,
    /// How many. Not given for secrets of the installation: where the dialogue is read back they are gone, and the file would differ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
}

/// A line of a file for the team: everything that is kept, but secrets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    /// The dialogue itself.
    Dialogue(DialogueRecord),
    /// What it says of itself in one language; the first one is the one that others fall back on.
    Text(TextRecord),
    /// The name of a dimension or of one of its values.
    Label(LabelRecord),
    /// A way by which voices came in.
    Source(SourceRecord),
    /// Somebody who takes part.
    Participant(ParticipantRecord),
    /// Something that was said.
    Statement(StatementRecord),
    /// What somebody thinks of it.
    Vote(VoteRecord),
    /// Somebody whose voice the team has set aside.
    Quarantine(QuarantineRecord),
    /// Who translated a text.
    Translation(TranslationRecord),
    /// Something that the team did to a statement.
    Act(ActRecord),
    /// Something that the team did to a source.
    SourceAct(SourceActRecord),
    /// The last line.
    End(End),
}

/// See [`Record::Dialogue`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DialogueRecord {
    /// Its identifier.
    pub id: Uuid,
    /// Its short name.
    pub slug: String,
    /// `draft`, `open`, `paused`, `closed`.
    pub state: String,
    /// The day of its making.
    pub created: Day,
    /// First day on which voices come in.
    pub opens: Option<Day>,
    /// Last day on which voices come in.
    pub closes: Option<Day>,
    /// `before` or `after`.
    pub moderation: String,
    /// How exactly times are kept, in seconds.
    pub precision_seconds: i64,
    /// Whether all of it is made up.
    pub simulated: bool,
}

/// See [`Record::Text`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextRecord {
    /// Tag of the language (BCP 47).
    pub language: String,
    /// A short name.
    pub title: String,
    /// The question.
    pub question: String,
    /// What it is for.
    pub description: String,
    /// What people agree to.
    pub consent: String,
}

/// See [`Record::Label`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelRecord {
    /// Number of the dimension, from 0.
    pub dimension: i64,
    /// Number of the value, from 0; none where it is the dimension's own name.
    pub value: Option<i64>,
    /// Tag of the language.
    pub language: String,
    /// The name.
    pub label: String,
}

/// See [`Record::Source`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceRecord {
    /// Its number; 0 is the open link.
    pub number: i64,
    /// What kind of way it is.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// So many people at most.
    pub most: Option<i64>,
    /// Whether it takes nobody in any more.
    pub closed: bool,
    /// Whether nothing that came by it counts.
    pub set_aside: bool,
    /// Why; empty where it counts.
    pub reason: String,
    /// The day of its making.
    pub created: Day,
}

/// See [`Record::Participant`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParticipantRecord {
    /// The pseudonym.
    pub id: Uuid,
    /// The source through which they came.
    pub source: i64,
    /// When, as coarse as the dialogue wants it.
    pub joined: Moment,
    /// Whether they took everything back: then this is an empty mark.
    pub withdrawn: bool,
    /// What they declared, by dimension.
    pub groups: Vec<Group>,
}

/// A declared group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Number of the dimension.
    pub dimension: i64,
    /// Number of the value; −1: prefers not to say.
    pub value: i64,
}

/// See [`Record::Statement`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementRecord {
    /// Its number, from 0 without gaps.
    pub number: i64,
    /// What kind of idea it is.
    pub kind: String,
    /// Who said it; none: the team, or somebody who took it back.
    pub author: Option<Uuid>,
    /// `waiting`, `accepted`, `rejected`, `withdrawn`.
    pub standing: String,
    /// Whether a person has looked at it.
    pub reviewed: bool,
    /// Why it was taken out; empty otherwise.
    pub reason: String,
    /// When it was said.
    pub said: Moment,
    /// The statement that says the same and stays.
    pub merged_into: Option<i64>,
    /// Its place among those that are asked first.
    pub place: Option<i64>,
    /// Whether it is about the dialogue itself.
    pub meta: bool,
    /// Its wordings: first as it was said, then by language.
    pub texts: Vec<StatementText>,
}

/// One wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementText {
    /// Tag of the language.
    pub language: String,
    /// The wording.
    pub text: String,
    /// Whether it was said like this; otherwise it is a translation.
    pub original: bool,
}

/// See [`Record::Vote`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteRecord {
    /// Who.
    pub participant: Uuid,
    /// On which statement.
    pub statement: i64,
    /// Through which source.
    pub source: i64,
    /// 1 agrees, −1 disagrees, 0 passes.
    pub vote: i8,
    /// Whether it matters to them.
    pub matters: bool,
    /// The chance with which the statement was drawn for them; none where they chose it.
    pub probability: Option<f64>,
    /// When, as coarse as the dialogue wants it.
    pub cast: Moment,
    /// Where this person said several things on the same matter (through several sources, or on statements that were put together): in
    /// which order, from 1. The last one counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
}

/// See [`Record::Quarantine`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuarantineRecord {
    /// Whose voice.
    pub participant: Uuid,
    /// A number, from 1: those who were set aside together have the same.
    pub batch: u32,
    /// Why.
    pub reason: String,
    /// Name of the account that did it.
    pub account: Option<String>,
    /// When.
    pub day: Day,
}

/// See [`Record::Translation`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TranslationRecord {
    /// Of which statement; none: a text of the dialogue itself.
    pub statement: Option<i64>,
    /// `text`; or `title`, `question`, `description`, `consent`.
    pub field: String,
    /// Into which language.
    pub language: String,
    /// By whom.
    pub translator: String,
    /// Who has looked over it.
    pub reviewer: Option<String>,
    /// SHA-256 of the original as it was then.
    pub original_sha256: Hex,
    /// SHA-256 of the translation as it was then.
    pub text_sha256: Hex,
    /// When.
    pub day: Day,
}

/// See [`Record::Act`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActRecord {
    /// Its number, from 1, in the order in which acts were done; one act may be about many statements.
    pub act: u32,
    /// The statement.
    pub statement: i64,
    /// What was done.
    pub what: String,
    /// Why.
    pub reason: String,
    /// What was there before, as JSON in a text.
    pub before: String,
    /// What was there afterwards, as JSON in a text.
    pub after: String,
    /// Name of the account that did it.
    pub account: Option<String>,
    /// When.
    pub day: Day,
    /// The number of the act that undid it.
    pub undone_by: Option<u32>,
}

/// See [`Record::SourceAct`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceActRecord {
    /// Its number, from 1, in the order in which acts on sources were done.
    pub act: u32,
    /// The source.
    pub source: i64,
    /// What was done.
    pub what: String,
    /// What was there before, as JSON in a text, without the key of its link; empty: nothing.
    pub before: String,
    /// Name of the account that did it.
    pub account: Option<String>,
    /// When.
    pub day: Day,
    /// The number of the act that undid it.
    pub undone_by: Option<u32>,
}

/// The last line: who reads it knows that nothing is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// Lines before this one.
    pub lines: u64,
    /// SHA-256 of all bytes before this line.
    pub sha256: Hex,
}

/// A line of a file for the public: numbers in place of pseudonyms, days in place of times, and only what counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicRecord {
    /// As in [`Record`].
    Dialogue(DialogueRecord),
    /// As in [`Record`].
    Text(TextRecord),
    /// As in [`Record`].
    Label(LabelRecord),
    /// Somebody whose voice counts.
    Participant(PublicParticipant),
    /// Something that was said.
    Statement(PublicStatement),
    /// What counts of what somebody thinks of it.
    Vote(PublicVote),
    /// The last line.
    End(End),
}

/// See [`PublicRecord::Participant`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicParticipant {
    /// A number, from 1, in this file only.
    pub number: u32,
    /// What they declared, where enough people declared the same.
    pub groups: Vec<Group>,
}

/// See [`PublicRecord::Statement`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicStatement {
    /// As in [`StatementRecord`].
    pub number: i64,
    /// As in [`StatementRecord`].
    pub kind: String,
    /// As in [`StatementRecord`].
    pub standing: String,
    /// As in [`StatementRecord`].
    pub reason: String,
    /// The day on which it was said; none for what is not public.
    pub said: Option<Day>,
    /// As in [`StatementRecord`].
    pub merged_into: Option<i64>,
    /// As in [`StatementRecord`].
    pub meta: bool,
    /// Its wordings, where it was accepted.
    pub texts: Vec<StatementText>,
}

/// See [`PublicRecord::Vote`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PublicVote {
    /// Number of the person in this file.
    pub participant: u32,
    /// The statement for which it counts.
    pub statement: i64,
    /// 1 agrees, −1 disagrees, 0 passes.
    pub vote: i8,
    /// Whether it matters to them.
    pub matters: bool,
    /// Nothing: the chance with which a statement was drawn depends on what somebody declared.
    pub probability: Option<f64>,
    /// The day on which it was cast.
    pub cast: Option<Day>,
}
