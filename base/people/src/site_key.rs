//! Return codes, cookies and forms are sealed with one secret. Several processes over one database must have the same one, so there it is
//! kept in the database; beside a database file it has a file of its own.

use toguna_store::{StoreError, Tx};

use crate::queries;

/// The secret that is kept, or else `fresh`, which is kept from now on: whoever comes first decides for all.
///
/// # Errors
/// Only the store's.
pub fn keep(tx: &mut Tx<'_>, fresh: &[u8; 32]) -> Result<Vec<u8>, StoreError> {
    tx.execute(&queries::KEEP_SITE_KEY, &[fresh.into()])?;
    tx.one(&queries::SITE_KEY, &[], |row| Ok(row.blob(0)?.to_vec()))
}
