-- A UUID of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, and random ones. PostgreSQL has it from 18 on.
CREATE FUNCTION next_id() RETURNS uuid LANGUAGE sql VOLATILE AS $$
    SELECT CAST(encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send(CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS bigint)) FROM 3) FROM 1 FOR 6),
        52, 1), 53, 1), 'hex') AS uuid)
$$;

CREATE TABLE audit_entry (
    id             uuid        NOT NULL DEFAULT next_id(),
    position       bigint      GENERATED ALWAYS AS IDENTITY,
    at             timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor          text        NOT NULL,
    actor_type     text        NOT NULL,
    action         text        NOT NULL,
    entity         text        NOT NULL,
    entity_id      text,
    before         jsonb,
    after          jsonb,
    personal       text[]      NOT NULL DEFAULT '{}',
    filter         jsonb,
    request_id     text,
    chain_position bigint,
    previous_hash  text,
    hash           text,
    CONSTRAINT audit_entry_pk PRIMARY KEY (id),
    CONSTRAINT audit_entry_chain_position_uq UNIQUE (chain_position),
    CONSTRAINT audit_entry_actor_type_ck CHECK (actor_type IN ('USER', 'KEY', 'SYSTEM', 'ASSISTANT')),
    CONSTRAINT audit_entry_chained_ck CHECK ((hash IS NULL) = (chain_position IS NULL)
        AND (hash IS NULL) = (previous_hash IS NULL))
);
COMMENT ON TABLE audit_entry IS
    'Who changed what, written by triggers in the change''s transaction; and which personal data was shown to staff. Kept for ever.';
COMMENT ON COLUMN audit_entry.before IS 'The columns that changed, as they were; null for a new row and for a reading';
COMMENT ON COLUMN audit_entry.after IS 'The columns that changed, as they became; null for a deleted row and for a reading';
COMMENT ON COLUMN audit_entry.personal IS 'Changed columns, or names of a filter, whose values are personal or secret, and so stand nowhere here';
COMMENT ON COLUMN audit_entry.filter IS 'What a list was asked for, where it is the list that was shown';
COMMENT ON COLUMN audit_entry.chain_position IS 'From 1, without a gap; given with the hash, seconds after the commit';
COMMENT ON COLUMN audit_entry.hash IS 'SHA-256, in hexadecimal, of the previous hash and of all columns but position';
CREATE INDEX audit_entry_unchained ON audit_entry (position) WHERE hash IS NULL;

-- Writes the entry of one changed row. Arguments: the key's columns and the columns whose values are never kept,
-- each with commas between.
CREATE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    was     jsonb  := CASE TG_OP WHEN 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
    became  jsonb  := CASE TG_OP WHEN 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
    keys    text[] := string_to_array(TG_ARGV[0], ',');
    hidden  text[] := string_to_array(TG_ARGV[1], ',');
    changed text[] := ARRAY(SELECT name FROM jsonb_object_keys(was || became) AS a (name)
                             WHERE coalesce(was -> name, 'null') <> coalesce(became -> name, 'null') ORDER BY name);
BEGIN
    IF changed = '{}' THEN
        RETURN NULL;
    END IF;
    INSERT INTO audit_entry (actor, actor_type, action, entity, entity_id, before, after, personal, request_id)
    SELECT current_setting('stoa.actor'), current_setting('stoa.actor_type'), current_setting('stoa.action'), TG_TABLE_NAME,
           (SELECT string_agg((was || became) ->> name, '/' ORDER BY place)
              FROM unnest(keys) WITH ORDINALITY AS k (name, place)),
           (SELECT jsonb_object_agg(name, was -> name) FROM unnest(changed) AS c (name)
             WHERE TG_OP <> 'INSERT' AND name <> ALL (hidden)),
           (SELECT jsonb_object_agg(name, became -> name) FROM unnest(changed) AS c (name)
             WHERE TG_OP <> 'DELETE' AND name <> ALL (hidden)),
           ARRAY(SELECT name FROM unnest(changed) AS c (name) WHERE name = ANY (hidden)),
           nullif(current_setting('stoa.request_id', true), '');
    RETURN NULL;
END $$;

-- Has a table's changes audited: CALL audit('login', 'email', 'password_hash'), the columns being those whose values
-- are personal or secret. Shoppers' own changes, which have no actor, pay for the condition only.
CREATE PROCEDURE audit(audited regclass, VARIADIC hidden text[] DEFAULT '{}') LANGUAGE plpgsql AS $$
DECLARE
    unknown text := (SELECT string_agg(name, ', ') FROM unnest(hidden) AS h (name) WHERE NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = audited AND attname = name AND attnum > 0 AND NOT attisdropped));
    keys    text := (SELECT string_agg(attname, ',' ORDER BY place)
        FROM pg_index CROSS JOIN unnest(string_to_array(indkey::text, ' ')::int[]) WITH ORDINALITY AS k (number, place)
             JOIN pg_attribute ON attrelid = indrelid AND attnum = number
       WHERE indrelid = audited AND indisprimary);
BEGIN
    IF unknown IS NOT NULL OR keys IS NULL THEN
        RAISE EXCEPTION 'table % can''t be audited: it has no primary key, or no columns %', audited, unknown;
    END IF;
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW '
        'WHEN (coalesce(current_setting(''stoa.actor'', true), '''') <> '''') EXECUTE FUNCTION audit_row(%L, %L)',
        (SELECT relname FROM pg_class WHERE oid = audited) || '_audit', audited, keys, array_to_string(hidden, ','));
END $$;
