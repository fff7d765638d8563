-- What was stopped at once because somebody is in danger. Dialogue 0: everything on this installation.
CREATE TABLE standstill (
    dialogue BIGINT PRIMARY KEY,
    -- Who stopped it; NULL: by the command line, on the machine itself.
    account BYTEA,
    day BIGINT NOT NULL,
    -- Who has asked to end it: somebody else has to agree.
    asked_by BYTEA,
    asked_day BIGINT,
    seq BIGINT NOT NULL
);
