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

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha20Rng;
    use rand_core::SeedableRng;
    use toguna_store::testing::for_each_engine;
    use toguna_store::{Header, Timestamp, Uuid};

    use super::*;
    use crate::vault::change::SetKey;
    use crate::vault::{PublicKey, SealedRow, SecretKey, keeping};

    #[test]
    fn a_mixing_is_over_only_once_the_old_rows_are_wiped() {
        for_each_engine(crate::PARTS, |store| {
            let secret = SecretKey::make(&mut ChaCha20Rng::from_seed([1; 32]));
            let key = PublicKey { bytes: secret.public(), trustees: 3, needed: 2 };
            let header = Header { id: Uuid::from_bytes([1; 16]), dialogue: None, source: 0, at: Timestamp::UNIX_EPOCH, salt: [1; 32] };
            store.write_blocking(SetKey { header, dialogue: 3, key, account: Uuid::nil() }).unwrap();
            let leave = |byte| {
                let row = SealedRow { id: [byte; 16], sealed: vec![byte; 40] };
                store.transact_blocking(move |tx| keeping::leave(tx, 3, 1, &row)).unwrap();
            };
            let waits = || store.read_blocking(queries::mix_waits).unwrap();
            leave(1);
            assert!(waits());
            // The power goes after the rows were written anew and before the old ones are wiped.
            store.transact_blocking(queries::mix).unwrap();
            assert!(waits(), "what is not wiped yet is done again");
            // Somebody comes while the old rows are wiped: hers is to be mixed.
            leave(2);
            store.transact_blocking(queries::mixed).unwrap();
            assert!(waits());
            let runtime = tokio::runtime::Runtime::new().unwrap();
            assert!(runtime.block_on(mix(store)).unwrap());
            assert!(!waits() && !runtime.block_on(mix(store)).unwrap());
            assert_eq!(store.read_blocking(|tx| queries::contacts(tx, 3, 1)).unwrap().len(), 2);
        });
    }
}
