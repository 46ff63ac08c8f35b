CREATE TABLE privacy_job (
    id              uuid        NOT NULL,
    version         bigint      NOT NULL DEFAULT 1,
    store_id        uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    kind            text        NOT NULL,
    login_id        uuid        NOT NULL,
    email           text,
    locale          text,
    state           text        NOT NULL DEFAULT 'QUEUED',
    total           integer     NOT NULL,
    done            text[]      NOT NULL DEFAULT '{}',
    archive         text,
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT privacy_job_pk PRIMARY KEY (id),
    CONSTRAINT privacy_job_kind CHECK (kind IN ('personal-data-export', 'personal-data-erase')),
    CONSTRAINT privacy_job_state CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    CONSTRAINT privacy_job_forgets CHECK (state IN ('QUEUED', 'RUNNING') OR email IS NULL)
);
COMMENT ON TABLE privacy_job IS 'People''s exports and erasures; done names the contexts that are through, archive is what was collected until it is fetched';
CREATE INDEX privacy_job_next_attempt ON privacy_job (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX privacy_job_login ON privacy_job (login_id, kind);
CREATE INDEX privacy_job_created ON privacy_job (created_at);
