//! What happens to a voice, from the first yes until it is taken back.

use toguna_consult::decide_statement::{DecideStatement, Decision};
use toguna_consult::declare_groups::DeclareGroups;
use toguna_consult::model::{PREFERS_NOT_TO_SAY, Reason, Standing};
use toguna_consult::queries::{self, OwnVote};
use toguna_consult::refusal::Refusal;
use toguna_consult::withdraw::{Withdraw, Withdrawn};
use toguna_opinion::votes::Vote;
use toguna_people::participants;
use toguna_process::change_state::ChangeState;
use toguna_process::model::{Moderation, NotOpen, State};
use toguna_store::testing::{for_each_engine, prepare_all};
use toguna_store::{Store, StoreError};
use uuid::Uuid;

use crate::village::{PARTS, header, join, joining, open_dialogue, say, seed, vote};

/// What a person may still be asked.
fn open(store: &Store, dialogue: i64, participant: Uuid) -> Vec<i64> {
    let open = store.read_blocking(move |tx| queries::open_to(tx, dialogue, participant)).unwrap();
    open.into_iter().map(|open| open.number).collect()
}

fn own_votes(store: &Store, dialogue: i64, participant: Uuid) -> Vec<(i64, Vote)> {
    let votes = store.read_blocking(move |tx| queries::votes_of(tx, dialogue, participant)).unwrap();
    votes.into_iter().map(|OwnVote { statement, vote, .. }| (statement, vote)).collect()
}

#[test]
fn every_statement_is_prepared_on_every_engine() {
    prepare_all(PARTS);
}

#[test]
fn a_vote_counts_once_and_the_last_word_counts() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_dialogue(store, Moderation::Before);
        let (well, market) =
            (seed(store, dialogue, 10, "Le puits doit être ouvert à tous."), seed(store, dialogue, 11, "Le marché doit rouvrir."));
        let awa = join(store, dialogue, 1);
        assert_eq!(open(store, dialogue, awa), [well, market]);

        let first = vote(20, dialogue, awa, well, Vote::Agree);
        let done = store.write_blocking(first.clone()).unwrap();
        let again = store.write_blocking(first).unwrap();
        assert!(!done.repeated && again.repeated && again.seq == done.seq);
        assert_eq!(own_votes(store, dialogue, awa), [(well, Vote::Agree)]);
        assert_eq!(open(store, dialogue, awa), [market]);

        store.write_blocking(vote(21, dialogue, awa, well, Vote::Disagree)).unwrap();
        assert_eq!(own_votes(store, dialogue, awa), [(well, Vote::Disagree)]);

        let other_content = vote(21, dialogue, awa, market, Vote::Disagree);
        assert!(matches!(store.write_blocking(other_content), Err(Refusal::Store(StoreError::IdReused { .. }))));
        assert_eq!(own_votes(store, dialogue, awa), [(well, Vote::Disagree)]);
    });
}

#[test]
fn through_two_sources_the_later_vote_counts_and_both_are_kept() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_dialogue(store, Moderation::Before);
        let well = seed(store, dialogue, 10, "Le puits doit être ouvert à tous.");
        let awa = join(store, dialogue, 1);
        let mut in_session = vote(20, dialogue, awa, well, Vote::Agree);
        in_session.header.source = 3;
        store.write_blocking(in_session).unwrap();
        store.write_blocking(vote(21, dialogue, awa, well, Vote::Pass)).unwrap();
        assert_eq!(own_votes(store, dialogue, awa), [(well, Vote::Pass)]);
        let kept = store.read_blocking(move |tx| {
            let mut kept = Vec::new();
            queries::each_vote(tx, dialogue, i64::MAX, |vote| kept.push((vote.source, vote.vote)))?;
            Ok::<_, StoreError>(kept)
        });
        let kept = kept.unwrap();
        assert_eq!(kept, [(0, Vote::Pass), (3, Vote::Agree)]);
    });
}

#[test]
fn a_voice_is_refused_where_it_cannot_be_taken() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_dialogue(store, Moderation::Before);
        let well = seed(store, dialogue, 10, "Le puits doit être ouvert à tous.");
        let awa = join(store, dialogue, 1);
        let stranger = Uuid::from_bytes([77; 16]);
        let refused = |command| store.write_blocking::<toguna_consult::cast_vote::CastVote>(command).unwrap_err();
        assert!(matches!(refused(vote(20, dialogue, awa, 99, Vote::Agree)), Refusal::NoSuchStatement));
        assert!(matches!(refused(vote(21, dialogue, stranger, well, Vote::Agree)), Refusal::NoSuchParticipant));
        assert!(matches!(refused(vote(22, dialogue + 1, awa, well, Vote::Agree)), Refusal::NoSuchDialogue));
        let waiting = say(store, 23, dialogue, awa, "La route est coupée.").unwrap().answer;
        assert_eq!(waiting.standing, Standing::Waiting);
        assert!(matches!(refused(vote(24, dialogue, awa, waiting.number, Vote::Agree)), Refusal::NoSuchStatement));

        store.write_blocking(ChangeState { header: header(30, dialogue), dialogue, to: State::Paused }).unwrap();
        assert!(matches!(refused(vote(25, dialogue, awa, well, Vote::Agree)), Refusal::NotOpen(NotOpen::Paused)));
        store.write_blocking(ChangeState { header: header(31, dialogue), dialogue, to: State::Closed }).unwrap();
        assert!(matches!(refused(vote(26, dialogue, awa, well, Vote::Agree)), Refusal::NotOpen(NotOpen::Ended)));
        assert!(matches!(say(store, 27, dialogue, awa, "Encore un mot."), Err(Refusal::NotOpen(NotOpen::Ended))));
        let late = joining(dialogue, 2);
        assert!(matches!(store.write_blocking(late), Err(Refusal::NotOpen(NotOpen::Ended))));
        assert_eq!(own_votes(store, dialogue, awa), [(waiting.number, Vote::Agree)]);
    });
}

#[test]
fn a_form_of_consent_that_is_sent_twice_gives_one_voice() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_dialogue(store, Moderation::Before);
        let first = store.write_blocking(joining(dialogue, 1)).unwrap();
        let mut again = joining(dialogue, 1);
        again.participant = Uuid::from_bytes([200; 16]);
        let again = store.write_blocking(again).unwrap();
        assert!(again.repeated);
        assert_eq!(again.answer, first.answer);
        assert_eq!(store.read_blocking(move |tx| participants::count(tx, dialogue)).unwrap(), (1, 0));
    });
}

#[test]
fn a_return_code_that_is_taken_gives_the_next_one() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_dialogue(store, Moderation::Before);
        join(store, dialogue, 1);
        let mut second = joining(dialogue, 2);
        second.code_hashes[0] = [1; 32];
        assert_eq!(store.write_blocking(second).unwrap().answer.code_turn, 1);
        let mut third = joining(dialogue, 3);
        third.code_hashes = vec![[1; 32], [102; 32]];
        assert!(matches!(store.write_blocking(third), Err(Refusal::NoFreeCode)));
    });
}

#[test]
fn groups_are_declared_changed_and_refused() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_dialogue(store, Moderation::Before);
        let awa = join(store, dialogue, 1);
        let declare = |number, groups: &[(i64, i64)]| {
            store.write_blocking(DeclareGroups { header: header(number, dialogue), dialogue, participant: awa, groups: groups.to_vec() })
        };
        let declared = || store.read_blocking(move |tx| queries::groups_of(tx, dialogue, awa)).unwrap();
        declare(20, &[(1, 2), (0, 0)]).unwrap();
        assert_eq!(declared(), [(0, 0), (1, 2)]);
        declare(21, &[(0, PREFERS_NOT_TO_SAY)]).unwrap();
        assert_eq!(declared(), [(0, PREFERS_NOT_TO_SAY)]);
        for wrong in [vec![(2, 0)], vec![(0, 2)], vec![(0, -2)], vec![(0, 0), (0, 1)], vec![(-1, 0)]] {
            assert!(matches!(declare(22, &wrong), Err(Refusal::NotAsked)), "{wrong:?}");
        }
        assert_eq!(declared(), [(0, PREFERS_NOT_TO_SAY)]);
    });
}

#[test]
fn the_same_is_not_said_twice_and_nobody_floods_the_queue() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_dialogue(store, Moderation::Before);
        let well = seed(store, dialogue, 10, "Le puits doit être ouvert à tous.");
        let awa = join(store, dialogue, 1);
        let same = say(store, 20, dialogue, awa, "le puits DOIT être ouvert à tous !").unwrap_err();
        assert!(matches!(same, Refusal::SaidAlready { number, visible: true } if number == well));
        for (number, text) in [(21, ""), (22, "🙂🙂🙂"), (23, "2026 !")] {
            assert!(matches!(say(store, number, dialogue, awa, text), Err(Refusal::Wording { limit: 280 })), "{text}");
        }
        assert!(matches!(say(store, 24, dialogue, awa, &"mot ".repeat(100)), Err(Refusal::Wording { .. })));
        for number in 0..10 {
            say(store, 30 + number, dialogue, awa, &format!("Idée numéro {number}.")).unwrap();
        }
        assert!(matches!(say(store, 50, dialogue, awa, "Une idée de trop."), Err(Refusal::TooMany { limit: 10 })));
        let oumar = join(store, dialogue, 2);
        assert!(say(store, 51, dialogue, oumar, "Une idée d’un autre.").is_ok());
    });
}

#[test]
fn moderation_takes_in_and_out_and_changes_its_mind() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_dialogue(store, Moderation::Before);
        let (awa, oumar) = (join(store, dialogue, 1), join(store, dialogue, 2));
        let said = say(store, 20, dialogue, awa, "La route est coupée.").unwrap().answer;
        let decide = |number, decision| {
            store
                .write_blocking(DecideStatement {
                    header: header(number, dialogue),
                    dialogue,
                    target: (said.number).into(),
                    decision,
                    account: None,
                })
                .unwrap();
            let statement = store.read_blocking(move |tx| queries::statement(tx, dialogue, said.number)).unwrap().unwrap();
            (statement.standing, statement.reason, statement.reviewed)
        };
        assert_eq!(store.read_blocking(move |tx| queries::unreviewed(tx, dialogue)).unwrap().len(), 1);
        assert_eq!(decide(30, Decision::Accept), (Standing::Accepted, None, true));
        assert!(store.read_blocking(move |tx| queries::unreviewed(tx, dialogue)).unwrap().is_empty());
        store.write_blocking(vote(31, dialogue, oumar, said.number, Vote::Agree)).unwrap();
        assert_eq!(decide(32, Decision::Reject(Reason::OffTopic)), (Standing::Rejected, Some(Reason::OffTopic), true));
        assert_eq!(own_votes(store, dialogue, oumar), [(said.number, Vote::Agree)], "votes are kept for when it comes back");
        assert_eq!(decide(33, Decision::Accept), (Standing::Accepted, None, true));
    });
}

#[test]
fn published_first_a_statement_is_seen_at_once_and_still_looked_at() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_dialogue(store, Moderation::After);
        let (awa, oumar) = (join(store, dialogue, 1), join(store, dialogue, 2));
        let said = say(store, 20, dialogue, awa, "La route est coupée.").unwrap().answer;
        assert_eq!(said.standing, Standing::Accepted);
        assert_eq!(open(store, dialogue, oumar), [said.number]);
        assert_eq!(store.read_blocking(move |tx| queries::unreviewed(tx, dialogue)).unwrap().len(), 1);
    });
}

#[test]
fn whoever_leaves_leaves_nothing_but_an_empty_mark() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_dialogue(store, Moderation::Before);
        let well = seed(store, dialogue, 10, "Le puits doit être ouvert à tous.");
        let (awa, oumar) = (join(store, dialogue, 1), join(store, dialogue, 2));
        store.write_blocking(DeclareGroups { header: header(20, dialogue), dialogue, participant: awa, groups: vec![(0, 0)] }).unwrap();
        store.write_blocking(vote(21, dialogue, awa, well, Vote::Agree)).unwrap();
        store.write_blocking(vote(22, dialogue, oumar, well, Vote::Disagree)).unwrap();
        let said = say(store, 23, dialogue, awa, "La route est coupée.").unwrap().answer.number;
        let before = *store.watch_seq().borrow();

        let leave = || store.write_blocking(Withdraw { header: header(40, dialogue), dialogue, participant: awa });
        assert_eq!(leave().unwrap().answer, Withdrawn { votes: 2, statements: 1 });
        assert!(leave().unwrap().repeated, "a form that is sent twice gets the same answer");
        let other_form = Withdraw { header: header(41, dialogue), dialogue, participant: awa };
        assert!(matches!(store.write_blocking(other_form), Err(Refusal::NoSuchParticipant)));

        assert_eq!(own_votes(store, dialogue, awa), []);
        assert_eq!(own_votes(store, dialogue, oumar), [(well, Vote::Disagree)]);
        assert_eq!(store.read_blocking(move |tx| queries::groups_of(tx, dialogue, awa)).unwrap(), []);
        let statement = store.read_blocking(move |tx| queries::statement(tx, dialogue, said)).unwrap().unwrap();
        assert_eq!((statement.standing, statement.texts.len()), (Standing::Withdrawn, 0));
        assert_eq!(store.read_blocking(move |tx| participants::by_token(tx, dialogue, &[1; 32])).unwrap(), None);
        assert_eq!(store.read_blocking(move |tx| participants::count(tx, dialogue)).unwrap(), (1, 1));
        let changed = store.read_blocking(move |tx| participants::changed(tx, dialogue, before, i64::MAX)).unwrap();
        assert_eq!(changed, [(awa, true)], "the opinion map learns whose place to clear");
        assert!(matches!(store.write_blocking(vote(42, dialogue, awa, well, Vote::Agree)), Err(Refusal::NoSuchParticipant)));
    });
}
