//! What the team decides about a dialogue, on both engines.

use toguna_process::change_state::{ChangeState, StateRefused};
use toguna_process::create_dialogue::{CreateDialogue, DraftRefused};
use toguna_process::edit_dialogue::EditDialogue;
use toguna_process::model::{DialogueText, Fault, FaultKind, Label, State};
use toguna_process::queries::{all_dialogues, dialogue_by_number, dialogue_by_slug, version_of_slug};
use toguna_store::testing::{for_each_engine, prepare_all};

use crate::drawing_up::{OWNER, PARTS, create, draft, header};

fn fault(field: &str, what: FaultKind) -> Vec<Fault> {
    vec![Fault { field: field.to_owned(), what }]
}

#[test]
fn every_statement_is_understood_by_both_engines() {
    prepare_all(&PARTS);
}

#[test]
fn a_dialogue_comes_back_as_it_was_drawn_up() {
    for_each_engine(&PARTS, |store| {
        let number = create(store, 1, draft("le-puits"));
        let found = store.read_blocking(|tx| dialogue_by_slug(tx, "le-puits")).unwrap().unwrap();
        assert_eq!((found.number, found.owner, found.state), (number, OWNER, State::Draft));
        assert_eq!(found.draft, draft("le-puits"));
        assert_eq!(found.created_day, 20_517);
        assert_eq!(store.read_blocking(move |tx| dialogue_by_number(tx, number)).unwrap(), Some(found));
        assert_eq!(store.read_blocking(|tx| dialogue_by_slug(tx, "un-autre")).unwrap(), None);
    });
}

#[test]
fn a_form_that_is_sent_twice_makes_one_dialogue() {
    for_each_engine(&PARTS, |store| {
        let command = || CreateDialogue { header: header(1, None), owner: OWNER, draft: draft("le-puits") };
        let first = store.write_blocking(command()).unwrap();
        let second = store.write_blocking(command()).unwrap();
        assert_eq!((first.answer, first.seq), (second.answer, second.seq));
        assert!(second.repeated && !first.repeated);
        assert_eq!(store.read_blocking(all_dialogues).unwrap().len(), 1);
    });
}

#[test]
fn two_dialogues_cannot_have_the_same_short_name() {
    for_each_engine(&PARTS, |store| {
        create(store, 1, draft("le-puits"));
        let other = create(store, 2, draft("la-piste"));
        let again = CreateDialogue { header: header(3, None), owner: OWNER, draft: draft("le-puits") };
        let Err(DraftRefused::Faults(faults)) = store.write_blocking(again) else { panic!("it was taken") };
        assert_eq!(faults, fault("slug", FaultKind::SlugTaken));
        let seq = store.read_blocking(|tx| version_of_slug(tx, "la-piste")).unwrap().unwrap().1;
        let rename = EditDialogue { header: header(4, Some(other)), dialogue: other, made_from: seq, draft: draft("le-puits") };
        let Err(DraftRefused::Faults(faults)) = store.write_blocking(rename) else { panic!("it was taken") };
        assert_eq!(faults, fault("slug", FaultKind::SlugTaken));
    });
}

#[test]
fn a_dialogue_is_opened_paused_closed_and_opened_again() {
    for_each_engine(&PARTS, |store| {
        let number = create(store, 1, draft("le-puits"));
        let lead = |id, to| store.write_blocking(ChangeState { header: header(id, Some(number)), dialogue: number, to });
        for (id, to) in [(2, State::Open), (3, State::Paused), (4, State::Open), (5, State::Closed), (6, State::Open)] {
            lead(id, to).unwrap();
            assert_eq!(store.read_blocking(|tx| dialogue_by_slug(tx, "le-puits")).unwrap().unwrap().state, to);
        }
        assert!(lead(6, State::Open).unwrap().repeated);
        assert!(matches!(lead(7, State::Draft), Err(StateRefused::NoWay { from: State::Open, to: State::Draft })));
        let nowhere = ChangeState { header: header(8, Some(99)), dialogue: 99, to: State::Open };
        assert!(matches!(store.write_blocking(nowhere), Err(StateRefused::NoSuchDialogue)));
    });
}

#[test]
fn words_and_days_may_change_but_what_people_declared_is_not_taken_from_under_them() {
    for_each_engine(&PARTS, |store| {
        let number = create(store, 1, draft("le-puits"));
        let seq = || store.read_blocking(move |tx| dialogue_by_number(tx, number)).unwrap().unwrap().seq;
        let edit =
            |id, draft| store.write_blocking(EditDialogue { header: header(id, Some(number)), dialogue: number, made_from: seq(), draft });

        // As long as nobody has seen it, everything may change.
        let mut bare = draft("le-puits");
        bare.dimensions.clear();
        bare.texts.pop();
        edit(2, bare.clone()).unwrap();
        edit(3, draft("le-puits")).unwrap();
        store.write_blocking(ChangeState { header: header(4, Some(number)), dialogue: number, to: State::Open }).unwrap();

        let refused = |id, draft| match edit(id, draft) {
            Err(DraftRefused::Faults(faults)) => faults,
            other => panic!("{other:?}"),
        };
        let mut without_ar = draft("le-puits");
        without_ar.texts.pop();
        for label in without_ar.dimensions.iter_mut().flat_map(|d| std::iter::once(&mut d.label).chain(&mut d.values)) {
            label.names.pop();
        }
        assert_eq!(refused(5, without_ar), fault("languages", FaultKind::InUse));
        let mut without_dimension = draft("le-puits");
        without_dimension.dimensions.clear();
        assert_eq!(refused(6, without_dimension), fault("dimensions-fr", FaultKind::InUse));
        let mut turned_round = draft("le-puits");
        turned_round.dimensions[0].values.reverse();
        assert_eq!(refused(7, turned_round), fault("dimensions-fr", FaultKind::InUse));

        let mut more = draft("puits-et-mares");
        more.closes_day = Some(20_600);
        more.texts[0].title = "Puits et mares".to_owned();
        more.texts.push(DialogueText {
            language: "bm".to_owned(),
            title: "Kɔlɔn".to_owned(),
            question: "?".to_owned(),
            consent: "…".to_owned(),
            ..DialogueText::default()
        });
        for label in more.dimensions.iter_mut().flat_map(|d| std::iter::once(&mut d.label).chain(&mut d.values)) {
            let name = format!("{} (bm)", label.names[0].1);
            label.names.push(("bm".to_owned(), name));
        }
        more.dimensions[0].values.push(Label { names: ["fr", "ar", "bm"].map(|tag| (tag.to_owned(), "x".to_owned())).to_vec() });
        edit(8, more.clone()).unwrap();
        let found = store.read_blocking(|tx| dialogue_by_slug(tx, "puits-et-mares")).unwrap().unwrap();
        assert_eq!(found.draft, more);
        assert_eq!(store.read_blocking(|tx| dialogue_by_slug(tx, "le-puits")).unwrap(), None);
    });
}

#[test]
fn of_two_people_who_edit_at_the_same_time_the_second_sees_what_the_first_wrote() {
    for_each_engine(&PARTS, |store| {
        let number = create(store, 1, draft("le-puits"));
        let seq = store.read_blocking(move |tx| dialogue_by_number(tx, number)).unwrap().unwrap().seq;
        let edit = |id, title: &str| {
            let mut draft = draft("le-puits");
            draft.texts[0].title = title.to_owned();
            store.write_blocking(EditDialogue { header: header(id, Some(number)), dialogue: number, made_from: seq, draft })
        };
        edit(2, "de la première").unwrap();
        let Err(DraftRefused::ChangedSince(now)) = edit(3, "de la seconde") else { panic!("it was taken") };
        assert_eq!(now.text("fr").title, "de la première");
        // The first form sent once more is the same command, not a stale one.
        assert!(edit(2, "de la première").unwrap().repeated);
    });
}
