//! A passphrase is kept so that whoever takes the server away has to try them one by one, at a price each.
//!
//! The server pays that price too: 19 MiB and some tens of milliseconds. So pages ask [`hash_aside`] and [`matches_aside`], which keep the
//! threads that answer pages free, work on two passphrases at most, and send people away for a moment when too many wait.

mod tried_first;

use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{CustomizedPasswordHasher as _, PasswordVerifier as _};
use argon2::{Argon2, Params};
use toguna_web::PageError;
use tokio::sync::Semaphore;

/// The fewest characters of a passphrase: four or five words, or a sentence.
pub const LEAST: usize = 12;
/// The most.
pub const MOST: usize = 256;

/// What a try costs: 19 MiB of memory and two passes, the least that OWASP's Password Storage Cheat Sheet asks of argon2id, so that a
/// small box can still check one.
const MEMORY_KIB: u32 = 19 * 1_024;
const PASSES: u32 = 2;

/// Why a passphrase is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassphraseFault {
    /// Fewer than [`LEAST`] characters.
    TooShort,
    /// More than [`MOST`] characters.
    TooLong,
    /// The same few characters over and over.
    TooPlain,
    /// It holds the name of the account.
    HoldsName,
    /// It is one that many people take, or is put together like them.
    TriedFirst,
}

/// Whether a passphrase will do. No rules of composition: what counts is that it is long and not among those that are tried first.
///
/// # Errors
/// What is wrong with it.
pub fn check(passphrase: &str, name: &str) -> Result<(), PassphraseFault> {
    let letters: Vec<char> = passphrase.chars().collect();
    if letters.len() < LEAST {
        return Err(PassphraseFault::TooShort);
    }
    if letters.len() > MOST {
        return Err(PassphraseFault::TooLong);
    }
    let different: std::collections::BTreeSet<&char> = letters.iter().collect();
    if different.len() < 5 {
        return Err(PassphraseFault::TooPlain);
    }
    let (passphrase, name) = (passphrase.to_lowercase(), name.trim().to_lowercase());
    if !name.is_empty() && passphrase.contains(&name) && passphrase.chars().count() < name.chars().count() + LEAST {
        return Err(PassphraseFault::HoldsName);
    }
    if tried_first::is_tried_first(&passphrase) {
        return Err(PassphraseFault::TriedFirst);
    }
    Ok(())
}

/// What is stored of a passphrase: an argon2id string. `None` only if the machine has no memory left for it.
pub fn hash(passphrase: &str, salt: &[u8; 16]) -> Option<String> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).ok()?;
    let hash: PasswordHash = Argon2::default().hash_password_with_params(passphrase.as_bytes(), salt, params).ok()?;
    Some(hash.to_string())
}

/// Whether this is the passphrase behind what is stored. Without a stored one it takes as long and is false, so that nobody learns from
/// the time it takes which accounts there are.
pub fn matches(passphrase: &str, stored: Option<&str>) -> bool {
    if let Some(stored) = stored.and_then(|stored| PasswordHash::new(stored).ok()) {
        return Argon2::default().verify_password(passphrase.as_bytes(), &stored).is_ok();
    }
    let _ = hash(passphrase, &[0; 16]);
    false
}

/// As [`hash`], aside from the threads that answer pages.
///
/// # Errors
/// [`PageError::Unavailable`] when too many passphrases wait.
pub async fn hash_aside(passphrase: String, salt: [u8; 16]) -> Result<String, PageError> {
    let hashed = aside(move || hash(&passphrase, &salt)).await?;
    hashed.ok_or_else(|| PageError::Internal("there is no memory left to keep a passphrase".to_owned()))
}

/// As [`matches()`], aside from the threads that answer pages.
///
/// # Errors
/// [`PageError::Unavailable`] when too many passphrases wait.
pub async fn matches_aside(passphrase: String, stored: Option<String>) -> Result<bool, PageError> {
    aside(move || matches(&passphrase, stored.as_deref())).await
}

/// Passphrases that are worked on at the same time: 40 MB of memory.
const AT_ONCE: usize = 2;
/// Passphrases that are worked on or wait.
const WAITING: usize = 32;

async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, PageError> {
    static PLACES: Semaphore = Semaphore::const_new(WAITING);
    static HANDS: Semaphore = Semaphore::const_new(AT_ONCE);
    let busy = || PageError::Unavailable { retry_after: Duration::from_secs(5) };
    let _place = PLACES.try_acquire().map_err(|_| busy())?;
    let hand = HANDS.acquire().await.map_err(|_| busy())?;
    // The work goes on when whoever waits for it goes away, so the permit goes with it.
    let worked = tokio::task::spawn_blocking(move || {
        let _hand = hand;
        work()
    });
    worked.await.map_err(|_| PageError::Internal("the work on a passphrase broke off".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_matches_its_own_hash_only() {
        let stored = hash("quatre mots pris au hasard", &[3; 16]).unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(matches("quatre mots pris au hasard", Some(&stored)));
        assert!(!matches("quatre mots pris au hasard ", Some(&stored)));
        assert!(!matches("quatre mots pris au hasard", None));
        assert!(!matches("x", Some("not a hash")));
        assert_ne!(stored, hash("quatre mots pris au hasard", &[4; 16]).unwrap());
    }

    #[test]
    fn short_plain_or_telling_passphrases_are_refused() {
        assert_eq!(check("un deux trois", "Awa"), Ok(()));
        assert_eq!(check("court", "Awa"), Err(PassphraseFault::TooShort));
        assert_eq!(check(&"très long ".repeat(30), "Awa"), Err(PassphraseFault::TooLong));
        assert_eq!(check("aaaaaaaaaaaaab", "Awa"), Err(PassphraseFault::TooPlain));
        assert_eq!(check("aminata-2026!", "Aminata"), Err(PassphraseFault::HoldsName));
        assert_eq!(check("السلام يبدأ في القرية", "آمنة"), Ok(()));
    }
}
