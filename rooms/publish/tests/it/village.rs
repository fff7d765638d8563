//! An imagined village with its public pages, its team and its clock.

use std::sync::Arc;
use std::time::Duration;

use toguna_commonground::live::{Live, Options, Snapshot};
use toguna_consult::add_statement::AddSeed;
use toguna_consult::cast_vote::CastVote;
use toguna_consult::join::Join;
use toguna_consult::model::{Kind, Wording};
use toguna_consult::pages::Consultation;
use toguna_opinion::analysis::Settings;
use toguna_opinion::votes::Vote;
use toguna_people::accounts::{self, Account, Role};
use toguna_people::roles::{DialogueRole, membership};
use toguna_people::{Doorkeeper, SetUp};
use toguna_process::Dialogues;
use toguna_process::change_state::ChangeState;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::{DialogueText, Draft, Moderation, State};
use toguna_process::pages::Above;
use toguna_publish::outside::Outside;
use toguna_publish::pages::Outward;
use toguna_publish::webhooks::address::Allowed;
use toguna_store::testing::for_each_engine;
use toguna_store::{Header, Part, Store, parts};
use toguna_web::testing::{Client, foundation};
use toguna_web::{FixedClock, Site, cookies, hash_token};
use uuid::Uuid;

/// What the village needs of the store.
const PARTS: &[&Part] =
    parts![toguna_people::PARTS, toguna_process::PARTS, toguna_consult::PARTS, toguna_commonground::PARTS, toguna_publish::PARTS];

/// Everything that a story needs.
pub(crate) struct Village {
    pub(crate) client: Client,
    pub(crate) site: Site,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) store: Store,
    pub(crate) live: Live,
    pub(crate) dialogue: i64,
}

/// What the dialogue says of itself; the second text is in English.
pub(crate) fn draft() -> Draft {
    let text = |language: &str, title: &str, question: &str| DialogueText {
        language: language.to_owned(),
        title: title.to_owned(),
        question: question.to_owned(),
        description: String::new(),
        consent: "Votre parole reste sans nom.".to_owned(),
    };
    Draft {
        slug: "le-puits".to_owned(),
        opens_day: None,
        closes_day: None,
        moderation: Moderation::Before,
        precision_seconds: 3_600,
        simulated: false,
        texts: vec![
            text("fr", "Le puits", "Comment partager <l’eau> ?"),
            text("en", "The <well>", "How do we share the water & the road?"),
        ],
        dimensions: Vec::new(),
    }
}

/// Tells a story in a village whose dialogue is still a draft, on each engine.
pub(crate) fn in_each_village(story: impl AsyncFn(Village)) {
    for_each_engine(PARTS, |store| {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async {
            let dialogues = Dialogues::new(store);
            let gate = Arc::new(Doorkeeper::new(SetUp::done(), Arc::new(dialogues.clone())));
            let words = [
                toguna_people::LOCALES,
                toguna_process::LOCALES,
                toguna_consult::LOCALES,
                toguna_commonground::LOCALES,
                toguna_publish::LOCALES,
            ];
            let (mut foundation, clock) = foundation(store.clone(), gate, &words);
            "https://dialogue.example.org:8443".clone_into(&mut foundation.settings.base_url);
            let site = Site::new(foundation);
            let settings = Settings { bootstrap: 4, ..Options::alone().settings };
            let live = Live::start(store.clone(), Options { settings, ..Options::alone() }).await.unwrap();
            let above: Above = Arc::new(Outward(Arc::new(Consultation)));
            let turn = toguna_publish::pages::Turn::default();
            let routes = toguna_process::pages::routes(&site, dialogues.clone(), Arc::clone(&above))
                .merge(toguna_consult::pages::routes(&site, dialogues.clone(), Arc::clone(&above), Arc::new(live.clone())))
                .merge(toguna_commonground::pages::routes(&site, &live))
                .merge(toguna_publish::pages::taking_routes(&site, dialogues.clone(), Arc::clone(&above), &turn))
                .merge(toguna_publish::api::routes(&site, &turn))
                .merge(toguna_publish::pages::routes(
                    &site,
                    &live,
                    dialogues,
                    above,
                    Outside::quiet(Allowed::new(["hooks.example.org"], true)),
                ));
            let client = Client::new(routes.into_router());
            let header = Header { id: site.random_id(), dialogue: None, source: 0, at: site.now(), salt: site.random() };
            let create = CreateDialogue { header, owner: Uuid::from_bytes([9; 16]), draft: draft() };
            let dialogue = store.write(create).await.unwrap().answer.number;
            story(Village { client, site, clock, store: store.clone(), live, dialogue }).await;
        });
    });
}

impl Village {
    fn header(&self) -> Header {
        self.site.header(self.site.random_id(), Some(self.dialogue), 0, self.site.now())
    }

    pub(crate) async fn lead_to(&self, to: State) {
        self.store.write(ChangeState { header: self.header(), dialogue: self.dialogue, to }).await.unwrap();
    }

    /// A statement of the team.
    pub(crate) async fn seed(&self, text: &str) -> i64 {
        let wordings = vec![Wording { language: "fr".to_owned(), text: text.to_owned() }];
        let seed = AddSeed { header: self.header(), dialogue: self.dialogue, kind: Kind::Solution, wordings };
        self.store.write(seed).await.unwrap().answer.number
    }

    /// So many people who agree with the first of `statements` and are of two minds about the others.
    pub(crate) async fn crowd(&self, people: usize, statements: &[i64]) {
        for place in 0..people {
            let participant = self.site.random_id();
            let join = Join {
                header: self.header(),
                dialogue: self.dialogue,
                participant,
                invitation: None,
                consent_version: None,
                token_hash: self.site.random(),
                code_hashes: vec![self.site.random(), self.site.random()],
            };
            self.store.write(join).await.unwrap();
            for (number, &statement) in statements.iter().enumerate() {
                let vote = if number == 0 || (place + number) % 2 == 0 { Vote::Agree } else { Vote::Disagree };
                let header = self.header();
                let cast = CastVote { header, dialogue: self.dialogue, participant, statement, vote, matters: false, probability: None };
                self.store.write(cast).await.unwrap();
            }
        }
    }

    /// What the dialogue says once all that is in the store is counted.
    pub(crate) async fn settled(&self) -> Arc<Snapshot> {
        let last = self.store.last_seq().await.unwrap();
        for _ in 0..2_000 {
            if let Some(snapshot) = self.live.snapshot(self.dialogue).filter(|snapshot| snapshot.seq >= last) {
                return snapshot;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("the map did not follow within 20 s");
    }

    /// A browser in which an administrator of the team has signed in, with pages in English.
    pub(crate) async fn administrator(&self) -> Client {
        self.administrator_called("Awa").await
    }

    /// The same with a name of their own.
    pub(crate) async fn administrator_called(&self, name: &str) -> Client {
        self.sign_in(Account { id: self.site.random_id(), name: name.to_owned(), role: Role::Administrator }).await
    }

    /// The same for somebody who only leads dialogues of their own, and made this one.
    pub(crate) async fn coordinator(&self) -> Client {
        self.sign_in(Account { id: Uuid::from_bytes([9; 16]), name: "Binta".to_owned(), role: Role::Coordinator }).await
    }

    /// The same for somebody on the team of this dialogue in another role.
    pub(crate) async fn in_role(&self, role: DialogueRole) -> Client {
        let (id, dialogue) = (self.site.random_id(), self.dialogue);
        self.store.transact(move |tx| membership::add(tx, dialogue, id, role, 0)).await.unwrap();
        self.sign_in(Account { id, name: role.word().to_owned(), role: Role::Member }).await
    }

    async fn sign_in(&self, account: Account) -> Client {
        let client = self.client.another();
        let (token, hour) = (self.site.random_token(), self.site.now().as_second().div_euclid(3_600));
        let hash = hash_token(&token);
        let signed = self.store.transact(move |tx| {
            accounts::insert(tx, &account, "no passphrase", 0)?;
            accounts::sign_in(tx, account.id, &hash, hour)
        });
        signed.await.unwrap();
        client.set_cookie(&format!("__Secure-{}", cookies::TEAM), "/team", &token);
        client
    }
}
