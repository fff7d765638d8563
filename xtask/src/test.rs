//! One command checks everything and stops at the first thing that is wrong. The tests come last, so that the closing
//! lines are the test runner's own.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::commands::{cargo, run as run_command};
use crate::postgres;
use crate::stopwatch::Stopwatch;

/// A check: its name, and what it does at the root of the project.
type Check = (&'static str, fn(&Path) -> Result<()>);

const BEFORE_THE_TESTS: [Check; 6] = [
    ("format", format),
    ("tidy", crate::tidy::run),
    ("lints", lints),
    ("documents", documents),
    ("examples", examples),
    ("known weaknesses", weaknesses),
];

/// Runs every check, in order.
pub(crate) fn run(root: &Path) -> Result<()> {
    let mut times = Vec::new();
    for (name, check) in BEFORE_THE_TESTS {
        println!("== {name}");
        let stopwatch = Stopwatch::start();
        check(root).with_context(|| format!("the check `{name}` failed"))?;
        let seconds = stopwatch.elapsed().as_secs_f64();
        println!("   {name}: {seconds:.1} s");
        times.push(format!("{name} {seconds:.1} s"));
    }
    println!("== in a browser");
    crate::e2e::run(root).context("the check `in a browser` failed")?;
    println!("== every call of the API");
    crate::api::run(root, &crate::api::Request::default()).context("the check `every call of the API` failed")?;
    println!("== tests (before them: {})", times.join(", "));
    tests(root).context("the check `tests` failed")
}

fn format(root: &Path) -> Result<()> {
    run_command(cargo(root).args(["fmt", "--all", "--check"])).context("`cargo fmt` sets the format right")
}

fn lints(root: &Path) -> Result<()> {
    run_command(cargo(root).args(["clippy", "--quiet", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]))
}

fn documents(root: &Path) -> Result<()> {
    run_command(
        cargo(root)
            .args(["doc", "--quiet", "--workspace", "--no-deps", "--document-private-items", "--locked"])
            .env("RUSTDOCFLAGS", "-D warnings"),
    )
}

/// The examples in the documents.
fn examples(root: &Path) -> Result<()> {
    run_command(cargo(root).args(["test", "--quiet", "--workspace", "--doc", "--locked"]))
}

/// What is known of the parts that come from outside. Where cargo-deny or its list cannot be had, that is said and nothing fails: the project
/// is the same as with it.
fn weaknesses(root: &Path) -> Result<()> {
    let deny = |arguments: &[&str]| {
        let mut command = cargo(root);
        command.arg("deny").args(arguments);
        command
    };
    let works = |mut command: Command| command.output().is_ok_and(|done| done.status.success());
    if !works(deny(&["--version"])) {
        println!("   left out: cargo-deny is not installed, so nobody was asked for known weaknesses");
        return Ok(());
    }
    if !works(deny(&["fetch", "db"])) {
        println!("   left out: the list of known weaknesses cannot be had from here");
        return Ok(());
    }
    run_command(&mut deny(&["--locked", "check"])).context("SECURITY.md says how soon a part has to be replaced")
}

fn tests(root: &Path) -> Result<()> {
    with_postgres(cargo(root).args(["test", "--workspace", "--tests", "--locked"]))
}

/// Kills the program so many times under load, on both engines.
pub(crate) fn crash(root: &Path, rounds: u32) -> Result<()> {
    let mut crash = cargo(root);
    crash.args(["test", "--package", "toguna", "--test", "served", "--locked", "--", "--nocapture", "crash::"]);
    with_postgres(crash.env("TOGUNA_CRASH_ROUNDS", rounds.to_string()))
}

/// Runs tests with a PostgreSQL at hand, if one can be had.
fn with_postgres(tests: &mut Command) -> Result<()> {
    if std::env::var_os(postgres::VARIABLE).is_some() {
        return run_command(tests);
    }
    // It lives until the tests have ended, well or badly.
    let cluster = postgres::set_up()?;
    if let Some(cluster) = &cluster {
        tests.env(postgres::VARIABLE, cluster.address());
    }
    run_command(tests)
}
