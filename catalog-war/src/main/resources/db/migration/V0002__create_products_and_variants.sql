CREATE TABLE product_type (
    id uuid CONSTRAINT product_type_pk PRIMARY KEY,
    store_id uuid NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    external_ref text,
    metadata jsonb NOT NULL DEFAULT '{}',
    code text NOT NULL,
    name text NOT NULL,
    attributes jsonb NOT NULL DEFAULT '[]',
    CONSTRAINT product_type_code_uq UNIQUE (store_id, code),
    CONSTRAINT product_type_external_ref_uq UNIQUE (store_id, external_ref)
);
COMMENT ON TABLE product_type IS 'What kind of thing a product is; attributes: [{code, name, type, scope, localized, filterable, required}].';
INSERT INTO product_type (id, code, name) VALUES ('00000000-0000-7000-8000-000000000010', 'default', 'Default');

CREATE TABLE product (
    id uuid CONSTRAINT product_pk PRIMARY KEY,
    store_id uuid NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    external_ref text,
    metadata jsonb NOT NULL DEFAULT '{}',
    sequence bigint NOT NULL DEFAULT 0,
    type_id uuid NOT NULL CONSTRAINT product_type_fk REFERENCES product_type (id),
    status text NOT NULL CONSTRAINT product_status_ck CHECK (status IN ('DRAFT', 'ACTIVE', 'ARCHIVED')),
    vendor text,
    tax_class text NOT NULL,
    tags text[] NOT NULL DEFAULT '{}',
    attributes jsonb NOT NULL DEFAULT '{}',
    options text[] NOT NULL DEFAULT '{}',
    CONSTRAINT product_external_ref_uq UNIQUE (store_id, external_ref)
);
CREATE INDEX product_type_ix ON product (type_id);
COMMENT ON TABLE product IS 'Something sold; options name what its variants differ in; sequence counts the events told of it.';

CREATE TABLE product_text (
    product_id uuid NOT NULL CONSTRAINT product_text_product_fk REFERENCES product (id) ON DELETE CASCADE,
    store_id uuid NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    locale text NOT NULL,
    name text NOT NULL,
    slug text NOT NULL,
    description text,
    seo jsonb,
    CONSTRAINT product_text_pk PRIMARY KEY (product_id, locale),
    CONSTRAINT product_text_slug_uq UNIQUE (store_id, locale, slug)
);
COMMENT ON TABLE product_text IS 'A product in one language.';

CREATE TABLE product_old_slug (
    store_id uuid NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    locale text NOT NULL,
    slug text NOT NULL,
    product_id uuid NOT NULL CONSTRAINT product_old_slug_product_fk REFERENCES product (id) ON DELETE CASCADE,
    CONSTRAINT product_old_slug_pk PRIMARY KEY (store_id, locale, slug)
);
CREATE INDEX product_old_slug_product_ix ON product_old_slug (product_id);
COMMENT ON TABLE product_old_slug IS 'Slugs that a product once had; they redirect to its present one until another product takes them.';

CREATE TABLE product_category (
    product_id uuid NOT NULL CONSTRAINT product_category_product_fk REFERENCES product (id) ON DELETE CASCADE,
    category_id uuid NOT NULL CONSTRAINT product_category_category_fk REFERENCES category (id),
    position int NOT NULL DEFAULT 0,
    CONSTRAINT product_category_pk PRIMARY KEY (product_id, category_id)
);
CREATE INDEX product_category_category_ix ON product_category (category_id, product_id);
COMMENT ON TABLE product_category IS 'Where a product stands in the tree; position orders the categories of one product.';

CREATE TABLE collection_product (
    collection_id uuid NOT NULL CONSTRAINT collection_product_collection_fk REFERENCES collection (id) ON DELETE CASCADE,
    product_id uuid NOT NULL CONSTRAINT collection_product_product_fk REFERENCES product (id) ON DELETE CASCADE,
    position int NOT NULL DEFAULT 0,
    CONSTRAINT collection_product_pk PRIMARY KEY (collection_id, product_id)
);
CREATE INDEX collection_product_product_ix ON collection_product (product_id);
COMMENT ON TABLE collection_product IS 'The products of a collection.';

CREATE TABLE variant (
    id uuid CONSTRAINT variant_pk PRIMARY KEY,
    store_id uuid NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    external_ref text,
    metadata jsonb NOT NULL DEFAULT '{}',
    product_id uuid NOT NULL CONSTRAINT variant_product_fk REFERENCES product (id) ON DELETE CASCADE,
    position int NOT NULL,
    sku text NOT NULL,
    gtin text,
    options jsonb NOT NULL DEFAULT '{}',
    attributes jsonb NOT NULL DEFAULT '{}',
    weight_grams int CONSTRAINT variant_weight_ck CHECK (weight_grams >= 0),
    inventory_policy text NOT NULL CONSTRAINT variant_policy_ck CHECK (inventory_policy IN ('TRACKED', 'UNTRACKED')),
    imported_quantity int,
    media_url text,
    media_alt text,
    availability text NOT NULL CONSTRAINT variant_availability_ck
        CHECK (availability IN ('IN_STOCK', 'LOW_STOCK', 'BACKORDER', 'OUT_OF_STOCK')),
    CONSTRAINT variant_sku_uq UNIQUE (store_id, sku) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT variant_external_ref_uq UNIQUE (store_id, external_ref) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT variant_options_uq UNIQUE (product_id, options) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX variant_product_ix ON variant (product_id, position, id);
COMMENT ON TABLE variant IS 'What is bought: one combination of a product''s options, known by its sku; imported_quantity is the stock last imported for it.';
