//! All rooms under one roof: what they keep, what they say, and where their pages are. A new room is added here, and nowhere else.

use std::sync::Arc;

use toguna_store::{Location, Options, Part, Store};
use toguna_tongues::Tongues;
use toguna_web::{Clock, Foundation, Routes, Settings, Site};

use crate::words;

use super::failure::ServeFailure;
use super::key;

/// What every part of the program keeps, in the order of their dependencies.
pub const PARTS: &[&Part] = &[&key::PART, &toguna_people::queries::PART, &toguna_process::queries::PART, &toguna_consult::queries::PART];

/// Opens the database with everything that the house keeps. Waits for the disk or the server.
pub fn open_store(location: &Location, options: Options) -> Result<Store, ServeFailure> {
    Ok(Store::open(location, PARTS, options)?)
}

/// What a house is built from.
pub struct Ground {
    /// Where dialogues are kept.
    pub store: Store,
    /// The lasting secret of the site.
    pub key: [u8; 32],
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Begins the random numbers.
    pub seed: [u8; 32],
    /// How the site is set up.
    pub settings: Settings,
}

/// The rooms, ready to be visited.
pub struct House {
    /// What every page stands on.
    pub site: Site,
    /// Every page.
    pub routes: Routes,
    /// Where the first account is made; `None` once there is one.
    pub set_up_path: Option<String>,
}

/// Puts the rooms together.
pub fn build(ground: Ground) -> Result<House, ServeFailure> {
    let Ground { store, key, clock, seed, settings } = ground;
    let tongues = Tongues::new(words::CRATES);
    let gate = Arc::new(toguna_web::routes::Shut);
    let site = Site::new(Foundation { store, tongues, key, clock, seed, gate, settings });
    let routes = Routes::new(&site);
    Ok(House { site, routes, set_up_path: None })
}
