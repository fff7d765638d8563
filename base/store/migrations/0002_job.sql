-- Work that is to be done later, at least once.
CREATE TABLE job (
    id BYTEA NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    -- Microseconds since 1970-01-01 UTC: not to be done before, or not to be given to another before.
    due BIGINT NOT NULL,
    -- How often it was handed out; whoever holds the latest hand-out owns it.
    attempts BIGINT NOT NULL,
    -- What went wrong the last time.
    failure TEXT,
    -- 1 when it has failed too often and waits for a person.
    set_aside BIGINT NOT NULL
) /*clustered*/;

CREATE INDEX job_due ON job (set_aside, due);
