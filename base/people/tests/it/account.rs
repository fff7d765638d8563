//! One's own account: another passphrase, codes for the day on which everything is lost, and nobody else inside.

use std::time::Duration;

use toguna_people::accounts;
use toguna_web::limits::Budget;
use toguna_web::routes::Verb;
use toguna_web::testing::Seen;

use crate::pages::{set_up, sign_in};
use crate::village::{PASSPHRASE, in_each_house};

const OTHER: &str = "cinq herons sur le fleuve gris";

/// The ten codes on a page.
fn codes_on(page: &Seen) -> Vec<String> {
    page.body.split("<code>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
}

#[test]
fn a_new_passphrase_needs_the_old_one_and_puts_everybody_else_out() {
    in_each_house(async |house| {
        let client = &house.client;
        set_up(&house, client).await;
        let elsewhere = client.another();
        sign_in(&elsewhere, "Awa Traoré", PASSPHRASE).await.expect(200);
        let page = client.get("/team/account/passphrase").await;
        let change = |now: &str, new: &str, again: &str| {
            let form = page.form("/team/account/passphrase").set("passphrase", now).set("passphrase_new", new);
            form.set("passphrase_again", again).submit()
        };
        change("not the old one at all", OTHER, OTHER).await.expect(422).says("This is not your passphrase");
        change(PASSPHRASE, PASSPHRASE, PASSPHRASE).await.expect(422).says("This is the old one");
        change(PASSPHRASE, "court", "court").await.expect(422).says("too short");
        change(PASSPHRASE, OTHER, "cinq herons").await.expect(422).says("not the same as above");
        elsewhere.get("/team").await.says("Home");

        let done = change(PASSPHRASE, OTHER, OTHER).await;
        assert_eq!(done.expect(200).says("Your passphrase is changed").path, "/team/account");
        client.get("/team").await.says("Home");
        elsewhere.get("/team").await.says("Please sign in first");
        sign_in(&elsewhere, "Awa Traoré", PASSPHRASE).await.expect(422);
        sign_in(&elsewhere, "Awa Traoré", OTHER).await.expect(200);
        assert!(!done.body.contains(OTHER));
    });
}

#[test]
fn a_recovery_code_lets_in_once_with_a_new_passphrase_and_ends_every_sign_in() {
    in_each_house(async |house| {
        let client = &house.client;
        set_up(&house, client).await;
        client.get("/team/account").await.expect(200).says("You have no recovery codes");
        let ask = client.get("/team/account/codes").await;
        ask.form("/team/account/codes").set("passphrase", OTHER).submit().await.expect(422).says("This is not your passphrase");
        let made = ask.form("/team/account/codes").set("passphrase", PASSPHRASE).submit().await;
        made.expect(201).says("Your recovery codes").says("/team/login/code");
        assert_eq!(made.header("cache-control"), "no-store");
        let codes = codes_on(&made);
        assert_eq!(codes.len(), 10);
        client.get("/team/account").await.says("10 of your 10 recovery codes are left");

        let thief = client.another();
        let page = thief.get("/team/login").await;
        assert!(page.links().contains(&"/team/login/code".to_owned()), "the sign-in leads to it");
        let page = thief.get("/team/login/code").await;
        let recover = |name: &str, code: &str, new: &str| {
            let form = page.form("/team/login/code").set("name", name).set("code", code).set("passphrase", new);
            form.set("passphrase_again", new).submit()
        };
        recover("Awa Traoré", "0000-0000-0000-0000", OTHER).await.expect(422).says("do not go together");
        recover("Nobody", &codes[0], OTHER).await.expect(422).says("do not go together");
        recover("Awa Traoré", "0000-0000", OTHER).await.expect(422).says("not a whole code");
        recover("Awa Traoré", &codes[0], "court").await.expect(422).says("too short");
        // A slip in the passphrase has not used the code up.
        let sloppy = codes[0].to_uppercase().replace('-', " ");
        recover("awa traoré", &sloppy, OTHER).await.expect(200).says("9 recovery codes are left");
        thief.get("/team").await.says("Home");
        client.get("/team").await.says("Please sign in first");
        sign_in(client, "Awa Traoré", PASSPHRASE).await.expect(422);
        recover("Awa Traoré", &codes[0], PASSPHRASE).await.expect(422).says("was used before");

        // Whoever loads the page of the codes anew sends its form again: the codes on paper stay good.
        let twice = ask.form("/team/account/codes").set("passphrase", OTHER);
        let thief_asks = thief.get("/team/account/codes").await.form("/team/account/codes").set("passphrase", OTHER);
        let mark = twice.value("mark").unwrap().to_owned();
        let again = thief_asks.force("mark", &mark).submit().await;
        again.expect(409).says("Your codes were made already").says("9 of your 10 recovery codes are left");
        assert_eq!(codes_on(&again), [""; 0]);
        thief
            .get("/team/account/codes")
            .await
            .form("/team/account/codes")
            .set("passphrase", OTHER)
            .force("mark", "")
            .submit()
            .await
            .expect(409);

        // New codes make the old ones worthless.
        let again = thief.get("/team/account/codes").await;
        again.says("The ones that you have now will open nothing any more");
        let new = codes_on(&again.form("/team/account/codes").set("passphrase", OTHER).submit().await);
        let page = thief.another().get("/team/login/code").await;
        let old = page.form("/team/login/code").set("name", "Awa Traoré").set("code", &codes[1]).set("passphrase", PASSPHRASE);
        old.set("passphrase_again", PASSPHRASE).submit().await.expect(422);
        let other = page.form("/team/login/code").set("name", "Awa Traoré").set("code", &new[9]).set("passphrase", PASSPHRASE);
        other.set("passphrase_again", PASSPHRASE).submit().await.expect(200).says("9 recovery codes");
    });
}

#[test]
fn wherever_a_secret_is_tried_tries_are_counted() {
    in_each_house(async |house| {
        let table = crate::village::routes(&house.site, &house.set_up).table();
        for path in ["/team/login", "/team/login/code", "/team/account/passphrase", "/team/account/codes"] {
            let entry = table.iter().find(|entry| entry.path == path && entry.method == Verb::Post).unwrap();
            assert_eq!(entry.budget, Budget::Attempt, "{path}");
        }
    });
}

#[test]
fn the_account_tells_by_the_day_who_was_in_and_signs_out_everywhere() {
    in_each_house(async |house| {
        let client = &house.client;
        set_up(&house, client).await;
        let elsewhere = client.another();
        for _ in 0..2 {
            sign_in(&elsewhere, "Awa Traoré", PASSPHRASE).await.expect(200);
            let page = elsewhere.get("/team").await;
            page.form("/team/logout").submit().await.expect(200);
        }
        sign_in(&elsewhere, "Awa Traoré", PASSPHRASE).await.expect(200);
        let page = client.get("/team/account").await;
        page.expect(200).says("Awa Traoré").says("Administrator").says("open in 2 browsers");
        let rows: Vec<&str> = page.body.split("<tr>").skip(2).collect();
        assert_eq!(rows.len(), 2, "{}", page.body);
        assert!(page.body.contains("<td>Link</td><td>1</td>") && page.body.contains("<td>Passphrase</td><td>3</td>"));

        page.form("/team/account/sign-out").submit().await.expect(200).says("You are signed out everywhere.");
        client.get("/team").await.says("Please sign in first");
        elsewhere.get("/team").await.says("Please sign in first");
        assert_eq!(client.cookie("toguna_team", "/team"), None);

        // After two months nobody knows any more when it was.
        house.clock.advance(Duration::from_hours(24 * 61));
        sign_in(client, "Awa Traoré", PASSPHRASE).await.expect(200);
        let page = client.get("/team/account").await;
        assert!(page.body.contains("<td>Passphrase</td><td>1</td>") && !page.body.contains("<td>Link</td>"), "{}", page.body);
    });
}

#[test]
fn every_page_of_the_account_speaks_every_language_and_opens_for_nobody_else() {
    in_each_house(async |house| {
        set_up(&house, &house.client).await;
        for path in ["/team/account", "/team/account/passphrase", "/team/account/codes"] {
            house.client.another().get(path).await.says("Please sign in first");
            for (tag, says) in [("fr", "Mon compte"), ("ar", "حسابي"), ("en", "My account")] {
                let client = house.client.another().in_language(tag);
                client.set_cookie("toguna_team", "/team", &house.client.cookie("toguna_team", "/team").unwrap());
                client.get(path).await.expect(200).says(says);
            }
        }
        for (tag, says) in [("fr", "code de secours"), ("ar", "رمز استعادة"), ("en", "recovery code")] {
            house.client.another().in_language(tag).get("/team/login/code").await.expect(200).says(says);
        }
        assert_eq!(house.site.store.read(accounts::count).await.unwrap(), 1);
    });
}
