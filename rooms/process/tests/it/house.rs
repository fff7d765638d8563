//! A house with a team of three: an administrator and two coordinators.

use std::sync::Arc;

use toguna_people::accounts::{self, Account, Role};
use toguna_people::participants::{self, NewParticipant};
use toguna_people::{Doorkeeper, SetUp};
use toguna_process::Dialogues;
use toguna_process::care::retention::Perishables;
use toguna_process::model::Dialogue;
use toguna_process::pages::{self, Fact, Facts, RoomsAbove, Tab};
use toguna_process::queries::dialogue_by_slug;
use toguna_store::testing::for_each_engine;
use toguna_tongues::Words;
use toguna_web::testing::{Client, Filled, foundation};
use toguna_web::{Access, FixedClock, Html, PageError, Right, RouteEntry, Routes, Site, Visit, hash_token};
use uuid::Uuid;

use crate::drawing_up::PARTS;

/// Everything that a walk needs.
pub(crate) struct House {
    pub(crate) site: Site,
    pub(crate) table: Vec<RouteEntry>,
    pub(crate) clock: Arc<FixedClock>,
    /// Nobody is signed in here.
    pub(crate) stranger: Client,
    /// Awa, a coordinator.
    pub(crate) awa: Client,
    /// Moussa, another coordinator.
    pub(crate) moussa: Client,
    /// Fanta, who may change everything.
    pub(crate) administrator: Client,
}

/// A room above that counts votes.
struct Upstairs;

impl RoomsAbove for Upstairs {
    fn facts<'a>(&'a self, visit: &'a Visit, dialogue: &'a Dialogue) -> Facts<'a> {
        let fact = Fact {
            label: "Statements to read".to_owned(),
            figure: visit.words().number(7),
            path: Some(format!("/team/d/{}/moderate", dialogue.draft.slug)),
        };
        Box::pin(std::future::ready(Ok(vec![fact])))
    }

    fn tabs(&self, _: &Words, dialogue: &Dialogue) -> Vec<Tab> {
        let path = format!("/team/d/{}/moderate", dialogue.draft.slug);
        vec![Tab { path, name: "Read statements".to_owned(), right: Right::Moderate }]
    }
}

/// Tells a story in a new house on each engine.
pub(crate) fn in_each_house(story: impl AsyncFn(House)) {
    for_each_engine(PARTS, |store| {
        for (number, name, role) in [(1, "Fanta", Role::Administrator), (2, "Awa", Role::Coordinator), (3, "Moussa", Role::Coordinator)] {
            let account = Account { id: Uuid::from_bytes([number; 16]), name: name.to_owned(), role };
            store.transact_blocking(move |tx| accounts::insert(tx, &account, "no passphrase opens this", 0)).unwrap();
            let hash = hash_token(name);
            store.transact_blocking(move |tx| accounts::sign_in(tx, Uuid::from_bytes([number; 16]), &hash, 492_372)).unwrap();
        }
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let _guard = runtime.enter();
        let dialogues = Dialogues::new(store);
        let gate = Arc::new(Doorkeeper::new(SetUp::done(), Arc::new(dialogues.clone())));
        let (foundation, clock) = foundation(store.clone(), gate, &[toguna_people::LOCALES, toguna_process::LOCALES]);
        let site = Site::new(foundation);
        let care = pages::care_routes(&site, dialogues.clone(), Arc::new(Upstairs), Perishables::default());
        let routes = Routes::new(&site)
            .get("/d/{slug}/mine", Access::Participant, |visit: Visit| async move {
                visit.page("Mine").body(Html::fixed("<h1>Mine</h1>")).respond() as Result<_, PageError>
            })
            .merge(toguna_people::pages::token_routes(&site, Arc::new(dialogues.clone())))
            .merge(pages::routes(&site, dialogues.clone(), Arc::new(Upstairs)))
            .merge(toguna_people::pages::routes(&site, SetUp::done(), None));
        let table = routes.table();
        let routes = routes.merge(care).merge(toguna_process::api::routes(&site, dialogues));
        let stranger = Client::new(routes.into_router());
        let signed_in = |name: &str| {
            let client = stranger.another();
            client.set_cookie("toguna_team", "/team", name);
            client
        };
        let (awa, moussa, administrator) = (signed_in("Awa"), signed_in("Moussa"), signed_in("Fanta"));
        runtime.block_on(story(House { site, table, clock, stranger, awa, moussa, administrator }));
    });
}

impl House {
    /// The dialogue as it stands in the store.
    pub(crate) async fn dialogue(&self, slug: &str) -> Dialogue {
        let slug = slug.to_owned();
        self.site.store.read(move |tx| dialogue_by_slug(tx, &slug)).await.unwrap().unwrap()
    }

    /// Awa draws up a dialogue with this title in English.
    pub(crate) async fn draw_up(&self, title: &str) {
        filled(self.awa.get("/team/new").await.form("/team/new"), title).submit().await.expect(200).says("saved as a draft");
    }

    /// Awa leads a dialogue to another state.
    pub(crate) async fn lead(&self, slug: &str, to: &str) {
        let path = format!("/team/d/{slug}/state");
        let page = self.awa.get(&format!("/team/d/{slug}")).await;
        page.form(&path).force("to", to).force("sure", "yes").submit().await.expect(200);
    }

    /// A phone with the cookie of somebody who takes part in a dialogue.
    pub(crate) async fn participant(&self, slug: &str) -> Client {
        let dialogue = self.dialogue(slug).await.number;
        let new = NewParticipant {
            dialogue,
            id: Uuid::from_bytes([7; 16]),
            token_hash: hash_token("secret"),
            code_hash: [1; 32],
            code_turn: 0,
            source: 0,
            joined: 0,
        };
        self.site.store.transact(move |tx| participants::insert(tx, &new, 1)).await.unwrap();
        let phone = self.stranger.another();
        phone.set_cookie("toguna_voice", &format!("/d/{slug}"), "secret");
        phone
    }
}

/// The form for English, filled in whole.
pub(crate) fn filled(form: Filled, title: &str) -> Filled {
    form.set("title-en", title)
        .set("question-en", "How do we share the water?")
        .set("consent-en", "Your voice has no name.")
        .set("dimensions-en", "sex: women, men\nwork: herders, farmers, others")
}
