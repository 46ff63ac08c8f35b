ALTER TABLE role ADD COLUMN fixed boolean NOT NULL DEFAULT false;
UPDATE role SET fixed = true;

CREATE TABLE staff_member (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL DEFAULT 1,
    store_id         uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    active           boolean     NOT NULL DEFAULT true,
    provider         text,
    provider_subject text,
    provided_at      timestamptz,
    created_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT staff_member_pk PRIMARY KEY (id),
    CONSTRAINT staff_member_login FOREIGN KEY (id) REFERENCES login ON DELETE CASCADE,
    CONSTRAINT staff_member_subject UNIQUE (provider, provider_subject, store_id),
    CONSTRAINT staff_member_provider CHECK (num_nulls(provider, provider_subject, provided_at) IN (0, 3))
);
COMMENT ON TABLE staff_member IS 'Who works for the shop; and who vouches for those that log in with an external provider';

CREATE TABLE second_factor (
    login_id     uuid        NOT NULL,
    store_id     uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    secret       bytea       NOT NULL,
    last_step    bigint      NOT NULL DEFAULT 0,
    tries        int         NOT NULL DEFAULT 0,
    tried_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    confirmed_at timestamptz,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT second_factor_pk PRIMARY KEY (login_id),
    CONSTRAINT second_factor_member FOREIGN KEY (login_id) REFERENCES staff_member ON DELETE CASCADE
);
COMMENT ON TABLE second_factor IS 'Secrets of one-time codes, encrypted; in force once confirmed; a step is taken once';

CREATE TABLE recovery_code (
    login_id uuid NOT NULL,
    hash     text NOT NULL,
    CONSTRAINT recovery_code_pk PRIMARY KEY (login_id, hash),
    CONSTRAINT recovery_code_factor FOREIGN KEY (login_id) REFERENCES second_factor ON DELETE CASCADE
);
COMMENT ON TABLE recovery_code IS 'What stands in once for a code of a lost device; only hashes, each deleted when used';
