-- A statement that says what another one says is taken out and counted there: its votes stay where they are, so that a split back is exact.
ALTER TABLE statement ADD COLUMN merged_into BIGINT;
-- The order of statements that are asked before all others; NULL: drawn by the guide.
ALTER TABLE statement ADD COLUMN place BIGINT;

-- What the team did to statements, so that it can be undone and answered for. `before` and `after` are JSON; when the voice behind a
-- statement is withdrawn, its wording goes from here too.
CREATE TABLE moderation_act (
    dialogue BIGINT NOT NULL,
    -- The journal's number of the command; one command may act on many statements.
    seq BIGINT NOT NULL,
    statement BIGINT NOT NULL,
    act TEXT NOT NULL,
    reason TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    account BYTEA,
    day BIGINT NOT NULL,
    -- The journal's number of the act that undid it.
    undone BIGINT,
    PRIMARY KEY (dialogue, seq, statement)
) /*clustered*/;

-- Ways by which voices come in. Source 0, the open link, has a row only once something was decided about it.
CREATE TABLE source (
    dialogue BIGINT NOT NULL,
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    -- So many people at most may come in by it; NULL: no limit.
    most BIGINT,
    -- 1: nothing that came by it counts.
    set_aside BIGINT NOT NULL,
    created_day BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (dialogue, number)
) /*clustered*/;

-- Codes of a batch, each good for one person. Only their hashes are kept; nothing says who used which.
CREATE TABLE invitation (
    dialogue BIGINT NOT NULL,
    code_hash BYTEA NOT NULL,
    source BIGINT NOT NULL,
    used BIGINT NOT NULL,
    PRIMARY KEY (dialogue, code_hash)
) /*clustered*/;
CREATE INDEX invitation_source ON invitation (dialogue, source);

-- Participants whose voices a person of the team has set aside. Nothing of theirs is deleted; it does not count.
CREATE TABLE quarantine (
    dialogue BIGINT NOT NULL,
    participant BYTEA NOT NULL,
    reason TEXT NOT NULL,
    account BYTEA,
    day BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (dialogue, participant)
) /*clustered*/;

-- Who translated a text, from which original, and who has looked over it. `statement` −1: a text of the dialogue itself.
CREATE TABLE translation (
    dialogue BIGINT NOT NULL,
    statement BIGINT NOT NULL,
    -- text; or title, question, description, consent.
    field TEXT NOT NULL,
    language TEXT NOT NULL,
    translator TEXT NOT NULL,
    -- NULL: nobody has looked over it.
    reviewer TEXT,
    -- SHA-256 of the original and of the translation as they were then: another original makes it stale, another text makes it
    -- somebody else's.
    original_digest BYTEA NOT NULL,
    text_digest BYTEA NOT NULL,
    day BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (dialogue, statement, field, language)
) /*clustered*/;

-- The last change, in each dialogue, of which votes count: a source set aside or taken back, a quarantine, a merge or a split.
CREATE TABLE counting_change (
    dialogue BIGINT PRIMARY KEY,
    seq BIGINT NOT NULL
);
