//! Who looks after the installation helps the others in, gives her office on and can go; and nothing of it happens behind anybody's back.

use std::time::Duration;

use toguna_people::accounts::{self, Account, Role};
use toguna_people::passphrase;
use toguna_web::testing::{Client, Seen};
use uuid::Uuid;

use crate::pages::{set_up, sign_in};
use crate::village::{FATOU, House, MOUSSA, PASSPHRASE, in_each_house};

const OTHER: &str = "cinq herons sur le fleuve gris";

async fn somebody(house: &House, id: Uuid, name: &str) {
    let stored = passphrase::hash(PASSPHRASE, &[1; 16]).unwrap();
    let account = Account { id, name: name.to_owned(), role: Role::Coordinator };
    house.site.store.transact(move |tx| accounts::insert(tx, &account, &stored, 0)).await.unwrap();
}

async fn act(client: &Client, who: Uuid, what: &str, passphrase: &str) -> Seen {
    let page = client.get(&format!("/team/accounts/one?who={who}")).await;
    page.form("/team/accounts/one").force("do", what).set("passphrase", passphrase).submit().await
}

async fn recover(client: &Client, name: &str, code: &str) -> Seen {
    let form = client.get("/team/login/code").await.form("/team/login/code").set("name", name).set("code", code);
    form.set("passphrase", OTHER).set("passphrase_again", OTHER).submit().await
}

#[test]
fn an_administrator_gives_the_office_to_another_takes_it_again_and_can_go() {
    in_each_house(async |house| {
        let awa = &house.client;
        set_up(&house, awa).await;
        somebody(&house, MOUSSA, "Moussa").await;
        let moussa = awa.another();
        sign_in(&moussa, "Moussa", PASSPHRASE).await.expect(200);
        moussa.get("/team/accounts").await.expect(403);

        let page = awa.get("/team/accounts").await;
        page.expect(200).says("You are the only administrator").says("Moussa").says("On the team of one dialogue").says("Nothing yet");
        assert!(awa.get("/team/account").await.links().contains(&"/team/accounts".to_owned()), "the page is found");
        let by_name = |name: &'static str| house.site.store.read(move |tx| accounts::by_name(tx, name));
        let own = by_name("Awa Traoré").await.unwrap().unwrap().0.id;
        act(awa, own, "coordinator", PASSPHRASE).await.expect(422).says("make somebody else an administrator first");
        act(awa, own, "close", PASSPHRASE).await.expect(422).says("Please choose");
        act(awa, MOUSSA, "administrator", "not my passphrase").await.expect(422).says("This is not your passphrase");
        moussa.get("/team/accounts").await.expect(403);

        act(awa, MOUSSA, "administrator", PASSPHRASE).await.expect(200).says("Moussa is an administrator.");
        let list = awa.get("/team/accounts").await;
        list.says("Awa Traoré: made Moussa an administrator.");
        assert!(!list.has("You are the only administrator"));
        // The second one needs nobody's leave, and the first can go.
        moussa.get("/team/everything").await.expect(200);
        act(&moussa, own, "coordinator", PASSPHRASE).await.expect(200).says("Awa Traoré is no administrator any more");
        awa.get("/team/everything").await.expect(403);
        act(&moussa, MOUSSA, "coordinator", PASSPHRASE).await.expect(422);
        let again = awa.another();
        let told = sign_in(&again, "Awa Traoré", PASSPHRASE).await;
        told.expect(200).says("Since you were last here").says("Moussa: took the office of administrator from Awa Traoré");
        assert!(!sign_in(&again.another(), "Awa Traoré", PASSPHRASE).await.has("Since you were last here"), "said once");
        again.get("/team/account").await.says("took the office of administrator from Awa Traoré");
        again.get("/team/account/leave").await.form("/team/account/leave").set("passphrase", PASSPHRASE).submit().await.expect(200);
    });
}

#[test]
fn a_colleague_who_lost_everything_gets_a_code_that_holds_once_and_for_a_day_and_is_told() {
    in_each_house(async |house| {
        let awa = &house.client;
        set_up(&house, awa).await;
        somebody(&house, FATOU, "Fatou").await;
        let code_on = |page: &Seen| page.body.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let ask = awa.get(&format!("/team/accounts/one?who={FATOU}")).await;
        let form = || ask.form("/team/accounts/one").force("do", "code").set("passphrase", PASSPHRASE);
        let made = form().submit().await;
        made.expect(201).says("Give this code to Fatou").says("/team/login/code");
        assert_eq!(made.header("cache-control"), "no-store");
        let code = code_on(&made);
        let twice = form().submit().await;
        twice.expect(409).says("This form has made a code already");
        assert!(!twice.body.contains("<code>"));

        let fatou = awa.another();
        recover(&fatou, "Awa Traoré", &code).await.expect(422);
        let in_at_last = recover(&fatou, "Fatou", &code).await;
        in_at_last.expect(200).says("You are in, with your new passphrase").says("Awa Traoré: made a one-time code for Fatou");
        recover(&fatou.another(), "Fatou", &code).await.expect(422).says("was used before");

        // A newer code takes the place of an older one, and a day is over some time.
        let older = code_on(&act(awa, FATOU, "code", PASSPHRASE).await);
        let newer = code_on(&act(awa, FATOU, "code", PASSPHRASE).await);
        recover(&fatou.another(), "Fatou", &older).await.expect(422);
        house.clock.advance(Duration::from_hours(24));
        recover(&fatou.another(), "Fatou", &newer).await.expect(422);
    });
}

#[test]
fn a_lost_phone_is_signed_out_and_an_account_is_closed_by_an_administrator() {
    in_each_house(async |house| {
        let awa = &house.client;
        set_up(&house, awa).await;
        somebody(&house, MOUSSA, "Moussa").await;
        let thief = awa.another();
        sign_in(&thief, "Moussa", PASSPHRASE).await.expect(200);
        act(awa, MOUSSA, "out", PASSPHRASE).await.expect(200).says("Moussa is signed out everywhere");
        thief.get("/team").await.says("Please sign in first");
        act(awa, MOUSSA, "close", PASSPHRASE).await.expect(422).says("the only one who coordinates a dialogue");
        somebody(&house, FATOU, "Fatou").await;
        let beside = house
            .site
            .store
            .transact(|tx| toguna_people::roles::membership::add(tx, 3, FATOU, toguna_people::roles::DialogueRole::Coordinator, 0));
        assert!(beside.await.unwrap());
        act(awa, MOUSSA, "close", PASSPHRASE).await.expect(200).says("The account of Moussa is closed");
        sign_in(&thief, "Moussa", PASSPHRASE).await.expect(422);
        let list = awa.get("/team/accounts").await;
        list.says("Awa Traoré: closed an account").says("signed Somebody who has no account any more out everywhere");
        assert!(!list.has("Moussa"));
        awa.get(&format!("/team/accounts/one?who={MOUSSA}")).await.expect(200).says("This account is not there any more");
        awa.get("/team/accounts/one").await.expect(200).says("This account is not there any more");
    });
}
