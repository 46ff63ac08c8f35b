-- A group's customers are listed in the order in which they registered, and found so however few or many there are.
ALTER TABLE customer_group_member ADD COLUMN registered_at timestamptz;
UPDATE customer_group_member m SET registered_at = c.created_at FROM customer c WHERE c.id = m.customer_id;
ALTER TABLE customer_group_member ALTER COLUMN registered_at SET NOT NULL;
COMMENT ON COLUMN customer_group_member.registered_at IS 'The customer''s created_at, which never changes';
DROP INDEX customer_group_member_group_ix;
CREATE INDEX customer_group_member_group_ix ON customer_group_member (group_id, registered_at, customer_id);
