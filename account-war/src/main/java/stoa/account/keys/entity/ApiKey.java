package stoa.account.keys.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * By what an integrator's program gets tokens.
 *
 * @param scopes     what its tokens permit, in the order of their names
 * @param expiresAt  from when on it gets none; absent if it never ends
 * @param lastUsedAt when it last got one, to the minute; absent if it never did
 */
public record ApiKey(UUID id, long version, String name, List<String> scopes, Instant expiresAt, Instant lastUsedAt,
        Instant createdAt, Instant updatedAt) { }
