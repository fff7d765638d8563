//! Keys as those who seal with them meet them, on both engines.

use std::path::Path;

use toguna_keys::{KeyError, Keys, Name, OVERHEAD, queries};
use toguna_store::testing::{Scratch, places, prepare_all};
use toguna_store::{Location, Options, Store, Uuid};

fn recording(number: u128) -> Name {
    Name::item(7, "recording", Uuid::from_u128(number))
}

fn open(scratch: &Scratch, seed: u8) -> (Store, Keys) {
    let store = Store::open(&scratch.location, &[&queries::PART], Options::default()).unwrap();
    let keys = Keys::beside(&scratch.location, &store, [seed; 32]).unwrap();
    (store, keys)
}

/// What comes of it, waited for.
fn now<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(work)
}

fn close((store, keys): (Store, Keys)) {
    keys.close();
    store.close();
}

/// Whether these bytes stand anywhere in the files of a folder.
fn stands_in(folder: &Path, bytes: &[u8]) -> bool {
    std::fs::read_dir(folder).unwrap().any(|file| {
        let held = std::fs::read(file.unwrap().path()).unwrap();
        held.windows(bytes.len()).any(|window| window == bytes)
    })
}

#[test]
fn what_was_sealed_opens_after_a_restart_and_is_forgotten_with_its_key() {
    for scratch in places() {
        let (store, keys) = open(&scratch, 1);
        let sealed = now(keys.seal(recording(1), b"we want the well".to_vec())).unwrap();
        let other = now(keys.seal(recording(2), b"we want the market".to_vec())).unwrap();
        assert_eq!(sealed.len(), "we want the well".len() + OVERHEAD);
        close((store, keys));

        let (store, keys) = open(&scratch, 2);
        assert_eq!(**now(keys.open(recording(1), &sealed)).unwrap(), *b"we want the well", "{}", scratch.engine);
        assert_eq!(now(keys.destroy([recording(1), recording(99)])).unwrap(), 1);
        assert!(matches!(now(keys.open(recording(1), &sealed)), Err(KeyError::Forgotten)));
        assert_eq!(**now(keys.open(recording(2), &other)).unwrap(), *b"we want the market");
        // The same name may be used again; the old content stays forgotten.
        now(keys.seal(recording(1), b"again".to_vec())).unwrap();
        assert!(matches!(now(keys.open(recording(1), &sealed)), Err(KeyError::Forgotten)));
        close((store, keys));
    }
}

#[test]
fn what_was_changed_cut_or_moved_to_another_name_is_not_opened() {
    let keys = Keys::in_memory([3; 32]).unwrap();
    let sealed = now(keys.seal(recording(1), b"a voice".to_vec())).unwrap();
    let under = now(keys.seal(recording(2), b"another".to_vec())).unwrap();
    for place in 17..sealed.len() {
        let mut changed = sealed.clone();
        changed[place] ^= 1;
        assert!(matches!(now(keys.open(recording(1), &changed)), Err(KeyError::Damaged)), "byte {place}");
    }
    for length in 0..sealed.len() {
        assert!(now(keys.open(recording(1), &sealed[..length])).is_err(), "{length} bytes");
    }
    assert!(matches!(now(keys.open(recording(1), &under)), Err(KeyError::Forgotten)));
    assert!(now(keys.open(recording(1), b"")).is_err());
}

#[test]
fn the_same_content_never_looks_the_same_twice() {
    let keys = Keys::in_memory([3; 32]).unwrap();
    let period = Name::period(7, "times", 202_611);
    let first = now(keys.seal(period, b"noon".to_vec())).unwrap();
    let second = now(keys.seal(period, b"noon".to_vec())).unwrap();
    assert_ne!(first, second);
    assert_eq!(first[..17], second[..17], "one key for the whole period");
    assert_eq!(**now(keys.open(period, &second)).unwrap(), *b"noon");
}

#[test]
fn a_destroyed_key_leaves_no_byte_in_any_file() {
    let [scratch, ..] = &places()[..] else { panic!("no place for a file") };
    let Location::Sqlite(path) = &scratch.location else { panic!("not a file") };
    let folder = path.parent().unwrap();
    let (store, keys) = open(scratch, 1);
    let sealed: Vec<Vec<u8>> = (0..200).map(|number| now(keys.seal(recording(number), vec![1; 40])).unwrap()).collect();
    let marks: Vec<&[u8]> = sealed.iter().map(|sealed| &sealed[1..17]).collect();
    assert!(marks.iter().all(|mark| stands_in(folder, mark)), "the keys are there to be found");
    now(keys.destroy((0..150).map(recording))).unwrap();
    assert!(!marks[..150].iter().any(|mark| stands_in(folder, mark)), "a mark lies beside its key, and both are gone");
    assert!(marks[150..].iter().all(|mark| stands_in(folder, mark)));
    assert!(!stands_in(folder, b"never"));
    close((store, keys));
}

#[test]
fn the_keys_of_a_file_lie_beside_it_for_their_owner_alone() {
    let [scratch, ..] = &places()[..] else { panic!("no place for a file") };
    let Location::Sqlite(path) = &scratch.location else { panic!("not a file") };
    let (store, keys) = open(scratch, 1);
    let sealed = now(keys.seal(recording(1), vec![1; 40])).unwrap();
    close((store, keys));
    let beside = path.with_file_name("toguna.sqlite.keys");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&beside).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let holds = |file: &Path| std::fs::read(file).unwrap().windows(16).any(|window| window == &sealed[1..17]);
    assert!(holds(&beside) && !holds(path), "a copy of the database alone opens nothing");
    // Such a copy, with no keys beside it.
    std::fs::remove_file(&beside).unwrap();
    let (store, keys) = open(scratch, 1);
    assert!(matches!(now(keys.open(recording(1), &sealed)), Err(KeyError::Forgotten)));
    close((store, keys));
}

#[test]
fn a_field_is_forgotten_as_a_whole() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    for scratch in places() {
        let (store, keys) = open(&scratch, 1);
        runtime.block_on(async {
            for number in 0..5 {
                keys.seal(recording(number), vec![1; 40]).await.unwrap();
            }
            let elsewhere = Name::item(8, "recording", Uuid::from_u128(1));
            let kept = keys.seal(elsewhere, b"kept".to_vec()).await.unwrap();
            assert_eq!(keys.items(7, "recording").await.unwrap(), (0..5).map(recording).collect::<Vec<_>>());
            assert_eq!(keys.destroy_field(7, "recording").await.unwrap(), 5);
            assert_eq!(keys.count(7, "recording").await.unwrap(), 0);
            assert_eq!(**keys.open(elsewhere, &kept).await.unwrap(), *b"kept");
        });
        close((store, keys));
    }
}

#[test]
fn whoever_seals_at_the_same_moment_gets_the_same_key() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
    for scratch in places() {
        let (store, keys) = open(&scratch, 1);
        let period = Name::period(7, "times", 1);
        let sealed = runtime.block_on(async {
            let tasks: Vec<_> = (0..20_u8)
                .map(|number| {
                    let keys = keys.clone();
                    tokio::spawn(async move { keys.seal(period, vec![number]).await.unwrap() })
                })
                .collect();
            let mut all = Vec::new();
            for task in tasks {
                all.push(task.await.unwrap());
            }
            all
        });
        for (number, sealed) in (0..20_u8).zip(&sealed) {
            assert_eq!(**now(keys.open(period, sealed)).unwrap(), [number], "{}", scratch.engine);
        }
        close((store, keys));
    }
}

#[test]
fn every_statement_can_be_prepared() {
    prepare_all(&[&queries::PART]);
}
