//! Who tells what happens? Not those who do it: a follower of the store compares how each dialogue stands with how it stood when something
//! was last told of it, and keeps the difference as events. It may be stopped at any moment, and several may run at once: each event is
//! told once.
//!
//! What the team does is told at once. What comes of what people say is told when the day is over, so that nobody can tell from the moment
//! of an event who spoke: figures are compared from day to day.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use sha2::{Digest, Sha256};
use toguna_commonground::live::{Live, Snapshot};
use toguna_process::model::{Dialogue, State, day_of};
use toguna_process::queries as process;
use toguna_store::{StoreError, Timestamp, Tx};
use toguna_web::{Seal, Site};
use tokio::sync::Notify;
use uuid::Uuid;

use crate::events::{Event, Happening};
use crate::queries::outside as queries;
use crate::webhooks::courier;

/// What comes within this time is looked at together.
const GATHERED: Duration = Duration::from_secs(2);
/// So often the day is looked at when nothing happens.
const LOOK_AGAIN: Duration = Duration::from_mins(1);
/// The command after which a dialogue's state is a new one.
const CHANGE_STATE: &str = "change-state";

/// How a dialogue stood when something was last told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) seq: i64,
    pub(crate) state: String,
    pub(crate) texts: [u8; 32],
    pub(crate) consent: [u8; 32],
    /// The day until which figures have been told.
    pub(crate) day: i64,
    /// The last milestone.
    pub(crate) people: i64,
    /// Nothing where they have not been counted yet.
    pub(crate) statements: Option<i64>,
    /// Numbers of the statements that were common ground.
    pub(crate) ground: BTreeSet<i64>,
}

/// What the voices of a dialogue come to.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Figures {
    /// The last milestone that was passed; 0 below ten people.
    people: i64,
    statements: i64,
    /// Nothing below ten people: then nobody's voice may show.
    ground: Option<BTreeSet<i64>>,
}

impl Figures {
    fn of(snapshot: &Snapshot) -> Self {
        let analysis = &snapshot.public;
        let milestone = |people: u64| 10_i64.saturating_pow(people.ilog10());
        Self {
            people: snapshot.people().map_or(0, milestone),
            statements: analysis.statements.iter().filter(|statement| !statement.moderated).count() as i64,
            ground: snapshot.people().map(|_| analysis.common_ground.iter().map(|&statement| i64::from(statement)).collect()),
        }
    }
}

/// Tells what happens in the public dialogues of a site.
#[derive(Debug, Clone)]
pub struct Teller {
    site: Site,
    live: Live,
    /// Whoever carries messages is woken by it.
    carriers: Arc<Notify>,
}

impl Teller {
    /// A teller; `carriers` are notified when there are messages to be carried.
    pub fn new(site: &Site, live: &Live, carriers: Arc<Notify>) -> Self {
        Self { site: site.clone(), live: live.clone(), carriers }
    }

    /// Tells for as long as the present runtime runs.
    pub fn start(self) {
        tokio::spawn(async move {
            let mut watched = self.site.store.watch_seq();
            loop {
                match self.look().await {
                    Ok(_) => {}
                    Err(StoreError::Closed) => return,
                    Err(error) => tracing::warn!(%error, "what happens could not be told; trying again"),
                }
                tokio::select! {
                    changed = watched.changed() => if changed.is_err() { return },
                    () = tokio::time::sleep(LOOK_AGAIN) => {}
                }
                tokio::time::sleep(GATHERED).await;
                watched.mark_unchanged();
            }
        });
    }

    /// Looks once, and tells what there is to tell. The number of events.
    ///
    /// # Errors
    /// Only the store's.
    pub async fn look(&self) -> Result<usize, StoreError> {
        let (store, now) = (&self.site.store, self.site.now());
        let untold = store.read(move |tx| queries::untold(tx, day_of(now))).await?;
        let mut count = 0;
        for number in untold {
            let figures = self.live.seen(number).map(|snapshot| Figures::of(&snapshot));
            let seal = self.site.seal().clone();
            count += store.transact(move |tx| tell(tx, &seal, number, figures.as_ref(), now)).await?;
        }
        if count > 0 {
            self.carriers.notify_one();
        }
        Ok(count)
    }
}

/// Tells what there is to tell of one dialogue, within one transaction.
fn tell(tx: &mut Tx<'_>, seal: &Seal, number: i64, figures: Option<&Figures>, now: Timestamp) -> Result<usize, StoreError> {
    let Some(dialogue) = process::dialogue_by_number(tx, number)?.filter(Dialogue::is_public) else { return Ok(0) };
    let before = queries::told(tx, number)?;
    let change = queries::change(tx, dialogue.seq)?;
    let (happened, told) = compare(&dialogue, before.as_ref(), change.as_ref(), figures, day_of(now));
    if before.as_ref() == Some(&told) {
        return Ok(0);
    }
    let last = queries::last_event(tx, number)?;
    for (event_number, &(day, what)) in (last + 1..).zip(&happened) {
        let event = Event { number: event_number, id: identifier(seal, dialogue.id, event_number), day, what };
        queries::insert_event(tx, number, &event)?;
        courier::post(tx, seal, number, &event, now)?;
    }
    queries::tell(tx, number, &told)?;
    Ok(happened.len())
}

/// What has happened, each with its day, and how the dialogue stands now.
fn compare(
    dialogue: &Dialogue,
    before: Option<&Told>,
    change: Option<&(String, i64)>,
    figures: Option<&Figures>,
    today: i64,
) -> (Vec<(i64, Happening)>, Told) {
    let mut happened = Vec::new();
    let changed_on = change.map_or(today, |(_, day)| *day);
    let now = Told {
        seq: dialogue.seq,
        state: dialogue.state.word().to_owned(),
        texts: digest(dialogue, |text| vec![&text.language, &text.title, &text.question, &text.description]),
        consent: digest(dialogue, |text| vec![&text.language, &text.consent]),
        day: today,
        people: figures.map_or(0, |figures| figures.people),
        statements: figures.map(|figures| figures.statements),
        ground: figures.and_then(|figures| figures.ground.clone()).unwrap_or_default(),
    };
    let state = match dialogue.state {
        State::Draft => None,
        State::Open => Some(Happening::Opened),
        State::Paused => Some(Happening::Paused),
        State::Closed => Some(Happening::Closed),
    };
    let Some(before) = before else {
        // What happened before anybody listened is not made up: only a change that is known with its day is told.
        let is_known = change.is_some_and(|(kind, _)| kind == CHANGE_STATE);
        happened.extend(state.filter(|_| is_known).map(|what| (changed_on, what)));
        return (happened, now);
    };
    if before.state != now.state {
        happened.extend(state.map(|what| (changed_on, what)));
    }
    if before.texts != now.texts {
        happened.push((changed_on, Happening::Texts));
    }
    if before.consent != now.consent {
        happened.push((changed_on, Happening::Consent));
    }
    let kept = |day| Told { day, people: before.people, statements: before.statements, ground: before.ground.clone(), ..now.clone() };
    let Some(figures) = figures else { return (happened, kept(before.day)) };
    if before.day >= today {
        // The day is not over. What was not counted when it began is counted from now on.
        let statements = before.statements.or(Some(figures.statements));
        return (happened, Told { statements, ..kept(before.day) });
    }
    let yesterday = today - 1;
    if let Some(added) = before.statements.map(|statements| figures.statements - statements).filter(|added| *added > 0) {
        happened.push((yesterday, Happening::statements(added as u64)));
    }
    if figures.people > before.people {
        happened.push((yesterday, Happening::People { reached: figures.people as u64 }));
    }
    let ground = figures.ground.clone().unwrap_or_else(|| before.ground.clone());
    let gained = ground.difference(&before.ground).count() as u64;
    let lost = before.ground.difference(&ground).count() as u64;
    if gained + lost > 0 {
        happened.push((yesterday, Happening::Ground { gained, lost }));
    }
    (happened, Told { people: figures.people.max(before.people), ground, ..now })
}

fn digest<'a>(dialogue: &'a Dialogue, parts: impl Fn(&'a toguna_process::model::DialogueText) -> Vec<&'a String>) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in dialogue.draft.texts.iter().flat_map(parts) {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().into()
}

/// The identifier of an event: the same for whoever tells it, and nothing that could be guessed from outside.
fn identifier(seal: &Seal, dialogue: Uuid, number: i64) -> Uuid {
    keyed_id(seal, "public-event", &[dialogue.as_bytes(), &number.to_be_bytes()])
}

/// An identifier that only this site can make, and makes again.
pub(crate) fn keyed_id(seal: &Seal, purpose: &str, parts: &[&[u8]]) -> Uuid {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&seal.code(purpose, parts)[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
#[path = "telling_tests.rs"]
mod tests;
