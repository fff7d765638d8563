//! Many rows at once come out the same on both engines, whatever stood there before.

use toguna_store::testing::for_each_engine;
use toguna_store::{Conflict, Store, StoreError, Value};

use crate::forest::{FOREST, trees};

fn insert(store: &Store, rows: &[(i64, i64)], conflict: Conflict<'static>) -> Result<u64, StoreError> {
    let rows: Vec<Vec<Value>> = rows.iter().map(|(number, height)| vec![(*number).into(), (*height).into()]).collect();
    store.transact_blocking(move |tx| tx.insert_many("tree", &["number", "height"], &rows, conflict))
}

#[test]
fn rows_that_clash_fail_stay_or_replace_as_asked() {
    for_each_engine(&[&FOREST], |store| {
        assert_eq!(insert(store, &[(1, 5), (2, 6)], Conflict::Fail).unwrap(), 2);
        assert!(matches!(insert(store, &[(3, 7), (2, 9)], Conflict::Fail), Err(StoreError::Rule { statement: "tree", .. })));
        assert_eq!(trees(store), [(1, 5), (2, 6)]);
        assert_eq!(insert(store, &[(3, 7), (2, 9)], Conflict::KeepOld).unwrap(), 1);
        assert_eq!(trees(store), [(1, 5), (2, 6), (3, 7)]);
        assert_eq!(insert(store, &[(2, 8), (4, 1), (2, 9)], Conflict::Replace(&["number"])).unwrap(), 2);
        assert_eq!(trees(store), [(1, 5), (2, 9), (3, 7), (4, 1)]);
        assert_eq!(insert(store, &[], Conflict::Fail).unwrap(), 0);
    });
}

#[test]
fn any_number_of_rows_and_every_kind_of_value_go_in() {
    for_each_engine(&[&FOREST], |store| {
        let rows: Vec<(i64, i64)> = (0..20_000).map(|number| (number, number + 1)).collect();
        assert_eq!(insert(store, &rows, Conflict::Fail).unwrap(), 20_000);
        assert_eq!(trees(store), rows);
        let notes = vec![vec![1.into(), "a".into(), 0.5.into(), [1, 2].into()], vec![2.into(), Value::Null, Value::Null, Value::Null]];
        let columns = ["number", "words", "weight", "bytes"];
        let inserted = store.transact_blocking(move |tx| tx.insert_many("note", &columns, &notes, Conflict::Fail));
        assert_eq!(inserted.unwrap(), 2);
    });
}

#[test]
fn a_row_of_another_length_is_refused() {
    for_each_engine(&[&FOREST], |store| {
        let outcome = store.transact_blocking(|tx| tx.insert_many("tree", &["number", "height"], &[vec![1.into()]], Conflict::Fail));
        assert!(matches!(outcome, Err(StoreError::Unsound { statement: "tree", .. })));
    });
}
