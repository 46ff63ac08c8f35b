-- The list stands in the order of time, whatever it is filtered by.
DROP INDEX message_created;
CREATE INDEX message_created ON message (created_at, id);
CREATE INDEX message_kind ON message (kind, created_at, id);
CREATE INDEX message_state ON message (state, created_at, id);
