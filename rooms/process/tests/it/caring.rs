//! The pages on which a team decides for how long things are kept, sees what people agreed to, and accounts for it.

use crate::house::in_each_house;

#[test]
fn days_are_chosen_shown_and_taken_back() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        house.lead("the-well", "open").await;
        let page = house.awa.get("/team/d/the-well/retention").await;
        page.expect(200).says("as long as the dialogue is here").says("30 days after it was taken out (proposed)");
        // What is proposed is chosen as long as nothing is decided, and holds nothing yet.
        page.says("Nothing is decided yet");
        assert_eq!(page.form("/retention").value("contacts"), Some("180"));
        let form =
            ["contacts", "recordings", "groups", "team-acts"].iter().fold(page.form("/retention"), |form, field| form.set(field, ""));
        let kept = form.set("times", "90").set("rejected", "7").submit().await;
        assert!(!kept.has("Nothing is decided yet"));
        let again = house.awa.get("/team/d/the-well/retention").await;
        assert_eq!(again.form("/retention").value("contacts"), Some(""), "what was decided stays as it was decided");
        kept.expect(200).says("Saved").says("Each one, 7 days after it was taken out.").says("Its days count from the end");
        house.lead("the-well", "closed").await;
        house.awa.get("/team/d/the-well/retention").await.expect(200).says("All of it on");
        let back = house.awa.get("/team/d/the-well/retention").await.form("/retention").set("times", "").submit().await;
        assert!(!back.expect(200).has("All of it on"));
        house.awa.get("/team/d/the-well/retention").await.form("/retention").force("times", "-5").submit().await.expect(400);
        house.moussa.get("/team/d/the-well/retention").await.expect(403);
    });
}

#[test]
fn a_dossier_says_what_the_settings_know_and_leaves_room_for_the_rest() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        house.lead("the-well", "open").await;
        house.participant("the-well").await;
        house.awa.get("/team/d/the-well/retention").await.form("/retention").set("times", "90").submit().await.expect(200);
        let page = house.awa.get("/team/d/the-well/dossier").await;
        page.expect(200)
            .says("Your voice has no name.")
            .says("Version 1 of the text")
            .says("90 days after the end")
            .says("sex, work")
            .says("APDP")
            .says("has not said for how long backups are kept")
            .says("travels to the server without encryption");
        assert!(!page.has("TLS"), "the address of this house does not begin with https");
        let file = house.awa.get("/team/d/the-well/dossier.txt").await;
        assert!(file.header("content-disposition").contains("the-well-dossier.txt"));
        assert!(file.body.contains("Organisation: ____") && file.body.contains("90 days after the end"));
        for language in ["fr", "ar"] {
            house.awa.set_cookie("toguna_language", "/", language);
            house.awa.get("/team/d/the-well/dossier").await.expect(200);
        }
        house.moussa.get("/team/d/the-well/dossier").await.expect(403);
    });
}

#[test]
fn the_versions_of_a_consent_are_there_for_the_team() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        house.awa.get("/team/d/the-well/consent").await.expect(200).says("Nobody can agree to anything yet");
        house.lead("the-well", "open").await;
        house.participant("the-well").await;
        house.awa.get("/team/d/the-well/consent").await.expect(200).says("Version 1").says("Your voice has no name.").says("1 person");
    });
}
