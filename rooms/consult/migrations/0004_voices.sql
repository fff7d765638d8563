-- 1: takes nobody in any more; whoever is in goes on speaking.
ALTER TABLE source ADD COLUMN closed BIGINT NOT NULL DEFAULT 0;
-- Why it is set aside, as one of a few words that everybody may read; empty: it is not.
ALTER TABLE source ADD COLUMN reason TEXT NOT NULL DEFAULT '';
-- Of a session: random bytes from which, with the key of the site, its code follows; so its link can be shown again.
ALTER TABLE source ADD COLUMN link_key BYTEA;

-- What the team did to sources, so that it can be undone and answered for. `before`: the source as it was, as JSON; empty: it was not
-- there.
CREATE TABLE source_act (
    dialogue BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    source BIGINT NOT NULL,
    act TEXT NOT NULL,
    before TEXT NOT NULL,
    account BYTEA,
    day BIGINT NOT NULL,
    -- The journal's number of the act that undid it.
    undone BIGINT,
    PRIMARY KEY (dialogue, seq)
) /*clustered*/;

-- Caps are counted in each joining.
CREATE INDEX participant_source ON participant (dialogue, source);
