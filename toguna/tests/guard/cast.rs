//! Everybody who could come to a route, with fresh credentials each time, so that no deed of one person changes what another may do.

use std::sync::Arc;

use axum::body::Body;
use toguna::serve::house::{self, Ground};
use toguna_consult::add_statement::{AddSeed, AddStatement};
use toguna_consult::model::{Kind, Wording};
use toguna_consult::withdraw::Withdraw;
use toguna_people::accounts::{self, Account, Role};
use toguna_people::participants;
use toguna_people::roles::invitation::{self, NewInvitation, TeamCode};
use toguna_people::roles::{DialogueRole, TABLE, membership};
use toguna_people::tokens::{self, Making, NewToken};
use toguna_process::change_state::ChangeState;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::{DialogueText, Dimension, Draft, Label, Moderation, State};
use toguna_publish::webhooks::address::Allowed;
use toguna_store::testing::engines;
use toguna_store::{Header, Options, Store, StoreError, Timestamp, Uuid};
use toguna_web::api::secret;
use toguna_web::limits::Budgets;
use toguna_web::routes::{RouteEntry, Scope};
use toguna_web::testing::{Client, Seen};
use toguna_web::{FixedClock, Rights, Settings, Site, cookies, hash_token, token};

/// A dialogue that goes on, led by [`LEADER`].
pub(crate) const OPEN: &str = "the-well";
/// Another one that goes on, led by [`LEADER`] too.
pub(crate) const ELSEWHERE: &str = "the-market";
/// One that is being prepared by [`LEADER`]: only the team may know of it.
pub(crate) const DRAFT: &str = "the-road";
/// Words of the draft, which nobody else may read.
pub(crate) const HIDDEN: &str = "canarydraft";
/// Words of a statement that nobody has looked at.
pub(crate) const WAITING: &str = "canarywaiting";

const LEADER: Uuid = Uuid::from_u128(0x1001);
const COLLEAGUE: Uuid = Uuid::from_u128(0x1002);
const ADMINISTRATOR: Uuid = Uuid::from_u128(0x1003);

/// Who comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    /// Somebody of whom nothing is known.
    Nobody,
    /// A participant of [`OPEN`].
    Participant,
    /// A participant of [`ELSEWHERE`] who shows that secret everywhere.
    ParticipantElsewhere,
    /// Somebody who took part in [`OPEN`] and has withdrawn.
    Withdrawn,
    /// The coordinator who leads all three dialogues.
    Leader,
    /// Somebody who was taken onto the teams of [`OPEN`] and [`DRAFT`] in one role other than a coordinator's.
    InRole(DialogueRole),
    /// A coordinator who is on none of the teams.
    Colleague,
    /// The administrator.
    Administrator,
    /// Somebody of the team whose sign-in has run out.
    SignedOut,
    /// A program with a token of the leader's for all dialogues, made for what the route does.
    Token,
    /// One with a token of the leader's for everything but what the route does.
    TokenForOtherThings,
    /// One with a token of the leader's for [`ELSEWHERE`] only.
    TokenElsewhere,
    /// One with a token that has run out.
    TokenRunOut,
    /// One with a token that was revoked.
    TokenRevoked,
    /// One with a token of somebody who was taken onto the teams of [`OPEN`] and [`DRAFT`] in this role, made for what the route does.
    TokenInRole(DialogueRole),
    /// One with a token of the colleague's, for all that she leads: nothing.
    TokenOfColleague,
}

impl Who {
    pub(crate) fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Nobody,
            Self::Participant,
            Self::ParticipantElsewhere,
            Self::Withdrawn,
            Self::Leader,
            Self::Colleague,
            Self::Administrator,
            Self::SignedOut,
            Self::Token,
            Self::TokenForOtherThings,
            Self::TokenElsewhere,
            Self::TokenRunOut,
            Self::TokenRevoked,
            Self::TokenOfColleague,
        ];
        for role in DialogueRole::ALL.into_iter().filter(|role| *role != DialogueRole::Coordinator) {
            all.extend([Self::InRole(role), Self::TokenInRole(role)]);
        }
        all
    }

    /// What they may do in [`OPEN`] and [`DRAFT`], by the one table.
    pub(crate) fn rights(self) -> Rights {
        match self {
            Self::Leader => DialogueRole::Coordinator.rights(),
            Self::InRole(role) => role.rights(),
            Self::Administrator => TABLE.administrator,
            _ => Rights::NONE,
        }
    }

    /// Whether it is a program with a token of the team.
    pub(crate) fn is_program(self) -> bool {
        matches!(
            self,
            Self::Token
                | Self::TokenForOtherThings
                | Self::TokenElsewhere
                | Self::TokenRunOut
                | Self::TokenRevoked
                | Self::TokenOfColleague
                | Self::TokenInRole(_)
        )
    }
}

/// The whole program with its dialogues and people.
pub(crate) struct Cast {
    pub(crate) site: Site,
    pub(crate) store: Store,
    pub(crate) client: Client,
    pub(crate) table: Vec<RouteEntry>,
    counted: std::sync::atomic::AtomicU64,
}

/// Plays with the whole cast on each engine.
#[expect(clippy::needless_pass_by_value, reason = "a play is written where it is given")]
pub(crate) fn on_each_engine(play: impl AsyncFn(&Cast)) {
    for scratch in engines() {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let store = house::open_store(&scratch.location, Options::default()).unwrap();
        runtime.block_on(async {
            let cast = Cast::gather(store.clone(), scratch.engine == "postgres").await;
            play(&cast).await;
        });
        drop(runtime);
        store.close();
    }
}

impl Cast {
    async fn gather(store: Store, is_shared: bool) -> Self {
        let now = noon();
        store.transact(insert_accounts).await.unwrap();
        let settings = Settings { budgets: Budgets::unlimited(), default_language: toguna::words::Language::En, ..Settings::default() };
        let clock = Arc::new(FixedClock::at(now));
        let ground = Ground {
            store: store.clone(),
            keys: toguna_keys::Keys::in_memory([6; 32]).unwrap(),
            is_shared,
            key: [3; 32],
            clock,
            seed: [4; 32],
            set_up: [5; 16],
            settings,
            webhooks: Allowed::new(["hooks.example.org"], false),
            provider: None,
            database: None,
        };
        let house = house::build(ground).await.unwrap();
        let (site, table) = (house.site.clone(), house.routes.table());
        let client = Client::new(house.routes.into_router());
        let cast = Self { site, store, client, table, counted: std::sync::atomic::AtomicU64::new(1) };
        for (slug, title, state) in [(OPEN, "The well", State::Open), (ELSEWHERE, "The market", State::Open), (DRAFT, HIDDEN, State::Draft)]
        {
            let dialogue = cast.prepare(slug, title).await;
            if slug != ELSEWHERE {
                let joined = cast.store.transact(move |tx| {
                    for role in DialogueRole::ALL {
                        membership::add(tx, dialogue, in_role(role), role, 0)?;
                    }
                    Ok::<_, StoreError>(())
                });
                joined.await.unwrap();
            }
            if state == State::Open {
                cast.store.write(ChangeState { header: cast.header(Some(dialogue)), dialogue, to: state }).await.unwrap();
            }
        }
        let (participant, _) = cast.join(OPEN).await;
        let dialogue = cast.number(OPEN).await;
        let wording = Wording { language: "en".to_owned(), text: format!("A {WAITING} statement that waits.") };
        let said = AddStatement { header: cast.header(Some(dialogue)), dialogue, participant, kind: Kind::Challenge, wording };
        cast.store.write(said).await.unwrap();
        cast
    }

    async fn prepare(&self, slug: &str, title: &str) -> i64 {
        let label = |name: &str| Label { names: vec![("fr".to_owned(), name.to_owned()), ("en".to_owned(), name.to_owned())] };
        let text = DialogueText {
            language: "en".to_owned(),
            title: title.to_owned(),
            question: format!("What of {title}?"),
            description: String::new(),
            consent: "Your voice stays without a name.".to_owned(),
        };
        let draft = Draft {
            slug: slug.to_owned(),
            opens_day: None,
            closes_day: None,
            moderation: Moderation::Before,
            precision_seconds: 3_600,
            simulated: false,
            texts: vec![DialogueText { language: "fr".to_owned(), ..text.clone() }, text],
            dimensions: vec![Dimension { label: label("age"), values: vec![label("young"), label("old")] }],
        };
        let created = self.store.write(CreateDialogue { header: self.header(None), owner: LEADER, draft }).await;
        let dialogue = created.unwrap_or_else(|error| panic!("{error:?}")).answer.number;
        let wordings = vec![Wording { language: "fr".to_owned(), text: format!("Everybody speaks of {title}.") }];
        self.store.write(AddSeed { header: self.header(Some(dialogue)), dialogue, kind: Kind::Value, wordings }).await.unwrap();
        dialogue
    }

    pub(crate) fn header(&self, dialogue: Option<i64>) -> Header {
        let number = self.counted.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        Header { id: Uuid::from_u128(u128::from(number) << 64 | 0x7000), dialogue, source: 0, at: noon(), salt: [8; 32] }
    }

    pub(crate) async fn number(&self, slug: &'static str) -> i64 {
        self.store.read(move |tx| toguna_process::queries::dialogue_by_slug(tx, slug)).await.unwrap().unwrap().number
    }

    /// Somebody new takes part; their pseudonym and their secret.
    pub(crate) async fn join(&self, slug: &'static str) -> (Uuid, String) {
        let phone = self.client.another();
        phone.get(&format!("/d/{slug}")).await.form("/join").submit().await.expect(200);
        let secret = phone.cookie(cookies::VOICE, &format!("/d/{slug}")).unwrap();
        let (dialogue, hash) = (self.number(slug).await, hash_token(&secret));
        let found = self.store.read(move |tx| participants::by_token(tx, dialogue, &hash)).await.unwrap();
        (found.unwrap().id, secret)
    }

    /// The secret of somebody new of this kind: of a sign-in or of a participant.
    async fn secret(&self, who: Who) -> Option<String> {
        let hour = self.site.now().as_second() / 3_600;
        let (account, hour) = match who {
            Who::Participant => return Some(self.join(OPEN).await.1),
            Who::ParticipantElsewhere => return Some(self.join(ELSEWHERE).await.1),
            Who::Withdrawn => {
                let (participant, secret) = self.join(OPEN).await;
                let dialogue = self.number(OPEN).await;
                self.store.write(Withdraw { header: self.header(Some(dialogue)), dialogue, participant }).await.unwrap();
                return Some(secret);
            }
            Who::Leader => (LEADER, hour),
            Who::InRole(role) => (in_role(role), hour),
            Who::Colleague => (COLLEAGUE, hour),
            Who::Administrator => (ADMINISTRATOR, hour),
            Who::SignedOut => (ADMINISTRATOR, hour - accounts::SESSION_HOURS - 1),
            _ => return None,
        };
        let secret = self.site.random_token();
        let hash = hash_token(&secret);
        self.store.transact(move |tx| accounts::sign_in(tx, account, &hash, hour)).await.unwrap();
        Some(secret)
    }

    /// The code of an invitation onto the team of [`ELSEWHERE`], of which nothing else is asked here.
    pub(crate) fn code() -> TeamCode {
        TeamCode::read("ABCD-EFGH-JKLM-NPQR").unwrap()
    }

    /// Makes that invitation anew, whoever came by it before.
    pub(crate) async fn invite_again(&self) {
        let (code_hash, dialogue) = (Self::code().hash(self.site.seal()), self.number(ELSEWHERE).await);
        // Each time so much later that the one before is forgotten.
        let times = self.counted.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let hour = self.site.now().as_second() / 3_600 + 24 * 100 * i64::try_from(times).unwrap();
        let new = NewInvitation { code_hash, dialogue, role: DialogueRole::Observer, by: LEADER, hour, days: 1 };
        assert!(self.store.transact(move |tx| invitation::make(tx, &new)).await.unwrap());
    }

    /// The secret of a fresh token of this kind, for a route that asks for `scope`.
    pub(crate) async fn token(&self, who: Who, scope: Scope) -> String {
        let secret = secret::make(&self.site);
        let elsewhere = self.number(ELSEWHERE).await;
        let id = self.site.random_id();
        let new = NewToken {
            id,
            token_hash: hash_token(&secret),
            name: format!("{who:?}"),
            account: match who {
                Who::TokenOfColleague => COLLEAGUE,
                Who::TokenInRole(role) => in_role(role),
                _ => LEADER,
            },
            dialogue: (who == Who::TokenElsewhere).then_some(elsewhere),
            scopes: Scope::ALL.into_iter().filter(|other| (*other == scope) != (who == Who::TokenForOtherThings)).collect(),
            hour: self.site.now().as_second() / 3_600 - if who == Who::TokenRunOut { 24 } else { 0 },
            days: 1,
        };
        let leader = Account { id: LEADER, name: String::new(), role: Role::Coordinator };
        let change = self.store.transact(move |tx| {
            assert_eq!(tokens::make(tx, &new)?, Making::Made);
            // A person may have so many at a time, and each call here makes one.
            if who == Who::TokenRevoked {
                tokens::revoke(tx, id, &leader)?;
            }
            Ok::<_, StoreError>(())
        });
        change.await.unwrap();
        secret
    }

    /// Revokes every token that is there, so that more can be made.
    pub(crate) async fn revoke_all(&self) {
        let all = Account { id: ADMINISTRATOR, name: String::new(), role: Role::Administrator };
        let change = self.store.transact(move |tx| {
            for token in tokens::list(tx, &all)? {
                tokens::revoke(tx, token.id, &all)?;
            }
            Ok::<_, StoreError>(())
        });
        change.await.unwrap();
    }

    /// A browser of somebody of this kind, and the secret that it holds. Every cookie goes wherever a browser would send it.
    pub(crate) async fn browser(&self, who: Who) -> (Client, Option<String>) {
        let browser = self.client.another();
        let secret = self.secret(who).await;
        if let Some(secret) = &secret {
            match who {
                Who::Participant | Who::ParticipantElsewhere | Who::Withdrawn => browser.set_cookie(cookies::VOICE, "/d", secret),
                _ => browser.set_cookie(cookies::TEAM, "/team", secret),
            }
        }
        (browser, secret)
    }

    /// Sends a form of the site to `path`, with the token that a page would hold for this person, and follows nothing.
    pub(crate) async fn send(&self, browser: &Client, secret: Option<&str>, path: &str, fields: &str) -> Seen {
        let place = path.split('?').next().unwrap_or(path);
        // A form is bound to the cookie that a browser sends to its address, if it sends one there.
        let goes_along = cookies::SESSIONS.iter().any(|name| browser.cookie(name, place).is_some());
        let session = secret.filter(|_| goes_along).map(hash_token);
        let token = token::make(&self.site, session.as_ref(), place);
        let id = self.site.random_id();
        browser.post_raw(path, format!("_token={token}&_id={id}&{fields}")).await
    }

    /// Opens `path` and follows nothing.
    pub(crate) async fn open(&self, browser: &Client, path: &str) -> Seen {
        browser.once("GET", path, None, Body::empty()).await
    }
}

fn insert_accounts(tx: &mut toguna_store::Tx<'_>) -> Result<(), toguna_store::StoreError> {
    let people = [
        (LEADER, "Leader", Role::Coordinator),
        (COLLEAGUE, "Colleague", Role::Coordinator),
        (ADMINISTRATOR, "Administrator", Role::Administrator),
    ];
    for (id, name, role) in people {
        accounts::insert(tx, &Account { id, name: name.to_owned(), role }, "none", 0)?;
    }
    for role in DialogueRole::ALL {
        accounts::insert(tx, &Account { id: in_role(role), name: role.word().to_owned(), role: Role::Member }, "none", 0)?;
    }
    Ok(())
}

/// The account of somebody who was taken onto the teams in this role.
fn in_role(role: DialogueRole) -> Uuid {
    Uuid::from_u128(0x2000 + role as u128)
}

fn noon() -> Timestamp {
    Timestamp::from_second(1_772_539_200).unwrap()
}
