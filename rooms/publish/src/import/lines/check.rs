//! What must be true of the records of a file, and of one record after another.

use std::collections::BTreeSet;

use toguna_consult::model::{Kind, PREFERS_NOT_TO_SAY, Reason, STATEMENTS_LIMIT, Standing};
use toguna_consult::moderation_act::{self as act, ActKind};
use toguna_consult::queries::SourceActKind;
use toguna_consult::source::{AsideReason, Source, SourceKind};
use toguna_process::model::{Moderation, State};
use toguna_process::spoken::normal_tag;
use toguna_store::Uuid;

use super::{Checked, LinesErrorKind, draft};
use crate::records::{
    ActRecord, DialogueRecord, LabelRecord, ParticipantRecord, QuarantineRecord, Record, SourceActRecord, SourceRecord, StatementRecord,
    TextRecord, TranslationRecord, VoteRecord,
};

/// A wording that comes in is at most so long, in characters: rules may have been others where it was said.
const TEXT_LIMIT: usize = 4_000;
/// Names, reasons and other short texts, in bytes.
const SHORT_LIMIT: usize = 1_000;
/// What was there before and after an act, in bytes.
const ACT_LIMIT: usize = 100_000;
/// Bytes of a SHA-256.
const DIGEST_BYTES: usize = 32;
/// Texts that a dialogue or a statement may have in another language.
const FIELDS: [&str; 5] = ["text", "title", "question", "description", "consent"];

/// What is wrong with a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// The value of this field is none that may stand there.
    Value(&'static str),
    /// This field names somebody or something that is not in the file.
    Unknown(&'static str),
    /// The record comes after one that should follow it, or stands there twice.
    Order,
    /// The record before it that this one needs is missing: there is a gap in the numbers.
    Gap(&'static str),
    /// There are more of these than a dialogue has.
    TooMany,
    /// Statements were put together in a ring.
    Ring,
}

impl Wrong {
    /// The field that is wrong, if it is one.
    pub fn field(self) -> Option<&'static str> {
        match self {
            Self::Value(field) | Self::Unknown(field) | Self::Gap(field) => Some(field),
            _ => None,
        }
    }
}

/// What is known of a file as far as it was read.
#[derive(Debug, Default)]
pub(super) struct Checks {
    line: u64,
    stage: u8,
    dialogue: Option<DialogueRecord>,
    texts: Vec<TextRecord>,
    labels: Vec<LabelRecord>,
    /// For each dimension the number of its values.
    values: Vec<i64>,
    last_source: Option<i64>,
    /// By pseudonym, and whether they took everything back.
    people: Vec<(Uuid, bool)>,
    /// For each statement the one into which it was merged.
    merged: Vec<Option<i64>>,
    last_vote: Option<(Uuid, i64, i64)>,
    last_quarantined: Option<Uuid>,
    last_translation: Option<(i64, String, String)>,
    last_act: Option<(u32, i64)>,
    last_source_act: Option<u32>,
    acts: Numbers,
    source_acts: Numbers,
    batches: Numbers,
    votes: u64,
}

impl Checks {
    pub(super) fn take(&mut self, record: Record) -> Result<(), Wrong> {
        // The header was the first line.
        self.line += 1;
        let stage = match &record {
            Record::Dialogue(_) => 1,
            Record::Text(_) => 2,
            Record::Label(_) => 3,
            Record::Source(_) => 4,
            Record::Participant(_) => 5,
            Record::Statement(_) => 6,
            Record::Vote(_) => 7,
            Record::Quarantine(_) => 8,
            Record::Translation(_) => 9,
            Record::Act(_) => 10,
            Record::SourceAct(_) => 11,
            Record::End(_) => 12,
        };
        if stage < self.stage || (self.dialogue.is_none() && stage != 1) {
            return Err(Wrong::Order);
        }
        if stage > 6 && self.stage <= 6 {
            self.check_merges()?;
        }
        self.stage = stage;
        match record {
            Record::Dialogue(dialogue) => self.dialogue(dialogue),
            Record::Text(text) => self.text(text),
            Record::Label(label) => self.label(label),
            Record::Source(source) => self.source(&source),
            Record::Participant(person) => self.participant(&person),
            Record::Statement(statement) => self.statement(&statement),
            Record::Vote(vote) => self.vote(&vote),
            Record::Quarantine(person) => self.quarantine(&person),
            Record::Translation(kept) => self.translation(kept),
            Record::Act(act) => self.act(&act),
            Record::SourceAct(act) => self.source_act(&act),
            Record::End(_) => Ok(()),
        }
    }

    /// What was read, if it makes a dialogue; otherwise the line on which it does not.
    pub(super) fn finish(mut self, digest: [u8; 32]) -> Result<Checked, (u64, LinesErrorKind)> {
        if self.stage <= 6 {
            self.check_merges().map_err(|wrong| (self.line + 1, LinesErrorKind::Wrong(wrong)))?;
        }
        let wrong = |wrong| (2, LinesErrorKind::Wrong(wrong));
        let dialogue = self.dialogue.take().ok_or_else(|| wrong(Wrong::Gap("dialogue")))?;
        for (numbers, field) in [(&self.acts, "act"), (&self.source_acts, "act"), (&self.batches, "batch")] {
            if !numbers.are_without_gaps() {
                return Err((self.line + 1, LinesErrorKind::Wrong(Wrong::Gap(field))));
            }
        }
        let draft = draft(&dialogue, &self.texts, &self.labels).ok_or_else(|| wrong(Wrong::Gap("dimension")))?;
        let faults = draft.faults();
        if !faults.is_empty() {
            return Err((2, LinesErrorKind::Faults(faults)));
        }
        let state = State::from_word(&dialogue.state).ok_or_else(|| wrong(Wrong::Value("state")))?;
        Ok(Checked {
            dialogue,
            draft,
            state,
            digest,
            people: self.people.len() as u64,
            statements: self.merged.len() as u64,
            votes: self.votes,
        })
    }

    fn dialogue(&mut self, dialogue: DialogueRecord) -> Result<(), Wrong> {
        if self.dialogue.is_some() {
            return Err(Wrong::Order);
        }
        valid(State::from_word(&dialogue.state).is_some(), "state")?;
        valid(Moderation::from_word(&dialogue.moderation).is_some(), "moderation")?;
        valid(!dialogue.id.is_nil(), "id")?;
        self.dialogue = Some(dialogue);
        Ok(())
    }

    fn text(&mut self, text: TextRecord) -> Result<(), Wrong> {
        if self.texts.iter().any(|other| other.language == text.language) {
            return Err(Wrong::Order);
        }
        for (value, field) in
            [(&text.title, "title"), (&text.question, "question"), (&text.description, "description"), (&text.consent, "consent")]
        {
            valid(!value.contains('\0'), field)?;
        }
        self.texts.push(text);
        Ok(())
    }

    fn label(&mut self, label: LabelRecord) -> Result<(), Wrong> {
        let key = |label: &LabelRecord| (label.dimension, label.value.unwrap_or(-1), label.language.clone());
        valid(label.value.is_none_or(|value| value >= 0), "value")?;
        valid(normal_tag(&label.language).as_deref() == Some(&label.language), "language")?;
        short(&label.label, "label")?;
        if self.labels.last().is_some_and(|last| key(last) >= key(&label)) {
            return Err(Wrong::Order);
        }
        let next = self.values.len() as i64;
        match label.value {
            None if label.dimension == next => self.values.push(0),
            None => known(label.dimension + 1 == next, "dimension")?,
            Some(value) => {
                known(label.dimension + 1 == next, "dimension")?;
                let values = self.values.last_mut().ok_or(Wrong::Gap("dimension"))?;
                if value > *values {
                    return Err(Wrong::Gap("value"));
                }
                *values = (*values).max(value + 1);
            }
        }
        if self.labels.len() > 16_000 {
            return Err(Wrong::TooMany);
        }
        self.labels.push(label);
        Ok(())
    }

    fn source(&mut self, source: &SourceRecord) -> Result<(), Wrong> {
        valid(source.number >= 0, "number")?;
        valid(source.most.is_none_or(|most| most >= 0), "most")?;
        valid(SourceKind::from_word(&source.kind).is_some(), "kind")?;
        short(&source.name, "name")?;
        valid(is_reason(&source.reason, source.set_aside), "reason")?;
        in_order(&mut self.last_source, source.number)
    }

    fn participant(&mut self, person: &ParticipantRecord) -> Result<(), Wrong> {
        if self.people.last().is_some_and(|(last, _)| *last >= person.id) {
            return Err(Wrong::Order);
        }
        valid(person.source >= 0, "source")?;
        valid(!person.withdrawn || person.groups.is_empty(), "groups")?;
        let mut last = None;
        for group in &person.groups {
            let values = usize::try_from(group.dimension).ok().and_then(|dimension| self.values.get(dimension));
            let values = values.copied().ok_or(Wrong::Unknown("dimension"))?;
            valid((PREFERS_NOT_TO_SAY..values).contains(&group.value), "value")?;
            in_order(&mut last, group.dimension)?;
        }
        self.people.push((person.id, person.withdrawn));
        Ok(())
    }

    fn statement(&mut self, statement: &StatementRecord) -> Result<(), Wrong> {
        let next = self.merged.len() as i64;
        if statement.number != next {
            return Err(if statement.number < next { Wrong::Order } else { Wrong::Gap("number") });
        }
        if next >= STATEMENTS_LIMIT {
            return Err(Wrong::TooMany);
        }
        valid(Kind::from_word(&statement.kind).is_some(), "kind")?;
        let standing = Standing::from_word(&statement.standing).ok_or(Wrong::Value("standing"))?;
        valid(statement.reason.is_empty() || Reason::from_word(&statement.reason).is_some(), "reason")?;
        valid(statement.place.is_none_or(|place| place >= 0), "place")?;
        valid(standing != Standing::Withdrawn || (statement.texts.is_empty() && statement.author.is_none()), "standing")?;
        known(statement.author.is_none_or(|author| self.speaks(author)), "author")?;
        let key = |place: usize| (!statement.texts[place].original, &statement.texts[place].language);
        for (place, text) in statement.texts.iter().enumerate() {
            valid(normal_tag(&text.language).as_deref() == Some(&text.language), "language")?;
            valid(text.text.chars().count() <= TEXT_LIMIT && !text.text.contains('\0'), "text")?;
            if place > 0 && (key(place - 1) >= key(place) || text.original) {
                return Err(Wrong::Value("texts"));
            }
            let twice = statement.texts[..place].iter().any(|other| other.language == text.language);
            valid(!twice, "language")?;
        }
        self.merged.push(statement.merged_into);
        Ok(())
    }

    /// Statements may be merged into later ones: this waits until all are known.
    fn check_merges(&self) -> Result<(), Wrong> {
        let of = |number: i64| usize::try_from(number).ok().and_then(|place| self.merged.get(place));
        for merged in self.merged.iter().flatten() {
            let mut at = *merged;
            for step in 0.. {
                match of(at) {
                    None => return Err(Wrong::Unknown("merged_into")),
                    Some(None) => break,
                    Some(Some(_)) if step > self.merged.len() => return Err(Wrong::Ring),
                    Some(Some(next)) => at = *next,
                }
            }
        }
        Ok(())
    }

    fn speaks(&self, person: Uuid) -> bool {
        self.people.binary_search_by_key(&person, |(id, _)| *id).is_ok_and(|place| !self.people[place].1)
    }

    fn has_statement(&self, number: i64) -> bool {
        (0..self.merged.len() as i64).contains(&number)
    }

    fn vote(&mut self, vote: &VoteRecord) -> Result<(), Wrong> {
        let key = (vote.participant, vote.statement, vote.source);
        let is_same_person = self.last_vote.is_some_and(|(last, ..)| last == vote.participant);
        known(is_same_person || self.speaks(vote.participant), "participant")?;
        known(self.has_statement(vote.statement), "statement")?;
        valid(vote.source >= 0, "source")?;
        valid((-1..=1).contains(&vote.vote), "vote")?;
        valid(vote.probability.is_none_or(|chance| chance > 0.0 && chance <= 1.0), "probability")?;
        valid(vote.rank.is_none_or(|rank| rank >= 1), "rank")?;
        in_order(&mut self.last_vote, key)?;
        self.votes += 1;
        Ok(())
    }

    fn quarantine(&mut self, person: &QuarantineRecord) -> Result<(), Wrong> {
        known(self.people.binary_search_by_key(&person.participant, |(id, _)| *id).is_ok(), "participant")?;
        valid(is_reason(&person.reason, true), "reason")?;
        valid(person.batch >= 1, "batch")?;
        self.batches.are.insert(person.batch);
        short(person.account.as_deref().unwrap_or_default(), "account")?;
        in_order(&mut self.last_quarantined, person.participant)
    }

    fn translation(&mut self, kept: TranslationRecord) -> Result<(), Wrong> {
        known(kept.statement.is_none_or(|statement| self.has_statement(statement)), "statement")?;
        valid(FIELDS.contains(&kept.field.as_str()), "field")?;
        valid(normal_tag(&kept.language).as_deref() == Some(&kept.language), "language")?;
        short(&kept.translator, "translator")?;
        short(kept.reviewer.as_deref().unwrap_or_default(), "reviewer")?;
        valid(kept.original_sha256.0.len() == DIGEST_BYTES, "original_sha256")?;
        valid(kept.text_sha256.0.len() == DIGEST_BYTES, "text_sha256")?;
        in_order(&mut self.last_translation, (kept.statement.unwrap_or(-1), kept.field, kept.language))
    }

    fn act(&mut self, act: &ActRecord) -> Result<(), Wrong> {
        known(self.has_statement(act.statement), "statement")?;
        valid(act.act >= 1, "act")?;
        valid(act.undone_by.is_none_or(|by| by > act.act), "undone_by")?;
        valid(ActKind::from_word(&act.what).is_some(), "what")?;
        valid(act.reason.is_empty() || Reason::from_word(&act.reason).is_some(), "reason")?;
        short(act.account.as_deref().unwrap_or_default(), "account")?;
        valid(is_state(&act.before), "before")?;
        valid(is_state(&act.after), "after")?;
        in_order(&mut self.last_act, (act.act, act.statement))?;
        self.acts.are.insert(act.act);
        self.acts.are.extend(act.undone_by);
        Ok(())
    }

    fn source_act(&mut self, act: &SourceActRecord) -> Result<(), Wrong> {
        valid(act.source >= 0, "source")?;
        valid(act.act >= 1, "act")?;
        valid(act.undone_by.is_none_or(|by| by > act.act), "undone_by")?;
        valid(SourceActKind::from_word(&act.what).is_some(), "what")?;
        short(act.account.as_deref().unwrap_or_default(), "account")?;
        let is_source = || serde_json::from_str::<Source>(&act.before).is_ok_and(|source| source.link_key.is_none());
        valid(act.before.is_empty() || (act.before.len() <= ACT_LIMIT && !act.before.contains('\0') && is_source()), "before")?;
        in_order(&mut self.last_source_act, act.act)?;
        self.source_acts.are.insert(act.act);
        self.source_acts.are.extend(act.undone_by);
        Ok(())
    }
}

/// Numbers that are met, which must be 1, 2, 3 … in the end.
#[derive(Debug, Default)]
struct Numbers {
    are: BTreeSet<u32>,
}

impl Numbers {
    fn are_without_gaps(&self) -> bool {
        self.are.last().is_none_or(|last| *last as usize == self.are.len())
    }
}

/// A reason for setting something aside, where that was done; nothing otherwise.
fn is_reason(word: &str, is_aside: bool) -> bool {
    word.is_empty() || (is_aside && AsideReason::from_word(word).is_some())
}

/// How a statement stood, as the desk reads it.
fn is_state(text: &str) -> bool {
    text.len() <= ACT_LIMIT && !text.contains('\0') && serde_json::from_str::<act::State>(text).is_ok()
}

fn valid(holds: bool, field: &'static str) -> Result<(), Wrong> {
    if holds { Ok(()) } else { Err(Wrong::Value(field)) }
}

fn known(holds: bool, field: &'static str) -> Result<(), Wrong> {
    if holds { Ok(()) } else { Err(Wrong::Unknown(field)) }
}

fn short(text: &str, field: &'static str) -> Result<(), Wrong> {
    valid(text.len() <= SHORT_LIMIT && !text.contains('\0'), field)
}

/// Each key must come after the one before it.
fn in_order<K: PartialOrd>(last: &mut Option<K>, key: K) -> Result<(), Wrong> {
    if last.as_ref().is_some_and(|last| *last >= key) {
        return Err(Wrong::Order);
    }
    *last = Some(key);
    Ok(())
}
