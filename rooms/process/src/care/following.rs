//! Every server must know within a second what was stopped, also when another one, or the command line, was told.
//!
//! A follower looks into the store twice a second while others may write to it or something is stopped. Beside a database file nobody else
//! may write while the server runs: there the command line leaves a request in a file, which the follower takes, obeys and puts away.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use toguna_store::{StoreError, Tx};
use toguna_web::Site;

use super::freeze::Freeze;
use super::queries;
use crate::queries::{all_slugs, version_of_slug};

/// So often is looked what others stopped, and whether there is a request.
const LOOK: Duration = Duration::from_millis(400);
/// A request longer than this was not written by us.
const REQUEST_LIMIT: usize = 64 * 1024;

/// What the command line asks, of the store itself or of a server that holds the database file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Request {
    /// By which its answer is known from that to another one.
    #[serde(default)]
    pub id: String,
    /// Everything on this installation.
    #[serde(default)]
    pub everything: bool,
    /// Dialogues by short name.
    #[serde(default)]
    pub slugs: Vec<String>,
}

/// What was done about it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Obeyed {
    /// Of which request.
    #[serde(default)]
    pub id: String,
    /// How many of those that it named are stopped now; everything counts as one.
    #[serde(default)]
    pub stopped: usize,
    /// Short names that no dialogue has.
    #[serde(default)]
    pub unknown: Vec<String>,
    /// If there are any: the short names that dialogues have.
    #[serde(default)]
    pub known: Vec<String>,
}

impl Request {
    /// What this means for a store: what is to be stopped by a [`Freeze`] each, and what is to be answered once that is done. What rests
    /// already is left alone, unless somebody wishes to end that: a new request makes the wish void.
    ///
    /// # Errors
    /// Only the store's.
    pub fn look_up(&self, tx: &mut Tx<'_>) -> Result<(Vec<i64>, Obeyed), StoreError> {
        let mut named = if self.everything { vec![queries::EVERYTHING] } else { Vec::new() };
        let mut obeyed = Obeyed { id: self.id.clone(), ..Obeyed::default() };
        for slug in &self.slugs {
            match version_of_slug(tx, slug)? {
                Some((number, _)) if named.contains(&number) => {}
                Some((number, _)) => named.push(number),
                None => obeyed.unknown.push(slug.clone()),
            }
        }
        if !obeyed.unknown.is_empty() {
            obeyed.known = all_slugs(tx)?.into_iter().collect();
        }
        obeyed.stopped = named.len();
        let mut to_stop = Vec::new();
        for number in named {
            if queries::freeze_of(tx, number)?.is_none_or(|freeze| freeze.asked_by.is_some()) {
                to_stop.push(number);
            }
        }
        Ok((to_stop, obeyed))
    }
}

/// The file beside a database in which a request waits.
pub fn request_file(database: &Path) -> PathBuf {
    beside(database, ".freeze")
}

/// The file beside a database in which the server says what it did.
pub fn answer_file(database: &Path) -> PathBuf {
    beside(database, ".freeze.done")
}

/// The file to which a server moves a request before it obeys: one that is interrupted finds it again, and a new request does not lie over it.
fn taken_file(database: &Path) -> PathBuf {
    beside(database, ".freeze.taken")
}

fn beside(database: &Path, ending: &str) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Leaves a request beside a database file, for its owner alone; whole or not at all.
///
/// # Errors
/// The file system's; of the kind `InvalidInput` when more names are given than fit.
pub fn leave_request(database: &Path, request: &Request) -> std::io::Result<()> {
    let written = serde_json::to_vec(request)?;
    if written.len() > REQUEST_LIMIT {
        return Err(ErrorKind::InvalidInput.into());
    }
    put(&request_file(database), &written)
}

/// What lies beside a database.
enum Found {
    /// No request.
    Nothing,
    /// This.
    Asked(Vec<u8>),
    /// Something that cannot be read.
    Unreadable(std::io::Error),
}

/// Takes the request that waits, if there is one. Only that there is no file means that there is none.
fn take_request(database: &Path) -> Found {
    let (asked, taken) = (request_file(database), taken_file(database));
    // A look at the name takes no open file: a server that has too many of them open must not think that something was asked.
    match std::fs::symlink_metadata(&taken) {
        Ok(_) => return read(&taken),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Found::Unreadable(error),
    }
    match std::fs::rename(&asked, &taken) {
        Ok(()) => read(&taken),
        Err(error) if error.kind() == ErrorKind::NotFound => Found::Nothing,
        // It cannot be moved: it is obeyed where it lies.
        Err(_) => match std::fs::symlink_metadata(&asked) {
            Ok(_) => read(&asked),
            Err(error) if error.kind() == ErrorKind::NotFound => Found::Nothing,
            Err(error) => Found::Unreadable(error),
        },
    }
}

fn read(path: &Path) -> Found {
    let is_ours = std::fs::symlink_metadata(path).and_then(|found| {
        let fits = found.len() <= REQUEST_LIMIT as u64;
        if found.is_file() && fits { Ok(()) } else { Err(ErrorKind::InvalidData.into()) }
    });
    match is_ours.and_then(|()| std::fs::read(path)) {
        Ok(bytes) => Found::Asked(bytes),
        Err(error) => Found::Unreadable(error),
    }
}

/// Takes away what was obeyed, wherever it lies.
fn put_away(database: &Path) -> std::io::Result<()> {
    let taken = taken_file(database);
    match std::fs::remove_file(&taken) {
        Err(error) if error.kind() == ErrorKind::NotFound => match std::fs::remove_file(request_file(database)) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            done => done,
        },
        done => done,
    }
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
    /// Whether the log says already that a request cannot be read or taken away.
    has_cried: Arc<AtomicBool>,
}

impl Follower {
    /// A follower of this site's store. `is_shared`: other processes may write to it; `database`: its file, if it is one.
    pub fn new(site: &Site, is_shared: bool, database: Option<PathBuf>) -> Self {
        Self { site: site.clone(), is_shared, database, has_cried: Arc::default() }
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
        let read = match take_request(database) {
            Found::Nothing => return Ok(()),
            Found::Asked(bytes) => serde_json::from_slice::<Request>(&bytes).map_err(std::io::Error::from),
            Found::Unreadable(error) => Err(error),
        };
        // What cannot be read was meant to stop something: the safe reading is everything.
        let request = read.unwrap_or_else(|error| {
            self.cry(&error, "a request to stop cannot be read, so everything is stopped");
            Request { everything: true, ..Request::default() }
        });
        let (to_stop, obeyed) = self.site.store.read(move |tx| request.look_up(tx)).await?;
        for dialogue in to_stop {
            let (site, now) = (&self.site, self.site.now());
            let header = site.header(site.new_id(now), (dialogue != queries::EVERYTHING).then_some(dialogue), 0, now);
            site.store.write(Freeze::on_the_machine(header, dialogue)).await?;
        }
        refresh(&self.site).await?;
        let told = serde_json::to_vec(&obeyed).map_err(std::io::Error::from).and_then(|told| put(&answer_file(database), &told));
        if let Err(error) = told {
            tracing::warn!(%error, "a request to stop was obeyed; that could not be said in its file");
        }
        match put_away(database) {
            Ok(()) => self.has_cried.store(false, Ordering::Relaxed),
            Err(error) => {
                self.cry(&error, "a request to stop cannot be taken away: take it away by hand, or everything that it names stays stopped");
            }
        }
        Ok(())
    }

    /// Says once what somebody has to see to.
    fn cry(&self, error: &std::io::Error, what: &str) {
        if !self.has_cried.swap(true, Ordering::Relaxed) {
            let database = self.database.as_deref().map(request_file).unwrap_or_default();
            tracing::error!(%error, file = %database.display(), "{what}");
        }
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
