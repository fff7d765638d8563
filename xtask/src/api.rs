//! What the API says of itself must hold for every call that anybody could make, not only for those that a story tells: here thousands of
//! calls are made up out of the description, right ones and wrong ones, and every answer is held against it.
//!
//! The calls are made by schemathesis, which is installed for this into a folder that git does not follow. `xtask/api` holds its settings,
//! with the reason beside each exception.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::commands::{cargo, output, run as run_command};
use crate::served::Running;
use crate::stopwatch::Stopwatch;

/// The version with which the calls are made.
const SCHEMATHESIS: &str = "schemathesis==4.32.5";

/// How thoroughly.
#[derive(Args)]
pub(crate) struct Request {
    /// Calls that are made up for each kind of call
    #[arg(long, value_name = "N", default_value_t = 60)]
    calls: u32,
    /// Where the calls begin: another number makes up others
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
}

/// As much as fits among the other checks.
impl Default for Request {
    fn default() -> Self {
        Self { calls: 25, seed: None }
    }
}

/// Starts the program over a fresh database, and tries every call. Left out with a word where Python is missing; with the variable `CI` set
/// that is a failure.
pub(crate) fn run(root: &Path, request: &Request) -> Result<()> {
    let program = match installed(root) {
        Ok(program) => program,
        Err(error) if std::env::var_os("CI").is_some() => return Err(error),
        Err(error) => {
            println!("   left out: every call of the API ({error:#})");
            return Ok(());
        }
    };
    run_command(cargo(root).args(["build", "--quiet", "--locked", "-p", "toguna", "-p", "toguna-bench"]))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let folder = target.join(format!("api-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    // Beside the folder of the program, which is emptied when it starts.
    let database = target.join(format!("api-{}.sqlite", std::process::id()));
    let outcome = try_all(&program, root, &target, &folder, &database, request);
    for ending in ["", "-wal", "-shm", ".lock"] {
        drop(std::fs::remove_file(format!("{}{ending}", database.display())));
    }
    outcome
}

fn try_all(program: &Path, root: &Path, target: &Path, folder: &Path, database: &Path, request: &Request) -> Result<()> {
    let database = database.display().to_string();
    let token = output(Command::new(target.join("debug/toguna-bench")).args(["programs", &database]))?;
    let serve = [
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--database",
        &database,
        "--data",
        "data",
        "--lang",
        "en",
        "--log",
        "quiet",
        "--limits",
        "off",
    ];
    let served = Running::start(&target.join("debug/toguna"), &serve, folder.to_owned(), "ready")?;
    let url = served.links.last().context("the program did not say where it listens")?.trim_end_matches('/').to_owned();
    let mut calls = Command::new(program);
    calls
        .current_dir(root.join("xtask/api"))
        .env("TOGUNA_API_URL", &url)
        .env("TOGUNA_API_TOKEN", token.trim())
        .args(["run", &format!("{url}/api/v1/openapi.json"), "--url", &url])
        .args(["--checks", "all", "--phases", "examples,coverage,fuzzing,stateful", "--mode", "all"])
        .args(["--max-examples", &request.calls.to_string(), "--request-timeout", "20"]);
    if let Some(seed) = request.seed {
        calls.args(["--seed", &seed.to_string()]);
    }
    let stopwatch = Stopwatch::start();
    run_command(&mut calls).context("an answer was not as the description says, or a call was not treated as it should be")?;
    println!("   every call: {:.1} s", stopwatch.elapsed().as_secs_f64());
    served.stop()
}

/// The program that makes the calls: the one named by `TOGUNA_SCHEMATHESIS`, or one in a virtual environment made here.
fn installed(root: &Path) -> Result<PathBuf> {
    if let Some(program) = std::env::var_os("TOGUNA_SCHEMATHESIS") {
        return Ok(PathBuf::from(program));
    }
    let folder = crate::bench::store(root).join("schemathesis");
    let (python, mark) = (folder.join("bin/python"), folder.join("installed"));
    let program = folder.join("bin/schemathesis");
    if std::fs::read_to_string(&mark).is_ok_and(|what| what == SCHEMATHESIS) && program.is_file() {
        return Ok(program);
    }
    std::fs::create_dir_all(&folder)?;
    run_command(Command::new("python3").args(["-m", "venv"]).arg(&folder)).context("it needs Python 3 with its module venv")?;
    run_command(Command::new(&python).args(["-m", "pip", "install", "--quiet", SCHEMATHESIS]))?;
    if !program.is_file() {
        bail!("{SCHEMATHESIS} was installed, and its program is not there");
    }
    std::fs::write(&mark, SCHEMATHESIS).context("cannot write to the folder .bench")?;
    Ok(program)
}
