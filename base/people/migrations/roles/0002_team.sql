-- Ways onto a team: each for one person, one role and one dialogue. Only the hash of the code is kept.
CREATE TABLE team_invitation (
    code_hash BYTEA PRIMARY KEY,
    dialogue BIGINT NOT NULL,
    role TEXT NOT NULL,
    made_by BYTEA NOT NULL,
    made_day BIGINT NOT NULL,
    -- The hour, since 1970, from which on it opens nothing.
    expires BIGINT NOT NULL,
    withdrawn BIGINT NOT NULL,
    -- Who came by it, and on which day; NULL: nobody yet.
    used_by BYTEA,
    used_day BIGINT
);
CREATE INDEX team_invitation_dialogue ON team_invitation (dialogue);

-- What people of the team did, beyond what the desks keep of their own. Days, no times.
CREATE TABLE team_act (
    number BIGINT PRIMARY KEY,
    -- NULL: about no dialogue.
    dialogue BIGINT,
    account BYTEA NOT NULL,
    day BIGINT NOT NULL,
    -- The key of the message that says what was done.
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    -- To whom, where it was done to somebody of the team.
    whom BYTEA
);
CREATE INDEX team_act_dialogue ON team_act (dialogue, number);
