//! `toguna demo`: a dialogue to look at before holding one.

use crate::demo;

use super::arguments::DemoArguments;
use super::failure::Failure;
use super::{Session, messages, write_export};

pub(super) fn run(arguments: &DemoArguments, session: &mut Session<'_>) -> Result<(), Failure> {
    let language = session.language;
    session.progress.step(messages::simulating(language));
    let simulated = demo::simulated(language);
    session.progress.step(messages::writing(language));
    write_export(&simulated, &arguments.out, language)?;
    session.progress.clear();

    let conversation = &simulated.conversation;
    session.say(conversation.topic.as_deref().unwrap_or_default())?;
    session.say(conversation.description.as_deref().unwrap_or_default())?;
    let (people, statements) = (conversation.participants.len(), conversation.statements.len());
    session.say(&messages::simulated(language, people, statements, conversation.votes.votes()))?;
    session.say(&messages::export_written(language, &arguments.out))?;
    let (folder, tag) = (arguments.out.display(), language.tag());
    let command = format!("toguna analyse \"{folder}\" --groups \"{folder}/groups.csv\" --lang {tag} --html report.html");
    session.say(&messages::try_analyse(language, &command))
}
