//! A team changes while a dialogue goes on: somebody joins for a week, somebody leaves in anger. So a role is a row that is asked at every
//! request, not something that a cookie or a token carries; and a dialogue is never left without anybody who leads it.

use toguna_store::{Row, StoreError, Tx};
use toguna_web::Rights;
use uuid::Uuid;

use super::acts::{self, NewAct};
use super::{DialogueRole, TABLE, queries, rights_of};
use crate::accounts::{Account, Role};

/// Somebody on the team of a dialogue, in one of their roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Who.
    pub account: Uuid,
    /// Their name.
    pub name: String,
    /// In which role.
    pub role: DialogueRole,
    /// The day since when, counted from 1970-01-01.
    pub since_day: i64,
}

/// How the giving of a role went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Giving {
    /// They have it.
    Given,
    /// They are not on the team, or had it before.
    NothingNew,
    /// Nobody makes themselves a trustee: then one person could ask for sealed contacts and agree.
    OwnTrustee,
}

/// How the taking of a role went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    /// It is taken.
    Removed,
    /// They did not have it.
    NotThere,
    /// Nobody else coordinates the dialogue, so it stays.
    LastCoordinator,
}

/// The roles that somebody has in a dialogue, in the order of [`DialogueRole::ALL`].
///
/// # Errors
/// Only the store's.
pub fn roles_of(tx: &mut Tx<'_>, dialogue: i64, account: Uuid) -> Result<Vec<DialogueRole>, StoreError> {
    let mut roles = tx.list(&queries::ROLES_OF, &[dialogue.into(), account.into()], |row| role(row, 0))?;
    roles.sort_unstable();
    Ok(roles)
}

/// What somebody may do in a dialogue just now, and by which roles there: the one place where this is worked out.
///
/// # Errors
/// Only the store's.
pub fn standing(tx: &mut Tx<'_>, account: &Account, dialogue: i64) -> Result<(Vec<DialogueRole>, Rights), StoreError> {
    let roles = roles_of(tx, dialogue, account.id)?;
    let own = rights_of(&roles);
    Ok((roles, if account.role == Role::Administrator { own.and(TABLE.administrator) } else { own }))
}

/// Whether somebody may draw up a dialogue: who came for one task in one dialogue may not speak in the name of the installation.
///
/// # Errors
/// Only the store's.
pub fn draws_up(tx: &mut Tx<'_>, account: &Account) -> Result<bool, StoreError> {
    Ok(account.role != Role::Member || coordinates(tx, account.id)?)
}

/// The team of a dialogue: one entry for each role of each person, by person, the longest on it first.
///
/// # Errors
/// Only the store's.
pub fn team(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Membership>, StoreError> {
    tx.list(&queries::TEAM, &[dialogue.into()], |row| {
        Ok(Membership { account: row.uuid(0)?, name: row.text(1)?.to_owned(), role: role(row, 2)?, since_day: row.int(3)? })
    })
}

/// The dialogues on whose teams somebody is, with the role.
///
/// # Errors
/// Only the store's.
pub fn memberships(tx: &mut Tx<'_>, account: Uuid) -> Result<Vec<(i64, DialogueRole)>, StoreError> {
    tx.list(&queries::MEMBERSHIPS, &[account.into()], |row| Ok((row.int(0)?, role(row, 1)?)))
}

/// Whether somebody coordinates any dialogue.
///
/// # Errors
/// Only the store's.
pub fn coordinates(tx: &mut Tx<'_>, account: Uuid) -> Result<bool, StoreError> {
    Ok(memberships(tx, account)?.iter().any(|(_, role)| *role == DialogueRole::Coordinator))
}

/// Gives somebody a role in a dialogue. Says whether they did not have it before.
///
/// # Errors
/// Only the store's.
pub fn add(tx: &mut Tx<'_>, dialogue: i64, account: Uuid, role: DialogueRole, day: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&queries::ADD, &[dialogue.into(), account.into(), role.word().into(), day.into()])? > 0)
}

/// Gives somebody on the team of a dialogue another role in it, and notes who did.
///
/// # Errors
/// Only the store's.
pub fn give(tx: &mut Tx<'_>, dialogue: i64, (account, role): (Uuid, DialogueRole), by: Uuid, day: i64) -> Result<Giving, StoreError> {
    if account == by && role == DialogueRole::Trustee {
        return Ok(Giving::OwnTrustee);
    }
    if roles_of(tx, dialogue, account)?.is_empty() || !add(tx, dialogue, account, role, day)? {
        return Ok(Giving::NothingNew);
    }
    acts::note(tx, &NewAct::new(Some(dialogue), by, day, "roles-act-given").about(role.key()).to(account))?;
    Ok(Giving::Given)
}

/// Takes a role as [`remove`] does, and notes who did.
///
/// # Errors
/// Only the store's.
pub fn take(tx: &mut Tx<'_>, dialogue: i64, (account, role): (Uuid, DialogueRole), by: Uuid, day: i64) -> Result<Removal, StoreError> {
    let removal = remove(tx, dialogue, account, role)?;
    if removal == Removal::Removed {
        let what = if account == by { "roles-act-left" } else { "roles-act-taken" };
        acts::note(tx, &NewAct::new(Some(dialogue), by, day, what).about(role.key()).to(account))?;
    }
    Ok(removal)
}

/// Takes a role from somebody, unless that would leave the dialogue without a coordinator.
///
/// # Errors
/// Only the store's.
pub fn remove(tx: &mut Tx<'_>, dialogue: i64, account: Uuid, role: DialogueRole) -> Result<Removal, StoreError> {
    if !roles_of(tx, dialogue, account)?.contains(&role) {
        return Ok(Removal::NotThere);
    }
    if role == DialogueRole::Coordinator && tx.one(&queries::COUNT_IN_ROLE, &[dialogue.into(), role.word().into()], |row| row.int(0))? < 2 {
        return Ok(Removal::LastCoordinator);
    }
    tx.execute(&queries::REMOVE, &[dialogue.into(), account.into(), role.word().into()])?;
    Ok(Removal::Removed)
}

/// Whether some dialogue would be left without a coordinator if this person went.
///
/// # Errors
/// Only the store's.
pub fn coordinates_alone(tx: &mut Tx<'_>, account: Uuid) -> Result<bool, StoreError> {
    let word = DialogueRole::Coordinator.word();
    for (dialogue, role) in memberships(tx, account)? {
        if role == DialogueRole::Coordinator && tx.one(&queries::COUNT_IN_ROLE, &[dialogue.into(), word.into()], |row| row.int(0))? < 2 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Takes somebody off every team. Ask [`coordinates_alone`] first.
///
/// # Errors
/// Only the store's.
pub fn forget(tx: &mut Tx<'_>, account: Uuid) -> Result<(), StoreError> {
    tx.execute(&queries::FORGET, &[account.into()])?;
    Ok(())
}

pub(super) fn role(row: &Row<'_>, column: usize) -> Result<DialogueRole, StoreError> {
    DialogueRole::from_word(row.text(column)?).ok_or(StoreError::Column { column, wanted: "a role in a dialogue" })
}
