//! What is asked next comes from memory, and must be what the store would say.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use toguna_commonground::live::{Listener, Live, Options};
use toguna_consult::guide::Guide;
use toguna_consult::next_statement::next_statement;
use toguna_consult::present::{Person, Present};
use toguna_consult::queries::open_to;
use toguna_opinion::votes::Vote;
use toguna_store::testing::for_each_engine;
use toguna_store::{StoreError, Uuid};

use crate::village::{DIMENSIONS, PARTS, Village, caught_up, draft, options, runtime};

#[test]
fn what_is_drawn_from_memory_is_what_would_be_drawn_from_the_store() {
    for_each_engine(PARTS, |store| {
        let runtime = runtime();
        let mut village = Village::open(store, draft("le-puits", DIMENSIONS), 5);
        let mut statements: Vec<(i64, bool)> = (0..8).map(|number| (village.seed(&format!("Énoncé {number}.")), true)).collect();
        let mut people = Vec::new();
        let live = runtime.block_on(Live::start(store.clone(), options())).unwrap();
        let (mut drawn, mut merged) = (0, 0);
        for round in 0..4 {
            for _ in 0..90 {
                village.happen(&mut people, &mut statements);
            }
            caught_up(&runtime, &live, &village);
            merged += village.merged().len();
            let dialogue = village.dialogue;
            for &person in &people {
                let known = store
                    .read_blocking(move |tx| Ok::<_, StoreError>((Person::load(tx, dialogue, person)?, open_to(tx, dialogue, person)?)));
                let (known, open) = known.unwrap();
                for draw in [0.0, 0.2, 0.5, 0.8, 0.999] {
                    let from_store =
                        next_statement(dialogue, &open, &known.groups, &live, draw).map(|drawn| (drawn.statement, drawn.probability));
                    let from_memory = live.recall(dialogue, &known.weighed, &known.groups, draw);
                    assert_eq!(from_memory.map(|(found, chance)| (found.number, chance)), from_store, "round {round}");
                    drawn += u32::from(from_store.is_some());
                }
            }
        }
        assert!(drawn > 100 && merged > 0, "{drawn} draws, {merged} merges");
    });
}

/// Keeps what it hears.
#[derive(Debug, Default)]
struct Ear {
    votes: Mutex<BTreeSet<(i64, Uuid, i64)>>,
    changed: Mutex<BTreeSet<Uuid>>,
    gone: Mutex<BTreeSet<Uuid>>,
    present: Present,
}

impl Listener for Ear {
    fn voted(&self, dialogue: i64, participant: Uuid, statement: i64) {
        self.votes.lock().unwrap().insert((dialogue, participant, statement));
        self.present.heard(dialogue, participant, statement);
    }

    fn declared(&self, _: i64, participant: Uuid) {
        self.changed.lock().unwrap().insert(participant);
    }

    fn withdrew(&self, dialogue: i64, participant: Uuid) {
        self.gone.lock().unwrap().insert(participant);
        self.present.forget(dialogue, participant);
    }
}

#[test]
fn whoever_listens_hears_votes_declarations_and_withdrawals() {
    for_each_engine(PARTS, |store| {
        let runtime = runtime();
        let ear = Arc::new(Ear::default());
        let heard: Arc<dyn Listener> = ear.clone();
        let live = runtime.block_on(Live::start(store.clone(), Options { listener: Some(heard), ..options() })).unwrap();
        let mut village = Village::open(store, draft("le-puits", DIMENSIONS), 1);
        let well = village.seed("Le puits doit être ouvert à tous.");
        let awa = village.join();
        let dialogue = village.dialogue;
        caught_up(&runtime, &live, &village);
        let known = store.read_blocking(move |tx| Person::load(tx, dialogue, awa)).unwrap();
        ear.present.meet(dialogue, awa, known);

        village.vote(awa, well, Vote::Agree);
        village.declare(awa, &[(0, 1)]);
        caught_up(&runtime, &live, &village);
        assert_eq!(ear.votes.lock().unwrap().iter().copied().collect::<Vec<_>>(), [(dialogue, awa, well)]);
        assert!(ear.changed.lock().unwrap().contains(&awa));
        assert_eq!(ear.present.with(dialogue, awa, |person| person.weighed.contains(well)), Some(true));

        village.withdraw(awa);
        caught_up(&runtime, &live, &village);
        assert!(ear.gone.lock().unwrap().contains(&awa));
        assert_eq!(ear.present.with(dialogue, awa, |_| ()), None);
    });
}
