//! Every statement about roles; [`super::membership`] says what each is for.

use toguna_store::{Migration, Part, Sql};

/// The tables and statements of the roles.
pub const PART: Part = Part {
    name: "roles",
    migrations: &[Migration {
        part: "roles",
        number: 1,
        name: "membership",
        sql: include_str!("../../migrations/roles/0001_membership.sql"),
        postgres: None,
    }],
    statements: &[&[&ROLES_OF, &TEAM, &MEMBERSHIPS, &ADD, &REMOVE, &COUNT_IN_ROLE, &FORGET]],
};

pub(crate) const ROLES_OF: Sql =
    Sql { name: "roles.roles-of", text: "SELECT role FROM membership WHERE dialogue = $1 AND account = $2 ORDER BY role" };

pub(crate) const TEAM: Sql = Sql {
    name: "roles.team",
    text: "SELECT m.account, a.name, m.role, m.since_day FROM membership m JOIN account a ON a.id = m.account \
           WHERE m.dialogue = $1 ORDER BY m.since_day, m.account",
};

pub(crate) const MEMBERSHIPS: Sql =
    Sql { name: "roles.memberships", text: "SELECT dialogue, role FROM membership WHERE account = $1 ORDER BY dialogue, role" };

pub(crate) const ADD: Sql = Sql {
    name: "roles.add",
    text: "INSERT INTO membership (dialogue, account, role, since_day) VALUES ($1, $2, $3, $4) \
           ON CONFLICT (dialogue, account, role) DO NOTHING",
};

pub(crate) const REMOVE: Sql =
    Sql { name: "roles.remove", text: "DELETE FROM membership WHERE dialogue = $1 AND account = $2 AND role = $3" };

pub(crate) const FORGET: Sql = Sql { name: "roles.forget", text: "DELETE FROM membership WHERE account = $1" };

pub(crate) const COUNT_IN_ROLE: Sql = Sql {
    name: "roles.count-in-role",
    text: "SELECT COUNT(*) FROM membership m JOIN account a ON a.id = m.account WHERE m.dialogue = $1 AND m.role = $2",
};
