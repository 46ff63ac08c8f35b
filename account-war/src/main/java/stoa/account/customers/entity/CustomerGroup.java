package stoa.account.customers.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Customers who are treated alike.
 *
 * @param code unique, and never changed
 */
public record CustomerGroup(UUID id, long version, String code, String name, Instant createdAt, Instant updatedAt) { }
