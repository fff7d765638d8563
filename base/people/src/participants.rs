//! Those who speak are random pseudonyms. What leads back to one is in their own hands: a secret in a cookie, and a code that can be
//! said aloud. The store keeps only hashes of both.

use toguna_store::{StoreError, Tx, Value};
use uuid::Uuid;

use crate::queries;

/// A participant who has just said yes.
#[derive(Debug, Clone)]
pub struct NewParticipant {
    /// Number of the dialogue.
    pub dialogue: i64,
    /// The pseudonym.
    pub id: Uuid,
    /// What is kept of the secret.
    pub token_hash: [u8; 32],
    /// What is kept of the return code.
    pub code_hash: [u8; 32],
    /// Which of the secret's codes it is.
    pub code_turn: i64,
    /// The source through which they came.
    pub source: i64,
    /// When, in seconds since 1970, as coarse as the dialogue wants it.
    pub joined: i64,
}

/// A participant as found again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The pseudonym.
    pub id: Uuid,
    /// The source through which they came.
    pub source: i64,
    /// Which of the secret's codes is theirs.
    pub code_turn: i64,
}

/// Writes a new participant.
///
/// # Errors
/// Only the store's.
pub fn insert(tx: &mut Tx<'_>, new: &NewParticipant, seq: i64) -> Result<(), StoreError> {
    let row: [Value; 9] = [
        new.dialogue.into(),
        new.id.into(),
        new.token_hash.into(),
        new.code_hash.into(),
        new.code_turn.into(),
        new.source.into(),
        new.joined.into(),
        seq.into(),
        seq.into(),
    ];
    tx.execute(&queries::INSERT_PARTICIPANT, &row)?;
    Ok(())
}

/// Writes participants who gave their voices elsewhere: they have no secret and no return code, and so no way back.
///
/// # Errors
/// Only the store's.
pub fn insert_imported(tx: &mut Tx<'_>, dialogue: i64, ids: &[Uuid], source: i64, joined: i64, seq: i64) -> Result<u64, StoreError> {
    let columns = ["dialogue", "id", "code_turn", "source", "joined", "withdrawn", "joined_seq", "seq"];
    let row = |id: &Uuid| {
        let row: [Value; 8] =
            [dialogue.into(), (*id).into(), 0_i64.into(), source.into(), joined.into(), 0_i64.into(), seq.into(), seq.into()];
        row.to_vec()
    };
    tx.insert_many("participant", &columns, &ids.iter().map(row).collect::<Vec<_>>(), toguna_store::Conflict::Fail)
}

/// Whether a return code is somebody's already.
///
/// # Errors
/// Only the store's.
pub fn code_is_taken(tx: &mut Tx<'_>, dialogue: i64, code_hash: &[u8; 32]) -> Result<bool, StoreError> {
    Ok(tx.one(&queries::CODE_IS_TAKEN, &[dialogue.into(), code_hash.into()], |row| row.int(0))? > 0)
}

/// Who has this secret.
///
/// # Errors
/// Only the store's.
pub fn by_token(tx: &mut Tx<'_>, dialogue: i64, token_hash: &[u8; 32]) -> Result<Option<Found>, StoreError> {
    tx.first(&queries::PARTICIPANT_BY_TOKEN, &[dialogue.into(), token_hash.into()], found)
}

/// Who has this return code.
///
/// # Errors
/// Only the store's.
pub fn by_code(tx: &mut Tx<'_>, dialogue: i64, code_hash: &[u8; 32]) -> Result<Option<Found>, StoreError> {
    tx.first(&queries::PARTICIPANT_BY_CODE, &[dialogue.into(), code_hash.into()], found)
}

/// Whether this participant is there and has not withdrawn.
///
/// # Errors
/// Only the store's.
pub fn is_there(tx: &mut Tx<'_>, dialogue: i64, id: Uuid) -> Result<bool, StoreError> {
    Ok(tx.one(&queries::PARTICIPANT_IS_THERE, &[dialogue.into(), id.into()], |row| row.int(0))? > 0)
}

/// The journal's number of the joining; `None` for somebody who is not there.
///
/// # Errors
/// Only the store's.
pub fn joined_seq(tx: &mut Tx<'_>, dialogue: i64, id: Uuid) -> Result<Option<i64>, StoreError> {
    tx.first(&queries::PARTICIPANT_JOINED_SEQ, &[dialogue.into(), id.into()], |row| row.int(0))
}

/// Marks that a command has changed what the opinion map knows of this participant.
///
/// # Errors
/// Only the store's.
pub fn touch(tx: &mut Tx<'_>, dialogue: i64, id: Uuid, seq: i64) -> Result<(), StoreError> {
    tx.execute(&queries::TOUCH_PARTICIPANT, &[seq.into(), dialogue.into(), id.into()])?;
    Ok(())
}

/// Leaves of a participant only that they were there and are gone.
///
/// # Errors
/// Only the store's.
pub fn mark_withdrawn(tx: &mut Tx<'_>, dialogue: i64, id: Uuid, seq: i64) -> Result<(), StoreError> {
    tx.execute(&queries::MARK_WITHDRAWN, &[seq.into(), dialogue.into(), id.into()])?;
    Ok(())
}

/// Participants whom commands after `after`, up to and with `upto`, have changed, and whether they have withdrawn.
///
/// # Errors
/// Only the store's.
pub fn changed(tx: &mut Tx<'_>, dialogue: i64, after: i64, upto: i64) -> Result<Vec<(Uuid, bool)>, StoreError> {
    tx.list(&queries::PARTICIPANTS_CHANGED, &[dialogue.into(), after.into(), upto.into()], |row| Ok((row.uuid(0)?, row.int(1)? != 0)))
}

/// How many are there, and how many have withdrawn.
///
/// # Errors
/// Only the store's.
pub fn count(tx: &mut Tx<'_>, dialogue: i64) -> Result<(i64, i64), StoreError> {
    let (mut there, mut gone) = (0, 0);
    tx.each(&queries::COUNT_PARTICIPANTS, &[dialogue.into()], |row| {
        if row.int(0)? == 0 {
            there = row.int(1)?;
        } else {
            gone = row.int(1)?;
        }
        Ok(())
    })?;
    Ok((there, gone))
}

fn found(row: &toguna_store::Row<'_>) -> Result<Found, StoreError> {
    Ok(Found { id: row.uuid(0)?, source: row.int(1)?, code_turn: row.int(2)? })
}
