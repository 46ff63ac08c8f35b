CREATE TABLE message (
    id              uuid        NOT NULL,
    version         bigint      NOT NULL DEFAULT 1,
    store_id        uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    kind            text        NOT NULL,
    state           text        NOT NULL DEFAULT 'QUEUED',
    locale          text        NOT NULL,
    recipient       text,
    name            text,
    content         jsonb,
    attempts        int         NOT NULL DEFAULT 0,
    next_attempt_at timestamptz DEFAULT clock_timestamp(),
    claim           uuid,
    given_at        timestamptz,
    failure         text,
    sent_at         timestamptz,
    created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT message_pk PRIMARY KEY (id),
    CONSTRAINT message_state CHECK (state IN ('QUEUED', 'SENT', 'FAILED')),
    CONSTRAINT message_failure CHECK (failure IN ('REFUSED', 'GIVEN_UP', 'UNKNOWN')),
    CONSTRAINT message_failed CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
    CONSTRAINT message_queued CHECK (state <> 'QUEUED'
        OR recipient IS NOT NULL AND content IS NOT NULL AND next_attempt_at IS NOT NULL),
    CONSTRAINT message_sent CHECK (state <> 'SENT'
        OR sent_at IS NOT NULL AND recipient IS NULL AND name IS NULL AND content IS NULL)
);
COMMENT ON TABLE message IS 'Mails to send, and which kind went when; the recipient and the content go once it is sent';
COMMENT ON COLUMN message.next_attempt_at IS 'When a worker may take it: the end of a pause, or of another worker''s claim';
COMMENT ON COLUMN message.given_at IS 'Set just before the last byte goes out; who finds it after a claim''s end sends nothing';
CREATE INDEX message_due ON message (next_attempt_at) WHERE state = 'QUEUED';
CREATE INDEX message_queued_since ON message (created_at) WHERE state = 'QUEUED';
CREATE INDEX message_personal ON message (updated_at) WHERE state = 'FAILED' AND recipient IS NOT NULL;
CREATE INDEX message_created ON message (created_at);
