//! What is no longer needed goes by itself: not a day too early, all of it, and nothing else.

use std::time::Duration;

use toguna_consult::decide_statement::Decision;
use toguna_consult::model::{Kind, Reason, Standing, Wording};
use toguna_consult::perishing::perishables;
use toguna_consult::recording::{self, recordings_of};
use toguna_consult::speak_statement::SpeakStatement;
use toguna_consult::write_down::WriteDown;
use toguna_process::care::queries::{erased, rules};
use toguna_process::care::retention::{Field, Keeper, Perishables, SetRetention};
use toguna_process::model::{Moderation, State};
use toguna_store::{Header, Sql, StoreError};
use toguna_web::frozen::Stopped;

use crate::house::{House, in_each_house};
use crate::village::header;

const DAY: Duration = Duration::from_hours(24);
const WORDINGS: Sql = Sql {
    name: "test-wordings",
    text: "SELECT (SELECT COUNT(*) FROM statement_text WHERE text LIKE '%secret%') + (SELECT COUNT(*) FROM statement WHERE folded LIKE '%secret%') \
           + (SELECT COUNT(*) FROM moderation_act WHERE before LIKE '%secret%' OR after LIKE '%secret%')",
};
const TIMES: Sql = Sql {
    name: "test-times",
    text: "SELECT (SELECT COUNT(*) FROM vote WHERE cast_at <> 0) + (SELECT COUNT(*) FROM participant WHERE joined <> 0)",
};
const GROUPS: Sql = Sql { name: "test-groups", text: "SELECT COUNT(*) FROM participant_group" };
const SOUNDS: Sql = Sql { name: "test-sounds", text: "SELECT COUNT(*) FROM sound" };
const UNOPENABLE: Sql = Sql { name: "test-unopenable", text: "SELECT COUNT(*) FROM journal WHERE salt IS NULL" };

async fn count(house: &House, sql: &'static Sql) -> i64 {
    house.store.read(move |tx| tx.one(sql, &[], |row| row.int(0))).await.unwrap()
}

async fn decide_rules(house: &House, number: u32, wanted: &[(Field, i64)]) {
    let header = Header { at: house.site.now(), ..header(number, house.dialogue) };
    house.store.write(SetRetention { header, dialogue: house.dialogue, rules: wanted.to_vec() }).await.unwrap();
}

/// What the keeper erases at this moment.
async fn goes(house: &House) -> i64 {
    Keeper::new(&house.site, Perishables::new(perishables())).work().await.unwrap()
}

/// Somebody says who they are and votes.
async fn take_part(house: &House) {
    let phone = house.phone();
    house.join(&phone).await;
    phone.get("/d/le-puits/groups").await.form("/groups").tick("g0", "1").submit().await;
    phone.get("/d/le-puits/weigh").await.form("/weigh").press("vote", "1").await.expect(200);
}

#[test]
fn a_wording_that_was_taken_out_goes_after_its_days_and_what_waits_stays() {
    in_each_house(Moderation::Before, async |house| {
        take_part(&house).await;
        let person = house.votes().await[0].0;
        let rejected = house.said(31, person, "A secret about the neighbour.").await;
        let waiting = house.said(32, person, "The market should open early.").await;
        house.decide(rejected, Decision::Reject(Reason::ALL[0])).await;
        assert!(count(&house, &WORDINGS).await > 0);
        decide_rules(&house, 33, &[(Field::Rejected, 7)]).await;

        // The act was on the afternoon of the story, two days after the clock's noon of 3 March.
        house.clock.advance(DAY * 8);
        assert_eq!(goes(&house).await, 0, "not a day too early");
        house.clock.advance(DAY);
        let before = count(&house, &UNOPENABLE).await;
        assert_eq!(goes(&house).await, 1);
        assert_eq!(count(&house, &WORDINGS).await, 0);
        assert!(count(&house, &UNOPENABLE).await > before, "the journal can be opened no more");
        assert_eq!(goes(&house).await, 0, "once");
        let all = house.statements().await;
        let of = |number: i64| all.iter().find(|statement| statement.number == number).unwrap();
        assert_eq!((of(rejected).standing, of(waiting).standing), (Standing::Withdrawn, Standing::Waiting));
        let dialogue = house.dialogue;
        let went = house.store.read(move |tx| erased(tx, dialogue)).await.unwrap();
        assert_eq!(went.iter().map(|(_, field, count)| (*field, *count)).collect::<Vec<_>>(), [(Field::Rejected, 1)]);
    });
}

#[test]
fn the_voice_in_which_a_rejected_wording_was_said_goes_with_it_and_so_does_its_key() {
    in_each_house(Moderation::After, async |house| {
        take_part(&house).await;
        let (person, dialogue) = (house.votes().await[0].0, house.dialogue);
        let kept = async |number: u32| {
            let id = uuid::Uuid::from_u128(u128::from(number));
            let sealed = recording::seal(&house.site.keys, dialogue, id, b"OggS and a voice".to_vec()).await.unwrap();
            let (header, language) = (header(number, dialogue), "fr".to_owned());
            let sent = [number as u8; 32];
            let said = SpeakStatement { header, dialogue, participant: person, language, is_shared: true, sent, id, sealed, seconds: 7 };
            house.store.write(said).await.unwrap();
            let wording = Wording { language: "fr".to_owned(), text: format!("A secret about neighbour {number}.") };
            let header = crate::village::header(number + 100, dialogue);
            house.store.write(WriteDown { header, dialogue, id, kind: Kind::Challenge, wording }).await.unwrap().answer.number
        };
        let (rejected, accepted) = (kept(61).await, kept(62).await);
        house.decide(rejected, Decision::Reject(Reason::ALL[0])).await;
        decide_rules(&house, 63, &[(Field::Rejected, 7)]).await;
        house.clock.advance(DAY * 9);
        assert_eq!(goes(&house).await, 1);
        let left = async |statement| house.store.read(move |tx| recordings_of(tx, dialogue, statement)).await.unwrap().iter().count();
        assert_eq!((left(rejected).await, left(accepted).await), (0, 1));
        assert_eq!((count(&house, &SOUNDS).await, house.site.keys.count(dialogue, recording::FIELD).await.unwrap()), (1, 1));
        // Whatever is taken out later than its key was looked for is noted, and its key goes with the next that are destroyed.
        house.store.transact(move |tx| perishables()[1].erase(tx, dialogue, 0, 0)).await.unwrap();
        assert_eq!((count(&house, &SOUNDS).await, house.site.keys.count(dialogue, recording::FIELD).await.unwrap()), (0, 1));
        recording::forget_gone(&house.store, &house.site.keys).await.unwrap();
        assert_eq!(house.site.keys.count(dialogue, recording::FIELD).await.unwrap(), 0);
    });
}

#[test]
fn groups_and_times_go_after_the_end_and_votes_stay() {
    in_each_house(Moderation::Before, async |house| {
        take_part(&house).await;
        let votes = house.votes().await;
        assert!(count(&house, &TIMES).await > 0 && count(&house, &GROUPS).await > 0);
        decide_rules(&house, 41, &[(Field::Groups, 30), (Field::Times, 1), (Field::TeamActs, 1)]).await;
        house.clock.advance(DAY * 400);
        assert_eq!(goes(&house).await, 0, "as long as the dialogue goes on, nothing of this goes");
        house.lead_to(State::Closed).await;
        assert!(goes(&house).await > 0);
        assert_eq!((count(&house, &TIMES).await, count(&house, &GROUPS).await), (0, 0));
        assert_eq!(house.votes().await, votes);
        // Opened again, it has not ended.
        house.lead_to(State::Open).await;
        take_part(&house).await;
        assert_eq!(goes(&house).await, 0);
        assert!(count(&house, &GROUPS).await > 0);
    });
}

#[test]
fn nothing_goes_on_the_day_of_the_decision_nor_while_the_dialogue_is_stopped() {
    in_each_house(Moderation::Before, async |house| {
        take_part(&house).await;
        house.clock.advance(DAY * 400);
        house.lead_to(State::Closed).await;
        decide_rules(&house, 51, &[(Field::Times, 1)]).await;
        assert_eq!(goes(&house).await, 0, "whoever decided may still change her mind");
        house.clock.advance(DAY);
        let stopped = Stopped { numbers: [house.dialogue].into(), ..Stopped::default() };
        house.site.frozen().set(stopped);
        assert_eq!(goes(&house).await, 0, "what is stopped is left as it is");
        house.site.frozen().set(Stopped::default());
        // Decided otherwise in time.
        decide_rules(&house, 52, &[]).await;
        assert_eq!(goes(&house).await, 0);
        let dialogue = house.dialogue;
        let left: Result<_, StoreError> = house.store.read(move |tx| rules(tx, dialogue)).await;
        assert!(left.unwrap().is_empty());
        assert!(count(&house, &TIMES).await > 0);
    });
}
