//! Accounts of the team, and participants as pseudonyms.
