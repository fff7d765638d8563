//! `toguna simulate`: a dialogue of any size whose answer is known.

use crate::simulate::{Plan, Wording};

use super::arguments::SimulateArguments;
use super::failure::Failure;
use super::{Session, messages, write_export};

pub(super) fn run(arguments: &SimulateArguments, session: &mut Session<'_>) -> Result<(), Failure> {
    let language = session.language;
    let plan = Plan::draw(arguments.settings()).map_err(|error| Failure::WrongUse(format!("{error}. See: toguna simulate --help")))?;
    session.progress.step(messages::simulating(language));
    let simulated = plan.simulate(Wording::plain(&plan));
    session.progress.step(messages::writing(language));
    write_export(&simulated, &arguments.out, language)?;
    session.progress.clear();

    let conversation = &simulated.conversation;
    let (people, statements) = (conversation.participants.len(), conversation.statements.len());
    session.say(&messages::simulated(language, people, statements, conversation.votes.votes()))?;
    session.say(&messages::export_written(language, &arguments.out))
}
