package stoa.account.staff.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.staff.entity.StaffMember;

/** A member of staff as administrators read it. */
@Schema(name = "StaffMember")
public record StaffView(
        @Schema(description = "The subject of the member's tokens") UUID id,
        String email, String name,
        @Schema(description = "Names of roles, in order") List<String> roles,
        @Schema(description = "Whether the member may log in") boolean active,
        @Schema(description = "Who logs the member in; absent for who has a password here") String provider,
        @Schema(description = "Whether one-time codes are asked for") boolean secondFactor,
        Instant createdAt, Instant updatedAt) {

    static StaffView of(StaffMember member) {
        return new StaffView(member.id(), member.email(), member.name(), member.roles(), member.active(), member.provider(),
                member.secondFactor(), member.createdAt(), member.updatedAt());
    }
}
