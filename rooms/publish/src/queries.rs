//! Every statement that this room says to the store.

use toguna_store::{Migration, Part};

pub(crate) mod carried;
pub(crate) mod outside;

/// What this room keeps in the store.
pub const PART: Part = Part {
    name: "publish",
    migrations: &[
        Migration { part: "publish", number: 1, name: "carry", sql: include_str!("../migrations/0001_carry.sql"), postgres: None },
        Migration { part: "publish", number: 2, name: "outside", sql: include_str!("../migrations/0002_outside.sql"), postgres: None },
    ],
    statements: &[carried::STATEMENTS, outside::STATEMENTS],
};
