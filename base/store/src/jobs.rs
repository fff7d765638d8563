//! Some work must not be lost and need not be done at once: it waits in a table, is handed out under a lease, and is handed out
//! again when whoever took it does not come back.
//!
//! Every job is done at least once, sometimes twice: what it does must bear that.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::{Sql, StoreError, Tx};

/// After so many attempts a job is set aside for a person to look at.
pub const MOST_ATTEMPTS: i64 = 12;

/// A job that was handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its identifier.
    pub id: Uuid,
    /// What is to be done.
    pub kind: String,
    /// With what, in the words of its kind.
    pub payload: String,
    /// The how manieth attempt this is, from 1. A later attempt takes the job away from an earlier one.
    pub attempt: i64,
}

/// Puts a job into the table, to be done at `due` or later. The same id a second time changes nothing.
pub fn add(tx: &mut Tx<'_>, id: Uuid, kind: &str, payload: &str, due: Timestamp) -> Result<(), StoreError> {
    tx.execute(&ADD, &[id.into(), kind.into(), payload.into(), due.as_microsecond().into()]).map(drop)
}

/// Hands out up to `most` jobs that are due, oldest first; nobody else gets them until `lease` is over.
pub fn lease(tx: &mut Tx<'_>, now: Timestamp, lease: SignedDuration, most: u32) -> Result<Vec<Job>, StoreError> {
    let due = tx.list(&DUE, &[now.as_microsecond().into(), most.into()], |row| {
        Ok(Job { id: row.uuid(0)?, kind: row.text(1)?.to_owned(), payload: row.text(2)?.to_owned(), attempt: row.int(3)? + 1 })
    })?;
    for job in &due {
        tx.execute(&LEASE, &[job.attempt.into(), later(now, lease).into(), job.id.into()])?;
    }
    Ok(due)
}

/// As [`lease`], for jobs of one kind alone: whoever does one kind of work takes no other.
pub fn lease_of(tx: &mut Tx<'_>, kind: &str, now: Timestamp, lease: SignedDuration, most: u32) -> Result<Vec<Job>, StoreError> {
    let due = tx.list(&DUE_OF, &[kind.into(), now.as_microsecond().into(), most.into()], |row| {
        Ok(Job { id: row.uuid(0)?, kind: row.text(1)?.to_owned(), payload: row.text(2)?.to_owned(), attempt: row.int(3)? + 1 })
    })?;
    for job in &due {
        tx.execute(&LEASE, &[job.attempt.into(), later(now, lease).into(), job.id.into()])?;
    }
    Ok(due)
}

/// The job failed and comes again at `due`, whatever its attempt: for kinds that know better than [`fail`] when it is worth trying. False
/// if the job had gone to somebody else meanwhile.
pub fn postpone(tx: &mut Tx<'_>, job: &Job, due: Timestamp, failure: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&POSTPONE, &[due.as_microsecond().into(), failure.into(), job.id.into(), job.attempt.into()])? == 1)
}

/// The job failed for good and waits for a person, whatever its attempt. False if it had gone to somebody else meanwhile.
pub fn set_aside(tx: &mut Tx<'_>, job: &Job, failure: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&SET_ASIDE, &[failure.into(), job.id.into(), job.attempt.into()])? == 1)
}

/// A job that was set aside is tried again from `due` on; its attempts are counted on. False if it was not set aside.
pub fn again(tx: &mut Tx<'_>, id: Uuid, due: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.execute(&AGAIN, &[due.as_microsecond().into(), id.into()])? == 1)
}

/// Asks for more time. False if the job has gone to somebody else meanwhile: stop then.
pub fn renew(tx: &mut Tx<'_>, job: &Job, now: Timestamp, lease: SignedDuration) -> Result<bool, StoreError> {
    Ok(tx.execute(&RENEW, &[later(now, lease).into(), job.id.into(), job.attempt.into()])? == 1)
}

/// The job is done. False if it had gone to somebody else meanwhile.
pub fn finish(tx: &mut Tx<'_>, job: &Job) -> Result<bool, StoreError> {
    Ok(tx.execute(&FINISH, &[job.id.into(), job.attempt.into()])? == 1)
}

/// The job failed: it comes again after [`back_off`], or is set aside after [`MOST_ATTEMPTS`]. `failure` says why, without personal
/// data. False if the job had gone to somebody else meanwhile.
pub fn fail(tx: &mut Tx<'_>, job: &Job, now: Timestamp, failure: &str) -> Result<bool, StoreError> {
    let touched = if job.attempt >= MOST_ATTEMPTS {
        tx.execute(&SET_ASIDE, &[failure.into(), job.id.into(), job.attempt.into()])?
    } else {
        let due = later(now, back_off(job.attempt));
        tx.execute(&POSTPONE, &[due.into(), failure.into(), job.id.into(), job.attempt.into()])?
    };
    Ok(touched == 1)
}

/// How many jobs wait or are being done, and how many are set aside.
pub fn count(tx: &mut Tx<'_>) -> Result<(i64, i64), StoreError> {
    tx.one(&WAITING, &[], |row| Ok((row.int(0)?, row.int(1)?)))
}

/// How long to wait after the given attempt failed: half a minute, doubling, six hours at most.
///
/// ```
/// use toguna_store::jobs::back_off;
///
/// assert_eq!([1, 2, 3, 50].map(|attempt| back_off(attempt).as_secs()), [30, 60, 120, 21_600]);
/// ```
pub fn back_off(attempt: i64) -> SignedDuration {
    let doublings = attempt.clamp(1, 12) as u32 - 1;
    SignedDuration::from_secs((30_i64 << doublings).min(6 * 3600))
}

/// Microseconds since 1970.
fn later(now: Timestamp, by: SignedDuration) -> i64 {
    now.as_microsecond().saturating_add(i64::try_from(by.as_micros()).unwrap_or(i64::MAX))
}

pub(crate) const ADD: Sql = Sql {
    name: "job-add",
    text: "INSERT INTO job (id, kind, payload, due, attempts, set_aside) VALUES ($1, $2, $3, $4, 0, 0) ON CONFLICT (id) DO NOTHING",
};

pub(crate) const DUE: Sql = Sql {
    name: "job-due",
    text: "SELECT id, kind, payload, attempts FROM job WHERE set_aside = 0 AND due <= $1 ORDER BY due, id LIMIT $2",
};

pub(crate) const DUE_OF: Sql = Sql {
    name: "job-due-of",
    text: "SELECT id, kind, payload, attempts FROM job WHERE set_aside = 0 AND kind = $1 AND due <= $2 ORDER BY due, id LIMIT $3",
};

pub(crate) const AGAIN: Sql = Sql { name: "job-again", text: "UPDATE job SET set_aside = 0, due = $1 WHERE id = $2 AND set_aside = 1" };

pub(crate) const LEASE: Sql = Sql { name: "job-lease", text: "UPDATE job SET attempts = $1, due = $2 WHERE id = $3" };

pub(crate) const RENEW: Sql = Sql { name: "job-renew", text: "UPDATE job SET due = $1 WHERE id = $2 AND attempts = $3 AND set_aside = 0" };

pub(crate) const FINISH: Sql = Sql { name: "job-finish", text: "DELETE FROM job WHERE id = $1 AND attempts = $2" };

pub(crate) const POSTPONE: Sql =
    Sql { name: "job-postpone", text: "UPDATE job SET due = $1, failure = $2 WHERE id = $3 AND attempts = $4 AND set_aside = 0" };

pub(crate) const SET_ASIDE: Sql =
    Sql { name: "job-set-aside", text: "UPDATE job SET set_aside = 1, failure = $1 WHERE id = $2 AND attempts = $3" };

pub(crate) const WAITING: Sql = Sql {
    name: "job-waiting",
    text: "SELECT CAST(COALESCE(SUM(1 - set_aside), 0) AS BIGINT), CAST(COALESCE(SUM(set_aside), 0) AS BIGINT) FROM job",
};
