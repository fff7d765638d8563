//! Every statement about the doors of an account; its neighbours say what each is for.

use toguna_store::{Migration, Part, Sql};

/// The tables and statements of the doors. They stand on those of [`crate::queries::PART`].
pub const PART: Part = Part {
    name: "doors",
    migrations: &[Migration {
        part: "doors",
        number: 1,
        name: "doors",
        sql: include_str!("../../migrations/doors/0001_doors.sql"),
        postgres: None,
    }],
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
        &SPEND_RECOVERY_CODE,
        &DELETE_RECOVERY_CODES_OF,
        &COUNT_ADMINISTRATORS,
        &DELETE_TOKENS_OF,
        &DELETE_ACCOUNT,
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

pub(crate) const SPEND_RECOVERY_CODE: Sql =
    Sql { name: "doors.spend-recovery-code", text: "UPDATE recovery_code SET used = 1 WHERE code_hash = $1 AND account = $2 AND used = 0" };

pub(crate) const DELETE_RECOVERY_CODES_OF: Sql =
    Sql { name: "doors.delete-recovery-codes-of", text: "DELETE FROM recovery_code WHERE account = $1" };

pub(crate) const COUNT_ADMINISTRATORS: Sql =
    Sql { name: "doors.count-administrators", text: "SELECT COUNT(*) FROM account WHERE role = 'administrator'" };

pub(crate) const DELETE_TOKENS_OF: Sql = Sql { name: "doors.delete-tokens-of", text: "DELETE FROM api_token WHERE account = $1" };

pub(crate) const DELETE_ACCOUNT: Sql = Sql { name: "doors.delete-account", text: "DELETE FROM account WHERE id = $1" };
