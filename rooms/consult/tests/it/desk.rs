//! The team reads statements, adds its own and takes a dialogue as a pattern.

use toguna_consult::model::{Kind, Reason, Standing};
use toguna_consult::{Figures, figures};
use toguna_people::accounts::Role;
use toguna_process::model::{Moderation, State};
use toguna_process::queries::dialogue_by_slug;

use crate::house::{House, SEEDS, in_each_house};

async fn say(house: &House, text: &str) {
    let phone = house.phone();
    house.join(&phone).await;
    let form = phone.get("/d/le-puits/say").await.form("/say").set("text", text).tick("kind", "challenge");
    form.force("sure", "1").submit().await.expect(200);
}

#[test]
fn the_oldest_statement_is_read_first_and_a_rejection_needs_a_reason() {
    in_each_house(Moderation::Before, async |house| {
        let desk = &house.client;
        house.sign_in(desk, [9; 16], Role::Coordinator).await;
        desk.get("/team/d/le-puits/moderate").await.expect(200).says("Everything has been read").says("Nothing to read");
        say(&house, "La route est coupée.").await;
        say(&house, "Le puits doit etre ouvert à tous, aussi le soir.").await;
        let queue = desk.get("/team/d/le-puits/moderate").await;
        queue.says("2 to read").says("Nearly the same was said here").says(SEEDS[0]);
        assert!(queue.text().find("La route").unwrap() < queue.text().find("aussi le soir").unwrap());

        let bare = queue.form("/moderate").press("decision", "reject").await;
        bare.expect(422).says("Please choose a reason");
        assert_eq!(house.statements().await[3].standing, Standing::Waiting);
        let rejected = queue.form("/moderate").set("reason", "unclear").press("decision", "reject").await;
        rejected.expect(200).says("Rejected.").says("One to read");
        queue.form("/moderate").set("reason", "unclear").press("decision", "reject").await.expect(200);
        rejected.form("/moderate").press("decision", "accept").await.says("Accepted.").says("Everything has been read");
        let standings: Vec<_> = house.statements().await[3..].iter().map(|said| (said.standing, said.reason)).collect();
        assert_eq!(standings, [(Standing::Rejected, Some(Reason::Unclear)), (Standing::Accepted, None)]);

        let decided = desk.get("/team/d/le-puits/moderate?view=decided").await;
        assert!(decided.text().find("aussi le soir").unwrap() < decided.text().find("La route").unwrap(), "the last decision first");
        let form = decided.form("/moderate").set("reason", "attack").press("decision", "reject").await;
        assert_eq!(form.path, "/team/d/le-puits/moderate?view=decided");
        assert_eq!(house.statements().await[4].standing, Standing::Rejected);
        decided.form("/moderate").force("decision", "burn").submit().await.expect(400);
        decided.form("/moderate").force("statement", "99").press("decision", "reject").await.expect(422);
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
        queue.form("/moderate").press("decision", "accept").await.expect(200).says("taken this statement back");
        assert_eq!(house.statements().await[3].standing, Standing::Withdrawn);
    });
}

#[test]
fn only_those_who_look_after_a_dialogue_get_to_its_desk() {
    in_each_house(Moderation::Before, async |house| {
        for page in ["moderate", "seeds"] {
            let path = format!("/team/d/le-puits/{page}");
            let stranger = house.phone();
            assert!(
                stranger.once("GET", &path, None, axum::body::Body::empty()).await.header("location").starts_with("/team/login"),
                "{page}"
            );
            house.join(&stranger).await;
            assert_eq!(stranger.post_raw(&path, "decision=accept").await.status, 403, "{page}");
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
