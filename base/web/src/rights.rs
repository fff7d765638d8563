//! Not everybody on a team needs everything: whoever writes down what a meeting said need not be able to stop a dialogue, and whoever
//! pays for it need not hear a voice. What can be done in a dialogue is cut here into as few pieces as people can keep apart.
//!
//! Which role gives which right is not decided here: that is one table, in the crate that knows people.

use std::fmt;

/// Something that a person of the team may do in a dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    /// See where the dialogue stands: its overview, and how it will look.
    See,
    /// Prepare it: texts, languages, groups, the team's statements and their order; take it as a pattern for another one.
    Prepare,
    /// Gather people: ways in, cards, links, posters, frames for other sites.
    Gather,
    /// Bring in the voices of others.
    Record,
    /// Translate, and look translations over.
    Translate,
    /// Hear recordings and write down what they say.
    Hear,
    /// Read what was said, accept it, reject it, join it.
    Moderate,
    /// Set voices and ways in aside, and take them back.
    Guard,
    /// See results before everybody does, figures by author, and who is missing.
    Analyse,
    /// Take out everything that was said.
    Export,
    /// See how many contacts are sealed, and ask for them to be opened.
    Contacts,
    /// Take part in opening sealed contacts.
    Open,
    /// Stop everything at once.
    Freeze,
    /// Lead it: open, pause and close it, say who is on the team and in which role, how long things are kept, which programs elsewhere are
    /// told.
    Lead,
    /// See what the team did.
    Audit,
}

impl Right {
    /// Every right, in the order in which they are shown.
    pub const ALL: [Self; 15] = [
        Self::See,
        Self::Prepare,
        Self::Gather,
        Self::Record,
        Self::Translate,
        Self::Hear,
        Self::Moderate,
        Self::Guard,
        Self::Analyse,
        Self::Export,
        Self::Contacts,
        Self::Open,
        Self::Freeze,
        Self::Lead,
        Self::Audit,
    ];

    /// Its word, as it stands in tables and in the keys of messages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::See => "see",
            Self::Prepare => "prepare",
            Self::Gather => "gather",
            Self::Record => "record",
            Self::Translate => "translate",
            Self::Hear => "hear",
            Self::Moderate => "moderate",
            Self::Guard => "guard",
            Self::Analyse => "analyse",
            Self::Export => "export",
            Self::Contacts => "contacts",
            Self::Open => "open",
            Self::Freeze => "freeze",
            Self::Lead => "lead",
            Self::Audit => "audit",
        }
    }

    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// Some of the rights, each at most once.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Rights(u16);

impl Rights {
    /// No right at all.
    pub const NONE: Self = Self(0);

    /// These rights.
    pub const fn of(rights: &[Right]) -> Self {
        let (mut bits, mut next) = (0, 0);
        while next < rights.len() {
            bits |= rights[next].bit();
            next += 1;
        }
        Self(bits)
    }

    /// Every right but these.
    pub const fn all_but(rights: &[Right]) -> Self {
        Self(Self::of(&Right::ALL).0 & !Self::of(rights).0)
    }

    /// Whether this right is among them.
    pub const fn has(self, right: Right) -> bool {
        self.0 & right.bit() != 0
    }

    /// These and those.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Whether there is none among them.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each of them, in the order of [`Right::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Right> {
        Right::ALL.into_iter().filter(move |right| self.has(*right))
    }
}

impl fmt::Debug for Rights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rights_are_kept_apart_and_put_together() {
        let (few, more) = (Rights::of(&[Right::See, Right::Hear]), Rights::of(&[Right::Audit]));
        assert!(few.has(Right::Hear) && !few.has(Right::Audit));
        assert_eq!(few.and(more).iter().collect::<Vec<_>>(), [Right::See, Right::Hear, Right::Audit]);
        assert_eq!(Rights::all_but(&[Right::Open]).iter().count(), Right::ALL.len() - 1);
        assert!(Rights::NONE.is_empty() && Rights::all_but(&Right::ALL).is_empty());
    }

    #[test]
    fn every_right_has_a_word_of_its_own() {
        let mut words = Right::ALL.map(Right::word).to_vec();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), Right::ALL.len());
    }
}
