//! What it costs to take a national consultation in and out: 2,000,000 votes, as whole processes on a database that waits for the disk.
//!
//! Beside that, whether the peer reads in our Polis files what we count in them.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::measure::{self, Cost};
use super::table;
use crate::commands::{cargo, output, run as run_command};

/// People, statements and mean votes of what is carried.
const SIZES: [&str; 3] = ["50000", "300", "40"];

/// A step and what it cost.
struct Step {
    name: &'static str,
    cost: Cost,
    bytes: Option<u64>,
}

struct Steps(Vec<Step>);

impl fmt::Display for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| step | wall s | CPU s | peak MB | file MB |\n|---|---:|---:|---:|---:|")?;
        for Step { name, cost, bytes } in &self.0 {
            let file = bytes.map_or(String::new(), |bytes| format!("{:.0}", bytes as f64 / 1e6));
            let (wall, cpu) = (cost.wall.as_secs_f64(), cost.cpu.as_secs_f64());
            writeln!(f, "| {name} | {wall:.1} | {cpu:.1} | {:.0} | {file} |", cost.peak_mb())?;
        }
        Ok(())
    }
}

/// Measures and writes the table into `bench/README.md`.
pub(super) fn run(root: &Path, dry: bool) -> Result<()> {
    run_command(cargo(root).args(["build", "--release", "--locked", "-p", "toguna", "-p", "toguna-bench"]))?;
    let programs = super::target(root).join("release");
    let store = super::store(root);
    std::fs::create_dir_all(&store).context("cannot make the folder .bench")?;
    let planted = store.join(SIZES.join("-"));
    if !planted.join("votes.csv").is_file() {
        let mut simulate = Command::new(programs.join("toguna"));
        simulate.args(["simulate", "--quiet", "--participants", SIZES[0], "--statements", SIZES[1], "--mean-votes", SIZES[2], "--out"]);
        run_command(simulate.arg(&planted))?;
    }
    let (here, there) = (Installation::found(&programs, &store.join("here"))?, Installation::found(&programs, &store.join("there"))?);
    let mut steps = Vec::new();
    let mut step = |name, place: &Installation, arguments: &[&str], file: Option<&Path>| -> Result<()> {
        let cost = measure::run(&mut place.toguna(arguments))?;
        let bytes = file.map(|file| std::fs::metadata(file).map(|found| found.len())).transpose()?;
        println!("{name}: {:.1} s, {:.0} MB", cost.wall.as_secs_f64(), cost.peak_mb());
        steps.push(Step { name, cost, bytes });
        Ok(())
    };
    let groups = planted.join("groups.csv");
    let import = ["import", "polis", text(&planted), "--slug", "carried", "--groups", text(&groups), "--language", "en"];
    step("`import polis`", &here, &import, None)?;
    let file = |name: &str| here.folder.join(name);
    for (name, format, to) in [
        ("`export --format jsonl`", "jsonl", file("carried.jsonl")),
        ("`export --format polis`", "polis", file("polis.zip")),
        ("`export --format csv`", "csv", file("csv.zip")),
        ("`export --format xlsx`", "xlsx", file("carried.xlsx")),
    ] {
        step(name, &here, &["export", "carried", "--format", format, "--to", text(&to)], Some(&to))?;
    }
    let lines = file("carried.jsonl");
    step("`import jsonl`", &there, &["import", "jsonl", text(&lines)], None)?;
    let again = there.folder.join("again.jsonl");
    run_command(&mut there.toguna(&["export", "carried", "--to", text(&again)]))?;
    if !same(&lines, &again)? {
        bail!("the dialogue was written otherwise after it was carried");
    }
    let steps = Steps(steps);
    println!("{steps}");
    if dry {
        return Ok(());
    }
    let readme = root.join("bench/README.md");
    let before = std::fs::read_to_string(&readme).context("cannot read bench/README.md")?;
    let told = format!("{}\n\n{steps}", super::machine());
    std::fs::write(&readme, table::put_between_markers(&before, "import", &told)?).context("cannot write bench/README.md")
}

/// A folder with a database in which there is one account.
pub(super) struct Installation {
    folder: PathBuf,
    program: PathBuf,
}

impl Installation {
    /// A fresh one: whatever was in the folder goes.
    pub(super) fn found(programs: &Path, folder: &Path) -> Result<Self> {
        if folder.exists() {
            std::fs::remove_dir_all(folder).context("cannot clear a folder below .bench")?;
        }
        std::fs::create_dir_all(folder).context("cannot make a folder below .bench")?;
        output(Command::new(programs.join("toguna-bench")).arg("programs").arg(folder.join("toguna.sqlite")))?;
        Ok(Self { folder: folder.to_owned(), program: programs.join("toguna") })
    }

    fn toguna(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(arguments).arg("--quiet").arg("--data").arg(&self.folder);
        command
    }
}

/// Holds that the peer's own reader finds in our Polis files what we count in them: people, votes, and each statement's agreements,
/// disagreements and passes.
pub(super) fn hold_counts(programs: &Path, python: &Path, root: &Path, folder: &Path) -> Result<()> {
    let store = super::store(root);
    let place = Installation::found(programs, &store.join("counts"))?;
    let export = place.folder.join("export");
    run_command(&mut place.toguna(&["import", "polis", text(folder), "--slug", "counts"]))?;
    run_command(&mut place.toguna(&["export", "counts", "--format", "polis", "--to", text(&export)]))?;
    let (theirs, ours) = (place.folder.join("theirs.json"), place.folder.join("ours.json"));
    let mut peer = Command::new(python);
    run_command(peer.args(["-W", "ignore"]).arg(root.join("bench/peers/reddwarf_counts.py")).arg(&export).arg(&theirs))?;
    let mut analyse = Command::new(programs.join("toguna"));
    run_command(analyse.args(["analyse", "--quiet", "--bootstrap", "0"]).arg(&export).arg("--json").arg(&ours))?;
    let read = |path: &Path| -> Result<Value> { Ok(serde_json::from_slice(&std::fs::read(path)?)?) };
    let (theirs, ours) = (read(&theirs)?, read(&ours)?);
    let mut statements = serde_json::Map::new();
    for statement in ours["statements"].as_array().into_iter().flatten().filter(|statement| statement["seen"] != 0) {
        let counts = Value::Array(vec![statement["agree"].clone(), statement["disagree"].clone(), statement["pass"].clone()]);
        statements.insert(statement["id"].as_str().unwrap_or_default().to_owned(), counts);
    }
    let same = theirs["participants"] == ours["input"]["participants"]
        && theirs["votes"] == ours["input"]["votes"]
        && theirs["superseded"] == 0
        && theirs["statements"] == Value::Object(statements);
    if !same {
        bail!("red-dwarf counts otherwise in our Polis files of {}", folder.display());
    }
    println!("{}: red-dwarf counts the same in our Polis files", folder.display());
    Ok(())
}

/// Whether two files hold the same bytes.
fn same(one: &Path, other: &Path) -> Result<bool> {
    Ok(std::fs::read(one)? == std::fs::read(other)?)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap_or_default()
}
