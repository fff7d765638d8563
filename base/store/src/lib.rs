//! Where a dialogue is kept: a voice that was acknowledged must be there after the power fails, be counted once however often it was
//! sent, and be erased when its owner wishes — on a file and on a database server alike.
//!
//! [`Store`] is the door. Queries go through [`Store::read`]; voices are [`Command`]s and go through [`Store::write`], which enters
//! them into the journal; other changes go through [`Store::transact`]. All three work with a [`Tx`], on statements that are named
//! constants ([`Sql`]), with [`Value`]s going in and [`Row`]s coming out. What a crate keeps is its [`Part`]. Work that is to be done
//! later waits in [`jobs`]. [`Counts`] tells how much was asked of the database.
//!
//! Inside, in the order in which a voice travels: `store` hands it to a `queue`; `writer` takes all that wait, runs each as a
//! `command` within one transaction of `engine` (`lite` or `pg`), lets `journal` write one row for each, commits, and answers.
//! `README.md` tells how to add a table, and which traps the two dialects hold.

mod command;
mod counts;
mod dialect;
mod engine;
mod error;
mod insert;
pub mod jobs;
mod journal;
mod lite;
mod location;
mod migrate;
mod part;
mod pg;
mod queue;
mod readers;
mod row;
mod statement;
mod store;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod tx;
mod value;
mod writer;

pub use command::{Command, Done};
pub use counts::Counts;
pub use error::StoreError;
pub use insert::Conflict;
pub use jiff::Timestamp;
pub use journal::{Header, digest, forget_salts};
pub use location::Location;
#[doc(hidden)]
pub use part::joined;
pub use part::{Migration, Part};
pub use row::Row;
pub use statement::Sql;
pub use store::{Options, Store};
pub use tx::Tx;
pub use uuid::Uuid;
pub use value::Value;
