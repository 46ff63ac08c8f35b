package stoa.account.sessions.entity;

import java.util.UUID;

/**
 * A refresh token as it stands.
 *
 * @param predecessorId the token that it was given for; absent for the first of its session
 * @param used          whether it was given away for a successor
 * @param usedNow       whether that was so short a time ago that the answer may be lost or under way
 * @param ended         whether it made place, unused, for another successor
 * @param expired       whether its time is over
 */
public record RefreshToken(UUID id, UUID sessionId, UUID predecessorId, boolean used, boolean usedNow, boolean ended,
        boolean expired) { }
