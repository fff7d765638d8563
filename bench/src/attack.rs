//! How much can a hundred accounts in one hand change, what does the team see of them, and what do its means of defence leave of it?
//! Dialogues with a planted answer are attacked in the ways that are known, and the results compared with those of the honest people
//! alone. `toguna-bench attack` prints the tables of `bench/README.md`; everything follows from the seeds.

mod world;

use std::collections::{BTreeMap, BTreeSet};

use toguna_opinion::analysis::{Analysis, Dimension, Grouping, Settings};
use toguna_opinion::bursts::bursts;
use toguna_opinion::coordination::{Likeness, Search, clusters};
use toguna_opinion::votes::VoteTable;

use world::{HOURS, Kind, Person, REGIONS, STATEMENTS, World};

/// Dialogues of each kind.
const SEEDS: u64 = 10;

/// What an attack did in one dialogue.
#[derive(Default, Clone, Copy)]
struct Outcome {
    /// Attackers who came in.
    came: f64,
    /// Mean change of the shares of agreement, in points, over the statements.
    shift: f64,
    /// Statements of the common ground that were lost, and that were gained.
    flips: [f64; 2],
}

/// Sums over the seeds.
#[derive(Default)]
struct Sums {
    none: Outcome,
    cap: Outcome,
    invited: Outcome,
    quarantine: Outcome,
    ground: f64,
    /// Statements of the honest common ground that stay when any one source is left out, and others that do.
    robust: [f64; 2],
    /// Statements that were lost and come back when some one source is left out.
    back: f64,
    recall: f64,
    alike: f64,
    honest_flagged: f64,
    bursts: f64,
    honest_in_bursts: f64,
    lost: f64,
    lost_as_stated: f64,
}

/// The tables.
pub(crate) fn print() {
    println!(
        "900 honest people in three opinion groups (450, 270, 180), {STATEMENTS} statements, 70 % of them weighed; half of the people come"
    );
    println!("by the open link, the others by four batches of cards and a session. Means of {SEEDS} dialogues each.\n");
    println!(
        "| attack | accounts | common ground before | no defence: shift, lost, gained | cap on the open link | by invitation only | what is seen put in quarantine | holds without any one source: of before, others | lost, and back without some one source |"
    );
    println!("|---|---:|---:|---|---|---|---|---|---:|");
    let all: Vec<(Kind, Sums)> = Kind::ATTACKS.into_iter().map(|kind| (kind, sums(kind))).collect();
    for (kind, sums) in &all {
        let outcome = |outcome: &Outcome| {
            let each = |number: f64| number / SEEDS as f64;
            format!(
                "{:.0} in; {:.1}; {:.1}, {:.1}",
                each(outcome.came),
                each(outcome.shift),
                each(outcome.flips[0]),
                each(outcome.flips[1])
            )
        };
        let each = |number: f64| number / SEEDS as f64;
        println!(
            "| {} | {} | {:.1} | {} | {} | {} | {} | {:.1}, {:.1} | {:.1} |",
            kind.name(),
            kind.accounts(),
            each(sums.ground),
            outcome(&sums.none),
            outcome(&sums.cap),
            outcome(&sums.invited),
            outcome(&sums.quarantine),
            each(sums.robust[0]),
            each(sums.robust[1]),
            each(sums.back),
        );
    }
    println!(
        "\nEach cell: attackers who came in; mean shift of the shares of agreement in points; statements of the common ground lost, gained.\n"
    );
    println!(
        "| attack | flagged | shown as people of one mind | honest people flagged | bursts seen | statements lost whose flip cost was no more than the accounts |"
    );
    println!("|---|---:|---:|---:|---:|---:|");
    for (kind, sums) in &all {
        let percent = |part: f64| format!("{:.1} %", part / SEEDS as f64 * 100.0);
        let stated = if sums.lost > 0.0 { format!("{:.0} of {:.0}", sums.lost_as_stated, sums.lost) } else { "none lost".to_owned() };
        println!(
            "| {} | {} | {} | {} | {:.1} | {stated} |",
            kind.name(),
            percent(sums.recall),
            percent(sums.alike),
            percent(sums.honest_flagged),
            sums.bursts / SEEDS as f64
        );
    }
    println!("\nWhere nobody attacks:\n");
    println!("| honest people | flagged | shown as people of one mind | of them in a burst that is shown |");
    println!("|---|---:|---:|---:|");
    for kind in Kind::HONEST {
        let sums = sums(kind);
        let percent = |part: f64| format!("{:.1} %", part / SEEDS as f64 * 100.0);
        println!("| {} | {} | {} | {} |", kind.name(), percent(sums.recall), percent(sums.alike), percent(sums.honest_in_bursts));
    }
    let (people, seconds, found) = cost();
    println!(
        "\nLooking for clusters among {people} people and 300 statements (1.2 M votes) takes {seconds:.2} CPU seconds, and finds {found} of 300 copies."
    );
}

fn sums(kind: Kind) -> Sums {
    let mut sums = Sums::default();
    for seed in 1..=SEEDS {
        let mut world = World::new(seed);
        let honest = world.honest();
        let refs: Vec<&Person> = honest.iter().collect();
        let before = analysed(&refs);
        let ground: BTreeSet<u32> = before.common_ground.iter().copied().collect();
        let attackers = world.attackers(kind, &before);
        let everybody = || honest.iter().chain(&attackers);
        let others: Vec<&Person> = everybody().collect();
        let attacked = analysed(&others);
        sums.ground += ground.len() as f64;
        add(&mut sums.none, outcome(&before, &attacked, attackers.len()));

        // The team expects as many people by the open link as are honest; who comes first comes in.
        let mut arrivals: Vec<&Person> = everybody().collect();
        arrivals.sort_by_key(|person| (person.hour, person.order));
        let mut room = honest.iter().filter(|person| person.source == 0).count();
        let came: Vec<&Person> = arrivals
            .into_iter()
            .filter(|person| {
                let may = person.source != 0 || room > 0;
                room -= usize::from(may && person.source == 0);
                may
            })
            .collect();
        add(&mut sums.cap, outcome(&before, &analysed(&came), came.iter().filter(|person| person.attacks).count()));

        // Everybody honest is handed a card of the batches instead.
        let came: Vec<&Person> = everybody().filter(|person| !person.attacks || person.source != 0).collect();
        add(&mut sums.invited, outcome(&before, &analysed(&came), came.iter().filter(|person| person.attacks).count()));

        let seen = seen(&others, &attacked);
        let of = |kinds: &[Likeness]| -> BTreeSet<usize> {
            seen.iter().filter(|(likeness, _)| kinds.contains(likeness)).flat_map(|(_, people)| people.iter().copied()).collect()
        };
        let flagged = of(&[Likeness::Copies, Likeness::OneAnswer, Likeness::Departures]);
        let alike = of(&[Likeness::Alike]);
        let looked_for: Vec<usize> = (0..others.len()).filter(|place| others[*place].marked).collect();
        let part =
            |set: &BTreeSet<usize>| looked_for.iter().filter(|place| set.contains(place)).count() as f64 / looked_for.len().max(1) as f64;
        sums.recall += part(&flagged);
        sums.alike += part(&alike);
        let unmarked = others.iter().filter(|person| !person.marked).count().max(1);
        sums.honest_flagged += flagged.iter().filter(|place| !others[**place].marked).count() as f64 / unmarked as f64;
        let kept: Vec<&Person> =
            others.iter().enumerate().filter(|(place, _)| !flagged.contains(place)).map(|(_, person)| *person).collect();
        add(&mut sums.quarantine, outcome(&before, &analysed(&kept), kept.iter().filter(|person| person.attacks).count()));

        let mut robust: BTreeSet<u32> = attacked.common_ground.iter().copied().collect();
        let mut back: BTreeSet<u32> = BTreeSet::new();
        for source in others.iter().map(|person| person.source).collect::<BTreeSet<i64>>() {
            let without: Vec<&Person> = others.iter().copied().filter(|person| person.source != source).collect();
            let without_it: BTreeSet<u32> = analysed(&without).common_ground.into_iter().collect();
            robust.retain(|statement| without_it.contains(statement));
            back.extend(ground.iter().filter(|it| without_it.contains(it) && !attacked.common_ground.contains(it)));
        }
        sums.back += back.len() as f64;
        sums.robust[0] += robust.intersection(&ground).count() as f64;
        sums.robust[1] += robust.difference(&ground).count() as f64;

        let found = bursts_of(&others);
        sums.bursts += found.len() as f64;
        let in_burst = |person: &Person| found.contains(&(person.source, person.hour));
        sums.honest_in_bursts +=
            looked_for.iter().filter(|place| in_burst(others[**place])).count() as f64 / looked_for.len().max(1) as f64;

        let lost = ground.iter().filter(|statement| !attacked.common_ground.contains(statement));
        for statement in lost {
            sums.lost += 1.0;
            let stated = before.statements[*statement as usize].common_ground.flip_cost;
            sums.lost_as_stated += f64::from(u8::from(stated.is_some_and(|cost| cost as usize <= attackers.len())));
        }
    }
    sums
}

fn add(sum: &mut Outcome, one: Outcome) {
    sum.came += one.came;
    sum.shift += one.shift;
    sum.flips[0] += one.flips[0];
    sum.flips[1] += one.flips[1];
}

fn analysed(people: &[&Person]) -> Analysis {
    let region = Dimension {
        name: "region".to_owned(),
        values: (0..REGIONS).map(|region| region.to_string()).collect(),
        value_of: people.iter().map(|person| Some(person.region)).collect(),
    };
    let settings = Settings { bootstrap: 0, ..Settings::default() };
    toguna_opinion::analyse(&table(people), &[region], &Grouping::Found, &settings)
}

fn table(people: &[&Person]) -> VoteTable {
    VoteTable::from_rows(people.len(), STATEMENTS as usize, |person, row| row.extend_from_slice(&people[person as usize].row))
}

fn outcome(before: &Analysis, after: &Analysis, came: usize) -> Outcome {
    let share = |analysis: &Analysis, statement: usize| {
        let tally = analysis.statements[statement].tally;
        f64::from(tally.agree) / f64::from(tally.seen.max(1)) * 100.0
    };
    let shift = (0..STATEMENTS as usize).map(|statement| (share(before, statement) - share(after, statement)).abs()).sum::<f64>();
    let only = |one: &Analysis, other: &Analysis| one.common_ground.iter().filter(|it| !other.common_ground.contains(it)).count() as f64;
    Outcome { came: came as f64, shift: shift / f64::from(STATEMENTS), flips: [only(before, after), only(after, before)] }
}

fn seen(people: &[&Person], analysis: &Analysis) -> Vec<(Likeness, Vec<usize>)> {
    let found = clusters(&table(people), &analysis.group_of, &Search::default());
    found.into_iter().map(|cluster| (cluster.likeness, cluster.people.into_iter().map(|person| person as usize).collect())).collect()
}

/// Source and hour of each burst of people.
fn bursts_of(people: &[&Person]) -> BTreeSet<(i64, u32)> {
    let mut cells: BTreeMap<i64, Vec<u64>> = BTreeMap::new();
    for person in people {
        cells.entry(person.source).or_insert_with(|| vec![0; HOURS as usize])[person.hour as usize] += 1;
    }
    let found = cells.iter().flat_map(|(source, cells)| bursts(cells).into_iter().map(move |burst| (*source, burst.cell as u32)));
    found.collect()
}

/// How long the search takes in a large dialogue, and how many of 300 copies it finds.
fn cost() -> (usize, f64, usize) {
    let (people, statements) = (30_000, 300);
    let table = crate::planted(people, statements, 40.0);
    let mut table = table.in_order(&(0..people as u32).collect::<Vec<_>>());
    for person in 0..300 {
        for statement in 0..40_u32 {
            let vote = if statement.wrapping_mul(2_654_435_761) >> 20 & 1 == 0 {
                toguna_opinion::votes::Vote::Agree
            } else {
                toguna_opinion::votes::Vote::Disagree
            };
            let old: Vec<u32> = if statement == 0 { table.row(person).map(|(statement, _)| statement).collect() } else { Vec::new() };
            for statement in old {
                table.withdraw(person, statement);
            }
            table.cast(person, statement * 7, vote, 0);
        }
    }
    let analysis = toguna_opinion::analyse(&table, &[], &Grouping::Found, &Settings { bootstrap: 0, ..Settings::default() });
    let begun = seconds_of_this_thread();
    let found = clusters(&table, &analysis.group_of, &Search::default());
    let seconds = seconds_of_this_thread() - begun;
    let copies = found
        .iter()
        .filter(|cluster| cluster.likeness == Likeness::Copies)
        .flat_map(|cluster| &cluster.people)
        .filter(|person| **person < 300)
        .count();
    (people, seconds, copies)
}

/// How long this thread has had a processor: what others do meanwhile does not count.
fn seconds_of_this_thread() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split_whitespace().next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()).map_or(f64::NAN, |nanoseconds| nanoseconds / 1e9)
}
