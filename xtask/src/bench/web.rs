//! A page must reach a phone on a 2G network, and a server must start and answer on a small machine: what that takes is measured from
//! outside, on the program as it is given to people.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::commands::{cargo, run as run_command};
use crate::served::Running;
use crate::stopwatch::Stopwatch;

use super::browser::Browser;
use super::{machine, store, table, target};

/// Pages that a participant sees, within the dialogue.
const PAGES: [&str; 16] = [
    "",
    "/return",
    "/welcome",
    "/groups",
    "/weigh",
    "/thanks",
    "/say",
    "/mine",
    "/leave",
    "/shared",
    "/differ",
    "/map",
    "/portraits",
    "/missing",
    "/how",
    "/all",
];
/// People and statements of the large dialogue, and the mean number of votes of a person: a million votes in all.
const VILLAGE: [&str; 3] = ["26000", "300", "41"];
/// Times that a page is fetched for a figure in milliseconds.
const FETCHES: usize = 51;

/// Measures, and writes the table to `bench/README.md` unless it is `dry`.
pub(super) fn run(root: &Path, dry: bool) -> Result<()> {
    run_command(cargo(root).args(["build", "--release", "--locked", "-p", "toguna", "-p", "toguna-bench"]))?;
    let programs = target(root).join("release");
    let toguna = programs.join("toguna");
    let mut out = format!("Machine: {}.\n\n", machine());

    let started = Stopwatch::start();
    let demo = Running::start(&toguna, &["demo", "--listen", "127.0.0.1:0", "--lang", "fr"], store(root).join("demo"), "Ctrl-C")?;
    let link = demo.links.first().context("the demonstration prints no link")?.clone();
    Browser::new(&link)?.get("/d/demo/shared")?;
    let ready = started.elapsed().as_secs_f64();
    pages(&link, &mut out)?;
    demo.stop()?;

    let empty = Running::start(
        &toguna,
        &["serve", "--listen", "127.0.0.1:0", "--data", "data", "--log", "quiet", "--lang", "en"],
        store(root).join("empty"),
        "ready",
    )?;
    let link = empty.links.last().context("the server prints no link")?.clone();
    Browser::new(&link)?.get("/about")?;
    std::thread::yield_now();
    let idle = resident_mb(empty.id())?;
    empty.stop()?;

    let village = store(root).join("village");
    std::fs::create_dir_all(&village)?;
    let kept = store(root).join("village-data");
    if !kept.join("toguna.sqlite").exists() {
        std::fs::create_dir_all(&kept)?;
        run_command(Command::new(programs.join("toguna-bench")).arg("village").arg(&kept).args(VILLAGE))?;
    }
    let kept_text = kept.display().to_string();
    let started = Stopwatch::start();
    let large = Running::start(
        &toguna,
        &["serve", "--listen", "127.0.0.1:0", "--data", &kept_text, "--log", "quiet", "--lang", "en"],
        village,
        "ready",
    )?;
    let link = large.links.last().context("the server prints no link")?.clone();
    let mut browser = Browser::new(&link)?;
    browser.get("/d/village/shared")?;
    let start = started.elapsed().as_secs_f64();
    let mut times = Vec::new();
    for _ in 0..FETCHES {
        let one = Stopwatch::start();
        let answer = browser.get("/d/village/shared")?;
        if answer.status != 200 {
            bail!("the results answer {}", answer.status);
        }
        times.push(one.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    let busy = resident_mb(large.id())?;
    large.stop()?;

    writeln!(out, "\n| figure | value |\n|---|---:|")?;
    writeln!(out, "| `toguna demo`, from the start to the first page of results | {ready:.2} s |")?;
    writeln!(out, "| start with 1,000,000 votes, to the first page of results | {start:.2} s |")?;
    writeln!(
        out,
        "| a page of results with 1,000,000 votes: median, slowest of {FETCHES} | {:.1} ms, {:.1} ms |",
        times[FETCHES / 2],
        times[FETCHES - 1]
    )?;
    writeln!(out, "| memory of an empty server | {idle:.0} MB |")?;
    writeln!(out, "| memory with 1,000,000 votes | {busy:.0} MB |")?;
    println!("{out}");
    if dry {
        return Ok(());
    }
    let readme = root.join("bench/README.md");
    let text = std::fs::read_to_string(&readme).context("cannot read bench/README.md")?;
    std::fs::write(&readme, table::put_between_markers(&text, "web", &out)?).context("cannot write bench/README.md")
}

/// Bytes of every page of a participant, and of the answer to a vote.
fn pages(link: &str, out: &mut String) -> Result<()> {
    let mut browser = Browser::new(link)?;
    let front = browser.get("/d/demo")?;
    let joined = browser.post("/d/demo/join", &front.hidden("/d/demo/join")?)?;
    if joined.place() != Some("/d/demo/welcome") {
        bail!("joining answers {}", joined.status);
    }
    // The first page as somebody sees it who has not been there.
    let mut stranger = Browser::new(link)?;
    writeln!(out, "| first view, all files together | gzip, bytes | brotli, bytes |\n|---|---:|---:|")?;
    for page in PAGES {
        let who = if ["", "/return"].contains(&page) { &mut stranger } else { &mut browser };
        let path = format!("/d/demo{page}");
        let mut sizes = [0; 2];
        for (size, codings) in sizes.iter_mut().zip(["gzip", "br"]) {
            who.codings = codings;
            *size = who.first_view(&path)?;
        }
        writeln!(out, "| `/d/{{slug}}{page}` | {} | {} |", sizes[0], sizes[1])?;
    }
    let mut answers = [0; 2];
    for (bytes, codings) in answers.iter_mut().zip(["gzip", "br"]) {
        browser.codings = "identity";
        let mut fields = browser.get("/d/demo/weigh")?.hidden("/d/demo/weigh")?;
        fields.push(("vote".to_owned(), "1".to_owned()));
        browser.codings = codings;
        let sent = browser.post("/d/demo/weigh", &fields)?;
        let place = sent.place().context("a vote leads nowhere")?.to_owned();
        *bytes = sent.bytes + browser.get(&place)?.bytes;
    }
    writeln!(out, "| the answer to a vote: the redirect and the next statement | {} | {} |", answers[0], answers[1])?;
    Ok(())
}

/// Resident memory of a process in MB (10^6 bytes), where the system tells.
fn resident_mb(id: u32) -> Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).context("this system does not tell the memory of a process")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no memory in the status of the process")?;
    let kilobytes: f64 = line.split_whitespace().next().and_then(|number| number.parse().ok()).context("no number")?;
    Ok(kilobytes * 1024.0 / 1e6)
}
