//! A small site with doors, and rooms that say who came in.

use std::sync::Arc;

use axum::response::Response;
use toguna_people::gate::NumberFound;
use toguna_people::queries::PART;
use toguna_people::{DialogueNumbers, Doorkeeper, Member, SetUp, Voice, pages};
use toguna_store::Store;
use toguna_store::testing::for_each_engine;
use toguna_web::testing::{Client, foundation};
use toguna_web::{Access, FixedClock, Html, PageError, Routes, Site, Visit};

/// A passphrase that will do.
pub(crate) const PASSPHRASE: &str = "quatre mots pris au hasard";

/// The one dialogue of the village has the number 3.
struct Village;

impl DialogueNumbers for Village {
    fn number<'a>(&'a self, slug: &'a str) -> NumberFound<'a> {
        Box::pin(std::future::ready(Ok((slug == "le-puits").then_some(3))))
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
    for_each_engine(&[&PART], |store: &Store| {
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
        .get("/team", Access::Team, home)
        .get("/team/d/{slug}", Access::Team, home)
        .post("/team/d/{slug}", Access::Team, home)
        .get("/team/everything", Access::Administrator, home)
        .merge(pages::routes(site, set_up.clone()))
}

async fn home(visit: Visit, member: Member) -> Result<Response, PageError> {
    member.page(&visit, "Home", &Html::fixed("<h1>Home</h1>"))?.respond()
}

fn say(visit: &Visit, text: &str) -> Result<Response, PageError> {
    visit.page("Page").body(Html::text(text)).respond()
}
