package stoa.account.keys.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.keys.control.NewKey;
import stoa.account.keys.entity.ApiKey;

/** A key as staff read it; what its program needs is told when it is made. */
@Schema(name = "ApiKey")
public record KeyView(UUID id, String name, List<String> scopes, Instant expiresAt,
        @Schema(description = "To the minute; absent if it was never used") Instant lastUsedAt,
        Instant createdAt, Instant updatedAt,
        @Schema(description = "Only in the answer that made it") UUID clientId,
        @Schema(description = "Only in the answer that made it, and never again") String clientSecret) {

    static KeyView of(ApiKey key) {
        return view(key, null, null);
    }

    static KeyView of(NewKey made) {
        return view(made.key(), made.key().id(), made.secret());
    }

    private static KeyView view(ApiKey key, UUID clientId, String clientSecret) {
        return new KeyView(key.id(), key.name(), key.scopes(), key.expiresAt(), key.lastUsedAt(), key.createdAt(),
                key.updatedAt(), clientId, clientSecret);
    }
}
