CREATE INDEX reservation_level_ix ON reservation (stock_level_id, id);
COMMENT ON INDEX reservation_level_ix IS 'For the staff''s list of a sku''s promises, past ones included.';
