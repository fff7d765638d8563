//! Every statement about the doors of an account; its neighbours say what each is for.

use toguna_store::{Migration, Part, Sql};

/// The tables and statements of the doors. They stand on those of [`crate::queries::PART`].
pub const PART: Part = Part {
    name: "doors",
    migrations: &[
        Migration { part: "doors", number: 1, name: "doors", sql: include_str!("../../migrations/doors/0001_doors.sql"), postgres: None },
        Migration {
            part: "doors",
            number: 2,
            name: "helping",
            sql: include_str!("../../migrations/doors/0002_helping.sql"),
            postgres: None,
        },
    ],
    statements: &[&[
        &PASSPHRASE_OF,
        &SET_PASSPHRASE,
        &ACCOUNT_MADE_DAY,
        &COUNT_SESSIONS,
        &DELETE_OTHER_SESSIONS,
        &DELETE_SESSIONS_OF,
        &COUNT_SIGN_IN,
        &SIGN_INS,
        &DELETE_OLD_SIGN_INS,
        &DELETE_SIGN_INS_OF,
        &INSERT_RECOVERY_CODE,
        &RECOVERY_CODES_OF,
        &RECOVERY_CODE_HASHES_OF,
        &SPEND_RECOVERY_CODE,
        &DELETE_RECOVERY_CODES_OF,
        &PASSKEYS_OF,
        &PASSKEY,
        &INSERT_PASSKEY,
        &DELETE_PASSKEY,
        &DELETE_PASSKEYS_OF,
        &PASSKEY_USED,
        &IDENTITY,
        &IDENTITY_OF,
        &IDENTITY_USED,
        &INSERT_IDENTITY,
        &DELETE_IDENTITIES_OF,
        &CHALLENGE_IS_SPENT,
        &SPEND_CHALLENGE,
        &DELETE_OLD_CHALLENGES,
        &ACCOUNT_BY_ID,
        &COUNT_ADMINISTRATORS,
        &DELETE_TOKENS_OF,
        &DELETE_ACCOUNT,
        &ACCOUNTS,
        &SET_ROLE,
        &HELPING_CODE,
        &INSERT_HELPING_CODE,
        &SPEND_HELPING_CODE,
        &DELETE_HELPING_CODE,
        &INSERT_UNTOLD,
        &UNTOLD,
        &DELETE_UNTOLD,
    ]],
};

pub(crate) const PASSPHRASE_OF: Sql = Sql { name: "doors.passphrase-of", text: "SELECT passphrase FROM account WHERE id = $1" };

pub(crate) const SET_PASSPHRASE: Sql = Sql { name: "doors.set-passphrase", text: "UPDATE account SET passphrase = $1 WHERE id = $2" };

pub(crate) const ACCOUNT_MADE_DAY: Sql = Sql { name: "doors.account-made-day", text: "SELECT created_day FROM account WHERE id = $1" };

pub(crate) const COUNT_SESSIONS: Sql =
    Sql { name: "doors.count-sessions", text: "SELECT COUNT(*) FROM team_session WHERE account = $1 AND expires > $2" };

pub(crate) const DELETE_OTHER_SESSIONS: Sql =
    Sql { name: "doors.delete-other-sessions", text: "DELETE FROM team_session WHERE account = $1 AND token_hash <> $2" };

pub(crate) const DELETE_SESSIONS_OF: Sql = Sql { name: "doors.delete-sessions-of", text: "DELETE FROM team_session WHERE account = $1" };

pub(crate) const COUNT_SIGN_IN: Sql = Sql {
    name: "doors.count-sign-in",
    text: "INSERT INTO sign_in_day (account, day, way, times) VALUES ($1, $2, $3, 1) \
           ON CONFLICT (account, day, way) DO UPDATE SET times = sign_in_day.times + 1",
};

pub(crate) const SIGN_INS: Sql =
    Sql { name: "doors.sign-ins", text: "SELECT day, way, times FROM sign_in_day WHERE account = $1 ORDER BY day DESC, way" };

pub(crate) const DELETE_OLD_SIGN_INS: Sql =
    Sql { name: "doors.delete-old-sign-ins", text: "DELETE FROM sign_in_day WHERE account = $1 AND day < $2" };

pub(crate) const DELETE_SIGN_INS_OF: Sql = Sql { name: "doors.delete-sign-ins-of", text: "DELETE FROM sign_in_day WHERE account = $1" };

pub(crate) const INSERT_RECOVERY_CODE: Sql = Sql {
    name: "doors.insert-recovery-code",
    text: "INSERT INTO recovery_code (code_hash, account, made_day, used) VALUES ($1, $2, $3, 0)",
};

pub(crate) const RECOVERY_CODES_OF: Sql = Sql {
    name: "doors.recovery-codes-of",
    text: "SELECT CAST(COUNT(*) AS BIGINT), CAST(COALESCE(SUM(1 - used), 0) AS BIGINT), MAX(made_day) FROM recovery_code WHERE account = $1",
};

pub(crate) const RECOVERY_CODE_HASHES_OF: Sql =
    Sql { name: "doors.recovery-code-hashes-of", text: "SELECT code_hash FROM recovery_code WHERE account = $1 ORDER BY code_hash" };

pub(crate) const SPEND_RECOVERY_CODE: Sql =
    Sql { name: "doors.spend-recovery-code", text: "UPDATE recovery_code SET used = 1 WHERE code_hash = $1 AND account = $2 AND used = 0" };

pub(crate) const DELETE_RECOVERY_CODES_OF: Sql =
    Sql { name: "doors.delete-recovery-codes-of", text: "DELETE FROM recovery_code WHERE account = $1" };

pub(crate) const PASSKEYS_OF: Sql = Sql {
    name: "doors.passkeys-of",
    text: "SELECT id, name, travels, created_day, last_used_day FROM passkey WHERE account = $1 ORDER BY created_day, id",
};

pub(crate) const PASSKEY: Sql = Sql { name: "doors.passkey", text: "SELECT account, public_key, uses FROM passkey WHERE id = $1" };

pub(crate) const INSERT_PASSKEY: Sql = Sql {
    name: "doors.insert-passkey",
    text: "INSERT INTO passkey (id, account, name, public_key, uses, travels, created_day) VALUES ($1, $2, $3, $4, $5, $6, $7)",
};

pub(crate) const DELETE_PASSKEY: Sql = Sql { name: "doors.delete-passkey", text: "DELETE FROM passkey WHERE id = $1 AND account = $2" };

pub(crate) const DELETE_PASSKEYS_OF: Sql = Sql { name: "doors.delete-passkeys-of", text: "DELETE FROM passkey WHERE account = $1" };

pub(crate) const PASSKEY_USED: Sql =
    Sql { name: "doors.passkey-used", text: "UPDATE passkey SET uses = $1, last_used_day = $2 WHERE id = $3 AND uses = $4" };

pub(crate) const IDENTITY: Sql = Sql { name: "doors.identity", text: "SELECT account FROM identity WHERE subject_hash = $1" };

pub(crate) const IDENTITY_OF: Sql =
    Sql { name: "doors.identity-of", text: "SELECT linked_day, last_used_day FROM identity WHERE account = $1" };

pub(crate) const IDENTITY_USED: Sql =
    Sql { name: "doors.identity-used", text: "UPDATE identity SET last_used_day = $1 WHERE subject_hash = $2" };

pub(crate) const INSERT_IDENTITY: Sql =
    Sql { name: "doors.insert-identity", text: "INSERT INTO identity (subject_hash, account, linked_day) VALUES ($1, $2, $3)" };

pub(crate) const DELETE_IDENTITIES_OF: Sql = Sql { name: "doors.delete-identities-of", text: "DELETE FROM identity WHERE account = $1" };

pub(crate) const CHALLENGE_IS_SPENT: Sql =
    Sql { name: "doors.challenge-is-spent", text: "SELECT COUNT(*) FROM spent_challenge WHERE challenge_hash = $1" };

pub(crate) const SPEND_CHALLENGE: Sql =
    Sql { name: "doors.spend-challenge", text: "INSERT INTO spent_challenge (challenge_hash, expires) VALUES ($1, $2)" };

pub(crate) const DELETE_OLD_CHALLENGES: Sql =
    Sql { name: "doors.delete-old-challenges", text: "DELETE FROM spent_challenge WHERE expires <= $1" };

pub(crate) const ACCOUNT_BY_ID: Sql = Sql { name: "doors.account-by-id", text: "SELECT id, name, role FROM account WHERE id = $1" };

pub(crate) const COUNT_ADMINISTRATORS: Sql =
    Sql { name: "doors.count-administrators", text: "SELECT COUNT(*) FROM account WHERE role = 'administrator'" };

pub(crate) const DELETE_TOKENS_OF: Sql = Sql { name: "doors.delete-tokens-of", text: "DELETE FROM api_token WHERE account = $1" };

pub(crate) const DELETE_ACCOUNT: Sql = Sql { name: "doors.delete-account", text: "DELETE FROM account WHERE id = $1" };

pub(crate) const ACCOUNTS: Sql = Sql {
    name: "doors.accounts",
    text: "SELECT a.id, a.name, a.role, (SELECT MAX(s.day) FROM sign_in_day s WHERE s.account = a.id), \
           (SELECT COUNT(DISTINCT m.dialogue) FROM membership m WHERE m.account = a.id) FROM account a ORDER BY a.name_key",
};

pub(crate) const SET_ROLE: Sql = Sql { name: "doors.set-role", text: "UPDATE account SET role = $1 WHERE id = $2" };

pub(crate) const HELPING_CODE: Sql = Sql { name: "doors.helping-code", text: "SELECT code_hash FROM helping_code WHERE account = $1" };

pub(crate) const INSERT_HELPING_CODE: Sql =
    Sql { name: "doors.insert-helping-code", text: "INSERT INTO helping_code (account, code_hash, expires) VALUES ($1, $2, $3)" };

pub(crate) const SPEND_HELPING_CODE: Sql =
    Sql { name: "doors.spend-helping-code", text: "DELETE FROM helping_code WHERE account = $1 AND code_hash = $2 AND expires > $3" };

pub(crate) const DELETE_HELPING_CODE: Sql = Sql { name: "doors.delete-helping-code", text: "DELETE FROM helping_code WHERE account = $1" };

pub(crate) const INSERT_UNTOLD: Sql = Sql { name: "doors.insert-untold", text: "INSERT INTO untold_act (account, act) VALUES ($1, $2)" };

pub(crate) const UNTOLD: Sql = Sql {
    name: "doors.untold",
    text: "SELECT t.number, t.account, a.name, t.day, t.what, t.about, CASE WHEN t.whom IS NULL THEN 0 ELSE 1 END, w.name \
           FROM untold_act u JOIN team_act t ON t.number = u.act LEFT JOIN account a ON a.id = t.account LEFT JOIN account w ON w.id = t.whom \
           WHERE u.account = $1 ORDER BY t.number DESC",
};

pub(crate) const DELETE_UNTOLD: Sql = Sql { name: "doors.delete-untold", text: "DELETE FROM untold_act WHERE account = $1" };
