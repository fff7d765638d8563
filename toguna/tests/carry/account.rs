//! Whoever runs the server lets in again who has lost everything.

use toguna_people::accounts;
use toguna_people::doors::helping;
use toguna_people::doors::recovery::{self, RecoveryCode};
use toguna_people::roles::acts;
use toguna_store::StoreError;
use toguna_web::Seal;

use crate::program::Installation;

#[test]
fn whoever_runs_the_server_makes_a_code_that_lets_in_once() {
    let told = Installation::with(&[]).refused(1, &["account", "recover", "Awa"]);
    assert!(told.contains("there is no account yet"), "{told}");
    let installation = Installation::with(&["Awa Traoré", "Moussa"]);
    let told = installation.refused(2, &["account", "recover", "Nobody"]);
    assert!(told.contains("there is no account named “Nobody”") && told.contains("Moussa"), "{told}");

    let told = installation.refused(1, &["account", "recover", "Moussa"]);
    assert!(told.contains("there is no secret of the site at") && told.contains("site.key"), "{told}");
    assert!(!installation.path().join("site.key").exists(), "a code under another secret would open nothing");
    std::fs::write(installation.path().join("site.key"), [7; 32]).unwrap();

    let held = installation.store();
    let told = installation.refused(1, &["account", "recover", "Moussa"]);
    assert!(told.contains("Stop it, make the code, and start it again"), "{told}");
    held.close();

    let answer = installation.answer(&["account", "recover", " awa  TRAORÉ"]);
    assert_eq!(answer["account"], "Awa Traoré");
    let code = RecoveryCode::read(answer["code"].as_str().unwrap()).unwrap();
    let (ended, out, _) = installation.toguna(&["account", "recover", "Moussa"]);
    let out = String::from_utf8(out).unwrap();
    assert!(ended == 0 && out.contains("Recovery code for Moussa: ") && out.contains("/team/login/code"), "{out}");

    let key: [u8; 32] = std::fs::read(installation.path().join("site.key")).unwrap().try_into().unwrap();
    let (store, seal) = (installation.store(), Seal::new(&key));
    let spent = store.transact_blocking(move |tx| {
        let awa = accounts::by_name(tx, "Awa Traoré")?.unwrap().0;
        let moussa = accounts::by_name(tx, "Moussa")?.unwrap().0;
        let is_others = recovery::spend(tx, &seal, moussa.id, &code)?;
        Ok::<_, StoreError>((is_others, recovery::spend(tx, &seal, awa.id, &code)?, recovery::spend(tx, &seal, awa.id, &code)?))
    });
    assert_eq!(spent.unwrap(), (false, true, false), "another's, its own, once more");
    store.close();
}

#[test]
fn whoever_runs_the_server_names_another_administrator_and_never_takes_the_last_one() {
    let installation = Installation::with(&["Awa", "Moussa"]);
    // All of this program's accounts are administrators.
    assert_eq!(installation.answer(&["account", "administrator", "Moussa", "--take"])["changed"], true);
    assert_eq!(installation.answer(&["account", "administrator", "Moussa", "--take"])["changed"], false);
    let told = installation.refused(2, &["account", "administrator", "Awa", "--take"]);
    assert!(told.contains("Awa is the only administrator"), "{told}");
    assert!(installation.refused(2, &["account", "administrator", "Nobody"]).contains("no account named “Nobody”"));
    let (ended, out, _) = installation.toguna(&["account", "administrator", " moussa"]);
    assert_eq!((ended, String::from_utf8(out).unwrap().as_str()), (0, "Moussa is an administrator.\n"));
    installation.answer(&["account", "administrator", "Awa", "--take"]);

    let store = installation.store();
    let (acts, told) = store
        .transact_blocking(|tx| {
            let moussa = accounts::by_name(tx, "Moussa")?.unwrap().0;
            Ok::<_, StoreError>((acts::of_the_installation(tx, 50)?, helping::tell(tx, moussa.id)?))
        })
        .unwrap();
    let whats: Vec<&str> = acts.iter().map(|act| act.what.as_str()).collect();
    assert_eq!(whats, ["doors-act-office-taken", "doors-act-office-given", "doors-act-office-taken"]);
    assert_eq!((acts[0].account, told.len()), (helping::ON_THE_MACHINE, 2));
    store.close();
}
