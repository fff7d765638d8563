//! Somebody may be told less of the declared groups than there is.

use toguna_opinion::analysis::{Dimension, Grouping, Settings, Side, Tally, Verdict};
use toguna_opinion::votes::{Vote, VoteTable};
use toguna_opinion::{analyse, with_declared};

/// Forty farmers and eight herders, of whom three disagree, weigh one statement.
fn village() -> (VoteTable, Vec<Dimension>) {
    let mut table = VoteTable::new(48, 2);
    for person in 0..48 {
        table.cast(person, 0, if person < 45 { Vote::Agree } else { Vote::Disagree }, 0);
        table.cast(person, 1, if person < 40 { Vote::Agree } else { Vote::Disagree }, 0);
    }
    let value_of = (0..48).map(|person| Some(u16::from(person >= 40))).collect();
    (table, vec![Dimension { name: "livelihood".to_owned(), values: vec!["farmers".to_owned(), "herders".to_owned()], value_of }])
}

#[test]
fn the_same_figures_say_the_same() {
    let (table, dimensions) = village();
    let settings = Settings { bootstrap: 0, ..Settings::default() };
    let analysis = analyse(&table, &dimensions, &Grouping::Found, &settings);
    let own: Vec<Vec<Tally>> = analysis.statements.iter().map(|s| s.by_declared.iter().map(|figures| figures.tally).collect()).collect();
    assert_eq!(with_declared(&analysis, &own, &settings), analysis);
}

#[test]
fn a_group_that_is_left_out_counts_as_not_heard_and_decides_nothing() {
    let (table, dimensions) = village();
    let settings = Settings { bootstrap: 0, ..Settings::default() };
    let analysis = analyse(&table, &dimensions, &Grouping::Found, &settings);
    assert_eq!((analysis.statements[0].common_ground.verdict, analysis.divisive.as_slice()), (Verdict::Open, [1, 0].as_slice()));
    let farmers_only: Vec<Vec<Tally>> = analysis.statements.iter().map(|s| vec![s.by_declared[0].tally, Tally::default()]).collect();
    let told = with_declared(&analysis, &farmers_only, &settings);
    assert_eq!(told.statements[0].common_ground.untested_in, [Side::Declared(0, 1)]);
    assert_eq!((told.statements[0].common_ground.verdict, told.agreed_so_far.as_slice()), (Verdict::AgreedSoFar, [0, 1].as_slice()));
    assert!(
        told.divisive.is_empty()
            || told.statements[1].divided.is_some_and(|(more, less)| more != Side::Declared(0, 1) && less != Side::Declared(0, 1))
    );
    assert_eq!(told.statements[0].tally, analysis.statements[0].tally);
}
