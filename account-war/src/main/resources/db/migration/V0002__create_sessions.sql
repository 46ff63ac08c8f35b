CREATE TABLE session (
    id           uuid        NOT NULL,
    store_id     uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    login_id     uuid        NOT NULL,
    client       text,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_used_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at   timestamptz NOT NULL,
    ended_at     timestamptz,
    CONSTRAINT session_pk PRIMARY KEY (id),
    CONSTRAINT session_login FOREIGN KEY (login_id) REFERENCES login ON DELETE CASCADE
);
COMMENT ON TABLE session IS 'A log-in that lives on by refresh tokens: their family; ended ones are deleted by schedule';
CREATE INDEX session_login_ix ON session (login_id);
CREATE INDEX session_expires ON session (expires_at);
