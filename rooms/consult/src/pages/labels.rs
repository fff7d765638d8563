//! What the nouns of a consultation are called on a page.
//!
//! Templates hand over references, code hands over values: these functions take both.

use std::borrow::Borrow;

use toguna_opinion::votes::Vote;
use toguna_process::model::TextField;
use toguna_web::{Html, signs};

use crate::model::{Kind, Reason, Standing};
use crate::moderation_act::ActKind;
use crate::source::AsideReason;
use crate::translation::Mark;

/// The message with the name of a kind.
pub fn kind_key(kind: impl Borrow<Kind>) -> &'static str {
    match kind.borrow() {
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
pub fn kind_symbol(kind: impl Borrow<Kind>) -> Html {
    Html::fixed(match kind.borrow() {
        Kind::Challenge => r#"<svg class="sign em" viewBox="0 0 32 32" aria-hidden="true"><path d="M3 27 16 5l13 22z"/></svg>"#,
        Kind::Opportunity => {
            r#"<svg class="sign em" viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="7"/><path d="M16 2v3m0 22v3M2 16h3m22 0h3M6 6l2 2m16 16 2 2M6 26l2-2M24 8l2-2"/></svg>"#
        }
        Kind::Solution => r#"<svg class="sign em" viewBox="0 0 32 32" aria-hidden="true"><path d="m3 26 8-10 6 5L28 7m-8 0h8v8"/></svg>"#,
        Kind::Value => r#"<svg class="sign em" viewBox="0 0 32 32" aria-hidden="true"><path d="m16 3 11 13-11 13L5 16z"/></svg>"#,
    })
}

/// The message with the name of a vote: on its button, and where one's own is told.
pub(crate) fn vote_key(vote: impl Borrow<Vote>) -> &'static str {
    match vote.borrow() {
        Vote::Agree => "consult-agree",
        Vote::Pass => "consult-pass",
        Vote::Disagree => "consult-disagree",
    }
}

/// The class of a vote: `agree` for its button, `mark-agree` where one's own is told.
pub(crate) fn vote_class(vote: impl Borrow<Vote>) -> &'static str {
    match vote.borrow() {
        Vote::Agree => "agree",
        Vote::Pass => "pass",
        Vote::Disagree => "disagree",
    }
}

/// The votes in the order in which they stand side by side: agreeing and disagreeing are furthest apart.
pub(crate) const VOTES: [Vote; 3] = [Vote::Agree, Vote::Pass, Vote::Disagree];

/// The sign of a vote. Each has a shape of its own, so that nobody needs to tell colours apart.
pub(crate) fn vote_symbol(vote: impl Borrow<Vote>) -> Html {
    match vote.borrow() {
        Vote::Agree => signs::AGREE,
        Vote::Pass => signs::PASS,
        Vote::Disagree => signs::DISAGREE,
    }
}

/// The message that tells somebody where their own statement stands.
pub(crate) fn standing_key(standing: impl Borrow<Standing>) -> &'static str {
    match standing.borrow() {
        Standing::Waiting => "consult-standing-waiting",
        Standing::Accepted => "consult-standing-accepted",
        Standing::Rejected => "consult-standing-rejected",
        Standing::Withdrawn => "consult-standing-withdrawn",
    }
}

/// The message with the name of a text of the dialogue.
pub(crate) fn field_key(field: TextField) -> &'static str {
    match field {
        TextField::Title => "process-title",
        TextField::Question => "process-question",
        TextField::Description => "process-description",
        TextField::Consent => "process-consent",
    }
}

/// The message that says what a text is that is no original, or that it is one; nothing where there is nothing to say.
pub(crate) fn mark_key(mark: impl Borrow<Mark>) -> &'static str {
    match mark.borrow() {
        Mark::AsSaid => "",
        Mark::Translated => "consult-reading-translated",
        Mark::LookedOver => "consult-reading-looked-over",
        Mark::Outdated => "consult-reading-outdated",
    }
}

/// The message with a reason, as the team chooses it and as the author reads it.
pub(crate) fn reason_key(reason: impl Borrow<Reason>) -> &'static str {
    match reason.borrow() {
        Reason::Duplicate => "consult-reason-duplicate",
        Reason::OffTopic => "consult-reason-off-topic",
        Reason::SeveralIdeas => "consult-reason-several-ideas",
        Reason::Attack => "consult-reason-attack",
        Reason::NamesSomebody => "consult-reason-names-somebody",
        Reason::Unclear => "consult-reason-unclear",
    }
}

/// The message with a reason for which voices are set aside.
pub fn aside_key(reason: impl Borrow<AsideReason>) -> &'static str {
    match reason.borrow() {
        AsideReason::Copies => "consult-aside-copies",
        AsideReason::PassedOn => "consult-aside-passed-on",
        AsideReason::Trial => "consult-aside-trial",
        AsideReason::Mistake => "consult-aside-mistake",
    }
}

/// The message with a reason in a word, for the head of a column.
pub(crate) fn short_reason_key(reason: impl Borrow<Reason>) -> &'static str {
    match reason.borrow() {
        Reason::Duplicate => "consult-short-duplicate",
        Reason::OffTopic => "consult-short-off-topic",
        Reason::SeveralIdeas => "consult-short-several-ideas",
        Reason::Attack => "consult-short-attack",
        Reason::NamesSomebody => "consult-short-names-somebody",
        Reason::Unclear => "consult-short-unclear",
    }
}

/// The message that explains a reason to everybody.
pub(crate) fn rule_key(reason: impl Borrow<Reason>) -> &'static str {
    match reason.borrow() {
        Reason::Duplicate => "consult-rule-duplicate",
        Reason::OffTopic => "consult-rule-off-topic",
        Reason::SeveralIdeas => "consult-rule-several-ideas",
        Reason::Attack => "consult-rule-attack",
        Reason::NamesSomebody => "consult-rule-names-somebody",
        Reason::Unclear => "consult-rule-unclear",
    }
}

/// The message with the name of an act.
pub(crate) fn act_key(kind: impl Borrow<ActKind>) -> &'static str {
    match kind.borrow() {
        ActKind::Accept => "consult-act-accept",
        ActKind::Reject => "consult-act-reject",
        ActKind::Merge => "consult-act-merge",
        ActKind::Split => "consult-act-split",
        ActKind::Correct => "consult-act-correct",
        ActKind::Undo => "consult-act-undo",
        ActKind::Redo => "consult-act-redo",
        ActKind::Apart => "consult-act-apart",
        ActKind::Place => "consult-act-place",
    }
}
