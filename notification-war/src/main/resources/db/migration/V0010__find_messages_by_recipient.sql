CREATE INDEX message_recipient ON message (lower(recipient)) WHERE recipient IS NOT NULL;
