//! Whoever changes the project must be able to check it with one command, on a machine that has nothing but Rust.
//!
//! In the order in which a change meets them: [`tidy`] holds the rules that the compiler does not know, [`test`](mod@test) runs
//! every check, [`e2e`] tries the pages in a browser, [`api`] every call of the API, [`bench`](mod@bench)
//! measures the program beside its peer, [`dist`] packs it for servers. [`shared`] says where the real data lies, [`postgres`]
//! sets up a database server for the tests, [`served`] and [`commands`] run the program and others, and [`stopwatch`] is the only clock.

mod api;
mod bench;
mod commands;
mod dist;
mod e2e;
mod postgres;
mod served;
mod shared;
mod stopwatch;
mod test;
mod tidy;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The project's chores.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
struct Chores {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Check everything: format, the project's own rules, lints, documents, tests
    Test,
    /// Check the project's own rules: which crate may use which, and what no file may hold
    Tidy,
    /// Try the pages in a browser; installs Chromium and npm packages where that is possible
    E2e,
    /// Try every call of the API, right and wrong, against its description; installs schemathesis where that is possible
    Api(api::Request),
    /// Take the pictures of the guides from the running program
    Pictures,
    /// Kill the program again and again under load, and see that no acknowledged voice is lost or doubled
    Crash {
        /// How often
        #[arg(long, default_value_t = 50)]
        rounds: u32,
    },
    /// Build the program for servers: one static file, its unit, its instructions
    Dist,
    /// Measure what the program costs and write the figures to bench/README.md
    Bench(bench::Request),
}

fn main() -> ExitCode {
    let root = root();
    let outcome = match Chores::parse().chore {
        Chore::Test => test::run(&root),
        Chore::Tidy => tidy::run(&root),
        Chore::E2e => e2e::run(&root),
        Chore::Api(request) => api::run(&root, &request),
        Chore::Pictures => e2e::pictures(&root),
        Chore::Crash { rounds } => test::crash(&root, rounds),
        Chore::Dist => dist::run(&root),
        Chore::Bench(request) => bench::run(&root, &request),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the workspace.
fn root() -> PathBuf {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    own.parent().map_or(own.clone(), PathBuf::from)
}
