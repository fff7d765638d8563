//! Somebody is in danger: everything stops, and two people start it again.

use toguna_process::care::queries;
use toguna_store::Sql;
use toguna_web::testing::Client;

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
fn an_administrator_stops_everything_and_two_of_them_start_it_again() {
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
        house.awa.get("/team/d/the-well").await.expect(200).says("This dialogue is stopped");
        house.administrator.get("/team/freeze").await.form("/team/thaw").submit().await.expect(200);
        house.administrator.get("/team/freeze").await.expect(200).says("A second person has to agree");
        house.stranger.get("/about").await.expect(503);
        let stopped = house.site.store.read(queries::stopped).await.unwrap();
        assert!(stopped.everything);
    });
}
