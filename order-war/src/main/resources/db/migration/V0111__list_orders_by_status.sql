CREATE INDEX customer_order_status_ix ON customer_order (status, created_at, id);
COMMENT ON INDEX customer_order_status_ix IS 'For the staff''s list of the orders of a status, however rare it is.';
