//! The map in memory says what the store says, however it came to be.

use std::sync::Arc;
use std::time::Duration;

use toguna_commonground::conversation::Conversation;
use toguna_commonground::live::{Live, Options, Snapshot};
use toguna_commonground::report::json::analysis_json;
use toguna_consult::guide::Guide;
use toguna_consult::queries::MapVote;
use toguna_opinion::votes::Vote;
use toguna_process::edit_dialogue::EditDialogue;
use toguna_process::model::State;
use toguna_process::queries::dialogue_by_number;
use toguna_store::testing::{for_each_engine, postgres, prepare_all};
use toguna_store::{Options as StoreOptions, Store};
use toguna_tongues::{Language, Words};

use crate::village::{DIMENSIONS, PARTS, Village, caught_up, draft, options, runtime};

fn words() -> Words {
    Words::new(Language::Fr, &[toguna_commonground::LOCALES])
}

pub(crate) fn json(snapshot: &Snapshot) -> String {
    let conversation = snapshot.conversation(Language::Fr);
    String::from_utf8(analysis_json(&conversation, &snapshot.analysis, &snapshot.settings, &words())).unwrap()
}

/// The same computed in the plainest way from the votes in the store that count.
pub(crate) fn json_afresh(village: &Village<'_>, snapshot: &Snapshot, counts: &dyn Fn(&MapVote) -> bool) -> String {
    let conversation = snapshot.conversation(Language::Fr);
    let (analysis, votes, dimensions) = village.afresh(&conversation.dimensions, &snapshot.settings, counts);
    let people = votes.participants();
    let conversation = Conversation {
        participants: (1..=people).map(|number| number.to_string()).collect(),
        votes: Arc::new(votes),
        dimensions,
        ..Conversation::clone(&conversation)
    };
    String::from_utf8(analysis_json(&conversation, &analysis, &snapshot.settings, &words())).unwrap()
}

#[test]
fn every_statement_is_prepared_on_every_engine() {
    prepare_all(PARTS);
}

#[test]
fn a_map_that_followed_any_history_equals_one_rebuilt_and_one_computed_from_the_votes() {
    for_each_engine(PARTS, |store| {
        for seed in 1..=4 {
            let mut village = Village::open(store, draft(&format!("le-puits-{seed}"), DIMENSIONS), seed);
            let mut statements: Vec<(i64, bool)> = (0..6).map(|number| (village.seed(&format!("Énoncé {number}.")), true)).collect();
            let mut people = Vec::new();
            for _ in 0..40 {
                village.happen(&mut people, &mut statements);
            }
            let runtime = runtime();
            let live = runtime.block_on(Live::start(store.clone(), options())).unwrap();
            let mut merged = 0;
            for round in 0..4 {
                for _ in 0..90 {
                    village.happen(&mut people, &mut statements);
                }
                merged += village.merged().len();
                let followed = caught_up(&runtime, &live, &village);
                let rebuilt = runtime.block_on(Live::start(store.clone(), options())).unwrap().snapshot(village.dialogue).unwrap();
                assert!(followed.analysis.votes > 20 && followed.analysis.participants > 4);
                assert_eq!(json(&followed), json(&rebuilt), "seed {seed}, round {round}: rebuilt");
                assert_eq!(json(&followed), json_afresh(&village, &followed, &|_| true), "seed {seed}, round {round}: afresh");
            }
            assert!(merged > 0, "seed {seed}: nothing was ever merged");
        }
    });
}

#[test]
fn a_crowd_in_two_camps_is_seen_as_two_groups_that_share_something() {
    for_each_engine(PARTS, |store| {
        let runtime = runtime();
        let live = runtime.block_on(Live::start(store.clone(), options())).unwrap();
        let mut village = Village::open(store, draft("le-puits", DIMENSIONS), 1);
        let statements: Vec<i64> = (0..9).map(|number| village.seed(&format!("Énoncé {number}."))).collect();
        village.crowd(40, &statements);
        let snapshot = caught_up(&runtime, &live, &village);
        assert_eq!(snapshot.analysis.groups.len(), 2);
        assert_eq!(snapshot.analysis.participants, 40);
        assert!(snapshot.analysis.common_ground.iter().all(|statement| statement % 3 == 0) && !snapshot.analysis.common_ground.is_empty());
    });
}

#[test]
fn a_dialogue_is_followed_from_its_opening_through_edits_until_its_end() {
    for_each_engine(PARTS, |store| {
        let runtime = runtime();
        let live = runtime.block_on(Live::start(store.clone(), options())).unwrap();
        let mut village = Village::prepared(store, draft("le-puits", DIMENSIONS), 1);
        let well = village.seed("Le puits doit être ouvert à tous.");
        runtime.block_on(async { tokio::time::sleep(Duration::from_millis(300)).await });
        assert!(live.snapshot(village.dialogue).is_none(), "nobody sees a draft");

        village.become_state(State::Open);
        let snapshot = caught_up(&runtime, &live, &village);
        assert_eq!((snapshot.analysis.votes, snapshot.dialogue.state), (0, State::Open));
        let awa = village.join();
        village.vote(awa, well, Vote::Agree);
        assert_eq!(caught_up(&runtime, &live, &village).analysis.votes, 1);

        let mut edited = draft("le-puits", DIMENSIONS);
        edited.dimensions[1].values[2].names[0].1 = "commerce".to_owned();
        let number = village.dialogue;
        let made_from = store.read_blocking(move |tx| dialogue_by_number(tx, number)).unwrap().unwrap().seq;
        let header = village.header();
        store.write_blocking(EditDialogue { header, dialogue: number, made_from, draft: edited }).unwrap();
        let snapshot = caught_up(&runtime, &live, &village);
        assert_eq!(snapshot.conversation(Language::Fr).dimensions[1].values, ["champs", "bétail", "commerce"]);
        assert_eq!(live.snapshot_of("le-puits").unwrap().seq, snapshot.seq);

        village.become_state(State::Paused);
        village.become_state(State::Closed);
        assert_eq!(caught_up(&runtime, &live, &village).dialogue.state, State::Closed);
        village.withdraw(awa);
        assert_eq!(caught_up(&runtime, &live, &village).analysis.votes, 0, "a voice can be taken back after the end");
    });
}

#[test]
fn whoever_withdrew_leaves_no_place_that_somebody_else_could_be_taken_for() {
    for_each_engine(PARTS, |store| {
        let runtime = runtime();
        let live = runtime.block_on(Live::start(store.clone(), options())).unwrap();
        let mut village = Village::open(store, draft("le-puits", DIMENSIONS), 1);
        let well = village.seed("Le puits doit être ouvert à tous.");
        let awa = village.join();
        village.declare(awa, &[(0, 0), (1, 1)]);
        village.vote(awa, well, Vote::Agree);
        caught_up(&runtime, &live, &village);
        village.withdraw(awa);
        caught_up(&runtime, &live, &village);
        let moussa = village.join();
        village.vote(moussa, well, Vote::Disagree);
        let snapshot = caught_up(&runtime, &live, &village);
        assert_eq!(snapshot.analysis.statements[well as usize].tally.disagree, 1);
        assert!(snapshot.analysis.statements[well as usize].by_declared.iter().all(|figures| figures.tally.seen == 0));
    });
}

#[test]
fn the_guide_draws_from_the_map_and_knows_what_it_has_not_seen_yet() {
    for_each_engine(PARTS, |store| {
        let runtime = runtime();
        let live = runtime.block_on(Live::start(store.clone(), options())).unwrap();
        let mut village = Village::open(store, draft("le-puits", DIMENSIONS), 1);
        let statements: Vec<i64> = (0..6).map(|number| village.seed(&format!("Énoncé {number}."))).collect();
        village.crowd(12, &statements[..4]);
        caught_up(&runtime, &live, &village);
        let drawn = live.next(village.dialogue, &statements, &[(0, 1)], 0.5).unwrap();
        assert!(statements.contains(&drawn.statement) && drawn.probability > 0.0 && drawn.probability <= 1.0);
        let total: f64 = [0.0, 0.999_999].map(|draw| live.next(village.dialogue, &[1, 5], &[], draw).unwrap().probability).iter().sum();
        assert!((total - 1.0).abs() < 1e-9, "two statements share the whole chance: {total}");
        assert_eq!(live.next(village.dialogue, &[900], &[], 0.2).unwrap().statement, 900);
        assert_eq!(live.next(village.dialogue, &[], &[], 0.2), None);
        assert!(live.next(village.dialogue + 1, &[3], &[], 0.2).is_some(), "a dialogue without a map yet");
    });
}

#[test]
fn what_another_process_writes_is_followed_too() {
    let Some(scratch) = postgres() else { return };
    let [here, there] = [(); 2].map(|()| Store::open(&scratch.location, PARTS, StoreOptions::default()).unwrap());
    let runtime = runtime();
    let among = Options { ask_every: Options::among_others().ask_every, ..options() };
    let live = runtime.block_on(Live::start(here.clone(), among)).unwrap();
    let mut village = Village::open(&there, draft("le-puits", DIMENSIONS), 1);
    let well = village.seed("Le puits doit être ouvert à tous.");
    let awa = village.join();
    village.vote(awa, well, Vote::Agree);
    let snapshot = caught_up(&runtime, &live, &village);
    assert_eq!(snapshot.analysis.votes, 1);
    drop(live);
    here.close();
    there.close();
}
