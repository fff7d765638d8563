//! A small site with doors, and rooms that say who came in.

use std::sync::Arc;

use axum::response::Response;
use toguna_people::accounts::{Account, Role};
use toguna_people::doors;
use toguna_people::gate::{Joined, JoinedFound, NumberFound, Place, PlaceFound, TitledFound};
use toguna_people::roles::{DialogueRole, membership};
use toguna_people::{Caller, DialogueNumbers, Doorkeeper, Member, SetUp, Voice, pages};
use toguna_store::testing::for_each_engine;
use toguna_store::{Store, StoreError, Tx};
use toguna_web::api::Answer;
use toguna_web::routes::{Scope, Verb};
use toguna_web::testing::{Client, foundation};
use toguna_web::{Access, FixedClock, Html, PageError, Right, Routes, Site, Visit};
use uuid::Uuid;

/// A passphrase that will do.
pub(crate) const PASSPHRASE: &str = "quatre mots pris au hasard";

/// Who leads the dialogue about the well.
pub(crate) const MOUSSA: Uuid = Uuid::from_bytes([8; 16]);
/// Who leads the other dialogues.
pub(crate) const FATOU: Uuid = Uuid::from_bytes([9; 16]);

/// The dialogues of the village: the well, which Moussa leads; the market and a draft, which Fatou leads.
pub(crate) struct Village;

const PLACES: [(&str, Uuid, Place); 3] = [
    ("le-puits", MOUSSA, Place { number: 3, is_public: true }),
    ("le-marche", FATOU, Place { number: 4, is_public: true }),
    ("un-brouillon", FATOU, Place { number: 5, is_public: false }),
];

impl DialogueNumbers for Village {
    fn number<'a>(&'a self, slug: &'a str) -> NumberFound<'a> {
        Box::pin(std::future::ready(Ok((slug == "le-puits").then_some(3))))
    }

    fn place<'a>(&'a self, slug: &'a str) -> PlaceFound<'a> {
        let found = PLACES.iter().find(|(name, ..)| *name == slug).map(|(.., place)| *place);
        Box::pin(std::future::ready(Ok(found)))
    }

    fn titled<'a>(&'a self, number: i64, _: &'a str) -> TitledFound<'a> {
        let found = PLACES.iter().find(|(.., place)| place.number == number);
        let found = found.map(|(slug, ..)| Joined { number, slug: (*slug).to_owned(), title: format!("About {slug}") });
        Box::pin(std::future::ready(Ok(found)))
    }

    fn joined<'a>(&'a self, account: &'a Account, _: &'a str) -> JoinedFound<'a> {
        let joined = PLACES.iter().filter(|(_, leader, _)| account.role == Role::Administrator || *leader == account.id);
        let joined =
            joined.map(|(slug, _, place)| Joined { number: place.number, slug: (*slug).to_owned(), title: format!("About {slug}") });
        Box::pin(std::future::ready(Ok(joined.collect())))
    }
}

/// Everything that a walk needs.
pub(crate) struct House {
    pub(crate) client: Client,
    pub(crate) site: Site,
    pub(crate) set_up: SetUp,
    pub(crate) clock: Arc<FixedClock>,
}

/// Tells a story in a new house on each engine.
pub(crate) fn in_each_house(story: impl AsyncFn(House)) {
    for_each_engine(toguna_people::PARTS, |store: &Store| {
        let lead = |tx: &mut toguna_store::Tx<'_>| {
            for (_, leader, place) in PLACES {
                membership::add(tx, place.number, leader, DialogueRole::Coordinator, 0)?;
            }
            Ok::<_, StoreError>(())
        };
        store.transact_blocking(lead).unwrap();
        let set_up = SetUp::begin_blocking(store, [0xab; 16]).unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let _guard = runtime.enter();
        let gate = Arc::new(Doorkeeper::new(set_up.clone(), Arc::new(Village)));
        let (foundation, clock) = foundation(store.clone(), gate, &[toguna_people::LOCALES]);
        let site = Site::new(foundation);
        let client = Client::new(routes(&site, &set_up).into_router());
        runtime.block_on(story(House { client, site, set_up, clock }));
    });
}

pub(crate) fn routes(site: &Site, set_up: &SetUp) -> Routes {
    Routes::new(site)
        .get("/d/{slug}", Access::Anyone, |visit: Visit| async move { say(&visit, "the first page") })
        .get("/d/{slug}/mine", Access::Participant, |visit: Visit, voice: Voice| async move {
            say(&visit, &format!("your code: {}", voice.code))
        })
        .api(Verb::Get, "/api/v1/dialogues/{slug}/team", Access::Token(Scope::Read), called)
        .api(Verb::Post, "/api/v1/dialogues/{slug}/moderation", Access::Token(Scope::Moderate), called)
        .api(Verb::Get, "/api/v1/everything", Access::Token(Scope::Read), called)
        .api(Verb::Get, "/api/v1/dialogues/{slug}/mine", Access::Participant, |voice: Voice| async move { Answer::of(voice.code.digits()) })
        .get("/team", Access::Team, home)
        .get("/team/d/{slug}", Access::May(Right::See), home)
        .post("/team/d/{slug}", Access::May(Right::Lead), home)
        .get("/team/everything", Access::Administrator, home)
        .merge(pages::routes(site, set_up.clone(), None))
        .merge(pages::token_routes(site, Arc::new(Village)))
        .merge(pages::account_routes(site, Arc::new(Village), doors::leaving::Keepers::default().and(Board), None))
}

async fn called(caller: Caller) -> Answer<Option<i64>> {
    Answer::of(caller.dialogue)
}

async fn home(visit: Visit, member: Member) -> Result<Response, PageError> {
    member.page(&visit, "Home", &Html::fixed("<h1>Home</h1>"))?.respond()
}

fn say(visit: &Visit, text: &str) -> Result<Response, PageError> {
    visit.page("Page").body(Html::text(text)).respond()
}

/// A room of the village: a board on which names stand.
struct Board;

impl doors::leaving::Traces for Board {
    fn told(&self, _: &mut Tx<'_>, account: &Account) -> Result<Vec<(&'static str, serde_json::Value)>, StoreError> {
        Ok(vec![("board", serde_json::json!([account.name]))])
    }

    fn dialogue_name(&self, _: &mut Tx<'_>, dialogue: i64) -> Result<Option<String>, StoreError> {
        Ok(PLACES.iter().find(|(.., place)| place.number == dialogue).map(|(slug, ..)| (*slug).to_owned()))
    }

    fn forget(&self, _: &mut Tx<'_>, _: &Account) -> Result<(), StoreError> {
        Ok(())
    }
}
