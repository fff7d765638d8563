-- People of the team. The passphrase is an argon2id string (PHC format).
CREATE TABLE account (
    id BYTEA PRIMARY KEY,
    name TEXT NOT NULL,
    -- The name as it is compared: folded, so that two accounts never look alike.
    name_key TEXT NOT NULL UNIQUE,
    passphrase TEXT NOT NULL,
    role TEXT NOT NULL,
    created_day BIGINT NOT NULL
);

-- Who is signed in. Only the hash of the cookie is kept; `expires` is an hour since 1970.
CREATE TABLE team_session (
    token_hash BYTEA PRIMARY KEY,
    account BYTEA NOT NULL REFERENCES account (id),
    expires BIGINT NOT NULL
);
CREATE INDEX team_session_account ON team_session (account);

-- Those who speak, as random pseudonyms. After a withdrawal the row stays as an empty mark: no hash, no source, no time.
CREATE TABLE participant (
    dialogue BIGINT NOT NULL,
    id BYTEA NOT NULL,
    token_hash BYTEA,
    code_hash BYTEA,
    -- Which of the token's codes is this person's: above 0 only where an earlier one was already somebody else's.
    code_turn BIGINT NOT NULL,
    source BIGINT NOT NULL,
    -- Seconds since 1970, as coarse as the dialogue wants it.
    joined BIGINT NOT NULL,
    withdrawn BIGINT NOT NULL,
    -- The journal's number of the joining, and of the last command that changed the row or the declared groups.
    joined_seq BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (dialogue, id)
) /*clustered*/;
CREATE UNIQUE INDEX participant_token ON participant (token_hash);
CREATE UNIQUE INDEX participant_code ON participant (dialogue, code_hash);
CREATE INDEX participant_seq ON participant (dialogue, seq);
