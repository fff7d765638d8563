//! By which ways people come in, and what becomes of what came by one of them.

use toguna_consult::invitation_code::InvitationCode;
use toguna_consult::quarantine::{PutInQuarantine, TakeBackFromQuarantine};
use toguna_consult::queries::{self, aside, counting, each_counted_vote, matters, source_figures, sources};
use toguna_consult::source::{AsideReason, OPEN_LINK, Source, SourceKind};
use toguna_people::accounts::Role;
use toguna_process::model::{Moderation, State};
use toguna_store::{Header, StoreError};
use toguna_web::testing::{Client, Seen};
use uuid::Uuid;

use crate::house::{House, in_each_house};
use crate::village::header;

/// The codes on a page of cards.
fn codes_on(page: &Seen) -> Vec<String> {
    page.body.split("class=\"code\" dir=\"ltr\">").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
}

async fn desk(house: &House) -> Client {
    let desk = house.phone();
    house.sign_in(&desk, [9; 16], Role::Coordinator).await;
    desk
}

async fn make_batch(desk: &Client, codes: &str) -> Seen {
    let form = desk.get("/team/d/le-puits/sources").await.form("/sources/make");
    form.tick("kind", "batch").set("name", "Femmes de Sévaré").set("codes", codes).submit().await
}

async fn all_sources(house: &House) -> Vec<Source> {
    let dialogue = house.dialogue;
    house.store.read(move |tx| sources(tx, dialogue)).await.unwrap()
}

async fn counted(house: &House) -> usize {
    let dialogue = house.dialogue;
    let read = house.store.read(move |tx| {
        let (counting, mut votes) = (counting(tx, dialogue)?, 0);
        each_counted_vote(tx, dialogue, i64::MAX, &counting, |_| votes += 1)?;
        Ok::<_, StoreError>(votes)
    });
    read.await.unwrap()
}

async fn act(desk: &Client, source: i64, act: &str, fields: &[(&str, &str)]) -> Seen {
    let page = desk.get("/team/d/le-puits/sources").await;
    let place = if matches!(act, "aside" | "back") { "/sources/aside" } else { "/sources" };
    let mut form = page.form(place).force("source", &source.to_string()).force("act", act);
    for (name, value) in fields {
        form = form.force(name, value);
    }
    form.submit().await
}

#[test]
fn a_card_lets_one_person_in_and_nobody_can_tell_whom() {
    in_each_house(Moderation::Before, async |house| {
        let desk = desk(&house).await;
        let cards = make_batch(&desk, "3").await;
        cards.expect(200).says("3 codes for “Femmes de Sévaré”").says("Vaut pour une personne");
        let codes = codes_on(&cards);
        assert_eq!(codes.len(), 3);
        let table = cards.form("/codes.csv").submit().await;
        assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
        assert!(table.body.starts_with("code,link\r\n") && codes.iter().all(|code| table.body.contains(code)));

        let awa = house.phone();
        let typed = codes[0].to_lowercase().replace('-', " ");
        let front = awa.get("/d/le-puits/code").await.form("/code").set("code", &typed).submit().await;
        front.expect(200).says("Your code is good");
        let welcome = front.form("/join").submit().await;
        assert_eq!(welcome.path, "/d/le-puits/welcome");
        assert_eq!(front.form("/join").submit().await.path, "/d/le-puits/welcome", "sent twice it is one voice");
        awa.get("/d/le-puits/weigh").await.form("/weigh").press("vote", "1").await;

        let moussa = house.phone();
        let refused = moussa.get("/d/le-puits/code").await.form("/code").set("code", &codes[0]).submit().await;
        refused.expect(422).says("already");
        moussa.get(&format!("/d/le-puits?code={}", codes[0].replace('-', ""))).await.says("already").says("I agree");

        let dialogue = house.dialogue;
        let figures = house.store.read(move |tx| source_figures(tx, dialogue)).await.unwrap()[&1];
        assert_eq!((figures.people, figures.votes, figures.codes, figures.used), (1, 1, 3, 1));
        desk.get("/team/d/le-puits/sources").await.says("People 1").says("Codes 3").says("Used 1").says("Active on");
    });
}

#[test]
fn two_phones_with_one_code_at_the_same_moment_are_one_voice() {
    in_each_house(Moderation::Before, async |house| {
        let desk = desk(&house).await;
        let code = codes_on(&make_batch(&desk, "1").await)[0].replace('-', "");
        let (awa, moussa) = (house.phone(), house.phone());
        let path = format!("/d/le-puits?code={code}");
        let (one, other) = (awa.get(&path).await.form("/join"), moussa.get(&path).await.form("/join"));
        let (one, other) = tokio::join!(one.submit(), other.submit());
        let (winner, loser) = if one.status == 200 { (one, other) } else { (other, one) };
        assert_eq!(winner.path, "/d/le-puits/welcome");
        loser.expect(403).says("already").says("I have a code");
        assert_eq!(house.people().await, (1, 0));
    });
}

#[test]
fn by_invitation_only_the_front_page_asks_for_a_code_and_the_open_door_is_shut() {
    in_each_house(Moderation::Before, async |house| {
        let desk = desk(&house).await;
        let early = house.phone();
        let form = early.get("/d/le-puits").await.form("/join");
        let code = codes_on(&make_batch(&desk, "1").await).remove(0);
        act(&desk, OPEN_LINK, "close", &[]).await.says("By invitation only");

        form.submit().await.expect(403).says("by invitation");
        assert_eq!(house.people().await, (0, 0));
        let front = early.get("/d/le-puits").await;
        front.expect(200).says("by invitation").says("The code on your card");
        assert!(!front.has("I agree and take part"));
        front.form("/code").set("code", "ABCD").submit().await.expect(422).says("12 letters and digits");
        front.form("/code").set("code", "ABCD-EFGH-JKMN").submit().await.expect(422);
        let unknown = InvitationCode::of_batch(&toguna_web::Seal::new(&[1; 32]), 1, "elsewhere", 0);
        front.form("/code").set("code", &unknown.to_string()).submit().await.expect(422).says("do not find this code");
        front.form("/code").set("code", &code).submit().await.form("/join").submit().await.expect(200);
        assert_eq!(house.people().await, (1, 0));

        act(&desk, OPEN_LINK, "open", &[]).await;
        house.join(&house.phone()).await;
    });
}

#[test]
fn a_session_has_one_link_until_it_is_full_or_closed() {
    in_each_house(Moderation::Before, async |house| {
        let desk = desk(&house).await;
        let form = desk.get("/team/d/le-puits/sources").await.form("/sources/make");
        let form = form.tick("kind", "session").set("name", "Réunion du puits").set("most", "٢");
        let made = form.clone().submit().await;
        made.expect(200).says("Réunion du puits").says("At most 2");
        form.submit().await.expect(200);
        assert_eq!(all_sources(&house).await.len(), 2, "the same form once more makes no second source");
        let start = made.body.find("?code=").unwrap() + 6;
        let path = format!("/d/le-puits?code={}", &made.body[start..start + 12]);
        for _ in 0..2 {
            house.phone().get(&path).await.form("/join").submit().await.expect(200);
        }
        let third = house.phone().get(&path).await;
        third.expect(200).says("As many people have come in by this way as can");
        assert_eq!(house.people().await, (2, 0));

        act(&desk, 1, "edit", &[("name-1", "Réunion"), ("most-1", "")]).await.says("Kept.");
        house.phone().get(&path).await.form("/join").submit().await.expect(200);
        act(&desk, 1, "close", &[]).await;
        house.phone().get(&path).await.says("This way of coming in is closed");
        let source = all_sources(&house).await.remove(1);
        assert_eq!((source.name.as_str(), source.most, source.closed), ("Réunion", None, true));
    });
}

#[test]
fn the_cap_holds_in_the_transaction_however_many_pages_were_open() {
    in_each_house(Moderation::Before, async |house| {
        let desk = desk(&house).await;
        act(&desk, OPEN_LINK, "edit", &[("most-0", "3")]).await.says("Kept.");
        let phones: Vec<Client> = (0..6).map(|_| house.phone()).collect();
        let mut forms = Vec::new();
        for phone in &phones {
            forms.push(phone.get("/d/le-puits").await.form("/join"));
        }
        let mut tasks = Vec::new();
        for form in forms {
            tasks.push(tokio::spawn(form.submit()));
        }
        let mut statuses = Vec::new();
        for task in tasks {
            statuses.push(task.await.unwrap().status.as_u16());
        }
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 200, 200, 403, 403, 403]);
        assert_eq!(house.people().await, (3, 0));
        act(&desk, OPEN_LINK, "edit", &[("most-0", "99999999999999999999")]).await.expect(422).says("whole number");
        act(&desk, OPEN_LINK, "edit", &[("most-0", "-1")]).await.expect(422);
    });
}

#[test]
fn what_came_by_a_source_stops_counting_and_counts_again_exactly() {
    in_each_house(Moderation::Before, async |house| {
        let desk = desk(&house).await;
        let code = codes_on(&make_batch(&desk, "1").await)[0].replace('-', "");
        let (awa, moussa) = (house.phone(), house.phone());
        house.join(&awa).await;
        moussa.get(&format!("/d/le-puits?code={code}")).await.form("/join").submit().await;
        for phone in [&awa, &moussa] {
            for _ in 0..3 {
                phone.get("/d/le-puits/weigh").await.form("/weigh").tick("matters", "1").press("vote", "1").await;
            }
        }
        let dialogue = house.dialogue;
        let important = async || {
            let read = house.store.read(move |tx| {
                let counting = counting(tx, dialogue)?;
                matters(tx, dialogue, &counting)
            });
            read.await.unwrap()
        };
        let all = (counted(&house).await, important().await);
        assert_eq!(all.0, 6);

        act(&desk, 1, "aside", &[]).await.expect(422).says("choose a reason");
        let page = act(&desk, 1, "aside", &[("reason", "passed-on")]).await;
        page.expect(200).says("Set aside.").says("codes or links went to others");
        assert_eq!((counted(&house).await, important().await), (3, vec![(0, 1), (1, 1), (2, 1)]));
        let why = house.store.read(move |tx| aside(tx, dialogue)).await.unwrap();
        assert_eq!(why, [(AsideReason::PassedOn, 1)]);
        moussa.get("/d/le-puits/mine").await.expect(200);
        assert_eq!(house.votes().await.len(), 6, "nothing is deleted");

        act(&desk, 1, "back", &[]).await.says("Taken back.");
        assert_eq!((counted(&house).await, important().await), all);
        let page = act(&desk, 1, "aside", &[("reason", "trial")]).await;
        assert_eq!(counted(&house).await, 3);
        let undo = |place| page.form(place).force("source", "0").force("act", "undo");
        let refused = undo("/sources").force("undo", &last_act(&house).await).submit().await;
        refused.says("something else was done since");
        assert_eq!(counted(&house).await, 3, "setting aside is another right, and so is undoing it");
        let undone = undo("/sources/aside").force("undo", &last_act(&house).await).submit().await;
        undone.says("Undone.");
        assert_eq!((counted(&house).await, important().await), all);
    });
}

async fn last_act(house: &House) -> String {
    let dialogue = house.dialogue;
    house.store.read(move |tx| queries::source_acts(tx, dialogue, 1)).await.unwrap()[0].seq.to_string()
}

#[test]
fn every_act_on_a_source_can_be_undone_once_and_in_order() {
    in_each_house(Moderation::Before, async |house| {
        let desk = desk(&house).await;
        make_batch(&desk, "2").await;
        let made = last_act(&house).await;
        act(&desk, 1, "edit", &[("name-1", "Jeunes"), ("most-1", "1")]).await;
        let edited = last_act(&house).await;
        act(&desk, 0, "undo", &[("undo", &made)]).await.says("something else was done since");
        act(&desk, 0, "undo", &[("undo", &edited)]).await.says("Undone.");
        let source = all_sources(&house).await.remove(1);
        assert_eq!((source.name.as_str(), source.most), ("Femmes de Sévaré", None));
        act(&desk, 0, "undo", &[("undo", &edited)]).await.says("undone already");
        act(&desk, 0, "undo", &[("undo", &made)]).await.says("Undone.");
        assert_eq!(all_sources(&house).await.len(), 1, "nobody had come by it, so it is gone");
        act(&desk, 7, "close", &[]).await.expect(404);
        act(&desk, 0, "burn", &[]).await.expect(400);
    });
}

#[test]
fn a_batch_by_which_somebody_came_is_closed_and_not_taken_away() {
    in_each_house(Moderation::Before, async |house| {
        let desk = desk(&house).await;
        let codes = codes_on(&make_batch(&desk, "2").await);
        let made = last_act(&house).await;
        let awa = house.phone();
        awa.get(&format!("/d/le-puits?code={}", codes[0].replace('-', ""))).await.form("/join").submit().await.expect(200);
        awa.get("/d/le-puits/leave").await.form("/leave").submit().await;
        act(&desk, 0, "undo", &[("undo", &made)]).await.says("Undone.");
        let source = all_sources(&house).await.remove(1);
        assert_eq!((source.kind, source.closed), (SourceKind::Batch, true));
        house.phone().get(&format!("/d/le-puits?code={}", codes[1].replace('-', ""))).await.says("closed");
        house.phone().get(&format!("/d/le-puits?code={}", codes[0].replace('-', ""))).await.says("already");
    });
}

#[test]
fn codes_are_made_before_the_opening_and_only_as_many_as_there_may_be() {
    in_each_house(Moderation::Before, async |house| {
        let desk = desk(&house).await;
        house.lead_to(State::Paused).await;
        for wrong in ["0", "10001", "-4", "many", ""] {
            make_batch(&desk, wrong).await.expect(422).says("from 1 to 10,000");
        }
        let form = desk.get("/team/d/le-puits/sources").await.form("/sources/make");
        form.clone().set("name", "x").submit().await.expect(422).says("choose what kind");
        form.clone().force("secret", "forged").tick("kind", "batch").submit().await.expect(400);
        let many = make_batch(&desk, "10 000").await;
        many.expect(200);
        assert_eq!(codes_on(&many).len(), 120);
        let last = many.form("/sources/cards").force("part", "83").submit().await;
        assert_eq!(codes_on(&last).len(), 10_000 - 83 * 120);
        let table = many.form("/codes.csv").submit().await;
        assert_eq!(table.body.lines().count(), 10_001);
        last.form("/sources/cards").force("source", "9").submit().await.expect(404);
    });
}

#[test]
fn whoever_is_in_quarantine_goes_on_weighing_and_is_forgotten_when_they_leave() {
    in_each_house(Moderation::Before, async |house| {
        let awa = house.phone();
        house.join(&awa).await;
        awa.get("/d/le-puits/weigh").await.form("/weigh").press("vote", "1").await;
        let (who, dialogue) = (house.who(&awa).await, house.dialogue);
        let command = |number| Header { id: house.site.random_id(), ..header(number, dialogue) };
        let put = PutInQuarantine {
            header: command(1),
            dialogue,
            participants: vec![who, who, Uuid::from_bytes([3; 16])],
            reason: AsideReason::Copies,
            account: None,
        };
        let done = house.store.write(put).await.unwrap();
        assert_eq!((done.answer.people, counted(&house).await), (1, 0));
        awa.get("/d/le-puits/weigh").await.form("/weigh").press("vote", "-1").await.expect(200);
        assert_eq!((house.votes().await.len(), counted(&house).await), (2, 0));
        let put = queries::quarantines;
        let quarantine = house.store.read(move |tx| put(tx, dialogue)).await.unwrap().remove(0);
        assert_eq!((quarantine.people, quarantine.reason), (1, AsideReason::Copies));
        let back = TakeBackFromQuarantine { header: command(2), dialogue, put: quarantine.put, account: None };
        assert_eq!(house.store.write(back).await.unwrap().answer.people, 1);
        assert_eq!(counted(&house).await, 2);
        let again = PutInQuarantine { header: command(3), dialogue, participants: vec![who], reason: AsideReason::Trial, account: None };
        house.store.write(again).await.unwrap();
        awa.get("/d/le-puits/leave").await.form("/leave").submit().await;
        assert!(house.store.read(move |tx| put(tx, dialogue)).await.unwrap().is_empty(), "no mark of the pseudonym is left");
    });
}
