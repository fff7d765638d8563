//! The peer is red-dwarf, the open reimplementation of the mathematics of Polis in Python: where it comes from.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::commands::run as run_command;

/// The version that is measured, with all that it can use.
const RED_DWARF: &str = "red-dwarf[all]==0.4.0";

/// A Python that has red-dwarf: the one named by `TOGUNA_BENCH_PYTHON`, or one in a virtual environment made here.
pub(crate) fn python(root: &Path) -> Result<PathBuf> {
    if let Some(python) = std::env::var_os("TOGUNA_BENCH_PYTHON") {
        return Ok(PathBuf::from(python));
    }
    let folder = super::store(root).join("python");
    let python = folder.join("bin/python");
    let installed = folder.join("installed");
    if std::fs::read_to_string(&installed).is_ok_and(|what| what == RED_DWARF) {
        return Ok(python);
    }
    run_command(Command::new("python3").args(["-m", "venv"]).arg(&folder)).context("red-dwarf needs Python 3 with its module venv")?;
    run_command(Command::new(&python).args(["-m", "pip", "install", "--quiet", RED_DWARF]))?;
    std::fs::write(&installed, RED_DWARF).context("cannot write to the folder .bench")?;
    Ok(python)
}
