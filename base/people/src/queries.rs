//! Every statement that this crate says to the store; [`crate::accounts`], [`crate::participants`] and [`crate::tokens`] say what each is for.

use toguna_store::{Migration, Part, Sql};

/// The tables and statements of this crate.
pub const PART: Part = Part {
    name: "people",
    migrations: &[
        Migration { part: "people", number: 1, name: "people", sql: include_str!("../migrations/0001_people.sql"), postgres: None },
        Migration { part: "people", number: 2, name: "tokens", sql: include_str!("../migrations/0002_tokens.sql"), postgres: None },
    ],
    statements: &[&[
        &COUNT_ACCOUNTS,
        &INSERT_ACCOUNT,
        &ACCOUNT_BY_NAME,
        &ACCOUNT_BY_SESSION,
        &INSERT_SESSION,
        &DELETE_SESSION,
        &DELETE_OLD_SESSIONS,
        &INSERT_PARTICIPANT,
        &CODE_IS_TAKEN,
        &PARTICIPANT_BY_TOKEN,
        &PARTICIPANT_BY_CODE,
        &PARTICIPANT_IS_THERE,
        &PARTICIPANT_JOINED_SEQ,
        &TOUCH_PARTICIPANT,
        &MARK_WITHDRAWN,
        &PARTICIPANTS_CHANGED,
        &COUNT_PARTICIPANTS,
        &INSERT_TOKEN,
        &TOKEN_IS_THERE,
        &COUNT_TOKENS,
        &TOKEN_BY_ID,
        &TOKEN_BY_SECRET,
        &TOKENS,
        &REVOKE_TOKEN,
        &TOKEN_USED,
        &DELETE_OLD_TOKENS,
    ]],
};

pub(crate) const COUNT_ACCOUNTS: Sql = Sql { name: "people.count-accounts", text: "SELECT COUNT(*) FROM account" };

pub(crate) const INSERT_ACCOUNT: Sql = Sql {
    name: "people.insert-account",
    text: "INSERT INTO account (id, name, name_key, passphrase, role, created_day) VALUES ($1, $2, $3, $4, $5, $6)",
};

pub(crate) const ACCOUNT_BY_NAME: Sql =
    Sql { name: "people.account-by-name", text: "SELECT id, name, role, passphrase FROM account WHERE name_key = $1" };

pub(crate) const ACCOUNT_BY_SESSION: Sql = Sql {
    name: "people.account-by-session",
    text: "SELECT a.id, a.name, a.role FROM team_session s JOIN account a ON a.id = s.account WHERE s.token_hash = $1 AND s.expires > $2",
};

pub(crate) const INSERT_SESSION: Sql =
    Sql { name: "people.insert-session", text: "INSERT INTO team_session (token_hash, account, expires) VALUES ($1, $2, $3)" };

pub(crate) const DELETE_SESSION: Sql = Sql { name: "people.delete-session", text: "DELETE FROM team_session WHERE token_hash = $1" };

pub(crate) const DELETE_OLD_SESSIONS: Sql =
    Sql { name: "people.delete-old-sessions", text: "DELETE FROM team_session WHERE expires <= $1" };

pub(crate) const INSERT_PARTICIPANT: Sql = Sql {
    name: "people.insert-participant",
    text: "INSERT INTO participant (dialogue, id, token_hash, code_hash, code_turn, source, joined, withdrawn, joined_seq, seq) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9)",
};

pub(crate) const CODE_IS_TAKEN: Sql =
    Sql { name: "people.code-is-taken", text: "SELECT COUNT(*) FROM participant WHERE dialogue = $1 AND code_hash = $2" };

pub(crate) const PARTICIPANT_BY_TOKEN: Sql = Sql {
    name: "people.participant-by-token",
    text: "SELECT id, source, code_turn FROM participant WHERE dialogue = $1 AND token_hash = $2 AND withdrawn = 0",
};

pub(crate) const PARTICIPANT_BY_CODE: Sql = Sql {
    name: "people.participant-by-code",
    text: "SELECT id, source, code_turn FROM participant WHERE dialogue = $1 AND code_hash = $2 AND withdrawn = 0",
};

pub(crate) const PARTICIPANT_IS_THERE: Sql =
    Sql { name: "people.participant-is-there", text: "SELECT COUNT(*) FROM participant WHERE dialogue = $1 AND id = $2 AND withdrawn = 0" };

pub(crate) const PARTICIPANT_JOINED_SEQ: Sql = Sql {
    name: "people.participant-joined-seq",
    text: "SELECT joined_seq FROM participant WHERE dialogue = $1 AND id = $2 AND withdrawn = 0",
};

pub(crate) const TOUCH_PARTICIPANT: Sql =
    Sql { name: "people.touch-participant", text: "UPDATE participant SET seq = $1 WHERE dialogue = $2 AND id = $3" };

pub(crate) const MARK_WITHDRAWN: Sql = Sql {
    name: "people.mark-withdrawn",
    text: "UPDATE participant SET token_hash = NULL, code_hash = NULL, code_turn = 0, source = 0, joined = 0, withdrawn = 1, joined_seq = 0, \
           seq = $1 WHERE dialogue = $2 AND id = $3",
};

pub(crate) const PARTICIPANTS_CHANGED: Sql = Sql {
    name: "people.participants-changed",
    text: "SELECT id, withdrawn, seq FROM participant WHERE dialogue = $1 AND seq > $2 AND seq <= $3 ORDER BY seq",
};

pub(crate) const COUNT_PARTICIPANTS: Sql =
    Sql { name: "people.count-participants", text: "SELECT withdrawn, COUNT(*) FROM participant WHERE dialogue = $1 GROUP BY withdrawn" };

pub(crate) const INSERT_TOKEN: Sql = Sql {
    name: "people.insert-token",
    text: "INSERT INTO api_token (id, token_hash, name, account, dialogue, scopes, created_day, expires, revoked) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0)",
};

pub(crate) const TOKEN_IS_THERE: Sql = Sql { name: "people.token-is-there", text: "SELECT COUNT(*) FROM api_token WHERE id = $1" };

pub(crate) const COUNT_TOKENS: Sql =
    Sql { name: "people.count-tokens", text: "SELECT COUNT(*) FROM api_token WHERE account = $1 AND expires > $2 AND revoked = 0" };

pub(crate) const TOKEN_BY_ID: Sql = Sql {
    name: "people.token-by-id",
    text: "SELECT t.id, t.name, a.id, a.name, a.role, t.dialogue, t.scopes, t.created_day, t.expires, t.revoked, t.last_used_day \
           FROM api_token t JOIN account a ON a.id = t.account WHERE t.id = $1",
};

pub(crate) const TOKEN_BY_SECRET: Sql = Sql {
    name: "people.token-by-secret",
    text: "SELECT t.id, t.name, a.id, a.name, a.role, t.dialogue, t.scopes, t.created_day, t.expires, t.revoked, t.last_used_day \
           FROM api_token t JOIN account a ON a.id = t.account WHERE t.token_hash = $1",
};

pub(crate) const TOKENS: Sql = Sql {
    name: "people.tokens",
    text: "SELECT t.id, t.name, a.id, a.name, a.role, t.dialogue, t.scopes, t.created_day, t.expires, t.revoked, t.last_used_day \
           FROM api_token t JOIN account a ON a.id = t.account WHERE t.account = $1 OR CAST($2 AS BIGINT) = 1 \
           ORDER BY t.created_day DESC, t.id DESC",
};

pub(crate) const REVOKE_TOKEN: Sql = Sql { name: "people.revoke-token", text: "UPDATE api_token SET revoked = 1 WHERE id = $1" };

pub(crate) const TOKEN_USED: Sql = Sql { name: "people.token-used", text: "UPDATE api_token SET last_used_day = $1 WHERE id = $2" };

pub(crate) const DELETE_OLD_TOKENS: Sql = Sql { name: "people.delete-old-tokens", text: "DELETE FROM api_token WHERE expires <= $1" };
