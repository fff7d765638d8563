-- Texts, answers and names of languages as they sound. `about`: `consent`, `statement-12`, `agree`, `name`…
CREATE TABLE recording (
    dialogue BIGINT NOT NULL,
    about TEXT NOT NULL,
    language TEXT NOT NULL,
    id BYTEA NOT NULL,
    seconds BIGINT NOT NULL,
    -- SHA-256 of the text that was read aloud; empty where there is none.
    text_digest BYTEA NOT NULL,
    -- 1: the voice of whoever said it first; 0: of the team.
    own_voice BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (dialogue, about, language)
) /*clustered*/;
CREATE INDEX recording_id ON recording (dialogue, id);

-- What people said aloud and nobody has written down yet. No words, so no statement.
CREATE TABLE spoken (
    dialogue BIGINT NOT NULL,
    id BYTEA NOT NULL,
    participant BYTEA NOT NULL,
    source BIGINT NOT NULL,
    language TEXT NOT NULL,
    seconds BIGINT NOT NULL,
    -- 1: others may hear this voice once the statement is accepted.
    shared BIGINT NOT NULL,
    -- `waiting`, or `rejected` with a reason: then the sound is gone.
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    said_seq BIGINT NOT NULL,
    PRIMARY KEY (dialogue, id)
) /*clustered*/;
CREATE INDEX spoken_participant ON spoken (dialogue, participant);

-- The sounds themselves, each sealed under a key of its own.
CREATE TABLE sound (
    dialogue BIGINT NOT NULL,
    id BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (dialogue, id)
);

-- Sounds that are gone and whose keys are still to be destroyed.
CREATE TABLE sound_gone (
    dialogue BIGINT NOT NULL,
    id BYTEA NOT NULL,
    PRIMARY KEY (dialogue, id)
) /*clustered*/;
