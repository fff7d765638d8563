//! What is told of declared groups: on what people read and on what everybody may have, the figures of a handful are held back, and those
//! from which they could be computed. What may be told is decided by `toguna_disclosure`; here it is kept for one analysis.
//!
//! On a dialogue that goes on, figures that were told move only when enough people have moved them: [`Told::of`] looks at what was told
//! before.

use toguna_disclosure::{Cell, Counts, Kept, Table, people};
use toguna_opinion::analysis::{Analysis, Dimension, Settings, Side, Tally};
use toguna_opinion::with_declared;

/// A declared group is shown in figures from this many people on.
pub(crate) const FEWEST_SHOWN: u32 = toguna_disclosure::PUBLIC;

/// What is told of the declared groups of one analysis, and, for everybody's eyes, of its opinion groups.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Told {
    /// By statement and dimension.
    statements: Vec<Vec<Kept>>,
    /// By dimension.
    people: Vec<Kept>,
    /// By statement: whether each opinion group is told; empty where all are.
    groups: Vec<Vec<bool>>,
}

impl Told {
    /// What may be told of `analysis`. `before`: what was told of the same dialogue when it was last shown; nothing where that was never or
    /// nobody is behind the voices.
    pub(crate) fn of(analysis: &Analysis, dimensions: &[Dimension], before: Option<&Self>) -> Self {
        let mut told = Self::default();
        for (place, statement) in analysis.statements.iter().enumerate() {
            let earlier = before.and_then(|before| before.statements.get(place));
            let mut figures = statement.by_declared.iter();
            let tables = dimensions.iter().enumerate().map(|(number, dimension)| {
                let now: Vec<Counts> = figures.by_ref().take(dimension.values.len()).map(|figures| answers(figures.tally)).collect();
                Kept::of(&now, less(answers(statement.tally), &now), FEWEST_SHOWN, earlier.and_then(|tables| tables.get(number)))
            });
            told.statements.push(tables.collect());
        }
        for (number, dimension) in dimensions.iter().enumerate() {
            let (now, rest) = people_of(dimension, &analysis.vote_counts);
            told.people.push(Kept::of(&now, rest, FEWEST_SHOWN, before.and_then(|before| before.people.get(number))));
        }
        told
    }

    /// The same for everybody's eyes, where small opinion groups are held back as well: nobody declared them, but whoever knows how
    /// somebody votes knows in which one they are.
    pub(crate) fn with_opinion_groups(mut self, analysis: &Analysis) -> Self {
        let told = |statement: &toguna_opinion::analysis::StatementResult| {
            let cells: Vec<Counts> = statement.by_group.iter().map(|figures| answers(figures.tally)).collect();
            // Those in no opinion group are not told anywhere.
            let telling = Table { cells: &cells, rest: [0; 3], held_before: &[] }.tell(FEWEST_SHOWN);
            telling.cells.iter().map(|cell| *cell == Cell::Told).collect()
        };
        self.groups = analysis.statements.iter().map(told).collect();
        self
    }

    fn cell(&self, statement: usize, dimension: u16, value: u16) -> Cell {
        let table = self.statements.get(statement).and_then(|tables| tables.get(usize::from(dimension)));
        table.map_or(Cell::Untold, |table| table.cell(usize::from(value)))
    }

    /// Whether the figures of `side` on a statement may be shown.
    pub(crate) fn may_show(&self, statement: usize, side: Side) -> bool {
        match side {
            Side::Declared(dimension, value) => self.cell(statement, dimension, value) == Cell::Told,
            Side::Opinion(group) => self.groups.get(statement).is_none_or(|shown| shown.get(usize::from(group)) == Some(&true)),
        }
    }

    /// Whether it may be said that `side` was not heard enough on a statement: not where that would be one more thing to reckon with.
    pub(crate) fn may_name_as_unheard(&self, statement: usize, side: Side) -> bool {
        match side {
            Side::Declared(dimension, value) => self.cell(statement, dimension, value) != Cell::Untold,
            Side::Opinion(_) => true,
        }
    }

    /// How many people of each value of a dimension took part, as far as that is told, and how many are of none.
    pub(crate) fn people(&self, dimension: usize) -> (Vec<(Cell, u32)>, Option<u32>) {
        let Some(table) = self.people.get(dimension) else { return (Vec::new(), None) };
        let cells = (0..table.len()).map(|value| (table.cell(value), table.told(value).map_or(0, |counts| counts[0])));
        (cells.collect(), table.rest().map(|rest| rest[0]))
    }

    /// The analysis as everybody may know it: with the figures that are told, with small groups as not heard, and with all that follows
    /// from these. Figures that are held back take part in verdicts; [`Told::may_show`] says which ones must not be shown.
    pub(crate) fn analysis(&self, analysis: &Analysis, settings: &Settings) -> Analysis {
        let tally = |[agree, disagree, pass]: Counts| Tally { agree, disagree, seen: agree + disagree + pass };
        let of_table = |table: &Kept| (0..table.len()).map(|value| tally(table.reckoned(value))).collect::<Vec<_>>();
        let tallies: Vec<Vec<Tally>> = self.statements.iter().map(|tables| tables.iter().flat_map(of_table).collect()).collect();
        with_declared(analysis, &tallies, settings)
    }

    /// Whether every figure of every group may be handed out, on every statement that anybody weighed.
    pub(crate) fn is_whole(&self, analysis: &Analysis) -> bool {
        let reaches =
            |statement: &toguna_opinion::analysis::StatementResult| statement.tally.seen == 0 || statement.tally.seen >= FEWEST_SHOWN;
        analysis.participants >= FEWEST_SHOWN as usize
            && self.people.iter().all(Kept::is_whole)
            && self
                .statements
                .iter()
                .zip(&analysis.statements)
                .all(|(tables, statement)| reaches(statement) && tables.iter().all(Kept::is_whole))
    }
}

fn answers(tally: Tally) -> Counts {
    [tally.agree, tally.disagree, tally.pass()]
}

/// Those of `all` who are in none of `cells`.
fn less(all: Counts, cells: &[Counts]) -> Counts {
    [0, 1, 2].map(|answer| all[answer].saturating_sub(cells.iter().map(|cell| cell[answer]).sum()))
}

/// How many of those who voted declared each value, and how many none.
fn people_of(dimension: &Dimension, vote_counts: &[u32]) -> (Vec<Counts>, Counts) {
    let mut counts = vec![0; dimension.values.len()];
    let mut rest = 0;
    for (value, _) in dimension.value_of.iter().zip(vote_counts).filter(|(_, votes)| **votes > 0) {
        match value {
            Some(value) => counts[usize::from(*value)] += 1,
            None => rest += 1,
        }
    }
    (counts.into_iter().map(people).collect(), people(rest))
}
