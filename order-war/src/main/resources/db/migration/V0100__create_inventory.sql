CREATE TABLE location (
    id           uuid        NOT NULL CONSTRAINT location_pk PRIMARY KEY,
    version      bigint      NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now(),
    store_id     uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    external_ref text,
    metadata     jsonb       NOT NULL DEFAULT '{}',
    code         text        NOT NULL,
    name         text        NOT NULL,
    priority     int         NOT NULL,
    CONSTRAINT location_code_unique UNIQUE (store_id, code),
    CONSTRAINT location_external_ref_unique UNIQUE (store_id, external_ref)
);
COMMENT ON TABLE location IS 'A place that holds stock; lines are taken from the lowest priority first, then by id';

INSERT INTO location (id, code, name, priority)
VALUES ('00000000-0000-7000-8000-000000000101', 'main', 'Main', 0);

CREATE TABLE stock_level (
    id               uuid        NOT NULL CONSTRAINT stock_level_pk PRIMARY KEY,
    version          bigint      NOT NULL DEFAULT 0,
    created_at       timestamptz NOT NULL DEFAULT now(),
    updated_at       timestamptz NOT NULL DEFAULT now(),
    store_id         uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    external_ref     text,
    metadata         jsonb       NOT NULL DEFAULT '{}',
    variant_id       uuid        NOT NULL,
    location_id      uuid        NOT NULL,
    sku              text        NOT NULL,
    on_hand          int         NOT NULL DEFAULT 0,
    reserved         int         NOT NULL DEFAULT 0,
    backorder_limit  int         NOT NULL DEFAULT 0,
    safety_stock     int         NOT NULL DEFAULT 0,
    shortage         int         NOT NULL DEFAULT 0,
    sequence         bigint      NOT NULL,
    counted_sequence bigint      NOT NULL DEFAULT -1,
    sku_sequence     bigint      NOT NULL DEFAULT -1,
    CONSTRAINT stock_level_location_fk FOREIGN KEY (location_id) REFERENCES location (id),
    CONSTRAINT stock_level_variant_location_unique UNIQUE (variant_id, location_id),
    CONSTRAINT stock_level_external_ref_unique UNIQUE (store_id, external_ref),
    CONSTRAINT stock_level_on_hand_check CHECK (on_hand >= 0),
    CONSTRAINT stock_level_reserved_check CHECK (reserved >= 0),
    CONSTRAINT stock_level_backorder_limit_check CHECK (backorder_limit >= 0),
    CONSTRAINT stock_level_safety_stock_check CHECK (safety_stock >= 0),
    CONSTRAINT stock_level_shortage_check CHECK (shortage >= 0),
    CONSTRAINT stock_level_promised_check CHECK (reserved - shortage <= on_hand + backorder_limit)
) WITH (fillfactor = 80);
COMMENT ON TABLE stock_level IS 'One variant''s stock at one location; on_hand is the sum of its movements, reserved that of its live reservations';
COMMENT ON COLUMN stock_level.shortage IS 'How far a count fell below what was promised already; sales stop until it is 0';
COMMENT ON COLUMN stock_level.sequence IS 'Raised by every change; orders the level''s events';
COMMENT ON COLUMN stock_level.counted_sequence IS 'The product''s sequence in the last stock.counted with a count; older ones are ignored';
COMMENT ON COLUMN stock_level.sku_sequence IS 'The product''s sequence in the last stock.counted that told the sku';
CREATE INDEX stock_level_sku_ix ON stock_level (sku, id);
CREATE INDEX stock_level_location_ix ON stock_level (location_id);

CREATE TABLE reservation (
    id             uuid        NOT NULL CONSTRAINT reservation_pk PRIMARY KEY,
    version        bigint      NOT NULL DEFAULT 0,
    created_at     timestamptz NOT NULL DEFAULT now(),
    updated_at     timestamptz NOT NULL DEFAULT now(),
    store_id       uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    owner_type     text        NOT NULL,
    owner_id       uuid        NOT NULL,
    line_id        uuid        NOT NULL,
    stock_level_id uuid        NOT NULL,
    quantity       int         NOT NULL,
    state          text        NOT NULL,
    expires_at     timestamptz,
    CONSTRAINT reservation_stock_level_fk FOREIGN KEY (stock_level_id) REFERENCES stock_level (id),
    CONSTRAINT reservation_quantity_check CHECK (quantity > 0),
    CONSTRAINT reservation_state_check CHECK (
        owner_type = 'CART' AND state IN ('HELD', 'RELEASED', 'EXPIRED') AND expires_at IS NOT NULL
        OR owner_type = 'ORDER' AND state IN ('COMMITTED', 'CONSUMED', 'RELEASED') AND expires_at IS NULL)
);
COMMENT ON TABLE reservation IS 'Stock promised to one line of a cart (HELD, for a while) or of an order (COMMITTED, until shipped or released)';
CREATE UNIQUE INDEX reservation_live_line_unique ON reservation (owner_type, owner_id, line_id)
    WHERE state IN ('HELD', 'COMMITTED');
CREATE INDEX reservation_owner_ix ON reservation (owner_id, id);
CREATE INDEX reservation_due_ix ON reservation (expires_at) WHERE state = 'HELD';
CREATE INDEX reservation_live_level_ix ON reservation (stock_level_id) INCLUDE (quantity)
    WHERE state IN ('HELD', 'COMMITTED');

CREATE TABLE stock_movement (
    id             uuid        NOT NULL CONSTRAINT stock_movement_pk PRIMARY KEY,
    created_at     timestamptz NOT NULL DEFAULT now(),
    store_id       uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    stock_level_id uuid        NOT NULL,
    kind           text        NOT NULL,
    delta          int         NOT NULL,
    on_hand_after  int         NOT NULL,
    reason         text        NOT NULL,
    actor          text        NOT NULL,
    CONSTRAINT stock_movement_stock_level_fk FOREIGN KEY (stock_level_id) REFERENCES stock_level (id),
    CONSTRAINT stock_movement_kind_check CHECK (kind IN ('ADJUSTED', 'COUNTED', 'IMPORTED')),
    CONSTRAINT stock_movement_delta_check CHECK (delta <> 0),
    CONSTRAINT stock_movement_on_hand_after_check CHECK (on_hand_after >= 0)
);
COMMENT ON TABLE stock_movement IS 'Every change of a level''s on_hand, append-only';
CREATE INDEX stock_movement_level_ix ON stock_movement (stock_level_id, id) INCLUDE (delta);

CREATE FUNCTION refuse_stock_movement_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER stock_movement_append_only BEFORE UPDATE OR DELETE ON stock_movement
    FOR EACH ROW EXECUTE FUNCTION refuse_stock_movement_change();
