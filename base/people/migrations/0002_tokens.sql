-- Keys for programs of the team. Only the hash of the key is kept.
CREATE TABLE api_token (
    id BYTEA PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    name TEXT NOT NULL,
    account BYTEA NOT NULL REFERENCES account (id),
    -- NULL: for every dialogue of the account.
    dialogue BIGINT,
    -- Words with a blank between them: read, moderate, export, import.
    scopes TEXT NOT NULL,
    created_day BIGINT NOT NULL,
    -- An hour since 1970.
    expires BIGINT NOT NULL,
    revoked BIGINT NOT NULL,
    -- The day on which it was last used; NULL: never.
    last_used_day BIGINT
);
CREATE INDEX api_token_account ON api_token (account);
