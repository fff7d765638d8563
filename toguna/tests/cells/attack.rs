//! One moment: what can be computed of a group that is held back, from everything that is told?

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};
use toguna_disclosure::{Cell, Counts, Kept, PUBLIC};
use toguna_opinion::jeffreys_interval;
use toguna_process::queries::dialogue_by_number;
use toguna_publish::export::{Audience, Order, lines};

use crate::look::{Look, Said};
use crate::village::{Truth, Village};

/// What a reader knows of a table.
pub(crate) fn told(truth: &Truth) -> Kept {
    Kept::of(&truth.cells, truth.rest, PUBLIC, None)
}

/// The least and the most that a sum of unknown counts can be.
fn range(problem: impl Fn(OptimizationDirection) -> (Problem, Vec<Variable>)) -> (f64, f64) {
    let solve = |direction| {
        let (problem, _) = problem(direction);
        problem.solve().unwrap().into_solution().expect("an answer without a limit of time").objective()
    };
    (solve(OptimizationDirection::Minimize), solve(OptimizationDirection::Maximize))
}

/// The range of so many of `answers` in the group at `place`, for whoever knows the totals, everything that is told, and on which side of
/// one half each group is that is held back but takes part in the verdict.
pub(crate) fn attacked(truth: &Truth, kept: &Kept, verdict: &str, place: usize, answers: [bool; 3]) -> (f64, f64) {
    range(|direction| {
        let mut problem = Problem::new(direction);
        let mut all: [Vec<(Variable, f64)>; 3] = Default::default();
        let mut known: Counts = [0; 3];
        let is_labelled = (0..kept.len()).any(|place| kept.cell(place) != Cell::Untold);
        for cell in 0..kept.len() {
            if let Some(counts) = kept.told(cell) {
                known.iter_mut().zip(counts).for_each(|(known, count)| *known += count);
                continue;
            }
            let cost = |answer: usize| if cell == place && answers[answer] { 1.0 } else { 0.0 };
            let own = [0, 1, 2].map(|answer| problem.add_var(cost(answer), (0.0, f64::INFINITY)));
            own.iter().zip(&mut all).for_each(|(variable, all)| all.push((*variable, 1.0)));
            let sum = own.map(|variable| (variable, 1.0));
            match kept.cell(cell) {
                Cell::Nobody => problem.add_constraint(sum, ComparisonOp::Eq, 0.0),
                Cell::Few => {
                    problem.add_constraint(sum, ComparisonOp::Ge, 1.0);
                    problem.add_constraint(sum, ComparisonOp::Le, f64::from(PUBLIC - 1));
                }
                Cell::HeldBack => {
                    problem.add_constraint(sum, ComparisonOp::Ge, f64::from(PUBLIC));
                    let surely = if verdict.contains("common ground") || verdict.contains("agreed") { Some(0) } else { None };
                    if let Some(answer) = surely.or(verdict.contains("refused").then_some(1)) {
                        // More than half of this group gave this answer.
                        let half = [0, 1, 2].map(|other| (own[other], if other == answer { 0.5 } else { -0.5 }));
                        problem.add_constraint(half, ComparisonOp::Ge, 0.0);
                    }
                }
                Cell::Told | Cell::Untold => {}
            }
        }
        if let Some(rest) = kept.rest() {
            known.iter_mut().zip(rest).for_each(|(known, count)| *known += count);
        } else {
            let rest = [0, 1, 2].map(|_| problem.add_var(0.0, (0.0, f64::INFINITY)));
            rest.iter().zip(&mut all).for_each(|(variable, all)| all.push((*variable, 1.0)));
        }
        assert!(is_labelled || kept.is_empty() || known == [0; 3]);
        for ((all, total), known) in all.iter().zip(truth.totals()).zip(known) {
            if !all.is_empty() {
                problem.add_constraint(all.as_slice(), ComparisonOp::Eq, f64::from(total) - f64::from(known));
            }
        }
        (problem, Vec::new())
    })
}

/// Holds that nothing comes out of a table but that its small groups are small. How many of them there were.
fn withstands(truth: &Truth, kept: &Kept, verdict: &str, what: &str) -> usize {
    let mut attacks = 0;
    let total = truth.totals();
    let all: u32 = total.iter().sum();
    for (place, cell) in truth.cells.iter().enumerate() {
        let size: u32 = cell.iter().sum();
        if size == 0 || size >= PUBLIC {
            continue;
        }
        attacks += 1;
        let most = PUBLIC - 1;
        assert!(matches!(kept.cell(place), Cell::Few | Cell::Untold), "{what}: {size} people are told as {:?}", kept.cell(place));
        let (least, highest) = attacked(truth, kept, verdict, place, [true; 3]);
        assert!(
            least <= 1.0 + 1e-6 && highest >= f64::from(most.min(all)) - 1e-6,
            "{what}: {size} people can be told to be {least} to {highest}: {truth:?} {kept:?}"
        );
        // Where people are counted there are no answers.
        for answer in (0..3).filter(|_| !verdict.is_empty()) {
            let (least, highest) = attacked(truth, kept, verdict, place, [0, 1, 2].map(|other| other == answer));
            // Where everybody gave one answer, so did they.
            let at_least = if total[answer] == all { 1.0 } else { 0.0 };
            assert!(
                least <= at_least + 1e-6 && highest >= f64::from(most.min(total[answer])) - 1e-6,
                "{what}: of {size} people, {least} to {highest} gave answer {answer}: {truth:?} {kept:?}"
            );
        }
    }
    attacks
}

/// Holds that the pages print what is told and nothing else, and that what is told gives nothing away. How many groups were attacked.
fn attack(village: &Village) -> usize {
    let look = village.look();
    let mut attacks = 0;
    for dimension in 0..village.dimensions.len() {
        let truth = village.headcount(dimension);
        let kept = told(&truth);
        holds_people(&look, dimension, &kept);
        attacks += withstands(&truth, &kept, "", &format!("people of {}", village.dimensions[dimension].0));
    }
    for statement in 0..village.statements {
        for dimension in 0..village.dimensions.len() {
            let truth = village.truth(statement, dimension);
            let kept = told(&truth);
            holds_statement(&look, statement, dimension, &kept, &truth);
            if truth.totals().iter().sum::<u32>() < PUBLIC {
                assert_eq!(look.totals.get(&statement), None, "a total of a few people is not told");
                continue;
            }
            assert_eq!(look.totals.get(&statement), Some(&truth.totals()), "of statement {statement}");
            let verdict = &look.verdicts[&statement];
            attacks += withstands(&truth, &kept, verdict, &format!("statement {statement} by {}", village.dimensions[dimension].0));
        }
    }
    let refused = village.get("results.json");
    if attacks > 0 {
        refused.expect(403);
        village.fetch(&format!("/api/v1/dialogues/{}/results", village.slug)).refused(403, "results-held-back");
    }
    attacks
}

/// What is printed of the people of a dimension is what is told.
pub(crate) fn holds_people(look: &Look, dimension: usize, kept: &Kept) {
    for (place, said) in look.people[dimension].iter().enumerate() {
        let expected = match kept.cell(place) {
            Cell::Told => Said::Number(kept.told(place).unwrap()[0]),
            Cell::Nobody => Said::Nobody,
            Cell::Few => Said::Few,
            Cell::HeldBack | Cell::Untold => Said::NotShown,
        };
        assert_eq!(*said, expected, "group {place} of dimension {dimension}");
    }
    assert_eq!(look.undeclared[dimension].unwrap_or(0), kept.rest().map_or(0, |rest| rest[0]), "of dimension {dimension}");
}

/// What is printed of a statement's groups is what is told.
pub(crate) fn holds_statement(look: &Look, statement: usize, dimension: usize, kept: &Kept, truth: &Truth) {
    for (_, (_, value), figure) in look.figures.iter().filter(|(at, (of, _), _)| *at == statement && *of == dimension) {
        let [agree, disagree, pass] =
            kept.told(*value).unwrap_or_else(|| panic!("statement {statement}: {figure:?} of a group that is held back"));
        let seen = agree + disagree + pass;
        let count = if figure.agrees { agree } else { disagree };
        assert_eq!(figure.voices, seen, "statement {statement}, group {value}");
        let percent = toguna::words::words(toguna::words::Language::En).percent(f64::from(count) / f64::from(seen));
        assert_eq!(figure.percent, percent, "statement {statement}, group {value}");
        assert!(jeffreys_interval(count, seen)[0] > 0.0);
    }
    for (_, (_, value)) in look.bounds.iter().filter(|(at, (of, _))| *at == statement && *of == dimension) {
        assert_eq!(kept.cell(*value), Cell::Told, "statement {statement}: the bound of a group that is held back");
    }
    for (_, (_, value)) in look.unheard.iter().filter(|(at, (of, _))| *at == statement && *of == dimension) {
        assert!(matches!(kept.cell(*value), Cell::Few | Cell::Nobody), "statement {statement}: {value} is named");
        assert!(truth.cells[*value].iter().sum::<u32>() < PUBLIC);
    }
}

#[test]
fn nothing_public_in_the_demonstration_tells_of_a_group_below_the_limit() {
    let village = Village::demo();
    let attacks = attack(&village);
    println!("{attacks} groups below the limit were attacked in the demonstration");
    // There the only group that is not told is one that nobody of spoke: what is printed was compared all the same.
    let look = village.look();
    assert!(look.figures.len() > 10 && look.totals.len() == village.statements && look.ticks.values().all(|ticks| *ticks <= 16));
}

#[test]
fn nothing_public_in_a_small_dialogue_with_many_small_groups_tells_of_one() {
    for present in [45, 90, 140] {
        let village = Village::hamlet(present);
        village.wait();
        let attacks = attack(&village);
        println!("{attacks} groups below the limit were attacked among {present} people");
        assert!(attacks > 100, "{attacks} among {present}");
    }
}

#[test]
fn a_public_file_leaves_nobody_alone_with_what_they_declared() {
    let village = Village::hamlet(600);
    let number = village.number();
    let file = village.store().read_blocking(move |tx| {
        let dialogue = dialogue_by_number(tx, number)?.unwrap();
        let order = Order { dialogue, audience: Audience::Public, language: None };
        let mut out = Vec::new();
        lines::write(tx, &order, &mut out, &mut |_, _| {}).unwrap();
        Ok::<_, toguna_store::StoreError>(out)
    });
    let file = String::from_utf8(file.unwrap()).unwrap();
    let records: Vec<serde_json::Value> = file.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut alike = std::collections::BTreeMap::new();
    let mut shown = vec![std::collections::BTreeMap::new(); village.dimensions.len()];
    let mut blank = 0;
    for person in records.iter().filter_map(|record| record.get("participant")) {
        let groups = person["groups"].as_array().unwrap();
        if groups.is_empty() {
            blank += 1;
            continue;
        }
        *alike.entry(person["groups"].to_string()).or_insert(0) += 1;
        for group in groups {
            *shown[group["dimension"].as_u64().unwrap() as usize].entry(group["value"].as_i64().unwrap()).or_insert(0_u32) += 1;
        }
    }
    assert!(!alike.is_empty() && alike.values().all(|people| *people >= PUBLIC), "{alike:?}");
    assert!(blank == 0 || blank >= PUBLIC);
    for (dimension, shown) in shown.iter().enumerate() {
        let truth = village.headcount(dimension);
        for (value, cell) in truth.cells.iter().enumerate() {
            let hidden = cell[0] - shown.get(&(value as i64)).copied().unwrap_or(0);
            assert!(hidden == 0 || hidden >= PUBLIC, "{hidden} people of group {value} in dimension {dimension}");
        }
    }
    assert!(records.iter().filter_map(|record| record.get("vote")).all(|vote| vote["probability"].is_null()));
}
