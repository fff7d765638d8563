//! Somebody speaks, the team listens, everybody hears: pages behind the real gate.

use std::f32::consts::TAU;

use serde_json::json;
use toguna_consult::model::Standing;
use toguna_consult::queries::recordings::{spoken_by, spoken_waiting};
use toguna_consult::recording::{FIELD, recordings, recordings_of};
use toguna_people::accounts::Role;
use toguna_people::participants;
use toguna_process::model::Moderation;
use toguna_sound::{Limits, decode};
use toguna_web::base64;
use toguna_web::testing::{Client, Seen};
use uuid::Uuid;

use crate::house::{House, in_each_house};

/// Two seconds of a vowel that nobody said, as a phone might record it: 16-bit sound at 16,000 values a second.
fn wav(seconds: f32, size: f32) -> Vec<u8> {
    let samples = (0..(seconds * 16_000.0) as u32).map(|place| {
        let time = place as f32 / 16_000.0;
        let voice: f32 = (1..8).map(|overtone| (TAU * 130.0 * overtone as f32 * time).sin() / overtone as f32).sum();
        ((voice * size * 16_000.0) as i16).to_le_bytes()
    });
    let data: Vec<u8> = samples.flatten().collect();
    let mut file = b"RIFF".to_vec();
    file.extend((36 + data.len() as u32).to_le_bytes());
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\x3e\0\0\0\x7d\0\0\x02\0\x10\0data");
    file.extend((data.len() as u32).to_le_bytes());
    file.extend(data);
    file
}

/// Whether these bytes are a sound of about two seconds as they are kept.
fn is_heard(seen: &Seen) -> bool {
    seen.header("content-type") == "audio/ogg"
        && decode(&seen.bytes, &Limits::STATEMENT).is_ok_and(|sound| (1.5..2.6).contains(&sound.seconds()))
}

async fn speak(phone: &Client, bytes: &[u8]) -> Seen {
    phone.get("/d/le-puits/say").await.form("/say/voice").upload("recording", bytes).await
}

/// The one participant of the story.
async fn participant(house: &House) -> Uuid {
    let dialogue = house.dialogue;
    let all = house.store.read(move |tx| participants::changed(tx, dialogue, 0, i64::MAX)).await.unwrap();
    all[0].0
}

#[test]
fn a_statement_is_spoken_heard_and_written_down_and_its_author_follows_it() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        let dialogue = house.dialogue;
        speak(phone, &wav(2.0, 0.3)).await.expect(200).says("Somebody of the team will listen to it");
        let waiting = house.store.read(move |tx| spoken_waiting(tx, dialogue)).await.unwrap();
        let said = waiting[0].clone();
        assert_eq!((waiting.len(), said.is_shared), (1, false));
        assert!((2..=3).contains(&said.seconds), "a disguise makes it a little longer or shorter");
        // Its author hears it, and nobody else does.
        phone.get("/d/le-puits/mine").await.says("Nobody has written this down yet.");
        let own = format!("/d/le-puits/mine/sound/{}", said.id);
        assert!(is_heard(&phone.get(&own).await));
        let other = house.phone();
        house.join(&other).await;
        other.get(&own).await.expect(404);
        other.get(&format!("/d/le-puits/sound/{}", said.id)).await.expect(404);
        // The team listens and writes it down.
        let desk = &house.phone();
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        let page = desk.get("/team/d/le-puits/spoken").await;
        page.says("What was spoken").says("destroyed once it is written down");
        let heard = desk.get(&format!("/team/d/le-puits/spoken/{}", said.id)).await;
        assert!(is_heard(&heard));
        assert!(heard.header("content-security-policy").contains("sandbox"));
        assert_eq!([heard.header("x-content-type-options"), heard.header("cache-control")], ["nosniff", "no-store"]);
        page.form("/spoken").set("text", "").set("kind", "solution").press("do", "write").await.expect(422);
        let page = desk.get("/team/d/le-puits/spoken").await;
        let done = page.form("/spoken").set("text", "Que chaque village ait son puits.").set("kind", "solution");
        done.press("do", "write").await.expect(200).says("It is written down, as statement № 3.");
        desk.get("/team/d/le-puits/acts").await.says("wrote down what was spoken");
        assert_eq!(house.statements().await[3].standing, Standing::Waiting);
        assert_eq!(house.site.keys.count(dialogue, FIELD).await.unwrap(), 0, "the voice is gone, in every copy");
        desk.get(&format!("/team/d/le-puits/spoken/{}", said.id)).await.expect(404);
        phone.get("/d/le-puits/mine").await.says("Que chaque village ait son puits.");
    });
}

#[test]
fn what_is_no_recording_gets_a_word_that_helps_and_leaves_nothing() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        let words: [(&[u8], &str); 7] = [
            (b"", "There is no recording yet."),
            (b"#!/bin/sh\nrm -rf /\n", "This is no recording."),
            (b"<script>alert(1)</script>", "This is no recording."),
            (b"PK\x03\x04\x14\0\0\0\x08\0nested.zip", "This is an archive, not a recording."),
            (b"\x89PNG\r\n\x1a\n\0\0", "This is a picture, not a recording."),
            (b"#!AMR\n\x3c\x91\x17", "take AAC or MP4, not AMR or 3GP"),
            (b"\x1a\x45\xdf\xa3\x9f\x42\x86", "This recording is damaged or breaks off."),
        ];
        for (bytes, said) in words {
            speak(phone, bytes).await.expect(422).says(said);
        }
        speak(phone, &wav(0.0, 0.3)).await.expect(422).says("too short");
        speak(phone, &wav(3.0, 0.0)).await.expect(422).says("Nothing can be heard");
        speak(phone, &wav(65.0, 0.3)).await.expect(422).says("in at most 60 seconds");
        let dialogue = house.dialogue;
        speak(phone, &vec![0; toguna_sound::MOST_BYTES + 100_000]).await.expect(413);
        assert!(house.store.read(move |tx| spoken_waiting(tx, dialogue)).await.unwrap().is_empty());
        assert_eq!(house.site.keys.count(dialogue, FIELD).await.unwrap(), 0);
    });
}

#[test]
fn a_voice_that_may_be_shared_is_heard_with_its_statement_and_goes_when_its_author_goes() {
    in_each_house(Moderation::After, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        let form = phone.get("/d/le-puits/say").await.form("/say/voice").tick("share", "1");
        form.upload("recording", &wav(2.0, 0.3)).await.expect(200);
        let desk = &house.phone();
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        let page = desk.get("/team/d/le-puits/spoken").await;
        page.says("others may hear this voice");
        page.form("/spoken").set("text", "Un puits par village.").set("kind", "solution").press("do", "write").await.expect(200);
        let dialogue = house.dialogue;
        let found = house.store.read(move |tx| recordings_of(tx, dialogue, 3)).await.unwrap();
        let path = found.iter().next().unwrap().path("le-puits");
        let stranger = house.phone();
        assert!(is_heard(&stranger.get(&path).await));
        let part = stranger.clone().with_header("range", "bytes=0-3").get(&path).await;
        part.expect(206);
        assert_eq!((part.bytes.as_slice(), part.header("content-range").starts_with("bytes 0-3/")), (&b"OggS"[..], true));
        // Taken out by the team, it is not heard; taken back by its author, it is not there.
        house.decide(3, toguna_consult::decide_statement::Decision::Reject(toguna_consult::model::Reason::Unclear)).await;
        stranger.get(&path).await.expect(404);
        house.decide(3, toguna_consult::decide_statement::Decision::Accept).await;
        phone.get("/d/le-puits/leave").await.says("the recording of your voice").form("/leave").submit().await.expect(200);
        stranger.get(&path).await.expect(404);
        assert_eq!(house.site.keys.count(dialogue, FIELD).await.unwrap(), 0);
    });
}

#[test]
fn the_names_of_groups_are_read_aloud_and_heard_where_people_declare_themselves() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.phone();
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        for about in ["group-0", "group-0-1", "group-1-2"] {
            let page = desk.get("/team/d/le-puits/recordings").await;
            let done = page.form_offering("/recordings", "about", about).upload("recording", &wav(2.0, 0.3)).await;
            done.expect(200).says("The recording is kept.");
        }
        let phone = &house.client;
        house.join(phone).await;
        let page = phone.get("/d/le-puits/groups").await;
        assert_eq!(page.body.matches(" data-listen ").count(), 3, "what nobody has read aloud has no sign of sound");
        let dialogue = house.dialogue;
        let all = house.store.read(move |tx| recordings(tx, dialogue)).await.unwrap();
        for found in all.iter() {
            assert!(page.body.contains(&found.path("le-puits")) && is_heard(&phone.get(&found.path("le-puits")).await));
        }
        let heard = house.call("GET", "/recordings", None, None).await.expect(200).json();
        let named: Vec<&str> = heard["recordings"].as_array().unwrap().iter().filter_map(|found| found["about"].as_str()).collect();
        assert_eq!(named, ["group-0", "group-0-1", "group-1-2"]);
        // One that is not there is none.
        let page = desk.get("/team/d/le-puits/recordings").await;
        page.form_offering("/recordings", "about", "group-0").set("about", "group-7").upload("recording", &wav(2.0, 0.3)).await.expect(404);
    });
}

#[test]
fn somebody_takes_back_what_they_said_and_reads_why_something_was_not_taken_in() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        speak(phone, &wav(2.0, 0.3)).await.expect(200);
        phone.get("/d/le-puits/leave").await.says("the recording of your voice");
        phone.get("/d/le-puits/mine").await.form("/mine/sound").submit().await.says("It is taken back");
        assert!(!phone.get("/d/le-puits/leave").await.has("the recording of your voice"));
        speak(phone, &wav(2.0, 0.3)).await.expect(200);
        let desk = &house.phone();
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        desk.get("/team/d/le-puits/spoken").await.form("/spoken").press("do", "reject.names-somebody").await.says("It is not taken in");
        desk.get("/team/d/le-puits/acts").await.says("did not take in what was spoken");
        phone.get("/d/le-puits/mine").await.says("The recording is gone.");
        let (dialogue, awa) = (house.dialogue, participant(&house).await);
        assert_eq!(house.store.read(move |tx| spoken_by(tx, dialogue, awa)).await.unwrap().len(), 1);
        assert_eq!(house.site.keys.count(dialogue, FIELD).await.unwrap(), 0);
    });
}

#[test]
fn the_team_reads_aloud_and_everybody_hears_it_until_the_text_changes() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.client;
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        let page = desk.get("/team/d/le-puits/recordings").await;
        page.says("Many people do not read.").says("The name of the language");
        assert!(
            page.header("permissions-policy").contains("microphone=(self)") && page.header("content-security-policy").contains("blob:")
        );
        for about in ["consent", "statement-0", "agree", "name"] {
            let page = desk.get("/team/d/le-puits/recordings").await;
            let done = page.form_offering("/recordings", "about", about).upload("recording", &wav(2.0, 0.3)).await;
            done.expect(200).says("The recording is kept.");
        }
        let dialogue = house.dialogue;
        let all = house.store.read(move |tx| recordings(tx, dialogue)).await.unwrap();
        assert_eq!(all.iter().count(), 3);
        let path = all.of_name("fr").unwrap().path("le-puits");
        let phone = house.phone();
        assert!(is_heard(&phone.get(&path).await));
        assert!(!phone.get("/d/le-puits").await.header("permissions-policy").contains("microphone=(self)"));
        // The text changes, and whoever kept the address hears nothing old; the team is told.
        let of_statement =
            house.store.read(move |tx| recordings_of(tx, dialogue, 0)).await.unwrap().iter().next().unwrap().path("le-puits");
        assert!(is_heard(&phone.get(&of_statement).await));
        let correct = toguna_consult::correct_statement::CorrectStatement {
            header: crate::village::header(90, dialogue),
            dialogue,
            target: 0.into(),
            text: "Le puits doit rester ouvert à tous.".to_owned(),
            account: None,
        };
        house.store.write(correct).await.unwrap();
        phone.get(&of_statement).await.expect(404);
        let page = desk.get("/team/d/le-puits/recordings").await;
        page.says("Nobody hears this recording until it is read aloud again.");
        // A second one takes the place of the first; then it is taken away.
        let page = desk.get("/team/d/le-puits/recordings").await;
        page.form_offering("/recordings", "about", "name").upload("recording", &wav(2.0, 0.2)).await.expect(200);
        phone.get(&path).await.expect(404);
        assert_eq!(house.site.keys.count(dialogue, FIELD).await.unwrap(), 4);
        let page = desk.get("/team/d/le-puits/recordings").await;
        page.form_offering("/recordings/remove", "about", "name").submit().await.says("taken away and destroyed");
        desk.get("/team/d/le-puits/acts").await.says("read a text aloud (fr)").says("took a recording away (fr)");
        assert_eq!(house.site.keys.count(dialogue, FIELD).await.unwrap(), 3);
    });
}

#[test]
fn a_telephone_speaks_for_somebody_by_the_api_and_programs_find_what_can_be_heard() {
    in_each_house(Moderation::Before, async |house| {
        let secret = house.join_by_api().await;
        let bearer = Some(secret.as_str());
        let said = json!({"id": house.fresh(), "recording": base64::encode(&wav(2.0, 0.3)), "language": "fr", "share": true});
        let kept = house.call("POST", "/spoken", bearer, Some(said.clone())).await.expect(201).json();
        assert_eq!(house.call("POST", "/spoken", bearer, Some(said.clone())).await.expect(201).json(), kept, "sent twice, kept once");
        let (dialogue, id) = (house.dialogue, said["id"].clone());
        assert_eq!(house.site.keys.count(dialogue, FIELD).await.unwrap(), 1);
        let other = json!({"id": id, "recording": base64::encode(&wav(2.0, 0.2)), "language": "fr"});
        house.call("POST", "/spoken", bearer, Some(other)).await.refused(409, "id-reused");
        let mine = house.call("GET", "/mine", bearer, None).await.expect(200).json();
        assert_eq!((&mine["spoken"][0]["spoken"], &mine["spoken"][0]["reason"]), (&kept["spoken"], &serde_json::Value::Null));
        for (recording, status) in [(base64::encode(b"PK\x03\x04zip"), 422), ("not base64!".to_owned(), 422), (String::new(), 422)] {
            let wrong = json!({"id": house.fresh(), "recording": recording, "language": "fr"});
            assert_eq!(house.call("POST", "/spoken", bearer, Some(wrong)).await.refused(status, "invalid-field")["field"], "recording");
        }
        house.call("POST", "/spoken", None, Some(said)).await.expect(401);
        assert_eq!(house.site.keys.count(dialogue, FIELD).await.unwrap(), 1);
        // Nothing can be heard by others before it is written down and accepted.
        let heard = async |query: &str| house.call("GET", &format!("/recordings{query}"), None, None).await;
        assert_eq!(heard("").await.expect(200).json()["recordings"], json!([]));
        let desk = &house.phone();
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        let page = desk.get("/team/d/le-puits/spoken").await;
        page.form("/spoken").set("text", "Un puits par village.").set("kind", "solution").press("do", "write").await.expect(200);
        heard("?statement=3").await.refused(404, "no-such-statement");
        house.decide(3, toguna_consult::decide_statement::Decision::Accept).await;
        let found = heard("?statement=3").await.expect(200).json()["recordings"][0].clone();
        assert_eq!((&found["about"], &found["own_voice"], &found["language"]), (&json!("statement-3"), &json!(true), &json!("fr")));
        assert!(is_heard(&house.phone().get(found["path"].as_str().unwrap()).await));
    });
}
