//! What the nouns of a consultation are called on a page.

use toguna_opinion::votes::Vote;
use toguna_web::Html;

use crate::model::{Kind, Reason, Standing};

/// The message with the name of a kind.
pub fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Challenge => "consult-kind-challenge",
        Kind::Opportunity => "consult-kind-opportunity",
        Kind::Solution => "consult-kind-solution",
        Kind::Value => "consult-kind-value",
    }
}

/// The message with an example of a kind.
pub(crate) fn kind_example_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Challenge => "consult-kind-challenge-example",
        Kind::Opportunity => "consult-kind-opportunity-example",
        Kind::Solution => "consult-kind-solution-example",
        Kind::Value => "consult-kind-value-example",
    }
}

/// The sign of a kind, from the cloth: a mountain in the way, a sun, a path that goes on, a stone to hold.
pub fn kind_symbol(kind: Kind) -> Html {
    Html::fixed(match kind {
        Kind::Challenge => r#"<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><path d="M2 21 12 3l10 18z"/></svg>"#,
        Kind::Opportunity => {
            r#"<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="6"/><path d="M11 0h2v4h-2zm0 20h2v4h-2zM0 11h4v2H0zm20 0h4v2h-4z"/></svg>"#
        }
        Kind::Solution => {
            r#"<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><path d="m1 20 7-9 5 5 7-9-3-2 6-3v7l-2-1-8 11-5-5-5 7z"/></svg>"#
        }
        Kind::Value => r#"<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><path d="m12 2 9 10-9 10-9-10z"/></svg>"#,
    })
}

/// The message with the name of a vote: on its button, and where one's own is told.
pub(crate) fn vote_key(vote: Vote) -> &'static str {
    match vote {
        Vote::Agree => "consult-agree",
        Vote::Pass => "consult-pass",
        Vote::Disagree => "consult-disagree",
    }
}

/// The class of a vote's button; the stylesheet knows it.
pub(crate) fn vote_class(vote: Vote) -> &'static str {
    match vote {
        Vote::Agree => "agree",
        Vote::Pass => "pass",
        Vote::Disagree => "disagree",
    }
}

/// The votes in the order in which they stand side by side: agreeing and disagreeing are furthest apart.
pub(crate) const VOTES: [Vote; 3] = [Vote::Agree, Vote::Pass, Vote::Disagree];

/// The sign of a vote. Each has a shape of its own, so that nobody needs to tell colours apart.
pub(crate) fn vote_symbol(vote: Vote) -> Html {
    Html::fixed(match vote {
        Vote::Agree => {
            r#"<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="12"/><path class="cut" d="m6 12 4.5 4.5L18 8"/></svg>"#
        }
        Vote::Pass => {
            r#"<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><path d="m12 0 12 12-12 12L0 12z"/><path class="cut" d="M7 12h10"/></svg>"#
        }
        Vote::Disagree => {
            r#"<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><path d="M1 1h22v22H1z"/><path class="cut" d="m7 7 10 10M17 7 7 17"/></svg>"#
        }
    })
}

/// The message that tells somebody where their own statement stands.
pub(crate) fn standing_key(standing: Standing) -> &'static str {
    match standing {
        Standing::Waiting => "consult-standing-waiting",
        Standing::Accepted => "consult-standing-accepted",
        Standing::Rejected => "consult-standing-rejected",
        Standing::Withdrawn => "consult-standing-withdrawn",
    }
}

/// The message with a reason, as the team chooses it and as the author reads it.
pub(crate) fn reason_key(reason: Reason) -> &'static str {
    match reason {
        Reason::Duplicate => "consult-reason-duplicate",
        Reason::OffTopic => "consult-reason-off-topic",
        Reason::SeveralIdeas => "consult-reason-several-ideas",
        Reason::Attack => "consult-reason-attack",
        Reason::NamesSomebody => "consult-reason-names-somebody",
        Reason::Unclear => "consult-reason-unclear",
    }
}
