CREATE TABLE refresh_token (
    id             uuid        NOT NULL,
    session_id     uuid        NOT NULL,
    predecessor_id uuid,
    hash           bytea       NOT NULL,
    expires_at     timestamptz NOT NULL,
    used_at        timestamptz,
    ended_at       timestamptz,
    created_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT refresh_token_pk PRIMARY KEY (id),
    CONSTRAINT refresh_token_session FOREIGN KEY (session_id) REFERENCES session ON DELETE CASCADE,
    CONSTRAINT refresh_token_hash UNIQUE (hash),
    CONSTRAINT refresh_token_hash_sha256 CHECK (length(hash) = 32),
    CONSTRAINT refresh_token_used_or_ended CHECK (used_at IS NULL OR ended_at IS NULL)
);
COMMENT ON TABLE refresh_token IS 'The refresh tokens of a session, hashed; each is good once, and used ones stay to be recognised';
CREATE INDEX refresh_token_session_ix ON refresh_token (session_id);
CREATE UNIQUE INDEX refresh_token_successor ON refresh_token (predecessor_id) WHERE ended_at IS NULL;
CREATE INDEX refresh_token_expires ON refresh_token (expires_at);
