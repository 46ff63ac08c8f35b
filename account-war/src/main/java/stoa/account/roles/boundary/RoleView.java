package stoa.account.roles.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.roles.entity.Role;

/** A role as administrators read it. */
@Schema(name = "Role")
public record RoleView(UUID id, @Schema(examples = "returns-desk") String name,
        @Schema(description = "What a token of its holders permits, in order") List<String> permissions,
        @Schema(description = "Whether it came with the shop, and stays as it is") boolean fixed,
        Instant createdAt, Instant updatedAt) {

    static RoleView of(Role role) {
        return new RoleView(role.id(), role.name(), role.permissions(), role.fixed(), role.createdAt(), role.updatedAt());
    }
}
