//! What is seen of people who act together, and how often it is seen where nobody does.

use toguna_opinion::analyse;
use toguna_opinion::analysis::{Grouping, Settings};
use toguna_opinion::coordination::{Cluster, Likeness, Search, clusters};
use toguna_opinion::votes::{Vote, VoteTable};

use crate::real_data::conversations;

/// Numbers that look random and are always the same.
struct Dice(u64);

impl Dice {
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as f64) / f64::from(1_u32 << 31)
    }
}

/// A dialogue of people who form two or more groups and answer within them on their own, and of others who act together.
struct Crowd {
    dice: Dice,
    statements: u32,
    /// For each group and statement the chance of agreeing and of passing.
    leanings: Vec<Vec<(f64, f64)>>,
    table: VoteTable,
    group_of: Vec<Option<u16>>,
    answered: f64,
}

impl Crowd {
    fn new(seed: u64, statements: u32, groups: usize, answered: f64) -> Self {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9));
        let leanings = (0..groups)
            .map(|_| (0..statements).map(|_| ([0.1, 0.25, 0.5, 0.75, 0.9][(dice.share() * 5.0) as usize], 0.1)).collect())
            .collect();
        Self { dice, statements, leanings, table: VoteTable::new(0, statements as usize), group_of: Vec::new(), answered }
    }

    fn own(&mut self, group: usize, statement: u32) -> Vote {
        let (agree, pass) = self.leanings[group][statement as usize];
        if self.dice.share() < pass {
            Vote::Pass
        } else if self.dice.share() < agree {
            Vote::Agree
        } else {
            Vote::Disagree
        }
    }

    /// So many people of a group, each with the answers that `say` gives from their own.
    fn join(&mut self, people: usize, group: usize, mut say: impl FnMut(&mut Dice, u32, Vote) -> Vote) -> Vec<u32> {
        let mut who = Vec::new();
        for _ in 0..people {
            let person = self.group_of.len() as u32;
            self.group_of.push(Some(group as u16));
            who.push(person);
            for statement in 0..self.statements {
                let own = self.own(group, statement);
                let vote = say(&mut self.dice, statement, own);
                if self.dice.share() < self.answered {
                    self.table.cast(person, statement, vote, 0);
                }
            }
        }
        who
    }

    fn honest(&mut self, people: usize, group: usize) {
        self.join(people, group, |_, _, own| own);
    }

    fn found(&self) -> Vec<Cluster> {
        clusters(&self.table, &self.group_of, &Search::default())
    }
}

/// The answers that a script gives.
fn script(statement: u32) -> Vote {
    [Vote::Agree, Vote::Disagree, Vote::Agree, Vote::Disagree, Vote::Disagree][(statement.wrapping_mul(2_654_435_761) >> 20) as usize % 5]
}

/// Which part of these people is in clusters of these kinds.
fn part(found: &[Cluster], who: &[u32], kinds: &[Likeness]) -> f64 {
    let clusters: Vec<&Cluster> = found.iter().filter(|cluster| kinds.contains(&cluster.likeness)).collect();
    who.iter().filter(|person| clusters.iter().any(|cluster| cluster.people.contains(person))).count() as f64 / who.len() as f64
}

const SUSPECT: [Likeness; 2] = [Likeness::Copies, Likeness::Departures];

#[test]
fn copies_of_one_row_are_found_and_nobody_else() {
    for seed in 1..=10 {
        let mut crowd = Crowd::new(seed, 40, 3, 0.8);
        crowd.honest(400, 0);
        crowd.honest(300, 1);
        crowd.honest(200, 2);
        let bots = crowd.join(100, 1, |_, statement, _| script(statement));
        let honest: Vec<u32> = (0..900).collect();
        let found = crowd.found();
        assert!(part(&found, &bots, &SUSPECT) >= 0.95, "seed {seed}: {:?}", found.iter().map(|c| c.people.len()).collect::<Vec<_>>());
        assert!(part(&found, &honest, &SUSPECT) <= 0.005, "seed {seed}");
    }
}

#[test]
fn copies_that_are_an_opinion_group_of_their_own_do_not_explain_themselves() {
    for seed in 1..=10 {
        let mut crowd = Crowd::new(seed, 40, 3, 1.0);
        crowd.honest(500, 0);
        crowd.honest(400, 1);
        let bots = crowd.join(100, 2, |_, statement, _| script(statement));
        let found = crowd.found();
        assert_eq!(part(&found, &bots, &[Likeness::Copies]), 1.0, "seed {seed}");
    }
}

#[test]
fn few_copies_on_few_statements_that_are_a_group_of_their_own_are_found() {
    for seed in 1..=10 {
        let mut crowd = Crowd::new(seed, 16, 2, 1.0);
        crowd.honest(60, 0);
        let bots = crowd.join(24, 1, |_, statement, _| script(statement));
        assert_eq!(part(&crowd.found(), &bots, &[Likeness::Copies]), 1.0, "seed {seed}");
    }
}

#[test]
fn a_group_that_agrees_within_itself_on_nearly_everything_is_not_taken_for_copies() {
    for (of_one_mind, statements) in [(0.9, 20), (0.95, 20), (0.97, 30), (0.97, 40)] {
        let mut flagged = Vec::new();
        for seed in 1..=20 {
            let mut crowd = Crowd::new(seed, statements, 2, 0.9);
            crowd.honest(300, 0);
            // Whoever does not say what the group says answers by the toss of a coin.
            let own = crowd.join(200, 1, |dice, statement, own| if dice.share() < of_one_mind { script(statement) } else { own });
            flagged.push(part(&crowd.found(), &own, &SUSPECT));
        }
        let mean = flagged.iter().sum::<f64>() / 20.0;
        println!("a group of one mind to {of_one_mind} on {statements} statements: {mean} flagged");
        assert!(mean <= 0.01, "{of_one_mind} {statements}: {flagged:?}");
    }
}

#[test]
fn copies_with_a_slip_here_and_there_are_found() {
    let mut recall = Vec::new();
    for seed in 1..=10 {
        let mut crowd = Crowd::new(seed, 40, 2, 0.7);
        crowd.honest(500, 0);
        crowd.honest(400, 1);
        let bots = crowd.join(100, 1, |dice, statement, own| if dice.share() < 0.04 { own } else { script(statement) });
        recall.push(part(&crowd.found(), &bots, &[Likeness::Copies, Likeness::Alike]));
    }
    println!("recall with slips: {recall:?}");
    assert!(recall.iter().sum::<f64>() / 10.0 >= 0.9);
}

#[test]
fn rows_that_are_ordinary_but_for_three_answers_are_found() {
    let mut recall = Vec::new();
    for seed in 1..=20 {
        let mut crowd = Crowd::new(seed, 40, 2, 0.9);
        crowd.honest(600, 0);
        crowd.honest(300, 1);
        // Against what most of the group say on its three clearest statements.
        let mut clear: Vec<u32> = (0..40).collect();
        clear.sort_by(|a, b| {
            let far = |statement: &u32| (crowd.leanings[0][*statement as usize].0 - 0.5).abs();
            far(b).total_cmp(&far(a)).then(a.cmp(b))
        });
        let against =
            |statement: u32, leanings: &[(f64, f64)]| if leanings[statement as usize].0 > 0.5 { Vote::Disagree } else { Vote::Agree };
        let leanings = crowd.leanings[0].clone();
        let targets = clear[..3].to_vec();
        let bots = crowd.join(100, 0, |_, statement, own| if targets.contains(&statement) { against(statement, &leanings) } else { own });
        for &person in &bots {
            for &target in &targets {
                let vote = against(target, &leanings);
                crowd.table.cast(person, target, vote, 0);
            }
        }
        let honest: Vec<u32> = (0..900).collect();
        let found = crowd.found();
        recall.push(part(&found, &bots, &SUSPECT));
        assert!(part(&found, &honest, &SUSPECT) <= 0.01, "seed {seed}");
    }
    println!("recall of camouflaged rows: {recall:?}");
    assert!(recall.iter().sum::<f64>() / 20.0 >= 0.8);
}

#[test]
fn people_who_answer_on_their_own_are_hardly_ever_taken_for_a_cluster() {
    let mut flagged = 0;
    for seed in 1..=20 {
        let mut crowd = Crowd::new(seed, 30 + (seed as u32 % 3) * 10, 1 + (seed as usize % 3), 0.6 + 0.1 * (seed % 4) as f64);
        for group in 0..crowd.leanings.len() {
            crowd.honest(300, group);
        }
        flagged += crowd.found().len();
    }
    assert_eq!(flagged, 0);
}

#[test]
fn a_village_that_talked_it_over_is_alike_and_not_copies() {
    // In one dialogue of sixty a part of the village is taken for people who depart on purpose.
    for (keeps, most) in [(0.7, 0.01), (0.8, 0.04), (0.9, 0.01)] {
        let mut flagged = Vec::new();
        for seed in 1..=20 {
            let mut crowd = Crowd::new(seed, 40, 2, 0.9);
            crowd.honest(400, 0);
            crowd.honest(400, 1);
            // Each keeps to what the village said, statement by statement, and answers otherwise on their own.
            let village = crowd.join(60, 0, |dice, statement, own| if dice.share() < keeps { script(statement) } else { own });
            flagged.push(part(&crowd.found(), &village, &SUSPECT));
        }
        let mean = flagged.iter().sum::<f64>() / 20.0;
        println!("a village that keeps to its word with {keeps}: {mean} flagged: {flagged:?}");
        assert!(mean <= most, "{keeps}: {flagged:?}");
    }
}

#[test]
fn the_order_of_people_does_not_matter() {
    let mut crowd = Crowd::new(3, 40, 2, 0.8);
    crowd.honest(300, 0);
    crowd.honest(300, 1);
    crowd.join(50, 1, |_, statement, _| script(statement));
    let order: Vec<u32> = (0..650).map(|place| (place * 393) % 650).collect();
    let turned = crowd.table.in_order(&order);
    let group_of: Vec<_> = order.iter().map(|person| crowd.group_of[*person as usize]).collect();
    let again = clusters(&turned, &group_of, &Search::default());
    let mut named: Vec<Vec<u32>> =
        again.iter().map(|cluster| cluster.people.iter().map(|place| order[*place as usize]).collect()).collect();
    for people in &mut named {
        people.sort_unstable();
    }
    assert_eq!(named, crowd.found().into_iter().map(|cluster| cluster.people).collect::<Vec<_>>());
}

#[test]
fn nobody_in_real_conversations_is_taken_for_a_copy() {
    for conversation in conversations() {
        let settings = Settings { bootstrap: 0, ..Settings::default() };
        let analysis = analyse(&conversation.table, &[], &Grouping::Found, &settings);
        let found = clusters(&conversation.table, &analysis.group_of, &Search::default());
        let people = analysis.participants;
        for cluster in &found {
            println!(
                "{}: {:?} of {} among {people}, {} answers, {:.2} expected, {:.1} around",
                conversation.name,
                cluster.likeness,
                cluster.people.len(),
                cluster.pattern.len(),
                cluster.expected,
                cluster.around
            );
            assert!(!SUSPECT.contains(&cluster.likeness), "{}", conversation.name);
        }
        println!("{}: {people} people, {} clusters", conversation.name, found.len());
    }
}
