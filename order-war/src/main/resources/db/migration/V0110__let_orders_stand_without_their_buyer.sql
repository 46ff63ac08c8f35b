ALTER TABLE customer_order ALTER COLUMN email DROP NOT NULL;
COMMENT ON COLUMN customer_order.email IS 'Null once the buyer was erased: the books stay, the person does not.';
