//! People of the team read what is kept of them, and go.

use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng;
use toguna_people::accounts::{self, Account, Role};
use toguna_people::passphrase;
use toguna_people::roles::invitation::{self, NewInvitation, NotInvited};
use toguna_people::roles::{DialogueRole, membership};
use toguna_people::vault::change::{SetKey, SetRule};
use toguna_people::vault::opening::{AskOpening, OpeningState};
use toguna_people::vault::{PublicKey, SecretKey, queries};
use toguna_web::testing::Client;
use uuid::Uuid;

use crate::pages::{set_up, sign_in};
use crate::village::{FATOU, House, MOUSSA, PASSPHRASE, in_each_house};

/// Moussa, who leads the dialogue about the well, signed in.
async fn moussa(house: &House) -> Client {
    let stored = passphrase::hash(PASSPHRASE, &[1; 16]).unwrap();
    let account = Account { id: MOUSSA, name: "Moussa".to_owned(), role: Role::Coordinator };
    house.site.store.transact(move |tx| accounts::insert(tx, &account, &stored, 0)).await.unwrap();
    let client = house.client.another();
    sign_in(&client, "Moussa", PASSPHRASE).await.expect(200);
    client
}

/// Somebody else coordinates the dialogue about the well too.
async fn beside_moussa(house: &House) {
    let fatou = Account { id: FATOU, name: "Fatou".to_owned(), role: Role::Coordinator };
    let change = house.site.store.transact(move |tx| {
        accounts::insert(tx, &fatou, "no passphrase", 0)?;
        membership::add(tx, 3, FATOU, DialogueRole::Coordinator, 0)
    });
    assert!(change.await.unwrap());
}

#[test]
fn a_person_takes_out_everything_that_is_kept_of_them_and_no_secret() {
    in_each_house(async |house| {
        set_up(&house, &house.client).await;
        let client = moussa(&house).await;
        let ask = client.get("/team/account/codes").await;
        let made = ask.form("/team/account/codes").set("passphrase", PASSPHRASE).submit().await;
        let code = made.body.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let page = client.get("/team/tokens").await;
        let form = page.form("/team/tokens").set("name", "Gateway").set("dialogue", "le-puits").set("days", "30");
        form.tick("scopes", "read").submit().await.expect(201);

        let file = client.get("/team/account/data.json").await;
        file.expect(200);
        assert!(file.header("content-disposition").starts_with("attachment") && file.header("cache-control") == "no-store");
        let told = file.json();
        assert_eq!(told["account"]["name"], "Moussa");
        assert_eq!(told["account"]["made"], "1970-01-01");
        assert_eq!((&told["sign_ins"][0]["by"], &told["sign_ins"][0]["times"]), (&"passphrase".into(), &1.into()));
        assert_eq!((&told["open_in_browsers"], &told["recovery_codes"]["left"]), (&1.into(), &10.into()));
        assert_eq!(told["keys_for_programs"][0]["name"], "Gateway");
        assert_eq!(told["board"][0], "Moussa", "rooms tell what they keep");
        assert!(!file.body.contains(&code) && !file.body.contains("argon2") && !file.body.contains("Awa"), "{}", file.body);
        house.client.another().get("/team/account/data.json").await.says("Please sign in first");
    });
}

/// Moussa invites somebody, sets a key, asks for an opening and that one person be enough. Fatou is the second person.
async fn busy(house: &House) {
    let store = &house.site.store;
    let header = || house.site.header(house.site.random_id(), Some(3), 0, house.site.now());
    let new = NewInvitation { code_hash: [7; 32], dialogue: 3, role: DialogueRole::Observer, by: MOUSSA, hour: 0, days: 30 };
    assert!(store.transact(move |tx| invitation::make(tx, &new)).await.unwrap());
    assert!(store.transact(move |tx| membership::add(tx, 3, FATOU, DialogueRole::Trustee, 0)).await.unwrap());
    let secret = SecretKey::make(&mut ChaCha20Rng::from_seed([1; 32]));
    let key = PublicKey { bytes: secret.public(), trustees: 3, needed: 2 };
    assert!(store.write(SetKey { header: header(), dialogue: 3, key, account: MOUSSA }).await.unwrap().answer);
    let reason = "Bring the result back".to_owned();
    assert!(!store.write(AskOpening { header: header(), dialogue: 3, reason, account: MOUSSA }).await.unwrap().answer);
    assert!(!store.write(SetRule { header: header(), dialogue: 3, two_people: false, account: MOUSSA }).await.unwrap().answer);
}

#[test]
fn acts_invitations_and_openings_are_told_with_the_names_of_dialogues() {
    in_each_house(async |house| {
        set_up(&house, &house.client).await;
        let client = moussa(&house).await;
        beside_moussa(&house).await;
        busy(&house).await;
        let file = client.get("/team/account/data.json").await;
        let told = file.json();
        assert_eq!((&told["roles"][0]["dialogue"], &told["roles"][0]["role"]), (&"le-puits".into(), &"coordinator".into()));
        let invited = &told["invitations"][0];
        assert_eq!(
            (&invited["dialogue"], &invited["role"], &invited["made_by_you"]),
            (&"le-puits".into(), &"observer".into(), &true.into())
        );
        let acts: Vec<&str> = told["acts"].as_array().unwrap().iter().map(|act| act["what"].as_str().unwrap()).collect();
        assert_eq!(acts, ["roles-act-invited", "vault-act-key", "vault-act-asked", "vault-act-rule-asked"]);
        assert!(told["acts"].as_array().unwrap().iter().all(|act| act["dialogue"] == "le-puits" && act["by_you"] == true));
        let opening = &told["openings_of_the_vault"][0];
        assert_eq!((&opening["reason"], &opening["asked_by_you"]), (&"Bring the result back".into(), &true.into()));
        assert_eq!(told["changes_of_the_vault"].as_array().unwrap().len(), 2);
        assert!(!file.body.contains("Fatou"), "nobody else is named: {}", file.body);
    });
}

#[test]
fn what_waits_in_the_name_of_whoever_goes_is_called_off() {
    in_each_house(async |house| {
        set_up(&house, &house.client).await;
        let client = moussa(&house).await;
        beside_moussa(&house).await;
        busy(&house).await;
        let page = client.get("/team/account/leave").await;
        page.form("/team/account/leave").set("passphrase", PASSPHRASE).submit().await.expect(200).says("Your account is deleted");
        let read = house.site.store.read(|tx| {
            let invited = invitation::examine(tx, &[7; 32], None, 1)?;
            Ok::<_, toguna_store::StoreError>((invited, queries::openings(tx, 3)?, queries::changes(tx, 3)?))
        });
        let (invited, openings, changes) = read.await.unwrap();
        assert!(matches!(invited, Err(NotInvited::Withdrawn(known)) if known.is_withdrawn));
        assert!(openings.iter().all(|opening| opening.state == OpeningState::Refused && opening.asked_name.is_none()));
        let states: Vec<OpeningState> = changes.iter().map(|change| change.state).collect();
        assert!(states.contains(&OpeningState::Refused) && !states.contains(&OpeningState::Asked), "{states:?}");
    });
}

#[test]
fn whoever_goes_is_gone_with_everything_that_opened_the_account() {
    in_each_house(async |house| {
        set_up(&house, &house.client).await;
        let client = moussa(&house).await;
        let elsewhere = house.client.another();
        sign_in(&elsewhere, "Moussa", PASSPHRASE).await.expect(200);
        let page = client.get("/team/account/leave").await;
        page.expect(200).says("About le-puits").says("cannot be undone");
        page.form("/team/account/leave").set("passphrase", "not this one, surely").submit().await.expect(422);
        elsewhere.get("/team").await.says("Home");

        let alone = page.form("/team/account/leave").set("passphrase", PASSPHRASE).submit().await;
        alone.expect(422).says("the only one who coordinates");
        elsewhere.get("/team").await.says("Home");
        beside_moussa(&house).await;
        page.form("/team/account/leave").set("passphrase", PASSPHRASE).submit().await.expect(200).says("Your account is deleted");
        client.get("/team").await.says("Please sign in first");
        elsewhere.get("/team").await.says("Please sign in first");
        sign_in(&elsewhere, "Moussa", PASSPHRASE).await.expect(422).says("do not go together");
        assert_eq!(house.site.store.read(accounts::count).await.unwrap(), 2);
        // Somebody else may have that name, and has nothing of what was Moussa's.
        let stored = passphrase::hash("quatre autres mots encore", &[2; 16]).unwrap();
        let other = Account { id: Uuid::from_bytes([5; 16]), name: "Moussa".to_owned(), role: Role::Coordinator };
        house.site.store.transact(move |tx| accounts::insert(tx, &other, &stored, 0)).await.unwrap();
        sign_in(&elsewhere, "Moussa", "quatre autres mots encore").await.expect(200);
        assert_eq!(elsewhere.get("/team/account/data.json").await.json()["sign_ins"][0]["times"], 1);
    });
}

#[test]
fn the_last_administrator_cannot_go() {
    in_each_house(async |house| {
        let client = &house.client;
        set_up(&house, client).await;
        let other = moussa(&house).await;
        beside_moussa(&house).await;
        client.get("/team/account/leave").await.expect(200).says("You are the only administrator");
        // A page that was open when there was still another one.
        let form = other.get("/team/account/leave").await.form("/team/account/leave").set("passphrase", PASSPHRASE);
        client.post("/team/account/leave", &[("passphrase", PASSPHRASE)]).await.expect(403);
        form.submit().await.expect(200);
        client.get("/team").await.says("You are signed in as Awa Traoré");
    });
}
