-- The list stands in the order of time, so each of its filters has an index in that order: a page reads what it shows.
DROP INDEX audit_copy_actor_ix;
DROP INDEX audit_copy_entity_ix;
DROP INDEX audit_copy_at_ix;
CREATE INDEX audit_copy_at_ix ON audit_copy (at, id);
CREATE INDEX audit_copy_context_ix ON audit_copy (context, at, id);
CREATE INDEX audit_copy_actor_ix ON audit_copy (actor, at, id);
CREATE INDEX audit_copy_action_ix ON audit_copy (action, at, id);
CREATE INDEX audit_copy_entity_ix ON audit_copy (entity, at, id);
CREATE INDEX audit_copy_entity_id_ix ON audit_copy (entity_id, at, id);
