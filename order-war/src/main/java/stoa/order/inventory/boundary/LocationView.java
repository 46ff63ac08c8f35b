package stoa.order.inventory.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.order.inventory.entity.Location;

/** A place that holds stock, as staff read it. */
@Schema(name = "Location")
public record LocationView(UUID id, @Schema(examples = "main") String code, String name,
        @Schema(description = "Lines are taken from the lowest first") int priority,
        Instant createdAt, Instant updatedAt) {

    static LocationView of(Location location) {
        return new LocationView(location.id(), location.code(), location.name(), location.priority(),
                location.createdAt(), location.updatedAt());
    }
}
