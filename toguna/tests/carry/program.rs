//! The program as one calls it, in a folder of its own.

use std::ffi::OsString;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;
use toguna::cli::{Terminal, run};
use toguna::serve::house;
use toguna_people::accounts::{self, Account, Role};
use toguna_store::{Location, Options, Store, Uuid};

/// A data folder with a database in which there are accounts of these names.
pub(crate) struct Installation {
    folder: TempDir,
}

impl Installation {
    pub(crate) fn with(names: &[&str]) -> Self {
        let installation = Self { folder: tempfile::tempdir().unwrap() };
        let store = installation.store();
        for (number, name) in (1..).zip(names) {
            let account = Account { id: Uuid::from_bytes([number; 16]), name: (*name).to_owned(), role: Role::Administrator };
            store.transact_blocking(move |tx| accounts::insert(tx, &account, "none", 0)).unwrap();
        }
        store.close();
        installation
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The database, which nobody else has open.
    pub(crate) fn store(&self) -> Store {
        house::open_store(&Location::Sqlite(self.path().join("toguna.sqlite")), Options::default()).unwrap()
    }

    /// Exit code, standard output and standard error of `toguna` over this database.
    pub(crate) fn toguna(&self, arguments: &[&str]) -> (u8, Vec<u8>, String) {
        let data = self.path().to_str().unwrap();
        call(&[arguments, &["--data", data, "--lang", "en"]].concat())
    }

    /// What the program answers as JSON when all goes well.
    pub(crate) fn answer(&self, arguments: &[&str]) -> Value {
        let (code, out, err) = self.toguna(&[arguments, &["--json"]].concat());
        assert_eq!((code, err.as_str()), (0, ""), "{arguments:?}");
        serde_json::from_slice(&out).unwrap()
    }

    /// What the program says when it refuses, in one line.
    pub(crate) fn refused(&self, code: u8, arguments: &[&str]) -> String {
        let (found, out, err) = self.toguna(arguments);
        assert_eq!((found, out.as_slice()), (code, &b""[..]), "{arguments:?}: {err}");
        assert_eq!(err.lines().count(), 1, "{err}");
        err
    }
}

/// `toguna` with these arguments.
pub(crate) fn call(arguments: &[&str]) -> (u8, Vec<u8>, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let all = std::iter::once("toguna").chain(arguments.iter().copied()).map(OsString::from);
    let code = run(all, |_| None, Terminal { out: &mut out, err: &mut err, watched: false });
    (code, out, String::from_utf8(err).unwrap())
}

/// What `toguna analyse` says of the files there.
pub(crate) fn analysed(path: &Path, options: &[&str]) -> Value {
    let path = path.to_str().unwrap();
    let (code, out, err) = call(&[&["analyse", path, "--lang", "en", "--json", "-"], options].concat());
    assert_eq!(code, 0, "{err}");
    serde_json::from_slice(&out).unwrap()
}
