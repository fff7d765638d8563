//! A map of opinion that is kept current vote by vote.
//!
//! What the map rests on is whole numbers ([`crate::cross_products`]), so a map that followed a thousand changes is the same, to the last
//! bit, as one computed afresh from the votes that stand at the end.

use crate::analyse::{analyse_on, analyse_with};
use crate::analysis::{Analysis, Components, Dimension, Grouping, Settings};
use crate::axes::{PAIRS_UP_TO, components, counts_pairs};
use crate::cross_products::CrossProducts;
use crate::votes::{Change, Vote, VoteTable};

/// The votes of an [`OpinionMap`] at one moment, people in a chosen order.
#[derive(Debug, Clone)]
pub struct ArrangedVotes {
    table: VoteTable,
    components: Option<Components>,
}

impl ArrangedVotes {
    /// Everything that these votes say, and the votes. `dimensions` have people in the chosen order too.
    pub fn analyse(self, dimensions: &[Dimension], grouping: &Grouping, settings: &Settings) -> (Analysis, VoteTable) {
        let axes = self.components.unwrap_or_else(|| components(&self.table, None, settings.threads));
        (analyse_on(&self.table, axes, dimensions, grouping, settings), self.table)
    }
}

/// The votes of a dialogue together with the sums behind its axes.
#[derive(Debug, Clone)]
pub struct OpinionMap {
    table: VoteTable,
    /// Kept while there are at most 4,000 statements; beyond, the axes come straight from the votes.
    pairs: Option<CrossProducts>,
}

impl OpinionMap {
    /// The map of a table, counted with up to `threads` threads: O(Σ n²) for people with n votes each.
    pub fn new(table: VoteTable, threads: usize) -> Self {
        let pairs = (table.statements() <= PAIRS_UP_TO).then(|| CrossProducts::of_table(&table, threads));
        Self { table, pairs }
    }

    /// The votes that count.
    pub fn table(&self) -> &VoteTable {
        &self.table
    }

    /// Takes a vote, new or changed: O(n) for a person with n votes.
    pub fn cast(&mut self, participant: u32, statement: u32, vote: Vote, source: u16) {
        let change = self.table.apply_cast(participant, statement, vote, source);
        self.follow(participant, statement, change);
    }

    /// Withdraws one vote; returns what counted until now.
    pub fn withdraw(&mut self, participant: u32, statement: u32) -> Option<Vote> {
        let change = self.table.apply_withdraw(participant, statement);
        self.follow(participant, statement, change);
        change.before
    }

    /// Withdraws everything that a person said. Returns the number of votes that no longer count.
    pub fn withdraw_participant(&mut self, participant: u32) -> usize {
        if participant as usize >= self.table.participants() {
            return 0;
        }
        let statements: Vec<u32> = self.table.row(participant).map(|(statement, _)| statement).collect();
        for &statement in &statements {
            self.withdraw(participant, statement);
        }
        statements.len()
    }

    /// Drops all that came through a source, as if it had never come: earlier votes that it had replaced count again.
    /// O(V) to find them. Returns the number of votes that changed.
    pub fn drop_source(&mut self, source: u16) -> usize {
        // First what does not count: or a vote dropped next could fall back on another one of the same source.
        self.table.forget_earlier(source);
        let cells = self.table.cells_of(source);
        for &(participant, statement) in &cells {
            let change = self.table.apply_drop(participant, statement);
            self.follow(participant, statement, change);
        }
        cells.len()
    }

    /// Takes a statement out of the map and of every list, or brings it back; no votes are lost.
    pub fn set_moderated(&mut self, statement: u32, moderated: bool) {
        self.table.set_moderated(statement, moderated);
        self.make_room();
    }

    /// Marks a statement as one about the process itself.
    pub fn set_meta(&mut self, statement: u32, meta: bool) {
        self.table.set_meta(statement, meta);
        self.make_room();
    }

    /// The axes as they are now.
    pub fn components(&self, threads: usize) -> Components {
        components(&self.table, self.pairs.as_ref(), threads)
    }

    /// Everything that the votes say now; equal to [`crate::analyse()`] on the same votes.
    pub fn analyse(&self, dimensions: &[Dimension], grouping: &Grouping, settings: &Settings) -> Analysis {
        analyse_with(&self.table, self.pairs.as_ref(), dimensions, grouping, settings)
    }

    /// The votes as they stand now, people in the order `order`, ready to be analysed while this map goes on changing: two bytes copied a
    /// vote, and the axes.
    ///
    /// People come in the order in which they first spoke; a result that everybody can compute again needs an order that everybody can
    /// know. Nobody who has votes may be left out of `order`, and nobody may be in it twice: the sums behind the axes are everybody's.
    pub fn arranged(&self, order: &[u32], threads: usize) -> ArrangedVotes {
        let table = self.table.in_order(order);
        debug_assert_eq!(table.votes(), self.table.votes(), "an order leaves nobody out");
        // Without pairs the axes take dozens of passes over the votes: these can wait until nobody waits for the map.
        let components = self.pairs.as_ref().filter(|_| counts_pairs(&table)).map(|pairs| components(&table, Some(pairs), threads));
        ArrangedVotes { table, components }
    }

    /// Everything that the votes say now, people in the order `order`; equal, to the last bit, to [`crate::analyse()`] on a table that has
    /// them in that order. See [`arranged`](Self::arranged).
    pub fn analyse_in_order(&self, order: &[u32], dimensions: &[Dimension], grouping: &Grouping, settings: &Settings) -> Analysis {
        self.arranged(order, settings.threads).analyse(dimensions, grouping, settings).0
    }

    fn make_room(&mut self) {
        let statements = self.table.statements();
        if statements > PAIRS_UP_TO {
            self.pairs = None;
        } else if let Some(pairs) = &mut self.pairs {
            pairs.grow(statements);
        }
    }

    fn follow(&mut self, participant: u32, statement: u32, change: Change) {
        self.make_room();
        if let Some(pairs) = &mut self.pairs
            && change.before != change.after
        {
            pairs.change(self.table.row(participant), statement, change.before, change.after);
        }
    }
}
