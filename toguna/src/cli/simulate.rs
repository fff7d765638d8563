//! `toguna simulate`: a dialogue of any size whose answer is known.

use crate::simulate::{Plan, Wording};

use super::arguments::SimulateArguments;
use super::failure::Failure;
use super::{Session, say_simulated, write_export};

pub(super) fn run(arguments: &SimulateArguments, session: &mut Session<'_>) -> Result<(), Failure> {
    let plan = Plan::draw(arguments.settings()).map_err(|error| Failure::WrongUse(format!("{error}. See: toguna simulate --help")))?;
    session.progress.step(session.words.plain("cli-simulating"));
    let simulated = plan.simulate(Wording::plain(&plan));
    session.progress.step(session.words.plain("cli-writing"));
    write_export(&simulated, &arguments.out, &session.words)?;
    session.progress.clear();
    say_simulated(&simulated, &arguments.out, session)
}
