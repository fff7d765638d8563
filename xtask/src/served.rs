//! Some chores need the program running: it is started on a free port over a folder of its own, and ended by its own number.

use std::io::{BufRead, BufReader, Lines};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::commands::run as run_command;

/// A running program that answers at an address; it is killed when this value goes, and its folder is removed.
pub(crate) struct Running {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
    folder: PathBuf,
    /// The links that it printed, in their order.
    pub(crate) links: Vec<String>,
}

impl Running {
    /// Starts `program` with these arguments, and waits for a line of its output that contains `ready`.
    ///
    /// `folder` is made empty first; the program may keep there what it likes.
    pub(crate) fn start(program: &Path, arguments: &[&str], folder: PathBuf, ready: &str) -> Result<Self> {
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        let mut child = Command::new(program)
            .args(arguments)
            .current_dir(&folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start `{}`", program.display()))?;
        let out = child.stdout.take().context("no output to read")?;
        let mut running = Self { child, lines: BufReader::new(out).lines(), folder, links: Vec::new() };
        loop {
            let Some(line) = running.lines.next().transpose()? else { bail!("the program ended before it was ready") };
            running.links.extend(line.split_whitespace().filter(|word| word.starts_with("http")).map(str::to_owned));
            if line.contains(ready) {
                return Ok(running);
            }
        }
    }

    /// Asks it to stop and fails if it does not end well.
    pub(crate) fn stop(mut self) -> Result<()> {
        run_command(Command::new("kill").args(["-TERM", &self.child.id().to_string()]))?;
        // What it still says must be read, or it would wait for us.
        while self.lines.next().transpose()?.is_some() {}
        let status = self.child.wait()?;
        if !status.success() {
            bail!("the program did not end well when it was asked to stop ({status})");
        }
        Ok(())
    }

    /// Its number, to ask the system about it.
    #[allow(dead_code)]
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // After `stop` there is nothing to kill, and nothing to tell.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
