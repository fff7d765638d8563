//! A contact is left, opened by trustees, moved to another key and destroyed; and nobody else gets near it.

use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng;
use toguna_consult::pages::vault_routes;
use toguna_people::accounts::Role;
use toguna_people::roles::{DialogueRole, membership};
use toguna_people::vault::{Contact, PublicKey, Purpose, SealedFile, SealedRow, SecretKey, combine, deal, mixing, queries};
use toguna_process::model::Moderation;
use toguna_web::testing::Client;

use crate::house::{House, in_each_house};

/// A key, with the public half as the ceremony gives it.
pub(crate) fn key(seed: u8) -> (SecretKey, PublicKey) {
    let secret = SecretKey::make(&mut ChaCha20Rng::from_seed([seed; 32]));
    let key = PublicKey { bytes: secret.public(), trustees: 3, needed: 2 };
    (secret, key)
}

/// Somebody of the team with this role in the village's dialogue.
pub(crate) async fn member(house: &House, number: u8, role: DialogueRole) -> Client {
    let phone = house.phone();
    let account = house.sign_in(&phone, [number; 16], Role::Member).await;
    let dialogue = house.dialogue;
    house.store.transact(move |tx| membership::add(tx, dialogue, account, role, 0)).await.unwrap();
    phone
}

pub(crate) async fn set_key(house: &House, coordinator: &Client, key: &PublicKey) {
    let page = coordinator.get("/team/d/le-puits/contacts/ceremony").await;
    page.form("/team/d/le-puits/contacts/key").set("key", &key.text()).submit().await.expect(200).says(&key.name().to_string());
    let _ = house;
}

/// Leaves a contact and gives the word back.
pub(crate) async fn leave(phone: &Client, name: &str, number: &str) -> String {
    let form = phone.get("/d/le-puits/contact").await.form("/d/le-puits/contact");
    let kept = form.set("name", name).set("phone", number).tick("purposes", "result").submit().await;
    kept.expect(200).says("Sealed");
    word_of(&kept.text())
}

fn word_of(text: &str) -> String {
    let is_word = |part: &&str| part.len() == 23 && part.matches('-').count() == 3;
    text.split_whitespace().find(is_word).unwrap().to_owned()
}

pub(crate) async fn rows(house: &House, vault: i64) -> Vec<SealedRow> {
    let dialogue = house.dialogue;
    house.store.read(move |tx| queries::contacts(tx, dialogue, vault)).await.unwrap()
}

#[test]
fn without_a_key_no_contact_is_asked_for() {
    in_each_house(Moderation::After, async |house| {
        let phone = house.phone();
        house.join(&phone).await;
        assert!(!phone.get("/d/le-puits/mine").await.has("Stay reachable"));
        phone.get("/d/le-puits/contact").await.expect(200).says("This dialogue keeps no contacts.");
        // Who does not take part is led to the door.
        assert_eq!(house.phone().get("/d/le-puits/contact").await.path, "/d/le-puits");
    });
}

#[test]
fn a_contact_is_sealed_found_by_its_word_alone_and_destroyed() {
    in_each_house(Moderation::After, async |house| {
        let coordinator = member(&house, 40, DialogueRole::Coordinator).await;
        let (secret, key) = key(1);
        set_key(&house, &coordinator, &key).await;
        let before = house.store.last_seq().await.unwrap();
        let phone = house.phone();
        house.join(&phone).await;
        let joined = house.store.last_seq().await.unwrap();
        assert_eq!(joined, before + 1);
        phone.get("/d/le-puits/mine").await.says("Stay reachable");
        phone.get("/d/le-puits/thanks").await.says("stay reachable");

        // What cannot be used is told, and kept in the form with its word.
        let form = phone.get("/d/le-puits/contact").await.form("/d/le-puits/contact");
        let wrong = form.set("name", "Aïssata").set("email", "nowhere").submit().await;
        wrong.expect(422).says("An e-mail address looks like").says("Choose at least one thing");
        let kept =
            wrong.form("/d/le-puits/contact").set("email", "").set("phone", "+223 70 11 22 33").tick("purposes", "panel").submit().await;
        kept.expect(200);
        let word = word_of(&kept.text());

        let found = rows(&house, 1).await;
        assert_eq!(found.len(), 1);
        let contact = Contact::open(&secret, &found[0].id, &found[0].sealed).unwrap();
        assert_eq!((contact.name.as_str(), contact.phone.as_str()), ("Aïssata", "+223 70 11 22 33"));
        assert_eq!((&contact.purposes[..], contact.by_team), (&[Purpose::Panel][..], false));
        // The journal does not know.
        assert_eq!(house.store.last_seq().await.unwrap(), joined);

        let page = coordinator.get("/team/d/le-puits/contacts").await;
        page.expect(200).says("One person has left a contact.");
        assert!(!page.has("Aïssata"));

        // Anybody with the word, from any phone; nobody without it.
        let stranger = house.phone();
        let form = |typed: String| {
            let stranger = &stranger;
            async move { stranger.get("/d/le-puits/contact/remove").await.form("/d/le-puits/contact/remove").set("code", &typed).submit().await }
        };
        let mut slip = word.clone();
        slip.replace_range(0..1, if slip.starts_with('7') { "8" } else { "7" });
        form(slip).await.expect(422).says("Group 1, on line 1, is not right.");
        form("00000-00001-00002-00003".to_owned()).await.expect(422);
        form(word.to_lowercase().replace('-', " ")).await.expect(200).says("Your contact is gone.");
        assert_eq!(rows(&house, 1).await.len(), 0);
        form(word).await.expect(422).says("Nothing lies under this word");
    });
}

#[test]
fn the_same_form_twice_is_one_contact_and_a_corrected_one_takes_its_place() {
    in_each_house(Moderation::After, async |house| {
        let coordinator = member(&house, 40, DialogueRole::Coordinator).await;
        let (secret, key) = key(1);
        set_key(&house, &coordinator, &key).await;
        let phone = house.phone();
        house.join(&phone).await;
        let page = phone.get("/d/le-puits/contact").await;
        for number in ["70 11 22 33", "70 11 22 33", "70 99 88 77"] {
            page.form("/d/le-puits/contact").set("phone", number).tick("purposes", "result").submit().await.expect(200);
        }
        let found = rows(&house, 1).await;
        assert_eq!(found.len(), 1);
        assert_eq!(Contact::open(&secret, &found[0].id, &found[0].sealed).unwrap().phone, "70 99 88 77");
        // A form without a word of its own is none of ours.
        page.form("/d/le-puits/contact").force("word", "x").set("phone", "70 11 22 33").submit().await.expect(400);
    });
}

#[test]
fn a_coordinator_asks_a_trustee_agrees_and_each_fetch_is_written_down() {
    in_each_house(Moderation::After, async |house| {
        let coordinator = member(&house, 40, DialogueRole::Coordinator).await;
        let trustee = member(&house, 41, DialogueRole::Trustee).await;
        let (secret, key) = key(1);
        set_key(&house, &coordinator, &key).await;
        for (name, number) in [("Aïssata", "70 11 22 33"), ("Oumar", "70 44 55 66")] {
            let phone = house.phone();
            house.join(&phone).await;
            leave(&phone, name, number).await;
        }
        let ask = |reason: &'static str| {
            let coordinator = &coordinator;
            async move { coordinator.get("/team/d/le-puits/contacts").await.form("/contacts/ask").set("reason", reason).submit().await }
        };
        ask("x").await.expect(422).says("Say in a sentence");
        let asked = ask("Invite people for the panel of May").await;
        asked.expect(200).says("Asked by Awa 40").says("Waits for a second person");
        // Alone she gets no further: there is neither a button nor a door.
        assert!(!asked.has("Open the vault"));
        coordinator.get("/team/d/le-puits/openings").await.expect(403);
        let waiting = trustee.get("/team/d/le-puits/openings").await;
        waiting.expect(200).says("2 people have left a contact.");
        trustee.get("/team/d/le-puits/contacts").await.expect(403);
        let agreed = waiting.form_offering("/openings/answer", "answer", "agree").press("answer", "agree").await;
        agreed.expect(200).says("Agreed to by Awa 41");
        let open = agreed.follow("/openings/open").await;
        let before = house.store.last_seq().await.unwrap();
        let fetched = open.form("/openings/fetch").submit().await;
        assert_eq!(fetched.header("content-disposition"), "attachment; filename=\"le-puits.vault\"");
        assert_eq!(house.store.last_seq().await.unwrap(), before + 1);
        let file = SealedFile::read(&fetched.body).unwrap();
        let mut chance = ChaCha20Rng::from_seed([9; 32]);
        let shares = deal(&secret, 3, 2, &mut chance).unwrap();
        let again = combine(&shares[1..]).unwrap();
        let mut names: Vec<String> =
            file.rows.iter().map(|row| Contact::open(&again, &row.id, &row.sealed).unwrap().name.clone()).collect();
        names.sort();
        assert_eq!(names, ["Aïssata", "Oumar"]);
        let page = coordinator.get("/team/d/le-puits/contacts").await;
        page.says("Fetched once; last by Awa 41").says("2 sealed contacts").says("Invite people for the panel of May");
        // Stopped, it is over at once.
        page.form_offering("/contacts/stop", "answer", "refuse").press("answer", "refuse").await.expect(200).says("Refused or stopped");
        open.form("/openings/fetch").submit().await.says("This opening is not open");
    });
}

#[test]
fn contacts_move_to_a_new_key_and_nothing_is_lost_on_the_way() {
    in_each_house(Moderation::After, async |house| {
        let coordinator = member(&house, 40, DialogueRole::Coordinator).await;
        let trustee = member(&house, 41, DialogueRole::Trustee).await;
        let ((old_secret, old), (new_secret, new)) = (key(1), key(2));
        set_key(&house, &coordinator, &old).await;
        let phone = house.phone();
        house.join(&phone).await;
        leave(&phone, "Aïssata", "70 11 22 33").await;
        let word = leave(&phone, "Oumar", "70 44 55 66").await;
        // The same key a second time is no new key.
        let page = coordinator.get("/team/d/le-puits/contacts/ceremony").await;
        page.form("/contacts/key").set("key", &old.text()).submit().await.expect(422).says("This key was set before");
        let share = deal(&old_secret, 3, 2, &mut ChaCha20Rng::from_seed([1; 32])).unwrap()[0].text();
        let told = page.form("/contacts/key").set("key", &share).submit().await;
        told.expect(422).says("never give a share to a server");
        assert!(!told.has(&share), "a share is not written back");
        set_key(&house, &coordinator, &new).await;
        let wait = trustee.get("/team/d/le-puits/openings").await;
        wait.says("A change waits for a second person.").says(&new.name().to_string());
        wait.form_offering("/openings/change", "answer", "agree").press("answer", "agree").await.expect(200).says("It holds from now on.");
        coordinator.get("/team/d/le-puits/contacts").await.says("2 contacts are still sealed to the earlier vault");

        coordinator.get("/team/d/le-puits/contacts").await.form("/contacts/ask").set("reason", "Move to the new key").submit().await;
        let agreed = trustee
            .get("/team/d/le-puits/openings")
            .await
            .form_offering("/openings/answer", "answer", "agree")
            .press("answer", "agree")
            .await;
        let open = agreed.follow("/openings/open").await;
        let file = SealedFile::read(&open.form("/openings/fetch").submit().await.body).unwrap();
        let mut chance = ChaCha20Rng::from_seed([7; 32]);
        let rows_anew: Vec<SealedRow> = file
            .rows
            .iter()
            .map(|row| {
                let sealed = Contact::open(&old_secret, &row.id, &row.sealed).unwrap().seal(&new, &row.id, &mut chance).unwrap();
                SealedRow { id: row.id, sealed }
            })
            .collect();
        // Meanwhile one person takes hers back.
        phone.get("/d/le-puits/contact/remove").await.form("/contact/remove").set("code", &word).submit().await.expect(200);
        let anew = SealedFile { dialogue: "le-puits".to_owned(), key: new, rows: rows_anew };
        let bring = |text: String| {
            let open = &open;
            async move { open.form("/openings/resealed").tick("sure", "yes").upload("file", text.as_bytes()).await }
        };
        let unsure = open.form("/openings/resealed").upload("file", anew.write().as_bytes()).await;
        unsure.says("Tick first that the sheets of the new key were tried");
        assert_eq!(rows(&house, 2).await.len(), 0, "one press alone seals nothing anew");
        bring("nonsense".to_owned()).await.says("This is not a file of sealed contacts");
        let other = SealedFile { key: old, ..anew.clone() };
        bring(other.write()).await.says("not sealed to the key that is in use now");
        bring(anew.write()).await.says("One contact is sealed to the new key.");
        let found = rows(&house, 2).await;
        assert_eq!(found.len(), 1);
        assert_eq!(Contact::open(&new_secret, &found[0].id, &found[0].sealed).unwrap().name, "Aïssata");
        // The old seals are there until somebody says so.
        assert_eq!(rows(&house, 1).await.len(), 1);
        let sure = coordinator.get("/team/d/le-puits/contacts").await.follow("/contacts/destroy?vault=1").await;
        sure.expect(200).says("The contacts stay, sealed to the new key");
        sure.form("/contacts/destroy").set("sure", "oui").submit().await.expect(422);
        assert_eq!(rows(&house, 1).await.len(), 1);
        sure.form("/contacts/destroy").set("sure", "le-puits").submit().await.expect(200).says("Destroyed.");
        assert_eq!((rows(&house, 1).await.len(), rows(&house, 2).await.len()), (0, 1));
        // And all of them, once the name was written.
        let sure = coordinator.get("/team/d/le-puits/contacts/destroy").await;
        sure.form("/contacts/destroy").set("sure", "oui").submit().await.expect(422);
        sure.form("/contacts/destroy").set("sure", "le-puits").submit().await.expect(200);
        assert_eq!(rows(&house, 2).await.len(), 0);
    });
}

#[test]
fn the_team_writes_down_only_what_somebody_agreed_to() {
    in_each_house(Moderation::After, async |house| {
        let coordinator = member(&house, 40, DialogueRole::Coordinator).await;
        let facilitator = member(&house, 42, DialogueRole::Facilitator).await;
        let (secret, key) = key(1);
        set_key(&house, &coordinator, &key).await;
        let form = facilitator.get("/team/d/le-puits/contacts/add").await.form("/contacts/add");
        let filled = form.set("other", "at the shop by the mosque").tick("purposes", "result");
        let asked = filled.submit().await;
        asked.expect(422).says("Without the person’s agreement nothing is kept.");
        asked.form("/contacts/add").tick("agreed", "yes").submit().await.expect(200).says("Give this word to the person.");
        let found = rows(&house, 1).await;
        assert!(Contact::open(&secret, &found[0].id, &found[0].sealed).unwrap().by_team);
        facilitator.get("/team/d/le-puits/contacts").await.expect(403);
        facilitator.get("/team/d/le-puits/contacts/ceremony").await.expect(403);
    });
}

#[test]
fn mixing_changes_nothing_that_can_be_read() {
    in_each_house(Moderation::After, async |house| {
        let coordinator = member(&house, 40, DialogueRole::Coordinator).await;
        let (_, key) = key(1);
        set_key(&house, &coordinator, &key).await;
        let phone = house.phone();
        house.join(&phone).await;
        for number in 0..5 {
            leave(&phone, "Awa", &format!("70 11 22 3{number}")).await;
        }
        let before = rows(&house, 1).await;
        assert!(mixing::mix(&house.store).await.unwrap());
        assert_eq!(rows(&house, 1).await, before);
        assert!(!mixing::mix(&house.store).await.unwrap(), "there is nothing new to mix");
        let _ = vault_routes;
    });
}
