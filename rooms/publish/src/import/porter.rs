//! Carries the parts of a dialogue into the store, one after another, and can be sent again.

use sha2::{Digest, Sha256};
use toguna_process::model::{Draft, State};
use toguna_store::{Header, Store, StoreError, Timestamp, Uuid};

use super::commands::{BeginImport, Begun, CarryPart, FinishImport, ImportRefused, Rows};
use crate::queries::carried;

/// Where the parts of one file go.
pub struct Porter<'a> {
    store: &'a Store,
    file: [u8; 32],
    now: Timestamp,
    /// Fresh random bytes.
    chance: &'a mut dyn FnMut() -> [u8; 32],
    name: Vec<u8>,
    dialogue: i64,
    part: u32,
    resumed: bool,
}

impl<'a> Porter<'a> {
    /// For what has this SHA-256, to go under this short name. `chance` gives bytes that nobody can guess.
    pub fn new(store: &'a Store, file: [u8; 32], slug: &str, now: Timestamp, chance: &'a mut dyn FnMut() -> [u8; 32]) -> Self {
        Self { store, file, now, chance, name: slug.as_bytes().to_vec(), dialogue: 0, part: 0, resumed: false }
    }

    /// Makes the draft, or finds the one that an earlier try has left.
    ///
    /// # Errors
    /// Why it cannot be made. [`ImportRefused::IsHere`] also where the same file has come in before, to its end.
    pub fn begin(&mut self, id: Option<Uuid>, created_day: i64, draft: Draft) -> Result<Begun, ImportRefused> {
        let header = self.header(None, "begin");
        let fresh = (self.chance)();
        let millisecond = u64::try_from(self.now.as_millisecond()).unwrap_or(0);
        let bytes: [u8; 10] = std::array::from_fn(|place| fresh[place]);
        let id = id.unwrap_or_else(|| uuid::Builder::from_unix_timestamp_millis(millisecond, &bytes).into_uuid());
        let slug = draft.slug.clone();
        let done = self.store.write_blocking(BeginImport { header, file: self.file, id, created_day, draft })?;
        self.dialogue = done.answer.number;
        self.resumed = done.repeated;
        if self.resumed {
            let number = self.dialogue;
            let now = self.store.read_blocking(move |tx| carried::owner_and_state(tx, number))?;
            if now.is_none_or(|(owner, _)| !owner.is_nil()) {
                return Err(ImportRefused::IsHere { slug, half_made: false });
            }
        }
        Ok(done.answer)
    }

    /// Whether an earlier try had begun.
    pub fn has_resumed(&self) -> bool {
        self.resumed
    }

    /// The time that was handed in.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Number of the dialogue.
    pub fn dialogue(&self) -> i64 {
        self.dialogue
    }

    /// Brings the next part in; one that is in already stays as it is. Parts must come in the same order, with the same content, every
    /// time.
    ///
    /// # Errors
    /// As [`CarryPart`].
    pub fn carry(&mut self, rows: Rows) -> Result<(), ImportRefused> {
        let header = self.header(Some(self.dialogue), &format!("part {}", self.part));
        let part = CarryPart { header, dialogue: self.dialogue, file: self.file, part: self.part, rows };
        self.part += 1;
        self.store.write_blocking(part).map(drop)
    }

    /// Every pseudonym that is in, in order.
    ///
    /// # Errors
    /// Only the store's.
    pub fn pseudonyms(&self) -> Result<Vec<Uuid>, StoreError> {
        let dialogue = self.dialogue;
        self.store.read_blocking(move |tx| carried::participant_ids(tx, dialogue))
    }

    /// Gives the dialogue to its owner.
    ///
    /// # Errors
    /// As [`FinishImport`].
    pub fn finish(mut self, owner: Uuid, state: State) -> Result<(), ImportRefused> {
        let header = self.header(Some(self.dialogue), "finish");
        self.store.write_blocking(FinishImport { header, dialogue: self.dialogue, file: self.file, owner, state }).map(drop)
    }

    /// The identifier of a command is made of the file, the short name and the step: the same step again is the same command.
    fn header(&mut self, dialogue: Option<i64>, step: &str) -> Header {
        let mut digest = Sha256::new_with_prefix(b"toguna import");
        for part in [self.file.as_slice(), &self.name, step.as_bytes()] {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        let digest: [u8; 32] = digest.finalize().into();
        let id = uuid::Builder::from_custom_bytes(std::array::from_fn(|place| digest[place])).into_uuid();
        Header { id, dialogue, source: 0, at: self.now, salt: (self.chance)() }
    }
}
