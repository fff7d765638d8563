-- What may be told of a dialogue to everybody, once: feeds and webhooks read it here. Days only, and figures that are public anyway.
CREATE TABLE public_event (
    dialogue BIGINT NOT NULL REFERENCES dialogue (number),
    -- From 1, in the order of telling.
    number BIGINT NOT NULL,
    id BYTEA NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    -- Days since 1970-01-01 UTC.
    day BIGINT NOT NULL,
    -- What the kind counts; 0 where it counts nothing, or too few to be told.
    figure BIGINT NOT NULL,
    other BIGINT NOT NULL,
    PRIMARY KEY (dialogue, number)
) /*clustered*/;

-- How each dialogue stood when something was last told of it.
CREATE TABLE public_told (
    dialogue BIGINT PRIMARY KEY REFERENCES dialogue (number),
    -- The dialogue's own number of its last change.
    seq BIGINT NOT NULL,
    state TEXT NOT NULL,
    -- SHA-256 of what the dialogue says of itself, and of what people agree to.
    texts BYTEA NOT NULL,
    consent BYTEA NOT NULL,
    -- The day until which figures have been told.
    day BIGINT NOT NULL,
    -- The last milestone.
    people BIGINT NOT NULL,
    -- NULL: not counted yet.
    statements BIGINT,
    -- Numbers of the statements that were common ground, parted by spaces.
    ground TEXT NOT NULL
);

-- Programs elsewhere that are told of these events. The secret is not here: it comes from the site's key and the hook's identifier.
CREATE TABLE webhook (
    id BYTEA NOT NULL PRIMARY KEY,
    dialogue BIGINT NOT NULL REFERENCES dialogue (number),
    url TEXT NOT NULL,
    -- Words for the kinds of events that it is told of, parted by spaces.
    topics TEXT NOT NULL,
    -- The how manieth secret it has, from 0.
    turn BIGINT NOT NULL,
    created_day BIGINT NOT NULL,
    -- 1: the program there has said that it wants nothing any more.
    gone BIGINT NOT NULL
) /*clustered*/;
CREATE INDEX webhook_dialogue ON webhook (dialogue);

-- What became of each message. Its body is not kept: it is written anew from the event.
CREATE TABLE webhook_delivery (
    id BYTEA NOT NULL PRIMARY KEY,
    webhook BYTEA NOT NULL REFERENCES webhook (id),
    -- NULL: a test.
    event BIGINT,
    -- waiting, delivered or failed.
    standing TEXT NOT NULL,
    tries BIGINT NOT NULL,
    -- Why the last try failed, in one word; empty where none did.
    failure TEXT NOT NULL,
    -- What the program there answered the last time, as in HTTP; 0 where it answered nothing.
    status BIGINT NOT NULL,
    -- The day of the message.
    day BIGINT NOT NULL
) /*clustered*/;
CREATE INDEX webhook_delivery_of ON webhook_delivery (webhook, day);
