//! Who said what: one compact row of votes for each participant.
