//! Reads a dialogue from a file of lines. The file may have been cut, edited or made up: the whole of it is checked before anything is
//! written, and whatever is wrong is told with its line.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, Read};

use sha2::{Digest, Sha256};
use toguna_process::model::{DialogueText, Dimension, Draft, Fault, Label, Moderation, State};
use toguna_store::Uuid;

use super::commands::{ImportRefused, Rows};
use super::porter::Porter;
use crate::records::{
    ActRecord, DialogueRecord, End, FORMAT, FileHeader, LabelRecord, QuarantineRecord, Record, SourceActRecord, TextRecord, VERSION,
};

mod check;

use check::Checks;
pub use check::Wrong;

/// No line is longer: a statement in every language has room in it many times over.
const LINE_LIMIT_BYTES: u64 = 4 << 20;
/// Rows of one part, more or less.
const PART_ROWS: usize = 50_000;

/// What is wrong with a file, and where.
#[derive(Debug)]
pub struct LinesError {
    /// The line, from 1.
    pub line: u64,
    /// The byte in the line, from 1, where that is known.
    pub column: Option<u64>,
    /// What is wrong.
    pub what: LinesErrorKind,
}

/// What is wrong with a file.
#[derive(Debug)]
pub enum LinesErrorKind {
    /// It cannot be read.
    Io(io::Error),
    /// The line is no record; what the reader of JSON says.
    NotARecord(String),
    /// The first line does not say that it is such a file.
    NotThisFormat,
    /// It has a version that this program does not know.
    OtherVersion(u64),
    /// It was made for the public, and lacks what a dialogue needs.
    ForThePublic,
    /// It ends before its last line.
    Cut,
    /// Its last line does not fit what stands before it.
    Changed,
    /// Something follows its last line.
    GoesOn,
    /// The line is too long.
    TooLong,
    /// A value or the place of a record is wrong.
    Wrong(Wrong),
    /// A text of the dialogue is not as it should be.
    Faults(Vec<Fault>),
}

/// A file that was checked from its first line to its last.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The dialogue.
    pub dialogue: DialogueRecord,
    /// What it says of itself.
    pub draft: Draft,
    /// Where it stands.
    pub state: State,
    /// SHA-256 of everything before the last line.
    pub digest: [u8; 32],
    /// People who are in it, those who took everything back included.
    pub people: u64,
    /// Statements in it.
    pub statements: u64,
    /// Votes in it.
    pub votes: u64,
}

/// The beginning of a header. Another version may have another one: only these two are sure to be there.
#[derive(serde::Deserialize)]
struct Beginning {
    format: String,
    version: u64,
}

/// Lines of a file, one after another.
struct Reader<R> {
    input: R,
    line: u64,
    bytes: u64,
    buffer: Vec<u8>,
}

impl<R: BufRead> Reader<R> {
    fn new(input: R) -> Self {
        Self { input, line: 0, bytes: 0, buffer: Vec::new() }
    }

    /// The next line with its end; `None` after the last one.
    fn next(&mut self) -> Result<Option<&[u8]>, LinesError> {
        self.buffer.clear();
        self.line += 1;
        let read = self.input.by_ref().take(LINE_LIMIT_BYTES).read_until(b'\n', &mut self.buffer);
        let read = read.map_err(|error| self.error(None, LinesErrorKind::Io(error)))? as u64;
        self.bytes += read;
        if read == LINE_LIMIT_BYTES && self.buffer.last() != Some(&b'\n') {
            return Err(self.error(None, LinesErrorKind::TooLong));
        }
        Ok((read > 0).then_some(self.buffer.as_slice()))
    }

    fn error(&self, column: Option<u64>, what: LinesErrorKind) -> LinesError {
        LinesError { line: self.line, column, what }
    }

    /// The first line.
    fn header(&mut self) -> Result<(), LinesError> {
        let Some(line) = self.next()? else { return Err(self.error(None, LinesErrorKind::NotThisFormat)) };
        let what = match serde_json::from_slice::<Beginning>(line) {
            Ok(beginning) if beginning.format != FORMAT => LinesErrorKind::NotThisFormat,
            Ok(beginning) if beginning.version != VERSION => LinesErrorKind::OtherVersion(beginning.version),
            Ok(_) => match serde_json::from_slice::<FileHeader>(line) {
                Ok(header) if header.audience == "team" => return Ok(()),
                Ok(header) if header.audience == "public" => LinesErrorKind::ForThePublic,
                Ok(_) => LinesErrorKind::Wrong(Wrong::Value("for")),
                Err(error) => return Err(self.no_record(&error)),
            },
            // Cut within its first line, or something else altogether.
            Err(error) if error.is_eof() && !line.ends_with(b"\n") && line.starts_with(b"{\"format\"") => LinesErrorKind::Cut,
            Err(_) => LinesErrorKind::NotThisFormat,
        };
        Err(self.error(None, what))
    }

    /// The next record, with its line; `None` after the last line.
    fn record(&mut self) -> Result<Option<Record>, LinesError> {
        let Some(line) = self.next()? else { return Ok(None) };
        match serde_json::from_slice(line) {
            Ok(record) => Ok(Some(record)),
            // The rest of the line is missing.
            Err(error) if error.is_eof() && !line.ends_with(b"\n") => Err(self.error(None, LinesErrorKind::Cut)),
            Err(error) => Err(self.no_record(&error)),
        }
    }

    fn no_record(&self, error: &serde_json::Error) -> LinesError {
        let text = error.to_string();
        let said = text.rsplit_once(" at line ").map_or(text.as_str(), |(said, _)| said);
        let said: String = said.chars().map(|c| if c.is_control() { ' ' } else { c }).take(200).collect();
        self.error(Some(error.column() as u64), LinesErrorKind::NotARecord(said))
    }
}

/// Reads a whole file and says what is in it, or what is wrong with it.
///
/// `progress` is told how many bytes were read. Memory holds the pseudonyms and a few numbers for each statement.
///
/// # Errors
/// The first thing that is wrong.
pub fn check(input: impl BufRead, progress: &mut dyn FnMut(u64)) -> Result<Checked, LinesError> {
    let mut reader = Reader::new(input);
    reader.header()?;
    let mut digest = Sha256::new_with_prefix(&reader.buffer);
    let mut checks = Checks::default();
    let end = loop {
        let Some(record) = reader.record()? else { return Err(reader.error(None, LinesErrorKind::Cut)) };
        if let Record::End(end) = record {
            break end;
        }
        digest.update(&reader.buffer);
        if let Err(wrong) = checks.take(record) {
            let column = wrong.field().and_then(|field| column_of(&reader.buffer, field));
            return Err(reader.error(column, LinesErrorKind::Wrong(wrong)));
        }
        if reader.line % 4_096 == 0 {
            progress(reader.bytes);
        }
    };
    let digest: [u8; 32] = digest.finalize().into();
    let End { lines, sha256 } = end;
    if lines != reader.line - 1 || sha256.0 != digest {
        return Err(reader.error(None, LinesErrorKind::Changed));
    }
    if reader.next()?.is_some() {
        return Err(reader.error(None, LinesErrorKind::GoesOn));
    }
    checks.finish(digest).map_err(|(line, what)| LinesError { line, column: None, what })
}

/// Where in a line a field stands, from 1.
fn column_of(line: &[u8], field: &str) -> Option<u64> {
    let text = std::str::from_utf8(line).ok()?;
    text.find(&format!("\"{field}\":")).map(|at| at as u64 + 1)
}

/// Why a file that was checked does not come in.
#[derive(Debug)]
pub enum CarryError {
    /// The file has changed since.
    File(LinesError),
    /// The store does not take it.
    Refused(ImportRefused),
}

impl From<ImportRefused> for CarryError {
    fn from(why: ImportRefused) -> Self {
        Self::Refused(why)
    }
}

/// Brings the dialogue of a file in, which [`check()`] has read before, and gives it to `owner`. An import that has stopped half way goes
/// on; `progress` is told how many bytes were read.
///
/// # Errors
/// As above.
pub fn carry(
    input: impl BufRead,
    checked: &Checked,
    mut porter: Porter<'_>,
    owner: Uuid,
    progress: &mut dyn FnMut(u64),
) -> Result<(), CarryError> {
    porter.begin(Some(checked.dialogue.id), checked.dialogue.created.0, checked.draft.clone())?;
    let mut reader = Reader::new(input);
    let mut parts = Parts::default();
    reader.header().map_err(CarryError::File)?;
    loop {
        match reader.record().map_err(CarryError::File)? {
            None => return Err(CarryError::File(reader.error(None, LinesErrorKind::Cut))),
            Some(Record::End(_)) => break,
            Some(record) => {
                if parts.take(record, &mut porter)? {
                    progress(reader.bytes);
                }
            }
        }
    }
    parts.flush(&mut porter)?;
    parts.carry_acts(&mut porter)?;
    porter.finish(owner, checked.state)?;
    Ok(())
}

/// Records of one kind until they are enough for a part.
#[derive(Default)]
struct Parts {
    waiting: Option<Rows>,
    /// By rank: what must come in later than what.
    votes: BTreeMap<u32, Vec<crate::records::VoteRecord>>,
    votes_waiting: usize,
    last_voter: Option<Uuid>,
    quarantine: BTreeMap<u32, Vec<QuarantineRecord>>,
    acts: BTreeMap<u32, Vec<ActRecord>>,
    undoing: BTreeSet<u32>,
    source_acts: BTreeMap<u32, SourceActRecord>,
    undoing_sources: BTreeSet<u32>,
}

/// Adds a record to the rows that wait, or begins new ones.
macro_rules! gather {
    ($self:ident, $porter:ident, $kind:ident, $record:ident) => {{
        if !matches!(&$self.waiting, Some(Rows::$kind(_))) {
            $self.flush($porter)?;
            $self.waiting = Some(Rows::$kind(Vec::new()));
        }
        if let Some(Rows::$kind(rows)) = &mut $self.waiting {
            rows.push($record);
            if rows.len() >= PART_ROWS {
                $self.flush($porter)?;
                return Ok(true);
            }
        }
    }};
}

impl Parts {
    /// Takes a record; whether a part went out.
    fn take(&mut self, record: Record, porter: &mut Porter<'_>) -> Result<bool, ImportRefused> {
        match record {
            Record::Dialogue(_) | Record::Text(_) | Record::Label(_) | Record::End(_) => {}
            Record::Source(source) => gather!(self, porter, Sources, source),
            Record::Participant(person) => gather!(self, porter, Participants, person),
            Record::Statement(statement) => gather!(self, porter, Statements, statement),
            Record::Translation(kept) => gather!(self, porter, Translations, kept),
            Record::Vote(vote) => {
                if self.waiting.is_some() {
                    self.flush(porter)?;
                }
                // All votes of one person are in one go, so that the later of two is in the later command.
                let is_full = self.votes_waiting >= PART_ROWS && self.last_voter != Some(vote.participant);
                if is_full {
                    self.flush(porter)?;
                }
                self.last_voter = Some(vote.participant);
                self.votes_waiting += 1;
                self.votes.entry(vote.rank.unwrap_or(1)).or_default().push(vote);
                return Ok(is_full);
            }
            Record::Quarantine(person) => self.quarantine.entry(person.batch).or_default().push(person),
            Record::SourceAct(act) => {
                self.undoing_sources.extend(act.undone_by);
                drop(self.source_acts.insert(act.act, act));
            }
            Record::Act(act) => {
                self.undoing.extend(act.undone_by);
                self.acts.entry(act.act).or_default().push(act);
            }
        }
        Ok(false)
    }

    fn flush(&mut self, porter: &mut Porter<'_>) -> Result<(), ImportRefused> {
        if let Some(rows) = self.waiting.take() {
            porter.carry(rows)?;
        }
        for votes in std::mem::take(&mut self.votes).into_values() {
            porter.carry(Rows::Votes(votes))?;
        }
        self.votes_waiting = 0;
        Ok(())
    }

    /// Each act is a command of its own, as is each setting aside of several people: their order is that of the journal.
    fn carry_acts(&mut self, porter: &mut Porter<'_>) -> Result<(), ImportRefused> {
        for people in std::mem::take(&mut self.quarantine).into_values() {
            porter.carry(Rows::Quarantine(people))?;
        }
        let numbers: BTreeSet<u32> = self.acts.keys().chain(&self.undoing).copied().collect();
        for number in numbers {
            let acts = self.acts.remove(&number).unwrap_or_default();
            porter.carry(Rows::Act { number, acts, undoes: self.undoing.contains(&number) })?;
        }
        let numbers: BTreeSet<u32> = self.source_acts.keys().chain(&self.undoing_sources).copied().collect();
        for number in numbers {
            let act = self.source_acts.remove(&number);
            porter.carry(Rows::SourceAct { number, act, undoes: self.undoing_sources.contains(&number) })?;
        }
        Ok(())
    }
}

/// A draft made of the records at the head of a file.
fn draft(dialogue: &DialogueRecord, texts: &[TextRecord], labels: &[LabelRecord]) -> Option<Draft> {
    let mut dimensions: Vec<Dimension> = Vec::new();
    for record in labels {
        let dimension = usize::try_from(record.dimension).ok()?;
        if dimension == dimensions.len() {
            dimensions.push(Dimension::default());
        }
        let dimension = dimensions.get_mut(dimension)?;
        let label: &mut Label = match record.value {
            None => &mut dimension.label,
            Some(value) => {
                let value = usize::try_from(value).ok()?;
                if value == dimension.values.len() {
                    dimension.values.push(Label::default());
                }
                dimension.values.get_mut(value)?
            }
        };
        label.names.push((record.language.clone(), record.label.clone()));
    }
    let texts = texts.iter().map(|text| DialogueText {
        language: text.language.clone(),
        title: text.title.clone(),
        question: text.question.clone(),
        description: text.description.clone(),
        consent: text.consent.clone(),
    });
    Some(Draft {
        slug: dialogue.slug.clone(),
        opens_day: dialogue.opens.map(|day| day.0),
        closes_day: dialogue.closes.map(|day| day.0),
        moderation: Moderation::from_word(&dialogue.moderation)?,
        precision_seconds: dialogue.precision_seconds,
        simulated: dialogue.simulated,
        texts: texts.collect(),
        dimensions,
    })
}
