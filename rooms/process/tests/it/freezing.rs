//! Somebody is in danger: everything stops, and two people start it again.

use std::path::{Path, PathBuf};

use toguna_people::roles::{DialogueRole, membership};
use toguna_process::care::following::{Follower, Obeyed, Request, answer_file, leave_request, request_file};
use toguna_process::care::queries;
use toguna_store::Sql;
use toguna_web::testing::Client;
use uuid::Uuid;

use crate::house::{House, in_each_house};

const KINDS: Sql = Sql { name: "test-kinds", text: "SELECT kind FROM journal WHERE dialogue = $1 ORDER BY seq" };

async fn press(client: &Client, path: &str) -> toguna_web::testing::Seen {
    client.get(path).await.form(path).submit().await
}

async fn kinds(house: &House, slug: &str) -> Vec<String> {
    let number = house.dialogue(slug).await.number;
    let read = move |tx: &mut toguna_store::Tx<'_>| tx.list(&KINDS, &[number.into()], |row| Ok(row.text(0)?.to_owned()));
    let kinds: Result<_, toguna_store::StoreError> = house.site.store.read(read).await;
    kinds.unwrap()
}

#[test]
fn one_press_stops_a_dialogue_everywhere_and_its_neighbour_goes_on() {
    in_each_house(async |house| {
        for title in ["The well", "The market"] {
            house.draw_up(title).await;
        }
        for slug in ["the-well", "the-market"] {
            house.lead(slug, "open").await;
        }
        let phone = house.participant("the-well").await;
        phone.get("/d/the-well/mine").await.expect(200);

        let stopped = press(&house.awa, "/team/d/the-well/freeze").await;
        stopped.expect(200).says("It is stopped").says("Awa stopped it on").says("This dialogue is stopped");
        let resting = phone.get("/d/the-well/mine").await;
        resting.expect(503).says("This page is resting");
        assert!(!resting.has("well") && !resting.has("danger"));
        house.stranger.get("/d/the-market/mine").await.expect(404);
        let listed = house.stranger.get("/api/v1/dialogues").await;
        let slugs: Vec<String> = listed.json()["items"].as_array().unwrap().iter().map(|item| item["slug"].to_string()).collect();
        assert_eq!(slugs, ["\"the-market\""]);
        house.stranger.get("/api/v1/dialogues/the-well").await.expect(503);
        house.stranger.get("/api/v1/dialogues/the-market").await.expect(200);
        // The team sees what happens, and every page says how it stands.
        house.awa.get("/team/d/the-well").await.expect(200).says("This dialogue is stopped");
        assert!(!house.awa.get("/team/d/the-market").await.expect(200).has("This dialogue is stopped"));
        // Pressed again, nothing changes.
        house.awa.post("/team/d/the-well/freeze", &[]).await.expect(403);
    });
}

#[test]
fn nobody_starts_it_again_alone() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        house.lead("the-well", "open").await;
        let phone = house.participant("the-well").await;
        let page = "/team/d/the-well/freeze";
        let thaw = "/team/d/the-well/thaw";
        press(&house.awa, page).await.expect(200);

        house.awa.get(page).await.form(thaw).submit().await.expect(200).says("a second person agrees");
        let waiting = house.awa.get(page).await;
        assert!(!waiting.expect(200).says("A second person has to agree on this page").has("I agree"));
        // Her own form, sent by hand a second time, is not a second person.
        let own = house.awa.get(page).await.form(thaw).force("do", "").submit().await;
        own.expect(200).says("A second person has to agree");
        phone.get("/d/the-well/mine").await.expect(503);
        house.moussa.get(page).await.expect(403);

        // The administrator does not want it yet; then she does, but somebody has to ask anew.
        let offered = house.administrator.get(page).await;
        offered.expect(200).says("Awa asked on");
        offered.form_offering(thaw, "do", "keep").submit().await.expect(200).says("It stays stopped");
        house.administrator.get(page).await.form(thaw).submit().await.expect(200).says("a second person agrees");
        phone.get("/d/the-well/mine").await.expect(503);
        house.awa.get(page).await.form(thaw).submit().await.expect(200).says("It has started again");
        phone.get("/d/the-well/mine").await.expect(200);
        assert!(!house.awa.get("/team/d/the-well").await.expect(200).has("This dialogue is stopped"));

        let kinds = kinds(&house, "the-well").await;
        let told: Vec<&str> =
            kinds.iter().map(String::as_str).filter(|kind| !kind.starts_with("change") && !kind.starts_with("create")).collect();
        assert_eq!(told, ["freeze", "thaw", "thaw", "keep-frozen", "thaw", "thaw"]);
    });
}

#[test]
fn a_draft_is_not_given_away_by_being_stopped() {
    in_each_house(async |house| {
        house.draw_up("A secret draft").await;
        press(&house.awa, "/team/d/a-secret-draft/freeze").await.expect(200);
        house.stranger.get("/api/v1/dialogues/a-secret-draft").await.expect(404);
    });
}

#[test]
fn an_administrator_stops_everything_and_somebody_who_leads_a_dialogue_starts_it_again_with_her() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        house.lead("the-well", "open").await;
        house.awa.get("/team/freeze").await.expect(403);
        press(&house.administrator, "/team/freeze").await.expect(200).says("It is stopped");
        for path in ["/about", "/d/the-well/mine", "/api/v1/dialogues", "/api/v1/dialogues/the-well", "/d/nowhere"] {
            let seen = house.stranger.get(path).await;
            assert!([503, 404].contains(&seen.status.as_u16()), "{path}: {}", seen.status);
        }
        house.stranger.get("/about").await.expect(503).says("This page is resting");
        house.stranger.get("/team/login").await.expect(200);
        house.awa.get("/team/d/the-well").await.expect(200).says("All dialogues are stopped");
        // Whoever leads a dialogue finds the way there, but is not the first to ask.
        let early = house.awa.get("/team").await;
        early.expect(200).says("All dialogues are stopped").has("href=\"/team/thaw\"");
        let early = house.awa.get("/team/thaw").await;
        assert!(!early.expect(200).says("An administrator has to ask first").has("<button class=\"danger\""));
        let forced = house.administrator.get("/team/freeze").await.form("/team/thaw");
        house.awa.post("/team/thaw", &[]).await.expect(403);
        forced.submit().await.expect(200);
        house.administrator.get("/team/freeze").await.expect(200).says("A second person has to agree");
        house.stranger.get("/about").await.expect(503);
        let stopped = house.site.store.read(queries::stopped).await.unwrap();
        assert!(stopped.everything);
        // There is one administrator in this house: who leads a dialogue agrees.
        house.awa.get("/team/thaw").await.form("/team/thaw").submit().await.expect(200).says("All dialogues have started again");
        house.stranger.get("/about").await.expect(200);
        house.stranger.get("/api/v1/dialogues/the-well").await.expect(200);
        house.awa.get("/team/d/the-well/acts").await.expect(200).says("stopped all dialogues").says("wanted all dialogues to start again");
    });
}

#[test]
fn whoever_leads_a_dialogue_neither_stops_everything_nor_asks_first_to_start_it_again() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        house.awa.post("/team/freeze", &[]).await.expect(403);
        press(&house.administrator, "/team/freeze").await.expect(200);
        let asked = house.administrator.get("/team/freeze").await.form("/team/thaw").submit().await;
        asked.expect(200).says("a second person agrees");
        let late = house.awa.get("/team/thaw").await.form("/team/thaw");
        house.awa.get("/team/thaw").await.form_offering("/team/thaw", "do", "keep").submit().await.expect(200).says("It stays stopped");
        late.submit().await.expect(200).says("An administrator has to ask first");
        let stopped = house.site.store.read(queries::stopped).await.unwrap();
        assert!(stopped.everything);
        assert_eq!(house.site.store.read(|tx| queries::freeze_of(tx, queries::EVERYTHING)).await.unwrap().unwrap().asked_by, None);
    });
}

#[test]
fn a_new_stop_makes_an_earlier_wish_to_start_again_void() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        house.lead("the-well", "open").await;
        let page = "/team/d/the-well/freeze";
        let again = house.administrator.get(page).await.form(page);
        press(&house.awa, page).await.expect(200);
        house.awa.get(page).await.form("/team/d/the-well/thaw").submit().await.expect(200).says("a second person agrees");
        again.submit().await.expect(200).says("It was already stopped");
        let seen = house.administrator.get(page).await;
        assert!(!seen.expect(200).has("I agree"), "nobody asks any more");
        seen.form("/team/d/the-well/thaw").submit().await.expect(200).says("You have asked");
        house.stranger.get("/api/v1/dialogues/the-well").await.expect(503);
    });
}

#[test]
fn what_is_stopped_is_not_called_open_and_says_who_can_start_it_again() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        house.lead("the-well", "open").await;
        let overview = house.awa.get("/team/d/the-well").await;
        overview.expect(200).says("Open").has("class=\"button danger\" href=\"/team/d/the-well/freeze\"");
        let number = house.dialogue("the-well").await.number;
        let add = move |tx: &mut toguna_store::Tx<'_>| membership::add(tx, number, Uuid::from_bytes([3; 16]), DialogueRole::Facilitator, 0);
        house.site.store.transact(add).await.unwrap();
        house.moussa.get("/team/d/the-well/freeze").await.expect(200).says("not start it again");
        press(&house.moussa, "/team/d/the-well/freeze").await.expect(200).says("two people who lead it").says("Tell them");
        let overview = house.awa.get("/team/d/the-well").await;
        assert!(!overview.expect(200).says("Stopped").says("no voice comes in").has("The dialogue is open"));
        assert!(!overview.has("class=\"state open\""));
        let home = house.awa.get("/team").await;
        assert!(!home.expect(200).says("Stopped").has("class=\"state open\""));
        // Whoever may neither stop nor start it is not led to a page that refuses her.
        let change = move |tx: &mut toguna_store::Tx<'_>| {
            membership::remove(tx, number, Uuid::from_bytes([3; 16]), DialogueRole::Facilitator)?;
            membership::add(tx, number, Uuid::from_bytes([3; 16]), DialogueRole::Observer, 0)
        };
        house.site.store.transact(change).await.unwrap();
        let seen = house.moussa.get("/team/d/the-well").await;
        assert!(!seen.expect(200).says("This dialogue is stopped").has("/team/d/the-well/freeze"));
    });
}

/// A follower of the house that obeys requests beside this file, as a server that starts.
async fn obeys(house: &House, database: &Path) {
    Follower::new(&house.site, false, Some(database.to_owned())).start().await.unwrap();
}

#[test]
fn a_request_from_the_machine_is_obeyed_once_and_noted() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        house.lead("the-well", "open").await;
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("toguna.sqlite");
        let request = Request { id: "1".to_owned(), everything: false, slugs: vec!["the-well".to_owned(), "the-wel".to_owned()] };
        leave_request(&database, &request).unwrap();
        obeys(&house, &database).await;
        house.stranger.get("/api/v1/dialogues/the-well").await.expect(503);
        let told: Obeyed = serde_json::from_slice(&std::fs::read(answer_file(&database)).unwrap()).unwrap();
        assert_eq!((told.id.as_str(), told.stopped), ("1", 1));
        assert_eq!((told.unknown, told.known), (vec!["the-wel".to_owned()], vec!["the-well".to_owned()]));
        assert!(!request_file(&database).exists() && !taken(&database).exists());
        house.awa.get("/team/d/the-well/acts").await.expect(200).says("somebody at the machine itself").says("stopped the dialogue");

        // A server that was killed while it obeyed finds what it had taken, and writes nothing that stands already.
        let before = kinds(&house, "the-well").await;
        std::fs::write(taken(&database), serde_json::to_vec(&request).unwrap()).unwrap();
        obeys(&house, &database).await;
        assert!(!taken(&database).exists());
        assert_eq!(kinds(&house, "the-well").await, before);
        // Unless somebody wishes to end it: that is void then.
        house.awa.get("/team/d/the-well/freeze").await.form("/team/d/the-well/thaw").submit().await.expect(200);
        leave_request(&database, &request).unwrap();
        obeys(&house, &database).await;
        let number = house.dialogue("the-well").await.number;
        assert_eq!(house.site.store.read(move |tx| queries::freeze_of(tx, number)).await.unwrap().unwrap().asked_by, None);
    });
}

#[test]
fn a_request_that_cannot_be_read_stops_everything() {
    in_each_house(async |house| {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("toguna.sqlite");
        std::fs::write(request_file(&database), b"\0 not ours").unwrap();
        obeys(&house, &database).await;
        house.stranger.get("/about").await.expect(503);
        assert!(!request_file(&database).exists() && !taken(&database).exists());
    });
    in_each_house(async |house| {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("toguna.sqlite");
        // It cannot be read as a file, nor taken away.
        std::fs::create_dir(request_file(&database)).unwrap();
        obeys(&house, &database).await;
        house.stranger.get("/about").await.expect(503);
    });
}

fn taken(database: &Path) -> PathBuf {
    PathBuf::from(format!("{}.taken", request_file(database).display()))
}
