package stoa.account.customers.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person who registered and proved their address.
 *
 * @param id     the login's too, hence the subject of the person's tokens
 * @param locale BCP 47: the language of mails
 * @param groups codes, in their order
 */
public record Customer(UUID id, long version, String email, String name, String locale, List<String> groups,
        Instant createdAt, Instant updatedAt) { }
