//! All rooms under one roof: what they keep, what they say, and where their pages are. A new room is added here, and nowhere else.

use std::path::PathBuf;
use std::sync::Arc;

use toguna_commonground::live::{self, Live};
use toguna_consult::pages::Consultation;
use toguna_consult::present::Present;
use toguna_keys::Keys;
use toguna_outside::caller::Caller;
use toguna_people::doors::leaving::Keepers;
use toguna_people::doors::provider::{Provider, ProviderSettings};
use toguna_people::voice::RecentVoices;
use toguna_people::{Doorkeeper, SetUp};
use toguna_process::care::following::Follower;
use toguna_process::care::retention::Keeper;
use toguna_process::dialogues::Dialogues;
use toguna_process::pages::Above;
use toguna_publish::outside::Outside;
use toguna_publish::pages::Outward;
use toguna_publish::webhooks::address::Allowed;
use toguna_publish::webhooks::sending::Sender;
use toguna_store::{Location, Options, Part, Store, Uuid, parts};
use toguna_tongues::Tongues;
use toguna_web::api::{Described, openapi};
use toguna_web::{Clock, Foundation, Routes, Settings, Site};

use crate::words;

use super::failure::ServeFailure;
use super::perishing::perishables;
use super::queries;

/// What every part of the program keeps, in the order of their dependencies.
pub const PARTS: &[&Part] = parts![
    &[&queries::PART],
    &[&toguna_keys::queries::PART],
    toguna_people::PARTS,
    toguna_process::PARTS,
    toguna_consult::PARTS,
    toguna_commonground::PARTS,
    toguna_publish::PARTS,
];

/// Opens the database with everything that the house keeps. Waits for the disk or the server.
pub fn open_store(location: &Location, options: Options) -> Result<Store, ServeFailure> {
    Ok(Store::open(location, PARTS, options)?)
}

/// What a house is built from.
pub struct Ground {
    /// Where dialogues are kept.
    pub store: Store,
    /// The keys of what may have to be forgotten.
    pub keys: Keys,
    /// Whether other processes may write to the same database.
    pub is_shared: bool,
    /// The lasting secret of the site.
    pub key: [u8; 32],
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Begins the random numbers.
    pub seed: [u8; 32],
    /// Makes the link of the first account, which nobody can guess.
    pub set_up: [u8; 16],
    /// How the site is set up.
    pub settings: Settings,
    /// Where webhooks may send messages.
    pub webhooks: Allowed,
    /// Another house that may open doors here.
    pub provider: Option<ProviderSettings>,
    /// The file of the database, if it is one: requests to stop lie beside it.
    pub database: Option<PathBuf>,
}

/// The rooms, ready to be visited.
pub struct House {
    /// What every page stands on.
    pub site: Site,
    /// Every page.
    pub routes: Routes,
    /// The link by which the first account is made.
    pub set_up: SetUp,
}

/// What is kept in memory of those who take part just now: it hears what they do through other servers.
#[derive(Debug)]
struct Remembered {
    voices: RecentVoices,
    present: Present,
}

impl live::Listener for Remembered {
    fn voted(&self, dialogue: i64, participant: Uuid, statement: i64) {
        self.present.heard(dialogue, participant, statement);
    }

    fn declared(&self, dialogue: i64, participant: Uuid) {
        self.present.forget(dialogue, participant);
    }

    fn withdrew(&self, dialogue: i64, participant: Uuid) {
        self.present.forget(dialogue, participant);
        self.voices.forget(participant);
    }
}

/// The rooms that keep something of people of the team.
fn keepers() -> Keepers {
    Keepers::default().and(toguna_process::traces::DrawnUp).and(toguna_consult::traces::Done)
}

/// Puts the rooms together. When this returns, the map of each open dialogue is in memory and follows the store.
pub async fn build(ground: Ground) -> Result<House, ServeFailure> {
    let Ground { store, keys, is_shared, key, clock, seed, set_up, settings, webhooks, provider, database } = ground;
    let set_up = SetUp::begin(&store, set_up).await?;
    // What a crash left undone: keys of sounds that are gone.
    toguna_consult::recording::forget_gone(&store, &keys).await?;
    let dialogues = Dialogues::new(&store);
    let gate = Arc::new(Doorkeeper::new(set_up.clone(), Arc::new(dialogues.clone())));
    let present = Present::default();
    let remembered = Remembered { voices: gate.voices().clone(), present: present.clone() };
    let maps = if is_shared { live::Options::among_others() } else { live::Options::alone() };
    let live = Live::start(store.clone(), live::Options { listener: Some(Arc::new(remembered)), ..maps }).await?;
    let tongues = Tongues::new(words::CRATES);
    let site = Site::new(Foundation { store, keys, tongues, key, clock, seed, gate, settings });
    Follower::new(&site, is_shared, database).start().await?;
    let perishables = perishables();
    Keeper::new(&site, perishables.clone()).start();
    let provider = provider.map(|settings| Caller::new(settings.allowed.clone()).map(|caller| Provider::new(settings, caller)));
    let provider = provider.transpose().map_err(|error| ServeFailure::System { reason: error.to_string() })?;
    let sender = Sender::new(webhooks).map_err(|error| ServeFailure::System { reason: error.to_string() })?;
    tokio::spawn(toguna_people::vault::mixing::keep_mixing(site.store.clone()));
    let outside = Outside::start(&site, &live, sender);
    let above: Above = Arc::new(Outward(Arc::new(Consultation)));
    let turn = toguna_publish::pages::Turn::default();
    let routes = Routes::new(&site)
        .merge(toguna_people::pages::routes(&site, set_up.clone(), provider.clone()))
        .merge(toguna_people::pages::token_routes(&site, Arc::new(dialogues.clone())))
        .merge(toguna_people::pages::account_routes(&site, Arc::new(dialogues.clone()), keepers(), provider))
        .merge(toguna_process::pages::routes(&site, dialogues.clone(), Arc::clone(&above)))
        .merge(toguna_process::pages::care_routes(&site, dialogues.clone(), Arc::clone(&above), perishables.clone()))
        .merge(toguna_publish::pages::taking_routes(&site, dialogues.clone(), Arc::clone(&above), &turn))
        .merge(toguna_publish::api::routes(&site, &turn))
        .merge(toguna_publish::pages::routes(&site, &live, dialogues.clone(), Arc::clone(&above), outside))
        .merge(toguna_consult::pages::routes(&site, dialogues.clone(), Arc::clone(&above), Arc::new(live.clone())))
        .merge(toguna_consult::pages::vault_routes(&site, dialogues.clone(), Arc::clone(&above)))
        .merge(toguna_process::api::routes(&site, dialogues.clone()))
        .merge(toguna_consult::api::routes(&site, dialogues.clone(), Arc::new(live.clone()), present))
        .merge(toguna_commonground::pages::routes(&site, &live))
        .merge(toguna_commonground::pages::team_routes(&site, &live, dialogues.clone(), Arc::clone(&above)))
        .merge(toguna_commonground::api::routes(&site, &live));
    let of_tokens = Described::of_codes(toguna_people::bearer::CODES);
    let described = vec![
        of_tokens,
        toguna_process::api::described(),
        toguna_consult::api::described(),
        toguna_commonground::api::described(),
        toguna_publish::api::described(),
    ];
    let routes = openapi::publish(routes, described);
    Ok(House { site, routes, set_up })
}
