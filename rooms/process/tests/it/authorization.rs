//! Every page of the team, against everybody who should not see it. The list of pages comes from the table of routes, so that a new one
//! is asked for here before anybody uses it.

use toguna_web::Access;
use toguna_web::routes::Verb;

use crate::house::in_each_house;

#[test]
fn every_team_page_refuses_strangers_other_coordinators_and_participants() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        house.lead("the-well", "open").await;
        house.draw_up("A secret draft").await;
        let phone = house.participant("the-well").await;
        phone.get("/d/the-well/mine").await.expect(200);
        let mut asked = 0;
        for route in house.table.iter().filter(|route| route.path.starts_with("/team") && route.access != Access::Anyone) {
            let is_about_a_dialogue = matches!(route.access, Access::May(_));
            assert_eq!(is_about_a_dialogue, route.path.contains("{slug}"), "{}", route.path);
            for (slug, refusal) in [("the-well", 403), ("a-secret-draft", 404), ("nowhere", 404)] {
                let path = route.path.replace("{slug}", slug);
                for client in [&house.stranger, &phone] {
                    if route.method == Verb::Get {
                        assert!(client.get(&path).await.path.starts_with("/team/login?to=/team"), "{path}");
                    } else {
                        client.post(&path, &[("to", "closed"), ("sure", "yes")]).await.expect(403);
                    }
                }
                if route.path.contains("{slug}") {
                    asked += 1;
                    let seen = if route.method == Verb::Get {
                        house.moussa.get(&path).await
                    } else {
                        house.moussa.post(&path, &[("to", "closed"), ("sure", "yes")]).await
                    };
                    seen.expect(refusal);
                    if route.method == Verb::Get && slug != "nowhere" {
                        house.awa.get(&path).await.expect(200);
                        house.administrator.get(&path).await.expect(200);
                    }
                }
            }
        }
        assert!(asked >= 8 * 3, "{asked} pages were asked for");
        house.moussa.get("/team").await.says("There is no dialogue yet");
        house.administrator.get("/team").await.says("The well").says("A secret draft");
    });
}

#[test]
fn a_form_of_one_person_is_worth_nothing_in_the_hands_of_another() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        let stolen = house.administrator.get("/team/d/the-well").await.form("/state").encoded();
        house.awa.post_raw("/team/d/the-well/state", stolen.clone()).await.expect(403);
        house.stranger.post_raw("/team/d/the-well/state", stolen.clone()).await.expect(403);
        assert_eq!(house.administrator.post_raw("/team/d/the-well/state", stolen).await.status.as_u16(), 303);
    });
}

#[test]
fn a_participant_of_a_draft_or_of_another_dialogue_is_nobody() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        house.draw_up("The road").await;
        house.lead("the-well", "open").await;
        house.lead("the-road", "open").await;
        let phone = house.participant("the-well").await;
        phone.set_cookie("toguna_voice", "/d/the-road", "secret");
        assert_eq!(phone.once("GET", "/d/the-road/mine", None, axum::body::Body::empty()).await.header("location"), "/d/the-road");
        house.draw_up("A draft").await;
        phone.set_cookie("toguna_voice", "/d/a-draft", "secret");
        phone.get("/d/a-draft/mine").await.expect(404);
    });
}
