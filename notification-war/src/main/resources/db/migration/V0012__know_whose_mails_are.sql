ALTER TABLE message ADD COLUMN customer_id uuid;
COMMENT ON COLUMN message.customer_id IS 'Whose mail it is, where the recipient does not tell: that address is not proved, was left, or is the buyer''s choice';
CREATE INDEX message_customer ON message (customer_id) WHERE customer_id IS NOT NULL;
