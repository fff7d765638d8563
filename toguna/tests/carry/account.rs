//! Whoever runs the server lets in again who has lost everything.

use toguna_people::accounts;
use toguna_people::doors::recovery::{self, RecoveryCode};
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
