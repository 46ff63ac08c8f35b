CREATE TABLE audit_copy (
    context        text        NOT NULL,
    chain_position bigint      NOT NULL,
    id             uuid        NOT NULL,
    at             timestamptz NOT NULL,
    actor          text        NOT NULL,
    actor_type     text        NOT NULL,
    action         text        NOT NULL,
    entity         text        NOT NULL,
    entity_id      text,
    before         jsonb,
    after          jsonb,
    personal       text[]      NOT NULL,
    filter         jsonb,
    request_id     text,
    previous_hash  text        NOT NULL,
    hash           text        NOT NULL,
    copied_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT audit_copy_pk PRIMARY KEY (context, chain_position)
);
COMMENT ON TABLE audit_copy IS 'The audit entries of all contexts, as their chains told them; read here, written where the change is';
CREATE INDEX audit_copy_id_ix ON audit_copy (id);
CREATE INDEX audit_copy_actor_ix ON audit_copy (actor, id);
CREATE INDEX audit_copy_entity_ix ON audit_copy (entity, entity_id, id);
CREATE INDEX audit_copy_at_ix ON audit_copy (at);

CREATE TABLE audit_anchor (
    context     text        NOT NULL,
    position    bigint      NOT NULL,
    hash        text        NOT NULL,
    anchored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT audit_anchor_pk PRIMARY KEY (context, position, hash)
);
COMMENT ON TABLE audit_anchor IS 'How far each context''s chain went, minute by minute; append-only: who changes a chain afterwards can''t meet its anchors';

CREATE FUNCTION refuse_audit_anchor_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_anchor_append_only BEFORE UPDATE OR DELETE ON audit_anchor
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_anchor_change();

CREATE TABLE audit_verification (
    id         uuid        NOT NULL,
    version    bigint      NOT NULL DEFAULT 1,
    store_id   uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    state      text        NOT NULL DEFAULT 'QUEUED',
    checked    bigint      NOT NULL DEFAULT 0,
    findings   jsonb       NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT audit_verification_pk PRIMARY KEY (id),
    CONSTRAINT audit_verification_state_ck CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED'))
);
COMMENT ON TABLE audit_verification IS 'Jobs that read all chains and name the first broken entry of each';
CREATE INDEX audit_verification_open_ix ON audit_verification (created_at) WHERE state IN ('QUEUED', 'RUNNING');

CALL audit('login', 'email', 'password_hash', 'name', 'locale');
CALL audit('role');
CALL audit('login_role');
CALL audit('session', 'client');
CALL audit('audit_verification');
