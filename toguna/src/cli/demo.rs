//! `toguna demo`: a dialogue to look at, and to take part in, before holding one.

use std::path::Path;
use std::sync::Arc;

use axum::extract::Path as PathParameter;
use clap::Args;
use toguna_opinion::analysis::{Grouping, Settings};
use toguna_store::{Location, Options};
use toguna_web::{Access, Clock, PageError, Routes, Site, SystemClock, Visit};

use crate::demo::{self, live};
use crate::serve::failure::ServeFailure;
use crate::serve::settings::{Encryption, LogFormat, ServeSettings};
use crate::serve::{doors, house, key, log, run as server};

use super::analyse::{Inputs, Outputs, analyse};
use super::arguments::VoteSign;
use super::failure::Failure;
use super::{Session, say_simulated, write_export};

/// What `toguna demo` is asked.
#[derive(Debug, Clone, Args)]
#[command(after_help = EXAMPLES)]
pub struct DemoArguments {
    /// Where connections are taken: ADDRESS:PORT, or a PORT of this machine alone [default: 127.0.0.1:8080, or a free port]
    #[arg(long, value_name = "ADDRESS")]
    pub listen: Option<String>,

    /// Folder of further languages of the pages, to look at them: `toguna tongues` tells how
    #[arg(long, value_name = "DIR")]
    pub tongues: Option<std::path::PathBuf>,

    /// Write the dialogue and its report to this folder, and serve nothing
    #[arg(long, value_name = "DIR", conflicts_with = "listen")]
    pub report: Option<std::path::PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  toguna demo
      Opens the dialogue on this machine and prints where; Ctrl-C ends it, and nothing is left behind.
  toguna demo --listen 0.0.0.0:8080
      For phones in the same network, too.
  toguna demo --report demo/ --lang fr
      Writes it as an export of Polis, with a report to open in a browser.";

pub(super) fn run(arguments: &DemoArguments, session: &mut Session<'_>) -> Result<(), Failure> {
    match &arguments.report {
        Some(folder) => report(folder, session),
        None => serve(arguments, session),
    }
}

/// The dialogue as files, from which everything is done as anybody would with files of their own.
fn report(folder: &Path, session: &mut Session<'_>) -> Result<(), Failure> {
    session.progress.step(session.words.plain("cli-simulating"));
    let simulated = demo::simulated(session.words.language());
    session.progress.step(session.words.plain("cli-writing"));
    write_export(&simulated, folder, &session.words)?;
    session.progress.clear();

    let conversation = &simulated.conversation;
    session.say(conversation.topic.as_deref().unwrap_or_default())?;
    session.say(conversation.description.as_deref().unwrap_or_default())?;
    say_simulated(&simulated, folder, session)?;
    session.say("")?;

    let inputs = Inputs { path: folder, vote_sign: VoteSign::Polis, labels: None, groups: Some(&folder.join("groups.csv")) };
    let outputs = Outputs { json: Some(folder.join("analysis.json")), html: Some(folder.join("report.html")) };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    analyse(&inputs, Grouping::Found, &Settings { threads, ..Settings::default() }, &outputs, session)
}

/// The dialogue live.
fn serve(arguments: &DemoArguments, session: &mut Session<'_>) -> Result<(), Failure> {
    let told = |failure: ServeFailure, session: &Session<'_>| failure.told(&session.words);
    if let Some(folder) = &arguments.tongues {
        super::tongues::speak(folder).map_err(|error| told(ServeFailure::Tongues(error), session))?;
    }
    let mut settings = ServeSettings::of_demo(arguments.listen.as_deref()).map_err(|error| told(error.into(), session))?;
    settings.default_language = session.words.language();
    log::start(&settings.log, settings.log_format);
    // Where nobody asked for a place and the usual one is taken, any other will do.
    let held = doors::hold(settings.listen).or_else(|failure| match (&failure, &arguments.listen) {
        (ServeFailure::Listen { .. }, None) => doors::hold(([127, 0, 0, 1], 0).into()),
        _ => Err(failure),
    });
    let listener = held.map_err(|failure| told(failure, session))?;
    session.progress.step(session.words.plain("cli-simulating"));
    let started = start(settings, listener).map_err(|failure| told(failure, session))?;
    session.progress.clear();
    let (started, team) = started;
    let dialogue = format!("/d/{}", live::SLUG);
    let link = |path: &str| started.site().url(path);
    let lines = [("demo-participant", link(&dialogue)), ("demo-results", link(&format!("{dialogue}/shared"))), ("demo-team", link(&team))];
    session.say(&session.words.plain("demo-simulated"))?;
    for (key, link) in lines {
        session.say(&session.words.say(key, &[("link", link.into())]))?;
    }
    session.say(&session.words.plain("demo-ready"))?;
    session.flush()?;
    started.run().map_err(|failure| told(failure, session))?;
    session.say(&session.words.plain("demo-gone"))
}

/// Everything up to where it answers; beside it, the path that leads to the team's pages once.
fn start(settings: ServeSettings, listener: std::net::TcpListener) -> Result<(server::Started, String), ServeFailure> {
    let store = house::open_store(&Location::Memory, Options::default())?;
    let account = live::fill(&store, SystemClock::new().now(), key::fresh_bytes()?).map_err(|reason| ServeFailure::Demo { reason })?;
    let token = key::fresh_bytes()?.iter().take(16).fold(String::new(), |token, byte| token + &format!("{byte:02x}"));
    let path = format!("/demo/{token}");
    let door = Arc::new(live::OneTimeDoor::new(token, account));
    let started = server::start_with(settings, listener, store, key::fresh_bytes()?, |site| routes(site, door))?;
    Ok((started, path))
}

/// The page that only the demonstration has: the printed link leads through it to the team's pages, signed in.
fn routes(site: &Site, door: Arc<live::OneTimeDoor>) -> Routes {
    let enter = move |visit: Visit, PathParameter(token): PathParameter<String>| async move {
        match door.open(&token) {
            Some(account) => toguna_people::pages::let_in(&visit, account, "/team").await,
            None => Err(PageError::Gone),
        }
    };
    Routes::new(site).get("/demo/{token}", Access::Anyone, enter)
}

impl ServeSettings {
    /// As a demonstration is served: in the clear, with nothing in the log but what goes wrong.
    fn of_demo(listen: Option<&str>) -> Result<Self, crate::serve::settings_error::SettingsError> {
        let flags: Vec<(&'static str, String)> = listen.map(|listen| ("listen", listen.to_owned())).into_iter().collect();
        let givens = crate::serve::settings::Givens::gather(&flags, None, |_| None)?;
        let settings = Self::understand(&givens)?;
        // Keys are kept where the dialogue is: nowhere but in memory.
        Ok(Self {
            database: Location::Memory,
            encryption: Encryption::None,
            log: "quiet".to_owned(),
            log_format: LogFormat::Plain,
            patience_seconds: 1,
            ..settings
        })
    }
}
