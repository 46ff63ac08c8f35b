CREATE TABLE job (
    id uuid CONSTRAINT job_pk PRIMARY KEY,
    store_id uuid NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    kind text NOT NULL,
    state text NOT NULL DEFAULT 'QUEUED' CONSTRAINT job_state_ck
        CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    orders jsonb NOT NULL,
    total int CONSTRAINT job_total_ck CHECK (total >= 0),
    done int NOT NULL DEFAULT 0 CONSTRAINT job_done_ck CHECK (done >= 0),
    failed int NOT NULL DEFAULT 0 CONSTRAINT job_failed_ck CHECK (failed >= 0),
    stumbles int NOT NULL DEFAULT 0
);
CREATE INDEX job_open_ix ON job (kind, created_at, id) WHERE state IN ('QUEUED', 'RUNNING');
COMMENT ON TABLE job IS 'Long work; orders say what to do, done and failed how far it came, both committed with the work itself; stumbles counts breakdowns since the last progress.';

CREATE TABLE job_error (
    job_id uuid NOT NULL CONSTRAINT job_error_job_fk REFERENCES job (id) ON DELETE CASCADE,
    id bigint GENERATED ALWAYS AS IDENTITY,
    line bigint NOT NULL,
    column_name text,
    code text NOT NULL,
    message text NOT NULL,
    CONSTRAINT job_error_pk PRIMARY KEY (job_id, id)
);
COMMENT ON TABLE job_error IS 'The rows that a job refused, in the order found; line counts physical lines from 1.';

CREATE TABLE demo (
    store_id uuid CONSTRAINT demo_pk PRIMARY KEY,
    job_id uuid NOT NULL CONSTRAINT demo_job_fk REFERENCES job (id),
    opened_at timestamptz
);
COMMENT ON TABLE demo IS 'The one demo import of a store; opened_at is when its stock had arrived.';
