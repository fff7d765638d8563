//! `toguna tongues`: whoever speaks a language can give it to the pages, see how far it is, and try it out, without building anything.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use toguna_tongues::brought::{self, Brought, FolderError, FolderFault};
use toguna_tongues::check::folder::{self, Compared, Place};
use toguna_tongues::{Language, normal_tag, tongue, tongues};

use crate::words::{CRATES, Words};

use super::failure::Failure;
use super::{Session, language};

/// What `toguna tongues` is asked.
#[derive(Debug, Clone, Args)]
#[command(after_help = EXAMPLES)]
pub struct TonguesArguments {
    /// What to do with them.
    #[command(subcommand)]
    pub what: What,
}

/// What to do with languages.
#[derive(Debug, Clone, Subcommand)]
pub enum What {
    /// Print every language in which a dialogue can be held, with its tag, script and direction
    List,
    /// Begin a language of the pages: write all messages of another one into a new folder, to be put into words there
    Begin {
        /// Its tag: bm, ffm, mey, bm-Nkoo
        tag: String,
        /// Where the folder of that name is made
        folder: PathBuf,
        /// Language to begin from: en, fr or ar [default: the one that goes with it]
        #[arg(long, value_name = "LANG", value_parser = language::parse)]
        from: Option<Language>,
    },
    /// Say what is missing in a folder of languages, what is left over, and what differs in its variables
    ///
    /// FOLDER is the folder that `toguna serve --tongues` takes, or that of one language in it. Without it, the languages that are built
    /// in are compared with one another.
    Check {
        /// Folder of languages, or of one
        folder: Option<PathBuf>,
        /// Name everything, however long the list is
        #[arg(long)]
        all: bool,
    },
}

const EXAMPLES: &str = "\
Examples:
  toguna tongues list
  toguna tongues begin bm my-languages/
      Writes my-languages/bm/*.ftl with the French words. Put them into Bamanankan, a few or all: what is still to come stays French.
  toguna tongues check my-languages/
  toguna demo --tongues my-languages/
      Shows the pages with it. `toguna serve` takes the same option.";

/// Places that are named of each kind, unless all are asked for.
const SHOWN: usize = 12;

pub(super) fn run(arguments: &TonguesArguments, session: &mut Session<'_>) -> Result<(), Failure> {
    match &arguments.what {
        What::List => list(session),
        What::Begin { tag, folder, from } => begin(tag, folder, *from, session),
        What::Check { folder, all } => check(folder.as_deref(), if *all { usize::MAX } else { SHOWN }, session),
    }
}

/// Lets this program speak the languages of a folder. Before anything else asks which languages there are.
pub(super) fn speak(folder: &Path) -> Result<(), FolderError> {
    brought::speak(brought::read(folder)?);
    Ok(())
}

/// A folder that cannot be used, in the words of whoever gave it.
pub(crate) fn unusable(error: &FolderError, words: &Words) -> Failure {
    let path = ("path", error.path.display().to_string().into());
    Failure::BadInput(match &error.fault {
        FolderFault::Unreadable(reason) => words.say("tongues-unreadable", &[path, ("reason", reason.into())]),
        FolderFault::NoTag => words.say("tongues-no-tag", &[path]),
        FolderFault::Unknown => words.say("tongues-unknown", &[path]),
        FolderFault::TooMuch => words.say("tongues-too-much", &[path, ("most", Language::MOST.into())]),
        FolderFault::Nothing => words.say("tongues-nothing", &[path]),
    })
}

fn list(session: &mut Session<'_>) -> Result<(), Failure> {
    let language = session.words.language();
    for tongue in tongues() {
        let speaks = if Language::from_tag(tongue.tag).is_some_and(|own| own.tag() == tongue.tag) { "*" } else { " " };
        session.say(&format!(
            "{speaks} {:<9} {} {} {}  {} — {}",
            tongue.tag,
            tongue.script,
            tongue.direction(),
            tongue.parent,
            tongue.own_name,
            tongue.name_in(language)
        ))?;
    }
    let note = session.words.plain("tongues-listed");
    session.say(&note)
}

fn begin(tag: &str, folder: &Path, from: Option<Language>, session: &mut Session<'_>) -> Result<(), Failure> {
    let words = &session.words;
    let normal = normal_tag(tag).ok_or_else(|| Failure::WrongUse(words.say("tongues-tag-wrong", &[("tag", tag.into())])))?;
    let parent = from.unwrap_or_else(|| toguna_tongues::parent(&normal)).parent();
    let own = folder.join(&normal);
    let failed = |path: &Path, error: &std::io::Error| Failure::cannot_write(path, error, words);
    fs::create_dir_all(&own).map_err(|error| failed(&own, &error))?;
    let mut files: Vec<(String, String)> =
        folder::files(parent, CRATES).into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
    if tongue(&normal).is_none() {
        let script = if toguna_tongues::direction(&normal) == "rtl" { "Arab" } else { "Latn" };
        files.push(("language.tsv".to_owned(), format!("{normal}\t{script}\t{normal}\t{normal}\t{normal}\t{}\t-\n", parent.tag())));
    }
    for (name, text) in &files {
        let path = own.join(name);
        // What somebody has put into words is never written over.
        match fs::OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => file.write_all(text.as_bytes()).map_err(|error| failed(&path, &error))?,
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(failed(&path, &error)),
        }
    }
    let told = [("folder", own.display().to_string().into()), ("count", files.len().into()), ("language", parent.own_name().into())];
    let said = words.say("tongues-begun", &told);
    let unnamed = tongue(&normal)
        .is_none()
        .then(|| words.say("tongues-begun-row", &[("file", own.join("language.tsv").display().to_string().into())]));
    session.say(&said)?;
    unnamed.map_or(Ok(()), |unnamed| session.say(&unnamed))
}

fn check(folder: Option<&Path>, most: usize, session: &mut Session<'_>) -> Result<(), Failure> {
    let languages: Vec<(String, &'static str, Compared)> = match folder {
        None => Language::ALL.map(|one| (format!("{} ({})", one.own_name(), one.tag()), "", folder::built_in(one, CRATES))).to_vec(),
        Some(folder) => {
            let brought = brought::read(folder).map_err(|error| unusable(&error, &session.words))?;
            let name = |one: &Brought| format!("{} ({})", one.own_name, one.tag);
            brought.iter().map(|one| (name(one), one.parent.own_name(), folder::compare(one, CRATES))).collect()
        }
    };
    for (name, parent, compared) in &languages {
        for line in told(name, parent, compared, most, &session.words) {
            session.say(&line)?;
        }
    }
    let wanting = languages.iter().filter(|(_, _, compared)| !compared.holds()).count();
    match wanting {
        0 => Ok(()),
        _ => Err(Failure::BadInput(session.words.say("tongues-wanting", &[("count", wanting.into()), ("all", languages.len().into())]))),
    }
}

/// How one language stands, line by line.
fn told(name: &str, parent: &str, compared: &Compared, most: usize, words: &Words) -> Vec<String> {
    let head = [("name", name.into()), ("said", compared.said.into()), ("all", compared.messages.into())];
    let mut lines = vec![words.say("tongues-head", &head)];
    if compared.as_parent > 0 {
        lines.push(words.say("tongues-as-parent", &[("count", compared.as_parent.into()), ("parent", parent.into())]));
    }
    let place = |place: &Place| format!("{} {}", place.file, place.key);
    let named = |lines: &mut Vec<String>, head: &str, details: Vec<String>| {
        if details.is_empty() {
            return;
        }
        let count = details.len();
        lines.push(format!("  {}", words.say(head, &[("count", count.into())])));
        lines.extend(details.into_iter().take(most).map(|detail| format!("    {detail}")));
        if count > most {
            lines.push(format!("    {}", words.say("tongues-more", &[("count", (count - most).into())])));
        }
    };
    named(&mut lines, "tongues-faults", compared.faults.clone());
    named(&mut lines, "tongues-missing", compared.missing.iter().map(place).collect());
    named(&mut lines, "tongues-left-over", compared.left_over.iter().map(place).collect());
    let differing = compared.differing.iter().map(|(at, asked, found)| {
        let listed = |names: &[String]| if names.is_empty() { "–".to_owned() } else { names.join(words.list_mark()) };
        words.say("tongues-variables", &[("place", place(at).into()), ("asked", listed(asked).into()), ("found", listed(found).into())])
    });
    named(&mut lines, "tongues-differing", differing.collect());
    named(&mut lines, "tongues-plurals", compared.plurals.iter().map(|(at, form)| format!("{} [{form}]", place(at))).collect());
    named(
        &mut lines,
        "tongues-torn",
        compared.torn.iter().map(|(file, line, sign)| format!("{file}:{line} « {} »", sign.trim())).collect(),
    );
    lines
}
