//! Who said what: one compact row of votes for each participant.

/// One person's answer to one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vote {
    /// `−1`
    Disagree,
    /// `0`: seen, and neither agreed nor disagreed.
    Pass,
    /// `+1`
    Agree,
}

/// A vote as it came in, in any order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VoteEvent {
    /// Place of the person in the caller's list.
    pub participant: u32,
    /// Place of the statement in the caller's list.
    pub statement: u32,
    /// What was said.
    pub vote: Vote,
    /// The source through which it came: an invitation batch, session, gateway or paper stack.
    pub source: u16,
    /// When, in any unit: the latest of a person's votes on a statement counts.
    pub time: i64,
}
