//! Messages must arrive though the receiver sleeps, restarts or is rebuilt: each waits in the store, is tried again over about a day, and is
//! then set aside for a person. None depends on another: they may arrive in any order, and twice.

use std::sync::Arc;
use std::time::Duration;

use toguna_process::model::{Dialogue, day_of};
use toguna_process::queries as process;
use toguna_store::jobs::{self, Job};
use toguna_store::{StoreError, Timestamp, Tx};
use toguna_web::{Seal, Site};
use tokio::sync::Notify;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::message::{Secret, body, spelled_id};
use super::model::{Delivery, Hook, Standing};
use super::sending::{Failure, Letter, Sender};
use crate::events::Event;
use crate::queries::outside as queries;
use crate::telling::keyed_id;

/// The kind of a courier's jobs.
const KIND: &str = "webhook";
/// So many messages are under way at once.
const AT_ONCE: u32 = 8;
/// So long a message belongs to whoever took it: longer than any try lasts.
const LEASE: jiff::SignedDuration = jiff::SignedDuration::from_mins(1);
/// So long a message of a stopped dialogue waits before it is looked at again.
const RESTING: Duration = Duration::from_mins(1);
/// So often is looked whether a message is due.
const LOOK_AGAIN: Duration = Duration::from_secs(10);
/// Seconds to wait after the first, second, … try: eight tries over about a day.
const WAITS_SECONDS: [u64; 7] = [30, 2 * 60, 10 * 60, 30 * 60, 2 * 3_600, 6 * 3_600, 15 * 3_600];
/// What has arrived is forgotten after so many days.
const REMEMBERED_DAYS: i64 = 30;
/// By this answer a program says that it wants nothing any more.
const GONE: u16 = 410;

/// How long to wait after so many tries; nothing where that was the last. `luck`: anywhere in 0 … 1, so that not all come back at once: the
/// wait is four fifths to six fifths of what is planned.
pub fn wait_after(tries: i64, luck: f64) -> Option<Duration> {
    let planned = WAITS_SECONDS.get(usize::try_from(tries - 1).ok()?)?;
    Some(Duration::from_secs_f64(*planned as f64 * (0.8 + 0.4 * luck.clamp(0.0, 1.0))))
}

/// Puts an event into the post for every webhook that is told of its kind, within the transaction in which it is told.
pub(crate) fn post(tx: &mut Tx<'_>, seal: &Seal, dialogue: i64, event: &Event, now: Timestamp) -> Result<(), StoreError> {
    for hook in queries::hooks(tx, dialogue)? {
        queries::forget_delivered(tx, hook.id, day_of(now) - REMEMBERED_DAYS)?;
        if hook.topics.include(event.what) && !hook.is_gone {
            let id = keyed_id(seal, "webhook-delivery", &[hook.id.as_bytes(), event.id.as_bytes()]);
            put(tx, id, &hook, Some(event.number), event.day, now)?;
        }
    }
    Ok(())
}

/// Puts a message that tells nothing into the post. The same `id` a second time changes nothing.
pub(crate) fn post_test(tx: &mut Tx<'_>, id: Uuid, hook: &Hook, now: Timestamp) -> Result<(), StoreError> {
    put(tx, id, hook, None, day_of(now), now)
}

fn put(tx: &mut Tx<'_>, id: Uuid, hook: &Hook, event: Option<i64>, day: i64, now: Timestamp) -> Result<(), StoreError> {
    if queries::delivery_of(tx, id)?.is_some() {
        return Ok(());
    }
    let delivery = Delivery { id, hook: hook.id, event, standing: Standing::Waiting, tries: 0, failure: String::new(), status: 0, day };
    queries::insert_delivery(tx, &delivery)?;
    jobs::add(tx, id, KIND, "", now)
}

/// A message that was given up is tried again from the beginning.
pub(crate) fn post_again(tx: &mut Tx<'_>, hook: &Hook, id: Uuid, now: Timestamp) -> Result<(), StoreError> {
    let Some(delivery) = queries::delivery_of(tx, id)?.filter(|delivery| delivery.hook == hook.id) else { return Ok(()) };
    if delivery.standing == Standing::Failed && jobs::again(tx, id, now)? {
        queries::note_delivery(tx, &Delivery { standing: Standing::Waiting, tries: 0, ..delivery })?;
        queries::set_gone(tx, hook.id, false)?;
    }
    Ok(())
}

/// What is needed to write a message.
struct Parcel {
    delivery: Delivery,
    hook: Hook,
    slug: String,
    event: Option<Event>,
}

/// Carries messages.
#[derive(Debug, Clone)]
pub struct Courier {
    site: Site,
    sender: Sender,
    woken: Arc<Notify>,
}

impl Courier {
    /// A courier; `woken` tells it that there are messages.
    pub fn new(site: &Site, sender: Sender, woken: Arc<Notify>) -> Self {
        Self { site: site.clone(), sender, woken }
    }

    /// Carries for as long as the present runtime runs.
    pub fn start(self) {
        tokio::spawn(async move {
            loop {
                match self.work().await {
                    Ok(0) => {}
                    // There may be more.
                    Ok(_) => continue,
                    Err(StoreError::Closed) => return,
                    Err(error) => tracing::warn!(%error, "webhooks could not be carried; trying again"),
                }
                tokio::select! {
                    () = self.woken.notified() => {}
                    () = tokio::time::sleep(LOOK_AGAIN) => {}
                }
            }
        });
    }

    /// Takes messages that are due, and tries each once. How many were taken.
    ///
    /// # Errors
    /// Only the store's.
    pub async fn work(&self) -> Result<usize, StoreError> {
        let (store, now) = (&self.site.store, self.site.now());
        // Most of the time there is nothing to carry: then nothing is written.
        let taken: Vec<(Job, Option<Parcel>)> = store
            .transact(move |tx| {
                let jobs = jobs::lease_of(tx, KIND, now, LEASE, AT_ONCE)?;
                jobs.into_iter().map(|job| Ok((job.clone(), parcel(tx, job.id)?))).collect::<Result<Vec<_>, StoreError>>()
            })
            .await?;
        let count = taken.len();
        let mut under_way = JoinSet::new();
        for (job, parcel) in taken {
            let courier = self.clone();
            under_way.spawn(async move { courier.carry(job, parcel).await });
        }
        while let Some(carried) = under_way.join_next().await {
            match carried {
                Ok(outcome) => outcome?,
                Err(error) => tracing::error!(%error, "a webhook could not be carried"),
            }
        }
        Ok(count)
    }

    async fn carry(&self, job: Job, parcel: Option<Parcel>) -> Result<(), StoreError> {
        let Some(Parcel { delivery, hook, slug, event }) = parcel else {
            // The hook was taken away.
            return self.site.store.transact(move |tx| jobs::finish(tx, &job)).await.map(drop);
        };
        let now = self.site.now();
        if self.site.frozen().covers_number(hook.dialogue) {
            // The dialogue was stopped: nothing leaves. The message keeps its tries and waits.
            let due = now.saturating_add(RESTING).unwrap_or(now);
            return self.site.store.transact(move |tx| jobs::postpone(tx, &job, due, "resting")).await.map(drop);
        }
        let body = body(&self.site, &slug, event.as_ref(), delivery.day);
        let (id, timestamp) = (spelled_id(delivery.id), now.as_second());
        let signature = Secret::of(self.site.seal(), &hook).sign(&id, timestamp, &body);
        let outcome = self.sender.send(&hook.url, &Letter { id, timestamp, signature, body }).await;
        let luck = self.site.draw();
        let tries = delivery.tries + 1;
        match outcome {
            Ok(status) => tracing::debug!(status, tries, "a webhook was told"),
            Err(failure) => tracing::info!(reason = %failure, tries, "a webhook could not be told"),
        }
        self.site.store.transact(move |tx| settle(tx, &job, &delivery, outcome, luck, now)).await
    }
}

/// Everything about a message, unless the hook is not there any more.
fn parcel(tx: &mut Tx<'_>, id: Uuid) -> Result<Option<Parcel>, StoreError> {
    let Some(delivery) = queries::delivery_of(tx, id)? else { return Ok(None) };
    let Some(hook) = queries::hook_of(tx, delivery.hook)? else { return Ok(None) };
    let Some(dialogue) =
        process::dialogue_by_number(tx, hook.dialogue)?.filter(|dialogue| Dialogue::is_public(dialogue) || delivery.event.is_none())
    else {
        return Ok(None);
    };
    let event = match delivery.event {
        Some(number) => queries::event_of(tx, hook.dialogue, number)?,
        None => None,
    };
    if delivery.event.is_some() && event.is_none() {
        return Ok(None);
    }
    Ok(Some(Parcel { delivery, hook, slug: dialogue.draft.slug, event }))
}

/// Notes how a try went.
fn settle(
    tx: &mut Tx<'_>,
    job: &Job,
    delivery: &Delivery,
    outcome: Result<u16, Failure>,
    luck: f64,
    now: Timestamp,
) -> Result<(), StoreError> {
    let tries = delivery.tries + 1;
    let noted = Delivery { tries, ..delivery.clone() };
    let failure = match outcome {
        Ok(status) => {
            if jobs::finish(tx, job)? {
                let noted = Delivery { standing: Standing::Delivered, failure: String::new(), status: status.into(), ..noted };
                queries::note_delivery(tx, &noted)?;
            }
            return Ok(());
        }
        Err(failure) => failure,
    };
    let is_gone = failure.status() == GONE;
    let wait = wait_after(tries, luck).filter(|_| !is_gone);
    let standing = if wait.is_some() { Standing::Waiting } else { Standing::Failed };
    let wished = if let Failure::Refused { after: Some(after), .. } = failure { after } else { Duration::ZERO };
    let is_ours = match wait {
        Some(wait) => {
            let due = now.saturating_add(wait.max(wished)).unwrap_or(now);
            jobs::postpone(tx, job, due, failure.word())?
        }
        None => jobs::set_aside(tx, job, failure.word())?,
    };
    if is_ours {
        let noted = Delivery { standing, failure: failure.word().to_owned(), status: failure.status().into(), ..noted };
        queries::note_delivery(tx, &noted)?;
        if is_gone {
            queries::set_gone(tx, delivery.hook, true)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_tried_eight_times_over_about_a_day() {
        let waits: Vec<Duration> = (1..).map_while(|tries| wait_after(tries, 0.5)).collect();
        assert_eq!(waits.len() + 1, 8);
        let hours = waits.iter().sum::<Duration>().as_secs_f64() / 3_600.0;
        assert!((23.0..25.0).contains(&hours), "{hours}");
        assert!(waits.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn not_all_come_back_at_once() {
        let wait = |luck| wait_after(1, luck).unwrap().as_secs_f64();
        assert_eq!([wait(0.0), wait(1.0), wait(-1.0)].map(f64::round), [24.0, 36.0, 24.0]);
        assert_eq!((wait_after(0, 0.5), wait_after(8, 0.5)), (None, None));
    }
}
