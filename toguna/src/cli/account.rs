//! `toguna account`: whoever runs the server lets in again who has lost everything. It is the last way back: for an administrator who is
//! alone, there is no other.

use clap::{Args, Subcommand};
use toguna_people::accounts::{self, Account};
use toguna_people::doors::helping::{self, ON_THE_MACHINE, Office};
use toguna_people::doors::recovery::{self, RecoveryCode};
use toguna_publish::import::accounts as all_accounts;
use toguna_store::{Store, StoreError};
use toguna_web::{Clock as _, Seal, SystemClock};

use crate::serve::key;
use crate::words::Words;

use super::Session;
use super::failure::Failure;
use super::keeping::{KeepingArguments, answer, failed, listed};

/// What is to be done with an account.
#[derive(Debug, Clone, Subcommand)]
pub enum AccountCommand {
    /// Make one recovery code for somebody who can no longer get in
    ///
    /// The code is printed once. With it and the name, the person chooses a new passphrase at /team/login/code. Be sure who asks: whoever
    /// has the code has the account. While a server holds the database file, stop it first.
    Recover(RecoverArguments),
    /// Make somebody an administrator, or take that office again
    ///
    /// For an installation whose administrators are gone; otherwise they do it themselves, on the page “Accounts”. The last administrator
    /// stays one. It is noted there, and whoever it is done to is told at the next sign-in. While a server holds the database file, stop it
    /// first.
    Administrator(AdministratorArguments),
}

/// What `toguna account recover` is asked.
#[derive(Debug, Clone, Args)]
#[command(after_help = "Example:\n  toguna account recover Awa --data /srv/toguna")]
pub struct RecoverArguments {
    /// Name of the account
    pub name: String,

    /// Say it as JSON
    #[arg(long)]
    pub json: bool,

    /// Where accounts are kept.
    #[command(flatten)]
    pub keeping: KeepingArguments,
}

/// What `toguna account administrator` is asked.
#[derive(Debug, Clone, Args)]
#[command(after_help = "Examples:\n  toguna account administrator Awa\n  toguna account administrator Moussa --take")]
pub struct AdministratorArguments {
    /// Name of the account
    pub name: String,

    /// Take the office instead of giving it
    #[arg(long)]
    pub take: bool,

    /// Say it as JSON
    #[arg(long)]
    pub json: bool,

    /// Where accounts are kept.
    #[command(flatten)]
    pub keeping: KeepingArguments,
}

/// Does what is to be done.
pub(super) fn run(
    command: &AccountCommand,
    environment: impl Fn(&str) -> Option<String>,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    match command {
        AccountCommand::Recover(arguments) => recover(arguments, environment, session),
        AccountCommand::Administrator(arguments) => administrator(arguments, environment, session),
    }
}

/// The account of this name.
fn named(store: &Store, name: &str, words: &Words) -> Result<Account, Failure> {
    let asked = name.to_owned();
    let found = store.read_blocking(move |tx| Ok::<_, StoreError>((accounts::by_name(tx, &asked)?, all_accounts(tx)?)));
    let (found, known) = found.map_err(|error| failed(error, words))?;
    if known.is_empty() {
        return Err(Failure::Failed(words.plain("account-none")));
    }
    found.map(|(account, _)| account).ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|(_, name)| name.as_str()).collect();
        Failure::WrongUse(words.say("carry-no-such-account", &[("name", name.into()), ("names", listed(&names, words).into())]))
    })
}

/// The day of today, counted from 1970-01-01.
fn today() -> i64 {
    SystemClock::default().now().as_second().div_euclid(86_400)
}

fn administrator(
    arguments: &AdministratorArguments,
    environment: impl Fn(&str) -> Option<String>,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let words = &session.words;
    let (store, _) = arguments.keeping.open_with_settings(environment, "account-in-use", words)?;
    let account = named(&store, &arguments.name, words)?;
    let (of, is_administrator) = (account.clone(), !arguments.take);
    let changed = store.transact_blocking(move |tx| helping::set_office(tx, &of, is_administrator, ON_THE_MACHINE, today()));
    let office = changed.map_err(|error: StoreError| failed(error, words))?;
    store.close();
    let told = |key: &str| words.say(key, &[("name", account.name.as_str().into())]);
    if office == Office::LastAdministrator {
        return Err(Failure::WrongUse(told("account-last-administrator")));
    }
    let line = told(if is_administrator { "doors-office-given" } else { "doors-office-taken" });
    let value = serde_json::json!({ "account": account.name, "administrator": is_administrator, "changed": office == Office::Changed });
    answer(session, arguments.json, &value, &[line])
}

/// Makes a code.
fn recover(arguments: &RecoverArguments, environment: impl Fn(&str) -> Option<String>, session: &mut Session<'_>) -> Result<(), Failure> {
    let words = &session.words;
    let (store, settings) = arguments.keeping.open_with_settings(environment, "account-in-use", words)?;
    let account = named(&store, &arguments.name, words)?;
    let told = |failure: crate::serve::failure::ServeFailure| failure.told(words);
    let site_key = key::of_kept_site(&settings, &store).map_err(told)?;
    let random = key::fresh_bytes().map_err(told)?;
    let mut bytes = [0; 10];
    bytes.copy_from_slice(&random[..10]);
    let code = RecoveryCode::new(bytes);
    let day = today();
    let (made, seal, id) = (code.clone(), Seal::new(&site_key), account.id);
    store.transact_blocking(move |tx| recovery::add(tx, &seal, id, &made, day)).map_err(|error: StoreError| failed(error, words))?;
    let code = code.to_string();
    let lines = [
        words.say("account-recover-code", &[("name", account.name.as_str().into()), ("code", code.as_str().into())]),
        words.say("account-recover-how", &[("path", "/team/login/code".into())]),
    ];
    answer(session, arguments.json, &serde_json::json!({ "account": account.name, "code": code }), &lines)
}
