CREATE TABLE login (
    id            uuid        NOT NULL,
    version       bigint      NOT NULL DEFAULT 1,
    store_id      uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    kind          text        NOT NULL,
    email         text        NOT NULL,
    password_hash text,
    verified_at   timestamptz,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT login_pk PRIMARY KEY (id),
    CONSTRAINT login_email UNIQUE (email, store_id),
    CONSTRAINT login_email_lower CHECK (email = lower(email)),
    CONSTRAINT login_kind CHECK (kind IN ('CUSTOMER', 'STAFF'))
);
COMMENT ON TABLE login IS 'Who may prove to be who by an email address and a password; its id is the subject of tokens';

CREATE TABLE role (
    id          uuid        NOT NULL,
    version     bigint      NOT NULL DEFAULT 1,
    store_id    uuid        NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    name        text        NOT NULL,
    permissions text[]      NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT role_pk PRIMARY KEY (id),
    CONSTRAINT role_name UNIQUE (name, store_id)
);
COMMENT ON TABLE role IS 'What staff may: names for sets of permissions; a token carries both';

CREATE TABLE login_role (
    login_id uuid NOT NULL,
    role_id  uuid NOT NULL,
    CONSTRAINT login_role_pk PRIMARY KEY (login_id, role_id),
    CONSTRAINT login_role_login FOREIGN KEY (login_id) REFERENCES login ON DELETE CASCADE,
    CONSTRAINT login_role_role FOREIGN KEY (role_id) REFERENCES role
);
COMMENT ON TABLE login_role IS 'The roles of each member of staff';
CREATE INDEX login_role_role_ix ON login_role (role_id);

INSERT INTO role (id, name, permissions) VALUES
    ('00000000-0000-7000-8000-000000000101', 'admin', ARRAY['catalog:read', 'catalog:write', 'carts:read', 'carts:write',
        'orders:read', 'orders:write', 'orders:pay', 'accounts:read', 'accounts:write', 'accounts:admin',
        'notifications:read', 'notifications:write', 'analytics:read', 'analytics:write', 'assistant:read',
        'assistant:write']),
    ('00000000-0000-7000-8000-000000000102', 'catalog-manager', ARRAY['catalog:read', 'catalog:write', 'carts:read',
        'carts:write', 'orders:read']),
    ('00000000-0000-7000-8000-000000000103', 'order-manager', ARRAY['orders:read', 'orders:write', 'orders:pay',
        'catalog:read', 'carts:read', 'accounts:read', 'notifications:read', 'notifications:write']),
    ('00000000-0000-7000-8000-000000000104', 'support', ARRAY['catalog:read', 'carts:read', 'orders:read', 'orders:write',
        'accounts:read', 'notifications:read']),
    ('00000000-0000-7000-8000-000000000105', 'analyst', ARRAY['analytics:read', 'catalog:read']);
