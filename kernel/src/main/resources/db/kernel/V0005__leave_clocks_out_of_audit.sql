-- As before, but a change that is only the machinery's own has no entry: when a row is looked at again, how often it was,
-- when it was last used, and what counts the changes of others. Beside another change they are told as ever.
CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    was     jsonb  := CASE TG_OP WHEN 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
    became  jsonb  := CASE TG_OP WHEN 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
    keys    text[] := string_to_array(TG_ARGV[0], ',');
    hidden  text[] := string_to_array(TG_ARGV[1], ',');
    changed text[] := ARRAY(SELECT name FROM jsonb_object_keys(was || became) AS a (name)
                             WHERE coalesce(was -> name, 'null') <> coalesce(became -> name, 'null') ORDER BY name);
BEGIN
    IF changed <@ ARRAY['attempts', 'last_used_at', 'next_attempt_at', 'sequence', 'updated_at', 'version'] THEN
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
