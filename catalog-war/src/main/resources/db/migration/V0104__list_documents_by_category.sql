CREATE TABLE category_document (
    product_id uuid NOT NULL,
    category_id uuid NOT NULL,
    locale text NOT NULL,
    currency char(3) NOT NULL,
    name_key bytea NOT NULL,
    price_min bigint,
    created_at timestamptz NOT NULL,
    CONSTRAINT category_document_pk PRIMARY KEY (product_id, locale, currency, category_id),
    CONSTRAINT category_document_document_fk FOREIGN KEY (product_id, locale, currency)
        REFERENCES product_document (product_id, locale, currency) ON DELETE CASCADE
);
COMMENT ON TABLE category_document IS 'Where each ACTIVE document stands in the lists of its categories, so that a page of a category reads no more rows than it shows.';

INSERT INTO category_document (product_id, category_id, locale, currency, name_key, price_min, created_at)
SELECT d.product_id, c.id, d.locale, d.currency, d.name_key, d.price_min, d.created_at
  FROM product_document d, LATERAL unnest(d.category_ids) AS c(id) WHERE d.status = 'ACTIVE';

CREATE INDEX category_document_created_ix ON category_document (category_id, locale, currency, created_at, product_id);
CREATE INDEX category_document_name_ix ON category_document (category_id, locale, currency, name_key, product_id);
CREATE INDEX category_document_price_up_ix ON category_document
    (category_id, locale, currency, (COALESCE(price_min, 9223372036854775807)), product_id) INCLUDE (price_min);
CREATE INDEX category_document_price_down_ix ON category_document
    (category_id, locale, currency, (COALESCE(price_min, -1)), product_id) INCLUDE (price_min);
