//! The team reads statements, adds its own and takes a dialogue as a pattern.

use toguna_consult::add_statement::{AddSeed, AddStatement};
use toguna_consult::decide_statement::Decision;
use toguna_consult::model::{Kind, Reason, Standing, Wording};
use toguna_consult::{Figures, figures};
use toguna_people::accounts::Role;
use toguna_process::model::{Moderation, State};
use toguna_process::queries::dialogue_by_slug;
use toguna_web::testing::{Filled, Seen};

use crate::house::{House, SEEDS, in_each_house};

async fn say(house: &House, text: &str) {
    let phone = house.phone();
    house.join(&phone).await;
    let form = phone.get("/d/le-puits/say").await.form("/say").set("text", text).tick("kind", "challenge");
    form.force("sure", "1").submit().await.expect(200);
}

/// Presses a button of the statement with this number.
async fn press(page: &Seen, number: i64, what: &str) -> Seen {
    item(page, number).press("do", what).await
}

fn item(page: &Seen, number: i64) -> Filled {
    page.form_offering("", "statement", &number.to_string())
}

#[test]
fn the_oldest_statement_is_read_first_and_whoever_said_it_reads_the_reason() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.client;
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        desk.get("/team/d/le-puits/moderate").await.expect(200).says("Everything has been read").says("To read (0)");
        say(&house, "La route est coupée.").await;
        say(&house, "Le puits doit etre ouvert à tous, aussi le soir.").await;
        let queue = desk.get("/team/d/le-puits/moderate").await;
        queue.says("To read (2)").says("1–2 of 2").says("Nearly the same was said here").says(SEEDS[0]);
        assert!(queue.text().find("La route").unwrap() < queue.text().find("aussi le soir").unwrap());

        item(&queue, 3).force("do", "reject").submit().await.expect(400);
        item(&queue, 3).force("do", "reject.because").submit().await.expect(400);
        item(&queue, 3).force("do", "burn").submit().await.expect(400);
        assert_eq!(house.statements().await[3].standing, Standing::Waiting, "nothing is taken out without a reason");
        let rejected = press(&queue, 3, "reject.unclear").await;
        rejected.expect(200).says("№ 3 is taken out").says("To read (1)").says("You did last: Taken out");
        assert_eq!(rejected.path, "/team/d/le-puits/moderate#s4", "the next statement comes into view");
        press(&queue, 3, "reject.unclear").await.expect(200);
        press(&queue, 3, "accept").await.says("Somebody else was quicker with № 3");
        press(&rejected, 4, "accept").await.says("№ 4 is accepted").says("Everything has been read");
        let standings: Vec<_> = house.statements().await[3..].iter().map(|said| (said.standing, said.reason)).collect();
        assert_eq!(standings, [(Standing::Rejected, Some(Reason::Unclear)), (Standing::Accepted, None)]);

        let all = desk.get("/team/d/le-puits/moderate?view=all").await;
        assert!(all.text().find("aussi le soir").unwrap() < all.text().find("La route").unwrap(), "the last decision first");
        let again = press(&all, 4, "reject.attack").await;
        assert!(again.path.starts_with("/team/d/le-puits/moderate?view=all#s"), "{}", again.path);
        assert_eq!(house.statements().await[4].standing, Standing::Rejected);
        item(&all, 4).force("statement", "99").force("do", "accept").submit().await.expect(200).says("not there any more");
    });
}

#[test]
fn a_near_duplicate_is_joined_by_one_button_and_both_authors_see_it() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.client;
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        let phone = house.phone();
        house.join(&phone).await;
        let form = phone.get("/d/le-puits/say").await.form("/say").set("text", "Le puits doit etre ouvert à tous, aussi le soir.");
        form.tick("kind", "solution").force("sure", "1").submit().await.expect(200);
        let queue = desk.get("/team/d/le-puits/moderate").await;
        let joined = queue.form_offering("", "into", "0").press("into", "0").await;
        joined.expect(200).says("№ 3 is joined with № 0").says("Joined (1)");
        let said = house.statements().await[3].clone();
        assert_eq!((said.standing, said.reason, said.merged_into), (Standing::Rejected, Some(Reason::Duplicate), Some(0)));
        let mine = phone.get("/d/le-puits/mine").await;
        mine.says("joined it with this one").says(SEEDS[0]).says("Agree");
        mine.follow("/weigh?s=0").await.says("So far you said: Agree");
        phone.get("/d/le-puits/weigh?s=3").await.says(SEEDS[0]).says("So far you said: Agree");

        let list = desk.get("/team/d/le-puits/moderate?view=merged").await;
        list.says("Joined with № 0");
        press(&list, 3, "split").await.expect(200).says("stands by itself again");
        assert_eq!(house.statements().await[3].standing, Standing::Waiting);
        let queue = desk.get("/team/d/le-puits/moderate").await;
        queue.form_offering("", "do", "merge").set("into", "99").press("do", "merge").await.expect(200).says("no such number");
        queue.form_offering("", "do", "merge").set("into", "3").press("do", "merge").await.says("cannot be joined with itself");
        queue.form_offering("", "do", "merge").set("into", "deux").press("do", "merge").await.says("no such number");
        house.decide(0, Decision::Reject(Reason::Attack)).await;
        queue.form_offering("", "do", "merge").set("into", "0").press("do", "merge").await.says("The other statement is taken out");
        house.decide(0, Decision::Accept).await;
        queue.form_offering("", "into", "0").press("into", "0").await.expect(200).says("is joined");
        house.decide(0, Decision::Reject(Reason::Attack)).await;
        let mine = phone.get("/d/le-puits/mine").await;
        mine.says("which others do not see now");
        assert!(!mine.has(SEEDS[0]), "what was taken out is shown to nobody");
    });
}

#[test]
fn a_slip_is_corrected_and_its_author_sees_what_it_was() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.client;
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        let phone = house.phone();
        house.join(&phone).await;
        phone.get("/d/le-puits/say").await.form("/say").set("text", "La rouet est coupée.").tick("kind", "challenge").submit().await;
        let queue = desk.get("/team/d/le-puits/moderate").await;
        let correct = |text: &str| queue.form_offering("", "do", "correct").set("text", text);
        let refused = correct("Il faut fermer le marché.").press("do", "correct").await;
        refused.expect(422).says("That would be another statement");
        assert_eq!(refused.form_offering("", "do", "correct").value("text"), Some("Il faut fermer le marché."), "what was written is kept");
        correct(" \u{202e} ").press("do", "correct").await.expect(422).says("Please write something");
        correct(&"a".repeat(281)).press("do", "correct").await.expect(422);
        let corrected = correct("La route est coupée.").press("do", "correct").await;
        corrected.expect(200).says("№ 3 is corrected").says("La route est coupée.");
        phone.get("/d/le-puits/mine").await.says("La route est coupée.").says("You had written: La rouet est coupée.");
        corrected.form_offering("", "do", "undo").press("do", "undo").await.expect(200).says("Undone.").says("La rouet");
        assert!(!phone.get("/d/le-puits/mine").await.has("You had written"));
    });
}

#[test]
fn several_are_decided_at_once_and_what_was_chosen_stays_chosen_when_somebody_was_quicker() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.client;
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        for text in ["La route est coupée.", "La radio se tait.", "Le pont est vieux."] {
            say(&house, text).await;
        }
        let queue = desk.get("/team/d/le-puits/moderate").await;
        let bulk = |page: &Seen| page.form_offering("", "do", "accept-chosen");
        bulk(&queue).press("do", "accept-chosen").await.expect(422).says("Please choose the statements first");
        house.decide(4, Decision::Accept).await;
        let chosen = bulk(&queue).tick("s", "3.0").tick("s", "4.0");
        let refused = chosen.press("do", "reject-chosen.off-topic").await;
        refused.expect(422).says("quicker with № 4").says("Nothing was changed");
        assert_eq!(bulk(&refused).value("s"), Some("3.0"), "what was chosen and is still there stays chosen");
        assert_eq!(house.statements().await[3].standing, Standing::Waiting);
        let all = desk.get("/team/d/le-puits/moderate?chosen=all").await;
        let done = bulk(&all).press("do", "reject-chosen.off-topic").await;
        done.expect(200).says("2 statements are taken out").says("2 statements u Undo").says("Everything has been read");
        done.form_offering("", "do", "undo").press("do", "undo").await.expect(200).says("2 statements stand as before");
        assert_eq!(house.statements().await[5].standing, Standing::Waiting);
        bulk(&queue).force("s", "x").force("do", "accept-chosen").submit().await.expect(400);
        bulk(&queue).force("s", "3").force("do", "accept-chosen").submit().await.expect(400);
    });
}

#[test]
fn the_queue_is_sifted_by_kind_language_and_words_and_turned_over_in_pages() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.client;
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        let phone = house.phone();
        house.join(&phone).await;
        let who = house.who(&phone).await;
        for n in 0..30_u32 {
            // The limit of what waits is for people, not for this test.
            if n % 10 == 0 && n > 0 {
                for number in (0..10).map(|k| 3 + i64::from(n) - 10 + k) {
                    house.decide(number, Decision::Accept).await;
                }
            }
            house.said(5_000 + n, who, &format!("Idée numéro {n} sur l’eau.")).await;
        }
        desk.get("/team/d/le-puits/moderate").await.says("To read (10)").says("Accepted (23)").says("1–10 of 10");
        let accepted = desk.get("/team/d/le-puits/moderate?view=all&words=eau").await;
        accepted.says("1–25 of 30");
        let second = accepted.follow("page=2").await;
        second.says("26–30 of 30");
        let decided = press(&second, 27, "reject.unclear").await;
        assert!(decided.path.starts_with("/team/d/le-puits/moderate?view=all&words=eau&page=2"), "{}", decided.path);
        desk.get("/team/d/le-puits/moderate?view=all&words=num%C3%A9ro+7").await.says("1–1 of 1");
        desk.get("/team/d/le-puits/moderate?view=all&words=12").await.says("№ 12");
        desk.get("/team/d/le-puits/moderate?view=all&kind=value").await.says("Nothing like that was found");
        desk.get("/team/d/le-puits/moderate?view=all&in=ar").await.says("Nothing like that was found");
        desk.get("/team/d/le-puits/moderate?view=all&in=fr&kind=challenge&most=100").await.says("1–30 of 30");
        desk.get("/team/d/le-puits/moderate?view=all&page=999").await.says("26–33 of 33");
        desk.get("/team/d/le-puits/moderate?view=%3Cb%3E&words=%FF&most=7&page=x").await.expect(200);
        desk.get("/team/d/le-puits/moderate?view=all&words=%3F%21").await.says("Nothing like that was found");
    });
}

#[test]
fn what_was_done_is_in_the_log_and_in_a_table_that_no_spreadsheet_carries_out() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.client;
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        desk.get("/team/d/le-puits/log").await.expect(200).says("Nothing has been done yet");
        let phone = house.phone();
        house.join(&phone).await;
        let who = house.who(&phone).await;
        let hostile = "=HYPERLINK(\"http://x\",\"clic\"), dit-il";
        house.said(5_000, who, hostile).await;
        let queue = desk.get("/team/d/le-puits/moderate").await;
        let slip = queue.form_offering("", "do", "correct").set("text", &format!("{hostile}."));
        let queue = slip.press("do", "correct").await;
        press(&queue, 3, "reject.attack").await.expect(200);
        let log = desk.get("/team/d/le-puits/log").await;
        log.says("2 entries").says("Taken out").says("Corrected").says("Awa 9").says("It attacks people");
        log.form_offering("", "do", "undo").press("do", "undo").await.expect(200).says("Undone.").says("It was undone.");
        assert_eq!(house.statements().await[3].standing, Standing::Waiting);
        desk.get("/team/d/le-puits/log?statement=3").await.says("What was done to № 3").says("Corrected");
        let table = desk.get("/team/d/le-puits/log.csv").await;
        table.expect(200);
        assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
        assert_eq!(table.header("content-disposition"), "attachment; filename=\"le-puits-moderation.csv\"");
        let text = String::from_utf8(table.bytes.clone()).unwrap();
        let rows: Vec<_> = toguna_web::csv::rows(&text).map(Result::unwrap).collect();
        assert_eq!(rows[0].cells, ["number", "day", "statement", "act", "reason", "who", "before", "after", "undone_by"]);
        assert_eq!(rows[1].cells[1..7], ["2026-03-03", "3", "correct", "", "Awa 9", &format!("{hostile} [waiting (unread)]")]);
        assert_eq!(rows[2].cells[3..8], ["reject", "attack", "Awa 9", "waiting (unread)", "rejected attack"]);
        assert_eq!((rows[3].cells[3].as_str(), rows[3].cells[0].as_str()), ("undo", rows[2].cells[8].as_str()));
        assert!(text.starts_with('\u{feff}') && !text.contains(",=") && !text.contains(",\"="), "{text}");

        phone.get("/d/le-puits/leave").await.form("/leave").submit().await;
        let table = desk.get("/team/d/le-puits/log.csv").await;
        assert!(!table.body.contains("HYPERLINK"), "whoever leaves takes her words along");
        desk.get("/team/d/le-puits/log").await.says("Taken back.");
    });
}

#[test]
fn the_team_sets_what_is_asked_first_and_everybody_is_asked_it_first() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.client;
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        let order = desk.get("/team/d/le-puits/order").await;
        order.expect(200).says("Nothing is asked first so far");
        let order = order.form("/order").press("do", "add.2").await;
        let order = order.form("/order").press("do", "add.1").await;
        order.says("The order is kept");
        let phone = house.phone();
        house.join(&phone).await;
        let weigh = phone.get("/d/le-puits/weigh").await;
        weigh.says(SEEDS[2]);
        assert!(weigh.form("/weigh").value("drawn").unwrap().starts_with("1."), "for sure");
        let order = order.form("/order").press("do", "up.1").await;
        phone.get("/d/le-puits/weigh").await.says(SEEDS[1]).form("/weigh").press("vote", "1").await.says(SEEDS[2]);
        order.form("/order").force("do", "add.99").submit().await.expect(200).says("not there any more");
        order.form("/order").force("do", "eat.1").submit().await.expect(400);
        order.form("/order").force("do", "up.x").submit().await.expect(400);
        phone.get("/d/le-puits/rules").await.says("2 statements are asked of everybody first");
        let order = order.form("/order").press("do", "clear.1").await;
        let order = order.form("/order").press("do", "seeds").await;
        let order = order.form("/order").press("do", "down.2").await;
        let order = order.form("/order").press("do", "clear-all").await;
        order.says("Nothing is asked first so far");
    });
}

#[test]
fn everybody_reads_how_statements_are_looked_after_and_nobody_is_named() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.client;
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        say(&house, "La route est coupée.").await;
        let queue = desk.get("/team/d/le-puits/moderate").await;
        press(&queue, 3, "reject.several-ideas").await;
        let visitor = house.phone();
        let rules = visitor.get("/d/le-puits").await.follow("/rules").await;
        rules.expect(200).says("reads every statement before others see it").says("One was taken out").says("the latest counts");
        rules.says("Never so far").says("Once so far").says("3 were read and accepted").says("If you do not agree");
        assert!(!rules.has("Awa") && !rules.has("La route"));
        for language in ["fr", "ar"] {
            visitor.get(&format!("/d/le-puits/rules?lang={language}")).await.expect(200);
        }
        desk.get("/team/d/le-puits/moderate").await.follow("/d/le-puits/rules").await.expect(200);
        visitor.get("/d/nowhere/rules").await.expect(404);
    });
}

#[test]
fn what_became_of_statements_is_counted_by_group_and_small_groups_are_held_back() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.client;
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        desk.get("/team/d/le-puits/authors").await.expect(200).says("Nobody has said anything yet");
        for person in 1..=24_u8 {
            let who = house.store.write(crate::village::joining(house.dialogue, person)).await.unwrap().answer.participant;
            // Women 1 to 10, men from 11; four herders among the men.
            let groups = vec![(0, i64::from(person > 10)), (1, i64::from(person > 20))];
            let number = u32::from(person);
            let declare = toguna_consult::declare_groups::DeclareGroups {
                header: crate::village::header(6_000 + number, house.dialogue),
                dialogue: house.dialogue,
                participant: who,
                groups,
            };
            house.store.write(declare).await.unwrap();
            let said = house.said(7_000 + number, who, &format!("Parole {number} sur le puits.")).await;
            let decision = if person <= 8 { Decision::Reject(Reason::OffTopic) } else { Decision::Accept };
            house.decide(said, decision).await;
        }
        let page = desk.get("/team/d/le-puits/authors").await;
        page.expect(200).says("femmes 10 10 2 0 0 8 0 8 0 0 0 0").says("hommes 14 14 14 0 0 0").says("Everybody 24 24 16 0 0 8");
        page.says("Look here: of the statements of “femmes”, 80%").says("of all others 0%");
        page.says("éleveurs Not shown: too few people").says("cultivateurs Not shown: too few people").says("2 groups were compared");
    });
}

#[test]
fn a_statement_that_its_author_took_back_is_no_longer_decided_on() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.client;
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        let phone = house.phone();
        house.join(&phone).await;
        phone.get("/d/le-puits/say").await.form("/say").set("text", "Un mot de trop.").tick("kind", "value").submit().await;
        let queue = desk.get("/team/d/le-puits/moderate").await;
        phone.get("/d/le-puits/leave").await.form("/leave").submit().await;
        press(&queue, 3, "accept").await.expect(200).says("its author has taken it back");
        assert_eq!(house.statements().await[3].standing, Standing::Withdrawn);
    });
}

#[test]
fn only_those_who_look_after_a_dialogue_get_to_its_desk() {
    in_each_house(Moderation::Before, async |house| {
        for page in ["moderate", "seeds", "order", "log", "log.csv", "authors"] {
            let path = format!("/team/d/le-puits/{page}");
            let stranger = house.phone();
            assert!(
                stranger.once("GET", &path, None, axum::body::Body::empty()).await.header("location").starts_with("/team/login"),
                "{page}"
            );
            house.join(&stranger).await;
            if ["moderate", "seeds", "order"].contains(&page) {
                assert_eq!(stranger.post_raw(&path, "do=accept").await.status, 403, "{page}");
            }
        }
        let other = house.phone();
        house.sign_in(&other, [8; 16], Role::Coordinator).await;
        other.get("/team/d/le-puits/moderate").await.expect(403);
        let administrator = house.phone();
        house.sign_in(&administrator, [7; 16], Role::Administrator).await;
        administrator.get("/team/d/le-puits/moderate").await.expect(200);
        administrator.get("/team/d/nowhere/moderate").await.expect(404);
    });
}

#[test]
fn the_team_adds_several_statements_at_once_or_none() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.client;
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        let seeds = desk.get("/team/d/le-puits/seeds").await;
        seeds.expect(200).says("There are 3 so far").says("one per line: Français");
        let wrong = "La radio parle à tous.\n\n🙂🙂\nle puits doit être OUVERT à tous !\nLa radio parle à tous.";
        let faulty = seeds.form("/seeds").tick("kind", "opportunity").set("lines-fr", wrong).submit().await;
        faulty.expect(422).says("Line 2: Please use words").says("Line 3: These same words").says("Line 4: These same words");
        assert_eq!(faulty.form("/seeds").value("lines-fr"), Some(wrong), "what was written is kept");
        seeds.form("/seeds").set("lines-fr", "La radio.").submit().await.expect(422).says("Please choose");
        seeds.form("/seeds").tick("kind", "value").submit().await.expect(422).says("Please write something");
        let many = (0..101).map(|n| format!("Énoncé {n} bis")).collect::<Vec<_>>().join("\n");
        seeds.form("/seeds").tick("kind", "value").set("lines-fr", &many).submit().await.expect(422).says("at most 100");
        assert_eq!(house.statements().await.len(), 3);

        let form = seeds.form("/seeds").tick("kind", "opportunity").set("lines-fr", " La radio parle à tous. \r\nL’école est ouverte.\n");
        form.clone().submit().await.expect(200).says("2 statements were added").says("There are 5 so far");
        form.submit().await;
        let all = house.statements().await;
        assert_eq!(all.len(), 5, "the same form once more adds nothing");
        assert_eq!((all[3].kind, all[3].seed, all[3].texts[0].text.as_str()), (Kind::Opportunity, true, "La radio parle à tous."));
    });
}

#[test]
fn a_dialogue_becomes_the_pattern_of_another_without_its_voices() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.client;
        let account = house.sign_in(desk, [9; 16], Role::Coordinator).await;
        say(&house, "La route est coupée.").await;
        let overview = desk.get("/team/d/le-puits").await;
        overview.expect(200).says("Votes 1").says("Statements 3").says("To read 1");
        let copied = overview.form("/duplicate").submit().await;
        copied.expect(200).says("Here is your new draft");
        assert_eq!(copied.path, "/team/d/le-puits-2");
        assert_eq!(overview.form("/duplicate").submit().await.path, "/team/d/le-puits-2", "the same form once more makes no second copy");
        let copy = house.store.read(|tx| dialogue_by_slug(tx, "le-puits-2")).await.unwrap().unwrap();
        assert_eq!((copy.state, copy.owner, copy.draft.dimensions.len(), copy.draft.simulated), (State::Draft, account, 2, false));
        assert!(house.store.read(|tx| dialogue_by_slug(tx, "le-puits-3")).await.unwrap().is_none());
        let copied = house.store.read(move |tx| toguna_consult::queries::statements(tx, copy.number)).await.unwrap();
        assert_eq!(copied.iter().map(|seed| seed.texts[0].text.as_str()).collect::<Vec<_>>(), SEEDS);
    });
}

#[test]
fn the_figures_count_people_votes_and_what_waits() {
    in_each_house(Moderation::Before, async |house| {
        say(&house, "La route est coupée.").await;
        let phone = house.phone();
        house.join(&phone).await;
        phone.get("/d/le-puits/weigh").await.form("/weigh").press("vote", "1").await;
        let gone = house.phone();
        house.join(&gone).await;
        gone.get("/d/le-puits/leave").await.form("/leave").submit().await;
        let dialogue = house.dialogue;
        let counted = house.store.read(move |tx| figures(tx, dialogue)).await.unwrap();
        assert_eq!(counted, Figures { people: 2, gone: 1, votes: 2, statements: 3, waiting: 1 });
    });
}

/// Sentences that are alike in part, as people say them.
fn sentence(n: u32) -> String {
    let pick = |words: &[&'static str], by: u32| words[(n / by) as usize % words.len()];
    let subject = pick(&["Le puits", "La route", "Le marché", "L’école", "Le dispensaire", "Le pont", "La radio"], 1);
    let need =
        pick(&["est trop loin de nos maisons", "reste fermé quand on en a besoin", "appartient à nous tous", "fait peur la nuit"], 7);
    let why = pick(&["parce que personne ne s’en occupe", "depuis la saison des pluies", "et cela divise les familles"], 28);
    format!("{subject} {need}, {why}, dans le quartier {n}.")
}

#[test]
fn a_queue_of_five_hundred_in_a_dialogue_of_two_thousand_statements_is_there_at_once() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.client;
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        let mut people = Vec::new();
        for person in 0..50 {
            people.push(house.store.write(crate::village::joining(house.dialogue, 100 + person)).await.unwrap().answer.participant);
        }
        let mut sent = tokio::task::JoinSet::new();
        for n in 0..2_000_u32 {
            let (store, wording) = (house.store.clone(), Wording { language: "fr".to_owned(), text: sentence(n) });
            let (dialogue, header) = (house.dialogue, crate::village::header(20_000 + n, house.dialogue));
            let participant = people[(n / 10) as usize % 50];
            sent.spawn(async move {
                let kind = Kind::Challenge;
                if n < 500 {
                    store.write(AddStatement { header, dialogue, participant, kind, wording }).await.map(drop)
                } else {
                    store.write(AddSeed { header, dialogue, kind, wordings: vec![wording] }).await.map(drop)
                }
            });
        }
        while let Some(done) = sent.join_next().await {
            done.unwrap().unwrap();
        }
        for (path, most) in [("", 10_000), ("?most=500", 60_000)] {
            #[expect(clippy::disallowed_methods, reason = "it is how long a person waits that is looked at")]
            let start = std::time::Instant::now();
            let page = desk.get(&format!("/team/d/le-puits/moderate{path}")).await;
            let took = start.elapsed();
            page.expect(200).says("To read (500)").says("Nearly the same was said here");
            println!("the queue {path:?}: {} ms, {} kB", took.as_millis(), page.bytes.len() / 1024);
            // Without optimisation, on a machine that does other things as well; with it, it is some thirty times faster.
            assert!(took.as_millis() < most, "{path:?}: {} ms", took.as_millis());
        }
    });
}
