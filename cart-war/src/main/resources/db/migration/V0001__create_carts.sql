CREATE TABLE cart (
    id                 uuid        NOT NULL,
    version            bigint      NOT NULL,
    sequence           bigint      NOT NULL,
    store_id           uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    status             text        NOT NULL,
    customer_id        uuid,
    currency           char(3)     NOT NULL,
    locale             text        NOT NULL,
    email              text,
    shipping_address   jsonb,
    billing_address    jsonb,
    shipping_option_id text,
    priced_at          timestamptz NOT NULL,
    expires_at         timestamptz NOT NULL,
    claim_id           uuid,
    claimed_until      timestamptz,
    order_id           uuid,
    order_sequence     bigint      NOT NULL DEFAULT 0,
    created_at         timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL,
    CONSTRAINT cart_pk PRIMARY KEY (id),
    CONSTRAINT cart_status_ck CHECK (status IN ('ACTIVE', 'COMPLETING', 'ORDERED', 'MERGED', 'EXPIRED')),
    CONSTRAINT cart_completing_ck CHECK (status <> 'COMPLETING' OR (claim_id IS NOT NULL AND claimed_until IS NOT NULL))
);
COMMENT ON TABLE cart IS 'What shoppers want to buy, until an order is made of it or it is forgotten.';
COMMENT ON COLUMN cart.sequence IS 'Of the cart''s events: raised by the update that an event tells of.';
COMMENT ON COLUMN cart.priced_at IS 'When catalog told the lines'' prices.';
COMMENT ON COLUMN cart.claim_id IS 'Who freezes the cart, or froze it last.';
COMMENT ON COLUMN cart.order_id IS 'The order that was made under the claim; until then the claim can run out.';
COMMENT ON COLUMN cart.order_sequence IS 'Of that order''s last event seen: older ones change nothing.';

CREATE INDEX cart_expiring_ix ON cart (expires_at) WHERE status = 'ACTIVE';
CREATE INDEX cart_claimed_ix ON cart (claimed_until) WHERE status = 'COMPLETING' AND order_id IS NULL;

CREATE TABLE cart_line (
    id               uuid    NOT NULL,
    cart_id          uuid    NOT NULL,
    position         integer NOT NULL,
    variant_id       uuid    NOT NULL,
    quantity         integer NOT NULL,
    sku              text    NOT NULL,
    product_id       uuid    NOT NULL,
    product_slug     text    NOT NULL,
    name             text    NOT NULL,
    options          json    NOT NULL,
    unit_minor       bigint  NOT NULL,
    tax_class        text    NOT NULL,
    inventory_policy text    NOT NULL,
    availability     text    NOT NULL,
    weight_grams     integer,
    offered          text    NOT NULL,
    CONSTRAINT cart_line_pk PRIMARY KEY (id),
    CONSTRAINT cart_line_cart_fk FOREIGN KEY (cart_id) REFERENCES cart (id) ON DELETE CASCADE,
    CONSTRAINT cart_line_variant_uq UNIQUE (cart_id, variant_id),
    CONSTRAINT cart_line_quantity_ck CHECK (quantity >= 1),
    CONSTRAINT cart_line_unit_ck CHECK (unit_minor >= 0),
    CONSTRAINT cart_line_offered_ck CHECK (offered IN ('YES', 'WITHOUT_PRICE', 'NO'))
);
COMMENT ON TABLE cart_line IS 'One variant in a cart, with what catalog last told of it.';
COMMENT ON COLUMN cart_line.unit_minor IS 'In the smallest unit of the cart''s currency.';
COMMENT ON COLUMN cart_line.offered IS 'Whether catalog still offers the variant in the cart''s currency.';

CREATE TABLE cart_claim (
    cart_id  uuid NOT NULL,
    claim_id uuid NOT NULL,
    snapshot json NOT NULL,
    CONSTRAINT cart_claim_pk PRIMARY KEY (cart_id),
    CONSTRAINT cart_claim_cart_fk FOREIGN KEY (cart_id) REFERENCES cart (id) ON DELETE CASCADE
);
COMMENT ON TABLE cart_claim IS 'What a cart''s last claimant was told, so that it can be told again.';
