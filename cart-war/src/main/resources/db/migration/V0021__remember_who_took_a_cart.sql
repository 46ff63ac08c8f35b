ALTER TABLE cart ADD COLUMN taken_by uuid;
COMMENT ON COLUMN cart.taken_by IS 'The customer who ordered a guest''s cart, or merged it into theirs: it goes when they are erased.';
