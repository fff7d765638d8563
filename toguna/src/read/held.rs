//! A dialogue as it was held with another tool: who said what when, for those who go on with it here.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use toguna_commonground::conversation::Conversation;
use toguna_opinion::votes::{Vote, VoteEvent};

use super::ballots::Ballots;
use super::comments::Told;
use super::votes_csv::SECONDS_BELOW;

/// The first second of the year 2200: what claims to be later is no time.
const FUTURE: i64 = 7_258_118_400;

/// A dialogue that was read, with its times and authors.
#[derive(Debug)]
pub struct Held {
    /// The dialogue as an analysis takes it.
    pub conversation: Conversation,
    pub(super) told: Vec<Told>,
    pub(super) ballots: Ballots,
}

/// A vote that counts, by the places of participant and statement in the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldVote {
    /// Who.
    pub participant: u32,
    /// On which statement.
    pub statement: u32,
    /// What was said.
    pub vote: Vote,
    /// When, in seconds since 1970; `None` where the files do not tell.
    pub at: Option<i64>,
}

/// What is known of a statement besides its wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldStatement {
    /// When it was said, in seconds since 1970; `None` where the files do not tell.
    pub at: Option<i64>,
    /// Who said it: a place among the participants, or behind them for the first who never voted, and so on. `None`: the organisers, or
    /// nobody knows.
    pub author: Option<u32>,
    /// Whether somebody has looked at it.
    pub reviewed: bool,
}

impl Held {
    /// The votes that count, by participant, then statement: of a person's votes on a statement the one with the latest time, and of two
    /// with the same time the later in the file.
    pub fn votes(&mut self) -> Vec<HeldVote> {
        let with_times = self.ballots.with_times;
        let mut ballots = std::mem::take(&mut self.ballots.votes);
        let key = |ballot: &super::ballots::Ballot| {
            let event = VoteEvent::from(*ballot);
            (event.participant, event.statement, event.time)
        };
        ballots.sort_by_key(key);
        let mut votes: Vec<HeldVote> = Vec::with_capacity(ballots.len());
        for ballot in ballots {
            let VoteEvent { participant, statement, vote, time, .. } = VoteEvent::from(ballot);
            let held = HeldVote { participant, statement, vote, at: if with_times { second(time) } else { None } };
            match votes.last_mut() {
                Some(last) if (last.participant, last.statement) == (participant, statement) => *last = held,
                _ => votes.push(held),
            }
        }
        votes
    }

    /// What is known of each statement, and the number of people behind the participants: those who said something and never voted.
    pub fn statements(&self) -> (Vec<HeldStatement>, u32) {
        let people = &self.conversation.participants;
        let known: BTreeMap<&str, u32> = people.iter().map(String::as_str).zip(0..).collect();
        let mut silent: BTreeMap<&str, u32> = BTreeMap::new();
        let statements = self.told.iter().zip(&self.conversation.statements).map(|(told, statement)| {
            let author = told.author.as_deref().filter(|_| !statement.seed).map(|author| {
                let behind = (people.len() + silent.len()) as u32;
                known.get(author).copied().unwrap_or_else(|| *silent.entry(author).or_insert(behind))
            });
            HeldStatement { at: told.time.and_then(second), author, reviewed: told.reviewed }
        });
        let statements = statements.collect();
        (statements, silent.len() as u32)
    }

    /// SHA-256 over the names and digests of the files that were read.
    pub fn digest(&self) -> [u8; 32] {
        let mut digest = Sha256::new();
        for (name, sha256) in &self.conversation.files {
            digest.update(format!("{name}\0{sha256}\0"));
        }
        digest.finalize().into()
    }
}

/// Exports tell times in seconds or in milliseconds.
fn second(time: i64) -> Option<i64> {
    let second = if time < SECONDS_BELOW { time } else { time.div_euclid(1_000) };
    (1..FUTURE).contains(&second).then_some(second)
}
