//! A database remembers more than its tables say: PostgreSQL keeps the number of the transaction that wrote each row, SQLite the order of
//! recent writes in its log. Beside votes and statements of the same minutes, that would join a sealed contact to a voice.
//!
//! So once an hour, if a contact came or went, all of them are written anew in one transaction, by their random identifiers; after that the
//! old rows are wiped from the files. Within that hour, and in copies that were taken in it, the order is still there: SECURITY says so.

use std::time::Duration;

use toguna_store::{Store, StoreError};

use super::queries;

/// How long a contact may lie as it came.
pub const EVERY: Duration = Duration::from_hours(1);

/// Mixes, if something came or went since the last time. Says whether it did.
///
/// # Errors
/// Only the store's; what was there is then there still.
pub async fn mix(store: &Store) -> Result<bool, StoreError> {
    if !store.read(queries::mix_waits).await? {
        return Ok(false);
    }
    store.transact(queries::mix).await?;
    store.scrub_table("vault_contact").await?;
    // Only now: a wiping that failed is done again at the next hour.
    store.transact(queries::mixed).await?;
    Ok(true)
}

/// Mixes every hour for as long as the store is open.
pub async fn keep_mixing(store: Store) {
    loop {
        tokio::time::sleep(EVERY).await;
        match mix(&store).await {
            Ok(_) => {}
            Err(StoreError::Closed) => return,
            Err(error) => tracing::warn!(%error, "the vault was not mixed"),
        }
    }
}
