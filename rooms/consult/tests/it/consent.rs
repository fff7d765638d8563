//! The consent text changes while people take part: whoever agreed to the earlier one is asked again, and is free to go.

use toguna_consult::withdraw::Withdraw;
use toguna_process::care::queries::{consent_versions, consented};
use toguna_process::edit_dialogue::EditDialogue;
use toguna_process::model::{Draft, Moderation};
use toguna_process::queries::dialogue_by_number;
use toguna_store::Sql;
use uuid::Uuid;

use crate::house::{House, in_each_house};
use crate::village::header;

/// The team changes its draft like this.
async fn edit(house: &House, number: u32, change: impl FnOnce(&mut Draft)) {
    let dialogue = house.dialogue;
    let now = house.store.read(move |tx| dialogue_by_number(tx, dialogue)).await.unwrap().unwrap();
    let mut draft = now.draft.clone();
    change(&mut draft);
    house.store.write(EditDialogue { header: header(number, dialogue), dialogue, made_from: now.seq, draft }).await.unwrap();
}

fn says(text: &str) -> impl FnOnce(&mut Draft) {
    let text = text.to_owned();
    move |draft| draft.texts[0].consent = text
}

async fn versions(house: &House) -> Vec<(i64, i64)> {
    let dialogue = house.dialogue;
    let found = house.store.read(move |tx| consent_versions(tx, dialogue)).await.unwrap();
    found.iter().map(|version| (version.number, version.people)).collect()
}

async fn person_of(house: &House) -> Uuid {
    let all = house.votes().await;
    all.first().expect("a vote").0
}

#[test]
fn whoever_agreed_to_an_earlier_text_reads_the_new_one_before_going_on() {
    in_each_house(Moderation::Before, async |house| {
        let (early, late) = (house.phone(), house.phone());
        house.join(&early).await;
        let page = early.get("/d/le-puits/weigh").await;
        page.form("/weigh").press("vote", "1").await.expect(200);
        assert_eq!(versions(&house).await, [(1, 1)]);

        // Another title is no other consent.
        edit(&house, 71, |draft| draft.texts[0].title = "Le puits du village".to_owned()).await;
        early.get("/d/le-puits/weigh").await.expect(200);
        assert_eq!(versions(&house).await, [(1, 1)]);

        edit(&house, 72, says("Votre parole sera lue à la radio.")).await;
        house.join(&late).await;
        late.get("/d/le-puits/weigh").await.form("/weigh").press("vote", "1").await.expect(200);
        assert_eq!(versions(&house).await, [(1, 1), (2, 1)]);

        // She is asked wherever she would speak.
        for path in ["/d/le-puits/weigh", "/d/le-puits/say"] {
            let asked = early.get(path).await;
            assert_eq!(asked.path, "/d/le-puits/consent");
            asked.expect(200).says("Votre parole sera lue à la radio.").says("Votre parole reste sans nom.");
        }
        // Looking and leaving need no consent.
        early.get("/d/le-puits/mine").await.expect(200);
        assert_eq!(early.get("/d/le-puits/leave").await.path, "/d/le-puits/leave");

        // It changes once more while she reads.
        let old = early.get("/d/le-puits/consent").await.form("/consent");
        edit(&house, 73, says("Votre parole sera lue à la radio, sans nom.")).await;
        old.submit().await.expect(200).says("has just changed once more").says("à la radio, sans nom");
        let on = early.get("/d/le-puits/consent").await.form("/consent").submit().await;
        assert_eq!(on.path, "/d/le-puits/weigh");
        assert_eq!(versions(&house).await, [(1, 0), (2, 1), (3, 1)]);
        assert_eq!(early.get("/d/le-puits/consent").await.path, "/d/le-puits/weigh", "nothing is left to agree to");
    });
}

#[test]
fn what_was_being_given_waits_for_the_yes_and_is_not_lost() {
    in_each_house(Moderation::Before, async |house| {
        let phone = house.phone();
        house.join(&phone).await;
        let weigh = phone.get("/d/le-puits/weigh").await.form("/weigh");
        let say = phone.get("/d/le-puits/say").await.form("/say").set("text", "Le forage doit profiter à tous.").tick("kind", "solution");
        let groups = phone.get("/d/le-puits/groups").await.form("/groups").tick("g0", "1");
        let person = house.who(&phone).await;
        edit(&house, 101, says("Votre parole sera lue à la radio.")).await;

        let asked = weigh.press("vote", "1").await;
        asked.expect(200).says("Votre parole sera lue à la radio.").says("counts as soon as you agree");
        assert!(house.votes_of(person).await.is_empty(), "nothing is taken before the yes");
        asked.form("/consent").submit().await.expect(200);
        assert_eq!(house.votes_of(person).await.len(), 1);

        // It changes again and again.
        edit(&house, 102, says("Votre parole sera lue à la radio, deux fois.")).await;
        let asked = say.force("sure", "1").submit().await;
        asked.expect(200).says("deux fois").says("Le forage doit profiter à tous.");
        let before = house.statements().await.len();
        edit(&house, 103, says("Votre parole sera lue à la radio, trois fois.")).await;
        let asked = asked.form("/consent").submit().await;
        asked.expect(200).says("trois fois").says("Le forage doit profiter à tous.");
        assert_eq!(house.statements().await.len(), before);
        asked.form("/consent").submit().await.expect(200);
        assert_eq!(house.statements().await.len(), before + 1);

        edit(&house, 104, says("Votre parole sera lue à la radio, quatre fois.")).await;
        let dialogue = house.dialogue;
        let declared = move |tx: &mut toguna_store::Tx<'_>| toguna_consult::queries::groups_of(tx, dialogue, person);
        let asked = groups.submit().await;
        assert!(house.store.read(declared).await.unwrap().is_empty());
        asked.form("/consent").submit().await.expect(200);
        assert_eq!(house.store.read(declared).await.unwrap(), [(0, 1)]);
        assert_eq!(versions(&house).await.last(), Some(&(5, 1)));
    });
}

#[test]
fn whoever_joins_agrees_to_what_she_read_and_not_to_what_it_says_by_then() {
    in_each_house(Moderation::Before, async |house| {
        let (slow, old) = (house.phone(), house.phone());
        let form = slow.get("/d/le-puits").await.form("/join");
        edit(&house, 111, says("Votre parole sera lue à la radio.")).await;
        form.submit().await.expect(200);
        assert_eq!(versions(&house).await, [(1, 1), (2, 0)]);
        assert_eq!(slow.get("/d/le-puits/weigh").await.path, "/d/le-puits/consent");
        // A form that says no version is one from before they were counted.
        old.get("/d/le-puits").await.form("/join").force("consent-version", "").submit().await.expect(200);
        assert_eq!(versions(&house).await, [(1, 2), (2, 0)]);
    });
}

#[test]
fn the_text_of_a_dialogue_that_was_open_before_versions_were_kept_becomes_the_first_one() {
    const FORGET: [Sql; 2] = [
        Sql { name: "test-forget-versions", text: "DELETE FROM consent_version" },
        Sql { name: "test-forget-consented", text: "DELETE FROM consented" },
    ];
    in_each_house(Moderation::Before, async |house| {
        let early = house.phone();
        house.join(&early).await;
        let forget = |tx: &mut toguna_store::Tx<'_>| FORGET.iter().try_for_each(|sql| tx.execute(sql, &[]).map(drop));
        house.store.transact(forget).await.unwrap();
        edit(&house, 121, says("Votre parole sera lue à la radio.")).await;
        assert_eq!(versions(&house).await, [(1, 1), (2, 0)]);
        let dialogue = house.dialogue;
        let found = house.store.read(move |tx| consent_versions(tx, dialogue)).await.unwrap();
        assert_eq!(found[0].texts[0].text, "Votre parole reste sans nom.");
        assert_eq!(early.get("/d/le-puits/weigh").await.path, "/d/le-puits/consent");
    });
}

#[test]
fn a_program_is_told_that_the_text_has_changed_and_can_agree_again() {
    in_each_house(Moderation::Before, async |house| {
        let api = "/api/v1/dialogues/le-puits";
        let program = house.client.another();
        let shown = program.get(api).await;
        assert_eq!(shown.expect(200).json()["consent_version"], 1);
        let join = serde_json::json!({"id": "7f1d2c9a-3b52-4f0e-9c1d-5a8b0e6f4d21", "consent": true, "consent_version": 1});
        let joined = program.call("POST", &format!("{api}/participants"), None, Some(&join)).await;
        let secret = joined.expect(201).json()["participant_secret"].as_str().unwrap().to_owned();
        edit(&house, 131, says("Votre parole sera lue à la radio.")).await;
        let vote = |id: u32| serde_json::json!({"id": Uuid::from_u128(id.into()), "statement": 0, "vote": 1});
        let call =
            async |path: &str, body: serde_json::Value| program.call("POST", &format!("{api}/{path}"), Some(&secret), Some(&body)).await;
        let refused = call("votes", vote(1)).await;
        assert_eq!(refused.expect(409).json()["code"], "consent-changed");
        assert_eq!(refused.json()["consent_version"], 2);
        let agree = |version: i64| serde_json::json!({"id": Uuid::from_u128(10 + version as u128), "consent_version": version});
        call("consent", agree(0)).await.expect(422);
        call("consent", agree(1)).await.expect(409);
        call("consent", agree(3)).await.expect(409);
        assert_eq!(call("consent", agree(2)).await.expect(200).json()["consent_version"], 2);
        call("votes", vote(1)).await.expect(200);
        assert_eq!(versions(&house).await, [(1, 0), (2, 1)]);
    });
}

#[test]
fn a_further_language_is_no_other_consent_and_another_wording_in_one_is() {
    in_each_house(Moderation::Before, async |house| {
        let phone = house.phone();
        house.join(&phone).await;
        edit(&house, 81, |draft| {
            let mut arabic = draft.texts[0].clone();
            arabic.language = "ar".to_owned();
            arabic.consent = "يبقى كلامك بلا اسم.".to_owned();
            for dimension in &mut draft.dimensions {
                for label in std::iter::once(&mut dimension.label).chain(&mut dimension.values) {
                    let name = format!("{} ع", label.names[0].1);
                    label.names.push(("ar".to_owned(), name));
                }
            }
            draft.texts.push(arabic);
        })
        .await;
        assert_eq!(versions(&house).await, [(1, 1)]);
        edit(&house, 82, |draft| draft.texts[1].consent = "يُقرأ كلامك في الإذاعة.".to_owned()).await;
        assert_eq!(versions(&house).await, [(1, 1), (2, 0)]);
        let dialogue = house.dialogue;
        let found = house.store.read(move |tx| consent_versions(tx, dialogue)).await.unwrap();
        assert_eq!(found[1].texts.len(), 2, "a version holds all its languages");
    });
}

#[test]
fn whoever_takes_everything_back_leaves_no_consent_behind() {
    in_each_house(Moderation::Before, async |house| {
        let phone = house.phone();
        house.join(&phone).await;
        phone.get("/d/le-puits/weigh").await.form("/weigh").press("vote", "1").await.expect(200);
        let (dialogue, participant) = (house.dialogue, person_of(&house).await);
        let kept = house.store.read(move |tx| consented(tx, dialogue, participant)).await.unwrap();
        assert_eq!(kept.map(|(version, _)| version), Some(1));
        house.store.write(Withdraw { header: header(91, dialogue), dialogue, participant }).await.unwrap();
        assert_eq!(house.store.read(move |tx| consented(tx, dialogue, participant)).await.unwrap(), None);
        assert_eq!(versions(&house).await, [(1, 0)]);
    });
}
