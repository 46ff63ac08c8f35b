CREATE SEQUENCE order_number START WITH 100001;

CREATE TABLE customer_order (
    id                    uuid        NOT NULL,
    version               bigint      NOT NULL,
    sequence              bigint      NOT NULL,
    store_id              uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    external_ref          text,
    metadata              jsonb       NOT NULL DEFAULT '{}',
    number                text        NOT NULL,
    cart_id               uuid        NOT NULL,
    claim_id              uuid        NOT NULL,
    status                text        NOT NULL,
    payment_status        text        NOT NULL,
    fulfilment_status     text        NOT NULL,
    return_status         text        NOT NULL,
    customer_id           uuid,
    email                 text        NOT NULL,
    locale                text        NOT NULL,
    currency              char(3)     NOT NULL,
    lines_minor           bigint      NOT NULL,
    discounts_minor       bigint      NOT NULL,
    shipping_minor        bigint      NOT NULL,
    tax_minor             bigint      NOT NULL,
    tax_included          boolean     NOT NULL,
    grand_minor           bigint      NOT NULL,
    shipping_address      text        NOT NULL,
    billing_address       text,
    shipping_option       text,
    coupons               text        NOT NULL,
    calculation_version   text        NOT NULL,
    trace                 text        NOT NULL,
    payment_due_at        timestamptz NOT NULL,
    placed_at             timestamptz,
    closed_at             timestamptz,
    close_reason          text,
    next_attempt_at       timestamptz,
    attempts              integer     NOT NULL DEFAULT 0,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    CONSTRAINT customer_order_pk PRIMARY KEY (id),
    CONSTRAINT customer_order_number_uq UNIQUE (store_id, number),
    CONSTRAINT customer_order_external_ref_uq UNIQUE (store_id, external_ref),
    CONSTRAINT customer_order_metadata_ck CHECK (octet_length(metadata::text) <= 16384),
    CONSTRAINT customer_order_status_ck CHECK (status IN
        ('PENDING_PAYMENT', 'PLACED', 'ON_HOLD', 'IN_FULFILMENT', 'COMPLETED', 'CANCELLED', 'EXPIRED')),
    CONSTRAINT customer_order_payment_status_ck CHECK (payment_status IN
        ('PENDING', 'REQUIRES_ACTION', 'AUTHORIZED', 'PARTIALLY_CAPTURED', 'CAPTURED', 'VOIDED', 'FAILED',
         'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED')),
    CONSTRAINT customer_order_parts_ck CHECK (lines_minor >= 0 AND discounts_minor >= 0 AND shipping_minor >= 0
        AND tax_minor >= 0 AND grand_minor >= 0),
    CONSTRAINT customer_order_grand_ck CHECK (grand_minor = lines_minor - discounts_minor + shipping_minor
        + CASE WHEN tax_included THEN 0 ELSE tax_minor END),
    CONSTRAINT customer_order_documents_ck CHECK (jsonb_typeof(shipping_address::jsonb) = 'object'
        AND jsonb_typeof(trace::jsonb) = 'array' AND jsonb_typeof(coupons::jsonb) = 'array'),
    CONSTRAINT customer_order_closed_ck CHECK ((status IN ('CANCELLED', 'EXPIRED')) = (closed_at IS NOT NULL))
);
COMMENT ON TABLE customer_order IS
    'Customers'' binding purchases. Everything but the statuses and the times of the next step is a snapshot that never changes.';
COMMENT ON COLUMN customer_order.next_attempt_at IS
    'When recovery looks at the order again; null when nothing is left to do. Taking an order moves it on, which is the lease.';

CREATE UNIQUE INDEX customer_order_live_cart_uq ON customer_order (cart_id) WHERE status NOT IN ('CANCELLED', 'EXPIRED');
CREATE INDEX customer_order_next_attempt_ix ON customer_order (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX customer_order_created_ix ON customer_order (created_at, id);
CREATE INDEX customer_order_customer_ix ON customer_order (customer_id, created_at, id) WHERE customer_id IS NOT NULL;
CREATE INDEX customer_order_email_ix ON customer_order (lower(email), created_at, id);

CREATE TABLE order_line (
    id              uuid    NOT NULL,
    order_id        uuid    NOT NULL,
    position        integer NOT NULL,
    variant_id      uuid    NOT NULL,
    product_id      uuid    NOT NULL,
    product_slug    text,
    sku             text    NOT NULL,
    name            text    NOT NULL,
    options         text    NOT NULL,
    tax_class       text    NOT NULL,
    tracked         boolean NOT NULL,
    currency        char(3) NOT NULL,
    unit_minor      bigint  NOT NULL,
    total_minor     bigint  NOT NULL,
    ordered         integer NOT NULL,
    cancelled       integer NOT NULL DEFAULT 0,
    shipped         integer NOT NULL DEFAULT 0,
    returned        integer NOT NULL DEFAULT 0,
    CONSTRAINT order_line_pk PRIMARY KEY (id),
    CONSTRAINT order_line_order_fk FOREIGN KEY (order_id) REFERENCES customer_order (id),
    CONSTRAINT order_line_position_uq UNIQUE (order_id, position),
    CONSTRAINT order_line_money_ck CHECK (unit_minor >= 0 AND total_minor = unit_minor * ordered),
    CONSTRAINT order_line_shipped_ck CHECK (ordered >= 1 AND cancelled >= 0 AND shipped >= 0
        AND cancelled + shipped <= ordered),
    CONSTRAINT order_line_returned_ck CHECK (returned >= 0 AND returned <= shipped)
);
COMMENT ON TABLE order_line IS 'What was bought, as it was called and priced at that moment; only the last three counts move.';

CREATE TABLE order_discount (
    id           uuid    NOT NULL,
    order_id     uuid    NOT NULL,
    line_id      uuid    NOT NULL,
    position     integer NOT NULL,
    promotion_id uuid    NOT NULL,
    code         text,
    currency     char(3) NOT NULL,
    amount_minor bigint  NOT NULL,
    CONSTRAINT order_discount_pk PRIMARY KEY (id),
    CONSTRAINT order_discount_order_fk FOREIGN KEY (order_id) REFERENCES customer_order (id),
    CONSTRAINT order_discount_line_fk FOREIGN KEY (line_id) REFERENCES order_line (id),
    CONSTRAINT order_discount_amount_ck CHECK (amount_minor >= 0)
);
COMMENT ON TABLE order_discount IS 'The part of a promotion that fell on a line.';
CREATE INDEX order_discount_order_ix ON order_discount (order_id);

CREATE TABLE order_tax_line (
    id           uuid    NOT NULL,
    order_id     uuid    NOT NULL,
    position     integer NOT NULL,
    tax_class    text    NOT NULL,
    jurisdiction text    NOT NULL,
    rate         numeric NOT NULL,
    reason       text    NOT NULL,
    currency     char(3) NOT NULL,
    base_minor   bigint  NOT NULL,
    amount_minor bigint  NOT NULL,
    CONSTRAINT order_tax_line_pk PRIMARY KEY (id),
    CONSTRAINT order_tax_line_order_fk FOREIGN KEY (order_id) REFERENCES customer_order (id),
    CONSTRAINT order_tax_line_position_uq UNIQUE (order_id, position),
    CONSTRAINT order_tax_line_reason_ck CHECK (reason IN ('STANDARD', 'ZERO', 'EXEMPT', 'REVERSE_CHARGE', 'EXPORT')),
    CONSTRAINT order_tax_line_amount_ck CHECK (rate >= 0 AND base_minor >= 0 AND amount_minor >= 0)
);
COMMENT ON TABLE order_tax_line IS 'The tax of an order by class, jurisdiction, rate and reason, as it was computed.';
