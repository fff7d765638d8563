//! What is said counts once, leaves a number, and is refused as a whole.

use std::collections::BTreeMap;

use proptest::prelude::*;
use toguna_store::testing::{engines, for_each_engine};
use toguna_store::{Options, Store, StoreError, digest};

use crate::forest::{FOREST, Hold, JOURNAL, Plant, Refusal, Twist, journal, together, trees};

#[test]
fn a_voice_counts_once_however_often_it_is_sent() {
    for_each_engine(&[&FOREST], |store| {
        let first = store.write_blocking(Plant::new(1, 1, 5)).unwrap();
        assert_eq!((first.answer.as_str(), first.seq, first.repeated), ("tree 1 of 5 m, number 1", 1, false));
        store.write_blocking(Plant::new(2, 1, 6)).unwrap();
        let again = store.write_blocking(Plant::new(1, 1, 5)).unwrap();
        assert_eq!((again.answer.as_str(), again.seq, again.repeated), ("tree 1 of 5 m, number 1", 1, true));
        assert_eq!(trees(store), [(1, 6)]);
        assert_eq!(journal(store).len(), 2);
    });
}

#[test]
fn an_id_with_other_content_is_refused() {
    for_each_engine(&[&FOREST], |store| {
        store.write_blocking(Plant::new(1, 1, 5)).unwrap();
        let other = store.write_blocking(Plant::new(1, 1, 6));
        assert!(matches!(other, Err(Refusal::Store(StoreError::IdReused { id })) if id.as_u128() == 1));
        assert_eq!(trees(store), [(1, 5)]);
    });
}

#[test]
fn the_journal_holds_what_the_ledger_will_need() {
    for_each_engine(&[&FOREST], |store| {
        store.write_blocking(Plant::new(7, 1, 5)).unwrap();
        let row = store
            .read_blocking(|tx| {
                tx.one(&JOURNAL, &[], |row| {
                    let what = (row.text(2)?.to_owned(), row.bytes::<32>(3)?, row.bytes::<32>(4)?);
                    Ok((what, row.int(6)?, row.opt_int(7)?, row.int(8)?))
                })
            })
            .unwrap();
        let ((kind, salt, kept), day, dialogue, source) = row;
        assert_eq!((kind.as_str(), day, dialogue, source), ("plant", 7, Some(3), 4));
        assert_eq!(kept, digest(&salt, "plant", &[1_i64.to_le_bytes(), 5_i64.to_le_bytes()].concat()));
    });
}

#[test]
fn a_refused_command_leaves_nothing_and_takes_no_number() {
    for_each_engine(&[&FOREST], |store| {
        for (id, twist) in [(1, Twist::RefuseFirst), (2, Twist::RefuseLate), (3, Twist::Swallow), (4, Twist::Panic)] {
            let outcome = store.write_blocking(Plant::new(id, 1, 5).but(twist));
            match (twist, outcome) {
                (Twist::RefuseFirst | Twist::RefuseLate, Err(Refusal::NoRoom))
                | (Twist::Swallow, Err(Refusal::Store(StoreError::Rule { .. })))
                | (Twist::Panic, Err(Refusal::Store(StoreError::Panicked))) => {}
                (twist, outcome) => panic!("{twist:?} gave {outcome:?}"),
            }
            assert_eq!(trees(store), []);
        }
        assert_eq!(store.write_blocking(Plant::new(5, 1, 5)).unwrap().seq, 1);
        assert_eq!(store.write_blocking(Plant::new(2, 2, 5)).unwrap().seq, 2, "a refused id may be used again");
    });
}

#[test]
fn what_is_undone_in_a_batch_leaves_its_neighbours_alone() {
    for_each_engine(&[&FOREST], |store| {
        let commands = vec![
            Plant::new(1, 1, 5),
            Plant::new(2, 1, 9).but(Twist::RefuseLate),
            Plant::new(3, 2, 6),
            Plant::new(4, 2, 9).but(Twist::Swallow),
            Plant::new(5, 3, 9).but(Twist::Panic),
            Plant::new(6, 3, 7),
            Plant::new(7, 3, 9).but(Twist::RefuseFirst),
        ];
        let outcomes = together(store, commands);
        let seqs: Vec<Option<i64>> = outcomes.iter().map(|outcome| outcome.as_ref().ok().map(|done| done.seq)).collect();
        assert_eq!(seqs, [Some(1), None, Some(2), None, None, Some(3), None]);
        assert_eq!(trees(store), [(1, 5), (2, 6), (3, 7)]);
        let ids: Vec<u128> = journal(store).iter().map(|(_, id)| id.as_u128()).collect();
        assert_eq!(ids, [1, 3, 6]);
    });
}

#[test]
fn a_repetition_within_a_batch_gets_the_first_answer_too() {
    for_each_engine(&[&FOREST], |store| {
        let outcomes = together(store, vec![Plant::new(1, 1, 5), Plant::new(1, 1, 5), Plant::new(1, 1, 8)]);
        let done: Vec<_> = outcomes[..2].iter().map(|outcome| outcome.as_ref().unwrap()).map(|done| (done.seq, done.repeated)).collect();
        assert_eq!(done, [(1, false), (1, true)]);
        assert!(matches!(outcomes[2], Err(Refusal::Store(StoreError::IdReused { .. }))));
        assert_eq!((trees(store), journal(store).len()), (vec![(1, 5)], 1));
    });
}

#[test]
fn what_is_forgotten_keeps_its_number_and_digest_and_says_nothing() {
    for_each_engine(&[&FOREST], |store| {
        store.write_blocking(Plant::new(1, 1, 5)).unwrap();
        // The second is forgotten in the batch in which it is said; a refused command forgets nothing.
        let outcomes = together(
            store,
            vec![
                Plant::new(2, 2, 6),
                Plant::new(3, 3, 7).but(Twist::Forget(1)),
                Plant::new(4, 4, 8).but(Twist::Forget(2)),
                Plant::new(5, 5, 9),
            ],
        );
        assert!(outcomes.iter().all(Result::is_ok));
        let rows = store.read_blocking(|tx| {
            tx.list(&JOURNAL, &[], |row| Ok((row.int(0)?, row.opt_blob(3)?.is_some(), row.blob(4)?.len(), row.text(5)?.is_empty())))
        });
        let rows = rows.unwrap();
        assert_eq!(rows, [(1, false, 32, true), (2, false, 32, true), (3, true, 32, false), (4, true, 32, false), (5, true, 32, false)]);
        let again = store.write_blocking(Plant::new(2, 2, 6));
        assert!(matches!(again, Err(Refusal::Store(StoreError::Forgotten { id })) if id.as_u128() == 2));
    });
}

#[test]
fn the_last_number_can_be_watched() {
    for_each_engine(&[&FOREST], |store| {
        let mut seen = store.watch_seq();
        assert_eq!(*seen.borrow_and_update(), 0);
        store.write_blocking(Plant::new(1, 1, 5)).unwrap();
        assert!(seen.has_changed().unwrap());
        assert_eq!(*seen.borrow_and_update(), 1);
        store.write_blocking(Plant::new(1, 1, 5)).unwrap();
        store.write_blocking(Plant::new(2, 1, 5).but(Twist::RefuseLate)).unwrap_err();
        assert!(!seen.has_changed().unwrap(), "nothing new was said");
    });
}

#[test]
fn who_comes_to_a_full_line_is_told_at_once() {
    for scratch in engines() {
        let store = Store::open(&scratch.location, &[&FOREST], Options { waiting: 2, ..Options::default() }).unwrap();
        let hold = Hold::on(&store);
        let senders: Vec<_> = (1..=2)
            .map(|number: i64| {
                let sender = store.clone();
                std::thread::spawn(move || sender.write_blocking(Plant::new(number as u128, number, 5)))
            })
            .collect();
        while store.waiting().0 < 2 {
            std::thread::yield_now();
        }
        let turned_away = store.write_blocking(Plant::new(3, 3, 5));
        assert!(matches!(turned_away, Err(Refusal::Store(StoreError::Overloaded))));
        hold.let_go();
        for sender in senders {
            sender.join().unwrap().unwrap();
        }
        assert_eq!(trees(&store), [(1, 5), (2, 5)]);
    }
}

#[test]
fn closing_does_what_waits_and_takes_nothing_new() {
    for_each_engine(&[&FOREST], |store| {
        let hold = Hold::on(store);
        let senders: Vec<_> = (1..=20)
            .map(|number: i64| {
                let sender = store.clone();
                std::thread::spawn(move || sender.write_blocking(Plant::new(number as u128, number, 5)))
            })
            .collect();
        while store.waiting().0 < 20 {
            std::thread::yield_now();
        }
        let closer = {
            let store = store.clone();
            std::thread::spawn(move || store.close())
        };
        while !matches!(store.read_blocking(|_| Ok(())), Err(StoreError::Closed)) {
            std::thread::yield_now();
        }
        hold.let_go();
        closer.join().unwrap();
        for sender in senders {
            sender.join().unwrap().unwrap();
        }
        assert!(matches!(store.write_blocking(Plant::new(99, 99, 5)), Err(Refusal::Store(StoreError::Closed))));
    });
}

#[test]
fn several_servers_on_one_database_give_numbers_without_gaps() {
    let Some(scratch) = toguna_store::testing::postgres() else { return };
    let stores: Vec<Store> = (0..3).map(|_| Store::open(&scratch.location, &[&FOREST], Options::default()).unwrap()).collect();
    let threads: Vec<_> = (0..6_i64)
        .map(|thread| {
            let store = stores[thread as usize % 3].clone();
            std::thread::spawn(move || {
                let mut last = 0;
                for number in 0..40 {
                    let id = thread * 1_000 + number + 1;
                    let done = store.write_blocking(Plant::new(id as u128, number, id)).unwrap();
                    assert!(done.seq > last, "numbers grow in the order of the commits");
                    last = done.seq;
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    let seqs: Vec<i64> = journal(&stores[0]).into_iter().map(|(seq, _)| seq).collect();
    assert_eq!(seqs, (1..=240).collect::<Vec<_>>());
}

fn sent() -> impl Strategy<Value = Vec<Vec<Plant>>> {
    let twist = prop_oneof![
        4 => Just(Twist::None),
        1 => Just(Twist::RefuseFirst),
        1 => Just(Twist::RefuseLate),
        1 => Just(Twist::Swallow),
    ];
    let plant = (1_u128..12, 1_i64..5, 1_i64..4, twist).prop_map(|(id, number, height, twist)| Plant::new(id, number, height).but(twist));
    prop::collection::vec(prop::collection::vec(plant, 1..8), 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_mixture_of_commands_comes_out_as_if_each_had_come_alone(batches in sent()) {
        for_each_engine(&[&FOREST], |store| {
            let mut said: BTreeMap<u128, (i64, i64)> = BTreeMap::new();
            let mut planted: BTreeMap<i64, i64> = BTreeMap::new();
            for batch in &batches {
                for (plant, outcome) in batch.iter().zip(together(store, batch.clone())) {
                    let id = plant.id.as_u128();
                    match (said.get(&id), plant.twist, outcome) {
                        (Some(first), _, Ok(done)) => assert!(done.repeated && *first == (plant.number, plant.height)),
                        (Some(first), _, Err(Refusal::Store(StoreError::IdReused { .. }))) => {
                            assert_ne!(*first, (plant.number, plant.height));
                        }
                        (None, Twist::None, Ok(done)) => {
                            said.insert(id, (plant.number, plant.height));
                            planted.insert(plant.number, plant.height);
                            assert_eq!(done.seq, said.len() as i64);
                        }
                        (None, Twist::RefuseFirst | Twist::RefuseLate, Err(Refusal::NoRoom))
                        | (None, Twist::Swallow, Err(Refusal::Store(StoreError::Rule { .. }))) => {}
                        (known, _, outcome) => panic!("{plant:?} after {known:?} gave {outcome:?}"),
                    }
                }
            }
            assert_eq!(trees(store), planted.into_iter().collect::<Vec<_>>());
        });
    }
}
