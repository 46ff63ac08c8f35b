package stoa.account.sessions.control;

import java.util.UUID;

/**
 * What a client holds of its session.
 *
 * @param refreshToken told now and never again
 */
public record Held(UUID sessionId, UUID loginId, String refreshToken) { }
