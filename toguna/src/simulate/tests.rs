use toguna_opinion::analysis::{Grouping, Settings};
use toguna_opinion::votes::Vote;

use super::*;

fn small() -> SimulationSettings {
    SimulationSettings {
        participants: 300,
        statements: 40,
        mean_votes: 12.0,
        dimensions: vec![SimulatedDimension::related("region", vec!["east".into(), "west".into(), "south".into()], 3, 0.6, 0.1)],
        moderated_share: 0.1,
        ..Default::default()
    }
}

fn simulate(settings: SimulationSettings) -> Simulated {
    let plan = Plan::draw(settings).unwrap();
    let wording = Wording::plain(&plan);
    plan.simulate(wording)
}

fn file(simulated: &Simulated, name: &str) -> String {
    let (_, write) = export::FILES.iter().find(|(file, _)| *file == name).unwrap();
    let mut out = Vec::new();
    write(simulated, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_does_not() {
    let (first, again) = (simulate(small()), simulate(small()));
    let other = simulate(SimulationSettings { seed: 2, ..small() });
    for (name, _) in export::FILES {
        assert_eq!(file(&first, name), file(&again, name), "{name}");
    }
    assert_ne!(file(&first, "votes.csv"), file(&other, "votes.csv"));
}

#[test]
fn the_votes_alone_are_those_of_the_whole_dialogue() {
    let plan = Plan::draw(small()).unwrap();
    let (table, whole) = (plan.vote_table(), plan.simulate(Wording::plain(&plan)).conversation.votes);
    for participant in 0..300 {
        assert!(table.row(participant).eq(whole.row(participant)), "{participant}");
    }
    assert!((0..40).all(|statement| table.is_moderated(statement) == whole.is_moderated(statement)));
    assert_eq!((0..40).filter(|statement| table.is_moderated(*statement)).count(), 4);
}

#[test]
fn votes_do_not_depend_on_whether_people_change_their_minds() {
    let steady = simulate(SimulationSettings { revote_rate: 0.0, ..small() });
    let fickle = simulate(SimulationSettings { revote_rate: 0.5, ..small() });
    assert_eq!(steady.conversation.superseded, 0);
    assert!(fickle.conversation.superseded > 1_000);
    assert!((0..300).all(|person| steady.conversation.votes.row(person).eq(fickle.conversation.votes.row(person))));
}

#[test]
fn each_group_agrees_as_often_as_planted() {
    let settings = SimulationSettings { participants: 20_000, statements: 30, mean_votes: 15.0, ..Default::default() };
    let plan = Plan::draw(settings).unwrap();
    let mut tallies = vec![[[0_u32; 3]; 3]; 30];
    let (mut voices, mut row) = (plan.voices(), Vec::new());
    while let Some(voice) = voices.speak(&mut row) {
        for (statement, vote) in &row {
            tallies[*statement as usize][usize::from(voice.group)][*vote as usize] += 1;
        }
    }
    for (statement, groups) in tallies.iter().enumerate() {
        for (group, counts) in groups.iter().enumerate() {
            let [disagree, pass, agree] = counts.map(f64::from);
            let planted = plan.agreement(statement).unwrap()[group];
            // About 2,000 voices or more: five standard errors.
            assert!((agree / (agree + disagree) - planted).abs() < 0.06, "statement {statement}, group {group}");
            assert!((pass / (agree + disagree + pass) - 0.08).abs() < 0.04, "statement {statement}, group {group}");
        }
    }
}

#[test]
fn common_ground_refusal_and_division_come_in_the_shares_asked_for() {
    let plan = Plan::draw(SimulationSettings { common_share: 0.25, refused_share: 0.1, ..Default::default() }).unwrap();
    let rows: Vec<&[f64]> = (0..100).map(|statement| plan.agreement(statement).unwrap()).collect();
    assert_eq!(rows.iter().filter(|row| row.iter().all(|share| (0.8..0.95).contains(share))).count(), 25);
    assert_eq!(rows.iter().filter(|row| row.iter().all(|share| (0.05..0.2).contains(share))).count(), 10);
    let divides = |row: &&&[f64]| row.iter().any(|share| *share > 0.5) && row.iter().any(|share| *share < 0.5);
    assert_eq!(rows.iter().filter(divides).count(), 65);
}

#[test]
fn everybody_votes_at_least_once_and_the_mean_is_kept() {
    for (statements, mean) in [(100, 30.0), (60, 25.0), (60, 55.0), (300, 40.0), (10, 1.0), (10, 10.0)] {
        let settings = SimulationSettings { participants: 20_000, statements, mean_votes: mean, ..Default::default() };
        let table = Plan::draw(settings).unwrap().vote_table();
        let found = table.votes() as f64 / 20_000.0;
        assert!((found - mean).abs() < 0.03 * mean, "{statements} statements: {found} instead of {mean}");
        assert!((0..20_000).all(|person| table.row_len(person) >= 1));
    }
}

#[test]
fn early_statements_are_seen_more_often() {
    let table = Plan::draw(SimulationSettings { participants: 5_000, ..Default::default() }).unwrap().vote_table();
    let seen = |range: std::ops::Range<u32>| range.map(|statement| table.seen(statement)).sum::<u32>();
    assert!(f64::from(seen(0..20)) > 1.5 * f64::from(seen(80..100)));
}

#[test]
fn groups_have_the_sizes_asked_for() {
    let settings = SimulationSettings { participants: 1_001, group_shares: vec![45.0, 33.0, 22.0], ..Default::default() };
    let truth = simulate(settings).truth;
    let size = |group| truth.group_of.iter().filter(|of| **of == Some(group)).count();
    assert_eq!(truth.names, ["A", "B", "C"]);
    assert_eq!(size(0) + size(1) + size(2), 1_001);
    assert!(size(0).abs_diff(450) <= 2 && size(1).abs_diff(330) <= 2 && size(2).abs_diff(220) <= 2);
    let tiny = simulate(SimulationSettings { participants: 4, group_shares: vec![98.0, 1.0, 1.0], ..Default::default() }).truth;
    assert!((0..3).all(|group| tiny.group_of.contains(&Some(group))));
}

#[test]
fn declared_values_follow_the_groups_as_far_as_asked() {
    let simulated = simulate(SimulationSettings { participants: 20_000, ..small() });
    let values = &simulated.conversation.dimensions[0].value_of;
    let declared = values.iter().flatten().count() as f64;
    let own = values.iter().zip(&simulated.truth.group_of).filter(|(value, group)| value.is_some() && value == group).count() as f64;
    // 0.6 + 0.4 / 3
    assert!((own / declared - 0.733).abs() < 0.02, "{}", own / declared);
    assert!((declared / 20_000.0 - 0.9).abs() < 0.02);
}

#[test]
fn a_short_session_leaves_later_statements_unheard() {
    let short = ShortSession { dimension: 0, value: 1, statements: 10 };
    let simulated = simulate(SimulationSettings { short_sessions: vec![short], ..small() });
    let conversation = &simulated.conversation;
    for person in (0..300).filter(|person| conversation.dimensions[0].value_of[*person] == Some(1)) {
        assert!(conversation.votes.row(person as u32).all(|(statement, _)| statement < 10));
        assert!(conversation.votes.row_len(person as u32) > 0);
    }
}

/// Correlation between two statements' votes among those who voted on both.
fn strongest_correlations(settings: SimulationSettings) -> f64 {
    let statements = settings.statements as u32;
    let people = settings.participants as u32;
    let table = Plan::draw(settings).unwrap().vote_table();
    let vote = |person, statement| table.vote(person, statement).map_or(0.0, |vote: Vote| f64::from(vote.number()));
    let mut strength = 0.0;
    let mut pairs = 0.0;
    for one in 0..statements {
        for other in 0..one {
            let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
            for person in 0..people {
                let (x, y) = (vote(person, one), vote(person, other));
                xy += x * y;
                xx += x * x;
                yy += y * y;
            }
            strength += xy * xy / (xx * yy);
            pairs += 1.0;
        }
    }
    strength / pairs
}

#[test]
fn an_elongated_cloud_ties_statements_together_more_than_a_round_one() {
    let cloud = |shape| SimulationSettings { shape, participants: 800, statements: 16, mean_votes: 16.0, ..Default::default() };
    let (round, elongated) = (strongest_correlations(cloud(Shape::Round)), strongest_correlations(cloud(Shape::Elongated)));
    assert!(elongated > 1.2 * round, "{elongated} against {round}");
    assert_eq!(simulate(cloud(Shape::Round)).truth.names, ["A"]);
}

#[test]
fn an_analysis_finds_planted_groups_and_no_groups_in_a_cloud() {
    let cases = [(Shape::Groups, 3, 3), (Shape::Groups, 2, 2), (Shape::Groups, 1, 1), (Shape::Round, 3, 1), (Shape::Elongated, 3, 1)];
    for (shape, groups, found) in cases {
        let plan = Plan::draw(SimulationSettings { groups, shape, ..Default::default() }).unwrap();
        let settings = Settings { bootstrap: 0, threads: 2, ..Settings::default() };
        let analysis = toguna_opinion::analyse(&plan.vote_table(), &[], &Grouping::Found, &settings);
        assert_eq!(analysis.groups.len(), found, "{shape:?}, {groups} planted");
    }
}

#[test]
fn exports_have_the_headers_and_the_order_of_polis() {
    let simulated = simulate(small());
    let header = |name: &str| file(&simulated, name).lines().next().unwrap().to_owned();
    assert_eq!(header("votes.csv"), "timestamp,datetime,comment-id,voter-id,vote");
    assert_eq!(header("comments.csv"), "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body");
    assert!(header("participants-votes.csv").starts_with("participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2,"));
    assert_eq!(header("groups.csv"), "participant,region");
    assert_eq!(header("labels.csv"), "participant,group");
    assert_eq!(header("summary.csv"), "topic,Simulated dialogue");

    let votes = file(&simulated, "votes.csv");
    let keys: Vec<(u32, u32, i64)> = votes
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            assert_eq!(cells.len(), 5, "{line}");
            assert!(["-1", "0", "1"].contains(&cells[4]), "{line}");
            (cells[2].parse().unwrap(), cells[3].parse().unwrap(), cells[0].parse().unwrap())
        })
        .collect();
    assert!(keys.is_sorted());
    assert_eq!(keys.len() as u64, simulated.conversation.votes.votes() + simulated.conversation.superseded);
    assert!(simulated.conversation.superseded > 0);
}

#[test]
fn the_matrix_holds_the_votes_that_count() {
    let simulated = simulate(small());
    let matrix = file(&simulated, "participants-votes.csv");
    for (person, line) in matrix.lines().skip(1).enumerate() {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells.len(), 6 + 40);
        assert_eq!(cells[1], "");
        for statement in 0..40 {
            let vote = simulated.conversation.votes.vote(person as u32, statement);
            assert_eq!(cells[6 + statement as usize], vote.map_or(String::new(), |vote| vote.number().to_string()));
        }
    }
}

#[test]
fn settings_that_make_no_sense_are_refused_with_a_reason() {
    let refused = |settings| Plan::draw(settings).unwrap_err().to_string();
    assert_eq!(
        refused(SimulationSettings { mean_votes: 101.0, ..Default::default() }),
        "the mean number of votes must be from 1 to the number of statements, 100"
    );
    assert!(refused(SimulationSettings { participants: 0, ..Default::default() }).contains("participants"));
    assert!(refused(SimulationSettings { groups: 27, ..Default::default() }).contains("from 1 to 26"));
    assert!(refused(SimulationSettings { group_shares: vec![1.0], ..Default::default() }).contains("3 groups"));
    assert_eq!(refused(SimulationSettings { strength: 0.2, ..Default::default() }), "the strength of agreement must be from 0.5 to 1");
    assert!(refused(SimulationSettings { common_share: 0.9, refused_share: 0.2, ..Default::default() }).contains("together"));
    assert!(refused(SimulationSettings { pass_rate: f64::NAN, ..Default::default() }).contains("passing"));
}
