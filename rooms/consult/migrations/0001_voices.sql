-- Social groups that people declare of themselves. Value −1: prefers not to say.
CREATE TABLE participant_group (
    dialogue BIGINT NOT NULL,
    participant BYTEA NOT NULL,
    dimension BIGINT NOT NULL,
    value BIGINT NOT NULL,
    -- The journal's number of the declaration.
    said_seq BIGINT NOT NULL,
    PRIMARY KEY (dialogue, participant, dimension)
) /*clustered*/;

-- Statements, numbered from 0 within their dialogue. No author: from the team.
CREATE TABLE statement (
    dialogue BIGINT NOT NULL REFERENCES dialogue (number),
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    author BYTEA,
    state TEXT NOT NULL,
    -- Whether a person has looked at it; one that is published before moderation waits for this.
    reviewed BIGINT NOT NULL,
    reason TEXT NOT NULL,
    -- The wording as it is compared, so that the same thing is not put twice.
    folded TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    said_seq BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (dialogue, number)
) /*clustered*/;
CREATE INDEX statement_seq ON statement (dialogue, seq);
CREATE INDEX statement_author ON statement (dialogue, author);

CREATE TABLE statement_text (
    dialogue BIGINT NOT NULL,
    statement BIGINT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    -- 1: as it was said; 0: a translation.
    original BIGINT NOT NULL,
    PRIMARY KEY (dialogue, statement, language)
) /*clustered*/;

-- The last vote of a person on a statement within a source. Across sources the one with the highest seq counts, so that a source
-- can be set aside as if it had never been there.
CREATE TABLE vote (
    dialogue BIGINT NOT NULL,
    participant BYTEA NOT NULL,
    statement BIGINT NOT NULL,
    source BIGINT NOT NULL,
    vote BIGINT NOT NULL,
    matters BIGINT NOT NULL,
    -- The probability with which the statement was drawn for this person; NULL where they chose it themselves.
    probability DOUBLE PRECISION,
    cast_at BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (dialogue, participant, statement, source)
) /*clustered*/;
CREATE INDEX vote_seq ON vote (seq);
