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
use crate::words::Words;

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
    let request = Request { id: id(words)?.to_string(), everything: arguments.all, slugs: arguments.dialogues.clone() };
    let obeyed = match house::open_store(&location, Options::default()) {
        Ok(store) => {
            let obeyed = stop(&store, &request, session);
            store.close();
            obeyed?
        }
        Err(ServeFailure::Store(StoreError::InUse { file })) => match &location {
            Location::Sqlite(path) => ask_server(path, &request, session)?,
            Location::Postgres(_) | Location::Memory => return Err(ServeFailure::Store(StoreError::InUse { file }).told(words)),
        },
        Err(failure) => return Err(failure.told(words)),
    };
    tell(&obeyed, arguments, session)
}

/// Says what is stopped now. A name that nobody knows is an error, after everything else that was named is stopped.
fn tell(obeyed: &Obeyed, arguments: &FreezeArguments, session: &mut Session<'_>) -> Result<(), Failure> {
    let words = &session.words;
    let count = obeyed.stopped.saturating_sub(usize::from(arguments.all));
    let mut said = Vec::new();
    if arguments.all {
        said.push(words.plain("cli-freeze-done-all"));
    } else if count > 0 {
        said.push(words.say("cli-freeze-done", &[("count", count.into())]));
    }
    said.iter().try_for_each(|line| session.say(line))?;
    if obeyed.unknown.is_empty() {
        return Ok(());
    }
    let words = &session.words;
    let list = |names: &[String]| keeping::listed(&names.iter().map(String::as_str).collect::<Vec<_>>(), words);
    let told = [
        ("slugs", list(&obeyed.unknown).into()),
        ("known", list(&obeyed.known).into()),
        ("there", obeyed.known.len().into()),
        ("stopped", obeyed.stopped.into()),
    ];
    Err(Failure::WrongUse(words.say("cli-freeze-unknown", &told)))
}

fn id(words: &Words) -> Result<Uuid, Failure> {
    let bytes = key::fresh_bytes().map_err(|failure| failure.told(words))?;
    Ok(Uuid::from_bytes(std::array::from_fn(|place| bytes[place])))
}

/// Writes into the database itself: servers that share it look twice a second.
fn stop(store: &Store, request: &Request, session: &Session<'_>) -> Result<Obeyed, Failure> {
    let words = &session.words;
    let asked = request.clone();
    let (to_stop, obeyed) = store.read_blocking(move |tx| asked.look_up(tx)).map_err(|error| failed(error, words))?;
    for dialogue in to_stop {
        let salt = key::fresh_bytes().map_err(|failure| failure.told(words))?;
        let of = (dialogue != EVERYTHING).then_some(dialogue);
        let header = Header { id: id(words)?, dialogue: of, source: 0, at: SystemClock::new().now(), salt };
        store.write_blocking(Freeze::on_the_machine(header, dialogue)).map_err(|error| failed(error, words))?;
    }
    Ok(obeyed)
}

/// Leaves a request for the server that holds the file, and waits until it has obeyed.
fn ask_server(database: &Path, request: &Request, session: &Session<'_>) -> Result<Obeyed, Failure> {
    let words = &session.words;
    let (asked, answer) = (request_file(database), answer_file(database));
    // Somebody else's, which the server takes in a moment.
    let _ = wait_for(|| (!asked.exists()).then_some(()));
    leave_request(database, request).map_err(|error| Failure::cannot_write(&asked, &error, words))?;
    let told = wait_for(|| {
        let told: Obeyed = serde_json::from_slice(&std::fs::read(&answer).ok()?).ok()?;
        (told.id == request.id).then_some(told)
    });
    let Some(told) = told else {
        return Err(Failure::Failed(words.say("cli-freeze-not-yet", &[("file", asked.display().to_string().into())])));
    };
    let _ = std::fs::remove_file(&answer);
    Ok(told)
}

#[expect(clippy::disallowed_methods, reason = "somebody waits at the terminal for a server to answer")]
fn wait_for<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let clock = SystemClock::new();
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if clock.elapsed() >= PATIENCE {
            return None;
        }
        std::thread::sleep(LOOK);
    }
}
