//! `toguna account`: whoever runs the server lets in again who has lost everything. It is the last way back: for an administrator who is
//! alone, there is no other.

use clap::{Args, Subcommand};
use toguna_people::accounts;
use toguna_people::doors::recovery::{self, RecoveryCode};
use toguna_publish::import::accounts as all_accounts;
use toguna_store::StoreError;
use toguna_web::{Clock as _, Seal, SystemClock};

use crate::serve::key;

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

/// Makes a code.
pub(super) fn run(
    command: &AccountCommand,
    environment: impl Fn(&str) -> Option<String>,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let AccountCommand::Recover(arguments) = command;
    let words = &session.words;
    let (store, settings) = arguments.keeping.open_with_settings(environment, "account-in-use", words)?;
    let named = arguments.name.clone();
    let found = store.read_blocking(move |tx| Ok::<_, StoreError>((accounts::by_name(tx, &named)?, all_accounts(tx)?)));
    let (found, known) = found.map_err(|error| failed(error, words))?;
    if known.is_empty() {
        return Err(Failure::Failed(words.plain("account-none")));
    }
    let Some((account, _)) = found else {
        let names: Vec<&str> = known.iter().map(|(_, name)| name.as_str()).collect();
        let told = [("name", arguments.name.as_str().into()), ("names", listed(&names, words).into())];
        return Err(Failure::WrongUse(words.say("carry-no-such-account", &told)));
    };
    let told = |failure: crate::serve::failure::ServeFailure| failure.told(words);
    let site_key = key::of_kept_site(&settings, &store).map_err(told)?;
    let random = key::fresh_bytes().map_err(told)?;
    let mut bytes = [0; 10];
    bytes.copy_from_slice(&random[..10]);
    let code = RecoveryCode::new(bytes);
    let day = SystemClock::default().now().as_second().div_euclid(86_400);
    let (made, seal, id) = (code.clone(), Seal::new(&site_key), account.id);
    store.transact_blocking(move |tx| recovery::add(tx, &seal, id, &made, day)).map_err(|error: StoreError| failed(error, words))?;
    let code = code.to_string();
    let lines = [
        words.say("account-recover-code", &[("name", account.name.as_str().into()), ("code", code.as_str().into())]),
        words.say("account-recover-how", &[("path", "/team/login/code".into())]),
    ];
    answer(session, arguments.json, &serde_json::json!({ "account": account.name, "code": code }), &lines)
}
