CREATE TABLE consent (
    id          uuid        NOT NULL,
    store_id    uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    customer_id uuid        NOT NULL,
    purpose     text        NOT NULL,
    granted     boolean     NOT NULL,
    source      text        NOT NULL,
    at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT consent_pk PRIMARY KEY (id),
    CONSTRAINT consent_customer FOREIGN KEY (customer_id) REFERENCES customer ON DELETE CASCADE,
    CONSTRAINT consent_source CHECK (source IN ('CUSTOMER', 'STAFF', 'IMPORT'))
);
COMMENT ON TABLE consent IS 'What customers agreed to and took back; rows are added, never changed: the latest holds';
CREATE INDEX consent_customer_ix ON consent (customer_id, purpose, id);
