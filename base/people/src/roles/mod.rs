//! Who may do what in a dialogue is read off one table: the gate, the tests of every route and the guide all use [`TABLE`], so that they
//! cannot come to mean different things.
//!
//! A person has roles in a dialogue by [`membership`], several if need be, and may do what any of them allows. People come onto a team by an
//! [`invitation`]; what they do on it is kept among the [`acts`]. Nobody may do anything in a
//! dialogue on whose team they are not; only the administrator of the installation comes in everywhere, and even then not to what was
//! sealed or recorded.

pub mod acts;
pub mod invitation;
pub mod membership;
pub mod queries;
pub mod words;

use serde::{Deserialize, Serialize};
use toguna_web::{Right, Rights};

/// What somebody is on the team of a dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DialogueRole {
    /// Leads the dialogue and answers for it.
    Coordinator,
    /// Brings people in and holds meetings.
    Facilitator,
    /// Writes down what a meeting says.
    NoteTaker,
    /// Translates, and hears those who speak.
    Interpreter,
    /// Reads what was said, and decides what others weigh.
    Moderator,
    /// Looks at what the voices mean, and whether they can be trusted.
    Analyst,
    /// Sees how the dialogue goes and nothing that anybody said, such as a donor.
    Observer,
    /// Sits on the steering committee: watches over those who lead.
    Committee,
    /// Holds a share of the key to sealed contacts.
    Trustee,
}

impl DialogueRole {
    /// Every role, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Coordinator,
        Self::Facilitator,
        Self::NoteTaker,
        Self::Interpreter,
        Self::Moderator,
        Self::Analyst,
        Self::Observer,
        Self::Committee,
        Self::Trustee,
    ];

    /// The word that is stored, and stands in the keys of messages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::Facilitator => "facilitator",
            Self::NoteTaker => "note-taker",
            Self::Interpreter => "interpreter",
            Self::Moderator => "moderator",
            Self::Analyst => "analyst",
            Self::Observer => "observer",
            Self::Committee => "committee",
            Self::Trustee => "trustee",
        }
    }

    /// The key of the message with its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Coordinator => "roles-coordinator",
            Self::Facilitator => "roles-facilitator",
            Self::NoteTaker => "roles-note-taker",
            Self::Interpreter => "roles-interpreter",
            Self::Moderator => "roles-moderator",
            Self::Analyst => "roles-analyst",
            Self::Observer => "roles-observer",
            Self::Committee => "roles-committee",
            Self::Trustee => "roles-trustee",
        }
    }

    /// The role with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    /// What it allows.
    pub fn rights(self) -> Rights {
        TABLE.roles.iter().find(|(role, _)| *role == self).map_or(Rights::NONE, |(_, rights)| *rights)
    }
}

/// Which role gives which rights.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// In a dialogue.
    pub roles: [(DialogueRole, Rights); 9],
    /// For the administrator of the installation, in every dialogue.
    pub administrator: Rights,
}

/// The table. Whoever changes it changes `roles.md` of both guides with it: a test compares them.
pub const TABLE: Table = Table {
    roles: [
        // A coordinator alone never opens what was sealed: that takes trustees.
        (DialogueRole::Coordinator, Rights::all_but(&[Right::Open])),
        // In danger, whoever is there stops the dialogue; so all who meet people may.
        (DialogueRole::Facilitator, Rights::of(&[Right::See, Right::Gather, Right::Record, Right::Freeze])),
        (DialogueRole::NoteTaker, Rights::of(&[Right::See, Right::Record])),
        (DialogueRole::Interpreter, Rights::of(&[Right::See, Right::Translate, Right::Hear])),
        (DialogueRole::Moderator, Rights::of(&[Right::See, Right::Translate, Right::Hear, Right::Moderate, Right::Guard, Right::Freeze])),
        (DialogueRole::Analyst, Rights::of(&[Right::See, Right::Guard, Right::Analyse, Right::Export])),
        (DialogueRole::Observer, Rights::of(&[Right::See])),
        (DialogueRole::Committee, Rights::of(&[Right::See, Right::Analyse, Right::Freeze, Right::Audit])),
        (DialogueRole::Trustee, Rights::of(&[Right::See, Right::Open, Right::Audit])),
    ],
    // She keeps the server running and helps where a team is stuck. Voices and contacts are not hers.
    administrator: Rights::all_but(&[Right::Hear, Right::Contacts, Right::Open]),
};

/// What these roles allow together.
pub fn rights_of(roles: &[DialogueRole]) -> Rights {
    roles.iter().fold(Rights::NONE, |rights, role| rights.and(role.rights()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_is_in_the_table_once_and_sees_at_least_the_overview() {
        assert_eq!(TABLE.roles.map(|(role, _)| role), DialogueRole::ALL);
        assert!(TABLE.roles.iter().all(|(_, rights)| rights.has(Right::See)));
    }

    #[test]
    fn every_right_is_given_by_some_role() {
        for right in Right::ALL {
            assert!(TABLE.roles.iter().any(|(_, rights)| rights.has(right)), "{right:?}");
        }
    }

    #[test]
    fn nobody_who_can_ask_for_contacts_can_open_them_in_the_same_role() {
        for (role, rights) in TABLE.roles {
            assert!(!(rights.has(Right::Contacts) && rights.has(Right::Open)), "{role:?}");
        }
        assert!([Right::Hear, Right::Contacts, Right::Open].iter().all(|right| !TABLE.administrator.has(*right)));
    }

    #[test]
    fn only_a_coordinator_leads_and_only_a_trustee_opens() {
        let with = |right| TABLE.roles.iter().filter(|(_, rights)| rights.has(right)).map(|(role, _)| *role).collect::<Vec<_>>();
        assert_eq!(with(Right::Lead), [DialogueRole::Coordinator]);
        assert_eq!(with(Right::Open), [DialogueRole::Trustee]);
        assert_eq!(with(Right::Prepare), [DialogueRole::Coordinator]);
    }

    #[test]
    fn two_roles_allow_what_each_of_them_does() {
        let both = rights_of(&[DialogueRole::NoteTaker, DialogueRole::Interpreter]);
        assert_eq!(both, Rights::of(&[Right::See, Right::Record, Right::Translate, Right::Hear]));
        assert_eq!(rights_of(&[]), Rights::NONE);
    }

    #[test]
    fn a_word_that_is_no_role_is_none() {
        assert_eq!(DialogueRole::from_word("note-taker"), Some(DialogueRole::NoteTaker));
        assert_eq!(DialogueRole::from_word("administrator"), None);
        assert_eq!(DialogueRole::from_word(""), None);
    }
}
