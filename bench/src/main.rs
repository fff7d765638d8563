//! What the opinion engine costs, stage by stage, on a national consultation: 1,000,000 people, 500 statements, 40,000,000 votes.
//!
//! `toguna-bench village FOLDER [PEOPLE STATEMENTS MEAN_VOTES]` writes such a dialogue for `toguna serve`.
//! `toguna-bench programs DATABASE` writes a small one for `cargo xtask api`.
//! `voters`, `hello`, `load` and `reconcile` measure how many voices a server takes: see `serve`.
//! `toguna-bench [PEOPLE STATEMENTS MEAN_VOTES THREADS]` prints one JSON line. The votes are made in memory first (planted groups, most
//! people vote on little); what is timed starts from there. Peak memory is that of the whole process, the votes included.

mod programs;
mod serve;
mod village;

use std::time::Instant;

use toguna_opinion::analysis::{Grouping, Settings};
use toguna_opinion::opinion_map::OpinionMap;
use toguna_opinion::votes::{Vote, VoteTable};

/// splitmix64: fast, and good enough to make votes.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn uniform(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

fn planted(people: usize, statements: usize, mean_votes: f64) -> VoteTable {
    let mut chance = Chance(2026);
    let minds: Vec<[f64; 3]> = (0..statements)
        .map(|s| if s % 3 == 0 { [0.85; 3] } else { std::array::from_fn(|_| if chance.uniform() < 0.5 { 0.9 } else { 0.1 }) })
        .collect();
    VoteTable::from_rows(people, statements, |p, row| {
        let count = (mean_votes * -(1.0 - chance.uniform()).ln()).round().max(1.0) as usize;
        let group = (p % 3) as usize;
        // Statements in the order of their numbers, each with the chance that leaves `count` of them.
        let mut left = count.min(statements);
        for s in 0..statements {
            if left == 0 {
                break;
            }
            if chance.next() % ((statements - s) as u64) < left as u64 {
                left -= 1;
                let vote = match chance.uniform() {
                    u if u < 0.1 => Vote::Pass,
                    _ if chance.uniform() < minds[s][group] => Vote::Agree,
                    _ => Vote::Disagree,
                };
                row.push((s as u32, vote));
            }
        }
    })
}

/// Peak memory of this process in MB, where the system tells.
fn peak_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or("0");
    line.split_whitespace().next().and_then(|kb| kb.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

#[allow(clippy::disallowed_methods, reason = "a stopwatch is what this program is for")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let rest = arguments.get(1..).unwrap_or_default();
    let done = match arguments.first().map(String::as_str) {
        Some("voters") => Some(serve::found(rest)),
        Some("programs") => Some(programs::found(rest)),
        Some("hello") => Some(serve::hello()),
        Some("load") => Some(serve::load(rest)),
        Some("reconcile") => Some(serve::reconcile(rest)),
        _ => None,
    };
    if let Some(outcome) = done {
        if let Err(error) = outcome {
            eprintln!("toguna-bench: {error}");
            std::process::exit(1);
        }
        return;
    }
    let numbers: Vec<f64> = arguments.iter().filter_map(|a| a.parse().ok()).collect();
    let number = |i: usize, default: f64| numbers.get(i).copied().unwrap_or(default);
    if let [command, folder, ..] = &arguments[..]
        && command == "village"
    {
        let votes = planted(number(0, 25_000.0) as usize, number(1, 300.0) as usize, number(2, 40.0));
        if let Err(error) = village::found(folder.as_ref(), &votes) {
            eprintln!("toguna-bench: {error}");
            std::process::exit(1);
        }
        println!("{} votes", votes.votes());
        return;
    }
    let (people, statements, mean_votes) = (number(0, 1e6) as usize, number(1, 500.0) as usize, number(2, 41.0));
    let threads = number(3, 2.0) as usize;
    let table = planted(people, statements, mean_votes);
    let votes = table.votes();
    let before_mb = peak_mb();

    let settings = Settings { threads, bootstrap: 0, ..Settings::default() };
    let start = now();
    let mut map = OpinionMap::new(table, threads);
    let pairs = start.elapsed();
    let axes = now();
    let components = map.components(threads);
    let axes = axes.elapsed();
    let rest = now();
    let analysis = map.analyse(&[], &Grouping::Found, &settings);
    let rest = rest.elapsed();
    let cold = start.elapsed().saturating_sub(axes);

    let mut chance = Chance(7);
    let changes = 200;
    let one_vote = now();
    for _ in 0..changes {
        map.cast((chance.next() % people as u64) as u32, (chance.next() % statements as u64) as u32, Vote::Agree, 0);
    }
    let one_vote = one_vote.elapsed() / changes;
    let with_axes = now();
    map.cast(17, 3, Vote::Disagree, 0);
    let moved = map.components(threads);
    let with_axes = with_axes.elapsed();
    let refresh = now();
    let again = map.analyse(&[], &Grouping::Found, &settings);
    let refresh = refresh.elapsed();
    let everything = now();
    let full = map.analyse(&[], &Grouping::Found, &Settings { bootstrap: 100, ..settings });
    let everything = everything.elapsed();
    assert!(components.mean.len() == moved.mean.len() && again.votes >= analysis.votes && full.k() == again.k());
    println!(
        "{{\"people\":{people},\"statements\":{statements},\"votes\":{votes},\"threads\":{threads},\"groups\":{},\"pairs_s\":{:.3},\"axes_s\":{:.4},\
         \"analysis_s\":{:.3},\"cold_s\":{:.3},\"one_vote_ms\":{:.4},\"one_vote_and_axes_ms\":{:.3},\"refresh_s\":{:.3},\"with_bootstrap_s\":{:.3},\
         \"votes_mb\":{:.0},\"peak_mb\":{:.0}}}",
        analysis.k(),
        pairs.as_secs_f64(),
        axes.as_secs_f64(),
        rest.as_secs_f64(),
        cold.as_secs_f64(),
        one_vote.as_secs_f64() * 1e3,
        with_axes.as_secs_f64() * 1e3,
        refresh.as_secs_f64(),
        everything.as_secs_f64(),
        before_mb,
        peak_mb()
    );
}
