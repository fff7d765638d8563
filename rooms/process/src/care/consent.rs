//! A consent is worth what was read before it was given. So every text that people agree to is kept with the day from which it was shown,
//! and whoever agreed to an earlier one is asked again.
//!
//! A version begins when a dialogue is opened, and ends when one of its consent texts changes; a further language is added to the version
//! that holds. Of a participant the number of the version is kept that she agreed to last, and neither a day nor a language.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use toguna_store::{StoreError, Tx, Uuid};

use super::queries;
use crate::model::Dialogue;
use crate::queries::version_of_slug;

/// What people agree to, as it reads in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentText {
    /// Tag of the language.
    pub language: String,
    /// The text.
    pub text: String,
    /// SHA-256 of it.
    pub digest: [u8; 32],
    /// Day from which it was shown, counted from 1970-01-01.
    pub day: i64,
}

/// A version of the consent texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentVersion {
    /// From 1.
    pub number: i64,
    /// Its texts, by language.
    pub texts: Vec<ConsentText>,
    /// How many people who take part agreed to it last.
    pub people: i64,
}

impl ConsentVersion {
    /// The day on which it began.
    pub fn day(&self) -> i64 {
        self.texts.iter().map(|text| text.day).min().unwrap_or_default()
    }
}

/// Somebody is to be asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskAgain {
    /// The version that she agreed to last.
    pub agreed: i64,
    /// The one that holds now.
    pub now: i64,
}

/// Notes how the consent texts of a dialogue read now, within the command that changed them; the number of the version that holds.
/// Nothing is written where they read as before.
///
/// # Errors
/// Only the store's.
pub fn note(tx: &mut Tx<'_>, dialogue: i64, day: i64) -> Result<i64, StoreError> {
    let now = queries::consent_texts(tx, dialogue)?;
    let last = queries::last_consent_version(tx, dialogue)?;
    let texts: Vec<ConsentText> = now
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(language, text)| ConsentText { digest: Sha256::digest(text.as_bytes()).into(), language, text, day })
        .collect();
    let Some((number, known)) = last else {
        queries::insert_consent_texts(tx, dialogue, 1, &texts)?;
        return Ok(1);
    };
    let before = |text: &ConsentText| known.iter().find(|(language, _)| *language == text.language).map(|(_, digest)| *digest);
    if texts.iter().any(|text| before(text).is_some_and(|digest| digest != text.digest)) {
        queries::insert_consent_texts(tx, dialogue, number + 1, &texts)?;
        return Ok(number + 1);
    }
    let added: Vec<ConsentText> = texts.into_iter().filter(|text| before(text).is_none()).collect();
    queries::insert_consent_texts(tx, dialogue, number, &added)?;
    Ok(number)
}

/// Notes the texts as they read until now as the first version, where people could agree to them before versions were kept: in a dialogue
/// that was opened by an earlier program. To be called before they are changed.
///
/// # Errors
/// Only the store's.
pub fn note_first(tx: &mut Tx<'_>, dialogue: &Dialogue) -> Result<(), StoreError> {
    if dialogue.is_public() && queries::consent_number(tx, dialogue.number)? == 0 {
        let day = queries::last_change_of_state(tx, dialogue.number)?.unwrap_or(dialogue.created_day);
        note(tx, dialogue.number, day)?;
    }
    Ok(())
}

/// The number of the version whose texts are those of `dialogue`, for a form that shows them; 0 where they have changed since it was read,
/// which counts as an earlier one.
///
/// # Errors
/// Only the store's.
pub fn shown(tx: &mut Tx<'_>, dialogue: &Dialogue) -> Result<i64, StoreError> {
    let now = version_of_slug(tx, &dialogue.draft.slug)?;
    if now == Some((dialogue.number, dialogue.seq)) { queries::consent_number(tx, dialogue.number) } else { Ok(0) }
}

/// Keeps what somebody who joins has read, within the command `seq` by which she does: `read` as [`shown`] told it, or nothing for what
/// holds now.
///
/// # Errors
/// Only the store's.
pub fn joined(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid, read: Option<i64>, (day, seq): (i64, i64)) -> Result<(), StoreError> {
    let now = match queries::consent_number(tx, dialogue)? {
        0 => note(tx, dialogue, day)?,
        now => now,
    };
    agreed(tx, dialogue, participant, read.unwrap_or(now).clamp(1, now), seq)
}

/// Keeps that somebody agreed to the version that holds, within the command `seq` by which she did.
///
/// # Errors
/// Only the store's.
pub fn agreed(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid, version: i64, seq: i64) -> Result<(), StoreError> {
    queries::put_consented(tx, dialogue, participant, version, seq)
}

/// Whether somebody has agreed to an earlier version than the one that holds.
///
/// # Errors
/// Only the store's.
pub fn ask_again(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid) -> Result<Option<AskAgain>, StoreError> {
    let now = queries::consent_number(tx, dialogue)?;
    if now <= 1 {
        return Ok(None);
    }
    let agreed = queries::consented(tx, dialogue, participant)?.map_or(1, |(version, _)| version);
    Ok((agreed < now).then_some(AskAgain { agreed, now }))
}
