//! The rest of the API: what everybody may read, what one person gave and takes back, and the team's desk.

use serde_json::{Value, json};
use toguna_people::accounts::{Account, Role};
use toguna_people::tokens::{self, Making, NewToken};
use toguna_process::change_state::ChangeState;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::{Draft, Moderation, State};
use toguna_store::Header;
use toguna_web::api::secret;
use toguna_web::hash_token;
use toguna_web::routes::Scope;

use crate::house::{House, SEEDS, in_each_house};
use crate::village::{draft, header};

impl House {
    /// A key of the person who leads the dialogue, or of a new administrator.
    async fn token(&self, scopes: &[Scope], dialogue: Option<i64>) -> String {
        let account = Account { id: self.fresh(), name: format!("Awa {}", self.fresh()), role: Role::Administrator };
        let made = secret::make(&self.site);
        let new = NewToken {
            id: self.fresh(),
            token_hash: hash_token(&made),
            name: "Desk".to_owned(),
            account: account.id,
            dialogue,
            scopes: scopes.to_vec(),
            hour: self.site.now().as_second().div_euclid(3_600),
            days: 7,
        };
        let outcome = self.store.transact(move |tx| {
            toguna_people::accounts::insert(tx, &account, "no passphrase", 0)?;
            tokens::make(tx, &new)
        });
        assert_eq!(outcome.await.unwrap(), Making::Made);
        made
    }

    async fn say(&self, secret: &str, text: &str) -> Value {
        let said = json!({"id": self.fresh(), "kind": "solution", "text": text, "language": "fr"});
        self.call("POST", "/statements", Some(secret), Some(said)).await.expect(201).json()
    }
}

#[test]
fn everybody_reads_the_dialogue_and_its_statements_page_by_page() {
    in_each_house(Moderation::Before, async |house| {
        let list = house.client.call("GET", "/api/v1/dialogues", None, None).await;
        let list = list.expect(200).json();
        assert_eq!((&list["items"][0]["slug"], &list["next"]), (&json!("le-puits"), &Value::Null));
        let shown = house.call("GET", "", None, None).await;
        assert_eq!(shown.header("access-control-allow-origin"), "*");
        assert_eq!(shown.expect(200).json(), list["items"][0]);
        assert_eq!((&shown.json()["state"], &shown.json()["takes_voices"]), (&json!("open"), &json!(true)));

        let first = house.call("GET", "/statements?limit=2", None, None).await.expect(200).json();
        let second = house.call("GET", &format!("/statements?limit=2&after={}", first["next"].as_str().unwrap()), None, None).await.json();
        let texts: Vec<&str> = [&first, &second]
            .iter()
            .flat_map(|page| page["items"].as_array().unwrap())
            .map(|s| s["texts"][0]["text"].as_str().unwrap())
            .collect();
        assert_eq!((texts, &second["next"]), (SEEDS.to_vec(), &Value::Null));
        for wrong in ["limit=0", "after=x", "page=2", "limit=2&limit=2"] {
            house.call("GET", &format!("/statements?{wrong}"), None, None).await.refused(400, "invalid-query");
        }
        // What waits is nobody's to read, and a draft is as if it were not there.
        let secret = house.join_by_api().await;
        house.say(&secret, "Un marché le samedi.").await;
        assert!(!house.call("GET", "/statements", None, None).await.body.contains("samedi"));
        let made = CreateDialogue {
            header: Header { id: house.fresh(), dialogue: None, ..header(0, 0) },
            owner: house.fresh(),
            draft: Draft { slug: "secret".to_owned(), ..draft(Moderation::Before) },
        };
        house.store.write(made).await.unwrap();
        assert!(!house.client.call("GET", "/api/v1/dialogues", None, None).await.body.contains("secret"));
        for path in ["", "/statements", "/next"] {
            house.client.call("GET", &format!("/api/v1/dialogues/secret{path}"), Some(&secret), None).await.refused(404, "not-found");
        }
    });
}

#[test]
fn somebody_says_something_once_however_often_it_is_sent() {
    in_each_house(Moderation::Before, async |house| {
        let secret = house.join_by_api().await;
        let add = async |body: Value| house.call("POST", "/statements", Some(&secret), Some(body)).await;
        let said = json!({"id": house.fresh(), "kind": "challenge", "text": "  Les  jeunes partent.\n", "language": "fr"});
        let added = add(said.clone()).await.expect(201).json();
        assert_eq!(added, json!({"statement": 3, "standing": "waiting"}));
        assert_eq!(add(said.clone()).await.expect(201).json(), added);
        let mut other = said.clone();
        other["text"] = json!("Les vieux restent.");
        add(other).await.refused(409, "id-reused");
        // The same by somebody else: it is there already, but nobody may read it yet.
        let twin = json!({"id": house.fresh(), "kind": "challenge", "text": "les jeunes partent", "language": "fr"});
        assert_eq!(add(twin).await.refused(409, "said-already")["statement"], Value::Null);
        let seed = json!({"id": house.fresh(), "kind": "challenge", "text": SEEDS[1], "language": "fr"});
        assert_eq!(add(seed).await.refused(409, "said-already")["statement"], 1);
        for (field, value) in
            [("text", "🙂"), ("text", ""), ("text", "\u{0}"), ("text", &"é".repeat(281)), ("language", "tlh"), ("kind", "joke")]
        {
            let mut wrong = said.clone();
            wrong["id"] = json!(house.fresh());
            wrong[field] = json!(value);
            assert_eq!(add(wrong).await.refused(422, "invalid-field")["field"], field, "{value}");
        }
        for number in 0..9 {
            house.say(&secret, &format!("Une autre idée, la numéro {number}.")).await;
        }
        let eleventh = json!({"id": house.fresh(), "kind": "value", "text": "Une de trop.", "language": "fr"});
        assert_eq!(add(eleventh).await.refused(403, "too-many-statements")["limit"], 10);
    });
}

#[test]
fn somebody_declares_groups_reads_everything_of_theirs_and_takes_it_back() {
    in_each_house(Moderation::After, async |house| {
        let secret = house.join_by_api().await;
        let declare =
            async |groups: Value| house.call("POST", "/groups", Some(&secret), Some(json!({"id": house.fresh(), "groups": groups}))).await;
        let old = json!({"id": house.fresh(), "groups": [{"dimension": 0, "value": 1}]});
        let declared = house.call("POST", "/groups", Some(&secret), Some(old.clone())).await.expect(200).json();
        assert_eq!(declared["groups"], json!([{"dimension": 0, "value": 1}]));
        declare(json!([{"dimension": 0, "value": null}])).await.expect(200);
        // The old one arrives once more: what was said later holds.
        let late = house.call("POST", "/groups", Some(&secret), Some(old)).await.expect(200).json();
        assert_eq!(late["groups"], json!([{"dimension": 0, "value": null}]));
        for wrong in [json!([{"dimension": 9, "value": 0}]), json!([{"dimension": 0, "value": 99}]), json!([{"dimension": 0, "value": -1}])]
        {
            declare(wrong).await.refused(404, "no-such-group");
        }
        declare(json!([{"dimension": 0, "value": 0}, {"dimension": 0, "value": 1}])).await.refused(404, "no-such-group");
        assert_eq!(declare(json!([{"dimension": 0}])).await.refused(422, "invalid-field")["field"], "value");

        let said = house.say(&secret, "Un puits de plus.").await;
        assert_eq!(said["standing"], "accepted");
        house
            .call("POST", "/votes", Some(&secret), Some(json!({"id": house.fresh(), "statement": 0, "vote": -1, "matters": true})))
            .await
            .expect(200);
        let mine = house.call("GET", "/mine", Some(&secret), None).await.expect(200).json();
        assert_eq!(mine["votes"], json!([{"statement": 0, "vote": -1, "matters": true}, {"statement": 3, "vote": 1, "matters": false}]));
        assert_eq!((&mine["statements"][0]["texts"][0]["text"], &mine["groups"]), (&json!("Un puits de plus."), &late["groups"]));
        assert_eq!(mine["return_code"].as_str().unwrap().len(), 12);

        // Another participant sees nothing of it.
        let other = house.join_by_api().await;
        let others = house.call("GET", "/mine", Some(&other), None).await.json();
        assert_eq!((&others["votes"], &others["statements"]), (&json!([]), &json!([])));

        let leaving = json!({"id": house.fresh()});
        house.lead_to(State::Closed).await;
        let gone = house.call("POST", "/withdrawal", Some(&secret), Some(leaving.clone())).await.expect(200).json();
        assert_eq!(gone, json!({"votes": 2, "statements": 1}));
        // A gateway that lost the answer sends the same again: it hears the same, or that nobody is there any more.
        let again = house.call("POST", "/withdrawal", Some(&secret), Some(leaving)).await;
        assert!(again.status.as_u16() == 401 || again.expect(200).json() == gone, "{}", again.body);
        let fresh = json!({"id": house.fresh()});
        house.call("POST", "/withdrawal", Some(&secret), Some(fresh)).await.refused(401, "unauthorized");
        let vote = json!({"id": house.fresh(), "statement": 0, "vote": 1});
        house.call("POST", "/votes", Some(&secret), Some(vote)).await.expect(if again.status.as_u16() == 401 { 401 } else { 403 });
        house.call("GET", "/mine", Some(&secret), None).await.refused(401, "unauthorized");
        assert_eq!(house.people().await, (1, 1));
    });
}

#[test]
fn a_secret_is_worth_something_in_its_own_dialogue_only() {
    in_each_house(Moderation::Before, async |house| {
        let secret = house.join_by_api().await;
        let id = house.fresh();
        let made = CreateDialogue {
            header: Header { id: house.fresh(), dialogue: None, ..header(0, 0) },
            owner: house.fresh(),
            draft: Draft { slug: "le-marche".to_owned(), ..draft(Moderation::Before) },
        };
        let other = house.store.write(made).await.unwrap().answer.number;
        let open = ChangeState { header: Header { id: house.fresh(), ..header(0, other) }, dialogue: other, to: State::Open };
        house.store.write(open).await.unwrap();
        let elsewhere = "/api/v1/dialogues/le-marche";
        for path in ["next", "mine"] {
            house.client.call("GET", &format!("{elsewhere}/{path}"), Some(&secret), None).await.refused(401, "unauthorized");
        }
        // The same id in two dialogues gives two secrets that do not open each other's.
        let join = json!({"id": id, "consent": true});
        let here = house.call("POST", "/participants", None, Some(join.clone())).await.expect(201).json();
        let there = house.client.call("POST", &format!("{elsewhere}/participants"), None, Some(&join)).await.expect(201).json();
        assert_ne!(here["participant_secret"], there["participant_secret"]);
        let there = there["participant_secret"].as_str();
        house.call("GET", "/mine", there, None).await.refused(401, "unauthorized");

        // A token that was made for one dialogue does nothing in the other one.
        let token = house.token(&[Scope::Moderate], Some(house.dialogue)).await;
        house.call("GET", "/moderation", Some(&token), None).await.expect(200);
        house.client.call("GET", &format!("{elsewhere}/moderation"), Some(&token), None).await.refused(403, "other-dialogue");
        let decision = json!({"id": id, "statement": 0, "decision": "accept"});
        house.client.call("POST", &format!("{elsewhere}/moderation"), Some(&token), Some(&decision)).await.refused(403, "other-dialogue");
        // A participant is no team, and a token is no participant.
        house.call("GET", "/moderation", Some(&secret), None).await.refused(401, "unauthorized");
        house.call("GET", "/mine", Some(&token), None).await.refused(401, "unauthorized");
    });
}

#[test]
fn a_program_of_the_team_reads_what_waits_and_decides() {
    in_each_house(Moderation::Before, async |house| {
        let secret = house.join_by_api().await;
        house.say(&secret, "Un premier avis.").await;
        house.say(&secret, "Un second avis.").await;
        let token = house.token(&[Scope::Moderate], None).await;
        let reader = house.token(&[Scope::Read, Scope::Export, Scope::Import], None).await;
        let waiting = house.call("GET", "/moderation?limit=1", Some(&token), None).await.expect(200).json();
        assert_eq!((&waiting["items"][0]["statement"], &waiting["items"][0]["seen"]), (&json!(3), &json!(0)));
        let rest = house.call("GET", &format!("/moderation?after={}", waiting["next"].as_str().unwrap()), Some(&token), None).await.json();
        assert_eq!((rest["items"].as_array().unwrap().len(), &rest["next"]), (1, &Value::Null));

        let decide = async |body: Value| house.call("POST", "/moderation", Some(&token), Some(body)).await;
        let reject = json!({"id": house.fresh(), "statement": 3, "decision": "reject", "reason": "unclear", "seen": 0});
        let stands = decide(reject.clone()).await.expect(200).json();
        assert_eq!(stands, json!({"statement": 3, "standing": "rejected", "reason": "unclear"}));
        assert_eq!(decide(reject).await.expect(200).json(), stands);
        let late = json!({"id": house.fresh(), "statement": 3, "decision": "accept", "seen": 0});
        assert_eq!(decide(late).await.refused(409, "changed-meanwhile")["statements"], json!([3]));
        decide(json!({"id": house.fresh(), "statement": 4, "decision": "accept"})).await.expect(200);
        for (body, field) in [
            (json!({"id": house.fresh(), "statement": 3, "decision": "reject"}), "reason"),
            (json!({"id": house.fresh(), "statement": 3, "decision": "accept", "reason": "unclear"}), "reason"),
            (json!({"id": house.fresh(), "statement": 3, "decision": "reject", "reason": "ugly"}), "reason"),
            (json!({"id": house.fresh(), "statement": 3, "decision": "burn"}), "decision"),
            (json!({"id": house.fresh(), "statement": 3, "decision": "accept", "seen": -1}), "seen"),
        ] {
            assert_eq!(decide(body.clone()).await.refused(422, "invalid-field")["field"], field, "{body}");
        }
        decide(json!({"id": house.fresh(), "statement": 99, "decision": "accept"})).await.refused(404, "no-such-statement");
        let log = house.call("GET", "/moderation/log", Some(&token), None).await.expect(200).json();
        let kinds: Vec<&str> = log["items"].as_array().unwrap().iter().map(|act| act["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["accept", "reject"]);
        assert!(log["items"][0]["by"].as_str().unwrap().starts_with("Awa") && log["items"][0]["day"].as_str().unwrap().len() == 10);
        let page = house.call("GET", "/moderation/log?limit=1", Some(&token), None).await.json();
        let next = house
            .call("GET", &format!("/moderation/log?limit=1&after={}", page["next"].as_str().unwrap()), Some(&token), None)
            .await
            .json();
        assert_eq!((&page["items"][0], &next["items"][0], &next["next"]), (&log["items"][0], &log["items"][1], &Value::Null));

        for (method, path) in [("GET", "/moderation"), ("GET", "/moderation/log"), ("POST", "/moderation")] {
            assert_eq!(house.call(method, path, Some(&reader), None).await.refused(403, "scope-missing")["scope"], "moderate");
        }
    });
}
