//! Why a voice was not taken, for programs: each refusal has a code of its own, and says what to do.

use std::time::Duration;

use axum::http::StatusCode;
use toguna_process::model::NotOpen;
use toguna_store::StoreError;
use toguna_web::PageError;
use toguna_web::api::Problem;

use crate::refusal::Refusal;

/// The error of a call whose command was refused.
pub(crate) fn refused(refusal: Refusal) -> PageError {
    match refusal {
        Refusal::NoSuchDialogue => PageError::NotFound,
        Refusal::NotOpen(why) => not_open(why).into(),
        Refusal::NoSuchParticipant => Problem::unauthorized("This participant has withdrawn.").into(),
        Refusal::NoSuchStatement => {
            let title = "There is no such statement to weigh";
            Problem::new(StatusCode::NOT_FOUND, "no-such-statement", title)
                .detail("It is not there, or it was taken out. Ask for the next one.")
                .into()
        }
        Refusal::NotAsked => Problem::of_field("groups", "The dialogue does not ask for this, or it comes twice.").into(),
        Refusal::Wording { limit } => {
            Problem::of_field("text", format!("A statement has 1 to {limit} characters, and letters among them.")).into()
        }
        Refusal::SaidAlready { number, visible } => {
            let problem = Problem::new(StatusCode::CONFLICT, "said-already", "The same has been said already");
            if visible {
                problem.detail("Offer the statement with this number to be weighed instead.").with("statement", number).into()
            } else {
                problem.detail("It waits to be looked at, or was taken out.").into()
            }
        }
        Refusal::TooMany { limit } => {
            let problem = Problem::new(StatusCode::FORBIDDEN, "too-many-statements", "No further statement can be taken now");
            problem.detail(format!("At most {limit} may wait, or be there at all.")).with("limit", limit).into()
        }
        Refusal::NoFreeCode => PageError::Unavailable { retry_after: Duration::from_secs(1) },
        Refusal::Store(StoreError::IdReused { .. }) => {
            let problem = Problem::new(StatusCode::CONFLICT, "id-reused", "This id was used for something else");
            problem.field("id").detail("Give every new command a fresh id; send the same again only unchanged.").into()
        }
        Refusal::Store(error) => error.into(),
        refusal => at_the_desk(&refusal).into(),
    }
}

/// What stands in the way of an act of the team (409): something has to be looked at, or undone, first.
fn at_the_desk(refusal: &Refusal) -> Problem {
    let conflict = |code, title: &'static str| Problem::new(StatusCode::CONFLICT, code, title);
    match refusal {
        Refusal::ChangedMeanwhile { statements } => conflict("changed-meanwhile", "Somebody else was quicker; nothing was changed")
            .detail("Look at these statements again, then decide.")
            .with("statements", statements.as_slice()),
        Refusal::LaterActs { statements } => conflict("later-acts", "Something was done later; nothing was changed")
            .detail("Undo the later acts on these statements first.")
            .with("statements", statements.as_slice()),
        Refusal::Merged { into } => {
            conflict("merged", "The statement is merged into another one").detail("Split it first.").with("into", *into)
        }
        Refusal::NotMerged => conflict("not-merged", "The statement is not merged into another one"),
        Refusal::IntoItself => conflict("into-itself", "A statement cannot be merged into itself"),
        Refusal::IntoWaiting => conflict("into-waiting", "The statement to merge into has not been accepted yet"),
        Refusal::IntoTakenOut { .. } => conflict("into-taken-out", "The statement to merge into was taken out"),
        Refusal::AnotherStatement => conflict("another-statement", "That would be another statement, not a correction"),
        Refusal::WeighedAlready => conflict("weighed-already", "Others have weighed this wording already"),
        Refusal::UndoneAlready => conflict("undone-already", "That was undone already"),
        _ => conflict("nothing-to-undo", "There is nothing to undo"),
    }
}

/// No voice comes in now (403).
pub(crate) fn not_open(why: NotOpen) -> Problem {
    let (reason, detail) = match why {
        NotOpen::NotYet(_) => ("not-yet", "It has not begun."),
        NotOpen::Paused => ("paused", "It rests for a while; results stay."),
        NotOpen::Ended => ("ended", "It has ended; results stay."),
    };
    Problem::new(StatusCode::FORBIDDEN, "closed", "The dialogue takes no voices now").detail(detail).with("reason", reason)
}
