//! A claim about speed is worth what anybody can measure again. These chores run the program and its peer in turns, on the
//! same files, as whole processes, and write what came out to `bench/README.md`.
//!
//! [`web`] measures the server from outside, with a [`browser`]; [`serve`] asks it for as many votes as it can take. For the engine, [`conversations`] are what is measured on, [`peer`] is the other program, [`measure`] counts what a process costs and
//! [`table`] writes it down.

mod browser;
mod carry;
mod conversations;
mod measure;
mod peer;
mod serve;
mod table;
mod web;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};

use crate::commands::{cargo, output, run as run_command};
use conversations::Conversation;
use measure::{Cost, median};
use table::Row;

/// What to measure.
#[derive(Args)]
#[command(arg_required_else_help = true)]
pub(crate) struct Request {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// `toguna analyse` beside red-dwarf, and a million people on our side alone
    Opinion(OpinionRequest),
    /// How many votes the server takes in a second, each with the next statement, on SQLite and on PostgreSQL
    Serve(serve::ServeRequest),
    /// What it costs to take 2,000,000 votes in and out
    Import {
        /// Print the table and leave bench/README.md as it is
        #[arg(long)]
        dry: bool,
    },
    /// What pages weigh, and how fast the server starts and answers with a million votes
    Web {
        /// Print the tables and leave bench/README.md as it is
        #[arg(long)]
        dry: bool,
    },
}

#[derive(Args)]
struct OpinionRequest {
    /// Rounds in which each program runs once; the first warms the machine up and does not count
    #[arg(long, value_name = "N", default_value_t = 6, value_parser = clap::value_parser!(u8).range(2..))]
    rounds: u8,
    /// Only conversations whose name holds this
    #[arg(long, value_name = "TEXT", default_value = "")]
    only: String,
    /// Leave out the million people
    #[arg(long)]
    no_million: bool,
    /// Print the tables and leave bench/README.md as it is
    #[arg(long)]
    dry: bool,
}

/// Where the chores keep what they download and make; git does not follow it.
pub(crate) fn store(root: &Path) -> PathBuf {
    root.join(".bench")
}

/// Measures what was asked for.
pub(crate) fn run(root: &Path, request: &Request) -> Result<()> {
    match &request.what {
        What::Opinion(request) => opinion(root, request),
        What::Serve(request) => serve::run(root, request),
        What::Import { dry } => carry::run(root, *dry),
        What::Web { dry } => web::run(root, *dry),
    }
}

/// The three ways in which each conversation is analysed.
struct Contenders {
    toguna: PathBuf,
    python: PathBuf,
    script: PathBuf,
    answer: PathBuf,
}

impl Contenders {
    fn commands(&self, folder: &Path) -> [Command; 3] {
        let ours = |extra: &[&str]| {
            let mut command = Command::new(&self.toguna);
            command.arg("analyse").arg(folder).arg("--quiet").arg("--json").arg(&self.answer).args(extra);
            command
        };
        let mut peer = Command::new(&self.python);
        // More threads of its linear algebra save it no time worth the name here, and cost it a quarter more CPU time.
        peer.env("OPENBLAS_NUM_THREADS", "1").env("OMP_NUM_THREADS", "1");
        peer.args(["-W", "ignore"]).arg(&self.script).arg(folder).arg(&self.answer);
        [ours(&["--bootstrap", "0", "--no-gap-test", "--max-groups", "5", "--threads", "1"]), ours(&[]), peer]
    }
}

fn opinion(root: &Path, request: &OpinionRequest) -> Result<()> {
    run_command(cargo(root).args(["build", "--release", "--locked", "-p", "toguna", "-p", "toguna-bench"]))?;
    std::fs::create_dir_all(store(root)).context("cannot make the folder .bench")?;
    let programs = target(root).join("release");
    let contenders = Contenders {
        toguna: programs.join("toguna"),
        python: peer::python(root)?,
        script: root.join("bench/peers/reddwarf_run.py"),
        answer: store(root).join("answer.json"),
    };
    let floor = measure::floor()?;
    println!("the least memory that can be measured: {:.1} MB", floor.peak_mb());

    let mut rows = Vec::new();
    for conversation in conversations::all(root)?.into_iter().filter(|conversation| conversation.name.contains(&request.only)) {
        conversation.prepare(&contenders.toguna)?;
        carry::hold_counts(&programs, &contenders.python, root, &conversation.folder)?;
        rows.push(compare(&contenders, &conversation, request.rounds)?);
        println!("{}", rows[rows.len() - 1]);
    }
    if rows.is_empty() {
        bail!("no conversation's name holds `{}`", request.only);
    }
    let tables = table::Tables {
        rounds: request.rounds,
        machine: machine(),
        floor_mb: floor.peak_mb(),
        rows,
        million: if request.no_million { None } else { Some(million(&programs.join("toguna-bench"))?) },
    };
    println!("{tables}");
    if request.dry || !request.only.is_empty() {
        return Ok(());
    }
    let readme = root.join("bench/README.md");
    let text = std::fs::read_to_string(&readme).context("cannot read bench/README.md")?;
    let text = table::put_between_markers(&text, "opinion", &tables.to_string())?;
    std::fs::write(&readme, text).context("cannot write bench/README.md")
}

/// Reads every file once, so that each contender finds them in memory: what ran before it does not decide what reading costs it.
fn read_through(folder: &Path) -> Result<()> {
    for entry in std::fs::read_dir(folder).context("cannot list a conversation")? {
        let path = entry?.path();
        if path.is_file() {
            // In small pieces: what is held here would count as the child's memory.
            let read = std::fs::File::open(&path).and_then(|mut file| std::io::copy(&mut file, &mut std::io::sink()));
            read.with_context(|| format!("cannot read {}", path.display()))?;
        }
    }
    Ok(())
}

/// Runs the contenders in turns and keeps the medians of all rounds but the first.
fn compare(contenders: &Contenders, conversation: &Conversation, rounds: u8) -> Result<Row> {
    let mut costs: [Vec<Cost>; 3] = [Vec::new(), Vec::new(), Vec::new()];
    for round in 0..rounds {
        for (command, costs) in contenders.commands(&conversation.folder).iter_mut().zip(&mut costs) {
            read_through(&conversation.folder)?;
            let cost = measure::run(command.stdout(Stdio::null()))?;
            if round > 0 {
                costs.push(cost);
            }
        }
    }
    let [like_for_like, everything, peer] = costs.map(|costs| median(&costs));
    Ok(Row { name: conversation.name.clone(), like_for_like, everything, peer })
}

/// What the engine alone costs for a million people, as its own program reports it.
fn million(program: &Path) -> Result<serde_json::Value> {
    let line = output(&mut Command::new(program))?;
    serde_json::from_str(line.trim()).context("`toguna-bench` wrote something that is not JSON")
}

/// Where cargo builds to.
fn target(root: &Path) -> PathBuf {
    let set: Option<OsString> = std::env::var_os("CARGO_TARGET_DIR");
    set.map_or_else(|| root.join("target"), |folder| root.join(folder))
}

/// The processor and the number of threads that it offers, where the system tells.
fn machine() -> String {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':').map(|(_, name)| name.trim()));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{}, {threads} threads", name.unwrap_or("unknown processor"))
}
