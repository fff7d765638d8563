//! Walks through the doors: the first account, signing in and out, and who gets in where.

use toguna_people::accounts::{self, Account, Role};
use toguna_people::participants::{self, NewParticipant};
use toguna_people::return_code::ReturnCode;
use toguna_people::{passphrase, voice};
use toguna_web::hash_token;
use toguna_web::testing::Client;
use uuid::Uuid;

use crate::village::{House, PASSPHRASE, in_each_house};

pub(crate) async fn set_up(house: &House, client: &Client) {
    let page = client.get(&house.set_up.path().unwrap()).await;
    let form = page.form(&house.set_up.path().unwrap()).set("name", "Awa Traoré").set("passphrase", PASSPHRASE);
    form.set("passphrase_again", PASSPHRASE).submit().await.expect(200).says("Welcome, Awa Traoré");
}

pub(crate) async fn sign_in(client: &Client, name: &str, passphrase: &str) -> toguna_web::testing::Seen {
    client.get("/team/login").await.form("/team/login").set("name", name).set("passphrase", passphrase).submit().await
}

#[test]
fn whoever_holds_the_link_makes_the_first_account_and_the_link_works_once() {
    in_each_house(async |house| {
        let client = &house.client;
        let path = house.set_up.path().unwrap();
        client.get("/team").await.expect(200).says("Nobody has an account here yet");
        client.get("/setup/0000").await.expect(404).says("This link opens nothing");
        client.get(&path).await.expect(200).says("Make the first account");

        let another = client.another();
        let late = another.get(&path).await;
        set_up(&house, client).await;
        client.get("/team").await.expect(200).says("You are signed in as Awa Traoré.");
        assert_eq!(house.set_up.path(), None);

        client.another().get(&path).await.expect(410).says("This link was already used").says("Sign in");
        let form = late.form(&path).set("name", "Intruder").set("passphrase", PASSPHRASE).set("passphrase_again", PASSPHRASE);
        form.submit().await.expect(410);
        assert_eq!(house.site.store.read(accounts::count).await.unwrap(), 1);
        another.get("/team").await.says("Please sign in first");
    });
}

#[test]
fn a_form_that_is_not_right_yet_says_so_beside_its_fields_and_never_shows_a_passphrase() {
    in_each_house(async |house| {
        let path = house.set_up.path().unwrap();
        let page = house.client.get(&path).await;
        let fill = |name: &str, first: &str, second: &str| {
            page.form(&path).set("name", name).set("passphrase", first).set("passphrase_again", second).submit()
        };
        fill("Awa", "short", "short").await.expect(422).says("too short");
        fill("Awa", PASSPHRASE, "quatre mots pris ailleurs").await.expect(422).says("not the same as above");
        fill(" \u{202E} ", PASSPHRASE, PASSPHRASE).await.expect(422).says("Please write something here");
        fill(&"a".repeat(61), PASSPHRASE, PASSPHRASE).await.expect(422).says("one character too long");
        let again = fill("Awa <b>", PASSPHRASE, "x").await;
        assert!(!again.body.contains(PASSPHRASE) && again.body.contains("value=\"Awa &#60;b&#62;\""), "{}", again.body);
        assert_eq!(house.site.store.read(accounts::count).await.unwrap(), 0);
    });
}

#[test]
fn signing_in_leads_back_to_the_page_that_was_wanted_and_nowhere_else() {
    in_each_house(async |house| {
        set_up(&house, &house.client).await;
        let client = house.client.another();
        let page = client.get("/team/d/le-puits").await.expect(200).says("Please sign in first").clone();
        assert_eq!(page.path, "/team/login?to=/team/d/le-puits");
        let wrong = page.form("/team/login").set("name", "awa  TRAORÉ").set("passphrase", "another passphrase").submit().await;
        wrong.expect(422).says("do not go together");
        let unknown = page.form("/team/login").set("name", "nobody\u{0}").set("passphrase", PASSPHRASE).submit().await;
        unknown.expect(422).says("do not go together");
        let seen = wrong.form("/team/login").set("name", "awa  TRAORÉ").set("passphrase", PASSPHRASE).submit().await;
        assert_eq!(seen.expect(200).path, "/team/d/le-puits");

        let client = client.another();
        let page = client.get("/team/login?to=https://evil.example/").await;
        assert_eq!(page.form("/team/login").value("to"), Some("/team"));
        let forced = page.form("/team/login").force("to", "//evil.example").set("name", "Awa Traoré").set("passphrase", PASSPHRASE);
        assert_eq!(forced.submit().await.expect(200).path, "/team");
        // Whoever is signed in needs no sign-in.
        assert_eq!(client.get("/team/login?to=/team/d/x").await.path, "/team/d/x");
    });
}

#[test]
fn signing_out_ends_the_session_on_the_server_and_a_day_later_it_ends_by_itself() {
    in_each_house(async |house| {
        set_up(&house, &house.client).await;
        let client = &house.client;
        let token = client.cookie("toguna_team", "/team").unwrap();
        assert_eq!(client.cookie("toguna_team", "/d/le-puits"), None, "the cookie goes to pages of the team only");
        let page = client.get("/team").await;
        page.form("/team/logout").submit().await.expect(200).says("You are signed out.");
        assert_eq!(client.cookie("toguna_team", "/team"), None);
        client.set_cookie("toguna_team", "/team", &token);
        client.get("/team").await.says("Please sign in first");

        sign_in(client, "Awa Traoré", PASSPHRASE).await.expect(200).says("Home");
        let form = client.get("/team").await;
        assert!(form.has("You are signed in"));
        house.clock.advance(jiff_hours(14));
        client.get("/team").await.says("Please sign in first");
        client.post("/team/d/le-puits", &[("title", "x")]).await.expect(403).says("You are no longer signed in").says("Sign in");
        client.post("/team/logout", &[]).await.expect(403);
    });
}

#[test]
fn signing_in_anew_ends_the_sign_in_before() {
    in_each_house(async |house| {
        set_up(&house, &house.client).await;
        let client = &house.client;
        let before = client.cookie("toguna_team", "/team").unwrap();
        // A second tab that was opened before the first one signed in.
        let tab = client.another().get("/team/login").await;
        let body = tab.form("/team/login").set("name", "Awa Traoré").set("passphrase", PASSPHRASE).encoded();
        assert_eq!(client.post_raw("/team/login", body).await.status.as_u16(), 303);
        assert_ne!(client.cookie("toguna_team", "/team").unwrap(), before);
        let thief = client.another();
        thief.set_cookie("toguna_team", "/team", &before);
        thief.get("/team").await.says("Please sign in first");
    });
}

#[test]
fn only_an_administrator_gets_to_what_is_for_administrators() {
    in_each_house(async |house| {
        set_up(&house, &house.client).await;
        let stored = passphrase::hash(PASSPHRASE, &[1; 16]).unwrap();
        let moussa = Account { id: Uuid::from_bytes([8; 16]), name: "Moussa".to_owned(), role: Role::Coordinator };
        house.site.store.transact(move |tx| accounts::insert(tx, &moussa, &stored, 0)).await.unwrap();
        house.client.get("/team/everything").await.expect(200).says("Home");
        let other = house.client.another();
        sign_in(&other, "Moussa", PASSPHRASE).await.expect(200);
        other.get("/team/everything").await.expect(403);
        assert_eq!(other.another().get("/team/everything").await.path, "/team/login?to=/team/everything");
    });
}

#[test]
fn a_phone_has_a_voice_by_its_secret_or_by_a_sealed_code_and_not_by_a_code_that_somebody_wrote_into_a_cookie() {
    in_each_house(async |house| {
        let (site, client) = (&house.site, &house.client);
        let code = ReturnCode::of(site.seal(), 3, "the-secret", 0);
        let new = NewParticipant {
            dialogue: 3,
            id: Uuid::from_bytes([7; 16]),
            token_hash: hash_token("the-secret"),
            code_hash: code.hash(site.seal(), 3),
            code_turn: 0,
            source: 0,
            joined: 0,
        };
        site.store.transact(move |tx| participants::insert(tx, &new, 1)).await.unwrap();
        let says_code = format!("your code: {code}");

        assert_eq!(client.get("/d/le-puits/mine").await.path, "/d/le-puits");
        client.get("/d/nowhere/mine").await.expect(404);
        let with = |value: &str| {
            let phone = client.another();
            phone.set_cookie("toguna_voice", "/d/le-puits", value);
            phone
        };
        with("the-secret").get("/d/le-puits/mine").await.says(&says_code);
        let sealed = voice::cookie_of_code(site, "le-puits", &code).header(site);
        let sealed = sealed.to_str().unwrap().split(['=', ';']).nth(1).unwrap().to_owned();
        with(&sealed).get("/d/le-puits/mine").await.says(&says_code);
        // In the API the secret opens the same voice, by the header; a cookie does not, and a sealed code is none of it.
        let mine = "/api/v1/dialogues/le-puits/mine";
        assert_eq!(client.call("GET", mine, Some("the-secret"), None).await.expect(200).json(), code.digits());
        let phone = with("the-secret");
        phone.set_cookie("toguna_voice", "/", "the-secret");
        phone.call("GET", mine, None, None).await.refused(401, "unauthorized");
        client.call("GET", mine, Some(&sealed), None).await.refused(401, "unauthorized");
        client.call("GET", mine, Some(&code.digits()), None).await.refused(401, "unauthorized");
        for forged in ["another-secret", &code.digits(), &format!("{}.AAAAAAAAAAAAAAAAAAAAAA", code.digits()), "", "x.y"] {
            assert_eq!(with(forged).get("/d/le-puits/mine").await.path, "/d/le-puits", "{forged}");
        }

        site.store.transact(|tx| participants::mark_withdrawn(tx, 3, Uuid::from_bytes([7; 16]), 2)).await.unwrap();
        client.call("GET", mine, Some("the-secret"), None).await.refused(401, "unauthorized");
        assert_eq!(with("the-secret").get("/d/le-puits/mine").await.path, "/d/le-puits");
        assert_eq!(with(&sealed).get("/d/le-puits/mine").await.path, "/d/le-puits");
    });
}

#[test]
fn no_byte_of_a_token_or_a_passphrase_is_stored() {
    in_each_house(async |house| {
        set_up(&house, &house.client).await;
        let (_, stored) = house.site.store.read(|tx| accounts::by_name(tx, "Awa Traoré")).await.unwrap().unwrap();
        assert!(stored.starts_with("$argon2id$") && !stored.contains("quatre"));
        let token = house.client.cookie("toguna_team", "/team").unwrap();
        assert!(token.len() >= 22);
        let hash = hash_token(&token);
        assert!(house.site.store.read(move |tx| accounts::by_session(tx, &hash, 0)).await.unwrap().is_some());
    });
}

#[test]
fn every_page_speaks_every_language() {
    in_each_house(async |house| {
        let path = house.set_up.path().unwrap();
        for (tag, dir, says) in
            [("fr", "ltr", "Créer le premier compte"), ("ar", "rtl", "إنشاء الحساب الأول"), ("en", "ltr", "Make the first account")]
        {
            let page = house.client.another().in_language(tag).get(&path).await;
            page.expect(200).says(says);
            assert!(page.body.contains(&format!("<html lang=\"{tag}\" dir=\"{dir}\">")));
        }
    });
}

fn jiff_hours(hours: u64) -> std::time::Duration {
    std::time::Duration::from_hours(hours)
}
