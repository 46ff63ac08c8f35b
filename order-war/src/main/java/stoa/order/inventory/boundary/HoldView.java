package stoa.order.inventory.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.order.inventory.entity.Reservation;

/** What is held for a cart, as its owner reads it; lines that are not tracked need no hold. */
@Schema(name = "Hold")
public record HoldView(UUID cartId,
        @Schema(description = "Absent if nothing had to be held") Instant expiresAt, List<Line> lines) {

    /** What is held for one line. */
    @Schema(name = "HoldLine")
    public record Line(UUID lineId, UUID variantId, String sku, int quantity) {
    }

    static HoldView of(UUID cart, List<Reservation> held) {
        return new HoldView(cart, held.stream().map(Reservation::expiresAt).findFirst().orElse(null),
                held.stream().map(HoldView::line).toList());
    }

    private static Line line(Reservation held) {
        return new Line(held.lineId(), held.variantId(), held.sku(), held.quantity());
    }
}
