//! What comes through the air: a first view must fit into what a server may send before it hears back, and an answer into far less.

use toguna_consult::put_translation::{Entry, PutTranslation};
use toguna_consult::translation::{Seen, TextKey};
use toguna_process::model::Moderation;
use toguna_web::testing::Client;

use crate::house::in_each_house;
use crate::translate_desk::in_each_house_of_three;
use crate::village::header;

/// The first view of a page with everything that belongs to it, compressed.
const FIRST_VIEW: usize = 14 * 1024;
/// The page after a vote, compressed.
const ANSWER: usize = 4 * 1024;

#[test]
fn every_page_is_light_and_the_answer_to_a_vote_is_very_light() {
    in_each_house(Moderation::Before, async |house| {
        for language in ["en", "fr", "ar"] {
            let phone: Client = house.phone().with_header("accept-encoding", "gzip");
            phone.set_cookie("toguna_lang", "/", language);
            let style = phone.get(house.site.assets().style.path()).await.bytes.len();
            let script = phone.get(house.site.assets().script.path()).await.bytes.len();
            let icon = phone.get(house.site.assets().icon.path()).await.bytes.len();
            let around = style + script + icon;
            // Forms are read from the page as it is without compression.
            let plain = phone.clone().with_header("accept-encoding", "");
            plain.get("/d/le-puits").await.form("/join").submit().await;
            for page in ["", "/welcome", "/groups", "/weigh", "/thanks", "/say", "/mine", "/leave", "/return"] {
                let seen = phone.get(&format!("/d/le-puits{page}")).await;
                assert_eq!((seen.status.as_u16(), seen.header("content-encoding")), (200, "gzip"), "{page}");
                println!("{language} /d/…{page}: {} + {around} bytes", seen.bytes.len());
                assert!(seen.bytes.len() + around <= FIRST_VIEW, "{language} {page}: {} + {around} bytes", seen.bytes.len());
            }
            let form = plain.get("/d/le-puits/weigh").await.form("/weigh");
            let sent = phone.post_raw("/d/le-puits/weigh", format!("{}&vote=1", form.encoded())).await;
            let next = phone.get(sent.header("location")).await;
            let answer = sent.bytes.len() + next.bytes.len();
            println!("{language} answer to a vote: {answer} bytes");
            assert!(answer <= ANSWER, "{language}: {answer} bytes");
        }
    });
}

#[test]
fn a_long_translation_with_its_original_beneath_is_still_light() {
    in_each_house_of_three(async |house| {
        let dialogue = house.dialogue;
        let arabic = "ينبغي أن تجلس القبائل كلها معًا قبل موسم الأمطار لتتفق على طريق القطعان ومواعيد السقي، وأن يحضر المجلس شباب ونساء وشيوخ من كل قرية، وأن تُكتب الاتفاقات وتُقرأ بصوت عالٍ في السوق، وأن يُختار لكل بئر حارسان من الجانبين يراجعان الناس ويصلحان ما انكسر.";
        for (number, original) in (0..).zip(crate::translate_desk::SAID) {
            let seen = Seen::of(original, None);
            let text = format!("{arabic} {number}");
            let entry = Entry { key: TextKey::Statement(number), language: "ar".to_owned(), text, seen, is_of_older: false };
            let header = header(60 + number as u32, dialogue);
            house.store.write(PutTranslation { header, dialogue, translator: "Awa".to_owned(), entry }).await.unwrap();
        }
        let plain = house.phone();
        plain.set_cookie("toguna_lang", "/", "ar");
        plain.get("/d/le-puits").await.form("/join").submit().await;
        let phone = plain.clone().with_header("accept-encoding", "gzip");
        let form = plain.get("/d/le-puits/weigh").await.form("/weigh");
        let sent = phone.post_raw("/d/le-puits/weigh", format!("{}&vote=1", form.encoded())).await;
        let next = phone.get(sent.header("location")).await;
        let answer = sent.bytes.len() + next.bytes.len();
        println!("ar answer to a vote, translated: {answer} bytes");
        assert!(answer <= ANSWER, "{answer} bytes");
    });
}
