//! Texts go out to translators as files, and come back from every kind of tool, whole or broken.

use std::fmt::Write as _;

use toguna_consult::translation::TranslationState;
use toguna_web::csv::{Writer, rows};
use toguna_web::testing::{Client, Seen};

use crate::house::House;
use crate::translate_desk::{desk_of, in_each_house_of_three};

const FILES: &str = "/team/d/le-puits/translate/files";

async fn exported(desk: &Client, to: &str, what: &str, format: &str) -> String {
    let file = desk.get(&format!("/team/d/le-puits/translate/export?to={to}&what={what}&format={format}")).await;
    file.expect(200);
    assert!(file.header("content-disposition").contains(&format!("le-puits-{to}.{format}")));
    String::from_utf8(file.bytes).unwrap()
}

async fn brought(desk: &Client, file: &[u8]) -> Seen {
    let page = desk.get(FILES).await;
    page.form("/translate/import").set("translator", "Oumar Traoré").set("to", "bm").upload("file", file).await
}

async fn pasted(desk: &Client, text: &str) -> Seen {
    let page = desk.get(FILES).await;
    page.form("/translate/import").set("translator", "Oumar Traoré").set("to", "bm").set("text", text).submit().await
}

async fn in_bm(house: &House) -> Vec<Option<(String, TranslationState)>> {
    let statements = house.statements().await;
    let bm = statements.iter().map(|said| {
        let text = said.texts.iter().find(|wording| wording.language == "bm")?.text.clone();
        Some((text, said.translations.iter().find(|it| it.language == "bm")?.state))
    });
    bm.collect()
}

#[test]
fn a_fluent_file_goes_out_and_comes_back_filled_in() {
    in_each_house_of_three(async |house| {
        let desk = desk_of(&house, 9).await;
        let file = exported(&desk, "bm", "todo", "ftl").await;
        assert!(file.starts_with("### Toguna, texts to be translated\n### language: bm\n"), "{file}");
        assert!(file.contains("# [fr] Le puits doit être ouvert à tous.\n# mark: "), "{file}");
        assert!(file.contains("statement-0 = { \"\" }\n") && file.contains("description = { \"\" }\n"));
        assert!(!file.contains("question ="), "it has a translation");

        let filled = file
            .replace("statement-0 = { \"\" }", "statement-0 = Kɔlɔn { \"{\" }ka{ \"}\" } da wuli bɛɛ ye.")
            .replace("description = { \"\" }", "description =\n    Kɔlɔn kelen,\n\n    dugu fila.");
        let plan = brought(&desk, filled.as_bytes()).await;
        plan.expect(200).says("2 translations by Oumar Traoré would be taken in.").says("New: 2").says("Nothing written: 2");
        plan.says("Kɔlɔn {ka} da wuli bɛɛ ye.");
        assert_eq!(in_bm(&house).await[0], None, "nothing is done before the yes");
        let done = plan.form("/translate/import").submit().await;
        done.expect(200).says("2 translations have been saved.");
        assert_eq!(in_bm(&house).await[0], Some(("Kɔlɔn {ka} da wuli bɛɛ ye.".to_owned(), TranslationState::Waiting)));
        house.phone().get("/d/le-puits?in=bm").await.says("Kɔlɔn kelen,").says("dugu fila.");

        // Sent twice: it is there, and nothing is doubled.
        plan.form("/translate/import").submit().await.expect(409).says("There already: 2");
        // Whoever brought the file may look it over: the translator is the one who is named.
        let waiting = desk.get("/team/d/le-puits/translate?to=bm&show=waiting").await;
        waiting.says("Translated by Oumar Traoré").form("/translate").press("review", "statement-0").await.says("Looked over");
        // What was taken out whole comes back as the same.
        let all = exported(&desk, "bm", "all", "ftl").await;
        brought(&desk, all.as_bytes()).await.says("nothing in this file that is not there already").says("There already: 5");
        assert!(!exported(&desk, "bm", "todo", "ftl").await.contains("statement-0"));
    });
}

#[test]
fn a_table_goes_out_guarded_and_comes_back_from_any_spreadsheet() {
    in_each_house_of_three(async |house| {
        let desk = desk_of(&house, 9).await;
        let file = exported(&desk, "bm", "all", "csv").await;
        let mut read: Vec<Vec<String>> = rows(&file).map(|row| row.unwrap().cells).collect();
        assert_eq!(read[0].join(","), "id,kind,original language,original,target language,translation,translator,note,mark");
        let statement = read.iter_mut().find(|row| row[0] == "statement-1").unwrap();
        assert_eq!((statement[1].as_str(), statement[3].as_str()), ("solution", "Le marché doit rouvrir."));
        statement[5] = "=Sugu; ka \"da\" wuli.".to_owned();
        let mut table = Writer::new();
        for row in &read {
            for cell in row {
                table.text(cell);
            }
            table.end();
        }
        let back = table.finish();
        assert!(back.contains("\"'=Sugu; ka \"\"da\"\" wuli.\""), "what looks like a formula is guarded");
        brought(&desk, back.as_bytes()).await.expect(200).form("/translate/import").submit().await.says("1 translation has been saved.");
        assert_eq!(in_bm(&house).await[1].as_ref().unwrap().0, "=Sugu; ka \"da\" wuli.");
        assert!(exported(&desk, "bm", "all", "csv").await.contains("Oumar Traoré"));

        // The least that a table needs, with semicolons, from a French spreadsheet; and rows copied out of one.
        let plan = pasted(&desk, "id;translation\r\nstatement-2;Kɔrɔw bɛ don sigi.\r\nstatement-99;x\r\n").await;
        plan.expect(200).says("1 translation by Oumar Traoré").says("No such text in this dialogue: 1").says("Line 3");
        plan.form("/translate/import").submit().await.expect(200);
        let plan = pasted(&desk, "translation\tid\nSugu ka da.\tstatement-1\nSugu.\tstatement-1\nYɛlɛma\tquestion\n").await;
        plan.says("In place of another translation: 2").says("A second time in the same file: 1").says("Sugu ka da.");
    });
}

#[test]
fn an_original_that_changed_since_the_file_went_out_is_seen() {
    in_each_house_of_three(async |house| {
        let desk = desk_of(&house, 9).await;
        let file = exported(&desk, "bm", "all", "ftl").await;
        let edit = desk.get("/team/d/le-puits/edit").await.form("/edit");
        edit.set("question-fr", "Comment partager le puits ?").set("description-fr", "Un puits.").submit().await.expect(200);
        let filled =
            file.replace("An bɛ ji tila cogo di?", "An bɛ ji tila di?").replace("description = { \"\" }", "description = Kɔlɔn kelen.");
        let plan = brought(&desk, filled.as_bytes()).await;
        plan.says("kept as “to be seen again”: 1").says("there is a translation already: 1");
        plan.form("/translate/import").submit().await.expect(200);
        desk.get("/team/d/le-puits/translate?to=bm&show=stale").await.says("Kɔlɔn kelen.").says("The original has changed since");
        house.phone().get("/d/le-puits?in=bm").await.says("Un puits.").says("it has changed since it was translated");
    });
}

#[test]
fn between_the_look_and_the_yes_nobody_is_overrun() {
    in_each_house_of_three(async |house| {
        let (desk, other) = (desk_of(&house, 9).await, desk_of(&house, 8).await);
        let plan = pasted(&desk, "id,translation\nstatement-0,Kɔlɔn ka da wuli.\n").await;
        let page = other.get("/team/d/le-puits/translate?to=bm").await;
        page.form("/translate").set("t-statement-0", "Kɔlɔn ka kan ka da wuli.").press("save", "all").await.expect(200);
        let again = plan.form("/translate/import").submit().await;
        again.expect(409).says("Somebody has changed something in the meantime").says("In place of another translation: 1");
        assert_eq!(in_bm(&house).await[0].as_ref().unwrap().0, "Kɔlɔn ka kan ka da wuli.");
        again.form("/translate/import").submit().await.expect(200).says("1 translation has been saved.");
        assert_eq!(in_bm(&house).await[0].as_ref().unwrap().0, "Kɔlɔn ka da wuli.");
    });
}

#[test]
fn a_wrong_file_is_refused_with_its_line_and_the_reason() {
    in_each_house_of_three(async |house| {
        let desk = desk_of(&house, 9).await;
        let refused = async |file: &[u8], says: &[&str]| {
            let page = brought(&desk, file).await;
            page.expect(422);
            for text in says {
                page.says(text);
            }
        };
        let file = exported(&desk, "bm", "all", "ftl").await;
        refused(b"", &["There is nothing in the file"]).await;
        refused(b"\xEF\xBB\xBF \r\n", &["There is nothing in the file"]).await;
        refused(b"id;translation\r\nstatement-0;la\r\nstatement-1;l\xE0\r\n", &["Line 3", "UTF-8"]).await;
        refused(&file.as_bytes()[..file.len() / 2], &["breaks off", "Nothing was changed"]).await;
        refused(b"id,translation\nstatement-0,\"Kolon", &["Line 2, character 13", "breaks off"]).await;
        refused(b"name,text\nx,y\n", &["Line 1", "id", "translation"]).await;
        refused(b"statement-0 = a\nstatement-1 = { b\n", &["Line 3, character 1", "cannot be understood"]).await;
        refused(b"id,translation,target language\nstatement-0,a,ff\n", &["Line 2", "not held in", "ff"]).await;
        refused(b"id,translation,mark\nstatement-0,a,ffffff-0123456789ab\n", &["Line 2", "another dialogue"]).await;
        refused(b"%PDF-1.4\n%\xE2\xE3\xCF\xD3\n", &["Line 2", "UTF-8"]).await;
        // Without a name nobody stands for it.
        let page =
            desk.get(FILES).await.form("/translate/import").set("to", "bm").set("text", "id,translation\ntitle,Kɔlɔn\n").submit().await;
        page.expect(422).says("who translated it");
        assert!(page.body.contains("title,Kɔlɔn"), "what was pasted is still there");
        let named = "id,translation,translator\ntitle,Kɔlɔn,Fatou\nquestion,An bɛ ji tila?,FATOU\n";
        let page = desk.get(FILES).await.form("/translate/import").set("to", "bm").set("text", named).submit().await;
        page.expect(200).says("2 translations by Fatou");

        let hostile =
            "id,translation\nstatement-0,Kɔlɔn\u{202E}\u{0} ka da.\nstatement-1,🕊️\nstatement-2,".to_owned() + &"a".repeat(281) + "\n";
        let plan = brought(&desk, hostile.as_bytes()).await;
        plan.expect(200).says("1 translation by").says("Cannot be taken as it is: 2").says("Line 4");
        plan.form("/translate/import").submit().await.expect(200);
        assert_eq!(in_bm(&house).await[0].as_ref().unwrap().0, "Kɔlɔn ka da.");
        let variables = brought(&desk, b"statement-1 = Bon { $name }\n").await;
        variables.says("Something else than words").says("nothing in this file");
    });
}

#[test]
fn ten_thousand_lines_are_looked_at_and_a_file_that_is_too_large_is_not() {
    in_each_house_of_three(async |house| {
        let desk = desk_of(&house, 9).await;
        let mut file = "id,translation\nstatement-0,Kɔlɔn ka da wuli.\n".to_owned();
        for number in 3..10_000 {
            writeln!(file, "statement-{number},Kuma {number}").unwrap();
        }
        let plan = brought(&desk, file.as_bytes()).await;
        plan.expect(200).says("1 translation by").says("No such text in this dialogue: 9,997").says("and 9,947 more");
        plan.form("/translate/import").submit().await;
        for number in 10_000..21_000 {
            writeln!(file, "statement-{number},Kuma {number}").unwrap();
        }
        brought(&desk, file.as_bytes()).await.expect(422).says("at most 20,000 texts");
        brought(&desk, "x".repeat(2_300_000).as_bytes()).await.expect(413);
        let stranger = house.phone();
        stranger.post("/team/d/le-puits/translate/import", &[("text", "id,translation\n")]).await.expect(403);
    });
}
