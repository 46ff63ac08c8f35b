package stoa.account.customers.entity;

import java.time.Instant;
import java.util.UUID;

/** An address in a customer's book. */
public record CustomerAddress(UUID id, long version, PostalAddress address, Instant createdAt, Instant updatedAt) { }
