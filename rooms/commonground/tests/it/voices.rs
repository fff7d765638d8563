//! What the team sees of voices that act together, and what it does about them.

use std::sync::Arc;

use toguna_commonground::live::Live;
use toguna_consult::make_source::MakeSource;
use toguna_consult::pages::Consultation;
use toguna_consult::source::SourceKind;
use toguna_opinion::votes::Vote;
use toguna_people::accounts::{self, Account, Role};
use toguna_people::{Doorkeeper, SetUp};
use toguna_process::Dialogues;
use toguna_store::Store;
use toguna_store::testing::for_each_engine;
use toguna_web::testing::{Client, foundation};
use toguna_web::{Site, cookies, hash_token};
use tokio::runtime::Runtime;
use uuid::Uuid;

use crate::village::{Dice, PARTS, Village, caught_up, draft, options, runtime};

/// A desk with somebody signed in who looks after the dialogue.
struct Desk {
    runtime: Runtime,
    live: Live,
    client: Client,
}

impl Desk {
    fn of(store: &Store) -> Self {
        let runtime = runtime();
        let live = runtime.block_on(Live::start(store.clone(), options())).unwrap();
        let dialogues = Dialogues::new(store);
        let gate = Arc::new(Doorkeeper::new(SetUp::done(), Arc::new(dialogues.clone())));
        let locales = [toguna_people::LOCALES, toguna_process::LOCALES, toguna_consult::LOCALES, toguna_commonground::LOCALES];
        let _guard = runtime.enter();
        let (foundation, _) = foundation(store.clone(), gate, &locales);
        let site = Site::new(foundation);
        let routes = toguna_commonground::pages::routes(&site, &live);
        let team = toguna_commonground::pages::team_routes(&site, &live, dialogues, Arc::new(Consultation));
        let client = Client::new(routes.merge(team).into_router());
        client.set_cookie(cookies::LANGUAGE, "/", "en");
        let token = site.random_token();
        let (hash, hour) = (hash_token(&token), site.now().as_second().div_euclid(3_600));
        let account = Account { id: Uuid::from_bytes([9; 16]), name: "Awa".to_owned(), role: Role::Coordinator };
        let signed = store.transact(move |tx| {
            accounts::insert(tx, &account, "no passphrase", 0)?;
            accounts::sign_in(tx, account.id, &hash, hour)
        });
        runtime.block_on(signed).unwrap();
        client.set_cookie(cookies::TEAM, "/team", &token);
        Self { runtime, live, client }
    }
}

const STATEMENTS: i64 = 16;

/// Sixty people with a mind of their own, and twenty-four times the same row by a gateway.
fn dialogue(store: &Store) -> Village<'_> {
    let mut village = Village::open(store, draft("le-puits", &[]), 1);
    for number in 0..STATEMENTS {
        village.seed(&format!("Énoncé {number}."));
    }
    let (header, dialogue) = (village.header(), village.dialogue);
    let make = MakeSource {
        header,
        dialogue,
        kind: SourceKind::Gateway,
        name: "Passerelle du marché".to_owned(),
        most: None,
        code_hashes: Vec::new(),
        link_key: None,
        account: None,
    };
    store.write_blocking(make).unwrap();
    let mut dice = Dice(5);
    for _ in 0..60 {
        let person = village.join();
        for statement in 0..STATEMENTS {
            let vote = match dice.below(10) {
                0..2 => Vote::Pass,
                // All of them lean towards the first half of the statements.
                2..9 if statement < 8 => Vote::Agree,
                2..5 => Vote::Agree,
                _ => Vote::Disagree,
            };
            village.vote(person, statement, vote);
        }
    }
    for _ in 0..24 {
        let person = village.join_through(1);
        for statement in 0..STATEMENTS {
            let vote = if statement % 3 == 0 { Vote::Agree } else { Vote::Disagree };
            village.vote_through(1, person, statement, vote);
        }
    }
    village
}

#[test]
fn a_person_sets_copies_aside_everybody_reads_how_many_and_takes_them_back_exactly() {
    for_each_engine(PARTS, |store| {
        let village = dialogue(store);
        let desk = Desk::of(store);
        let before = caught_up(&desk.runtime, &desk.live, &village);
        let get = |path: &str| desk.runtime.block_on(desk.client.get(path));
        let page = get("/team/d/le-puits/voices");
        page.expect(200).says("24 voices look as if they did not speak for themselves, of 84 in all");
        page.says("24 people with the same 16 answers").says("Passerelle du marché (24)").says("The results without them");
        page.says("Without “the open link” (60 people)").says("Without “Passerelle du marché” (24 people)");
        assert!(!page.body.contains(&before.dialogue.owner.to_string()), "nobody is named");

        let form = page.form("/voices");
        desk.runtime.block_on(form.clone().press("act", "quarantine")).expect(422).says("Please choose a reason");
        desk.runtime
            .block_on(form.clone().force("cluster", "0000").set("reason", "copies").press("act", "quarantine"))
            .says("changed since");
        let put = desk.runtime.block_on(form.clone().set("reason", "copies").press("act", "quarantine"));
        put.expect(200).says("24 voices are set aside");
        desk.runtime.block_on(form.set("reason", "copies").press("act", "quarantine")).expect(200);

        let without = caught_up(&desk.runtime, &desk.live, &village);
        assert_eq!((without.analysis.participants, without.analysis.votes), (60, 960));
        get("/d/le-puits/shared")
            .expect(200)
            .says("The voices of 24 people are set aside by the team and do not count: many voices are copies");
        let page = get("/team/d/le-puits/voices");
        page.expect(200).says("No voices were found that look like copies").says("24 people, because: many voices are copies");

        let back = desk.runtime.block_on(page.form("/voices").press("act", "back"));
        back.expect(200).says("24 voices count again");
        let after = caught_up(&desk.runtime, &desk.live, &village);
        assert_eq!(format!("{:?}", after.analysis), format!("{:?}", before.analysis));
        assert!(!get("/d/le-puits/shared").has("set aside by the team"));
    });
}

#[test]
fn a_dialogue_without_anything_to_see_says_so() {
    for_each_engine(PARTS, |store| {
        let mut village = Village::open(store, draft("le-puits", &[]), 1);
        village.seed("Le puits doit être ouvert à tous.");
        let desk = Desk::of(store);
        caught_up(&desk.runtime, &desk.live, &village);
        let get = |path: &str| desk.runtime.block_on(desk.client.get(path));
        let page = get("/team/d/le-puits/voices");
        page.expect(200).says("No voices were found").says("too few different times").says("All voices came by one source");
        for language in ["fr", "ar"] {
            get(&format!("/team/d/le-puits/voices?lang={language}")).expect(200);
        }
        let stranger = desk.client.another();
        let seen = desk.runtime.block_on(stranger.once("GET", "/team/d/le-puits/voices", None, axum::body::Body::empty()));
        assert!(seen.header("location").starts_with("/team/login"));
    });
}
