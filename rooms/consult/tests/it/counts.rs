//! A vote with its next statement must stay cheap, however many statements there are: what it asks of the database is counted, not timed.

use std::sync::Arc;

use serde_json::{Value, json};
use toguna_consult::asked::{Asked, Numbers};
use toguna_consult::guide::{Drawn, EvenGuide, Guide};
use toguna_consult::model::Statement;
use toguna_consult::queries::statements;
use toguna_process::model::Moderation;
use toguna_store::testing::for_each_engine;
use toguna_store::{Counts, Store};

use crate::house::{House, guided};
use crate::village::{PARTS, open_dialogue, seed};

/// The identifier of the vote with number 0.
const FIRST_VOTE: u128 = 0x0190_0000_0000_7000_8000_0000_0000_0000;

/// A guide that has the dialogue in memory, as the opinion map of a server has.
struct FromMemory(Asked);

impl FromMemory {
    fn of(store: &Store, dialogue: i64) -> Arc<Self> {
        let all = store.read_blocking(move |tx| statements(tx, dialogue)).unwrap();
        Arc::new(Self(Asked::of(&all.into_iter().map(Arc::new).collect::<Vec<_>>())))
    }
}

impl Guide for FromMemory {
    fn next(&self, dialogue: i64, candidates: &[i64], groups: &[(i64, i64)], draw: f64) -> Option<Drawn> {
        EvenGuide.next(dialogue, candidates, groups, draw)
    }

    fn recall(&self, dialogue: i64, weighed: &Numbers, groups: &[(i64, i64)], draw: f64) -> Option<(Arc<Statement>, f64)> {
        let candidates: Vec<i64> = self.0.open(weighed).iter().map(i64::from).collect();
        let drawn = self.next(dialogue, &candidates, groups, draw)?;
        Some((Arc::clone(self.0.statement(drawn.statement)?), drawn.probability))
    }
}

/// A dialogue with so many statements, and a guide that remembers them.
fn in_a_house_with(count: u32, story: impl AsyncFn(House)) {
    for_each_engine(PARTS, |store| {
        let dialogue = open_dialogue(store, Moderation::Before);
        for number in 0..count {
            seed(store, dialogue, 1_000 + number, &format!("Proposition {number}"));
        }
        guided(store, dialogue, FromMemory::of(store, dialogue), &story);
    });
}

/// Somebody joins through the API; their secret.
async fn join(house: &House, person: u128) -> String {
    let id = uuid::Builder::from_random_bytes(person.to_be_bytes()).into_uuid();
    let joined = house
        .client
        .call("POST", "/api/v1/dialogues/le-puits/participants", None, Some(&json!({ "id": id, "consent": true })))
        .await
        .expect(201)
        .json();
    joined["participant_secret"].as_str().unwrap().to_owned()
}

/// Votes on a statement; what the server says comes next.
async fn vote(house: &House, secret: &str, number: u128, statement: &Value, drawn: &Value) -> Value {
    let id = uuid::Uuid::from_u128(FIRST_VOTE + number);
    let body = json!({ "id": id, "statement": statement, "vote": 1, "drawn": drawn });
    let answer = house.client.call("POST", "/api/v1/dialogues/le-puits/votes", Some(secret), Some(&body)).await.expect(200).json();
    assert_eq!(answer["recorded"], true);
    answer["next"].clone()
}

/// Sends the first vote once more.
async fn vote_again(house: &House, secret: &str) -> toguna_web::testing::Seen {
    let body = json!({ "id": uuid::Uuid::from_u128(FIRST_VOTE), "statement": 0, "vote": 1, "drawn": null });
    house.client.call("POST", "/api/v1/dialogues/le-puits/votes", Some(secret), Some(&body)).await
}

/// What ten votes of one person cost who has voted before.
async fn cost_of_ten(house: &House) -> Counts {
    let secret = join(house, 7).await;
    let mut next = vote(house, &secret, 0, &json!(0), &Value::Null).await;
    let before = house.store.counts();
    for number in 1..=10 {
        next = vote(house, &secret, number, &next["statement"], &next["drawn"]).await;
    }
    house.store.counts() - before
}

#[test]
fn a_vote_and_the_next_statement_cost_one_commit_and_no_query_however_many_statements_there_are() {
    let mut costs = Vec::new();
    for count in [20, 400] {
        let seen = std::sync::Mutex::new(Vec::new());
        in_a_house_with(count, async |house| {
            let cost = cost_of_ten(&house).await;
            assert_eq!((cost.reads, cost.commits), (0, 10), "{count} statements");
            // Is the command known, may they vote, write the vote, write the journal: SQLite asks for the journal's end as well.
            assert!(cost.statements <= 50 && cost.rows <= 20, "{count} statements: {cost:?}");
            seen.lock().unwrap().push(cost);
        });
        costs.push(seen.into_inner().unwrap());
    }
    assert_eq!(costs[0], costs[1]);
}

#[test]
fn every_statement_is_asked_once_and_then_nothing_is_left() {
    in_a_house_with(30, async |house| {
        let secret = join(&house, 8).await;
        let mut asked = Numbers::default();
        let (mut statement, mut drawn) = (json!(3), Value::Null);
        for number in 0..30 {
            assert!(!asked.contains(statement.as_i64().unwrap()), "{statement} is asked again");
            asked.insert(statement.as_i64().unwrap());
            let next = vote(&house, &secret, number, &statement, &drawn).await;
            assert_eq!(next.is_null(), number == 29);
            (statement, drawn) = (next["statement"].clone(), next["drawn"].clone());
        }
        assert_eq!(asked.iter().count(), 30);
    });
}

#[test]
fn who_withdraws_votes_no_more_though_they_are_still_remembered() {
    in_a_house_with(5, async |house| {
        let secret = join(&house, 9).await;
        vote(&house, &secret, 0, &json!(0), &Value::Null).await;
        let hash = toguna_web::hash_token(&secret);
        let dialogue = house.dialogue;
        let found = house.store.read(move |tx| toguna_people::participants::by_token(tx, dialogue, &hash)).await.unwrap().unwrap();
        let header = crate::village::header(77, dialogue);
        let withdraw = toguna_consult::withdraw::Withdraw { header, dialogue, participant: found.id };
        house.store.write(withdraw).await.unwrap();
        let body = json!({ "id": uuid::Uuid::from_u128(5), "statement": 1, "vote": 1 });
        let path = "/api/v1/dialogues/le-puits/votes";
        house.client.call("POST", path, Some(&secret), Some(&body)).await.refused(401, "unauthorized");
        // Nor does the vote from before come back when it is sent again.
        vote_again(&house, &secret).await.refused(401, "unauthorized");
    });
}
