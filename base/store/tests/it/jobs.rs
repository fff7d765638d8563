//! Work that waits is done at least once, by one at a time.

use jiff::SignedDuration;
use toguna_store::jobs::{self, Job, MOST_ATTEMPTS};
use toguna_store::testing::for_each_engine;
use toguna_store::{Store, StoreError, Timestamp, Uuid};

const LEASE: SignedDuration = SignedDuration::from_secs(60);

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn add(store: &Store, id: u128, due: i64) {
    store.transact_blocking(move |tx| jobs::add(tx, Uuid::from_u128(id), "print", "poster", at(due))).unwrap();
}

fn lease(store: &Store, now: i64) -> Vec<Job> {
    store.transact_blocking(move |tx| jobs::lease(tx, at(now), LEASE, 10)).unwrap()
}

fn settle(store: &Store, how: impl FnMut(&mut toguna_store::Tx<'_>) -> Result<bool, StoreError> + Send + 'static) -> bool {
    store.transact_blocking(how).unwrap()
}

#[test]
fn a_job_is_handed_out_when_it_is_due_and_to_one_at_a_time() {
    for_each_engine(&[], |store| {
        add(store, 1, 100);
        add(store, 1, 100);
        add(store, 2, 50);
        assert_eq!(lease(store, 49), []);
        let first = lease(store, 100);
        assert_eq!(first.iter().map(|job| job.id.as_u128()).collect::<Vec<_>>(), [2, 1]);
        assert_eq!((first[0].kind.as_str(), first[0].payload.as_str(), first[0].attempt), ("print", "poster", 1));
        assert_eq!(lease(store, 159), []);
        for job in first {
            assert!(settle(store, move |tx| jobs::finish(tx, &job)));
        }
        assert_eq!(lease(store, 1_000), []);
    });
}

#[test]
fn a_job_whose_lease_is_over_goes_to_another_and_the_first_loses_it() {
    for_each_engine(&[], |store| {
        add(store, 1, 0);
        let [slow] = <[Job; 1]>::try_from(lease(store, 0)).unwrap();
        let renewed = slow.clone();
        assert!(settle(store, move |tx| jobs::renew(tx, &renewed, at(50), LEASE)));
        assert_eq!(lease(store, 109), []);
        let [fast] = <[Job; 1]>::try_from(lease(store, 110)).unwrap();
        assert_eq!(fast.attempt, 2);
        let (a, b, c) = (slow.clone(), slow.clone(), slow);
        assert!(!settle(store, move |tx| jobs::renew(tx, &a, at(111), LEASE)));
        assert!(!settle(store, move |tx| jobs::fail(tx, &b, at(111), "late")));
        assert!(!settle(store, move |tx| jobs::finish(tx, &c)));
        assert!(settle(store, move |tx| jobs::finish(tx, &fast)));
    });
}

#[test]
fn a_job_that_fails_comes_back_later_and_later_and_is_set_aside_in_the_end() {
    for_each_engine(&[], |store| {
        add(store, 1, 0);
        let mut now = 0;
        for attempt in 1..=MOST_ATTEMPTS {
            let [job] = <[Job; 1]>::try_from(lease(store, now)).unwrap();
            assert_eq!(job.attempt, attempt);
            assert!(settle(store, move |tx| jobs::fail(tx, &job, at(now), "no paper")));
            let wait = jobs::back_off(attempt).as_secs();
            if attempt < MOST_ATTEMPTS {
                assert_eq!(lease(store, now + wait - 1), []);
            }
            now += wait;
        }
        assert_eq!(lease(store, now + 1_000_000), []);
        assert_eq!(store.read_blocking(jobs::count).unwrap(), (0, 1));
    });
}

#[test]
fn whoever_does_one_kind_of_work_takes_no_other_and_says_when_to_come_back() {
    for_each_engine(&[], |store| {
        add(store, 1, 0);
        let of = |kind: &'static str, now: i64| store.transact_blocking(move |tx| jobs::lease_of(tx, kind, at(now), LEASE, 10)).unwrap();
        assert_eq!(of("carry", 0), []);
        let [job] = <[Job; 1]>::try_from(of("print", 0)).unwrap();
        assert!(settle(store, move |tx| jobs::postpone(tx, &job, at(500), "no paper")));
        assert_eq!(of("print", 499), []);
        let [job] = <[Job; 1]>::try_from(of("print", 500)).unwrap();
        assert_eq!(job.attempt, 2);
        assert!(!settle(store, |tx| jobs::again(tx, Uuid::from_u128(1), at(600))), "it is not set aside");
        let late = job.clone();
        assert!(settle(store, move |tx| jobs::set_aside(tx, &job, "no printer")));
        assert_eq!(of("print", 1_000_000), []);
        assert!(settle(store, |tx| jobs::again(tx, Uuid::from_u128(1), at(600))));
        assert_eq!(of("print", 599), []);
        let [job] = <[Job; 1]>::try_from(of("print", 600)).unwrap();
        assert_eq!(job.attempt, 3);
        assert!(!settle(store, move |tx| jobs::postpone(tx, &late, at(700), "late")), "an earlier attempt has no say");
        assert!(settle(store, move |tx| jobs::finish(tx, &job)));
    });
}
