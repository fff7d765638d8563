//! Whoever looks before and after somebody left must not read that person's whole voice in the difference.

use toguna_commonground::live::Live;
use toguna_opinion::votes::Vote;
use toguna_process::model::{Draft, State};
use toguna_store::testing::for_each_engine;

use crate::pages::Shown;
use crate::village::{DIMENSIONS, PARTS, Village, draft, options, runtime};

/// A dialogue of real people.
fn real() -> Draft {
    Draft { simulated: false, ..draft("le-puits", DIMENSIONS) }
}

#[test]
fn results_rest_after_somebody_left_until_enough_others_have_changed_something() {
    for_each_engine(PARTS, |store| {
        let mut village = Village::open(store, real(), 1);
        let statements: Vec<i64> = ["Le puits est à tous.", "Le marché doit rouvrir."].map(|text| village.seed(text)).to_vec();
        let crowd = village.crowd(40, &statements);
        let shown = Shown::of(store);
        let before = shown.get("/d/le-puits/all");
        before.says("40");
        village.withdraw(crowd[7]);
        shown.see(&village);
        assert_eq!(shown.get("/d/le-puits/all").text(), before.text(), "one person less is not seen");

        // What the team takes out is gone at once all the same.
        village.decide(statements[1], false);
        shown.see(&village);
        let without = shown.get("/d/le-puits/all");
        assert!(!without.has("Le marché") && without.text().contains("40"));

        for (more, person) in crowd.iter().skip(20).take(9).enumerate() {
            assert!(shown.get("/d/le-puits/all").text().contains("40"), "after {more}");
            village.vote(*person, statements[0], Vote::Pass);
            shown.see(&village);
        }
        let after = shown.get("/d/le-puits/all");
        assert!(after.text().contains("39") && !after.text().contains("40"), "{}", after.text());
    });
}

#[test]
fn at_the_end_every_voice_that_is_left_counts_and_no_other() {
    for_each_engine(PARTS, |store| {
        let mut village = Village::open(store, real(), 1);
        let statements: Vec<i64> = ["Le puits est à tous."].map(|text| village.seed(text)).to_vec();
        let crowd = village.crowd(30, &statements);
        let shown = Shown::of(store);
        village.withdraw(crowd[3]);
        shown.see(&village);
        assert!(shown.get("/d/le-puits/shared").has("30 people"));
        village.become_state(State::Closed);
        shown.see(&village);
        assert!(shown.get("/d/le-puits/shared").has("29 people"));
        // People can still take back their voice; one alone is not seen then either.
        for person in &crowd[10..19] {
            village.withdraw(*person);
            shown.see(&village);
            assert!(shown.get("/d/le-puits/shared").has("29 people"));
        }
        village.withdraw(crowd[20]);
        shown.see(&village);
        assert!(shown.get("/d/le-puits/shared").has("19 people"));
    });
}

#[test]
fn what_the_team_sees_does_not_wait() {
    for_each_engine(PARTS, |store| {
        let mut village = Village::open(store, real(), 1);
        let statements: Vec<i64> = ["Le puits est à tous."].map(|text| village.seed(text)).to_vec();
        let crowd = village.crowd(30, &statements);
        let runtime = runtime();
        let live = runtime.block_on(Live::start(store.clone(), options())).unwrap();
        village.withdraw(crowd[3]);
        let snapshot = crate::village::caught_up(&runtime, &live, &village);
        assert_eq!((snapshot.analysis.participants, live.seen(village.dialogue).unwrap().analysis.participants), (29, 30));
    });
}
