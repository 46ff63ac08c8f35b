-- Room on each page lets a change of price or stock stay out of the indexes (a heap-only update).
ALTER TABLE search_entry SET (fillfactor = 85);
ALTER TABLE search_entry
    ADD COLUMN category_ids uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN availability text NOT NULL DEFAULT 'OUT_OF_STOCK',
    ADD COLUMN currencies text[] NOT NULL DEFAULT '{}',
    ADD COLUMN lowest bigint[] NOT NULL DEFAULT '{}',
    ADD COLUMN highest bigint[] NOT NULL DEFAULT '{}';

UPDATE search_entry e
   SET category_ids = ARRAY(SELECT c.category_id FROM product_category c WHERE c.product_id = e.product_id
                             ORDER BY c.position),
       availability = COALESCE((SELECT v.availability FROM variant v WHERE v.product_id = e.product_id
                                 ORDER BY array_position(ARRAY['IN_STOCK', 'LOW_STOCK', 'BACKORDER'], v.availability)
                                 LIMIT 1), 'OUT_OF_STOCK'),
       currencies = o.currencies, lowest = o.lowest, highest = o.highest
  FROM (SELECT d.product_id, d.locale,
               array_agg(CAST(d.currency AS text) ORDER BY d.currency) AS currencies,
               array_agg(d.price_min ORDER BY d.currency) AS lowest, array_agg(d.price_max ORDER BY d.currency) AS highest
          FROM product_document d GROUP BY d.product_id, d.locale) o
 WHERE o.product_id = e.product_id AND o.locale = e.locale;

COMMENT ON COLUMN search_entry.currencies IS 'In which there is a document; lowest and highest price stand at the same places, null where there is none.';
