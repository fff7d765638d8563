//! Some who speak want to hear what became of it, or sit on a panel: then somebody must be able to reach them. Their names and numbers are
//! the most dangerous thing that this program could hold, so it never holds them open.
//!
//! A [`contact`] is sealed ([`sealing`]) to a public [`key`] as soon as it arrives. The private key is on no server: it was cut into
//! [`share`]s for trustees, of which several together make it again; [`letters`] is how keys and shares are written on paper. A sealed
//! contact lies under the hash of a [`word`] that only the person has, and with which she takes it back. [`mod@file`] carries sealed
//! contacts to where they are opened.
//!
//! What the store keeps is in [`queries`]; it is changed by [`keeping`] (keys and contacts), [`opening`] (who asked, why, and who agreed),
//! [`change`] (another key, or another rule) and [`mixing`] (so that no order tells who came when).

pub mod change;
pub mod contact;
pub mod file;
pub mod keeping;
pub mod key;
pub mod letters;
pub mod mixing;
pub mod opening;
pub mod queries;
mod said;
pub mod sealing;
pub mod share;
pub mod word;

pub use contact::{Contact, ContactError, Purpose};
pub use file::{FileError, SealedFile, SealedRow};
pub use key::{PublicKey, SecretKey, VaultName};
pub use letters::LettersError;
pub use sealing::{OpenError, open, seal};
pub use share::{MOST_TRUSTEES, Share, ShareError, combine, deal};
pub use word::RemovalWord;
