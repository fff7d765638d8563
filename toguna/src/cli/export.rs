//! `toguna export`: a dialogue goes elsewhere, whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use toguna_process::care::queries::{EVERYTHING, freeze_of};
use toguna_process::model::Dialogue;
use toguna_process::spoken;
use toguna_publish::export::parcel::Folder;
use toguna_publish::export::{Audience, ExportError, Exported, Format, Order, polis, spool};
use toguna_store::{Store, StoreError, Tx};

use crate::words::{Words, words};

use super::Session;
use super::failure::Failure;
use super::keeping::{KeepingArguments, answer, dialogue, failed, not_written};
use super::progress::Progress;

/// Where a file goes to standard output.
const STANDARD_OUTPUT: &str = "-";

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatArgument {
    /// Everything but secrets, one record a line: to take the dialogue to another installation, or to keep it
    Jsonl,
    /// The files of Polis: a folder, or a .zip
    Polis,
    /// Tables for a spreadsheet, as CSV in a .zip
    Csv,
    /// The same tables as a workbook
    Xlsx,
}

impl FormatArgument {
    fn format(self) -> Format {
        match self {
            Self::Jsonl => Format::Lines,
            Self::Polis => Format::Polis,
            Self::Csv => Format::Csv,
            Self::Xlsx => Format::Xlsx,
        }
    }
}

/// For whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AudienceArgument {
    /// The team: everything but secrets. Keep such a file as safe as the server
    Team,
    /// Anybody: no pseudonyms, no rare groups, no hours, no wordings that were not accepted
    Public,
}

/// What `toguna export` is asked.
#[derive(Debug, Clone, Args)]
#[command(after_help = EXAMPLES)]
pub struct ExportArguments {
    /// Short name of the dialogue
    pub dialogue: String,

    /// In which form
    #[arg(long, value_enum, default_value_t = FormatArgument::Jsonl)]
    pub format: FormatArgument,

    /// Where to: a file; for polis a folder, or a file that ends in .zip; "-" is standard output [default: the short name, here]
    #[arg(long, value_name = "PATH|-")]
    pub to: Option<PathBuf>,

    /// For whom
    #[arg(long = "for", value_enum, default_value_t = AudienceArgument::Team)]
    pub audience: AudienceArgument,

    /// Language of names and wordings, where there is room for one only [default: each wording as it was said]
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,

    /// Write over what is there
    #[arg(long)]
    pub force: bool,

    /// Say what was written as JSON
    #[arg(long)]
    pub json: bool,

    /// Where dialogues are kept.
    #[command(flatten)]
    pub keeping: KeepingArguments,
}

const EXAMPLES: &str = "\
Examples:
  toguna export eau-a-segou --to eau.jsonl
  toguna export eau-a-segou --format polis --to export/ && toguna analyse export/ --groups export/groups.csv
  toguna export eau-a-segou --format xlsx --for public --to tables.xlsx
  toguna export eau-a-segou --format csv --to - > tables.zip

While a server holds the database file, take the dialogue from the team's page instead. Of a dialogue that is stopped nothing is
written: two people of its team start it again first.";

/// Where an export goes.
enum Target {
    File(PathBuf),
    Folder(PathBuf),
    Output,
}

/// Writes a dialogue.
pub(super) fn run(
    arguments: &ExportArguments,
    environment: impl Fn(&str) -> Option<String>,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let words = &session.words;
    let format = arguments.format.format();
    let target = target(arguments, format);
    let taken = match &target {
        Target::File(path) => fs::metadata(path).is_ok_and(|found| found.is_file()),
        Target::Folder(path) => path.is_file() || fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_some()),
        Target::Output => false,
    };
    if let (true, false, Target::File(path) | Target::Folder(path)) = (taken, arguments.force, &target) {
        return Err(Failure::WrongUse(words.say("carry-exists", &[("path", path.display().to_string().into())])));
    }
    let store = arguments.keeping.open(environment, words)?;
    let dialogue = dialogue(&store, &arguments.dialogue, words)?;
    is_not_stopped(&store, &dialogue, words)?;
    let language = match &arguments.language {
        None => None,
        Some(tag) => Some(known_language(tag, &dialogue, session)?),
    };
    let audience = match arguments.audience {
        AudienceArgument::Team => Audience::Team,
        AudienceArgument::Public => Audience::Public,
    };
    let order = Order { dialogue, audience, language };
    session.progress.step(words.plain("cli-writing"));
    let job = Job { order, format, language: words.language(), progress: session.progress.clone() };
    let exported = match &target {
        Target::File(path) => to_file(&store, job, path, session)?,
        Target::Folder(path) => to_folder(&store, job, path, session)?,
        Target::Output => to_output(&store, job, session)?,
    };
    store.close();
    session.progress.clear();
    let place = match &target {
        Target::File(path) | Target::Folder(path) => path.display().to_string(),
        // What was asked for stands there already.
        Target::Output => return Ok(()),
    };
    say(&exported, &place, arguments.json, session)
}

/// Nothing leaves what was stopped, by this door neither.
fn is_not_stopped(store: &Store, dialogue: &Dialogue, words: &Words) -> Result<(), Failure> {
    let number = dialogue.number;
    let stopped =
        store.read_blocking(move |tx| Ok::<_, StoreError>((freeze_of(tx, EVERYTHING)?.is_some(), freeze_of(tx, number)?.is_some())));
    let told = |key: &str| Err(Failure::Failed(words.say(key, &[("slug", dialogue.draft.slug.as_str().into())])));
    match stopped.map_err(|error| failed(error, words))? {
        (true, _) => told("carry-everything-is-stopped"),
        (_, true) => told("carry-is-stopped"),
        _ => Ok(()),
    }
}

fn target(arguments: &ExportArguments, format: Format) -> Target {
    let is_zip = |path: &Path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    match &arguments.to {
        Some(path) if path == Path::new(STANDARD_OUTPUT) => Target::Output,
        Some(path) if format == Format::Polis && !is_zip(path) => Target::Folder(path.clone()),
        Some(path) => Target::File(path.clone()),
        None if format == Format::Polis => Target::Folder(PathBuf::from(format!("{}-polis", arguments.dialogue))),
        None => Target::File(PathBuf::from(format!("{}.{}", arguments.dialogue, format.file().0))),
    }
}

fn known_language(tag: &str, dialogue: &Dialogue, session: &Session<'_>) -> Result<String, Failure> {
    let words = &session.words;
    let known: Vec<&str> = dialogue.languages().collect();
    let tag = spoken::normal_tag(tag).filter(|tag| known.contains(&tag.as_str()));
    let told = || Failure::WrongUse(words.say("carry-no-such-language", &[("languages", known.join(words.list_mark()).into())]));
    tag.ok_or_else(told)
}

/// What is to be written, ready to be handed to the thread that reads.
struct Job {
    order: Order,
    format: Format,
    language: crate::words::Language,
    progress: Progress,
}

impl Job {
    fn write(&self, tx: &mut Tx<'_>, file: &File) -> Result<Exported, ExportError> {
        let mut progress = |done, of| self.progress.part(done, Some(of));
        spool::write(tx, &self.order, self.format, &words(self.language), file, &mut progress)
    }

    fn write_folder(&self, tx: &mut Tx<'_>, path: &Path) -> Result<Exported, ExportError> {
        let mut folder = Folder::new(path);
        let mut progress = |done, of| self.progress.part(done, Some(of));
        let exported = polis::write(tx, &self.order, &words(self.language), &mut folder, &mut progress)?;
        folder.finish()?;
        Ok(exported)
    }
}

/// A name beside the place, with the number of this process.
fn neighbour(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(format!(".{}.tmp", std::process::id()));
    Ok(path.with_file_name(hidden))
}

fn to_file(store: &Store, job: Job, path: &Path, session: &Session<'_>) -> Result<Exported, Failure> {
    let told = |error: ExportError| not_written(error, path, &session.words);
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&place).is_ok_and(|found| !found.is_file()) {
        // A pipe or a device: there is nothing to put in its place.
        let (mut spool, exported) = spooled(store, job).map_err(told)?;
        let written = File::options().write(true).open(&place).and_then(|mut out| io::copy(&mut spool, &mut out));
        return written.map(|_| exported).map_err(|error| told(error.into()));
    }
    let beside = neighbour(&place).map_err(|error| told(error.into()))?;
    let written = File::create(&beside).map_err(ExportError::from).and_then(|file| {
        let copy = file.try_clone()?;
        let exported = store.read_blocking(move |tx| job.write(tx, &copy))?;
        // Otherwise a power cut could leave the new name on an empty file.
        file.sync_all()?;
        fs::rename(&beside, &place)?;
        Ok(exported)
    });
    if written.is_err() {
        // The first error is the one to tell.
        let _ = fs::remove_file(&beside);
    }
    written.map_err(told)
}

/// All files into a folder beside the place, then each to its own: no file is ever there in part.
fn to_folder(store: &Store, job: Job, path: &Path, session: &Session<'_>) -> Result<Exported, Failure> {
    let told = |error: ExportError| not_written(error, path, &session.words);
    let place: PathBuf = path.components().collect();
    let beside = neighbour(&place).map_err(|error| told(error.into()))?;
    let written = fs::create_dir_all(&beside).map_err(ExportError::from).and_then(|()| {
        let folder = beside.clone();
        let exported = store.read_blocking(move |tx| job.write_folder(tx, &folder))?;
        fs::create_dir_all(&place)?;
        for entry in fs::read_dir(&beside)? {
            let entry = entry?;
            fs::rename(entry.path(), place.join(entry.file_name()))?;
        }
        Ok(exported)
    });
    // Nothing is in it any more, or what is in it is no use.
    let _ = fs::remove_dir_all(&beside);
    written.map_err(told)
}

/// The whole file in a place without a name, to be handed on.
fn spooled(store: &Store, job: Job) -> Result<(File, Exported), ExportError> {
    let mut spool = tempfile::tempfile()?;
    let copy = spool.try_clone()?;
    let exported = store.read_blocking(move |tx| job.write(tx, &copy))?;
    spool.rewind()?;
    Ok((spool, exported))
}

fn to_output(store: &Store, job: Job, session: &mut Session<'_>) -> Result<Exported, Failure> {
    let (mut spool, exported) = spooled(store, job).map_err(|error| not_written(error, Path::new(STANDARD_OUTPUT), &session.words))?;
    session.progress.clear();
    let mut part = vec![0; 1 << 16];
    loop {
        let read = spool.read(&mut part).map_err(|error| Failure::output(&error, &session.words))?;
        if read == 0 {
            return Ok(exported);
        }
        session.out.write_all(&part[..read]).map_err(|error| Failure::output(&error, &session.words))?;
    }
}

fn say(exported: &Exported, place: &str, as_json: bool, session: &mut Session<'_>) -> Result<(), Failure> {
    let words = &session.words;
    let mut said = vec![words.say(
        "carry-exported",
        &[
            ("path", place.into()),
            ("people", words.say("cli-people", &[("count", exported.people.into())]).into()),
            ("statements", words.say("cli-statements", &[("count", exported.statements.into())]).into()),
            ("votes", words.say("cli-votes", &[("count", exported.votes.into())]).into()),
        ],
    )];
    said.push(words.plain("publish-left-out"));
    said.extend(exported.left_out.iter().map(|left| format!("  - {}", left.in_words(words))));
    let left_out = exported.left_out.iter().map(|left| serde_json::json!({ "what": left.what, "count": left.count }));
    let value = serde_json::json!({
        "path": place,
        "people": exported.people,
        "statements": exported.statements,
        "votes": exported.votes,
        "left_out": left_out.collect::<Vec<_>>(),
    });
    answer(session, as_json, &value, &said)
}
