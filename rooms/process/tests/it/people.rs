//! A team forms and changes: people come by invitations, get roles and lose them, and what everybody did can be read.

use std::time::Duration;

use toguna_people::accounts::{Account, Role};
use toguna_people::doors::leaving::Traces as _;
use toguna_people::roles::{DialogueRole, membership};
use toguna_process::traces::DrawnUp;
use toguna_store::Uuid;
use toguna_web::testing::{Client, Seen};

use crate::house::{House, in_each_house};

const PASSPHRASE: &str = "quatre mots pris au hasard";
const PEOPLE: &str = "/team/d/the-well/people";
const AWA: Uuid = Uuid::from_bytes([2; 16]);
const MOUSSA: Uuid = Uuid::from_bytes([3; 16]);

/// Awa makes an invitation; the page that shows it.
async fn invite(house: &House, role: &str) -> Seen {
    house.awa.get(PEOPLE).await.form("/people/invite").tick("role", role).submit().await
}

/// The path of the link on that page.
fn link(made: &Seen) -> String {
    let at = made.body.find("/team/invited/").expect("a link");
    made.body[at..].chars().take("/team/invited/".len() + 16).collect()
}

/// Somebody opens the link and makes an account.
async fn come(house: &House, path: &str, name: &str) -> (Client, Seen) {
    let phone = house.stranger.another();
    let form = phone.get(path).await.form(path).set("name", name);
    let seen = form.set("passphrase", PASSPHRASE).set("passphrase_again", PASSPHRASE).submit().await;
    (phone, seen)
}

/// Awa does this to a role of somebody.
async fn change(house: &House, act: &str, account: Uuid, role: &str) -> Seen {
    let form = house.awa.get(PEOPLE).await.form("/people");
    form.force("account", &account.to_string()).force("role", role).force("act", act).submit().await
}

async fn roles(house: &House, account: Uuid) -> Vec<DialogueRole> {
    let dialogue = house.dialogue("the-well").await.number;
    house.site.store.read(move |tx| membership::roles_of(tx, dialogue, account)).await.unwrap()
}

async fn account(house: &House, name: &'static str) -> Uuid {
    let found = house.site.store.read(move |tx| toguna_people::accounts::by_name(tx, name)).await.unwrap();
    found.expect("an account of this name").0.id
}

#[test]
fn somebody_is_invited_makes_an_account_and_may_do_what_the_role_allows() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        let made = invite(&house, "facilitator").await;
        made.expect(201).says("The invitation is ready").says("Role: Facilitator").says("It works once");
        let path = link(&made);
        house.stranger.get(&path).await.expect(200).says("Awa invites you").says("The well").says("Facilitator").says("until");
        let (binta, seen) = come(&house, &path, "Binta").await;
        seen.expect(200).says("You are on the team. Your role: Facilitator.");
        assert_eq!(seen.path, "/team/d/the-well");
        assert!(!seen.has("Change") && !seen.has("People and roles"), "what she may not open is not offered");
        binta.get("/team/d/the-well/share").await.expect(200);
        let refused = binta.get("/team/d/the-well/edit").await;
        refused.expect(403).says("Your role in this dialogue does not allow this").says("ask a coordinator of the dialogue");
        assert!(!refused.has("Copy what you wrote"), "whoever only opened a page has written nothing");
        binta.get(PEOPLE).await.expect(403);
        binta.get("/team/new").await.expect(403).says("You cannot draw up a dialogue yet");
        binta.get("/team").await.expect(200).says("The well");
        house.awa.get(PEOPLE).await.says("Binta").says("Used by Binta on");
        // The door opens only once; who comes second is told whom to warn, and the first comes back by it.
        let (_, late) = {
            let phone = house.stranger.another();
            let seen = phone.get(&path).await;
            (phone, seen)
        };
        late.expect(410).says("already used").says("tell Awa at once");
        assert_eq!(binta.get(&path).await.path, "/team/d/the-well");
    });
}

#[test]
fn two_people_with_the_same_link_make_one_account() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        let path = link(&invite(&house, "observer").await);
        let (first, second) = (house.stranger.another(), house.stranger.another());
        let fill = async |phone: &Client, name: &str| {
            let form = phone.get(&path).await.form(&path).set("name", name);
            form.set("passphrase", PASSPHRASE).set("passphrase_again", PASSPHRASE)
        };
        let (one, other) = (fill(&first, "Binta").await, fill(&second, "Oumar").await);
        one.submit().await.expect(200);
        other.submit().await.expect(410).says("already used");
        let found = house.site.store.read(|tx| toguna_people::accounts::by_name(tx, "Oumar")).await.unwrap();
        assert!(found.is_none(), "nobody is left behind who came too late");
    });
}

#[test]
fn a_wrong_code_a_name_that_is_taken_and_a_short_passphrase_lose_nothing() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        let made = invite(&house, "analyst").await;
        let path = link(&made);
        let (_, seen) = come(&house, &path, " awa ").await;
        seen.expect(422).says("has this name already");
        let phone = house.stranger.another();
        let form = phone.get(&path).await.form(&path).set("name", "Oumar");
        form.set("passphrase", "short").set("passphrase_again", "short").submit().await.expect(422).says("too short");
        phone.get("/team/invited/AAAABBBBCCCCDDDD").await.expect(404).says("There is no such invitation");
        phone.get("/team/invited/x").await.expect(404);
        let ask = phone.get("/team/invited").await.form("/team/invited");
        ask.clone().set("code", "OOOO-1111").submit().await.expect(422).says("never I, O, 0 or 1");
        let code = path.rsplit('/').next().unwrap().to_lowercase();
        let typed = format!("{} {}-{} {}", &code[..4], &code[4..8], &code[8..12], &code[12..]);
        ask.set("code", &typed).submit().await.expect(200).says("Awa invites you");
        come(&house, &path, "Oumar").await.1.expect(200);
    });
}

#[test]
fn an_invitation_runs_out_is_taken_back_and_falls_with_whoever_made_it() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        let back = link(&invite(&house, "observer").await);
        house
            .awa
            .get(PEOPLE)
            .await
            .form_offering("/people", "act", "withdraw")
            .force("act", "withdraw")
            .submit()
            .await
            .says("no longer opens");
        house.stranger.get(&back).await.expect(410).says("no longer holds");

        // Moussa coordinates too, invites somebody, and loses the role before that person comes.
        let coordinator = link(&invite(&house, "coordinator").await);
        house.moussa.get(&coordinator).await.form(&coordinator).submit().await.expect(200).says("Your role: Coordinator");
        let moussas = house.moussa.get(PEOPLE).await.form("/people/invite").tick("role", "coordinator").submit().await;
        change(&house, "take", MOUSSA, "coordinator").await.says("the role is gone");
        house.stranger.get(&link(&moussas)).await.expect(410).says("no longer holds");

        let late = link(&invite(&house, "observer").await);
        house.clock.advance(Duration::from_hours(24 * 7));
        house.stranger.get(&late).await.expect(410).says("has run out").says("Ask Awa for a new one");
    });
}

#[test]
fn the_same_form_sent_twice_is_one_invitation_and_shows_it_twice() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        let form = house.awa.get(PEOPLE).await.form("/people/invite").tick("role", "observer");
        let (first, second) = (form.clone().submit().await, form.clone().submit().await);
        assert_eq!(link(&first), link(&second));
        assert_eq!(house.awa.get(PEOPLE).await.body.matches("value=\"withdraw\"").count(), 1);
        come(&house, &link(&first), "Binta").await.1.expect(200);
        form.submit().await.expect(200).says("not open any more");
        house.awa.get(PEOPLE).await.form("/people/invite").force("secret", "forged").tick("role", "observer").submit().await.expect(400);
        house.awa.get(PEOPLE).await.form("/people/invite").submit().await.expect(422).says("choose a role");
    });
}

#[test]
fn somebody_with_an_account_joins_with_it_and_gets_another_role() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        let path = link(&invite(&house, "note-taker").await);
        let page = house.moussa.get(&path).await;
        page.expect(200).says("Join as Moussa");
        let form = page.form(&path);
        form.clone().submit().await.expect(200).says("Your role: Note-taker");
        form.submit().await.expect(200);
        assert_eq!(roles(&house, MOUSSA).await, [DialogueRole::NoteTaker]);
        change(&house, "give", MOUSSA, "interpreter").await.says("the role holds from now on");
        change(&house, "give", MOUSSA, "interpreter").await.says("they have this role already");
        assert_eq!(roles(&house, MOUSSA).await, [DialogueRole::NoteTaker, DialogueRole::Interpreter]);
        // Nobody is put on a team without their doing.
        change(&house, "give", Uuid::from_bytes([1; 16]), "observer").await.says("Nothing was changed");
        assert_eq!(roles(&house, Uuid::from_bytes([1; 16])).await, []);
        change(&house, "give", MOUSSA, "king").await.expect(422).says("choose a role");
        change(&house, "burn", MOUSSA, "observer").await.expect(400);
    });
}

#[test]
fn the_last_coordinator_stays_and_whoever_gives_up_the_lead_is_out_at_once() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        house.awa.get(PEOPLE).await.says("the only one who leads");
        change(&house, "give", AWA, "observer").await.says("the role holds");
        change(&house, "take", AWA, "coordinator").await.says("nobody else leads this dialogue");
        assert!(roles(&house, AWA).await.contains(&DialogueRole::Coordinator));
        let path = link(&invite(&house, "coordinator").await);
        house.moussa.get(&path).await.form(&path).submit().await.expect(200);
        let out = change(&house, "take", AWA, "coordinator").await;
        assert_eq!(out.path, "/team");
        house.awa.get(PEOPLE).await.expect(403);
        house.awa.get("/team/d/the-well").await.expect(200);
    });
}

#[test]
fn a_role_that_is_taken_while_its_holder_types_gives_back_what_was_written() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        let path = link(&invite(&house, "coordinator").await);
        let (binta, _) = come(&house, &path, "Binta").await;
        let account = account(&house, "Binta").await;
        let written = "How do we share the water in the dry months?";
        let form = || async { binta.get("/team/d/the-well/edit").await.form("/edit").set("question-en", written) };
        let (draft, open, demoted) = (form().await, form().await, form().await);

        // Of a draft she learns nothing but that there is nothing for her any more; her words come back.
        change(&house, "take", account, "coordinator").await.says("the role is gone");
        let refused = draft.submit().await;
        refused.expect(404).says("There is nothing here for you").says(written).says("Nothing was changed");
        binta.get("/team/d/the-well/edit").await.expect(404);

        house.lead("the-well", "open").await;
        open.submit().await.expect(403).says("You are not on the team of this dialogue").says(written);

        let again = link(&invite(&house, "observer").await);
        binta.get(&again).await.form(&again).submit().await.expect(200);
        demoted.submit().await.expect(403).says("Your role in this dialogue does not allow this").says(written);
        assert_ne!(house.dialogue("the-well").await.text("en").question, written);
        // What somebody else's site sent comes back to nobody.
        binta.post("/team/d/the-well/edit", &[("question-en", "canary of a stranger")]).await.expect(403);
        let forged = binta.post("/team/d/the-well/edit", &[("question-en", "canary of a stranger")]).await;
        assert!(!forged.body.contains("canary"));
    });
}

#[test]
fn what_the_team_did_is_read_by_those_who_watch_over_it_and_by_nobody_else() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        house.lead("the-well", "open").await;
        let path = link(&invite(&house, "committee").await);
        let (binta, seen) = come(&house, &path, "Binta").await;
        seen.says("What the team did");
        let account = account(&house, "Binta").await;
        change(&house, "give", account, "analyst").await;
        change(&house, "take", account, "analyst").await;
        change(&house, "take", account, "analyst").await;
        let acts = binta.get("/team/d/the-well/acts").await;
        acts.expect(200).says("Awa drew up the dialogue").says("Awa opened the dialogue");
        acts.says("Awa invited somebody: Steering committee").says("Binta came onto the team by an invitation: Steering committee");
        acts.says("Awa gave Binta a role: Analyst").says("Awa took a role from Binta: Analyst");
        assert_eq!(acts.text().matches("took a role from").count(), 1, "what changed nothing is no act");
        let table = binta.get("/team/d/the-well/acts.csv").await;
        assert!(table.header("content-type").starts_with("text/csv") && table.body.contains("invited somebody"), "{}", table.body);
        let path = link(&invite(&house, "analyst").await);
        let (oumar, _) = come(&house, &path, "Oumar").await;
        oumar.get("/team/d/the-well/acts").await.expect(403);
        oumar.get("/team/d/the-well/acts.csv").await.expect(403);
    });
}

#[test]
fn whoever_drew_a_dialogue_up_is_told_so_and_nobody_else_on_its_team() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        let made = invite(&house, "coordinator").await;
        house.moussa.get(&link(&made)).await.form(&link(&made)).submit().await.expect(200);
        change(&house, "take", AWA, "coordinator").await;
        assert_eq!(roles(&house, AWA).await, []);
        let told = async |id, name: &str| {
            let person = Account { id, name: name.to_owned(), role: Role::Coordinator };
            let file = house.site.store.read(move |tx| DrawnUp.told(tx, &person)).await.unwrap();
            file[0].1.clone()
        };
        assert_eq!(told(AWA, "Awa").await[0]["dialogue"], "the-well", "also once she is off the team");
        assert_eq!(told(MOUSSA, "Moussa").await.as_array().map(Vec::len), Some(0));
        let number = house.dialogue("the-well").await.number;
        let name = house.site.store.read(move |tx| DrawnUp.dialogue_name(tx, number)).await.unwrap();
        assert_eq!(name.as_deref(), Some("the-well"));
    });
}

#[test]
fn the_page_offers_nobody_to_make_themselves_a_trustee() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        change(&house, "give", AWA, "trustee").await.says("nobody makes themselves a trustee");
        assert_eq!(roles(&house, AWA).await, [DialogueRole::Coordinator]);
        let made = invite(&house, "trustee").await;
        house.awa.get(&link(&made)).await.expect(403).says("You cannot come by your own invitation");
        house.moussa.get(&link(&made)).await.form(&link(&made)).submit().await.expect(200);
        assert_eq!(roles(&house, MOUSSA).await, [DialogueRole::Trustee]);
        // She gives it to others as before.
        change(&house, "take", MOUSSA, "trustee").await;
        let made = invite(&house, "observer").await;
        house.moussa.get(&link(&made)).await.form(&link(&made)).submit().await.expect(200);
        change(&house, "give", MOUSSA, "trustee").await.says("Done");
        assert_eq!(roles(&house, MOUSSA).await, [DialogueRole::Observer, DialogueRole::Trustee]);
    });
}
