//! Contacts come and go without a trace beside their own row; what the team does with all of them leaves one.
//!
//! What concerns a person ([`leave`], [`take_back`]) is no command: the journal's numbers and days, one row after another with the votes,
//! would say who came when. What the team does is.

use toguna_store::{Command, Header, StoreError, Tx, Uuid};

use super::change::note;
use super::file::SealedRow;
use super::queries::{self, KeptKey};

/// Why something about the vault was refused.
#[derive(Debug, thiserror::Error)]
pub enum VaultRefusal {
    /// There is no key to seal to.
    #[error("the vault has no key")]
    NoKey,
    /// This key is there already, or was.
    #[error("this key was set before")]
    KnownKey,
    /// There is no such opening.
    #[error("there is no such opening")]
    NoSuchOpening,
    /// It was answered already.
    #[error("this was answered before")]
    Answered,
    /// Whoever asked cannot agree.
    #[error("another person has to agree")]
    SamePerson,
    /// Whoever agrees has to have been able to when it was asked.
    #[error("only who had the role when this was asked can agree")]
    CameLater,
    /// Nobody else could agree.
    #[error("there is nobody yet who could agree")]
    NobodyElse,
    /// Nobody has agreed yet, somebody refused, or it was too long ago.
    #[error("this opening is not open")]
    NotAgreed,
    /// What was sealed anew is for a key that is not in use.
    #[error("this was not sealed to the current key")]
    OtherKey,
    /// What was sealed anew was fetched before the current key was set: newer contacts may have come in between.
    #[error("these contacts were fetched before the current key was set")]
    FetchedBefore,
    /// Only what is sealed to an old key, and to the current one too, may go by itself.
    #[error("some contacts are not sealed to the current key")]
    WouldLose,
    /// The store's.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The key to which contacts of a dialogue are sealed now: its own, or that of the installation.
pub fn current_key(tx: &mut Tx<'_>, dialogue: i64) -> Result<Option<KeptKey>, StoreError> {
    let keys = queries::keys(tx, dialogue)?;
    let current = |place: i64| keys.iter().rev().find(|key| key.is_current && key.dialogue == place).copied();
    Ok(current(dialogue).or_else(|| current(0)))
}

/// Keeps a sealed contact. The same identifier again takes the place of what was there: sent twice, it is there once; corrected, it is
/// corrected.
///
/// # Errors
/// [`VaultRefusal::NoKey`] if the key is not the current one any more, and the store's.
pub fn leave(tx: &mut Tx<'_>, dialogue: i64, vault: i64, row: &SealedRow) -> Result<(), VaultRefusal> {
    if current_key(tx, dialogue)?.is_none_or(|key| key.number != vault) {
        return Err(VaultRefusal::NoKey);
    }
    // What was sealed to an earlier key under this identifier is older than this.
    queries::delete_contact(tx, dialogue, &row.id)?;
    Ok(queries::put_contact(tx, dialogue, vault, row)?)
}

/// Destroys what lies under this identifier. Says whether there was something.
pub fn take_back(tx: &mut Tx<'_>, dialogue: i64, id: &[u8; 16]) -> Result<bool, StoreError> {
    let gone = queries::delete_contact(tx, dialogue, id)?;
    queries::mark_mix(tx)?;
    Ok(gone > 0)
}

/// Destroys every contact of a dialogue, whatever it was sealed to, and says how many rows went. For a retention that has run out; the
/// team's page gives [`DestroyContacts`].
pub fn destroy_all(tx: &mut Tx<'_>, dialogue: i64) -> Result<u64, StoreError> {
    let gone = queries::delete_all(tx, dialogue)?;
    queries::mark_mix(tx)?;
    Ok(gone)
}

/// Brings back contacts that were sealed anew to the current key. The old seals stay beside them until they are destroyed.
#[derive(Debug, Clone)]
pub struct BringResealed {
    /// When, and by which command.
    pub header: Header,
    /// The dialogue.
    pub dialogue: i64,
    /// The opening in which the old ones were fetched.
    pub opening: Uuid,
    /// The key that they say they are sealed to.
    pub key: [u8; 32],
    /// The contacts.
    pub rows: Vec<SealedRow>,
    /// Who brings them.
    pub account: Uuid,
}

impl Command for BringResealed {
    const KIND: &'static str = "bring-resealed";
    /// How many were kept; the others have been taken back meanwhile.
    type Answer = u64;
    type Refusal = VaultRefusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        // How many and by whom: the seals themselves may have to be forgotten.
        format!("{} {} {}", self.opening, self.rows.len(), self.account).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, _: i64) -> Result<u64, VaultRefusal> {
        let opening = super::opening::agreed(tx, self.dialogue, self.opening, self.header.day())?;
        let key = current_key(tx, self.dialogue)?.filter(|key| key.key.bytes == self.key).ok_or(VaultRefusal::OtherKey)?;
        // Whoever corrected hers after the fetch and before the key would get the older one back.
        if opening.fetched_key != Some(key.number) {
            return Err(VaultRefusal::FetchedBefore);
        }
        let mut kept = 0;
        for row in &self.rows {
            // Whoever took theirs back while trustees were sealing does not come in again, and nobody new comes in by this door.
            if queries::has_contact(tx, self.dialogue, &row.id)? {
                // What is sealed to this key already came from the person herself, or in an earlier piece: it stays.
                kept += u64::from(queries::add_contact(tx, self.dialogue, key.number, row)?);
            }
        }
        note(tx, self.dialogue, self.account, self.header.day(), "vault-act-resealed", &kept.to_string())?;
        Ok(kept)
    }
}

/// What is destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destroying {
    /// What is sealed to an old key and has been sealed to the current one since.
    OldSeals {
        /// Number of the old key.
        vault: i64,
    },
    /// Everything.
    All,
}

/// Destroys sealed contacts.
#[derive(Debug, Clone)]
pub struct DestroyContacts {
    /// When, and by which command.
    pub header: Header,
    /// The dialogue.
    pub dialogue: i64,
    /// Which.
    pub what: Destroying,
    /// Who does it.
    pub account: Uuid,
}

impl Command for DestroyContacts {
    const KIND: &'static str = "destroy-contacts";
    /// How many rows went.
    type Answer = u64;
    type Refusal = VaultRefusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        let what = match self.what {
            Destroying::OldSeals { vault } => vault.to_string(),
            Destroying::All => "all".to_owned(),
        };
        format!("{} {what} {}", self.dialogue, self.account).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, _: i64) -> Result<u64, VaultRefusal> {
        let (gone, what) = match self.what {
            Destroying::All => (destroy_all(tx, self.dialogue)?, "vault-act-destroyed"),
            Destroying::OldSeals { vault } => {
                let current = current_key(tx, self.dialogue)?.ok_or(VaultRefusal::NoKey)?;
                let counts = queries::counts(tx, self.dialogue)?;
                let sealed_to = |vault: i64| counts.iter().find(|(number, _)| *number == vault).map_or(0, |(_, count)| *count);
                if current.number == vault || sealed_to(current.number) < queries::people(tx, self.dialogue)? {
                    return Err(VaultRefusal::WouldLose);
                }
                let gone = queries::delete_of_key(tx, self.dialogue, vault)?;
                queries::mark_mix(tx)?;
                (gone, "vault-act-old-destroyed")
            }
        };
        note(tx, self.dialogue, self.account, self.header.day(), what, &gone.to_string())?;
        Ok(gone)
    }
}
