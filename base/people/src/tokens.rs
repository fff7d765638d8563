//! A program of the team must be able to work at night, when nobody is signed in; and what it holds must be worth as little as possible to
//! whoever finds it. So a token may do only what it was made for, in one dialogue if it is enough, until a day that was set beforehand.
//!
//! A token never may do more than the person who made it. What that person may do is looked up at every call: a token of somebody
//! whose role in a dialogue was taken, or who is no longer an administrator, opens no more than they can open themselves.

use toguna_store::{Row, StoreError, Tx, Value};
use toguna_web::routes::Scope;
use uuid::Uuid;

use crate::accounts::{Account, Role};
use crate::queries;

/// For how many days a token may hold, at most.
pub const MOST_DAYS: i64 = 365;
/// Longest name, in characters.
pub const NAME_LIMIT: usize = 60;
/// Tokens that one person may have at a time.
pub const MOST_TOKENS: i64 = 50;
/// For how many days one is still shown that no longer opens anything.
const SHOWN_AFTERWARDS_DAYS: i64 = 90;

/// A token, without its secret, which nobody but its holder knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiToken {
    /// Its identifier.
    pub id: Uuid,
    /// What the person who made it calls it.
    pub name: String,
    /// Who made it, as they are now.
    pub account: Account,
    /// The one dialogue that it is for; `None`: for all on whose teams the person is.
    pub dialogue: Option<i64>,
    /// What it may be used for, in the order of [`Scope::ALL`].
    pub scopes: Vec<Scope>,
    /// Day of its making, counted from 1970-01-01.
    pub created_day: i64,
    /// The hour (since 1970) from which on it opens nothing.
    pub expires: i64,
    /// Whether it was revoked.
    pub is_revoked: bool,
    /// Day on which it was last used.
    pub last_used_day: Option<i64>,
}

impl ApiToken {
    /// Whether it still opens something at this hour (since 1970).
    pub fn holds(&self, hour: i64) -> bool {
        !self.is_revoked && hour < self.expires
    }
}

/// A token to be made.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// Its identifier.
    pub id: Uuid,
    /// What is kept of its secret.
    pub token_hash: [u8; 32],
    /// Its name.
    pub name: String,
    /// Who makes it.
    pub account: Uuid,
    /// The one dialogue that it is for.
    pub dialogue: Option<i64>,
    /// What it may be used for.
    pub scopes: Vec<Scope>,
    /// The hour of its making, since 1970.
    pub hour: i64,
    /// For how many days it holds, at most [`MOST_DAYS`].
    pub days: i64,
}

/// How the making went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Making {
    /// It is made.
    Made,
    /// The same form came twice; the token is there, and its secret was shown the first time.
    ThereAlready,
    /// This person has as many as one may have.
    TooMany,
}

/// Makes a token, and forgets those that have opened nothing for long.
///
/// # Errors
/// Only the store's.
pub fn make(tx: &mut Tx<'_>, new: &NewToken) -> Result<Making, StoreError> {
    let day = new.hour.div_euclid(24);
    tx.execute(&queries::DELETE_OLD_TOKENS, &[(new.hour - SHOWN_AFTERWARDS_DAYS * 24).into()])?;
    if tx.one(&queries::TOKEN_IS_THERE, &[new.id.into()], |row| row.int(0))? > 0 {
        return Ok(Making::ThereAlready);
    }
    if tx.one(&queries::COUNT_TOKENS, &[new.account.into(), new.hour.into()], |row| row.int(0))? >= MOST_TOKENS {
        return Ok(Making::TooMany);
    }
    let scopes: Vec<&str> = Scope::ALL.into_iter().filter(|scope| new.scopes.contains(scope)).map(Scope::word).collect();
    let row: [Value; 8] = [
        new.id.into(),
        new.token_hash.into(),
        new.name.as_str().into(),
        new.account.into(),
        new.dialogue.into(),
        scopes.join(" ").into(),
        day.into(),
        (new.hour + new.days.clamp(0, MOST_DAYS) * 24).into(),
    ];
    tx.execute(&queries::INSERT_TOKEN, &row)?;
    Ok(Making::Made)
}

/// Makes a token worthless at once and for good. `by`: who does it; somebody else's token can only be revoked by an administrator.
/// Gives back its name, or nothing where there is no such token for this person.
///
/// # Errors
/// Only the store's.
pub fn revoke(tx: &mut Tx<'_>, id: Uuid, by: &Account) -> Result<Option<String>, StoreError> {
    let found = tx.first(&queries::TOKEN_BY_ID, &[id.into()], token)?;
    let Some(found) = found.filter(|found| by.role == Role::Administrator || found.account.id == by.id) else { return Ok(None) };
    tx.execute(&queries::REVOKE_TOKEN, &[id.into()])?;
    Ok(Some(found.name))
}

/// The tokens that this person looks after, the newest first: their own, and for an administrator all.
///
/// # Errors
/// Only the store's.
pub fn list(tx: &mut Tx<'_>, by: &Account) -> Result<Vec<ApiToken>, StoreError> {
    let all = i64::from(by.role == Role::Administrator);
    tx.list(&queries::TOKENS, &[by.id.into(), all.into()], token)
}

/// The token with this secret.
///
/// # Errors
/// Only the store's.
pub fn by_secret(tx: &mut Tx<'_>, token_hash: &[u8; 32]) -> Result<Option<ApiToken>, StoreError> {
    tx.first(&queries::TOKEN_BY_SECRET, &[token_hash.into()], token)
}

/// Notes that a token was used on this day.
///
/// # Errors
/// Only the store's.
pub fn used(tx: &mut Tx<'_>, id: Uuid, day: i64) -> Result<(), StoreError> {
    tx.execute(&queries::TOKEN_USED, &[day.into(), id.into()])?;
    Ok(())
}

fn token(row: &Row<'_>) -> Result<ApiToken, StoreError> {
    Ok(ApiToken {
        id: row.uuid(0)?,
        name: row.text(1)?.to_owned(),
        account: Account {
            id: row.uuid(2)?,
            name: row.text(3)?.to_owned(),
            role: Role::from_word(row.text(4)?).ok_or(StoreError::Column { column: 4, wanted: "a role" })?,
        },
        dialogue: row.opt_int(5)?,
        scopes: row.text(6)?.split(' ').filter_map(Scope::from_word).collect(),
        created_day: row.int(7)?,
        expires: row.int(8)?,
        is_revoked: row.int(9)? != 0,
        last_used_day: row.opt_int(10)?,
    })
}
