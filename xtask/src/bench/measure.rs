//! What a whole process costs, from its start to its end: reading the files and loading its libraries included.

use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use wait4::Wait4 as _;

use crate::stopwatch::Stopwatch;

/// What one run of a process cost.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Cost {
    /// CPU time in user and system mode, all threads and waited-for children together.
    pub(crate) cpu: Duration,
    /// Time on the wall.
    pub(crate) wall: Duration,
    /// Largest resident memory in bytes.
    pub(crate) peak: u64,
}

impl Cost {
    /// Largest resident memory in millions of bytes.
    pub(crate) fn peak_mb(self) -> f64 {
        self.peak as f64 / 1e6
    }
}

/// Runs a command to its end and says what it cost; fails if it fails.
pub(crate) fn run(command: &mut Command) -> Result<Cost> {
    let stopwatch = Stopwatch::start();
    let child = command.stdin(Stdio::null()).spawn().with_context(|| format!("cannot start {command:?}"))?;
    let ended = child.wait4().with_context(|| format!("cannot wait for {command:?}"))?;
    let wall = stopwatch.elapsed();
    if !ended.status.success() {
        bail!("{command:?} failed ({})", ended.status);
    }
    Ok(Cost { cpu: ended.rusage.utime + ended.rusage.stime, wall, peak: ended.rusage.maxrss })
}

/// What a program that does nothing seems to cost. Until a child is its own program it shares our memory, so a child that
/// needs less than we do is shown with ours.
pub(crate) fn floor() -> Result<Cost> {
    run(&mut Command::new("true"))
}

/// The median of each figure, taken apart; the upper one of an even number.
pub(crate) fn median(costs: &[Cost]) -> Cost {
    fn middle<T: Ord + Copy + Default>(costs: &[Cost], figure: impl Fn(&Cost) -> T) -> T {
        let mut figures: Vec<T> = costs.iter().map(figure).collect();
        figures.sort_unstable();
        figures.get(figures.len() / 2).copied().unwrap_or_default()
    }
    Cost { cpu: middle(costs, |cost| cost.cpu), wall: middle(costs, |cost| cost.wall), peak: middle(costs, |cost| cost.peak) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_takes_each_figure_apart() {
        let cost = |cpu, wall, peak| Cost { cpu: Duration::from_secs(cpu), wall: Duration::from_secs(wall), peak };
        assert_eq!(median(&[cost(1, 9, 5), cost(3, 2, 6), cost(2, 4, 7)]), cost(2, 4, 6));
        assert_eq!(median(&[]), Cost::default());
    }

    #[test]
    fn a_process_that_works_costs_cpu_time_and_one_that_fails_is_an_error() {
        let mut busy = Command::new("sh");
        busy.args(["-c", "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done"]);
        let cost = run(&mut busy).unwrap();
        assert!(cost.cpu > Duration::ZERO && cost.peak > 0 && cost.wall > Duration::ZERO);
        assert!(run(&mut Command::new("false")).is_err());
    }
}
