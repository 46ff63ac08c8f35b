-- Nothing asks for the store by name, and only PostgreSQL 18 skips an index's first column: the store comes last.
ALTER TABLE category
    DROP CONSTRAINT category_slug_uq, ADD CONSTRAINT category_slug_uq UNIQUE (slug, store_id),
    DROP CONSTRAINT category_external_ref_uq, ADD CONSTRAINT category_external_ref_uq UNIQUE (external_ref, store_id);
ALTER TABLE collection
    DROP CONSTRAINT collection_slug_uq, ADD CONSTRAINT collection_slug_uq UNIQUE (slug, store_id),
    DROP CONSTRAINT collection_external_ref_uq, ADD CONSTRAINT collection_external_ref_uq UNIQUE (external_ref, store_id);
ALTER TABLE product_type
    DROP CONSTRAINT product_type_code_uq, ADD CONSTRAINT product_type_code_uq UNIQUE (code, store_id),
    DROP CONSTRAINT product_type_external_ref_uq,
    ADD CONSTRAINT product_type_external_ref_uq UNIQUE (external_ref, store_id);
ALTER TABLE product
    DROP CONSTRAINT product_external_ref_uq, ADD CONSTRAINT product_external_ref_uq UNIQUE (external_ref, store_id);
ALTER TABLE product_text
    DROP CONSTRAINT product_text_slug_uq, ADD CONSTRAINT product_text_slug_uq UNIQUE (slug, locale, store_id);
ALTER TABLE product_old_slug
    DROP CONSTRAINT product_old_slug_pk, ADD CONSTRAINT product_old_slug_pk PRIMARY KEY (slug, locale, store_id);
ALTER TABLE variant
    DROP CONSTRAINT variant_sku_uq,
    ADD CONSTRAINT variant_sku_uq UNIQUE (sku, store_id) DEFERRABLE INITIALLY IMMEDIATE,
    DROP CONSTRAINT variant_external_ref_uq,
    ADD CONSTRAINT variant_external_ref_uq UNIQUE (external_ref, store_id) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE price_list
    DROP CONSTRAINT price_list_code_uq, ADD CONSTRAINT price_list_code_uq UNIQUE (code, store_id),
    DROP CONSTRAINT price_list_external_ref_uq,
    ADD CONSTRAINT price_list_external_ref_uq UNIQUE (external_ref, store_id);
DROP INDEX price_list_base_uq;
CREATE UNIQUE INDEX price_list_base_uq ON price_list (currency, store_id) WHERE kind = 'BASE';
ALTER TABLE media
    DROP CONSTRAINT media_digest_uq, ADD CONSTRAINT media_digest_uq UNIQUE (digest, store_id);
ALTER TABLE import_file
    DROP CONSTRAINT import_file_pk, ADD CONSTRAINT import_file_pk PRIMARY KEY (name, store_id);
