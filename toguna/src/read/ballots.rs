//! Votes as they were read, and what the files say of their number: enough to find out which sign means agreement, and whether the files
//! tell the same story.

use toguna_opinion::votes::{Vote, VoteEvent};

use super::names::Names;
use crate::conversation::Note;

/// More votes than this are refused.
pub(crate) const VOTES_LIMIT: usize = (1 << 31) - 1;

/// Votes with the signs of the file; participants and statements by their places in the lists of names.
#[derive(Debug, Default)]
pub(crate) struct Ballots {
    pub(crate) participants: Names,
    pub(crate) statements: Names,
    pub(crate) events: Vec<VoteEvent>,
    /// Whether every vote ever cast is there, and not only the last one of each person on each statement.
    pub(crate) with_superseded: bool,
    /// What the same file says of the number of agreements, if it does.
    pub(crate) own_counts: Option<Comparison>,
    pub(crate) notes: Vec<Note>,
}

impl Ballots {
    /// Puts the participants in canonical order; returns their names.
    pub(crate) fn sort_participants(&mut self) -> Vec<String> {
        let (names, place_now) = self.participants.sort();
        self.events.iter_mut().for_each(|event| event.participant = place_now[event.participant as usize]);
        names
    }

    /// Puts the statements in canonical order; returns their names, and for each place until now its place in that order.
    pub(crate) fn sort_statements(&mut self) -> (Vec<String>, Vec<u32>) {
        let (names, place_now) = self.statements.sort();
        self.events.iter_mut().for_each(|event| event.statement = place_now[event.statement as usize]);
        (names, place_now)
    }

    /// All votes on each statement as written.
    pub(crate) fn counts_by_statement(&self) -> Vec<Counts> {
        let mut counts = vec![Counts::default(); self.statements.len()];
        self.events.iter().for_each(|event| counts[event.statement as usize].add(event.vote));
        counts
    }

    /// Turns agreement into disagreement and the reverse.
    pub(crate) fn turn_round(&mut self) {
        for event in &mut self.events {
            event.vote = match event.vote {
                Vote::Agree => Vote::Disagree,
                Vote::Pass => Vote::Pass,
                Vote::Disagree => Vote::Agree,
            };
        }
    }
}

/// `+1` and `−1` votes as written, whatever they mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Counts {
    pub(crate) plus: u64,
    pub(crate) minus: u64,
}

impl Counts {
    pub(crate) fn add(&mut self, vote: Vote) {
        match vote {
            Vote::Agree => self.plus += 1,
            Vote::Disagree => self.minus += 1,
            Vote::Pass => {}
        }
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
    /// Takes in one person or statement: what a file states (agreements as `plus`), what the votes say, and whether anything else about
    /// them differs whatever the sign.
    pub(crate) fn add(&mut self, stated: Counts, voted: Counts, differs: bool) {
        self.weigh(stated, voted, differs, |voted| stated == voted);
    }

    /// The same where the votes lack those that were superseded: they may be fewer than stated.
    pub(crate) fn add_at_least(&mut self, stated: Counts, voted: Counts) {
        self.weigh(stated, voted, false, |voted| voted.plus <= stated.plus && voted.minus <= stated.minus);
    }

    /// Takes in one person or statement that differs whatever the sign.
    pub(crate) fn add_apart(&mut self) {
        self.always_apart += 1;
    }

    fn weigh(&mut self, stated: Counts, voted: Counts, differs: bool, fits: impl Fn(Counts) -> bool) {
        self.usual_distance = self.usual_distance.saturating_add(stated.distance(voted));
        self.swapped_distance = self.swapped_distance.saturating_add(stated.distance(voted.swapped()));
        if differs {
            self.always_apart += 1;
        } else {
            self.usual_apart += u64::from(!fits(voted));
            self.swapped_apart += u64::from(!fits(voted.swapped()));
        }
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
