//! What is measured on: every real conversation at hand, and two planted ones of the sizes that the project promises for.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::commands::run as run_command;
use crate::shared;

/// People, statements and mean votes of the planted conversations, with the name of each.
const PLANTED: [(&str, [&str; 3]); 2] =
    [("planted 2,000 × 900, 225,000 votes", ["2000", "900", "112.5"]), ("planted 30,000 × 300, 1.2 M votes", ["30000", "300", "40"])];

/// A folder with an export of Polis.
pub(crate) struct Conversation {
    /// As the table calls it.
    pub(crate) name: String,
    /// Where it lies, or will lie once [`Conversation::prepare`] has run.
    pub(crate) folder: PathBuf,
    /// People, statements and mean votes, if it is to be simulated.
    planted: Option<[&'static str; 3]>,
}

impl Conversation {
    /// Simulates the conversation if it is a planted one. The same seed gives the same files, so a folder made before is kept.
    pub(crate) fn prepare(&self, toguna: &Path) -> Result<()> {
        let Some([people, statements, mean_votes]) = self.planted else { return Ok(()) };
        if self.folder.join("votes.csv").is_file() {
            return Ok(());
        }
        let mut command = Command::new(toguna);
        command.args(["simulate", "--quiet", "--participants", people, "--statements", statements, "--mean-votes", mean_votes]);
        run_command(command.arg("--out").arg(&self.folder))
    }
}

/// The real conversations in the order of their names, then the planted ones.
pub(crate) fn all(root: &Path) -> Result<Vec<Conversation>> {
    let mut found = Vec::new();
    if let Some(data) = shared::data(root) {
        let polis = data.join("polis");
        for entry in std::fs::read_dir(&polis).context("cannot list the real conversations in the shared data")? {
            let folder = entry?.path();
            if folder.is_dir() {
                let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
                found.push(Conversation { name, folder, planted: None });
            }
        }
        found.sort_by(|a, b| a.name.cmp(&b.name));
    } else {
        println!("no shared data at ../shared/data (or TOGUNA_SHARED): only planted conversations are measured");
    }
    for (name, sizes) in PLANTED {
        let folder = super::store(root).join(sizes.join("-"));
        found.push(Conversation { name: name.to_owned(), folder, planted: Some(sizes) });
    }
    Ok(found)
}
