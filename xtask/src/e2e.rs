//! What people see must be tried as people see it: in a browser, with a keyboard, without script, in three languages.
//!
//! The tests are in `e2e/` and need Node, npm and Chromium; where these are missing they are installed if that is possible, and left out
//! with a word if not.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::commands::{cargo, run as run_command};
use crate::served::Running;

/// Names under which Chromium is found.
const CHROMIUM: [&str; 2] = ["chromium", "chromium-browser"];

/// Runs the browser tests.
pub(crate) fn run(root: &Path) -> Result<()> {
    let Some(browser) = tools(root)? else { return Ok(()) };
    with_servers(root, |served| {
        let mut command = node(root, &browser, served);
        command.args(["--test", "--test-concurrency=1", "--test-reporter=spec", "tests/"]);
        run_command(&mut command)
    })
}

/// Takes the pictures of the guides and of the README from the running program.
pub(crate) fn pictures(root: &Path) -> Result<()> {
    let Some(browser) = tools(root)? else { bail!("pictures need Node, npm and Chromium") };
    with_servers(root, |served| run_command(node(root, &browser, served).arg("pictures.mjs")))
}

/// Where the servers are that the tests visit.
struct Servers<'a> {
    program: &'a Path,
    empty: &'a Running,
    demo: &'a Running,
}

/// An empty installation and the demonstration, both fresh; they must end well as well.
fn with_servers(root: &Path, visit: impl FnOnce(&Servers<'_>) -> Result<()>) -> Result<()> {
    run_command(cargo(root).args(["build", "--quiet", "--locked", "-p", "toguna"]))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let program = target.join("debug/toguna");
    let folder = |name: &str| target.join(format!("e2e-{name}-{}", std::process::id()));
    let serve = ["serve", "--listen", "127.0.0.1:0", "--data", "data", "--lang", "en", "--default-language", "en", "--log", "quiet"];
    let empty = Running::start(&program, &serve, folder("empty"), "ready")?;
    let demo = Running::start(&program, &["demo", "--listen", "127.0.0.1:0", "--lang", "en"], folder("demo"), "ready")?;
    visit(&Servers { program: &program, empty: &empty, demo: &demo })?;
    empty.stop()?;
    demo.stop()
}

fn node(root: &Path, browser: &Path, served: &Servers<'_>) -> Command {
    let mut command = Command::new("node");
    command
        .current_dir(root.join("e2e"))
        .env("TOGUNA_E2E_CHROMIUM", browser)
        .env("TOGUNA_E2E_PROGRAM", std::path::absolute(served.program).unwrap_or_else(|_| served.program.to_path_buf()))
        .env("TOGUNA_E2E_LINKS", served.empty.links.join(" "))
        .env("TOGUNA_E2E_DEMO", served.demo.links.join(" "));
    command
}

/// The browser, once everything else is there too. `None` if something is missing that cannot be had here; with the variable `CI` set that
/// is a failure.
fn tools(root: &Path) -> Result<Option<PathBuf>> {
    match installed(root) {
        Ok(browser) => Ok(Some(browser)),
        Err(error) if std::env::var_os("CI").is_some() => Err(error),
        Err(error) => {
            println!("   left out: the browser tests ({error:#})");
            Ok(None)
        }
    }
}

fn installed(root: &Path) -> Result<PathBuf> {
    let missing: Vec<&str> =
        [("node", "nodejs"), ("npm", "npm")].into_iter().filter(|(name, _)| on_path(name).is_none()).map(|(_, package)| package).collect();
    let missing: Vec<&str> = missing.into_iter().chain(chromium().is_none().then_some("chromium")).collect();
    if !missing.is_empty() {
        install(&missing).with_context(|| format!("missing: {}", missing.join(", ")))?;
    }
    let browser = chromium().context("no Chromium")?;
    let folder = root.join("e2e");
    let wanted = std::fs::read(folder.join("package-lock.json"))?;
    let mark = folder.join("node_modules/.toguna-lock");
    if std::fs::read(&mark).ok().as_deref() != Some(&*wanted) {
        let mut npm = Command::new("npm");
        npm.current_dir(&folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
        run_command(&mut npm).context("the packages of the browser tests cannot be installed")?;
        std::fs::write(&mark, &wanted)?;
    }
    Ok(browser)
}

fn chromium() -> Option<PathBuf> {
    std::env::var_os("TOGUNA_E2E_CHROMIUM").map(PathBuf::from).or_else(|| CHROMIUM.into_iter().find_map(on_path))
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// With Debian's packages, where that is allowed.
fn install(packages: &[&str]) -> Result<()> {
    let is_root = Command::new("id").arg("-u").stderr(Stdio::null()).output().is_ok_and(|output| output.stdout == b"0\n");
    if !is_root || on_path("apt-get").is_none() {
        bail!("they can only be installed by root on Debian; install them yourself");
    }
    let apt = |arguments: &[&OsStr]| {
        let mut command = Command::new("apt-get");
        command.args(["-qq", "-y"]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
        run_command(&mut command)
    };
    apt(&["update".as_ref()])?;
    let install: Vec<&OsStr> = ["install", "--no-install-recommends"].into_iter().chain(packages.iter().copied()).map(OsStr::new).collect();
    apt(&install)
}
