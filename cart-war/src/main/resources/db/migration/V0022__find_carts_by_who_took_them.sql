SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS cart_taken_by_ix;
CREATE INDEX CONCURRENTLY cart_taken_by_ix ON cart (taken_by) WHERE taken_by IS NOT NULL;
RESET lock_timeout;
