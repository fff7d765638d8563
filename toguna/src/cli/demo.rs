//! `toguna demo`: a dialogue to look at before holding one.

use toguna_opinion::analysis::{Grouping, Settings};

use crate::demo;

use super::analyse::{Inputs, Outputs, analyse};
use super::arguments::{DemoArguments, VoteSign};
use super::failure::Failure;
use super::{Session, say_simulated, write_export};

pub(super) fn run(arguments: &DemoArguments, session: &mut Session<'_>) -> Result<(), Failure> {
    session.progress.step(session.words.plain("cli-simulating"));
    let simulated = demo::simulated(session.words.language());
    session.progress.step(session.words.plain("cli-writing"));
    write_export(&simulated, &arguments.out, &session.words)?;
    session.progress.clear();

    let conversation = &simulated.conversation;
    session.say(conversation.topic.as_deref().unwrap_or_default())?;
    session.say(conversation.description.as_deref().unwrap_or_default())?;
    say_simulated(&simulated, &arguments.out, session)?;
    session.say("")?;

    // From here on as anybody would with files of their own.
    let inputs = Inputs { path: &arguments.out, vote_sign: VoteSign::Polis, labels: None, groups: Some(&arguments.out.join("groups.csv")) };
    let outputs = Outputs { json: Some(arguments.out.join("analysis.json")), html: Some(arguments.out.join("report.html")) };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    analyse(&inputs, Grouping::Found, &Settings { threads, ..Settings::default() }, &outputs, session)
}
