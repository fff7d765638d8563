//! People of the team have accounts: a name, a passphrase, a role. Whoever is signed in holds a random token in a cookie, of which only
//! the hash is stored.

use serde::{Deserialize, Serialize};
use toguna_store::{StoreError, Tx, Value};
use unicode_normalization::UnicodeNormalization as _;
use uuid::Uuid;

use crate::{doors, queries};

/// How long a sign-in lasts, in hours: a long working day. A laptop may be taken away at night.
pub const SESSION_HOURS: i64 = 14;
/// Longest name, in characters.
pub const NAME_LIMIT: usize = 60;

/// What somebody of the team is on the whole installation; what they may do in a dialogue is said by [`crate::roles`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Everything on this installation.
    Administrator,
    /// Dialogues of their own.
    Coordinator,
    /// What their roles in dialogues allow, and nothing beyond.
    Member,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 3] = [Self::Administrator, Self::Coordinator, Self::Member];

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Coordinator => "coordinator",
            Self::Member => "member",
        }
    }

    /// The role with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}

/// Somebody of the team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its identifier.
    pub id: Uuid,
    /// Its name, as it is shown.
    pub name: String,
    /// What it may do.
    pub role: Role,
}

/// How names are compared: without the blanks around them, in small letters, compatible forms made one.
pub fn name_key(name: &str) -> String {
    let name: String = name.nfkc().flat_map(char::to_lowercase).collect();
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many accounts there are.
///
/// # Errors
/// Only the store's.
pub fn count(tx: &mut Tx<'_>) -> Result<i64, StoreError> {
    tx.one(&queries::COUNT_ACCOUNTS, &[], |row| row.int(0))
}

/// Writes a new account. `passphrase` is what [`crate::passphrase::hash`] gives.
///
/// # Errors
/// The store's: a conflict where the name is taken.
pub fn insert(tx: &mut Tx<'_>, account: &Account, passphrase: &str, created_day: i64) -> Result<(), StoreError> {
    let row: [Value; 6] = [
        account.id.into(),
        account.name.as_str().into(),
        name_key(&account.name).into(),
        passphrase.into(),
        account.role.word().into(),
        created_day.into(),
    ];
    tx.execute(&queries::INSERT_ACCOUNT, &row)?;
    Ok(())
}

/// The account of this name, and what is stored of its passphrase.
///
/// # Errors
/// Only the store's.
pub fn by_name(tx: &mut Tx<'_>, name: &str) -> Result<Option<(Account, String)>, StoreError> {
    tx.first(&queries::ACCOUNT_BY_NAME, &[name_key(name).into()], |row| Ok((account(row)?, row.text(3)?.to_owned())))
}

/// The account with this identifier.
///
/// # Errors
/// Only the store's.
pub fn by_id(tx: &mut Tx<'_>, id: Uuid) -> Result<Option<Account>, StoreError> {
    tx.first(&doors::queries::ACCOUNT_BY_ID, &[id.into()], account)
}

/// Who is signed in with this token at this hour (since 1970).
///
/// # Errors
/// Only the store's.
pub fn by_session(tx: &mut Tx<'_>, token_hash: &[u8; 32], hour: i64) -> Result<Option<Account>, StoreError> {
    tx.first(&queries::ACCOUNT_BY_SESSION, &[token_hash.into(), hour.into()], account)
}

/// Signs somebody in, and forgets sign-ins that have run out.
///
/// # Errors
/// Only the store's.
pub fn sign_in(tx: &mut Tx<'_>, account: Uuid, token_hash: &[u8; 32], hour: i64) -> Result<(), StoreError> {
    tx.execute(&queries::DELETE_OLD_SESSIONS, &[hour.into()])?;
    tx.execute(&queries::INSERT_SESSION, &[token_hash.into(), account.into(), (hour + SESSION_HOURS).into()])?;
    Ok(())
}

/// Signs out.
///
/// # Errors
/// Only the store's.
pub fn sign_out(tx: &mut Tx<'_>, token_hash: &[u8; 32]) -> Result<(), StoreError> {
    tx.execute(&queries::DELETE_SESSION, &[token_hash.into()])?;
    Ok(())
}

pub(crate) fn account(row: &toguna_store::Row<'_>) -> Result<Account, StoreError> {
    Ok(Account {
        id: row.uuid(0)?,
        name: row.text(1)?.to_owned(),
        role: Role::from_word(row.text(2)?).ok_or(StoreError::Column { column: 2, wanted: "a role" })?,
    })
}
