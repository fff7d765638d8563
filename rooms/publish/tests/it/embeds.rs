//! A newspaper shows a dialogue on its page: what its readers see, and what they do not.

use axum::http::header;
use toguna_people::roles::DialogueRole;
use toguna_process::model::State;
use toguna_web::assets::{brotli, gzip};

use crate::village::in_each_village;

const PAGES: [&str; 2] = ["/embed/le-puits/results", "/embed/le-puits/invitation"];

#[test]
fn an_embed_shows_what_everybody_may_see_and_nothing_before() {
    in_each_village(async |village| {
        for page in PAGES {
            village.client.get(page).await.expect(404);
        }
        let statements = [village.seed("Le puits doit <être> ouvert à tous.").await, village.seed("Fermer la nuit.").await];
        village.lead_to(State::Open).await;
        village.settled().await;
        village.client.get(PAGES[0]).await.expect(200).says("Nobody has voted yet.").says("How do we share the water & the road?");
        village.crowd(9, &statements).await;
        village.settled().await;
        for page in PAGES {
            assert!(!village.client.get(page).await.has("have taken part"), "nine people are not told");
        }
        village.crowd(31, &statements).await;
        village.settled().await;
        let results = village.client.get(PAGES[0]).await;
        results.expect(200).says("agree on 1 of 2 statements").says("Le puits doit <être> ouvert à tous.").says("100% agree");
        results.says("40 people have taken part.").says("See the whole result");
        assert!(!results.has("Fermer la nuit"), "what divides is not what all share");
        assert!(results.body.contains("href=\"/d/le-puits/shared?lang=en\" target=\"_blank\" rel=\"noopener\""), "{}", results.body);
        let invitation = village.client.get(PAGES[1]).await;
        invitation.expect(200).says("40 people have taken part.").says("Take part");
        assert!(invitation.body.contains("href=\"/d/le-puits?lang=en\" target=\"_blank\""));

        village.lead_to(State::Paused).await;
        village.settled().await;
        village.client.get(PAGES[1]).await.expect(200).says("rests for a while");
        village.lead_to(State::Closed).await;
        village.settled().await;
        let ended = village.client.get(PAGES[1]).await;
        ended.expect(200).says("has ended").says("See the whole result");
        assert!(!ended.has("Take part"));
    });
}

#[test]
fn an_embed_holds_no_script_no_form_and_no_cookie_and_weighs_little() {
    in_each_village(async |village| {
        let mut statements = Vec::new();
        for number in 0..12 {
            statements.push(village.seed(&format!("{number} : {}", "une parole assez longue sur l’eau et la route ; ".repeat(5))).await);
        }
        village.lead_to(State::Open).await;
        for &statement in &statements {
            village.crowd(6, &[statement]).await;
        }
        village.settled().await;
        village.client.set_cookie("__Host-toguna_lang", "/", "ar");
        village.client.set_cookie("__Secure-toguna_team", "/", "somebody");
        for page in PAGES {
            for language in ["", "?lang=fr", "?lang=ar", "?lang=xx"] {
                let seen = village.client.get(&format!("{page}{language}")).await;
                seen.expect(200);
                assert_eq!(seen.headers.get_all(header::SET_COOKIE).iter().count(), 0);
                let inside = seen.body.split("</style>").nth(1).unwrap();
                for forbidden in ["<script", "<form", "<img", "<link", "javascript:", " onclick", " onload", "http:", "https:"] {
                    assert!(!inside.contains(forbidden), "{forbidden} is in {page}{language}");
                }
                let (zipped, squeezed) = (gzip(&seen.bytes).len(), brotli(&seen.bytes).len());
                assert!(zipped <= 6_000 && squeezed <= 6_000, "{page}{language} weighs {zipped} B in gzip, {squeezed} B in brotli");
            }
        }
        let arabic = village.client.get("/embed/le-puits/results?lang=ar").await;
        assert!(arabic.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
        let browser = village.client.another();
        assert!(browser.clone().in_language("fr").get(PAGES[0]).await.body.contains("<html lang=\"fr\""));
        assert!(browser.clone().in_language("ar").get(PAGES[0]).await.body.contains("<html lang=\"fr\""), "the dialogue's first language");
    });
}

#[test]
fn an_embed_is_sent_again_only_when_it_has_changed() {
    in_each_village(async |village| {
        let statement = village.seed("Le puits.").await;
        village.lead_to(State::Open).await;
        village.crowd(12, &[statement]).await;
        village.settled().await;
        for page in PAGES {
            let tag = village.client.get(page).await.header("etag").to_owned();
            let knowing = village.client.clone().with_header("if-none-match", &tag);
            knowing.get(page).await.expect(304);
            knowing.get(&format!("{page}?lang=ar")).await.expect(200);
        }
        let tag = village.client.get(PAGES[0]).await.header("etag").to_owned();
        village.crowd(1, &[statement]).await;
        village.settled().await;
        village.client.clone().with_header("if-none-match", &tag).get(PAGES[0]).await.expect(200);
    });
}

#[test]
fn the_team_copies_a_frame_and_sees_it_as_others_will() {
    in_each_village(async |village| {
        let team = village.coordinator().await;
        let page = team.get("/team/d/le-puits/embed").await;
        page.expect(200).says("not open yet");
        assert!(!page.body.contains("<iframe"));
        village.lead_to(State::Open).await;
        village.settled().await;
        let page = team.get("/team/d/le-puits/embed?in=en").await;
        page.expect(200);
        page.says("<iframe src=\"https://dialogue.example.org:8443/embed/le-puits/results?lang=en\" title=\"What all sides share: The &lt;well&gt;\"");
        page.says("loading=\"lazy\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"");
        assert!(page.body.contains("<iframe src=\"/embed/le-puits/results?lang=en\""));
        assert!(page.header("content-security-policy").contains("frame-src 'self'"));
        page.says("events.atom?lang=en").says("Look after webhooks");
        let facilitator = village.in_role(DialogueRole::Facilitator).await;
        assert!(!facilitator.get("/team/d/le-puits/embed").await.expect(200).has("Look after webhooks"), "webhooks are for those who lead");
        let seen = village.client.get("/team/d/le-puits/embed").await;
        assert!(!seen.body.contains("iframe"), "nobody else gets there");
    });
}
