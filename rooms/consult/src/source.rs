//! Ways by which voices come in, so that one of them can be counted, capped, closed, or set aside without touching the others.

use serde::{Deserialize, Serialize};

/// The open link: whoever has the address of the dialogue comes in by it. It is always there.
pub const OPEN_LINK: i64 = 0;
/// Longest name of a source, in characters.
pub const NAME_LIMIT: usize = 80;
/// Codes of one batch at most.
pub const CODES_LIMIT: i64 = 10_000;
/// The largest cap.
pub const MOST_LIMIT: i64 = 10_000_000;
/// Sources of one dialogue at most, the open link not counted.
pub const SOURCES_LIMIT: i64 = 500;

/// What kind of way it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// The address of the dialogue, for everybody.
    Open,
    /// Codes on paper or in messages, each good for one person.
    Batch,
    /// One meeting: a link of its own, for everybody who is there.
    Session,
    /// Voices that were given elsewhere: an import, a gateway. It has no link.
    Gateway,
}

impl SourceKind {
    /// Those that the team makes.
    pub const MADE: [Self; 3] = [Self::Batch, Self::Session, Self::Gateway];

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Batch => "batch",
            Self::Session => "session",
            Self::Gateway => "gateway",
        }
    }

    /// The kind with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Open, Self::Batch, Self::Session, Self::Gateway].into_iter().find(|kind| kind.word() == word)
    }
}

/// Why voices are set aside: a few reasons that everybody can read, the same for a whole source and for people in quarantine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AsideReason {
    /// Many of them are copies of one another.
    Copies,
    /// Codes or a link went to others than those for whom they were made.
    PassedOn,
    /// They were a trial of the team's.
    Trial,
    /// They came in by mistake, or twice.
    Mistake,
}

impl AsideReason {
    /// Every reason, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Copies, Self::PassedOn, Self::Trial, Self::Mistake];

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Copies => "copies",
            Self::PassedOn => "passed-on",
            Self::Trial => "trial",
            Self::Mistake => "mistake",
        }
    }

    /// The reason with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }
}

/// One way by which voices come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its number in the dialogue; [`OPEN_LINK`] is 0.
    pub number: i64,
    /// What kind of way it is.
    pub kind: SourceKind,
    /// What the team calls it; empty for the open link.
    pub name: String,
    /// So many people at most may come in by it; `None`: no limit.
    pub most: Option<i64>,
    /// Whether it takes nobody in any more.
    pub closed: bool,
    /// Why it is set aside; `None` when it counts.
    pub aside: Option<AsideReason>,
    /// Of a session: what its link follows from, together with the key of the site.
    pub link_key: Option<[u8; 16]>,
}

impl Source {
    /// The open link before anything was decided about it.
    pub fn open_link() -> Self {
        Self { number: OPEN_LINK, kind: SourceKind::Open, name: String::new(), most: None, closed: false, aside: None, link_key: None }
    }

    /// Whether one more person may come in where `people` have already.
    ///
    /// # Errors
    /// Why not.
    pub fn admits(&self, people: i64) -> Result<(), NotInvited> {
        let is_shut = self.closed || self.aside.is_some() || self.most == Some(0);
        match self.kind {
            SourceKind::Open if is_shut => Err(NotInvited::ByInvitation),
            _ if is_shut => Err(NotInvited::Closed),
            _ if self.most.is_some_and(|most| people >= most) => Err(NotInvited::Full),
            _ => Ok(()),
        }
    }
}

/// Why somebody cannot come in by the way that they took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotInvited {
    /// The dialogue is by invitation only, and there was no code.
    ByInvitation,
    /// The code is not one of this dialogue.
    NoSuchCode,
    /// Somebody has come in with this code.
    Used,
    /// The team has closed this way.
    Closed,
    /// As many people have come in by it as may.
    Full,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_that_is_stored_is_understood_again() {
        let kinds = [SourceKind::Open, SourceKind::Batch, SourceKind::Session, SourceKind::Gateway];
        assert!(kinds.iter().all(|kind| SourceKind::from_word(kind.word()) == Some(*kind)));
        assert!(AsideReason::ALL.iter().all(|reason| AsideReason::from_word(reason.word()) == Some(*reason)));
        assert_eq!((SourceKind::from_word("Open"), AsideReason::from_word("")), (None, None));
    }

    #[test]
    fn a_way_takes_people_until_it_is_full_closed_or_set_aside() {
        let open = Source::open_link();
        assert_eq!(open.admits(1_000_000), Ok(()));
        let two = Source { most: Some(2), ..open.clone() };
        assert_eq!([two.admits(1), two.admits(2), two.admits(3)], [Ok(()), Err(NotInvited::Full), Err(NotInvited::Full)]);
        for shut in [
            Source { most: Some(0), ..open.clone() },
            Source { closed: true, ..open.clone() },
            Source { aside: Some(AsideReason::Trial), ..open.clone() },
        ] {
            assert_eq!(shut.admits(0), Err(NotInvited::ByInvitation));
            assert_eq!(Source { kind: SourceKind::Session, ..shut }.admits(0), Err(NotInvited::Closed));
        }
    }
}
