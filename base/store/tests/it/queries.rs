//! What goes in comes out, the same on both engines, and reading changes nothing.

use toguna_store::testing::{for_each_engine, prepare_all};
use toguna_store::{Sql, StoreError, Value};

use crate::forest::{FOREST, HEIGHT, PLANT, Plant, TREES};

const NOTE: Sql = Sql { name: "test-note", text: "INSERT INTO note (number, words, weight, bytes) VALUES ($1, $2, $3, $4)" };
const NOTES: Sql = Sql { name: "test-notes", text: "SELECT number, words, weight, bytes FROM note ORDER BY number" };

#[test]
fn every_statement_can_be_prepared_on_both_engines() {
    prepare_all(&[&FOREST]);
}

#[test]
fn values_come_back_as_they_went_in() {
    for_each_engine(&[&FOREST], |store| {
        store
            .transact_blocking(|tx| {
                tx.execute(&NOTE, &[i64::MIN.into(), "ɲɛ \u{202e}'\"".into(), 0.1.into(), [0, 255, 1].into()])?;
                tx.execute(&NOTE, &[1.into(), Value::Null, Value::Null, None::<Vec<u8>>.into()])?;
                tx.execute(&NOTE, &[i64::MAX.into(), "".into(), f64::MIN_POSITIVE.into(), Value::Blob(vec![])])
            })
            .unwrap();
        let notes = store.read_blocking(|tx| {
            tx.list(&NOTES, &[], |row| {
                let words = row.opt_text(1)?.map(str::to_owned);
                Ok((row.int(0)?, words, row.opt_real(2)?, row.opt_blob(3)?.map(<[u8]>::to_vec)))
            })
        });
        let words = |text: &str| Some(text.to_owned());
        assert_eq!(
            notes.unwrap(),
            [
                (i64::MIN, words("ɲɛ \u{202e}'\""), Some(0.1), Some(vec![0, 255, 1])),
                (1, None, None, None),
                (i64::MAX, words(""), Some(f64::MIN_POSITIVE), Some(vec![])),
            ]
        );
    });
}

#[test]
fn a_value_of_the_wrong_kind_is_refused_on_both_engines() {
    for_each_engine(&[&FOREST], |store| {
        let wrong: [[Value; 4]; 4] = [
            [1.into(), "a\0b".into(), Value::Null, Value::Null],
            [Value::Text("x".to_owned()), Value::Null, Value::Null, Value::Null],
            [1.into(), Value::Null, Value::Null, Value::Text("x".to_owned())],
            [1.into(), Value::Null, Value::Text("x".to_owned()), Value::Null],
        ];
        for values in wrong {
            let outcome = store.transact_blocking(move |tx| tx.execute(&NOTE, &values));
            assert!(matches!(outcome, Err(StoreError::Rule { .. } | StoreError::Statement { .. })), "{outcome:?}");
        }
        let outcome = store.transact_blocking(|tx| tx.execute(&NOTE, &[1.into()]));
        assert!(matches!(outcome, Err(StoreError::Unsound { .. } | StoreError::Statement { .. })), "{outcome:?}");
    });
}

#[test]
fn one_and_first_and_columns_say_what_is_missing() {
    for_each_engine(&[&FOREST], |store| {
        store.write_blocking(Plant::new(1, 1, 5)).unwrap();
        let first = store.read_blocking(|tx| tx.first(&HEIGHT, &[2.into()], |row| row.int(0)));
        assert_eq!(first.unwrap(), None);
        let one = store.read_blocking(|tx| tx.one(&HEIGHT, &[2.into()], |row| row.int(0)));
        assert!(matches!(one, Err(StoreError::NoRow { statement: "height" })));
        let text = store.read_blocking(|tx| tx.one(&HEIGHT, &[1.into()], |row| row.text(0).map(str::to_owned)));
        assert!(matches!(text, Err(StoreError::Column { column: 0, .. })));
        let beyond = store.read_blocking(|tx| tx.one(&HEIGHT, &[1.into()], |row| row.int(1)));
        assert!(matches!(beyond, Err(StoreError::Column { column: 1, .. })));
    });
}

#[test]
fn an_error_in_the_middle_of_a_walk_ends_it_and_spoils_nothing() {
    for_each_engine(&[&FOREST], |store| {
        let kept = store.transact_blocking(|tx| {
            for number in 1..=100_i64 {
                tx.execute(&PLANT, &[number.into(), 1.into()])?;
            }
            let mut seen = 0;
            let walk = tx.each(&TREES, &[], |_| {
                seen += 1;
                if seen == 3 { Err(StoreError::NoRow { statement: "test" }) } else { Ok(()) }
            });
            assert!(matches!(walk, Err(StoreError::NoRow { statement: "test" })));
            assert_eq!(seen, 3);
            tx.one(&HEIGHT, &[100.into()], |row| row.int(0))
        });
        assert_eq!(kept.unwrap(), 1);
    });
}

#[test]
fn reading_may_not_change_anything() {
    for_each_engine(&[&FOREST], |store| {
        let outcome = store.read_blocking(|tx| tx.execute(&PLANT, &[1.into(), 1.into()]));
        assert!(matches!(outcome, Err(StoreError::Unsound { statement: "plant", .. })));
        let outcome = store.read_blocking(|tx| tx.list(&PLANT, &[1.into(), 1.into()], |_| Ok(())));
        assert!(matches!(outcome, Err(StoreError::Unsound { statement: "plant", .. })));
    });
}

#[test]
fn a_query_sees_one_moment_and_may_fail_or_panic_alone() {
    for_each_engine(&[&FOREST], |store| {
        store.write_blocking(Plant::new(1, 1, 5)).unwrap();
        let writer = store.clone();
        let heights = store.read_blocking(move |tx| {
            let before = tx.one(&HEIGHT, &[1.into()], |row| row.int(0))?;
            writer.write_blocking(Plant::new(2, 1, 6)).unwrap();
            Ok::<_, StoreError>((before, tx.one(&HEIGHT, &[1.into()], |row| row.int(0))?))
        });
        assert_eq!(heights.unwrap(), (5, 5));
        let broken = Sql { name: "test-broken", text: "SELECT nothing FROM nowhere" };
        let outcome = store.read_blocking(move |tx| tx.list(&broken, &[], |_| Ok(())));
        assert!(matches!(outcome, Err(StoreError::Statement { statement: "test-broken", .. })));
        for _ in 0..20 {
            let outcome = store.read_blocking(|_| -> Result<(), StoreError> { panic!("a query stumbles, as planned") });
            assert!(matches!(outcome, Err(StoreError::Panicked)));
        }
        assert_eq!(store.read_blocking(|tx| tx.one(&HEIGHT, &[1.into()], |row| row.int(0))).unwrap(), 6);
    });
}

#[test]
fn a_statement_that_nobody_registered_is_found_out_in_tests() {
    for_each_engine(&[&FOREST], |store| {
        let stray = Sql { name: "stray", text: "SELECT 1" };
        let outcome = store.read_blocking(move |tx| tx.list(&stray, &[], |_| Ok(())));
        assert!(matches!(outcome, Err(StoreError::Unsound { statement: "stray", .. })));
    });
}

#[test]
fn asynchronous_code_waits_without_holding_a_thread() {
    for_each_engine(&[&FOREST], |store| {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let last = runtime.block_on(async {
            let mut writes = tokio::task::JoinSet::new();
            for number in 1..=50_i64 {
                let store = store.clone();
                writes.spawn(async move { store.write(Plant::new(number as u128, number, 1)).await.map(|done| done.seq) });
            }
            let mut seqs: Vec<i64> = writes.join_all().await.into_iter().map(Result::unwrap).collect();
            seqs.sort_unstable();
            assert_eq!(seqs, (1..=50).collect::<Vec<_>>());
            store.last_seq().await
        });
        assert_eq!(last.unwrap(), 50);
    });
}
