-- Codes that open an account once, when everything else is lost. Only a keyed hash of each is kept.
CREATE TABLE recovery_code (
    code_hash BYTEA PRIMARY KEY,
    account BYTEA NOT NULL REFERENCES account (id),
    made_day BIGINT NOT NULL,
    used BIGINT NOT NULL
);
CREATE INDEX recovery_code_account ON recovery_code (account);

-- How often an account was signed in to on a day, and by which door: no hour, no address, no browser.
CREATE TABLE sign_in_day (
    account BYTEA NOT NULL REFERENCES account (id),
    day BIGINT NOT NULL,
    -- passphrase, passkey, recovery, provider or link.
    way TEXT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (account, day, way)
) /*clustered*/;

-- Passkeys: the public half of each. The private half never leaves the person's device.
CREATE TABLE passkey (
    -- The identifier that the device gave to it.
    id BYTEA PRIMARY KEY,
    account BYTEA NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    -- As the device wrote it (COSE).
    public_key BYTEA NOT NULL,
    -- The device's own count of uses; 0 where it keeps none.
    uses BIGINT NOT NULL,
    -- Whether the device may carry it to others of the same owner.
    travels BIGINT NOT NULL,
    created_day BIGINT NOT NULL,
    -- The day on which it was last used; NULL: never.
    last_used_day BIGINT
);
CREATE INDEX passkey_account ON passkey (account);

-- Challenges that were answered, until they would have run out: so that no answer counts twice.
CREATE TABLE spent_challenge (
    challenge_hash BYTEA PRIMARY KEY,
    -- A minute since 1970.
    expires BIGINT NOT NULL
);

-- Accounts elsewhere that open one here. Only a keyed hash of who it is there is kept.
CREATE TABLE identity (
    subject_hash BYTEA PRIMARY KEY,
    account BYTEA NOT NULL REFERENCES account (id),
    linked_day BIGINT NOT NULL,
    -- The day on which it was last used; NULL: never.
    last_used_day BIGINT
);
CREATE INDEX identity_account ON identity (account);
