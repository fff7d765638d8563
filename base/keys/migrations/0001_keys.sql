-- One key for each thing, field or period that may have to be forgotten. A dump of the database leaves this table out, so that what
-- lies in a dump can be forgotten later.
CREATE TABLE sealing_key (
    dialogue BIGINT NOT NULL,
    -- What is sealed, as in `recording`.
    field TEXT NOT NULL,
    -- Which one, or which period of time.
    item BYTEA NOT NULL,
    -- Says whether a key is the one that something was sealed with: random, and never used again.
    mark BYTEA NOT NULL,
    secret BYTEA NOT NULL,
    PRIMARY KEY (dialogue, field, item)
) /*clustered*/;
