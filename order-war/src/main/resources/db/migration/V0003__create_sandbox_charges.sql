CREATE TABLE sandbox_charge (
    idempotency_key uuid        NOT NULL,
    reference       text        NOT NULL,
    method          text        NOT NULL,
    state           text        NOT NULL,
    currency        char(3)     NOT NULL,
    amount_minor    bigint      NOT NULL,
    captured_minor  bigint      NOT NULL DEFAULT 0,
    refunded_minor  bigint      NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT sandbox_charge_pk PRIMARY KEY (idempotency_key),
    CONSTRAINT sandbox_charge_reference_uq UNIQUE (reference),
    CONSTRAINT sandbox_charge_state_ck CHECK (state IN ('OPEN', 'PAYABLE', 'AUTHORIZED', 'CAPTURED', 'VOIDED', 'FAILED')),
    CONSTRAINT sandbox_charge_amounts_ck CHECK (0 <= refunded_minor AND refunded_minor <= captured_minor
        AND captured_minor <= amount_minor)
);
COMMENT ON TABLE sandbox_charge IS
    'The books of the sandbox payment provider: one row a charge it was asked for, as a real provider would keep them elsewhere.';

CREATE TABLE sandbox_operation (
    idempotency_key  uuid        NOT NULL,
    charge_reference text        NOT NULL,
    type             text        NOT NULL,
    amount_minor     bigint      NOT NULL,
    succeeded        boolean     NOT NULL,
    created_at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT sandbox_operation_pk PRIMARY KEY (idempotency_key),
    CONSTRAINT sandbox_operation_charge_fk FOREIGN KEY (charge_reference) REFERENCES sandbox_charge (reference),
    CONSTRAINT sandbox_operation_type_ck CHECK (type IN ('CAPTURE', 'VOID', 'REFUND'))
);
COMMENT ON TABLE sandbox_operation IS 'What the sandbox did to a charge afterwards, once a key.';
