//! Laws that hold for every history of votes.

use std::collections::BTreeMap;

use proptest::prelude::*;
use toguna_opinion::analyse;
use toguna_opinion::analysis::{Dimension, Grouping, Settings, Verdict};
use toguna_opinion::opinion_map::OpinionMap;
use toguna_opinion::votes::{Vote, VoteEvent, VoteTable};

use crate::real_data::conversations;

/// A fixed shuffle: multiplies places by an odd number modulo a prime above the length.
fn shuffled<T: Copy>(list: &[T], round: usize) -> Vec<T> {
    let mut keyed: Vec<(u64, T)> = list
        .iter()
        .enumerate()
        .map(|(i, item)| ((i as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15 ^ (round as u64) << 7).rotate_left(23), *item))
        .collect();
    keyed.sort_by_key(|(key, _)| *key);
    keyed.into_iter().map(|(_, item)| item).collect()
}

#[test]
fn the_same_votes_in_any_order_give_the_same_bits() {
    for conversation in conversations() {
        let settings = Settings { bootstrap: 10, ..Settings::default() };
        let first = format!("{:?}", analyse(&conversation.table, &[], &Grouping::Found, &settings));
        for round in 0..20 {
            let events = shuffled(&conversation.events, round);
            let mut table = VoteTable::from_events(0, 0, &events).table;
            for j in 0..u32::try_from(conversation.statements.len()).unwrap() {
                table.set_moderated(j, conversation.table.is_moderated(j));
            }
            let threads = 1 + round % 3;
            let again = format!("{:?}", analyse(&table, &[], &Grouping::Found, &Settings { threads, ..settings.clone() }));
            assert!(first == again, "{}: round {round}", conversation.name);
        }
    }
}

#[test]
fn the_number_of_groups_does_not_depend_on_the_seed() {
    for conversation in conversations() {
        let found = |seed| {
            let settings = Settings { bootstrap: 0, seed, ..Settings::default() };
            analyse(&conversation.table, &[], &Grouping::Found, &settings).groups.len()
        };
        let first = found(1);
        for seed in 2..=20 {
            assert_eq!(found(seed), first, "{}: seed {seed}", conversation.name);
        }
    }
}

/// One thing that can happen to a dialogue.
#[derive(Debug, Clone)]
enum Act {
    Cast(u32, u32, Vote, u16),
    Withdraw(u32, u32),
    Leave(u32),
    Moderate(u32, bool),
    Drop(u16),
}

fn act() -> impl Strategy<Value = Act> {
    let vote = prop_oneof![Just(Vote::Agree), Just(Vote::Disagree), Just(Vote::Pass)];
    prop_oneof![
        12 => (0..14_u32, 0..9_u32, vote, 0..4_u16).prop_map(|(p, s, v, source)| Act::Cast(p, s, v, source)),
        2 => (0..14_u32, 0..9_u32).prop_map(|(p, s)| Act::Withdraw(p, s)),
        1 => (0..14_u32).prop_map(Act::Leave),
        1 => (0..9_u32, any::<bool>()).prop_map(|(s, out)| Act::Moderate(s, out)),
        1 => (0..4_u16).prop_map(Act::Drop),
    ]
}

/// What the history means, in the plainest possible way: a list of acts from which a dropped source is struck out.
fn replay(history: &[Act]) -> VoteTable {
    let mut said: BTreeMap<(u32, u32), Vec<(u16, Vote)>> = BTreeMap::new();
    let mut out = BTreeMap::new();
    for act in history {
        match *act {
            Act::Cast(p, s, vote, source) => said.entry((p, s)).or_default().push((source, vote)),
            Act::Withdraw(p, s) => drop(said.remove(&(p, s))),
            Act::Leave(p) => said.retain(|cell, _| cell.0 != p),
            Act::Moderate(s, moderated) => drop(out.insert(s, moderated)),
            Act::Drop(source) => said.values_mut().for_each(|list| list.retain(|(from, _)| *from != source)),
        }
    }
    let events: Vec<VoteEvent> = said
        .iter()
        .flat_map(|(&(participant, statement), list)| {
            list.iter().zip(0..).map(move |(&(source, vote), time)| VoteEvent { participant, statement, vote, source, time })
        })
        .collect();
    let mut table = VoteTable::from_events(14, 9, &events).table;
    for (s, moderated) in out {
        table.set_moderated(s, moderated);
    }
    table
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_map_that_followed_every_change_equals_one_computed_afresh(history in prop::collection::vec(act(), 1..120)) {
        let mut map = OpinionMap::new(VoteTable::new(14, 9), 1);
        for act in &history {
            match *act {
                Act::Cast(p, s, vote, source) => map.cast(p, s, vote, source),
                Act::Withdraw(p, s) => drop(map.withdraw(p, s)),
                Act::Leave(p) => drop(map.withdraw_participant(p)),
                Act::Moderate(s, out) => map.set_moderated(s, out),
                Act::Drop(source) => drop(map.drop_source(source)),
            }
        }
        let settings = Settings { min_votes: 3, bootstrap: 5, ..Settings::default() };
        let region = Dimension {
            name: "region".into(),
            values: vec!["north".into(), "south".into()],
            value_of: (0..14).map(|p| [Some(0), Some(1), None][p % 3]).collect(),
        };
        let afresh = analyse(&replay(&history), std::slice::from_ref(&region), &Grouping::Found, &settings);
        let followed = map.analyse(std::slice::from_ref(&region), &Grouping::Found, &settings);
        prop_assert_eq!(format!("{followed:?}"), format!("{afresh:?}"));
        prop_assert_eq!(map.table().votes(), afresh.votes);
    }

    #[test]
    fn a_map_of_people_in_the_order_of_their_coming_says_the_same_of_them_in_any_order(
        history in prop::collection::vec(act(), 1..160),
        round in 0..1000_usize,
        threads in 1..4_usize,
    ) {
        let mut map = OpinionMap::new(VoteTable::new(14, 9), 1);
        for act in &history {
            match *act {
                Act::Cast(p, s, vote, source) => map.cast(p, s, vote, source),
                Act::Withdraw(p, s) => drop(map.withdraw(p, s)),
                Act::Leave(p) => drop(map.withdraw_participant(p)),
                Act::Moderate(s, out) => map.set_moderated(s, out),
                Act::Drop(source) => drop(map.drop_source(source)),
            }
        }
        let spoke: Vec<u32> = (0..14).filter(|&p| map.table().row_len(p) > 0).collect();
        let order = shuffled(&spoke, round);
        let mut table = VoteTable::new(order.len(), 9);
        for (place, &person) in (0..).zip(&order) {
            for (statement, vote) in map.table().row(person) {
                table.cast(place, statement, vote, 0);
            }
        }
        for statement in 0..9 {
            table.set_moderated(statement, map.table().is_moderated(statement));
        }
        let sex = Dimension {
            name: "sex".into(),
            values: vec!["women".into(), "men".into()],
            value_of: order.iter().map(|p| [Some(0), Some(1), None][*p as usize % 3]).collect(),
        };
        let settings = Settings { min_votes: 3, bootstrap: 5, threads, ..Settings::default() };
        let dimensions = std::slice::from_ref(&sex);
        let followed = map.analyse_in_order(&order, dimensions, &Grouping::Found, &settings);
        let afresh = analyse(&table, dimensions, &Grouping::Found, &settings);
        prop_assert_eq!(format!("{followed:?}"), format!("{afresh:?}"));
    }

    #[test]
    fn every_figure_is_finite_and_every_share_lies_within_its_interval(history in prop::collection::vec(act(), 1..150)) {
        let table = replay(&history);
        let settings = Settings { min_votes: 2, bootstrap: 3, min_voices: 2, ..Settings::default() };
        let analysis = analyse(&table, &[], &Grouping::Forced(2), &settings);
        for s in &analysis.statements {
            for f in &s.by_group {
                prop_assert!([f.pa, f.pd, f.pat, f.pdt, f.ra, f.rd, f.rat, f.rdt].iter().all(|x| x.is_finite()));
                if f.tally.seen > 0 {
                    let share = f64::from(f.tally.agree) / f64::from(f.tally.seen);
                    prop_assert!(f.agreement[0] <= share.max(0.5) && f.agreement[1] >= share.min(0.5));
                }
            }
            prop_assert!(s.priority.is_finite() && s.extremity.is_finite());
            if s.common_ground.verdict == Verdict::Agreed {
                prop_assert!(s.common_ground.untested_in.is_empty() && s.by_group.iter().all(|f| f.tally.seen >= 2));
            }
        }
        prop_assert!(analysis.positions.iter().flatten().all(|x| x.is_finite()));
    }
}

#[test]
fn beyond_the_limit_of_pairs_the_axes_come_out_the_same() {
    // The same votes once on 40 statements, once with 4,000 empty statements behind them, which takes the other path.
    let row = |p: u32, row: &mut Vec<(u32, Vote)>| {
        for s in 0..40 {
            let side = if (p * 7 + s * 3) % 11 < 5 { Vote::Agree } else { Vote::Disagree };
            if (p + s * s) % 3 != 0 {
                row.push((s, if (p + s) % 13 == 0 { Vote::Pass } else { side }));
            }
        }
    };
    let (few, many) = (VoteTable::from_rows(300, 40, row), VoteTable::from_rows(300, 4100, row));
    let settings = Settings { bootstrap: 0, ..Settings::default() };
    let by_pairs = analyse(&few, &[], &Grouping::Found, &settings);
    let by_votes = analyse(&many, &[], &Grouping::Found, &settings);
    for axis in 0..2 {
        assert!((by_pairs.components.explained_variance[axis] - by_votes.components.explained_variance[axis]).abs() < 1e-10);
        let cosine: f64 = by_pairs.components.loadings[axis].iter().zip(&by_votes.components.loadings[axis]).map(|(a, b)| a * b).sum();
        assert!(cosine > 1.0 - 1e-10, "axis {axis}: {cosine}");
    }
    let threaded = analyse(&many, &[], &Grouping::Found, &Settings { threads: 3, ..settings });
    assert_eq!(format!("{threaded:?}"), format!("{by_votes:?}"));
}

#[test]
fn an_empty_dialogue_and_a_lonely_voice_are_answered_without_a_fuss() {
    let nothing = analyse(&VoteTable::new(0, 0), &[], &Grouping::Found, &Settings::default());
    assert!(nothing.groups.is_empty() && nothing.common_ground.is_empty());
    let mut table = VoteTable::new(1, 1);
    table.cast(0, 0, Vote::Agree, 0);
    let lonely = analyse(&table, &[], &Grouping::Found, &Settings::default());
    assert_eq!((lonely.participants, lonely.votes, lonely.groups.len()), (1, 1, 1));
    assert!(lonely.common_ground.is_empty());
}
