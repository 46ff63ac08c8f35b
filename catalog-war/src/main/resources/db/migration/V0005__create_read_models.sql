CREATE TABLE stock_shown (
    level_id uuid CONSTRAINT stock_shown_pk PRIMARY KEY,
    variant_id uuid NOT NULL,
    sequence bigint NOT NULL,
    available int NOT NULL,
    sellable int NOT NULL
);
CREATE INDEX stock_shown_variant_ix ON stock_shown (variant_id);
COMMENT ON TABLE stock_shown IS 'What order last told of each stock level; for showing availability only, never for deciding a sale.';

CREATE TABLE product_document (
    product_id uuid NOT NULL CONSTRAINT product_document_product_fk REFERENCES product (id) ON DELETE CASCADE,
    locale text NOT NULL,
    currency char(3) NOT NULL,
    status text NOT NULL,
    slug text NOT NULL,
    version bigint NOT NULL,
    etag text NOT NULL,
    list_json text NOT NULL,
    detail_json text NOT NULL,
    category_ids uuid[] NOT NULL,
    availability text NOT NULL,
    name_key bytea NOT NULL,
    price_min bigint,
    price_max bigint,
    created_at timestamptz NOT NULL,
    CONSTRAINT product_document_pk PRIMARY KEY (product_id, locale, currency)
);
CREATE INDEX product_document_slug_ix ON product_document (slug, locale, currency);
CREATE INDEX product_document_created_ix ON product_document (locale, currency, created_at, product_id)
    WHERE status = 'ACTIVE';
CREATE INDEX product_document_name_ix ON product_document (locale, currency, name_key, product_id)
    WHERE status = 'ACTIVE';
CREATE INDEX product_document_price_up_ix ON product_document
    (locale, currency, (COALESCE(price_min, 9223372036854775807)), product_id) WHERE status = 'ACTIVE';
CREATE INDEX product_document_price_down_ix ON product_document
    (locale, currency, (COALESCE(price_min, -1)), product_id) WHERE status = 'ACTIVE';
COMMENT ON TABLE product_document IS 'Answers prepared when a product changes: JSON objects without their closing brace, to which the categories are joined when read.';
