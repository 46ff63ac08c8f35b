CREATE TABLE former_address (
    id       uuid        NOT NULL DEFAULT next_id(),
    store_id uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    login_id uuid        NOT NULL,
    email    text        NOT NULL,
    left_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT former_address_pk PRIMARY KEY (id),
    CONSTRAINT former_address_login FOREIGN KEY (login_id) REFERENCES login ON DELETE CASCADE,
    CONSTRAINT former_address_email UNIQUE (login_id, email)
);
COMMENT ON TABLE former_address IS 'Addresses that customers proved and moved from: what they left with them as guests is found by these';
CALL audit('former_address', 'email');
