//! Why a voice was not taken, for programs: each refusal has a code of its own, and says what to do.

use std::time::Duration;

use axum::http::StatusCode;
use toguna_process::model::NotOpen;
use toguna_store::StoreError;
use toguna_web::PageError;
use toguna_web::api::Problem;

use crate::refusal::Refusal;
use crate::source::NotInvited;

/// The error of a call whose command was refused.
pub(crate) fn refused(refusal: Refusal) -> PageError {
    match refusal {
        Refusal::NoSuchDialogue | Refusal::NoSuchSource => PageError::NotFound,
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
        Refusal::NotInvited(why) => not_invited(why).into(),
        Refusal::ChangedSince => {
            Problem::new(StatusCode::CONFLICT, "changed-since", "This was undone, or something else was done since").into()
        }
        Refusal::NoFreeCode => PageError::Unavailable { retry_after: Duration::from_secs(1) },
        Refusal::Store(StoreError::IdReused { .. }) => {
            let problem = Problem::new(StatusCode::CONFLICT, "id-reused", "This id was used for something else");
            problem.field("id").detail("Give every new command a fresh id; send the same again only unchanged.").into()
        }
        Refusal::Store(error) => error.into(),
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

/// This way in is not open to this person (403).
fn not_invited(why: NotInvited) -> Problem {
    let (reason, detail) = match why {
        NotInvited::ByInvitation => ("by-invitation", "People take part by invitation: send the code that the person was given."),
        NotInvited::NoSuchCode => ("no-such-code", "There is no such code in this dialogue."),
        NotInvited::Used => ("used", "Somebody has come in with this code."),
        NotInvited::Closed => ("closed", "The team has closed this way in."),
        NotInvited::Full => ("full", "As many people have come in by this way as may."),
    };
    Problem::new(StatusCode::FORBIDDEN, "not-invited", "This way in is not open").field("invitation").detail(detail).with("reason", reason)
}
