//! Votes as they were read, and what the files say of their number: enough to find out which sign means agreement, and whether the files
//! tell the same story.

use toguna_opinion::votes::{Vote, VoteEvent};

use super::names::Names;
use toguna_commonground::conversation::Note;

/// More votes than this are refused.
pub(crate) const VOTES_LIMIT: usize = (1 << 31) - 1;

/// A vote as it was read, in 16 bytes: there may be millions, and every page of memory must be had from the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ballot {
    participant: u32,
    /// `statement << 2 | vote`: there are fewer than 2^30 names.
    said: u32,
    pub(crate) time: i64,
}

impl Ballot {
    #[inline]
    pub(crate) fn new(participant: u32, statement: u32, vote: Vote, time: i64) -> Self {
        Self { participant, said: statement << 2 | vote as u32, time }
    }
}

impl From<Ballot> for VoteEvent {
    #[inline]
    fn from(ballot: Ballot) -> Self {
        let vote = match ballot.said & 3 {
            0 => Vote::Disagree,
            1 => Vote::Pass,
            _ => Vote::Agree,
        };
        Self { participant: ballot.participant, statement: ballot.said >> 2, vote, source: 0, time: ballot.time }
    }
}

/// Votes with the signs of the file; participants and statements by their places in the lists of names.
#[derive(Debug, Default)]
pub(crate) struct Ballots {
    pub(crate) participants: Names,
    pub(crate) statements: Names,
    pub(crate) votes: Vec<Ballot>,
    /// Whether every vote ever cast is there, and not only the last one of each person on each statement.
    pub(crate) with_superseded: bool,
    /// Whether the times of votes are those of the file, and not its order.
    pub(crate) with_times: bool,
    /// What the same file says of the number of agreements, if it does.
    pub(crate) own_counts: Option<Comparison>,
    pub(crate) notes: Vec<Note>,
}

impl Ballots {
    /// Puts participants and statements in canonical order, and counts all votes on each statement as written.
    pub(crate) fn sort(&mut self) -> Sorted {
        let (participants, participant_now) = self.participants.sort();
        let (statements, statement_now) = self.statements.sort();
        let mut counts = vec![Counts::default(); statements.len()];
        for ballot in &mut self.votes {
            let VoteEvent { participant, statement, vote, time, .. } = VoteEvent::from(*ballot);
            let statement = statement_now[statement as usize];
            counts[statement as usize].add(vote);
            *ballot = Ballot::new(participant_now[participant as usize], statement, vote, time);
        }
        Sorted { participants, statements, statement_now, counts }
    }

    /// Turns agreement into disagreement and the reverse.
    pub(crate) fn turn_round(&mut self) {
        for ballot in &mut self.votes {
            let VoteEvent { participant, statement, vote, time, .. } = VoteEvent::from(*ballot);
            let turned = match vote {
                Vote::Agree => Vote::Disagree,
                Vote::Pass => Vote::Pass,
                Vote::Disagree => Vote::Agree,
            };
            *ballot = Ballot::new(participant, statement, turned, time);
        }
    }
}

/// What sorting brings to light.
pub(crate) struct Sorted {
    pub(crate) participants: Vec<String>,
    pub(crate) statements: Vec<String>,
    /// For each place that a statement had until now its place in canonical order.
    pub(crate) statement_now: Vec<u32>,
    /// All votes on each statement.
    pub(crate) counts: Vec<Counts>,
}

/// `+1` and `−1` votes as written, whatever they mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Counts {
    pub(crate) plus: u64,
    pub(crate) minus: u64,
}

impl Counts {
    #[inline]
    pub(crate) fn add(&mut self, vote: Vote) {
        self.plus += u64::from(vote == Vote::Agree);
        self.minus += u64::from(vote == Vote::Disagree);
    }

    fn distance(self, other: Self) -> u64 {
        self.plus.abs_diff(other.plus).saturating_add(self.minus.abs_diff(other.minus))
    }

    fn swapped(self) -> Self {
        Self { plus: self.minus, minus: self.plus }
    }
}

/// How counts that a file states compare with the votes: taken as they are, and taken with the signs swapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Comparison {
    usual_distance: u64,
    swapped_distance: u64,
    usual_apart: u64,
    swapped_apart: u64,
    /// People or statements that differ whatever the sign.
    always_apart: u64,
}

/// Which sign a comparison speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// +1 is agreement.
    Usual,
    /// −1 is agreement.
    Swapped,
    /// There was nothing to tell one from the other.
    Silent,
    /// Neither fits.
    Mixed,
}

impl Comparison {
    /// Takes in one person or statement: what a file states, if it does (agreements as `plus`), what the votes say, and whether anything
    /// else about them differs whatever the sign.
    pub(crate) fn add(&mut self, stated: Option<Counts>, voted: Counts, differs: bool) {
        self.always_apart += u64::from(differs);
        if let Some(stated) = stated {
            self.weigh(stated, voted, |voted| differs || stated == voted);
        }
    }

    /// The same where the votes lack those that were superseded: they may be fewer than stated.
    pub(crate) fn add_at_least(&mut self, stated: Counts, voted: Counts) {
        self.weigh(stated, voted, |voted| voted.plus <= stated.plus && voted.minus <= stated.minus);
    }

    fn weigh(&mut self, stated: Counts, voted: Counts, fits: impl Fn(Counts) -> bool) {
        self.usual_distance = self.usual_distance.saturating_add(stated.distance(voted));
        self.swapped_distance = self.swapped_distance.saturating_add(stated.distance(voted.swapped()));
        self.usual_apart += u64::from(!fits(voted));
        self.swapped_apart += u64::from(!fits(voted.swapped()));
    }

    /// The sign that fits: one that is at least four times nearer than the other.
    pub(crate) fn reading(&self) -> Reading {
        let (usual, swapped) = (self.usual_distance, self.swapped_distance);
        match usual.cmp(&swapped) {
            std::cmp::Ordering::Equal if usual == 0 => Reading::Silent,
            std::cmp::Ordering::Less if usual <= swapped / 4 => Reading::Usual,
            std::cmp::Ordering::Greater if swapped <= usual / 4 => Reading::Swapped,
            _ => Reading::Mixed,
        }
    }

    /// People or statements that differ, in the sign that fits better.
    pub(crate) fn apart(&self) -> u64 {
        self.always_apart + if self.swapped_distance < self.usual_distance { self.swapped_apart } else { self.usual_apart }
    }
}
