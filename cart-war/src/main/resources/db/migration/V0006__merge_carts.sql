ALTER TABLE cart ADD COLUMN merged_into uuid;
ALTER TABLE cart ADD CONSTRAINT cart_merged_ck CHECK (status <> 'MERGED' OR merged_into IS NOT NULL) NOT VALID;
COMMENT ON COLUMN cart.merged_into IS 'The customer''s cart that took this guest''s lines over.';
