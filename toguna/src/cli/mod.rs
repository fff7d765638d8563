//! The command line: what can be asked, in which language it answers, and what its exit code means.
//!
//! [`arguments`] names everything that can be asked; each command has a file of its own; [`whole_file`] keeps half-written files away.
//! Exit codes: 0 done, 1 failed, 2 wrong use, 3 bad input. A reader of standard output that has seen enough is no error.

pub mod account;
pub mod analyse;
pub mod arguments;
pub mod demo;
pub mod export;
pub mod failure;
pub mod freeze;
pub mod import;
pub mod keeping;
mod language;
mod progress;
pub mod serve;
mod simulate;
pub mod tongues;
pub mod vault;
pub mod whole_file;
mod wrong_use;

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;

use clap::Parser;

use crate::simulate::{Simulated, export as planted};
use crate::words::{Language, Words, words};

use arguments::{Cli, Command};
use failure::Failure;
use progress::Progress;

/// What a command works with: where it writes, in which language, and how much it says.
pub struct Terminal<'a> {
    /// Results for people.
    pub out: &'a mut dyn Write,
    /// Errors.
    pub err: &'a mut dyn Write,
    /// Whether somebody watches standard error: only then is progress shown.
    pub watched: bool,
}

/// What every command is told.
pub struct Session<'a> {
    /// Results for people.
    pub out: &'a mut dyn Write,
    /// The words of the answer, in its language.
    pub words: Words,
    /// Say nothing but errors.
    pub quiet: bool,
    /// How far the work is, for who watches.
    pub progress: Progress,
}

/// Does what the arguments ask and returns the exit code.
///
/// `arguments` begin with the program's own name; `environment` looks up a variable.
pub fn run(arguments: impl IntoIterator<Item = OsString>, environment: impl Fn(&str) -> Option<String>, terminal: Terminal<'_>) -> u8 {
    let Terminal { out, err, watched } = terminal;
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = |asked: Option<Language>| asked.unwrap_or_else(|| language::from_environment(&environment));
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(answer) => {
            let in_words = wrong_use::sentence(&answer, &words(language(wrong_use::language_asked(&arguments))));
            let answers: &mut dyn Write = if answer.use_stderr() { err } else { out };
            // Nobody is left to tell if this cannot be written.
            let _ = match in_words {
                Some(sentence) => writeln!(answers, "toguna: {sentence}"),
                None => writeln!(answers, "{}", answer.render().to_string().trim_end()),
            };
            return if answer.use_stderr() { Failure::WRONG_USE } else { 0 };
        }
    };
    let mut session = Session { out, words: words(language(cli.lang)), quiet: cli.quiet, progress: Progress::new(watched && !cli.quiet) };
    let done = match cli.command {
        Command::Account { command } => account::run(&command, &environment, &mut session),
        Command::Analyse(arguments) => analyse::run(&arguments, &mut session),
        Command::Demo(arguments) => demo::run(&arguments, &mut session),
        Command::Export(arguments) => export::run(&arguments, &environment, &mut session),
        Command::Freeze(arguments) => freeze::run(&arguments, &environment, &mut session),
        Command::Import(arguments) => import::run(&arguments, &environment, &mut session),
        Command::Serve(arguments) => serve::run(&arguments, &environment, &mut session),
        Command::Simulate(arguments) => simulate::run(&arguments, &mut session),
        Command::Vault(arguments) => vault::run(&arguments, &mut std::io::stdin().lock(), &mut session),
        Command::Tongues(arguments) => tongues::run(&arguments, &mut session),
    };
    let done = done.and_then(|()| session.out.flush().map_err(|error| Failure::output(&error, &session.words)));
    session.progress.clear();
    match done {
        Ok(()) | Err(Failure::NobodyReads) => 0,
        Err(failure) => {
            let _ = writeln!(err, "toguna: {failure}");
            failure.exit_code()
        }
    }
}

impl Session<'_> {
    /// Writes one line for people, unless they asked for silence.
    pub fn say(&mut self, line: &str) -> Result<(), Failure> {
        if self.quiet {
            return Ok(());
        }
        writeln!(self.out, "{line}").map_err(|error| Failure::output(&error, &self.words))
    }

    /// Lets what was said be read now: before work that takes long.
    pub fn flush(&mut self) -> Result<(), Failure> {
        self.out.flush().map_err(|error| Failure::output(&error, &self.words))
    }
}

/// Writes all files of an export into `folder`, which is made if it is not there. Other files in it stay as they are.
fn write_export(simulated: &Simulated, folder: &Path, words: &Words) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(|error| Failure::cannot_write(folder, &error, words))?;
    for (name, write) in planted::FILES {
        let path = folder.join(name);
        whole_file::write_reproducible(&path, |out| write(simulated, out)).map_err(|error| Failure::cannot_write(&path, &error, words))?;
    }
    Ok(())
}

/// Says what was simulated and where its files are.
fn say_simulated(simulated: &Simulated, folder: &Path, session: &mut Session<'_>) -> Result<(), Failure> {
    let (words, conversation) = (&session.words, &simulated.conversation);
    let counted = [
        ("people", words.say("cli-people", &[("count", conversation.participants.len().into())]).into()),
        ("statements", words.say("cli-statements", &[("count", conversation.statements.len().into())]).into()),
        ("votes", words.say("cli-votes", &[("count", conversation.votes.votes().into())]).into()),
    ];
    session.say(&session.words.say("cli-simulated", &counted))?;
    session.say(&session.words.say("cli-export-written", &[("folder", folder.display().to_string().into())]))
}

#[cfg(test)]
mod tests;
