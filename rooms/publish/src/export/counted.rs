//! The votes that count, with all that is known of them, one person after another.

use std::io;

use toguna_consult::counting::{Candidate, Counting};
use toguna_opinion::votes::Vote;
use toguna_store::{StoreError, Tx, Uuid};

use super::{ExportError, walk};
use crate::queries::carried;

/// What was said with a vote.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Said {
    /// The vote.
    pub vote: Vote,
    /// Whether it matters to them.
    pub matters: bool,
    /// The chance with which the statement was drawn.
    pub probability: Option<f64>,
    /// When, in seconds since 1970.
    pub cast_at: i64,
}

/// How many said what of a statement, or of one as a member of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Who agrees.
    pub agree: u64,
    /// Who disagrees.
    pub disagree: u64,
    /// Who passes.
    pub pass: u64,
    /// To whom it matters.
    pub matters: u64,
}

impl Tally {
    /// Adds what one person said.
    pub fn add(&mut self, said: &Said) {
        match said.vote {
            Vote::Agree => self.agree += 1,
            Vote::Disagree => self.disagree += 1,
            Vote::Pass => self.pass += 1,
        }
        self.matters += u64::from(said.matters);
    }

    /// Everybody who weighed it.
    pub fn seen(&self) -> u64 {
        self.agree + self.disagree + self.pass
    }
}

/// Hands the votes of each person that count to `take`, by pseudonym, each person's by statement. People of whom nothing counts are left
/// out.
pub(crate) fn each_person(
    tx: &mut Tx<'_>,
    dialogue: i64,
    counting: &Counting,
    mut take: impl FnMut(Uuid, &[Candidate<Said>]) -> io::Result<()>,
) -> Result<(), ExportError> {
    let mut person: Option<Uuid> = None;
    let mut votes: Vec<Candidate<Said>> = Vec::new();
    let mut give = |person: Uuid, votes: &mut Vec<Candidate<Said>>| {
        counting.resolve(person, votes);
        let written = if votes.is_empty() { Ok(()) } else { take(person, votes) };
        votes.clear();
        written
    };
    walk(|check| {
        carried::each_kept_vote(tx, dialogue, |kept| {
            if let Some(last) = person.filter(|last| *last != kept.participant) {
                check(give(last, &mut votes))?;
            }
            person = Some(kept.participant);
            let vote = Vote::from_number(kept.vote).ok_or(StoreError::Column { column: 3, wanted: "a vote" })?;
            let said = Said { vote, matters: kept.matters, probability: kept.probability, cast_at: kept.cast_at };
            votes.push(Candidate { statement: kept.statement, source: kept.source, seq: kept.seq, said });
            Ok(())
        })?;
        if let Some(last) = person {
            check(give(last, &mut votes))?;
        }
        Ok(())
    })
}

/// Who is counted, and how each statement was weighed.
#[derive(Debug, Default)]
pub(crate) struct Counted {
    /// Everybody of whom something counts, by pseudonym.
    pub(crate) voters: Vec<Uuid>,
    /// By the number of the statement.
    pub(crate) tallies: Vec<Tally>,
    /// Votes that count.
    pub(crate) votes: u64,
    /// Votes that are kept.
    pub(crate) kept: u64,
}

impl Counted {
    /// A first walk through all votes.
    pub(crate) fn read(tx: &mut Tx<'_>, dialogue: i64, counting: &Counting, statements: usize) -> Result<Self, ExportError> {
        let kept = toguna_consult::queries::count_votes(tx, dialogue)? as u64;
        let mut counted = Self { tallies: vec![Tally::default(); statements], kept, ..Self::default() };
        each_person(tx, dialogue, counting, |person, votes| {
            counted.voters.push(person);
            for vote in votes {
                counted.votes += 1;
                if let Some(tally) = usize::try_from(vote.statement).ok().and_then(|place| counted.tallies.get_mut(place)) {
                    tally.add(&vote.said);
                }
            }
            Ok(())
        })?;
        Ok(counted)
    }

    /// The number of a person in files that show no pseudonyms: from 1, in the order of the pseudonyms.
    pub(crate) fn number_of(&self, person: Uuid) -> Option<u32> {
        self.voters.binary_search(&person).ok().map(|place| place as u32 + 1)
    }
}
