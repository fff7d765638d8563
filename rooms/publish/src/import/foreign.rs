//! A dialogue that was held with another tool goes on here. Its people get fresh pseudonyms, drawn at random and given out in the order in
//! which the files name them: so the map that is computed here is the one that is computed from the files, to the last digit, and nothing
//! leads back from a pseudonym to a name in the files.

use toguna_consult::model::{Kind, Reason, Standing};
use toguna_opinion::votes::Vote;
use toguna_process::model::{
    DESCRIPTION_LIMIT, DialogueText, Dimension, Draft, LABEL_LIMIT, Label, Moderation, QUESTION_LIMIT, SECONDS_PER_DAY, State, TITLE_LIMIT,
};
use toguna_store::Uuid;

use super::commands::{ImportRefused, Rows};
use super::porter::Porter;
use crate::records::{Group, ParticipantRecord, StatementRecord, StatementText, VoteRecord};
use crate::spelled::Moment;

/// Votes of one part, more or less.
const PART_VOTES: usize = 100_000;
/// Statements of one part.
const PART_STATEMENTS: usize = 5_000;

/// What stands behind a text that was cut to fit.
const CUT: char = '…';

/// A dialogue as it was read from the files of another tool.
#[derive(Debug)]
pub struct Foreign {
    /// Its statements, which get the numbers from 0 on.
    pub statements: Vec<ForeignStatement>,
    /// How many people voted, or said something.
    pub people: u32,
    /// Votes by person, then statement; each pair once.
    pub votes: Vec<ForeignVote>,
    /// For each person what they declared, by the dimensions of the draft.
    pub groups: Vec<Vec<Group>>,
    /// What kind of ideas these are: the files do not tell.
    pub kind: Kind,
    /// The language of the wordings.
    pub language: String,
    /// Whether statements of which nobody has the wording are taken out: so that nobody is asked about them.
    pub without_wordless: bool,
}

/// A statement that was said elsewhere.
#[derive(Debug, Clone)]
pub struct ForeignStatement {
    /// Its wording, if the files have it.
    pub text: Option<String>,
    /// When it was said, in seconds since 1970.
    pub at: Option<i64>,
    /// Who said it.
    pub author: Option<u32>,
    /// Whether moderation there took it out, or it is about the dialogue itself.
    pub is_out: bool,
    /// Whether it is about the dialogue itself.
    pub is_meta: bool,
    /// Whether somebody has looked at it.
    pub reviewed: bool,
}

/// A vote that was cast elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct ForeignVote {
    /// Who.
    pub person: u32,
    /// On which statement.
    pub statement: u32,
    /// What was said.
    pub vote: Vote,
    /// When, in seconds since 1970.
    pub at: Option<i64>,
}

/// How a dialogue from elsewhere presents itself here.
#[derive(Debug, Clone)]
pub struct Presented<'a> {
    /// Its short name.
    pub slug: &'a str,
    /// Tag of its language.
    pub language: &'a str,
    /// What it is about.
    pub topic: &'a str,
    /// What is said of it besides.
    pub description: &'a str,
    /// What people agree to.
    pub consent: &'a str,
    /// Whether all of it is made up.
    pub simulated: bool,
    /// Dimensions that people declared, each with its values.
    pub dimensions: Vec<(&'a str, Vec<&'a str>)>,
}

impl Presented<'_> {
    /// The draft, and which of its texts were cut to fit: `title`, `question`, `description`, `label`.
    pub fn draft(&self) -> (Draft, Vec<&'static str>) {
        let mut cut = Vec::new();
        let mut fit = |text: &str, limit: usize, what: &'static str| {
            if text.chars().count() <= limit {
                return text.to_owned();
            }
            cut.push(what);
            text.chars().take(limit - 1).chain([CUT]).collect()
        };
        let text = DialogueText {
            language: self.language.to_owned(),
            title: fit(self.topic, TITLE_LIMIT, "title"),
            question: fit(self.topic, QUESTION_LIMIT, "question"),
            description: fit(self.description, DESCRIPTION_LIMIT, "description"),
            consent: self.consent.to_owned(),
        };
        let mut label = |name: &str| Label { names: vec![(self.language.to_owned(), fit(name.trim(), LABEL_LIMIT, "label"))] };
        let dimensions = self
            .dimensions
            .iter()
            .map(|(name, values)| Dimension { label: label(name), values: values.iter().map(|value| label(value)).collect() });
        let draft = Draft {
            slug: self.slug.to_owned(),
            opens_day: None,
            closes_day: None,
            moderation: Moderation::Before,
            precision_seconds: 3_600,
            simulated: self.simulated,
            dimensions: dimensions.collect(),
            texts: vec![text],
        };
        cut.dedup();
        (draft, cut)
    }
}

/// Whether a question is no more than the title of the dialogue: then it came from elsewhere, where both are one.
pub(crate) fn is_title(question: &str, title: &str) -> bool {
    question == title || title.strip_suffix(CUT).is_some_and(|stem| question.starts_with(stem))
}

/// Brings the dialogue in and gives it to `owner`. An import that has stopped half way goes on. `random` gives bytes for pseudonyms;
/// `progress` is told how many votes are in.
///
/// # Errors
/// Why it does not come in.
pub fn carry(
    foreign: &Foreign,
    draft: Draft,
    mut porter: Porter<'_>,
    (owner, state): (Uuid, State),
    random: &mut dyn FnMut() -> [u8; 32],
    progress: &mut dyn FnMut(u64),
) -> Result<i64, ImportRefused> {
    let precision = draft.precision_seconds.max(1);
    let today = porter.now().as_second().div_euclid(SECONDS_PER_DAY);
    let begun = porter.begin(None, today, draft)?;
    // What tells no time was there when it came in.
    let coarse = |at: Option<i64>| {
        let at = at.unwrap_or(begun.at);
        Moment(at - at.rem_euclid(precision))
    };
    let people = people(foreign, &coarse, random);
    porter.carry(Rows::Participants(people))?;
    // An earlier try may have drawn others: those that are in count, and they stand in the same order.
    let pseudonyms = porter.pseudonyms()?;
    let name = |person: u32| pseudonyms.get(person as usize).copied().ok_or(ImportRefused::Finished);

    let mut statements = Vec::with_capacity(PART_STATEMENTS.min(foreign.statements.len()));
    for (number, statement) in (0..).zip(&foreign.statements) {
        statements.push(statement_record(number, statement, foreign, coarse(statement.at), statement.author.map(name).transpose()?));
        if statements.len() == PART_STATEMENTS {
            porter.carry(Rows::Statements(std::mem::take(&mut statements)))?;
        }
    }
    porter.carry(Rows::Statements(statements))?;

    let mut done = 0;
    for part in foreign.votes.chunks(PART_VOTES) {
        let votes = part.iter().map(|vote| {
            Ok(VoteRecord {
                participant: name(vote.person)?,
                statement: i64::from(vote.statement),
                source: 0,
                vote: vote.vote.number(),
                matters: false,
                probability: None,
                cast: coarse(vote.at),
                rank: None,
            })
        });
        porter.carry(Rows::Votes(votes.collect::<Result<_, ImportRefused>>()?))?;
        done += part.len() as u64;
        progress(done);
    }
    let number = porter.dialogue();
    porter.finish(owner, state)?;
    Ok(number)
}

/// Everybody, with a fresh pseudonym each, in the order of the pseudonyms; they came when they first said something.
fn people(foreign: &Foreign, coarse: &dyn Fn(Option<i64>) -> Moment, random: &mut dyn FnMut() -> [u8; 32]) -> Vec<ParticipantRecord> {
    let mut first: Vec<Option<i64>> = vec![None; foreign.people as usize];
    let said = foreign.statements.iter().filter_map(|statement| Some((statement.author?, statement.at)));
    let voted = foreign.votes.iter().map(|vote| (vote.person, vote.at));
    for (person, at) in said.chain(voted) {
        if let (Some(first), Some(at)) = (first.get_mut(person as usize), at) {
            *first = Some(first.map_or(at, |first| first.min(at)));
        }
    }
    let mut pseudonyms: Vec<Uuid> = Vec::with_capacity(first.len());
    while pseudonyms.len() < first.len() {
        let bytes = random();
        for half in bytes.chunks_exact(16) {
            pseudonyms.push(uuid::Builder::from_random_bytes(std::array::from_fn(|place| half[place])).into_uuid());
        }
        if pseudonyms.len() >= first.len() {
            pseudonyms.truncate(first.len());
            pseudonyms.sort_unstable();
            pseudonyms.dedup();
        }
    }
    let people = pseudonyms.into_iter().zip(first).enumerate();
    people
        .map(|(place, (id, at))| ParticipantRecord {
            id,
            source: 0,
            joined: coarse(at),
            withdrawn: false,
            groups: foreign.groups.get(place).cloned().unwrap_or_default(),
        })
        .collect()
}

fn statement_record(number: i64, statement: &ForeignStatement, foreign: &Foreign, said: Moment, author: Option<Uuid>) -> StatementRecord {
    let is_out = statement.is_out || (foreign.without_wordless && statement.text.is_none());
    let text = statement.text.clone().map(|text| StatementText { language: foreign.language.clone(), text, original: true });
    StatementRecord {
        number,
        kind: foreign.kind.word().to_owned(),
        author,
        standing: if is_out { Standing::Rejected } else { Standing::Accepted }.word().to_owned(),
        reviewed: statement.reviewed || is_out,
        reason: if statement.is_meta { Reason::OffTopic.word().to_owned() } else { String::new() },
        said,
        merged_into: None,
        place: None,
        meta: statement.is_meta,
        texts: text.into_iter().collect(),
    }
}
