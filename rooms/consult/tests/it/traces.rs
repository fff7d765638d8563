//! What somebody of the team did is told to them, and stays without their name.

use toguna_consult::traces::Done;
use toguna_people::accounts::{self, Account};
use toguna_people::doors::leaving::Traces as _;

use crate::translate_desk::{desk_of, in_each_house_of_three};

#[test]
fn a_translator_who_goes_is_told_what_stands_under_their_name_and_then_it_stands_under_none() {
    in_each_house_of_three(async |house| {
        let awa = desk_of(&house, 9).await;
        let page = awa.get("/team/d/le-puits/translate?from=fr&to=bm").await;
        let form = page.form("/translate").set("t-statement-0", "Kɔlɔn ka da wuli bɛɛ ye.");
        form.press("save", "statement-0").await.expect(200);
        let store = &house.site.store;
        let told = |account: Account| store.read(move |tx| Done.told(tx, &account));
        let awa = store.read(|tx| accounts::by_name(tx, "Awa 9")).await.unwrap().unwrap().0;
        let file = told(awa.clone()).await.unwrap();
        let translations = &file.iter().find(|(name, _)| *name == "translations").unwrap().1;
        assert_eq!(translations.as_array().unwrap().len(), 1);
        assert_eq!((&translations[0]["dialogue"], &translations[0]["language"]), (&"le-puits".into(), &"bm".into()));

        let gone = awa.clone();
        store.transact(move |tx| Done.forget(tx, &gone)).await.unwrap();
        let file = told(awa).await.unwrap();
        assert!(file.iter().all(|(_, value)| value.as_array().is_none_or(Vec::is_empty)), "{file:?}");
        let oumar = desk_of(&house, 8).await;
        let waiting = oumar.get("/team/d/le-puits/translate?from=fr&to=bm&show=waiting").await;
        waiting.expect(200).says("Kɔlɔn ka da wuli bɛɛ ye.").says("Translated by — on");
        assert!(!waiting.has("Awa 9"));
    });
}
