-- A customer's current cart is the newest that is ACTIVE.
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS cart_customer_ix;
CREATE INDEX CONCURRENTLY cart_customer_ix ON cart (customer_id, created_at, id) WHERE status = 'ACTIVE' AND customer_id IS NOT NULL;
RESET lock_timeout;
