package stoa.account.sessions.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A log-in that lives on by refresh tokens.
 *
 * @param client     what the client called itself at log-in; absent if it said nothing
 * @param lastUsedAt when it last got an access token
 * @param expiresAt  when it ends unless it is used before
 */
public record Session(UUID id, UUID loginId, String client, Instant createdAt, Instant lastUsedAt, Instant expiresAt) { }
