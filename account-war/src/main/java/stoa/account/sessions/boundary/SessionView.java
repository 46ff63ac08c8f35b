package stoa.account.sessions.boundary;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.sessions.entity.Session;

/** A log-in as its owner reads it. */
@Schema(name = "Session")
public record SessionView(UUID id,
        @Schema(description = "What the client called itself; absent if it said nothing") String client,
        Instant createdAt, Instant lastUsedAt, Instant expiresAt,
        @Schema(description = "Whether the request's own token comes from it") boolean current) {

    static SessionView of(Session session, Optional<UUID> current) {
        return new SessionView(session.id(), session.client(), session.createdAt(), session.lastUsedAt(),
                session.expiresAt(), current.filter(session.id()::equals).isPresent());
    }
}
