//! Two ways to send votes. *Closed loop*: so many connections, each sends its next vote as soon as the last one was answered. *Open loop*:
//! votes are due at fixed times whatever the server does, and each waits from the moment when it was due, so that a server that stands
//! still for a second is not asked less in that second.

use std::io::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::json;

use super::client::Client;
use super::machine::{Ticks, memory_mb};
use super::voter::{Acknowledged, People, Voter};
use super::{Outcome, given};
use crate::now;

/// Requests before this are sent and checked, and not counted.
const WARM_UP: Duration = Duration::from_secs(1);
/// Connections over which votes at a fixed rate are sent.
const OPEN_CONNECTIONS: u32 = 256;

/// What one stage brought.
#[derive(Default)]
struct Stage {
    /// From the moment when a request was due to its whole answer, in microseconds.
    latencies: Vec<u32>,
    acknowledged: Vec<Acknowledged>,
}

/// When a connection sends.
#[derive(Clone, Copy)]
enum Pace {
    /// As soon as the last answer is there.
    Closed,
    /// At `first`, and from then on at this distance.
    Open { first: Instant, every: Duration },
}

/// Who is asked.
enum Asker {
    Votes(Box<Voter>),
    Hello(Vec<u8>),
}

/// `load people=N seconds=N [votes=HOST] [hello=HOST] [server=PID] [others=PID,…] [connections=8,64] [rates=1000] [log=FILE]`: prints a
/// line of JSON for each stage, and writes the acknowledged votes to the file.
pub(crate) fn load(arguments: &[String]) -> Outcome<()> {
    let number = |name: &str, usual: u32| given(arguments, name).map_or(Ok(usual), str::parse::<u32>);
    let numbers = |name: &str| -> Outcome<Vec<u32>> {
        Ok(given(arguments, name)
            .unwrap_or_default()
            .split(',')
            .filter(|text| !text.is_empty())
            .map(str::parse)
            .collect::<Result<_, _>>()?)
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(number("threads", 1)? as usize).enable_all().build()?;
    let run = Run {
        began: now(),
        people: Arc::new(People::new(number("people", 1_000)?)),
        lasts: Duration::from_secs(number("seconds", 10)?.into()),
        server: number("server", 0)?,
        ours: [vec![number("server", 0)?], numbers("others")?].concat(),
    };
    let (votes, hello) = (given(arguments, "votes"), given(arguments, "hello"));
    let mut log = std::io::BufWriter::new(std::fs::File::create(given(arguments, "log").unwrap_or("/dev/null"))?);
    let mut stage = |what: &str, host: &str, connections: u32, rate: Option<u32>| -> Outcome<()> {
        for Acknowledged { person, statement, vote } in runtime.block_on(run.stage(what, host, connections, rate))? {
            writeln!(log, "{person} {statement} {vote}")?;
        }
        Ok(())
    };
    for connections in numbers("connections")? {
        if let Some(host) = hello {
            stage("hello", host, connections, None)?;
        }
        if let Some(host) = votes {
            stage("votes", host, connections, None)?;
        }
    }
    for rate in numbers("rates")? {
        if let Some(host) = votes {
            stage("votes", host, OPEN_CONNECTIONS, Some(rate))?;
        }
    }
    Ok(log.flush()?)
}

struct Run {
    began: Instant,
    people: Arc<People>,
    lasts: Duration,
    server: u32,
    ours: Vec<u32>,
}

impl Run {
    /// Runs one stage, prints its line, and returns the acknowledged votes.
    async fn stage(&self, what: &str, host: &str, connections: u32, rate: Option<u32>) -> Outcome<Vec<Acknowledged>> {
        let mut clients = Vec::new();
        for _ in 0..connections {
            let asker = match what {
                "hello" => Asker::Hello(hello(host)),
                _ => Asker::Votes(Box::new(Voter::new(Arc::clone(&self.people), host, self.began)?)),
            };
            clients.push((Client::connect(host).await?, asker));
        }
        let start = now();
        let (from, until) = (start + WARM_UP, start + WARM_UP + self.lasts);
        let tasks: Vec<_> = (0..)
            .zip(clients)
            .map(|(number, (client, asker))| {
                let pace = rate.map_or(Pace::Closed, |rate| Pace::Open {
                    first: start + Duration::from_secs(1) * number / rate,
                    every: Duration::from_secs(1) * connections / rate,
                });
                tokio::spawn(keep_asking(client, asker, pace, from, until))
            })
            .collect();
        tokio::time::sleep_until(from.into()).await;
        let before = Ticks::count(self.server, &self.ours);
        tokio::time::sleep_until(until.into()).await;
        let after = Ticks::count(self.server, &self.ours);
        let mut whole = Stage::default();
        for task in tasks {
            let mut part = task.await??;
            whole.latencies.append(&mut part.latencies);
            whole.acknowledged.append(&mut part.acknowledged);
        }
        // In the open loop, whoever has answered waits for a moment that comes after the end.
        let took = if rate.is_some() { self.lasts } else { now().duration_since(from) }.as_secs_f64();
        let (others, server) = (after.others_since(before), after.server_since(before) / whole.latencies.len().max(1) as f64 * 1e6);
        whole.latencies.sort_unstable();
        let at = |share: f64| {
            let place = (whole.latencies.len() as f64 * share) as usize;
            f64::from(whole.latencies.get(place.min(whole.latencies.len().saturating_sub(1))).copied().unwrap_or_default()) / 1e3
        };
        let (memory, peak) = memory_mb(self.server);
        let line = json!({
            "what": what, "connections": connections, "rate": rate, "per_second": (whole.latencies.len() as f64 / took).round(),
            "p50_ms": at(0.5), "p99_ms": at(0.99), "p999_ms": at(0.999), "max_ms": at(1.0),
            "server_us": server.round(), "memory_mb": memory.round(), "peak_mb": peak.round(), "idle": (after.idle_since(before) * 1e3).round() / 1e3, "others": (others * 1e3).round() / 1e3,
        });
        println!("{line}");
        Ok(whole.acknowledged)
    }
}

async fn keep_asking(mut client: Client, mut asker: Asker, pace: Pace, from: Instant, until: Instant) -> Outcome<Stage> {
    let mut latencies = Vec::new();
    let mut request = Vec::new();
    for turn in 0_u32.. {
        let due = match pace {
            Pace::Closed => now(),
            Pace::Open { first, every } => {
                let due = first + every * turn;
                tokio::time::sleep_until(due.into()).await;
                due
            }
        };
        if due >= until {
            break;
        }
        match &mut asker {
            Asker::Hello(request) => {
                let (status, _) = client.send(request).await?;
                if status != 200 {
                    return Err(format!("hello was answered with {status}").into());
                }
            }
            Asker::Votes(voter) => {
                request.clear();
                voter.ask(&mut request);
                let (status, body) = client.send(&request).await?;
                voter.hear(status, body)?;
            }
        }
        if due >= from {
            latencies.push(now().duration_since(due).as_micros() as u32);
        }
    }
    let acknowledged = match asker {
        Asker::Votes(voter) => voter.acknowledged,
        Asker::Hello(_) => Vec::new(),
    };
    Ok(Stage { latencies, acknowledged })
}

/// A request of the size of a vote.
fn hello(host: &str) -> Vec<u8> {
    let body = "{\"id\":\"0198f0c2-9e7a-7cc0-8a11-0123456789ab\",\"statement\":123,\"vote\":1,\"drawn\":\"0.004938271604938271.AbCdEfGhIjKlMnOpQrStUv\"}";
    format!(
        "POST /hello HTTP/1.1\r\nhost: {host}\r\nauthorization: Bearer 0123456789abcdef012345\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}
