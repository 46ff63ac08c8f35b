ALTER TABLE job ADD COLUMN outcome jsonb;
COMMENT ON COLUMN job.outcome IS 'Told once, at its end: the counts of its rows and the SHA-256 of its file; what the audit keeps of the job''s rows.';

CALL audit('category');
CALL audit('collection');
CALL audit('collection_product');
CALL audit('product_type');
CALL audit('product');
CALL audit('product_text');
CALL audit('product_category');
CALL audit('product_media');
CALL audit('variant');
CALL audit('price_list');
CALL audit('price');
CALL audit('media');
CALL audit('job');
