//! Somebody lost her passphrase, her phone and her codes, and sits in another town. An administrator makes one code for her: good once, for a
//! day, in the place of any that was made before. She is told at her next sign-in, so that it cannot be done behind her back.

use toguna_store::{StoreError, Tx};
use toguna_web::{Seal, base64};
use uuid::Uuid;

use super::queries;
use super::recovery::RecoveryCode;
use crate::accounts::{self, Account, Role};
use crate::doors::leaving;
use crate::roles::acts::{self, NewAct, TeamAct};

/// For how many hours a code holds.
pub const HOURS: i64 = 24;
/// Whose acts those are that were done on the machine itself.
pub const ON_THE_MACHINE: Uuid = Uuid::nil();

/// An account in the list of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Whose.
    pub account: Account,
    /// The last day on which it was signed in to, counted from 1970-01-01, as long as that is kept.
    pub last_day: Option<i64>,
    /// On the teams of how many dialogues they are.
    pub dialogues: i64,
}

/// Every account, by name.
///
/// # Errors
/// Only the store's.
pub fn list(tx: &mut Tx<'_>) -> Result<Vec<Listed>, StoreError> {
    tx.list(&queries::ACCOUNTS, &[], |row| {
        Ok(Listed { account: accounts::account(row)?, last_day: row.opt_int(3)?, dialogues: row.int(4)? })
    })
}

/// What became of an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Office {
    /// It was given, or taken.
    Changed,
    /// They had it already, or had it not.
    AsBefore,
    /// Nobody else looks after this installation, so it stays.
    LastAdministrator,
}

/// Makes somebody an administrator, or takes that office again, and notes who did; whoever loses it still draws up dialogues.
///
/// # Errors
/// Only the store's.
pub fn set_office(tx: &mut Tx<'_>, account: &Account, is_administrator: bool, by: Uuid, day: i64) -> Result<Office, StoreError> {
    // As it is now, not as it was when the page was opened.
    let Some(now) = accounts::by_id(tx, account.id)? else { return Ok(Office::AsBefore) };
    if (now.role == Role::Administrator) == is_administrator {
        return Ok(Office::AsBefore);
    }
    if !is_administrator && leaving::is_last_administrator(tx, &now)? {
        return Ok(Office::LastAdministrator);
    }
    let role = if is_administrator { Role::Administrator } else { Role::Coordinator };
    tx.execute(&queries::SET_ROLE, &[role.word().into(), now.id.into()])?;
    let what = if is_administrator { "doors-act-office-given" } else { "doors-act-office-taken" };
    note(tx, now.id, by, day, what)?;
    Ok(Office::Changed)
}

/// Notes what somebody did to an account, and sees to it that its owner is told.
///
/// # Errors
/// Only the store's.
pub fn note(tx: &mut Tx<'_>, account: Uuid, by: Uuid, day: i64, what: &'static str) -> Result<(), StoreError> {
    let act = acts::note_as(tx, &NewAct::new(None, by, day, what).to(account))?;
    if by != account {
        tx.execute(&queries::INSERT_UNTOLD, &[account.into(), act.into()])?;
    }
    Ok(())
}

/// The acts about an account of which its owner has not been told, the last first; from now on she has been.
///
/// # Errors
/// Only the store's.
pub fn tell(tx: &mut Tx<'_>, account: Uuid) -> Result<Vec<TeamAct>, StoreError> {
    let untold = tx.list(&queries::UNTOLD, &[account.into()], acts::act_of)?;
    if !untold.is_empty() {
        tx.execute(&queries::DELETE_UNTOLD, &[account.into()])?;
    }
    Ok(untold)
}

/// A mark of the code that was made for somebody: another one as soon as there is another code, so that the same form sent twice makes one.
///
/// # Errors
/// Only the store's.
pub fn mark(tx: &mut Tx<'_>, seal: &Seal, account: Uuid) -> Result<String, StoreError> {
    let known = tx.first(&queries::HELPING_CODE, &[account.into()], |row| row.bytes::<32>(0))?.unwrap_or_default();
    Ok(base64::encode(&seal.code("helping-code-mark", &[account.as_bytes(), &known])))
}

/// Puts a code in the place of the one that was made for this account before, if that is still the one of this [`mark`], and notes who did.
/// `false`: another one was made in the meantime, and it stays. `hour`: now, since 1970.
///
/// # Errors
/// Only the store's.
pub fn make(tx: &mut Tx<'_>, seal: &Seal, account: Uuid, code: &RecoveryCode, by: Uuid, hour: i64, had: &str) -> Result<bool, StoreError> {
    if mark(tx, seal, account)? != had {
        return Ok(false);
    }
    tx.execute(&queries::DELETE_HELPING_CODE, &[account.into()])?;
    tx.execute(&queries::INSERT_HELPING_CODE, &[account.into(), hash(seal, account, code).into(), (hour + HOURS).into()])?;
    note(tx, account, by, hour.div_euclid(24), "doors-act-code-made")?;
    Ok(true)
}

/// Uses a code up. False if none was made for this account, another one was, or it has run out at this hour (since 1970).
///
/// # Errors
/// Only the store's.
pub fn spend(tx: &mut Tx<'_>, seal: &Seal, account: Uuid, code: &RecoveryCode, hour: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&queries::SPEND_HELPING_CODE, &[account.into(), hash(seal, account, code).into(), hour.into()])? == 1)
}

fn hash(seal: &Seal, account: Uuid, code: &RecoveryCode) -> [u8; 32] {
    seal.code("helping-code", &[account.as_bytes(), code.bytes()])
}
