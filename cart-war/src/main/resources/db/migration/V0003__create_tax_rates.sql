CREATE TABLE tax_rate (
    id         uuid          NOT NULL,
    version    bigint        NOT NULL DEFAULT 1,
    store_id   uuid          NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    tax_class  text,
    country    char(2),
    region     text,
    rate       numeric(7, 6) NOT NULL,
    included   boolean       NOT NULL,
    reason     text          NOT NULL,
    created_at timestamptz   NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz   NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT tax_rate_pk PRIMARY KEY (id),
    CONSTRAINT tax_rate_place_uq UNIQUE NULLS NOT DISTINCT (store_id, tax_class, country, region),
    CONSTRAINT tax_rate_rate_ck CHECK (rate >= 0 AND rate <= 1),
    CONSTRAINT tax_rate_region_ck CHECK (region IS NULL OR country IS NOT NULL),
    CONSTRAINT tax_rate_zero_ck CHECK (rate > 0 OR reason <> 'STANDARD'),
    CONSTRAINT tax_rate_reason_ck CHECK (reason IN ('STANDARD', 'ZERO', 'EXEMPT', 'REVERSE_CHARGE', 'EXPORT'))
);
COMMENT ON TABLE tax_rate IS 'Tax by class of goods and destination; an absent class, country or region means any.';
COMMENT ON COLUMN tax_rate.rate IS '0.19 is 19 %.';
COMMENT ON COLUMN tax_rate.included IS 'Whether prices hold the tax, or it is added to them.';

INSERT INTO tax_rate (id, country, rate, included, reason) VALUES
    ('00000000-0000-7000-8000-000000000201', NULL, 0, false, 'ZERO'),
    ('00000000-0000-7000-8000-000000000202', 'US', 0, false, 'ZERO'),
    ('00000000-0000-7000-8000-000000000203', 'DE', 0.19, true, 'STANDARD');
