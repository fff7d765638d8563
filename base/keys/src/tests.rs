//! What only shows when somebody looks at the keys while they are destroyed.

use std::sync::mpsc;

use toguna_store::testing::places;

use super::*;

fn now<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(work)
}

#[test]
fn a_second_try_after_a_reader_was_in_the_way_leaves_no_byte_either() {
    let [scratch, ..] = &places()[..] else { panic!("no place for a file") };
    let Location::Sqlite(path) = &scratch.location else { panic!("not a file") };
    let stands_in_a_file = |bytes: &[u8]| {
        std::fs::read_dir(path.parent().unwrap()).unwrap().any(|file| {
            let held = std::fs::read(file.unwrap().path()).unwrap();
            held.windows(bytes.len()).any(|window| window == bytes)
        })
    };
    let store = Store::open(&scratch.location, &[&queries::PART], Options::default()).unwrap();
    let keys = Keys::beside(&scratch.location, &store, [1; 32]).unwrap();
    let name = Name::item(7, "recording", Uuid::from_u128(1));
    let sealed = now(keys.seal(name, vec![1; 40])).unwrap();
    let mark = &sealed[1..=MARK_BYTES];

    let (reads, begun) = mpsc::channel();
    let (finish, finished) = mpsc::channel();
    let read = keys.store.clone();
    let reader = std::thread::spawn(move || {
        read.read_blocking(move |tx| {
            let there = find(tx, name)?.is_some();
            reads.send(()).unwrap();
            finished.recv().unwrap();
            Ok::<_, StoreError>(there)
        })
    });
    begun.recv().unwrap();
    assert!(now(keys.destroy([name])).is_err(), "somebody still reads");
    assert!(stands_in_a_file(mark), "and what was destroyed can still be found");
    finish.send(()).unwrap();
    assert!(reader.join().unwrap().unwrap());

    assert_eq!(now(keys.destroy([name])).unwrap(), 0, "the row went the first time");
    assert!(!stands_in_a_file(mark));
    keys.close();
    store.close();
}
