//! A dialogue that was held elsewhere becomes one of this installation: with everything, or not at all.
//!
//! Millions of votes do not go in at once. They go in parts, each one command; until the last of them the dialogue is a draft without an
//! owner, which no coordinator sees. The identifiers of the commands come from the file, so the same file given again goes on where it
//! stopped. [`commands`] are the parts, [`porter`] carries them; [`lines`] reads files of Toguna, and checks the whole of one before
//! anything is written; [`foreign`] takes what was read from the files of another tool.

pub mod commands;
pub mod foreign;
pub mod lines;
pub mod porter;

use toguna_store::{StoreError, Tx, Uuid};

use crate::queries::carried;

/// Every account of this installation: identifier and name, by name.
///
/// # Errors
/// Only the store's.
pub fn accounts(tx: &mut Tx<'_>) -> Result<Vec<(Uuid, String)>, StoreError> {
    carried::accounts(tx)
}
