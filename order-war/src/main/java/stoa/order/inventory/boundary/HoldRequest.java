package stoa.order.inventory.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The cart whose stock is to be held. */
@Schema(name = "HoldRequest")
public record HoldRequest(@NotNull UUID cartId) {
}
