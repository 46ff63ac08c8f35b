CREATE TABLE media (
    id uuid CONSTRAINT media_pk PRIMARY KEY,
    store_id uuid NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    external_ref text,
    metadata jsonb NOT NULL DEFAULT '{}',
    digest text NOT NULL,
    content_type text NOT NULL,
    width int NOT NULL CONSTRAINT media_width_ck CHECK (width > 0),
    height int NOT NULL CONSTRAINT media_height_ck CHECK (height > 0),
    alt text,
    CONSTRAINT media_digest_uq UNIQUE (store_id, digest)
);
COMMENT ON TABLE media IS 'A picture kept in the store''s folder; width and height are those of its large rendition; new bytes are a new row.';

CREATE TABLE product_media (
    product_id uuid NOT NULL CONSTRAINT product_media_product_fk REFERENCES product (id) ON DELETE CASCADE,
    position int NOT NULL,
    media_id uuid CONSTRAINT product_media_media_fk REFERENCES media (id),
    url text,
    alt text,
    CONSTRAINT product_media_pk PRIMARY KEY (product_id, position),
    CONSTRAINT product_media_ck CHECK ((media_id IS NULL) <> (url IS NULL))
);
CREATE INDEX product_media_media_ix ON product_media (media_id);
COMMENT ON TABLE product_media IS 'The pictures of a product in their order: one of ours, or the address of one elsewhere.';
