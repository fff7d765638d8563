-- A change of the vault itself: another key, or one person being enough. Where it needs a second person, it waits here for one; where it
-- needs none, it stands here all the same, so that everybody sees it.
CREATE TABLE vault_change (
    id BYTEA PRIMARY KEY,
    -- 0: of the key of the installation.
    dialogue BIGINT NOT NULL,
    -- The key that is to be used; NULL: one person is to be enough.
    public BYTEA,
    trustees BIGINT NOT NULL,
    needed BIGINT NOT NULL,
    asked_by BYTEA NOT NULL,
    asked_day BIGINT NOT NULL,
    -- asked, agreed, refused
    state TEXT NOT NULL,
    -- NULL where nobody else had to agree.
    answered_by BYTEA,
    answered_day BIGINT
);
CREATE INDEX vault_change_dialogue ON vault_change (dialogue, asked_day);

-- Who may be the second person for an opening or a change: those who could when it was asked. Whoever is given the role later is none.
CREATE TABLE vault_second (
    asked BYTEA NOT NULL,
    account BYTEA NOT NULL,
    PRIMARY KEY (asked, account)
) /*clustered*/;

-- Number of the key that was in use when contacts were fetched last in this opening: what was sealed anew before a later key was set may be
-- older than what has come since.
ALTER TABLE vault_opening ADD COLUMN fetched_key BIGINT;
