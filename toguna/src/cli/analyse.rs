//! `toguna analyse`: from the files of a dialogue to what its sides agree on.

use std::path::{Path, PathBuf};

use toguna_opinion::analysis::{Analysis, Grouping, Settings};

use crate::read::groups::{read_declared, read_labels};
use crate::read::{self, InputError, ReadOptions};
use crate::words::words_for_page;
use toguna_commonground::conversation::Conversation;
use toguna_commonground::report::{html, json, terminal};

use super::Session;
use super::arguments::{AnalyseArguments, VoteSign};
use super::failure::Failure;
use super::whole_file;

/// Columns of the summary.
const WIDTH: usize = 96;
/// Where JSON goes to standard output.
const STANDARD_OUTPUT: &str = "-";

/// Where a result goes.
#[derive(Debug, Clone, Default)]
pub struct Outputs {
    /// The whole result for machines; `-` is standard output, in place of the summary.
    pub json: Option<PathBuf>,
    /// The page for people.
    pub html: Option<PathBuf>,
}

/// What is read: the dialogue, and who belongs where.
#[derive(Debug, Clone)]
pub struct Inputs<'a> {
    /// Folder, archive or file of the dialogue.
    pub path: &'a Path,
    /// Which number means agreement.
    pub vote_sign: VoteSign,
    /// Table of given opinion groups.
    pub labels: Option<&'a Path>,
    /// Table of declared groups.
    pub groups: Option<&'a Path>,
}

/// Reads, analyses and reports.
pub fn run(arguments: &AnalyseArguments, session: &mut Session<'_>) -> Result<(), Failure> {
    let inputs = Inputs {
        path: &arguments.path,
        vote_sign: arguments.vote_sign,
        labels: arguments.labels.as_deref(),
        groups: arguments.groups.as_deref(),
    };
    let settings = arguments.settings(std::thread::available_parallelism().map_or(1, usize::from));
    let outputs = Outputs { json: arguments.json.clone(), html: arguments.html.clone() };
    spare_inputs(&inputs, &outputs, session)?;
    analyse(&inputs, arguments.grouping(), &settings, &outputs, session)
}

/// Refuses to write a result over a file that it comes from, or over the other result: nobody means to.
fn spare_inputs(inputs: &Inputs<'_>, outputs: &Outputs, session: &Session<'_>) -> Result<(), Failure> {
    let place = |path: &Path| std::fs::canonicalize(path).ok();
    let given: Vec<PathBuf> = [Some(inputs.path), inputs.labels, inputs.groups].into_iter().flatten().filter_map(place).collect();
    let of_the_export = |path: &Path| path.parent() == given.first().map(PathBuf::as_path) && read::is_file_of_an_export(path);
    for output in [&outputs.json, &outputs.html].into_iter().flatten() {
        // What is no file, such as /dev/null, loses nothing.
        let Some(file) = place(output).filter(|path| path.is_file()) else { continue };
        if given.contains(&file) || of_the_export(&file) {
            let path = [("path", output.display().to_string().into())];
            return Err(Failure::WrongUse(session.words.say("wrong-over-input", &path)));
        }
    }
    if let (Some(json), Some(html)) = (&outputs.json, &outputs.html)
        && (json == html || place(json).is_some_and(|json| Some(json) == place(html)))
        && (json.is_file() || !json.exists())
    {
        let path = [("path", json.display().to_string().into())];
        return Err(Failure::WrongUse(session.words.say("wrong-two-results", &path)));
    }
    Ok(())
}

/// Reads the inputs, computes, and writes every output; the files before the summary, which names them.
pub(super) fn analyse(
    inputs: &Inputs<'_>,
    grouping: Grouping,
    settings: &Settings,
    outputs: &Outputs,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let (conversation, grouping) = read_inputs(inputs, grouping, session)?;
    session.progress.step(session.words.plain("cli-computing"));
    let analysis = toguna_opinion::analyse(&conversation.votes, &conversation.dimensions, &grouping, settings);
    session.progress.step(session.words.plain("cli-writing"));
    let to_output = outputs.json.as_deref() == Some(Path::new(STANDARD_OUTPUT));
    if let Some(path) = outputs.json.as_deref() {
        let bytes = json::analysis_json(&conversation, &analysis, settings, &session.words);
        if to_output {
            session.progress.clear();
            session.out.write_all(&bytes).map_err(|error| Failure::output(&error, &session.words))?;
        } else {
            write(path, &bytes, session)?;
        }
    }
    if let Some(path) = outputs.html.as_deref() {
        let page = html::page(&conversation, &analysis, settings, &words_for_page(session.words.language()))
            .map_err(|error| Failure::cannot_write(path, &error, &session.words))?;
        write(path, page.as_bytes(), session)?;
    }
    session.progress.clear();
    if to_output { Ok(()) } else { summarise(&conversation, &analysis, settings, outputs, session) }
}

fn read_inputs(inputs: &Inputs<'_>, grouping: Grouping, session: &Session<'_>) -> Result<(Conversation, Grouping), Failure> {
    let bad = |error: InputError| Failure::BadInput(error.in_words(&session.words));
    session.progress.step(session.words.say("cli-reading", &[("path", inputs.path.display().to_string().into())]));
    let vote_sign = match inputs.vote_sign {
        VoteSign::Polis => read::VoteSign::Polis,
        VoteSign::Inverted => read::VoteSign::Inverted,
        VoteSign::Auto => read::VoteSign::Auto,
    };
    let mut conversation = read::read(inputs.path, &ReadOptions { vote_sign }, &mut |progress| {
        session.progress.part(progress.read_bytes, progress.of_bytes);
    })
    .map_err(bad)?;
    if let Some(path) = inputs.groups {
        let declared = read_declared(path, &conversation.participants).map_err(bad)?;
        conversation.dimensions = declared.dimensions;
        conversation.notes.extend(declared.notes);
        conversation.files.insert(declared.file.0, declared.file.1);
    }
    let Some(path) = inputs.labels else { return Ok((conversation, grouping)) };
    let labels = read_labels(path, &conversation.participants).map_err(bad)?;
    conversation.notes.extend(labels.notes);
    conversation.files.insert(labels.file.0, labels.file.1);
    Ok((conversation, Grouping::Given { names: labels.names, group_of: labels.group_of }))
}

fn summarise(
    conversation: &Conversation,
    analysis: &Analysis,
    settings: &Settings,
    outputs: &Outputs,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    session.say(terminal::summary(conversation, analysis, settings, &session.words, WIDTH).trim_end())?;
    for path in [&outputs.html, &outputs.json].into_iter().flatten() {
        session.say(&session.words.say("cli-written", &[("path", path.display().to_string().into())]))?;
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8], session: &Session<'_>) -> Result<(), Failure> {
    whole_file::write(path, |out| out.write_all(bytes)).map_err(|error| Failure::cannot_write(path, &error, &session.words))
}
