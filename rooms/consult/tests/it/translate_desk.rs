//! Translators at their desk.

use toguna_consult::add_statement::AddSeed;
use toguna_consult::model::{Kind, Wording};
use toguna_consult::translation::TranslationState;
use toguna_people::accounts::Role;
use toguna_process::model::State;
use toguna_store::testing::for_each_engine;
use toguna_web::cookies;
use toguna_web::testing::{Client, Seen};

use crate::house::{House, with_store};
use crate::translation::open_in_three;
use crate::village::{PARTS, header, seed};

pub(crate) const SAID: [&str; 3] = ["Le puits doit être ouvert à tous.", "Le marché doit rouvrir.", "Les anciens fixent la date."];
const INTO_BM: &str = "/team/d/le-puits/translate?from=fr&to=bm";

/// A house with a dialogue in French, Arabic and Bamanankan, and three statements in French.
pub(crate) fn in_each_house_of_three(story: impl AsyncFn(House)) {
    for_each_engine(PARTS, |store| {
        let dialogue = open_in_three(store);
        for (number, text) in (10..).zip(SAID) {
            seed(store, dialogue, number, text);
        }
        with_store(store, dialogue, &story);
    });
}

/// The desk of somebody who is signed in as `Awa` with this number.
pub(crate) async fn desk_of(house: &House, number: u8) -> Client {
    let desk = house.phone();
    let role = if number == 9 { Role::Coordinator } else { Role::Administrator };
    house.sign_in(&desk, [number; 16], role).await;
    desk
}

async fn bm(house: &House, number: usize) -> Option<(String, TranslationState)> {
    let said = house.statements().await[number].clone();
    let text = said.texts.iter().find(|wording| wording.language == "bm")?.text.clone();
    Some((text, said.translations.iter().find(|it| it.language == "bm")?.state))
}

async fn save(page: &Seen, number: usize, text: &str) -> Seen {
    page.form("/translate").set(&format!("t-statement-{number}"), text).press("save", &format!("statement-{number}")).await
}

#[test]
fn three_statements_are_translated_and_somebody_else_looks_one_over() {
    in_each_house_of_three(async |house| {
        let awa = desk_of(&house, 9).await;
        let desk = awa.get(INTO_BM).await;
        desk.expect(200).says("3 of 7 translated").says("Not translated (4)").says(SAID[0]).says("Un puits, deux villages.");
        assert!(desk.body.contains("lang=\"bm\" dir=\"ltr\""));
        let next = save(&desk, 0, "Kɔlɔn ka da wuli bɛɛ ye.").await;
        next.expect(200).says("1 translation has been saved.").says("Not translated (3)");
        assert!(next.path.ends_with("&at=statement-1") && next.body.contains("autofocus"), "{}", next.path);
        // One button, and everything that was typed is saved.
        let all = next.form("/translate").set("t-statement-1", "Sugu ka da wuli.").set("t-statement-2", "Kɔrɔw bɛ don sigi.");
        all.press("save", "all").await.says("2 translations have been saved.").says("Not translated (1)");

        let waiting = awa.get(&format!("{INTO_BM}&show=waiting")).await;
        waiting.says("You translated it on").says("typed in elsewhere");
        assert!(!waiting.body.contains("value=\"statement-0\">I have looked"), "nobody looks over their own words");
        let forced = waiting.form("/translate").force("review", "statement-0").submit().await;
        forced.expect(422).says("You translated this yourself");

        let oumar = desk_of(&house, 8).await;
        let waiting = oumar.get(&format!("{INTO_BM}&show=waiting")).await;
        waiting.says("Translated by Awa 9 on").says("Nobody has looked it over yet");
        waiting.form("/translate").press("review", "statement-0").await.says("Looked over. Thank you.");
        assert_eq!(bm(&house, 0).await.unwrap().1, TranslationState::LookedOver);
        oumar.get(&format!("{INTO_BM}&show=all")).await.says("looked over by Awa 8").says("1 of them looked over");
        // Mended while it was looked over: it is the mender's, and waits for the next.
        let waiting = oumar.get(&format!("{INTO_BM}&show=waiting")).await;
        waiting.form("/translate").set("t-statement-1", "Sugu ka kan ka da wuli.").press("review", "statement-1").await;
        assert_eq!(bm(&house, 1).await.unwrap(), ("Sugu ka kan ka da wuli.".to_owned(), TranslationState::Waiting));
        waiting.form("/translate").press("remove", "statement-2").await.says("taken away");
        assert_eq!(bm(&house, 2).await, None);
    });
}

#[test]
fn what_two_people_write_at_once_is_shown_to_the_second() {
    in_each_house_of_three(async |house| {
        let (awa, oumar) = (desk_of(&house, 9).await, desk_of(&house, 8).await);
        let (hers, his) = (awa.get(INTO_BM).await, oumar.get(INTO_BM).await);
        save(&hers, 0, "Kɔlɔn ka da wuli.").await.expect(200);
        let both = save(&his, 0, "Kɔlɔn ka kan ka da wuli.").await;
        both.expect(422).says("Awa 9 has changed it since you opened this page").says("“Kɔlɔn ka da wuli.”");
        assert!(both.body.contains("Kɔlɔn ka kan ka da wuli.</textarea>"), "his words are still there");
        both.form("/translate").press("save", "statement-0").await.expect(200).says("has been saved");
        assert_eq!(bm(&house, 0).await.unwrap().0, "Kɔlɔn ka kan ka da wuli.");
        // Sent twice: done once. Sent again from the page before with other words: not lost either.
        save(&his, 1, "Sugu ka da wuli.").await.expect(200);
        save(&his, 1, "Sugu ka da wuli.").await.expect(200);
        let other = save(&his, 1, "Sugu ka kan ka da wuli.").await;
        other.expect(422).says("Awa 8 has changed it").form("/translate").press("save", "all").await.expect(200);
        assert_eq!(bm(&house, 1).await.unwrap().0, "Sugu ka kan ka da wuli.");
    });
}

#[test]
fn what_cannot_be_saved_comes_back_with_the_reason_and_the_rest_is_saved() {
    in_each_house_of_three(async |house| {
        let awa = desk_of(&house, 9).await;
        let desk = awa.get(INTO_BM).await;
        let long = "a".repeat(281);
        let form =
            desk.form("/translate").set("t-statement-0", &long).set("t-statement-1", "🕊️🕊️").set("t-statement-2", "Kɔrɔw.\u{202E}\u{0}");
        let again = form.press("save", "all").await;
        again.expect(422).says("Everything else is saved").says("Statement 0").says("Statement 1");
        assert!(again.body.contains(&long) && again.body.contains("🕊️🕊️</textarea>"));
        assert!(!again.body.contains("t-statement-2"));
        assert_eq!(bm(&house, 2).await.unwrap().0, "Kɔrɔw.");
        // An empty field takes nothing away.
        let all = awa.get(&format!("{INTO_BM}&show=all")).await;
        all.form("/translate").set("t-statement-2", "").press("save", "all").await.says("nothing was changed");
        assert_eq!(bm(&house, 2).await.unwrap().0, "Kɔrɔw.");
        for (field, value) in [("to", "fr"), ("to", "xx"), ("to", ""), ("_id", "x")] {
            let seen = all.form("/translate").set("t-statement-0", "Kɔlɔn.").force(field, value).press("save", "all").await;
            assert!(matches!(seen.status.as_u16(), 200 | 400), "{field}={value}: {}", seen.status);
        }
        assert_eq!(bm(&house, 0).await, None);
        for (field, value) in [("s-statement-0", "x"), ("s-statement-0", "")] {
            all.form("/translate").set("t-statement-0", "Kɔlɔn.").force(field, value).press("save", "all").await.expect(200);
        }
        all.form("/translate")
            .force("t-statement-99", "Kɔlɔn.")
            .force("s-statement-99", &"ab".repeat(32))
            .press("save", "all")
            .await
            .expect(200);
        assert_eq!(bm(&house, 0).await, None);
    });
}

#[test]
fn a_text_of_the_dialogue_that_changed_is_shown_to_those_who_edit_it() {
    in_each_house_of_three(async |house| {
        let awa = desk_of(&house, 9).await;
        let desk = awa.get(&format!("{INTO_BM}&show=all")).await;
        let form = awa.get("/team/d/le-puits/edit").await.form("/edit").set("title-fr", "Le grand puits");
        desk.form("/translate").set("t-title", "Kɔlɔnba").press("save", "title").await.says("has been saved");
        form.submit().await.expect(409).says("Kɔlɔnba");
        house.phone().get("/d/le-puits?in=bm").await.says("Kɔlɔnba");
    });
}

#[test]
fn only_those_who_lead_a_dialogue_translate_it_and_one_in_one_language_says_what_to_do() {
    crate::house::in_each_house(toguna_process::model::Moderation::Before, async |house| {
        let desk = desk_of(&house, 9).await;
        desk.get("/team/d/le-puits/translate").await.expect(200).says("one language only").follow("/edit").await.expect(200);
        let stranger = house.phone();
        house.sign_in(&stranger, [7; 16], Role::Coordinator).await;
        stranger.get("/team/d/le-puits/translate").await.expect(403);
        let nobody = house.phone();
        assert!(nobody.get("/team/d/le-puits/translate").await.path.contains("login"));
    });
}

#[test]
fn a_statement_said_in_a_language_that_no_page_speaks_is_translated_like_any_other() {
    in_each_house_of_three(async |house| {
        let dialogue = house.dialogue;
        let wording = Wording { language: "bm".to_owned(), text: "Ji ye ɲɛnamaya ye.".to_owned() };
        let add = AddSeed { header: header(40, dialogue), dialogue, kind: Kind::Value, wordings: vec![wording] };
        house.store.write(add).await.unwrap();
        let awa = desk_of(&house, 9).await;
        let desk = awa.get("/team/d/le-puits/translate?from=bm&to=ar&show=missing").await;
        desk.says("Ji ye ɲɛnamaya ye.").says("Bamanankan");
        assert!(desk.body.contains("lang=\"ar\" dir=\"rtl\""));
        save(&desk, 3, "الماء حياة.").await.says("has been saved");
        // Read through French, whoever translates sees the original too.
        let through = awa.get("/team/d/le-puits/translate?from=ar&to=fr&show=missing").await;
        through.says("الماء حياة.").says("The original: Bamanankan").says("Ji ye ɲɛnamaya ye.");
        let phone = house.phone();
        phone.set_cookie(cookies::LANGUAGE, "/", "ar");
        house.join(&phone).await;
        phone.get("/d/le-puits/weigh?s=3").await.says("الماء حياة.").says("Ji ye ɲɛnamaya ye.");
        house.lead_to(State::Closed).await;
        awa.get(INTO_BM).await.expect(200);
    });
}

#[test]
fn what_was_typed_after_the_sign_in_ended_is_given_back() {
    in_each_house_of_three(async |house| {
        let awa = desk_of(&house, 9).await;
        let desk = awa.get(INTO_BM).await;
        house.clock.advance(std::time::Duration::from_hours(20));
        let out = save(&desk, 0, "Kɔlɔn ka da <b>wuli</b> bɛɛ ye.").await;
        out.expect(403).says("no longer signed in").says("This is what you wrote").says("Kɔlɔn ka da <b>wuli</b> bɛɛ ye.");
        assert!(out.body.contains("&lt;b&gt;") || out.body.contains("&#60;b&#62;"), "and nothing of it is markup");
        assert!(!out.has("statement-0") && bm(&house, 0).await.is_none());
        // A form that no page made for this session is told nothing back.
        let forged = awa.post("/team/d/le-puits/translate", &[("t-statement-0", "Mots venus d’ailleurs")]).await;
        assert!(!forged.expect(403).has("Mots venus"));
        let form = desk.form("/translate").set("t-statement-0", "Mots venus d’ailleurs").force("_token", "x");
        assert!(!form.press("save", "all").await.expect(403).has("Mots venus"));
    });
}

#[test]
fn the_form_of_a_dialogue_says_what_is_known_of_its_translations() {
    in_each_house_of_three(async |house| {
        let awa = desk_of(&house, 9).await;
        let edit = awa.get("/team/d/le-puits/edit").await;
        edit.expect(200).says("Typed in by the team; nobody has looked it over.").says("Who translated these texts");
        let desk = awa.get(&format!("{INTO_BM}&show=all")).await;
        desk.form("/translate").press("save", "question").await.says("1 translation has been saved.");
        let edit = awa.get("/team/d/le-puits/edit").await;
        edit.says("Nobody has looked this translation over yet.");
        edit.form("/edit").set("question-fr", "Comment partager le puits ?").submit().await.expect(200);
        let edit = awa.get("/team/d/le-puits/edit").await;
        edit.says("The original has changed since this was translated.");
        edit.follow("/translate").await.expect(200);
        awa.get(&format!("{INTO_BM}&show=stale")).await.says("To be seen again (1)").says("Comment partager le puits ?");
    });
}

#[test]
fn a_language_can_be_added_before_anybody_has_translated_anything() {
    in_each_house_of_three(async |house| {
        let awa = desk_of(&house, 9).await;
        let shown = awa.get("/team/d/le-puits/edit").await.form("/edit").tick("language", "ff").press("step", "languages").await;
        shown.expect(200).form("/edit").submit().await.expect(200).says("Le puits (fr)");
        let phone = house.phone();
        phone.get("/d/le-puits").await.says("Fulfulde").follow("in=ff").await.says("Comment partager l’eau ?");
        let desk = awa.get("/team/d/le-puits/translate?from=fr&to=ff").await;
        desk.says("Not translated (7)").says("What people agree to by taking part");
        let form = desk.form("/translate").set("t-title", "Ɓulli").set("t-question", "Hono peccirten ndiyam?");
        form.set("t-consent", "Min mooftataa innde.").press("save", "all").await.says("3 translations have been saved.");
        phone.get("/d/le-puits?in=ff").await.says("Hono peccirten ndiyam?").says("Min mooftataa innde.").says("Un puits, deux villages.");
        awa.get("/team/d/le-puits/share").await.expect(200).says("Hono peccirten ndiyam?");
    });
}
