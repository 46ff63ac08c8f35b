CREATE TABLE api_key (
    id           uuid        NOT NULL,
    version      bigint      NOT NULL DEFAULT 1,
    store_id     uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    name         text        NOT NULL,
    scopes       text[]      NOT NULL,
    secret_hash  bytea       NOT NULL,
    expires_at   timestamptz,
    last_used_at timestamptz,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT api_key_pk PRIMARY KEY (id),
    CONSTRAINT api_key_secret_sha256 CHECK (length(secret_hash) = 32)
);
COMMENT ON TABLE api_key IS 'By what integrators get tokens; the secret is told once and kept hashed';
