-- A dialogue. Days count from 1970-01-01; NULL means no limit.
CREATE TABLE dialogue (
    number BIGINT PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    owner BYTEA NOT NULL,
    state TEXT NOT NULL,
    opens_day BIGINT,
    closes_day BIGINT,
    moderation TEXT NOT NULL,
    -- Times of voices are cut down to a multiple of this many seconds.
    precision_seconds BIGINT NOT NULL,
    simulated BIGINT NOT NULL,
    created_day BIGINT NOT NULL,
    seq BIGINT NOT NULL
);
CREATE INDEX dialogue_owner ON dialogue (owner);

-- What a dialogue says of itself, in each of its languages, in the order in which they are offered.
CREATE TABLE dialogue_text (
    dialogue BIGINT NOT NULL REFERENCES dialogue (number),
    language TEXT NOT NULL,
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    question TEXT NOT NULL,
    description TEXT NOT NULL,
    consent TEXT NOT NULL,
    PRIMARY KEY (dialogue, language)
) /*clustered*/;

-- Names of the declared dimensions and of their values. A row with value −1 names the dimension itself.
CREATE TABLE dimension_label (
    dialogue BIGINT NOT NULL REFERENCES dialogue (number),
    dimension BIGINT NOT NULL,
    value BIGINT NOT NULL,
    language TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (dialogue, dimension, value, language)
) /*clustered*/;
