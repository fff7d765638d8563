//! What the program itself keeps in the store: the secret that processes on one database share.

use toguna_store::{Migration, Part, Sql};

/// What the program itself keeps in the store.
pub const PART: Part = Part {
    name: "program",
    migrations: &[Migration {
        part: "program",
        number: 1,
        name: "program",
        sql: include_str!("../../migrations/0001_program.sql"),
        postgres: None,
    }],
    statements: &[&[&SITE_KEY, &KEEP_SITE_KEY]],
};

pub(super) const SITE_KEY: Sql = Sql { name: "program.site-key", text: "SELECT secret FROM site_key WHERE one = 1" };

pub(super) const KEEP_SITE_KEY: Sql =
    Sql { name: "program.keep-site-key", text: "INSERT INTO site_key (one, secret) VALUES (1, $1) ON CONFLICT (one) DO NOTHING" };
