CREATE INDEX cart_owner_ix ON cart (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX cart_email_ix ON cart (lower(email)) WHERE email IS NOT NULL;
CREATE INDEX cart_closed_ix ON cart (updated_at) WHERE status IN ('ORDERED', 'MERGED', 'EXPIRED');
