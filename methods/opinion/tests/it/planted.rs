//! Groups that were planted are found, and none where none were.

use toguna_opinion::analysis::{GroupCount, Grouping, Settings};
use toguna_opinion::votes::{Vote, VoteTable};
use toguna_opinion::{adjusted_rand, analyse};

/// A small generator of our own for test data: splitmix64.
struct Chance(u64);

impl Chance {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }
}

/// Votes of people whose chance to agree is given by person and statement; each votes on a dozen statements at least and `mean_votes` on average,
/// many on few (the quartiles of real conversations: 18 to 37, 33 to 58, 60 to 109 votes).
fn votes(people: u32, statements: u32, mean_votes: f64, chance: &mut Chance, mut agree: impl FnMut(u32, u32) -> f64) -> VoteTable {
    VoteTable::from_rows(people as usize, statements as usize, |p, row| {
        let count = 12.0 + (mean_votes - 12.0) * -(1.0 - chance.uniform()).ln();
        let part = (count / f64::from(statements)).min(1.0);
        for s in 0..statements {
            if chance.uniform() < part {
                let vote = match chance.uniform() {
                    u if u < 0.1 => Vote::Pass,
                    _ if chance.uniform() < agree(p, s) => Vote::Agree,
                    _ => Vote::Disagree,
                };
                row.push((s, vote));
            }
        }
    })
}

fn quick() -> Settings {
    Settings { bootstrap: 0, threads: 2, ..Settings::default() }
}

#[test]
fn planted_groups_are_found_again_at_realistic_sparsity() {
    for (seed, groups, people, statements, mean_votes) in
        [(1, 2, 600, 80, 40.0), (2, 3, 1200, 120, 50.0), (3, 3, 3000, 200, 60.0), (4, 2, 5000, 300, 60.0), (5, 4, 9000, 150, 60.0)]
    {
        let mut chance = Chance(seed);
        // On a third of the statements all agree. On the rest each group has a mind of its own; four groups differ along two questions, so
        // that a map with two axes can show them.
        let side = |yes: bool| if yes { 0.92 } else { 0.08 };
        let minds: Vec<Vec<f64>> = (0..groups)
            .map(|g| {
                let own = |s: u32, coin: bool| match (groups, s % 3) {
                    (_, 0) => 0.85,
                    (4, 1) => side((g & 1 == 0) == (s % 2 == 0)),
                    (4, _) => side((g & 2 == 0) == (s % 2 == 0)),
                    _ => side(coin),
                };
                (0..statements).map(|s| own(s, chance.uniform() < 0.5)).collect()
            })
            .collect();
        let truth: Vec<u16> = (0..people).map(|p| u16::try_from(p % groups).unwrap()).collect();
        let table = votes(people, statements, mean_votes, &mut chance, |p, s| minds[(p % groups) as usize][s as usize]);
        let analysis = analyse(&table, &[], &Grouping::Found, &quick());
        let (found, planted): (Vec<u16>, Vec<u16>) =
            analysis.group_of.iter().zip(&truth).filter_map(|(found, planted)| found.map(|f| (f, *planted))).unzip();
        let agreement = adjusted_rand(&found, &planted);
        assert!(agreement >= 0.95, "{groups} groups of {people}: {agreement} {:?}", analysis.tried);
        assert_eq!(analysis.group_count, GroupCount::Found);
    }
}

/// One cloud of opinion: positions on one or two latent axes, and votes that follow them gently.
fn cloud(seed: u64, second_axis: f64, people: u32) -> VoteTable {
    let mut chance = Chance(seed);
    let statements = 60;
    let pulls: Vec<[f64; 3]> = (0..statements).map(|_| [chance.normal(), second_axis * chance.normal(), chance.normal()]).collect();
    let minds: Vec<[f64; 2]> = (0..people).map(|_| [chance.normal(), chance.normal()]).collect();
    votes(people, statements, 30.0, &mut chance, |p, s| {
        let (mind, pull) = (minds[p as usize], pulls[s as usize]);
        1.0 / (1.0 + (-(mind[0] * pull[0] + mind[1] * pull[1] + pull[2])).exp())
    })
}

#[test]
fn one_round_or_long_cloud_is_called_one_cloud() {
    for (second_axis, people) in [(1.0, 300), (0.0, 300), (1.0, 1500), (0.2, 1500)] {
        let seeds = 50;
        let one = (0..seeds)
            .filter(|seed| analyse(&cloud(*seed, second_axis, people), &[], &Grouping::Found, &quick()).groups.len() == 1)
            .count();
        assert!(one * 100 >= 95 * seeds as usize, "second axis {second_axis}, {people} people: one cloud in {one} of {seeds}");
    }
}

#[test]
fn a_very_large_cloud_is_still_one_cloud() {
    let analysis = analyse(&cloud(9, 1.0, 60_000), &[], &Grouping::Found, &quick());
    assert_eq!(analysis.group_count, GroupCount::OneCloud, "{:?}", analysis.tried);
}

#[test]
fn groups_that_were_cut_through_a_cloud_by_force_are_not_called_stable() {
    let settings = Settings { bootstrap: 50, ..quick() };
    let analysis = analyse(&cloud(5, 1.0, 400), &[], &Grouping::Forced(7), &settings);
    assert_eq!(analysis.groups.len(), 7);
    assert_eq!(analysis.group_count, GroupCount::Forced);
    assert!(analysis.groups.iter().any(|g| g.stable == Some(false)), "{:?}", analysis.groups);
}

#[test]
fn planted_groups_are_stable() {
    let mut chance = Chance(77);
    let minds: Vec<f64> = (0..60).map(|_| if chance.uniform() < 0.5 { 0.9 } else { 0.1 }).collect();
    let table = votes(800, 60, 30.0, &mut chance, |p, s| if p % 3 == 0 { minds[s as usize] } else { 1.0 - minds[s as usize] });
    let analysis = analyse(&table, &[], &Grouping::Found, &Settings { bootstrap: 50, ..quick() });
    assert_eq!(analysis.groups.len(), 2);
    assert!(analysis.groups.iter().all(|g| g.stable == Some(true)), "{:?}", analysis.groups);
}

#[test]
fn nothing_is_said_of_groups_where_no_statement_or_too_few_places_are_left() {
    let mut table = VoteTable::from_rows(40, 10, |_, row| row.extend((0..10).map(|s| (s, Vote::Agree))));
    let why = |table: &VoteTable, grouping| analyse(table, &[], &grouping, &quick()).group_count;
    assert_eq!(why(&table, Grouping::Found), GroupCount::OneCloud);
    assert_eq!(why(&table, Grouping::Forced(3)), GroupCount::TooFewPeople);
    (0..10).for_each(|s| table.set_moderated(s, true));
    let analysis = analyse(&table, &[], &Grouping::Found, &quick());
    assert_eq!((analysis.group_count, analysis.groups.len()), (GroupCount::TooFewPeople, 0));
}

/// The figures of decision 0004: `cargo test --release -p toguna-opinion --test it figures_of_the_decision -- --ignored --nocapture`
#[test]
#[ignore = "prints the table of a decision record; takes minutes"]
fn figures_of_the_decision() {
    for (name, second_axis) in [("round", 1.0), ("long", 0.2), ("line", 0.0)] {
        for people in [100, 300, 1500] {
            let one = (0..200).filter(|seed| analyse(&cloud(*seed, second_axis, people), &[], &Grouping::Found, &quick()).k() == 1).count();
            println!("{name} cloud of {people}: one cloud in {one} of 200");
        }
    }
    for (groups, people, mean_votes, strength) in
        [(2, 300, 25.0, 0.9), (2, 300, 40.0, 0.9), (3, 600, 25.0, 0.9), (3, 600, 40.0, 0.9), (3, 600, 40.0, 0.8), (3, 3000, 40.0, 0.9)]
    {
        let (mut right, mut agreement) = (0, Vec::new());
        for seed in 0..40 {
            let mut chance = Chance(1000 + seed);
            let side = |yes: bool| if yes { strength } else { 1.0 - strength };
            let minds: Vec<Vec<f64>> =
                (0..groups).map(|_| (0..100).map(|s| if s % 4 == 0 { 0.85 } else { side(chance.uniform() < 0.5) }).collect()).collect();
            let table = votes(people, 100, mean_votes, &mut chance, |p, s| minds[(p % groups) as usize][s as usize]);
            let analysis = analyse(&table, &[], &Grouping::Found, &quick());
            right += usize::from(analysis.k() == groups as usize);
            let (found, planted): (Vec<u16>, Vec<u16>) =
                analysis.group_of.iter().zip(0..).filter_map(|(found, p)| found.map(|f| (f, (p % groups) as u16))).unzip();
            agreement.push(adjusted_rand(&found, &planted));
        }
        agreement.sort_by(f64::total_cmp);
        println!(
            "{groups} groups of {people}, {mean_votes} votes, strength {strength}: k right in {right} of 40, median ARI {:.3}",
            agreement[20]
        );
    }
}
