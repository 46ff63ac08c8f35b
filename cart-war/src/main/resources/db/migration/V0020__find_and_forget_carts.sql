SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS cart_owner_ix;
CREATE INDEX CONCURRENTLY cart_owner_ix ON cart (customer_id) WHERE customer_id IS NOT NULL;
DROP INDEX CONCURRENTLY IF EXISTS cart_email_ix;
CREATE INDEX CONCURRENTLY cart_email_ix ON cart (lower(email)) WHERE email IS NOT NULL;
DROP INDEX CONCURRENTLY IF EXISTS cart_closed_ix;
CREATE INDEX CONCURRENTLY cart_closed_ix ON cart (updated_at) WHERE status IN ('ORDERED', 'MERGED', 'EXPIRED');
RESET lock_timeout;
