//! A passphrase can be told to a stranger who asks nicely, or typed into a page that only looks like this one. A passkey cannot: the device
//! signs for this site alone, and only when its owner unlocks it. The server keeps the public half, which opens nothing.
//!
//! [`ceremony`] believes what a device says, or says why not. Challenges are not stored: they are sealed, run out, and are remembered once
//! they were answered, so that no answer counts twice.

mod cbor;
pub mod ceremony;

use toguna_store::{StoreError, Timestamp, Tx, Value};
use toguna_web::{Seal, Site, base64, hash_token};
use uuid::Uuid;

use super::queries;
use crate::accounts::{self, Account};

/// Passkeys that one person may have.
pub const MOST: usize = 20;
/// Longest name, in characters.
pub const NAME_LIMIT: usize = 60;
/// For how long a challenge may be answered, in minutes.
pub const MINUTES: i64 = 15;

/// What a challenge is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Signing in, whoever it is.
    SignIn,
    /// A new passkey of this account.
    Add(Uuid),
}

impl Purpose {
    fn word(self) -> String {
        match self {
            Self::SignIn => "sign-in".to_owned(),
            Self::Add(account) => format!("add-{}", account.simple()),
        }
    }
}

/// A challenge: a text that goes out with a page and comes back, sealed. The device signs its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// The text.
    pub text: String,
    expires: i64,
}

impl Challenge {
    /// A fresh one.
    pub fn new(site: &Site, purpose: Purpose) -> Self {
        let expires = minute_of(site.now()) + MINUTES;
        let text = site.seal().seal("passkey-challenge", &format!("{}.{expires}.{}", purpose.word(), site.random_token()));
        Self { text, expires }
    }

    /// The one that came back, if it is of this site, for this purpose, and may still be answered.
    pub fn open(seal: &Seal, now: Timestamp, purpose: Purpose, text: &str) -> Option<Self> {
        let mut parts = seal.open("passkey-challenge", text)?.split('.');
        let (word, expires) = (parts.next()?, parts.next()?.parse().ok()?);
        (word == purpose.word() && minute_of(now) < expires).then(|| Self { text: text.to_owned(), expires })
    }

    /// Whether it was answered already.
    ///
    /// # Errors
    /// Only the store's.
    pub fn is_spent(&self, tx: &mut Tx<'_>) -> Result<bool, StoreError> {
        Ok(tx.one(&queries::CHALLENGE_IS_SPENT, &[hash_token(&self.text).into()], |row| row.int(0))? > 0)
    }

    /// Holds that it was not answered before, and remembers that it is now.
    ///
    /// # Errors
    /// Only the store's.
    pub fn spend(&self, tx: &mut Tx<'_>, now: Timestamp) -> Result<bool, StoreError> {
        tx.execute(&queries::DELETE_OLD_CHALLENGES, &[minute_of(now).into()])?;
        if self.is_spent(tx)? {
            return Ok(false);
        }
        tx.execute(&queries::SPEND_CHALLENGE, &[hash_token(&self.text).into(), self.expires.into()])?;
        Ok(true)
    }
}

/// The minute of a time, counted from 1970-01-01.
fn minute_of(at: Timestamp) -> i64 {
    at.as_second().div_euclid(60)
}

/// The name by which devices know an account. It tells nothing: neither who, nor since when.
pub fn handle(seal: &Seal, account: Uuid) -> String {
    base64::encode(&seal.code("passkey-handle", &[account.as_bytes()]))
}

/// A passkey of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// The identifier that the device gave to it.
    pub id: Vec<u8>,
    /// What its owner calls it.
    pub name: String,
    /// Whether its device may carry it to others of the same owner.
    pub travels: bool,
    /// Day of its making, counted from 1970-01-01.
    pub created_day: i64,
    /// Day on which it was last used.
    pub last_used_day: Option<i64>,
}

/// The passkeys of an account, in the order in which they were added.
///
/// # Errors
/// Only the store's.
pub fn list(tx: &mut Tx<'_>, account: Uuid) -> Result<Vec<Passkey>, StoreError> {
    tx.list(&queries::PASSKEYS_OF, &[account.into()], |row| {
        Ok(Passkey {
            id: row.blob(0)?.to_vec(),
            name: row.text(1)?.to_owned(),
            travels: row.int(2)? != 0,
            created_day: row.int(3)?,
            last_used_day: row.opt_int(4)?,
        })
    })
}

/// How the adding went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adding {
    /// It is added.
    Added,
    /// It is somebody's already, perhaps one's own.
    ThereAlready,
    /// This person has as many as one may have.
    TooMany,
}

/// Adds a passkey to an account.
///
/// # Errors
/// Only the store's.
pub fn add(tx: &mut Tx<'_>, account: Uuid, name: &str, made: &ceremony::Made, day: i64) -> Result<Adding, StoreError> {
    if tx.first(&queries::PASSKEY, &[made.id.as_slice().into()], |row| row.uuid(0))?.is_some() {
        return Ok(Adding::ThereAlready);
    }
    if list(tx, account)?.len() >= MOST {
        return Ok(Adding::TooMany);
    }
    let row: [Value; 7] = [
        made.id.as_slice().into(),
        account.into(),
        name.into(),
        made.public_key.as_slice().into(),
        i64::from(made.uses).into(),
        i64::from(made.travels).into(),
        day.into(),
    ];
    tx.execute(&queries::INSERT_PASSKEY, &row)?;
    Ok(Adding::Added)
}

/// Takes a passkey away from an account: it opens nothing any more. Gives back its name.
///
/// # Errors
/// Only the store's.
pub fn remove(tx: &mut Tx<'_>, account: Uuid, id: &[u8]) -> Result<Option<String>, StoreError> {
    let found = list(tx, account)?.into_iter().find(|passkey| passkey.id == id);
    tx.execute(&queries::DELETE_PASSKEY, &[id.into(), account.into()])?;
    Ok(found.map(|passkey| passkey.name))
}

/// What is needed to believe an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Whose it is.
    pub account: Account,
    /// The public half, as the device wrote it.
    pub public_key: Vec<u8>,
    /// The device's count of uses.
    pub uses: u32,
}

/// The passkey with this identifier.
///
/// # Errors
/// Only the store's.
pub fn known(tx: &mut Tx<'_>, id: &[u8]) -> Result<Option<Known>, StoreError> {
    let found = tx.first(&queries::PASSKEY, &[id.into()], |row| Ok((row.uuid(0)?, row.blob(1)?.to_vec(), row.int(2)?)))?;
    let Some((account, public_key, uses)) = found else { return Ok(None) };
    let account = accounts::by_id(tx, account)?;
    Ok(account.map(|account| Known { account, public_key, uses: u32::try_from(uses).unwrap_or(u32::MAX) }))
}

/// Notes that a passkey was used. `before` is the count of uses by which the answer was judged: false if another answer came in between.
///
/// # Errors
/// Only the store's.
pub fn used(tx: &mut Tx<'_>, id: &[u8], before: u32, uses: u32, day: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&queries::PASSKEY_USED, &[i64::from(uses).into(), day.into(), id.into(), i64::from(before).into()])? == 1)
}
