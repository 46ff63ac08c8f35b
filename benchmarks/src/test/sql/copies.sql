-- Adds copies of all products that the dataset describes, each twenty minutes older than the one before: the settings
-- stoa.products and stoa.times tell how many there are and how many times as many there shall be, stoa.reached how many
-- times as many as were imported there are: each copy of the copies has to be older than all that are there.
-- Bulk settings of this session alone: rows copied from rows that were checked need neither the checks of foreign keys
-- nor the triggers (price_history is copied like the rest), and a crash may lose what the test would make again.
SET session_replication_role = replica;
SET synchronous_commit = off;
SET work_mem = '64MB';
SET search_path = pg_temp, public;

CREATE FUNCTION pg_temp.moved(id uuid, copy int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    -- a UUID of version 7 begins with its milliseconds, so that the copy's lies with rows of its own time
    SELECT CAST(lpad(to_hex(CAST(CAST('x' || left(replace(CAST(id AS text), '-', ''), 12) AS bit(48)) AS bigint)
        - copy * CAST(current_setting('stoa.reached') AS bigint) * 1200000), 12, '0') || substr(replace(CAST(id AS text), '-', ''), 13) AS uuid)
$$;
CREATE FUNCTION pg_temp.numbered(told text, more int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT regexp_replace(told, '\d+', CAST(CAST(substring(told FROM '\d+') AS int) + more AS text))
$$;
CREATE FUNCTION pg_temp.worded(words tsvector, number int, more int) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
    SELECT CAST(replace(CAST(words AS text), '''' || number || ''':', '''' || number + more || ''':') AS tsvector)
$$;

-- What a document says of its product, as a pattern: %1$s its id, %2$s its number, %3$s and %4$s its variants.
CREATE FUNCTION pg_temp.pattern(document text, product uuid, number int, variants uuid[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT replace(replace(replace(regexp_replace(regexp_replace(regexp_replace(replace(document, '%', '%%'),
        '"item-' || number || '"', '"item-%2$s"', 'g'), '(?<=[a-z] )' || number || '"', '%2$s"', 'g'),
        '"ITEM-' || number || '-', '"ITEM-%2$s-', 'g'),
        CAST(product AS text), '%1$s'), CAST(variants[1] AS text), '%3$s'), CAST(variants[2] AS text), '%4$s')
$$;
CREATE TABLE pg_temp.copied AS
SELECT DISTINCT product_id AS id FROM stoa_catalog.product_text WHERE slug ~ '^item-\d+$';
ALTER TABLE pg_temp.copied ADD PRIMARY KEY (id);
CREATE TABLE pg_temp.copied_variant AS
SELECT v.id FROM stoa_catalog.variant v JOIN pg_temp.copied c ON c.id = v.product_id;
ALTER TABLE pg_temp.copied_variant ADD PRIMARY KEY (id);
CREATE TABLE pg_temp.copied_level AS
SELECT l.id FROM stoa_order.stock_level l JOIN pg_temp.copied_variant v ON v.id = l.variant_id;
ALTER TABLE pg_temp.copied_level ADD PRIMARY KEY (id);
ANALYZE pg_temp.copied;
ANALYZE pg_temp.copied_variant;
ANALYZE pg_temp.copied_level;
CREATE TABLE pg_temp.written AS
SELECT d.product_id, d.locale, d.currency, n.number, v.ids,
       pg_temp.pattern(d.list_json, d.product_id, n.number, v.ids) AS list_json,
       pg_temp.pattern(d.detail_json, d.product_id, n.number, v.ids) AS detail_json
  FROM stoa_catalog.product_document d JOIN pg_temp.copied ON copied.id = d.product_id
 CROSS JOIN LATERAL (SELECT CAST(substring(d.slug FROM '\d+') AS int) AS number) n
 CROSS JOIN LATERAL (SELECT array_agg(v.id ORDER BY v.position, v.id) AS ids
                       FROM stoa_catalog.variant v WHERE v.product_id = d.product_id) v;
ANALYZE pg_temp.written;

-- How a column differs from the original's; all others are as they were, those of later migrations too.
CREATE FUNCTION pg_temp.of_copy(relation text, col text) RETURNS text LANGUAGE sql AS $$
    SELECT CASE
        WHEN col IN ('product_id', 'variant_id', 'level_id', 'stock_level_id')
          OR col = 'id' AND relation ~ '\.(product|variant|stock_level|stock_movement)$' THEN $c$pg_temp.moved(t.%1$I, k)$c$
        WHEN col IN ('created_at', 'updated_at', 'changed_at') THEN $c$t.%1$I - k * CAST(current_setting('stoa.reached') AS int) * interval '20 minutes'$c$
        WHEN col IN ('slug', 'sku') OR col = 'name' AND relation ~ '\.(product_text|search_entry)$'
            THEN $c$pg_temp.numbered(t.%1$I, k * p)$c$
        WHEN col IN ('words', 'titles') THEN $c$pg_temp.worded(t.%1$I, CAST(substring(t.slug FROM '\d+') AS int), k * p)$c$
        -- not quite as names sort: a copy follows its original
        WHEN col = 'name_key' THEN $c$t.%1$I || int4send(k)$c$
        WHEN col = 'etag' THEN $c$split_part(t.%1$I, '.', 1) || '.' || left(md5(t.%1$I || k), 12)$c$
        WHEN col IN ('list_json', 'detail_json') THEN $c$format(w.%1$I, pg_temp.moved(t.product_id, k), w.number + k * p,
            pg_temp.moved(w.ids[1], k), pg_temp.moved(w.ids[2], k))$c$
        ELSE 't.%1$I' END
$$;

-- Which rows belong to the products that are copied.
CREATE FUNCTION pg_temp.belonging(relation text) RETURNS text LANGUAGE sql AS $$
    SELECT CASE
        WHEN relation = 'stoa_catalog.product' THEN 't.id IN (SELECT id FROM pg_temp.copied)'
        WHEN relation = 'stoa_order.stock_level' THEN 't.id IN (SELECT id FROM pg_temp.copied_level)'
        WHEN relation = 'stoa_order.stock_movement' THEN 't.stock_level_id IN (SELECT id FROM pg_temp.copied_level)'
        WHEN relation ~ '\.(price|price_history|stock_shown)$' THEN 't.variant_id IN (SELECT id FROM pg_temp.copied_variant)'
        ELSE 't.product_id IN (SELECT id FROM pg_temp.copied)' END
$$;

DO $$
DECLARE
    relation text;
    into_columns text;
    from_columns text;
BEGIN
    FOREACH relation IN ARRAY ARRAY['stoa_catalog.product', 'stoa_catalog.product_text', 'stoa_catalog.product_category',
            'stoa_catalog.variant', 'stoa_catalog.price', 'stoa_catalog.price_history', 'stoa_catalog.stock_shown',
            'stoa_catalog.product_document', 'stoa_catalog.category_document', 'stoa_catalog.search_entry', 'stoa_order.stock_level', 'stoa_order.stock_movement'] LOOP
        SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum),
               string_agg(format(pg_temp.of_copy(relation, attname), attname), ', ' ORDER BY attnum)
          INTO into_columns, from_columns
          FROM pg_attribute
         WHERE attrelid = CAST(relation AS regclass) AND attnum > 0 AND NOT attisdropped
           AND attidentity = '' AND attgenerated = '';
        EXECUTE format('INSERT INTO %1$s (%2$s) SELECT %3$s FROM generate_series(%4$s, 1, -1) AS k '
                || 'CROSS JOIN (SELECT %5$s AS p) AS imported CROSS JOIN %1$s t %6$s WHERE %7$s', relation, into_columns, from_columns,
            CAST(current_setting('stoa.times') AS int) - 1, current_setting('stoa.products'),
            CASE WHEN relation = 'stoa_catalog.product_document'
                 THEN 'JOIN written w USING (product_id, locale, currency)' ELSE '' END,
            pg_temp.belonging(relation));
    END LOOP;
END $$;
