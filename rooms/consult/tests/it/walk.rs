//! People walk through a dialogue on phones without script.

use toguna_consult::decide_statement::Decision;
use toguna_consult::model::{PREFERS_NOT_TO_SAY, Reason, Standing};
use toguna_consult::queries;
use toguna_process::model::{Moderation, State};
use toguna_web::cookies;

use crate::house::{SEEDS, code_on, in_each_house};
use crate::village::PROBABILITIES;

#[test]
fn somebody_joins_declares_weighs_everything_and_is_thanked() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        let front = phone.get("/").await;
        assert_eq!(front.path, "/d/le-puits", "the only dialogue is opened at once");
        front
            .expect(200)
            .says("Comment partager l’eau ?")
            .says("Votre parole reste sans nom.")
            .says("I agree and take part")
            .says("nobody here is real");
        assert!(front.links().contains(&"/d/le-puits/return".to_owned()) && front.links().contains(&"/d/le-puits/shared".to_owned()));

        let welcome = front.form("/join").submit().await;
        welcome.expect(200).says("your number for coming back");
        assert_eq!(code_on(&welcome).len(), 14);
        let groups = welcome.follow("/groups").await;
        groups.says("sexe").says("éleveurs").says("I prefer not to say").says("Skip this");
        let weigh = groups.form("/groups").tick("g0", "1").tick("g1", "-1").submit().await;
        weigh.expect(200).says("this is kept");
        let (dialogue, who) = (house.dialogue, house.who(phone).await);
        let declared = house.store.read(move |tx| queries::groups_of(tx, dialogue, who)).await.unwrap();
        assert_eq!(declared, [(0, 1), (1, PREFERS_NOT_TO_SAY)]);

        let mut page = weigh;
        let mut seen = Vec::new();
        for vote in ["1", "0", "-1"] {
            assert_eq!(page.path, "/d/le-puits/weigh");
            seen.extend(SEEDS.iter().position(|text| page.has(text)));
            page = page.form("/weigh").tick("matters", "1").press("vote", vote).await;
        }
        seen.sort_unstable();
        assert_eq!(seen, [0, 1, 2], "each statement once");
        page.expect(200).says("You have weighed everything").says("new statements");
        assert!(page.links().contains(&"/d/le-puits/say".to_owned()) && page.links().contains(&"/d/le-puits/shared".to_owned()));
        let mut votes: Vec<i64> = house.votes().await.into_iter().map(|(_, _, vote)| vote).collect();
        votes.sort_unstable();
        assert_eq!(votes, [-1, 0, 1]);
        assert!(house.votes_of(who).await.iter().all(|own| own.matters));
    });
}

#[test]
fn a_statement_is_drawn_with_a_chance_that_is_kept_and_cannot_be_forged() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        let page = phone.get("/d/le-puits/weigh").await;
        let drawn = page.form("/weigh").value("drawn").unwrap().to_owned();
        assert!(drawn.starts_with("0.333"), "{drawn}");
        page.form("/weigh").press("vote", "1").await.expect(200);
        let page = phone.get("/d/le-puits/weigh").await;
        let drawn = page.form("/weigh").value("drawn").unwrap().to_owned();
        let forged = page.form("/weigh").force("drawn", &drawn.replacen("0.5", "0.9", 1)).press("vote", "1").await;
        forged.expect(200);
        let dialogue = house.dialogue;
        let kept = house.store.read(move |tx| tx.list(&PROBABILITIES, &[dialogue.into()], |row| row.real(0))).await.unwrap();
        assert_eq!(kept, [1.0 / 3.0, 0.0], "a forged chance counts as none, and the vote counts all the same");
    });
}

#[test]
fn after_ten_votes_there_is_a_rest_with_a_look_at_what_all_share() {
    in_each_house(Moderation::After, async |house| {
        let other = house.phone();
        house.join(&other).await;
        let ideas = ["chèvres", "moutons", "radio", "école", "barrage", "piste", "forage", "moulin", "jardin"];
        for idea in ideas {
            let say = other.get("/d/le-puits/say").await.form("/say").set("text", &format!("Pensons {idea}.")).tick("kind", "solution");
            let said = say.force("sure", "1").submit().await;
            said.expect(200).says("Others can weigh it now");
        }
        let phone = &house.client;
        house.join(phone).await;
        let mut page = phone.get("/d/le-puits/weigh").await;
        for _ in 0..9 {
            page = page.form("/weigh").press("vote", "1").await;
            assert_eq!(page.path, "/d/le-puits/weigh");
        }
        page = page.form("/weigh").press("vote", "1").await;
        assert_eq!(page.path, "/d/le-puits/thanks");
        page.says("You have weighed 10 statements").says("See what we share");
        page = page.follow("/weigh").await;
        assert_eq!(page.form("/weigh").press("vote", "0").await.path, "/d/le-puits/weigh");
    });
}

#[test]
fn what_somebody_says_is_compared_sent_decided_and_told() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        let say = phone.get("/d/le-puits/say").await;
        say.expect(200).says("At most 280 characters").says("reads it first").says("The well has been dry");
        let alike = say.form("/say").set("text", "Le puits doit etre ouvert à tous").tick("kind", "solution").submit().await;
        alike.expect(200).says("nearly the same").says(SEEDS[0]);
        let weigh = alike.follow("/weigh?s=").await;
        weigh.expect(200).says(SEEDS[0]);
        assert_eq!(weigh.form("/weigh").value("drawn"), None, "nobody drew what was chosen");

        let edited = alike.form("/say").press("edit", "1").await;
        edited.expect(200);
        assert_eq!(edited.form("/say").value("text"), Some("Le puits doit etre ouvert à tous"));
        let sent = alike.form("/say").press("sure", "1").await;
        sent.expect(200).says("read it before others see it");
        let said = house.statements().await.pop().unwrap();
        assert_eq!((said.standing, said.texts[0].language.as_str(), said.seed), (Standing::Waiting, "fr", false));
        phone.get("/d/le-puits/mine").await.says("Le puits doit etre").says("Waiting to be read");

        house.decide(said.number, Decision::Reject(Reason::Duplicate)).await;
        phone.get("/d/le-puits/mine").await.says("Not shown to others.").says("another statement says already");
        house.decide(said.number, Decision::Accept).await;
        phone.get("/d/le-puits/mine").await.says("Others weigh it.");
    });
}

#[test]
fn a_vote_is_changed_and_the_last_word_counts() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        let page = phone.get("/d/le-puits/weigh").await;
        let number: i64 = page.form("/weigh").value("statement").unwrap().parse().unwrap();
        page.form("/weigh").tick("matters", "1").press("vote", "1").await;
        let mine = phone.get("/d/le-puits/mine").await;
        mine.says("How I weighed").says("this matters to me");
        let changed = mine.form("/mine").press("change", &format!("{number}.-1")).await;
        changed.expect(200).says("Changed.");
        assert_eq!(changed.path, format!("/d/le-puits/mine?page=1#s{number}"));
        let own = house.votes_of(house.who(phone).await).await;
        assert_eq!(own.iter().map(|own| (own.statement, own.vote.number(), own.matters)).collect::<Vec<_>>(), [(number, -1, true)]);
        let again = phone.get(&format!("/d/le-puits/weigh?s={number}")).await;
        again.says("So far you said: Disagree");
    });
}

#[test]
fn on_a_shared_phone_one_finishes_and_another_begins_and_the_first_comes_back_elsewhere() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        let code = code_on(&house.join(phone).await);
        phone.get("/d/le-puits/weigh").await.form("/weigh").press("vote", "1").await;
        let mine = phone.get("/d/le-puits/mine").await;
        assert_eq!(code_on(&mine), code);
        assert_eq!(mine.header("cache-control"), "no-store");
        let front = mine.form("/rest").submit().await;
        front.expect(200).says("Nothing on this phone tells").says("I agree and take part");
        assert_eq!(phone.cookie(cookies::VOICE, "/d/le-puits"), None);
        house.join(phone).await;
        assert_eq!(house.people().await, (2, 0));

        let other = house.phone();
        let back = other.get("/d/le-puits").await.follow("/return").await;
        let arabic: String = code.chars().map(|c| c.to_digit(10).and_then(|digit| char::from_u32(0x660 + digit)).unwrap_or(c)).collect();
        let weigh = back.form("/return").set("code", &arabic).submit().await;
        weigh.expect(200);
        assert_eq!(weigh.path, "/d/le-puits/weigh");
        let mine = other.get("/d/le-puits/mine").await;
        assert_eq!(code_on(&mine), code);
        mine.says("How I weighed").says("Agree Change");
        assert_eq!(house.people().await, (2, 0));
        let held = other.cookie(cookies::VOICE, "/d/le-puits").unwrap();
        let bare = house.phone();
        bare.set_cookie(cookies::VOICE, "/d/le-puits", held.split('.').next().unwrap());
        assert_eq!(bare.get("/d/le-puits/mine").await.path, "/d/le-puits", "a code that the form did not take opens nothing");
    });
}

#[test]
fn a_return_code_that_is_mistyped_is_told_apart_from_one_that_is_unknown() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        let code = code_on(&house.join(phone).await).replace(' ', "");
        let other = house.phone();
        let form = other.get("/d/le-puits/return").await;
        let short = form.form("/return").set("code", &code[..11]).submit().await;
        short.expect(422).says("has 12 digits");
        assert_eq!(short.form("/return").value("code"), Some(&code[..11]), "what was typed is kept");
        let first = (code.as_bytes()[0] - b'0' + 1) % 10;
        let slip = format!("{first}{}", &code[1..]);
        form.form("/return").set("code", &slip).submit().await.expect(422).says("One digit is wrong");
        form.form("/return").set("code", "0794 0794 0790").submit().await.expect(422);
        let unknown =
            (0..10).map(|last| format!("00000000000{last}")).find(|code| toguna_people::return_code::ReturnCode::parse(code).is_ok());
        form.form("/return").set("code", &unknown.unwrap()).submit().await.expect(422).says("do not find this number");
    });
}

#[test]
fn whoever_leaves_reads_what_goes_and_leaves_nothing() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        let code = code_on(&house.join(phone).await);
        let who = house.who(phone).await;
        phone.get("/d/le-puits/groups").await.form("/groups").tick("g0", "0").submit().await;
        phone.get("/d/le-puits/weigh").await.form("/weigh").press("vote", "-1").await;
        phone.get("/d/le-puits/say").await.form("/say").set("text", "La route est coupée.").tick("kind", "challenge").submit().await;
        let leave = phone.get("/d/le-puits/mine").await.follow("/leave").await;
        leave
            .says("your answers to 2 statements")
            .says("the statement that you added")
            .says("what you said about yourself")
            .says("printed");
        let left = leave.form("/leave").submit().await;
        left.expect(200).says("Everything that you said is erased").says("I agree and take part");
        assert_eq!(phone.cookie(cookies::VOICE, "/d/le-puits"), None);
        assert_eq!((house.people().await, house.votes().await.len(), house.votes_of(who).await.len()), ((0, 1), 0, 0));
        assert!(house.statements().await.iter().all(|statement| !statement.texts.iter().any(|wording| wording.text.contains("route"))));
        let gone = phone.get("/d/le-puits/return").await.form("/return").set("code", &code).submit().await;
        gone.expect(422).says("do not find this number");
        leave.form("/leave").submit().await.expect(200);
        assert_eq!(house.people().await, (0, 1), "the same form once more changes nothing");
    });
}

#[test]
fn a_dialogue_that_takes_no_voices_says_why_and_still_lets_people_leave() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        house.lead_to(State::Paused).await;
        let other = house.phone();
        let front = other.get("/d/le-puits").await;
        front.expect(200).says("resting for a while");
        assert!(!front.has("I agree and take part"));
        assert_eq!(phone.get("/d/le-puits/weigh").await.path, "/d/le-puits");
        phone.get("/d/le-puits").await.says("See my voice");
        house.lead_to(State::Closed).await;
        other.get("/d/le-puits").await.says("has ended");
        phone.get("/d/le-puits/mine").await.expect(200);
        phone.get("/d/le-puits/leave").await.form("/leave").submit().await.expect(200).says("erased");
        assert_eq!(house.people().await, (0, 1));
    });
}

#[test]
fn a_draft_is_not_there_and_several_dialogues_make_a_list() {
    use toguna_process::create_dialogue::CreateDialogue;
    use toguna_process::model::Draft;
    use uuid::Uuid;

    use crate::village::{draft, header};

    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        let mut texts = draft(Moderation::Before).texts;
        texts[0].title = "La route".to_owned();
        let second = Draft { slug: "la-route".to_owned(), opens_day: Some(20_600), texts, ..draft(Moderation::Before) };
        let create = CreateDialogue {
            header: toguna_store::Header { dialogue: None, ..header(900, 0) },
            owner: Uuid::from_bytes([9; 16]),
            draft: second,
        };
        let number = house.store.write(create).await.unwrap().answer.number;
        phone.get("/d/la-route").await.expect(404);
        phone.get("/d/la-route/weigh").await.expect(404);
        assert_eq!(phone.get("/").await.path, "/d/le-puits", "a draft is not counted");

        let open = toguna_process::change_state::ChangeState { header: header(901, number), dialogue: number, to: State::Open };
        house.store.write(open).await.unwrap();
        let list = phone.get("/").await;
        list.expect(200).says("Le puits").says("La route").says("Begins on 27 May 2026");
        assert_eq!(list.path, "/");
        let front = phone.get("/d/la-route").await;
        front.says("This dialogue begins on 27 May 2026");
        assert!(!front.has("I agree and take part"));
    });
}

#[test]
fn pages_speak_the_language_of_the_person_or_that_of_the_dialogue() {
    in_each_house(Moderation::Before, async |house| {
        let arabic = house.client.another().in_language("ar");
        let page = arabic.get("/d/le-puits").await;
        assert!(page.body.contains("<html lang=\"fr\" dir=\"ltr\">"), "nobody chose, so the dialogue's own language is spoken");
        let page = arabic.get("/d/le-puits?lang=ar").await;
        assert!(page.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
        page.says("أوافق وأشارك");
        assert!(page.body.contains("<h1 lang=\"fr\" dir=\"ltr\">"), "the dialogue's words keep their language");
        let welcome = page.form("/join").submit().await;
        welcome.says("رقمكم للعودة");
        let weigh = arabic.get("/d/le-puits/weigh").await;
        weigh.says("أوافق").says("لا أوافق").says("أتجاوز");
        assert!(weigh.body.contains("<h1 class=\"say\" lang=\"fr\" dir=\"ltr\">"));
    });
}

#[test]
fn every_step_has_a_sign_beside_its_word() {
    in_each_house(Moderation::Before, async |house| {
        let phone = &house.client;
        house.join(phone).await;
        let groups = phone.get("/d/le-puits/groups").await;
        // Women, men; farmers, herders, others; and twice a closed mouth.
        let offers: Vec<&str> = groups.body.split("<input type=\"radio\"").skip(1).collect();
        assert_eq!(offers.len(), 7);
        for offer in offers {
            let label = &offer[..offer.find("</label>").unwrap()];
            assert!(label.contains("<svg class=\"sign\""), "{label}");
        }
        for page in ["/welcome", "/groups", "/weigh", "/thanks", "/say", "/mine", "/leave"] {
            let seen = phone.get(&format!("/d/le-puits{page}")).await;
            let main = &seen.body[seen.body.find("<main").unwrap()..];
            for button in main.split("<button").skip(1).filter(|button| !button.contains("name=\"change\"")) {
                assert!(button[..button.find("</button>").unwrap()].contains("<svg class=\"sign"), "{page}: {button}");
            }
            let tabs = &seen.body[seen.body.find("class=\"tabs\"").unwrap()..];
            assert_eq!(tabs[..tabs.find("</nav>").unwrap()].matches("<svg").count(), 4, "{page}");
        }
    });
}
