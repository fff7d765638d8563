//! Somebody brings what was said at a meeting without phones.

use toguna_consult::model::Standing;
use toguna_people::accounts::Role;
use toguna_people::roles::{DialogueRole, membership};
use toguna_process::model::{Moderation, State};

use crate::house::in_each_house;

const NOTES: &str = "/team/d/le-puits/notes";

#[test]
fn what_a_meeting_said_waits_for_moderation_and_casts_nobodys_voice() {
    in_each_house(Moderation::Before, async |house| {
        let binta = &house.phone();
        let account = house.sign_in(binta, [5; 16], Role::Member).await;
        let dialogue = house.dialogue;
        house.store.transact(move |tx| membership::add(tx, dialogue, account, DialogueRole::NoteTaker, 0)).await.unwrap();
        let first = binta.get("/team/d/le-puits").await;
        let page = first.follow("/notes").await;
        page.expect(200).says("What a meeting said").says("without names");

        let said = "La radio doit parler du puits.\nLes femmes gardent la clé.";
        let noted = page.form("/notes").tick("kind", "solution").set("lines-fr", said).submit().await;
        noted.expect(200).says("2 statements are noted");
        page.form("/notes").tick("kind", "solution").set("lines-fr", said).submit().await.expect(422).says("said already");
        let statements = house.statements().await;
        let waiting: Vec<_> = statements.iter().filter(|statement| statement.standing == Standing::Waiting).collect();
        assert_eq!(waiting.len(), 2);
        assert_eq!((house.votes().await.len(), house.people().await.0), (0, 0), "nobody spoke who is not there");
        binta.get("/team/d/le-puits/moderate").await.expect(403);

        let awa = &house.phone();
        house.sign_in(awa, [9; 16], Role::Coordinator).await;
        awa.get("/team/d/le-puits/moderate").await.says("La radio doit parler du puits.").says("from the team");
        house.lead_to(State::Closed).await;
        let page = binta.get(NOTES).await;
        let late = page.form("/notes").tick("kind", "solution").set("lines-fr", "Trop tard pour cette idée.").submit().await;
        late.expect(422).says("This dialogue has ended").says("Copy what you wrote");
        assert_eq!(late.form("/notes").value("lines-fr"), Some("Trop tard pour cette idée."), "what was written is kept");
        assert_eq!(house.statements().await.len(), statements.len());
    });
}
