CREATE TABLE category (
    id uuid CONSTRAINT category_pk PRIMARY KEY,
    store_id uuid NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    external_ref text,
    metadata jsonb NOT NULL DEFAULT '{}',
    parent_id uuid CONSTRAINT category_parent_fk REFERENCES category (id),
    slug text NOT NULL,
    name text NOT NULL,
    position int NOT NULL DEFAULT 0,
    CONSTRAINT category_slug_uq UNIQUE (store_id, slug),
    CONSTRAINT category_external_ref_uq UNIQUE (store_id, external_ref),
    CONSTRAINT category_parent_ck CHECK (parent_id <> id)
);
CREATE INDEX category_parent_ix ON category (parent_id);
COMMENT ON TABLE category IS 'A branch of the tree by which shoppers browse; several roots; a slug is unique in the store.';

CREATE TABLE category_revision (
    store_id uuid CONSTRAINT category_revision_pk PRIMARY KEY,
    revision bigint NOT NULL
);
COMMENT ON TABLE category_revision IS 'Raised by every change of the tree, so that what a server holds of it is known to be current.';
INSERT INTO category_revision (store_id, revision) VALUES ('00000000-0000-7000-8000-000000000001', 1);

CREATE FUNCTION raise_category_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE category_revision SET revision = revision + 1;
    RETURN NULL;
END $$;
CREATE TRIGGER category_changed AFTER INSERT OR UPDATE OR DELETE ON category
    FOR EACH STATEMENT EXECUTE FUNCTION raise_category_revision();

CREATE TABLE collection (
    id uuid CONSTRAINT collection_pk PRIMARY KEY,
    store_id uuid NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    external_ref text,
    metadata jsonb NOT NULL DEFAULT '{}',
    slug text NOT NULL,
    name text NOT NULL,
    description text,
    CONSTRAINT collection_slug_uq UNIQUE (store_id, slug),
    CONSTRAINT collection_external_ref_uq UNIQUE (store_id, external_ref)
);
COMMENT ON TABLE collection IS 'A hand-picked set of products, as a season or a campaign.';
