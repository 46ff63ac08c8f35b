ALTER TABLE login ADD COLUMN name text, ADD COLUMN locale text;
COMMENT ON COLUMN login.name IS 'How mails address the person; absent while not known';
COMMENT ON COLUMN login.locale IS 'BCP 47: the language of mails; absent means the request''s';

CREATE TABLE account_ask (
    id            uuid        NOT NULL,
    store_id      uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    kind          text        NOT NULL,
    login_id      uuid,
    email         text        NOT NULL,
    password_hash text,
    name          text,
    locale        text        NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT account_ask_pk PRIMARY KEY (id),
    CONSTRAINT account_ask_login FOREIGN KEY (login_id) REFERENCES login ON DELETE CASCADE,
    CONSTRAINT account_ask_kind CHECK (kind IN ('REGISTER', 'RESET', 'CHANGE')),
    CONSTRAINT account_ask_register CHECK ((kind = 'REGISTER') = (password_hash IS NOT NULL)),
    CONSTRAINT account_ask_change CHECK ((kind = 'CHANGE') = (login_id IS NOT NULL))
);
COMMENT ON TABLE account_ask IS 'What somebody asked for an address; answered by mail within a second, and then deleted';
CREATE INDEX account_ask_login_ix ON account_ask (login_id);

CREATE TABLE link_token (
    hash          bytea       NOT NULL,
    store_id      uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    purpose       text        NOT NULL,
    login_id      uuid,
    email         text        NOT NULL,
    password_hash text,
    name          text,
    locale        text,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at    timestamptz NOT NULL,
    CONSTRAINT link_token_pk PRIMARY KEY (hash),
    CONSTRAINT link_token_login FOREIGN KEY (login_id) REFERENCES login ON DELETE CASCADE,
    CONSTRAINT link_token_purpose CHECK (purpose IN ('VERIFY', 'RESET', 'EMAIL')),
    CONSTRAINT link_token_whose CHECK ((purpose = 'VERIFY') = (login_id IS NULL)),
    CONSTRAINT link_token_registered CHECK ((purpose = 'VERIFY') = (password_hash IS NOT NULL))
);
COMMENT ON TABLE link_token IS 'Links that prove an address, by SHA-256 of their secret; deleted when used and when expired';
CREATE INDEX link_token_login_ix ON link_token (login_id);
CREATE INDEX link_token_expires ON link_token (expires_at);
