CREATE TABLE import_file (
    name text NOT NULL,
    store_id uuid NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    size_bytes bigint NOT NULL,
    modified_at timestamptz NOT NULL,
    media_id uuid NOT NULL CONSTRAINT import_file_media_fk REFERENCES media ON DELETE CASCADE,
    CONSTRAINT import_file_pk PRIMARY KEY (store_id, name)
);
COMMENT ON TABLE import_file IS 'Pictures of the import''s folder that were drawn, each as it was then; another size or time means that it has to be drawn again.';
CREATE INDEX import_file_media_ix ON import_file (media_id);
