//! Keys for programs: what they open, and above all what they do not.

use std::time::Duration;

use toguna_people::accounts::{self, Account, Role};
use toguna_people::tokens::{self, MOST_TOKENS, Making, NewToken};
use toguna_web::api::secret;
use toguna_web::routes::Scope;
use toguna_web::testing::{Client, Seen};
use toguna_web::{cookies, hash_token};
use uuid::Uuid;

use crate::village::{FATOU, House, MOUSSA, in_each_house};

/// An account, and a browser in which it is signed in.
async fn signed_in(house: &House, id: Uuid, name: &str, role: Role) -> Client {
    let account = Account { id, name: name.to_owned(), role };
    let token = house.site.random_token();
    let (hash, hour) = (hash_token(&token), house.site.now().as_second().div_euclid(3_600));
    let signed = house.site.store.transact(move |tx| {
        accounts::insert(tx, &account, "no passphrase", 0)?;
        accounts::sign_in(tx, account.id, &hash, hour)
    });
    signed.await.unwrap();
    let client = house.client.another();
    client.set_cookie(cookies::TEAM, "/team", &token);
    client
}

/// Makes a key on the page; what the next page says.
async fn make(client: &Client, dialogue: &str, scopes: &[&str], days: &str) -> Seen {
    let mut form =
        client.get("/team/tokens").await.form("/team/tokens").set("name", "Gateway <1>").set("dialogue", dialogue).set("days", days);
    for scope in scopes {
        form = form.tick("scopes", scope);
    }
    form.submit().await
}

/// The secret on a page.
fn secret_on(page: &Seen) -> String {
    let start = page.expect(201).body.find("tgn_").unwrap();
    page.body[start..].chars().take_while(|letter| *letter != '<').collect()
}

async fn team(house: &House, slug: &str, secret: &str) -> Seen {
    house.client.call("GET", &format!("/api/v1/dialogues/{slug}/team"), Some(secret), None).await
}

async fn moderate(house: &House, secret: &str) -> Seen {
    house.client.call("POST", "/api/v1/dialogues/le-puits/moderation", Some(secret), None).await
}

#[test]
fn a_key_opens_what_it_was_made_for_and_nothing_else() {
    in_each_house(async |house| {
        let moussa = signed_in(&house, MOUSSA, "Moussa", Role::Coordinator).await;
        signed_in(&house, FATOU, "Fatou", Role::Coordinator).await;
        let page = make(&moussa, "le-puits", &["read"], "30").await;
        page.says("Your key is ready");
        assert!(!page.body.contains("Gateway <1>") && page.header("cache-control") == "no-store");
        let secret = secret_on(&page);
        assert!(secret::is_well_written(&secret));

        assert_eq!(team(&house, "le-puits", &secret).await.expect(200).json(), 3);
        assert_eq!(moderate(&house, &secret).await.refused(403, "scope-missing")["scope"], "moderate");
        team(&house, "le-marche", &secret).await.refused(403, "other-dialogue");
        team(&house, "un-brouillon", &secret).await.refused(404, "not-found");
        team(&house, "nulle-part", &secret).await.refused(404, "not-found");
        house.client.call("GET", "/api/v1/everything", Some(&secret), None).await.refused(403, "forbidden");
        house.client.call("GET", "/api/v1/dialogues/le-puits/mine", Some(&secret), None).await.refused(401, "unauthorized");

        // A key for all dialogues is for all that its maker leads, drafts too.
        let all = secret_on(&make(&moussa, "all", &["read", "moderate"], "7").await);
        team(&house, "le-puits", &all).await.expect(200);
        moderate(&house, &all).await.expect(200);
        team(&house, "le-marche", &all).await.refused(403, "other-dialogue");
        team(&house, "un-brouillon", &all).await.refused(404, "not-found");
        assert_eq!(house.client.call("GET", "/api/v1/everything", Some(&all), None).await.expect(200).body, "null");

        // Neither the sign-in of the team nor a key in a cookie opens anything here.
        moussa.set_cookie(cookies::TEAM, "/", &secret);
        moussa.call("GET", "/api/v1/dialogues/le-puits/team", None, None).await.refused(401, "unauthorized");
        let mut slip = secret.clone();
        slip.pop();
        for wrong in [&slip, "tgn_", &secret::make(&house.site)] {
            team(&house, "le-puits", wrong).await.refused(401, "unauthorized");
        }
    });
}

#[test]
fn a_key_ends_when_it_runs_out_or_is_revoked_and_the_page_says_so() {
    in_each_house(async |house| {
        let moussa = signed_in(&house, MOUSSA, "Moussa", Role::Coordinator).await;
        let fatou = signed_in(&house, FATOU, "Fatou", Role::Coordinator).await;
        let admin = signed_in(&house, Uuid::from_bytes([1; 16]), "Awa", Role::Administrator).await;
        let short = secret_on(&make(&moussa, "le-puits", &["read"], "7").await);
        let long = secret_on(&make(&moussa, "all", &["read"], "365").await);
        moussa.get("/team/tokens").await.says("never used").says("About le-puits").says("Read what the team sees");
        team(&house, "le-puits", &long).await.expect(200);
        let page = moussa.get("/team/tokens").await;
        page.says("last used on");
        assert!(!page.body.contains(&long) && !page.body.contains(&short), "a secret is shown once");

        // Others see nothing of it, and cannot revoke it; an administrator can.
        assert!(!fatou.get("/team/tokens").await.has("Gateway <1>"));
        let body = page.form("/team/tokens/revoke").encoded();
        assert_eq!(fatou.post_raw("/team/tokens/revoke", body).await.status.as_u16(), 403, "the form is Moussa's");
        let admins = admin.get("/team/tokens").await;
        admins.says("Made by Moussa");
        let by = Account { id: MOUSSA, name: String::new(), role: Role::Coordinator };
        let all = house.site.store.read(move |tx| tokens::list(tx, &by)).await.unwrap();
        let longest = all.iter().max_by_key(|token| token.expires).unwrap().id.to_string();
        let form = admins.form("/team/tokens/revoke").force("id", &longest);
        form.submit().await.expect(200).says("opens nothing any more");
        team(&house, "le-puits", &long).await.refused(401, "token-revoked");
        secret_on(&make(&fatou, "le-marche", &["read"], "7").await);
        let shortest = all.iter().min_by_key(|token| token.expires).unwrap().id.to_string();
        let form = fatou.get("/team/tokens").await.form("/team/tokens/revoke").force("id", &shortest);
        form.submit().await.expect(404);
        team(&house, "le-puits", &short).await.expect(200);
        house.clock.advance(Duration::from_hours(24 * 7));
        team(&house, "le-puits", &short).await.refused(401, "token-expired");
    });
}

#[test]
fn a_key_never_opens_more_than_its_maker_can() {
    in_each_house(async |house| {
        let admin = signed_in(&house, Uuid::from_bytes([1; 16]), "Awa", Role::Administrator).await;
        let secret = secret_on(&make(&admin, "all", &["read"], "30").await);
        for slug in ["le-puits", "le-marche", "un-brouillon"] {
            team(&house, slug, &secret).await.expect(200);
        }
        // The maker of this key does not lead the dialogue that it was bound to, as after a hand-over.
        signed_in(&house, FATOU, "Fatou", Role::Coordinator).await;
        let new = NewToken {
            id: Uuid::from_bytes([5; 16]),
            token_hash: hash_token(&secret),
            name: "x".to_owned(),
            account: FATOU,
            dialogue: Some(3),
            scopes: vec![Scope::Read],
            hour: house.site.now().as_second().div_euclid(3_600),
            days: 1_000,
        };
        let made = secret::make(&house.site);
        let new = NewToken { token_hash: hash_token(&made), ..new };
        let first = new.clone();
        assert_eq!(house.site.store.transact(move |tx| tokens::make(tx, &first)).await.unwrap(), Making::Made);
        team(&house, "le-puits", &made).await.refused(403, "other-dialogue");
        let list = house.site.store.read(|tx| tokens::list(tx, &Account { id: FATOU, name: String::new(), role: Role::Coordinator })).await;
        assert_eq!(list.unwrap().iter().map(|token| token.expires - new.hour).collect::<Vec<_>>(), [365 * 24], "a year at most");

        // Sent twice it is made once; and nobody heaps them up.
        let (again, hour) = (new.clone(), new.hour);
        assert_eq!(house.site.store.transact(move |tx| tokens::make(tx, &again)).await.unwrap(), Making::ThereAlready);
        let outcome = house.site.store.transact(move |tx| {
            let mut last = Making::Made;
            for number in 0..MOST_TOKENS {
                let id = Uuid::from_u128(number.unsigned_abs().into());
                last = tokens::make(tx, &NewToken { id, token_hash: hash_token(&id.to_string()), ..new.clone() })?;
            }
            Ok::<_, toguna_store::StoreError>(last)
        });
        assert_eq!(outcome.await.unwrap(), Making::TooMany);
        // What has opened nothing for long is forgotten.
        let later = NewToken {
            id: Uuid::from_bytes([6; 16]),
            token_hash: [6; 32],
            name: "y".to_owned(),
            account: FATOU,
            dialogue: None,
            scopes: vec![],
            hour: hour + (365 + 91) * 24,
            days: 7,
        };
        house.site.store.transact(move |tx| tokens::make(tx, &later)).await.unwrap();
        let list = house.site.store.read(|tx| tokens::list(tx, &Account { id: FATOU, name: String::new(), role: Role::Coordinator })).await;
        assert_eq!(list.unwrap().len(), 1);
    });
}

#[test]
fn a_form_that_is_not_right_says_so_and_the_same_form_twice_shows_no_second_secret() {
    in_each_house(async |house| {
        let moussa = signed_in(&house, MOUSSA, "Moussa", Role::Coordinator).await;
        make(&moussa, "le-puits", &[], "30").await.expect(422).says("Please choose at least one thing");
        let form = moussa.get("/team/tokens").await.form("/team/tokens");
        let forced = form.set("name", " ").force("dialogue", "un-brouillon").force("days", "9999").tick("scopes", "read").submit().await;
        forced.expect(422).says("Please choose a dialogue").says("Please choose how long").says("Please write something here");
        let page = moussa.get("/team/tokens").await;
        let fill = || page.form("/team/tokens").set("name", "Once").set("dialogue", "le-puits").set("days", "7").tick("scopes", "read");
        secret_on(&fill().submit().await);
        fill().submit().await.expect(200).says("was made already");
        for (tag, says) in [("fr", "Clés pour programmes"), ("ar", "مفاتيح البرامج")] {
            moussa.clone().in_language(tag).get("/team/tokens").await.expect(200).says(says);
        }
    });
}
