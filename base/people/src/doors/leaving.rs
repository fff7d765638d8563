//! What is kept of a person of the team is theirs: they can read it, and it goes when they go. What they did in dialogues stays, since others
//! built on it, under an identifier that no longer leads to anybody.

use toguna_store::{StoreError, Tx};

use super::queries;
use crate::accounts::{Account, Role};

/// How the leaving went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// Nothing of the account is left but its identifier at its acts.
    Gone,
    /// It is the only administrator: nobody could look after this installation.
    LastAdministrator,
}

/// Takes an account away, with everything that opens it or was made for it.
///
/// # Errors
/// Only the store's.
pub fn leave(tx: &mut Tx<'_>, account: &Account) -> Result<Leaving, StoreError> {
    if account.role == Role::Administrator && tx.one(&queries::COUNT_ADMINISTRATORS, &[], |row| row.int(0))? <= 1 {
        return Ok(Leaving::LastAdministrator);
    }
    for statement in [
        &queries::DELETE_SESSIONS_OF,
        &queries::DELETE_SIGN_INS_OF,
        &queries::DELETE_RECOVERY_CODES_OF,
        &queries::DELETE_TOKENS_OF,
        &queries::DELETE_ACCOUNT,
    ] {
        tx.execute(statement, &[account.id.into()])?;
    }
    Ok(Leaving::Gone)
}

/// The day on which an account was made, counted from 1970-01-01.
///
/// # Errors
/// Only the store's.
pub fn made_day(tx: &mut Tx<'_>, account: &Account) -> Result<Option<i64>, StoreError> {
    tx.first(&queries::ACCOUNT_MADE_DAY, &[account.id.into()], |row| row.int(0))
}
