//! A server starts in full or not at all, and when it stops, everything that it has acknowledged is on the disk.

use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use toguna_keys::Keys;
use toguna_store::{Location, Options, Store, StoreError};
use toguna_tongues::Language;
use toguna_web::limits::Budgets;
use toguna_web::{Routes, Settings, Site, SystemClock};
use tokio::runtime::Runtime;

use super::doors::{self, Door, StopSignals};
use super::failure::ServeFailure;
use super::house::{self, Ground, House};
use super::key;
use super::settings::{Encryption, ServeSettings};

/// A server that has its database and its address, and is about to answer.
pub struct Started {
    runtime: Runtime,
    listener: TcpListener,
    door: Door,
    signals: StopSignals,
    house: House,
    settings: ServeSettings,
    /// The address under which people reach the site.
    pub base_url: String,
}

/// Opens everything that a server needs. From here on connections wait for their answer.
///
/// `on_fatal` is called on another thread when the disk has failed; it should end the process.
pub fn start(settings: ServeSettings, on_fatal: impl Fn(&StoreError) + Send + Sync + 'static) -> Result<Started, ServeFailure> {
    make_folder(&settings.data)?;
    let listener = doors::hold(settings.listen)?;
    let store = house::open_store(&settings.database, Options { on_fatal: Arc::new(on_fatal), ..Options::default() })?;
    let secret = key::of_site(&settings, &store)?;
    start_with(settings, listener, store, secret, Routes::new)
}

/// The same with a database that is open already, and with pages beside those of the rooms.
pub fn start_with(
    settings: ServeSettings,
    listener: TcpListener,
    store: Store,
    secret: [u8; 32],
    more: impl FnOnce(&Site) -> Routes,
) -> Result<Started, ServeFailure> {
    let system = |error: std::io::Error| ServeFailure::System { reason: error.to_string() };
    let base_url = match &settings.base_url {
        Some(url) => url.clone(),
        None => own_address(&settings, listener.local_addr().map_err(system)?.port()),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(system)?;
    let web = Settings {
        base_url: base_url.clone(),
        default_language: settings.default_language,
        languages: Language::all().collect(),
        budgets: if settings.limits { Budgets::default() } else { Budgets::unlimited() },
        trusted_proxies: settings.trusted_proxies.clone(),
        machine_token: settings.machine_token.clone(),
        backup_days: settings.backup_days,
        ..Settings::default()
    };
    let door = runtime.block_on(doors::prepare(&settings.encryption, &settings.data))?;
    // From here on a signal ends the server in order, and no longer at once.
    let signals = runtime.block_on(async { StopSignals::listen() })?;
    let set_up = key::fresh_bytes()?;
    let keys = Keys::beside(&settings.database, &store, key::fresh_bytes()?)?;
    let ground = Ground {
        store,
        keys,
        is_shared: matches!(settings.database, Location::Postgres(_)),
        key: secret,
        clock: Arc::new(SystemClock::new()),
        seed: key::fresh_bytes()?,
        set_up: std::array::from_fn(|place| set_up[place]),
        settings: web,
        webhooks: settings.webhooks.clone(),
        provider: settings.provider.clone(),
        database: match &settings.database {
            Location::Sqlite(path) => Some(path.clone()),
            Location::Memory | Location::Postgres(_) => None,
        },
    };
    let house = runtime.block_on(house::build(ground))?;
    let house = House { routes: house.routes.merge(more(&house.site)), ..house };
    Ok(Started { runtime, listener, door, signals, house, settings, base_url })
}

impl Started {
    /// What the pages stand on.
    pub fn site(&self) -> &Site {
        &self.house.site
    }

    /// The link by which the first account is made; `None` once there is one.
    pub fn set_up_link(&self) -> Option<String> {
        self.house.set_up.path().map(|path| self.house.site.url(&path))
    }

    /// Answers until the process is asked to stop; then lets everybody finish and closes the database.
    pub fn run(self) -> Result<(), ServeFailure> {
        let Self { runtime, listener, door, mut signals, house, settings, .. } = self;
        let (store, keys) = (house.site.store.clone(), house.site.keys.clone());
        let outcome = runtime.block_on(async move {
            let stop = async move {
                signals.come().await;
                tracing::info!("stopping: nobody new is let in");
            };
            let patience = Duration::from_secs(settings.patience_seconds);
            doors::serve(listener, house.routes.into_router(), door, stop, patience).await
        });
        // Pages whose clients are gone may still wait for the store; what was handed to it is done.
        runtime.shutdown_timeout(Duration::from_secs(1));
        store.close();
        keys.close();
        tracing::info!("stopped");
        outcome
    }
}

/// Makes the data folder for its owner alone; one that is there is left as it is.
pub(crate) fn make_folder(path: &Path) -> Result<(), ServeFailure> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|error| ServeFailure::Folder { path: path.to_owned(), reason: error.to_string() })
}

/// Where the site is if nobody says: the first name of its certificate, or the address at which it listens.
fn own_address(settings: &ServeSettings, port: u16) -> String {
    let with_port = |scheme: &str, host: &str, usual: u16| {
        if port == usual { format!("{scheme}://{host}") } else { format!("{scheme}://{host}:{port}") }
    };
    let ip = settings.listen.ip();
    let host = match ip {
        ip if ip.is_unspecified() => "localhost".to_owned(),
        std::net::IpAddr::V6(ip) => format!("[{ip}]"),
        std::net::IpAddr::V4(ip) => ip.to_string(),
    };
    match &settings.encryption {
        Encryption::None => with_port("http", &host, 80),
        Encryption::Files { .. } => with_port("https", &host, 443),
        Encryption::Acme { domains, .. } => with_port("https", domains.first().map_or("localhost", String::as_str), 443),
    }
}
