//! A radio appeal brings everybody in the same minute: here the server is asked for as many votes as it can take, each acknowledged only
//! when it is on stable storage and answered with the next statement, and afterwards the store must hold exactly these votes.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::Value;

use crate::commands::{cargo, output, run as run_command};
use crate::postgres;
use crate::served::Running;

use super::{machine, store, table, target};

/// People who have joined before the run: each weighs every statement, then the next one begins.
const PEOPLE: &str = "40000";
/// Connections that vote at the same time.
const CONNECTIONS: [u32; 4] = [8, 64, 256, 1_000];
/// Votes a second that come whatever the server does.
const RATES: [u32; 1] = [1_000];

/// How to measure.
#[derive(Args)]
pub(super) struct ServeRequest {
    /// Seconds that each stage is measured for
    #[arg(long, value_name = "N", default_value_t = 5)]
    seconds: u32,
    /// Rounds; the table shows the median of each stage
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..))]
    rounds: u8,
    /// Only the engine whose name holds this: SQLite or PostgreSQL
    #[arg(long, value_name = "TEXT", default_value = "")]
    only: String,
    /// Print the tables and leave bench/README.md as it is
    #[arg(long)]
    dry: bool,
}

/// Measures, and writes the table to `bench/README.md` unless it is dry or only a part.
pub(super) fn run(root: &Path, request: &ServeRequest) -> Result<()> {
    run_command(cargo(root).args(["build", "--release", "--locked", "-p", "toguna", "-p", "toguna-bench"]))?;
    let mut out = format!(
        "Machine: {}; the load generator runs on the same. Each stage {} s, median of {}.\n\n",
        machine(),
        request.seconds,
        request.rounds
    );
    let is_asked = |engine: &str| engine.to_lowercase().contains(&request.only.to_lowercase());
    if is_asked("SQLite") {
        let data = store(root).join("voters-data");
        if data.exists() {
            std::fs::remove_dir_all(&data)?;
        }
        std::fs::create_dir_all(&data)?;
        let database = data.join("toguna.sqlite").display().to_string();
        measure(root, request, "SQLite, `synchronous=FULL`", &database, None, &mut out)?;
    }
    if is_asked("PostgreSQL")
        && let Some(cluster) = postgres::set_up_durable()?
    {
        measure(root, request, "PostgreSQL, `fsync=on`", &cluster.address(), Some(cluster.id()), &mut out)?;
    }
    println!("{out}");
    if request.dry || !request.only.is_empty() {
        return Ok(());
    }
    let readme = root.join("bench/README.md");
    let text = std::fs::read_to_string(&readme).context("cannot read bench/README.md")?;
    std::fs::write(&readme, table::put_between_markers(&text, "serve", &out)?).context("cannot write bench/README.md")
}

fn measure(root: &Path, request: &ServeRequest, engine: &str, database: &str, other: Option<u32>, out: &mut String) -> Result<()> {
    let programs = target(root).join("release");
    let bench = programs.join("toguna-bench");
    run_command(Command::new(&bench).args(["voters", database, PEOPLE]))?;
    let data = store(root).join("voters-data");
    std::fs::create_dir_all(&data)?;
    let data = data.display().to_string();
    let mut arguments = vec!["serve", "--listen", "127.0.0.1:0", "--data", &data, "--lang", "en"];
    if other.is_some() {
        arguments.extend(["--database", database]);
    }
    let server = Running::start(&programs.join("toguna"), &arguments, store(root).join("voters"), "ready")?;
    let hello = Running::start(&bench, &["hello"], store(root).join("hello"), "ready")?;
    let host = |running: &Running| -> Result<String> {
        let link = running.links.last().context("the server prints no link")?;
        Ok(link.trim_start_matches("http://").split('/').next().unwrap_or_default().to_owned())
    };
    let log = store(root).join("acknowledged.txt");
    let rounds = |numbers: &[u32]| -> String {
        let once: Vec<String> = numbers.iter().map(u32::to_string).collect();
        vec![once.join(","); usize::from(request.rounds)].join(",")
    };
    let mut load = Command::new(&bench);
    load.arg("load").stderr(Stdio::inherit()).args([
        format!("people={PEOPLE}"),
        format!("seconds={}", request.seconds),
        format!("votes={}", host(&server)?),
        format!("hello={}", host(&hello)?),
        format!("server={}", server.id()),
        format!("others={},{}", hello.id(), other.unwrap_or(0)),
        format!("connections={}", rounds(&CONNECTIONS)),
        format!("rates={}", rounds(&RATES)),
        format!("log={}", log.display()),
    ]);
    let lines: Vec<Value> = output(&mut load)?.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    server.stop()?;
    drop(hello);
    let reconciled =
        output(Command::new(&bench).args(["reconcile", database, &format!("log={}", log.display()), &format!("people={PEOPLE}")]))?;
    write_table(engine, &lines, reconciled.trim(), out)
}

fn write_table(engine: &str, lines: &[Value], reconciled: &str, out: &mut String) -> Result<()> {
    let number = |line: &Value, name: &str| line[name].as_f64().unwrap_or_default();
    let stage = |what: &str, connections: Option<u32>, rate: Option<u32>| -> Result<&Value> {
        let mut found: Vec<&Value> = lines
            .iter()
            .filter(|line| line["what"] == what && line["rate"].as_u64() == rate.map(u64::from))
            .filter(|line| connections.is_none_or(|connections| line["connections"] == connections))
            .collect();
        found.sort_by(|a, b| f64::total_cmp(&number(a, "p99_ms"), &number(b, "p99_ms")));
        if connections.is_some() {
            found.sort_by(|a, b| f64::total_cmp(&number(a, "per_second"), &number(b, "per_second")));
        }
        if found.is_empty() {
            bail!("a stage is missing");
        }
        Ok(found[found.len() / 2])
    };
    writeln!(
        out,
        "| {engine}: vote and next statement | votes/s | p50 | p99 | max | hello world/s | of hello world | server memory | other programs |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|---:|"
    )?;
    let mut row = |name: String, line: &Value, hello: Option<&Value>| {
        let times: Vec<String> = ["p50_ms", "p99_ms", "max_ms"].iter().map(|name| format!("{:.1} ms", number(line, name))).collect();
        let beside = hello.map_or_else(
            || "|".to_owned(),
            |hello| format!("{:.0} | {:.2}", number(hello, "per_second"), number(line, "per_second") / number(hello, "per_second")),
        );
        writeln!(
            out,
            "| {name} | {:.0} | {} | {beside} | {:.0} MB | {:.0} % |",
            number(line, "per_second"),
            times.join(" | "),
            number(line, "memory_mb"),
            number(line, "others") * 100.0
        )
    };
    for connections in CONNECTIONS {
        let (votes, hello) = (stage("votes", Some(connections), None)?, stage("hello", Some(connections), None)?);
        row(format!("closed loop, {connections} connections"), votes, Some(hello))?;
    }
    for rate in RATES {
        row(format!("open loop, {rate} a second"), stage("votes", None, Some(rate))?, None)?;
    }
    writeln!(out, "\nAfter the run: {reconciled}.\n")?;
    Ok(())
}
