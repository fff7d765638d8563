-- Who is on the team of a dialogue, and in which role; somebody may have several. No reference to the account, so that whoever deletes
-- theirs leaves no row that holds them back.
CREATE TABLE membership (
    dialogue BIGINT NOT NULL,
    account BYTEA NOT NULL,
    role TEXT NOT NULL,
    -- The day since when, counted from 1970-01-01.
    since_day BIGINT NOT NULL,
    PRIMARY KEY (dialogue, account, role)
) /*clustered*/;
CREATE INDEX membership_account ON membership (account);
