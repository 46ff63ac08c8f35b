CREATE TABLE outbox_message (
    id           uuid        NOT NULL,
    position     bigint      GENERATED ALWAYS AS IDENTITY,
    type         text        NOT NULL,
    aggregate    text        NOT NULL,
    aggregate_id uuid        NOT NULL,
    sequence     bigint      NOT NULL,
    internal     boolean     NOT NULL,
    body         text        NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    sent_at      timestamptz,
    CONSTRAINT outbox_message_pk PRIMARY KEY (id)
);
COMMENT ON TABLE outbox_message IS 'Events written in the transaction of their cause; sent by the relay, kept 30 days';
CREATE INDEX outbox_message_unsent ON outbox_message (position) WHERE sent_at IS NULL;
CREATE INDEX outbox_message_created ON outbox_message (created_at);

CREATE TABLE inbox_message (
    id          uuid        NOT NULL,
    type        text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT inbox_message_pk PRIMARY KEY (id)
);
COMMENT ON TABLE inbox_message IS 'Events that had their effect here; a second delivery finds its row and does nothing';
CREATE INDEX inbox_message_received ON inbox_message (received_at);

CREATE TABLE dead_message (
    id         uuid        NOT NULL,
    type       text,
    body       text        NOT NULL,
    reason     text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT dead_message_pk PRIMARY KEY (id)
);
COMMENT ON TABLE dead_message IS 'Messages that are at fault in themselves, with the reason; for people to look at';

CREATE TABLE idempotency_key (
    principal   text        NOT NULL,
    key         text        NOT NULL,
    fingerprint text        NOT NULL,
    state       text        NOT NULL,
    holder      uuid        NOT NULL,
    lease_until timestamptz NOT NULL,
    made_id     uuid,
    status      int,
    location    text,
    body        text,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT idempotency_key_pk PRIMARY KEY (principal, key),
    CONSTRAINT idempotency_key_state CHECK (state IN ('IN_FLIGHT', 'ANSWERED'))
);
COMMENT ON TABLE idempotency_key IS 'Requests that may be repeated, with what they made; kept 48 hours';
CREATE INDEX idempotency_key_created ON idempotency_key (created_at);

CREATE TABLE lease (
    name       text        NOT NULL,
    holder     uuid        NOT NULL,
    held_until timestamptz NOT NULL,
    CONSTRAINT lease_pk PRIMARY KEY (name)
);
COMMENT ON TABLE lease IS 'Work that only one server may do at a time';
