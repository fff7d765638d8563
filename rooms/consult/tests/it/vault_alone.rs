//! One person tries every way round the second one, and gets nowhere; and whatever is done with the vault stands in the acts of the team.

use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng;
use toguna_people::accounts::Role;
use toguna_people::roles::invitation::{self, NewInvitation, NotInvited};
use toguna_people::roles::membership::{self, Giving};
use toguna_people::roles::{DialogueRole, acts};
use toguna_people::vault::{Contact, PublicKey, Purpose, SealedFile, SealedRow, SecretKey, mixing, queries};
use toguna_process::model::Moderation;
use toguna_store::Location;
use toguna_store::testing::places;
use toguna_web::testing::{Client, Seen};
use uuid::Uuid;

use crate::house::{House, in_each_house, with_store};
use crate::vault::{key, leave, member, rows, set_key};
use crate::village::{PARTS, open_dialogue};

const CONTACTS: &str = "/team/d/le-puits/contacts";
const OPENINGS: &str = "/team/d/le-puits/openings";

async fn ask(coordinator: &Client) -> Seen {
    coordinator.get(CONTACTS).await.form("/contacts/ask").set("reason", "Invite people for the panel of May").submit().await
}

/// Agrees to the opening that waits, as whoever sees it.
async fn agree(trustee: &Client) -> Seen {
    trustee.get(OPENINGS).await.form_offering("/openings/answer", "answer", "agree").press("answer", "agree").await
}

async fn agree_to_change(trustee: &Client) -> Seen {
    trustee.get(OPENINGS).await.form_offering("/openings/change", "answer", "agree").press("answer", "agree").await
}

/// Two people have left a contact to the first key.
async fn with_contacts(house: &House, coordinator: &Client) -> (SecretKey, PublicKey) {
    let (secret, key) = key(1);
    set_key(house, coordinator, &key).await;
    for (name, number) in [("Aïssata", "70 11 22 33"), ("Oumar", "70 44 55 66")] {
        let phone = house.phone();
        house.join(&phone).await;
        leave(&phone, name, number).await;
    }
    (secret, key)
}

/// Somebody who coordinates and was made a trustee by somebody else: she has both roles, and still is one person.
async fn with_both(house: &House, number: u8) -> Client {
    let phone = member(house, number, DialogueRole::Coordinator).await;
    give(house, number, DialogueRole::Trustee).await;
    phone
}

async fn give(house: &House, number: u8, role: DialogueRole) {
    let (dialogue, account) = (house.dialogue, Uuid::from_bytes([number; 16]));
    assert!(house.store.transact(move |tx| membership::add(tx, dialogue, account, role, 0)).await.unwrap());
}

/// The acts of the team as their keys, the first first.
async fn noted(house: &House) -> Vec<String> {
    let dialogue = house.dialogue;
    let list = house.store.read(move |tx| acts::list(tx, dialogue)).await.unwrap();
    list.into_iter().rev().map(|act| act.what).filter(|what| what.starts_with("vault-act-")).collect()
}

#[test]
fn whoever_asked_never_agrees_whatever_roles_she_has() {
    in_each_house(Moderation::After, async |house| {
        let alone = with_both(&house, 40).await;
        member(&house, 41, DialogueRole::Trustee).await;
        with_contacts(&house, &alone).await;
        let asked = ask(&alone).await;
        asked.expect(200).says("Waits for a second person");
        assert!(!asked.has("You agreed") && !asked.body.contains("value=\"agree\""), "no button to agree");
        // She sends the answer that the page does not offer.
        let forced = alone.get(OPENINGS).await.form_offering("/openings/answer", "answer", "refuse");
        forced.force("answer", "agree").submit().await.says("Whoever asked cannot agree");
        assert!(!alone.get(OPENINGS).await.has("Open for seven days"));
    });
}

#[test]
fn a_trustee_who_came_after_the_request_is_no_second_person_for_it() {
    in_each_house(Moderation::After, async |house| {
        let coordinator = member(&house, 40, DialogueRole::Coordinator).await;
        let facilitator = member(&house, 42, DialogueRole::Facilitator).await;
        let (_, new) = key(2);
        with_contacts(&house, &coordinator).await;
        // With nobody who could agree, nothing is asked at all.
        ask(&coordinator).await.says("There is nobody yet who could agree.");
        member(&house, 41, DialogueRole::Trustee).await;
        ask(&coordinator).await.says("Waits for a second person");
        set_key(&house, &coordinator, &new).await;
        give(&house, 42, DialogueRole::Trustee).await;
        let page = facilitator.get(OPENINGS).await;
        assert!(!page.body.contains("value=\"agree\""), "no button to agree");
        let forced = page.form_offering("/openings/answer", "answer", "refuse");
        forced.force("answer", "agree").submit().await.says("Only somebody who had the role already");
        let forced = page.form_offering("/openings/change", "answer", "refuse");
        forced.force("answer", "agree").submit().await.says("Only somebody who had the role already");
        // Asked anew, she counts.
        ask(&coordinator).await.expect(200);
        assert!(facilitator.get(OPENINGS).await.body.contains("value=\"agree\""));
    });
}

#[test]
fn nobody_makes_herself_a_trustee() {
    in_each_house(Moderation::After, async |house| {
        let coordinator = member(&house, 40, DialogueRole::Coordinator).await;
        let me = Uuid::from_bytes([40; 16]);
        let page = coordinator.get("/team/d/le-puits/people").await;
        page.expect(200);
        // The page does not offer it, and the door is shut.
        let form = page.form_offering("/people", "act", "give").force("account", &me.to_string()).force("role", "trustee");
        form.press("act", "give").await.says("nobody makes themselves a trustee");
        let dialogue = house.dialogue;
        let given = house.store.transact(move |tx| membership::give(tx, dialogue, (me, DialogueRole::Trustee), me, 0)).await.unwrap();
        assert_eq!(given, Giving::OwnTrustee);
        // Nor by an invitation of her own; somebody else comes by it.
        let new = NewInvitation { code_hash: [7; 32], dialogue, role: DialogueRole::Trustee, by: me, hour: 0, days: 7 };
        let own = house.store.transact(move |tx| {
            assert!(invitation::make(tx, &new)?);
            invitation::accept(tx, &[7; 32], me, 1)
        });
        assert!(matches!(own.await.unwrap(), Err(NotInvited::Own(_))));
        assert_eq!(house.store.read(move |tx| membership::roles_of(tx, dialogue, me)).await.unwrap(), [DialogueRole::Coordinator]);
        let other = Uuid::from_bytes([41; 16]);
        assert!(house.store.transact(move |tx| invitation::accept(tx, &[7; 32], other, 1)).await.unwrap().is_ok());
    });
}

#[test]
fn one_press_does_not_lift_the_rule_of_two_people() {
    in_each_house(Moderation::After, async |house| {
        let alone = with_both(&house, 40).await;
        let trustee = member(&house, 41, DialogueRole::Trustee).await;
        with_contacts(&house, &alone).await;
        ask(&alone).await.says("Waits for a second person");
        let lift = |page: Seen| async move { page.form("/contacts/rule").press("two", "no").await };
        let asked = lift(alone.get(CONTACTS).await).await;
        asked.expect(200).says("Two people have to agree until a second person agrees to this.").says("One person is to be enough");
        asked.says("A second person has to agree before sealed contacts are handed out.");
        let forced = asked.form_offering("/openings/change", "answer", "refuse");
        forced.force("answer", "agree").submit().await.says("Whoever asked cannot agree");
        // Insisting on the rule calls the wish off.
        alone.get(CONTACTS).await.form("/contacts/rule").force("two", "yes").submit().await.says("Kept.");
        assert!(!trustee.get(OPENINGS).await.has("A change waits for a second person."));
        // With the other's agreement it holds; what was asked before still needs the other.
        lift(alone.get(CONTACTS).await).await.expect(200);
        agree_to_change(&trustee).await.says("It holds from now on.");
        let forced = alone.get(OPENINGS).await.form_offering("/openings/answer", "answer", "refuse");
        forced.force("answer", "agree").submit().await.says("Whoever asked cannot agree");
        // Asked now, it is open at once; and closed at once when the rule is back.
        let open = ask(&alone).await;
        open.says("The trustees can come together.");
        let page = open.follow("/openings/open").await;
        page.expect(200);
        open.form("/contacts/rule").press("two", "yes").await.says("Kept.");
        page.form("/openings/fetch").submit().await.says("This opening is not open");
        assert_eq!(noted(&house).await.iter().filter(|what| *what == "vault-act-rule-agreed").count(), 1);
    });
}

#[test]
fn another_key_waits_for_a_second_person_once_somebody_relies_on_the_first() {
    in_each_house(Moderation::After, async |house| {
        let coordinator = member(&house, 40, DialogueRole::Coordinator).await;
        let trustee = member(&house, 41, DialogueRole::Trustee).await;
        let ((_, early), (_, late)) = (key(3), key(2));
        // Nobody relies on it yet: it is used at once, and everybody sees it.
        set_key(&house, &coordinator, &early).await;
        trustee.get(OPENINGS).await.says(&early.name().to_string()).says("No second person was needed");
        let (_, first) = with_contacts(&house, &coordinator).await;
        let page = coordinator.get("/team/d/le-puits/contacts/ceremony").await;
        let asked = page.form("/contacts/key").set("key", &late.text()).submit().await;
        asked.expect(200).says("A second person has to agree before contacts are sealed to vault");
        // New contacts are still sealed to the first key.
        let phone = house.phone();
        house.join(&phone).await;
        leave(&phone, "Sira", "70 77 88 99").await;
        let key_of = async || house.store.read(move |tx| toguna_people::vault::keeping::current_key(tx, 1)).await.unwrap().unwrap().key;
        assert_eq!(key_of().await, first);
        for who in [&coordinator.get(CONTACTS).await, &trustee.get(OPENINGS).await] {
            who.says("A change waits for a second person.").says(&late.name().to_string()).says("By Awa 40");
        }
        let forced = coordinator.get(CONTACTS).await.form_offering("/contacts/change", "answer", "refuse");
        forced.force("answer", "agree").submit().await.says("Whoever asked cannot agree");
        assert_eq!(key_of().await, first);
        agree_to_change(&trustee).await.says("It holds from now on.");
        assert_eq!(key_of().await, late);
        for who in [&coordinator.get(CONTACTS).await, &trustee.get(OPENINGS).await] {
            who.says("Agreed to by Awa 41").says(&late.name().to_string());
        }
        let seen = coordinator.get("/team/d/le-puits/acts").await;
        seen.says("asked for another key for contacts").says("agreed to another key for contacts").says(&late.name().to_string());
    });
}

#[test]
fn the_key_of_the_installation_takes_a_second_administrator_and_is_told_in_each_dialogue() {
    in_each_house(Moderation::After, async |house| {
        let coordinator = member(&house, 40, DialogueRole::Coordinator).await;
        let trustee = member(&house, 41, DialogueRole::Trustee).await;
        let (one, two) = (house.phone(), house.phone());
        house.sign_in(&one, [50; 16], Role::Administrator).await;
        let ((_, first), (_, late)) = (key(1), key(2));
        let set = |key: PublicKey| {
            let one = &one;
            async move { one.get("/team/vault").await.form("/team/vault").set("key", &key.text()).submit().await }
        };
        set(first).await.expect(200).says("From now on contacts are sealed");
        trustee.get(OPENINGS).await.says(&first.name().to_string()).says("No second person was needed");
        let phone = house.phone();
        house.join(&phone).await;
        leave(&phone, "Sira", "70 77 88 99").await;
        set(late).await.expect(422).says("There is nobody yet who could agree.");
        house.sign_in(&two, [51; 16], Role::Administrator).await;
        set(late).await.expect(200).says("A second person has to agree");
        coordinator.get(CONTACTS).await.says("A change waits for a second person.");
        let page = one.get("/team/vault").await;
        let forced = page.form_offering("/team/vault/answer", "answer", "refuse");
        forced.force("answer", "agree").submit().await.says("Whoever asked cannot agree");
        let page = two.get("/team/vault").await;
        page.form_offering("/team/vault/answer", "answer", "agree").press("answer", "agree").await.says("It holds from now on.");
        coordinator.get(CONTACTS).await.says("Agreed to by Awa 51");
        assert_eq!(noted(&house).await, ["vault-act-key", "vault-act-key-asked", "vault-act-key-agreed"]);
    });
}

#[test]
fn everything_done_with_the_vault_stands_in_the_acts_and_in_the_journal() {
    in_each_house(Moderation::After, async |house| {
        let coordinator = member(&house, 40, DialogueRole::Coordinator).await;
        let trustee = member(&house, 41, DialogueRole::Trustee).await;
        let (secret, _) = with_contacts(&house, &coordinator).await;
        let (_, new) = key(2);
        let seq = async || house.store.last_seq().await.unwrap();
        let mut at = seq().await;
        let mut one_more = async |what: &str| {
            assert_eq!(seq().await, at + 1, "{what} is in the journal");
            at += 1;
        };
        set_key(&house, &coordinator, &new).await;
        one_more("a new key").await;
        agree_to_change(&trustee).await.expect(200);
        one_more("its agreement").await;
        ask(&coordinator).await.expect(200);
        one_more("a request").await;
        let agreed = agree(&trustee).await;
        one_more("an agreement").await;
        let open = agreed.follow("/openings/open").await;
        let file = SealedFile::read(&open.form("/openings/fetch").submit().await.body).unwrap();
        one_more("a fetch").await;
        let anew = resealed(&file, &secret, &new);
        open.form("/openings/resealed").tick("sure", "yes").upload("file", anew.write().as_bytes()).await.expect(200);
        one_more("a sealing anew").await;
        let sure = coordinator.get("/team/d/le-puits/contacts/destroy?vault=1").await;
        sure.form("/contacts/destroy").set("sure", "le-puits").submit().await.expect(200).says("Destroyed.");
        one_more("a destruction of seals").await;
        coordinator.get(CONTACTS).await.form("/contacts/rule").press("two", "no").await.expect(200);
        one_more("a wish about the rule").await;
        let page = trustee.get(OPENINGS).await;
        page.form_offering("/openings/change", "answer", "refuse").press("answer", "refuse").await.expect(200);
        one_more("a refusal").await;
        assert_eq!(
            noted(&house).await,
            [
                "vault-act-key",
                "vault-act-key-asked",
                "vault-act-key-agreed",
                "vault-act-asked",
                "vault-act-agreed",
                "vault-act-fetched",
                "vault-act-resealed",
                "vault-act-old-destroyed",
                "vault-act-rule-asked",
                "vault-act-rule-refused",
            ]
        );
        let seen = trustee.get("/team/d/le-puits/acts").await;
        seen.expect(200).says("2 · Invite people for the panel of May").says("Awa 41").says("brought back contacts");
        assert!(!seen.has("vault-act-"), "every act is told in words");
    });
}

/// The file, sealed to another key.
fn resealed(file: &SealedFile, secret: &SecretKey, key: &PublicKey) -> SealedFile {
    let mut chance = ChaCha20Rng::from_seed([7; 32]);
    let mut row = |row: &SealedRow| {
        let sealed = Contact::open(secret, &row.id, &row.sealed).unwrap().seal(key, &row.id, &mut chance).unwrap();
        SealedRow { id: row.id, sealed }
    };
    SealedFile { dialogue: file.dialogue.clone(), key: *key, rows: file.rows.iter().map(&mut row).collect() }
}

#[test]
fn what_was_sealed_anew_never_takes_the_place_of_a_newer_contact() {
    in_each_house(Moderation::After, async |house| {
        let coordinator = member(&house, 40, DialogueRole::Coordinator).await;
        let trustee = member(&house, 41, DialogueRole::Trustee).await;
        let ((secret, old), (new_secret, new)) = (key(1), key(2));
        set_key(&house, &coordinator, &old).await;
        let phone = house.phone();
        house.join(&phone).await;
        let page = phone.get("/d/le-puits/contact").await;
        let leave = async |number: &str| {
            page.form("/d/le-puits/contact").set("phone", number).tick("purposes", "result").submit().await.expect(200);
        };
        leave("70 11 22 33").await;
        crate::vault::leave(&phone, "Oumar", "70 00 00 00").await;
        ask(&coordinator).await.expect(200);
        let early = agree(&trustee).await.follow("/openings/open").await;
        let fetched = async || SealedFile::read(&early.form("/openings/fetch").submit().await.body).unwrap();
        let bring = async |file: &SealedFile| {
            let form = trustee.get(OPENINGS).await.follow("/openings/open").await.form("/openings/resealed");
            form.tick("sure", "yes").upload("file", resealed(file, &secret, &new).write().as_bytes()).await
        };
        // Fetched, then corrected by the person, and only then the new key: what was fetched is older than what is there.
        let file = fetched().await;
        leave("70 44 55 66").await;
        set_key(&house, &coordinator, &new).await;
        agree_to_change(&trustee).await.expect(200);
        bring(&file).await.says("These contacts were fetched before the key that is in use now was set");
        assert_eq!(rows(&house, 2).await.len(), 0);
        // Fetched after the key, and corrected while trustees seal: hers stays.
        let file = fetched().await;
        leave("70 77 88 99").await;
        bring(&file).await.says("One contact is sealed to the new key.");
        let found = rows(&house, 2).await;
        let mut phones: Vec<String> =
            found.iter().map(|row| Contact::open(&new_secret, &row.id, &row.sealed).unwrap().phone.clone()).collect();
        phones.sort();
        assert_eq!(phones, ["70 00 00 00", "70 77 88 99"]);
    });
}

#[test]
fn each_language_is_offered_once_however_it_is_written() {
    in_each_house(Moderation::After, async |house| {
        let coordinator = member(&house, 40, DialogueRole::Coordinator).await;
        set_key(&house, &coordinator, &key(1).1).await;
        let phone = house.phone();
        house.join(&phone).await;
        let page = phone.get("/d/le-puits/contact").await;
        let list = page.body.split("<select").nth(1).unwrap().split("</select>").next().unwrap();
        let mut heard: Vec<&str> = list.split("value=\"").skip(1).map(|rest| rest.split(['"', '-']).next().unwrap()).collect();
        assert!(heard.contains(&"bm") && heard.contains(&"ffm"), "{heard:?}");
        let all = heard.len();
        heard.sort_unstable();
        heard.dedup();
        assert_eq!(heard.len(), all, "a language stands there twice");
    });
}

#[test]
fn a_single_contact_is_told_as_one() {
    in_each_house(Moderation::After, async |house| {
        let coordinator = member(&house, 40, DialogueRole::Coordinator).await;
        let trustee = member(&house, 41, DialogueRole::Trustee).await;
        set_key(&house, &coordinator, &key(1).1).await;
        let phone = house.phone();
        house.join(&phone).await;
        leave(&phone, "Sira", "70 77 88 99").await;
        ask(&coordinator).await.expect(200);
        agree(&trustee).await.follow("/openings/open").await.form("/openings/fetch").submit().await;
        coordinator.get(CONTACTS).await.says("Fetched once; last by Awa 41").says("one sealed contact");
        assert!(!coordinator.get(CONTACTS).await.has("1 sealed contacts"));
    });
}

#[test]
fn whoever_fetches_while_the_rows_are_mixed_gets_all_of_them() {
    for scratch in places() {
        if !matches!(scratch.location, Location::Postgres(_)) {
            continue;
        }
        let store = toguna_store::Store::open(&scratch.location, PARTS, toguna_store::Options::default()).unwrap();
        let dialogue = open_dialogue(&store, Moderation::After);
        with_store(&store, dialogue, async |house| {
            let coordinator = member(&house, 40, DialogueRole::Coordinator).await;
            let trustee = member(&house, 41, DialogueRole::Trustee).await;
            let (_, key) = key(1);
            set_key(&house, &coordinator, &key).await;
            let mut chance = ChaCha20Rng::from_seed([7; 32]);
            let contact = Contact {
                name: "Sira".to_owned(),
                phone: "70 77 88 99".to_owned(),
                email: String::new(),
                other: String::new(),
                language: "bm".to_owned(),
                purposes: vec![Purpose::Result],
                by_team: false,
            };
            let all: Vec<SealedRow> = (0..200u8)
                .map(|number| SealedRow { id: [number; 16], sealed: contact.seal(&key, &[number; 16], &mut chance).unwrap() })
                .collect();
            let kept = all.clone();
            let written =
                house.store.transact(move |tx| kept.iter().try_for_each(|row| toguna_people::vault::keeping::leave(tx, dialogue, 1, row)));
            written.await.unwrap();
            ask(&coordinator).await.expect(200);
            let open = agree(&trustee).await.follow("/openings/open").await;
            let (mixing_store, again) = (house.store.clone(), all[0].clone());
            let mixing = tokio::spawn(async move {
                for _ in 0..60 {
                    let row = again.clone();
                    let left = mixing_store.transact(move |tx| toguna_people::vault::keeping::leave(tx, dialogue, 1, &row));
                    left.await.unwrap();
                    assert!(mixing::mix(&mixing_store).await.unwrap());
                }
            });
            let mut times = 0;
            while !mixing.is_finished() {
                let fetched = open.form("/openings/fetch").submit().await;
                assert_eq!(SealedFile::read(&fetched.body).unwrap().rows.len(), all.len());
                times += 1;
            }
            mixing.await.unwrap();
            assert!(times > 3, "it was fetched meanwhile: {times}");
            let left = house.store.read(move |tx| queries::counts(tx, dialogue)).await.unwrap();
            assert_eq!(left, [(1, 200)]);
        });
        store.close();
    }
}
