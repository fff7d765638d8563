//! The team takes a dialogue away from its page, and a program by its token; nobody else does.

use toguna_people::accounts::{self, Account, Role};
use toguna_people::tokens::{self, NewToken};
use toguna_process::model::State;
use toguna_web::api::secret;
use toguna_web::routes::Scope;
use toguna_web::{cookies, hash_token};
use uuid::Uuid;

use crate::village::{Village, in_each_village};

const PAGE: &str = "/team/d/le-puits/export";

async fn held(village: &Village) {
    let statements = [village.seed("=1+1 ouvre le puits").await, village.seed("Fermer la nuit.").await];
    village.lead_to(State::Open).await;
    village.crowd(12, &statements).await;
    village.settled().await;
}

#[test]
fn the_page_offers_every_file_for_everybody_and_for_the_team_and_hands_each_out() {
    in_each_village(async |village| {
        held(&village).await;
        let team = village.coordinator().await;
        let page = team.get(PAGE).await;
        page.expect(200).says("Take this dialogue elsewhere").says("For everybody").says("For the team alone");
        for (format, kind, begins) in [
            ("jsonl", "application/jsonl", &b"{\"format\":\"toguna-dialogue\""[..]),
            ("polis", "application/zip", b"PK"),
            ("csv", "application/zip", b"PK"),
            ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK"),
        ] {
            for audience in ["team", "public"] {
                let path = format!("{PAGE}/{format}?for={audience}");
                assert!(page.body.contains(&format!("href=\"{path}\"")), "{path}");
                let file = team.get(&path).await;
                file.expect(200);
                assert!(file.bytes.starts_with(begins), "{path}");
                let header = |name: &str| file.headers.get(name).map_or("", |value| value.to_str().unwrap());
                assert_eq!((header("content-type"), header("cache-control")), (kind, "no-store"));
                assert!(header("content-disposition").contains(&format!("-{audience}.")), "{}", header("content-disposition"));
            }
        }
        let english = team.get(&format!("{PAGE}/jsonl?for=team&in=en")).await;
        english.expect(200);
        for wrong in ["jsonl", "jsonl?for=nobody", "pdf?for=team"] {
            team.get(&format!("{PAGE}/{wrong}")).await.expect(404);
        }
    });
}

#[test]
fn whoever_is_not_signed_in_or_leads_other_dialogues_takes_nothing() {
    in_each_village(async |village| {
        held(&village).await;
        let stranger = village.client.another();
        let (token, hour) = (village.site.random_token(), village.site.now().as_second().div_euclid(3_600));
        let hash = hash_token(&token);
        let other = Account { id: Uuid::from_bytes([3; 16]), name: "Oumar".to_owned(), role: Role::Coordinator };
        let signed = village.store.transact(move |tx| {
            accounts::insert(tx, &other, "no passphrase", 0)?;
            accounts::sign_in(tx, other.id, &hash, hour)
        });
        signed.await.unwrap();
        for path in [PAGE.to_owned(), format!("{PAGE}/jsonl?for=team")] {
            assert!(!village.client.get(&path).await.body.contains("toguna-dialogue"), "the way in is shown instead");
        }
        stranger.set_cookie(&format!("__Secure-{}", cookies::TEAM), "/team", &token);
        for path in [PAGE.to_owned(), format!("{PAGE}/jsonl?for=team"), format!("{PAGE}/jsonl?for=public")] {
            stranger.get(&path).await.expect(403);
        }
    });
}

#[test]
fn a_program_needs_a_token_for_exports() {
    in_each_village(async |village| {
        held(&village).await;
        village.coordinator().await;
        let make = async |number: u8, scopes: Vec<Scope>, dialogue: Option<i64>| {
            let secret = secret::make(&village.site);
            let new = NewToken {
                id: Uuid::from_bytes([number; 16]),
                token_hash: hash_token(&secret),
                name: format!("programme {number}"),
                account: Uuid::from_bytes([9; 16]),
                dialogue,
                scopes,
                hour: village.site.now().as_second().div_euclid(3_600),
                days: 3,
            };
            village.store.transact(move |tx| tokens::make(tx, &new)).await.unwrap();
            secret
        };
        let good = make(1, vec![Scope::Export], Some(village.dialogue)).await;
        let reads = make(2, vec![Scope::Read, Scope::Moderate, Scope::Import], None).await;
        let path = |rest: &str| format!("/api/v1/dialogues/le-puits/exports/{rest}");
        let call = async |rest: &str, secret: Option<&str>| village.client.call("GET", &path(rest), secret, None).await;
        let file = call("jsonl", Some(&good)).await;
        file.expect(200);
        assert!(file.body.contains("\"for\":\"team\"") && file.body.contains("{\"end\":"));
        assert!(call("jsonl?for=public&language=fr", Some(&good)).await.body.contains("\"for\":\"public\""));
        call("xlsx?language=en", Some(&good)).await.expect(200);
        call("pdf", Some(&good)).await.refused(404, "not-found");
        assert_eq!(call("jsonl?for=all", Some(&good)).await.refused(400, "invalid-query")["field"], "for");
        assert_eq!(call("jsonl?language=bm", Some(&good)).await.refused(404, "no-such-language")["field"], "language");
        assert_eq!(call("jsonl?fro=team", Some(&good)).await.refused(400, "invalid-query")["field"], "fro");
        call("jsonl", None).await.refused(401, "unauthorized");
        call("jsonl", Some(&reads)).await.expect(403);
    });
}
