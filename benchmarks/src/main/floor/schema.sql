-- The floor's own copy of the goods that Stoa imported, so that both answer from the same rows.
CREATE ROLE floor LOGIN PASSWORD 'floor';
CREATE SCHEMA floor AUTHORIZATION floor;
ALTER ROLE floor SET search_path = floor, public;
GRANT CONNECT ON DATABASE stoa TO floor;
GRANT USAGE ON SCHEMA public, stoa_catalog TO floor;
SET search_path = floor, public;

CREATE TABLE category AS SELECT id, slug, name FROM stoa_catalog.category;

CREATE TABLE product AS
SELECT d.product_id AS id, d.slug, d.created_at,
       d.list_json || k.json AS list_json, d.detail_json || k.json AS detail_json
  FROM stoa_catalog.product_document d, LATERAL (
       SELECT ',"categories":' || json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', c.name)) || '}' AS json
         FROM category c WHERE c.id = ANY (d.category_ids)) k
 WHERE d.currency = 'USD' AND d.locale = 'en';
ALTER TABLE product ADD PRIMARY KEY (id), ADD UNIQUE (slug);

CREATE TABLE product_category AS
SELECT c.slug AS category, p.created_at, p.id AS product_id
  FROM stoa_catalog.product_category pc JOIN category c ON c.id = pc.category_id JOIN product p ON p.id = pc.product_id;
CREATE INDEX ON product_category (category, created_at, product_id);

CREATE TABLE entry AS
SELECT e.product_id, e.words, e.facets || ('category' || chr(31) || pc.category) AS facets
  FROM stoa_catalog.search_entry e JOIN product_category pc ON pc.product_id = e.product_id WHERE e.locale = 'en';
ALTER TABLE entry ADD PRIMARY KEY (product_id);
CREATE INDEX ON entry USING gin (words);

CREATE TABLE variant AS
SELECT v.id, v.sku, v.product_id, p.slug AS product_slug, t.name, CAST(v.options AS text) AS options, r.amount_minor AS unit_minor
  FROM stoa_catalog.variant v JOIN product p ON p.id = v.product_id
  JOIN stoa_catalog.product_text t ON t.product_id = p.id AND t.locale = 'en'
  JOIN stoa_catalog.price r ON r.variant_id = v.id
  JOIN stoa_catalog.price_list l ON l.id = r.price_list_id AND l.currency = 'USD';
ALTER TABLE variant ADD PRIMARY KEY (id), ADD UNIQUE (sku);

CREATE TABLE stock AS SELECT variant_id, on_hand, reserved FROM stoa_order.stock_level;
ALTER TABLE stock ADD PRIMARY KEY (variant_id), ADD CHECK (reserved <= on_hand);

CREATE TABLE cart (id uuid PRIMARY KEY, token text NOT NULL, currency text NOT NULL, email text, address text,
    shipping_option text, status text NOT NULL, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE cart_line (id uuid PRIMARY KEY, cart_id uuid NOT NULL REFERENCES cart, variant_id uuid NOT NULL, quantity int NOT NULL,
    UNIQUE (cart_id, variant_id));
CREATE TABLE customer_order (id uuid PRIMARY KEY, number bigint GENERATED ALWAYS AS IDENTITY UNIQUE, cart_id uuid NOT NULL UNIQUE,
    status text NOT NULL, email text NOT NULL, address text NOT NULL, shipping_option text NOT NULL, grand_minor bigint NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE order_line (id uuid PRIMARY KEY, order_id uuid NOT NULL REFERENCES customer_order, variant_id uuid NOT NULL,
    sku text NOT NULL, name text NOT NULL, quantity int NOT NULL, unit_minor bigint NOT NULL);
CREATE INDEX ON order_line (order_id);
CREATE TABLE reservation (id uuid PRIMARY KEY, order_id uuid NOT NULL, variant_id uuid NOT NULL, quantity int NOT NULL);
CREATE TABLE payment (id uuid PRIMARY KEY, order_id uuid NOT NULL UNIQUE REFERENCES customer_order, state text NOT NULL, amount_minor bigint NOT NULL);
CREATE TABLE idempotency_key (principal text, key text, order_id uuid NOT NULL, fingerprint bytea NOT NULL, PRIMARY KEY (principal, key));
CREATE TABLE outbox (id uuid PRIMARY KEY, type text NOT NULL, body text NOT NULL, created_at timestamptz NOT NULL DEFAULT now());

DO $$ DECLARE t text; BEGIN
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'floor' LOOP EXECUTE format('ALTER TABLE floor.%I OWNER TO floor', t); END LOOP;
END $$;
