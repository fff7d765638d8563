//! Whoever has spoken wants to see what it changes, now: the opinion map of each public dialogue is kept in memory, follows the store,
//! and is there to be read by any number of pages at once.
//!
//! At the start every map is rebuilt from the votes. Then the store says when something was committed; what has happened since is read by
//! the journal's numbers, in one transaction, and put on the maps of the dialogues that it concerns. A dialogue that has changed is
//! analysed on a thread of its own, at most one analysis at a time, and the result takes the place of the one before as a [`Snapshot`].
//! While nothing happens, nothing is done.
//!
//! Several processes on one PostgreSQL each keep maps of their own and ask the store twice a second for what the others wrote. All come
//! to the same result, because it depends on the votes alone.

mod followed;
mod snapshot;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use toguna_consult::asked::Asked;
use toguna_consult::queries as consult;
use toguna_opinion::analysis::Settings;
use toguna_people::participants;
use toguna_process::queries as process;
use toguna_store::{Store, StoreError, Tx};
use tokio::sync::mpsc;
use uuid::Uuid;

use followed::{Changes, Declaration, Followed};
pub use snapshot::Snapshot;

use crate::queries;
use crate::report::disclosure::FEWEST_SHOWN;

/// Commands that come within this time are taken together.
const GATHERED: Duration = Duration::from_millis(50);
/// A dialogue rests at least for so long between two analyses.
const REST: Duration = Duration::from_millis(150);
/// And for so many times as long as the last one took: however many voices come in, analyses leave the machine to them.
const REST_FACTOR: u32 = 19;
/// But never for longer.
const MOST_REST: Duration = Duration::from_secs(10);
/// When the store could not be read.
const TRY_AGAIN: Duration = Duration::from_secs(1);
/// So many people who declared something are looked up one by one; more, by reading what everybody declared.
const ONE_BY_ONE: usize = 500;

/// How the maps are kept.
#[derive(Debug, Clone)]
pub struct Options {
    /// How often to ask for what other processes wrote; `None` where this is the only one, as it is on SQLite.
    pub ask_every: Option<Duration>,
    /// How results are computed; only `threads` changes nothing in them. With less than the default `min_voices`, verdicts would tell how
    /// groups answered that are too small to be told.
    pub settings: Settings,
    /// Who wants to hear what happens as soon as it is seen.
    pub listener: Option<Arc<dyn Listener>>,
}

/// Hears of what has happened in public dialogues, soon after it was made fast: through this process or another one.
pub trait Listener: Send + Sync + std::fmt::Debug {
    /// Somebody has voted.
    fn voted(&self, dialogue: i64, participant: Uuid, statement: i64);
    /// Somebody has declared other groups.
    fn declared(&self, dialogue: i64, participant: Uuid);
    /// Somebody has withdrawn.
    fn withdrew(&self, dialogue: i64, participant: Uuid);
}

impl Options {
    /// For a store that only this process writes to.
    pub fn alone() -> Self {
        Self { ask_every: None, settings: Settings { min_voices: FEWEST_SHOWN, ..Settings::default() }, listener: None }
    }

    /// For a store that other processes may write to as well.
    pub fn among_others() -> Self {
        Self { ask_every: Some(Duration::from_millis(500)), ..Self::alone() }
    }
}

/// The opinion maps of all public dialogues. Cheap to clone; while any clone is there, they follow the store.
#[derive(Debug, Clone)]
pub struct Live {
    published: Arc<RwLock<Published>>,
    /// Whoever follows sees that nobody is left when this is gone.
    _held: Arc<tokio::sync::watch::Sender<()>>,
}

/// Held only as long as it takes to clone or to replace an `Arc`.
#[derive(Debug, Default)]
struct Published {
    by_number: BTreeMap<i64, Arc<Snapshot>>,
    /// What everybody sees: the same, or what there was before somebody left whose whole voice the difference would show.
    seen: BTreeMap<i64, Arc<Snapshot>>,
    /// Statements as they are asked now: what was taken out must not wait for the next analysis.
    asked: BTreeMap<i64, Arc<Asked>>,
    by_slug: BTreeMap<String, i64>,
}

impl Live {
    /// Rebuilds every map and begins to follow the store, within the present runtime.
    ///
    /// # Errors
    /// Only the store's.
    pub async fn start(store: Store, options: Options) -> Result<Self, StoreError> {
        let published = Arc::new(RwLock::new(Published::default()));
        let (held, is_held) = tokio::sync::watch::channel(());
        let watched = store.watch_seq();
        let threads = options.settings.threads;
        let (seen, loaded) = store.read(move |tx| load_all(tx, threads)).await?;
        let (finished, finishing) = mpsc::unbounded_channel();
        let mut follower =
            Follower { store, options: Arc::new(options), published: Arc::clone(&published), rooms: BTreeMap::new(), seen, finished };
        let mut first = Vec::new();
        for followed in loaded {
            let number = followed.number();
            follower.put_asked(number, followed.asked());
            follower.rooms.insert(number, Room { followed: Arc::new(Mutex::new(followed)), is_running: false, is_dirty: false });
            first.push(follower.analysis(number));
        }
        for analysis in first.into_iter().flatten() {
            // A panic in one dialogue must not take the others with it; it has no snapshot then.
            drop(analysis.await);
        }
        tokio::spawn(follower.follow(watched, finishing, is_held));
        Ok(Self { published, _held: Arc::new(held) })
    }

    /// What the dialogue with this number says now.
    pub fn snapshot(&self, dialogue: i64) -> Option<Arc<Snapshot>> {
        self.published.read().unwrap_or_else(PoisonError::into_inner).by_number.get(&dialogue).map(Arc::clone)
    }

    /// The statements of the dialogue with this number, as they are asked, and what it says.
    pub(crate) fn asked(&self, dialogue: i64) -> Option<(Arc<Asked>, Arc<Snapshot>)> {
        let published = self.published.read().unwrap_or_else(PoisonError::into_inner);
        Some((Arc::clone(published.asked.get(&dialogue)?), Arc::clone(published.by_number.get(&dialogue)?)))
    }

    /// What everybody may know of the dialogue with this number. While too few people have changed something since somebody left or was
    /// set aside, it is what was there before, with the statements as they are now.
    pub fn seen(&self, dialogue: i64) -> Option<Arc<Snapshot>> {
        self.published.read().unwrap_or_else(PoisonError::into_inner).seen.get(&dialogue).map(Arc::clone)
    }

    /// The same of the dialogue with this short name.
    pub fn snapshot_of(&self, slug: &str) -> Option<Arc<Snapshot>> {
        let published = self.published.read().unwrap_or_else(PoisonError::into_inner);
        published.by_slug.get(slug).and_then(|number| published.seen.get(number)).map(Arc::clone)
    }
}

impl Published {
    fn put(&mut self, snapshot: Arc<Snapshot>, seen: Arc<Snapshot>) {
        let (number, slug) = (snapshot.dialogue.number, snapshot.dialogue.draft.slug.clone());
        if self.by_slug.get(&slug) != Some(&number) {
            self.by_slug.retain(|_, other| *other != number);
            self.by_slug.insert(slug, number);
        }
        self.by_number.insert(number, snapshot);
        self.seen.insert(number, seen);
    }

    fn drop_dialogue(&mut self, number: i64) {
        self.by_slug.retain(|_, other| *other != number);
        self.by_number.remove(&number);
        self.seen.remove(&number);
        self.asked.remove(&number);
    }
}

/// Every public dialogue, and the journal's last number at that moment.
fn load_all(tx: &mut Tx<'_>, threads: usize) -> Result<(i64, Vec<Followed>), StoreError> {
    let upto = queries::last(tx)?;
    let dialogues = process::all_dialogues(tx)?;
    let public = dialogues.into_iter().filter(toguna_process::model::Dialogue::is_public);
    let loaded: Result<Vec<_>, _> = public.map(|dialogue| Followed::load(tx, dialogue, upto, threads)).collect();
    Ok((upto, loaded?))
}

/// What has happened since the store was last looked at.
#[derive(Debug, Default)]
struct News {
    upto: i64,
    /// Dialogues that have become public, and those in which other votes count now than before.
    afresh: Vec<Followed>,
    /// Dialogues that are not public any more.
    ended: Vec<i64>,
    changed: BTreeMap<i64, Changes>,
}

/// Reads the news after `seen`; `known`: numbers of the dialogues that are followed.
fn news(tx: &mut Tx<'_>, seen: i64, known: &[i64], threads: usize) -> Result<News, StoreError> {
    let happened = queries::happened(tx, seen)?;
    let upto = happened.upto;
    let mut news = News { upto, ..News::default() };
    if upto == seen {
        return Ok(news);
    }
    // A command that names no dialogue may still have changed one.
    for number in known.iter().filter(|number| happened.elsewhere || happened.dialogues.contains(number)) {
        news.changed.insert(*number, Changes { upto, ..Changes::default() });
    }
    for number in queries::dialogues_changed(tx, seen)? {
        let Some(dialogue) = process::dialogue_by_number(tx, number)? else { continue };
        match (dialogue.is_public(), known.contains(&number)) {
            (true, false) => news.afresh.push(Followed::load(tx, dialogue, upto, threads)?),
            (true, true) => news.changed.entry(number).or_insert_with(|| Changes { upto, ..Changes::default() }).dialogue = Some(dialogue),
            (false, true) => {
                news.changed.remove(&number);
                news.ended.push(number);
            }
            (false, false) => {}
        }
    }
    for number in consult::counting_changed(tx, seen)? {
        if let (Some(_), Some(dialogue)) = (news.changed.remove(&number), process::dialogue_by_number(tx, number)?) {
            // It stands at what was looked at, like those that take changes one by one.
            news.afresh.push(Followed::load(tx, dialogue, upto, threads)?.standing_at(upto));
        }
    }
    for (&number, changes) in &mut news.changed {
        changes.aside = Some(consult::aside(tx, number)?);
        changes.statements = consult::statements_since(tx, number, seen, upto)?;
        let mut touched = Vec::new();
        for (person, withdrawn) in participants::changed(tx, number, seen, upto)? {
            if withdrawn { &mut changes.withdrawn } else { &mut touched }.push(person);
        }
        changes.declared = declared_by(tx, number, touched)?;
    }
    consult::votes_since(tx, seen, upto, |vote| {
        if let Some(changes) = news.changed.get_mut(&vote.dialogue) {
            changes.votes.push(vote);
        }
    })?;
    news.changed.retain(|number, changes| happened.dialogues.contains(number) || !changes.are_none());
    Ok(news)
}

fn declared_by(tx: &mut Tx<'_>, dialogue: i64, mut people: Vec<Uuid>) -> Result<Vec<Declaration>, StoreError> {
    if people.len() <= ONE_BY_ONE {
        return people.into_iter().map(|person| Ok((person, consult::groups_of(tx, dialogue, person)?))).collect();
    }
    people.sort_unstable();
    let mut declared: Vec<_> = people.into_iter().map(|person| (person, Vec::new())).collect();
    consult::each_group(tx, dialogue, |person, dimension, value| {
        if let Ok(place) = declared.binary_search_by_key(&person, |(person, _)| *person) {
            declared[place].1.push((dimension, value));
        }
    })?;
    Ok(declared)
}

/// A dialogue and whether it is being analysed.
struct Room {
    followed: Arc<Mutex<Followed>>,
    is_running: bool,
    /// Whether it has changed since the last analysis began.
    is_dirty: bool,
}

struct Follower {
    store: Store,
    options: Arc<Options>,
    published: Arc<RwLock<Published>>,
    rooms: BTreeMap<i64, Room>,
    seen: i64,
    finished: mpsc::UnboundedSender<i64>,
}

impl Follower {
    async fn follow(
        mut self,
        mut watched: tokio::sync::watch::Receiver<i64>,
        mut finishing: mpsc::UnboundedReceiver<i64>,
        mut is_held: tokio::sync::watch::Receiver<()>,
    ) {
        let mut look_now = true;
        loop {
            if look_now {
                match self.look().await {
                    Ok(()) => {}
                    Err(StoreError::Closed) => return,
                    Err(error) => {
                        tracing::warn!(%error, "the opinion maps could not follow the store; trying again");
                        tokio::time::sleep(TRY_AGAIN).await;
                        continue;
                    }
                }
            }
            look_now = tokio::select! {
                // Nobody can look at the maps any more.
                _ = is_held.changed() => return,
                number = finishing.recv() => {
                    self.rest(number);
                    false
                }
                change = watched.changed() => {
                    if change.is_err() {
                        return;
                    }
                    tokio::time::sleep(GATHERED).await;
                    watched.mark_unchanged();
                    true
                }
                () = pause(self.options.ask_every) => true,
            };
        }
    }

    /// Reads the news and begins the analyses that they call for.
    async fn look(&mut self) -> Result<(), StoreError> {
        let (seen, threads) = (self.seen, self.options.settings.threads);
        let known: Vec<i64> = self.rooms.keys().copied().collect();
        let news = self.store.read(move |tx| news(tx, seen, &known, threads)).await?;
        self.seen = news.upto;
        for number in news.ended {
            self.rooms.remove(&number);
            self.published.write().unwrap_or_else(PoisonError::into_inner).drop_dialogue(number);
        }
        let mut to_analyse = Vec::new();
        for afresh in news.afresh {
            let number = afresh.number();
            to_analyse.push(number);
            self.put_asked(number, afresh.asked());
            let Some(room) = self.rooms.get(&number) else {
                self.rooms.insert(number, Room { followed: Arc::new(Mutex::new(afresh)), is_running: false, is_dirty: false });
                continue;
            };
            let followed = Arc::clone(&room.followed);
            // An analysis may be copying the map just now.
            let taken = tokio::task::spawn_blocking(move || {
                let mut followed = followed.lock().unwrap_or_else(PoisonError::into_inner);
                *followed = afresh.after(&followed);
            });
            if taken.await.is_err() {
                tracing::error!(dialogue = number, "an opinion map could not be counted afresh");
            }
        }
        for (number, changes) in news.changed {
            let Some(room) = self.rooms.get(&number) else { continue };
            let followed = Arc::clone(&room.followed);
            let listener = self.options.listener.clone();
            // Many votes take a while, and an analysis may be copying the map just now.
            let taken = tokio::task::spawn_blocking(move || {
                if let Some(listener) = listener {
                    changes.tell(number, &*listener);
                }
                let other_statements = !changes.statements.is_empty();
                let mut followed = followed.lock().unwrap_or_else(PoisonError::into_inner);
                followed.take(changes);
                other_statements.then(|| followed.asked())
            });
            match taken.await {
                Ok(None) => {}
                Ok(Some(asked)) => self.put_asked(number, asked),
                Err(_) => tracing::error!(dialogue = number, "an opinion map could not take what happened"),
            }
            to_analyse.push(number);
        }
        for number in to_analyse {
            drop(self.analysis(number));
        }
        Ok(())
    }

    fn put_asked(&self, number: i64, asked: Asked) {
        self.published.write().unwrap_or_else(PoisonError::into_inner).asked.insert(number, Arc::new(asked));
    }

    /// An analysis has ended: if the dialogue has changed meanwhile, the next one begins.
    fn rest(&mut self, number: Option<i64>) {
        let Some(room) = number.and_then(|number| self.rooms.get_mut(&number)) else { return };
        room.is_running = false;
        if let (true, Some(number)) = (room.is_dirty, number) {
            drop(self.analysis(number));
        }
    }

    /// Begins an analysis, unless one is running: then another one follows it. The answer ends when its result is published.
    fn analysis(&mut self, number: i64) -> Option<tokio::sync::oneshot::Receiver<()>> {
        let room = self.rooms.get_mut(&number)?;
        room.is_dirty = room.is_running;
        if room.is_running {
            return None;
        }
        room.is_running = true;
        let (followed, options, published) = (Arc::clone(&room.followed), Arc::clone(&self.options), Arc::clone(&self.published));
        let finished = self.finished.clone();
        let (done, is_done) = tokio::sync::oneshot::channel();
        tokio::spawn(async move {
            let began = tokio::time::Instant::now();
            let work = tokio::task::spawn_blocking(move || {
                let arranged = followed.lock().unwrap_or_else(PoisonError::into_inner).arranged(options.settings.threads);
                let before = published.read().unwrap_or_else(PoisonError::into_inner).seen.get(&number).map(Arc::clone);
                let may_be_seen = arranged.may_be_seen;
                let snapshot = Arc::new(Snapshot::of(arranged, &options.settings, before.as_ref().map(|before| &before.told)));
                let seen = match before {
                    Some(before) if !may_be_seen => before.with_what_is_asked(&snapshot),
                    _ => Arc::clone(&snapshot),
                };
                published.write().unwrap_or_else(PoisonError::into_inner).put(snapshot, seen);
            });
            if work.await.is_err() {
                tracing::error!(dialogue = number, "an opinion map could not be analysed");
            }
            // Nobody may be waiting.
            let _ = done.send(());
            tokio::time::sleep((began.elapsed() * REST_FACTOR).clamp(REST, MOST_REST)).await;
            let _ = finished.send(number);
        });
        Some(is_done)
    }
}

/// Ends after this time, or never.
async fn pause(time: Option<Duration>) {
    match time {
        Some(time) => tokio::time::sleep(time).await,
        None => std::future::pending().await,
    }
}
