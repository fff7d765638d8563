//! Every statement about roles; [`super::membership`] says what each is for.

use toguna_store::{Migration, Part, Sql};

/// The tables and statements of the roles.
pub const PART: Part = Part {
    name: "roles",
    migrations: &[
        Migration {
            part: "roles",
            number: 1,
            name: "membership",
            sql: include_str!("../../migrations/roles/0001_membership.sql"),
            postgres: None,
        },
        Migration { part: "roles", number: 2, name: "team", sql: include_str!("../../migrations/roles/0002_team.sql"), postgres: None },
    ],
    statements: &[&[
        &ROLES_OF,
        &TEAM,
        &MEMBERSHIPS,
        &ADD,
        &REMOVE,
        &COUNT_IN_ROLE,
        &FORGET,
        &INSERT_INVITATION,
        &INVITATIONS,
        &INVITATION_BY_CODE,
        &USE_INVITATION,
        &WITHDRAW_INVITATION,
        &WITHDRAW_INVITATIONS_OF,
        &INVITATIONS_OF,
        &DELETE_OLD_INVITATIONS,
        &NEXT_ACT,
        &INSERT_ACT,
        &ACTS,
        &ACTS_OF_INSTALLATION,
        &ACTS_TO,
        &ACTS_OF,
        &COUNT_ACTS,
        &FORGET_ACTS,
    ]],
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

pub(crate) const INSERT_INVITATION: Sql = Sql {
    name: "roles.insert-invitation",
    text: "INSERT INTO team_invitation (code_hash, dialogue, role, made_by, made_day, expires, withdrawn) VALUES ($1, $2, $3, $4, $5, $6, 0)",
};

pub(crate) const INVITATIONS: Sql = Sql {
    name: "roles.invitations",
    text: "SELECT i.code_hash, i.dialogue, i.role, i.made_by, m.name, i.made_day, i.expires, i.withdrawn, i.used_by, u.name, i.used_day \
           FROM team_invitation i LEFT JOIN account m ON m.id = i.made_by LEFT JOIN account u ON u.id = i.used_by \
           WHERE i.dialogue = $1 ORDER BY i.made_day DESC, i.code_hash",
};

pub(crate) const INVITATION_BY_CODE: Sql = Sql {
    name: "roles.invitation-by-code",
    text: "SELECT i.code_hash, i.dialogue, i.role, i.made_by, m.name, i.made_day, i.expires, i.withdrawn, i.used_by, u.name, i.used_day \
           FROM team_invitation i LEFT JOIN account m ON m.id = i.made_by LEFT JOIN account u ON u.id = i.used_by \
           WHERE i.code_hash = $1",
};

pub(crate) const USE_INVITATION: Sql =
    Sql { name: "roles.use-invitation", text: "UPDATE team_invitation SET used_by = $1, used_day = $2 WHERE code_hash = $3" };

pub(crate) const WITHDRAW_INVITATION: Sql =
    Sql { name: "roles.withdraw-invitation", text: "UPDATE team_invitation SET withdrawn = 1 WHERE code_hash = $1" };

pub(crate) const WITHDRAW_INVITATIONS_OF: Sql =
    Sql { name: "roles.withdraw-invitations-of", text: "UPDATE team_invitation SET withdrawn = 1 WHERE made_by = $1 AND used_by IS NULL" };

pub(crate) const INVITATIONS_OF: Sql = Sql {
    name: "roles.invitations-of",
    text: "SELECT i.code_hash, i.dialogue, i.role, i.made_by, m.name, i.made_day, i.expires, i.withdrawn, i.used_by, u.name, i.used_day \
           FROM team_invitation i LEFT JOIN account m ON m.id = i.made_by LEFT JOIN account u ON u.id = i.used_by \
           WHERE i.made_by = $1 OR i.used_by = $1 ORDER BY i.made_day, i.code_hash",
};

pub(crate) const DELETE_OLD_INVITATIONS: Sql =
    Sql { name: "roles.delete-old-invitations", text: "DELETE FROM team_invitation WHERE expires <= $1" };

pub(crate) const NEXT_ACT: Sql = Sql { name: "roles.next-act", text: "SELECT COALESCE(MAX(number), 0) + 1 FROM team_act" };

pub(crate) const INSERT_ACT: Sql = Sql {
    name: "roles.insert-act",
    text: "INSERT INTO team_act (number, dialogue, account, day, what, about, whom) VALUES ($1, $2, $3, $4, $5, $6, $7)",
};

pub(crate) const ACTS: Sql = Sql {
    name: "roles.acts",
    text: "SELECT t.number, t.account, a.name, t.day, t.what, t.about, CASE WHEN t.whom IS NULL THEN 0 ELSE 1 END, w.name \
           FROM team_act t LEFT JOIN account a ON a.id = t.account LEFT JOIN account w ON w.id = t.whom \
           WHERE t.dialogue = $1 OR t.dialogue IS NULL AND (t.whom IS NULL \
           OR EXISTS (SELECT 1 FROM membership m WHERE m.dialogue = $1 AND m.account = t.whom)) ORDER BY t.number DESC",
};

pub(crate) const ACTS_OF_INSTALLATION: Sql = Sql {
    name: "roles.acts-of-installation",
    text: "SELECT t.number, t.account, a.name, t.day, t.what, t.about, CASE WHEN t.whom IS NULL THEN 0 ELSE 1 END, w.name \
           FROM team_act t LEFT JOIN account a ON a.id = t.account LEFT JOIN account w ON w.id = t.whom \
           WHERE t.dialogue IS NULL ORDER BY t.number DESC LIMIT $1",
};

pub(crate) const ACTS_TO: Sql = Sql {
    name: "roles.acts-to",
    text: "SELECT t.number, t.account, a.name, t.day, t.what, t.about, CASE WHEN t.whom IS NULL THEN 0 ELSE 1 END, w.name \
           FROM team_act t LEFT JOIN account a ON a.id = t.account LEFT JOIN account w ON w.id = t.whom \
           WHERE t.dialogue IS NULL AND t.whom = $1 ORDER BY t.number DESC LIMIT 30",
};

pub(crate) const ACTS_OF: Sql = Sql {
    name: "roles.acts-of",
    text: "SELECT t.number, t.account, a.name, t.day, t.what, t.about, CASE WHEN t.whom IS NULL THEN 0 ELSE 1 END, w.name, t.dialogue \
           FROM team_act t LEFT JOIN account a ON a.id = t.account LEFT JOIN account w ON w.id = t.whom \
           WHERE t.account = $1 OR t.whom = $1 ORDER BY t.number",
};
pub(crate) const COUNT_ACTS: Sql =
    Sql { name: "roles.count-acts", text: "SELECT COUNT(*) FROM team_act WHERE dialogue = $1 AND day <= $2" };

pub(crate) const FORGET_ACTS: Sql = Sql { name: "roles.forget-acts", text: "DELETE FROM team_act WHERE dialogue = $1 AND day < $2" };
