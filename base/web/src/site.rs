//! Every page needs the same few things: where dialogues are kept, words, the time, chance, the key. They are handed in once.

use std::fmt;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use rand_chacha::ChaCha20Rng;
use rand_core::{Rng, SeedableRng};
use toguna_keys::Keys;
use toguna_store::{Header, Store};
use toguna_tongues::{Language, Tongues, Words};
use uuid::Uuid;

use crate::assets::Assets;
use crate::clock::Clock;
use crate::frozen::Frozen;
use crate::limits::{Budgets, Limits};
use crate::metrics::Metrics;
use crate::routes::Gate;
use crate::seal::Seal;

/// How a site is set up. Everything has a careful default.
#[derive(Clone)]
pub struct Settings {
    /// The address under which people reach the site, without a slash at the end: `https://dialogue.example.org`.
    pub base_url: String,
    /// The language of those who ask for none that the site speaks.
    pub default_language: Language,
    /// The languages offered, in this order.
    pub languages: Vec<Language>,
    /// Who may send how much.
    pub budgets: Budgets,
    /// Requests that are worked on at the same time; further ones are asked to come back.
    pub most_requests: usize,
    /// How long a request may take from its first line to its answer.
    pub request_timeout: Duration,
    /// How long a client may pause within the body of a form.
    pub body_pause: Duration,
    /// How long the body of a form may take altogether.
    pub body_timeout: Duration,
    /// The addresses of proxies whose `X-Forwarded-For` is believed. None by default: anybody can write that header.
    pub trusted_proxies: Vec<IpAddr>,
    /// Whoever has it may read the metrics from another machine, as `Authorization: Bearer …`.
    pub machine_token: Option<String>,
    /// For how many days whoever runs the site keeps a backup, if they say so: pages tell the team when backups have forgotten too.
    pub backup_days: Option<u32>,
}

/// Shows how the site is set up, but not with which word its machines show that they are its own.
impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Settings");
        shown.field("base_url", &self.base_url).field("languages", &self.languages).field("budgets", &self.budgets);
        shown.field("trusted_proxies", &self.trusted_proxies).field("has_machine_token", &self.machine_token.is_some());
        shown.finish_non_exhaustive()
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            base_url: "http://localhost".to_owned(),
            default_language: Language::Fr,
            languages: Language::ALL.to_vec(),
            budgets: Budgets::default(),
            most_requests: 1024,
            request_timeout: Duration::from_secs(45),
            body_pause: Duration::from_secs(15),
            body_timeout: Duration::from_secs(40),
            trusted_proxies: Vec::new(),
            machine_token: None,
            backup_days: None,
        }
    }
}

/// What a site is built on.
pub struct Foundation {
    /// Where dialogues are kept.
    pub store: Store,
    /// The words of every crate.
    pub tongues: Tongues,
    /// The keys of what may have to be forgotten.
    pub keys: Keys,
    /// The lasting secret of the site: random, and the same at every start. Whoever has it can forge every seal.
    pub key: [u8; 32],
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Begins the site's random numbers: fresh from the system at every start, fixed in tests.
    pub seed: [u8; 32],
    /// Who may enter pages that are not for anyone; [`crate::routes::Shut`] lets nobody in.
    pub gate: Arc<dyn Gate>,
    /// How the site is set up.
    pub settings: Settings,
}

impl fmt::Debug for Foundation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Foundation").field("settings", &self.settings).finish_non_exhaustive()
    }
}

/// What every page stands on. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    /// Where dialogues are kept.
    pub store: Store,
    /// Seals what may have to be forgotten, and makes every copy forget it.
    pub keys: Keys,
    inner: Arc<Inner>,
}

struct Inner {
    tongues: Tongues,
    seal: Seal,
    clock: Arc<dyn Clock>,
    chance: Mutex<ChaCha20Rng>,
    gate: Arc<dyn Gate>,
    settings: Settings,
    assets: Assets,
    limits: Limits,
    frozen: Frozen,
    metrics: Metrics,
}

impl fmt::Debug for Site {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Site").field("settings", &self.inner.settings).finish_non_exhaustive()
    }
}

impl Site {
    /// A site on its foundation.
    pub fn new(foundation: Foundation) -> Self {
        let mut chance = ChaCha20Rng::from_seed(foundation.seed);
        let mut limits_key = [0; 32];
        chance.fill_bytes(&mut limits_key);
        let settings = foundation.settings;
        Self {
            store: foundation.store,
            keys: foundation.keys,
            inner: Arc::new(Inner {
                tongues: foundation.tongues,
                seal: Seal::new(&foundation.key),
                clock: foundation.clock,
                chance: Mutex::new(chance),
                gate: foundation.gate,
                assets: Assets::new(),
                limits: Limits::new(settings.budgets, limits_key),
                frozen: Frozen::default(),
                metrics: Metrics::default(),
                settings,
            }),
        }
    }

    /// The time of day.
    pub fn now(&self) -> Timestamp {
        self.inner.clock.now()
    }

    /// Time since some fixed beginning, for measuring durations.
    pub fn elapsed(&self) -> Duration {
        self.inner.clock.elapsed()
    }

    /// `N` random bytes that nobody can guess.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.inner.chance.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes);
        bytes
    }

    /// A number that is equally likely anywhere in `0.0 .. 1.0`: a multiple of 2^−53.
    pub fn draw(&self) -> f64 {
        (u64::from_be_bytes(self.random()) >> 11) as f64 / (1u64 << 53) as f64
    }

    /// A random token of 128 bits as 22 letters that need no escaping anywhere.
    pub fn random_token(&self) -> String {
        crate::base64::encode(&self.random::<16>())
    }

    /// An identifier that sorts by time (UUIDv7), for commands and things that may tell when they were made.
    pub fn new_id(&self, now: Timestamp) -> Uuid {
        uuid::Builder::from_unix_timestamp_millis(u64::try_from(now.as_millisecond()).unwrap_or(0), &self.random()).into_uuid()
    }

    /// An identifier that tells nothing (UUIDv4), for participants.
    pub fn random_id(&self) -> Uuid {
        uuid::Builder::from_random_bytes(self.random()).into_uuid()
    }

    /// The header of a command with a fresh salt.
    pub fn header(&self, id: Uuid, dialogue: Option<i64>, source: i64, now: Timestamp) -> Header {
        Header { id, dialogue, source, at: now, salt: self.random() }
    }

    /// The words of a language, for pages.
    pub fn words(&self, language: Language) -> &Words {
        self.inner.tongues.words(language)
    }

    /// Seals what comes back with a form.
    pub fn seal(&self) -> &Seal {
        &self.inner.seal
    }

    /// How the site is set up.
    pub fn settings(&self) -> &Settings {
        &self.inner.settings
    }

    /// The full address of a path on this site: for links that are sent or printed.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.inner.settings.base_url.trim_end_matches('/'))
    }

    /// Whether people reach the site by https.
    pub fn is_https(&self) -> bool {
        self.inner.settings.base_url.starts_with("https://")
    }

    /// The stylesheet, the script and the other files that go with every page.
    pub fn assets(&self) -> &Assets {
        &self.inner.assets
    }

    /// What has been counted.
    pub fn metrics(&self) -> &Metrics {
        &self.inner.metrics
    }

    /// What was stopped.
    pub fn frozen(&self) -> &Frozen {
        &self.inner.frozen
    }

    pub(crate) fn gate(&self) -> &dyn Gate {
        &*self.inner.gate
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.inner.limits
    }
}
