use toguna_process::model::{DialogueText, Draft, Moderation};

use super::*;

fn dialogue(state: State) -> Dialogue {
    Dialogue {
        number: 1,
        id: Uuid::nil(),
        owner: Uuid::nil(),
        state,
        created_day: 0,
        seq: 5,
        draft: Draft {
            slug: "le-puits".to_owned(),
            opens_day: None,
            closes_day: None,
            moderation: Moderation::Before,
            precision_seconds: 3_600,
            simulated: false,
            texts: vec![DialogueText { language: "fr".to_owned(), title: "Le puits".to_owned(), ..DialogueText::default() }],
            dimensions: Vec::new(),
        },
    }
}

fn figures(people: i64, statements: i64, ground: &[i64]) -> Figures {
    Figures { people, statements, ground: (people >= 10).then(|| ground.iter().copied().collect()) }
}

fn opened(day: i64) -> (String, i64) {
    (CHANGE_STATE.to_owned(), day)
}

#[test]
fn at_first_only_what_is_known_with_its_day_is_told() {
    let (told, now) = compare(&dialogue(State::Open), None, Some(&opened(100)), Some(&figures(1_000, 7, &[1])), 100);
    assert_eq!(told, [(100, Happening::Opened)]);
    assert_eq!((now.people, now.statements, now.day), (1_000, Some(7), 100));
    let (told, _) = compare(&dialogue(State::Open), None, Some(&("edit-dialogue".to_owned(), 90)), None, 100);
    assert_eq!(told, []);
}

#[test]
fn what_people_do_is_told_when_the_day_is_over() {
    let (_, begun) = compare(&dialogue(State::Open), None, Some(&opened(100)), Some(&figures(0, 3, &[])), 100);
    let later = figures(100, 20, &[1, 4]);
    let (told, same) = compare(&dialogue(State::Open), Some(&begun), Some(&opened(100)), Some(&later), 100);
    assert_eq!((told, &same), (vec![], &begun));
    let (told, next) = compare(&dialogue(State::Open), Some(&begun), Some(&opened(100)), Some(&later), 101);
    assert_eq!(
        told,
        [
            (100, Happening::Statements { count: Some(17) }),
            (100, Happening::People { reached: 100 }),
            (100, Happening::Ground { gained: 2, lost: 0 })
        ]
    );
    let (told, _) = compare(&dialogue(State::Open), Some(&next), Some(&opened(100)), Some(&figures(100, 19, &[4, 5])), 102);
    assert_eq!(told, [(101, Happening::Ground { gained: 1, lost: 1 })]);
}

#[test]
fn below_ten_people_nothing_is_said_of_what_they_share() {
    let (_, begun) = compare(&dialogue(State::Open), None, Some(&opened(100)), Some(&figures(10, 3, &[1])), 100);
    let (told, now) = compare(&dialogue(State::Open), Some(&begun), Some(&opened(100)), Some(&figures(0, 3, &[])), 101);
    assert_eq!(told, []);
    assert_eq!((now.people, now.ground), (10, begun.ground.clone()), "who leaves does not show either");
}

#[test]
fn a_map_that_is_not_there_yet_is_waited_for() {
    let (_, begun) = compare(&dialogue(State::Open), None, Some(&opened(100)), None, 100);
    assert_eq!(begun.statements, None);
    let (told, begun) = compare(&dialogue(State::Open), Some(&begun), Some(&opened(100)), Some(&figures(0, 3, &[])), 100);
    assert_eq!((told, begun.statements), (vec![], Some(3)));
    let (told, waiting) = compare(&dialogue(State::Open), Some(&begun), Some(&opened(100)), None, 101);
    assert_eq!((told, waiting.day), (vec![], 100), "the day is told once there are figures");
}

#[test]
fn the_team_s_acts_are_told_with_the_day_of_the_command() {
    let (_, open) = compare(&dialogue(State::Open), None, Some(&opened(100)), None, 100);
    let mut paused = dialogue(State::Paused);
    paused.seq = 9;
    paused.draft.texts[0].question = "Comment ?".to_owned();
    paused.draft.texts[0].consent = "Oui.".to_owned();
    let (told, now) = compare(&paused, Some(&open), Some(&opened(103)), None, 104);
    assert_eq!(told, [(103, Happening::Paused), (103, Happening::Texts), (103, Happening::Consent)]);
    assert_eq!((now.seq, now.state.as_str()), (9, "paused"));
}
