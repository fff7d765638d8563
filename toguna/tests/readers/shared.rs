//! Real data lies beside the project and is not part of it.

use std::path::PathBuf;

/// The folder of that name in the shared data. Where it is missing the test says that it was left out; on CI it fails.
pub(crate) fn shared(folder: &str) -> Option<PathBuf> {
    let root = std::env::var_os("TOGUNA_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared")), PathBuf::from);
    let path = root.join("data").join(folder);
    if path.is_dir() {
        return Some(path);
    }
    // Where the data is and the folder is not, its name is wrong: a golden test must not pass by asking for nothing.
    assert!(std::env::var_os("CI").is_none() && !root.join("data").is_dir(), "the shared data is missing: {folder}");
    println!("left out: {folder} is not beside the project");
    None
}
