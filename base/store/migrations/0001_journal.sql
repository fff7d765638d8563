-- One row for each accepted command, numbered without gaps in the order in which they were made fast.
CREATE TABLE journal (
    seq BIGINT NOT NULL PRIMARY KEY,
    -- Made by the sender; the same for every repetition.
    id BYTEA NOT NULL UNIQUE,
    dialogue BIGINT,
    kind TEXT NOT NULL,
    source BIGINT NOT NULL,
    -- Days since 1970-01-01 UTC.
    day BIGINT NOT NULL,
    -- Nothing once what was said has been erased.
    salt BYTEA,
    digest BYTEA NOT NULL,
    -- What the command answered, as JSON, for those who send it again.
    answer TEXT NOT NULL
);
