//! People of the team come and go; those who speak are found by their secret or their code, until they withdraw.

use toguna_people::PARTS;
use toguna_people::accounts::{self, Account, Role, SESSION_HOURS};
use toguna_people::participants::{self, NewParticipant};
use toguna_store::StoreError;
use toguna_store::testing::{for_each_engine, prepare_all};
use uuid::Uuid;

fn account(byte: u8, name: &str, role: Role) -> Account {
    Account { id: Uuid::from_bytes([byte; 16]), name: name.to_owned(), role }
}

#[test]
fn every_statement_is_understood_by_both_engines() {
    prepare_all(PARTS);
}

#[test]
fn two_accounts_never_have_names_that_look_alike() {
    for_each_engine(PARTS, |store| {
        let first = account(1, "Awa  Traoré", Role::Administrator);
        let same = account(2, " awa TRAORÉ ", Role::Coordinator);
        let written = first.clone();
        store.transact_blocking(move |tx| accounts::insert(tx, &written, "stored", 20_000)).unwrap();
        let refused = store.transact_blocking(move |tx| accounts::insert(tx, &same, "stored", 20_000));
        assert!(matches!(refused, Err(StoreError::Rule { .. })), "{refused:?}");
        let found = store.read_blocking(|tx| accounts::by_name(tx, "AWA traoré")).unwrap();
        assert_eq!(found, Some((first, "stored".to_owned())));
        assert_eq!(store.read_blocking(accounts::count).unwrap(), 1);
    });
}

#[test]
fn a_sign_in_lasts_a_working_day_or_until_its_owner_signs_out() {
    for_each_engine(PARTS, |store| {
        let awa = account(1, "Awa", Role::Coordinator);
        let (written, id) = (awa.clone(), awa.id);
        store.transact_blocking(move |tx| accounts::insert(tx, &written, "stored", 20_000)).unwrap();
        store.transact_blocking(move |tx| accounts::sign_in(tx, id, &[5; 32], 100)).unwrap();
        let at = |hour| store.read_blocking(move |tx| accounts::by_session(tx, &[5; 32], hour)).unwrap();
        assert_eq!(at(100), Some(awa.clone()));
        assert_eq!(at(100 + SESSION_HOURS - 1), Some(awa));
        assert_eq!(at(100 + SESSION_HOURS), None);
        store.transact_blocking(|tx| accounts::sign_out(tx, &[5; 32])).unwrap();
        assert_eq!(at(100), None);
    });
}

#[test]
fn a_participant_is_found_by_secret_or_code_within_the_dialogue_only_and_leaves_an_empty_mark() {
    for_each_engine(PARTS, |store| {
        let new = NewParticipant {
            dialogue: 3,
            id: Uuid::from_bytes([7; 16]),
            token_hash: [1; 32],
            code_hash: [2; 32],
            code_turn: 1,
            source: 4,
            joined: 3_600,
        };
        store.transact_blocking(move |tx| participants::insert(tx, &new, 9)).unwrap();
        let found = store.read_blocking(|tx| participants::by_token(tx, 3, &[1; 32])).unwrap().unwrap();
        assert_eq!((found.id, found.source, found.code_turn), (Uuid::from_bytes([7; 16]), 4, 1));
        assert_eq!(store.read_blocking(|tx| participants::by_code(tx, 3, &[2; 32])).unwrap(), Some(found));
        assert_eq!(store.read_blocking(|tx| participants::by_token(tx, 4, &[1; 32])).unwrap(), None);
        assert_eq!(store.read_blocking(|tx| participants::by_code(tx, 4, &[2; 32])).unwrap(), None);
        assert!(store.read_blocking(|tx| participants::code_is_taken(tx, 3, &[2; 32])).unwrap());

        store.transact_blocking(move |tx| participants::mark_withdrawn(tx, 3, found.id, 12)).unwrap();
        assert_eq!(store.read_blocking(|tx| participants::by_token(tx, 3, &[1; 32])).unwrap(), None);
        assert!(!store.read_blocking(|tx| participants::code_is_taken(tx, 3, &[2; 32])).unwrap());
        assert!(!store.read_blocking(move |tx| participants::is_there(tx, 3, found.id)).unwrap());
        assert_eq!(store.read_blocking(|tx| participants::changed(tx, 3, 9, 12)).unwrap(), [(found.id, true)]);
        assert_eq!(store.read_blocking(|tx| participants::count(tx, 3)).unwrap(), (0, 1));
    });
}
