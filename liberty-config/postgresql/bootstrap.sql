-- What only the database's administrator may make: one role and one schema a context, and the extensions.
-- Run it in Stoa's own database, as often as you like; the passwords are taken from the session's settings
-- stoa.<context>_password, one a context (docs/runbooks/database.md).
-- PostgreSQL 15 or later; the administrator needs CREATEROLE, and CREATE on the database.

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;

DO $bootstrap$
DECLARE
    context text;
    owner text;
BEGIN
    EXECUTE format('REVOKE CONNECT, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    FOREACH context IN ARRAY ARRAY['catalog', 'cart', 'order', 'account', 'notification'] LOOP
        owner := 'stoa_' || context;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = owner) THEN
            EXECUTE format('CREATE ROLE %I', owner);
        END IF;
        EXECUTE format('ALTER ROLE %I LOGIN PASSWORD %L', owner, current_setting('stoa.' || context || '_password'));
        EXECUTE format('ALTER ROLE %I SET search_path = "$user", public', owner);
        EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO %I', current_database(), owner);
        EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', owner);
        IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = owner) THEN
            EXECUTE format('GRANT %I TO CURRENT_USER', owner);
            EXECUTE format('CREATE SCHEMA %I AUTHORIZATION %I', owner, owner);
        END IF;
    END LOOP;
END
$bootstrap$;
