//! What is asked of the store about voices that are set aside.

use std::collections::BTreeSet;

use toguna_store::{Sql, StoreError, Tx};
use uuid::Uuid;

use crate::source::AsideReason;

/// The statements of this file, for [`super::PART`].
pub(super) const STATEMENTS: &[&Sql] =
    &[&PEOPLE_ASIDE, &QUARANTINED_BY, &RELEASE, &RELEASE_ONE, &QUARANTINES, &ASIDE_BY_SOURCE, &ASIDE_IN_QUARANTINE];

const PEOPLE_ASIDE: Sql =
    Sql { name: "consult.people-aside", text: "SELECT participant FROM quarantine WHERE dialogue = $1 ORDER BY participant" };

const QUARANTINED_BY: Sql =
    Sql { name: "consult.quarantined-by", text: "SELECT COUNT(*) FROM quarantine WHERE dialogue = $1 AND seq = $2" };

const RELEASE: Sql = Sql { name: "consult.release", text: "DELETE FROM quarantine WHERE dialogue = $1 AND seq = $2" };

const RELEASE_ONE: Sql = Sql { name: "consult.release-one", text: "DELETE FROM quarantine WHERE dialogue = $1 AND participant = $2" };

const QUARANTINES: Sql = Sql {
    name: "consult.quarantines",
    text: "SELECT seq, reason, day, COUNT(*) FROM quarantine WHERE dialogue = $1 GROUP BY seq, reason, day ORDER BY seq DESC",
};

/// People who came by a source that is set aside and said something. `CROSS JOIN` keeps SQLite from beginning with the people.
const ASIDE_BY_SOURCE: Sql = Sql {
    name: "consult.aside-by-source",
    text: "SELECT s.reason, p.id FROM source s CROSS JOIN participant p WHERE s.dialogue = $1 AND s.set_aside = 1 \
           AND p.dialogue = s.dialogue AND p.source = s.number AND p.withdrawn = 0 AND EXISTS \
           (SELECT 1 FROM vote v WHERE v.dialogue = p.dialogue AND v.participant = p.id) ORDER BY s.number, p.id",
};

const ASIDE_IN_QUARANTINE: Sql = Sql {
    name: "consult.aside-in-quarantine",
    text: "SELECT q.reason, q.participant FROM quarantine q WHERE q.dialogue = $1 AND EXISTS \
           (SELECT 1 FROM vote v WHERE v.dialogue = q.dialogue AND v.participant = q.participant) ORDER BY q.participant",
};

/// People whom one command put in quarantine and who still are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quarantine {
    /// The journal's number of that command.
    pub put: i64,
    /// Why.
    pub reason: AsideReason,
    /// When, in days since 1970.
    pub day: i64,
    /// How many.
    pub people: i64,
}

/// How many people have said something that does not count because the team set it aside, by reason, most people first.
pub type Aside = Vec<(AsideReason, u64)>;

/// Everybody in quarantine.
///
/// # Errors
/// Only the store's.
pub(crate) fn set_aside_people(tx: &mut Tx<'_>, dialogue: i64) -> Result<BTreeSet<Uuid>, StoreError> {
    Ok(tx.list(&PEOPLE_ASIDE, &[dialogue.into()], |row| row.uuid(0))?.into_iter().collect())
}

pub(crate) fn quarantined_by(tx: &mut Tx<'_>, dialogue: i64, put: i64) -> Result<i64, StoreError> {
    tx.one(&QUARANTINED_BY, &[dialogue.into(), put.into()], |row| row.int(0))
}

pub(crate) fn release(tx: &mut Tx<'_>, dialogue: i64, put: i64) -> Result<(), StoreError> {
    tx.execute(&RELEASE, &[dialogue.into(), put.into()])?;
    Ok(())
}

/// Leaves no mark of somebody who withdraws.
pub(crate) fn forget_quarantine(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid) -> Result<(), StoreError> {
    tx.execute(&RELEASE_ONE, &[dialogue.into(), participant.into()])?;
    Ok(())
}

/// Who is in quarantine, by the commands that put them there, the last first.
///
/// # Errors
/// Only the store's.
pub fn quarantines(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Quarantine>, StoreError> {
    tx.list(&QUARANTINES, &[dialogue.into()], |row| {
        Ok(Quarantine { put: row.int(0)?, reason: reason(row.text(1)?), day: row.int(2)?, people: row.int(3)? })
    })
}

/// How many people said something and are set aside, by the source that they came by or in quarantine, and why. Whoever is set aside twice is counted once, in quarantine.
///
/// # Errors
/// Only the store's.
pub fn aside(tx: &mut Tx<'_>, dialogue: i64) -> Result<Aside, StoreError> {
    let mut seen = BTreeSet::new();
    let mut counts: Vec<(AsideReason, u64)> = AsideReason::ALL.map(|reason| (reason, 0)).to_vec();
    let mut take = |word: &str, person: Uuid| {
        if seen.insert(person)
            && let Some((_, count)) = counts.iter_mut().find(|(each, _)| *each == reason(word))
        {
            *count += 1;
        }
    };
    for statement in [&ASIDE_IN_QUARANTINE, &ASIDE_BY_SOURCE] {
        tx.each(statement, &[dialogue.into()], |row| {
            take(row.text(0)?, row.uuid(1)?);
            Ok(())
        })?;
    }
    counts.retain(|(_, count)| *count > 0);
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Ok(counts)
}

fn reason(word: &str) -> AsideReason {
    AsideReason::from_word(word).unwrap_or(AsideReason::Mistake)
}
