//! The village's dialogue as people see it: pages behind the real gate, walked through by a browser without script.

use std::sync::Arc;

use toguna_consult::add_statement::AddStatement;
use toguna_consult::decide_statement::{DecideStatement, Decision};
use toguna_consult::guide::{EvenGuide, Guide};
use toguna_consult::model::{Kind, Statement, Wording};
use toguna_consult::pages::Consultation;
use toguna_consult::present::Present;
use toguna_consult::queries::{self, OwnVote};
use toguna_people::accounts::{self, Account, Role};
use toguna_people::{Doorkeeper, SetUp, participants};
use toguna_process::Dialogues;
use toguna_process::change_state::ChangeState;
use toguna_process::model::{Moderation, State};
use toguna_store::testing::for_each_engine;
use toguna_store::{Store, StoreError};
use toguna_web::testing::{Client, Seen, foundation};
use toguna_web::{FixedClock, Site, cookies, hash_token};
use uuid::Uuid;

use crate::village::{PARTS, header, open_dialogue, seed};

/// What the team said to begin with.
pub(crate) const SEEDS: [&str; 3] =
    ["Le puits doit être ouvert à tous.", "Le marché doit rouvrir le mardi.", "Les anciens doivent fixer ensemble la date."];

/// Everything that a walk needs.
pub(crate) struct House {
    pub(crate) client: Client,
    pub(crate) site: Site,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) store: Store,
    pub(crate) dialogue: i64,
}

/// Tells a story in a house with an open dialogue and three statements, on each engine. Pages are in English.
pub(crate) fn in_each_house(moderation: Moderation, story: impl AsyncFn(House)) {
    for_each_engine(PARTS, |store| {
        let dialogue = open_dialogue(store, moderation);
        for (number, text) in (10..).zip(SEEDS) {
            seed(store, dialogue, number, text);
        }
        with_store(store, dialogue, &story);
    });
}

/// The same over a store as it is.
pub(crate) fn with_store(store: &Store, dialogue: i64, story: impl AsyncFn(House)) {
    guided(store, dialogue, Arc::new(EvenGuide), story);
}

/// The same with somebody else who says what is asked next.
pub(crate) fn guided(store: &Store, dialogue: i64, guide: Arc<dyn Guide>, story: impl AsyncFn(House)) {
    let set_up = SetUp::done();
    let dialogues = Dialogues::new(store);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let _guard = runtime.enter();
    let gate = Arc::new(Doorkeeper::new(set_up, Arc::new(dialogues.clone())));
    let (foundation, clock) = foundation(store.clone(), gate, &[toguna_people::LOCALES, toguna_process::LOCALES, toguna_consult::LOCALES]);
    let site = Site::new(foundation);
    let routes = toguna_process::pages::routes(&site, dialogues.clone(), Arc::new(Consultation));
    let own = toguna_consult::pages::routes(&site, dialogues.clone(), Arc::new(Consultation), Arc::clone(&guide));
    let own = own.merge(toguna_consult::pages::vault_routes(&site, dialogues.clone(), Arc::new(Consultation)));
    let calls = toguna_consult::api::routes(&site, dialogues.clone(), guide, Present::default());
    let calls = calls.merge(toguna_process::api::routes(&site, dialogues));
    let client = Client::new(routes.merge(own).merge(calls).into_router());
    client.set_cookie(cookies::LANGUAGE, "/", "en");
    runtime.block_on(story(House { client, site, clock, store: store.clone(), dialogue }));
}

impl House {
    /// Another phone, with pages in English.
    pub(crate) fn phone(&self) -> Client {
        let phone = self.client.another();
        phone.set_cookie(cookies::LANGUAGE, "/", "en");
        phone
    }

    /// Somebody says yes on this phone; the page that follows.
    pub(crate) async fn join(&self, phone: &Client) -> Seen {
        let welcome = phone.get("/d/le-puits").await.form("/join").submit().await;
        assert_eq!(welcome.path, "/d/le-puits/welcome");
        welcome
    }

    /// Somebody of the team with this role signs in; their account.
    pub(crate) async fn sign_in(&self, phone: &Client, id: [u8; 16], role: Role) -> Uuid {
        let account = Account { id: Uuid::from_bytes(id), name: format!("Awa {}", id[0]), role };
        let (id, token) = (account.id, self.site.random_token());
        let hash = hash_token(&token);
        let hour = self.site.now().as_second().div_euclid(3_600);
        let signed = self.store.transact(move |tx| {
            accounts::insert(tx, &account, "no passphrase", 0)?;
            accounts::sign_in(tx, account.id, &hash, hour)
        });
        signed.await.unwrap();
        phone.set_cookie(cookies::TEAM, "/team", &token);
        id
    }

    pub(crate) async fn lead_to(&self, state: State) {
        let id = self.site.random_id();
        let dialogue = self.dialogue;
        self.store.write(ChangeState { header: toguna_store::Header { id, ..header(0, dialogue) }, dialogue, to: state }).await.unwrap();
    }

    pub(crate) async fn decide(&self, statement: i64, decision: Decision) {
        let (id, dialogue) = (self.site.random_id(), self.dialogue);
        let command = DecideStatement {
            header: toguna_store::Header { id, ..header(0, dialogue) },
            dialogue,
            target: statement.into(),
            decision,
            account: None,
        };
        self.store.write(command).await.unwrap();
    }

    /// A person says something past the pages; the number of the statement.
    pub(crate) async fn said(&self, command: u32, participant: Uuid, text: &str) -> i64 {
        let (header, wording) = (header(command, self.dialogue), Wording { language: "fr".to_owned(), text: text.to_owned() });
        let command = AddStatement { header, dialogue: self.dialogue, participant, kind: Kind::Challenge, wording };
        self.store.write(command).await.unwrap().answer.number
    }

    /// Every statement.
    pub(crate) async fn statements(&self) -> Vec<Statement> {
        let dialogue = self.dialogue;
        self.store.read(move |tx| queries::statements(tx, dialogue)).await.unwrap()
    }

    /// The votes of all people together, each with its source's, in no order that tells who they are.
    pub(crate) async fn votes(&self) -> Vec<(Uuid, i64, i64)> {
        let dialogue = self.dialogue;
        let votes = self.store.read(move |tx| {
            let mut votes = Vec::new();
            queries::each_vote(tx, dialogue, i64::MAX, |vote| {
                votes.push((vote.participant, vote.statement, i64::from(vote.vote.number())));
            })?;
            Ok::<_, StoreError>(votes)
        });
        votes.await.unwrap()
    }

    /// What the one participant whom the walk knows said.
    pub(crate) async fn votes_of(&self, participant: Uuid) -> Vec<OwnVote> {
        let dialogue = self.dialogue;
        self.store.read(move |tx| queries::votes_of(tx, dialogue, participant)).await.unwrap()
    }

    /// How many take part and how many have left.
    pub(crate) async fn people(&self) -> (i64, i64) {
        let dialogue = self.dialogue;
        self.store.read(move |tx| participants::count(tx, dialogue)).await.unwrap()
    }

    /// The pseudonym behind a phone's cookie.
    pub(crate) async fn who(&self, phone: &Client) -> Uuid {
        let secret = phone.cookie(cookies::VOICE, "/d/le-puits").unwrap();
        let (dialogue, hash) = (self.dialogue, hash_token(&secret));
        self.store.read(move |tx| participants::by_token(tx, dialogue, &hash)).await.unwrap().unwrap().id
    }
}

/// The twelve digits on a page.
pub(crate) fn code_on(page: &Seen) -> String {
    let start = page.body.find("class=\"code\"").unwrap();
    let inner = &page.body[start..];
    let start = inner.find('>').unwrap() + 1;
    inner[start..inner.find('<').unwrap()].trim().to_owned()
}
