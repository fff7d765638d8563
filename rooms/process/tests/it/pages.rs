//! Walks of a coordinator: from an empty first page to a dialogue that is open, shared and closed.

use toguna_process::model::{Moderation, State};
use toguna_process::queries::all_dialogues;

use crate::house::{filled, in_each_house};

#[test]
fn from_nothing_to_a_dialogue_that_is_open_paused_closed_and_opened_again() {
    in_each_house(async |house| {
        let awa = &house.awa;
        awa.get("/team").await.expect(200).says("There is no dialogue yet").says("You are signed in as Awa.");
        house.draw_up("The well of Sokoura").await;
        let page = awa.get("/team").await;
        page.says("The well of Sokoura").says("Draft").says("Nobody has taken part yet.");
        let page = page.follow("/team/d/the-well-of-sokoura").await;
        page.says("Before you open it").says("Statements to read").says("Only the team sees it.");

        let page = page.form("/state").submit().await;
        page.expect(200).says("The dialogue is open.").says("Everybody can take part.");
        house.lead("the-well-of-sokoura", "paused").await;
        let page = awa.get("/team/d/the-well-of-sokoura").await;
        page.says("No voices come in for now.");
        let page = page.follow("/close").await;
        page.says("Close this dialogue?").says("The results stay open to everybody");
        page.form("/state").submit().await.says("The dialogue is closed.").says("Open it again");
        house.lead("the-well-of-sokoura", "open").await;
        assert_eq!(house.dialogue("the-well-of-sokoura").await.state, State::Open);
    });
}

#[test]
fn closing_is_asked_once_more_even_if_the_form_was_made_by_hand() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        house.lead("the-well", "open").await;
        let form = house.awa.get("/team/d/the-well").await.form("/state").force("to", "closed");
        assert_eq!(form.submit().await.expect(200).path, "/team/d/the-well/close");
        assert_eq!(house.dialogue("the-well").await.state, State::Open);
        for wrong in ["draft", "", "gone"] {
            house.awa.get("/team/d/the-well").await.form("/state").force("to", wrong).submit().await.expect(400);
        }
    });
}

#[test]
fn an_old_page_cannot_lead_a_dialogue_where_there_is_no_way() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        house.lead("the-well", "open").await;
        let old = house.awa.get("/team/d/the-well").await.form("/state");
        let (first, second) = (old.clone().force("to", "paused"), old.force("to", "paused"));
        first.submit().await.says("The dialogue is paused.");
        second.submit().await.says("The dialogue is paused.");
        let late = house.administrator.get("/team/d/the-well").await.form("/state").force("to", "open");
        house.lead("the-well", "open").await;
        late.submit().await.says("Nothing was changed: somebody else was quicker.");
    });
}

#[test]
fn a_form_sent_twice_makes_one_dialogue_and_leads_to_it_both_times() {
    in_each_house(async |house| {
        let form = filled(house.awa.get("/team/new").await.form("/team/new"), "The well");
        let first = form.clone().submit().await;
        let second = form.clone().submit().await;
        assert_eq!((first.path.as_str(), second.path.as_str()), ("/team/d/the-well", "/team/d/the-well"));
        assert_eq!(house.site.store.read(all_dialogues).await.unwrap().len(), 1);
        // Going back and sending something else under the same form is no repetition.
        form.set("title-en", "Another well").submit().await.expect(409);
    });
}

#[test]
fn languages_are_chosen_without_script_and_nothing_that_was_written_is_lost() {
    in_each_house(async |house| {
        let page = house.awa.get("/team/new").await;
        assert!(page.form("/team/new").value("consent-en").unwrap().contains("We do not ask for your name"));
        let form = page
            .form("/team/new")
            .set("title-en", "The <well>")
            .tick("language", "ar")
            .tick("language", "bm")
            .set("other_languages", "WO, ff_adlm");
        let page = form.press("step", "languages").await;
        page.expect(200);
        let form = page.form("/team/new");
        assert_eq!(form.value("title-en"), Some("The <well>"));
        assert!(form.value("consent-ar").unwrap().contains("لا نسأل عن اسمكم"));
        assert_eq!((form.value("consent-bm"), form.value("title-ff-Adlm"), form.value("title-wo")), (Some(""), Some(""), Some("")));
        assert!(page.body.contains("lang=\"ff-Adlm\" dir=\"rtl\"") && page.body.contains("lang=\"bm\" dir=\"ltr\""));
        // What is not right yet stands beside its field, and the list on top links to it.
        let page = form.set("other_languages", "bambara, e%").tick("first", "ar").submit().await;
        page.expect(422).says("This is no code of a language").says("Please write something here");
        assert!(page.links().contains(&"#f-question-en".to_owned()));
        assert!(!page.links().contains(&"#f-title-bm".to_owned()), "what is empty in a further language is still to be translated");
        assert_eq!(page.form("/team/new").value("other_languages"), Some("bambara, e%"));
        assert_eq!(house.site.store.read(all_dialogues).await.unwrap().len(), 0);
    });
}

#[test]
fn each_fault_of_the_form_is_told_beside_its_field() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        let form = || async { filled(house.awa.get("/team/new").await.form("/team/new"), "The well") };
        form().await.set("slug", "the-well").submit().await.expect(422).says("Another dialogue has this short name");
        form().await.set("slug", "Été !").submit().await.expect(422).says("small letters from a to z");
        let dates = form().await.set("opens", "2026-04-02").set("closes", "1/4/2026").submit().await;
        dates.expect(422).says("The last day comes before the first");
        form().await.set("opens", "tomorrow").submit().await.expect(422).says("This is no day");
        form().await.set("question-en", &"x".repeat(301)).submit().await.expect(422).says("at most 300 characters");
        form().await.set("dimensions-en", "sex: women").submit().await.expect(422).says("Line 1: please write at least two answers");
        form().await.set("dimensions-en", "sex: women, Women").submit().await.expect(422).says("stands here twice");
        form().await.force("precision", "1").submit().await.expect(422).says("Please choose one of these");
        form().await.set("consent-en", "Ask: [… write here whom]").submit().await.expect(422).says("at the place in brackets");
        form().await.set("title-en", "\u{202E}\u{0}").submit().await.expect(422).says("Please write something here");
        let long = form().await.set("description-en", &"x".repeat(1_000_000)).submit().await;
        long.expect(413);
        let nothing = form().await.force("language", "").submit().await;
        nothing.expect(422);
        assert_eq!(house.site.store.read(all_dialogues).await.unwrap().len(), 1);
    });
}

#[test]
fn the_same_groups_stand_in_every_language_or_the_form_says_where_they_do_not() {
    in_each_house(async |house| {
        let page = house.awa.get("/team/new").await.form("/team/new").tick("language", "fr").press("step", "languages").await;
        let form = filled(page.form("/team/new"), "The well").tick("first", "en");
        let form = form.set("title-fr", "Le puits").set("question-fr", "?").set("consent-fr", "…").set("slug", "puits");
        let seen = form.clone().set("dimensions-fr", "sexe : femmes, hommes").submit().await;
        seen.expect(422).says("Here are 1 lines, and 2 in English");
        let seen = form.clone().set("dimensions-fr", "sexe : femmes, hommes\nmétier : éleveurs, autres").submit().await;
        seen.expect(422).says("Line 2 has 2 answers here, and 3 in English");
        let right = form.set("dimensions-fr", "sexe : femmes, hommes\nmétier : éleveurs, agriculteurs, autres");
        right.submit().await.expect(200);
        let draft = house.dialogue("puits").await.draft;
        assert_eq!(draft.dimensions[1].values[1].in_language("fr"), "agriculteurs");
        assert_eq!(draft.dimensions[1].values[1].in_language("en"), "farmers");
        assert_eq!(draft.texts[0].language, "en");
    });
}

#[test]
fn a_dialogue_is_changed_and_what_people_may_have_used_stays() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        let edit = || async { house.awa.get("/team/d/the-well/edit").await };
        let form = edit().await.form("/edit").set("title-en", "The old well").set("closes", "2026-12-24").force("moderation", "after");
        form.submit().await.expect(200).says("Your changes are saved.");
        let dialogue = house.dialogue("the-well").await;
        assert_eq!((dialogue.text("en").title.as_str(), dialogue.draft.moderation), ("The old well", Moderation::After));
        house.lead("the-well", "open").await;
        house.awa.get("/team/d/the-well").await.says("up to and including 24 December 2026");

        let page = edit().await;
        page.says("so it stays as it is");
        let form = page.form("/edit").set("dimensions-en", "sex: men, women\nwork: herders, farmers, others");
        form.submit().await.expect(422).says("everything stays in its place");
        edit().await.form("/edit").force("slug", "another").submit().await.expect(200);
        let other =
            edit().await.form("/edit").force("language", "fr").force("title-fr", "x").force("question-fr", "x").force("consent-fr", "x");
        other.submit().await.expect(422).says("People may already have used");
        edit()
            .await
            .form("/edit")
            .set("dimensions-en", "sex: women, men\nwork: herders, farmers, fishers, others")
            .submit()
            .await
            .expect(422);
        let grown = edit().await.form("/edit").set("dimensions-en", "sex: women, men\nwork: herders, farmers, others, fishers");
        grown.submit().await.expect(200).says("Your changes are saved.");

        edit().await.form("/edit").set("closes", "2026-03-01").submit().await.expect(200).says("The last day was 1 March 2026.");
    });
}

#[test]
fn of_two_tabs_the_second_shows_both_and_saves_only_when_it_is_sent_again() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        let first = house.awa.get("/team/d/the-well/edit").await.form("/edit").set("title-en", "The first title");
        let second = house.administrator.get("/team/d/the-well/edit").await.form("/edit").set("title-en", "The second title");
        first.submit().await.expect(200);
        let page = second.submit().await;
        page.expect(409).says("Somebody changed this dialogue while you were writing").says("Now it says: The first title");
        assert_eq!(page.form("/edit").value("title-en"), Some("The second title"));
        assert_eq!(house.dialogue("the-well").await.text("en").title, "The first title");
        page.form("/edit").submit().await.expect(200).says("Your changes are saved.");
        assert_eq!(house.dialogue("the-well").await.text("en").title, "The second title");

        // If both wrote the same, there is nothing to show.
        let same = |client: &toguna_web::testing::Client| {
            let client = client.clone();
            async move { client.get("/team/d/the-well/edit").await.form("/edit").set("title-en", "The same title") }
        };
        let (first, second) = (same(&house.awa).await, same(&house.administrator).await);
        first.submit().await.expect(200);
        second.submit().await.expect(200).says("Your changes are saved.");
    });
}

#[test]
fn the_preview_the_share_page_and_the_poster_speak_the_languages_of_the_dialogue() {
    in_each_house(async |house| {
        let page = house
            .awa
            .get("/team/new")
            .await
            .form("/team/new")
            .tick("language", "ar")
            .tick("language", "bm")
            .press("step", "languages")
            .await;
        let mut form = filled(page.form("/team/new"), "The well").set("slug", "well");
        for (tag, title, question) in [("ar", "البئر", "كيف نتقاسم الماء؟"), ("bm", "Kɔlɔn", "An bɛ ji tila cogo di?")]
        {
            form = form.set(&format!("title-{tag}"), title).set(&format!("question-{tag}"), question).set(&format!("consent-{tag}"), "…");
            form = form.set(&format!("dimensions-{tag}"), "a: b, c\nd: e, f, g");
        }
        form.submit().await.expect(200);
        let preview = house.awa.get("/team/d/well/preview?in=ar").await;
        preview.expect(200).says("كيف نتقاسم الماء؟").says("What they agree to");
        house.awa.get("/team/d/well/preview").await.says("How do we share the water?");
        house.awa.get("/team/d/well/preview?in=xx").await.expect(200);

        let share = house.awa.get("/team/d/well/share").await;
        share.says("still a draft").says("localhost/d/well").says("قولوا كلمتكم").says("An bɛ ji tila cogo di?");
        assert!(share.body.contains("<svg class=\"qr\"") && !share.body.contains('\u{2068}'));
        let poster = share.follow("/poster?in=ar").await;
        poster.expect(200).says("كيف نتقاسم الماء؟").says("لا أحد يسأل عن اسمكم");
        assert!(poster.body.contains("<div class=\"poster\" lang=\"ar\" dir=\"rtl\">"));
        house.awa.get("/team/d/well/poster?in=bm").await.says("An bɛ ji tila cogo di?").says("Nobody asks for your name.");
    });
}

#[test]
fn what_people_write_is_never_markup() {
    in_each_house(async |house| {
        let form = filled(house.awa.get("/team/new").await.form("/team/new"), "<script>x</script>").set("slug", "s");
        let form = form.set("question-en", "\"><img src=x onerror=y>").set("dimensions-en", "<b>: <i>, <u>");
        form.set("description-en", "</textarea><script>").set("consent-en", "</textarea><h1>").submit().await.expect(200);
        for page in ["", "/edit", "/preview", "/share", "/poster"] {
            let seen = house.awa.get(&format!("/team/d/s{page}")).await;
            for markup in ["<script>", "<img", "<b>", "<i>", "</textarea><s", "</textarea><h"] {
                assert!(!seen.expect(200).body.contains(markup), "{markup} on {page}");
            }
        }
        assert!(!house.awa.get("/team").await.body.contains("<script>x"));
    });
}

#[test]
fn every_page_speaks_every_language() {
    in_each_house(async |house| {
        house.draw_up("The well").await;
        for (tag, dir) in [("fr", "ltr"), ("ar", "rtl"), ("en", "ltr")] {
            let client = house.awa.clone().in_language(tag);
            for page in [
                "/team",
                "/team/new",
                "/team/d/the-well",
                "/team/d/the-well/edit",
                "/team/d/the-well/preview",
                "/team/d/the-well/share",
                "/team/d/the-well/poster",
            ] {
                let seen = client.get(page).await;
                assert!(seen.expect(200).body.contains(&format!("<html lang=\"{tag}\" dir=\"{dir}\">")), "{page}");
                assert!(!seen.text().contains("process-"), "{page} in {tag}: {}", seen.text());
            }
        }
    });
}
