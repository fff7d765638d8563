//! The program `toguna`.

use std::io::{self, BufWriter, IsTerminal};
use std::process::ExitCode;

use toguna::cli::{Terminal, run};

fn main() -> ExitCode {
    let (mut out, mut err) = (BufWriter::new(io::stdout().lock()), io::stderr());
    let watched = err.is_terminal();
    let environment = |name: &str| std::env::var(name).ok();
    ExitCode::from(run(std::env::args_os(), environment, Terminal { out: &mut out, err: &mut err, watched }))
}
