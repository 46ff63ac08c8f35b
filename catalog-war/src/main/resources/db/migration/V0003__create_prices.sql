CREATE TABLE price_list (
    id uuid CONSTRAINT price_list_pk PRIMARY KEY,
    store_id uuid NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    external_ref text,
    metadata jsonb NOT NULL DEFAULT '{}',
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL CONSTRAINT price_list_kind_ck CHECK (kind IN ('BASE', 'SALE', 'CONTRACT')),
    currency char(3) NOT NULL,
    priority int NOT NULL DEFAULT 0,
    CONSTRAINT price_list_code_uq UNIQUE (store_id, code),
    CONSTRAINT price_list_external_ref_uq UNIQUE (store_id, external_ref)
);
CREATE UNIQUE INDEX price_list_base_uq ON price_list (store_id, currency) WHERE kind = 'BASE';
COMMENT ON TABLE price_list IS 'A set of prices in one currency; there is one BASE list a currency.';

CREATE TABLE price (
    price_list_id uuid NOT NULL CONSTRAINT price_price_list_fk REFERENCES price_list (id) ON DELETE CASCADE,
    variant_id uuid NOT NULL CONSTRAINT price_variant_fk REFERENCES variant (id) ON DELETE CASCADE,
    min_quantity int NOT NULL DEFAULT 1 CONSTRAINT price_min_quantity_ck CHECK (min_quantity >= 1),
    amount_minor bigint NOT NULL CONSTRAINT price_amount_ck CHECK (amount_minor >= 0),
    compare_at_minor bigint CONSTRAINT price_compare_at_ck CHECK (compare_at_minor >= 0),
    CONSTRAINT price_pk PRIMARY KEY (variant_id, price_list_id, min_quantity)
);
CREATE INDEX price_price_list_ix ON price (price_list_id);
COMMENT ON TABLE price IS 'What a variant costs in a price list from a quantity on.';

CREATE TABLE price_history (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT price_history_pk PRIMARY KEY,
    store_id uuid NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    price_list_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    min_quantity int NOT NULL,
    amount_minor bigint,
    changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX price_history_variant_ix ON price_history (variant_id, price_list_id, changed_at);
COMMENT ON TABLE price_history IS 'Every price that ever was, append-only; no amount means that the price was taken away.';

CREATE FUNCTION keep_price_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO price_history (price_list_id, variant_id, min_quantity, amount_minor)
        SELECT price_list_id, variant_id, min_quantity, amount_minor FROM after_rows;
    ELSIF TG_OP = 'UPDATE' THEN
        INSERT INTO price_history (price_list_id, variant_id, min_quantity, amount_minor)
        SELECT a.price_list_id, a.variant_id, a.min_quantity, a.amount_minor
          FROM after_rows a JOIN before_rows b USING (price_list_id, variant_id, min_quantity)
         WHERE a.amount_minor <> b.amount_minor;
    ELSE
        INSERT INTO price_history (price_list_id, variant_id, min_quantity)
        SELECT price_list_id, variant_id, min_quantity FROM before_rows;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER price_added AFTER INSERT ON price
    REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_price_history();
CREATE TRIGGER price_changed AFTER UPDATE ON price
    REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_price_history();
CREATE TRIGGER price_removed AFTER DELETE ON price
    REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_price_history();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER price_history_is_append_only BEFORE UPDATE OR DELETE ON price_history
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
