//! The way of a sound from the bytes that arrived to the store, the same for pages and for programs: recoded, disguised if that is wished,
//! sealed, kept. Whatever happens on the way, no key stays behind that opens nothing.

use sha2::{Digest as _, Sha256};
use toguna_keys::{KeyError, Name};
use toguna_sound::{Limits, Prepared, Refused};
use toguna_store::{Command, Done, Header};
use toguna_web::{PageError, Site};
use uuid::Uuid;

use super::sound::prepare;
use crate::recording::{self, FIELD};
use crate::refusal::Refusal;
use crate::speak_statement::SpeakStatement;

/// Who speaks, and what is wished.
pub(crate) struct Speaking {
    pub(crate) header: Header,
    pub(crate) dialogue: i64,
    pub(crate) participant: Uuid,
    pub(crate) language: String,
    pub(crate) is_disguised: bool,
    pub(crate) is_shared: bool,
}

/// Takes what somebody said aloud. The answer is the identifier under which it waits; or why it cannot be read, or is not taken.
pub(crate) async fn take(site: &Site, speaking: Speaking, bytes: Vec<u8>) -> Result<Result<Result<Uuid, Refusal>, Refused>, PageError> {
    let sent = Sha256::digest(&bytes).into();
    let Speaking { header, dialogue, participant, language, is_disguised, is_shared } = speaking;
    let prepared = match prepare(site, bytes, Limits::STATEMENT, is_disguised).await? {
        Ok(prepared) => prepared,
        Err(refused) => return Ok(Err(refused)),
    };
    let done = keep(site, dialogue, prepared, |id, sealed, seconds| SpeakStatement {
        header,
        dialogue,
        participant,
        language,
        is_shared,
        sent,
        id,
        sealed,
        seconds,
    });
    Ok(Ok(done.await?.map(|done| done.answer.id)))
}

/// Seals what was prepared and sends the command that keeps it, which `command` makes of the identifier, the sealed sound and its seconds.
/// Where nothing is kept under this identifier, because the command was refused or had come before, its key is destroyed.
pub(crate) async fn keep<C: Command<Refusal = Refusal>>(
    site: &Site,
    dialogue: i64,
    prepared: Prepared,
    command: impl FnOnce(Uuid, Vec<u8>, u32) -> C,
) -> Result<Result<Done<C::Answer>, Refusal>, PageError> {
    let id = site.random_id();
    let failed = |error: KeyError| PageError::Internal(format!("a sound could not be sealed: {error}"));
    let sealed = recording::seal(&site.keys, dialogue, id, prepared.ogg).await.map_err(failed)?;
    let done = site.store.write(command(id, sealed, prepared.seconds)).await;
    if !done.as_ref().is_ok_and(|done| !done.repeated) {
        site.keys.destroy([Name::item(dialogue, FIELD, id)]).await?;
    }
    Ok(done)
}
