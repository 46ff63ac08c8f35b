package stoa.account.audit.entity;

import java.time.Instant;

/**
 * Which entries are asked for; what is null is any.
 *
 * @param from  this moment or later
 * @param until before this moment
 */
public record AuditFilter(String context, String actor, String action, String entity, String entityId, Instant from,
        Instant until) { }
