//! `toguna analyse`: from the files of a dialogue to what its sides agree on.

use super::Session;
use super::arguments::AnalyseArguments;
use super::failure::Failure;
use super::messages;

/// Reads, analyses and reports.
pub fn run(_arguments: &AnalyseArguments, session: &mut Session<'_>) -> Result<(), Failure> {
    Err(Failure::Failed(messages::not_analysed_yet(session.language)))
}
