//! What the team decides about a dialogue, on both engines.

use std::sync::Arc;

use toguna_process::Dialogues;
use toguna_process::change_state::{ChangeState, StateRefused};
use toguna_process::copy_dialogue::copy_of;
use toguna_process::create_dialogue::{CreateDialogue, DraftRefused};
use toguna_process::edit_dialogue::EditDialogue;
use toguna_process::model::{DialogueText, Draft, Fault, FaultKind, Label, State};
use toguna_process::queries::{all_dialogues, all_slugs, dialogue_by_number, dialogue_by_slug, version_of_slug};
use toguna_store::testing::{for_each_engine, prepare_all};

use crate::drawing_up::{OWNER, PARTS, create, draft, header};

fn fault(field: &str, what: FaultKind) -> Vec<Fault> {
    vec![Fault { field: field.to_owned(), what }]
}

#[test]
fn every_statement_is_understood_by_both_engines() {
    prepare_all(PARTS);
}

#[test]
fn a_dialogue_comes_back_as_it_was_drawn_up() {
    for_each_engine(PARTS, |store| {
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
    for_each_engine(PARTS, |store| {
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
    for_each_engine(PARTS, |store| {
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
    for_each_engine(PARTS, |store| {
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
    for_each_engine(PARTS, |store| {
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

        assert_eq!(refused(9, draft("un-autre-nom")), fault("slug", FaultKind::SlugFixed));

        let mut more = draft("le-puits");
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
        let found = store.read_blocking(|tx| dialogue_by_slug(tx, "le-puits")).unwrap().unwrap();
        assert_eq!(found.draft, more);
    });
}

#[test]
fn a_draft_without_a_short_name_gets_a_free_one_and_the_same_one_when_it_is_sent_again() {
    for_each_engine(PARTS, |store| {
        let make = |number| store.write_blocking(CreateDialogue { header: header(number, None), owner: OWNER, draft: draft("") }).unwrap();
        assert_eq!(make(1).answer.slug, "le-puits");
        assert_eq!(make(2).answer.slug, "le-puits-2");
        let again = make(1);
        assert!(again.repeated);
        assert_eq!(again.answer.slug, "le-puits");
    });
}

#[test]
fn a_copy_has_everything_of_a_dialogue_but_its_name_its_days_and_its_voices() {
    for_each_engine(PARTS, |store| {
        create(store, 1, draft("le-puits"));
        let first = store.read_blocking(|tx| dialogue_by_slug(tx, "le-puits")).unwrap().unwrap();
        let copy = copy_of(&first, &store.read_blocking(all_slugs).unwrap());
        assert_eq!(copy, Draft { slug: "le-puits-2".to_owned(), opens_day: None, ..draft("le-puits") });
        create(store, 2, copy);
        let second = store.read_blocking(|tx| dialogue_by_slug(tx, "le-puits-2")).unwrap().unwrap();
        assert_eq!(second.state, State::Draft);
        assert_eq!(copy_of(&second, &store.read_blocking(all_slugs).unwrap()).slug, "le-puits-3");
    });
}

#[test]
fn dialogues_in_memory_are_never_older_than_those_in_the_store() {
    for_each_engine(PARTS, |store| {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let dialogues = Dialogues::new(store);
        let seen = |slug: &str| runtime.block_on(dialogues.by_slug(slug)).unwrap();
        assert!(seen("le-puits").is_none());
        assert!(seen("Not a slug\0").is_none());
        let number = create(store, 1, draft("le-puits"));
        let first = seen("le-puits").unwrap();
        assert!(Arc::ptr_eq(&first, &seen("le-puits").unwrap()), "it is kept in memory");
        assert!(runtime.block_on(dialogues.public("le-puits")).is_err(), "a draft is not public");

        store.write_blocking(ChangeState { header: header(2, Some(number)), dialogue: number, to: State::Open }).unwrap();
        assert_eq!(seen("le-puits").unwrap().state, State::Open);
        assert_eq!(runtime.block_on(dialogues.public("le-puits")).unwrap().number, number);
    });
}

#[test]
fn a_name_that_went_to_another_dialogue_leads_to_that_one() {
    for_each_engine(PARTS, |store| {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let dialogues = Dialogues::new(store);
        let seen = |slug: &str| runtime.block_on(dialogues.by_slug(slug)).unwrap().map(|dialogue| dialogue.number);
        let first = create(store, 1, draft("le-puits"));
        assert_eq!(seen("le-puits"), Some(first));
        let seq = store.read_blocking(|tx| version_of_slug(tx, "le-puits")).unwrap().unwrap().1;
        store
            .write_blocking(EditDialogue { header: header(2, Some(first)), dialogue: first, made_from: seq, draft: draft("la-piste") })
            .unwrap();
        assert_eq!((seen("le-puits"), seen("la-piste")), (None, Some(first)));
        let second = create(store, 3, draft("le-puits"));
        assert_eq!((seen("le-puits"), seen("la-piste")), (Some(second), Some(first)));
    });
}

#[test]
fn of_two_people_who_edit_at_the_same_time_the_second_sees_what_the_first_wrote() {
    for_each_engine(PARTS, |store| {
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
