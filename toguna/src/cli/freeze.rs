//! `toguna freeze`: the way to stop everything for whoever sits at the machine, whether a server runs or not.

use std::path::Path;
use std::time::Duration;

use clap::Args;
use toguna_process::care::following::{Obeyed, Request, answer_file, leave_request, request_file};
use toguna_process::care::freeze::Freeze;
use toguna_process::care::queries::EVERYTHING;
use toguna_store::{Header, Location, Options, Store, StoreError};
use toguna_web::{Clock as _, SystemClock};
use uuid::Uuid;

use crate::serve::failure::ServeFailure;
use crate::serve::{house, key};

use super::Session;
use super::failure::Failure;
use super::keeping::{self, KeepingArguments, failed};

/// So long a running server has time to obey.
const PATIENCE: Duration = Duration::from_secs(10);
/// So often is looked whether it has.
const LOOK: Duration = Duration::from_millis(50);

/// What `toguna freeze` is asked.
#[derive(Debug, Clone, Args)]
#[command(after_help = EXAMPLES)]
#[group(id = "what", required = true, multiple = true)]
pub struct FreezeArguments {
    /// Short names of the dialogues
    #[arg(group = "what", value_name = "DIALOGUE")]
    pub dialogues: Vec<String>,

    /// Everything on this installation
    #[arg(long, group = "what")]
    pub all: bool,

    /// Where dialogues are kept.
    #[command(flatten)]
    pub keeping: KeepingArguments,
}

const EXAMPLES: &str = "\
Examples:
  toguna freeze eau-a-segou
  toguna freeze --all
  toguna freeze --all --database postgres://toguna@/toguna

Give the same --data, --database or --config as to the server.";

/// Stops what is asked.
pub(super) fn run(
    arguments: &FreezeArguments,
    environment: impl Fn(&str) -> Option<String>,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let words = &session.words;
    let location = arguments.keeping.location(environment, words)?;
    match house::open_store(&location, Options::default()) {
        Ok(store) => {
            let stopped = stop(&store, arguments, session);
            store.close();
            stopped?;
        }
        Err(ServeFailure::Store(StoreError::InUse { .. })) if matches!(location, Location::Sqlite(_)) => {
            if let Location::Sqlite(path) = &location {
                ask_server(path, arguments, session)?;
            }
        }
        Err(failure) => return Err(failure.told(words)),
    }
    let key = if arguments.all { "cli-freeze-done-all" } else { "cli-freeze-done" };
    session.say(&session.words.say(key, &[("count", arguments.dialogues.len().into())]))
}

/// Writes into the database itself: servers that share it look twice a second.
fn stop(store: &Store, arguments: &FreezeArguments, session: &Session<'_>) -> Result<(), Failure> {
    let words = &session.words;
    let found = arguments.dialogues.iter().map(|slug| Ok(keeping::dialogue(store, slug, words)?.number));
    let mut numbers = found.collect::<Result<Vec<i64>, Failure>>()?;
    if arguments.all {
        numbers.insert(0, EVERYTHING);
    }
    for dialogue in numbers {
        let [id, salt] = [key::fresh_bytes(), key::fresh_bytes()].map(|bytes| bytes.map_err(|failure| failure.told(words)));
        let (id, salt) = (id?, salt?);
        let id = Uuid::from_bytes(std::array::from_fn(|place| id[place]));
        let header = Header { id, dialogue: (dialogue != EVERYTHING).then_some(dialogue), source: 0, at: SystemClock::new().now(), salt };
        store.write_blocking(Freeze { header, dialogue, account: None }).map_err(|error| failed(error, words))?;
    }
    Ok(())
}

/// Leaves a request for the server that holds the file, and waits until it has obeyed.
fn ask_server(database: &Path, arguments: &FreezeArguments, session: &Session<'_>) -> Result<(), Failure> {
    let words = &session.words;
    let request = Request { everything: arguments.all, slugs: arguments.dialogues.clone() };
    let (asked, answer) = (request_file(database), answer_file(database));
    // What an earlier one was told.
    let _ = std::fs::remove_file(&answer);
    leave_request(database, &request).map_err(|error| Failure::cannot_write(&asked, &error, words))?;
    if !wait_until(|| !asked.exists()) {
        return Err(Failure::Failed(words.say("cli-freeze-not-yet", &[("file", asked.display().to_string().into())])));
    }
    let told: Obeyed = std::fs::read(&answer).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let _ = std::fs::remove_file(&answer);
    match told.unknown.as_slice() {
        [] => Ok(()),
        unknown => Err(Failure::WrongUse(words.say("cli-freeze-unknown", &[("slugs", unknown.join(words.list_mark()).into())]))),
    }
}

#[expect(clippy::disallowed_methods, reason = "somebody waits at the terminal for a server to answer")]
fn wait_until(is_so: impl Fn() -> bool) -> bool {
    let clock = SystemClock::new();
    while clock.elapsed() < PATIENCE {
        if is_so() {
            return true;
        }
        std::thread::sleep(LOOK);
    }
    is_so()
}
