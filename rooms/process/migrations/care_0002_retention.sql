-- For how long the team keeps what was said. No row: for as long as the dialogue is there.
CREATE TABLE retention (
    dialogue BIGINT NOT NULL,
    field TEXT NOT NULL,
    -- So many days after the dialogue ended or, for a wording, after it was taken out.
    days BIGINT NOT NULL,
    -- The day on which this was decided: nothing goes before the next one.
    since_day BIGINT NOT NULL,
    PRIMARY KEY (dialogue, field)
) /*clustered*/;

-- What went by itself, for the team and for whoever asks it to account for that.
CREATE TABLE erased (
    dialogue BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    field TEXT NOT NULL,
    day BIGINT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (dialogue, seq, field)
) /*clustered*/;
