//! Every server must know within a second what was stopped, also when another one, or the command line, was told.
//!
//! A follower looks into the store twice a second while others may write to it or something is stopped. Beside a database file nobody else
//! may write while the server runs: there the command line leaves a request in a file, which the follower obeys and takes away.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use toguna_store::StoreError;
use toguna_web::Site;

use super::freeze::Freeze;
use super::queries;
use crate::queries::version_of_slug;

/// So often is looked what others stopped, and whether there is a request.
const LOOK: Duration = Duration::from_millis(400);
/// A request longer than this was not written by us.
const REQUEST_LIMIT: usize = 64 * 1024;

/// What the command line asks of a server that holds the database file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Request {
    /// Everything on this installation.
    #[serde(default)]
    pub everything: bool,
    /// Dialogues by short name.
    #[serde(default)]
    pub slugs: Vec<String>,
}

/// What the server did about it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Obeyed {
    /// Short names that no dialogue has.
    #[serde(default)]
    pub unknown: Vec<String>,
}

/// The file beside a database in which a request waits.
pub fn request_file(database: &Path) -> PathBuf {
    beside(database, ".freeze")
}

/// The file beside a database in which the server says what it did.
pub fn answer_file(database: &Path) -> PathBuf {
    beside(database, ".freeze.done")
}

fn beside(database: &Path, ending: &str) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Leaves a request beside a database file, for its owner alone; whole or not at all.
///
/// # Errors
/// The file system's.
pub fn leave_request(database: &Path, request: &Request) -> std::io::Result<()> {
    put(&request_file(database), &serde_json::to_vec(request)?)
}

fn put(path: &Path, content: &[u8]) -> std::io::Result<()> {
    let unready = beside(path, ".new");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&unready)?;
    file.write_all(content)?;
    file.sync_all()?;
    std::fs::rename(&unready, path)
}

/// Keeps a site's memory of what was stopped current.
#[derive(Debug, Clone)]
pub struct Follower {
    site: Site,
    is_shared: bool,
    database: Option<PathBuf>,
}

impl Follower {
    /// A follower of this site's store. `is_shared`: other processes may write to it; `database`: its file, if it is one.
    pub fn new(site: &Site, is_shared: bool, database: Option<PathBuf>) -> Self {
        Self { site: site.clone(), is_shared, database }
    }

    /// Looks once, then follows for as long as the present runtime runs. When this returns, what was stopped before is stopped here.
    ///
    /// # Errors
    /// Only the store's.
    pub async fn start(self) -> Result<(), StoreError> {
        refresh(&self.site).await?;
        self.obey().await?;
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(LOOK).await;
                match self.look().await {
                    Err(StoreError::Closed) => return,
                    // What was known stays: nothing is opened because the store does not answer.
                    Err(error) => tracing::warn!(%error, "what was stopped could not be looked up; trying again"),
                    Ok(()) => {}
                }
            }
        });
        Ok(())
    }

    async fn look(&self) -> Result<(), StoreError> {
        self.obey().await?;
        if self.is_shared || self.site.frozen().is_any() { refresh(&self.site).await } else { Ok(()) }
    }

    /// Does what a request asks, if there is one.
    async fn obey(&self) -> Result<(), StoreError> {
        let Some(database) = &self.database else { return Ok(()) };
        let path = request_file(database);
        let Ok(bytes) = std::fs::read(&path) else { return Ok(()) };
        let request = if bytes.len() <= REQUEST_LIMIT { serde_json::from_slice::<Request>(&bytes).ok() } else { None };
        // What cannot be read was meant to stop something: the safe reading is everything.
        let request = request.unwrap_or(Request { everything: true, slugs: Vec::new() });
        let mut obeyed = Obeyed::default();
        let mut numbers = if request.everything { vec![queries::EVERYTHING] } else { Vec::new() };
        for slug in request.slugs {
            let asked = slug.clone();
            match self.site.store.read(move |tx| version_of_slug(tx, &asked)).await? {
                Some((number, _)) => numbers.push(number),
                None => obeyed.unknown.push(slug),
            }
        }
        for dialogue in numbers {
            let (site, now) = (&self.site, self.site.now());
            let header = site.header(site.new_id(now), (dialogue != queries::EVERYTHING).then_some(dialogue), 0, now);
            site.store.write(Freeze { header, dialogue, account: None }).await?;
        }
        refresh(&self.site).await?;
        let told = serde_json::to_vec(&obeyed).map_err(std::io::Error::from).and_then(|told| put(&answer_file(database), &told));
        if let Err(error) = told.and_then(|()| std::fs::remove_file(&path)) {
            tracing::warn!(%error, "a request to stop was obeyed; its file could not be taken away");
        }
        Ok(())
    }
}

/// Reads what is stopped into the site's memory: after whatever changed it on this server.
///
/// # Errors
/// Only the store's.
pub async fn refresh(site: &Site) -> Result<(), StoreError> {
    let stopped = site.store.read(queries::stopped).await?;
    site.frozen().set(stopped);
    Ok(())
}
