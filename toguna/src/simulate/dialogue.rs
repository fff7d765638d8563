//! The whole of a planted dialogue: names, wording, votes with their times, and the answer.

use std::collections::BTreeMap;

use toguna_opinion::analysis::Dimension;
use toguna_opinion::votes::{Vote, VoteEvent, VoteTable};

use toguna_commonground::conversation::{Conversation, Statement};

use super::chance::{Stream, below, generator, happens};
use super::plan::Plan;

/// A planted dialogue with its answer.
#[derive(Debug, Clone)]
pub struct Simulated {
    /// The dialogue as if it had been read. It says that it is simulated.
    pub conversation: Conversation,
    /// Who belongs to which planted group.
    pub truth: Truth,
    /// Every vote with its time in milliseconds of the Unix epoch, those that a later vote replaces included; by participant, then
    /// statement, then time.
    pub events: Vec<VoteEvent>,
    /// For each statement the participant who put it in.
    pub authors: Vec<u32>,
    /// When the dialogue was opened, in milliseconds of the Unix epoch: the same imagined morning for all.
    pub opened_at: i64,
}

/// The planted answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Truth {
    /// The names of the groups.
    pub names: Vec<String>,
    /// For each participant the place of their group in `names`. A single cloud is one group.
    pub group_of: Vec<Option<u16>>,
}

/// The words of a planted dialogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// What the dialogue is about. It should say that it is simulated.
    pub topic: String,
    /// A longer description.
    pub description: String,
    /// The wording of each statement; those that are missing get none.
    pub statements: Vec<String>,
    /// The names of the planted groups; those that are missing are named by letters.
    pub groups: Vec<String>,
}

impl Wording {
    /// Plain words for a plan: each statement says what was planted in it.
    pub fn plain(plan: &Plan) -> Self {
        let settings = plan.settings();
        let statement = |statement: usize| {
            let planted = match plan.agreement(statement) {
                None => "cloud",
                Some(shares) if shares.iter().all(|share| *share >= 0.75) => "common ground",
                Some(shares) if shares.iter().all(|share| *share <= 0.25) => "refused by all",
                Some(_) => "divides",
            };
            format!("Simulated statement {statement} ({planted})")
        };
        Self {
            topic: "Simulated dialogue".to_owned(),
            description: format!(
                "Simulated: nobody said any of this. {} participants, {} statements, seed {}.",
                settings.participants, settings.statements, settings.seed
            ),
            statements: (0..settings.statements).map(statement).collect(),
            groups: Vec::new(),
        }
    }
}

/// 5 January 2026, 8:00 UTC.
const OPENED_AT: i64 = 1_767_600_000_000;
/// People come over thirty days.
const OPEN_FOR_MILLIS: u64 = 30 * 24 * 3_600_000;
const MILLIS_A_VOTE: u64 = 20_000;
/// A vote that is changed later was cast up to ten minutes before.
const SECOND_THOUGHTS_MILLIS: u64 = 600_000;

impl Plan {
    /// Lets everybody speak and keeps all of it: about 30 bytes a vote.
    pub fn simulate(&self, wording: Wording) -> Simulated {
        let settings = &self.settings;
        let mut times = generator(settings.seed, Stream::Times);
        let authors = (0..settings.statements).map(|_| below(&mut times, settings.participants as u64) as u32).collect();
        let mut events = Vec::with_capacity((settings.participants as f64 * settings.mean_votes * 1.02) as usize);
        let mut group_of = Vec::with_capacity(settings.participants);
        let mut dimensions: Vec<Dimension> = settings
            .dimensions
            .iter()
            .map(|dimension| Dimension { name: dimension.name.clone(), values: dimension.values.clone(), value_of: Vec::new() })
            .collect();
        let (mut voices, mut row) = (self.voices(), Vec::new());
        while let Some(voice) = voices.speak(&mut row) {
            group_of.push(Some(voice.group));
            for (dimension, value) in dimensions.iter_mut().zip(voice.declared) {
                dimension.value_of.push(*value);
            }
            let participant = voice.participant;
            let came_at = OPENED_AT + (OPEN_FOR_MILLIS as f64 * f64::from(participant) / settings.participants as f64) as i64;
            for &(statement, vote) in &row {
                let mut time = came_at + below(&mut times, row.len() as u64 * MILLIS_A_VOTE) as i64;
                let event = VoteEvent { participant, statement, vote, source: 0, time };
                if happens(&mut times, settings.revote_rate) {
                    events.push(VoteEvent { vote: another_vote(vote, below(&mut times, 2)), ..event });
                    time += 1 + below(&mut times, SECOND_THOUGHTS_MILLIS) as i64;
                }
                events.push(VoteEvent { time, ..event });
            }
        }

        let resolved = VoteTable::from_events(settings.participants, settings.statements, &events);
        let mut votes = resolved.table;
        let mut texts = wording.statements.into_iter();
        let statements: Vec<Statement> = self
            .moderated
            .iter()
            .enumerate()
            .map(|(place, &moderated)| {
                votes.set_moderated(place as u32, moderated);
                Statement { id: place.to_string(), text: texts.next(), moderated, ..Statement::default() }
            })
            .collect();
        let letters = (b'A'..=b'Z').map(|letter| char::from(letter).to_string());
        let names = letters.take(settings.planted_groups()).enumerate();
        let names = names.map(|(group, letter)| wording.groups.get(group).cloned().unwrap_or(letter)).collect();
        Simulated {
            conversation: Conversation {
                topic: Some(wording.topic),
                description: Some(wording.description),
                participants: (0..settings.participants).map(|participant| participant.to_string()).collect(),
                statements,
                votes: votes.into(),
                superseded: resolved.superseded,
                files: BTreeMap::new(),
                dimensions,
                simulated: true,
                notes: Vec::new(),
            },
            truth: Truth { names, group_of },
            events,
            authors,
            opened_at: OPENED_AT,
        }
    }
}

fn another_vote(vote: Vote, which: u64) -> Vote {
    let others = match vote {
        Vote::Agree => [Vote::Pass, Vote::Disagree],
        Vote::Pass => [Vote::Agree, Vote::Disagree],
        Vote::Disagree => [Vote::Agree, Vote::Pass],
    };
    others[which as usize]
}
