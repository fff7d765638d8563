//! Backups outlive what they hold: a recording that is erased today comes back with the copy of last week. So what may have to be
//! forgotten is sealed, its key is kept apart from the database, and destroying the key makes every copy forget.
//!
//! [`Keys`] seals, opens and destroys. Each thing, field or period has a key of its own, named by a [`Name`]. Beside a database file the
//! keys lie in a second file (`toguna.sqlite.keys`); on PostgreSQL in the table [`queries::TABLE`], which a dump leaves out. Decision 0017
//! says why.
//!
//! ```
//! # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
//! use toguna_keys::{KeyError, Keys, Name};
//! use toguna_store::Uuid;
//!
//! let keys = Keys::in_memory([7; 32]).unwrap();
//! let recording = Name::item(1, "recording", Uuid::from_u128(12));
//! let sealed = keys.seal(recording, b"a voice".to_vec()).await.unwrap();
//! assert_eq!(*keys.open(recording, &sealed).await.unwrap(), *b"a voice");
//! keys.destroy([recording]).await.unwrap();
//! assert!(matches!(keys.open(recording, &sealed).await, Err(KeyError::Forgotten)));
//! # });
//! ```

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rand_chacha::ChaCha20Rng;
use rand_core::{Rng, SeedableRng};
use thiserror::Error;
use toguna_store::{Location, Options, Store, StoreError, Tx, Uuid, Value};
use zeroize::Zeroizing;

pub mod queries;

use queries::Kept;

/// The first byte of everything that is sealed: which way it was done.
const WAY: u8 = 1;
const MARK_BYTES: usize = 16;
const SECRET_BYTES: usize = 32;
const NONCE_BYTES: usize = 24;
/// Bytes by which something sealed is longer than it was: way, mark, nonce and the tag that proves it unchanged.
pub const OVERHEAD: usize = 1 + MARK_BYTES + NONCE_BYTES + 16;
/// So many keys are destroyed in one transaction.
const TOGETHER: usize = 500;

/// What a key is for. What was sealed under one name cannot be opened under another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// Number of the dialogue; 0 for what belongs to none.
    pub dialogue: i64,
    /// What is sealed, as in `recording`.
    pub field: &'static str,
    /// Which one.
    pub item: [u8; 16],
}

impl Name {
    /// The key of one thing.
    pub fn item(dialogue: i64, field: &'static str, item: Uuid) -> Self {
        Self { dialogue, field, item: item.into_bytes() }
    }

    /// The key of everything of a kind within a period, such as the month with this number: it is destroyed as a whole.
    pub fn period(dialogue: i64, field: &'static str, number: i64) -> Self {
        let mut item = [0; 16];
        item[8..].copy_from_slice(&number.to_be_bytes());
        Self { dialogue, field, item }
    }

    fn values(self) -> [Value; 3] {
        [self.dialogue.into(), self.field.into(), (&self.item).into()]
    }

    /// What the seal vouches for beside the content: the name, in a form that can be read in one way only.
    fn vouched(self, mark: &[u8; MARK_BYTES]) -> Vec<u8> {
        let mut bytes = vec![WAY];
        bytes.extend(mark);
        bytes.extend(self.dialogue.to_be_bytes());
        bytes.extend(self.item);
        bytes.extend(self.field.as_bytes());
        bytes
    }
}

/// Why something was not sealed or opened.
#[derive(Debug, Clone, Error)]
pub enum KeyError {
    /// Its key was destroyed, or is not in this place: a database that was moved without the keys beside it.
    #[error("the key is gone: what was sealed with it is forgotten")]
    Forgotten,
    /// It is not what was sealed: cut, changed, or sealed under another name.
    #[error("this is not what was sealed under this name")]
    Damaged,
    /// The keys cannot be reached.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The keys of one installation. Cheap to clone.
#[derive(Clone)]
pub struct Keys {
    store: Store,
    chance: Arc<Mutex<ChaCha20Rng>>,
    /// Whether the store holds nothing but keys, and is closed with them.
    apart: bool,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Keys").field(&self.store).finish()
    }
}

impl Keys {
    /// The keys that belong to an open database: in a file beside its file, or in a table of its own on PostgreSQL. `seed` is fresh from
    /// the system at every start. Waits for the disk.
    pub fn beside(location: &Location, store: &Store, seed: [u8; 32]) -> Result<Self, StoreError> {
        let chance = Arc::new(Mutex::new(ChaCha20Rng::from_seed(seed)));
        let apart = match location {
            Location::Postgres(_) => return Ok(Self { store: store.clone(), chance, apart: false }),
            Location::Memory => Location::Memory,
            Location::Sqlite(path) => Location::Sqlite(file_beside(path)),
        };
        let options = Options { readers: 1, ..Options::default() };
        Ok(Self { store: Store::open(&apart, &[&queries::PART], options)?, chance, apart: true })
    }

    /// Keys that go away with the process: for tests and trials.
    pub fn in_memory(seed: [u8; 32]) -> Result<Self, StoreError> {
        let store = Store::open(&Location::Memory, &[&queries::PART], Options { readers: 1, ..Options::default() })?;
        Ok(Self { store, chance: Arc::new(Mutex::new(ChaCha20Rng::from_seed(seed))), apart: true })
    }

    /// Seals something under the key of this name, which is made where there is none. When this returns the key is on stable storage: what
    /// comes out may be kept. Call it before the transaction that keeps it, never within one.
    pub async fn seal(&self, name: Name, plain: Vec<u8>) -> Result<Vec<u8>, KeyError> {
        let plain = Zeroizing::new(plain);
        let found = self.store.read(move |tx| find(tx, name)).await?;
        let kept = match found {
            Some(kept) => kept,
            None => self.store.transact(self.making(name)).await?,
        };
        self.close_up(name, &kept, &plain)
    }

    /// Opens what was sealed under this name.
    pub async fn open(&self, name: Name, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let kept = self.store.read(move |tx| find(tx, name)).await?;
        unseal(name, kept.as_ref(), sealed)
    }

    /// Destroys keys, and sees to it that no byte of them stays in the files. When this returns, nothing that was sealed with them can be
    /// opened again, in this database or in any copy of it that was made without the keys. Returns how many there were; names without a key
    /// are passed over. After an error the same call may be made again, and finishes what was left, however far the first one came.
    ///
    /// `SQLite` overwrites what is deleted, and the log is overwritten before it is emptied; `PostgreSQL` writes the table anew, and its own log
    /// keeps old bytes until it goes round. To write something else over a key first would help with neither: both put the new row beside
    /// the old one and not over it.
    pub async fn destroy(&self, names: impl IntoIterator<Item = Name>) -> Result<u64, StoreError> {
        let names: Vec<Name> = names.into_iter().collect();
        let mut gone = 0;
        for some in names.chunks(TOGETHER) {
            let some = some.to_vec();
            gone += self.store.transact(move |tx| destroy(tx, &some)).await?;
        }
        if !names.is_empty() {
            // Also where no key was left: an earlier call may have taken the keys out and come no further.
            self.scrub().await?;
        }
        Ok(gone)
    }

    /// Destroys every key of a field of a dialogue, as [`destroy`](Self::destroy) does; how many there were.
    pub async fn destroy_field(&self, dialogue: i64, field: &'static str) -> Result<u64, StoreError> {
        let gone = self.store.transact(move |tx| tx.execute(&queries::DROP_FIELD, &[dialogue.into(), field.into()])).await?;
        self.scrub().await?;
        Ok(gone)
    }

    async fn scrub(&self) -> Result<(), StoreError> {
        self.store.scrub_table(queries::TABLE).await
    }

    /// How many keys a field of a dialogue has.
    pub async fn count(&self, dialogue: i64, field: &'static str) -> Result<i64, StoreError> {
        self.store.read(move |tx| tx.one(&queries::COUNT, &[dialogue.into(), field.into()], |row| row.int(0))).await
    }

    /// What has a key in a field of a dialogue, sorted: to find keys whose content is gone.
    pub async fn items(&self, dialogue: i64, field: &'static str) -> Result<Vec<Name>, StoreError> {
        let read = move |tx: &mut Tx<'_>| {
            tx.list(&queries::ITEMS, &[dialogue.into(), field.into()], |row| {
                let wrong = |_| StoreError::Unsound { statement: queries::ITEMS.name, why: "a name has another length".to_owned() };
                Ok(Name { dialogue, field, item: row.blob(0)?.try_into().map_err(wrong)? })
            })
        };
        self.store.read(read).await
    }

    /// Closes the file of the keys, if they have one of their own. Waits for the disk; twice does no harm.
    pub fn close(&self) {
        if self.apart {
            self.store.close();
        }
    }

    fn fresh<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.chance.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes);
        bytes
    }

    /// Makes the key of a name, unless somebody was faster: then theirs is the one.
    fn making(&self, name: Name) -> impl FnMut(&mut Tx<'_>) -> Result<Kept, StoreError> + Send + 'static {
        let mark: [u8; MARK_BYTES] = self.fresh();
        let secret: Zeroizing<[u8; SECRET_BYTES]> = Zeroizing::new(self.fresh());
        move |tx| {
            let [dialogue, field, item] = name.values();
            tx.execute(&queries::KEEP, &[dialogue, field, item, (&mark).into(), (&*secret).into()])?;
            tx.one(&queries::FIND, &name.values(), Kept::read)
        }
    }

    fn close_up(&self, name: Name, kept: &Kept, plain: &[u8]) -> Result<Vec<u8>, KeyError> {
        let nonce: [u8; NONCE_BYTES] = self.fresh();
        let payload = Payload { msg: plain, aad: &name.vouched(&kept.mark) };
        // It fails only for content beyond 256 GB.
        let sealed = cipher(kept).encrypt(&XNonce::from(nonce), payload).map_err(|_| KeyError::Damaged)?;
        let mut whole = Vec::with_capacity(plain.len() + OVERHEAD);
        whole.push(WAY);
        whole.extend(kept.mark);
        whole.extend(nonce);
        whole.extend(sealed);
        Ok(whole)
    }
}

fn file_beside(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".keys");
    name.into()
}

fn find(tx: &mut Tx<'_>, name: Name) -> Result<Option<Kept>, StoreError> {
    tx.first(&queries::FIND, &name.values(), Kept::read)
}

fn destroy(tx: &mut Tx<'_>, names: &[Name]) -> Result<u64, StoreError> {
    let mut gone = 0;
    for name in names {
        gone += tx.execute(&queries::DROP, &name.values())?;
    }
    Ok(gone)
}

fn cipher(kept: &Kept) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new((&*kept.secret).into())
}

fn unseal(name: Name, kept: Option<&Kept>, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    if sealed.len() < OVERHEAD || sealed[0] != WAY {
        return Err(KeyError::Damaged);
    }
    let (mark, rest) = sealed[1..].split_at(MARK_BYTES);
    let (nonce, content) = rest.split_at(NONCE_BYTES);
    let kept = kept.filter(|kept| kept.mark == *mark).ok_or(KeyError::Forgotten)?;
    let nonce = XNonce::try_from(nonce).map_err(|_| KeyError::Damaged)?;
    let payload = Payload { msg: content, aad: &name.vouched(&kept.mark) };
    Ok(Zeroizing::new(cipher(kept).decrypt(&nonce, payload).map_err(|_| KeyError::Damaged)?))
}

#[cfg(test)]
mod tests;
