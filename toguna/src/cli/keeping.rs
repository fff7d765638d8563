//! Commands that work on what a server keeps: where that is, and whose dialogues are there.

use std::path::PathBuf;

use clap::Args;
use toguna_people::accounts::name_key;
use toguna_process::model::{Dialogue, FaultKind};
use toguna_process::queries::{all_slugs, dialogue_by_slug};
use toguna_publish::export::ExportError;
use toguna_publish::import::accounts;
use toguna_publish::import::commands::ImportRefused;
use toguna_store::{Location, Options, Store, StoreError};
use uuid::Uuid;

use crate::serve::failure::ServeFailure;
use crate::serve::house;
use crate::serve::settings::{Givens, ServeSettings};
use crate::words::Words;

use super::Session;
use super::failure::Failure;

/// So many names are listed in a message.
const LISTED: usize = 12;

/// Where dialogues are kept: the same words as for `toguna serve`.
#[derive(Debug, Clone, Default, Args)]
pub struct KeepingArguments {
    /// Folder of everything that is kept [default: ./toguna-data]
    #[arg(long, value_name = "DIR")]
    pub data: Option<String>,

    /// Where dialogues are kept: a file, or postgres://… [default: toguna.sqlite in the data folder]
    #[arg(long, value_name = "FILE|URL")]
    pub database: Option<String>,

    /// File of settings (TOML) of the server
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

impl KeepingArguments {
    /// Where the database is, which must be there.
    pub(super) fn location(&self, environment: impl Fn(&str) -> Option<String>, words: &Words) -> Result<Location, Failure> {
        self.settings(environment, words).map(|settings| settings.database)
    }

    /// How the server is run that keeps it; the database must be there.
    fn settings(&self, environment: impl Fn(&str) -> Option<String>, words: &Words) -> Result<ServeSettings, Failure> {
        let given = [("data", self.data.clone()), ("database", self.database.clone())];
        let flags: Vec<_> = given.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        let told = |failure: ServeFailure| failure.told(words);
        let givens = Givens::gather(&flags, self.config.as_deref(), environment).map_err(|error| told(error.into()))?;
        let settings = ServeSettings::understand(&givens).map_err(|error| told(error.into()))?;
        if let Location::Sqlite(path) = &settings.database
            && !path.exists()
        {
            return Err(Failure::Failed(words.say("carry-no-database", &[("path", path.display().to_string().into())])));
        }
        Ok(settings)
    }

    /// Opens the database, which must be there.
    pub(super) fn open(&self, environment: impl Fn(&str) -> Option<String>, words: &Words) -> Result<Store, Failure> {
        self.open_with_settings(environment, "carry-in-use", words).map(|(store, _)| store)
    }

    /// The same, with the settings of the server that keeps it; `in_use` is the message for when a server has it open, with `$file`.
    pub(super) fn open_with_settings(
        &self,
        environment: impl Fn(&str) -> Option<String>,
        in_use: &str,
        words: &Words,
    ) -> Result<(Store, ServeSettings), Failure> {
        let settings = self.settings(environment, words)?;
        let store = house::open_store(&settings.database, Options::default()).map_err(|failure| match failure {
            ServeFailure::Store(StoreError::InUse { file }) => Failure::Failed(words.say(in_use, &[("file", file.into())])),
            failure => failure.told(words),
        })?;
        Ok((store, settings))
    }
}

/// The account that a dialogue is to belong to: the one that is named, or the only one.
pub(super) fn owner(store: &Store, named: Option<&str>, words: &Words) -> Result<Uuid, Failure> {
    let known = store.read_blocking(accounts).map_err(|error| failed(error, words))?;
    let names: Vec<&str> = known.iter().map(|(_, name)| name.as_str()).collect();
    let names = listed(&names, words);
    match (named, known.as_slice()) {
        (_, []) => Err(Failure::Failed(words.plain("carry-no-account"))),
        (None, [(id, _)]) => Ok(*id),
        (None, _) => Err(Failure::WrongUse(words.say("carry-which-account", &[("names", names.into())]))),
        (Some(name), known) => {
            let found = known.iter().find(|(_, other)| name_key(other) == name_key(name));
            let told = || Failure::WrongUse(words.say("carry-no-such-account", &[("name", name.into()), ("names", names.into())]));
            found.map(|(id, _)| *id).ok_or_else(told)
        }
    }
}

/// The dialogue with this short name.
pub(super) fn dialogue(store: &Store, slug: &str, words: &Words) -> Result<Dialogue, Failure> {
    let asked = slug.to_owned();
    let found = store.read_blocking(move |tx| Ok::<_, StoreError>((dialogue_by_slug(tx, &asked)?, all_slugs(tx)?)));
    let (found, slugs) = found.map_err(|error| failed(error, words))?;
    found.ok_or_else(|| {
        let slugs: Vec<&str> = slugs.iter().map(String::as_str).collect();
        let arguments = [("slug", slug.into()), ("slugs", listed(&slugs, words).into()), ("count", slugs.len().into())];
        Failure::WrongUse(words.say("carry-no-such-dialogue", &arguments))
    })
}

/// Some names, one after the other.
pub(super) fn listed(names: &[&str], words: &Words) -> String {
    let mut list = names.iter().take(LISTED).copied().collect::<Vec<_>>().join(words.list_mark());
    if names.len() > LISTED {
        list.push_str(words.list_mark());
        list.push('…');
    }
    list
}

/// What the store says, with what to do.
pub(super) fn failed(error: StoreError, words: &Words) -> Failure {
    ServeFailure::Store(error).told(words)
}

/// Why a dialogue does not come in.
pub(super) fn refused(why: ImportRefused, slug: &str, words: &Words) -> Failure {
    let told = |key: &str, suggestion: String| Failure::WrongUse(words.say(key, &[("slug", slug.into()), ("other", suggestion.into())]));
    match why {
        ImportRefused::SlugTaken { suggestion, half_made: false } => told("carry-slug-taken", suggestion),
        ImportRefused::SlugTaken { suggestion, half_made: true } => told("carry-slug-half-made", suggestion),
        ImportRefused::IsHere { slug: other, half_made: false } => told("carry-is-here", other),
        ImportRefused::IsHere { slug: other, half_made: true } => told("carry-is-half-made", other),
        ImportRefused::Faults(faults) => {
            let said = faults.iter().take(LISTED).map(|fault| {
                let what = fault_in_words(fault.what, words);
                words.say("carry-fault", &[("field", fault.field.as_str().into()), ("what", what.into())])
            });
            Failure::BadInput(said.collect::<Vec<_>>().join(" "))
        }
        ImportRefused::Finished => Failure::Failed(words.plain("carry-finished")),
        ImportRefused::Store(error) => failed(error, words),
    }
}

pub(super) fn fault_in_words(what: FaultKind, words: &Words) -> String {
    let (key, limit) = what.message();
    words.say(key, &[("limit", limit.into())])
}

/// Why nothing was written.
pub(super) fn not_written(error: ExportError, path: &std::path::Path, words: &Words) -> Failure {
    match error {
        ExportError::Io(error) => Failure::cannot_write(path, &error, words),
        ExportError::Store(error) => failed(error, words),
    }
}

/// Says something for people, or one JSON object for machines.
pub(super) fn answer(session: &mut Session<'_>, as_json: bool, value: &serde_json::Value, lines: &[String]) -> Result<(), Failure> {
    if as_json {
        return writeln!(session.out, "{value}").map_err(|error| Failure::output(&error, &session.words));
    }
    lines.iter().try_for_each(|line| session.say(line))
}
