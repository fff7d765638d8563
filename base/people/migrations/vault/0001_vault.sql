-- Public keys to which contacts are sealed. The private keys are on no server: trustees hold their shares on paper.
CREATE TABLE vault_key (
    number BIGINT PRIMARY KEY,
    -- 0: the key of the installation, for every dialogue that has none of its own.
    dialogue BIGINT NOT NULL,
    public BYTEA NOT NULL,
    trustees BIGINT NOT NULL,
    needed BIGINT NOT NULL,
    set_by BYTEA NOT NULL,
    set_day BIGINT NOT NULL,
    -- Whether new contacts are sealed to it.
    current BIGINT NOT NULL
);
CREATE INDEX vault_key_dialogue ON vault_key (dialogue, number);

-- Sealed contacts. Nothing here says who, when, or from which voice: the identifier is the hash of a random word that only the person has,
-- all seals are of one length, and no row of the journal belongs to one. `mixing` rewrites the table, so that its order tells nothing.
CREATE TABLE vault_contact (
    id BYTEA NOT NULL,
    vault BIGINT NOT NULL,
    dialogue BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (id, vault)
) /*clustered*/;
CREATE INDEX vault_contact_dialogue ON vault_contact (dialogue, vault, id);

-- Where the rows wait while they are mixed; empty otherwise.
CREATE TABLE vault_contact_mixed (
    id BYTEA NOT NULL,
    vault BIGINT NOT NULL,
    dialogue BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (id, vault)
) /*clustered*/;

-- One row, once a contact came or went: whether something came since the rows were last mixed.
CREATE TABLE vault_mix (
    one BIGINT PRIMARY KEY,
    waits BIGINT NOT NULL
);

-- How a dialogue's vault is opened; without a row, by two people.
CREATE TABLE vault_rule (
    dialogue BIGINT PRIMARY KEY,
    two_people BIGINT NOT NULL
);

-- Who asked for an opening, why, who agreed, and how many sealed contacts were fetched.
CREATE TABLE vault_opening (
    id BYTEA PRIMARY KEY,
    dialogue BIGINT NOT NULL,
    reason TEXT NOT NULL,
    asked_by BYTEA NOT NULL,
    asked_day BIGINT NOT NULL,
    -- asked, agreed, refused
    state TEXT NOT NULL,
    answered_by BYTEA,
    answered_day BIGINT,
    fetched BIGINT NOT NULL,
    fetched_by BYTEA,
    fetched_day BIGINT,
    -- How many were in the last file.
    contacts BIGINT NOT NULL
);
CREATE INDEX vault_opening_dialogue ON vault_opening (dialogue, asked_day);
