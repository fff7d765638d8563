//! Whoever works in a dialogue must get in, also after a phone was lost and a passphrase forgotten; and nobody else must.
//!
//! A passphrase always opens. Beside it, [`passkeys`] open without anything that could be told to a stranger, and [`recovery`] codes
//! open once each when everything else is lost. [`sign_ins`] tells the owner of an account, by the day, how it was opened, and ends all of
//! it at once. An administrator is [`helping`] who lost all of that. [`leaving`] gives people what is kept of them, and takes it away. [`queries`] is what is kept.

pub mod helping;
pub mod leaving;
pub mod passkeys;
pub mod provider;
pub mod queries;
pub mod recovery;
pub mod sign_ins;
