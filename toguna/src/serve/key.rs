//! Seals, return codes and form tokens stand or fall with one secret. It is made once, from the system's own randomness, and found again
//! at every start: otherwise every participant would be a stranger after a restart.
//!
//! Beside a database file it lies in a file of its own, so that a copy of the database alone opens nothing. Processes that share a
//! PostgreSQL database share the secret through it.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use toguna_store::{Location, Store, StoreError};

use super::failure::ServeFailure;
use super::queries::{KEEP_SITE_KEY, SITE_KEY};
use super::settings::ServeSettings;

/// Bytes of the secret.
pub const KEY_BYTES: usize = 32;
/// File name of the secret in the data folder.
pub const KEY_FILE: &str = "site.key";

/// Fresh bytes that nobody can guess: the one place where the program asks the system for randomness.
#[expect(clippy::disallowed_methods, reason = "this is the randomness that is handed in everywhere else")]
pub fn fresh_bytes() -> Result<[u8; KEY_BYTES], ServeFailure> {
    let mut bytes = [0; KEY_BYTES];
    getrandom::fill(&mut bytes).map_err(|error| ServeFailure::NoRandomness { reason: error.to_string() })?;
    Ok(bytes)
}

/// The secret of the site that is kept as these settings say; made where there is none, as at the first start of a server.
pub fn of_site(settings: &ServeSettings, store: &Store) -> Result<[u8; KEY_BYTES], ServeFailure> {
    match &settings.database {
        Location::Postgres(_) => from_store(store),
        Location::Sqlite(_) | Location::Memory => from_folder(&settings.data),
    }
}

/// The same, for whoever needs the secret that a server has already: what is made with another one opens nothing there.
///
/// Fails with [`ServeFailure::NoKey`] where there is none, and makes none.
pub fn of_kept_site(settings: &ServeSettings, store: &Store) -> Result<[u8; KEY_BYTES], ServeFailure> {
    let (place, is_there) = match &settings.database {
        Location::Postgres(_) => (String::from("site_key"), store.read_blocking(|tx| tx.first(&SITE_KEY, &[], |_| Ok(())))?.is_some()),
        Location::Sqlite(_) | Location::Memory => {
            let path = settings.data.join(KEY_FILE);
            (path.display().to_string(), path.exists())
        }
    };
    if is_there { of_site(settings, store) } else { Err(ServeFailure::NoKey { place }) }
}

/// The secret in this folder; made where there is none. Only its owner may read the file.
fn from_folder(folder: &Path) -> Result<[u8; KEY_BYTES], ServeFailure> {
    let path = folder.join(KEY_FILE);
    let unusable = |reason: String| ServeFailure::Key { path: path.clone(), reason };
    match File::open(&path) {
        Ok(file) => {
            let mut bytes = Vec::with_capacity(KEY_BYTES);
            file.take(KEY_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|error| unusable(error.to_string()))?;
            let found = bytes.len();
            bytes.try_into().map_err(|_| unusable(format!("{found} bytes instead of {KEY_BYTES}")))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => make(folder, &path).map_err(|error| unusable(error.to_string()))?,
        Err(error) => Err(unusable(error.to_string())),
    }
}

/// Under a name that says it is not ready, then in its place: a power cut leaves all of it or nothing.
fn make(folder: &Path, path: &Path) -> std::io::Result<Result<[u8; KEY_BYTES], ServeFailure>> {
    let bytes = match fresh_bytes() {
        Ok(bytes) => bytes,
        Err(failure) => return Ok(Err(failure)),
    };
    let unready = folder.join(format!("{KEY_FILE}.new"));
    // What a start that was cut short has left was never used.
    if let Err(error) = fs::remove_file(&unready)
        && error.kind() != ErrorKind::NotFound
    {
        return Err(error);
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&unready)?;
    file.write_all(&bytes)?;
    file.sync_all()?;
    fs::rename(&unready, path)?;
    File::open(folder)?.sync_all()?;
    Ok(Ok(bytes))
}

/// The secret in a shared database; made where there is none. Whoever comes first decides, all others find theirs.
fn from_store(store: &Store) -> Result<[u8; KEY_BYTES], ServeFailure> {
    let fresh = fresh_bytes()?;
    let kept: Vec<u8> = store.transact_blocking(move |tx| {
        tx.execute(&KEEP_SITE_KEY, &[(&fresh).into()])?;
        tx.one(&SITE_KEY, &[], |row| Ok(row.blob(0)?.to_vec()))
    })?;
    let found = kept.len();
    kept.try_into().map_err(|_| StoreError::Open { why: format!("the table site_key holds {found} bytes instead of {KEY_BYTES}") }.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_keeps_its_secret_and_shows_it_to_nobody_else() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::write(one.path().join("site.key.new"), "left behind").unwrap();
        let key = from_folder(one.path()).unwrap();
        assert_eq!(from_folder(one.path()).unwrap(), key);
        assert_ne!(from_folder(other.path()).unwrap(), key);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(one.path().join(KEY_FILE)).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert_eq!(fs::read_dir(one.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_secret_that_was_cut_is_refused_rather_than_replaced() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(KEY_FILE), [1; 31]).unwrap();
        let failure = from_folder(folder.path()).unwrap_err();
        assert!(matches!(&failure, ServeFailure::Key { reason, .. } if reason == "31 bytes instead of 32"), "{failure:?}");
    }

    #[test]
    fn processes_over_one_database_share_a_secret() {
        for scratch in toguna_store::testing::engines() {
            let store = Store::open(&scratch.location, &[&crate::serve::queries::PART], toguna_store::Options::default()).unwrap();
            let key = from_store(&store).unwrap();
            assert_eq!(from_store(&store).unwrap(), key, "{}", scratch.engine);
            store.close();
        }
    }

    #[test]
    fn every_statement_can_be_prepared() {
        toguna_store::testing::prepare_all(&[&crate::serve::queries::PART]);
    }
}
