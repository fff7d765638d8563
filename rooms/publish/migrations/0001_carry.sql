-- People of another installation's team who acted in a dialogue that came from there: a name, and no way in.
CREATE TABLE foreign_account (
    id BYTEA PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- Statements that are about the dialogue itself (`is-meta` in files of Polis): taken out there, and told from what moderation took out.
CREATE TABLE meta_statement (
    dialogue BIGINT NOT NULL,
    statement BIGINT NOT NULL,
    PRIMARY KEY (dialogue, statement)
) /*clustered*/;
