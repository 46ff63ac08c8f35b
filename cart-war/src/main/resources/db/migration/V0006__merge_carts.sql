ALTER TABLE cart ADD COLUMN merged_into uuid;
ALTER TABLE cart ADD CONSTRAINT cart_merged_ck CHECK (status <> 'MERGED' OR merged_into IS NOT NULL);
COMMENT ON COLUMN cart.merged_into IS 'The customer''s cart that took this guest''s lines over.';
-- A customer's current cart is the newest that is ACTIVE.
CREATE INDEX cart_customer_ix ON cart (customer_id, created_at, id) WHERE status = 'ACTIVE' AND customer_id IS NOT NULL;
