//! One dialogue in memory: who is who on its map, what they declared, and the map itself.
//!
//! A vote takes two bytes, a person their pseudonym and a few numbers. One more vote costs as many additions as that person has votes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use toguna_consult::asked::Asked;
use toguna_consult::counting::Counting;
use toguna_consult::model::{Standing, Statement};
use toguna_consult::queries::{self as consult, Aside, MapVote};
use toguna_opinion::analysis::Dimension;
use toguna_opinion::opinion_map::{ArrangedVotes, OpinionMap};
use toguna_opinion::votes::{Vote, VoteTable};
use toguna_process::model::{Dialogue, State};
use toguna_store::{StoreError, Tx};
use uuid::Uuid;

use super::Listener;
use crate::queries;
use crate::report::disclosure::FEWEST_SHOWN;

/// Which source a vote came through is the store's to know: here the one with the highest number counts, whatever its source.
const ANY_SOURCE: u16 = 0;

/// A dialogue whose map follows the store.
#[derive(Debug)]
pub(crate) struct Followed {
    dialogue: Dialogue,
    /// Which votes count. When that changes, the dialogue is loaded afresh.
    counting: Counting,
    /// How many people have said something that is set aside, and why.
    aside: Aside,
    /// By their numbers.
    statements: Vec<Arc<Statement>>,
    /// The place on the map of everybody who voted or declared something.
    place_of: BTreeMap<Uuid, u32>,
    /// Places of people who withdrew.
    free: Vec<u32>,
    places: u32,
    map: OpinionMap,
    /// For each dimension and place what was declared.
    declared: Vec<Vec<Option<u16>>>,
    /// The number of the last command that changed any of this.
    seq: i64,
    unseen: Unseen,
    /// Whether everybody has seen how it ended.
    has_ended: bool,
}

/// What everybody has not seen yet. Nobody is named in it who has left.
#[derive(Debug, Default)]
struct Unseen {
    /// People whose voices no longer count.
    gone: usize,
    /// Others of whom something has changed.
    stirred: BTreeSet<Uuid>,
}

impl Unseen {
    /// Whether results may be shown to everybody: where somebody is gone, only with enough others, or the difference would be the whole
    /// voice of one person.
    fn may_be_seen(&self) -> bool {
        self.gone == 0 || self.gone + self.stirred.len() >= FEWEST_SHOWN as usize
    }
}

/// A person, and dimension and value of all that they declared.
pub(crate) type Declaration = (Uuid, Vec<(i64, i64)>);

/// What has happened in a dialogue since it was last looked at.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    /// The dialogue, where it was edited or led to another state.
    pub(crate) dialogue: Option<Dialogue>,
    pub(crate) statements: Vec<Statement>,
    pub(crate) withdrawn: Vec<Uuid>,
    /// Everything that each of these people declared.
    pub(crate) declared: Vec<Declaration>,
    /// In the order of the journal.
    pub(crate) votes: Vec<MapVote>,
    pub(crate) aside: Option<Aside>,
    pub(crate) upto: i64,
}

impl Changes {
    /// Whether nothing has changed that a map shows.
    pub(crate) fn are_none(&self) -> bool {
        self.dialogue.is_none()
            && self.statements.is_empty()
            && self.withdrawn.is_empty()
            && self.declared.is_empty()
            && self.votes.is_empty()
    }

    /// Tells whoever wants to hear it.
    pub(crate) fn tell(&self, dialogue: i64, listener: &dyn Listener) {
        for vote in &self.votes {
            listener.voted(dialogue, vote.participant, vote.statement);
        }
        for (person, _) in &self.declared {
            listener.declared(dialogue, *person);
        }
        for person in &self.withdrawn {
            listener.withdrew(dialogue, *person);
        }
    }
}

/// Everything that an analysis needs, taken out of a dialogue that goes on.
#[derive(Debug)]
pub(crate) struct Arranged {
    pub(crate) dialogue: Dialogue,
    pub(crate) statements: Vec<Arc<Statement>>,
    pub(crate) votes: ArrangedVotes,
    /// Without names, which each language has its own.
    pub(crate) dimensions: Vec<Dimension>,
    pub(crate) aside: Aside,
    pub(crate) seq: i64,
    /// Whether everybody may see what comes of it.
    pub(crate) may_be_seen: bool,
    /// Whether they may see it whatever they have seen before.
    pub(crate) is_free: bool,
}

impl Followed {
    /// Everything of a dialogue up to and with `upto`, which must be the last number of the journal in this transaction.
    pub(crate) fn load(tx: &mut Tx<'_>, dialogue: Dialogue, upto: i64, threads: usize) -> Result<Self, StoreError> {
        let number = dialogue.number;
        let statements = consult::statements(tx, number)?;
        let mut last = dialogue.seq.max(queries::last_of_participants(tx, number)?);
        last = statements.iter().map(|statement| statement.seq).fold(last, i64::max);

        last = last.max(consult::last_counting_change(tx, number)?);
        let counting = consult::counting(tx, number)?;
        let aside = consult::aside(tx, number)?;
        let mut rows = Rows::default();
        consult::each_counted_vote(tx, number, upto, &counting, |vote| {
            last = last.max(vote.seq);
            rows.take(&vote);
        })?;
        let voted = rows.statements.max(statements.len());
        let mut table = VoteTable::from_rows(rows.ends.len(), voted, |person, out| rows.fill(person, out));
        for (place, statement) in (0..).zip(&statements) {
            table.set_moderated(place, is_moderated(statement));
        }
        let mut followed = Self {
            statements: statements.into_iter().map(Arc::new).collect(),
            places: rows.ends.len() as u32,
            place_of: rows.people,
            free: Vec::new(),
            map: OpinionMap::new(table, threads),
            declared: vec![Vec::new(); dialogue.draft.dimensions.len()],
            dialogue,
            counting,
            aside,
            seq: last,
            unseen: Unseen::default(),
            has_ended: false,
        };
        consult::each_group(tx, number, |person, dimension, value| followed.declare(person, dimension, value))?;
        Ok(followed)
    }

    /// The same, known to be that of the journal's number `upto`, though its last commands may have changed nothing here.
    pub(super) fn standing_at(self, upto: i64) -> Self {
        Self { seq: upto, ..self }
    }

    /// The same, after another way of counting: whose voice counts no longer, or otherwise, has not been seen yet.
    pub(super) fn after(mut self, before: &Self) -> Self {
        self.has_ended = before.has_ended;
        self.unseen.gone = before.unseen.gone;
        self.unseen.stirred = before.unseen.stirred.iter().copied().filter(|person| self.place_of.contains_key(person)).collect();
        for (&person, &place) in &before.place_of {
            let voice = before.voice(place);
            let now = self.place_of.get(&person).map_or_else(Vec::new, |place| self.voice(*place));
            if voice != now {
                if now.is_empty() {
                    self.unseen.gone += 1;
                } else {
                    self.unseen.stirred.insert(person);
                }
            }
        }
        let come = self.place_of.keys().filter(|person| !before.place_of.contains_key(person)).copied();
        let come: Vec<Uuid> = come.collect();
        self.unseen.stirred.extend(come);
        self
    }

    /// All votes of the person at this place.
    fn voice(&self, place: u32) -> Vec<(u32, Vote)> {
        let table = self.map.table();
        if (place as usize) < table.participants() { table.row(place).collect() } else { Vec::new() }
    }

    /// Takes what has happened.
    pub(crate) fn take(&mut self, changes: Changes) {
        self.seq = self.seq.max(changes.upto);
        if let Some(dialogue) = changes.dialogue {
            self.dialogue = dialogue;
        }
        if let Some(aside) = changes.aside {
            self.aside = aside;
        }
        for statement in changes.statements {
            self.put(statement);
        }
        for person in changes.withdrawn {
            if self.place_of.get(&person).is_some_and(|place| !self.voice(*place).is_empty()) {
                self.unseen.gone += 1;
            }
            self.unseen.stirred.remove(&person);
            self.clear(person);
        }
        self.unseen.stirred.extend(changes.declared.iter().map(|(person, _)| *person));
        self.unseen.stirred.extend(changes.votes.iter().map(|vote| vote.participant));
        for (person, groups) in changes.declared {
            if let Some(&place) = self.place_of.get(&person) {
                self.undeclare(place);
            }
            for (dimension, value) in groups {
                self.declare(person, dimension, value);
            }
        }
        for vote in changes.votes {
            if let (true, Ok(statement)) = (self.counting.hears(vote.participant, vote.source), u32::try_from(vote.statement)) {
                let place = self.place(vote.participant);
                self.map.cast(place, statement, vote.vote, ANY_SOURCE);
            }
        }
    }

    /// Everybody who voted, in the order of their pseudonyms, whatever the order in which they came: so that whoever exports the votes
    /// computes the same.
    pub(crate) fn arranged(&mut self, threads: usize) -> Arranged {
        // Nobody is behind simulated voices, and at the end every voice counts: that is seen once.
        let is_closed = self.dialogue.state == State::Closed;
        let is_free = self.dialogue.draft.simulated || is_closed && !self.has_ended;
        self.has_ended = is_closed;
        let may_be_seen = is_free || self.unseen.may_be_seen();
        if may_be_seen {
            self.unseen = Unseen::default();
        }
        let spoke = |place: &u32| self.map.table().participants() > *place as usize && self.map.table().row_len(*place) > 0;
        let order: Vec<u32> = self.place_of.values().copied().filter(spoke).collect();
        let dimensions = self.dialogue.draft.dimensions.iter().enumerate().map(|(number, dimension)| {
            let values = dimension.values.len();
            let declared = self.declared.get(number).map_or(&[][..], Vec::as_slice);
            let value_of = |place: &u32| declared.get(*place as usize).copied().flatten().filter(|value| usize::from(*value) < values);
            Dimension { name: String::new(), values: vec![String::new(); values], value_of: order.iter().map(value_of).collect() }
        });
        Arranged {
            dialogue: self.dialogue.clone(),
            statements: self.statements.clone(),
            votes: self.map.arranged(&order, threads),
            dimensions: dimensions.collect(),
            aside: self.aside.clone(),
            seq: self.seq,
            may_be_seen,
            is_free,
        }
    }

    /// The statements as they are asked now.
    pub(crate) fn asked(&self) -> Asked {
        Asked::of(&self.statements)
    }

    pub(crate) fn number(&self) -> i64 {
        self.dialogue.number
    }

    fn put(&mut self, statement: Statement) {
        let Ok(place) = u32::try_from(statement.number) else { return };
        self.map.set_moderated(place, is_moderated(&statement));
        match self.statements.get_mut(place as usize) {
            Some(slot) => *slot = Arc::new(statement),
            // Statements are numbered without gaps, and come here in their order.
            None => self.statements.push(Arc::new(statement)),
        }
    }

    fn place(&mut self, person: Uuid) -> u32 {
        *self.place_of.entry(person).or_insert_with(|| {
            self.free.pop().unwrap_or_else(|| {
                self.places += 1;
                self.places - 1
            })
        })
    }

    /// Nothing is left of whoever withdrew, not even the pseudonym.
    fn clear(&mut self, person: Uuid) {
        if let Some(place) = self.place_of.remove(&person) {
            self.map.withdraw_participant(place);
            self.undeclare(place);
            self.free.push(place);
        }
    }

    fn undeclare(&mut self, place: u32) {
        self.declared.iter_mut().filter_map(|values| values.get_mut(place as usize)).for_each(|value| *value = None);
    }

    fn declare(&mut self, person: Uuid, dimension: i64, value: i64) {
        // Whoever prefers not to say is in no group.
        let (Ok(dimension), Ok(value)) = (usize::try_from(dimension), u16::try_from(value)) else { return };
        let place = self.place(person) as usize;
        if self.declared.len() <= dimension {
            self.declared.resize(dimension + 1, Vec::new());
        }
        let values = &mut self.declared[dimension];
        if values.len() <= place {
            values.resize(place + 1, None);
        }
        values[place] = Some(value);
    }
}

/// Only what others may weigh counts.
fn is_moderated(statement: &Statement) -> bool {
    statement.standing != Standing::Accepted
}

/// Votes that count as they come from the store, sorted by person and statement, until it is known how many there are.
#[derive(Default)]
struct Rows {
    people: BTreeMap<Uuid, u32>,
    /// Where each person's votes end.
    ends: Vec<usize>,
    votes: Vec<(u32, Vote)>,
    statements: usize,
    last: Option<Uuid>,
}

impl Rows {
    fn take(&mut self, vote: &MapVote) {
        let Ok(statement) = u32::try_from(vote.statement) else { return };
        if self.last.is_none_or(|person| person != vote.participant) {
            self.people.insert(vote.participant, self.ends.len() as u32);
            self.ends.push(self.votes.len());
        }
        self.votes.push((statement, vote.vote));
        if let Some(end) = self.ends.last_mut() {
            *end = self.votes.len();
        }
        self.statements = self.statements.max(statement as usize + 1);
        self.last = Some(vote.participant);
    }

    fn fill(&self, person: u32, out: &mut Vec<(u32, Vote)>) {
        let start = (person as usize).checked_sub(1).map_or(0, |before| self.ends[before]);
        out.extend_from_slice(&self.votes[start..self.ends[person as usize]]);
    }
}
