//! The same dialogue through the API: a gateway that sends things twice, late, to the wrong place, or not quite right.

use serde_json::{Value, json};
use toguna_process::model::{Moderation, State};
use toguna_web::cookies;
use toguna_web::testing::Seen;
use uuid::Uuid;

use crate::house::{House, in_each_house};

const DIALOGUE: &str = "/api/v1/dialogues/le-puits";

impl House {
    /// A call about the dialogue.
    pub(crate) async fn call(&self, method: &str, path: &str, bearer: Option<&str>, body: Option<Value>) -> Seen {
        self.client.call(method, &format!("{DIALOGUE}{path}"), bearer, body.as_ref()).await
    }

    /// Somebody joins through the API; their secret.
    pub(crate) async fn join_by_api(&self) -> String {
        let joined = self.call("POST", "/participants", None, Some(json!({"id": self.fresh(), "consent": true}))).await;
        joined.expect(201).json()["participant_secret"].as_str().unwrap().to_owned()
    }

    /// A fresh identifier.
    pub(crate) fn fresh(&self) -> Uuid {
        self.site.random_id()
    }
}

#[test]
fn somebody_joins_weighs_everything_and_comes_back_on_a_phone() {
    in_each_house(Moderation::Before, async |house| {
        let id = house.fresh();
        let joining = json!({"id": id, "consent": true});
        let joined = house.call("POST", "/participants", None, Some(joining.clone())).await.expect(201).json();
        let again = house.call("POST", "/participants", None, Some(joining)).await.expect(201).json();
        assert_eq!((&joined, house.people().await), (&again, (1, 0)));
        let secret = joined["participant_secret"].as_str();

        let mut next = house.call("GET", "/next", secret, None).await.expect(200).json()["next"].clone();
        let mut weighed = Vec::new();
        while next != Value::Null {
            assert_eq!(next["texts"][0]["language"], "fr");
            let number = next["statement"].as_i64().unwrap();
            let vote = json!({"id": house.fresh(), "statement": number, "vote": 1, "matters": number == 0, "drawn": next["drawn"]});
            let recorded = house.call("POST", "/votes", secret, Some(vote)).await.expect(200).json();
            assert_eq!(recorded["recorded"], true);
            weighed.push(number);
            next = recorded["next"].clone();
        }
        weighed.sort_unstable();
        assert_eq!(weighed, [0, 1, 2]);
        assert_eq!(house.votes().await.len(), 3);

        let phone = house.phone();
        let found =
            phone.get("/d/le-puits/return").await.form("/return").set("code", joined["return_code"].as_str().unwrap()).submit().await;
        found.expect(200);
        phone.get("/d/le-puits/mine").await.expect(200).says("Le puits doit être ouvert à tous.");
    });
}

#[test]
fn a_vote_that_is_sent_twice_counts_once_and_an_id_is_used_for_one_thing() {
    in_each_house(Moderation::Before, async |house| {
        let secret = house.join_by_api().await;
        let weigh = async |id: Uuid, statement: i64, vote: i64| {
            house.call("POST", "/votes", Some(&secret), Some(json!({"id": id, "statement": statement, "vote": vote}))).await
        };
        let (first, second) = (house.fresh(), house.fresh());
        weigh(first, 0, 1).await.expect(200);
        weigh(first, 0, 1).await.expect(200);
        assert_eq!(weigh(first, 0, -1).await.refused(409, "id-reused")["field"], "id");
        weigh(first, 1, 1).await.refused(409, "id-reused");
        weigh(second, 0, -1).await.expect(200);
        // The first one comes a third time, by a detour: what was said later stands.
        weigh(first, 0, 1).await.expect(200);
        assert_eq!(house.votes().await.iter().map(|(_, statement, vote)| (*statement, *vote)).collect::<Vec<_>>(), [(0, -1)]);
    });
}

#[test]
fn what_is_not_right_is_refused_with_the_name_of_its_field_and_nothing_happens() {
    in_each_house(Moderation::Before, async |house| {
        let secret = house.join_by_api().await;
        let vote = async |body: Value| house.call("POST", "/votes", Some(&secret), Some(body)).await;
        let id = house.fresh();
        for (body, field) in [
            (json!({"statement": 0, "vote": 1}), "id"),
            (json!({"id": "7", "statement": 0, "vote": 1}), "id"),
            (json!({"id": id, "statement": "0", "vote": 1}), "statement"),
            (json!({"id": id, "statement": 0, "vote": 2}), "vote"),
            (json!({"id": id, "statement": 0, "vote": 0.5}), "vote"),
            (json!({"id": id, "statement": 0, "vote": 1, "participant": id}), "participant"),
            (json!({"id": id, "statement": 0, "vote": 1, "drawn": "\u{0}"}), "drawn"),
        ] {
            assert_eq!(vote(body.clone()).await.refused(422, "invalid-field")["field"], field, "{body}");
        }
        for number in [-1, 3, i64::MAX] {
            vote(json!({"id": house.fresh(), "statement": number, "vote": 1})).await.refused(404, "no-such-statement");
        }
        vote(json!([])).await.refused(400, "invalid-body");
        vote(json!({"id": id, "drawn": "x".repeat(70_000)})).await.refused(413, "too-large");
        house.call("PUT", "/votes", Some(&secret), None).await.refused(405, "method-not-allowed");
        house.call("GET", "/votes", Some(&secret), None).await.refused(405, "method-not-allowed");
        let join = async |body: Value| house.call("POST", "/participants", None, Some(body)).await;
        assert_eq!(join(json!({"id": house.fresh(), "consent": false})).await.refused(422, "invalid-field")["field"], "consent");
        assert_eq!(join(json!({"id": Uuid::from_u128(7), "consent": true})).await.refused(422, "invalid-field")["field"], "id");
        // A chance that somebody made up is none, but the vote counts.
        vote(json!({"id": house.fresh(), "statement": 0, "vote": 1, "drawn": "0.001.AAAAAAAAAAAAAAAAAAAAAA"})).await.expect(200);
        assert_eq!((house.votes().await.len(), house.people().await), (1, (1, 0)));
    });
}

#[test]
fn only_the_participants_own_secret_opens_their_calls() {
    in_each_house(Moderation::Before, async |house| {
        let phone = house.phone();
        house.join(&phone).await;
        let cookie = phone.cookie(cookies::VOICE, "/d/le-puits").unwrap();
        // A cookie is not looked at, wherever it is sent along.
        phone.set_cookie(cookies::VOICE, "/", &cookie);
        let body = json!({"id": house.fresh(), "statement": 0, "vote": 1});
        for (method, path, body) in [("GET", "/next", None), ("POST", "/votes", Some(&body))] {
            let path = format!("{DIALOGUE}{path}");
            phone.call(method, &path, None, body).await.refused(401, "unauthorized");
            for wrong in ["nobody", &cookie[1..], "tgn_AAAA"] {
                phone.call(method, &path, Some(wrong), body).await.refused(401, "unauthorized");
            }
            // The same secret by the header is the same voice.
            phone.call(method, &path, Some(&cookie), body).await.expect(200);
        }
        let elsewhere = "/api/v1/dialogues/nowhere/next";
        house.client.call("GET", elsewhere, Some(&cookie), None).await.refused(404, "not-found");
    });
}

#[test]
fn a_dialogue_that_has_ended_takes_no_calls_and_says_why() {
    in_each_house(Moderation::Before, async |house| {
        let secret = house.join_by_api().await;
        house.lead_to(State::Paused).await;
        let vote = json!({"id": house.fresh(), "statement": 0, "vote": 1});
        assert_eq!(house.call("GET", "/next", Some(&secret), None).await.refused(403, "closed")["reason"], "paused");
        assert_eq!(house.call("POST", "/votes", Some(&secret), Some(vote)).await.refused(403, "closed")["reason"], "paused");
        house.lead_to(State::Closed).await;
        let join = json!({"id": house.fresh(), "consent": true});
        assert_eq!(house.call("POST", "/participants", None, Some(join)).await.refused(403, "closed")["reason"], "ended");
    });
}
