//! What roles and rights are called: the keys of their messages. The pages and the guide take them from here.

use toguna_web::Right;

use super::DialogueRole;

/// The message that says what somebody in this role does.
pub const fn does(role: DialogueRole) -> &'static str {
    match role {
        DialogueRole::Coordinator => "roles-coordinator-does",
        DialogueRole::Facilitator => "roles-facilitator-does",
        DialogueRole::NoteTaker => "roles-note-taker-does",
        DialogueRole::Interpreter => "roles-interpreter-does",
        DialogueRole::Moderator => "roles-moderator-does",
        DialogueRole::Analyst => "roles-analyst-does",
        DialogueRole::Observer => "roles-observer-does",
        DialogueRole::Committee => "roles-committee-does",
        DialogueRole::Trustee => "roles-trustee-does",
    }
}

/// The message that says what a right allows.
pub const fn right_key(right: Right) -> &'static str {
    match right {
        Right::See => "roles-right-see",
        Right::Prepare => "roles-right-prepare",
        Right::Gather => "roles-right-gather",
        Right::Record => "roles-right-record",
        Right::Translate => "roles-right-translate",
        Right::Hear => "roles-right-hear",
        Right::Moderate => "roles-right-moderate",
        Right::Guard => "roles-right-guard",
        Right::Analyse => "roles-right-analyse",
        Right::Export => "roles-right-export",
        Right::Contacts => "roles-right-contacts",
        Right::Open => "roles-right-open",
        Right::Freeze => "roles-right-freeze",
        Right::Lead => "roles-right-lead",
        Right::Audit => "roles-right-audit",
    }
}

/// The message with the name of whoever looks after the installation.
pub const ADMINISTRATOR: &str = "roles-administrator";
