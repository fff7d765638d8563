//! Laws that hold for every history of votes.
