CREATE TABLE payment (
    id                   uuid        NOT NULL,
    version              bigint      NOT NULL,
    sequence             bigint      NOT NULL,
    store_id             uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    order_id             uuid        NOT NULL,
    provider             text        NOT NULL,
    method               text        NOT NULL,
    currency             char(3)     NOT NULL,
    amount_minor         bigint      NOT NULL,
    authorized_minor     bigint      NOT NULL,
    captured_minor       bigint      NOT NULL,
    refunded_minor       bigint      NOT NULL,
    pending_refund_minor bigint      NOT NULL,
    status               text        NOT NULL,
    action_url           text,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL,
    CONSTRAINT payment_pk PRIMARY KEY (id),
    CONSTRAINT payment_order_uq UNIQUE (order_id),
    CONSTRAINT payment_status_ck CHECK (status IN
        ('PENDING', 'REQUIRES_ACTION', 'AUTHORIZED', 'PARTIALLY_CAPTURED', 'CAPTURED', 'VOIDED', 'FAILED',
         'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED')),
    CONSTRAINT payment_parts_ck CHECK (amount_minor >= 0 AND authorized_minor >= 0 AND captured_minor >= 0
        AND refunded_minor >= 0 AND pending_refund_minor >= 0),
    CONSTRAINT payment_captured_ck CHECK (captured_minor <= authorized_minor),
    CONSTRAINT payment_refunded_ck CHECK (refunded_minor + pending_refund_minor <= captured_minor)
);
COMMENT ON TABLE payment IS 'How an order is paid: the sums of its ledger, which no rounding and no race may overdraw.';

CREATE TABLE payment_transaction (
    id                 uuid        NOT NULL,
    payment_id         uuid        NOT NULL,
    position           integer     NOT NULL,
    type               text        NOT NULL,
    state              text        NOT NULL,
    provider           text        NOT NULL,
    provider_reference text,
    currency           char(3)     NOT NULL,
    amount_minor       bigint      NOT NULL,
    code               text,
    created_at         timestamptz NOT NULL,
    decided_at         timestamptz,
    CONSTRAINT payment_transaction_pk PRIMARY KEY (id),
    CONSTRAINT payment_transaction_payment_fk FOREIGN KEY (payment_id) REFERENCES payment (id),
    CONSTRAINT payment_transaction_position_uq UNIQUE (payment_id, position),
    CONSTRAINT payment_transaction_reference_uq UNIQUE (provider, type, provider_reference),
    CONSTRAINT payment_transaction_type_ck CHECK (type IN ('AUTHORIZE', 'CAPTURE', 'VOID', 'REFUND', 'CHARGEBACK')),
    CONSTRAINT payment_transaction_state_ck CHECK (state IN ('INITIATED', 'PENDING', 'SUCCEEDED', 'FAILED', 'UNKNOWN')),
    CONSTRAINT payment_transaction_amount_ck CHECK (amount_minor >= 0),
    CONSTRAINT payment_transaction_decided_ck CHECK ((state IN ('SUCCEEDED', 'FAILED')) = (decided_at IS NOT NULL))
);
COMMENT ON TABLE payment_transaction IS
    'The ledger of payments, append-only: of a row only the state moves, forward. A row''s id is the provider''s idempotency key.';
CREATE UNIQUE INDEX payment_transaction_live_void_uq ON payment_transaction (payment_id)
    WHERE type = 'VOID' AND state <> 'FAILED';
CREATE INDEX payment_transaction_unknown_ix ON payment_transaction (created_at) WHERE state = 'UNKNOWN';

CREATE FUNCTION payment_transaction_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'the ledger of payments is append-only' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.id, NEW.payment_id, NEW.type, NEW.provider, NEW.currency, NEW.amount_minor, NEW.created_at)
        IS DISTINCT FROM
       (OLD.id, OLD.payment_id, OLD.type, OLD.provider, OLD.currency, OLD.amount_minor, OLD.created_at)
       OR OLD.state IN ('SUCCEEDED', 'FAILED')
       OR (NEW.state = 'INITIATED' AND OLD.state <> 'INITIATED') THEN
        RAISE EXCEPTION 'a payment transaction only moves forward' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER payment_transaction_guard BEFORE UPDATE OR DELETE ON payment_transaction
    FOR EACH ROW EXECUTE FUNCTION payment_transaction_guard();
