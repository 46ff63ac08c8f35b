CREATE TABLE shipping_method (
    id         uuid        NOT NULL,
    version    bigint      NOT NULL DEFAULT 1,
    store_id   uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    code       text        NOT NULL,
    name       text        NOT NULL,
    tax_class  text        NOT NULL DEFAULT 'shipping',
    countries  text[]      NOT NULL DEFAULT '{}',
    position   integer     NOT NULL,
    active     boolean     NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT shipping_method_pk PRIMARY KEY (id),
    CONSTRAINT shipping_method_code_uq UNIQUE (store_id, code)
);
COMMENT ON TABLE shipping_method IS 'Ways to deliver, in the order of position.';
COMMENT ON COLUMN shipping_method.countries IS 'ISO 3166-1 alpha-2 codes; empty means every country.';

CREATE TABLE shipping_price (
    method_id    uuid    NOT NULL,
    currency     char(3) NOT NULL,
    amount_minor bigint  NOT NULL,
    CONSTRAINT shipping_price_pk PRIMARY KEY (method_id, currency),
    CONSTRAINT shipping_price_method_fk FOREIGN KEY (method_id) REFERENCES shipping_method (id) ON DELETE CASCADE,
    CONSTRAINT shipping_price_amount_ck CHECK (amount_minor >= 0)
);
COMMENT ON TABLE shipping_price IS 'What a way to deliver costs; without a row it is not offered in a currency.';

INSERT INTO shipping_method (id, code, name, position) VALUES
    ('00000000-0000-7000-8000-000000000101', 'standard', 'Standard', 1),
    ('00000000-0000-7000-8000-000000000102', 'express', 'Express', 2);
INSERT INTO shipping_price (method_id, currency, amount_minor) VALUES
    ('00000000-0000-7000-8000-000000000101', 'USD', 595),
    ('00000000-0000-7000-8000-000000000101', 'EUR', 495),
    ('00000000-0000-7000-8000-000000000102', 'USD', 1495),
    ('00000000-0000-7000-8000-000000000102', 'EUR', 1295);
