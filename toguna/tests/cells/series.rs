//! Over time: what can be computed by whoever looks again and again while people come and leave?

use std::time::Duration;

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};
use toguna_disclosure::{Cell, Kept, PUBLIC, change};

use crate::attack::{holds_people, holds_statement};
use crate::village::{Truth, Village};

/// One look at one table.
struct Moment {
    truth: Truth,
    kept: Kept,
}

/// Everything that was told of a dialogue, look by look.
#[derive(Default)]
struct Book {
    /// By dimension, then look.
    people: Vec<Vec<Moment>>,
    /// By statement and dimension, then look.
    statements: Vec<Vec<Vec<Moment>>>,
}

/// Puts the next look at a table into its list.
fn next(moments: &mut Vec<Moment>, truth: Truth) -> &Moment {
    let before = moments.last().map(|moment| &moment.kept);
    let kept = Kept::of(&truth.cells, truth.rest, PUBLIC, before);
    moments.push(Moment { truth, kept });
    moments.last().unwrap()
}

impl Book {
    /// Looks at every page, and holds that it prints what is told and nothing else.
    fn note(&mut self, village: &Village) {
        let look = village.look();
        let dimensions = village.dimensions.len();
        self.people.resize_with(dimensions, Vec::new);
        self.statements.resize_with(village.statements, || (0..dimensions).map(|_| Vec::new()).collect());
        for dimension in 0..dimensions {
            holds_people(&look, dimension, &next(&mut self.people[dimension], village.headcount(dimension)).kept);
        }
        for statement in 0..village.statements {
            for dimension in 0..dimensions {
                let truth = village.truth(statement, dimension);
                let moment = next(&mut self.statements[statement][dimension], truth);
                holds_statement(&look, statement, dimension, &moment.kept, &moment.truth);
            }
        }
    }

    fn tables(&self) -> impl Iterator<Item = &Vec<Moment>> {
        self.people.iter().chain(self.statements.iter().flatten())
    }

    /// Holds that no figure ever followed fewer people than the limit. How often one moved.
    fn moves_only_with_enough(&self) -> usize {
        let mut moves = 0;
        for moments in self.tables() {
            for pair in moments.windows(2) {
                for place in 0..pair[0].kept.len() {
                    if let (Some(before), Some(now)) = (pair[0].kept.told(place), pair[1].kept.told(place)) {
                        let people = change(before, now);
                        assert!(people == 0 || people >= PUBLIC, "{before:?} to {now:?}");
                        moves += usize::from(people > 0);
                    }
                }
            }
        }
        moves
    }
}

/// The range of how many people came to the group at `place` between a look and the next one, for whoever knows all looks, and that people
/// came and nobody left. `answer`: of those who gave this one; without it, of all.
fn came(moments: &[Moment], look: usize, place: usize, answer: Option<usize>) -> (f64, f64) {
    let count = |counts: [u32; 3]| f64::from(answer.map_or_else(|| counts.iter().sum(), |answer| counts[answer]));
    let solve = |direction: OptimizationDirection| {
        let mut problem = Problem::new(direction);
        let groups = moments[0].kept.len();
        let mut earlier: Option<Vec<Variable>> = None;
        for (at, moment) in moments.iter().enumerate() {
            let cost = |group: usize| match at {
                _ if group != place => 0.0,
                _ if at == look => -1.0,
                _ if at == look + 1 => 1.0,
                _ => 0.0,
            };
            // Those in no group come last.
            let own: Vec<Variable> = (0..=groups).map(|group| problem.add_var(cost(group), (0.0, f64::INFINITY))).collect();
            problem.add_constraint(
                own.iter().map(|variable| (*variable, 1.0)).collect::<Vec<_>>(),
                ComparisonOp::Eq,
                count(moment.truth.totals()),
            );
            for group in 0..groups {
                let told = moment.kept.told(group).map(count);
                let is_new = at == 0 || moments[at - 1].kept.told(group) != moment.kept.told(group);
                match (moment.kept.cell(group), told) {
                    (_, Some(told)) if is_new => problem.add_constraint([(own[group], 1.0)], ComparisonOp::Eq, told),
                    (Cell::Nobody, _) => problem.add_constraint([(own[group], 1.0)], ComparisonOp::Eq, 0.0),
                    (Cell::Few, _) => problem.add_constraint([(own[group], 1.0)], ComparisonOp::Le, f64::from(PUBLIC - 1)),
                    (Cell::HeldBack, _) if answer.is_none() => {
                        problem.add_constraint([(own[group], 1.0)], ComparisonOp::Ge, f64::from(PUBLIC));
                    }
                    _ => {}
                }
            }
            if let Some(rest) = moment.kept.rest() {
                problem.add_constraint([(own[groups], 1.0)], ComparisonOp::Eq, count(rest));
            }
            if let Some(earlier) = earlier {
                for (before, now) in earlier.iter().zip(&own) {
                    problem.add_constraint([(*now, 1.0), (*before, -1.0)], ComparisonOp::Ge, 0.0);
                }
            }
            earlier = Some(own);
        }
        problem.solve().unwrap().into_solution().expect("an answer without a limit of time").objective()
    };
    (solve(OptimizationDirection::Minimize), solve(OptimizationDirection::Maximize))
}

#[test]
fn whoever_looks_again_and_again_cannot_tell_to_which_group_the_last_ones_belong() {
    let mut village = Village::hamlet(200);
    village.wait();
    let mut book = Book::default();
    book.note(&village);
    for step in 0..30 {
        village.come(1 + step % 3);
        book.note(&village);
    }
    let moves = book.moves_only_with_enough();
    assert!(moves > 20, "figures do move: {moves}");

    let mut attacks = 0;
    for statement in 0..2 {
        for dimension in 0..2 {
            let moments = &book.statements[statement][dimension];
            for look in 0..moments.len() - 1 {
                let is_known = |place: usize| matches!(moments[look].kept.cell(place), Cell::Told | Cell::HeldBack);
                for place in (0..moments[look].kept.len()).filter(|place| is_known(*place)) {
                    for answer in [None, Some(0)] {
                        let count = |truth: &Truth| answer.map_or_else(|| truth.totals().iter().sum(), |answer| truth.totals()[answer]);
                        if count(&moments[look + 1].truth) == count(&moments[look].truth) {
                            continue;
                        }
                        attacks += 1;
                        let (least, most) = came(moments, look, place, answer);
                        assert!(
                            least <= 1e-6 && most >= 1.0 - 1e-6,
                            "statement {statement}, dimension {dimension}, group {place}, look {look}: {least} to {most}"
                        );
                    }
                }
            }
        }
    }
    println!("{moves} figures moved; {attacks} people who came were looked for");
}

#[test]
fn whoever_leaves_or_is_set_aside_is_not_seen_in_the_figures_of_a_group() {
    let mut village = Village::hamlet(160);
    village.wait();
    let mut book = Book::default();
    book.note(&village);
    let before = village.look();
    for place in [3, 40, 77, 100, 12] {
        village.leave(place);
        village.rest(Duration::from_millis(1_200));
        assert_eq!(village.look(), before, "nobody sees that one person less is there");
    }
    // With eight of the session that is set aside they are thirteen.
    village.set_aside(Some(1));
    village.wait();
    book.note(&village);
    assert_ne!(village.look(), before);
    // Eight come back: that is seen at once, since nobody is gone; the figures of their groups wait.
    village.set_aside(None);
    village.wait();
    book.note(&village);
    book.moves_only_with_enough();
}
