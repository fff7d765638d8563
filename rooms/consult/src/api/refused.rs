//! Why a voice was not taken, for programs: each refusal has a code of its own, and says what to do.

use std::time::Duration;

use toguna_process::model::NotOpen;
use toguna_store::StoreError;
use toguna_web::PageError;
use toguna_web::api::{Code, Problem};

use crate::refusal::Refusal;
use crate::source::NotInvited;

const NO_SUCH_STATEMENT: Code = Code {
    word: "no-such-statement",
    status: 404,
    title: "There is no such statement to weigh",
    advice: "It is not there, or it was taken out. Ask for the next one.",
};
const NOT_INVITED: Code = Code {
    word: "not-invited",
    status: 403,
    title: "This way in is not open",
    advice: "The member `reason` says why: `by-invitation`, `slip`, `no-such-code`, `used`, `closed` or `full`.",
};
const NO_SUCH_GROUP: Code = Code {
    word: "no-such-group",
    status: 404,
    title: "The dialogue does not ask for this",
    advice: "The description of the dialogue lists what it asks for. Each dimension comes once.",
};
const SAID_ALREADY: Code = Code {
    word: "said-already",
    status: 409,
    title: "The same has been said already",
    advice: "Offer the statement with the number `statement` to be weighed. Without a number, it waits to be looked at or was taken out.",
};
const TOO_MANY_STATEMENTS: Code = Code {
    word: "too-many-statements",
    status: 403,
    title: "No further statement can be taken now",
    advice: "One person has `limit` statements waiting at most, and a dialogue holds so many. Wait until some were looked at.",
};

pub(super) const CONSENT_CHANGED: Code = Code {
    word: "consent-changed",
    status: 409,
    title: "The consent text has changed since the person agreed",
    advice: "Nothing was kept. Tell the person the text that holds now; if they agree, send its number `consent_version` to `consent`, and then \
             the same call again.",
};
const CHANGED_MEANWHILE: Code = Code {
    word: "changed-meanwhile",
    status: 409,
    title: "Somebody else was quicker",
    advice: "Nothing was changed. Read the `statements` again, then decide.",
};
const MERGED: Code = Code {
    word: "merged",
    status: 409,
    title: "The statement is merged into another one",
    advice: "Nothing was changed. On the team's page it can be taken apart from the statement `into`.",
};
const NOT_POSSIBLE: Code = Code {
    word: "not-possible",
    status: 409,
    title: "This cannot be done as things stand",
    advice: "Nothing was changed. Look at the statements again.",
};

/// The problems that only calls of this room have.
pub(super) const CODES: &[Code] = &[
    CONSENT_CHANGED,
    NOT_INVITED,
    NO_SUCH_STATEMENT,
    NO_SUCH_GROUP,
    SAID_ALREADY,
    TOO_MANY_STATEMENTS,
    CHANGED_MEANWHILE,
    MERGED,
    NOT_POSSIBLE,
];

/// The error of a call whose command was refused.
pub(crate) fn refused(refusal: Refusal) -> PageError {
    let problem = match refusal {
        Refusal::NoSuchDialogue | Refusal::NoSuchSource => return PageError::NotFound,
        Refusal::NotOpen(why) => not_open(why),
        Refusal::NoSuchParticipant => Problem::unauthorized("This participant has withdrawn."),
        Refusal::NoSuchStatement => Problem::of(&NO_SUCH_STATEMENT),
        Refusal::AgreeAgain { version } => Problem::of(&CONSENT_CHANGED).with("consent_version", version),
        Refusal::NotAsked => Problem::of(&NO_SUCH_GROUP).field("groups"),
        Refusal::Wording { limit } => {
            Problem::of_field("text", format!("A statement has 1 to {limit} characters, and letters among them."))
        }
        Refusal::SaidAlready { number, visible: true } => Problem::of(&SAID_ALREADY).with("statement", number),
        Refusal::SaidAlready { visible: false, .. } => Problem::of(&SAID_ALREADY),
        Refusal::TooMany { limit } => Problem::of(&TOO_MANY_STATEMENTS).with("limit", limit),
        Refusal::ChangedMeanwhile { statements } => Problem::of(&CHANGED_MEANWHILE).with("statements", statements),
        Refusal::Merged { into } => Problem::of(&MERGED).with("into", into),
        Refusal::NotInvited(why) => not_invited(why),
        Refusal::NoFreeCode => return PageError::Unavailable { retry_after: Duration::from_secs(1) },
        Refusal::Store(StoreError::IdReused { .. }) => Problem::id_reused(),
        Refusal::Store(error) => return error.into(),
        refusal => Problem::of(&NOT_POSSIBLE).detail(format!("Nothing was changed: {refusal}.")),
    };
    problem.into()
}

/// No voice comes in now (403).
pub(crate) fn not_open(why: NotOpen) -> Problem {
    let (reason, detail) = match why {
        NotOpen::NotYet(_) => ("not-yet", "It has not begun."),
        NotOpen::Paused => ("paused", "It rests for a while; results stay."),
        NotOpen::Ended => ("ended", "It has ended; results stay."),
    };
    Problem::closed(detail).with("reason", reason)
}

/// A code in which a letter is wrong (403, like one that nobody has).
pub(crate) fn slip() -> Problem {
    let detail = "A code has 12 letters and digits, the last of which checks the others: one of them is wrong.";
    Problem::of(&NOT_INVITED).field("invitation").detail(detail).with("reason", "slip")
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
    Problem::of(&NOT_INVITED).field("invitation").detail(detail).with("reason", reason)
}
