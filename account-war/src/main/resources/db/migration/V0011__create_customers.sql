CREATE TABLE customer (
    id         uuid        NOT NULL,
    version    bigint      NOT NULL DEFAULT 1,
    store_id   uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    sequence   bigint      NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT customer_pk PRIMARY KEY (id),
    CONSTRAINT customer_login FOREIGN KEY (id) REFERENCES login ON DELETE CASCADE
);
COMMENT ON TABLE customer IS 'Who registered and proved their address; name and address stand in the login of the same id';
COMMENT ON COLUMN customer.sequence IS 'Raised by each event told of the customer';
CREATE INDEX customer_created ON customer (created_at, id);

CREATE TABLE customer_group (
    id         uuid        NOT NULL,
    version    bigint      NOT NULL DEFAULT 1,
    store_id   uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    code       text        NOT NULL,
    name       text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT customer_group_pk PRIMARY KEY (id),
    CONSTRAINT customer_group_code UNIQUE (code, store_id)
);
COMMENT ON TABLE customer_group IS 'Customers who are treated alike, as by prices of their own';

CREATE TABLE customer_group_member (
    customer_id uuid NOT NULL,
    group_id    uuid NOT NULL,
    CONSTRAINT customer_group_member_pk PRIMARY KEY (customer_id, group_id),
    CONSTRAINT customer_group_member_customer FOREIGN KEY (customer_id) REFERENCES customer ON DELETE CASCADE,
    CONSTRAINT customer_group_member_group FOREIGN KEY (group_id) REFERENCES customer_group
);
COMMENT ON TABLE customer_group_member IS 'Which customers are in which groups';
CREATE INDEX customer_group_member_group_ix ON customer_group_member (group_id);

CREATE TABLE customer_address (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL DEFAULT 1,
    store_id         uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    customer_id      uuid        NOT NULL,
    name             text        NOT NULL,
    company          text,
    line1            text        NOT NULL,
    line2            text,
    city             text        NOT NULL,
    region           text,
    postal_code      text        NOT NULL,
    country          char(2)     NOT NULL,
    phone            text,
    default_billing  boolean     NOT NULL,
    default_shipping boolean     NOT NULL,
    created_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT customer_address_pk PRIMARY KEY (id),
    CONSTRAINT customer_address_customer FOREIGN KEY (customer_id) REFERENCES customer ON DELETE CASCADE
);
COMMENT ON TABLE customer_address IS 'Where a customer may have things and bills sent to';
CREATE INDEX customer_address_customer_ix ON customer_address (customer_id, id);
CREATE UNIQUE INDEX customer_address_billing ON customer_address (customer_id) WHERE default_billing;
CREATE UNIQUE INDEX customer_address_shipping ON customer_address (customer_id) WHERE default_shipping;
