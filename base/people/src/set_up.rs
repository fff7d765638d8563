//! Whoever starts an empty Toguna must become its first administrator, and nobody who merely finds its address first. So a link is
//! printed where only the one who starts it can read it; it works once, and only as long as there is no account.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use toguna_store::{Store, StoreError};
use toguna_web::hash_token;

use crate::accounts;

/// The one-time link. Its token is kept in memory only, and is another one at every start. Clones share it.
#[derive(Clone)]
pub struct SetUp {
    token: Arc<Mutex<Option<String>>>,
}

impl fmt::Debug for SetUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SetUp")
    }
}

impl SetUp {
    /// A link made of `random`, which nobody can guess; no link if there is an account already.
    ///
    /// # Errors
    /// Only the store's.
    pub async fn begin(store: &Store, random: [u8; 16]) -> Result<Self, StoreError> {
        Ok(Self::while_there_are(store.read(accounts::count).await?, random))
    }

    /// As [`begin`](Self::begin), for plain threads. Panics within asynchronous code.
    ///
    /// # Errors
    /// Only the store's.
    pub fn begin_blocking(store: &Store, random: [u8; 16]) -> Result<Self, StoreError> {
        Ok(Self::while_there_are(store.read_blocking(accounts::count)?, random))
    }

    /// No link: the team is there, or is not to be made here.
    pub fn done() -> Self {
        Self { token: Arc::default() }
    }

    fn while_there_are(accounts: i64, random: [u8; 16]) -> Self {
        if accounts > 0 {
            return Self::done();
        }
        let token = random.iter().fold(String::with_capacity(32), |token, byte| token + &format!("{byte:02x}"));
        Self { token: Arc::new(Mutex::new(Some(token))) }
    }

    /// The path of the link, to be shown to whoever starts the program; `None` once it was used, or was never needed.
    pub fn path(&self) -> Option<String> {
        self.token.lock().unwrap_or_else(PoisonError::into_inner).as_ref().map(|token| format!("/setup/{token}"))
    }

    /// Whether this is the link's token. The comparison is of hashes, so its time tells nothing of the token.
    pub fn is_opened_by(&self, token: &str) -> bool {
        let own = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        own.as_ref().is_some_and(|own| hash_token(own) == hash_token(token))
    }

    /// The link leads nowhere from now on.
    pub fn close(&self) {
        self.token.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}
