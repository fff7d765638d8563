//! Who said what: one compact row of votes for each participant.
//!
//! Everything else is computed from this table, so its size sets the memory of a dialogue and its layout the speed: a vote takes two
//! bytes while there are at most 16,384 statements (four beyond), and a person's votes lie side by side, sorted by statement.
//! What rarely happens lies apart and costs nothing otherwise: votes that came through another source than the person's first one, and
//! earlier votes that a drop of a source would bring back.

mod resolve;

use crate::rows::{Entry, NARROW_STATEMENTS, Rows, with_rows};
use crate::sources::Sources;

/// One person's answer to one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vote {
    /// `−1`
    Disagree,
    /// `0`: seen, and neither agreed nor disagreed.
    Pass,
    /// `+1`
    Agree,
}

impl Vote {
    /// `−1`, `0` or `+1`.
    pub fn number(self) -> i8 {
        self as i8 - 1
    }

    /// The vote that a number stands for: `+1` agree, `−1` disagree, `0` pass; `None` for any other number.
    ///
    /// ```
    /// use toguna_opinion::votes::Vote;
    /// assert_eq!(Vote::from_number(1), Some(Vote::Agree));
    /// assert_eq!(Vote::from_number(7), None);
    /// ```
    pub fn from_number(number: i64) -> Option<Self> {
        match number {
            -1 => Some(Self::Disagree),
            0 => Some(Self::Pass),
            1 => Some(Self::Agree),
            _ => None,
        }
    }
}

/// A vote as it came in, in any order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VoteEvent {
    /// Place of the person in the caller's list.
    pub participant: u32,
    /// Place of the statement in the caller's list.
    pub statement: u32,
    /// What was said.
    pub vote: Vote,
    /// The source through which it came: an invitation batch, session, gateway or paper stack.
    pub source: u16,
    /// When, in any unit: the latest of a person's votes on a statement counts.
    pub time: i64,
}

/// A table of the votes that count, and how many did not.
#[derive(Debug, Clone)]
pub struct Resolved {
    /// The last vote of each person on each statement.
    pub table: VoteTable,
    /// Votes that a later one of the same person on the same statement replaced.
    pub superseded: u64,
    /// Pairs of contradictory votes with the same time, of which the later in the list was taken.
    pub ties: u64,
}

/// The votes that count, one row for each participant.
#[derive(Debug, Clone)]
pub struct VoteTable {
    rows: Rows,
    sources: Sources,
    moderated: Vec<bool>,
    meta: Vec<bool>,
    /// Votes on each statement.
    seen: Vec<u32>,
    votes: u64,
    /// People with at least one vote.
    voters: usize,
}

/// What happened to one vote: what counted before, and what counts now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) before: Option<Vote>,
    pub(crate) after: Option<Vote>,
}

impl VoteTable {
    /// An empty table for so many participants and statements. Both may grow later.
    pub fn new(participants: usize, statements: usize) -> Self {
        let mut sources = Sources::default();
        sources.grow(participants);
        Self {
            rows: Rows::new(participants, statements),
            sources,
            moderated: vec![false; statements],
            meta: vec![false; statements],
            seen: vec![0; statements],
            votes: 0,
            voters: 0,
        }
    }

    /// The table of the last votes: of a person's votes on a statement the one with the latest `time` counts, and among those of the same
    /// time the one that stands later in `events`. Otherwise the order of `events` has no effect.
    ///
    /// `participants` and `statements` are the lengths of the caller's lists; events that point beyond them make both longer.
    /// O(V) for votes that come sorted by statement, O(V log n) for n votes a person otherwise. Events may be kept in any form that can be
    /// read as one: with millions of them, fewer bytes are fewer seconds.
    ///
    /// ```
    /// use toguna_opinion::votes::{Vote, VoteEvent, VoteTable};
    /// let said = |vote, time| VoteEvent { participant: 0, statement: 0, vote, source: 0, time };
    /// let resolved = VoteTable::from_events(1, 1, &[said(Vote::Agree, 20), said(Vote::Disagree, 10)]);
    /// assert_eq!(resolved.table.vote(0, 0), Some(Vote::Agree));
    /// assert_eq!(resolved.superseded, 1);
    /// ```
    pub fn from_events<E: Copy + Into<VoteEvent>>(participants: usize, statements: usize, events: &[E]) -> Resolved {
        resolve::resolve(participants, statements, events)
    }

    /// A table from rows that are already resolved: `next_row` is called once for each participant and writes their votes, at most one for
    /// each statement and sorted by statement, into the empty list that it is handed. Nothing else is held in memory meanwhile.
    pub fn from_rows(participants: usize, statements: usize, mut next_row: impl FnMut(u32, &mut Vec<(u32, Vote)>)) -> Self {
        let mut table = Self::new(participants, statements);
        let mut row = Vec::new();
        for p in 0..participants {
            row.clear();
            next_row(p as u32, &mut row);
            row.sort_unstable();
            row.dedup_by_key(|(statement, _)| *statement);
            row.retain(|(statement, _)| (*statement as usize) < statements);
            for (statement, _) in &row {
                table.seen[*statement as usize] += 1;
            }
            table.rows.fill(p, &row);
            table.votes += row.len() as u64;
            table.voters += usize::from(!row.is_empty());
        }
        table
    }

    /// The votes of these people in this order, two bytes copied for each: the person at place i is `order[i]` of this table, each at most
    /// once. Those who are not named are left out; through which source a vote came is not copied.
    ///
    /// ```
    /// use toguna_opinion::votes::{Vote, VoteTable};
    /// let mut table = VoteTable::new(3, 1);
    /// table.cast(0, 0, Vote::Agree, 0);
    /// table.cast(2, 0, Vote::Disagree, 0);
    /// let arranged = table.in_order(&[2, 0]);
    /// assert_eq!((arranged.vote(0, 0), arranged.vote(1, 0)), (Some(Vote::Disagree), Some(Vote::Agree)));
    /// ```
    #[must_use]
    pub fn in_order(&self, order: &[u32]) -> Self {
        let rows = self.rows.in_order(order);
        let mut sources = Sources::default();
        sources.grow(order.len());
        let (mut seen, mut votes, mut voters) = (vec![0; self.statements()], 0, 0);
        with_rows!(&rows, arena => {
            for person in 0..order.len() {
                let row = arena.row(person);
                for entry in row {
                    seen[entry.statement()] += 1;
                }
                votes += row.len() as u64;
                voters += usize::from(!row.is_empty());
            }
        });
        Self { rows, sources, moderated: self.moderated.clone(), meta: self.meta.clone(), seen, votes, voters }
    }

    /// Length of the list of participants, those without votes included.
    pub fn participants(&self) -> usize {
        self.sources.participants()
    }

    /// Length of the list of statements, those without votes included.
    pub fn statements(&self) -> usize {
        self.seen.len()
    }

    /// Votes that count.
    pub fn votes(&self) -> u64 {
        self.votes
    }

    /// People with at least one vote.
    pub fn voters(&self) -> usize {
        self.voters
    }

    /// Votes on a statement.
    pub fn seen(&self, statement: u32) -> u32 {
        self.seen.get(statement as usize).copied().unwrap_or(0)
    }

    /// A person's votes, sorted by statement.
    pub fn row(&self, participant: u32) -> impl Iterator<Item = (u32, Vote)> + '_ {
        self.rows.row(participant as usize)
    }

    /// Number of a person's votes.
    pub fn row_len(&self, participant: u32) -> usize {
        self.rows.row_len(participant as usize)
    }

    /// A person's vote on a statement, if there is one.
    pub fn vote(&self, participant: u32, statement: u32) -> Option<Vote> {
        self.rows.get(participant as usize, statement)
    }

    /// Whether moderation has taken a statement out.
    pub fn is_moderated(&self, statement: u32) -> bool {
        self.moderated.get(statement as usize).copied().unwrap_or(false)
    }

    /// Whether a statement is about the process itself.
    pub fn is_meta(&self, statement: u32) -> bool {
        self.meta.get(statement as usize).copied().unwrap_or(false)
    }

    /// The source of a vote that counts.
    pub fn source(&self, participant: u32, statement: u32) -> u16 {
        self.sources.of((participant, statement))
    }

    /// Takes a statement out of the map and of every list, or brings it back. Its votes stay where they are.
    pub fn set_moderated(&mut self, statement: u32, moderated: bool) {
        self.make_room(0, statement as usize + 1);
        self.moderated[statement as usize] = moderated;
    }

    /// Marks a statement as one about the process itself. Such statements are asked first; whether they shape the map is moderation's say.
    pub fn set_meta(&mut self, statement: u32, meta: bool) {
        self.make_room(0, statement as usize + 1);
        self.meta[statement as usize] = meta;
    }

    /// Makes the lists of participants and statements at least this long.
    pub fn make_room(&mut self, participants: usize, statements: usize) {
        if participants > self.participants() {
            self.sources.grow(participants);
            self.rows.grow_participants(participants);
        }
        if statements > self.statements() {
            self.moderated.resize(statements, false);
            self.meta.resize(statements, false);
            self.seen.resize(statements, 0);
            if statements > NARROW_STATEMENTS {
                self.rows.widen();
            }
        }
    }

    /// Takes a vote; it replaces an earlier one of the same person on the same statement. The lists grow where needed.
    /// Costs O(n) moves for a person's n votes.
    pub fn cast(&mut self, participant: u32, statement: u32, vote: Vote, source: u16) {
        self.apply_cast(participant, statement, vote, source);
    }

    pub(crate) fn apply_cast(&mut self, participant: u32, statement: u32, vote: Vote, source: u16) -> Change {
        self.make_room(participant as usize + 1, statement as usize + 1);
        if self.rows.row_len(participant as usize) == 0 {
            self.sources.begin(participant, source);
        }
        let before = self.rows.set(participant as usize, statement, vote);
        self.sources.cast((participant, statement), source, before);
        self.count(participant, statement, Change { before, after: Some(vote) })
    }

    /// Withdraws one vote: whatever the person ever said on that statement is forgotten. Returns the vote that counted until now.
    pub fn withdraw(&mut self, participant: u32, statement: u32) -> Option<Vote> {
        self.apply_withdraw(participant, statement).before
    }

    pub(crate) fn apply_withdraw(&mut self, participant: u32, statement: u32) -> Change {
        if participant as usize >= self.participants() {
            return Change { before: None, after: None };
        }
        let before = self.rows.remove(participant as usize, statement);
        self.sources.forget((participant, statement));
        self.count(participant, statement, Change { before, after: None })
    }

    /// The votes that came through a source and count now.
    pub(crate) fn cells_of(&self, source: u16) -> Vec<(u32, u32)> {
        let mut cells = Vec::new();
        for p in 0..self.participants() as u32 {
            cells.extend(self.row(p).map(|(statement, _)| (p, statement)).filter(|cell| self.sources.of(*cell) == source));
        }
        cells
    }

    /// Drops one vote that counts: the latest one that another source brought counts again, or none.
    pub(crate) fn apply_drop(&mut self, participant: u32, statement: u32) -> Change {
        let Some(vote) = self.sources.fall_back((participant, statement)) else {
            return self.apply_withdraw(participant, statement);
        };
        let before = self.rows.set(participant as usize, statement, vote);
        Change { before, after: Some(vote) }
    }

    /// Forgets what a source said among the votes that do not count.
    pub(crate) fn forget_earlier(&mut self, source: u16) {
        self.sources.forget_earlier(source);
    }

    fn count(&mut self, participant: u32, statement: u32, change: Change) -> Change {
        let row_len = self.rows.row_len(participant as usize);
        match (change.before, change.after) {
            (None, Some(_)) => {
                self.seen[statement as usize] += 1;
                self.votes += 1;
                self.voters += usize::from(row_len == 1);
            }
            (Some(_), None) => {
                self.seen[statement as usize] -= 1;
                self.votes -= 1;
                self.voters -= usize::from(row_len == 0);
            }
            _ => {}
        }
        change
    }

    pub(crate) fn rows(&self) -> &Rows {
        &self.rows
    }
}
