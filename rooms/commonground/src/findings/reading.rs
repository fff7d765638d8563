//! Everything that a search for coordinated voices needs, read in one transaction.

use std::collections::{BTreeMap, BTreeSet};

use toguna_consult::counting::{Candidate, Counting};
use toguna_consult::model::{Standing, Statement};
use toguna_consult::queries as consult;
use toguna_consult::source::Source;
use toguna_opinion::analysis::Dimension;
use toguna_opinion::votes::{Vote, VoteTable};
use toguna_process::model::Dialogue;
use toguna_store::{StoreError, Tx};
use uuid::Uuid;

/// The votes of a dialogue with their sources, those that do not count included.
pub(super) struct Heard {
    /// Everybody who has ever voted, by pseudonym.
    pub(super) people: Vec<Uuid>,
    /// Where each person's votes end.
    ends: Vec<usize>,
    votes: Vec<Candidate<Vote>>,
    pub(super) statements: Vec<Statement>,
    pub(super) counting: Counting,
    /// Without names.
    pub(super) dimensions: Vec<Dimension>,
    pub(super) sources: Vec<Source>,
    /// For each person the source and the time of joining.
    joined: Vec<Option<(i64, i64)>>,
    /// By source and cell of time; what does not count left out.
    pub(super) joinings_by_cell: BTreeMap<i64, BTreeMap<i64, u64>>,
    pub(super) votes_by_cell: BTreeMap<i64, BTreeMap<i64, u64>>,
}

impl Heard {
    pub(super) fn read(tx: &mut Tx<'_>, dialogue: &Dialogue) -> Result<Self, StoreError> {
        let number = dialogue.number;
        let counting = consult::counting(tx, number)?;
        let (mut people, mut ends, mut votes): (Vec<Uuid>, Vec<usize>, Vec<Candidate<Vote>>) = (Vec::new(), Vec::new(), Vec::new());
        consult::each_vote(tx, number, i64::MAX, |vote| {
            if people.last() != Some(&vote.participant) {
                people.push(vote.participant);
                ends.push(votes.len());
            }
            votes.push(Candidate { statement: vote.statement, source: vote.source, seq: vote.seq, said: vote.vote });
            if let Some(end) = ends.last_mut() {
                *end = votes.len();
            }
        })?;
        let place_of: BTreeMap<Uuid, usize> = people.iter().enumerate().map(|(place, person)| (*person, place)).collect();
        let mut dimensions: Vec<Dimension> = dialogue
            .draft
            .dimensions
            .iter()
            .map(|dimension| {
                let values = vec![String::new(); dimension.values.len()];
                Dimension { name: String::new(), values, value_of: vec![None; people.len()] }
            })
            .collect();
        consult::each_group(tx, number, |person, dimension, value| {
            let slot = usize::try_from(dimension).ok().and_then(|place| dimensions.get_mut(place));
            if let (Some(dimension), Some(place), Ok(value)) = (slot, place_of.get(&person), u16::try_from(value))
                && usize::from(value) < dimension.values.len()
            {
                dimension.value_of[*place] = Some(value);
            }
        })?;
        let mut joined = vec![None; people.len()];
        let mut joinings_by_cell: BTreeMap<i64, BTreeMap<i64, u64>> = BTreeMap::new();
        for (person, source, at) in consult::joinings(tx, number)? {
            if let Some(place) = place_of.get(&person) {
                joined[*place] = Some((source, at));
            }
            if counting.hears(person, source) {
                *joinings_by_cell.entry(source).or_default().entry(at).or_default() += 1;
            }
        }
        let mut votes_by_cell: BTreeMap<i64, BTreeMap<i64, u64>> = BTreeMap::new();
        for (source, at, count) in consult::vote_cells(tx, number)? {
            if !counting.set_aside().contains(&source) {
                *votes_by_cell.entry(source).or_default().entry(at).or_default() += count.unsigned_abs();
            }
        }
        let sources = consult::sources(tx, number)?;
        let statements = consult::statements(tx, number)?;
        Ok(Self { people, ends, votes, statements, counting, dimensions, sources, joined, joinings_by_cell, votes_by_cell })
    }

    /// The votes that count by this rule, without those of some people; everybody keeps their place.
    pub(super) fn table(&self, counting: &Counting, without: &BTreeSet<u32>) -> VoteTable {
        let statements = self.statements.len();
        let mut row = Vec::new();
        let mut table = VoteTable::from_rows(self.people.len(), statements, |person, out| {
            if without.contains(&person) {
                return;
            }
            row.clear();
            row.extend_from_slice(self.votes_of(person as usize));
            counting.resolve(self.people[person as usize], &mut row);
            out.extend(row.iter().filter_map(|vote| Some((u32::try_from(vote.statement).ok()?, vote.said))));
        });
        for (place, statement) in (0..).zip(&self.statements) {
            table.set_moderated(place, statement.standing != Standing::Accepted);
        }
        table
    }

    fn votes_of(&self, person: usize) -> &[Candidate<Vote>] {
        let start = person.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.votes[start..self.ends[person]]
    }

    /// How many people have a vote that counts by each source.
    pub(super) fn people_by_source(&self) -> BTreeMap<i64, usize> {
        let mut people: BTreeMap<i64, usize> = BTreeMap::new();
        let mut row = Vec::new();
        for person in 0..self.people.len() {
            row.clear();
            row.extend_from_slice(self.votes_of(person));
            self.counting.resolve(self.people[person], &mut row);
            let sources: BTreeSet<i64> = row.iter().map(|vote| vote.source).collect();
            for source in sources {
                *people.entry(source).or_default() += 1;
            }
        }
        people
    }

    /// By which sources these people came, most of them first.
    pub(super) fn sources_of(&self, people: &[u32]) -> Vec<(i64, usize)> {
        let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
        for (source, _) in people.iter().filter_map(|person| self.joined[*person as usize]) {
            *counts.entry(source).or_default() += 1;
        }
        let mut counts: Vec<(i64, usize)> = counts.into_iter().collect();
        counts.sort_by_key(|(source, count)| (std::cmp::Reverse(*count), *source));
        counts
    }

    /// When the first and the last of these people came.
    pub(super) fn span_of(&self, people: &[u32]) -> (i64, i64) {
        let times = || people.iter().filter_map(|person| self.joined[*person as usize]).map(|(_, at)| at);
        (times().min().unwrap_or(0), times().max().unwrap_or(0))
    }
}
