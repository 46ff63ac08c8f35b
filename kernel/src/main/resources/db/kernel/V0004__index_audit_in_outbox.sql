-- A verification asks which of the chain was told lately.
CREATE INDEX outbox_message_audit ON outbox_message (sent_at) WHERE type = 'audit.recorded';
