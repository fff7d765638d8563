-- A code that an administrator made for somebody who can no longer get in: good once, and for a day. Only a keyed hash of it is kept.
CREATE TABLE helping_code (
    account BYTEA PRIMARY KEY REFERENCES account (id),
    code_hash BYTEA NOT NULL,
    -- The hour, since 1970, from which on it opens nothing.
    expires BIGINT NOT NULL
);

-- Acts about an account of which its owner has not been told yet.
CREATE TABLE untold_act (
    account BYTEA NOT NULL,
    act BIGINT NOT NULL,
    PRIMARY KEY (account, act)
) /*clustered*/;
