-- What all processes over one database share: the secret under which cookies, codes and forms are sealed.
CREATE TABLE site_key (
    one BIGINT PRIMARY KEY,
    secret BYTEA NOT NULL
);
