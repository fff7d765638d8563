//! Whoever owns an account should see that somebody else was in it, and be able to put everybody out. More than the day and the door is not
//! kept: a list of hours and places would tell, to whoever seizes the server, when the team works and where.

use toguna_store::{StoreError, Tx};
use uuid::Uuid;

use super::queries;

/// For how many days it is kept how an account was opened.
pub const KEPT_DAYS: i64 = 60;

/// By which door somebody came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// With name and passphrase.
    Passphrase,
    /// With a passkey.
    Passkey,
    /// With a recovery code.
    Recovery,
    /// Through the account of another house.
    Provider,
    /// Through a link that is good once.
    Link,
}

impl Way {
    /// Every way.
    pub const ALL: [Self; 5] = [Self::Passphrase, Self::Passkey, Self::Recovery, Self::Provider, Self::Link];

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Passphrase => "passphrase",
            Self::Passkey => "passkey",
            Self::Recovery => "recovery",
            Self::Provider => "provider",
            Self::Link => "link",
        }
    }

    /// The way with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.word() == word)
    }
}

/// How often an account was opened on one day by one door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignInDay {
    /// The day, counted from 1970-01-01.
    pub day: i64,
    /// By which door.
    pub way: Way,
    /// How often, at least 1.
    pub times: i64,
}

/// Counts a sign-in, and forgets those of this account that are older than [`KEPT_DAYS`].
///
/// # Errors
/// Only the store's.
pub fn count(tx: &mut Tx<'_>, account: Uuid, day: i64, way: Way) -> Result<(), StoreError> {
    tx.execute(&queries::DELETE_OLD_SIGN_INS, &[account.into(), (day - KEPT_DAYS).into()])?;
    tx.execute(&queries::COUNT_SIGN_IN, &[account.into(), day.into(), way.word().into()])?;
    Ok(())
}

/// How an account was opened, the latest day first.
///
/// # Errors
/// Only the store's.
pub fn list(tx: &mut Tx<'_>, account: Uuid) -> Result<Vec<SignInDay>, StoreError> {
    tx.list(&queries::SIGN_INS, &[account.into()], |row| {
        let way = Way::from_word(row.text(1)?).ok_or(StoreError::Column { column: 1, wanted: "a way of signing in" })?;
        Ok(SignInDay { day: row.int(0)?, way, times: row.int(2)? })
    })
}

/// In how many browsers an account is open at this hour (since 1970).
///
/// # Errors
/// Only the store's.
pub fn open_now(tx: &mut Tx<'_>, account: Uuid, hour: i64) -> Result<i64, StoreError> {
    tx.one(&queries::COUNT_SESSIONS, &[account.into(), hour.into()], |row| row.int(0))
}

/// Ends every sign-in of an account but the one with this token. Gives back how many ended.
///
/// # Errors
/// Only the store's.
pub fn end_others(tx: &mut Tx<'_>, account: Uuid, kept: &[u8; 32]) -> Result<u64, StoreError> {
    tx.execute(&queries::DELETE_OTHER_SESSIONS, &[account.into(), kept.into()])
}

/// Ends every sign-in of an account.
///
/// # Errors
/// Only the store's.
pub fn end_all(tx: &mut Tx<'_>, account: Uuid) -> Result<u64, StoreError> {
    tx.execute(&queries::DELETE_SESSIONS_OF, &[account.into()])
}

/// What is stored of the passphrase of an account; nothing if the account is gone.
///
/// # Errors
/// Only the store's.
pub fn passphrase_of(tx: &mut Tx<'_>, account: Uuid) -> Result<Option<String>, StoreError> {
    tx.first(&queries::PASSPHRASE_OF, &[account.into()], |row| Ok(row.text(0)?.to_owned()))
}

/// Puts another passphrase in the place of the old one; `stored` is what [`crate::passphrase::hash`] gives.
///
/// # Errors
/// Only the store's.
pub fn set_passphrase(tx: &mut Tx<'_>, account: Uuid, stored: &str) -> Result<(), StoreError> {
    tx.execute(&queries::SET_PASSPHRASE, &[stored.into(), account.into()])?;
    Ok(())
}
