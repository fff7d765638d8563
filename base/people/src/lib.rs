//! Who takes part, and how little needs to be known of them.
//!
//! [`participants`] are those who speak: pseudonyms that find back with a [`return_code`]. [`accounts`] are the team's, with a
//! [`passphrase`] each.

pub mod accounts;
pub mod participants;
pub mod passphrase;
pub mod queries;
pub mod return_code;
