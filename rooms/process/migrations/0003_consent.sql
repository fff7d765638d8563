-- What people agree to, as it read from a day on: one row for each language of a version. A version ends when one of its texts changes.
CREATE TABLE consent_version (
    dialogue BIGINT NOT NULL,
    -- From 1.
    number BIGINT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    -- SHA-256 of the text.
    digest BYTEA NOT NULL,
    day BIGINT NOT NULL,
    PRIMARY KEY (dialogue, number, language)
) /*clustered*/;

-- Which version somebody agreed to last: its number and nothing else. No row: the first one.
CREATE TABLE consented (
    dialogue BIGINT NOT NULL,
    participant BYTEA NOT NULL,
    version BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (dialogue, participant)
) /*clustered*/;
CREATE INDEX consented_version ON consented (dialogue, version);
