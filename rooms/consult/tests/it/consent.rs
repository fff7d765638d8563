//! The consent text changes while people take part: whoever agreed to the earlier one is asked again, and is free to go.

use toguna_consult::withdraw::Withdraw;
use toguna_process::care::queries::{consent_versions, consented};
use toguna_process::edit_dialogue::EditDialogue;
use toguna_process::model::{Draft, Moderation};
use toguna_process::queries::dialogue_by_number;
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

        // A form that was open meanwhile is taken: nothing that was said is lost.
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
