//! What breaks, deceives or floods: the right status, a page that says what to do, nothing lost and nothing doubled.

use toguna_consult::decide_statement::Decision;
use toguna_consult::model::Reason;
use toguna_process::model::{Moderation, State};
use toguna_web::cookies;
use toguna_web::frozen::Stopped;

use crate::house::in_each_house;

#[test]
fn a_vote_for_a_paused_or_closed_dialogue_is_refused_in_words() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        let page = phone.get("/d/le-puits/weigh").await;
        let say = phone.get("/d/le-puits/say").await;
        house.lead_to(State::Paused).await;
        page.form("/weigh").press("vote", "1").await.expect(403).says("resting for a while").says("See what we share");
        let kept = say.form("/say").set("text", "La route est coupée.").tick("kind", "challenge").submit().await;
        kept.expect(403).says("These are your words").says("La route est coupée.");
        house.lead_to(State::Closed).await;
        page.form("/weigh").press("vote", "1").await.expect(403).says("has ended");
        let late = house.phone().get("/d/le-puits").await;
        assert!(!late.has("I agree and take part") && !late.body.contains("/join"));
    });
}

#[test]
fn somebody_who_said_yes_too_late_is_told() {
    in_each_house(Moderation::Before, async |house| {
        let front = house.client.get("/d/le-puits").await;
        house.lead_to(State::Closed).await;
        front.form("/join").submit().await.expect(403).says("has ended");
        assert_eq!((house.people().await, house.client.cookie(cookies::VOICE, "/d/le-puits")), ((0, 0), None));
    });
}

#[test]
fn a_vote_that_is_none_and_a_statement_that_is_none_change_nothing() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        let page = phone.get("/d/le-puits/weigh").await;
        for vote in ["7", "", "-2", "1.0", "agree"] {
            page.form("/weigh").force("vote", vote).submit().await.expect(400).says("Nothing was changed");
        }
        page.form("/weigh").submit().await.expect(400);
        page.form("/weigh").force("statement", "9999").press("vote", "1").await.expect(404);
        page.form("/weigh").force("statement", "x").press("vote", "1").await.expect(400);
        page.form("/weigh").force("_id", "not an id").press("vote", "1").await.expect(400);
        phone.get("/d/le-puits/groups").await.form("/groups").force("g0", "99").submit().await.expect(400);
        phone.get("/d/le-puits/groups").await.form("/groups").force("g0", "x").submit().await.expect(400);
        assert_eq!(house.votes().await, []);
        page.form("/weigh").press("vote", "1").await.expect(200);
        let mine = phone.get("/d/le-puits/mine").await;
        for change in ["0.7", "0", "x.1", "", "0.1.1"] {
            mine.form("/mine").force("change", change).submit().await.expect(400);
        }
        mine.form("/mine").force("change", "9999.1").submit().await.expect(404);
        assert_eq!(house.votes().await.len(), 1);
        phone.get("/d/le-puits/weigh?s=9999").await.expect(200);
        phone.get("/d/le-puits/weigh?s=%00%FF").await.expect(200);
        phone.get("/d/le-puits/mine?page=0").await.expect(200);
        phone.get("/d/le-puits/mine?page=99999999999999999999").await.expect(200);
        phone.get("/d/%FF/weigh").await.expect(404);
        phone.get("/d/nowhere").await.expect(404);
    });
}

#[test]
fn a_statement_that_is_rejected_while_it_is_weighed_gives_way_to_the_next() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        let page = phone.get("/d/le-puits/weigh").await;
        let number: i64 = page.form("/weigh").value("statement").unwrap().parse().unwrap();
        house.decide(number, Decision::Reject(Reason::Unclear)).await;
        let next = page.form("/weigh").press("vote", "1").await;
        next.expect(200).says("was taken out a moment ago");
        assert_ne!(next.form("/weigh").value("statement"), Some(number.to_string().as_str()));
        assert_eq!(house.votes().await, []);
    });
}

#[test]
fn what_is_no_statement_is_told_beside_the_field_and_kept() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        let say = phone.get("/d/le-puits/say").await;
        let send = async |text: &str| say.form("/say").set("text", text).tick("kind", "value").submit().await;
        send("").await.expect(422).says("Please write something");
        let emoji = send("🕊️🕊️🙏").await;
        emoji.expect(422).says("Please use words");
        assert_eq!(emoji.form("/say").value("text"), Some("🕊️🕊️🙏"));
        assert!(emoji.body.contains("checked"), "the kind that was chosen stays chosen");
        send("2026 !").await.expect(422).says("Please use words");
        let long = send(&"mot ".repeat(80)).await;
        long.expect(422).says("39 characters too long");
        assert!(long.form("/say").value("text").unwrap().starts_with("mot mot"));
        say.form("/say").set("text", "La paix d’abord.").submit().await.expect(422).says("Please choose what it is");
        say.form("/say").force("kind", "nonsense").set("text", "La paix.").submit().await.expect(422);
        assert_eq!(house.statements().await.len(), 3);
        phone
            .get("/d/le-puits/say")
            .await
            .form("/say")
            .set("text", "Un mot.")
            .tick("kind", "value")
            .force("language", "<b>")
            .submit()
            .await
            .expect(200);
        assert_eq!(house.statements().await[3].texts[0].language, "fr", "a language that was not offered is that of the dialogue");
    });
}

#[test]
fn control_characters_overrides_and_markup_are_harmless() {
    in_each_house(Moderation::After, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        let hostile = "Oui\u{202E}non\u{2066}\u{0}\u{7} <script>alert(1)</script> السلام أولا & \"tout\"";
        phone.get("/d/le-puits/say").await.form("/say").set("text", hostile).tick("kind", "value").submit().await.expect(200);
        let said = house.statements().await.pop().unwrap();
        assert_eq!(said.texts[0].text, "Ouinon <script>alert(1)</script> السلام أولا & \"tout\"");
        let mine = phone.get("/d/le-puits/mine").await;
        assert!(!mine.body.contains("<script>alert") && mine.body.contains("&#60;script&#62;alert"));
        assert!(mine.body.contains("dir=\"ltr\">Ouinon"));
    });
}

#[test]
fn a_megabyte_is_too_large_and_says_so() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        let form = phone.get("/d/le-puits/say").await.form("/say").set("text", &"x".repeat(1 << 20));
        form.submit().await.expect(413).says("too long to send");
        assert_eq!(house.statements().await.len(), 3);
    });
}

#[test]
fn a_form_that_is_sent_twice_is_done_once() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        let front = phone.get("/d/le-puits").await;
        let first = front.form("/join").submit().await;
        let cookie = phone.cookie(cookies::VOICE, "/d/le-puits");
        let again = front.form("/join").submit().await;
        assert_eq!((first.path, first.status), (again.path, again.status));
        assert_eq!(phone.cookie(cookies::VOICE, "/d/le-puits"), cookie);
        // The answer was lost: the same form from the same phone, which has no cookie yet.
        let other = house.phone();
        let front = other.get("/d/le-puits").await;
        front.form("/join").submit().await;
        let cookie = other.cookie(cookies::VOICE, "/d/le-puits").unwrap();
        other.set_cookie(cookies::VOICE, "/d/le-puits", "");
        front.form("/join").submit().await.expect(200);
        assert_eq!(other.cookie(cookies::VOICE, "/d/le-puits").unwrap(), cookie);
        assert_eq!(house.people().await, (2, 0));

        let page = phone.get("/d/le-puits/weigh").await;
        let sent = page.form("/weigh").press("vote", "1").await;
        let again = page.form("/weigh").press("vote", "1").await;
        assert_eq!((sent.status, &sent.path), (again.status, &again.path));
        page.form("/weigh").press("vote", "-1").await.expect(409);
        assert_eq!(house.votes().await.iter().map(|(_, _, vote)| *vote).collect::<Vec<_>>(), [1]);
        let number: i64 = page.form("/weigh").value("statement").unwrap().parse().unwrap();
        phone.get(&format!("/d/le-puits/weigh?s={number}")).await.form("/weigh").press("vote", "0").await.expect(200);
        page.form("/weigh").press("vote", "1").await.expect(200);
        assert_eq!(
            house.votes().await.iter().map(|(_, _, vote)| *vote).collect::<Vec<_>>(),
            [0],
            "an old form does not win over a newer word"
        );

        let say = phone.get("/d/le-puits/say").await.form("/say").set("text", "La route est coupée.").tick("kind", "challenge");
        say.clone().submit().await.expect(200).says("Thank you!");
        say.submit().await.expect(200);
        assert_eq!(house.statements().await.len(), 4);
    });
}

#[test]
fn a_form_that_comes_from_elsewhere_or_too_late_does_nothing() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        let page = phone.get("/d/le-puits/weigh").await;
        page.form("/weigh").force("_token", "AAAA").press("vote", "1").await.expect(403).says("Nothing was changed");
        let elsewhere = phone.clone().with_header("origin", "https://elsewhere.example");
        let fields = page.form("/weigh").encoded();
        elsewhere.post_raw("/d/le-puits/weigh", format!("{fields}&vote=1")).await.expect(403);
        let thief = house.phone();
        house.join(&thief).await;
        thief.post_raw("/d/le-puits/weigh", format!("{fields}&vote=1")).await.expect(403);
        house.clock.advance(std::time::Duration::from_hours(24 * 4));
        let stale = page.form("/weigh").press("vote", "1").await;
        stale.expect(403).says("open for a long time");
        assert_eq!(house.votes().await, []);
        stale.form("/weigh").submit().await.expect(200);
        assert_eq!(house.votes().await.len(), 1, "what was filled in can still be sent");
    });
}

#[test]
fn the_cookie_of_another_dialogue_and_an_invented_one_open_nothing() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        for cookie in ["AAAAAAAAAAAAAAAAAAAAAA", "0794 0794", "x.y.z", "079407940794.AAAAAAAAAAAAAAAAAAAAAA"] {
            phone.set_cookie(cookies::VOICE, "/d/le-puits", cookie);
            let front = phone.get("/d/le-puits/mine").await;
            assert_eq!(front.path, "/d/le-puits", "{cookie}");
            front.expect(200).says("not known in this dialogue").says("I agree and take part");
            assert_eq!(phone.cookie(cookies::VOICE, "/d/le-puits"), None);
        }
        // The secret of a form of consent that was never sent is no voice.
        let secret = phone.get("/d/le-puits").await.form("/join").value("voice").unwrap().to_owned();
        phone.set_cookie(cookies::VOICE, "/d/le-puits", secret.split('.').next().unwrap());
        assert_eq!(phone.get("/d/le-puits/weigh").await.path, "/d/le-puits");
        // A secret that the server did not make gives none.
        let front = house.phone().get("/d/le-puits").await;
        front.form("/join").force("voice", "AAAAAAAAAAAAAAAAAAAAAA").submit().await.expect(400);
        front.form("/join").force("voice", "").submit().await.expect(400);
        assert_eq!(house.people().await, (0, 0));
    });
}

#[test]
fn somebody_who_left_on_another_phone_is_told_and_votes_no_more() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        let front = phone.get("/d/le-puits").await;
        let code = crate::house::code_on(&front.form("/join").submit().await);
        let page = phone.get("/d/le-puits/weigh").await;
        let other = house.phone();
        other.get("/d/le-puits/return").await.form("/return").set("code", &code).submit().await;
        other.get("/d/le-puits/leave").await.form("/leave").submit().await.expect(200);
        let told = page.form("/weigh").press("vote", "1").await;
        told.expect(200).says("not known in this dialogue, or no longer");
        assert_eq!(told.path, "/d/le-puits");
        assert_eq!((house.people().await, house.votes().await.len()), ((0, 1), 0));
        let old = front.form("/join").submit().await;
        old.expect(200);
        assert_eq!((old.path.as_str(), house.people().await), ("/d/le-puits", (0, 1)), "an old yes is no new one");
        house.join(phone).await;
        assert_eq!(house.people().await, (1, 1), "a fresh yes is");
    });
}

#[test]
fn nothing_of_a_person_is_in_a_page_of_weighing() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        let code = crate::house::code_on(&house.join(phone).await);
        let secret = phone.cookie(cookies::VOICE, "/d/le-puits").unwrap();
        let who = house.who(phone).await;
        let page = phone.get("/d/le-puits/weigh").await;
        for hidden in [code.as_str(), &code.replace(' ', ""), &secret, &who.to_string(), &who.simple().to_string()] {
            assert!(!page.body.contains(hidden));
        }
    });
}

#[test]
fn what_somebody_was_writing_when_everything_stopped_is_given_back_and_kept_nowhere() {
    in_each_house(Moderation::Before, async |house| {
        let phone = house.phone();
        house.join(&phone).await;
        let form = phone.get("/d/le-puits/say").await.form("/say").set("text", "Le forage doit profiter à tous.").tick("kind", "solution");
        let stopped = Stopped { everything: false, slugs: [("le-puits".to_owned(), true)].into(), numbers: [house.dialogue].into() };
        house.site.frozen().set(stopped);
        let before = house.statements().await.len();
        let resting = form.submit().await;
        resting.expect(503).says("This page is resting").says("Le forage doit profiter à tous.");
        assert_eq!(house.statements().await.len(), before);
        // Words that no page of this site asked for are not shown: nobody can put theirs there.
        let forged = phone.post("/d/le-puits/say", &[("text", "Words of somebody else.")]).await;
        assert!(!forged.expect(503).has("somebody else"));
        assert!(!phone.get("/d/le-puits/say").await.expect(503).has("forage"));
    });
}
